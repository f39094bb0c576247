// Knows how an item is put under another parent: a list of the parents that it may have.
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { nameItem, planWords as words } from '../../../shared/words/plan.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { usePlan } from '../../stores/plan.ts'
import { itemsOfPlan, type PlanItem } from '../../stores/plan-items.ts'

export function MoveDialog({ plan, item, onClose }: Readonly<{ plan: WardPlan; item: PlanItem; onClose: () => void }>) {
  const parents = itemsOfPlan(plan).filter((other) => other.level === item.level - 1)
  const [parentId, setParentId] = useState(item.parentId)
  const move = () => {
    onClose()
    if (parentId !== item.parentId) void usePlan.getState().moveItem(item.kind, item.id, parentId, 'last')
  }
  return (
    <Dialog
      title={words.moveToTitle(nameItem(item))}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" onPress={move}>
            {words.move}
          </Button>
        </>
      }
    >
      <ListBox
        aria-label={words.moveToLabel}
        className="pick-list"
        autoFocus
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[parentId]}
        onSelectionChange={(keys) => {
          const chosen = parents.find((parent) => keys === 'all' || keys.has(parent.id))
          if (chosen) setParentId(chosen.id)
        }}
      >
        {parents.map((parent) => (
          <ListBoxItem key={parent.id} id={parent.id} className="pick-item" textValue={nameItem(parent)}>
            {nameItem(parent)}
          </ListBoxItem>
        ))}
      </ListBox>
    </Dialog>
  )
}
