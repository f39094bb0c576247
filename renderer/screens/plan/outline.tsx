// Knows the outline of the plan (経営課題 → 戦略 → 取組): a tree that is walked, ordered and filled by keyboard or pointer.
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { planWords as words } from '../../../shared/words/plan.ts'
import { Button } from '../../components/button.tsx'
import { useCommands } from '../../stores/commands.ts'
import { usePlan } from '../../stores/plan.ts'
import { itemsOfPlan, type PlanItem } from '../../stores/plan-items.ts'
import { useStatus } from '../../stores/status.ts'
import { findRow, outlineActionOf, rowsOf } from './outline-keys.ts'
import { hasMainMark } from './generation-traits.ts'
import { ItemMenu } from './item-menu.tsx'
import { OutlineRowView, rowIdOf } from './outline-row.tsx'
import type { PlanDeeds } from './use-plan-deeds.ts'

type OutlineProps = Readonly<{
  plan: WardPlan
  mayWrite: boolean
  gapsOf: ReadonlyMap<string, number>
  /** Whether a tie to the basic policy is demanded of the plan's year. */
  demandsTies: boolean
  deeds: PlanDeeds
}>
/** Letters typed within this time belong together. */
const typeAheadMs = 700
/** Rows are passed over by the browser a chunk at a time while out of sight: watching each of hundreds would cost every keystroke. */
const rowsInChunk = 24
const rowHeight = 28

export function Outline({ plan, mayWrite, gapsOf, demandsTies, deeds }: OutlineProps) {
  const items = itemsOfPlan(plan)
  const itemId = usePlan((store) => store.itemId)
  const hasMain = usePlan((store) => hasMainMark(store.generation))
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => rowsOf(items, closed), [items, closed])
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const typed = useRef({ letters: '', at: 0 })
  const cursor = rows.findIndex((row) => row.item.id === itemId)
  const selected = rows[cursor]?.item ?? null

  // After every drawing: the item may stand elsewhere now.
  useEffect(() => {
    if (itemId !== null) tree.current?.querySelector(`#${CSS.escape(rowIdOf(itemId))}`)?.scrollIntoView({ block: 'nearest' })
  })

  const setExpanded = (id: string, isExpanded: boolean) => {
    const next = new Set(closed)
    if (isExpanded) next.delete(id)
    else next.add(id)
    setClosed(next)
  }
  const toggleMain = useCallback((item: PlanItem) => deeds.toggleMain(item), [deeds])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const press = { key: event.key, ctrlKey: event.ctrlKey, altKey: event.altKey, shiftKey: event.shiftKey, metaKey: event.metaKey }
    const action = outlineActionOf({ ...press, isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode }, rows, cursor, mayWrite)
    if (action.kind === 'native') return
    event.preventDefault()
    event.stopPropagation()
    if (action.kind === 'point') {
      const item = rows[action.index]?.item
      if (item) usePlan.getState().pointAt(item.id)
    } else if (action.kind === 'search') {
      const time = event.timeStamp
      typed.current = { letters: time - typed.current.at > typeAheadMs ? action.letter : typed.current.letters + action.letter, at: time }
      const item = rows[findRow(rows, typed.current.letters, cursor)]?.item
      if (item) usePlan.getState().pointAt(item.id)
    } else if (selected) actOn(selected, action.kind)
  }
  function actOn(item: PlanItem, action: 'collapse' | 'expand' | 'open' | 'menu' | keyof PlanDeeds['keys']): void {
    if (action === 'collapse' || action === 'expand') setExpanded(item.id, action === 'expand')
    else if (action === 'open') {
      usePlan.getState().goToItem(item.id)
      usePlan.getState().focusForm()
    } else if (action === 'menu') {
      const box = tree.current?.querySelector(`#${CSS.escape(rowIdOf(item.id))}`)?.getBoundingClientRect()
      setMenuAt({ x: (box?.left ?? 0) + 40, y: box?.bottom ?? 0 })
    } else deeds.keys[action](item)
  }
  function itemUnder(event: MouseEvent): PlanItem | null {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null
    return items.find((item) => item.id === row?.dataset['item']) ?? null
  }
  function onClick(event: MouseEvent): void {
    const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-part]')?.dataset['part'] : undefined
    const item = itemUnder(event)
    if (!item || part === 'star') return
    const row = rows.find((one) => one.item.id === item.id)
    if (part === 'twist' && row && row.isExpanded !== null) return setExpanded(item.id, !row.isExpanded)
    usePlan.getState().goToItem(item.id)
  }

  if (items.length === 0) {
    return (
      <div className="outline-empty">
        <p>{words.empty}</p>
        {mayWrite && (
          <Button variant="primary" data-home="begin" onPress={() => useCommands.getState().run('addManagementIssue')}>
            {words.addFirst}
          </Button>
        )}
        {mayWrite && useCommands.getState().isEnabled('importPlan') && (
          <>
            <p>{words.importFirstNote}</p>
            <Button onPress={() => useCommands.getState().run('importPlan')}>{words.importFirst}</Button>
          </>
        )}
      </div>
    )
  }
  return (
    <>
      <div
        ref={tree}
        role="tree"
        className="outline-tree"
        aria-label={words.outlineTree}
        aria-activedescendant={selected ? rowIdOf(selected.id) : undefined}
        tabIndex={0}
        data-testid="outline"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={(event) => {
          if (itemUnder(event)) usePlan.getState().focusForm()
        }}
        onContextMenu={(event) => {
          const item = itemUnder(event)
          event.preventDefault()
          if (!item) return
          usePlan.getState().pointAt(item.id)
          setMenuAt({ x: event.clientX, y: event.clientY })
        }}
        onFocus={() => {
          useStatus.getState().setKeys(mayWrite ? words.keysOutline : [])
          if (cursor < 0 && rows[0]) usePlan.getState().pointAt(rows[0].item.id)
        }}
      >
        {chunksOf(rows).map((chunk, index) => (
          <div key={index} role="none" className="outline-chunk" style={{ containIntrinsicHeight: `auto ${chunk.length * rowHeight}px` }}>
            {chunk.map((row) => (
              <OutlineRowView
                key={row.item.id}
                item={row.item}
                isExpanded={row.isExpanded}
                isSelected={row.item.id === itemId}
                gaps={gapsOf.get(row.item.id) ?? 0}
                mayWrite={mayWrite}
                hasMain={hasMain}
                demandsTies={demandsTies}
                onToggleMain={toggleMain}
              />
            ))}
          </div>
        ))}
      </div>
      {selected && menuAt && <ItemMenu item={selected} at={menuAt} mayWrite={mayWrite} deeds={deeds} onClose={() => setMenuAt(null)} />}
    </>
  )
}

function chunksOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsInChunk) }, (_, nth) => rows.slice(nth * rowsInChunk, (nth + 1) * rowsInChunk))
}
