// Knows when the prose of an item states another goal for an indicator than the cell of its target does.
import { type RecordKind, keyOfField } from '../../model/fields.ts'
import type { Indicator } from '../../model/ward-plan.ts'
import type { RawFinding } from './raw-finding.ts'

const proseOf = { strategy: ['desiredState', 'approach'], initiative: ['content'] } as const
const quantity = /(\d[\d,]*(?:\.\d+)?)\s?(%|パーセント|ポイント|件|人|名|校区|校|回|か所|箇所|団体|世帯|点)/g
const goal = /^(?:以上|以下)?(?:を|に|と|まで)?(?:目標|めざ|目指|する|増や|引き?上げ|高め|拡大|減ら)/
const dated = /\d+年|元年/
const known = new WeakMap<object, Readonly<{ indicators: readonly Indicator[]; findings: readonly RawFinding[] }>>()

/** numberDiffers {what, here, there}: only where the name stands before the number, a goal is meant, and neither names another year. */
export function targetsInProse(
  kind: keyof typeof proseOf,
  item: Readonly<{ id: string }>,
  indicatorKind: Extract<RecordKind, 'outcomeIndicator' | 'processIndicator'>,
  indicators: readonly Indicator[],
): readonly RawFinding[] {
  const before = known.get(item)
  if (before && before.indicators === indicators) return before.findings
  const texts = item as unknown as Readonly<Record<string, string>>
  const findings = proseOf[kind].flatMap((field) => {
    const sentences = (texts[field] ?? '').normalize('NFKC').split(/[。\n]/)
    return indicators.flatMap((indicator): RawFinding[] => {
      const other = otherGoal(indicator, sentences)
      if (!other) return []
      const place = { kind, id: item.id, field }
      const key = `${keyOfField(place)}/${indicatorKind}/${indicator.id}`
      return [{ code: 'numberDiffers', key, ownerId: item.id, field: place, values: { what: indicator.name, ...other } }]
    })
  })
  known.set(item, { indicators, findings })
  return findings
}

function otherGoal({ name, target }: Indicator, sentences: readonly string[]): Readonly<{ here: string; there: string }> | null {
  const stem = name
    .normalize('NFKC')
    .replace(/[「」『』\s]/g, '')
    .replace(/(?:の?(?:件|人|回|校区|団体|世帯)?数|の?割合)$/, '')
  const targets = [...target.normalize('NFKC').matchAll(quantity)]
  const [only] = targets
  if (stem.length < 4 || !only || targets.length > 1) return null
  const [there, wanted, unit] = only
  const stated = sentences.flatMap((sentence) => {
    const bare = sentence.replace(/[「」『』\s]/g, '')
    const at = bare.indexOf(stem)
    // a sentence that names a year speaks of that year's step
    if (at < 0 || dated.test(bare)) return []
    const behind = bare.slice(at + stem.length)
    const [next] = behind.matchAll(quantity)
    if (!next || next.index > 8 || next[2] !== unit || !goal.test(behind.slice(next.index + next[0].length))) return []
    return [next]
  })
  const first = stated[0]
  return first && stated.every((one) => one[1] !== wanted) ? { here: first[0], there } : null
}
