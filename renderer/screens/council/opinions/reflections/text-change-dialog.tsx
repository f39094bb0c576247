// Knows how one change of a text is chosen out of the change record as what an opinion changed.
import { useState } from 'react'
import type { FieldChange, Opinion } from '../../../../../shared/model/opinion.ts'
import { foldText } from '../../../../../shared/rules/fold-text.ts'
import { labelOfFiscalYear } from '../../../../../shared/rules/fiscal-year.ts'
import { wordsOfQuery } from '../../../../../shared/rules/words-of-query.ts'
import { nameChange, nameReflection, reflectionWords as words } from '../../../../../shared/words/council-reflections.ts'
import { Button } from '../../../../components/button.tsx'
import { ChoiceList, type ChoiceRow } from '../../../../components/choice-list.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { SelectBox } from '../../../../components/select-box.tsx'
import { Skeleton } from '../../../../components/skeleton.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useCouncil } from '../../../../stores/council.ts'
import { usePlan } from '../../../../stores/plan.ts'
import { aroundDifference } from '../../../plan/shorten-change.ts'
import { TextBeforeAndAfter } from './text-before-and-after.tsx'
import { type Since, useFieldChanges } from './use-field-changes.ts'

const sinces = ['opinion', 'year', 'all'] as const satisfies readonly Since[]

export function TextChangeDialog({ opinion, onClose }: Readonly<{ opinion: Opinion; onClose: () => void }>) {
  const years = usePlan((plan) => plan.summaries).map(({ fiscalYear }) => fiscalYear)
  const [year, setYear] = useState(() => firstYear(years, opinion))
  const [since, setSince] = useState<Since>('opinion')
  const [typed, setTyped] = useState('')
  const [cursor, setCursor] = useState<string | null>(null)
  const changes = useFieldChanges(year, since, opinion)
  const query = wordsOfQuery(typed)
  const found = (changes ?? []).filter((change) => holds(change, query))
  const chosen = found.find((change) => keyOf(change) === cursor) ?? found[0]
  const isTied = chosen !== undefined && isTiedTo(opinion, chosen)
  const save = async () => {
    if (!chosen || isTied) return
    const { target, field, deedId } = chosen
    const made = { target: { kind: target.kind, id: target.id }, field, deedId, note: '' }
    if ((await useCouncil.getState().deed((client) => client.saveReflection(opinion.id, null, made))) !== undefined) onClose()
  }
  return (
    <Dialog
      title={words.textTitle}
      isOpen
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={!chosen || isTied} onPress={() => void save()}>
            {words.choose}
          </Button>
        </>
      }
    >
      <p>{words.textLead}</p>
      <div className="reflection-filters">
        <SelectBox
          label={words.year}
          value={String(year)}
          options={years.map((one) => ({ id: String(one), label: labelOfFiscalYear(one) }))}
          onChange={(id) => setYear(Number(id))}
        />
        <SelectBox
          label={words.since}
          value={since}
          options={sinces.map((id) => ({ id, label: words.sinces[id] }))}
          onChange={(id) => setSince(sinces.find((one) => one === id) ?? 'all')}
        />
        <TextField label={words.search} value={typed} onChange={setTyped} autoFocus onEnter={() => void save()} />
      </div>
      {changes === null ? (
        <Skeleton label={words.loading} lines={6} />
      ) : found.length === 0 ? (
        <p className="reflection-none" role="status">
          {changes.length === 0 ? words.noChanges : words.noneFound}
        </p>
      ) : (
        <div className="reflection-choice">
          <ChoiceList
            label={words.list}
            rows={found.map((change) => rowOf(change, isTiedTo(opinion, change)))}
            cursor={chosen ? keyOf(chosen) : null}
            onCursor={setCursor}
            onKey={(key) => {
              if (key === 'Enter') void save()
              return key === 'Enter'
            }}
          />
          {chosen && (
            <section aria-label={words.chosenChange} aria-live="polite">
              <p className="reflection-name">{nameReflection(chosen)}</p>
              <p className="reflection-none">{isTied ? words.isTied : words.changedBy(chosen.at, chosen.operator)}</p>
              <TextBeforeAndAfter oldText={chosen.oldText} newText={chosen.newText} />
            </section>
          )}
        </div>
      )}
      {changes !== null && changes.length >= mostChanges && <p className="reflection-none">{words.most(mostChanges)}</p>}
    </Dialog>
  )
}

/** As many as listFieldChanges tells. */
const mostChanges = 500

/** The plan that was drafted in the opinion's year, else that year's own. */
function firstYear(years: readonly number[], { fiscalYear }: Opinion): number {
  return [fiscalYear + 1, fiscalYear].find((year) => years.includes(year)) ?? years[0] ?? fiscalYear
}

const keyOf = ({ deedId, field }: FieldChange): string => `${deedId}/${field.recordId}/${field.name}`

const isTiedTo = ({ reflections }: Opinion, { deedId, field }: FieldChange): boolean =>
  reflections.some((one) => one.deedId === deedId && one.field?.recordId === field.recordId && one.field.name === field.name)

function holds(change: FieldChange, query: readonly string[]): boolean {
  if (query.length === 0) return true
  const text = foldText(`${nameReflection(change)} ${nameChange(change)} ${change.oldText} ${change.newText} ${change.operator}`)
  return query.every((word) => text.includes(word))
}

function rowOf(change: FieldChange, isTied: boolean): ChoiceRow {
  const { before, after } = aroundDifference(change.oldText, change.newText)
  const text = `${nameChange(change)}　${before === '' ? words.empty : before} → ${after === '' ? words.empty : after}`
  return {
    id: keyOf(change),
    level: 1,
    number: change.target.number,
    text,
    state: isTied ? words.isTied : '',
    tone: 'plain',
  }
}
