// Knows the table of amounts: its columns as the forms of the year have them, its rows from 経営課題 to the difference to 区関連予算.
import { fillTemplate } from '../../../shared/forms/fill-template.ts'
import { noAmount, showAmount } from '../../../shared/forms/show-amount.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { AmountFund, AmountKind, Initiative, WardPlan } from '../../../shared/model/ward-plan.ts'
import {
  type AmountSum,
  type RelatedBudgetLine,
  type Yen,
  checkRelatedBudget,
  initiativesOf,
  isDividedAmong,
  sumAmounts,
} from '../../../shared/rules/amount-totals.ts'
import { amountsShownBy } from '../../../shared/rules/form-cells.ts'
import { numberOf } from '../../../shared/rules/numbering.ts'
import { amountsWords as words } from '../../../shared/words/amounts.ts'

/** One kind and year; `part`: all funds together, or one of them. Only the plan's own year is divided. */
export type AmountColumn = Readonly<{
  key: string
  label: string
  kind: AmountKind
  fiscalYear: number
  part: 'sum' | AmountFund
}>
/** `sums` by kind and year, as keyOfSum names them. */
export type AmountRow = Readonly<{ key: string; name: string }> &
  (
    | Readonly<{ kind: 'issue' | 'total'; sums: ReadonlyMap<string, AmountSum> }>
    | Readonly<{ kind: 'initiative'; initiative: Initiative; sums: ReadonlyMap<string, AmountSum> }>
    | Readonly<{ kind: 'related'; lines: readonly RelatedBudgetLine[] }>
    | Readonly<{ kind: 'difference'; lines: readonly RelatedBudgetLine[] }>
  )
/** What a person types into one cell. `fund` null = the amount as the form has it, undivided. */
export type AmountTarget =
  | Readonly<{ of: 'initiative'; initiativeId: string; kind: AmountKind; fiscalYear: number; fund: AmountFund | null }>
  | Readonly<{ of: 'related'; kind: AmountKind; fund: 'mayorFunds' | 'managerFunds' }>

/** The amounts that the forms show, oldest year first, once each; those of the plan's own year with their funds behind them. */
export function columnsOfAmounts(plan: WardPlan, generation: FormGeneration): readonly AmountColumn[] {
  return amountsShownBy(generation).flatMap(({ kind, yearOffset, label: template }): readonly AmountColumn[] => {
    const fiscalYear = plan.fiscalYear + yearOffset
    const label = labelOf(template, plan, generation)
    const column = (part: AmountColumn['part'], name: string): AmountColumn => ({
      key: `${kind}-${fiscalYear}-${part}`,
      label: name,
      kind,
      fiscalYear,
      part,
    })
    if (yearOffset !== 0) return [column('sum', label)]
    const funds = (['mayorFunds', 'managerFunds', 'undivided'] as const).map((fund) => column(fund, words.ofWhich(words.fund[fund])))
    return [column('sum', words.sumOf(label)), ...funds]
  })
}

export function rowsOfAmounts(plan: WardPlan, columns: readonly AmountColumn[]): readonly AmountRow[] {
  const numbers = numberOf(plan)
  const sumsOf = (initiatives: readonly Initiative[]) =>
    new Map(columns.map(({ kind, fiscalYear }) => [keyOfSum(kind, fiscalYear), sumAmounts(initiatives, kind, fiscalYear)]))
  const own = columns.find((column) => column.fiscalYear === plan.fiscalYear)
  const lines = own ? checkRelatedBudget(plan, own.kind) : []
  return [
    ...plan.managementIssues.flatMap((issue): readonly AmountRow[] => {
      const initiatives = issue.strategies.flatMap((strategy) => strategy.initiatives)
      return [
        { kind: 'issue', key: issue.id, name: words.issue(numbers.get(issue.id) ?? '', issue.title), sums: sumsOf(initiatives) },
        ...initiatives.map((initiative): AmountRow => {
          const name = words.initiative(numbers.get(initiative.id) ?? '', initiative.title)
          return { kind: 'initiative', key: initiative.id, name, initiative, sums: sumsOf([initiative]) }
        }),
      ]
    }),
    { kind: 'total', key: 'total', name: words.total, sums: sumsOf(initiativesOf(plan)) },
    { kind: 'related', key: 'related', name: words.related, lines },
    { kind: 'difference', key: 'difference', name: words.difference, lines },
  ]
}

/** As the cell shows it and as it is typed over: '' where an amount can be typed and none is there. */
export function textOfAmount(row: AmountRow, column: AmountColumn, plan: WardPlan, unitYen: number): string {
  if (row.kind === 'related' || row.kind === 'difference') {
    const line = column.fiscalYear === plan.fiscalYear ? lineOf(row.lines, column.part) : undefined
    if (!line) return ''
    if (row.kind === 'difference') return textOfDifference(line.difference, unitYen)
    return show(line.related, unitYen, line.fund === 'total' ? noAmount : '')
  }
  const sum = row.sums.get(keyOfSum(column.kind, column.fiscalYear))
  const yen = (column.part === 'sum' ? sum?.total : sum?.byFund[column.part]) ?? null
  const isTyped = row.kind === 'initiative' && column.part !== 'undivided'
  return show(yen, unitYen, isTyped ? '' : noAmount)
}

/** null where nothing is typed: a sum, a difference, an amount that is entered by fund. */
export function targetOfAmount(row: AmountRow, column: AmountColumn, plan: WardPlan): AmountTarget | null {
  const { kind, fiscalYear, part } = column
  if (row.kind === 'related') {
    const isFund = fiscalYear === plan.fiscalYear && (part === 'mayorFunds' || part === 'managerFunds')
    return isFund ? { of: 'related', kind, fund: part } : null
  }
  if (row.kind !== 'initiative' || part === 'undivided') return null
  if (part === 'sum' && isDividedAmong(row.initiative.amounts, kind, fiscalYear)) return null
  return { of: 'initiative', initiativeId: row.initiative.id, kind, fiscalYear, fund: part === 'sum' ? null : part }
}

export function keyOfSum(kind: AmountKind, fiscalYear: number): string {
  return `${kind}-${fiscalYear}`
}

function lineOf(lines: readonly RelatedBudgetLine[], part: AmountColumn['part']): RelatedBudgetLine | undefined {
  return lines.find((line) => line.fund === (part === 'sum' ? 'total' : part))
}

/** With a sign and a word: never told by colour alone. */
function textOfDifference(yen: Yen, unitYen: number): string {
  if (yen === null) return words.unknown
  if (yen === 0) return words.agrees
  const amount = showAmount(Math.abs(yen), unitYen)
  return yen > 0 ? words.more(amount) : words.less(amount)
}

function show(yen: Yen, unitYen: number, none: string): string {
  return yen === null ? none : showAmount(yen, unitYen)
}

function labelOf(template: string, { fiscalYear, firstReiwaYearAs }: WardPlan, generation: FormGeneration): string {
  const place = { wardName: '', number: '', position: 1, edition: '', cumulative: null }
  return fillTemplate(template, { generation, fiscalYear, firstReiwaYearAs, ...place })
}
