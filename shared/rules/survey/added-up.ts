// Knows the counts of a table that has columns for the sexes or the ages, and none for all.
import type { ReadOption, ReadQuestion, TallyNote } from './read-tally.ts'
import type { TallyColumns } from './tally-columns.ts'

type Part = ReadQuestion['breakdown'][number]

/**
 * The sexes are added up (else the ages) where every answer has all of them and, together, they make the base that is printed; otherwise no count is
 * known. Either is said.
 */
export function addedUp(
  options: readonly ReadOption[],
  { percent, parts, partPercents }: TallyColumns,
  breakdown: readonly Part[],
  base: number | null,
): Readonly<{ options: readonly ReadOption[]; notes: readonly TallyNote[] }> {
  const isCounted = options.some((option) => option.count !== null)
  if (isCounted || (parts.length === 0 && (percent !== null || partPercents.length === 0))) return { options, notes: [] }
  const sexes = parts.filter(({ age }) => age === '')
  const ages = parts.filter(({ sex, age }) => sex === null && age !== '')
  const hasBoth = sexes.some(({ sex }) => sex === 'male') && sexes.some(({ sex }) => sex === 'female')
  const taken = hasBoth ? sexes : sexes.length === 0 ? (ages.length > 1 ? ages : parts) : []
  const sums = options.map((_, option) => {
    const own = breakdown.filter((part) => part.option === option && taken.some(({ sex, age }) => sex === part.sex && age === part.age))
    return own.length === taken.length && own.length > 1 ? own.reduce((sum, part) => sum + part.count, 0) : null
  })
  const all = sums.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0)
  const isWhole = all !== null && options.length > 0 && (base === null || base === all)
  if (!isWhole) return { options, notes: [{ code: 'notAddedUp', texts: [...parts.map(({ heading }) => heading), ...partPercents] }] }
  return {
    options: options.map((option, nth) => ({ ...option, count: sums[nth] ?? null })),
    notes: [{ code: 'addedUp', texts: taken.map(({ heading }) => heading) }],
  }
}
