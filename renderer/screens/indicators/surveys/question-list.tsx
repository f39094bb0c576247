// Knows the list of a survey's questions with what each comes to: Alt with the arrows moves one, Insert adds, Delete asks.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { Question, Survey } from '../../../../shared/model/survey.ts'
import { tallyOf } from '../../../../shared/rules/survey/tally.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { ChoiceList, type ChoiceRow } from '../../../components/choice-list.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { addQuestion, emptyQuestion, moveQuestion } from './survey-deeds.ts'

type QuestionListProps = Readonly<{
  survey: Survey
  question: Question | null
  mayWrite: boolean
  onSelect: (id: string) => void
  /** A new one is in front. */
  onAdded: (id: string) => void
  onRemove: (question: Question) => void
  onPaste: () => void
  onReadCsv: () => void
}>

export function QuestionList({ survey, question, mayWrite, onSelect, onAdded, onRemove, onPaste, onReadCsv }: QuestionListProps) {
  const { questions } = survey
  async function add(): Promise<void> {
    const id = await addQuestion(survey.id, { ...emptyQuestion, number: words.nextNumber(questions.length + 1) })
    if (id !== null) onAdded(id)
  }
  const move = (by: -1 | 1) => question && moveQuestion(question.id, by)
  return (
    <section
      className="question-list"
      aria-label={words.questions}
      data-area="questions"
      onKeyDownCapture={(event) => {
        if (!mayWrite || !event.altKey || isComposing(event) || !(event.target instanceof HTMLElement)) return
        if (event.target.role !== 'listbox' || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        event.stopPropagation()
        move(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <div className="survey-head">
        <h3>{words.questions}</h3>
        {mayWrite && (
          <>
            <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onPress={() => void add()}>
              {words.addQuestion}
            </Button>
            <Button size="small" onPress={onPaste}>
              {words.pasteTable}
            </Button>
            <Button size="small" onPress={onReadCsv}>
              {words.readCsv}
            </Button>
            <span className="toolbar-space" />
            <IconButton
              label={words.moveUp}
              keys="Alt+↑"
              icon={<ArrowUp size={16} aria-hidden="true" />}
              isDisabled={!question || question === questions[0]}
              onPress={() => move(-1)}
            />
            <IconButton
              label={words.moveDown}
              keys="Alt+↓"
              icon={<ArrowDown size={16} aria-hidden="true" />}
              isDisabled={!question || question === questions.at(-1)}
              onPress={() => move(1)}
            />
            <IconButton
              label={words.removeQuestion}
              keys="Delete"
              icon={<Trash2 size={16} aria-hidden="true" />}
              isDisabled={!question}
              onPress={() => question && onRemove(question)}
            />
          </>
        )}
      </div>
      {questions.length === 0 ? (
        <EmptyState text={mayWrite ? words.noQuestions : words.noQuestionsReadOnly} />
      ) : (
        <ChoiceList
          label={words.questions}
          rows={questions.map((one) => rowOf(one, survey))}
          cursor={question?.id ?? null}
          onCursor={onSelect}
          onKey={(key) => {
            if (!mayWrite) return false
            if (key === 'Insert') void add()
            else if (key === 'Delete' && question) onRemove(question)
            else return false
            return true
          }}
        />
      )}
    </section>
  )
}

function rowOf(question: Question, survey: Survey): ChoiceRow {
  const { value, valid } = tallyOf(question, survey)
  const text = question.text === '' ? words.noText : question.text
  return { id: question.id, level: 3, number: question.number, text, state: words.questionState(value, valid), tone: 'plain' }
}
