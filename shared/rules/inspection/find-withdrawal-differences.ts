// Knows where 撤退・再構築基準 of 様式2 states another number than the indicators of its initiative do.
import type { FormGeneration } from '../../model/form-generation.ts'
import type { IndicatorBook } from '../../model/indicator-book.ts'
import type { Decimal, IndicatorSeries } from '../../model/indicator.ts'
import type { Initiative, WardPlan } from '../../model/ward-plan.ts'
import { compareDecimals, showDecimal, subtractDecimals } from '../decimal.ts'
import { demandsOfForm } from '../demands-of-form.ts'
import type { RawFinding } from './raw-finding.ts'

/**
 * figureDiffers {what 'withdrawal', indicator, here, there}: one for each プロセス指標 whose 撤退・再構築基準 of the year the text does not state, where the
 * text states a number of the same unit that belongs to no other indicator of the initiative. Words alone (前年度を下回った場合) and parts of something
 * (目標の6割, 目標の60％) say no such number.
 */
export function findWithdrawalDifferences(plan: WardPlan, generation: FormGeneration, { series }: IndicatorBook): readonly RawFinding[] {
  if (!demandsOfForm(generation).shown.has('initiative.withdrawalCriterion')) return []
  const shown = new Map(series.flatMap((one) => one.links.map((link) => [link.id, one] as const)))
  const initiatives = plan.managementIssues.flatMap((issue) => issue.strategies).flatMap((strategy) => strategy.initiatives)
  return initiatives.flatMap((initiative) => differencesOf(initiative, boundsOf(initiative, plan.fiscalYear, shown)))
}

type Bound = Readonly<{ id: string; name: string; series: IndicatorSeries; withdrawal: Decimal }>

function boundsOf({ processIndicators }: Initiative, fiscalYear: number, shown: ReadonlyMap<string, IndicatorSeries>): readonly Bound[] {
  return processIndicators.flatMap(({ id, name }): readonly Bound[] => {
    const series = shown.get(id)
    const withdrawal = series?.targets.find((target) => target.fiscalYear === fiscalYear)?.withdrawal ?? null
    return series && withdrawal !== null ? [{ id, name, series, withdrawal }] : []
  })
}

function differencesOf(initiative: Initiative, bounds: readonly Bound[]): readonly RawFinding[] {
  if (bounds.length === 0) return []
  const text = initiative.withdrawalCriterion
  const field = { kind: 'initiative', id: initiative.id, field: 'withdrawalCriterion' } as const
  return bounds.flatMap((bound): readonly RawFinding[] => {
    const { id, name, series, withdrawal } = bound
    const stated = statedIn(text, series.unit)
    const others = bounds.filter((other) => unitOf(other.series.unit) === unitOf(series.unit))
    const strays = stated.filter((one) => !others.some((other) => isSaidBy(one, other)))
    if (strays.length === 0 || stated.some((one) => isSaidBy(one, bound))) return []
    const here = [...new Set(strays.map(({ value }) => showDecimal(value) + series.unit))].join('・')
    const values = { what: 'withdrawal', indicator: name, here, there: showDecimal(withdrawal) + series.unit }
    return [{ code: 'figureDiffers', key: `processIndicator/${id}/withdrawal`, ownerId: initiative.id, field, values }]
  })
}

type Stated = Readonly<{ value: Decimal; behind: string }>

function statedIn(text: string, unit: string): readonly Stated[] {
  const bare = text.normalize('NFKC').replace(/\s/g, '').replaceAll('パーセント', '%')
  const own = unitOf(unit)
  if (own === '') return []
  return [...bare.matchAll(/\d[\d,]*(?:\.\d+)?/g)].flatMap(({ 0: digits, index }): readonly Stated[] => {
    const [before, after] = [bare.slice(0, index), bare.slice(index + digits.length)]
    const behind = after.slice(own.length)
    if (!after.startsWith(own) || ofSomething.test(before) || aChange.test(behind)) return []
    return [{ value: digits.replaceAll(',', '').replace(/^0+(?=\d)/, ''), behind }]
  })
}
/** 目標の60％, 計画した避難所数の80％, 前年度比90％, 目標に対して50％: a part of something else. */
const ofSomething = /(目標|計画|定員|予定|前年度?|昨年度?|基準)[^、。がは]{0,12}の(約)?$|比(べて?)?$|に対し(て)?$/
/** 5件減, 2回続けて, 10％以上減少: a change, or how often. */
const aChange = /^(以上|以下)?(増|減|下落|低下|上昇|ポイント|連続|続けて)/

/** 「19人以下」 and 20 under which it is withdrawn are one. */
function isSaidBy({ value, behind }: Stated, { series, withdrawal }: Bound): boolean {
  if (compareDecimals(value, withdrawal) === 0) return true
  const [lower, upper] = series.direction === 'down' ? [withdrawal, value] : [value, withdrawal]
  const word = series.direction === 'down' ? /^以上/ : /^以下/
  return word.test(behind) && compareDecimals(subtractDecimals(upper, lower), stepOf(series)) === 0
}

const stepOf = ({ decimals }: IndicatorSeries): Decimal => (decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`)
const unitOf = (unit: string): string => unit.normalize('NFKC')
