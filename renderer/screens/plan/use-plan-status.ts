// Knows what the status bar says about the plan in front: what is missing, what overflows, what is undecided, and the keys that matter now.
import { useEffect } from 'react'
import type { Gap } from '../../../shared/rules/plan-gaps.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import { usePlan } from '../../stores/plan.ts'
import type { LaidOutForm } from '../../stores/plan-layout.ts'
import { useStatus } from '../../stores/status.ts'

/** `isTieAsked`: whether the plan's year is one of the policy's; in others nothing is undecided. */
export function usePlanStatus(form: LaidOutForm | null, gaps: readonly Gap[], isTieAsked: boolean, mayWrite: boolean): void {
  useEffect(() => {
    const missing = gaps.filter((gap) => gap.code !== 'undecidedTie')
    const undecided = gaps.filter((gap) => gap.code === 'undecidedTie')
    const over =
      form?.places.filter(
        (place) => place.cell.meter !== null && place.cell.meter.max > 0 && place.cell.meter.used > place.cell.meter.max,
      ) ?? []
    const tone = (count: number): 'warning' | 'plain' => (count > 0 ? 'warning' : 'plain')
    useStatus.getState().set([
      {
        key: 'gaps',
        label: words.statusGaps,
        value: String(missing.length),
        tone: tone(missing.length),
        onPress: () => goToGap(missing[0]),
      },
      {
        key: 'overflow',
        label: words.statusOverflow,
        value: String(over.length),
        tone: tone(over.length),
        onPress: () => goToPlace(over[0]?.key),
      },
      ...(isTieAsked
        ? [
            {
              key: 'undecided',
              label: words.statusUndecided,
              value: String(undecided.length),
              tone: tone(undecided.length),
              onPress: () => goToGap(undecided[0]),
            },
          ]
        : []),
    ])
  }, [form, gaps, isTieAsked])
  // Listened to beside React: the first keystroke in a cell must not have the whole screen drawn again.
  useEffect(() => {
    const show = () => useStatus.getState().setKeys(keysOfForm(mayWrite, usePlan.getState()))
    show()
    return usePlan.subscribe((now, before) => {
      if (now.isEditing !== before.isEditing || isAmount(now.activeKey) !== isAmount(before.activeKey)) show()
    })
  }, [mayWrite])
  useEffect(
    () => () => {
      useStatus.getState().set([])
      useStatus.getState().setKeys([])
    },
    [],
  )
}

/** The keys that matter while the keyboard is in the form. */
export function keysOfForm(mayWrite: boolean, at: Readonly<{ isEditing: boolean; activeKey: string | null }>): readonly string[] {
  if (!mayWrite) return words.keysReadOnly
  if (at.isEditing) return words.keysEditing
  return isAmount(at.activeKey) ? words.keysSelectedAmount : words.keysSelected
}

const isAmount = (key: string | null): boolean => key?.startsWith('amount/') ?? false

function goToGap(gap: Gap | undefined): void {
  if (!gap) return
  if (gap.field) goToPlace(keyOfField(gap.field))
  else if (gap.ownerId !== '') usePlan.getState().goToItem(gap.ownerId)
}
function goToPlace(key: string | undefined): void {
  if (key === undefined) return
  usePlan.getState().goToField(key)
  usePlan.getState().focusForm()
}
