// Knows the answer to an opinion while it is written: class, who answers by when, 対応方針・区の考え方, and how far it is; what is confirmed is opened again on purpose.
import { TriangleAlert } from 'lucide-react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { answerStateNames } from '../../../../shared/words/council.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { postOptions } from '../../check/act-items/post-options.ts'
import { classOptions } from './class-options.ts'
import { type DraftField, type DraftTime, dayIn, type OpinionDraft, stateByTexts, withAnswer } from './opinion-draft.ts'

type AnswerPartProps = Readonly<{
  draft: OpinionDraft
  book: CouncilBook
  organisation: Organisation
  time: DraftTime
  /** Numbers of the questions that it does not touch. */
  untouched: readonly number[]
  /** Confirmed, and not opened again. */
  isLocked: boolean
  complaintAt: (field: DraftField) => string | null
  onChange: (change: Partial<OpinionDraft>) => void
  onUnlock: () => void
}>

export function AnswerPart(props: AnswerPartProps) {
  const { draft, book, organisation, time, untouched, isLocked, complaintAt, onChange, onUnlock } = props
  const postsOfSection = organisation.posts.filter((post) => draft.sectionId === null || post.sectionId === draft.sectionId)
  const className = book.answerClasses.find(({ id }) => id === draft.answerClassId)?.name ?? words.noClass
  const state = (answerState: OpinionDraft['answerState']) =>
    onChange({ answerState, answered: answerState === 'confirmed' && draft.answered === '' ? dayAsTyped(time.today) : draft.answered })
  return (
    <>
      <div className="opinion-pair">
        <SelectBox
          label={words.section}
          value={draft.sectionId ?? ''}
          options={[{ id: '', label: words.noSection }, ...organisation.sections.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(id) => {
            const section = organisation.sections.find((one) => one.id === id)?.id ?? null
            const post = organisation.posts.find((one) => one.id === draft.postId)
            onChange({ sectionId: section, postId: post && (section === null || post.sectionId === section) ? post.id : null })
          }}
        />
        <SelectBox
          label={words.post}
          value={draft.postId ?? ''}
          options={postOptions({ ...organisation, posts: postsOfSection }, { id: '', label: words.noPost })}
          onChange={(id) => {
            const post = organisation.posts.find((one) => one.id === id)
            onChange({ postId: post?.id ?? null, ...(post ? { sectionId: post.sectionId } : {}) })
          }}
        />
      </div>
      {organisation.sections.length === 0 && <p className="opinion-note">{words.noSectionsYet}</p>}
      <div className="opinion-pair">
        <TextField
          label={words.dueDate}
          value={draft.due}
          onChange={(due) => onChange({ due })}
          note={noteOfDay(draft.due, time)}
          error={complaintAt('due')}
        />
        {!isLocked && (
          <SelectBox
            label={words.answerClass}
            value={draft.answerClassId ?? ''}
            options={[{ id: '', label: words.noClass }, ...classOptions(book.answerClasses, time.fiscalYear, draft.answerClassId)]}
            onChange={(id) => onChange({ answerClassId: book.answerClasses.find((one) => one.id === id)?.id ?? null })}
          />
        )}
      </div>
      {isLocked ? (
        <div className="opinion-locked">
          <p className="opinion-note">{words.locked}</p>
          <p className="opinion-locked-class">
            {className}　{draft.answered === '' ? '' : `${words.answeredDay} ${noteOfDay(draft.answered, time)}`}
          </p>
          <p className="opinion-said-line">{draft.answer}</p>
          <Button size="small" onPress={onUnlock}>
            {words.unlock}
          </Button>
        </div>
      ) : (
        <>
          <TextAreaField
            label={words.answer}
            rows={5}
            value={draft.answer}
            onChange={(answer) => onChange(withAnswer(draft, { answer }))}
            {...noteOf(complaintAt('answer') ?? complaintAt('answerClass'))}
          />
          {untouched.length > 0 && (
            <p className="opinion-touched opinion-late" role="status">
              <TriangleAlert size={14} aria-hidden="true" />
              {words.untouchedNow(untouched)}
            </p>
          )}
          <div className="opinion-pair">
            <div>
              <span className="field-label">{words.answerState}</span>
              <SegmentedControl
                label={words.answerState}
                options={[stateByTexts(draft), 'confirmed' as const].map((id) => ({ id, label: answerStateNames[id] }))}
                value={draft.answerState}
                onChange={state}
              />
            </div>
            {draft.answerState === 'confirmed' && (
              <TextField
                label={words.answeredDay}
                value={draft.answered}
                onChange={(answered) => onChange({ answered })}
                note={noteOfDay(draft.answered, time)}
                error={complaintAt('answered')}
              />
            )}
          </div>
        </>
      )}
    </>
  )
}

const noteOf = (sentence: string | null): Readonly<{ note?: string }> => (sentence === null ? {} : { note: sentence })

function noteOfDay(typed: string, time: DraftTime): string {
  const day = dayIn(typed, time)
  return day === null ? words.dayNote : labelOfDay(day)
}
