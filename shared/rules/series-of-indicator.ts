// Knows what a series is made of where an indicator of a plan becomes one: its name, and what its target says of kind, unit and direction.
import type { SeriesDefinition, TargetValue } from '../model/indicator.ts'
import type { Indicator } from '../model/ward-plan.ts'
import { compareDecimals } from './decimal.ts'
import { type ReadTarget, readTarget } from './read-target.ts'
import { violationsOfTarget } from './target-violations.ts'

/** 平成29年度までに累計60件以上: all years until then together. */
const ofAllYears = /累計|通算/
/** A name that ends so is one of a percentage: 前年度以上 does not say it. */
const isOfPercent = /(割合|[^効能]率|[%％])(（[^（）]*）)?$/u
/** What a list can show of a name; the plan's own stays whole. */
const maxNameLength = 300
const noValue = { value: null, upper: null, day: null } as const

/**
 * `target` = the year's 年次目標, worded exactly as the plan words it; null where there is none, or where it is of a later year (平成29年度までに …): then it is
 * the ward's target of that year, and where it is of all years together (累計) they are counted from this one. A target in which no number is recognised
 * makes a series that is judged by text.
 */
export function seriesOfIndicator(
  indicator: Indicator,
  fiscalYear: number,
): Readonly<{ definition: SeriesDefinition; target: TargetValue | null }> {
  const text = indicator.target
  const read = readTarget(text)
  const kind = kindOf(read)
  const isPercent = kind === 'rate' || (kind === 'relative' && isOfPercent.test(indicator.name.trim()))
  // 0件 says what nobody wants to have
  const shape = { kind, direction: read?.direction ?? (isZero(read) ? 'down' : 'up') } as const
  const numbers = read ? numbersOf(kind, shape.direction, read) : noValue
  const isSound = violationsOfTarget('series', shape, { ...numbers, text: '' }).length === 0
  const said: TargetValue | null = text === '' ? null : { ...(isSound ? numbers : noValue), text }
  const { cumulativeFrom, cumulativeUntil } = indicator
  const targetYear = cumulativeUntil ?? read?.byFiscalYear ?? null
  const isLater = targetYear !== null && targetYear > fiscalYear
  return {
    definition: {
      ...shape,
      name: nameOf(indicator.name) || nameOf(text),
      isStrict: read?.isStrict ?? false,
      unit: read?.unit ?? (isPercent ? '％' : ''),
      decimals: decimalsOf(isPercent || kind === 'score', read),
      denominatorFilter: '',
      method: '',
      source: '',
      frequency: '',
      countingRule: '',
      baseline: null,
      wardTarget: isLater ? said : null,
      targetYear: isLater ? targetYear : null,
      targetReason: indicator.targetReason,
      totalFrom: kind === 'count' ? (cumulativeFrom ?? (isLater && ofAllYears.test(text) ? fiscalYear : null)) : null,
      postId: null,
    },
    target: isLater ? null : said,
  }
}

const isZero = (read: ReadTarget | null): boolean => read?.value != null && compareDecimals(read.value, '0') === 0

/** At least those of the target: a figure is not rounded up to it. */
function decimalsOf(hasDecimals: boolean, read: ReadTarget | null): number {
  const own = Math.max(...[read?.value, read?.upper].map((bound) => bound?.split('.')[1]?.length ?? 0))
  return Math.min(3, Math.max(own, hasDecimals ? 1 : 0))
}

function kindOf(read: ReadTarget | null): SeriesDefinition['kind'] {
  if (!read) return 'text'
  if (read.isRelative) return 'relative'
  if (read.value === null) return read.day === null ? 'text' : 'milestone'
  if (read.unit === '％') return 'rate'
  return read.unit === '点' && Number(read.value) <= 5 ? 'score' : 'count'
}

function numbersOf(kind: SeriesDefinition['kind'], direction: SeriesDefinition['direction'], read: ReadTarget): Omit<TargetValue, 'text'> {
  if (kind === 'milestone') return { ...noValue, day: read.day }
  if (kind === 'text') return noValue
  return { ...noValue, value: read.value, upper: direction === 'within' ? read.upper : null }
}

function nameOf(name: string): string {
  const line = name.replaceAll(/\s+/gu, ' ').trim()
  const letters = [...line]
  return letters.length > maxNameLength ? `${letters.slice(0, maxNameLength).join('')}…` : line
}
