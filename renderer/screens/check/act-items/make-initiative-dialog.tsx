// Knows how a 改善アクション becomes an initiative of a later year's plan: which plan, under which strategy, by which name.
import { useEffect, useState } from 'react'
import type { ActItem } from '../../../../shared/model/act-item.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { proposeActTitle } from '../../../../shared/rules/check/improvements-of-plan.ts'
import { demandsOfForm } from '../../../../shared/rules/demands-of-form.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { numberOf } from '../../../../shared/rules/numbering.ts'
import { actItemWords as words } from '../../../../shared/words/act-items.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useChecks } from '../../../stores/checks.ts'
import { usePlan } from '../../../stores/plan.ts'
import { proposeStrategy } from './propose-strategy.ts'

type MakeInitiativeDialogProps = Readonly<{ item: ActItem; onClose: () => void }>
type Target = Readonly<{ plan: WardPlan; proposed: string | null }>

export function MakeInitiativeDialog({ item, onClose }: MakeInitiativeDialogProps) {
  const years = laterYearsOf(item.fiscalYear)
  const [year, setYear] = useState<number | null>(years[0] ?? null)
  const [title, setTitle] = useState(() => proposeActTitle(item.text))
  const [target, setTarget] = useState<Target | null>(null)
  /** null = as proposed. */
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    setTarget(null)
    setChosen(null)
    if (year === null) return
    void useChecks
      .getState()
      .ask((client) => Promise.all([client.getWardPlan(year), proposeStrategy(client, item, year)]))
      .then((read) => {
        if (!isCurrent) return
        if (read?.[0]) setTarget({ plan: read[0], proposed: read[1] })
        else onClose()
      })
    return () => {
      isCurrent = false
    }
  }, [item, year, onClose])
  const groups = target ? strategyGroups(target.plan) : []
  const strategyId = chosen ?? target?.proposed ?? ''
  const isReady = strategyId !== '' && title.trim() !== ''
  const make = async () => {
    if (!isReady) return
    const made = await useChecks.getState().deed((client) => client.makeInitiativeOfActItem(item.id, strategyId, title))
    if (made !== undefined) onClose()
  }
  return (
    <Dialog
      title={words.makeInitiativeTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void make()}>
            {words.makeInitiativeDo}
          </Button>
        </>
      }
    >
      {year === null ? (
        <p>{words.noLaterPlan}</p>
      ) : (
        <div className="act-fields">
          <p>{words.makeInitiativeLead}</p>
          <p className="act-quote">{item.text}</p>
          <SelectBox
            label={words.planOfYear}
            value={String(year)}
            options={years.map((one) => ({ id: String(one), label: labelOfFiscalYear(one) }))}
            onChange={(id) => setYear(Number(id))}
          />
          {target === null ? (
            <Skeleton label={words.loading} lines={2} />
          ) : groups.length === 0 ? (
            <p>{words.noStrategies}</p>
          ) : (
            <>
              <SelectBox
                label={words.strategy}
                value={strategyId}
                options={[{ id: '', label: words.chooseStrategy }, ...groups]}
                onChange={setChosen}
              />
              {chosen === null && target.proposed !== null && <p className="act-note">{words.proposed}</p>}
            </>
          )}
          <TextField label={words.initiativeTitle} value={title} onChange={setTitle} onEnter={() => void make()} autoFocus />
        </div>
      )}
    </Dialog>
  )
}

/** Years of plans behind this one whose forms have 具体的取組, the nearest first. */
function laterYearsOf(fiscalYear: number): readonly number[] {
  const { summaries, generations } = usePlan.getState()
  return summaries
    .filter((one) => {
      const generation = generations.find(({ id }) => id === one.formGeneration)
      return one.fiscalYear > fiscalYear && generation !== undefined && demandsOfForm(generation).listed.has('initiative')
    })
    .map((one) => one.fiscalYear)
    .toSorted((a, b) => a - b)
}

function strategyGroups(plan: WardPlan) {
  const numbers = numberOf(plan)
  const label = (item: Readonly<{ id: string; title: string }>) => `${numbers.get(item.id) ?? ''} ${item.title}`.trim()
  return plan.managementIssues
    .map((issue) => ({ group: label(issue), options: issue.strategies.map((strategy) => ({ id: strategy.id, label: label(strategy) })) }))
    .filter(({ options }) => options.length > 0)
}
