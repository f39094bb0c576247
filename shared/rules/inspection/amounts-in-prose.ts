// Knows when the prose of an initiative names another amount for a year than the cell of that amount does.
import { keyOfField } from '../../model/fields.ts'
import type { AmountKind, Initiative } from '../../model/ward-plan.ts'
import { parseAmount } from '../amount.ts'
import { onceFor } from './once-for.ts'
import type { RawFinding } from './raw-finding.ts'
import { yearsInText } from './years-in-text.ts'

const kinds: Readonly<Record<string, AmountKind>> = { 予算額: 'budget', 算定額: 'assessed', 決算額: 'settlement' }
const named = /^(?:の|当初)?(予算額|算定額|決算額)[はの:(\s]{0,2}([\d,]+(?:[十百千万億]+[\d,]*)*円)/
const units: readonly (readonly [RegExp, number])[] = [
  [/億円$/, 100_000_000],
  [/千万円$/, 10_000_000],
  [/百万円$/, 1_000_000],
  [/万円$/, 10_000],
  [/千円$/, 1000],
]
type Year = Readonly<{ fiscalYear: number }>
const years = new Map<number, Year>()

/** numberDiffers {what, here, there}: '27年度予算額 1,976千円' in prose beside another 予算額 of 27; what was cut to a rougher unit agrees. */
export function amountsInProse(initiative: Initiative, fiscalYear: number): readonly RawFinding[] {
  const year = years.get(fiscalYear) ?? { fiscalYear }
  years.set(fiscalYear, year)
  return find(initiative, year)
}

const find = onceFor((initiative: Initiative, { fiscalYear: planYear }: Year): readonly RawFinding[] =>
  (['content', 'pastResults'] as const).flatMap((name) => {
    if (!initiative[name].includes('円')) return []
    const text = initiative[name].normalize('NFKC')
    return yearsInText(text, planYear).flatMap(({ end, fiscalYear, text: year }): RawFinding[] => {
      const match = named.exec(text.slice(end, end + 40))
      if (!match) return []
      const [, label = '', written = ''] = match
      const kind = kinds[label]
      const parsed = parseAmount(written, 1)
      const cells = initiative.amounts.filter((amount) => amount.kind === kind && amount.fiscalYear === fiscalYear)
      if (!('yen' in parsed) || parsed.yen === null || cells.length === 0) return []
      const yen = cells.reduce((sum, amount) => sum + amount.yen, 0)
      const unit = units.find(([ending]) => ending.test(written))?.[1] ?? 1
      if (Math.abs(yen - parsed.yen) < unit) return []
      const field = { kind: 'initiative', id: initiative.id, field: name } as const
      const there = yen % 1000 === 0 ? `${(yen / 1000).toLocaleString('en-US')}千円` : `${yen.toLocaleString('en-US')}円`
      const values = { what: year + label, here: written, there }
      return [{ code: 'numberDiffers', key: `${keyOfField(field)}/${kind}/${fiscalYear}`, ownerId: initiative.id, field, values }]
    })
  }),
)
