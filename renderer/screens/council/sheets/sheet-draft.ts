// Knows a sheet for members while it is written: what was typed over what is kept, why it cannot be stored yet, and what is stored.
import type { MemberSheet, MemberSheetHead, MemberSheetItemTyped } from '../../../../shared/model/member-sheet.ts'
import type { PlanTarget } from '../../../../shared/model/opinion.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { councilSheetWords as words, textOfTarget } from '../../../../shared/words/council-sheets.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'

/** `key`: of its line on the screen. */
export type ItemDraft = Readonly<{ key: string; id: string | null; target: PlanTarget | null; text: string }>
/** Deadline and choices as they are typed. */
export type SheetDraft = Readonly<
  Omit<MemberSheetHead, 'deadline' | 'choices'> & { deadline: string; choices: string; items: readonly ItemDraft[] }
>

export function draftOfSheet(sheet: MemberSheet): SheetDraft {
  const { kind, fiscalYear, title, meetingId, request } = sheet
  const items = sheet.items.map(({ id, target, text }) => ({ key: id, id, target, text }))
  return { kind, fiscalYear, title, meetingId, request, deadline: dayAsTyped(sheet.deadline), choices: sheet.choices.join('\n'), items }
}

export function newDraft(fiscalYear: number): SheetDraft {
  return {
    kind: 'evaluation',
    fiscalYear,
    title: words.proposedTitle('evaluation', fiscalYear),
    meetingId: null,
    request: words.proposedRequest,
    deadline: '',
    choices: words.proposedChoices.join('\n'),
    items: [],
  }
}

/** Title and choices follow the kind and the year as long as nobody wrote another. */
export function changeHead(draft: SheetDraft, change: Partial<Pick<SheetDraft, 'kind' | 'fiscalYear'>>): SheetDraft {
  const next = { ...draft, ...change }
  const isProposed = draft.title === words.proposedTitle(draft.kind, draft.fiscalYear)
  const choices = next.kind === 'evaluation' && draft.choices.trim() === '' ? words.proposedChoices.join('\n') : draft.choices
  return { ...next, choices, title: isProposed ? words.proposedTitle(next.kind, next.fiscalYear) : draft.title }
}

/** Those that are not asked about yet, behind the others. */
export function addTargets(items: readonly ItemDraft[], targets: readonly PlanTarget[]): readonly ItemDraft[] {
  const asked = new Set(items.flatMap(({ target }) => (target === null ? [] : [`${target.kind}/${target.id}`])))
  const added = targets.filter(({ kind, id }) => !asked.has(`${kind}/${id}`))
  return [...items, ...added.map((target) => ({ key: `new/${target.kind}/${target.id}`, id: null, target, text: textOfTarget(target) }))]
}

/** `by`: -1 up, 1 down. */
export function moveItem(items: readonly ItemDraft[], index: number, by: -1 | 1): readonly ItemDraft[] {
  const [item, other] = [items[index], items[index + by]]
  if (!item || !other) return items
  return items.with(index, other).with(index + by, item)
}

export const choicesOf = ({ kind, choices }: Pick<SheetDraft, 'kind' | 'choices'>): readonly string[] =>
  kind === 'evaluation'
    ? choices
        .split('\n')
        .map((choice) => choice.trim())
        .filter((choice) => choice !== '')
    : []

/** null = it can be stored. */
export function complaintOf(draft: SheetDraft): Readonly<{ field: 'title' | 'deadline' | 'choices' | 'items'; sentence: string }> | null {
  if (draft.title.trim() === '') return { field: 'title', sentence: words.complaints.title }
  if (draft.deadline.trim() !== '' && parseDay(draft.deadline) === null) return { field: 'deadline', sentence: words.deadlineError }
  if (draft.kind === 'evaluation' && choicesOf(draft).length < 2) return { field: 'choices', sentence: words.complaints.choices }
  const empty = draft.items.findIndex(({ text }) => text.trim() === '')
  return empty === -1 ? null : { field: 'items', sentence: words.complaints.item(empty + 1) }
}

export function headOfDraft(draft: SheetDraft): MemberSheetHead {
  const { kind, fiscalYear, title, meetingId, request, deadline } = draft
  return { kind, fiscalYear, title, meetingId, request, deadline: parseDay(deadline), choices: choicesOf(draft) }
}
export function itemsOfDraft({ items }: SheetDraft): readonly MemberSheetItemTyped[] {
  return items.map(({ id, target, text }) => ({ id, target: target === null ? null : { kind: target.kind, id: target.id }, text }))
}

/** Whether there is something to store. */
export function isSameDraft(a: SheetDraft, b: SheetDraft): boolean {
  const plain = ({ items, ...rest }: SheetDraft) =>
    JSON.stringify([rest, items.map(({ id, target, text }) => [id, target?.id ?? null, text])], sorted)
  return plain(a) === plain(b)
}
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
