// Knows what the basic policy fixes of a common indicator: read, with the clause that it stands in, and never changed here.
import { Lock } from 'lucide-react'
import type { BasicStrategy, CommonIndicator } from '../../../../shared/model/basic-policy.ts'
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import { measurerOf } from '../../../../shared/rules/common-series.ts'
import { directionLabels, kindLabels, measurerLabels } from '../../../../shared/words/indicators.ts'
import { policyWords } from '../../../../shared/words/policy.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { isNumeric, Said } from './definition-fields.tsx'

type PolicyFactsProps = Readonly<{ series: IndicatorSeries; indicator: CommonIndicator; strategy: BasicStrategy }>

export function PolicyFacts({ series, indicator, strategy }: PolicyFactsProps) {
  const isRate = series.kind === 'rate' || series.kind === 'organisationRate'
  return (
    <section aria-label={words.policyFacts} className="card-section policy-facts">
      <div className="card-head">
        <h3>
          <Lock size={14} aria-hidden="true" />
          {words.policyFacts}
        </h3>
        <span className="card-note">{words.clause(strategy.clause, `${strategy.cite}${indicator.mark}`)}</span>
      </div>
      <div className="card-fields">
        <div className="card-wide">
          <Said label={words.name} text={series.name} />
        </div>
        <Said label={words.kind} text={kindLabels[series.kind]} />
        {isNumeric(series.kind) && <Said label={words.direction} text={directionLabels[series.direction]} />}
        {isNumeric(series.kind) && <Said label={words.unit} text={words.unitAndDigits(series.unit, series.decimals)} />}
        <Said label={words.measurer} text={measurerLabels[measurerOf(indicator)]} />
        {isRate && <Said label={words.denominatorFilter} text={series.denominatorFilter || policyWords.denominatorAll} />}
        <div className="card-wide">
          <Said label={words.policyMethod} text={indicator.measurementMethod?.print ?? policyWords.measurementNone} />
        </div>
      </div>
    </section>
  )
}
