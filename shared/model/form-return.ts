// Knows the dry run of a filled form that came back: what each cell of it would change, what was not understood, and where in the book it stands.

/**
 * changed: the plan says something else; newItem: a text on a blank line of the form, it makes an item; unreadable: it cannot be kept as it stands;
 * locked: its check is confirmed, or its amount is divided among funds; goneItem: the plan has no such item any more;
 * goneCell: its cell is no longer in the book; leftOver: a text that no field of the plan takes.
 */
export type FormReturnRowKind = 'changed' | 'newItem' | 'unreadable' | 'locked' | 'goneItem' | 'goneCell' | 'leftOver'

/**
 * Why a row is doubtful or cannot be taken; the sentences stand in words/form-return.ts.
 * emptied: nothing stands there any more; planMovedOn: the plan was changed since the book went out; twoTexts: the same field stands twice in the book,
 * differently; byLabel: found by its label alone; otherLabel: the label beside the cell is that of another field; fed: the field follows a series;
 * notAnAmount, tooLong, letters, notAnOption, notAValue, notADay: how it cannot be kept; confirmed, divided: why it is locked;
 * noFormula: a formula without a value; hiddenCell: on a hidden sheet; merged: one cell with another field; cityMeasured: the city measures it for all
 * wards; computed: reckoned of a survey or a 覆面調査; counted: reckoned of numbers that would be lost; noReason: 未測定 … without why; inWords: a target
 * without a number; notReadHere: it only prints what is said elsewhere; confirmedAnswer; otherYearsClass: a 対応分類 of other years; numbered: which of the
 * numbered questions a line answers is not told; partGone: it went on over pages, and one of its cells is empty or gone; otherItem: what stands there, or in the
 * name of its item, is of another item; elsewhere: a part of its text stands outside of every field; earlierText: the plan said so before.
 */
export type FormReturnReason =
  | 'emptied'
  | 'planMovedOn'
  | 'twoTexts'
  | 'byLabel'
  | 'otherLabel'
  | 'fed'
  | 'notAnAmount'
  | 'tooLong'
  | 'letters'
  | 'notAnOption'
  | 'notAValue'
  | 'notADay'
  | 'confirmed'
  | 'divided'
  | 'noFormula'
  | 'hiddenCell'
  | 'merged'
  | 'partGone'
  | 'otherItem'
  | 'elsewhere'
  | 'earlierText'
  | 'cityMeasured'
  | 'computed'
  | 'counted'
  | 'noReason'
  | 'inWords'
  | 'notReadHere'
  | 'confirmedAnswer'
  | 'otherYearsClass'
  | 'numbered'

export type FormReturnRow = Readonly<{
  /** Unique in the dry run. */
  key: string
  kind: FormReturnRowKind
  /** How the place was found: by the program's mark in the book, by the label beside it, or by the binding of a 様式ファイル. '' of a left over text. */
  foundBy: 'mark' | 'label' | 'binding' | ''
  /** '1-1-2', 'Ⅲ-1', '1⑴㋐' of an indicator, '意見12番'; '' for the plan itself. */
  itemNumber: string
  itemTitle: string
  /** '当年度の取組内容'; '' of a left over text. */
  fieldLabel: string
  /** '様式2!B12'; of a text that goes on over pages its first cell. '' where the cell is gone. */
  address: string
  /** As the plan has it now, as a person reads it. */
  old: string
  /** As it would be taken; where it cannot be, as it stands in the book. */
  new: string
  reason: FormReturnReason | null
  /** Whether it may be chosen at all. */
  canBeTaken: boolean
  /** What is proposed: sound ones are chosen, doubtful ones are not. */
  isChosen: boolean
}>

/**
 * What is told above the rows. otherYear: the book is of another year than the window shows {year, shown}; olderEdition: it was made from an earlier
 * edition {edition}; planMovedOn: so many fields were changed here since it went out {count}; readBefore: the same file was taken in {at, by};
 * marksLost: the book carries none of the program's marks (any more), it was understood by its labels; extraSheet: a sheet that is none of the form, not read {sheet};
 * copiedSheet: a copy of a sheet within the book, not read {sheet}; hiddenSheet {sheet}; missingSheet: a form that went out in this book is no longer in it {sheet};
 * notReadBack: a form of which nothing is read back {form}.
 */
export type FormReturnNote = Readonly<{
  code:
    | 'otherYear'
    | 'olderEdition'
    | 'planMovedOn'
    | 'readBefore'
    | 'marksLost'
    | 'extraSheet'
    | 'copiedSheet'
    | 'hiddenSheet'
    | 'missingSheet'
    | 'notReadBack'
  detail: Readonly<Record<string, string | number>>
}>

/** `token` names it for applyFormReturn and exportCorrectionRequest; nothing is written. */
export type FormReturn = Readonly<{
  token: string
  fileName: string
  fiscalYear: number
  /** '様式1', '様式2' … as they stand in the book, in its order. */
  formNames: readonly string[]
  notes: readonly FormReturnNote[]
  rows: readonly FormReturnRow[]
  /** How many fields were read and say the same. */
  sameCount: number
}>
