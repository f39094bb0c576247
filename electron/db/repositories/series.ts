// Knows how indicators that live over the years lie in their table: what a person says of each, and their order.
import type { RowChange } from '../../../shared/model/deed.ts'
import type { PostId, SeriesId } from '../../../shared/model/ids.ts'
import type { IndicatorSeries, SeriesDefinition } from '../../../shared/model/indicator.ts'
import { type Db, prepare } from '../db.ts'
import type { Sibling } from './items.ts'
import { listMeasurements } from './measurements.ts'
import { listSeriesBreaks } from './series-breaks.ts'
import { listSeriesLinks } from './series-links.ts'
import { listYearlyTargets } from './yearly-targets.ts'

type SeriesRow = Omit<SeriesDefinition, 'isStrict' | 'baseline' | 'wardTarget' | 'postId'> & {
  id: SeriesId
  commonKey: string | null
  strict: 0 | 1
  baselineValue: string | null
  baselineYear: number | null
  targetValue: string | null
  targetUpper: string | null
  targetDay: string | null
  targetText: string
  postId: PostId | null
}

const columns = `id, common_key AS commonKey, name, kind, direction, is_strict AS strict, unit, decimals, denominator_filter AS denominatorFilter,
  method, source, frequency, counting_rule AS countingRule, baseline_value AS baselineValue, baseline_year AS baselineYear,
  target_value AS targetValue, target_upper AS targetUpper, target_day AS targetDay, target_text AS targetText, target_year AS targetYear,
  target_reason AS targetReason, total_from AS totalFrom, post_id AS postId`

/** Those of which the file holds something, in their order. The number of queries does not grow with them. */
export function listSeries(db: Db): readonly IndicatorSeries[] {
  const [targets, measurements, breaks, links] = [listYearlyTargets(db), listMeasurements(db), listSeriesBreaks(db), listSeriesLinks(db)]
  return prepare<[], SeriesRow>(db, `SELECT ${columns} FROM indicator_series ORDER BY position, id`)
    .all()
    .map((row) => ({
      ...toDefinition(row),
      id: row.id,
      commonKey: row.commonKey,
      targets: targets.get(row.id) ?? [],
      measurements: measurements.get(row.id) ?? [],
      breaks: breaks.get(row.id) ?? [],
      links: links.get(row.id) ?? [],
    }))
}

function toDefinition(row: SeriesRow): SeriesDefinition {
  const { strict, baselineValue, baselineYear, targetValue, targetUpper, targetDay, targetText, id: _, commonKey: _k, ...texts } = row
  const hasTarget = targetValue !== null || targetUpper !== null || targetDay !== null || targetText !== ''
  return {
    ...texts,
    isStrict: strict === 1,
    baseline: baselineValue === null || baselineYear === null ? null : { value: baselineValue, fiscalYear: baselineYear },
    wardTarget: hasTarget ? { value: targetValue, upper: targetUpper, day: targetDay, text: targetText } : null,
  }
}

/** The ward's own, in their order. */
export function listOwnSeries(db: Db): readonly Sibling[] {
  return prepare<[], Sibling>(db, 'SELECT id, position FROM indicator_series WHERE common_key IS NULL ORDER BY position, id').all()
}

export function isSeriesStored(db: Db, id: string): boolean {
  return prepare<[string]>(db, 'SELECT 1 FROM indicator_series WHERE id = ?').get(id) !== undefined
}

/** Common indicators stand in the policy's order, whatever their position. */
export function insertSeries(
  db: Db,
  { id, commonKey, position }: Readonly<{ id: string; commonKey: string | null; position: string }>,
  definition: SeriesDefinition,
): void {
  prepare<[string, string | null, string, string, string]>(
    db,
    'INSERT INTO indicator_series (id, common_key, position, kind, direction) VALUES (?, ?, ?, ?, ?)',
  ).run(id, commonKey, position, definition.kind, definition.direction)
  putSeries(db, id, definition)
}

export function putSeries(db: Db, id: string, definition: SeriesDefinition): void {
  prepare<[object]>(
    db,
    `UPDATE indicator_series SET name = @name, kind = @kind, direction = @direction, is_strict = @is_strict, unit = @unit, decimals = @decimals,
      denominator_filter = @denominator_filter, method = @method, source = @source, frequency = @frequency, counting_rule = @counting_rule,
      baseline_value = @baseline_value, baseline_year = @baseline_year, target_value = @target_value, target_upper = @target_upper,
      target_day = @target_day, target_text = @target_text, target_year = @target_year, target_reason = @target_reason, total_from = @total_from,
      post_id = @post_id WHERE id = @id`,
  ).run({ ...valuesOfSeries(definition), id })
}

/** By column. */
export function valuesOfSeries(definition: SeriesDefinition): NonNullable<RowChange['before']> {
  const { baseline, wardTarget } = definition
  return {
    name: definition.name,
    kind: definition.kind,
    direction: definition.direction,
    is_strict: definition.isStrict ? 1 : 0,
    unit: definition.unit,
    decimals: definition.decimals,
    denominator_filter: definition.denominatorFilter,
    method: definition.method,
    source: definition.source,
    frequency: definition.frequency,
    counting_rule: definition.countingRule,
    baseline_value: baseline?.value ?? null,
    baseline_year: baseline?.fiscalYear ?? null,
    target_value: wardTarget?.value ?? null,
    target_upper: wardTarget?.upper ?? null,
    target_day: wardTarget?.day ?? null,
    target_text: wardTarget?.text ?? '',
    target_year: definition.targetYear,
    target_reason: definition.targetReason,
    total_from: definition.totalFrom,
    post_id: definition.postId,
  }
}

export function putSeriesPosition(db: Db, id: string, position: string): void {
  prepare<[string, string]>(db, 'UPDATE indicator_series SET position = ? WHERE id = ?').run(position, id)
}

/** With its targets, values, breaks and links. */
export function deleteSeries(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM indicator_series WHERE id = ?').run(id)
}
