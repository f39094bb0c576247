// Knows a plan as lists, as a person of Excel habits sees it: which lists and columns its form has, and one row for each item.
import { type FieldRef, type ItemKind, type RecordKind, textFields } from '../model/fields.ts'
import type { FormGeneration } from '../model/form-generation.ts'
import type { Amount, AmountFund, AmountKind, Indicator, Initiative, ManagementIssue, Strategy, WardPlan } from '../model/ward-plan.ts'
import { printAmount } from './amount.ts'
import { demandsOfForm } from './demands-of-form.ts'
import { amountsShownBy } from './form-cells.ts'
import { numberOf } from './numbering.ts'

export const listIds = ['initiatives', 'strategies', 'indicators', 'amounts', 'reformItems'] as const
export type ListId = (typeof listIds)[number]

/** One column. `key` is a field of the row's record, 'amount/budget/2016' (with '/mayorFunds' behind it for one fund), or a word such as 'number'. */
export type ListColumn = Readonly<{
  key: string
  /** text, amount: written in the cell. fixed: shown, and changed elsewhere if at all. */
  type: 'text' | 'amount' | 'fixed'
  amount?: Readonly<{ kind: AmountKind; fiscalYear: number; fund: AmountFund }>
  /** What the ward calls it, where that is not what the form does. */
  ownName?: string
}>
/** One item. `cells`: what stands in each column. */
export type ListRow = Readonly<{
  id: string
  kind: ItemKind
  parentId: string
  number: string
  title: string
  /** The post that owns it (an indicator: its item). */
  postId: string | null
  cells: Readonly<Record<string, string>>
  /** Columns that are written on other rows and not on this one: the sum of an amount that is divided among funds, 前年度 of a process indicator. */
  locked: readonly string[]
}>
/** Words that the rows need and that stand elsewhere: how posts, ties, kinds and years are called. */
export type ListNames = Readonly<{
  post(id: string): string
  tie(target: string): string
  kind(kind: ItemKind): string
  years(from: number, until: number): string
  main: string
}>

/** The lists that a plan on this form has. A form without 具体的取組 has no list of them and no amounts. */
export function listsOf(generation: FormGeneration): readonly ListId[] {
  const { listed, shown } = demandsOfForm(generation)
  const has: Readonly<Record<ListId, boolean>> = {
    initiatives: listed.has('initiative'),
    strategies: listed.has('strategy'),
    indicators: listed.has('outcomeIndicator') || listed.has('processIndicator'),
    amounts: amountsShownBy(generation).length > 0,
    reformItems: listed.has('reformItem') || [...shown].some((place) => place.startsWith('reformItem.')),
  }
  return listIds.filter((id) => has[id])
}

/** Of outcome indicators alone. */
const previousFields = ['previousResult', 'previousRating'] as const

/** The columns of a list, in the order of the form; texts that the form never prints are left out. */
export function columnsOfList(list: ListId, generation: FormGeneration, fiscalYear: number): readonly ListColumn[] {
  const { shown, mandatoryOnMain } = demandsOfForm(generation)
  const texts = (kind: RecordKind): readonly ListColumn[] =>
    textFields[kind]
      .filter((field) => shown.has(`${kind}.${field}`) || mandatoryOnMain.has(`${kind}.${field}`))
      .map((key) => ({ key, type: 'text' }))
  const fixed = (...keys: string[]): readonly ListColumn[] => keys.map((key) => ({ key, type: 'fixed' }))
  switch (list) {
    case 'initiatives':
      return [...fixed('number', 'issue', 'strategy'), ...texts('initiative'), ...fixed('post', 'ties', 'isMain')]
    case 'strategies':
      return [...fixed('number', 'issue'), ...texts('strategy'), ...fixed('post', 'ties', 'isMain')]
    case 'indicators':
      return [
        ...fixed('number', 'owner', 'kind'),
        ...['name', 'target', 'targetReason', ...previousFields.filter((field) => shown.has(`outcomeIndicator.${field}`))].map(
          (key) => ({ key, type: 'text' }) as const,
        ),
        ...fixed('cumulative'),
      ]
    case 'amounts':
      return [...fixed('number', 'title'), ...amountColumnsOf(generation, fiscalYear)]
    case 'reformItems':
      return [...fixed('number'), ...texts('reformItem'), ...fixed('post')]
  }
}

/** The rows of a list, in the order of the plan. */
export function rowsOfList(list: ListId, plan: WardPlan, generation: FormGeneration, names: ListNames): readonly ListRow[] {
  const numbers = numberOf(plan)
  const numberOfItem = (id: string) => numbers.get(id) ?? ''
  const named = (item: Readonly<{ id: string; title: string }>) => `${numberOfItem(item.id)} ${item.title}`.trim()
  const post = (id: string | null) => (id === null ? '' : names.post(id))
  const row = (
    kind: ItemKind,
    parentId: string,
    item: OwnedLike,
    cells: Record<string, string>,
    locked: readonly string[] = [],
  ): ListRow => ({
    id: item.id,
    kind,
    parentId,
    number: numberOfItem(item.id),
    title: item.title,
    postId: item.postId,
    cells: { number: numberOfItem(item.id), post: post(item.postId), ...cells },
    locked,
  })
  const tied = (item: Strategy | Initiative) => ({ ties: item.ties.map(names.tie).join('、'), isMain: item.isMain ? names.main : '' })
  const ofInitiative = (issue: ManagementIssue, strategy: Strategy, item: Initiative): ListRow =>
    row('initiative', strategy.id, item, { issue: named(issue), strategy: named(strategy), ...textsOf('initiative', item), ...tied(item) })
  const ofAmounts = (strategy: Strategy, item: Initiative): ListRow => {
    const columns = amountColumnsOf(generation, plan.fiscalYear)
    const cells = columns.map(({ key, amount }) => [key, amount ? amountText(item.amounts, amount, generation.unit.yen) : ''])
    const divided = columns.filter(({ amount }) => amount?.fund === 'undivided' && isDivided(item.amounts, amount)).map(({ key }) => key)
    return row('initiative', strategy.id, item, { title: item.title, ...Object.fromEntries(cells) }, divided)
  }
  const ofIndicator = (kind: 'outcomeIndicator' | 'processIndicator', owner: OwnedLike, item: Indicator): ListRow => ({
    id: item.id,
    kind,
    parentId: owner.id,
    number: numberOfItem(owner.id),
    title: item.name,
    postId: owner.postId,
    cells: {
      number: numberOfItem(owner.id),
      owner: owner.title,
      kind: names.kind(kind),
      ...textsOf(kind, item),
      cumulative:
        item.cumulativeFrom === null || item.cumulativeUntil === null ? '' : names.years(item.cumulativeFrom, item.cumulativeUntil),
    },
    locked: kind === 'processIndicator' ? previousFields : [],
  })
  const { listed } = demandsOfForm(generation)
  return list === 'reformItems'
    ? plan.reformItems.map((item) => row('reformItem', plan.id, item, textsOf('reformItem', item)))
    : plan.managementIssues.flatMap((issue) => issue.strategies.flatMap((strategy) => rowsOfStrategy(issue, strategy)))

  function rowsOfStrategy(issue: ManagementIssue, strategy: Strategy): readonly ListRow[] {
    if (list === 'strategies') {
      return [row('strategy', issue.id, strategy, { issue: named(issue), ...textsOf('strategy', strategy), ...tied(strategy) })]
    }
    if (list === 'initiatives') return strategy.initiatives.map((item) => ofInitiative(issue, strategy, item))
    if (list === 'amounts') return strategy.initiatives.map((item) => ofAmounts(strategy, item))
    const outcomes = listed.has('outcomeIndicator') ? strategy.outcomeIndicators : []
    const initiatives = listed.has('processIndicator') ? strategy.initiatives : []
    return [
      ...outcomes.map((item) => ofIndicator('outcomeIndicator', strategy, item)),
      ...initiatives.flatMap((owner) => owner.processIndicators.map((item) => ofIndicator('processIndicator', owner, item))),
    ]
  }
}

/** Where a cell is written, and of an amount of one fund which; null where it is not written in the list. */
export function placeOfCell(row: ListRow, column: ListColumn): Readonly<{ ref: FieldRef; fund: AmountFund }> | null {
  if (column.type === 'fixed' || row.locked.includes(column.key)) return null
  const { amount } = column
  if (!amount) return { ref: { kind: row.kind, id: row.id, field: column.key }, fund: 'undivided' }
  return { ref: { kind: 'amount', initiativeId: row.id, amountKind: amount.kind, fiscalYear: amount.fiscalYear }, fund: amount.fund }
}

type OwnedLike = Readonly<{ id: string; title: string; postId: string | null }>

function textsOf(kind: RecordKind, record: object): Readonly<Record<string, string>> {
  const values = record as Readonly<Record<string, unknown>>
  return Object.fromEntries(textFields[kind].map((field) => [field, String(values[field] ?? '')]))
}

/** The amounts that the form shows, oldest year first, each as a whole and by fund. */
function amountColumnsOf(generation: FormGeneration, fiscalYear: number): readonly ListColumn[] {
  return amountsShownBy(generation).flatMap(({ kind, yearOffset }) =>
    (['undivided', 'mayorFunds', 'managerFunds'] as const).map((fund): ListColumn => {
      const year = fiscalYear + yearOffset
      const key = `amount/${kind}/${year}${fund === 'undivided' ? '' : `/${fund}`}`
      return { key, type: 'amount', amount: { kind, fiscalYear: year, fund } }
    }),
  )
}

type AmountPlace = NonNullable<ListColumn['amount']>

/** As typed, in the form's unit; of 'undivided' the sum of all funds, as the form shows it. */
function amountText(amounts: readonly Amount[], place: AmountPlace, unitYen: number): string {
  const found = amountsAt(amounts, place).filter(({ fund }) => place.fund === 'undivided' || fund === place.fund)
  return found.length === 0
    ? ''
    : printAmount(
        found.reduce((sum, { yen }) => sum + yen, 0),
        unitYen,
      )
}

function isDivided(amounts: readonly Amount[], place: AmountPlace): boolean {
  return amountsAt(amounts, place).some(({ fund }) => fund !== 'undivided')
}

function amountsAt(amounts: readonly Amount[], place: AmountPlace): readonly Amount[] {
  return amounts.filter(({ kind, fiscalYear }) => kind === place.kind && fiscalYear === place.fiscalYear)
}
