// Knows what one item of last year becomes, beside the list: the choice, and the names or the place that it needs.
import { useState } from 'react'
import { type ItemChoiceId, itemChoices, rolloverWords as words } from '../../../shared/words/rollover.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { foldText } from '../../../shared/rules/fold-text.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { TextField } from '../../components/text-field.tsx'
import { carry, type Choices, type ItemChoice, mergeTargetsOf, type RolloverRow } from '../../stores/rollover-choices.ts'

type PaneProps = Readonly<{
  row: RolloverRow
  rows: readonly RolloverRow[]
  items: Choices['items']
  isGone: boolean
  onChoose: (id: ItemChoiceId) => void
  onChange: (choice: ItemChoice) => void
  /** The keyboard goes back to the list. */
  onDone: () => void
}>
const mostParts = 20

export function ItemChoicePane({ row, rows, items, isGone, onChoose, onChange, onDone }: PaneProps) {
  const choice = items[row.id] ?? carry
  return (
    <div className="rollover-pane">
      <h3>
        <span className="rollover-number">{row.number}</span> {row.title === '' ? words.untitled : row.title}
      </h3>
      <SegmentedControl
        label={words.choice}
        options={itemChoices.map((option) => ({ ...option, isDisabled: isGone && option.id !== 'merge' && option.id !== 'drop' }))}
        value={isGone ? 'drop' : choice.what}
        onChange={onChoose}
      />
      {isGone ? (
        <p className="rollover-note">{words.goneNote}</p>
      ) : (
        <>
          {choice.what === 'carry' && <p className="rollover-note">{words.carryNote}</p>}
          {choice.what === 'drop' && (
            <p className="rollover-note">
              {words.dropNote}
              {row.under > 0 && words.dropUnder(row.under)}
            </p>
          )}
          {choice.what === 'rename' && (
            <TextField
              label={words.newTitle}
              value={choice.titles[0] ?? ''}
              onChange={(title) => onChange({ ...choice, titles: [title] })}
              onEnter={onDone}
            />
          )}
          {choice.what === 'split' && <Parts choice={choice} onChange={onChange} onDone={onDone} />}
          {choice.what === 'merge' && <MergeInto row={row} rows={rows} items={items} choice={choice} onChange={onChange} onDone={onDone} />}
        </>
      )}
    </div>
  )
}

type PartsProps = Readonly<{ choice: ItemChoice; onChange: (choice: ItemChoice) => void; onDone: () => void }>

function Parts({ choice, onChange, onDone }: PartsProps) {
  const { titles } = choice
  return (
    <>
      <p className="rollover-note">{words.splitNote}</p>
      {titles.map((title, nth) => (
        <TextField
          key={nth}
          label={words.partTitle(nth + 1)}
          value={title}
          onChange={(typed) => onChange({ ...choice, titles: titles.map((one, at) => (at === nth ? typed : one)) })}
          onEnter={onDone}
        />
      ))}
      <div className="rollover-buttons">
        <Button size="small" isDisabled={titles.length >= mostParts} onPress={() => onChange({ ...choice, titles: [...titles, ''] })}>
          {words.addPart}
        </Button>
        <Button size="small" isDisabled={titles.length <= 2} onPress={() => onChange({ ...choice, titles: titles.slice(0, -1) })}>
          {words.removePart}
        </Button>
      </div>
    </>
  )
}

function MergeInto({ row, rows, items, choice, onChange, onDone }: PartsProps & Pick<PaneProps, 'row' | 'rows' | 'items'>) {
  const [filter, setFilter] = useState('')
  const [cursor, setCursor] = useState(choice.into)
  const targets = mergeTargetsOf(row, rows, items)
  if (targets.length === 0) return <p className="rollover-warning">{words.mergeNone}</p>
  const wanted = foldText(filter)
  const shown = targets.filter((one) => wanted === '' || foldText(`${one.number} ${one.title}`).includes(wanted))
  const take = (into: string) => onChange({ ...choice, into })
  return (
    <>
      <p className="rollover-note">{words.mergeNote}</p>
      <TextField
        label={words.mergeFilter}
        value={filter}
        onChange={setFilter}
        onEnter={() => {
          const first = shown[0]
          if (first) take(first.id)
          onDone()
        }}
      />
      <ChoiceList
        label={words.mergeInto}
        rows={shown.map((one) => ({
          id: one.id,
          level: 1,
          number: one.number,
          text: one.title === '' ? words.untitled : one.title,
          state: '',
          tone: 'plain',
          isTicked: one.id === choice.into,
        }))}
        cursor={cursor}
        onCursor={setCursor}
        onToggle={take}
        onKey={(key, id) => {
          if (key !== 'Enter') return false
          take(id)
          onDone()
          return true
        }}
      />
    </>
  )
}
