// Knows the same question in earlier years, with a warning where it was asked in another way; and, folded away, an aid that is never printed.
import { TriangleAlert } from 'lucide-react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { Question, Survey } from '../../../../shared/model/survey.ts'
import { roundHalfUp, showDecimal, subtractDecimals } from '../../../../shared/rules/decimal.ts'
import { foldText } from '../../../../shared/rules/fold-text.ts'
import { comparabilityOf } from '../../../../shared/rules/survey/comparability.ts'
import { figureBaseOf } from '../../../../shared/rules/survey/figure-base.ts'
import { differenceOf, marginOf } from '../../../../shared/rules/survey/sampling-aid.ts'
import { type Tally, tallyOf } from '../../../../shared/rules/survey/tally.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'

type Asked = Readonly<{ survey: Survey; question: Question; tally: Tally }>
type EarlierYearsProps = Readonly<{ book: IndicatorBook; survey: Survey; question: Question }>

export function EarlierYears({ book, survey, question }: EarlierYearsProps) {
  const now: Asked = { survey, question, tally: tallyOf(question, survey) }
  const earlier = earlierOf(book, now)
  return (
    <>
      <div className="result-part">
        <h4>{words.earlier}</h4>
        {earlier.length === 0 && <p className="field-note">{words.noEarlier}</p>}
        <ul className="result-earlier">
          {earlier.map((one) => (
            <Earlier key={one.question.id} now={now} before={one} />
          ))}
        </ul>
      </div>
      <SamplingAid now={now} before={earlier[0] ?? null} />
    </>
  )
}

function Earlier({ now, before }: Readonly<{ now: Asked; before: Asked }>) {
  const unlike = comparabilityOf(baseOf(now), baseOf(before))
  const [value, last] = [now.tally.value, before.tally.value]
  return (
    <li>
      <b>{words.year(before.survey.fiscalYear)}</b> {words.earlierFigure(last, before.tally.valid)}
      {value !== null && last !== null && unlike.length === 0 && (
        <span className="result-difference">{words.earlierDifference(signed(roundHalfUp(subtractDecimals(value, last), 1)))}</span>
      )}
      {unlike.length > 0 && (
        <p className="result-warning">
          <TriangleAlert size={14} aria-hidden="true" />
          {unlike.map((what) => words.incomparable[what]).join('')}
          {words.incomparableAdvice}
        </p>
      )}
    </li>
  )
}

/** Labelled as internal, closed until somebody opens it, and never part of anything that is printed. */
function SamplingAid({ now, before }: Readonly<{ now: Asked; before: Asked | null }>) {
  const { value, valid } = now.tally
  const margin = value !== null && valid !== null ? marginOf(value, valid) : null
  const isRandom = now.survey.type === 'randomSample'
  const [last, lastN] = [before?.tally.value ?? null, before?.tally.valid ?? null]
  const canTest = before !== null && comparabilityOf(baseOf(now), baseOf(before)).length === 0
  const test =
    canTest && value !== null && valid !== null && last !== null && lastN !== null
      ? differenceOf({ percent: value, n: valid }, { percent: last, n: lastN })
      : null
  return (
    <details className="survey-fold result-aid">
      <summary>{words.aid}</summary>
      <p>{words.aidNote}</p>
      {!isRandom && <p>{words.aidNotRandom}</p>}
      {isRandom && margin !== null && <p>{words.aidMargin(margin)}</p>}
      {isRandom && test !== null && before !== null && <p>{words.aidTest(before.survey.fiscalYear, test)}</p>}
    </details>
  )
}

const baseOf = ({ survey, question, tally }: Asked) => figureBaseOf(question, survey, tally.valid)
const signed = (difference: string): string => (/^-|^0(\.0*)?$/.test(difference) ? showDecimal(difference) : `＋${showDecimal(difference)}`)

/** Of the same wording, the latest year first. */
function earlierOf(book: IndicatorBook, { survey, question }: Asked): readonly Asked[] {
  const wording = foldText(question.text)
  if (wording === '') return []
  return book.surveys
    .filter(({ fiscalYear }) => fiscalYear < survey.fiscalYear)
    .flatMap((before) =>
      before.questions
        .filter(({ text }) => foldText(text) === wording)
        .map((asked) => ({ survey: before, question: asked, tally: tallyOf(asked, before) })),
    )
    .toSorted((a, b) => b.survey.fiscalYear - a.survey.fiscalYear)
}
