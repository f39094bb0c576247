// Knows the shape of a survey (区民アンケート) with its questions and tallies, of 覆面調査, and of what may be odd about them.
import type { MysteryShoppingId, OptionId, QuestionId, SurveyId } from './ids.ts'
import type { Decimal } from './indicator.ts'

export const surveyTypes = ['randomSample', 'monitor', 'organisation', 'event', 'other'] as const
/** 無作為抽出 · 区民モニター · 団体 · イベント · その他 */
export type SurveyType = (typeof surveyTypes)[number]

/** Who was asked, how, when, and how many answered: the head of the 調査概要カード. Counts are null where nobody says them. */
export type SurveyHead = Readonly<{
  fiscalYear: number
  name: string
  type: SurveyType
  /** 調査方法: 郵送, 電子申請 … */
  mode: string
  /** 調査対象 */
  population: string
  /** ISO dates. */
  from: string | null
  until: string | null
  sent: number | null
  returned: number | null
  /** 回収率 as a publication prints it ('30.49'); '' = none. It is compared, never used. */
  printedRate: string
  source: string
  notes: string
  /** 市共通調査: set centrally, received read-only. */
  isCentral: boolean
}>
export type Survey = SurveyHead & Readonly<{ id: SurveyId; questions: readonly Question[]; responses: readonly ResponseRow[] }>

export const optionRoles = ['answer', 'noAnswer', 'outside'] as const
/** answer counts into the base · noAnswer 無回答: by setting of the question · outside 対象外・除外欄: never. */
export type OptionRole = (typeof optionRoles)[number]
export type AnswerOption = Readonly<{
  id: OptionId
  label: string
  role: OptionRole
  isPositive: boolean
  count: number | null
  /** As a publication prints it ('7.1'); '' = none. */
  printedPercent: string
}>
export type QuestionHead = Readonly<{
  /** As printed: '問5'. */
  number: string
  text: string
  /** 複数回答可: the sum may exceed the base. */
  allowsSeveral: boolean
  /** Only those who gave one of these options to an earlier question were asked. */
  filter: Readonly<{ questionId: QuestionId; optionIds: readonly OptionId[] }> | null
  /** The same in words: 「地域活動協議会を知っている」と回答した区民; '' = everybody. */
  filterText: string
  /** 無回答 counts into the base. */
  countsNoAnswer: boolean
  /** total: the rate of the sum is rounded (the city's rule) · sumOfParts: rounded parts are added, as some publications do. */
  rounding: 'total' | 'sumOfParts'
  /** 母数 and 肯定計 as a publication prints them; compared, never used (the base: used where no count is known). */
  printedBase: number | null
  printedRate: string
}>
export type Question = QuestionHead & Readonly<{ id: QuestionId; options: readonly AnswerOption[] }>

export const sexes = ['male', 'female', 'other', 'noAnswer'] as const
export type Sex = (typeof sexes)[number]
/** Answers of one option by sex and age group; '' = of all ages, null sex = of all. */
export type BreakdownCell = Readonly<{ optionId: OptionId; sex: Sex | null; age: string; count: number }>

/** One row of the table 調査対象者数／回答者数／回答率 by sex; the row of the whole has isTotal. null = not printed. Rates as printed. */
export type ResponseRow = Readonly<{
  label: string
  isTotal: boolean
  sentMale: number | null
  sentFemale: number | null
  sentTotal: number | null
  returnedMale: number | null
  returnedFemale: number | null
  returnedOther: number | null
  returnedNoAnswer: number | null
  returnedTotal: number | null
  rateMale: string
  rateFemale: string
  rateTotal: string
}>
export const responseColumns = [
  'sentMale',
  'sentFemale',
  'sentTotal',
  'returnedMale',
  'returnedFemale',
  'returnedOther',
  'returnedNoAnswer',
  'returnedTotal',
] as const
export type ResponseColumn = (typeof responseColumns)[number]

/**
 * What does not fit in a survey: told, never refused. `where`: 'survey', 'question', or the label of a row or an option.
 * returnedOverSent {returned, sent} · validOverReturned {valid, returned} · validOverFilter {valid, filtered} · positiveOverValid {positive, valid} ·
 * percentOver100 {percent} · sumUnlikeBase {sum, base} · sumOverBase {sum, base} · rateUnlike {printed, computed} · rateIsSumOfParts {printed, computed} ·
 * rowSum {column, sum, printed, mayLeaveOut} · columnSum {column, part, sum, printed} · tableUnlikeSurvey {table, survey} · noBase {} · breakdownUnlike {sum, count}
 */
export type SurveyFlag = Readonly<{ code: SurveyFlagCode; where: string; values: Readonly<Record<string, string | number>> }>
export const surveyFlagCodes = [
  'returnedOverSent',
  'validOverReturned',
  'validOverFilter',
  'positiveOverValid',
  'percentOver100',
  'sumUnlikeBase',
  'sumOverBase',
  'rateUnlike',
  'rateIsSumOfParts',
  'rowSum',
  'columnSum',
  'tableUnlikeSurvey',
  'noBase',
  'breakdownUnlike',
] as const
export type SurveyFlagCode = (typeof surveyFlagCodes)[number]

/** 覆面調査: items → area → ward mean of 5. `scores`: one for each investigator or visit. */
export type MysteryShoppingHead = Readonly<{
  fiscalYear: number
  name: string
  from: string | null
  until: string | null
  notes: string
  /** Ward mean as published ('3.7'); compared, and used where no item is known; '' = none. */
  printedMean: string
  isCentral: boolean
}>
export type MysteryArea = Readonly<{ name: string; items: readonly Readonly<{ name: string; scores: readonly Decimal[] }>[] }>
export type MysteryShopping = MysteryShoppingHead & Readonly<{ id: MysteryShoppingId; areas: readonly MysteryArea[] }>

/** What the ward sets about figures. */
export type MeasureSettings = Readonly<{
  /** A rate on fewer valid answers is marked 参考値; null = none is (the default). */
  referenceBelow: number | null
  /** Points from which a ward has so many stars; null = the program's own table (resources/rules). */
  stars: readonly StarThreshold[] | null
}>
export type StarThreshold = Readonly<{ stars: number; from: Decimal }>

/** What the city says of its 市共通調査: the survey's head, one row for each common indicator that it measures, and the mean of 覆面調査. */
export type ReceivedSurvey = Readonly<{
  survey: Omit<SurveyHead, 'isCentral' | 'fiscalYear'>
  rates: readonly Readonly<{
    /** Key of the commonIndicator. */
    commonKey: string
    questionNumber: string
    questionText: string
    /** 母数（有効回答数） and 肯定的回答数; null where the city gives the rate alone. */
    base: number | null
    positive: number | null
    /** As the city prints it ('45.5'); '' = none. */
    printedRate: string
  }>[]
  /** null = nothing received of 覆面調査. */
  mysteryShopping: (Omit<MysteryShoppingHead, 'isCentral' | 'fiscalYear'> & Readonly<{ areas: readonly MysteryArea[] }>) | null
}>
