// Knows the forms of every year where a master does not have all of them: those that it has, and for the years that it leaves out those from before.
import type { GenerationFile } from '../../model/master.ts'

/** By first year; no two in the same year. Earlier forms that a master leaves in two pieces are so under two ids. */
export function formsOfAllYears(newer: readonly GenerationFile[], older: readonly GenerationFile[]): readonly GenerationFile[] {
  const left = older.flatMap((one) => {
    const pieces = newer.reduce<readonly GenerationFile[]>((rest, taken) => rest.flatMap((piece) => cut(piece, taken)), [one])
    const ids = new Set(newer.map(({ id }) => id))
    return pieces.map((piece, index) => ({ ...piece, id: index === 0 && !ids.has(piece.id) ? piece.id : `${piece.id}-${piece.firstYear}` }))
  })
  return [...newer, ...left].toSorted((a, b) => a.firstYear - b.firstYear)
}

function cut(one: GenerationFile, by: GenerationFile): readonly GenerationFile[] {
  const [first, last] = [by.firstYear, by.lastYear ?? Infinity]
  const end = one.lastYear ?? Infinity
  if (end < first || last < one.firstYear) return [one]
  return [...(one.firstYear < first ? [{ ...one, lastYear: first - 1 }] : []), ...(last < end ? [{ ...one, firstYear: last + 1 }] : [])]
}
