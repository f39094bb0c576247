// Knows what a plan still lacks before it can be handed in: what its own form demands, and what it must say about the city's policy.
import type { FieldRef, ItemKind, RecordKind } from '../model/fields.ts'
import { textFields, tiedKinds } from '../model/fields.ts'
import type { FormGeneration } from '../model/form-generation.ts'
import type { Indicator, Initiative, WardPlan } from '../model/ward-plan.ts'
import { type Demands, demandsOfForm } from './demands-of-form.ts'
import { numberOf } from './numbering.ts'
import { type PolicyYears, demandsTies } from './policy-years.ts'
import { hasPlaceholder } from './text.ts'

export type Gap = Readonly<{
  /**
   * empty: a mandatory cell. placeholderLeft: a 〇 or ▢ still stands for a number. undecidedTie: no tie to the policy. noItem: nothing under it yet.
   * noMain: nothing of the kind is marked 主な in the whole plan.
   */
  code: 'empty' | 'placeholderLeft' | 'undecidedTie' | 'noItem' | 'noMain'
  /** Kind of the record that lacks it; of noItem and noMain the kind that is lacking. */
  kind: RecordKind
  /** In the outline: id of the 経営課題, 戦略 or 取組 that it belongs to; '' for the plan itself. */
  ownerId: string
  /** '1-1-2'; '' for the plan itself. */
  number: string
  /** Where a person can fill it; null for ties and for items that the outline adds. Of noMain the first item that could be marked. */
  field: FieldRef | null
}>

/**
 * In the order of the plan. Only what the forms of the generation show: a text that it never prints is nobody's gap; and ties only in the years
 * of the policy.
 */
export function gapsOfPlan(plan: WardPlan, generation: FormGeneration, policy: PolicyYears | null): readonly Gap[] {
  const demands = demandsOfForm(generation)
  const areTiesDemanded = demandsTies(policy, plan.fiscalYear)
  const numbers = numberOf(plan)
  const at = (id: string) => ({ ownerId: id, number: numbers.get(id) ?? '' })
  const listed = (kind: ItemKind, owner: Owner, items: readonly unknown[]): readonly Gap[] =>
    demands.listed.has(kind) && items.length === 0 ? [{ code: 'noItem', kind, ...owner, field: null }] : []

  const gapsOfInitiative = (initiative: Initiative): readonly Gap[] => {
    const owner = at(initiative.id)
    return [
      ...gapsOfTexts('initiative', initiative, owner, demands, initiative.isMain),
      ...gapsOfIndicators('processIndicator', initiative.id, initiative.processIndicators, owner, demands),
      ...(areTiesDemanded ? gapsOfTies('initiative', initiative.ties, owner, demands) : []),
    ]
  }
  const plans = { ownerId: '', number: '' }
  return [
    ...gapsOfTexts('wardPlan', plan, plans, demands, false),
    ...listed('managementIssue', plans, plan.managementIssues),
    ...gapsOfMain(plan, demands),
    ...plan.managementIssues.flatMap((issue) => [
      ...gapsOfTexts('managementIssue', issue, at(issue.id), demands, false),
      ...listed('strategy', at(issue.id), issue.strategies),
      ...issue.strategies.flatMap((strategy) => [
        ...gapsOfTexts('strategy', strategy, at(strategy.id), demands, strategy.isMain),
        ...gapsOfIndicators('outcomeIndicator', strategy.id, strategy.outcomeIndicators, at(strategy.id), demands),
        ...(areTiesDemanded ? gapsOfTies('strategy', strategy.ties, at(strategy.id), demands) : []),
        ...listed('initiative', at(strategy.id), strategy.initiatives),
        ...(demands.listed.has('initiative') ? strategy.initiatives.flatMap(gapsOfInitiative) : []),
      ]),
    ]),
    ...(demands.listed.has('reformItem')
      ? plan.reformItems.flatMap((item) => gapsOfTexts('reformItem', item, at(item.id), demands, false))
      : []),
  ]
}

type Owner = Readonly<{ ownerId: string; number: string }>

function gapsOfTexts(kind: RecordKind, record: Readonly<{ id: string }>, owner: Owner, demands: Demands, isMain: boolean): readonly Gap[] {
  const texts = record as Readonly<Record<string, unknown>>
  return textFields[kind].flatMap((name): Gap[] => {
    const text = texts[name]
    const place = `${kind}.${name}`
    if (typeof text !== 'string' || !demands.shown.has(place)) return []
    const field = { kind, id: record.id, field: name } as const
    const isDemanded = demands.mandatory.has(place) || (isMain && demands.mandatoryOnMain.has(place))
    if (text.trim() === '') return isDemanded ? [{ code: 'empty', kind, ...owner, field }] : []
    return hasPlaceholder(text) ? [{ code: 'placeholderLeft', kind, ...owner, field }] : []
  })
}

function gapsOfIndicators(
  kind: 'outcomeIndicator' | 'processIndicator',
  parentId: string,
  indicators: readonly Indicator[],
  owner: Owner,
  demands: Demands,
): readonly Gap[] {
  const first = demands.needed.get(kind)
  if (indicators.length === 0 && first !== undefined) {
    return [{ code: 'noItem', kind, ...owner, field: { kind: 'newItem', itemKind: kind, parentId, field: first } }]
  }
  return indicators.flatMap((indicator) => gapsOfTexts(kind, indicator, owner, demands, false))
}

/** Once a plan: an issue may well have no 主な戦略, a form that lists none at all is empty. Nothing where there is none to mark. */
function gapsOfMain(plan: WardPlan, demands: Demands): readonly Gap[] {
  const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
  const of = { strategy: strategies, initiative: strategies.flatMap((strategy) => strategy.initiatives) } as const
  return tiedKinds.flatMap((kind): Gap[] => {
    const [first] = of[kind]
    if (!first || !demands.singledOut.has(kind) || of[kind].some((item) => item.isMain)) return []
    return [{ code: 'noMain', kind, ownerId: '', number: '', field: { kind, id: first.id, field: 'title' } }]
  })
}

/** Only what is undecided is a gap: 区独自 is a decision too. */
function gapsOfTies(kind: 'strategy' | 'initiative', ties: readonly unknown[], owner: Owner, demands: Demands): readonly Gap[] {
  return demands.listed.has(kind) && ties.length === 0 ? [{ code: 'undecidedTie', kind, ...owner, field: null }] : []
}
