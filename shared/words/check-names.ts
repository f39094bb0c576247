// Knows what the six checks of a year are called.
import type { Check } from '../model/check.ts'

export const checkNames: Readonly<Record<Check, string>> = {
  firstQuarter: '第1四半期',
  midYearReview: '中間振り返り',
  secondQuarter: '第2四半期',
  thirdQuarter: '第3四半期',
  fourthQuarter: '第4四半期',
  selfEvaluation: '自己評価',
}
/** For narrow columns. */
export const shortCheckNames: Readonly<Record<Check, string>> = {
  firstQuarter: '1Q',
  midYearReview: '中間',
  secondQuarter: '2Q',
  thirdQuarter: '3Q',
  fourthQuarter: '4Q',
  selfEvaluation: '年度末',
}
