// Knows the numbered questions of an opinion: each with its own answer, or touched by the answer as a whole, or neither.
import { Check, TriangleAlert, X } from 'lucide-react'
import { circledNumber, opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import type { QuestionDraft } from './opinion-draft.ts'

type QuestionsPartProps = Readonly<{
  questions: readonly QuestionDraft[]
  /** Numbers of those that no answer touches. */
  untouched: readonly number[]
  /** The answer is confirmed: the questions stand as they are. */
  isLocked: boolean
  /** Why they cannot be stored. */
  error: string | null
  onChange: (questions: readonly QuestionDraft[]) => void
  onAdd: () => void
  onFind: () => void
}>

export function QuestionsPart({ questions, untouched, isLocked, error, onChange, onAdd, onFind }: QuestionsPartProps) {
  const set = (key: string, change: Partial<QuestionDraft>) =>
    onChange(questions.map((question) => (question.key === key ? { ...question, ...change } : question)))
  return (
    <>
      {questions.map(({ key, text, answer, isCovered }, nth) => {
        const number = nth + 1
        return (
          <div key={key} className="opinion-question" role="group" aria-label={words.question(number)}>
            {isLocked ? (
              <p className="opinion-said-line">{`${circledNumber(number)} ${text}${answer === '' ? '' : `\n${answer}`}`}</p>
            ) : (
              <>
                <div className="opinion-question-head">
                  <TextField
                    label={words.question(number)}
                    value={text}
                    onChange={(typed) => set(key, { text: typed })}
                    error={text.trim() === '' ? error : null}
                  />
                  <IconButton
                    label={words.removeQuestion(number)}
                    icon={<X size={16} aria-hidden="true" />}
                    onPress={() => onChange(questions.filter((question) => question.key !== key))}
                  />
                </div>
                <TextAreaField
                  label={words.questionAnswer(number)}
                  rows={2}
                  value={answer}
                  onChange={(typed) => set(key, { answer: typed })}
                />
                <CheckBox isSelected={isCovered} onChange={(isOn) => set(key, { isCovered: isOn })}>
                  {words.isCovered}
                </CheckBox>
              </>
            )}
            <Touched isTouched={!untouched.includes(number)} />
          </div>
        )
      })}
      {!isLocked && (
        <div className="opinion-buttons">
          <Button size="small" onPress={onAdd}>
            {words.addQuestion}
          </Button>
          <Button size="small" variant="quiet" onPress={onFind}>
            {words.findQuestions}
          </Button>
        </div>
      )}
    </>
  )
}

function Touched({ isTouched }: Readonly<{ isTouched: boolean }>) {
  return isTouched ? (
    <p className="opinion-touched">
      <Check size={14} aria-hidden="true" />
      {words.touched}
    </p>
  ) : (
    <p className="opinion-touched opinion-late">
      <TriangleAlert size={14} aria-hidden="true" />
      {words.notTouched}
    </p>
  )
}
