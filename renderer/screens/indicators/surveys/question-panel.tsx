// Knows the chosen question: its number and text, who was asked, how it is reckoned, and its tally.
import { useId } from 'react'
import type { Question, QuestionHead, Survey } from '../../../../shared/model/survey.ts'
import { sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { CheckBox } from '../../../components/check-box.tsx'
import { KeptField } from '../../../components/kept-field.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { useProblem } from '../../../stores/problem.ts'
import { complaintAboutShort, complaintAboutText } from '../text-complaints.ts'
import { complaintAboutCount, complaintAboutPercent, countTyped, percentTyped } from '../typed-numbers.ts'
import { BreakdownGrid } from './breakdown-grid.tsx'
import { FilterFields } from './filter-fields.tsx'
import { keepQuestion } from './survey-deeds.ts'
import { TallyGrid } from './tally-grid.tsx'
import type { Block } from '../../../../shared/rules/read-block.ts'

/** `mayWrite`: false also for what the city set. */
type QuestionPanelProps = Readonly<{
  survey: Survey
  question: Question
  mayWrite: boolean
  takesFocus: boolean
  onBlock: (block: Block) => void
}>
const lost = (text: string): void => useProblem.getState().rescue([text])

export function QuestionPanel({ survey, question, mayWrite, takesFocus, onBlock }: QuestionPanelProps) {
  const titleId = useId()
  const keep = (change: Partial<QuestionHead>) => keepQuestion(question.id, (now) => ({ ...now, ...change }))
  const common = { mayWrite, onLost: lost }
  return (
    <section className="question-panel" aria-labelledby={titleId}>
      <h3 id={titleId} className="sr-only">
        {words.questionName(question)}
      </h3>
      <div className="question-fields" data-area="question">
        <KeptField
          {...common}
          label={words.number}
          value={question.number}
          complaintOf={complaintAboutShort}
          onKeep={(number) => keep({ number })}
        />
        <KeptField
          {...common}
          label={words.text}
          value={question.text}
          takesFocus={takesFocus}
          rows={1}
          complaintOf={complaintAboutText}
          onKeep={(text) => keep({ text })}
        />
      </div>
      <div className="question-options">
        <CheckBox isSelected={question.allowsSeveral} isDisabled={!mayWrite} onChange={(allowsSeveral) => void keep({ allowsSeveral })}>
          {words.several}
        </CheckBox>
        <CheckBox isSelected={question.countsNoAnswer} isDisabled={!mayWrite} onChange={(countsNoAnswer) => void keep({ countsNoAnswer })}>
          {words.countsNoAnswer}
        </CheckBox>
        {mayWrite ? (
          <SelectBox
            label={words.rounding}
            value={question.rounding}
            onChange={(rounding) => void keep({ rounding: rounding as Question['rounding'] })}
            options={(['total', 'sumOfParts'] as const).map((id) => ({ id, label: words.roundings[id] }))}
          />
        ) : (
          <span className="field-note">{words.roundings[question.rounding]}</span>
        )}
      </div>
      <FilterFields survey={survey} question={question} mayWrite={mayWrite} />
      <TallyGrid survey={survey} question={question} mayWrite={mayWrite} onBlock={onBlock} />
      <div className="question-printed">
        <KeptField
          {...common}
          label={words.printedBase}
          value={question.printedBase === null ? '' : sayCount(question.printedBase)}
          complaintOf={complaintAboutCount}
          onKeep={(text) => keep({ printedBase: countTyped(text) })}
        />
        <KeptField
          {...common}
          label={words.printedPositive}
          value={question.printedRate}
          complaintOf={complaintAboutPercent}
          onKeep={(text) => keep({ printedRate: percentTyped(text) })}
        />
      </div>
      <BreakdownGrid survey={survey} question={question} mayWrite={mayWrite} />
    </section>
  )
}
