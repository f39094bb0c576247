// Knows what the caption of a question's rate is made of: its survey, who was asked, and on how many answers it stands.
import type { FigureBase } from '../../model/indicator.ts'
import type { Question, Survey } from '../../model/survey.ts'
import { responseRateOf } from './response-check.ts'

/** `n`: 有効回答, null where nobody says it. */
export function figureBaseOf(question: Question, survey: Survey, n: number | null): FigureBase {
  return {
    surveyName: survey.name,
    surveyType: survey.type,
    mode: survey.mode,
    from: survey.from,
    until: survey.until,
    sent: survey.sent,
    returned: survey.returned,
    responseRate: responseRateOf(survey),
    n,
    questionText: question.text,
    filter: question.filterText,
    isCentral: survey.isCentral,
  }
}
