// Knows everything that does not fit in a survey: its head, its table of responses, its questions, their breakdowns.
import type { BreakdownCell, Question, Survey, SurveyFlag } from '../../model/survey.ts'
import { isUnsaid } from './read-age.ts'
import { checkResponses } from './response-check.ts'
import { tallyOf } from './tally.ts'

/** Of the head and the table (questionId null), then question by question. */
export function flagsOfSurvey(survey: Survey): readonly Readonly<{ questionId: Question['id'] | null; flag: SurveyFlag }>[] {
  return [
    ...checkResponses(survey).map((flag) => ({ questionId: null, flag })),
    ...survey.questions.flatMap((question) => tallyOf(question, survey).flags.map((flag) => ({ questionId: question.id, flag }))),
  ]
}

/**
 * Options whose answers by sex, by age, or by both do not add up to the answers of all: more than all always, fewer only where those who did not
 * say their sex or age are counted too.
 */
export function checkBreakdown({ options }: Pick<Question, 'options'>, cells: readonly BreakdownCell[]): readonly SurveyFlag[] {
  return options.flatMap((option) => {
    const own = cells.filter(({ optionId }) => optionId === option.id)
    return divisions.flatMap((isOf): readonly SurveyFlag[] => {
      const parts = own.filter(isOf)
      const sum = parts.reduce((all, { count }) => all + count, 0)
      const { count } = option
      if (count === null || parts.length === 0 || sum === count) return []
      if (sum < count && !cells.some((cell) => isOf(cell) && isUntold(cell))) return []
      return [{ code: 'breakdownUnlike', where: option.label, values: { sum, count } }]
    })
  })
}

const divisions: readonly ((cell: BreakdownCell) => boolean)[] = [
  ({ sex, age }) => sex !== null && age === '',
  ({ sex, age }) => sex === null && age !== '',
  ({ sex, age }) => sex !== null && age !== '',
]
const isUntold = ({ sex, age }: BreakdownCell): boolean => sex === 'noAnswer' || isUnsaid(age)
