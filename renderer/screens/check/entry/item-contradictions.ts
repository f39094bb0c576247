// Knows what contradicts itself in one item of a check, as it would stand with what is being typed.
import type { Check } from '../../../../shared/model/check.ts'
import type { Finding, WaivedFinding } from '../../../../shared/model/inspection.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import type { ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { placeOfContradiction, standingContradictions } from '../../../../shared/rules/check/contradictions.ts'
import { planOfItem, type TypedTexts } from '../../../../shared/rules/check/contradictions/plan-of-item.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'

export type ItemAsked = Readonly<{
  plan: WardPlan
  generation: FormGeneration
  check: Check
  item: ItemToCheck
  sources: JudgeSources | null
  lastYear: WardPlan | null
  typed: TypedTexts
}>

/** Less what was waived with a reason. */
export function contradictionsOfItem(asked: ItemAsked, waived: readonly WaivedFinding[]): readonly Finding[] {
  const { plan, generation, check, item, sources, lastYear, typed } = asked
  const subject = { kind: item.kind, id: item.item.id }
  const small = planOfItem(plan, subject, check, typed)
  const found = standingContradictions({ plan: small, generation, sources, lastYear, dates: [], today: '' }, waived)
  return found
    .filter((finding) => {
      const place = placeOfContradiction(finding, small)
      return place?.kind === subject.kind && place.id === subject.id && place.check === check
    })
    .map((finding) => ({ ...finding, number: item.number, title: item.title, postId: item.postId }))
}
