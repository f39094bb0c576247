// Knows how to put together a survey with questions from what a test says of it.
import type { OptionId, QuestionId, SurveyId } from '../../shared/model/ids.ts'
import type { AnswerOption, Question, Survey } from '../../shared/model/survey.ts'

/** '+思う', '無回答' … : + positive, ? 無回答, ! 対象外; the count and, where it is printed, the percentage. */
export type OptionSpec = readonly [label: string, count: number | null, printedPercent?: string]

export function optionsOf(specs: readonly OptionSpec[], questionId = 'q1'): readonly AnswerOption[] {
  return specs.map(([marked, count, printedPercent = ''], index) => ({
    id: `${questionId}-${index + 1}` as OptionId,
    label: marked.replace(/^[+?!]/, ''),
    role: marked.startsWith('?') ? 'noAnswer' : marked.startsWith('!') ? 'outside' : 'answer',
    isPositive: marked.startsWith('+'),
    count,
    printedPercent,
  }))
}

export function questionOf(specs: readonly OptionSpec[], more: Partial<Question> = {}): Question {
  const id = more.id ?? ('q1' as QuestionId)
  return {
    id,
    number: '問1',
    text: '地域活動協議会を知っていますか。',
    allowsSeveral: false,
    filter: null,
    filterText: '',
    countsNoAnswer: false,
    rounding: 'total',
    printedBase: null,
    printedRate: '',
    options: optionsOf(specs, id),
    ...more,
  }
}

export function surveyOf(questions: readonly Question[], more: Partial<Survey> = {}): Survey {
  return {
    id: 'survey1' as SurveyId,
    fiscalYear: 2015,
    name: '平成27年度区民アンケート',
    type: 'randomSample',
    mode: '郵送',
    population: '18歳以上の区民',
    from: null,
    until: null,
    sent: null,
    returned: null,
    printedRate: '',
    source: '',
    notes: '',
    isCentral: false,
    responses: [],
    questions,
    ...more,
  }
}
