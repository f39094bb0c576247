// Knows how pasted opinions are shown before they are taken in: each as it will be recorded, what is wrong first, and which are left out.
import { CircleAlert } from 'lucide-react'
import type { CouncilBook } from '../../../../../shared/model/council.ts'
import type { PreparedOpinion } from '../../../../../shared/rules/council/prepare-opinions.ts'
import { channelNames, stageNames } from '../../../../../shared/words/council.ts'
import { sayWhoSpoke } from '../../../../../shared/words/council-capture.ts'
import { opinionColumnNames, opinionPasteWords as words, sayOpinionNote } from '../../../../../shared/words/council-paste.ts'
import { shortLabelOfDay } from '../../../../../shared/words/dates.ts'
import { CheckBox } from '../../../../components/check-box.tsx'

export type PastedOpinion = PreparedOpinion & Readonly<{ nth: number; isTaken: boolean }>
type PastedOpinionsProps = Readonly<{ rows: readonly PastedOpinion[]; book: CouncilBook; onToggle: (nth: number) => void }>

/** More are taken in, not drawn. */
const shownRows = 200

export function PastedOpinions({ rows, book, onToggle }: PastedOpinionsProps) {
  const ordered = rows.length > shownRows ? rows.toSorted((a, b) => Number(b.problem !== null) - Number(a.problem !== null)) : rows
  const names = new Map(book.members.map(({ id, name }) => [id, name]))
  const agenda = new Map(
    book.meetings.flatMap((meeting) => meeting.agenda).map(({ id, number, title }) => [id, `${number} ${title}`.trim()]),
  )
  return (
    // It scrolls: the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="opinion-paste-scroll" role="region" aria-label={words.preview} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[words.take, words.who, opinionColumnNames.words, words.where].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, shownRows).map(({ nth, voice, problem, notes, isTaken }) => (
            <tr key={nth} data-taken={isTaken || undefined}>
              <td>
                {problem === null && (
                  <CheckBox isSelected={isTaken} onChange={() => onToggle(nth)}>
                    <span className="sr-only">{words.takeRow(nth + 1)}</span>
                  </CheckBox>
                )}
              </td>
              <td>{sayWhoSpoke(voice, voice.memberId === null ? '' : (names.get(voice.memberId) ?? ''))}</td>
              <td className="opinion-paste-words">
                {voice.words}
                {[
                  voice.gist === '' ? '' : words.gist(voice.gist),
                  voice.questions.length === 0 ? '' : words.questions(voice.questions.length),
                  voice.answer ? words.answer(voice.answer) : '',
                ]
                  .filter(Boolean)
                  .map((more) => (
                    <span key={more} className="opinion-paste-more">
                      {more}
                    </span>
                  ))}
                {notes.map((note) => (
                  <strong key={note.code} className="opinion-paste-note">
                    {sayOpinionNote(note)}
                  </strong>
                ))}
                {problem !== null && (
                  <strong className="opinion-paste-wrong">
                    <CircleAlert size={13} aria-hidden="true" /> {words.problems[problem]}
                  </strong>
                )}
              </td>
              <td>
                {[
                  problem === 'badDay' ? '' : shortLabelOfDay(voice.day),
                  channelNames[voice.channel],
                  stageNames[voice.stage],
                  voice.agendaItemId === null ? '' : (agenda.get(voice.agendaItemId) ?? ''),
                ]
                  .filter(Boolean)
                  .join('　')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownRows && <p className="field-note">{words.capped(shownRows)}</p>}
    </div>
  )
}
