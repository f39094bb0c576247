// Knows how a changed target, deadline, base or wording reads, before and after.
import type { Direction, IndicatorKind, SeriesDefinition } from '../model/indicator.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { ChangedPlace, RowValues } from '../rules/target-changes.ts'
import { labelOfDay } from './dates.ts'
import { type PrintedSeries, sayTarget, sayValue } from './figure.ts'
import { directionLabels, kindLabels } from './indicators.ts'

const words = {
  nothing: 'なし',
  total: (from: string, until: string) => `${from}～${until}の合計`,
  ofYearAlone: '単年度',
  totalSince: (year: string) => `${year}からの累計`,
  everybody: '回答者全員',
  strict: '（その値を含まない）',
  kindAndUnit: (kind: string, unit: string) => (unit === '' ? kind : `${kind}・${unit}`),
  added: (name: string, target: string) => [name, target].filter((text) => text !== '').join('　'),
} as const

/** `series` = that of a 区の目標 or a 年次目標, else null. '' where the row was not there, or is no more. */
export function sayChangedPlace({ kind, aspect }: ChangedPlace, values: RowValues | null, series: SeriesDefinition | null): string {
  if (values === null) return ''
  const text = (column: string) => String(values[column] ?? '')
  if (aspect === 'added' || aspect === 'removed') return words.added(text('name'), text('target'))
  if (aspect === 'identity') return text('name') || words.nothing
  if (kind === 'outcomeIndicator' || kind === 'processIndicator') {
    return aspect === 'deadline'
      ? sayYears(values['cumulative_from'], values['cumulative_until'])
      : text(aspect === 'target' ? 'target' : 'name')
  }
  if (kind === 'initiative') return text('withdrawal_criterion')
  return series ? saySeries(aspect, values, series) : ''
}

function saySeries(aspect: ChangedPlace['aspect'], values: RowValues, series: PrintedSeries): string {
  const has = (column: string) => Object.hasOwn(values, column)
  const text = (column: string) => String(values[column] ?? '')
  const orNull = (column: string) => (has(column) && values[column] !== null ? text(column) : null)
  switch (aspect) {
    case 'target': {
      const prefix = has('target_text') ? 'target_' : ''
      const [value, upper] = [orNull(`${prefix}value`), orNull(`${prefix}upper`)]
      const says = text(`${prefix}text`)
      return value === null && upper === null && says === '' ? words.nothing : sayTarget({ value, upper, day: null, text: says }, series)
    }
    case 'deadline': {
      const day = orNull('day') ?? orNull('target_day')
      const year = values['target_year']
      const said = [day === null ? '' : labelOfDay(day), typeof year === 'number' ? labelOfFiscalYear(year) : '']
      return said.filter((part) => part !== '').join('　') || words.nothing
    }
    case 'withdrawal':
      return orNull('withdrawal') === null ? words.nothing : sayValue(text('withdrawal'), series)
    case 'base':
      return text('denominator_filter') || words.everybody
    case 'method':
      return text(has('counting_rule') ? 'counting_rule' : 'method') || words.nothing
    default:
      if (has('total_from')) return sayTotal(values['total_from'])
      if (has('direction')) return `${directionLabels[text('direction') as Direction]}${values['is_strict'] === 1 ? words.strict : ''}`
      return has('kind') ? words.kindAndUnit(kindLabels[text('kind') as IndicatorKind], text('unit')) : text('name')
  }
}

const sayTotal = (from: unknown): string => (typeof from === 'number' ? words.totalSince(labelOfFiscalYear(from)) : words.ofYearAlone)

function sayYears(from: unknown, until: unknown): string {
  if (typeof from !== 'number' || typeof until !== 'number') return words.ofYearAlone
  return words.total(labelOfFiscalYear(from), labelOfFiscalYear(until))
}
