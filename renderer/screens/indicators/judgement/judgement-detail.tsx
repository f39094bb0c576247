// Knows what belongs to the chosen judgement: why it is proposed so, its numbers, the decision, the rule, and how another year's rule would say it.
import { ArrowRight, ListTree } from 'lucide-react'
import type { RefObject } from 'react'
import type { CheckPeriod, WardPlan } from '../../../../shared/model/ward-plan.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { judgementWords as words } from '../../../../shared/words/judgement.ts'
import { sayDemands, saySymbol, sayVerdict } from '../../../../shared/words/verdict.ts'
import { Button } from '../../../components/button.tsx'
import { useApp } from '../../../stores/app.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePlan } from '../../../stores/plan.ts'
import { DecideForm } from './decide-form.tsx'
import type { JudgedIndicator, JudgementLine } from './judgement-rows.ts'
import { numbersOfIndicator } from './numbers-of-indicator.ts'
import { OtherYear } from './other-year.tsx'
import { RuleCard } from './rule-card.tsx'

type JudgementDetailProps = Readonly<{
  line: JudgementLine
  /** What it is rolled up of. */
  parts: readonly JudgementLine[]
  plan: WardPlan
  period: CheckPeriod
  sources: JudgeSources
  mayWrite: boolean
  form: RefObject<HTMLFormElement | null>
  notice: string
  onDecide: (said: Readonly<{ symbol: string; reason: string }>) => Promise<boolean>
  onKeep: (said: Readonly<{ symbol: string; reason: string }>) => Promise<boolean>
  onAdopt: () => void
  onLeave: () => void
}>

export function JudgementDetail(props: JudgementDetailProps) {
  const { line, parts, plan, period, sources, mayWrite, form, notice, onDecide, onKeep, onAdopt, onLeave } = props
  const { entry, ruleSet, indicators, doubts } = line
  const { verdict, decided, reason } = entry
  const [first, ...more] = indicators
  return (
    <>
      <h3>
        <small>
          {line.number} {line.ownerTitle}
        </small>
        {line.label}
        {line.name !== '' && <span>{line.name}</span>}
      </h3>
      <section>
        <h4>{words.verdictHead}</h4>
        <p className="judgement-symbol">{verdict.symbol === '' ? words.noProposal : saySymbol(verdict)}</p>
        <p>{line.sentence}</p>
        {doubts.map((doubt) => (
          <p key={doubt} className="judgement-doubt">
            {words.doubts[doubt]}
          </p>
        ))}
        {mayWrite && ruleSet && verdict.symbol !== '' && (decided === '' || entry.isDeparture) && (
          <Button size="small" onPress={onAdopt}>
            {words.adopt}
          </Button>
        )}
      </section>
      <section>
        <h4>{words.decisionHead}</h4>
        {mayWrite && ruleSet ? (
          <DecideForm
            key={[line.key, period, plan.fiscalYear, verdict.symbol, decided, reason].join('\n')}
            ref={form}
            entry={entry}
            ruleSet={ruleSet}
            notice={notice}
            onDecide={onDecide}
            onKeep={onKeep}
            onLeave={onLeave}
          />
        ) : (
          <>
            <p>{words.decidedNow(decided)}</p>
            {entry.isDeparture && reason !== '' && <p>{words.reasonSaid(reason)}</p>}
            {entry.demands.length > 0 && <p className="decide-demands">{sayDemands(entry.demands)}</p>}
            {mayWrite && <p className="judgement-note">{words.noRuleToDecide}</p>}
          </>
        )}
        <Button size="small" variant="quiet" icon={<ArrowRight size={14} aria-hidden="true" />} onPress={() => goToCell(line)}>
          {words.openCell}
        </Button>
      </section>
      {indicators.length > 0 && (
        <section>
          <h4>{words.numbersHead}</h4>
          {indicators.map((indicator) => (
            <Numbers key={indicator.id} indicator={indicator} isNamed={more.length > 0} />
          ))}
        </section>
      )}
      {parts.length > 0 && (
        <section>
          <h4>{words.partsHead}</h4>
          <Parts parts={parts} />
        </section>
      )}
      <section>
        <h4>{words.otherHead}</h4>
        <OtherYear
          key={`${line.key} ${plan.fiscalYear} ${period}`}
          plan={plan}
          period={period}
          sources={sources}
          entry={entry}
          series={more.length === 0 ? (first?.series ?? null) : null}
        />
      </section>
      {ruleSet && (
        <section>
          <h4>{words.ruleHead}</h4>
          <RuleCard ruleSet={ruleSet} />
        </section>
      )}
    </>
  )
}

function Numbers({ indicator, isNamed }: Readonly<{ indicator: JudgedIndicator; isNamed: boolean }>) {
  const { series, name, verdict } = indicator
  return (
    <div className="judgement-numbers">
      {isNamed && (
        <p>
          <b>{name}</b>
        </p>
      )}
      <table aria-label={name}>
        <tbody>
          {numbersOfIndicator(indicator).map(({ name: of, text }) => (
            <tr key={`${of} ${text}`}>
              <th scope="row">{of}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isNamed && <p className="judgement-note">{sayVerdict(verdict)}</p>}
      {series ? (
        <Button
          size="small"
          variant="quiet"
          icon={<ListTree size={14} aria-hidden="true" />}
          aria-label={words.openSeriesOf(name)}
          onPress={() => {
            useIndicators.getState().select({ seriesId: series.id })
            useIndicators.getState().show('series')
          }}
        >
          {words.openSeries}
        </Button>
      ) : (
        <p className="judgement-note">{words.notLinked}</p>
      )}
    </div>
  )
}

function Parts({ parts }: Readonly<{ parts: readonly JudgementLine[] }>) {
  return (
    <table className="judgement-parts">
      <thead>
        <tr>
          <th scope="col">{words.parts.name}</th>
          <th scope="col">{words.columns.proposed}</th>
          <th scope="col">{words.columns.decided}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ key, number, name, ownerTitle, entry }) => (
          <tr key={key}>
            <th scope="row">{entry.subjectKind === 'initiativeReview' ? `${number} ${ownerTitle}` : name}</th>
            <td>{entry.verdict.symbol || words.none}</td>
            <td>{entry.decided || words.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function goToCell({ entry: { subjectKind, subjectId, field, ownerId } }: JudgementLine): void {
  useApp.getState().goTo('plan')
  const plan = usePlan.getState()
  if (!plan.goToField(`${subjectKind}/${subjectId}/${field}`)) plan.goToItem(ownerId)
  plan.focusForm()
}
