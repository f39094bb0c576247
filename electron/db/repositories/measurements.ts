// Knows how measured values (実績値) of an indicator lie in their table: one row for a year and a check.
import type { Evidence, Measurement } from '../../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../../shared/model/ward-plan.ts'
import { type Db, prepare } from '../db.ts'

type Row = Omit<Measurement, 'evidence'> & { seriesId: string; fileName: string; hash: string; link: string }
const idOf = (seriesId: string, fiscalYear: number, period: CheckPeriod) => `${seriesId}-${fiscalYear}-${period}`

/** Id of a series → what was measured, by year, 中間振り返り before 自己評価. */
export function listMeasurements(db: Db): ReadonlyMap<string, readonly Measurement[]> {
  const rows = prepare<[], Row>(
    db,
    `SELECT series_id AS seriesId, fiscal_year AS fiscalYear, period, state, value, numerator, denominator, day, text, reason, substitute,
      question_id AS questionId, mystery_shopping_id AS mysteryShoppingId, from_date AS "from", until_date AS "until", measured_by AS measuredBy,
      evidence_name AS fileName, evidence_hash AS hash, evidence_link AS link, note FROM measurement ORDER BY series_id, fiscal_year, period`,
  ).all()
  const measurements = new Map<string, Measurement[]>()
  for (const { seriesId, fileName, hash, link, ...row } of rows) {
    const own = measurements.get(seriesId) ?? []
    own.push({ ...row, evidence: evidenceOf({ fileName, hash, link }) })
    measurements.set(seriesId, own)
  }
  return measurements
}

function evidenceOf(evidence: Evidence): Evidence | null {
  return evidence.fileName + evidence.hash + evidence.link === '' ? null : evidence
}

export function putMeasurement(db: Db, seriesId: string, measurement: Measurement): void {
  const { fiscalYear, period, evidence } = measurement
  prepare<unknown[]>(
    db,
    `INSERT INTO measurement (id, series_id, fiscal_year, period, state, value, numerator, denominator, day, text, reason, substitute, question_id,
        mystery_shopping_id, from_date, until_date, measured_by, evidence_name, evidence_hash, evidence_link, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET state = excluded.state, value = excluded.value, numerator = excluded.numerator,
        denominator = excluded.denominator, day = excluded.day, text = excluded.text, reason = excluded.reason, substitute = excluded.substitute,
        question_id = excluded.question_id, mystery_shopping_id = excluded.mystery_shopping_id, from_date = excluded.from_date,
        until_date = excluded.until_date, measured_by = excluded.measured_by, evidence_name = excluded.evidence_name,
        evidence_hash = excluded.evidence_hash, evidence_link = excluded.evidence_link, note = excluded.note`,
  ).run(
    idOf(seriesId, fiscalYear, period),
    seriesId,
    fiscalYear,
    period,
    measurement.state,
    measurement.value,
    measurement.numerator,
    measurement.denominator,
    measurement.day,
    measurement.text,
    measurement.reason,
    measurement.substitute,
    measurement.questionId,
    measurement.mysteryShoppingId,
    measurement.from,
    measurement.until,
    measurement.measuredBy,
    evidence?.fileName ?? '',
    evidence?.hash ?? '',
    evidence?.link ?? '',
    measurement.note,
  )
}

export function deleteMeasurement(db: Db, seriesId: string, fiscalYear: number, period: CheckPeriod): void {
  prepare<[string]>(db, 'DELETE FROM measurement WHERE id = ?').run(idOf(seriesId, fiscalYear, period))
}
