// Knows how a pasted block is shown before it is taken in: each column with where it goes, each cell as it will stand, with what is wrong.
import { CircleAlert } from 'lucide-react'
import type { PasteCell, PastePreview, PasteRow } from '../../../shared/rules/prepare-paste.ts'
import { describePasteCell, listWords as words } from '../../../shared/words/lists.ts'
import { SelectBox } from '../../components/select-box.tsx'
import type { ListInFront } from './use-list.ts'

type PasteTableProps = Readonly<{
  list: ListInFront
  /** The block's own headings; null where it has none. */
  headings: readonly string[] | null
  width: number
  columnKeys: readonly (string | null)[]
  preview: PastePreview
  nameOf: (key: string) => string
  onChoose: (index: number, key: string | null) => void
}>

/** More are pasted, not drawn. */
const shownRows = 200

export function PasteTable({ list, headings, width, columnKeys, preview, nameOf, onChoose }: PasteTableProps) {
  // What is wrong is seen first, wherever it stands in a long block.
  const rows = preview.rows.length > shownRows ? preview.rows.toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a))) : preview.rows
  const indexes = Array.from({ length: width }, (_, c) => c)
  return (
    // It scrolls: the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paste-scroll" role="region" aria-label={words.previewTable} tabIndex={0}>
      <table className="paste-table">
        <thead>
          <tr>
            <th scope="col">{words.rowColumn}</th>
            {indexes.map((c) => (
              <th key={c} scope="col" data-left-out={columnKeys[c] === null || undefined}>
                <SelectBox
                  label={words.columnGoesTo(headings?.[c] || words.columnOf(c + 1))}
                  isLabelHidden
                  value={columnKeys[c] ?? ''}
                  onChange={(key) => onChoose(c, key === '' ? null : key)}
                  options={[{ id: '', label: words.leaveOut }, ...list.gridColumns.map(({ key, label }) => ({ id: key, label }))]}
                />
                <span className="paste-heading">{headings?.[c] ?? words.columnOf(c + 1)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((row) => (
            <tr key={row.blockRow}>
              <th scope="row">
                {row.problem ? (
                  <span className="paste-wrong">
                    <CircleAlert size={13} aria-hidden="true" /> {words.problems[row.problem]}
                  </span>
                ) : row.row ? (
                  row.row.number
                ) : (
                  <b className="paste-new">{words.newRow}</b>
                )}
              </th>
              {indexes.map((c) => (
                <Cell key={c} cell={row.cells.find(({ blockColumn }) => blockColumn === c)} nameOf={nameOf} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownRows && <p className="paste-note">{words.capped(shownRows)}</p>}
    </div>
  )
}

function Cell({ cell, nameOf }: Readonly<{ cell: PasteCell | undefined; nameOf: (key: string) => string }>) {
  if (!cell) {
    return (
      <td data-state="leftOut">
        <span className="sr-only">{words.leaveOut}</span>
      </td>
    )
  }
  const note = describePasteCell(cell, nameOf(cell.columnKey))
  return (
    <td data-state={cell.state} title={note}>
      {cell.state === 'write' && cell.before !== '' && <del className="paste-before">{cell.before}</del>}
      {cell.state === 'write' ? <ins className="paste-after">{cell.after}</ins> : <span className="paste-after">{cell.after}</span>}
      {cell.state === 'wrong' && (
        <span className="paste-wrong">
          <CircleAlert size={13} aria-hidden="true" /> {note}
        </span>
      )}
      {(cell.state === 'locked' || cell.state === 'merged') && <span className="paste-state">{note}</span>}
    </td>
  )
}

function isWrong({ problem, cells }: PasteRow): boolean {
  return problem !== null || cells.some(({ state }) => state === 'wrong')
}
