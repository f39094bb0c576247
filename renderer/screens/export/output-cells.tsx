// Knows how it is shown what would stand in the cells of the city's form files: file by file a list of cells, and the whole text of the one in front.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { FilledBoundForm } from '../../../shared/forms/output-source.ts'
import type { FilledBook, FilledCell } from '../../../shared/model/form-template.ts'
import { exportWords as words } from '../../../shared/words/export.ts'
import { fillProblemWords, formFileProblemWords as said } from '../../../shared/words/form-file-problems.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList, type ChoiceRow } from '../../components/choice-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { openFormFile } from './open-form-file.ts'

type OutputCellsProps = Readonly<{
  forms: readonly FilledBoundForm[]
  /** Id of the form that was asked for last, and how often one was. */
  inFront: string | null
  looks: number
}>

export function OutputCells({ forms, inFront, looks }: OutputCellsProps) {
  const files = forms.flatMap((form) => form.books.map((book) => ({ form, book })))
  const [turned, setTurned] = useState<Readonly<{ fileName: string; looks: number }> | null>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const own = turned?.looks === looks ? files.findIndex(({ book }) => book.fileName === turned.fileName) : -1
  const at = Math.max(0, own >= 0 ? own : files.findIndex(({ form }) => form.id === inFront))
  const file = files[at]
  if (!file) return <EmptyState text={words.noFile(forms.map(({ name }) => name).join('、'))} />
  const { form, book } = file
  const turnTo = (nth: number) => setTurned({ fileName: files[nth]?.book.fileName ?? '', looks })
  const cell = book.cells[Number(cursor ?? 0)] ?? book.cells[0]
  return (
    <div className="output-cells">
      <div className="output-turn">
        <SelectBox
          label={words.goToFile}
          isLabelHidden
          value={String(at)}
          options={forms.map(({ id, name }) => ({
            group: name,
            options: files.flatMap((one, nth) => (one.form.id === id ? [{ id: String(nth), label: nameOf(one.form, one.book) }] : [])),
          }))}
          onChange={(nth) => turnTo(Number(nth))}
        />
        <IconButton
          label={words.fileBefore}
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          isDisabled={at === 0}
          onPress={() => turnTo(at - 1)}
        />
        <span className="output-page" role="status">
          {words.fileOf(at + 1, files.length)}
        </span>
        <IconButton
          label={words.fileAfter}
          icon={<ChevronRight size={16} aria-hidden="true" />}
          isDisabled={at >= files.length - 1}
          onPress={() => turnTo(at + 1)}
        />
        <span className="toolbar-space" />
        <Button size="small" onPress={() => void openFormFile(form.id, cell ?? null)}>
          {words.openRoom}
        </Button>
      </div>
      <p className="output-details">{words.fileAndRoom(book.fileName)}</p>
      <ChoiceList
        label={words.cells}
        rows={book.cells.map((one, nth) => rowOf(one, nth, form.labels[nth] ?? ''))}
        cursor={cursor}
        onCursor={setCursor}
      />
      {cell && <CellInFront cell={cell} label={form.labels[book.cells.indexOf(cell)] ?? ''} />}
    </div>
  )
}

/** Of what it is, where the form repeats: the names of its files begin all alike. */
function nameOf({ name }: FilledBoundForm, { number, title }: FilledBook): string {
  return [name, number, title].filter((part) => part !== '').join('　')
}

/** In one line. */
function rowOf(cell: FilledCell, nth: number, label: string): ChoiceRow {
  const { sheet, address } = cell
  const shown = shownText(cell).replaceAll(/\s*\n\s*/g, '　')
  return {
    id: String(nth),
    level: 2,
    number: words.cellOf(sheet, address),
    text: `${label}　${shown}`,
    content: (
      <span className="output-cell">
        <b>{label}</b>
        <span>{shown}</span>
      </span>
    ),
    state: stateOf(cell),
    tone: cell.problems.length > 0 ? 'open' : 'plain',
  }
}

function CellInFront({ cell, label }: Readonly<{ cell: FilledCell; label: string }>) {
  const { sheet, address, meter, problems } = cell
  const lines = meter ? said.linesOf(meter.used, meter.max) : ''
  return (
    // It scrolls: the keyboard must be able to.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="output-cell-front" aria-label={words.cellOf(sheet, address)} tabIndex={0}>
      <h3>
        {words.cellOf(sheet, address)}
        <span>{label}</span>
        <span>{lines}</span>
      </h3>
      {problems.map((problem) => (
        <p key={problem} className="output-cell-problem">
          {fillProblemWords[problem]}
        </p>
      ))}
      <p className="output-cell-text">{shownText(cell)}</p>
    </section>
  )
}

function shownText({ text, number, isAbsent }: FilledCell): string {
  if (number !== null) return number.toLocaleString('ja-JP')
  return text !== '' ? text : isAbsent ? words.absentCell : words.emptyCell
}

function stateOf({ problems, meter }: FilledCell): string {
  const [problem] = problems
  if (problem === undefined) return ''
  return problem === 'overflow' && meter && meter.used > meter.max ? said.linesOver(meter.used - meter.max) : fillProblemWords[problem]
}
