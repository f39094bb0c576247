// Knows the third step of 年度更新: what each indicator's target becomes. Nothing is kept that nobody said to keep.
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { rolloverWords as words, targetChoices } from '../../../shared/words/rollover.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList, type ChoiceRow } from '../../components/choice-list.tsx'
import { isComposing } from '../../components/is-composing.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { pathTargets, useRollover } from '../../stores/rollover.ts'
import { type IndicatorRow, later, misfitOf, noChoices, type TargetChoice } from '../../stores/rollover-choices.ts'

export function TargetsStep({ indicators }: Readonly<{ indicators: readonly IndicatorRow[] }>) {
  const targets = useRollover((rollover) => rollover.choices.targets)
  const path = useRollover((rollover) => rollover.path)
  const toYear = useRollover((rollover) => rollover.toYear)
  const fed = useMemo(() => pathTargets({ path, toYear }), [path, toYear])
  const [cursor, setCursor] = useState<string | null>(
    () => misfitOf([], indicators, { ...noChoices, targets })?.id ?? indicators[0]?.id ?? null,
  )
  const root = useRef<HTMLDivElement>(null)
  const lines = useMemo(
    () => indicators.map((row) => lineOf(row, targets[row.id] ?? later, fed.get(row.id) ?? '')),
    [indicators, targets, fed],
  )
  const row = indicators.find((one) => one.id === cursor)
  const set = (ids: readonly string[], choice: TargetChoice) => useRollover.getState().setTargets(ids, choice)
  const all = (what: 'keep' | 'later') =>
    set(
      indicators.map((one) => one.id),
      { do: what, text: '' },
    )
  const [asked, setAsked] = useState(0)
  const focusText = () => setAsked(asked + 1)
  // As soon as the field is there: later, it would take the letters that are being typed elsewhere by then.
  useLayoutEffect(() => {
    const field = asked === 0 ? null : root.current?.querySelector('textarea')
    field?.focus()
    field?.select()
  }, [asked])
  const focusList = () => root.current?.querySelector<HTMLElement>('.decision-list')?.focus()
  const choose = (one: IndicatorRow, what: TargetChoice['do']) => {
    set([one.id], { do: what, text: what === 'set' ? targets[one.id]?.text || one.target : '' })
  }
  if (indicators.length === 0) return <p className="rollover-note">{words.noIndicators}</p>
  return (
    <div ref={root} className="rollover-split">
      <div className="rollover-left">
        <p className="rollover-lead">{words.targetsLead}</p>
        <div className="rollover-buttons">
          <Button size="small" onPress={() => all('keep')}>
            {words.allKeep}
          </Button>
          <Button size="small" onPress={() => all('later')}>
            {words.allLater}
          </Button>
        </div>
        <ChoiceList
          label={words.targets}
          rows={lines}
          cursor={cursor}
          onCursor={setCursor}
          takesFocus
          onKey={(key, id) => {
            const one = indicators.find((other) => other.id === id)
            const choice = targetChoices[Number(key) - 1]
            if (one && choice) choose(one, choice.id)
            else if (key !== 'Enter') return false
            if (choice?.id === 'set' || key === 'Enter') focusText()
            return true
          }}
        />
        <p className="rollover-keys">{words.targetsKeys}</p>
      </div>
      {row && (
        <div className="rollover-pane">
          <h3>
            <span className="rollover-number">{row.number}</span> {row.name === '' ? words.unnamed : row.name}
          </h3>
          <SegmentedControl
            label={words.targetChoice}
            options={targetChoices}
            value={(targets[row.id] ?? later).do}
            onChange={(id) => choose(row, id)}
          />
          <h4>{words.lastTarget}</h4>
          <p className="rollover-quote">{row.target === '' ? words.noTarget : row.target}</p>
          {fed.has(row.id) && toYear !== null && (
            <>
              <h4>{words.pathTarget(toYear)}</h4>
              <p className="rollover-quote">{fed.get(row.id)}</p>
            </>
          )}
          {(targets[row.id] ?? later).do === 'later' && (
            <p className="rollover-note">{fed.has(row.id) ? words.laterByPath : words.laterEmpty}</p>
          )}
          {(targets[row.id] ?? later).do === 'set' && (
            <TextField
              className="text-field"
              value={targets[row.id]?.text ?? ''}
              onChange={(text) => set([row.id], { do: 'set', text })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.altKey || event.shiftKey || isComposing(event)) return
                event.preventDefault()
                setCursor(indicators[indicators.indexOf(row) + 1]?.id ?? row.id)
                focusList()
              }}
            >
              <Label className="field-label">{words.newTarget}</Label>
              <TextArea className="input rollover-area" rows={4} />
              <p className="field-note">{words.newTargetKeys}</p>
            </TextField>
          )}
        </div>
      )}
    </div>
  )
}

/** `fed`: what the target becomes where it is left open; '' = nothing. */
function lineOf(row: IndicatorRow, choice: TargetChoice, fed: string): ChoiceRow {
  const label = targetChoices.find((option) => option.id === choice.do)?.label ?? ''
  const isOpen = choice.do === 'set' && choice.text.trim() === ''
  const isFed = choice.do === 'later' && fed !== ''
  return {
    id: row.id,
    level: 1,
    number: row.number,
    text: row.name === '' ? words.unnamed : row.name,
    content: <span className="rollover-light">{row.name === '' ? words.unnamed : row.name}</span>,
    state: isFed ? words.stateByPath(fed) : choice.do === 'set' && !isOpen ? `→ ${choice.text}` : label,
    tone: isOpen || (choice.do === 'later' && !isFed) ? 'open' : 'changed',
  }
}
