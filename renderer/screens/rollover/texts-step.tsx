// Knows the fourth step of 年度更新: every year inside a text, offered one by one with what stands around it. None is ticked beforehand.
import { useMemo, useState } from 'react'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import type { OfferedShift } from '../../../shared/rules/list-year-shifts.ts'
import { nameOfField } from '../../../shared/words/fields.ts'
import { rolloverWords as words } from '../../../shared/words/rollover.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList, type ChoiceRow } from '../../components/choice-list.tsx'
import { offeredShifts, useRollover } from '../../stores/rollover.ts'
import { keyOfShift, noChoices, type RolloverRow } from '../../stores/rollover-choices.ts'
import { nameNumber } from './items-step.tsx'

const everything = 'all'
const kindKeyOf = ({ shift }: OfferedShift) => `${shift.old}/${shift.new}`

export function TextsStep({ last, rows }: Readonly<{ last: WardPlan; rows: readonly RolloverRow[] }>) {
  const choices = useRollover((rollover) => rollover.choices)
  const toYear = useRollover((rollover) => rollover.toYear)
  const { ticked } = choices
  // ticks do not change what is offered
  const items = choices.items
  const offered = useMemo(() => offeredShifts({ last, toYear, choices: { ...noChoices, items } }), [last, toYear, items])
  const kinds = useMemo(() => kindsOf(offered), [offered])
  const [kind, setKind] = useState(everything)
  const [cursor, setCursor] = useState<string | null>(null)
  const numberOf = useMemo(() => new Map(rows.map((row) => [row.id, nameNumber(row)])), [rows])
  const shown = kind === everything ? offered : offered.filter((one) => kindKeyOf(one) === kind)
  const lines = shown.map((one) => lineOf(one, numberOf, ticked))
  const keysOf = (list: readonly OfferedShift[]) => list.map((one) => keyOfShift(one.shift))
  const tick = (list: readonly OfferedShift[], isTicked: boolean) => useRollover.getState().tick(keysOf(list), isTicked)
  const chosenIn = (list: readonly OfferedShift[]) => keysOf(list).filter((key) => ticked.has(key)).length
  /** Dates are often facts of the past: only those who ask for them get them all. */
  const forAll = kind === everything ? shown.filter((one) => !one.isCalendar) : shown
  if (offered.length === 0) return <p className="rollover-note">{words.noShifts}</p>
  return (
    <div className="rollover-texts">
      <p className="rollover-lead">{words.textsLead}</p>
      <div className="rollover-columns">
        <ChoiceList
          label={words.kinds}
          rows={[
            kindLine(everything, words.allKinds, words.chosenOf(chosenIn(offered), offered.length), chosenIn(offered) > 0),
            ...kinds.map(({ key, list, label }) => kindLine(key, label, words.chosenOf(chosenIn(list), list.length), chosenIn(list) > 0)),
          ]}
          cursor={kind}
          onCursor={(id) => {
            setKind(id)
            setCursor(null)
          }}
          onKey={(key) => {
            if (key !== ' ' && key !== 'Enter') return false
            tick(forAll, chosenIn(forAll) < forAll.length)
            return true
          }}
          takesFocus
        />
        <div className="rollover-left">
          <div className="rollover-buttons">
            <Button size="small" onPress={() => tick(forAll, true)}>
              {words.selectAll}
            </Button>
            <Button size="small" onPress={() => tick(shown, false)}>
              {words.selectNone}
            </Button>
            {kind === everything && forAll.length < shown.length && <span className="field-note">{words.selectAllNote}</span>}
          </div>
          <ChoiceList
            label={words.places}
            rows={lines}
            cursor={cursor}
            onCursor={setCursor}
            onToggle={(id) => useRollover.getState().tick([id], !ticked.has(id))}
          />
        </div>
      </div>
      <p className="rollover-keys">{words.textsKeys}</p>
    </div>
  )
}

function kindsOf(offered: readonly OfferedShift[]): readonly Readonly<{ key: string; label: string; list: readonly OfferedShift[] }>[] {
  const groups = [...Map.groupBy(offered, kindKeyOf)].map(([key, list]) => {
    const [first] = list
    return {
      key,
      list,
      label: first ? (first.isCalendar ? words.calendarKindOf : words.kindOf)(first.shift.old, first.shift.new) : '',
      isCalendar: first?.isCalendar ?? false,
      year: first?.year ?? 0,
    }
  })
  return groups.toSorted((a, b) => Number(a.isCalendar) - Number(b.isCalendar) || b.year - a.year || b.list.length - a.list.length)
}

function kindLine(id: string, text: string, state: string, isBegun: boolean): ChoiceRow {
  return {
    id,
    level: 1,
    number: '',
    text,
    content: <span className="rollover-light">{text}</span>,
    state,
    tone: isBegun ? 'changed' : 'plain',
  }
}

function lineOf(
  { shift, ownerId, before, after }: OfferedShift,
  numberOf: ReadonlyMap<string, string>,
  ticked: ReadonlySet<string>,
): ChoiceRow {
  const key = keyOfShift(shift)
  const field = nameOfField(shift.kind, shift.field) ?? ''
  return {
    id: key,
    level: 1,
    number: `${numberOf.get(ownerId) ?? ''} ${field}`.trim(),
    text: `${before}${shift.old} → ${shift.new}${after}`,
    content: (
      <span className="rollover-context">
        <span className="rollover-before">
          <bdi>{before}</bdi>
        </span>
        <del>{shift.old}</del>
        <span aria-hidden="true">→</span>
        <ins>{shift.new}</ins>
        <span className="rollover-after">{after}</span>
      </span>
    ),
    state: '',
    tone: 'plain',
    isTicked: ticked.has(key),
  }
}
