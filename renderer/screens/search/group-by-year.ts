// Knows how hits become rows: each year once as a heading, then its hits.
import type { SearchHit } from '../../../shared/model/search.ts'

export type SearchRow =
  | Readonly<{ kind: 'year'; key: string; fiscalYear: SearchHit['fiscalYear'] }>
  | Readonly<{
      kind: 'hit'
      key: string
      fiscalYear: SearchHit['fiscalYear']
      hit: SearchHit /** Its place among the hits. */
      index: number
    }>

/** `hits` newest year first, those of no year last. */
export function groupByYear(hits: readonly SearchHit[]): readonly SearchRow[] {
  return hits.flatMap((hit, index) => {
    const row: SearchRow = { kind: 'hit', key: `hit-${index}`, fiscalYear: hit.fiscalYear, hit, index }
    const isFirst = index === 0 || hits[index - 1]?.fiscalYear !== hit.fiscalYear
    return isFirst ? [{ kind: 'year', key: `year-${hit.fiscalYear}`, fiscalYear: hit.fiscalYear } as const, row] : [row]
  })
}
