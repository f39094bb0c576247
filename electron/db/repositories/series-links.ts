// Knows how it is kept which series an indicator of a plan shows, and where that indicator stands.
import type { SeriesLink, SeriesLinkKind } from '../../../shared/model/indicator.ts'
import { ordinalsOf } from '../../../shared/rules/numbering.ts'
import { type Db, prepare } from '../db.ts'

type Row = Omit<SeriesLink, 'ownerNumber'> & { seriesId: string; ownerId: string }
type Level = { id: string; parentId: string; number: number | null; numberedUpTo: number }

/** Id of a series → the indicators that show it and are there, by year, in their plan's order. */
export function listSeriesLinks(db: Db): ReadonlyMap<string, readonly SeriesLink[]> {
  const rows = [...prepare<[], Row>(db, linkedOutcomes).all(), ...prepare<[], Row>(db, linkedProcesses).all()]
  if (rows.length === 0) return new Map()
  const numbers = numbersOf(db)
  const links = Map.groupBy(
    rows.toSorted((a, b) => a.fiscalYear - b.fiscalYear),
    (row) => row.seriesId,
  )
  return new Map(
    [...links].map(([id, own]) => [
      id,
      own.map(({ seriesId: _, ownerId, ...link }) => ({ ...link, ownerNumber: numbers.get(ownerId) ?? '' })),
    ]),
  )
}

const linkedOutcomes = `SELECT l.series_id AS seriesId, l.kind, l.id, p.fiscal_year AS fiscalYear, x.name, s.id AS ownerId, s.title AS ownerTitle
  FROM series_link l JOIN outcome_indicator x ON x.id = l.id AND l.kind = 'outcomeIndicator' JOIN strategy s ON s.id = x.strategy_id
  JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id
  ORDER BY m.position, m.id, s.position, s.id, x.position, x.id`
const linkedProcesses = `SELECT l.series_id AS seriesId, l.kind, l.id, p.fiscal_year AS fiscalYear, x.name, i.id AS ownerId, i.title AS ownerTitle
  FROM series_link l JOIN process_indicator x ON x.id = l.id AND l.kind = 'processIndicator' JOIN initiative i ON i.id = x.initiative_id
  JOIN strategy s ON s.id = i.strategy_id JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id
  ORDER BY m.position, m.id, s.position, s.id, i.position, i.id, x.position, x.id`

/** Id of every 経営課題, 戦略 and 具体的取組 of all years → its number. */
function numbersOf(db: Db): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (const sql of levels) {
    const siblings = Map.groupBy(prepare<[], Level>(db, sql).all(), (item) => item.parentId)
    for (const [parentId, items] of siblings) {
      const above = numbers.get(parentId)
      const ordinals = ordinalsOf(items, items[0]?.numberedUpTo ?? 0)
      items.forEach((item, index) => numbers.set(item.id, above === undefined ? `${ordinals[index]}` : `${above}-${ordinals[index]}`))
    }
  }
  return numbers
}

const levels = [
  `SELECT m.id, m.ward_plan_id AS parentId, m.number, p.numbered_up_to AS numberedUpTo FROM management_issue m
    JOIN ward_plan p ON p.id = m.ward_plan_id ORDER BY m.position, m.id`,
  `SELECT s.id, s.management_issue_id AS parentId, s.number, m.numbered_up_to AS numberedUpTo FROM strategy s
    JOIN management_issue m ON m.id = s.management_issue_id ORDER BY s.position, s.id`,
  `SELECT i.id, i.strategy_id AS parentId, i.number, s.numbered_up_to AS numberedUpTo FROM initiative i
    JOIN strategy s ON s.id = i.strategy_id ORDER BY i.position, i.id`,
] as const

/** null where it shows none. */
export function getSeriesOf(db: Db, kind: SeriesLinkKind, id: string): string | null {
  return (
    prepare<[string, string], { s: string }>(db, 'SELECT series_id AS s FROM series_link WHERE id = ? AND kind = ?').get(id, kind)?.s ??
    null
  )
}

/** An indicator shows one series: another one takes its place. */
export function putSeriesLink(db: Db, kind: SeriesLinkKind, id: string, seriesId: string): void {
  prepare<[string, string, string]>(
    db,
    'INSERT INTO series_link (id, kind, series_id) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, series_id = excluded.series_id',
  ).run(id, kind, seriesId)
}

export function deleteSeriesLink(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM series_link WHERE id = ?').run(id)
}
