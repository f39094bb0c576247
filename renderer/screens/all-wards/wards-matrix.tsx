// Knows the 17 indicators × 24 wards at a glance: walked cell by cell with the arrow keys, Enter leads to the 24区別 table of the indicator.
import { type KeyboardEvent, memo, useEffect, useId, useRef } from 'react'
import type { WardRow } from '../../../shared/rules/submission/ward-rows.ts'
import { wardRowTexts, wardRowWords } from '../../../shared/words/all-wards-row.ts'
import { allWardsWords as words } from '../../../shared/words/all-wards.ts'
import { isComposing } from '../../components/is-composing.ts'
import type { KnownIndicator } from './known-indicators.ts'

type WardsMatrixProps = Readonly<{
  label: string
  indicators: readonly KnownIndicator[]
  /** Wards of an indicator stand together, in the city's order. */
  rows: readonly WardRow[]
  commonKey: string
  wardCode: string
  onSelect: (commonKey: string, wardCode: string) => void
  onOpen: () => void
}>

export function WardsMatrix({ label, indicators, rows, commonKey, wardCode, onSelect, onOpen }: WardsMatrixProps) {
  const table = useRef<HTMLTableElement>(null)
  const id = useId()
  const wards = rows.slice(0, rows.length / Math.max(1, indicators.length)).map(({ ward }) => ward)
  const atColumn = Math.max(
    0,
    indicators.findIndex(({ key }) => key === commonKey),
  )
  const atRow = Math.max(
    0,
    wards.findIndex(({ code }) => code === wardCode),
  )
  useEffect(() => {
    table.current?.querySelector('[data-active]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [atColumn, atRow])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      Home: [0, -indicators.length],
      End: [0, indicators.length],
      PageDown: [wards.length, 0],
      PageUp: [-wards.length, 0],
    }
    const step = steps[event.key]
    if (step) {
      const within = (at: number, length: number) => Math.min(Math.max(at, 0), length - 1)
      onSelect(
        indicators[within(atColumn + step[1], indicators.length)]?.key ?? '',
        wards[within(atRow + step[0], wards.length)]?.code ?? '',
      )
    } else if (event.key === 'Enter') onOpen()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="wards-scroll" data-area="wards">
      <table
        ref={table}
        // Its cells are walked through as those of a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={label}
        tabIndex={0}
        data-home="work"
        className="wards-table wards-matrix"
        aria-activedescendant={`${id}${atRow}-${atColumn}`}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
          const [key = '', code = ''] = cell?.dataset['cell']?.split(' ') ?? []
          if (cell) onSelect(key, code)
        }}
        onDoubleClick={onOpen}
      >
        <thead>
          <tr>
            <th scope="col" className="wards-name">
              {words.columns.ward}
            </th>
            {indicators.map(({ key, number, name }) => (
              <th key={key} scope="col" title={name}>
                {number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wards.map((ward, index) => (
            <tr key={ward.code} className="wards-row">
              <th scope="row" className="wards-name">
                {ward.name}
              </th>
              {indicators.map(({ key }, column) => {
                const row = rows[column * wards.length + index]
                return row ? (
                  <MatrixCell key={key} id={`${id}${index}-${column}`} row={row} isActive={index === atRow && column === atColumn} />
                ) : null
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type MatrixCellProps = Readonly<{ id: string; row: WardRow; isActive: boolean }>

const MatrixCell = memo(function MatrixCell({ id, row, isActive }: MatrixCellProps) {
  const texts = wardRowTexts(row)
  const outcome = row.received?.result.verdict.outcome ?? null
  const isIncomparable = texts.incomparable !== ''
  return (
    <td
      id={id}
      data-cell={`${row.commonKey} ${row.ward.code}`}
      data-active={isActive || undefined}
      data-open={row.received?.result.current == null || undefined}
      // A gridcell may have it (WAI-ARIA 1.2), whatever the rule thinks.
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
      aria-selected={isActive}
      title={isIncomparable ? `${wardRowWords.incomparable}：${texts.incomparable}` : undefined}
    >
      {isIncomparable && (
        <span className="wards-mark" aria-hidden="true">
          {words.incomparableMark}
        </span>
      )}
      {isIncomparable && <span className="sr-only">{wardRowWords.incomparable}</span>}
      {texts.current}
      {texts.verdict !== wardRowWords.none && <small className={outcome === 'met' ? 'wards-met' : 'wards-unmet'}>{texts.verdict}</small>}
    </td>
  )
})
