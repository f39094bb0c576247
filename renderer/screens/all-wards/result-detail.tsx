// Knows what belongs to one ward's figure: why it does not compare, what it is judged by, its base, and which file and cell it comes from.
import type { WardRow } from '../../../shared/rules/submission/ward-rows.ts'
import { sayTrace, wardRowTexts, wardRowWords } from '../../../shared/words/all-wards-row.ts'
import { allWardsWords as words } from '../../../shared/words/all-wards.ts'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import { surveyTypeNames } from '../../../shared/words/survey-caption.ts'

export function ResultDetail({ row }: Readonly<{ row: WardRow }>) {
  const { ward, submission, received } = row
  const texts = wardRowTexts(row)
  if (!submission || !received) {
    return (
      <>
        <h3>{ward.name}</h3>
        <p>{texts.current}</p>
      </>
    )
  }
  const { result, typed, address } = received
  const { current } = result
  const base = current?.base ?? null
  const targets = [
    words.cityTarget(result.cityTarget.printed),
    ...(result.wardTarget
      ? [
          words.wardTarget(
            result.wardTarget.printed,
            result.wardTarget.targetYear === null ? '' : words.yearOf(result.wardTarget.targetYear),
          ),
        ]
      : []),
    ...(result.yearlyTarget ? [words.yearlyTarget(result.yearlyTarget.printed)] : []),
  ]
  return (
    <>
      <h3>
        {ward.name}　{result.number}
      </h3>
      <p>{result.name}</p>
      <p className="wards-strong">{current?.printed ?? wardRowWords.notRecorded}</p>
      {current !== null && !result.isConfirmed && <p className="wards-warning">{words.unconfirmedFigure}</p>}
      <Part head={words.incomparableHead} lines={[texts.incomparable]} />
      <Part head={words.doubtsHead} lines={[texts.doubts]} />
      {current !== null && current.state !== 'value' && (
        <Part head={words.reasonHead} lines={[current.reason, current.substitute === '' ? '' : words.substitute(current.substitute)]} />
      )}
      <Part head={words.verdictHead} lines={[result.verdict.sentence]} />
      <Part head={words.targetsHead} lines={targets} />
      <Part
        head={words.baseHead}
        lines={[
          base === null ? words.noBase : words.survey(base.surveyName, surveyTypeNames[base.surveyType], base.mode),
          texts.base === wardRowWords.none ? '' : texts.base,
          base?.questionText ? words.question(base.questionText) : '',
          base?.filter ? words.filter(base.filter) : '',
          result.method === '' ? '' : words.method(result.method),
        ]}
      />
      <Part
        head={words.traceHead}
        lines={[
          sayTrace(submission, address),
          result.evidence === '' ? '' : words.evidence(result.evidence),
          words.receivedBy(labelOfMoment(submission.receivedAt), submission.receivedBy),
          words.hash(submission.hash),
        ]}
      />
      <Part head={words.typedHead} lines={typed.map((cell) => words.typedLine(cell.address, cell.sealed, cell.typed))} />
    </>
  )
}

/** Nothing where there is nothing to say. */
export function Part({ head, lines }: Readonly<{ head: string; lines: readonly string[] }>) {
  const written = lines.filter((line) => line !== '')
  if (written.length === 0) return null
  return (
    <section>
      <h4>{head}</h4>
      {written.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}
