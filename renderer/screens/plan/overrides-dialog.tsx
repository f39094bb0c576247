// Knows the dialog in which a ward says what it calls otherwise than the form of the year: nouns, brackets, the unit, labels.
import { useEffect, useMemo, useState } from 'react'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { units } from '../../../shared/rules/amount.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { nameOverride, overridesWords as words } from '../../../shared/words/overrides.ts'
import { describeViolation } from '../../../shared/words/violations.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { foldText } from '../../../shared/rules/fold-text.ts'
import { isComposing } from '../../components/is-composing.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../stores/app.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { saveOverrides } from '../../stores/overrides.ts'
import { usePlan } from '../../stores/plan.ts'
import { type OverrideField, overrideFieldsOf, overridesOfTyped } from './override-fields.ts'
import './overrides.css'

/** Shows itself while useDialogs names it. */
export function OverridesDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'overrides')
  const plan = usePlan((store) => store.plan)
  const generation = usePlan((store) => store.generation)
  if (!isOpen || !plan || !generation) return null
  return <OpenDialog plan={plan} generation={generation} />
}

function OpenDialog({ plan, generation }: Readonly<{ plan: WardPlan; generation: FormGeneration }>) {
  const wardName = useApp((app) => app.state?.file?.wardName ?? '')
  const close = useDialogs.getState().close
  const fields = useMemo(() => overrideFieldsOf(generation, plan, wardName), [generation, plan, wardName])
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [query, setQuery] = useState('')
  const textOf = (field: OverrideField) => typed[field.key] ?? field.text
  const type = (key: string) => (text: string) => setTyped((before) => ({ ...before, [key]: text }))
  const complaintOf = (field: OverrideField): string | null => {
    const violation = violationsOfText(field.key, textOf(field)).find(isBlocking)
    return violation ? describeViolation(violation, nameOverride(field)) : null
  }
  const isSound = fields.every((field) => complaintOf(field) === null)
  async function save(): Promise<void> {
    if (!isSound) return
    const changes = overridesOfTyped(generation, plan, wardName, typed)
    if (Object.keys(changes).length === 0 || (await saveOverrides(changes))) close()
  }
  // Wherever in the dialog the keyboard is, Ctrl+Enter decides.
  useEffect(() => {
    const decide = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || isComposing(event)) return
      event.preventDefault()
      event.stopPropagation()
      void save()
    }
    window.addEventListener('keydown', decide, true)
    return () => window.removeEventListener('keydown', decide, true)
  })
  const of = (group: OverrideField['group']) => fields.filter((field) => field.group === group)
  const labels = of('label')
  const found = labels.filter((field) => foldText(`${field.original} ${textOf(field)}`).includes(foldText(query)))
  const [unit] = of('unit')
  return (
    <Dialog
      title={words.title(labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs))}
      isOpen
      onClose={close}
      size="large"
      footer={
        <>
          <span className="ties-note">{words.saveHint}</span>
          <Button onPress={close}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={!isSound} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="overrides">
        <p className="overrides-intro">{words.intro}</p>
        <section aria-label={words.words}>
          <h3 className="overrides-heading">{words.words}</h3>
          <div className="overrides-words">
            {of('word').map((field, index) => (
              <TextField
                key={field.key}
                label={nameOverride(field)}
                value={textOf(field)}
                onChange={type(field.key)}
                placeholder={field.original}
                error={complaintOf(field)}
                autoFocus={index === 0}
              />
            ))}
          </div>
        </section>
        {unit && (
          <section aria-label={words.unit}>
            <h3 className="overrides-heading">{words.unit}</h3>
            <SegmentedControl
              label={words.unit}
              options={Object.keys(units).map((name) => ({ id: name, label: name }))}
              value={textOf(unit) || unit.original}
              onChange={type(unit.key)}
            />
            <p className="field-note">{words.unitNote}</p>
          </section>
        )}
        <section aria-label={words.labels}>
          <h3 className="overrides-heading">
            {words.labels}
            <span className="field-note">{words.count(found.length, labels.length)}</span>
          </h3>
          <TextField label={words.search} value={query} onChange={setQuery} placeholder={words.search} isLabelHidden />
          {found.length === 0 && <p className="field-note">{words.none}</p>}
          {found.map((field) => (
            <div key={field.key} className="overrides-label" data-changed={textOf(field) !== '' || undefined}>
              <TextField
                label={field.original}
                value={textOf(field)}
                onChange={type(field.key)}
                placeholder={words.asOriginal}
                note={textOf(field) === '' ? words.forms(field.formNames) : `${words.changed}　${words.forms(field.formNames)}`}
                error={complaintOf(field)}
              />
            </div>
          ))}
        </section>
      </div>
    </Dialog>
  )
}
