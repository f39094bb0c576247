// Knows what a text that was read or corrected becomes in a draft: an amount in yen, a target with the years that it sums up.
import { parseAmount } from '../../rules/amount.ts'
import type { IndicatorDraft } from '../../model/plan-draft.ts'
import { foldWidth } from './fold-label.ts'

const eraFirst: Readonly<Record<string, number>> = { H: 1989, R: 2019 }

/** 「10,000世帯（R3～R5合計）」 → the target and its years. Only as the forms print it; anything else stays text. */
export function readTarget(text: string): Pick<IndicatorDraft, 'target' | 'cumulativeFrom' | 'cumulativeUntil'> {
  const match = /（([HR])(\d{1,2}|元)(?:～([HR])(\d{1,2}|元))?合計）$/.exec(text)
  if (!match) return { target: text }
  const year = (era = '', count = ''): number => (eraFirst[era] ?? 0) + (count === '元' ? 1 : Number(count)) - 1
  const from = year(match[1], match[2])
  const until = match[3] === undefined ? from : year(match[3], match[4])
  return from > until ? { target: text } : { target: text.slice(0, match.index), cumulativeFrom: from, cumulativeUntil: until }
}

/** A bare number gets the unit that its sheet names, so that it says by itself what it is. */
export function withUnit(text: string, unitYen: number): string {
  const isBare = /^[▲△-]? *[\d,]+(?:\.\d+)?$/.test(foldWidth(text).trim())
  return isBare ? `${text.trim()}${unitYen === 1 ? '円' : unitYen === 1000 ? '千円' : '百万円'}` : text
}

/** Whole yen, null = no amount there; 'unreadable' = no amount that can be taken. */
export function readAmount(text: string): number | null | 'unreadable' {
  const decimals = /^([▲△-]?) *([\d,]+)\.(\d{1,6})百万円$/.exec(foldWidth(text).trim())
  if (decimals) {
    const yen = Math.round(Number(`${decimals[2]?.replaceAll(',', '')}.${decimals[3]}`) * 1_000_000)
    return decimals[1] ? -yen : yen
  }
  const parsed = parseAmount(text, 1)
  return 'violation' in parsed ? 'unreadable' : parsed.yen
}

/** The fiscal year that 「27」 or 「元」 means in a plan of that year; `isFar`: none that such a plan speaks of. */
export function yearOfEra(era: string, planYear: number, otherwise: number): Readonly<{ fiscalYear: number; isFar: boolean }> {
  if (era === '') return { fiscalYear: otherwise, isFar: true }
  const count = era === '元' ? 1 : Number(era)
  const [nearest = otherwise] = Object.values(eraFirst)
    .map((first) => first + count - 1)
    .toSorted((a, b) => Math.abs(a - planYear) - Math.abs(b - planYear))
  return { fiscalYear: nearest, isFar: Math.abs(nearest - planYear) > 3 }
}
