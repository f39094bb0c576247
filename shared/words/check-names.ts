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
