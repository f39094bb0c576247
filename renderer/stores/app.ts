// Knows where the program stands: who works, which file is open, whether all is saved, what can be taken back, which room is in front.
import { create } from 'zustand'
import type { Opened } from '../../shared/api.ts'
import type { AppState, FileProblem } from '../../shared/model/app-state.ts'
import type { UndoState } from '../../shared/model/deed.ts'
import type { WardPlanSummary } from '../../shared/model/ward-plan.ts'
import { ApiError, api } from '../api.ts'
import { recallYear } from './plan-memory.ts'

export const rooms = [
  'home',
  'plan',
  'lists',
  'amounts',
  'indicators',
  'check',
  'council',
  'inspection',
  'sections',
  'editions',
  'formFiles',
  'allWards',
  'policy',
  'history',
] as const
export type Room = (typeof rooms)[number]
/** Those of the city's own file, which collects what the wards hand in and has no plan. */
const roomsOfCity: readonly Room[] = ['allWards', 'policy', 'history']
/** `at`: local time 'HH:MM' of the last acknowledged change in this sitting, null before the first. */
export type Saved = Readonly<{ status: 'saved' | 'saving' | 'failed'; at: string | null }>

type AppStore = Readonly<{
  state: AppState | null
  undoState: UndoState
  saved: Saved
  room: Room
  /** Why the last file was not opened. */
  fileProblem: FileProblem | null
  /** The recent file that the problem is about, where it was opened from the list. */
  problemRecentId: string | null
  /** Grows each time another file is in front: what shows its data loads again. */
  fileCount: number
  /** Grows each time deeds were taken back or done again: what shows data reads again. */
  rereadCount: number
  /** Grows each time the person asked whether all is saved, and it is. */
  confirmCount: number
  /** The dialog that asks for the operator's name; `answer` is told whether a name was given. */
  askingOperator: Readonly<{ answer(given: boolean): void }> | null

  load(): Promise<void>
  goTo(room: Room): void
  /** One deed of the person: asks for the name where none is known, says 保存中, runs it, reads the undo state, says 保存済み. Throws what it throws. */
  runDeed<T>(act: () => Promise<T>): Promise<T>
  /** Reads the undo state again and says 保存済み. (runDeed does it by itself.) */
  afterDeed(): Promise<void>
  /** Ctrl+S: reads from the file that it answers, and has the header say that all is saved. */
  confirmSaved(): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  revert(deedId: number): Promise<void>

  askOperator(): Promise<boolean>
  setOperator(name: string): Promise<void>
  createFile(wardCode: string, fiscalYear: number): Promise<void>
  /** The city's own file, which collects what the wards hand in. */
  createCityFile(): Promise<void>
  createSample(): Promise<void>
  openFile(): Promise<void>
  openRecent(id: string): Promise<void>
  forgetRecent(id: string): Promise<void>
  retryOpening(): Promise<void>
  openReadOnly(): Promise<void>
  takeOverLock(): Promise<void>
  dismissFileProblem(): void
  closeFile(): Promise<void>
}>

const nothingToUndo: UndoState = { undo: null, redo: null }
const saved: Saved = { status: 'saved', at: null }

export const useApp = create<AppStore>((set, get) => {
  /** What an opening led to, into the state. */
  async function accept(opening: Promise<Opened>, recentId: string | null = null): Promise<void> {
    const opened = await opening
    if (opened === null) return
    if (opened.problem) return set({ state: opened.state, fileProblem: opened.problem, problemRecentId: recentId })
    const { state } = opened
    const [undoState, plans] = state.file ? await Promise.all([api.getUndoState(), api.listWardPlans()]) : [nothingToUndo, []]
    const room = firstRoomOf(state, plans)
    set({ state, fileProblem: null, undoState, saved, room, fileCount: get().fileCount + 1 })
  }
  async function takeBack(act: () => Promise<unknown>): Promise<void> {
    await get().runDeed(act)
    set({ rereadCount: get().rereadCount + 1 })
  }

  return {
    state: null,
    undoState: nothingToUndo,
    saved,
    room: 'plan',
    fileProblem: null,
    problemRecentId: null,
    fileCount: 0,
    rereadCount: 0,
    confirmCount: 0,
    askingOperator: null,

    async load() {
      // All that the first page asks before it knows its file goes in one go: each turn there and back is time at the start.
      const [state, undoState, plans] = await Promise.all([
        api.getAppState(),
        api.getUndoState().catch(insteadWithoutFile(nothingToUndo)),
        api.listWardPlans().catch(insteadWithoutFile([])),
      ])
      const room = firstRoomOf(state, plans)
      set({ state, undoState, room, fileProblem: state.problem, fileCount: get().fileCount + (state.file ? 1 : 0) })
    },
    goTo: (room) => set({ room }),
    async runDeed(act) {
      if (!get().state?.operator && !(await get().askOperator())) throw new ApiError('E-OPERATOR-01')
      const before = get().saved
      set({ saved: { status: 'saving', at: before.at } })
      try {
        const value = await act()
        await get().afterDeed()
        return value
      } catch (error) {
        // A refusal leaves everything as it was; anything else may mean that the medium does not take it.
        const isRefusal =
          error instanceof ApiError &&
          /^E-(RULE|UNDO|PLAN|ASK|OPERATOR|BULK|AMOUNT|ROLL|EDITION|PART|MERGE|SERIES|SURVEY|CHECK|RECORD|ACT|SHEET|COUNCIL|OPINION|MSHEET|CFORM|ERASE|FFILE|RETURN|SUBMIT|CITY|MASTER)-/.test(
            error.code,
          )
        set({ saved: isRefusal ? before : { status: 'failed', at: before.at } })
        // Where the lock or the medium is lost the file has become read-only: then the window says so.
        if (!isRefusal)
          await api
            .getAppState()
            .then((state) => set({ state }))
            .catch(() => undefined)
        throw error
      }
    },
    async afterDeed() {
      set({ undoState: await api.getUndoState(), saved: { status: 'saved', at: localTime(new Date()) } })
    },
    async confirmSaved() {
      const undoState = await api.getUndoState()
      if (get().saved.status === 'saved') set({ undoState, confirmCount: get().confirmCount + 1 })
    },
    undo: () => takeBack(api.undo),
    redo: () => takeBack(api.redo),
    revert: (deedId) => takeBack(() => api.revertDeed(deedId)),

    askOperator() {
      return new Promise((resolve) => {
        const answer = (given: boolean): void => {
          set({ askingOperator: null })
          resolve(given)
        }
        set({ askingOperator: { answer } })
      })
    },
    async setOperator(name) {
      set({ state: await api.setOperator(name) })
    },
    async createFile(wardCode, fiscalYear) {
      if (!get().state?.operator && !(await get().askOperator())) return
      await accept(api.createDataFile(wardCode, fiscalYear))
    },
    async createCityFile() {
      if (!get().state?.operator && !(await get().askOperator())) return
      await accept(api.createCityFile())
    },
    async createSample() {
      if (!get().state?.operator && !(await get().askOperator())) return
      await accept(api.createSampleFile())
    },
    openFile: () => accept(api.openDataFile()),
    openRecent: (id) => accept(api.openRecentFile(id), id),
    async forgetRecent(id) {
      set({ state: await api.forgetRecentFile(id), fileProblem: null })
    },
    retryOpening: () => accept(api.retryOpening(), get().problemRecentId),
    openReadOnly: () => accept(api.openReadOnly()),
    takeOverLock: () => accept(api.takeOverLock()),
    dismissFileProblem: () => set({ fileProblem: null }),
    async closeFile() {
      set({ state: await api.closeDataFile(), undoState: nothingToUndo, saved, fileProblem: null, room: 'plan' })
    },
  }
})

/** A year whose plan is established begins with what is due in it, one that is still drafted with its plan. */
function firstRoomOf({ file }: AppState, plans: readonly WardPlanSummary[]): Room {
  if (!file) return 'plan'
  if (file.isCity) return 'allWards'
  const kept = recallYear(file.fileName)
  const inFront = plans.find(({ fiscalYear }) => fiscalYear === kept) ?? plans[0]
  return inFront?.stage === 'established' ? 'home' : 'plan'
}

/** For what can only be answered where a file is open. */
function insteadWithoutFile<T>(nothing: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof ApiError && error.code === 'E-FILE-01') return nothing
    throw error
  }
}

/** The rooms that the open file has. */
export function roomsOf(app: Pick<AppStore, 'state'>): readonly Room[] {
  return app.state?.file?.isCity ? roomsOfCity : rooms
}

/** Whether the open file may only be looked at (or none is open). */
export function isReadOnly(app: Pick<AppStore, 'state'>): boolean {
  return app.state?.file == null || app.state.file.readOnly !== null
}

/** Whether indicators, surveys and decisions may be written: they are the ward's as a whole, not of the part that a section was handed. */
export function mayWriteIndicators(app: Pick<AppStore, 'state'>): boolean {
  return !isReadOnly(app) && !app.state?.file?.handOver
}

function localTime(date: Date): string {
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}
