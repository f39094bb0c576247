// Knows what the view 確認 lists now, how it is narrowed, and which line of it is in front.
import { useMemo, useState } from 'react'
import type { Confirmation } from '../../../../shared/model/check.ts'
import { keyOfCheck } from '../../../../shared/rules/check/states-of-year.ts'
import { useChecks } from '../../../stores/checks.ts'
import { goneItems, seenBy } from './gone-items.ts'
import {
  allItems,
  deputyItems,
  fits,
  noFilter,
  ownTurns,
  type QueueFilter,
  type QueueItem,
  type QueueScope,
  type QueueWorld,
} from './queue-items.ts'
import { progressOf, type QueueProgress } from './progress-of-queue.ts'
import { isLine, type QueueLine, type QueueRow, rowsOfQueue } from './queue-rows.ts'

export type Queue = Readonly<{
  scope: QueueScope
  setScope: (scope: QueueScope) => void
  filter: QueueFilter
  setFilter: (filter: QueueFilter) => void
  rows: readonly QueueRow[]
  lines: readonly QueueLine[]
  /** Those listed, without what was due before the person came. */
  items: readonly QueueItem[]
  all: readonly QueueItem[]
  inherited: number
  isUnfolded: boolean
  fold: (isUnfolded: boolean) => void
  progress: QueueProgress
  seen: readonly Confirmation[]
  selected: QueueLine | null
  select: (key: string) => void
  /** The line behind (1) or before (-1) the one in front. */
  step: (by: 1 | -1) => void
}>

const nothingInFront = { check: null, subject: null, isRevealed: false } as const

/** `beginsAfresh`: with the first of what waits for the person, whatever another had in front. */
export function useQueue(world: QueueWorld, beginsAfresh: boolean): Queue {
  const { plan, book } = world
  const own = useMemo(() => ownTurns(world), [world])
  const all = useMemo(() => allItems(world, own), [world, own])
  const [begin] = useState(() => beginning(own, all))
  const [scope, setScope] = useState<QueueScope>(begin.scope)
  const [filter, setFilter] = useState<QueueFilter>(begin.filter)
  const [isUnfolded, fold] = useState(begin.isUnfolded)
  const [chosen, setChosen] = useState(begin)
  const deputy = useMemo(() => (scope === 'deputy' ? deputyItems(world, all) : []), [scope, world, all])
  const listed = useMemo(() => {
    const items = { own, deputy, all }[scope]
    const narrowing = { own: { ...filter, stage: null }, deputy: { ...noFilter, check: filter.check }, all: { ...filter, turn: null } }[
      scope
    ]
    return items.filter((item) => fits(item, narrowing))
  }, [scope, own, deputy, all, filter])
  const seen = useMemo(() => seenBy(world), [world])
  const gone = useMemo(() => goneItems(plan, seen), [plan, seen])
  const rows = useMemo(() => rowsOfQueue(listed, scope === 'own' ? gone : [], isUnfolded), [listed, scope, gone, isUnfolded])
  const lines = useMemo(() => rows.filter(isLine), [rows])
  const progress = useMemo(() => progressOf(world, all, filter.check), [world, all, filter.check])
  // What is dealt with leaves the list: the work goes on with what came after it.
  const here = lines.findIndex(({ key }) => key === chosen.key)
  if (here >= 0 && here !== chosen.index) setChosen({ ...chosen, index: here })
  const first = lines.findIndex(({ kind }) => kind === 'item')
  const at = here >= 0 ? here : Math.min(chosen.key === '' ? Math.max(first, 0) : chosen.index, lines.length - 1)
  const selected = lines[at] ?? null
  const select = (key: string) => {
    const index = lines.findIndex((line) => line.key === key)
    setChosen({ ...chosen, key, index: Math.max(index, 0) })
    const line = lines[index]
    if (line?.kind === 'item') useChecks.getState().choose({ check: line.item.check, subject: { kind: line.item.kind, id: line.item.id } })
  }
  return {
    scope,
    setScope,
    filter,
    setFilter,
    rows,
    lines,
    items: useMemo(() => listed.filter(({ isInherited }) => !isInherited), [listed]),
    all,
    inherited: useMemo(() => listed.filter(({ isInherited }) => isInherited).length, [listed]),
    isUnfolded,
    fold,
    progress,
    seen,
    selected,
    select,
    step: (by) => {
      const next = lines[Math.min(Math.max(at + by, 0), lines.length - 1)]
      if (next) select(next.key)
    },
  }

  function beginning(ownItems: readonly QueueItem[], everyItem: readonly QueueItem[]) {
    const { check, subject, isRevealed } = beginsAfresh ? nothingInFront : useChecks.getState()
    const key = check !== null && subject !== null ? keyOfCheck(subject.kind, subject.id, check) : ''
    const item = everyItem.find((one) => one.key === key)
    const isOwn = ownItems.some((one) => one.key === key)
    const isOther = isRevealed && item !== undefined && !isOwn
    return {
      scope: isOther ? ('all' as const) : ('own' as const),
      filter: { ...noFilter, check: isRevealed && book.dates.some((dates) => dates.check === check) ? check : null },
      isUnfolded: isOwn && item?.isInherited === true,
      key: isOther || isOwn ? key : '',
      index: 0,
    }
  }
}
