// Knows the second step of 年度更新: each item is carried, dropped, split, merged or renamed, by one key.
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type ItemChoiceId, itemChoices, rolloverWords as words } from '../../../shared/words/rollover.ts'
import { ChoiceList, type ChoiceRow } from '../../components/choice-list.tsx'
import { useRollover } from '../../stores/rollover.ts'
import {
  carry,
  type Choices,
  goneWithParent,
  type ItemChoice,
  misfitOf,
  noChoices,
  type RolloverRow,
} from '../../stores/rollover-choices.ts'
import { ItemChoicePane } from './item-choice-pane.tsx'

export function ItemsStep({ rows }: Readonly<{ rows: readonly RolloverRow[] }>) {
  const items = useRollover((rollover) => rollover.choices.items)
  const [cursor, setCursor] = useState<string | null>(() => misfitOf(rows, [], { ...noChoices, items })?.id ?? rows[0]?.id ?? null)
  const gone = useMemo(() => goneWithParent(rows, items), [rows, items])
  const lines = useMemo(() => rows.map((row) => lineOf(row, rows, items, gone)), [rows, items, gone])
  const root = useRef<HTMLDivElement>(null)
  const row = rows.find((one) => one.id === cursor)
  const [asked, setAsked] = useState(0)
  const focusPane = () => setAsked(asked + 1)
  // As soon as the field is there: later, it would take the letters that are being typed elsewhere by then.
  useLayoutEffect(() => {
    if (asked === 0) return
    const field = root.current?.querySelector<HTMLElement>('.rollover-pane input, .rollover-pane [role="listbox"]')
    field?.focus()
    // A name that stands there is replaced by what is typed.
    if (field instanceof HTMLInputElement) field.select()
  }, [asked])
  const focusList = () => root.current?.querySelector<HTMLElement>('.decision-list')?.focus()

  function choose(one: RolloverRow, id: ItemChoiceId): void {
    useRollover.getState().setItem(one.id, choiceOf(id, one, items[one.id] ?? carry))
  }
  return (
    <div ref={root} className="rollover-split">
      <div className="rollover-left">
        <p className="rollover-lead">{words.itemsLead}</p>
        <ChoiceList
          label={words.items}
          rows={lines}
          cursor={cursor}
          onCursor={setCursor}
          takesFocus
          onKey={(key, id) => {
            const one = rows.find((other) => other.id === id)
            const choice = itemChoices[Number(key) - 1]
            if (one && choice) {
              if (gone.has(id) && choice.id !== 'merge') return true
              choose(one, choice.id)
              if (choice.id !== 'carry' && choice.id !== 'drop') focusPane()
            } else if (key === 'Enter') focusPane()
            else return false
            return true
          }}
        />
        <p className="rollover-keys">{words.itemsKeys}</p>
      </div>
      {row && (
        <ItemChoicePane
          key={row.id}
          row={row}
          rows={rows}
          items={items}
          isGone={gone.has(row.id)}
          onChoose={(id) => choose(row, id)}
          onChange={(choice) => useRollover.getState().setItem(row.id, choice)}
          onDone={focusList}
        />
      )}
    </div>
  )
}

/** What was typed for another choice is kept while it fits. */
function choiceOf(id: ItemChoiceId, row: RolloverRow, before: ItemChoice): ItemChoice {
  if (id === before.what) return before
  if (id === 'rename') return { what: 'rename', titles: [row.title], into: null }
  if (id === 'split') return { what: 'split', titles: [row.title, ''], into: null }
  return { what: id, titles: [], into: null }
}

function lineOf(row: RolloverRow, rows: readonly RolloverRow[], items: Choices['items'], gone: ReadonlySet<string>): ChoiceRow {
  const { what, titles, into } = items[row.id] ?? carry
  const base = { id: row.id, level: row.level, number: nameNumber(row), text: row.title === '' ? words.untitled : row.title }
  if (gone.has(row.id)) return { ...base, state: words.states.gone, tone: 'gone' }
  switch (what) {
    case 'carry':
      return { ...base, state: '', tone: 'plain' }
    case 'drop':
      return { ...base, state: words.states.drop, tone: 'gone' }
    case 'split':
      return { ...base, state: words.states.split(titles.length), tone: titles.some((title) => title.trim() === '') ? 'open' : 'changed' }
    case 'merge': {
      const target = rows.find((one) => one.id === into)
      return { ...base, state: words.states.merge(target ? nameNumber(target) : ''), tone: target ? 'changed' : 'open' }
    }
    case 'rename': {
      const title = titles[0]?.trim() ?? ''
      return { ...base, state: title === '' ? words.states.rename : `→ ${title}`, tone: title === '' ? 'open' : 'changed' }
    }
  }
}

/** 取組項目 are numbered by themselves. */
export function nameNumber(row: Pick<RolloverRow, 'kind' | 'number'>): string {
  return row.kind === 'reformItem' ? words.reformNumber(row.number) : row.number
}
