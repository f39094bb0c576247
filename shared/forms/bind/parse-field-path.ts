// Knows which field of a plan the path of a bound cell names, and which paths there are.
import { type RecordKind, type ReviewKind, reviewKindOf, textFields } from '../../model/fields.ts'
import type { FormRepeats } from '../../model/form-template.ts'
import { type AmountKind, amountKinds, type CheckPeriod, checkPeriods } from '../../model/ward-plan.ts'

/** The records that a form can be about one by one, from the outside in. */
export type RepeatedKind = Exclude<FormRepeats, 'once'>
export const repeatedKinds: readonly RepeatedKind[] = ['managementIssue', 'strategy', 'initiative']
/** A record of the plan that others stand under. */
export type OwnerKind = 'wardPlan' | RepeatedKind | 'outcomeIndicator' | 'processIndicator' | 'reformItem'
/** `index` null = all, each on a line of its own. */
export type PathStep = Readonly<{ list: string; kind: OwnerKind; index: number | null }>
export type PathLeaf =
  | Readonly<{ kind: 'text'; of: RecordKind; field: string }>
  | Readonly<{ kind: 'review'; of: ReviewKind; period: CheckPeriod; field: string }>
  | Readonly<{ kind: 'amount'; amount: AmountKind; yearOffset: number }>
  | Readonly<{ kind: 'number' }>
/** `root` wardPlan = from the plan itself; else from the record that the book is about, or one that this stands in. */
export type FieldPath =
  | Readonly<{ kind: 'special'; name: 'year' | 'ward' | 'edition' | 'number' | 'empty' }>
  | Readonly<{ kind: 'field'; root: 'wardPlan' | RepeatedKind; steps: readonly PathStep[]; leaf: PathLeaf }>

const specials = ['year', 'ward', 'edition', 'number', 'empty'] as const
/** Never on a form. */
export const hiddenFields: ReadonlySet<string> = new Set(['internalNote', 'targetReason', 'budgetNote', 'blankReason'])
export const listsOf: Readonly<Record<OwnerKind, Readonly<Record<string, OwnerKind>>>> = {
  wardPlan: { managementIssues: 'managementIssue', reformItems: 'reformItem' },
  managementIssue: { strategies: 'strategy' },
  strategy: { outcomeIndicators: 'outcomeIndicator', initiatives: 'initiative' },
  initiative: { processIndicators: 'processIndicator' },
  outcomeIndicator: {},
  processIndicator: {},
  reformItem: {},
}
const numberedKinds: ReadonlySet<OwnerKind> = new Set(['managementIssue', 'strategy', 'initiative', 'reformItem'])
/** Forms look back on two years and speak of their own. */
export const yearOffsets = [-2, -1, 0] as const

/** null where no plan has such a field, or the book is not about such a record. */
export function parseFieldPath(path: string, repeats: FormRepeats): FieldPath | null {
  const special = specials.find((name) => path === `{${name}}`)
  if (special !== undefined) return { kind: 'special', name: special }
  const parts = path.split('.')
  const roots = repeatedKinds.slice(0, repeatedKinds.indexOf(repeats as RepeatedKind) + 1)
  const root = roots.find((kind) => kind === parts[0]) ?? 'wardPlan'
  const steps: PathStep[] = []
  let kind: OwnerKind = root
  let at = root === 'wardPlan' ? 0 : 1
  for (;;) {
    const list = parts[at] ?? ''
    const child: OwnerKind | undefined = Object.hasOwn(listsOf[kind], list) ? listsOf[kind][list] : undefined
    if (child === undefined) break
    const index = parts[at + 1] === 'all' ? null : indexOf(parts[at + 1])
    if (index === undefined || steps.at(-1)?.index === null) return null
    steps.push({ list, kind: child, index })
    kind = child
    at += 2
  }
  const leaf = leafOf(kind, parts.slice(at))
  return leaf && { kind: 'field', root, steps, leaf }
}

function indexOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined
}

function leafOf(kind: OwnerKind, [first = '', second = '', third = '', ...more]: readonly string[]): PathLeaf | null {
  if (more.length > 0) return null
  if (second === '' && third === '') {
    if (first === 'number') return numberedKinds.has(kind) ? { kind: 'number' } : null
    return isShown(kind, first) ? { kind: 'text', of: kind, field: first } : null
  }
  const review = reviewKindOf(kind)
  const period = checkPeriods.find((one) => one === second)
  if (first === 'reviews') return review && period && isShown(review, third) ? { kind: 'review', of: review, period, field: third } : null
  const amount = amountKinds.find((one) => one === second)
  const yearOffset = yearOffsets.find((offset) => String(offset) === third)
  return first === 'amounts' && kind === 'initiative' && amount && yearOffset !== undefined ? { kind: 'amount', amount, yearOffset } : null
}

function isShown(kind: RecordKind, field: string): boolean {
  return !hiddenFields.has(field) && (textFields[kind] as readonly string[]).includes(field)
}
