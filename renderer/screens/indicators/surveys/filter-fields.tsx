// Knows how a question says that only some were asked: which earlier question, which of its answers, and how that is worded.
import type { Question, QuestionHead, Survey } from '../../../../shared/model/survey.ts'
import type { QuestionId } from '../../../../shared/model/ids.ts'
import { filteredBaseOf } from '../../../../shared/rules/survey/tally.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { CheckBox } from '../../../components/check-box.tsx'
import { KeptField } from '../../../components/kept-field.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { useProblem } from '../../../stores/problem.ts'
import { complaintAboutLine } from '../text-complaints.ts'
import { keepQuestion } from './survey-deeds.ts'

type FilterFieldsProps = Readonly<{ survey: Survey; question: Question; mayWrite: boolean }>
type Filter = QuestionHead['filter']

export function FilterFields({ survey, question, mayWrite }: FilterFieldsProps) {
  const at = survey.questions.findIndex(({ id }) => id === question.id)
  const earlier = survey.questions.slice(0, at)
  const asked = earlier.find(({ id }) => id === question.filter?.questionId) ?? null
  const base = filteredBaseOf(question, survey)
  /** A wording that the program proposed follows the choice; one that a person wrote stays. */
  const keepFilter = (filter: Filter) =>
    void keepQuestion(question.id, (now) => {
      const isOwn = now.filterText !== '' && now.filterText !== proposalOf(now.filter, survey)
      return { ...now, filter, filterText: isOwn ? now.filterText : proposalOf(filter, survey) }
    })
  if (!mayWrite && question.filterText === '' && asked === null) return null
  return (
    <div className="question-filter">
      {mayWrite ? (
        <SelectBox
          label={words.filter}
          value={asked?.id ?? ''}
          onChange={(id) => {
            const chosen = earlier.find((one) => one.id === id)
            const positive = chosen?.options.filter(({ isPositive }) => isPositive).map((option) => option.id) ?? []
            keepFilter(chosen ? { questionId: id as QuestionId, optionIds: positive } : null)
          }}
          options={[
            { id: '', label: words.filterNone },
            ...earlier.map((one) => ({ id: one.id, label: words.questionName(one).slice(0, 60) })),
          ]}
        />
      ) : (
        asked && <p>{words.questionName(asked)}</p>
      )}
      {asked && (
        <fieldset className="filter-options">
          <legend className="field-label">{words.filterOptions}</legend>
          {asked.options.map((option) => (
            <CheckBox
              key={option.id}
              isDisabled={!mayWrite}
              isSelected={question.filter?.optionIds.includes(option.id) === true}
              onChange={(isSelected) => {
                const before = question.filter?.optionIds ?? []
                const optionIds = isSelected ? [...before, option.id] : before.filter((id) => id !== option.id)
                keepFilter({ questionId: asked.id, optionIds })
              }}
            >
              {option.label}
            </CheckBox>
          ))}
        </fieldset>
      )}
      {(asked !== null || question.filterText !== '' || mayWrite) && (
        <KeptField
          label={words.filterText}
          value={question.filterText}
          mayWrite={mayWrite}
          complaintOf={complaintAboutLine}
          onKeep={(filterText) => keepQuestion(question.id, (now) => ({ ...now, filterText }))}
          onLost={(text) => useProblem.getState().rescue([text])}
          note={base === null ? words.filterTextNote : words.filterBase(base)}
        />
      )}
    </div>
  )
}

function proposalOf(filter: Filter, survey: Survey): string {
  const asked = survey.questions.find(({ id }) => id === filter?.questionId)
  return words.filterProposal(asked?.options.filter(({ id }) => filter?.optionIds.includes(id)).map(({ label }) => label) ?? [])
}
