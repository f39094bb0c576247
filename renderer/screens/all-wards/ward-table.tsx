// Knows a table of the room of all wards: walked row by row with the arrow keys, Enter leads to what belongs to the chosen row.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { indexAfter } from '../../components/index-after.ts'
import { isComposing } from '../../components/is-composing.ts'

export type WardColumn = Readonly<{ key: string; label: string; under?: string; className?: string }>
/** The first cell names the row. `isOpen`: nothing was submitted of it. */
export type WardLine = Readonly<{ key: string; cells: readonly ReactNode[]; isOpen?: boolean }>
type WardTableProps = Readonly<{
  label: string
  columns: readonly WardColumn[]
  lines: readonly WardLine[]
  selectedKey: string
  onSelect: (key: string) => void
  onOpen: () => void
}>
const pageStep = 8

export function WardTable({ label, columns, lines, selectedKey, onSelect, onOpen }: WardTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const ids = useId()
  const at = lines.findIndex(({ key }) => key === selectedKey)
  useEffect(() => {
    table.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  }, [selectedKey])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const to = indexAfter(event.key, at, lines.length, pageStep)
    const next = to === null ? undefined : lines[to]
    if (next) onSelect(next.key)
    else if (event.key === 'Enter') onOpen()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="wards-scroll" data-area="wards">
      <table
        ref={table}
        // Its rows are walked through as those of a grid; its cells are those of a table.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        tabIndex={0}
        data-home="work"
        className="wards-table"
        aria-activedescendant={at < 0 ? undefined : `${ids}${at}`}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null
          if (row?.dataset['line']) onSelect(row.dataset['line'])
        }}
        onDoubleClick={onOpen}
      >
        <thead>
          <tr>
            {columns.map(({ key, label: head, under, className }) => (
              <th key={key} scope="col" className={className}>
                {head}
                {under !== undefined && <small>{under}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, cells, isOpen = false }, index) => (
            <tr
              key={key}
              id={`${ids}${index}`}
              data-line={key}
              data-open={isOpen || undefined}
              aria-selected={index === at}
              className="wards-row"
            >
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={columns[column]?.key} scope="row" className={columns[column]?.className}>
                    {cell}
                  </th>
                ) : (
                  <td key={columns[column]?.key} className={columns[column]?.className}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
