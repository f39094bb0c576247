// Knows what contradicts itself in the item in front, while it is being typed.
import { useDeferredValue, useMemo } from 'react'
import type { Finding } from '../../../../shared/model/inspection.ts'
import { useInspection } from '../../../stores/inspection.ts'
import { contradictionsOfItem, type ItemAsked } from './item-contradictions.ts'

/** Told when the window has a moment to spare: typing is not held up. */
export function useItemContradictions({ plan, generation, check, item, sources, lastYear, typed }: ItemAsked): readonly Finding[] {
  const waived = useInspection((store) => store.waived)
  const settled = useDeferredValue(typed)
  return useMemo(
    () => contradictionsOfItem({ plan, generation, check, item, sources, lastYear, typed: settled }, waived),
    [plan, generation, check, item, sources, lastYear, settled, waived],
  )
}
