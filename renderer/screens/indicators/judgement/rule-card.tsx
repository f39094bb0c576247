// Knows how one rule is shown: its years, how it is applied, its thresholds, its symbols with what they make mandatory, and where it comes from.
import { CircleHelp, FileCheck } from 'lucide-react'
import type { RuleSet } from '../../../../shared/model/judgement.ts'
import { symbolsFor } from '../../../../shared/rules/judge/symbols-of.ts'
import { judgementWords as words, sayWayOfRule, sayYearsOfRule } from '../../../../shared/words/judgement.ts'
import { nameOfRuleSet, sayDemands } from '../../../../shared/words/verdict.ts'

/** Beside the judgement that it belongs to. */
export function RuleCard({ ruleSet }: Readonly<{ ruleSet: RuleSet }>) {
  return (
    <div className="rule-card">
      <p>
        <b>{nameOfRuleSet(ruleSet)}</b>
      </p>
      <Confirmed ruleSet={ruleSet} />
      <RuleWay ruleSet={ruleSet} />
      <RuleSymbols ruleSet={ruleSet} />
      <dl className="rule-facts">
        <dt>{words.ruleSource}</dt>
        <dd>{ruleSet.source}</dd>
        {ruleSet.note !== '' && (
          <>
            <dt>{words.ruleNote}</dt>
            <dd>{ruleSet.note}</dd>
          </>
        )}
      </dl>
    </div>
  )
}

/** As one line of the table of all rules. */
export function RuleRow({ ruleSet }: Readonly<{ ruleSet: RuleSet }>) {
  return (
    <tr>
      <th scope="row">
        {sayYearsOfRule(ruleSet)}
        <small>{ruleSet.name}</small>
      </th>
      <td>
        <RuleWay ruleSet={ruleSet} />
      </td>
      <td>
        <RuleSymbols ruleSet={ruleSet} />
      </td>
      <td>
        <Confirmed ruleSet={ruleSet} />
        <p>{ruleSet.source}</p>
        {ruleSet.note !== '' && <p className="judgement-note">{ruleSet.note}</p>}
      </td>
    </tr>
  )
}

function Confirmed({ ruleSet: { isConfirmed } }: Readonly<{ ruleSet: RuleSet }>) {
  const Icon = isConfirmed ? FileCheck : CircleHelp
  return (
    <p className={isConfirmed ? 'rule-confirmed' : 'rule-unconfirmed'}>
      <Icon size={13} aria-hidden="true" /> {isConfirmed ? words.confirmed : words.unconfirmed}
    </p>
  )
}

function RuleWay({ ruleSet }: Readonly<{ ruleSet: RuleSet }>) {
  return (
    <>
      {sayWayOfRule(ruleSet).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {ruleSet.way.kind === 'progress' && <Thresholds thresholds={ruleSet.way.thresholds} />}
    </>
  )
}

type ThresholdsProps = Readonly<{ thresholds: Extract<RuleSet['way'], { kind: 'progress' }>['thresholds'] }>

function Thresholds({ thresholds }: ThresholdsProps) {
  const lengths = [...new Set(thresholds.map(({ length }) => length))].toSorted((a, b) => a - b)
  const years = [...new Set(thresholds.map(({ elapsed }) => elapsed))].toSorted((a, b) => a - b)
  return (
    <table className="rule-thresholds">
      <caption>{words.thresholds}</caption>
      <thead>
        <tr>
          <th scope="col">{words.thresholdHead}</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {words.elapsed(year)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lengths.map((length) => (
          <tr key={length}>
            <th scope="row">{words.length(length)}</th>
            {years.map((year) => {
              const found = thresholds.find((one) => one.length === length && one.elapsed === year)
              return (
                <td key={year}>
                  {found ? words.threshold(found.percent) : words.none}
                  {found?.isConfirmed === false && <small>{words.thresholdUnconfirmed}</small>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RuleSymbols({ ruleSet }: Readonly<{ ruleSet: RuleSet }>) {
  return (
    <ul className="rule-symbols" aria-label={words.legend}>
      {symbolsFor(ruleSet).map(({ text, label, demands }) => (
        <li key={text}>
          <b>{text}</b>
          <span>{label === text ? '' : label}</span>
          {demands.length > 0 && <small>{sayDemands(demands)}</small>}
        </li>
      ))}
    </ul>
  )
}
