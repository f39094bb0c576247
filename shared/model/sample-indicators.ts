// Knows the sample ward's indicators, surveys and what the city sent it, before they have ids.
import type { Measurement, SeriesBreak, SeriesDefinition, SeriesLinkKind, YearlyTarget } from './indicator.ts'
import type { AnswerOption, MysteryArea, QuestionHead, ReceivedSurvey, SurveyHead } from './survey.ts'

/** All figures in it are made up. Keys name questions within the file. */
export type SampleIndicators = Readonly<{
  surveys: readonly SampleSurvey[]
  /** By year. */
  received: readonly Readonly<{
    fiscalYear: number
    survey: ReceivedSurvey['survey']
    rates: ReceivedSurvey['rates']
    mysteryShopping: SampleShopping
  }>[]
  series: readonly SampleSeries[]
}>
export type SampleShopping = Readonly<{
  name: string
  from: string | null
  until: string | null
  notes: string
  printedMean: string
  areas: readonly MysteryArea[]
}>
export type SampleSurvey = Omit<SurveyHead, 'isCentral'> & Readonly<{ questions: readonly SampleQuestion[] }>
export type SampleQuestion = Omit<QuestionHead, 'filter'> &
  Readonly<{
    key: string
    /** An earlier question of the survey, and labels of its options. */
    filter: Readonly<{ question: string; options: readonly string[] }> | null
    options: readonly Omit<AnswerOption, 'id'>[]
  }>

/** Of a common indicator `commonKey` says which, and `definition` what the ward adds; of the ward's own it is all that is said of it. */
export type SampleSeries = Readonly<{
  commonKey: string | null
  definition: Partial<Omit<SeriesDefinition, 'postId'>>
  targets: readonly YearlyTarget[]
  measurements: readonly SampleMeasurement[]
  breaks: readonly SeriesBreak[]
  /** Indicator of this name under the 戦略 '1-2' or the 具体的取組 '1-2-1', in the plans of these years; null = no plan shows it. */
  link: Readonly<{ kind: SeriesLinkKind; number: string; name: string; years: readonly number[] }> | null
}>
export type SampleMeasurement = Omit<Measurement, 'questionId' | 'mysteryShoppingId'> & Readonly<{ question: string | null }>
