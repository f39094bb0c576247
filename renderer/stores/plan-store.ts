// Knows the shape of the plan store: what the plan screen shows, where the person stands in it, and the deeds on it.
import type { DeedWithChanges } from '../../shared/model/deed.ts'
import type { FieldRef, ItemKind, TiedKind } from '../../shared/model/fields.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { TieTarget } from '../../shared/model/tie.ts'
import type { WardPlan, WardPlanSummary } from '../../shared/model/ward-plan.ts'
import type { Zoom } from './plan-memory.ts'

export type PlanStore = Readonly<{
  summaries: readonly WardPlanSummary[]
  generations: readonly FormGeneration[]
  fiscalYear: number | null
  plan: WardPlan | null
  /** The generation of the plan's form; null where there is no plan or the program does not know it. */
  generation: FormGeneration | null
  formId: string | null
  status: 'none' | 'loading' | 'ready' | 'failed'
  zoom: Zoom
  /** The zoom as it is now, in per cent: where `zoom` is 'fit', what the desk's width came to. */
  shownPercent: number
  /** Key of the selected place of the form (shared/forms/form-places.ts). */
  activeKey: string | null
  /** The selected item of the outline; null = the plan itself. */
  itemId: string | null
  /** Grows each time the selected place is to be brought into sight. */
  revealCount: number
  /** Whether it was jumped to: then what stands under it is to be seen too. */
  isJump: boolean
  /** Grows each time the keyboard is to go to the form. */
  focusCount: number
  /** 0-based page at the middle of the desk. */
  pageIndex: number
  /** Whether the selected place is open for typing. */
  isEditing: boolean
  /** Typed texts that could not be saved, by key of their place: shown again where they belong. */
  unsaved: Readonly<Record<string, string>>

  loadFile(): Promise<void>
  openYear(fiscalYear: number): Promise<void>
  createYear(fiscalYear: number): Promise<void>
  reload(): Promise<void>
  closeFile(): void

  setForm(formId: string): void
  setZoom(zoom: Zoom): void
  showPercent(percent: number): void
  select(key: string | null): void
  /** Selects an item by its id and brings its first place into sight, on another form where this one does not show it. */
  goToItem(id: string): void
  /** Selects a field by its key, on whichever form shows it. Returns whether one does. */
  goToField(key: string): boolean
  setEditing(isEditing: boolean): void
  keepUnsaved(key: string, text: string | null): void
  rememberTop(topPt: number): void
  showPage(pageIndex: number): void
  /** Selects an item in the outline alone; the form stays where it is. */
  pointAt(id: string | null): void
  focusForm(): void
  /** Asks the editor to open the selected place. */
  openEditor(): void
  openCount: number
  /** The item whose ties are asked for from another room, until the plan screen has opened their dialog; null = none. */
  tiesAskedOf: string | null
  askTies(id: string | null): void
  /** The open editor's say on leaving its field: it stores the text and says true, or keeps an invalid one and says false. Returns how to take it back. */
  guardLeaving(mayLeave: () => boolean): () => void

  /** Stores one field. Deeds run one behind the other. False where it was refused: the problem is shown, the text kept in `unsaved`. */
  saveField(ref: FieldRef, text: string): Promise<boolean>
  /** When every deed begun so far is done, and what was refused stands in `unsaved`. */
  whenSaved(): Promise<void>
  addItem(kind: ItemKind, parentId: string, afterId: string | null): Promise<void>
  duplicateItem(kind: ItemKind, id: string): Promise<void>
  moveItem(kind: ItemKind, id: string, parentId: string, afterId: string | null): Promise<void>
  deleteItem(kind: ItemKind, id: string): Promise<void>
  saveTies(kind: TiedKind, id: string, targets: readonly TieTarget[]): Promise<void>
  setMain(kind: TiedKind, id: string, isMain: boolean): Promise<void>
  setCumulative(
    kind: 'outcomeIndicator' | 'processIndicator',
    id: string,
    years: Readonly<{ from: number; until: number }> | null,
  ): Promise<void>
  setFirstReiwaYearAs(as: WardPlan['firstReiwaYearAs']): Promise<void>
  listFieldDeeds(ref: FieldRef, limit: number): Promise<readonly DeedWithChanges[]>
}>
