// Knows the 17 common indicators as one table: under their めざす姿, walked by the arrow keys, Enter leads to what belongs to the chosen one.
import { TriangleAlert } from 'lucide-react'
import { Fragment, type KeyboardEvent, memo, useEffect, useId, useRef } from 'react'
import { type FirstReiwaYearAs, letterLabelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { commonIndicatorWords as words } from '../../../../shared/words/common-indicators.ts'
import { indexAfter } from '../../../components/index-after.ts'
import { isComposing } from '../../../components/is-composing.ts'
import type { CommonRow } from './common-rows.ts'
import { type CellText, commonTextsOf } from './common-texts.ts'
import { VerdictMark } from './verdict-mark.tsx'

type CommonTableProps = Readonly<{
  rows: readonly CommonRow[]
  fiscalYear: number
  firstReiwaYearAs: FirstReiwaYearAs
  /** Id of a series. */
  selectedId: string
  onSelect: (id: string) => void
  onOpen: () => void
}>
const pageStep = 5

export function CommonTable({ rows, fiscalYear, firstReiwaYearAs, selectedId, onSelect, onOpen }: CommonTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const ids = useId()
  const at = rows.findIndex(({ series }) => series.id === selectedId)
  useEffect(() => {
    table.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  }, [selectedId])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const to = indexAfter(event.key, at, rows.length, pageStep)
    const next = to === null ? undefined : rows[to]
    if (next) onSelect(next.series.id)
    else if (event.key === 'Enter') onOpen()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="common-scroll" data-area="indicators">
      <table
        ref={table}
        // Its rows are walked through as those of a grid; its cells are those of a table.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={words.list}
        tabIndex={0}
        data-home="work"
        className="common-table"
        aria-activedescendant={at < 0 ? undefined : `${ids}${at}`}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-series]') : null
          if (row?.dataset['series']) onSelect(row.dataset['series'])
        }}
        onDoubleClick={onOpen}
      >
        <CommonHead fiscalYear={fiscalYear} firstReiwaYearAs={firstReiwaYearAs} />
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.series.id}>
              {rows[index - 1]?.vision !== row.vision && <VisionRow row={row} />}
              <IndicatorRow id={`${ids}${index}`} row={row} firstReiwaYearAs={firstReiwaYearAs} isSelected={index === at} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function CommonHead({ fiscalYear, firstReiwaYearAs }: Readonly<{ fiscalYear: number; firstReiwaYearAs: FirstReiwaYearAs }>) {
  const { columns } = words
  const inYear = (year: number) => <small>{words.inYear(letterLabelOfFiscalYear(year, firstReiwaYearAs))}</small>
  return (
    <thead>
      <tr>
        <th scope="col" className="common-name">
          {columns.name}
        </th>
        <th scope="col" className="common-measurer">
          {columns.measurer}
        </th>
        <th scope="col" className="common-target">
          {columns.commonTarget}
        </th>
        <th scope="col" className="common-target">
          {columns.yearlyTarget}
          {inYear(fiscalYear)}
        </th>
        <th scope="col" className="common-figure">
          {columns.previous}
          {inYear(fiscalYear - 1)}
        </th>
        <th scope="col" className="common-figure">
          {columns.current}
          {inYear(fiscalYear)}
        </th>
        <th scope="col" className="common-difference">
          {columns.toPrevious}
        </th>
        <th scope="col" className="common-difference">
          {columns.toTarget}
        </th>
        <th scope="col" className="common-verdict">
          {columns.verdict}
        </th>
        <th scope="col" className="common-base">
          {columns.base}
          <small>{words.responseRateHead}</small>
        </th>
      </tr>
    </thead>
  )
}

export function VisionRow({ row: { vision } }: Readonly<{ row: CommonRow }>) {
  return (
    <tr className="common-vision">
      <th scope="rowgroup" colSpan={10}>
        {words.vision(vision.key, vision.mark)} {vision.title.print}
      </th>
    </tr>
  )
}

type IndicatorRowProps = Readonly<{ id?: string; row: CommonRow; firstReiwaYearAs: FirstReiwaYearAs; isSelected?: boolean }>

/** `isSelected` undefined: on paper, where nothing is chosen. */
export const IndicatorRow = memo(function IndicatorRow({ id, row, firstReiwaYearAs, isSelected }: IndicatorRowProps) {
  const texts = commonTextsOf(row, firstReiwaYearAs)
  return (
    <tr id={id} aria-selected={isSelected} data-series={row.series.id} className="common-row">
      <th scope="row" className="common-name">
        <div className="common-name-parts">
          <span className="common-cite">{texts.cite}</span>
          <span className="common-title" title={texts.name}>
            {texts.name}
          </span>
          {texts.doubts !== '' && (
            <span className="common-doubts">
              <TriangleAlert size={11} aria-hidden="true" /> {words.doubts(texts.doubts)}
            </span>
          )}
        </div>
      </th>
      <td className="common-measurer">{texts.measurer}</td>
      <Cell {...texts.commonTarget} />
      <Cell {...texts.yearlyTarget} />
      <Cell {...texts.previous} />
      <Cell {...texts.current} isStrong />
      <Cell {...texts.toPrevious} isDoubtful={texts.doubts !== ''} />
      <Cell {...texts.toTarget} />
      <td className="common-verdict">
        <VerdictMark symbol={texts.symbol} outcome={row.shown.outcome} state={texts.state} departure={texts.departure} />
      </td>
      <Cell {...texts.base} />
    </tr>
  )
})

function Cell({ text, under, isStrong = false, isDoubtful = false }: CellText & Readonly<{ isStrong?: boolean; isDoubtful?: boolean }>) {
  return (
    <td className={text.length > 8 ? 'common-long' : ''}>
      {isDoubtful && <TriangleAlert className="common-doubtful" size={11} aria-hidden="true" />}
      {isStrong ? (
        <strong>
          <Wrapped text={text} />
        </strong>
      ) : (
        <Wrapped text={text} />
      )}
      {under !== '' && <small> {under}</small>}
    </td>
  )
}

/** A narrow cell breaks its line behind a year and a day and before a bracket, not within a word. */
function Wrapped({ text }: Readonly<{ text: string }>) {
  return text.split(/(?<=[年日])(?=.)|(?=（)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
