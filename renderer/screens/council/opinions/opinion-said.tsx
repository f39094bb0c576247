// Knows what was written of an opinion, for those who may only read: gist, questions, answer, measure and note.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { Opinion } from '../../../../shared/model/opinion.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { answerStateNames } from '../../../../shared/words/council.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'

type SaidProps = Readonly<{ opinion: Opinion; book: CouncilBook; organisation: Organisation; part: 'gist' | 'answer' | 'measure' | 'note' }>

export function OpinionSaid({ opinion, book, organisation, part }: SaidProps) {
  const nameOf = (list: readonly Readonly<{ id: string; name: string }>[], wanted: string | null) =>
    list.find(({ id }) => id === wanted)?.name ?? ''
  const said = {
    gist: [
      [words.gist, opinion.gist],
      ...opinion.questions.map(({ text, answer }, nth) => [words.question(nth + 1), answer === '' ? text : `${text}\n${answer}`] as const),
    ],
    answer: [
      [words.section, nameOf(organisation.sections, opinion.sectionId)],
      [words.post, nameOf(organisation.posts, opinion.postId)],
      [words.dueDate, opinion.dueDate === null ? '' : labelOfDay(opinion.dueDate)],
      [words.answerClass, nameOf(book.answerClasses, opinion.answerClassId)],
      [words.answerState, answerStateNames[opinion.answerState]],
      [words.answeredDay, opinion.answeredDay === null ? '' : labelOfDay(opinion.answeredDay)],
      [words.answer, opinion.answer],
    ],
    measure: [
      [words.measureTaken, opinion.measureTaken],
      [words.mainMeasure, opinion.isMainMeasure ? words.mainMeasures.yes : ''],
    ],
    note: [[words.internalNote, opinion.internalNote]],
  } as const
  const shown = said[part].filter(([, text]) => text !== '')
  if (shown.length === 0) return <p className="opinion-note">{words.nothingYet}</p>
  return (
    <dl className="opinion-said">
      {shown.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
