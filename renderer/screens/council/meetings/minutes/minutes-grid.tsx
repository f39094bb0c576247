// Knows the lines of 会議録 as a table that is typed into like Excel, however long the minutes are.
import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Utterance } from '../../../../../shared/model/council.ts'
import { termAt } from '../../../../../shared/rules/council/term-at.ts'
import { cellGridWords } from '../../../../../shared/words/cell-grid.ts'
import { minutesWords as words, utteranceKindNames } from '../../../../../shared/words/council-minutes.ts'
import { DataGrid, type GridColumn, type GridHandle } from '../../../../components/data-grid.tsx'
import type { GridRange } from '../../../../components/grid-range.ts'
import { useCouncil } from '../../../../stores/council.ts'
import { useProblem } from '../../../../stores/problem.ts'
import {
  agendaOf,
  complaintAboutCell,
  type MinutesColumn,
  type MinutesRow,
  type MinutesWorld,
  nextKind,
  type TypedLine,
  writtenLine,
} from './minutes-line.ts'

type MinutesGridProps = Readonly<{
  grid: RefObject<GridHandle | null>
  lines: readonly Utterance[]
  world: MinutesWorld
  mayWrite: boolean
  /** Ids of the lines that are opinions of this meeting already. */
  recorded: ReadonlySet<string>
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
  /** An empty line stands behind this one. */
  insertAfter: string | null
  onInserted: () => void
  /** A text of several lines was pasted. */
  onPasted: (text: string) => void
}>

/** So many that Enter behind the last leads to another empty one before the first is stored. */
const emptyRows = 3

export function MinutesGrid(props: MinutesGridProps) {
  const { grid, lines, world, mayWrite, recorded, chosen, onChoose, insertAfter, onInserted, onPasted } = props
  const { meeting, members, day } = world
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const rows = useMemo(() => rowsOf(lines, insertAfter, mayWrite), [lines, insertAfter, mayWrite])
  const columns = useMemo((): readonly GridColumn<MinutesRow>[] => {
    const byId = new Map(members.map((member) => [member.id, member]))
    const memberOf = ({ line }: MinutesRow) => (line?.memberId == null ? undefined : byId.get(line.memberId))
    const isSpeech = ({ line }: MinutesRow) => line === null || line.kind === 'speech'
    return [
      {
        key: 'kind',
        label: words.kind,
        width: 110,
        textOf: ({ line }) =>
          line === null ? '' : recorded.has(line.id) ? words.withOpinion(utteranceKindNames.speech) : utteranceKindNames[line.kind],
        isEditable: () => false,
      },
      { key: 'speaker', label: words.speaker, width: 130, textOf: ({ line }) => line?.speaker ?? '', isEditable: isSpeech },
      {
        key: 'member',
        label: words.member,
        width: 130,
        textOf: (row) => {
          const member = memberOf(row)
          const isFormer = member !== undefined && ['ended', 'ahead'].includes(termAt(member, day).kind)
          return isFormer ? words.former(member.name) : (member?.name ?? '')
        },
        isEditable: () => false,
      },
      { key: 'text', label: words.text, width: 490, textOf: ({ line }) => line?.text ?? '', isEditable: () => true },
      {
        key: 'agenda',
        label: words.agenda,
        width: 150,
        textOf: ({ line }) => (line ? agendaOf(line, meeting) : ''),
        isEditable: () => meeting.agenda.length > 0,
      },
    ]
  }, [members, recorded, day, meeting])

  useEffect(() => {
    if (insertAfter === null) return
    grid.current?.goTo(insertKey, 'speaker')
    grid.current?.focus()
  }, [insertAfter, grid])

  useEffect(() => {
    const { chosen: asked, choose } = useCouncil.getState()
    if (asked.lineId === '') return
    choose({ lineId: '' })
    grid.current?.goTo(asked.lineId, 'text')
    grid.current?.focus()
  }, [grid])

  const change = async (afterId: string | null, put: readonly TypedLine[]): Promise<boolean> =>
    (await useCouncil.getState().deed(async (client) => {
      await client.changeMinutes(meeting.id, { afterId, put, removed: [] })
      return true
    })) === true
  /** Cells of rows that stand one behind the other, each with its text, as one change. */
  async function write(range: GridRange, textOf: (column: string) => string): Promise<void> {
    const within = rows.slice(range.top, range.bottom + 1).filter(({ line }) => line !== null)
    const first = within[0]
    if (!first) return
    const put = within.map((row) =>
      columns.slice(range.left, range.right + 1).reduce<TypedLine>((line, column) => {
        const own = { ...row, line: line as Utterance }
        if (!column.isEditable(row) || complaintAboutCell(own, column.key, textOf(column.key), world) !== null) return line
        return writtenLine(own, column.key as MinutesColumn, textOf(column.key), world, lines)
      }, row.line as Utterance),
    )
    await change(first.afterId, put)
  }
  return (
    <DataGrid
      ref={grid}
      label={words.title}
      words={cellGridWords}
      columns={columns}
      rows={rows}
      keyOf={keyOf}
      nameOf={nameOf}
      mayWrite={mayWrite}
      selected={chosen}
      onSelect={(keys) => onChoose(new Set(lines.filter(({ id }) => keys.has(id)).map(({ id }) => id)))}
      widths={widths}
      onWidths={setWidths}
      complaintOf={(row, column, text) => complaintAboutCell(row, column, text, world)}
      onEdit={async (row, column, text) => {
        if (row.line === null && text.trim() === '') return true
        const isStored = await change(row.afterId, [writtenLine(row, column as MinutesColumn, text, world, lines)])
        if (isStored && row.key === insertKey) onInserted()
        return isStored
      }}
      onOpen={({ line, afterId }, column) => {
        if (line && column === 'kind' && mayWrite) void change(afterId, [nextKind(line)])
      }}
      onPaste={({ text }, at) => {
        const row = rows[at.row]
        const column = columns[at.column]
        if (/[\n\t]/.test(text.trim()) || !row || !column?.isEditable(row)) onPasted(text)
        else if (complaintAboutCell(row, column.key, text.trim(), world) === null)
          void change(row.afterId, [writtenLine(row, column.key as MinutesColumn, text.trim(), world, lines)])
      }}
      onFillDown={(range) => {
        const top = range.top === range.bottom ? range.top - 1 : range.top
        const from = rows[top]
        if (from) void write({ ...range, top: top + 1 }, (key) => columns.find((column) => column.key === key)?.textOf(from) ?? '')
      }}
      onClear={(range) => void write(range, () => '')}
      onLost={(text) => useProblem.getState().rescue([text])}
    />
  )
}

const insertKey = 'insert'
const keyOf = ({ key }: MinutesRow): string => key
const nameOf = ({ nth, line }: MinutesRow): string => (line === null ? words.newRow : words.row(nth, line.speaker))

function rowsOf(lines: readonly Utterance[], insertAfter: string | null, mayWrite: boolean): readonly MinutesRow[] {
  const rows: MinutesRow[] = lines.flatMap((line, index) => {
    const row: MinutesRow = { key: line.id, nth: index + 1, line, afterId: lines[index - 1]?.id ?? null }
    const inserted: MinutesRow = { key: insertKey, nth: index + 2, line: null, afterId: line.id }
    return mayWrite && line.id === insertAfter ? [row, inserted] : [row]
  })
  if (!mayWrite) return rows
  const afterId = lines.at(-1)?.id ?? null
  const empty = Array.from({ length: emptyRows }, (_, n): MinutesRow => {
    const nth = lines.length + n + 1
    return { key: `new-${nth}`, nth, line: null, afterId }
  })
  return [...rows, ...empty]
}
