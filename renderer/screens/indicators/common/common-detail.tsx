// Knows what belongs to the chosen common indicator: its series, why it is judged so, who decided, its base, and what the basic policy says of it.
import { useMemo, useState } from 'react'
import type { IndicatorKind } from '../../../../shared/model/indicator.ts'
import type { JudgementRules } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import type { FirstReiwaYearAs } from '../../../../shared/rules/fiscal-year.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import { type JudgeSources, verdictOf } from '../../../../shared/rules/judge/verdict-of.ts'
import { commonIndicatorWords as words } from '../../../../shared/words/common-indicators.ts'
import { sayTarget } from '../../../../shared/words/figure.ts'
import { kindLabels, measurerLabels } from '../../../../shared/words/indicators.ts'
import { seriesChartWords } from '../../../../shared/words/series-chart.ts'
import { sayCaption } from '../../../../shared/words/survey-caption.ts'
import { nameOfRuleSet, sayVerdict } from '../../../../shared/words/verdict.ts'
import { Button } from '../../../components/button.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { SeriesChart } from '../../../components/series-chart.tsx'
import { seriesChartOf } from '../../../components/series-chart-of.ts'
import { SeriesTable } from '../../../components/series-table.tsx'
import { type CommonRow, commonScheme } from './common-rows.ts'
import { commonTextsOf } from './common-texts.ts'
import { DecisionForm } from './decision-form.tsx'
import { VerdictMark } from './verdict-mark.tsx'

type CommonDetailProps = Readonly<{
  row: CommonRow
  sources: JudgeSources
  fiscalYear: number
  period: CheckPeriod
  firstReiwaYearAs: FirstReiwaYearAs
  mayWrite: boolean
  /** false where it was refused. */
  onDecide: (symbol: string, reason: string) => Promise<boolean>
  onSeries: () => void
  onSurveys: () => void
}>

export function CommonDetail(props: CommonDetailProps) {
  const { row, sources, fiscalYear, period, firstReiwaYearAs, mayWrite, onDecide, onSeries, onSurveys } = props
  const { series, current, measurer, indicator, decision } = row
  const texts = commonTextsOf(row, firstReiwaYearAs)
  const ruleSet = ruleSetFor(sources.rules, commonScheme, fiscalYear, period)
  const { chart, rows } = useMemo(
    () => seriesChartOf(series, sources, { fiscalYear, period, scheme: commonScheme, firstReiwaYearAs }),
    [series, sources, fiscalYear, period, firstReiwaYearAs],
  )
  return (
    <>
      <h3>{indicator.name.print}</h3>
      <p className="common-note">{[texts.cite, measurerLabels[measurer], kindLabels[series.kind]].join('　')}</p>
      <div className="common-chart">
        {chart ? (
          <SeriesChart label={series.name} firstReiwaYearAs={firstReiwaYearAs} {...chart} />
        ) : (
          <p className="common-note">{seriesChartWords.noChart}</p>
        )}
      </div>
      {measurer === 'city' && current === null && (
        <div className="common-pending">
          <p>{words.cityPending}</p>
          <Button size="small" onPress={onSurveys}>
            {words.goToSurveys}
          </Button>
        </div>
      )}
      <section>
        <h4>{words.verdictHead}</h4>
        <VerdictMark symbol={texts.symbol} outcome={row.shown.outcome} state={texts.state} departure={texts.departure} />
        <p>{sayVerdict(row.verdict)}</p>
        <OtherVerdict key={series.id} {...{ row, sources, fiscalYear, period }} />
      </section>
      <section>
        <h4>{words.decisionHead}</h4>
        {mayWrite && ruleSet ? (
          <DecisionForm
            key={[series.id, fiscalYear, period, decision?.symbol, decision?.reason].join()}
            row={row}
            ruleSet={ruleSet}
            onDecide={onDecide}
          />
        ) : (
          <p>{decision?.symbol ? words.decidedAs(decision.symbol) : words.asProposed(row.verdict.symbol)}</p>
        )}
        {!mayWrite && decision?.reason ? <p>{words.decidedReason(decision.reason)}</p> : null}
      </section>
      <section>
        <h4>{words.baseHead}</h4>
        <p>{current?.base ? sayCaption(current.base) : words.noBase}</p>
        {current?.base && <p className="common-note">{[current.base.surveyName, current.base.mode].filter(Boolean).join('　')}</p>}
        {texts.doubts !== '' && <p className="common-doubts">{words.doubts(texts.doubts)}</p>}
      </section>
      <Button onPress={onSeries}>{mayWrite && measurer === 'ward' ? words.enterValues : words.showSeries}</Button>
      <section>
        <h4>{words.seriesHead}</h4>
        <SeriesTable label={series.name} rows={rows} currentYear={fiscalYear} isCaptionHidden />
      </section>
      <PolicyClause row={row} />
    </>
  )
}

type OtherVerdictProps = Readonly<{ row: CommonRow; sources: JudgeSources; fiscalYear: number; period: CheckPeriod }>

/** Judged under another year's rule: its sentence stands beside the year's own. */
function OtherVerdict({ row, sources, fiscalYear, period }: OtherVerdictProps) {
  const [id, setId] = useState('')
  const others = rulesFor(sources.rules, period, row.series.kind).filter((set) => set.id !== row.verdict.ruleSetId)
  const chosen = others.find((set) => set.id === id)
  if (others.length === 0) return null
  const { series } = row
  const other = chosen && verdictOf({ series, fiscalYear, period, scheme: chosen.scheme, ruleYear: chosen.firstYear }, sources)
  return (
    <div className="common-other">
      <SelectBox
        label={words.judgeBy}
        value={id}
        onChange={setId}
        options={[{ id: '', label: words.ownRule }, ...others.map((set) => ({ id: set.id, label: nameOfRuleSet(set) }))]}
      />
      <p role="status">{other ? sayVerdict(other) : ''}</p>
    </div>
  )
}

/** Rules that judge a figure by itself. */
function rulesFor(rules: JudgementRules, period: CheckPeriod, kind: IndicatorKind): JudgementRules['ruleSets'] {
  return rules.ruleSets.filter(
    (set) => (set.way.kind === 'target' || set.way.kind === 'progress') && (set.period ?? period) === period && set.kinds.includes(kind),
  )
}

function PolicyClause({ row: { strategy, indicator, series } }: Readonly<{ row: CommonRow }>) {
  const isRate = series.kind === 'rate' || series.kind === 'organisationRate'
  const facts: readonly (readonly [string, string])[] = [
    [words.policyTarget, indicator.commonTarget.text.print],
    ...(series.wardTarget ? [[words.wardTarget, sayTarget(series.wardTarget, series)] as const] : []),
    ...(isRate && indicator.denominatorFilter !== null ? [[words.policyFilter, indicator.denominatorFilter] as const] : []),
    [words.policyMethod, indicator.measurementMethod?.print ?? words.methodNone],
  ]
  return (
    <section>
      <h4>{words.policyHead}</h4>
      <p>
        {strategy.cite} {strategy.title.print}
      </p>
      <p className="common-note">{words.clause(strategy.clause)}</p>
      <dl className="common-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
