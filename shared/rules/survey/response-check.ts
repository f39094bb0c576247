// Knows whether the table 調査対象者数／回答者数／回答率 of a survey adds up, in itself and with the survey's head.
import type { Decimal } from '../../model/indicator.ts'
import { type ResponseColumn, type ResponseRow, responseColumns, type Survey, type SurveyFlag } from '../../model/survey.ts'
import { isNoAnswerRow, partitionsOf } from './partitions-of.ts'
import { rateOf } from './rates.ts'
import { decimalsOf, percentOf } from './read-number.ts'

/** 回収率 in percent, with as many decimals as the publication prints (1 where it prints none): '81.03'. null where sent or returned is not known, or nobody was asked. */
export function responseRateOf({ sent, returned, printedRate }: Pick<Survey, 'sent' | 'returned' | 'printedRate'>): Decimal | null {
  if (sent === null || returned === null || sent === 0) return null
  const printed = percentOf(printedRate)
  return rateOf(returned, sent, printed === null ? 1 : decimalsOf(printed))
}

/**
 * Flags of the head, then of the table: row by row, then column by column for each partition of the rows (the ages, the modes). Values of a row
 * name the column that they are about.
 */
export function checkResponses(survey: Survey): readonly SurveyFlag[] {
  const rows = survey.responses
  const total = rows.find(({ isTotal }) => isTotal) ?? null
  return [
    ...checkHead(survey),
    ...(total ? compareWithHead(total, survey) : []),
    ...rows.flatMap(checkRow),
    ...(total ? checkColumns(total, rows) : []),
  ]
}

function checkHead(survey: Survey): readonly SurveyFlag[] {
  const { sent, returned } = survey
  const printed = percentOf(survey.printedRate)
  const computed = responseRateOf(survey)
  const flags: SurveyFlag[] = []
  if (sent !== null && returned !== null && returned > sent)
    flags.push({ code: 'returnedOverSent', where: 'survey', values: { returned, sent } })
  if (printed !== null && Number(printed) > 100) flags.push({ code: 'percentOver100', where: 'survey', values: { percent: printed } })
  else if (printed !== null && computed !== null && printed !== computed) {
    flags.push({ code: 'rateUnlike', where: 'survey', values: { printed, computed } })
  }
  return flags
}

function compareWithHead(total: ResponseRow, { sent, returned }: Survey): readonly SurveyFlag[] {
  const pairs = [
    { column: 'sentTotal', table: total.sentTotal, survey: sent },
    { column: 'returnedTotal', table: total.returnedTotal, survey: returned },
  ]
  return pairs.flatMap(({ column, table, survey }): readonly SurveyFlag[] =>
    table === null || survey === null || table === survey
      ? []
      : [{ code: 'tableUnlikeSurvey', where: 'survey', values: { column, table, survey } }],
  )
}

function checkRow(row: ResponseRow): readonly SurveyFlag[] {
  const { label: where } = row
  const flags: SurveyFlag[] = []
  const sumUp = (column: ResponseColumn, parts: readonly (number | null)[]) => {
    const [male = null, female = null] = parts
    const printed = row[column]
    if (printed === null || male === null || female === null) return
    const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0)
    if (sum !== printed)
      flags.push({ code: 'rowSum', where, values: { column, sum, printed, mayLeaveOut: male + female === printed ? 1 : 0 } })
  }
  sumUp('sentTotal', [row.sentMale, row.sentFemale])
  sumUp('returnedTotal', [row.returnedMale, row.returnedFemale, row.returnedOther, row.returnedNoAnswer])
  for (const { sent, returned, rate, column } of ratesOf(row)) {
    if (sent === null || returned === null) continue
    if (returned > sent) flags.push({ code: 'returnedOverSent', where, values: { column, returned, sent } })
    const printed = percentOf(rate)
    if (printed === null || sent === 0) continue
    const computed = rateOf(returned, sent, decimalsOf(printed))
    if (printed !== computed) flags.push({ code: 'rateUnlike', where, values: { column, printed, computed } })
  }
  return flags
}

function ratesOf(row: ResponseRow) {
  return [
    { column: 'rateMale', sent: row.sentMale, returned: row.returnedMale, rate: row.rateMale },
    { column: 'rateFemale', sent: row.sentFemale, returned: row.returnedFemale, rate: row.rateFemale },
    { column: 'rateTotal', sent: row.sentTotal, returned: row.returnedTotal, rate: row.rateTotal },
  ]
}

function checkColumns(total: ResponseRow, rows: readonly ResponseRow[]): readonly SurveyFlag[] {
  const partitions = partitionsOf(rows)
  return partitions.flatMap(({ name, rows: parts }) =>
    responseColumns.flatMap((column): readonly SurveyFlag[] => {
      const printed = total[column]
      const sum = parts.reduce((all, row) => all + (row[column] ?? 0), 0)
      if (printed === null || sum === printed || parts.every((row) => row[column] === null)) return []
      // what is cut off or not printed may be what is missing
      if (sum < printed && parts.some((row) => row[column] === null && !isNoAnswerRow(row))) return []
      return [{ code: 'columnSum', where: total.label, values: { column, part: name, sum, printed } }]
    }),
  )
}
