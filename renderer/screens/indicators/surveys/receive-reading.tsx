// Knows how it is told what was read of a table of 市共通調査, and what was not.
import type { ReadCommonSurvey } from '../../../../shared/rules/survey/read-common-survey.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'

type ReceiveReadingProps = Readonly<{ read: ReadCommonSurvey; nameOf: (commonKey: string) => string | undefined }>

export function ReceiveReading({ read, nameOf }: ReceiveReadingProps) {
  const count = read.rates.length + (read.printedMean === '' ? 0 : 1)
  if (count === 0) return <p role="alert">{words.receiveNotRead}</p>
  const missing = read.missing.flatMap((key) => nameOf(key) ?? [])
  return (
    <div className="receive-reading" role="status">
      <p>{words.receiveRead(count)}</p>
      {missing.length > 0 && (
        <details>
          <summary>{words.receiveMissing(missing.length)}</summary>
          <ul>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      <ul>
        {read.leftOut.map(({ row, text, why }) => (
          <li key={`left${row}`}>{words.receiveLeftOutRow(row + 1, text, words.receiveLeftOut[why])}</li>
        ))}
        {read.problems.map(({ row, column, text }) => (
          <li key={`${row}-${column}`}>{words.receiveUnread(row + 1, text)}</li>
        ))}
      </ul>
    </div>
  )
}
