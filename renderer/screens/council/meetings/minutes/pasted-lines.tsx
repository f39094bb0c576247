// Knows how pasted minutes are shown before they are taken in: each line as it will stand.
import type { Meeting, Member, Utterance } from '../../../../../shared/model/council.ts'
import { minutesPasteWords as words, minutesWords, utteranceKindNames } from '../../../../../shared/words/council-minutes.ts'
import { agendaOf } from './minutes-line.ts'

type PastedLinesProps = Readonly<{ lines: readonly Omit<Utterance, 'id'>[]; meeting: Meeting; members: readonly Member[] }>

/** More are taken in, not drawn. */
const shownLines = 200

export function PastedLines({ lines, meeting, members }: PastedLinesProps) {
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return (
    // It scrolls: the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="pasted-lines" role="region" aria-label={words.preview} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[minutesWords.kind, minutesWords.speaker, minutesWords.text, minutesWords.agenda].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shownLines).map((line, nth) => (
            <tr key={nth} data-kind={line.kind}>
              <td>{utteranceKindNames[line.kind]}</td>
              <td>
                {line.speaker}
                {line.memberId !== null && <span className="pasted-member">{names.get(line.memberId) ?? ''}</span>}
              </td>
              <td className="pasted-text">{line.text}</td>
              <td>{agendaOf(line, meeting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shownLines && <p className="field-note">{words.capped(shownLines)}</p>}
    </div>
  )
}
