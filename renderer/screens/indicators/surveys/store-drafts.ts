// Knows how questions that were read from a table are stored: one deed for each, and one more for its answers by sex and age.
import type { QuestionId, SurveyId } from '../../../../shared/model/ids.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { addQuestion, findQuestion, keepQuestion } from './survey-deeds.ts'
import { questionOf, type TallyDraft } from './tally-drafts.ts'

/** Where one is refused the problem is shown: those before it are stored, it and those behind it are not. */
export async function storeDrafts(surveyId: SurveyId, drafts: readonly TallyDraft[]): Promise<void> {
  for (const draft of drafts) {
    const id = await storeOne(surveyId, draft)
    if (id === null) return
    if (draft.read.breakdown.length > 0 && !(await storeBreakdown(id, draft))) return
  }
}

async function storeOne(surveyId: SurveyId, draft: TallyDraft): Promise<QuestionId | null> {
  const { targetId } = draft
  if (targetId !== null) return (await keepQuestion(targetId, (now) => questionOf(draft, now, 1))) ? targetId : null
  const survey = useIndicators.getState().book?.surveys.find(({ id }) => id === surveyId)
  return addQuestion(surveyId, questionOf(draft, null, (survey?.questions.length ?? 0) + 1))
}

/** The options stand in the order in which they were read. */
async function storeBreakdown(id: QuestionId, { read }: TallyDraft): Promise<boolean> {
  const options = findQuestion(id)?.question.options ?? []
  const cells = read.breakdown.flatMap(({ option, sex, age, count }) => {
    const optionId = options[option]?.id
    return optionId === undefined ? [] : [{ optionId, sex, age, count }]
  })
  const isDone = await useIndicators.getState().deed(async (client) => {
    await client.saveBreakdown(id, cells)
    return true
  })
  return isDone === true
}
