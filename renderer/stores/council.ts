// Knows the ward council of the open file: members, meetings, sheets and reports, and which view of it is in front. Opinions are in opinions.ts.
import { create } from 'zustand'
import type { Client } from '../../shared/api.ts'
import type { CouncilBook } from '../../shared/model/council.ts'
import type { UndoState } from '../../shared/model/deed.ts'
import { bookWithNews } from '../../shared/rules/council/book-with-news.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { useProblem } from './problem.ts'

export const councilTabs = ['opinions', 'meetings', 'members', 'sheets', 'year', 'forms'] as const
export type CouncilTab = (typeof councilTabs)[number]
/** What is in front of each view; '' = the first, or none. `lineId`: the line of the meeting's 会議録 that is to come into sight. */
export type CouncilChosen = Readonly<{ opinionId: string; meetingId: string; memberId: string; sheetId: string; lineId: string }>

type CouncilStore = Readonly<{
  /** null = not read yet. */
  book: CouncilBook | null
  tab: CouncilTab
  chosen: CouncilChosen
  /** Grows with each `reveal`: what is in front was asked for from elsewhere. */
  revealed: number
  /** Grows each time something was read anew: what shows opinions reads again. */
  readCount: number

  load(): Promise<void>
  /** The same, where something was done since it was read, or another file came to the front. */
  catchUp(): Promise<void>
  show(tab: CouncilTab): void
  choose(chosen: Partial<CouncilChosen>): void
  /** A view with this in front, opened afresh. */
  reveal(tab: CouncilTab, chosen: Partial<CouncilChosen>): void
  /**
   * One deed, after those that wait; then all of it is read again. Undefined where it was refused: the problem is shown. `call` gets the client, so that
   * a screen names the question and nothing else.
   */
  deed<T>(call: (client: Client) => Promise<T>): Promise<T | undefined>
  whenSaved(): Promise<void>
  /** Asks something that writes nothing; undefined where it failed: the problem is shown. */
  ask<T>(call: (client: Client) => Promise<T>): Promise<T | undefined>
}>

const nothingChosen: CouncilChosen = { opinionId: '', meetingId: '', memberId: '', sheetId: '', lineId: '' }

export const useCouncil = create<CouncilStore>((set, get) => {
  let queue: Promise<unknown> = Promise.resolve()
  /** The file that all of it is of. */
  let of = -1
  /** The entry of the change record as of which the book reads. */
  let readAt = 0
  /** The last reading, and the deeds as of which it reads. */
  let latest: Readonly<{ undoState: UndoState; done: Promise<void> }> | null = null
  function followFile(): void {
    const { fileCount } = useApp.getState()
    if (fileCount === of) return
    of = fileCount
    set({ book: null, chosen: nothingChosen, tab: 'opinions' })
  }
  async function read(isLatest: () => boolean): Promise<void> {
    try {
      const [before, since] = [get().book, readAt]
      const news = await api.getCouncilNews(before === null ? null : since)
      if (!isLatest()) return
      readAt = news.at
      set({ book: bookWithNews(before, news), readCount: get().readCount + 1 })
    } catch (error) {
      if (isLatest()) latest = null
      throw error
    }
  }
  return {
    book: null,
    tab: 'opinions',
    chosen: nothingChosen,
    revealed: 0,
    readCount: 0,

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
    },
    show(tab) {
      followFile()
      set({ tab })
    },
    choose: (chosen) => set({ chosen: { ...get().chosen, ...chosen } }),
    reveal(tab, chosen) {
      followFile()
      set({ tab, chosen: { ...get().chosen, lineId: '', ...chosen }, revealed: get().revealed + 1 })
    },
    deed(call) {
      const done = queue.then(async () => {
        const result = await useProblem.getState().guard(() => useApp.getState().runDeed(() => call(api)))
        await useProblem.getState().guard(get().load)
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
