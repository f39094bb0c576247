// Knows what a field of a bound cell says in one plan, and which place of the plan that is.
import type { FieldRef, RecordKind } from '../../model/fields.ts'
import type { Initiative, ManagementIssue, Strategy, WardPlan } from '../../model/ward-plan.ts'
import { sumOfFunds } from '../../rules/amount-totals.ts'
import { labelOfFiscalYear, letterLabelOfFiscalYear } from '../../rules/fiscal-year.ts'
import { toFullWidthNumber } from '../../rules/numbering.ts'
import type { FieldPath, OwnerKind, PathLeaf, RepeatedKind } from './parse-field-path.ts'

/** `owners`: what the book is about, and what that stands in; none for the plan as a whole. `numbers`: numberOf(plan). */
export type FillScope = Readonly<{
  plan: WardPlan
  wardName: string
  /** '（案）', '' where the edition has no mark. */
  edition: string
  numbers: ReadonlyMap<string, string>
  owners: Readonly<{ managementIssue?: ManagementIssue; strategy?: Strategy; initiative?: Initiative }>
}>
/**
 * `yen` null = no amount, or a text. `isAbsent`: the plan has no such record. `field`: null where nobody writes it, or it is of several records. `number`:
 * of the record that it is of, '' = of the plan.
 */
export type PathValue = Readonly<{
  text: string
  yen: number | null
  isAmount: boolean
  isAbsent: boolean
  field: FieldRef | null
  number: string
}>

/** What all records of a plan have alike, as far as paths go. */
type Node = Readonly<{ id: string } & Record<string, unknown>>
const absent: PathValue = { text: '', yen: null, isAmount: false, isAbsent: true, field: null, number: '' }

export function valueOfPath(path: FieldPath, scope: FillScope): PathValue {
  if (path.kind === 'special') return { ...absent, isAbsent: false, text: specialOf(path.name, scope), number: numberOfBook(scope) }
  const chains = recordsOf(path, scope)
  const [first] = chains
  if (!first) return { ...absent, isAmount: path.leaf.kind === 'amount' }
  const kind = path.steps.at(-1)?.kind ?? path.root
  const values = chains.map((chain) => valueOfRecord(chain, kind, path.leaf, scope))
  const isOne = path.steps.at(-1)?.index !== null
  if (isOne) return values[0] ?? absent
  return { ...absent, isAbsent: false, text: values.map(({ text }) => text).join('\n'), number: values[0]?.number ?? '' }
}

/** Each found record behind those around it, from the outside in. */
function recordsOf({ root, steps }: Extract<FieldPath, { kind: 'field' }>, { plan, owners }: FillScope): readonly (readonly Node[])[] {
  const start = root === 'wardPlan' ? plan : owners[root]
  let found: (readonly Node[])[] = start ? [[...around(root, owners), start as unknown as Node]] : []
  for (const { list, index } of steps) {
    found = found.flatMap((chain) => {
      const children = chain.at(-1)?.[list] as readonly Node[]
      const chosen = index === null ? children : children.slice(index, index + 1)
      return chosen.map((child) => [...chain, child])
    })
  }
  return found
}

function around(root: 'wardPlan' | RepeatedKind, { managementIssue, strategy }: FillScope['owners']): readonly Node[] {
  const outer = root === 'initiative' ? [managementIssue, strategy] : root === 'strategy' ? [managementIssue] : []
  return outer.filter((node) => node !== undefined) as unknown as readonly Node[]
}

function valueOfRecord(chain: readonly Node[], kind: OwnerKind, leaf: PathLeaf, scope: FillScope): PathValue {
  const record = chain.at(-1) as Node
  const number = chain.reduce((nearest, { id }) => scope.numbers.get(id) ?? nearest, '')
  const plain = { ...absent, isAbsent: false, number }
  switch (leaf.kind) {
    case 'number':
      return { ...plain, text: number }
    case 'amount': {
      const fiscalYear = scope.plan.fiscalYear + leaf.yearOffset
      const yen = sumOfFunds((record as unknown as Initiative).amounts, leaf.amount, fiscalYear)
      return { ...plain, yen, isAmount: true, field: { kind: 'amount', initiativeId: record.id, amountKind: leaf.amount, fiscalYear } }
    }
    case 'review': {
      const review = (record['reviews'] as readonly Node[]).find(({ period }) => period === leaf.period)
      const field: FieldRef = { kind: leaf.of, id: `${record.id}-${leaf.period}`, field: leaf.field }
      return { ...plain, text: textIn(review, leaf.field), field }
    }
    default:
      return {
        ...plain,
        text: textIn(record, leaf.field) + cumulativeOf(record, leaf, scope),
        field: { kind: kind as RecordKind, id: record.id, field: leaf.field },
      }
  }
}

const textIn = (record: Node | undefined, field: string): string => String(record?.[field] ?? '')

/** （R3～R5合計） behind a target that sums up years. */
function cumulativeOf({ cumulativeFrom, cumulativeUntil }: Node, leaf: PathLeaf, { plan }: FillScope): string {
  if (leaf.kind !== 'text' || leaf.field !== 'target' || typeof cumulativeFrom !== 'number' || typeof cumulativeUntil !== 'number')
    return ''
  const [from, until] = [cumulativeFrom, cumulativeUntil].map((year) => letterLabelOfFiscalYear(year, plan.firstReiwaYearAs))
  return from === until ? `（${from}合計）` : `（${from}～${until}合計）`
}

function specialOf(name: Extract<FieldPath, { kind: 'special' }>['name'], scope: FillScope): string {
  if (name === 'year') return labelOfFiscalYear(scope.plan.fiscalYear, scope.plan.firstReiwaYearAs)
  if (name === 'ward') return scope.wardName
  if (name === 'edition') return scope.edition
  return name === 'number' ? numberOfBook(scope) : ''
}

/** Of what the book is about; '' for the plan as a whole. */
export function numberOfBook({ numbers, owners }: FillScope): string {
  const owner = owners.initiative ?? owners.strategy ?? owners.managementIssue
  return owner ? (numbers.get(owner.id) ?? '') : ''
}

/** {number} １－１, {number.half} 1-1, {year}, {ward} and {edition} filled in; other braces stay as they are. */
export function fillAround(text: string, number: string, scope: FillScope): string {
  if (!text.includes('{')) return text
  return text
    .replaceAll('{number}', toFullWidthNumber(number))
    .replaceAll('{number.half}', number)
    .replaceAll(/\{(year|ward|edition)\}/g, (_, name: 'year' | 'ward' | 'edition') => specialOf(name, scope))
}
