// Knows the menu of one item of the outline: what can be done with it, each with its key.
import { useRef } from 'react'
import { Keyboard, Menu, MenuItem, Popover, Text } from 'react-aria-components'
import { labelOfKeys } from '../../../shared/words/commands.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { usePlan } from '../../stores/plan.ts'
import type { PlanItem } from '../../stores/plan-items.ts'
import { hasMainMark, showsKind } from './generation-traits.ts'
import type { PlanDeeds } from './use-plan-deeds.ts'

type ItemMenuProps = Readonly<{
  item: PlanItem
  at: Readonly<{ x: number; y: number }>
  mayWrite: boolean
  deeds: PlanDeeds
  onClose: () => void
}>

export function ItemMenu({ item, at, mayWrite, deeds, onClose }: ItemMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const generation = usePlan((plan) => plan.generation)
  const below = item.kind === 'managementIssue' ? 'strategy' : item.kind === 'strategy' ? 'initiative' : null
  const child = below !== null && showsKind(generation, below) ? below : null
  const indicator = item.kind === 'strategy' ? 'outcomeIndicator' : 'processIndicator'
  const entries = [
    { id: 'rename', label: words.rename, keys: 'F2', run: () => deeds.keys.rename(item) },
    { id: 'addSibling', label: words.addKind(item.kind), keys: 'Insert', run: () => deeds.keys.addSibling(item) },
    ...(child ? [{ id: 'addChild', label: words.addKind(child), keys: 'Shift+Insert', run: () => deeds.keys.addChild(item) }] : []),
    ...(item.tied
      ? [
          ...(showsKind(generation, indicator)
            ? [{ id: 'indicator', label: words.addKind(indicator), keys: '', run: () => deeds.addIndicator(item) }]
            : []),
          { id: 'ties', label: `${words.ties}…`, keys: 'Ctrl+Shift+K', run: () => deeds.ask('ties', item) },
          ...(hasMainMark(generation)
            ? [
                {
                  id: 'main',
                  label: item.tied.isMain ? words.mainOn : words.mainOff,
                  keys: 'Ctrl+Shift+O',
                  run: () => deeds.toggleMain(item),
                },
              ]
            : []),
        ]
      : []),
    { id: 'duplicate', label: words.duplicate, keys: 'Ctrl+Shift+D', run: () => deeds.keys.duplicate(item) },
    { id: 'up', label: words.moveUp, keys: 'Alt+ArrowUp', run: () => deeds.keys.moveUp(item) },
    { id: 'down', label: words.moveDown, keys: 'Alt+ArrowDown', run: () => deeds.keys.moveDown(item) },
    ...(item.level > 1 ? [{ id: 'moveTo', label: words.moveTo, keys: 'Ctrl+Shift+M', run: () => deeds.ask('moveTo', item) }] : []),
    { id: 'remove', label: words.remove, keys: 'Delete', run: () => deeds.keys.remove(item) },
  ]
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover"
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
      >
        <Menu
          aria-label={words.menuOf(item.number)}
          className="menu"
          disabledKeys={mayWrite ? [] : entries.map((entry) => entry.id)}
          onAction={(id) => entries.find((entry) => entry.id === id)?.run()}
          onClose={onClose}
          autoFocus="first"
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="menu-item" textValue={entry.label}>
              <Text slot="label">{entry.label}</Text>
              {entry.keys !== '' && <Keyboard>{labelOfKeys(entry.keys)}</Keyboard>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
