// Knows deeds on many places at once: a pasted block, fill down, replace, proposals taken over, one owner or tie for many items. Each is one deed.
import type { FieldRef, ItemKind, OwnedKind, TiedKind } from './fields.ts'
import type { TieTarget } from './tie.ts'
import type { AmountFund } from './ward-plan.ts'

/** One place and what a person typed for it (amounts as typed; `fund`: of one fund, absent = undivided). */
export type PlaceText = Readonly<{ ref: FieldRef; text: string; fund?: AmountFund | undefined }>
/** A new item with its first texts and amounts (key 'amount/budget/2016' …), put at the end under its parent. */
export type NewItemTexts = Readonly<{ kind: ItemKind; parentId: string; texts: Readonly<Record<string, string>> }>
export type BulkTexts = Readonly<{ places: readonly PlaceText[]; newItems: readonly NewItemTexts[] }>
export type BulkChange = BulkTexts &
  Readonly<{
    /** Which deed it is, for the history. */
    name: 'pasteBlock' | 'fillDown' | 'replaceText' | 'clearBlock' | 'adoptProposals'
  }>
export type OwnedRef = Readonly<{ kind: OwnedKind; id: string }>
export type TiedRef = Readonly<{ kind: TiedKind; id: string }>
export type BulkTies = Readonly<{ add: readonly TieTarget[]; remove: readonly TieTarget[] }>
