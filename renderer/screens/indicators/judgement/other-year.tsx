// Knows how the chosen judgement comes out under the rules of another year, or under another of the city's rules: both sentences side by side.
import { useMemo, useState } from 'react'
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { JudgementRules, Scheme, Verdict } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod, WardPlan } from '../../../../shared/model/ward-plan.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { judgePlan } from '../../../../shared/rules/judge/judge-plan.ts'
import type { PlanVerdict } from '../../../../shared/rules/judge/plan-verdict.ts'
import { type JudgeSources, verdictOf } from '../../../../shared/rules/judge/verdict-of.ts'
import { judgementWords as words } from '../../../../shared/words/judgement.ts'
import { sayVerdict, schemeNames } from '../../../../shared/words/verdict.ts'
import { SelectBox } from '../../../components/select-box.tsx'

type OtherYearProps = Readonly<{
  plan: WardPlan
  period: CheckPeriod
  sources: JudgeSources
  entry: PlanVerdict
  /** The one series that is judged; null where it is none or several. */
  series: IndicatorSeries | null
}>

export function OtherYear({ plan, period, sources, entry, series }: OtherYearProps) {
  const { fiscalYear, firstReiwaYearAs } = plan
  const [year, setYear] = useState(fiscalYear)
  const [scheme, setScheme] = useState<Scheme>(entry.scheme)
  const other = useMemo((): Verdict | null => {
    if (year === fiscalYear && scheme === entry.scheme) return null
    if (scheme !== entry.scheme && series) return verdictOf({ series, fiscalYear, period, scheme, ruleYear: year }, sources)
    const { byReview } = judgePlan(plan, period, sources, year)
    return byReview.find((one) => one.ownerId === entry.ownerId && one.field === entry.field)?.verdict ?? null
  }, [plan, period, sources, entry, series, year, scheme, fiscalYear])
  const schemes = series ? [entry.scheme, ...figureSchemes(sources.rules, period).filter((one) => one !== entry.scheme)] : []
  const label = (of: number) => labelOfFiscalYear(of, firstReiwaYearAs)
  return (
    <div className="other-year">
      <div className="other-year-choice">
        <SelectBox
          label={words.otherYear}
          value={String(year)}
          onChange={(id) => setYear(Number(id))}
          options={yearsOf(sources.rules, fiscalYear).map((of) => ({
            id: String(of),
            label: of === fiscalYear ? words.ownYear(label(of)) : label(of),
          }))}
        />
        {schemes.length > 1 && (
          <SelectBox
            label={words.otherRule}
            value={scheme}
            onChange={(id) => setScheme(schemes.find((one) => one === id) ?? entry.scheme)}
            options={schemes.map((id) => ({ id, label: schemeNames[id] }))}
          />
        )}
      </div>
      <div role="status">
        {other && (
          <>
            <dl className="other-year-verdicts">
              <div>
                <dt>{words.own(label(fiscalYear))}</dt>
                <dd>{sayVerdict(entry.verdict)}</dd>
              </div>
              <div>
                <dt>{scheme === entry.scheme ? words.own(label(year)) : `${words.own(label(year))}　${schemeNames[scheme]}`}</dt>
                <dd>{sayVerdict(other)}</dd>
              </div>
            </dl>
            {other.outcome !== null && entry.verdict.outcome !== null && (
              <p className="judgement-note">{other.outcome === entry.verdict.outcome ? words.same : words.changes}</p>
            )}
          </>
        )}
      </div>
    </div>
  )
}

/** From the first year of any rule to the year after the last change, newest first. */
function yearsOf({ ruleSets }: JudgementRules, fiscalYear: number): readonly number[] {
  const ends = ruleSets.flatMap(({ firstYear, lastYear }) => (lastYear === null ? [firstYear] : [firstYear, lastYear + 1]))
  const first = Math.min(fiscalYear, ...ends)
  const last = Math.max(fiscalYear, ...ends)
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** Schemes whose rules judge a figure by itself. */
function figureSchemes({ ruleSets }: JudgementRules, period: CheckPeriod): readonly Scheme[] {
  const judging = ruleSets.filter(
    ({ way, period: only }) => (way.kind === 'target' || way.kind === 'progress') && (only ?? period) === period,
  )
  return [...new Set(judging.map(({ scheme }) => scheme))]
}
