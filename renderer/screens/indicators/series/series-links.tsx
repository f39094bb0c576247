// Knows which indicators of the plans show a series, where their cells say otherwise than it, and how they are brought together.
import { ArrowRight, Link2, Unlink } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import type { IndicatorSeries, SeriesLink } from '../../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { findFigureDifferences } from '../../../../shared/rules/inspection/find-figure-differences.ts'
import { numberOf } from '../../../../shared/rules/numbering.ts'
import { type FedText, keyOfFedCell, listFedTexts } from '../../../../shared/words/fed-texts.ts'
import { kindNames } from '../../../../shared/words/fields.ts'
import { periodLabels } from '../../../../shared/words/indicators.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { Button } from '../../../components/button.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { useApp } from '../../../stores/app.ts'
import { usePlan } from '../../../stores/plan.ts'
import { listPlanIndicators } from './list-plan-indicators.ts'
import { follow, link } from './series-deeds.ts'

type SeriesLinksProps = Readonly<{
  series: IndicatorSeries
  book: IndicatorBook
  policy: BasicPolicy
  plan: WardPlan | null
  firstReiwaYearAs: FirstReiwaYearAs
  mayWrite: boolean
}>

export function SeriesLinks({ series, book, policy, plan, firstReiwaYearAs, mayWrite }: SeriesLinksProps) {
  const [chosen, setChosen] = useState('')
  const free = useMemo(() => (plan ? listPlanIndicators(plan, book) : []), [plan, book])
  const differences = useMemo(() => (plan ? differencesOf(plan, { ...book, series: [series] }, policy) : []), [plan, book, series, policy])
  const year = plan ? labelOfFiscalYear(plan.fiscalYear, firstReiwaYearAs) : ''
  const open = free.filter(({ seriesId }) => seriesId !== series.id)
  const toLink = open.find(({ id }) => id === chosen)
  return (
    <section aria-label={words.links} className="card-section" data-area="links">
      <div className="card-head">
        <h3>{words.links}</h3>
        <span className="card-note">{words.linksNote}</span>
      </div>
      {series.links.length === 0 ? (
        <p className="card-none">{words.noLinks}</p>
      ) : (
        <ul className="card-lines">
          {series.links.map((one) => (
            <LinkLine key={one.id} link={one} firstReiwaYearAs={firstReiwaYearAs} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {differences.map((one) => (
        <div key={`${one.id}/${one.what}`} className="proposal figure-difference">
          <p>{words.differs(one.ownerNumber, one.what === 'target' ? words.targetCell : words.resultCell(periodLabels[one.what]))}</p>
          <dl>
            <dt>{words.inPlan}</dt>
            <dd>{one.inPlan === '' ? words.emptyCell : one.inPlan}</dd>
            <dt>{words.inSeries}</dt>
            <dd>{one.inSeries}</dd>
          </dl>
          {mayWrite && (
            <Button size="small" onPress={() => void follow(one.kind, one.id, one.what)}>
              {one.what === 'target' ? words.followTarget : words.followResult}
            </Button>
          )}
        </div>
      ))}
      {mayWrite && plan && open.length > 0 && (
        <div className="card-choice link-choice">
          <SelectBox
            label={words.linkOf(year)}
            value={toLink ? chosen : ''}
            options={[
              { id: '', label: words.chooseOne },
              ...(['outcomeIndicator', 'processIndicator'] as const).map((kind) => ({
                group: kindNames[kind],
                options: open
                  .filter((one) => one.kind === kind)
                  .map((one) => ({ id: one.id, label: words.planIndicator(one.ownerNumber, one.name, one.seriesName) })),
              })),
            ]}
            onChange={setChosen}
          />
          <Button
            size="small"
            icon={<Link2 size={14} aria-hidden="true" />}
            isDisabled={!toLink}
            onPress={() => {
              if (toLink) void link(toLink.kind, toLink.id, series.id).then(() => setChosen(''))
            }}
          >
            {words.link}
          </Button>
        </div>
      )}
    </section>
  )
}

type Difference = Omit<FedText, 'seriesId' | 'text'> & Readonly<{ ownerNumber: string; inPlan: string; inSeries: string }>

/** Where the cells of the plan say otherwise than the series of the book. */
function differencesOf(plan: WardPlan, book: IndicatorBook, policy: BasicPolicy): readonly Difference[] {
  const fed = listFedTexts(book, policy).filter(({ fiscalYear }) => fiscalYear === plan.fiscalYear)
  const numbers = numberOf(plan)
  return findFigureDifferences(plan, fed).flatMap(({ key, ownerId, values }) => {
    const cell = fed.find((one) => keyOfFedCell(one) === key)
    return cell
      ? [
          {
            ...cell,
            ownerNumber: numbers.get(ownerId) ?? '',
            inPlan: String(values['here'] ?? ''),
            inSeries: String(values['there'] ?? ''),
          },
        ]
      : []
  })
}

type LinkLineProps = Readonly<{ link: SeriesLink; firstReiwaYearAs: FirstReiwaYearAs; mayWrite: boolean }>

function LinkLine({ link: one, firstReiwaYearAs, mayWrite }: LinkLineProps) {
  const year = labelOfFiscalYear(one.fiscalYear, firstReiwaYearAs)
  return (
    <li className="card-line">
      <b>{year}</b>
      <span>{one.ownerNumber}</span>
      <span className="card-line-text" title={one.ownerTitle}>
        {one.name === '' ? words.unnamed : one.name}
        <small>{`${kindNames[one.kind]}　${one.ownerTitle}`}</small>
      </span>
      <Button
        size="small"
        variant="quiet"
        icon={<ArrowRight size={14} aria-hidden="true" />}
        aria-label={words.openOf(year, one.ownerNumber)}
        onPress={() => void openInPlan(one)}
      >
        {words.openPlan}
      </Button>
      {mayWrite && (
        <Button
          size="small"
          variant="quiet"
          icon={<Unlink size={14} aria-hidden="true" />}
          aria-label={words.unlinkOf(year, one.ownerNumber)}
          onPress={() => void link(one.kind, one.id, null)}
        >
          {words.unlink}
        </Button>
      )}
    </li>
  )
}

async function openInPlan({ kind, id, fiscalYear }: SeriesLink): Promise<void> {
  if (usePlan.getState().fiscalYear !== fiscalYear) await usePlan.getState().openYear(fiscalYear)
  useApp.getState().goTo('plan')
  usePlan.getState().goToField(`${kind}/${id}/name`)
  usePlan.getState().focusForm()
}
