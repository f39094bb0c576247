// Knows how the binding of last year's form is looked through in this year's file: what stayed, moved, is doubtful or gone, each put right on the sheet.
import { useState } from 'react'
import type { BoundCell } from '../../../shared/model/form-template.ts'
import { formFilesWords as words, rebindStates } from '../../../shared/words/form-files.ts'
import { Button } from '../../components/button.tsx'
import { type ChoiceRow, ChoiceList } from '../../components/choice-list.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import type { RebindLine, RebindState } from './rebind-rows.ts'
import './rebind-pane.css'

type RebindPaneProps = Readonly<{
  lines: readonly RebindLine[]
  nameOf: (cell: BoundCell) => string
  /** The cell in front of the sheet, where a field may be put. */
  address: string
  mayPut: boolean
  /** Shows the cell on the sheet; Enter takes the keyboard there. */
  onShow: (cell: BoundCell, takesKeyboard: boolean) => void
  onPut: (line: RebindLine) => void
}>
type Filter = 'all' | Exclude<RebindState, 'corrected'>
const filters = ['all', 'same', 'moved', 'doubtful', 'gone'] as const
const tones: Readonly<Record<RebindState, ChoiceRow['tone']>> = {
  same: 'plain',
  moved: 'changed',
  doubtful: 'open',
  gone: 'open',
  corrected: 'plain',
}

export function RebindPane({ lines, nameOf, address, mayPut, onShow, onPut }: RebindPaneProps) {
  const [filter, setFilter] = useState<Filter>('all')
  const [cursor, setCursor] = useState<string | null>(null)
  const count = (id: Filter) => (id === 'all' ? lines.length : lines.filter(({ state }) => state === id).length)
  const shown = filter === 'all' ? lines : lines.filter((line) => line.state === filter || line.id === cursor)
  const chosen = lines.find(({ id }) => id === cursor)
  const say = (cell: BoundCell | null) => (cell === null ? words.nowhere : words.placed(cell.sheet, cell.address, cell.label))
  return (
    <section className="rebind-pane" aria-label={words.rebindPane} data-area="rebind">
      <div className="rebind-bar">
        <SegmentedControl
          label={words.rebindFilter}
          value={filter}
          options={filters.map((id) => ({ id, label: id === 'all' ? words.rebindAll(count(id)) : `${rebindStates[id]} ${count(id)}` }))}
          onChange={setFilter}
        />
        <span className="toolbar-space" />
        <Button
          size="small"
          isDisabled={!chosen || !mayPut}
          onPress={() => chosen && onPut(chosen)}
          aria-label={chosen ? words.rebindPutAt(nameOf(chosen.from), address) : words.rebindPut}
        >
          {words.rebindPut}
        </Button>
      </div>
      <div className="rebind-head" aria-hidden="true">
        <span>{words.rebindHead.field}</span>
        <span>{words.rebindHead.from}</span>
        <span>{words.rebindHead.to}</span>
        <span>{words.rebindHead.state}</span>
      </div>
      <ChoiceList
        label={words.rebindPane}
        rows={shown.map(({ id, from, now, state }) => ({
          id,
          level: 3,
          number: '',
          text: `${nameOf(from)}　${say(from)} → ${say(now)}`,
          content: (
            <span className="rebind-line">
              <span>{nameOf(from)}</span>
              <span>{say(from)}</span>
              <span>{say(now)}</span>
            </span>
          ),
          state: rebindStates[state],
          tone: tones[state],
        }))}
        cursor={cursor}
        onCursor={(id) => {
          setCursor(id)
          const now = lines.find((line) => line.id === id)?.now
          if (now) onShow(now, false)
        }}
        onKey={(key, id) => {
          const now = lines.find((line) => line.id === id)?.now
          if (key !== 'Enter') return false
          if (now) onShow(now, true)
          return true
        }}
      />
    </section>
  )
}
