// Knows the checks of the year in front: its dates, route and confirmations, the improvements of all years, and which item of which check is in front.
import { create } from 'zustand'
import type { Client, ConfirmationRequest } from '../../shared/api.ts'
import type { ActItem } from '../../shared/model/act-item.ts'
import type { Check, CheckBook, CheckedRef, Confirmation } from '../../shared/model/check.ts'
import type { UndoState } from '../../shared/model/deed.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

export const checkTabs = ['queue', 'entry', 'records', 'actItems', 'sheet'] as const
export type CheckTab = (typeof checkTabs)[number]

type ChecksStore = Readonly<{
  /** null = not read yet. */
  book: CheckBook | null
  organisation: Organisation | null
  /** Of all years. */
  actItems: readonly ActItem[]
  tab: CheckTab
  /** The check in front; null = the one that today asks for. */
  check: Check | null
  /** The item in front; null = the first. */
  subject: CheckedRef | null
  /** The 改善アクション in front; '' = the first. */
  actItemId: string
  /** Grows with each `reveal`. */
  revealed: number
  /** What is in front was asked for by `reveal`, and nothing else was chosen since. */
  isRevealed: boolean
  /** 決裁日 and 文書番号 as they were typed: they hold for all that is confirmed until they are changed. */
  sitting: Readonly<{ decisionDate: string; documentNumber: string }>

  /** Reads all of it again, of the year in front. */
  load(): Promise<void>
  /** The same, where something was done since it was read, or another year came to the front. */
  catchUp(): Promise<void>
  show(tab: CheckTab): void
  choose(chosen: Partial<Readonly<{ check: Check; subject: CheckedRef | null; actItemId: string }>>): void
  /** A view with this in front, opened afresh. */
  reveal(tab: CheckTab, chosen: Partial<Readonly<{ check: Check; subject: CheckedRef; actItemId: string }>>): void
  /**
   * One deed, after those that wait; then all of it and the plan are read again. Undefined where it was refused: the problem is shown.
   * `call` gets the client, so that a screen names the question and nothing else.
   */
  deed<T>(call: (client: Client) => Promise<T>): Promise<T | undefined>
  setSitting(sitting: ChecksStore['sitting']): void
  /**
   * One act on one item, after the deeds that wait. `expected` stands in the book at once, and gives way to what came of it: nothing is read again. False
   * where it was refused: the problem is shown, and the book says what it said before.
   */
  confirm(request: ConfirmationRequest, expected: Confirmation): Promise<boolean>
  whenSaved(): Promise<void>
  /** Asks something that writes nothing; undefined where it failed: the problem is shown. */
  ask<T>(call: (client: Client) => Promise<T>): Promise<T | undefined>
}>

const nothingChosen = { check: null, subject: null, actItemId: '' } as const
const freshSitting = { decisionDate: '', documentNumber: '' } as const

export const useChecks = create<ChecksStore>((set, get) => {
  let queue: Promise<unknown> = Promise.resolve()
  /** The file and year that all of it is of. */
  let of = ''
  /** The last reading, and the deeds as of which it reads. */
  let latest: Readonly<{ undoState: UndoState; done: Promise<void> }> | null = null
  let readings = 0
  const placeInFront = () => `${useApp.getState().fileCount}/${usePlan.getState().fiscalYear}`
  function followPlace(): void {
    const place = placeInFront()
    if (place === of) return
    of = place
    set({ book: null, organisation: null, actItems: [], sitting: freshSitting, ...nothingChosen })
  }
  async function read(isLatest: () => boolean): Promise<void> {
    const { fiscalYear } = usePlan.getState()
    if (fiscalYear === null) return
    readings += 1
    try {
      const [book, organisation, actItems] = await Promise.all([api.getCheckBook(fiscalYear), api.getOrganisation(), api.listActLedger()])
      if (isLatest()) set({ book, organisation, actItems })
    } catch (error) {
      if (isLatest()) latest = null
      throw error
    } finally {
      readings -= 1
    }
  }
  /** What came of an act takes the place of what was expected; null = it was refused. */
  async function settle(place: string, expected: Confirmation, made: Confirmation | null): Promise<void> {
    const { book } = get()
    if (place !== of || place !== placeInFront() || !book) return
    const log = book.confirmations.filter(({ recordId }) => recordId !== made?.recordId)
    const isListed = log.some(({ recordId }) => recordId === expected.recordId)
    const replaced = log.flatMap((one) => (one.recordId !== expected.recordId ? [one] : made ? [made] : []))
    set({ book: { ...book, confirmations: made && !isListed ? [...replaced, made] : replaced } })
    // what was refused may have been seen as it is no more
    if (made === null) await useProblem.getState().guard(() => Promise.all([get().load(), usePlan.getState().reload()]))
    // a reading under way does not know of it
    else if (readings > 0) await useProblem.getState().guard(get().load)
    else latest = { undoState: useApp.getState().undoState, done: Promise.resolve() }
  }
  return {
    book: null,
    organisation: null,
    actItems: [],
    tab: 'queue',
    ...nothingChosen,
    revealed: 0,
    isRevealed: false,
    sitting: freshSitting,

    async load() {
      followPlace()
      const own: NonNullable<typeof latest> = { undoState: useApp.getState().undoState, done: read(() => latest === own) }
      latest = own
      await own.done
    },
    async catchUp() {
      if (placeInFront() === of && useApp.getState().undoState === latest?.undoState) await latest.done
      else await get().load()
    },
    show: (tab) => set({ tab, isRevealed: false }),
    choose: (chosen) => set({ ...chosen, isRevealed: false }),
    reveal(tab, chosen) {
      followPlace()
      set({ tab, ...chosen, revealed: get().revealed + 1, isRevealed: true })
    },
    deed(call) {
      const done = queue.then(async () => {
        const result = await useProblem.getState().guard(() => useApp.getState().runDeed(() => call(api)))
        await useProblem.getState().guard(() => Promise.all([get().load(), usePlan.getState().reload()]))
        return result
      })
      queue = done
      return done
    },
    setSitting: (sitting) => set({ sitting }),
    confirm(request, expected) {
      const place = placeInFront()
      const { book } = get()
      if (book) set({ book: { ...book, confirmations: [...book.confirmations, expected] } })
      const done = queue.then(async () => {
        const made = await useProblem.getState().guard(() => useApp.getState().runDeed(() => api.confirmCheck(request)))
        await settle(place, expected, made ?? null)
        return made !== undefined
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
