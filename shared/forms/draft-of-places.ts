// Knows how the places of a dry run, corrected or not, become the draft of a plan.
import { type ReviewKind, textFields } from '../model/fields.ts'
import type { ImportCorrections, ImportedPlace } from '../model/plan-import.ts'
import type {
  AmountDraft,
  OutcomeIndicatorDraft,
  InitiativeDraft,
  ManagementIssueDraft,
  PlanDraft,
  ReformItemDraft,
  StrategyDraft,
} from '../model/plan-draft.ts'
import { type AmountKind, checkPeriods } from '../model/ward-plan.ts'
import { readAmount, readTarget } from './recognise/draft-texts.ts'
import type { PlacedItem } from './recognise/list-places.ts'

export type DraftHead = Pick<PlanDraft, 'fiscalYear' | 'formGeneration' | 'firstReiwaYearAs'>

/** Items and places as listPlaces made them; a corrected text stands in for the one that was read. An amount that cannot be read is left out. */
export function draftOfPlaces(
  head: DraftHead,
  items: readonly PlacedItem[],
  places: readonly ImportedPlace[],
  corrections: ImportCorrections = {},
): PlanDraft {
  const texts = new Map(places.map(({ path, text }) => [path, Object.hasOwn(corrections, path) ? (corrections[path] ?? '') : text]))
  const isMain = new Map(items.map((item) => [item.path, item.isMain]))
  const text = (path: string): string => texts.get(path) ?? ''
  /** The items under a path, as long as there is a next one. */
  const each = <T>(path: string, make: (path: string) => T): readonly T[] => {
    const made: T[] = []
    for (let index = 0; isMain.has(`${path}.${index}`); index += 1) made.push(make(`${path}.${index}`))
    return made
  }
  /** What the checks say of the item under a path ('' or with a dot behind); no reviews where they say nothing. */
  const reviews = <Kind extends ReviewKind>(kind: Kind, path: string) => {
    const made = checkPeriods.flatMap((period) => {
      const texts = textFields[kind].map((field) => [field, text(`${path}reviews.${period}.${field}`)] as const)
      const isSaid = texts.some(([, said]) => said !== '')
      return isSaid ? [{ period, ...(Object.fromEntries(texts) as Record<(typeof textFields)[Kind][number], string>) }] : []
    })
    return made.length > 0 ? { reviews: made } : {}
  }
  const indicators = (path: string): readonly OutcomeIndicatorDraft[] => {
    const made: OutcomeIndicatorDraft[] = []
    for (let index = 0; texts.has(`${path}.${index}.name`); index += 1) {
      const [name, target] = [text(`${path}.${index}.name`), text(`${path}.${index}.target`)]
      if (name.trim() === '' && target.trim() === '') continue
      const [previousResult, previousRating] = [text(`${path}.${index}.previousResult`), text(`${path}.${index}.previousRating`)]
      const previous = previousResult + previousRating === '' ? {} : { previousResult, previousRating }
      made.push({ name, ...readTarget(target), ...previous, ...reviews('outcomeReview', `${path}.${index}.`) })
    }
    return made
  }
  const amountsByPath = groupAmounts(texts)
  const initiative = (path: string): InitiativeDraft => ({
    title: text(`${path}.title`),
    content: text(`${path}.content`),
    withdrawalCriterion: text(`${path}.withdrawalCriterion`),
    pastResults: text(`${path}.pastResults`),
    isMain: isMain.get(path) ?? false,
    ties: [],
    processIndicators: indicators(`${path}.processIndicators`),
    amounts: amountsByPath.get(path) ?? [],
    ...reviews('initiativeReview', `${path}.`),
  })
  const strategy = (path: string): StrategyDraft => ({
    title: text(`${path}.title`),
    desiredState: text(`${path}.desiredState`),
    approach: text(`${path}.approach`),
    isMain: isMain.get(path) ?? false,
    ties: [],
    outcomeIndicators: indicators(`${path}.outcomeIndicators`),
    initiatives: each(`${path}.initiatives`, initiative),
    ...reviews('strategyReview', `${path}.`),
  })
  const issue = (path: string): ManagementIssueDraft => ({
    title: text(`${path}.title`),
    futureVision: text(`${path}.futureVision`),
    currentState: text(`${path}.currentState`),
    causeAnalysis: text(`${path}.causeAnalysis`),
    challenge: text(`${path}.challenge`),
    recognition: text(`${path}.recognition`),
    strategies: each(`${path}.strategies`, strategy),
    ...reviews('managementIssueReview', `${path}.`),
  })
  const reformItem = (path: string): ReformItemDraft => ({
    title: text(`${path}.title`),
    purpose: text(`${path}.purpose`),
    overview: text(`${path}.overview`),
    goal: text(`${path}.goal`),
    content: text(`${path}.content`),
    ...reviews('reformItemReview', `${path}.`),
  })
  return {
    ...head,
    goal: text('goal'),
    mission: text('mission'),
    mayorPolicy: text('mayorPolicy'),
    managementIssues: each('managementIssues', issue),
    reformItems: each('reformItems', reformItem),
    ...reviews('wardPlanReview', ''),
  }
}

/** The place of an amount: '….amounts.budget.2015'. */
const amountPath = /^(.+)\.amounts\.(settlement|budget|assessed)\.(\d{4})$/

export function isAmountPath(path: string): boolean {
  return amountPath.test(path)
}

function groupAmounts(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly AmountDraft[]> {
  const groups = new Map<string, AmountDraft[]>()
  for (const [path, written] of texts) {
    const [, owner, kind, year] = amountPath.exec(path) ?? []
    const yen = owner === undefined ? null : readAmount(written)
    if (owner === undefined || yen === null || yen === 'unreadable') continue
    const amount = { kind: kind as AmountKind, fiscalYear: Number(year), yen }
    const group = groups.get(owner)
    if (group) group.push(amount)
    else groups.set(owner, [amount])
  }
  return groups
}
