// Knows how one basic strategy is shown: purpose, desired state, its indicators with the city's targets, and where it stands in the policy.
import { Fragment } from 'react'
import type { BasicStrategy, CommonIndicator, Pillar, Vision } from '../../../shared/model/basic-policy.ts'
import { indicatorTypeNames, policyWords as words } from '../../../shared/words/policy.ts'

export function StrategyDetail({ pillar, vision, strategy }: Readonly<{ pillar: Pillar; vision: Vision; strategy: BasicStrategy }>) {
  return (
    <article className="strategy">
      <p className="strategy-path">
        {pillar.title.print} <span aria-hidden="true">›</span> {vision.mark} {vision.title.print}
      </p>
      <h2>
        <span className="strategy-cite">{strategy.cite}</span>
        {strategy.title.print}
      </h2>
      <p className="strategy-clause">
        {words.clause} {strategy.clause}
      </p>
      <h3>{words.purpose}</h3>
      <Paragraphs text={strategy.purpose.print} />
      <h3>{words.desiredState}</h3>
      <Paragraphs text={strategy.desiredState.print} />
      <h3>{words.indicators}</h3>
      <ol className="indicators">
        {strategy.commonIndicators.map((indicator) => (
          <IndicatorCard key={indicator.key} indicator={indicator} />
        ))}
      </ol>
    </article>
  )
}

function Paragraphs({ text }: Readonly<{ text: string }>) {
  return (
    <div className="strategy-text">
      {text.split('\n').map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  )
}

function IndicatorCard({ indicator }: Readonly<{ indicator: CommonIndicator }>) {
  const facts: readonly (readonly [string, string])[] = [
    [words.indicatorTarget, indicator.commonTarget.text.print],
    [words.indicatorType, indicatorTypeNames[indicator.type]],
    ...(indicator.asks ? [[words.asks, words.asksFor[indicator.asks]] as const] : []),
    ...(isRate(indicator) ? [[words.denominatorFilter, indicator.denominatorFilter ?? words.denominatorAll] as const] : []),
    [words.measurementMethod, indicator.measurementMethod?.print ?? words.measurementNone],
  ]
  return (
    <li className="indicator">
      <p className="indicator-name">
        {indicator.mark !== '' && <span className="indicator-mark">{indicator.mark}</span>}
        {indicator.name.print}
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {indicator.gradedByCity && <p className="indicator-graded">{words.gradedByCity}</p>}
    </li>
  )
}

function isRate({ type }: CommonIndicator): boolean {
  return type === 'residentRate' || type === 'organisationRate'
}
