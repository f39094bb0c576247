// Knows the published tables: one datum a cell, a header row, numbers bare with their unit beside them, the western year beside the era's.
import type { PublicationWords } from '../../model/publication.ts'
import { labelOfFiscalYear } from '../../rules/fiscal-year.ts'
import { readMeasured } from '../../rules/read-figure.ts'
import { readTarget } from '../../rules/read-target.ts'
import type { CsvTable, CsvValue } from '../../rules/write-csv.ts'
import type { PublishedIndicator, PublishedItem, PublishedPlan } from './published-plan.ts'

export const tableNames = ['items.csv', 'texts.csv', 'indicators.csv', 'amounts.csv'] as const
export type TableName = (typeof tableNames)[number]

/**
 * Source: 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」(令和2年12月18日) 1-2 one datum a cell, 1-3 numbers are numbers, 1-4 no merged cells,
 * 1-6 nothing left out, 1-9 units, 1-11 the western year, 1-12 the code of the area, 1-13 no signs among numbers, 2-2 one table a file.
 */
export function publishedTables(plan: PublishedPlan, words: PublicationWords, edition: string): Readonly<Record<TableName, CsvTable>> {
  const { columns, kinds } = words
  const yearOf = (fiscalYear: number): readonly CsvValue[] => [fiscalYear, labelOfFiscalYear(fiscalYear, plan.firstReiwaYearAs)]
  const shared: readonly CsvValue[] = [plan.wardCode, plan.wardName, ...yearOf(plan.fiscalYear), edition]
  const all = [...plan.issues, ...plan.reformItems].flatMap((item) => withinItem(item, ''))
  const table = (own: readonly string[], rows: readonly (readonly CsvValue[])[]): CsvTable => ({
    columns: [...columns.shared, ...own],
    rows: rows.map((row) => [...shared, ...row]),
  })
  return {
    'items.csv': table(
      columns.items,
      all.map(({ item, above }) => [kinds[item.kind], item.number, above === '' ? null : above, item.title]),
    ),
    'texts.csv': table(columns.texts, [
      ...plan.texts.map(({ phase, label, text }) => [kinds.wardPlan, null, phase === null ? null : words.checks[phase], label, text]),
      ...all.flatMap(({ item }) =>
        item.texts.map(({ phase, label, text }) => [
          kinds[item.kind],
          item.number,
          phase === null ? null : words.checks[phase],
          label,
          text,
        ]),
      ),
    ]),
    'indicators.csv': table(
      columns.indicators,
      all.flatMap(({ item }) => item.indicators.map((indicator) => indicatorRow(indicator, item.number, words, yearOf))),
    ),
    'amounts.csv': table(
      columns.amounts,
      all.flatMap(({ item }) =>
        item.amounts.map(({ kind, fiscalYear, value }) => [
          kinds[item.kind],
          item.number,
          item.title,
          words.amountOf[kind],
          ...yearOf(fiscalYear),
          value,
          plan.unit.label,
        ]),
      ),
    ),
  }
}

type Within = Readonly<{ item: PublishedItem; above: string }>
const withinItem = (item: PublishedItem, above: string): readonly Within[] => [
  { item, above },
  ...item.children.flatMap((child) => withinItem(child, item.number)),
]

/** The text as published, and beside it what of it is a number beyond doubt; else those cells are empty. */
function indicatorRow(
  indicator: PublishedIndicator,
  number: string,
  words: PublicationWords,
  yearOf: (fiscalYear: number) => readonly CsvValue[],
): readonly CsvValue[] {
  const { kind, position, name, target, cumulative, result, attainment, previousResult, previousRating } = indicator
  const aim = readTarget(target)
  const condition =
    aim?.direction === 'up' || aim?.direction === 'down' ? words.conditions[`${aim.direction}${aim.isStrict ? 'Strict' : ''}`] : null
  const isNumber = aim !== null && aim.value !== null && aim.day === null
  return [
    words.kinds[kind],
    number,
    position,
    name,
    target,
    ...(isNumber
      ? [
          Number(aim.value),
          aim.upper === null ? null : Number(aim.upper),
          aim.unit,
          aim.upper === null ? condition : words.conditions.within,
        ]
      : [null, null, null, null]),
    ...(cumulative ? [...yearOf(cumulative.from), ...yearOf(cumulative.until)] : [null, null, null, null]),
    orNothing(result),
    ...measured(result),
    orNothing(attainment),
    orNothing(previousResult),
    ...measured(previousResult),
    orNothing(previousRating),
  ]
}

const orNothing = (text: string): CsvValue => (text === '' ? null : text)

/** Number and unit. */
function measured(text: string): readonly [CsvValue, CsvValue] {
  const read = readMeasured(text)
  return read.is === 'value' ? [Number(read.value), read.unit] : [null, null]
}
