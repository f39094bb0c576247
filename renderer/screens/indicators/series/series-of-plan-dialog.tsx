// Knows how series are made of a year's indicators that none manages yet: what was understood of each target, and which of them are wanted.
import { useMemo, useRef, useState } from 'react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { seriesOfIndicator } from '../../../../shared/rules/series-of-indicator.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { sayTarget } from '../../../../shared/words/figure.ts'
import { kindNames } from '../../../../shared/words/fields.ts'
import { directionLabels, kindLabels } from '../../../../shared/words/indicators.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { Button } from '../../../components/button.tsx'
import { ChoiceList, type ChoiceRow } from '../../../components/choice-list.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useIndicators } from '../../../stores/indicators.ts'
import { Said } from './definition-fields.tsx'
import { listPlanIndicators, type PlanIndicator } from './list-plan-indicators.ts'

type SeriesOfPlanDialogProps = Readonly<{
  plan: WardPlan
  book: IndicatorBook
  year: string
  onClose: () => void
  onMade: (firstId: string) => void
}>

export function SeriesOfPlanDialog({ plan, book, year, onClose, onMade }: SeriesOfPlanDialogProps) {
  const free = useMemo(
    () => listPlanIndicators(plan, book).filter(({ seriesId, name }) => seriesId === '' && name.trim() !== ''),
    [plan, book],
  )
  const [wanted, setWanted] = useState<ReadonlySet<string>>(() => new Set(free.map(({ id }) => id)))
  const [cursor, setCursor] = useState<string | null>(free[0]?.id ?? null)
  const chosen = free.find(({ id }) => id === cursor)
  const rows = free.map(
    (one): ChoiceRow => ({
      id: one.id,
      level: 1,
      number: one.ownerNumber,
      text: one.name,
      state: kindLabels[seriesOfIndicator(one.indicator, plan.fiscalYear).definition.kind],
      tone: 'plain',
      isTicked: wanted.has(one.id),
    }),
  )
  const isMaking = useRef(false)
  const make = async () => {
    if (isMaking.current) return
    isMaking.current = true
    const indicators = free.filter(({ id }) => wanted.has(id)).map(({ kind, id }) => ({ kind, id }))
    const ids = await useIndicators.getState().deed((client) => client.makeSeriesOfPlan(plan.fiscalYear, indicators))
    isMaking.current = false
    if (!ids) return
    onMade(ids[0] ?? '')
    onClose()
  }
  const toggle = (id: string) => setWanted(new Set(wanted.has(id) ? [...wanted].filter((one) => one !== id) : [...wanted, id]))
  return (
    <Dialog
      title={words.ofPlanTitle(year)}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={wanted.size === 0} onPress={() => void make()}>
            {words.makeSome(wanted.size)}
          </Button>
        </>
      }
    >
      {free.length === 0 ? (
        <p>{words.ofPlanNone}</p>
      ) : (
        <>
          <p className="dialog-lead">{words.ofPlanLead}</p>
          <div className="of-plan">
            <ChoiceList
              label={words.ofPlanList}
              rows={rows}
              cursor={cursor}
              onCursor={setCursor}
              onToggle={toggle}
              onKey={(key) => {
                if (key !== 'Enter' || wanted.size === 0) return false
                void make()
                return true
              }}
              takesFocus
            />
            {chosen && <Understood chosen={chosen} fiscalYear={plan.fiscalYear} />}
          </div>
          <div className="of-plan-all">
            <Button size="small" onPress={() => setWanted(new Set(free.map(({ id }) => id)))}>
              {words.wantAll}
            </Button>
            <Button size="small" onPress={() => setWanted(new Set())}>
              {words.wantNone}
            </Button>
            <span className="field-note">{words.ofPlanKeys}</span>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** What the program read out of the indicator's target: it can be changed on the card. */
function Understood({ chosen, fiscalYear }: Readonly<{ chosen: PlanIndicator; fiscalYear: number }>) {
  const { definition, target } = seriesOfIndicator(chosen.indicator, fiscalYear)
  const said = target ?? definition.wardTarget
  const read = said === null ? '' : sayTarget({ ...said, text: '' }, definition)
  return (
    <section className="understood" aria-label={words.understood} aria-live="polite">
      <Said label={kindNames[chosen.kind]} text={chosen.name} />
      <Said label={words.asWritten} text={chosen.indicator.target} />
      <Said label={words.kind} text={kindLabels[definition.kind]} />
      <Said label={words.unit} text={definition.unit} />
      <Said label={words.direction} text={directionLabels[definition.direction]} />
      <Said label={words.readAs} text={read === '' && said !== null ? words.inWordsOnly : read} />
      {definition.kind === 'count' && (
        <Said
          label={words.totalFrom}
          text={definition.totalFrom === null ? words.eachYear : words.totalSince(labelOfFiscalYear(definition.totalFrom))}
        />
      )}
      {definition.targetYear !== null && <Said label={words.targetYear} text={labelOfFiscalYear(definition.targetYear)} />}
    </section>
  )
}
