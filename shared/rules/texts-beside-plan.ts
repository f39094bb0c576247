// Knows every text of a year that a person wrote beside the plan's own: 改善アクション, inquiries, other words of the form.
import type { Inquiry } from '../model/inquiry.ts'
import type { ActItem } from '../model/rollover.ts'
import type { PlaceOfText } from '../model/search.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { numberOf } from './numbering.ts'

/** What the data file keeps of a year beside its plan. */
export type BesidePlan = Readonly<{ actItems: readonly ActItem[]; inquiries: readonly Inquiry[] }>
type TextBesidePlan = Readonly<{ ref: PlaceOfText; text: string; number: string; title: string }>

/** As TextOfPlan: in the plan's order, then the inquiries, then the words. */
export function textsBesidePlan(plan: WardPlan, { actItems, inquiries }: BesidePlan): readonly TextBesidePlan[] {
  const numbers = numberOf(plan)
  const ofItem = (item: Readonly<{ id: string; title: string }>) => ({ number: numbers.get(item.id) ?? '', title: item.title })
  const items = Map.groupBy(actItems, (a) => a.initiativeId)
  const initiatives = plan.managementIssues.flatMap((issue) => issue.strategies.flatMap((strategy) => strategy.initiatives))
  return [
    ...initiatives.flatMap((initiative) =>
      (items.get(initiative.id) ?? []).flatMap(({ id, initiativeId, text, outcome }): readonly TextBesidePlan[] => [
        { ref: { kind: 'actItem', id, initiativeId, field: 'text' }, text, ...ofItem(initiative) },
        { ref: { kind: 'actItem', id, initiativeId, field: 'outcome' }, text: outcome, ...ofItem(initiative) },
      ]),
    ),
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
  ]
}
