// Knows the deeds on items of the outline as menus, keys and commands start them, and which dialog a deed opens first.
import { useMemo, useState } from 'react'
import { usePlan } from '../../stores/plan.ts'
import { showsKind } from './generation-traits.ts'
import { findItem, moveTargetOf, type OutlineKind, type PlanItem, placeForNew } from '../../stores/plan-items.ts'

/** The dialog in front, and what it is about. */
export type PlanDialog = Readonly<{ kind: 'delete' | 'ties' | 'moveTo'; item: PlanItem }> | null
export type PlanDeeds = Readonly<{
  /** The deeds of the outline's keys; each acts on the item given. */
  keys: Readonly<Record<'rename' | 'addSibling' | 'addChild' | 'remove' | 'duplicate' | 'moveUp' | 'moveDown', (item: PlanItem) => void>>
  /** Adds an item of a kind where the selection says; does nothing where it cannot stand. */
  add(kind: OutlineKind): void
  addIndicator(item: PlanItem): void
  toggleMain(item: PlanItem): void
  ask(kind: 'delete' | 'ties' | 'moveTo', item: PlanItem): void
}>

const childKindOf = { managementIssue: 'strategy', strategy: 'initiative', initiative: null, reformItem: null } as const

export function usePlanDeeds(): readonly [PlanDeeds, PlanDialog, () => void] {
  const [dialog, setDialog] = useState<PlanDialog>(null)
  const deeds = useMemo((): PlanDeeds => {
    const store = usePlan.getState
    const move = (item: PlanItem, step: 1 | -1) => {
      const { plan } = store()
      const target = plan && moveTargetOf(plan, item, step)
      if (target) void store().moveItem(item.kind, item.id, target.parentId, target.afterId)
    }
    return {
      keys: {
        rename(item) {
          store().goToItem(item.id)
          store().goToField(`${item.kind}/${item.id}/title`)
          store().focusForm()
          store().openEditor()
        },
        addSibling: (item) => void store().addItem(item.kind, item.parentId, item.id),
        addChild(item) {
          const kind = childKindOf[item.kind]
          if (kind && showsKind(store().generation, kind)) void store().addItem(kind, item.id, 'last')
        },
        remove: (item) => setDialog({ kind: 'delete', item }),
        duplicate: (item) => void store().duplicateItem(item.kind, item.id),
        moveUp: (item) => move(item, -1),
        moveDown: (item) => move(item, 1),
      },
      add(kind) {
        const { plan, itemId } = store()
        const place = plan && placeForNew(plan, kind, findItem(plan, itemId))
        if (place) void store().addItem(kind, place.parentId, place.afterId)
      },
      addIndicator(item) {
        if (item.kind === 'strategy' || item.kind === 'initiative')
          void store().addItem(item.kind === 'strategy' ? 'outcomeIndicator' : 'processIndicator', item.id, 'last')
      },
      toggleMain(item) {
        if (item.tied) void store().setMain(item.tied.kind, item.id, !item.tied.isMain)
      },
      ask: (kind, item) => setDialog({ kind, item }),
    }
  }, [])
  return [deeds, dialog, () => setDialog(null)]
}
