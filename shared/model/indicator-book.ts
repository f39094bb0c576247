// Knows what every figure and verdict of a ward is computed from, as one.
import type { Decision, IndicatorSeries } from './indicator.ts'
import type { MeasureSettings, MysteryShopping, Survey } from './survey.ts'

/**
 * Series: first the common indicators in the policy's order (all of them, also those of which nothing is stored yet), then the ward's own in theirs.
 * Surveys and 覆面調査 newest year first. Breakdowns by sex and age are read one by one.
 */
export type IndicatorBook = Readonly<{
  series: readonly IndicatorSeries[]
  surveys: readonly Survey[]
  mysteryShoppings: readonly MysteryShopping[]
  decisions: readonly Decision[]
  settings: MeasureSettings
}>
