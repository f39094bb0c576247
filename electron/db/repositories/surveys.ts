// Knows how surveys and their tables of who answered lie in their tables, and reads them whole, with their questions.
import type { SurveyId } from '../../../shared/model/ids.ts'
import type { ResponseRow, Survey, SurveyHead } from '../../../shared/model/survey.ts'
import { type Db, prepare } from '../db.ts'
import { listQuestionsBySurvey } from './survey-questions.ts'

type HeadRow = Omit<SurveyHead, 'isCentral'> & { id: SurveyId; central: 0 | 1 }
type TableRow = Omit<ResponseRow, 'isTotal'> & { surveyId: string; total: 0 | 1 }
const heads = `SELECT id, fiscal_year AS fiscalYear, name, type, mode, population, from_date AS "from", until_date AS "until", sent, returned,
  printed_rate AS printedRate, source, notes, is_central AS central FROM survey`
const toHead = ({ central, ...row }: HeadRow): SurveyHead & Readonly<{ id: SurveyId }> => ({ ...row, isCentral: central === 1 })

/** Newest year first, within a year in their order; questions, options and rows in theirs. The number of queries does not grow with the surveys. */
export function listSurveys(db: Db): readonly Survey[] {
  const questions = listQuestionsBySurvey(db)
  const rows = prepare<[], TableRow>(
    db,
    `SELECT survey_id AS surveyId, label, is_total AS total, sent_male AS sentMale, sent_female AS sentFemale, sent_total AS sentTotal,
      returned_male AS returnedMale, returned_female AS returnedFemale, returned_other AS returnedOther,
      returned_no_answer AS returnedNoAnswer, returned_total AS returnedTotal, rate_male AS rateMale, rate_female AS rateFemale,
      rate_total AS rateTotal FROM response_row ORDER BY survey_id, position, id`,
  ).all()
  const responses = Map.groupBy(rows, (row) => row.surveyId)
  return prepare<[], HeadRow>(db, `${heads} ORDER BY fiscal_year DESC, position, id`)
    .all()
    .map((row) => ({ ...toHead(row), questions: questions.get(row.id) ?? [], responses: (responses.get(row.id) ?? []).map(toResponse) }))
}

function toResponse({ surveyId: _, total, ...row }: TableRow): ResponseRow {
  return { ...row, isTotal: total === 1 }
}

/** null where there is no such survey. */
export function getSurveyHead(db: Db, id: string): (SurveyHead & Readonly<{ id: SurveyId; position: string }>) | null {
  const row = prepare<[string], HeadRow>(db, `${heads} WHERE id = ?`).get(id)
  const place = prepare<[string], { position: string }>(db, 'SELECT position FROM survey WHERE id = ?').get(id)
  return row && place ? { ...toHead(row), ...place } : null
}

/** Place of the last survey of a year; null where it has none. */
export function lastSurveyPosition(db: Db, fiscalYear: number): string | null {
  return (
    prepare<[number], { p: string | null }>(db, 'SELECT max(position) AS p FROM survey WHERE fiscal_year = ?').get(fiscalYear)?.p ?? null
  )
}

/** The 市共通調査 of a year, as ids. */
export function listCentralSurveys(db: Db, fiscalYear: number): readonly string[] {
  return prepare<[number], { id: string }>(db, 'SELECT id FROM survey WHERE fiscal_year = ? AND is_central = 1 ORDER BY position, id')
    .all(fiscalYear)
    .map(({ id }) => id)
}

/** Its head alone, new or as it is from now on. */
export function putSurvey(db: Db, id: string, position: string, head: SurveyHead): void {
  prepare(
    db,
    `INSERT INTO survey (id, fiscal_year, position, name, type, mode, population, from_date, until_date, sent, returned, printed_rate, source, notes,
      is_central) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET fiscal_year = excluded.fiscal_year, position = excluded.position, name = excluded.name, type = excluded.type,
      mode = excluded.mode, population = excluded.population, from_date = excluded.from_date, until_date = excluded.until_date,
      sent = excluded.sent, returned = excluded.returned, printed_rate = excluded.printed_rate, source = excluded.source, notes = excluded.notes,
      is_central = excluded.is_central`,
  ).run(
    id,
    head.fiscalYear,
    position,
    head.name,
    head.type,
    head.mode,
    head.population,
    head.from,
    head.until,
    head.sent,
    head.returned,
    head.printedRate,
    head.source,
    head.notes,
    head.isCentral ? 1 : 0,
  )
}

/** With its questions and rows. */
export function deleteSurvey(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM survey WHERE id = ?').run(id)
}

/** All of them: those behind the last are taken away. */
export function putResponses(db: Db, surveyId: string, rows: readonly ResponseRow[]): void {
  prepare<[string, number]>(db, 'DELETE FROM response_row WHERE survey_id = ? AND position >= ?').run(surveyId, rows.length)
  const put = prepare(
    db,
    `INSERT INTO response_row (id, survey_id, position, label, is_total, sent_male, sent_female, sent_total, returned_male, returned_female,
      returned_other, returned_no_answer, returned_total, rate_male, rate_female, rate_total)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET label = excluded.label, is_total = excluded.is_total, sent_male = excluded.sent_male,
      sent_female = excluded.sent_female, sent_total = excluded.sent_total, returned_male = excluded.returned_male,
      returned_female = excluded.returned_female, returned_other = excluded.returned_other, returned_no_answer = excluded.returned_no_answer,
      returned_total = excluded.returned_total, rate_male = excluded.rate_male, rate_female = excluded.rate_female,
      rate_total = excluded.rate_total`,
  )
  for (const [position, row] of rows.entries()) {
    put.run(
      `${surveyId}-row-${position}`,
      surveyId,
      position,
      row.label,
      row.isTotal ? 1 : 0,
      row.sentMale,
      row.sentFemale,
      row.sentTotal,
      row.returnedMale,
      row.returnedFemale,
      row.returnedOther,
      row.returnedNoAnswer,
      row.returnedTotal,
      row.rateMale,
      row.rateFemale,
      row.rateTotal,
    )
  }
}
