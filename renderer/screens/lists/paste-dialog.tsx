// Knows the preview of a pasted block: which column goes where, what each cell becomes, what is wrong; nothing is written until it is said.
import { CircleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { isHeading, matchColumns } from '../../../shared/rules/match-columns.ts'
import { type PasteWay, preparePaste } from '../../../shared/rules/prepare-paste.ts'
import type { Block } from '../../../shared/rules/read-block.ts'
import { listWords as words, namedColumnsOf } from '../../../shared/words/lists.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { useLists } from '../../stores/lists.ts'
import { parentsFor, startParentOf } from './paste-parents.ts'
import { PasteTable } from './paste-table.tsx'
import type { ListInFront } from './use-list.ts'

type PasteDialogProps = Readonly<{ list: ListInFront; plan: WardPlan; block: Block; fromRow: number; column: number }>

export function PasteDialog({ list, plan, block, fromRow, column }: PasteDialogProps) {
  const { columns, rows, all, unitYen, unitLabel } = list
  const named = useMemo(
    () => namedColumnsOf(columns, plan.fiscalYear, plan.firstReiwaYearAs, unitLabel),
    [columns, plan.fiscalYear, plan.firstReiwaYearAs, unitLabel],
  )
  // An empty list has no cell to stand on: then the first column that is written is meant.
  const start = rows.length > 0 ? column : columns.findIndex(({ type }) => type !== 'fixed')
  const firstLine = block[0]?.map(({ text }) => text) ?? []
  const [hasHeading, setHasHeading] = useState(() => block.length > 1 && isHeading(firstLine, named))
  const [columnKeys, setColumnKeys] = useState<readonly (string | null)[]>(() =>
    hasHeading ? matchColumns(firstLine, named) : firstLine.map((_, c) => columns[start + c]?.key ?? null),
  )
  const parents = useMemo(() => parentsFor(list.list, plan), [list.list, plan])
  const [parent, setParent] = useState(() => startParentOf(list.list, parents, rows[fromRow]))
  const hasNumber = columnKeys.includes('number')
  const [way, setWay] = useState<PasteWay['kind']>(() => {
    if (hasHeading && hasNumber) return 'byNumber'
    return parents.length > 0 && (hasHeading || rows.length === 0) ? 'append' : 'over'
  })
  const newUnder = parents.find(({ key }) => key === parent) ?? null
  const preview = useMemo(
    () =>
      preparePaste({
        block: hasHeading ? block.slice(1) : block,
        columnKeys,
        way: way === 'over' ? { kind: way, fromRow } : { kind: way },
        columns,
        rows: way === 'byNumber' ? all : rows,
        newUnder: newUnder && { kind: newUnder.kind, parentId: newUnder.parentId },
        unitYen,
      }),
    [block, hasHeading, columnKeys, way, fromRow, columns, all, rows, newUnder, unitYen],
  )
  const { close, saveMany } = useLists.getState()
  const isNothing = preview.change.places.length + preview.change.newItems.length === 0
  const paste = () => {
    close()
    void saveMany(preview.change)
  }
  const ways: readonly Readonly<{ id: PasteWay['kind']; label: string; isDisabled?: boolean }>[] = [
    { id: 'over', label: words.wayOver(rows[fromRow]?.number ?? '1'), isDisabled: rows.length === 0 },
    ...(parents.length > 0 ? [{ id: 'append' as const, label: words.wayAppend }] : []),
    { id: 'byNumber', label: words.wayByNumber, isDisabled: !hasNumber },
  ]
  return (
    <Dialog
      title={words.pasteTitle(list.list)}
      isOpen
      onClose={close}
      size="large"
      footer={
        <>
          <span className="paste-summary" role="status">
            {words.pasteSummary(preview.writes, preview.newItems)}
            {preview.errors > 0 && (
              <b className="paste-errors">
                <CircleAlert size={14} aria-hidden="true" /> {words.pasteErrors(preview.errors)}
              </b>
            )}
          </span>
          <Button onPress={close}>{words.cancel}</Button>
          <Button variant="primary" autoFocus isDisabled={preview.errors > 0 || isNothing} onPress={paste}>
            {words.pasteDo}
          </Button>
        </>
      }
    >
      <div className="paste-options">
        <SegmentedControl label={words.way} value={way} onChange={setWay} options={ways} />
        <CheckBox isSelected={hasHeading} onChange={setHasHeading}>
          {words.hasHeading}
        </CheckBox>
        {parents.length > 0 && (
          <SelectBox
            label={words.newUnder}
            value={parent}
            onChange={setParent}
            options={[{ id: '', label: words.newUnderNone }, ...parents.map(({ key, label }) => ({ id: key, label }))]}
          />
        )}
      </div>
      {preview.errors > 0 && <p className="paste-note">{words.pasteErrorsNote}</p>}
      <PasteTable
        list={list}
        headings={hasHeading ? firstLine : null}
        width={firstLine.length}
        columnKeys={columnKeys}
        preview={preview}
        nameOf={(key) => list.gridColumns.find((each) => each.key === key)?.label ?? ''}
        onChoose={(index, key) => setColumnKeys(columnKeys.map((before, c) => (c === index ? key : before === key ? null : before)))}
      />
    </Dialog>
  )
}
