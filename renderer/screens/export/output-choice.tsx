// Knows how a person says what goes out: which state of the plan, which forms, what they are about, and in which shape.
import { useState } from 'react'
import { audiences, opinionOrders } from '../../../shared/model/council-form.ts'
import { outputFormats } from '../../../shared/model/output.ts'
import { audienceNames, orderNames } from '../../../shared/words/council-forms.ts'
import { nameEdition } from '../../../shared/words/editions.ts'
import { exportWords as words } from '../../../shared/words/export.ts'
import { CheckBox } from '../../components/check-box.tsx'
import { ChoiceList, type ChoiceRow } from '../../components/choice-list.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { useExport } from '../../stores/export.ts'
import type { OutputGroup, OutputRow } from './output-rows.ts'

type OutputChoiceProps = Readonly<{
  rows: readonly OutputRow[]
  chosen: ReadonlySet<string>
  onLook: (row: OutputRow) => void
}>
const now = 'now'
const groups = Object.keys(words.groups) as OutputGroup[]

export function OutputChoice({ rows, chosen, onLook }: OutputChoiceProps) {
  const { editionId, settings, known, isUsual, choose, set, setEdition, setSubject } = useExport()
  const [moved, setMoved] = useState<string | null>(null)
  // a form that was asked for by its own button is in sight
  const cursor = moved ?? (isUsual ? null : (rows.find(({ key }) => chosen.has(key))?.key ?? null))
  const able = rows.filter(({ refusal }) => refusal === '')
  const ofGroup = (group: string) => able.filter((row) => row.group === group).map(({ key }) => key)
  const toggle = (id: string) => {
    const keys = groups.some((group) => group === id) ? ofGroup(id) : able.filter(({ key }) => key === id).map(({ key }) => key)
    const isOff = keys.some((key) => !chosen.has(key))
    const next = new Set(chosen)
    for (const key of keys) {
      if (isOff) next.add(key)
      else next.delete(key)
    }
    choose(next)
  }
  const lines = groups.flatMap((group): readonly ChoiceRow[] => {
    const own = rows.filter((row) => row.group === group)
    const keys = ofGroup(group)
    if (own.length === 0) return []
    const heading: ChoiceRow = {
      id: group,
      level: 1,
      number: '',
      text: words.groups[group],
      state: '',
      tone: 'plain',
      isTicked: keys.length > 0 && keys.every((key) => chosen.has(key)),
    }
    return [heading, ...own.map((row) => lineOf(row, chosen))]
  })
  const bound = rows.filter(({ key, group }) => group === 'boundForms' && chosen.has(key))
  const isCouncil = rows.some(({ key, group }) => group === 'council' && chosen.has(key))
  const editions = known?.choices.editions ?? []
  return (
    <div className="output-choice">
      <SelectBox
        label={words.edition}
        value={editionId ?? now}
        options={[{ id: now, label: words.now }, ...editions.map((edition) => ({ id: edition.id, label: nameEdition(edition) }))]}
        onChange={(id) => setEdition(id === now ? null : id)}
      />
      {editionId !== null && <p className="output-details">{words.editionNote}</p>}
      <div className="output-forms">
        <p className="field-label">{words.forms}</p>
        <ChoiceList
          label={words.forms}
          rows={lines}
          cursor={cursor}
          onCursor={(id) => {
            setMoved(id)
            const row = rows.find(({ key }) => key === id)
            if (row) onLook(row)
          }}
          onToggle={toggle}
          onToggleAll={() => choose(new Set(able.every(({ key }) => chosen.has(key)) ? [] : able.map(({ key }) => key)))}
        />
      </div>
      {rows
        .filter(({ key, subjects }) => chosen.has(key) && subjects.length > 0)
        .map(({ key, label, subjects, subject }) => (
          <SelectBox key={key} label={words.subjectOf(label)} value={subject} options={subjects} onChange={(id) => setSubject(key, id)} />
        ))}
      {rows
        .filter(({ key, hasOrder }) => chosen.has(key) && hasOrder)
        .map(({ key, label }) => (
          <Segments
            key={key}
            label={words.orderOf(label)}
            options={namesOf(opinionOrders, orderNames)}
            value={settings.order}
            onChange={(order) => set({ order })}
          />
        ))}
      {isCouncil && (
        <Segments
          label={words.audience}
          options={namesOf(audiences, audienceNames)}
          value={settings.audience}
          onChange={(audience) => set({ audience })}
        />
      )}
      <Segments
        label={words.howMany}
        options={[
          { id: 'one', label: words.oneBook },
          { id: 'many', label: words.manyBooks },
        ]}
        value={settings.isOneBook ? 'one' : 'many'}
        onChange={(id) => set({ isOneBook: id === 'one' })}
      />
      <div className="output-shape">
        <Segments
          label={words.format}
          options={namesOf(outputFormats, words.formats)}
          value={settings.format}
          onChange={(format) => set({ format })}
        />
        <CheckBox isSelected={settings.hasCover} onChange={(hasCover) => set({ hasCover })}>
          {words.cover}
        </CheckBox>
      </div>
      {bound.length > 0 && (
        <p className="output-details output-bound">
          {settings.format === 'xlsx' ? words.boundForms : chosen.size === bound.length ? words.boundFormsOnlyPdf : words.boundFormsPdf}
        </p>
      )}
      <p className="output-details">{words.details}</p>
      {rows.some(({ group }) => group === 'council') && <p className="output-details">{words.memberSheets}</p>}
    </div>
  )
}

function lineOf({ key, label, refusal }: OutputRow, chosen: ReadonlySet<string>): ChoiceRow {
  return { id: key, level: 2, number: '', text: label, state: refusal, tone: refusal === '' ? 'plain' : 'gone', isTicked: chosen.has(key) }
}

const namesOf = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) => ids.map((id) => ({ id, label: names[id] }))

type SegmentsProps<Id extends string> = Parameters<typeof SegmentedControl<Id>>[0]

/** Its label stands over it. */
function Segments<Id extends string>(props: SegmentsProps<Id>) {
  return (
    <div className="output-segments">
      <span className="field-label" aria-hidden="true">
        {props.label}
      </span>
      <SegmentedControl {...props} />
    </div>
  )
}
