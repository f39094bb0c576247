// Knows the form file in front: its sheets as they are, the cell in front beside them, and what became of last year's binding below.
import { useEffect, useMemo, useRef, useState } from 'react'
import { addressOfCell } from '../../../shared/rules/address-of-cell.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { formFileProblemWords as said } from '../../../shared/words/form-file-problems.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { useWidth } from '../../components/use-width.ts'
import { useApp } from '../../stores/app.ts'
import { keyOfCell } from '../../stores/form-draft.ts'
import { useFormFiles } from '../../stores/form-files.ts'
import type { OpenedFormFile } from '../../stores/opened-form-file.ts'
import { recallSheetZoom, rememberSheetZoom } from '../../stores/form-files-memory.ts'
import { useFormFill } from '../../stores/form-fill.ts'
import { usePlan } from '../../stores/plan.ts'
import { type BindingProblem, problemsOf } from './binding-problems.ts'
import { CellPanel } from './cell-panel.tsx'
import type { FieldChoiceHandle } from './field-choice.tsx'
import { namesOfFields } from './field-entries.ts'
import { FormSettings } from './form-settings.tsx'
import { ProblemList } from './problem-list.tsx'
import { RebindPane } from './rebind-pane.tsx'
import { rebindLines } from './rebind-rows.ts'
import { SheetGrid, type SheetHandle } from './sheet-grid.tsx'
import { geometryOf } from './sheet-geometry.ts'
import { bindField, putField, rewordCell, settle, unbind } from './binding-deeds.ts'
import { useFormFillOf } from './use-form-fill.ts'
import { type SheetShows, SheetTools } from './sheet-tools.tsx'
import { headSize } from './use-sheet-view.ts'

const pixelsPerPoint = 96 / 72
const begin = { row: 1, column: 1 } as const
type Part = 'cell' | 'problems' | 'settings'

export function FormDesk({ opened, mayWrite }: Readonly<{ opened: OpenedFormFile; mayWrite: boolean }>) {
  const { book, history, leftOver, source, rebind } = opened
  const { typed, doubts } = history.now
  const front = useFormFiles((store) => store.front)
  const focusCount = useFormFiles((store) => store.focusCount)
  const { fields, preview, ownerId } = useFormFill()
  const today = useApp((app) => app.state?.today ?? '')
  const summaries = usePlan((store) => store.summaries)
  const yearInFront = usePlan((store) => store.fiscalYear)
  const [chosenYear, setYear] = useState(yearInFront)
  const [zoom, setZoom] = useState(recallSheetZoom)
  const [shows, setShows] = useState<SheetShows>('names')
  const [part, setPart] = useState<Part>('cell')
  const [problemKey, setProblemKey] = useState<string | null>(null)
  const grid = useRef<SheetHandle>(null)
  const choice = useRef<FieldChoiceHandle>(null)
  const [wantsChoice, setWantsChoice] = useState(0)
  const desk = useRef<HTMLDivElement>(null)
  const width = useWidth(desk, 960)
  const fiscalYear = summaries.some((plan) => plan.fiscalYear === chosenYear) ? chosenYear : (summaries[0]?.fiscalYear ?? null)
  useFormFillOf(source, typed, fiscalYear)
  useEffect(() => {
    if (focusCount > 0) grid.current?.focus()
  }, [focusCount])
  useEffect(() => {
    if (wantsChoice > 0) choice.current?.open()
  }, [wantsChoice])

  const sheet = book.sheets.find(({ name }) => name === front.sheet) ?? book.sheets[0]
  const geometry = useMemo(() => sheet && geometryOf(sheet), [sheet])
  const names = useMemo(() => namesOfFields(fields), [fields])
  const shownBook = preview?.books.find((each) => each.ownerId === ownerId) ?? preview?.books[0] ?? null
  const filledOf = useMemo(() => new Map(shownBook?.cells.map((cell) => [keyOfCell(cell), cell])), [shownBook])
  const marks = useMemo(
    () =>
      new Map(
        typed.cells
          .filter((cell) => cell.sheet === sheet?.name)
          .map((cell) => {
            const key = keyOfCell(cell)
            const found = filledOf.get(key)
            const lines = found?.meter ? found.meter.used - found.meter.max : 0
            const over = lines > 0 ? said.linesOver(lines) : ''
            const filled = shows === 'texts' ? (found?.text ?? '') : null
            return [cell.address, { name: names.short(cell), isDoubtful: doubts[key] !== undefined, filled, over }]
          }),
      ),
    [typed, doubts, sheet, shows, filledOf, names],
  )
  const problems = useMemo(
    () => problemsOf({ book, draft: { typed, doubts }, leftOver, preview, nameOf: names.long }),
    [book, typed, doubts, leftOver, preview, names],
  )
  const lines = useMemo(() => (rebind ? rebindLines(rebind, { typed, doubts }) : []), [rebind, typed, doubts])
  if (!sheet || !geometry) return null

  const at = front.at[sheet.name] ?? begin
  const place = geometry.placeAt(Math.min(at.row, geometry.rows), Math.min(at.column, geometry.columns))
  const cell = geometry.cellAt(place.row, place.column)
  const address = addressOfCell(place.row, place.column)
  const key = keyOfCell({ sheet: sheet.name, address })
  const bound = typed.cells.find((each) => keyOfCell(each) === key) ?? null
  const mayBind = mayWrite && (cell?.obstacle ?? null) === null
  const { goTo, reveal, show, turnTo } = useFormFiles.getState()
  const focusGrid = () => grid.current?.focus()
  const turn = (by: 1 | -1) => {
    const next = book.sheets[book.sheets.indexOf(sheet) + by]
    if (next) reveal(next.name, addressAt(front.at[next.name] ?? begin))
  }
  const openChoice = () => {
    setPart('cell')
    if (mayBind) setWantsChoice((count) => count + 1)
  }
  const showProblem = (problem: BindingProblem | undefined, takesKeyboard: boolean) => {
    if (!problem?.place) return
    const { place: where } = problem
    if (takesKeyboard) reveal(where.sheet, where.address)
    else show(where.sheet, where.address)
  }
  const paperWidth = geometry.columnEdges[Math.max(1, geometry.columns - 2)] ?? 1
  const fit = Math.min(1.25, Math.max(0.5, (width - headSize.width - 24) / (paperWidth * pixelsPerPoint)))
  const scale = pixelsPerPoint * (zoom === 'fit' ? fit : Number(zoom) / 100)
  return (
    <div className="form-file-desk">
      <div className="form-file-middle" ref={desk}>
        <SheetTools
          zoom={zoom}
          onZoom={(next) => {
            setZoom(next)
            rememberSheetZoom(next)
          }}
          shows={shows}
          onShow={setShows}
          fiscalYear={fiscalYear}
          onYear={setYear}
          ownerId={shownBook?.ownerId ?? ''}
        />
        <SheetGrid
          key={sheet.name}
          ref={grid}
          sheet={sheet}
          styles={book.styles}
          geometry={geometry}
          scale={scale}
          at={at}
          marks={marks}
          mayWrite={mayWrite}
          onMove={goTo}
          onOpen={openChoice}
          onClear={() => unbind(key)}
          onTurn={turn}
        />
        <div className="form-file-sheets" data-area="views">
          <SegmentedControl
            label={words.sheets}
            value={sheet.name}
            options={book.sheets.map(({ name, isHidden }) => ({ id: name, label: isHidden ? words.hiddenSheet(name) : name }))}
            onChange={turnTo}
          />
        </div>
        {rebind && (
          <RebindPane
            lines={lines}
            nameOf={names.long}
            address={address}
            mayPut={mayBind}
            onShow={(found, takesKeyboard) => (takesKeyboard ? reveal(found.sheet, found.address) : show(found.sheet, found.address))}
            onPut={({ from, now }) => putField(from, now, { sheet: sheet.name, address, ...place })}
          />
        )}
      </div>
      <aside className="form-file-side" aria-label={words.detail} data-area="detail">
        <SegmentedControl
          label={words.part}
          value={part}
          options={[
            { id: 'cell', label: words.cell },
            { id: 'problems', label: words.problems(problems.length) },
            { id: 'settings', label: words.settings },
          ]}
          onChange={setPart}
        />
        {part === 'cell' && (
          <CellPanel
            choice={choice}
            sheet={sheet}
            address={address}
            cell={cell}
            bound={bound}
            doubt={doubts[key] ?? null}
            name={bound === null ? '' : names.long(bound)}
            fields={fields}
            filled={filledOf.get(key) ?? null}
            yearLabel={fiscalYear === null ? null : labelOfFiscalYear(fiscalYear)}
            mayWrite={mayWrite}
            onChoose={(path) => {
              bindField({ sheet: sheet.name, address, ...place }, bound, path, geometry)
              focusGrid()
            }}
            onChange={(change) => bound && rewordCell(bound, change)}
            onSettle={() => {
              settle(key)
              focusGrid()
            }}
            onUnbind={() => {
              unbind(key)
              focusGrid()
            }}
            onLeave={focusGrid}
          />
        )}
        {part === 'problems' && (
          <ProblemList
            problems={problems}
            notes={book.notes}
            cursor={problemKey}
            onCursor={(id) => {
              setProblemKey(id)
              showProblem(
                problems.find((problem) => problem.key === id),
                false,
              )
            }}
            onGo={(problem) => showProblem(problem, true)}
          />
        )}
        {part === 'settings' && (
          <FormSettings typed={typed} fileName={opened.fileName} usedBy={opened.usedBy} today={today} mayWrite={mayWrite} />
        )}
      </aside>
    </div>
  )
}

const addressAt = ({ row, column }: Readonly<{ row: number; column: number }>) => addressOfCell(row, column)
