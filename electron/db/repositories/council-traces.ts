// Knows from the plan's side what opinions changed in a year's plan, at which stages residents were heard about its items, and which opinions changed nothing.
import type { HeardAt, PlanTargetKind, PointlessOpinion, Reflection, ReflectionTrace, Stage } from '../../../shared/model/opinion.ts'
import { summaryOf } from '../../../shared/rules/council/summary-of.ts'
import { type Db, prepare } from '../db.ts'
import { describeTargets } from './plan-targets.ts'
import { type FieldColumns, fieldOfReflection } from './reflections.ts'

type Worded = Readonly<{ gist: string; words: string }>
type TraceRow = Omit<ReflectionTrace, 'reflection' | 'itemIds' | 'summary' | 'meeting' | 'day'> &
  Worded &
  Omit<Reflection, 'target' | 'field'> &
  FieldColumns &
  Readonly<{
    targetKind: PlanTargetKind
    targetId: string
    targetTitle: string
    heardDay: string
    itemIds: string
    meeting: string | null
  }>

/** All items of the plan of a year, as (id, parent). */
const itemsOfYear = `item (id, parent) AS (
    SELECT m.id, NULL FROM ward_plan p JOIN management_issue m ON m.ward_plan_id = p.id WHERE p.fiscal_year = @fiscalYear
    UNION ALL SELECT s.id, m.id FROM ward_plan p JOIN management_issue m ON m.ward_plan_id = p.id JOIN strategy s ON s.management_issue_id = m.id
      WHERE p.fiscal_year = @fiscalYear
    UNION ALL SELECT i.id, s.id FROM ward_plan p JOIN management_issue m ON m.ward_plan_id = p.id JOIN strategy s ON s.management_issue_id = m.id
      JOIN initiative i ON i.strategy_id = s.id WHERE p.fiscal_year = @fiscalYear
    UNION ALL SELECT r.id, NULL FROM ward_plan p JOIN reform_item r ON r.ward_plan_id = p.id WHERE p.fiscal_year = @fiscalYear
  )`
/** The series that its indicators show, as (id, parent). */
const seriesOfYear = `shown (id, parent) AS (
    SELECT l.series_id, item.id FROM item JOIN outcome_indicator x ON x.strategy_id = item.id JOIN series_link l ON l.id = x.id AND l.kind = 'outcomeIndicator'
    UNION SELECT l.series_id, item.id FROM item JOIN process_indicator x ON x.initiative_id = item.id
      JOIN series_link l ON l.id = x.id AND l.kind = 'processIndicator'
  )`
/** Of an opinion `o` what was said first, of whatever voice. */
const firstPiece = (column: string) => `(SELECT ${column} FROM voice_piece p JOIN voice v ON v.id = p.voice_id WHERE p.opinion_id = o.id
    ORDER BY v.day, v.id, p.position, p.id LIMIT 1)`
const words = `o.gist, coalesce(${firstPiece('p.text')}, '') AS words`

/** Where a voice `v` was heard. */
const meeting = `(SELECT json_object('id', g.id, 'fiscalYear', g.fiscal_year, 'number', g.number, 'label', g.label, 'kind', g.kind)
  FROM meeting g WHERE g.id = v.meeting_id)`

/**
 * What points at an item of the year's plan, at a series that it shows, or (at a form) was tied in that 年度 or the one before, in which the plan was
 * drafted. In the order in which the changes were made. A merged opinion is named by the one that it stands in.
 */
export function listReflectionTraces(db: Db, fiscalYear: number): readonly ReflectionTrace[] {
  const rows = prepare<[{ fiscalYear: number; from: string; until: string }], TraceRow>(
    db,
    `WITH ${itemsOfYear}, ${seriesOfYear}, target (id) AS (SELECT id FROM item UNION SELECT id FROM shown)
      SELECT r.id, r.target_kind AS targetKind, r.target_id AS targetId, r.target_title AS targetTitle, r.record_kind AS recordKind,
        r.record_id AS recordId, r.field_name AS fieldName, r.old_text AS oldText, r.new_text AS newText, r.deed_id AS deedId, r.day, r.note,
        root.id AS opinionId, root.fiscal_year AS opinionYear, root.number AS opinionNumber, ${words},
        ${firstPiece('v.channel')} AS channel, ${firstPiece(meeting)} AS meeting,
        ${firstPiece('v.day')} AS heardDay, iif(r.target_kind = 'series',
          (SELECT json_group_array(s.parent) FROM shown s WHERE s.id = r.target_id),
          (SELECT json_group_array(i.id) FROM item i WHERE i.id = r.target_id)) AS itemIds
      FROM reflection r JOIN opinion o ON o.id = r.opinion_id JOIN opinion root ON root.id = coalesce(o.merged_into_id, o.id)
      WHERE r.target_id IN (SELECT id FROM target) OR (r.target_kind = 'form' AND r.day BETWEEN @from AND @until)
      ORDER BY r.day, r.rowid`,
  ).all({ fiscalYear, from: `${fiscalYear - 1}-04-01`, until: `${fiscalYear + 1}-03-31` })
  const targets = describeTargets(
    db,
    rows.map(({ targetKind, targetId, targetTitle }) => ({ kind: targetKind, id: targetId, title: targetTitle })),
  )
  return rows.flatMap((row, index) => {
    const { id, oldText, newText, deedId, day, note } = row
    const { opinionId, opinionYear, opinionNumber, channel, heardDay } = row
    const meeting = row.meeting === null ? null : (JSON.parse(row.meeting) as ReflectionTrace['meeting'])
    const summary = summaryOf(row.gist, row.words)
    const target = targets[index]
    if (!target) return []
    const reflection = { id, target, field: fieldOfReflection(row), oldText, newText, deedId, day, note }
    const itemIds = JSON.parse(row.itemIds) as readonly string[]
    return [{ reflection, itemIds, opinionId, opinionYear, opinionNumber, summary, channel, meeting, day: heardDay }]
  })
}

/** One line for each item and stage at which somebody spoke about it or about what stands under it; what was merged speaks about all that its thread is about. */
export function listHeard(db: Db, fiscalYear: number): readonly HeardAt[] {
  const items = prepare<[{ fiscalYear: number }], { id: string; parent: string | null; isItem: 0 | 1 }>(
    db,
    `WITH ${itemsOfYear}, ${seriesOfYear} SELECT id, parent, 1 AS isItem FROM item UNION ALL SELECT id, parent, 0 FROM shown`,
  ).all({ fiscalYear })
  // what was said about these items comes first (CROSS JOIN keeps SQLite to it): the voices of other years are never gone through
  const voices = prepare<[string], Heard>(
    db,
    `WITH spoken (about, root) AS (
        SELECT DISTINCT a.target_id, coalesce(o.merged_into_id, o.id)
        FROM json_each(?) place JOIN opinion_about a ON a.target_id = place.value JOIN opinion o ON o.id = a.opinion_id
      ),
      said (about, opinion_id) AS (
        SELECT about, root FROM spoken UNION ALL SELECT s.about, o.id FROM spoken s JOIN opinion o ON o.merged_into_id = s.root
      )
      SELECT s.about, v.stage, v.id AS voiceId FROM said s CROSS JOIN voice_piece p ON p.opinion_id = s.opinion_id JOIN voice v ON v.id = p.voice_id`,
  ).all(JSON.stringify([...new Set(items.map(({ id }) => id))]))
  return countHeard(items, voices)
}

type Heard = Readonly<{ about: string; stage: Stage; voiceId: string }>

/** Each voice once for an item and a stage, at the item itself and at all that it stands under. */
function countHeard(
  items: readonly Readonly<{ id: string; parent: string | null; isItem: 0 | 1 }>[],
  voices: readonly Heard[],
): readonly HeardAt[] {
  const parents = Map.groupBy(items, ({ id }) => id)
  const places = new Map<string, readonly string[]>()
  const placesOf = (id: string): readonly string[] => {
    const known = places.get(id)
    if (known) return known
    const own = parents.get(id) ?? []
    const found = [
      ...(own.some(({ isItem }) => isItem === 1) ? [id] : []),
      ...own.flatMap(({ parent }) => (parent === null ? [] : placesOf(parent))),
    ]
    places.set(id, found)
    return found
  }
  const heard = new Map<string, Readonly<{ itemId: string; stage: Stage; own: Set<string>; all: Set<string> }>>()
  for (const { about, stage, voiceId } of voices) {
    for (const itemId of placesOf(about)) {
      const key = `${itemId} ${stage}`
      const one = heard.get(key) ?? { itemId, stage, own: new Set(), all: new Set() }
      one.all.add(voiceId)
      if (about === itemId) one.own.add(voiceId)
      heard.set(key, one)
    }
  }
  return [...heard.values()].map(({ itemId, stage, own, all }) => ({ itemId, stage, count: own.size, withUnder: all.size }))
}

/**
 * Opinions of the year before that are classed 反映 and point at nothing, by number; those that were merged count with the one that they stand in. An item
 * that they are about is named by the one of this year's plan that goes on from it.
 */
export function listPointless(db: Db, fiscalYear: number): readonly PointlessOpinion[] {
  const rows = prepare<[{ before: number }], Omit<PointlessOpinion, 'summary' | 'itemIds'> & Worded & { about: string }>(
    db,
    `SELECT o.id AS opinionId, o.fiscal_year AS opinionYear, o.number AS opinionNumber, ${words},
        (SELECT json_group_array(a.target_id) FROM opinion_about a WHERE a.opinion_id = o.id) AS about
      FROM opinion o JOIN answer_class c ON c.id = o.answer_class_id
      WHERE o.fiscal_year = @before AND o.merged_into_id IS NULL AND c.meaning = 'reflected'
        AND NOT EXISTS (SELECT 1 FROM reflection r WHERE r.opinion_id = o.id)
        AND NOT EXISTS (SELECT 1 FROM opinion t JOIN reflection r ON r.opinion_id = t.id WHERE t.merged_into_id = o.id)
      ORDER BY o.number`,
  ).all({ before: fiscalYear - 1 })
  if (rows.length === 0) return []
  const goingOn = prepare<[{ fiscalYear: number }], { id: string; origin: string }>(
    db,
    `WITH ${itemsOfYear} SELECT id, id AS origin FROM item UNION SELECT item.id, l.origin_id FROM item JOIN lineage l ON l.record_id = item.id`,
  ).all({ fiscalYear })
  const itemsOf = Map.groupBy(goingOn, ({ origin }) => origin)
  return rows.map(({ gist, words, about, ...row }) => ({
    ...row,
    summary: summaryOf(gist, words),
    itemIds: [...new Set((JSON.parse(about) as readonly string[]).flatMap((id) => itemsOf.get(id)?.map((item) => item.id) ?? []))],
  }))
}
