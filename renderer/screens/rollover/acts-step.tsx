// Knows the step of 年度更新 in which open improvements become initiatives of the new year: ticked one by one, each under a strategy that goes on.
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { describeSource, destinationNames, labelOfCheckOf } from '../../../shared/words/act-items.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'
import { rolloverWords as words } from '../../../shared/words/rollover.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { ChoiceList, type ChoiceRow } from '../../components/choice-list.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useRollover } from '../../stores/rollover.ts'
import { type ActRow, actRowsOf } from '../../stores/rollover-acts.ts'
import { type ActChoice, type RolloverRow, strategiesGoingOn } from '../../stores/rollover-choices.ts'

export function ActsStep({ last, rows }: Readonly<{ last: WardPlan; rows: readonly RolloverRow[] }>) {
  const { choices, ledger, actItems, setAct } = useRollover()
  const { items, acts } = choices
  const list = useMemo(() => actRowsOf(last, ledger, actItems), [last, ledger, actItems])
  const strategies = useMemo(() => strategiesGoingOn(rows, items), [rows, items])
  const [cursor, setCursor] = useState<string | null>(list[0]?.item.id ?? null)
  const root = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState(0)
  // As soon as the field is there: later, it would take the letters that are being typed elsewhere by then.
  useLayoutEffect(() => {
    if (asked > 0) root.current?.querySelector<HTMLElement>('.rollover-pane input[type="text"]')?.focus()
  }, [asked])
  const going = new Set(strategies.map(({ id }) => id))
  const isFit = ({ strategyId, title }: ActChoice) => going.has(strategyId) && title.trim() !== ''
  /** A strategy that is dropped is proposed for nothing. */
  const proposedOf = ({ proposed }: ActRow): ActChoice => (going.has(proposed.strategyId) ? proposed : { ...proposed, strategyId: '' })
  const toggle = (id: string) => {
    const row = list.find(({ item }) => item.id === id)
    if (row) setAct(id, acts[id] ? null : proposedOf(row))
  }
  const row = list.find(({ item }) => item.id === cursor)
  const choice = row ? acts[row.item.id] : undefined
  return (
    <div ref={root} className="rollover-split">
      <div className="rollover-left">
        <p className="rollover-lead">{words.actsLead}</p>
        <ChoiceList
          label={words.acts}
          rows={list.map(({ item }) => lineOf(item, acts[item.id], isFit))}
          cursor={cursor}
          onCursor={setCursor}
          onToggle={toggle}
          takesFocus
          onKey={(key, id) => {
            if (key !== 'Enter') return false
            if (!acts[id]) toggle(id)
            setAsked(asked + 1)
            return true
          }}
        />
        <p className="rollover-keys">{words.actsKeys}</p>
      </div>
      {row && (
        <div className="rollover-pane">
          <h3>{labelOfCheckOf(row.item.fiscalYear, row.item.source.check)}</h3>
          <p>{describeSource(row.item.source, '', row.item.sourceTitle, row.item.isSourceGone)}</p>
          <p className="rollover-quote">{row.item.text}</p>
          {row.item.dueDate !== null && <p className="rollover-note">{words.actDueOn(labelOfDay(row.item.dueDate))}</p>}
          <CheckBox isSelected={choice !== undefined} onChange={() => toggle(row.item.id)}>
            {words.actTake}
          </CheckBox>
          {choice && (
            <>
              <SelectBox
                label={words.actStrategy}
                value={going.has(choice.strategyId) ? choice.strategyId : ''}
                options={[
                  { id: '', label: words.actStrategyNone },
                  ...strategies.map(({ id, number, title }) => ({ id, label: `${number} ${title === '' ? words.untitled : title}` })),
                ]}
                onChange={(strategyId) => setAct(row.item.id, { ...choice, strategyId })}
              />
              <TextField
                label={words.actTitle}
                value={choice.title}
                onChange={(title) => setAct(row.item.id, { ...choice, title })}
                onEnter={() => root.current?.querySelector<HTMLElement>('.decision-list')?.focus()}
              />
            </>
          )}
        </div>
      )}
    </div>
  )
}

function lineOf(item: ActRow['item'], choice: ActChoice | undefined, isFit: (choice: ActChoice) => boolean): ChoiceRow {
  return {
    id: item.id,
    level: 1,
    number: item.destination === null ? words.actNoDestination : destinationNames[item.destination],
    text: item.text,
    content: <span className="rollover-light">{item.text}</span>,
    state: choice === undefined ? '' : isFit(choice) ? words.actTaken : words.actOpen,
    tone: choice === undefined ? 'plain' : isFit(choice) ? 'changed' : 'open',
    isTicked: choice !== undefined,
  }
}
