// Knows how what is to be looked at in a binding is listed: each a sentence, with its kind and a way to its cell.
import { CircleAlert, CircleHelp, Info } from 'lucide-react'
import type { TemplateNote } from '../../../shared/model/form-template.ts'
import { formFilesWords as words, templateNoteWords } from '../../../shared/words/form-files.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import type { BindingProblem } from './binding-problems.ts'

const icons = { error: CircleAlert, doubt: CircleHelp, note: Info } as const

type ProblemListProps = Readonly<{
  problems: readonly BindingProblem[]
  notes: readonly TemplateNote[]
  cursor: string | null
  onCursor: (key: string) => void
  /** Enter: the keyboard goes to the cell. */
  onGo: (problem: BindingProblem) => void
}>

export function ProblemList({ problems, notes, cursor, onCursor, onGo }: ProblemListProps) {
  return (
    <div className="form-file-problems">
      {notes.map((note) => (
        <p key={note} className="form-file-note">
          <Info size={14} aria-hidden="true" />
          {templateNoteWords[note]}
        </p>
      ))}
      {problems.length === 0 ? (
        <p role="status">{words.noProblems}</p>
      ) : (
        <ChoiceList
          label={words.problemList}
          rows={problems.map(({ key, tone, text, place }) => {
            const Icon = icons[tone]
            return {
              id: key,
              level: 3,
              number: '',
              text: place === null ? text : `${place.address}　${text}`,
              content: (
                <span className="form-file-problem" data-tone={tone}>
                  <Icon size={14} aria-hidden="true" />
                  {place !== null && <b>{place.address}</b>}
                  <span>{text}</span>
                </span>
              ),
              state: '',
              tone: 'plain',
            }
          })}
          cursor={cursor}
          onCursor={onCursor}
          onKey={(key, id) => {
            const problem = problems.find((each) => each.key === id)
            if (key !== 'Enter' || !problem?.place) return false
            onGo(problem)
            return true
          }}
        />
      )}
    </div>
  )
}
