// Knows the city's own form files of the open data file: the list, the one in front with its binding as it is worked on, and which cell is in front.
import { create } from 'zustand'
import { positionOfCell } from '../../shared/rules/position-of-cell.ts'
import type { BoundFormHead, FormRepeats } from '../../shared/model/form-template.ts'
import { fiscalYearOf } from '../../shared/rules/fiscal-year.ts'
import { formFilesWords as words } from '../../shared/words/form-files.ts'
import { api } from '../api.ts'
import { useApp } from './app.ts'
import { changeDraft, type DraftHistory, type FormDraft, redoDraft, takeProposal, undoDraft } from './form-draft.ts'
import { recallFormFile, recallSheet, rememberFormFile, rememberSheet } from './form-files-memory.ts'
import { isUnsaved, openedOfForm, openedOfPick, openedOfRebind, type OpenedFormFile, textOfBinding } from './opened-form-file.ts'
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

/** `at`: by sheet, the place that is in front on it. */
export type SheetInFront = Readonly<{ sheet: string; at: Readonly<Record<string, Readonly<{ row: number; column: number }>>> }>

type FormFilesStore = Readonly<{
  /** null = not read yet. */
  forms: readonly BoundFormHead[] | null
  opened: OpenedFormFile | null
  phase: 'idle' | 'opening' | 'reading' | 'saving'
  /** The form that could not be read. */
  failedId: string | null
  front: SheetInFront
  /** Grows each time the keyboard is to go to the cell in front. */
  focusCount: number
  /** What came of the last deed, said once. */
  said: string
  /** The question whether an unsaved binding is given up. */
  leaving: Readonly<{ answer(answer: 'save' | 'discard' | 'stay'): void }> | null

  /** Reads what another file, or an undo, made of it. What is not saved stays as long as its data file is in front. */
  catchUp(): Promise<void>
  select(id: string): Promise<void>
  add(): Promise<void>
  rebind(): Promise<void>
  /** Ends a reading that is under way. */
  cancelReading(): Promise<void>
  /** The binding becomes what this makes of it. */
  change(make: (draft: FormDraft) => FormDraft, tag?: string): void
  undo(): void
  redo(): void
  /** Takes over what the program proposes for a unit; null = the unit as it looks. */
  propose(repeats: FormRepeats | null): Promise<void>
  /** False where it was refused. */
  save(): Promise<boolean>
  /** What is not saved is forgotten. */
  discard(): Promise<void>
  remove(): Promise<void>
  move(by: 1 | -1): Promise<void>
  turnTo(sheet: string): void
  goTo(row: number, column: number): void
  /** Brings a cell to the front. */
  show(sheet: string, address: string): void
  /** The same, and the keyboard goes there. */
  reveal(sheet: string, address: string): void
  /** Whether another form or data file may come to the front: asks where something is not saved. */
  leave(): Promise<boolean>
  /** False where nothing is unsaved: the window may close. */
  holdClosing(): boolean
}>

const nowhere: SheetInFront = { sheet: '', at: {} }
const atFirst = { forms: null, opened: null, phase: 'idle', failedId: null, front: nowhere, said: '', leaving: null } as const

export const useFormFiles = create<FormFilesStore>((set, get) => {
  /** The data file that all of it is of. */
  let of = -1
  /** The reading that was asked for last: what came before it is not waited for any more. */
  let asked = 0
  let opening: Promise<unknown> = Promise.resolve()
  const { guard } = useProblem.getState()
  const dataFile = () => useApp.getState().state?.file?.fileName ?? ''
  const yearInFront = () => usePlan.getState().fiscalYear ?? fiscalYearOf(useApp.getState().state?.today ?? '2026-04-01')

  async function readList(): Promise<void> {
    set({ forms: await api.listBoundForms() })
  }
  function put(opened: OpenedFormFile, sheet: string | null): void {
    const names = opened.book.sheets.map(({ name }) => name)
    const visible = opened.book.sheets.find(({ isHidden }) => !isHidden)?.name ?? names[0] ?? ''
    set({ opened, failedId: null, phase: 'idle', front: { sheet: sheet !== null && names.includes(sheet) ? sheet : visible, at: {} } })
  }
  async function open(id: string, keepsPlace = false): Promise<void> {
    const own = ++asked
    set({ phase: 'opening', failedId: null })
    // One book is read at a time; what was passed over on the way through the list is not read at all.
    const reading = opening.then(() => (own === asked ? api.getBoundForm(id) : null))
    opening = reading.catch(() => undefined)
    const found = await reading.catch((error: unknown) => {
      if (own === asked) useProblem.getState().show(error)
      return null
    })
    if (own !== asked) return
    if (!found) return set({ phase: 'idle', opened: null, failedId: id })
    const { front } = get()
    rememberFormFile(dataFile(), id)
    put(openedOfForm(found), keepsPlace ? front.sheet : recallSheet(id))
    if (keepsPlace) set({ front })
  }
  /** Asks for a file and reads it; undefined = refused, left, or overtaken. */
  async function pick<T>(ask: () => Promise<T | null>): Promise<T | undefined> {
    if (!(await get().leave())) return undefined
    const own = ++asked
    set({ phase: 'reading', said: '' })
    try {
      const picked = await ask()
      return own === asked ? (picked ?? undefined) : undefined
    } catch (error) {
      // What was stopped is not told as a problem.
      if (own === asked) useProblem.getState().show(error)
      return undefined
    } finally {
      if (own === asked) set({ phase: 'idle' })
    }
  }
  const changed = (history: DraftHistory) => {
    const { opened } = get()
    if (opened && history !== opened.history) set({ opened: { ...opened, history }, said: '' })
  }

  return {
    ...atFirst,
    focusCount: 0,

    async catchUp() {
      const { fileCount } = useApp.getState()
      if (fileCount !== of) {
        of = fileCount
        const { opened } = get()
        if (opened && isUnsaved(opened)) useProblem.getState().rescue([textOfBinding(opened)])
        asked += 1
        set(atFirst)
      }
      await readList()
      const { opened, forms } = get()
      const has = (id: string | null) => forms?.some((form) => form.id === id) === true
      if (opened && (opened.source.kind === 'template' || isUnsaved(opened))) return
      const inFront = opened?.source.kind === 'form' ? opened.source.id : recallFormFile(dataFile())
      const wanted = has(inFront) ? inFront : (forms?.[0]?.id ?? null)
      if (wanted === null) set({ opened: null })
      else await open(wanted, opened?.source.kind === 'form' && opened.source.id === wanted)
    },
    async select(id) {
      const { opened } = get()
      if (opened?.source.kind === 'form' && opened.source.id === id) return
      if (!(await get().leave())) return
      set({ said: '' })
      await open(id)
    },
    async add() {
      const fiscalYear = yearInFront()
      const picked = await pick(() => api.pickTemplate(fiscalYear))
      if (!picked) return
      put(openedOfPick(picked, fiscalYear), null)
      set({ focusCount: get().focusCount + 1 })
    },
    async rebind() {
      const { opened } = get()
      if (opened?.source.kind !== 'form') return
      const { id } = opened.source
      const preview = await pick(() => api.previewRebind(id))
      if (!preview) return
      put(openedOfRebind(preview), null)
      set({ focusCount: get().focusCount + 1 })
    },
    async cancelReading() {
      asked += 1
      set({ phase: 'idle' })
      await guard(() => api.cancelTemplate())
    },
    change(make, tag = '') {
      const { opened } = get()
      if (opened) changed(changeDraft(opened.history, make(opened.history.now), tag))
    },
    undo() {
      const { opened } = get()
      if (opened) changed(undoDraft(opened.history))
    },
    redo() {
      const { opened } = get()
      if (opened) changed(redoDraft(opened.history))
    },
    async propose(repeats) {
      const { opened } = get()
      if (!opened) return
      const fiscalYear = yearInFront()
      await guard(async () => {
        const proposal = await api.proposeBinding(opened.source, fiscalYear, repeats)
        const fields = await api.listBindableFields(fiscalYear, proposal.repeats)
        const known = new Set(fields.map(({ path }) => path))
        const now = get().opened
        if (now?.source !== opened.source) return
        set({ opened: { ...now, leftOver: proposal.leftOver } })
        get().change((draft) => takeProposal(draft, proposal, (path) => known.has(path)))
      })
    },
    async save() {
      const { opened, phase } = get()
      if (!opened || phase === 'saving') return false
      const { source } = opened
      const typed = { ...opened.history.now.typed, name: opened.history.now.typed.name.trim() }
      set({ phase: 'saving' })
      const id = await guard(() => useApp.getState().runDeed(() => api.saveBoundForm(source, typed)))
      if (id === undefined) {
        set({ phase: 'idle' })
        return false
      }
      rememberSheet(id, get().front.sheet)
      await guard(readList)
      await open(id, true)
      set({ said: words.saved(typed.name) })
      return true
    },
    async discard() {
      const { opened } = get()
      if (!opened) return
      const back = opened.source.kind === 'form' ? opened.source.id : (opened.rebind?.form.id ?? recallFormFile(dataFile()))
      if (opened.source.kind === 'template') await guard(() => api.cancelTemplate())
      const known = get().forms?.find(({ id }) => id === back) ?? get().forms?.[0]
      set({ opened: null, said: '' })
      if (known) await open(known.id)
    },
    async remove() {
      const { opened } = get()
      if (opened?.source.kind !== 'form') return
      const { id } = opened.source
      const isDone = await guard(async () => {
        await useApp.getState().runDeed(() => api.deleteBoundForm(id))
        return true
      })
      if (!isDone) return
      set({ opened: null, front: nowhere, said: '' })
      await guard(get().catchUp)
    },
    async move(by) {
      const { opened, forms } = get()
      if (opened?.source.kind !== 'form' || !forms) return
      const { id } = opened.source
      const others = forms.filter((form) => form.id !== id)
      const to = forms.findIndex((form) => form.id === id) + by
      if (to < 0 || to > others.length) return
      await guard(async () => {
        await useApp.getState().runDeed(() => api.moveBoundForm(id, others[to - 1]?.id ?? null))
        await readList()
      })
    },
    turnTo(sheet) {
      const { opened, front } = get()
      if (opened?.source.kind === 'form') rememberSheet(opened.source.id, sheet)
      set({ front: { ...front, sheet } })
    },
    goTo(row, column) {
      const { front } = get()
      set({ front: { ...front, at: { ...front.at, [front.sheet]: { row, column } } } })
    },
    show(sheet, address) {
      const place = positionOfCell(address)
      if (!place || !get().opened?.book.sheets.some(({ name }) => name === sheet)) return
      get().turnTo(sheet)
      get().goTo(place.row, place.column)
    },
    reveal(sheet, address) {
      get().show(sheet, address)
      set({ focusCount: get().focusCount + 1 })
    },
    async leave() {
      const { opened } = get()
      if (!opened || !isUnsaved(opened)) return true
      useApp.getState().goTo('formFiles')
      const answer = await new Promise<'save' | 'discard' | 'stay'>((resolve) => set({ leaving: { answer: resolve } }))
      set({ leaving: null })
      if (answer === 'save') return get().save()
      if (answer === 'discard') await get().discard()
      return answer === 'discard'
    },
    holdClosing() {
      const { opened } = get()
      if (!opened || !isUnsaved(opened)) return false
      useProblem.getState().askToDiscard({ field: unsavedField, text: textOfBinding(opened), discard: () => set({ opened: null }) })
      return true
    },
  }
})

/** One for all: only one binding is worked on at a time. */
const unsavedField = {}
