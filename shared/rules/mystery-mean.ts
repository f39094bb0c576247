// Knows the points of a 覆面調査: items to areas to the ward, and the stars that they make.
import type { Decimal } from '../model/indicator.ts'
import type { JudgementRules } from '../model/judgement.ts'
import type { MeasureSettings, MysteryShopping } from '../model/survey.ts'
import { addDecimals, compareDecimals, divideDecimals, isDecimal, roundHalfUp } from './decimal.ts'
import { isSplitNumber } from './read-number.ts'
import { decimalsOf } from './survey/read-number.ts'

/** Means are rounded to `decimals`, half up, only to be shown: each is reckoned from unrounded ones. null where no score is known. */
export type MysteryMean = Readonly<{
  areas: readonly Readonly<{ name: string; mean: Decimal | null; items: readonly Readonly<{ name: string; mean: Decimal | null }>[] }>[]
  exact: Decimal | null
  value: Decimal | null
  /** The published mean is another one than the items make: told, never used where items are known. */
  isUnlikePrinted: boolean
  /** Scores under 0 or over 5, with where they stand; '' and '' of the published mean. */
  outOfRange: readonly Readonly<{ area: string; item: string; score: Decimal }>[]
}>

/** Means are kept to more digits than they are handed out with, so that one that is a half stays a half. */
const [keptDigits, exactDigits] = [40, 20]
const most = '5'

/**
 * An item is the mean of its scores, an area of its items, the ward of its areas; what has no score is left out. Source: 区役所の格付け
 * （令和2年度: 窓口4分野と庁舎の利便性、5点満点）.
 */
export function mysteryMeanOf({ areas, printedMean }: Pick<MysteryShopping, 'printedMean' | 'areas'>, decimals = 1): MysteryMean {
  const reckoned = areas.map((area) => {
    const items = area.items.map(({ name, scores }) => ({ name, mean: meanOf(scores) }))
    return { name: area.name, mean: meanOf(items.map(({ mean }) => mean)), items }
  })
  const mean = meanOf(reckoned.map((area) => area.mean))
  const printed = pointsOf(printedMean)
  const exact = mean === null ? printed : roundHalfUp(mean, exactDigits)
  const show = (unrounded: Decimal | null) => (unrounded === null ? null : roundHalfUp(unrounded, decimals))
  return {
    areas: reckoned.map((area) => ({
      name: area.name,
      mean: show(area.mean),
      items: area.items.map((item) => ({ name: item.name, mean: show(item.mean) })),
    })),
    exact,
    value: show(exact),
    isUnlikePrinted: mean !== null && exact !== null && printed !== null && roundHalfUp(exact, decimalsOf(printed)) !== printed,
    outOfRange: [
      ...areas.flatMap(({ name: area, items }) =>
        items.flatMap(({ name: item, scores }) => scores.filter(isOutOfRange).map((score) => ({ area, item, score }))),
      ),
      ...(printed !== null && isOutOfRange(printed) ? [{ area: '', item: '', score: printed }] : []),
    ],
  }
}

/** `label` '☆☆', '星なし'. isConfirmed: a document says the thresholds. isOwn: they are the ward's own. */
export type Stars = Readonly<{ stars: number; label: string; isConfirmed: boolean; isOwn: boolean }>

/** By the ward's own thresholds, else those of the year's rules. `value` as printed. null where neither gives any. */
export function starsOf(value: Decimal, fiscalYear: number, settings: MeasureSettings, { stars: rules }: JudgementRules): Stars | null {
  const rule = rules.find(({ firstYear, lastYear }) => firstYear <= fiscalYear && fiscalYear <= (lastYear ?? fiscalYear))
  const thresholds = settings.stars?.map((own) => ({ ...own, label: '☆'.repeat(own.stars) })) ?? rule?.thresholds
  if (!thresholds) return null
  const reached = thresholds.filter(({ from }) => compareDecimals(value, from) >= 0).toSorted((a, b) => b.stars - a.stars)[0]
  const none = (rule ?? rules.at(-1))?.none ?? '－'
  const isOwn = settings.stars !== null
  return { stars: reached?.stars ?? 0, label: reached?.label ?? none, isConfirmed: !isOwn && rule?.isConfirmed === true, isOwn }
}

/** '3.7' of 3.7点, ３・７点 (as newspapers write it); null where it is no number. */
function pointsOf(text: string): Decimal | null {
  const bare = text.normalize('NFKC').replace(/\s/g, '').replace(/点$/, '').replace('・', '.')
  return isDecimal(bare) && !isSplitNumber(text) ? bare : null
}

function meanOf(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : divideDecimals(known.reduce(addDecimals), String(known.length), keptDigits)
}

const isOutOfRange = (score: Decimal): boolean => compareDecimals(score, '0') < 0 || compareDecimals(score, most) > 0
