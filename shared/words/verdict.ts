// Knows how a verdict is said in one sentence, with its numbers and the year of its rule, and what the rules are called.
import type { Direction, IndicatorKind, MeasurementState } from '../model/indicator.ts'
import type { DemandedText, RuleSet, Scheme, Verdict } from '../model/judgement.ts'
import { compareDecimals, showDecimal } from '../rules/decimal.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { labelOfDate } from './editions.ts'
import { kindLabels, stateLabels } from './indicators.ts'

export const schemeNames: Readonly<Record<Scheme, string>> = {
  commonIndicator: '共通指標の達成状況',
  reformProgress: '市政改革プランの進捗率',
  reformYearly: '市政改革プラン（区政編）の年度目標の評価',
  outcomeRating: 'アウトカム指標の達成状況（個別）',
  outcomeOverall: 'アウトカム指標の達成状況（全体）',
  strategyProgress: '戦略の進捗状況',
  processRating: 'プロセス指標の達成状況',
  processForecast: 'プロセス指標の達成見込み',
  strategyEffectiveness: '戦略のアウトカムに対する有効性',
  initiativeEffectiveness: '戦略に対する取組の有効性',
  bureauSelfEvaluation: '業績目標の達成状況',
}
export const demandNames: Readonly<Record<DemandedText, string>> = {
  finding: '課題',
  improvement: '改善策',
  direction: '今後の対応方向',
  explanation: '説明',
}

/** What no document says is told where it is shown on the screen. */
export const verdictMarks = { unconfirmed: '確認中の基準', unconfirmedShort: '確認中' } as const

/** '課題と改善策の記入が必要です。'; '' where nothing is demanded. */
export function sayDemands(demands: readonly DemandedText[]): string {
  return demands.length === 0 ? '' : `${demands.map((demand) => demandNames[demand]).join('と')}の記入が必要です。`
}

/** '共通指標の達成／未達成（平成27年度～）' */
export function nameOfRuleSet({ name, span, ...set }: RuleSet): string {
  const { firstYear, lastYear } = span ?? set
  const first = labelOfFiscalYear(firstYear)
  if (lastYear === firstYear) return `${name}（${first}）`
  return `${name}（${first}～${lastYear === null ? '' : labelOfFiscalYear(lastYear)}）`
}

/**
 * 「実績45.0％÷目標50％＝90.0％　66.7％以上（3年目標の2年目） → ①概ね順調（平成25年度のルール）」; behind it （確認中の基準） where no document says the
 * rule so. Of what nothing is known yet no rule has said anything.
 */
export function sayVerdict(verdict: Verdict): string {
  const reason = reasonOf(verdict)
  if (isAllOpen(verdict)) return reason
  const symbol = verdict.symbol === '' ? '' : ` → ${saySymbol(verdict)}`
  const rule = verdict.ruleSetId === null ? '' : `（${labelOfFiscalYear(verdict.ruleYear)}のルール）`
  return `${reason}${symbol}${rule}${verdict.isConfirmed ? '' : `（${verdictMarks.unconfirmed}）`}`
}

/** '①概ね順調', '達成', '－プロセス指標未設定（未測定）'; '' where nothing is proposed. */
export function saySymbol({ symbol, label }: Pick<Verdict, 'symbol' | 'label'>): string {
  return symbol === label ? symbol : `${symbol}${label}`
}

type Facts = Verdict['facts']
const space = '　'
const isAllOpen = ({ why, facts }: Pick<Verdict, 'why' | 'facts'>): boolean => why === 'openUnder' && facts['open'] === facts['of']

function reasonOf({ why, facts, scheme, ruleYear, outcome }: Verdict): string {
  switch (why) {
    case 'compared':
    case 'inRange':
      return [actualOf(facts), targetOf(facts), differenceOf(facts)].filter(Boolean).join(space)
    case 'asLastYear':
      return [actualOf(facts), `前年度${numberOf(facts, 'lastValue')}${comparisonOf(facts)}`, differenceOf(facts)].join(space)
    case 'onTime':
    case 'lateDay':
    case 'notYet':
      return daysOf(facts)
    case 'progress':
      return `${ratioOf(facts)}${space}${percentOf(facts, 'threshold')}${outcome === 'met' ? '以上' : '未満'}（${facts['length']}年目標の${facts['elapsed']}年目）`
    case 'belowWithdrawal':
      return [actualOf(facts), targetOf(facts), withdrawalOf(facts)].filter(Boolean).join(space)
    case 'rolledUp':
      return countsOf(facts)
    case 'noFigure':
      return outcome === null ? `${stateOf(facts)}、判定できません` : 'プロセス指標が未測定'
    case 'noTarget':
      return [actualOf(facts), `目標が${facts['from'] ? '文章だけの' : '設定されていない'}ため、判定できません`].filter(Boolean).join(space)
    case 'targetZero':
      return [actualOf(facts), `目標が${showDecimal(String(facts['target']))}のため、進捗率は計算しません`].join(space)
    case 'noLastYear':
      return [actualOf(facts), '前年度の実績がないため、比べられません'].join(space)
    case 'notJudged':
      return `${notJudgedOf(facts)}は、このルールでは判定しません`
    case 'noRule':
      return `${labelOfFiscalYear(ruleYear)}に当てはまる「${schemeNames[scheme]}」のルールがないため、判定できません`
    case 'noLength':
      return [ratioOf(facts), `${lengthOf(facts)}、判定できません`].join(space)
    case 'nothingUnder':
      return outcome === null ? 'もとになる指標や取組がないため、判定できません' : 'プロセス指標が設定されていない'
    case 'openUnder':
      return isAllOpen({ why, facts })
        ? `${scheme === 'strategyProgress' ? '取組' : '指標'}${facts['of']}件の評価がまだないため、判定できません`
        : `${countsOf(facts)}${space}すべてがそろうまで判定できません`
    case 'notLinked':
      return '指標の一覧と結び付いていないため、実績から判定できません'
    case 'byPerson':
      return [byPersonOf(facts), '区で判断してください'].filter(Boolean).join(space)
    default:
      throw new RangeError(`no words for ${why}`)
  }
}

function byPersonOf(facts: Facts): string {
  if (facts['of'] !== undefined) return countsOf(facts)
  if (facts['targetDay'] !== undefined) return daysOf(facts)
  if (facts['actual'] !== undefined) return [actualOf(facts), targetOf(facts), differenceOf(facts)].filter(Boolean).join(space)
  return facts['text'] ? `実績「${facts['text']}」` : ''
}

function daysOf({ day, targetDay, isAhead }: Facts): string {
  const until = `期限${dayOf(targetDay)}`
  if (day === null) return `未実施${space}${until}${isAhead === 1 ? '（期限前）' : ''}`
  return `${dayOf(day)}に実施${space}${until}${String(day) > String(targetDay) ? 'に遅れ' : ''}`
}

function actualOf(facts: Facts): string {
  if (facts['actual'] === undefined || facts['actual'] === null) return ''
  const { totalFrom, gaps } = facts
  const without = gaps
    ? `、${String(gaps)
        .split(',')
        .map((year) => labelOfFiscalYear(Number(year)))
        .join('・')}を除く`
    : ''
  const total = totalFrom === null || totalFrom === undefined ? '' : `（${labelOfFiscalYear(Number(totalFrom))}からの累計${without}）`
  return `実績${numberOf(facts, 'actual')}${total}`
}

function targetOf(facts: Facts): string {
  const { target, upper, unit, targetYear, isAhead, isPast } = facts
  const until = isAhead === 1 || isPast === 1 ? `（${labelOfFiscalYear(Number(targetYear))}までの目標）` : ''
  const lower = target === null || target === undefined ? '' : showDecimal(String(target))
  if (lower === '' && (upper === null || upper === undefined)) return ''
  if (facts['direction'] !== 'within') return `目標${lower}${unit}${comparisonOf(facts)}${until}`
  return `目標${lower}～${upper === null ? '' : showDecimal(String(upper))}${unit}${until}`
}

function differenceOf({ difference, unit }: Facts): string {
  if (difference === null || difference === undefined) return ''
  const shown = showDecimal(String(difference))
  return `差${compareDecimals(String(difference), '0') > 0 ? '＋' : ''}${shown}${unit === '％' || unit === '%' ? 'ポイント' : unit}`
}

/** Where less is better, what is worse lies above it. */
function withdrawalOf(facts: Facts): string {
  const isAbove = compareDecimals(String(facts['actual']), String(facts['withdrawal'])) > 0
  return `撤退・再構築基準${numberOf(facts, 'withdrawal')}${isAbove ? 'を超える' : 'に達しない'}`
}

function comparisonOf({ direction, isStrict }: Facts): string {
  return (direction as Direction) === 'down' ? (isStrict === 1 ? '未満' : '以下') : isStrict === 1 ? '超' : '以上'
}

function ratioOf(facts: Facts): string {
  const { formula, unit } = facts
  if (facts['ratio'] === undefined) return ''
  const [actual, target] = [numberOf(facts, 'actual'), `${showDecimal(String(facts['target']))}${unit}`]
  const result = percentOf(facts, 'ratio')
  if (formula === 'inverse') return `目標${target}÷実績${actual}＝${result}`
  if (formula === 'direct') return `実績${actual}÷目標${target}＝${result}`
  const baseline = `基準値${numberOf(facts, 'baseline')}`
  return `（${baseline}－実績${actual}）÷（${baseline}－目標${target}）＝${result}`
}

function lengthOf({ length }: Facts): string {
  return length === undefined ? '何年目標の何年目かが分からないため' : `${length}年目標の基準がないため`
}

function stateOf({ state, reason, substitute, denominator }: Facts): string {
  if (!state) return denominator === 0 ? '母数が0のため' : '実績が入力されていないため'
  const label = stateLabels[state as MeasurementState]
  return `${label}${reason ? `（${reason}）` : ''}${substitute ? `［代替：${substitute}］` : ''}のため`
}

function notJudgedOf({ kind }: Facts): string {
  return kind === undefined ? '範囲で示す目標' : `「${kindLabels[kind as IndicatorKind]}」の指標`
}

function countsOf({ of, met, unmet, withdrawn, open }: Facts): string {
  const parts = [
    ['達成', met],
    ['未達成', unmet],
    ['撤退・再構築基準未達成', withdrawn],
    ['評価がまだないもの', open],
  ] as const
  return `${of}件のうち${parts
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name}${count}件`)
    .join('、')}`
}

function numberOf(facts: Facts, name: string): string {
  const value = String(facts[name])
  const decimals = Number(facts['decimals'])
  return `${name === 'actual' || name === 'lastValue' ? showDecimal(value, decimals) : showDecimal(value)}${facts['unit']}`
}

const percentOf = (facts: Facts, name: string): string => `${showDecimal(String(facts[name]))}％`
const dayOf = (iso: Facts[string] | undefined): string => labelOfDate(String(iso))
