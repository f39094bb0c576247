// Knows how what an opinion, an agenda or a sheet is about is called: as it stands in its plan now, or as it was called when it went.
import type { PlanTarget, PlanTargetRef } from '../../../shared/model/opinion.ts'
import { ordinalsOf } from '../../../shared/rules/numbering.ts'
import { type Db, prepare } from '../db.ts'
import { recordColumns } from './record-columns.ts'

/** `title`: as it was called when it was tied; what the tables do not hold (common indicators, forms) is called by it. */
export type KeptTarget = PlanTargetRef & Readonly<{ title?: string }>
type ItemKind = Exclude<PlanTargetRef['kind'], 'series' | 'form'>
type Row = Readonly<{ title: string; parentId: string }>
type Place = Readonly<{ number: string; fiscalYear: number | null }>

const rowOf: Readonly<Record<ItemKind, string>> = {
  managementIssue: 'SELECT title, ward_plan_id AS parentId FROM management_issue WHERE id = ?',
  strategy: 'SELECT title, management_issue_id AS parentId FROM strategy WHERE id = ?',
  initiative: 'SELECT title, strategy_id AS parentId FROM initiative WHERE id = ?',
  reformItem: 'SELECT title, ward_plan_id AS parentId FROM reform_item WHERE id = ?',
}
const siblingsOf: Readonly<Record<ItemKind, string>> = {
  managementIssue: `SELECT m.id, m.number, p.numbered_up_to AS numberedUpTo FROM management_issue m JOIN ward_plan p ON p.id = m.ward_plan_id
    WHERE m.ward_plan_id = ? ORDER BY m.position, m.id`,
  strategy: `SELECT s.id, s.number, m.numbered_up_to AS numberedUpTo FROM strategy s JOIN management_issue m ON m.id = s.management_issue_id
    WHERE s.management_issue_id = ? ORDER BY s.position, s.id`,
  initiative: `SELECT i.id, i.number, s.numbered_up_to AS numberedUpTo FROM initiative i JOIN strategy s ON s.id = i.strategy_id
    WHERE i.strategy_id = ? ORDER BY i.position, i.id`,
  reformItem: `SELECT r.id, r.number, p.reform_numbered_up_to AS numberedUpTo FROM reform_item r JOIN ward_plan p ON p.id = r.ward_plan_id
    WHERE r.ward_plan_id = ? ORDER BY r.position, r.id`,
}
const parentKindOf = { strategy: 'managementIssue', initiative: 'strategy' } as const

/**
 * One for each, in their order. Common indicators and forms are the program's own and never gone. What is gone is called as it was called last, by
 * the change record; its number and year are not known any more ('' and null).
 */
export function describeTargets(db: Db, refs: readonly KeptTarget[]): readonly PlanTarget[] {
  const known = new Map<string, PlanTarget>()
  const places = new Map<string, Place>()
  return refs.map((ref) => {
    const key = `${ref.kind}/${ref.id}/${ref.title ?? ''}`
    const before = known.get(key)
    if (before) return before
    const target = describe(db, ref, places)
    known.set(key, target)
    return target
  })
}

function describe(db: Db, { kind, id, title = '' }: KeptTarget, places: Map<string, Place>): PlanTarget {
  if (kind === 'form') return { kind, id, title, number: '', fiscalYear: null, isGone: false }
  const own = kind === 'series' ? getSeriesName(db, id) : (prepare<[string], Row>(db, rowOf[kind]).get(id)?.title ?? null)
  if (kind === 'series') {
    const isGone = own === null && !isOfPolicy(id)
    const name = own || (isGone ? lastTitleOf(db, kind, id) : null) || title
    return { kind, id, title: name, number: '', fiscalYear: null, isGone }
  }
  if (own === null) return { kind, id, title: lastTitleOf(db, kind, id) ?? title, number: '', fiscalYear: null, isGone: true }
  return { kind, id, title: own, ...placeOf(db, kind, id, places), isGone: false }
}

/** Ids of common indicators, as commonSeriesId makes them. */
const isOfPolicy = (id: string) => id.startsWith('common-')

function getSeriesName(db: Db, id: string): string | null {
  return prepare<[string], { name: string }>(db, 'SELECT name FROM indicator_series WHERE id = ?').get(id)?.name ?? null
}

function placeOf(db: Db, kind: ItemKind, id: string, places: Map<string, Place>): Place {
  const known = places.get(id)
  if (known) return known
  const parentId = prepare<[string], Row>(db, rowOf[kind]).get(id)?.parentId ?? ''
  const isTop = kind === 'managementIssue' || kind === 'reformItem'
  const above = isTop ? { number: '', fiscalYear: getYear(db, parentId) } : placeOf(db, parentKindOf[kind], parentId, places)
  const siblings = prepare<[string], { id: string; number: number | null; numberedUpTo: number }>(db, siblingsOf[kind]).all(parentId)
  const ordinals = ordinalsOf(siblings, siblings[0]?.numberedUpTo ?? 0)
  siblings.forEach((sibling, index) => {
    const number = isTop ? `${ordinals[index]}` : `${above.number}-${ordinals[index]}`
    places.set(sibling.id, { number, fiscalYear: above.fiscalYear })
  })
  return places.get(id) ?? above
}

function getYear(db: Db, planId: string): number | null {
  return prepare<[string], { year: number }>(db, 'SELECT fiscal_year AS year FROM ward_plan WHERE id = ?').get(planId)?.year ?? null
}

/** null where nothing is recorded of its going. */
function lastTitleOf(db: Db, kind: ItemKind | 'series', id: string): string | null {
  const [table, title] = kind === 'series' ? ['indicator_series', 'name'] : [recordColumns[kind].table, 'title']
  const row = prepare<[string, string, string], { title: string | null }>(
    db,
    `SELECT json_extract(before, '$.' || ?) AS title FROM row_change WHERE table_name = ? AND row_id = ? AND after IS NULL ORDER BY id DESC LIMIT 1`,
  ).get(title, table, id)
  return row?.title ?? null
}
