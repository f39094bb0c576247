// Knows which kind of record each list of a form is a list of.
import type { Collection } from '../model/form-generation.ts'

export const kindOfCollection = {
  managementIssues: 'managementIssue',
  strategies: 'strategy',
  mainStrategies: 'strategy',
  initiatives: 'initiative',
  mainInitiatives: 'initiative',
  outcomeIndicators: 'outcomeIndicator',
  processIndicators: 'processIndicator',
  reformItems: 'reformItem',
} as const satisfies Readonly<Record<Collection, string>>
