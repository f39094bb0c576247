// Knows what the window's commands do while the plan screen stands.
import { type RefObject, useEffect, useRef } from 'react'
import { type ItemKind, keyOfField } from '../../../shared/model/fields.ts'
import type { CarriedText } from '../../../shared/model/ward-plan.ts'
import { carriedByField, carriedOf } from '../../../shared/rules/carried-by-field.ts'
import type { Gap } from '../../../shared/rules/plan-gaps.ts'
import type { CommandId } from '../../../shared/words/commands.ts'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useCellText } from '../../stores/cell-text.ts'
import { useCommands } from '../../stores/commands.ts'
import { usePlan } from '../../stores/plan.ts'
import { laidOutForm } from '../../stores/plan-layout.ts'
import { findItem, moveTargetOf, type OutlineKind, type PlanItem, placeForNew } from '../../stores/plan-items.ts'
import { zoomStepFrom } from '../../stores/plan-memory.ts'
import { confirmCarried } from '../../stores/rollover-deeds.ts'
import type { EditorHandle } from './use-cell-editing.ts'
import { hasMainMark, showsKind } from './generation-traits.ts'
import { idsOf } from './side-carried.tsx'
import type { PlanDeeds } from './use-plan-deeds.ts'

export function usePlanCommands(deeds: PlanDeeds, editor: RefObject<EditorHandle | null>, gaps: readonly Gap[]): void {
  const latestGaps = useRef(gaps)
  useEffect(() => {
    latestGaps.current = gaps
  }, [gaps])
  useEffect(() => {
    const leave: (() => void)[] = []
    const add = (id: CommandId, run: () => void, isEnabled?: () => boolean) =>
      leave.push(useCommands.getState().register(id, run, isEnabled))
    const mayWrite = () => !isReadOnly(useApp.getState())
    const hasPlace = () => mayWrite() && usePlan.getState().activeKey !== null
    const onItem = (id: CommandId, run: (item: PlanItem) => void, isEnabled: (item: PlanItem) => boolean = () => true) =>
      add(
        id,
        () => {
          const item = selectedItem()
          if (item) run(item)
        },
        () => {
          const item = selectedItem()
          return mayWrite() && item !== null && isEnabled(item)
        },
      )

    add('editField', () => editor.current?.edit(), hasPlace)
    add('fillDown', () => editor.current?.fillFromAbove(), hasPlace)
    add(
      'showFieldHelp',
      () => useCellText.getState().toggleHelp(true),
      () => usePlan.getState().activeKey !== null,
    )
    add('nextForm', () => stepForm(1))
    add('previousForm', () => stepForm(-1))
    add('zoomIn', () => usePlan.getState().setZoom(zoomStepFrom(usePlan.getState().shownPercent, 1)))
    add('zoomOut', () => usePlan.getState().setZoom(zoomStepFrom(usePlan.getState().shownPercent, -1)))
    add('zoomReset', () => usePlan.getState().setZoom(100))
    for (const [id, kind] of addedKinds)
      add(
        id,
        () => deeds.add(kind),
        () => mayWrite() && canAdd(kind),
      )
    const shows = (kind: ItemKind) => showsKind(usePlan.getState().generation, kind)
    const isTied = (item: PlanItem) => item.tied !== null
    const isUnder = (item: PlanItem) => item.level > 1
    onItem(
      'addOutcomeIndicator',
      (item) => withStrategy(item, deeds.addIndicator),
      (item) => isUnder(item) && shows('outcomeIndicator'),
    )
    onItem('addProcessIndicator', deeds.addIndicator, (item) => item.kind === 'initiative' && shows('processIndicator'))
    onItem('addNext', deeds.keys.addSibling)
    onItem('duplicateItem', deeds.keys.duplicate)
    onItem('moveItemUp', deeds.keys.moveUp, (item) => canMove(item, -1))
    onItem('moveItemDown', deeds.keys.moveDown, (item) => canMove(item, 1))
    onItem('moveItemTo', (item) => deeds.ask('moveTo', item), isUnder)
    onItem('deleteItem', deeds.keys.remove)
    add(
      'confirmCarried',
      () => void confirmCarried(carriedHere()),
      () => mayWrite() && carriedHere().length > 0,
    )
    onItem('editTies', (item) => deeds.ask('ties', item), isTied)
    onItem('toggleMain', deeds.toggleMain, (item) => isTied(item) && hasMainMark(usePlan.getState().generation))
    add(
      'goToNextProblem',
      () => goToNextGap(latestGaps.current, deeds),
      () => latestGaps.current.length > 0,
    )
    return () => {
      for (const unregister of leave) unregister()
    }
  }, [deeds, editor])
}

const addedKinds: readonly (readonly [CommandId, OutlineKind])[] = [
  ['addManagementIssue', 'managementIssue'],
  ['addStrategy', 'strategy'],
  ['addInitiative', 'initiative'],
  ['addReformItem', 'reformItem'],
]

/** The mark of the selected field; without one those of the selected item. */
function carriedHere(): readonly CarriedText[] {
  const { plan, activeKey } = usePlan.getState()
  if (!plan) return []
  const mark = carriedByField(plan).get((activeKey ?? '').replace(/#\d+$/, ''))
  return mark ? [mark] : carriedOf(plan, idsOf(plan, selectedItem()))
}
function selectedItem(): PlanItem | null {
  const { plan, itemId } = usePlan.getState()
  return plan && findItem(plan, itemId)
}
function canAdd(kind: OutlineKind): boolean {
  const { plan, itemId } = usePlan.getState()
  return showsKind(usePlan.getState().generation, kind) && plan !== null && placeForNew(plan, kind, findItem(plan, itemId)) !== null
}
function canMove(item: PlanItem, step: 1 | -1): boolean {
  const { plan } = usePlan.getState()
  return plan !== null && moveTargetOf(plan, item, step) !== null
}
/** Outcome indicators stand on strategies: on an initiative its strategy is meant. */
function withStrategy(item: PlanItem, run: (item: PlanItem) => void): void {
  const { plan } = usePlan.getState()
  const strategy = item.kind === 'strategy' ? item : plan && findItem(plan, item.parentId)
  if (strategy) run(strategy)
}
function stepForm(step: 1 | -1): void {
  const { generation, formId, setForm, focusForm } = usePlan.getState()
  const forms = generation?.forms.filter((form) => form.status === 'ready') ?? []
  const next = forms[forms.findIndex((form) => form.id === formId) + step]
  if (!next) return
  setForm(next.id)
  focusForm()
}

/** The next thing missing behind where the person is, and from the top again. */
export function goToNextGap(gaps: readonly Gap[], deeds: Pick<PlanDeeds, 'ask'>): void {
  const store = usePlan.getState()
  const form = laidOutForm(store)
  const orderOf = (gap: Gap) =>
    form?.places.findIndex((place) => (gap.field ? place.key === keyOfField(gap.field) : place.cell.ownerId === gap.ownerId)) ?? -1
  const here = form?.places.findIndex((place) => place.key === store.activeKey) ?? -1
  const gap = gaps.find((one) => orderOf(one) > here) ?? gaps[0]
  if (!gap) return
  if (gap.field) store.goToField(keyOfField(gap.field))
  else if (gap.ownerId !== '') store.goToItem(gap.ownerId)
  store.focusForm()
  const item = store.plan && findItem(store.plan, gap.ownerId)
  if (gap.code === 'undecidedTie' && item) deeds.ask('ties', item)
}
