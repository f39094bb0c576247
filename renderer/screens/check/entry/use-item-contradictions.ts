// Knows what contradicts itself in one item of a check, with what is being typed.
import { useDeferredValue, useMemo } from 'react'
import type { Check } from '../../../../shared/model/check.ts'
import type { Finding } from '../../../../shared/model/inspection.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import type { ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { placeOfContradiction, standingContradictions } from '../../../../shared/rules/check/contradictions.ts'
import { planOfItem, type TypedTexts } from '../../../../shared/rules/check/contradictions/plan-of-item.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { useInspection } from '../../../stores/inspection.ts'

type Asked = Readonly<{
  plan: WardPlan
  generation: FormGeneration
  check: Check
  item: ItemToCheck
  sources: JudgeSources | null
  lastYear: WardPlan | null
  typed: TypedTexts
}>

/** Less what was waived with a reason. Told when the window has a moment to spare: typing is not held up. */
export function useItemContradictions({ plan, generation, check, item, sources, lastYear, typed }: Asked): readonly Finding[] {
  const waived = useInspection((store) => store.waived)
  const settled = useDeferredValue(typed)
  return useMemo(() => {
    const subject = { kind: item.kind, id: item.item.id }
    const small = planOfItem(plan, subject, check, settled)
    const found = standingContradictions({ plan: small, generation, sources, lastYear, dates: [], today: '' }, waived)
    return found
      .filter((finding) => {
        const place = placeOfContradiction(finding, small)
        return place?.kind === subject.kind && place.id === subject.id && place.check === check
      })
      .map((finding) => ({ ...finding, number: item.number, title: item.title, postId: item.postId }))
  }, [plan, generation, check, item, sources, lastYear, settled, waived])
}
