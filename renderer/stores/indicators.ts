// Knows the ward's indicators, surveys and decisions with the rules that judge them, which view of them is in front, and the one queue of deeds on them.
import { create } from 'zustand'
import type { Client } from '../../shared/api.ts'
import type { UndoState } from '../../shared/model/deed.ts'
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import type { JudgementRules } from '../../shared/model/judgement.ts'
import type { CheckPeriod } from '../../shared/model/ward-plan.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

export const indicatorTabs = ['common', 'series', 'judgement', 'surveys', 'mysteryShopping', 'targetChanges'] as const
export type IndicatorTab = (typeof indicatorTabs)[number]

type IndicatorsStore = Readonly<{
  /** null = not read yet. */
  book: IndicatorBook | null
  rules: JudgementRules | null
  tab: IndicatorTab
  /** Chosen in each view; '' = none. */
  seriesId: string
  surveyId: string
  questionId: string
  mysteryShoppingId: string
  /** Where a view begins when it opens: the check that is judged, the key of the line, of the changed target ('' = the first). */
  period: CheckPeriod
  lineKey: string
  changeKey: string
  /** Grows with each `reveal`. */
  revealed: number

  /** Reads all of it again; the rules once. */
  load(): Promise<void>
  /** The same, where something was done since it was read: a book of many years takes a while. */
  catchUp(): Promise<void>
  show(tab: IndicatorTab): void
  /** A view with this in front, opened afresh: nothing is narrowed down there, nothing else stands in the way. */
  reveal(tab: IndicatorTab, chosen: Partial<Pick<IndicatorsStore, keyof typeof nothingChosen | keyof typeof beginning>>): void
  select(chosen: Partial<Readonly<Record<'seriesId' | 'surveyId' | 'questionId' | 'mysteryShoppingId', string>>>): void
  /**
   * One deed, after those that wait; then book and plan are read again. Undefined where it was refused: the problem is shown.
   * `call` gets the client, so that a screen names the question and nothing else.
   */
  deed<T>(call: (client: Client) => Promise<T>): Promise<T | undefined>
  /** When all deeds that were asked for until now are done. */
  whenSaved(): Promise<void>
  /** Asks something that writes nothing; undefined where it failed: the problem is shown. */
  ask<T>(call: (client: Client) => Promise<T>): Promise<T | undefined>
}>

const nothingChosen = { seriesId: '', surveyId: '', questionId: '', mysteryShoppingId: '' } as const
const beginning = { period: 'selfEvaluation', lineKey: '', changeKey: '' } as const

export const useIndicators = create<IndicatorsStore>((set, get) => {
  let queue: Promise<unknown> = Promise.resolve()
  /** The file that all of it is of. */
  let of = 0
  /** The last reading, and the deeds as of which it reads. */
  let latest: Readonly<{ undoState: UndoState; done: Promise<void> }> | null = null
  /** What was read and chosen belongs to the file in front. */
  function followFile(): void {
    const { fileCount } = useApp.getState()
    if (fileCount === of) return
    of = fileCount
    set({ book: null, rules: null, ...nothingChosen, ...beginning })
  }
  async function read(isLatest: () => boolean): Promise<void> {
    try {
      const [book, rules] = await Promise.all([api.getIndicatorBook(), get().rules ?? api.getJudgementRules()])
      if (isLatest()) set({ book, rules })
    } catch (error) {
      if (isLatest()) latest = null
      throw error
    }
  }
  return {
    book: null,
    rules: null,
    tab: 'common',
    ...nothingChosen,
    ...beginning,
    revealed: 0,

    async load() {
      followFile()
      const own: NonNullable<typeof latest> = { undoState: useApp.getState().undoState, done: read(() => latest === own) }
      latest = own
      await own.done
    },
    async catchUp() {
      const { fileCount, undoState } = useApp.getState()
      if (fileCount === of && undoState === latest?.undoState) await latest.done
      else await get().load()
      if (get().book === null) await get().load()
    },
    show: (tab) => set({ tab, ...beginning }),
    reveal(tab, chosen) {
      followFile()
      set({ tab, ...beginning, ...chosen, revealed: get().revealed + 1 })
    },
    select: (chosen) => set(chosen),
    deed(call) {
      const done = queue.then(async () => {
        const result = await useProblem.getState().guard(() => useApp.getState().runDeed(() => call(api)))
        await useProblem.getState().guard(() => Promise.all([get().load(), usePlan.getState().reload()]))
        return result
      })
      queue = done
      return done
    },
    async whenSaved() {
      await queue
    },
    ask: (call) => useProblem.getState().guard(() => call(api)),
  }
})
