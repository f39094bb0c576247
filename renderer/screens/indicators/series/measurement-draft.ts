// Knows a measurement while a person writes it: every field as its text, and what they come to.
import type { IndicatorKind, IndicatorSeries, MeasurementState } from '../../../../shared/model/indicator.ts'
import type { MysteryShoppingId, QuestionId } from '../../../../shared/model/ids.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { readMeasured } from '../../../../shared/rules/read-figure.ts'
import { violationsOfMeasurement } from '../../../../shared/rules/measurement-violations.ts'
import { isBlocking } from '../../../../shared/rules/violation.ts'
import { labelOfDate } from '../../../../shared/words/editions.ts'
import { readFigureWords } from '../../../../shared/words/read-figure.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { describeViolation } from '../../../../shared/words/violations.ts'
import { isOtherUnit, type MeasuredPart } from '../../../../shared/words/read-year-cell.ts'

export const ways = ['value', 'fraction', 'question', 'mysteryShopping'] as const
/** Where the number comes from: typed, counted, a survey card, a 覆面調査. */
export type Way = (typeof ways)[number]
export type MeasurementDraft = Readonly<{
  state: MeasurementState
  way: Way
  value: string
  numerator: string
  denominator: string
  questionId: string
  mysteryShoppingId: string
  day: string
  text: string
  reason: string
  substitute: string
  from: string
  until: string
  measuredBy: string
  fileName: string
  hash: string
  link: string
  note: string
}>
type DraftComplaints = Readonly<Partial<Record<keyof MeasurementDraft, string>>>

const waysOfKind: Readonly<Record<IndicatorKind, readonly Way[]>> = {
  rate: ['value', 'fraction', 'question'],
  organisationRate: ['value', 'fraction', 'question'],
  relative: ['value', 'fraction', 'question'],
  count: ['value'],
  score: ['value', 'mysteryShopping'],
  milestone: [],
  text: [],
}
export const waysOf = (kind: IndicatorKind): readonly Way[] => waysOfKind[kind]

export function draftOf(measured: MeasuredPart): MeasurementDraft {
  const { value, numerator, denominator, questionId, mysteryShoppingId, day, from, until, evidence, ...same } = measured
  return {
    ...same,
    way: questionId
      ? 'question'
      : mysteryShoppingId
        ? 'mysteryShopping'
        : numerator !== null || denominator !== null
          ? 'fraction'
          : 'value',
    value: value ?? '',
    numerator: numerator === null ? '' : String(numerator),
    denominator: denominator === null ? '' : String(denominator),
    questionId: questionId ?? '',
    mysteryShoppingId: mysteryShoppingId ?? '',
    day: dayText(day),
    from: dayText(from),
    until: dayText(until),
    fileName: evidence?.fileName ?? '',
    hash: evidence?.hash ?? '',
    link: evidence?.link ?? '',
  }
}

const dayText = (iso: string | null): string => (iso === null ? '' : labelOfDate(iso))

/** Why the draft cannot be stored, by field. */
export function complaintsOf(draft: MeasurementDraft, series: Pick<IndicatorSeries, 'id' | 'kind' | 'unit' | 'decimals'>): DraftComplaints {
  const { measured, complaints } = readDraft(draft, series)
  const broken = violationsOfMeasurement(series.id, series, measured).filter(isBlocking)
  const found: Partial<Record<keyof MeasurementDraft, string>> = { ...complaints }
  for (const violation of broken) {
    const field = violation.field.split('/').at(-1) as keyof MeasurementDraft
    // A number that could not be read, or a card that is not chosen, is told already.
    if (field === 'value' && Object.keys(complaints).length > 0) continue
    found[field] ??= describeViolation(violation, words.fieldOf[field] ?? words.valueLabel)
  }
  return found
}

/** `measured` is what the draft says as far as it can be read; it may be stored where `complaints` is empty. */
export function readDraft(
  draft: MeasurementDraft,
  series: Pick<IndicatorSeries, 'kind' | 'unit'>,
): Readonly<{ measured: MeasuredPart; complaints: DraftComplaints }> {
  const complaints: Partial<Record<keyof MeasurementDraft, string>> = {}
  const day = (field: 'day' | 'from' | 'until'): string | null => {
    if (draft[field].trim() === '') return null
    const read = parseDay(draft[field])
    if (read === null) complaints[field] = words.badDay
    return read
  }
  const count = (field: 'numerator' | 'denominator'): number | null => {
    const read = readMeasured(draft[field])
    if (read.is === 'value' && /^\d+$/.test(read.value) && Number.isSafeInteger(Number(read.value))) return Number(read.value)
    complaints[field] = words.wholeWanted
    return null
  }
  const hasNumber = draft.state === 'value' && series.kind !== 'milestone' && series.kind !== 'text'
  const way = hasNumber ? draft.way : null
  const [numerator, denominator] = way === 'fraction' ? [count('numerator'), count('denominator')] : [null, null]
  if (way === 'question' && draft.questionId === '') complaints.questionId = words.questionWanted
  if (way === 'mysteryShopping' && draft.mysteryShoppingId === '') complaints.mysteryShoppingId = words.mysteryWanted
  const measured = {
    state: draft.state,
    value: way === 'value' ? readValue(draft.value, series, complaints) : null,
    numerator,
    denominator,
    day: draft.state === 'value' && series.kind === 'milestone' ? day('day') : null,
    text: draft.state === 'value' && series.kind === 'text' ? draft.text : '',
    reason: draft.state === 'value' ? '' : draft.reason,
    substitute: draft.state === 'value' ? '' : draft.substitute,
    questionId: way === 'question' && draft.questionId !== '' ? (draft.questionId as QuestionId) : null,
    mysteryShoppingId: way === 'mysteryShopping' && draft.mysteryShoppingId !== '' ? (draft.mysteryShoppingId as MysteryShoppingId) : null,
    from: day('from'),
    until: day('until'),
    measuredBy: draft.measuredBy,
    evidence: draft.fileName === '' && draft.link.trim() === '' ? null : { fileName: draft.fileName, hash: draft.hash, link: draft.link },
    note: draft.note,
  }
  return { measured, complaints }
}

function readValue(
  text: string,
  series: Pick<IndicatorSeries, 'unit'>,
  complaints: Partial<Record<keyof MeasurementDraft, string>>,
): string | null {
  const read = readMeasured(text)
  if (read.is === 'value' && isOtherUnit(read.unit, series)) complaints.value = readFigureWords.unitUnlike(read.unit, series.unit)
  if (read.is === 'value') return read.value
  complaints.value = read.is === 'refused' ? readFigureWords.refused[read.code] : words.valueWanted
  return null
}
