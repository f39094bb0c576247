// Knows what a 覆面調査 comes to: the ward's mean, its stars with words, the areas, the target, and what does not fit.
import { TriangleAlert } from 'lucide-react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { JudgementRules } from '../../../../shared/model/judgement.ts'
import type { MysteryShopping } from '../../../../shared/model/survey.ts'
import { listCommonIndicators } from '../../../../shared/rules/common-series.ts'
import { compareDecimals, decimalOf, subtractDecimals } from '../../../../shared/rules/decimal.ts'
import { mysteryMeanOf, starsOf } from '../../../../shared/rules/mystery-mean.ts'
import { mysteryWords as words } from '../../../../shared/words/mystery-shopping.ts'
import { surveyWords } from '../../../../shared/words/surveys.ts'
import { usePolicy } from '../../../stores/policy.ts'

type ShoppingResultProps = Readonly<{ book: IndicatorBook; rules: JudgementRules; shopping: MysteryShopping }>

export function ShoppingResult({ book, rules, shopping }: ShoppingResultProps) {
  const mean = mysteryMeanOf(shopping)
  const { value } = mean
  const known = mean.areas.filter((area) => area.mean !== null)
  const notes = [
    ...(mean.isUnlikePrinted && value !== null ? [words.meanUnlike(shopping.printedMean, value)] : []),
    ...mean.outOfRange.map(({ area, item, score }) => words.outOfRange(area, item, score)),
  ]
  return (
    <>
      <p className="result-rate">
        {value ?? '－'}
        {value !== null && <span className="result-unit">{words.of5}</span>}
      </p>
      {value === null && <p className="field-note">{words.noMean}</p>}
      {value !== null && known.length === 0 && <p className="field-note">{words.fromPrinted}</p>}
      {value !== null && <StarLine value={value} book={book} rules={rules} fiscalYear={shopping.fiscalYear} />}
      {value !== null && <TargetLine value={value} />}
      {notes.length > 0 && (
        <div className="survey-flags" role="note">
          <p className="survey-flags-title">
            <TriangleAlert size={14} aria-hidden="true" /> {surveyWords.flags(notes.length)}
          </p>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      {known.length > 0 && (
        <table className="draft-table">
          <caption className="field-label">{words.areas}</caption>
          <tbody>
            {mean.areas.map((area) => (
              <tr key={area.name}>
                <th scope="row">{area.name || words.areaUnnamed}</th>
                <td className="draft-figure">{area.mean ?? '－'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

type StarLineProps = Readonly<{ value: string; fiscalYear: number; book: IndicatorBook; rules: JudgementRules }>

function StarLine({ value, fiscalYear, book, rules }: StarLineProps) {
  const stars = starsOf(value, fiscalYear, book.settings, rules)
  if (!stars) return <p className="field-note">{words.noStars}</p>
  return (
    <div className="result-part">
      <p>
        <b className="result-stars">{words.stars(stars.stars)}</b>
        {!stars.isOwn && <span>　{stars.label}</span>}
      </p>
      {stars.isOwn && <p className="field-note">{words.own}</p>}
      {!stars.isOwn && !stars.isConfirmed && (
        <p>
          <span className="result-reference">{words.unconfirmed}</span> <span className="field-note">{words.unconfirmedNote}</span>
        </p>
      )}
    </div>
  )
}

/** The basic policy's own target of the points. */
function TargetLine({ value }: Readonly<{ value: string }>) {
  const policy = usePolicy((store) => store.policy)
  const indicator = policy && listCommonIndicators(policy).find((one) => one.indicator.type === 'score')?.indicator
  if (!indicator || indicator.commonTarget.value === null) return null
  const target = decimalOf(indicator.commonTarget.value)
  const side = compareDecimals(value, target)
  const difference = side < 0 ? subtractDecimals(target, value) : subtractDecimals(value, target)
  return (
    <div className="result-part">
      <p>{words.target(target, indicator.commonTarget.byFiscalYear)}</p>
      <p>{side === 0 ? words.equal : side > 0 ? words.over(difference) : words.under(difference)}</p>
    </div>
  )
}
