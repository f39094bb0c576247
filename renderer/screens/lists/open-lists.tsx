// Knows the list in front with its tools over it, and what the grid's keys, mouse and clipboard lead to.
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { listWords as words } from '../../../shared/words/lists.ts'
import { DataGrid, type GridHandle } from '../../components/data-grid.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useCommands } from '../../stores/commands.ts'
import { useLists } from '../../stores/lists.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { useStatus } from '../../stores/status.ts'
import { ListToolbar } from './list-toolbar.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { PostDialog } from './post-dialog.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { BulkTiesDialog } from './bulk-ties-dialog.tsx'
import { useGridDeeds } from './use-grid-deeds.ts'
import { type ListInFront, useList } from './use-list.ts'

const keyOf = (row: Readonly<{ id: string }>) => row.id
const nameOf = (row: Readonly<{ number: string; title: string }>) => `${row.number} ${row.title}`.trim()
const gridWords = { selectAll: words.selectAll, selectRow: words.selectRow, editing: words.editing }
const noWidths = {}

export function OpenLists({ plan, generation }: Readonly<{ plan: WardPlan; generation: FormGeneration }>) {
  const list = useList(plan, generation)
  const mayWrite = !useApp(isReadOnly)
  const chosen = useLists((store) => store.chosen)
  const dialog = useLists((store) => store.dialog)
  const widths = useLists((store) => store.widths[list.list]) ?? noWidths
  const grid = useRef<GridHandle>(null)
  const deeds = useGridDeeds(list, plan)
  const chosenRows = useMemo(() => list.all.filter((row) => chosen.has(row.id)), [list.all, chosen])
  useListCommands(grid, mayWrite, list)
  useEffect(() => {
    useStatus.getState().set([{ key: 'rows', label: words.count(list.rows.length, list.all.length) }])
    return () => useStatus.getState().set([])
  }, [list.rows.length, list.all.length])
  useEffect(() => () => useStatus.getState().setKeys([]), [])

  const keys = mayWrite ? words.keysSelected : words.keysReadOnly
  const rowsOf = (ids: readonly string[] | null) => (ids === null ? chosenRows : list.all.filter((row) => ids.includes(row.id)))
  return (
    <main className="lists">
      <ListToolbar list={list} mayWrite={mayWrite} />
      {mayWrite && chosenRows.length > 0 && <SelectionBar plan={plan} list={list.list} rows={chosenRows} />}
      <div className="lists-body" data-area="list">
        <DataGrid
          // Each list has its own cursor, scroll and columns.
          key={list.list}
          ref={grid}
          label={words.gridOf(list.list)}
          words={gridWords}
          columns={list.gridColumns}
          rows={list.rows}
          keyOf={keyOf}
          nameOf={nameOf}
          mayWrite={mayWrite}
          selected={chosen}
          onSelect={useLists.getState().choose}
          widths={widths}
          onWidths={(next) => useLists.getState().setWidths(list.list, next)}
          {...deeds}
          onLost={(text) => useProblem.getState().rescue([text])}
          onEditingChange={(isEditing) => {
            usePlan.getState().setEditing(isEditing)
            useStatus.getState().setKeys(isEditing ? words.keysEditing : keys)
          }}
          onFocus={() => useStatus.getState().setKeys(keys)}
        />
        {list.rows.length === 0 && (
          <div className="lists-empty">
            {list.all.length === 0 ? (
              <EmptyState text={words.empty} />
            ) : (
              <EmptyState
                text={words.nothingFound}
                action={{
                  label: words.showAll,
                  onPress: () => {
                    useLists.getState().narrow('')
                    useLists.getState().narrowToPost('all')
                  },
                }}
              />
            )}
          </div>
        )}
      </div>
      {dialog?.kind === 'paste' && <PasteDialog list={list} plan={plan} {...dialog} />}
      {dialog?.kind === 'post' && <PostDialog rows={rowsOf(dialog.rowIds)} />}
      {(dialog?.kind === 'addTies' || dialog?.kind === 'removeTies') && (
        <BulkTiesDialog key={dialog.kind} way={dialog.kind === 'addTies' ? 'add' : 'remove'} plan={plan} rows={rowsOf(dialog.rowIds)} />
      )}
    </main>
  )
}

/** The menus reach the grid too; an open text is stored before a file, an undo or another room takes the list away. */
function useListCommands(grid: RefObject<GridHandle | null>, mayWrite: boolean, { list, lists }: ListInFront): void {
  useEffect(() => {
    const { register } = useCommands.getState()
    const may = () => mayWrite
    const step = (by: number) => () => {
      const next = lists[(lists.indexOf(list) + by + lists.length) % lists.length]
      if (next && (grid.current?.commit() ?? true)) useLists.getState().show(next)
    }
    const leave = [
      register('fillDown', () => grid.current?.fillDown(), may),
      register('nextForm', step(1)),
      register('previousForm', step(-1)),
      register('editField', () => grid.current?.edit(), may),
      usePlan.getState().guardLeaving(() => grid.current?.commit() ?? true),
    ]
    return () => {
      for (const each of leave) each()
    }
  }, [grid, mayWrite, list, lists])
}
