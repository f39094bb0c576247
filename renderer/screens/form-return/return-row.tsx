// Knows how one row of a form that came back looks: two ticks, its state, its field, both texts, its cell, and why it is doubtful.
import { CircleAlert, CircleSlash, MapPinOff, PenLine } from 'lucide-react'
import { memo } from 'react'
import type { FormReturnRow } from '../../../shared/model/form-return.ts'
import { sortOfReturnRow } from '../../../shared/rules/form-return-rows.ts'
import { formReturnDialogWords as words } from '../../../shared/words/form-return-dialog.ts'
import { formReturnKinds, sayReturnRow } from '../../../shared/words/form-return.ts'
import { CheckMark } from '../../components/check-mark.tsx'
import { ReturnText } from './return-text.tsx'

type ReturnRowProps = Readonly<{
  id: string
  row: FormReturnRow
  index: number
  top: number
  isActive: boolean
  isTaken: boolean
  isAsked: boolean
  mayTake: boolean
  measure: (element: HTMLElement | null) => void
  onTake: (key: string, isTaken: boolean) => void
  onAsk: (key: string, isAsked: boolean) => void
}>
const icons = { changing: PenLine, doubtful: CircleAlert, unreadable: CircleSlash, homeless: MapPinOff } as const

function Row({ id, row, index, top, isActive, isTaken, isAsked, mayTake, measure, onTake, onAsk }: ReturnRowProps) {
  const sort = sortOfReturnRow(row)
  const Icon = icons[sort]
  const name = `${row.fieldLabel}　${row.address}`.trim()
  const reason = sayReturnRow(row)
  return (
    <div
      ref={measure}
      id={id}
      role="row"
      className="return-row"
      aria-rowindex={index + 2}
      aria-selected={isTaken}
      data-index={index}
      data-line={row.key}
      data-sort={sort}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className="return-tick">
        {row.canBeTaken && mayTake && (
          <CheckMark label={words.take(name)} isSelected={isTaken} onChange={(isOn) => onTake(row.key, isOn)} />
        )}
      </div>
      <div role="gridcell" className="return-tick">
        {sort !== 'changing' && <CheckMark label={words.ask(name)} isSelected={isAsked} onChange={(isOn) => onAsk(row.key, isOn)} />}
      </div>
      <div role="gridcell" className="return-state">
        <Icon size={14} aria-hidden="true" />
        <span>
          {formReturnKinds[row.kind]}
          {sort === 'doubtful' && <span className="return-doubt">{words.filters.doubtful}</span>}
        </span>
      </div>
      <div role="gridcell" className="return-field">
        {row.fieldLabel}
      </div>
      <div role="gridcell" className="return-text">
        <ReturnText row={row} side="old" isWhole={false} />
      </div>
      <div role="gridcell" className="return-text">
        <ReturnText row={row} side="new" isWhole={false} />
        {reason !== '' && <p className="return-reason">{reason}</p>}
      </div>
      <div role="gridcell" className="return-address" title={row.address}>
        {row.address}
      </div>
    </div>
  )
}

export const ReturnRow = memo(Row)
