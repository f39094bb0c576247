// Knows how 改善アクション lie in their table, each naming the item that it was found on, which it outlives.
import type { ActItem, ActItemTexts, ActSource, HeldActItem } from '../../../shared/model/act-item.ts'
import { type Db, prepare } from '../db.ts'

type Row = Omit<ActItem, 'source' | 'isSourceGone'> &
  Readonly<{ sourceKind: ActSource['kind']; sourceId: string; period: ActSource['check']; isGone: 0 | 1 }>
/** What is kept of it: its source as it was called, and the initiative that came of it. */
export type StoredActItem = ActItemTexts &
  Readonly<{ fiscalYear: number; source: ActSource; sourceTitle: string; resultInitiativeId: string | null }>

// One whose initiative is there no more is open again, however that went: nothing that was found gets lost.
const isLost = 'a.result_initiative_id IS NOT NULL AND ri.id IS NULL'
const isOpen = `(a.state = 'open' OR (${isLost}))`
const columns = `a.id, a.fiscal_year AS fiscalYear, a.source_kind AS sourceKind, a.source_id AS sourceId, a.period, a.text, a.post_id AS postId,
  a.due_date AS dueDate, a.destination, iif(${isLost}, 'open', a.state) AS state, a.outcome, coalesce(i.title, s.title, r.title, a.source_title) AS sourceTitle,
  coalesce(i.id, s.id, r.id) IS NULL AS isGone, a.result_initiative_id AS resultInitiativeId, rp.fiscal_year AS resultYear`
const tables = `FROM act_item a
  LEFT JOIN initiative i ON a.source_kind = 'initiative' AND i.id = a.source_id
  LEFT JOIN strategy s ON a.source_kind = 'strategy' AND s.id = a.source_id
  LEFT JOIN reform_item r ON a.source_kind = 'reformItem' AND r.id = a.source_id
  LEFT JOIN initiative ri ON ri.id = a.result_initiative_id LEFT JOIN strategy rs ON rs.id = ri.strategy_id
  LEFT JOIN management_issue rm ON rm.id = rs.management_issue_id LEFT JOIN ward_plan rp ON rp.id = rm.ward_plan_id`
const byYearAndDay = 'ORDER BY a.fiscal_year DESC, a.due_date IS NULL, a.due_date, a.id'

const toItem = ({ sourceKind, sourceId, period, isGone, ...row }: Row): ActItem => ({
  ...row,
  source: { kind: sourceKind, id: sourceId, check: period },
  isSourceGone: isGone === 1,
  resultInitiativeId: row.resultYear === null ? null : row.resultInitiativeId,
})

/** Of all years: the newest year first, by due date. */
export function listActLedger(db: Db): readonly ActItem[] {
  return prepare<[], Row>(db, `SELECT ${columns} ${tables} ${byYearAndDay}`).all().map(toItem)
}

/**
 * Those that the item (an initiative, a strategy, an item of 様式3) came of, all of its own, and the open ones of those that it came from, over all
 * earlier years, the nearest year first; by due date.
 */
export function listActItems(db: Db, itemId: string): readonly ActItem[] {
  return prepare<[string, string, string, string], Row>(
    db,
    `WITH RECURSIVE origin (id) AS (
        SELECT l.origin_id FROM lineage l WHERE l.record_id = ? UNION SELECT l.origin_id FROM lineage l JOIN origin o ON l.record_id = o.id
      )
      SELECT ${columns} ${tables}
      WHERE a.result_initiative_id = ? OR a.source_id = ? OR (a.source_id IN (SELECT id FROM origin) AND ${isOpen})
      ORDER BY a.result_initiative_id IS NOT ?, a.fiscal_year DESC, a.due_date IS NULL, a.due_date, a.id`,
  )
    .all(itemId, itemId, itemId, itemId)
    .map(toItem)
}

/** Found in a year. */
export function listActItemsOfYear(db: Db, fiscalYear: number): readonly ActItem[] {
  return prepare<[number], Row>(db, `SELECT ${columns} ${tables} WHERE a.fiscal_year = ? ${byYearAndDay}`).all(fiscalYear).map(toItem)
}

/** The open ones of all items of a year's plan and of those that they came from, each beside the item of that plan. */
export function listOpenActItems(db: Db, fiscalYear: number): readonly HeldActItem[] {
  return prepare<[number, number, number], Row & { heldBy: string }>(
    db,
    `WITH RECURSIVE held (id, by_id) AS (
        SELECT i.id, i.id FROM ward_plan p JOIN management_issue m ON m.ward_plan_id = p.id JOIN strategy s ON s.management_issue_id = m.id
          JOIN initiative i ON i.strategy_id = s.id WHERE p.fiscal_year = ?
        UNION ALL SELECT s.id, s.id FROM ward_plan p JOIN management_issue m ON m.ward_plan_id = p.id
          JOIN strategy s ON s.management_issue_id = m.id WHERE p.fiscal_year = ?
        UNION ALL SELECT r.id, r.id FROM ward_plan p JOIN reform_item r ON r.ward_plan_id = p.id WHERE p.fiscal_year = ?
        UNION SELECT l.origin_id, h.by_id FROM held h JOIN lineage l ON l.record_id = h.id
      )
      SELECT ${columns}, h.by_id AS heldBy ${tables} JOIN held h ON h.id = a.source_id WHERE ${isOpen}
      ${byYearAndDay}`,
  )
    .all(fiscalYear, fiscalYear, fiscalYear)
    .map(({ heldBy, ...row }) => ({ ...toItem(row), heldBy }))
}

/** The open ones of initiatives under the strategies that this one came from, without those that an initiative of its plan goes on from. */
export function listLeftActItems(db: Db, strategyId: string): readonly ActItem[] {
  return prepare<[string, string], Row>(
    db,
    `WITH RECURSIVE origin (id) AS (
        SELECT l.origin_id FROM lineage l WHERE l.record_id = ? UNION SELECT l.origin_id FROM origin o JOIN lineage l ON l.record_id = o.id
      ), going_on (id) AS (
        SELECT i.id FROM strategy own JOIN management_issue home ON home.id = own.management_issue_id
          JOIN management_issue m ON m.ward_plan_id = home.ward_plan_id JOIN strategy s ON s.management_issue_id = m.id
          JOIN initiative i ON i.strategy_id = s.id WHERE own.id = ?
        UNION SELECT l.origin_id FROM going_on g JOIN lineage l ON l.record_id = g.id
      )
      SELECT ${columns} ${tables} WHERE ${isOpen} AND i.strategy_id IN (SELECT id FROM origin) AND i.id NOT IN (SELECT id FROM going_on)
      ${byYearAndDay}`,
  )
    .all(strategyId, strategyId)
    .map(toItem)
}

/** null where there is no such one. */
export function getActItem(db: Db, id: string): ActItem | null {
  const row = prepare<[string], Row>(db, `SELECT ${columns} ${tables} WHERE a.id = ?`).get(id)
  return row ? toItem(row) : null
}

export function putActItem(db: Db, id: string, item: StoredActItem): void {
  prepare<
    [
      string,
      number,
      string,
      string,
      string,
      string | null,
      string,
      string | null,
      string | null,
      string | null,
      string,
      string,
      string | null,
    ]
  >(
    db,
    `INSERT INTO act_item (id, fiscal_year, source_kind, source_id, source_title, period, text, post_id, due_date, destination, state, outcome,
        result_initiative_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET source_title = excluded.source_title, period = excluded.period, text = excluded.text, post_id = excluded.post_id,
        due_date = excluded.due_date, destination = excluded.destination, state = excluded.state, outcome = excluded.outcome,
        result_initiative_id = excluded.result_initiative_id`,
  ).run(
    id,
    item.fiscalYear,
    item.source.kind,
    item.source.id,
    item.sourceTitle,
    item.source.check,
    item.text,
    item.postId,
    item.dueDate,
    item.destination,
    item.state,
    item.outcome,
    item.resultInitiativeId,
  )
}

/**
 * Of a plan that goes: those that were found in its year go with it, but those of which an initiative of another year's plan came. Those of earlier
 * years of which an initiative of this plan came are open again.
 */
export function listActItemsGoingWith(db: Db, fiscalYear: number): Readonly<{ lost: readonly ActItem[]; openAgain: readonly ActItem[] }> {
  return {
    lost: listActItemsOfYear(db, fiscalYear).filter(({ resultYear }) => resultYear === null || resultYear === fiscalYear),
    openAgain: prepare<[number, number], Row>(
      db,
      `SELECT ${columns} ${tables} WHERE rp.fiscal_year = ? AND a.fiscal_year <> ? ${byYearAndDay}`,
    )
      .all(fiscalYear, fiscalYear)
      .map(toItem),
  }
}

/** Those that were found on an item or on what stands under it keep how that is called: it is about to go. */
export function keepSourceTitles(db: Db, itemId: string): void {
  prepare<[string, string, string, string]>(
    db,
    `UPDATE act_item SET source_title = coalesce((SELECT title FROM initiative WHERE id = source_id), (SELECT title FROM strategy WHERE id = source_id),
        (SELECT title FROM reform_item WHERE id = source_id), source_title)
      WHERE source_id IN (SELECT ? UNION ALL SELECT id FROM strategy WHERE management_issue_id = ?
        UNION ALL SELECT id FROM initiative WHERE strategy_id = ?
        UNION ALL SELECT i.id FROM initiative i JOIN strategy s ON s.id = i.strategy_id WHERE s.management_issue_id = ?)`,
  ).run(itemId, itemId, itemId, itemId)
}

/** It is closed: this initiative came of it. */
export function putResult(db: Db, id: string, initiativeId: string): void {
  prepare<[string, string]>(
    db,
    `UPDATE act_item SET state = 'done', destination = 'nextInitiative', result_initiative_id = ? WHERE id = ?`,
  ).run(initiativeId, id)
}

export function deleteActItem(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM act_item WHERE id = ?').run(id)
}
