// Knows every text of a year that a person wrote beside the plan's own: 取組の記録, 改善アクション, inquiries, other words of the form, reasons of decisions and of changed targets.
import type { ActItem } from '../model/act-item.ts'
import type { LoggedKind } from '../model/check.ts'
import { type ItemKind, reviewedKindOf } from '../model/fields.ts'
import type { Decision } from '../model/indicator.ts'
import type { Inquiry } from '../model/inquiry.ts'
import type { PlaceOfText } from '../model/search.ts'
import type { Initiative, Strategy, WardPlan } from '../model/ward-plan.ts'
import { numberOf } from './numbering.ts'
import { placesOfRecord, type TextOfRecord } from './texts-of-records.ts'

/** What the data file keeps of a year beside its plan. */
export type BesidePlan = Readonly<{
  /** About its strategies and initiatives. */
  records: readonly TextOfRecord[]
  actItems: readonly ActItem[]
  inquiries: readonly Inquiry[]
  /** About its reviews. */
  decisions: readonly (Decision & Readonly<{ id: string }>)[]
  /** About its indicators and initiatives; key as in TargetChange. */
  changeReasons: readonly Readonly<{ id: string; key: string; reason: string }>[]
}>
type TextBesidePlan = Readonly<{ ref: PlaceOfText; text: string; number: string; title: string }>

/**
 * As TextOfPlan: in the plan's order, then the inquiries, the words, the reasons. A decision about what is gone stands nowhere; a target that is gone is
 * still among the changed ones.
 */
export function textsBesidePlan(
  plan: WardPlan,
  { records, actItems, inquiries, decisions, changeReasons }: BesidePlan,
): readonly TextBesidePlan[] {
  const numbers = numberOf(plan)
  const ofItem = (item: Readonly<{ id: string; title: string }>) => ({ number: numbers.get(item.id) ?? '', title: item.title })
  const owners = ownersOf(plan)
  const recordsOf = Map.groupBy(records, ({ itemKind, itemId }) => `${itemKind}/${itemId}`)
  return [
    ...itemsWithRecords(plan).flatMap(({ kind, item }) =>
      (recordsOf.get(`${kind}/${item.id}`) ?? []).flatMap(placesOfRecord).map((place) => ({ ...place, ...ofItem(item) })),
    ),
    ...actItems.flatMap(({ id, source, sourceTitle, text, outcome }): readonly TextBesidePlan[] => {
      const place = { kind: 'actItem', id, sourceKind: source.kind, sourceId: source.id } as const
      const named = { number: numbers.get(source.id) ?? '', title: sourceTitle }
      return [
        { ref: { ...place, field: 'text' }, text, ...named },
        { ref: { ...place, field: 'outcome' }, text: outcome, ...named },
      ]
    }),
    ...inquiries.flatMap(({ id, title, requestText, sections }): readonly TextBesidePlan[] => [
      { ref: { kind: 'inquiry', id, field: 'title' }, text: title, number: '', title },
      { ref: { kind: 'inquiry', id, field: 'requestText' }, text: requestText, number: '', title },
      ...sections.map(({ note }) => ({ ref: { kind: 'inquiry', id, field: 'note' } as const, text: note, number: '', title })),
    ]),
    ...Object.entries(plan.overrides).map(([key, text]) => ({
      ref: { kind: 'labelOverride', id: key, field: 'text' } as const,
      text,
      number: '',
      title: '',
    })),
    ...decisions.flatMap(({ subjectKind, subjectId: id, field, period, reason }): readonly TextBesidePlan[] => {
      const owner = owners.get(id.slice(0, -`-${period}`.length))
      if (!owner || subjectKind === 'series' || owner.kind !== reviewedKindOf[subjectKind]) return []
      return [
        { ref: { kind: 'decision', id, subjectKind, symbolField: field, period, field: 'reason' }, text: reason, ...ofItem(owner.item) },
      ]
    }),
    ...changeReasons.map(({ key, reason }): TextBesidePlan => {
      const owner = owners.get(key.split('/')[1] ?? '')
      const number = owner ? ofItem(owner.item).number : ''
      return { ref: { kind: 'targetChange', id: key, field: 'reason' }, text: reason, number, title: owner?.name ?? '' }
    }),
  ]
}

/** In the plan's order. */
const itemsWithRecords = (plan: WardPlan): readonly Readonly<{ kind: LoggedKind; item: Strategy | Initiative }>[] =>
  plan.managementIssues
    .flatMap(({ strategies }) => strategies)
    .flatMap((strategy) => [
      { kind: 'strategy', item: strategy },
      ...strategy.initiatives.map((item) => ({ kind: 'initiative', item }) as const),
    ])

type Owner = Readonly<{ kind: ItemKind; name: string /** The item that it goes by. */; item: Readonly<{ id: string; title: string }> }>

/** By id: what decisions and changed targets are about. An indicator goes by the item that it stands under. */
function ownersOf(plan: WardPlan): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>()
  for (const strategy of plan.managementIssues.flatMap((issue) => issue.strategies)) {
    owners.set(strategy.id, { kind: 'strategy', name: strategy.title, item: strategy })
    for (const { id, name } of strategy.outcomeIndicators) owners.set(id, { kind: 'outcomeIndicator', name, item: strategy })
    for (const initiative of strategy.initiatives) {
      owners.set(initiative.id, { kind: 'initiative', name: initiative.title, item: initiative })
      for (const { id, name } of initiative.processIndicators) owners.set(id, { kind: 'processIndicator', name, item: initiative })
    }
  }
  return owners
}
