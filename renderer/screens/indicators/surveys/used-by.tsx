// Knows which indicators take their figure from a question or a 覆面調査, and leads to them.
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import { periodLabels } from '../../../../shared/words/indicators.ts'
import { surveyWords as words } from '../../../../shared/words/surveys.ts'
import { Button } from '../../../components/button.tsx'
import { useIndicators } from '../../../stores/indicators.ts'
import { usesOf } from './uses-of.ts'

type UsedByProps = Readonly<{
  book: IndicatorBook
  title: string
  /** Id of the question or the 覆面調査. */
  sourceId: string
  mayWrite: boolean
  onUse: () => void
}>

export function UsedBy({ book, title, sourceId, mayWrite, onUse }: UsedByProps) {
  const uses = usesOf(book, new Set([sourceId]))
  return (
    <div className="result-part">
      <h4>{title}</h4>
      {uses.length === 0 && <p className="field-note">{words.notUsed}</p>}
      <ul className="result-uses">
        {uses.map(({ series, measurement }) => (
          <li key={`${series.id}${measurement.fiscalYear}${measurement.period}`}>
            <button
              type="button"
              className="result-link"
              onClick={() => {
                useIndicators.getState().select({ seriesId: series.id })
                useIndicators.getState().show('series')
              }}
            >
              {series.name}
            </button>
            <span className="field-note">
              {words.year(measurement.fiscalYear)} {periodLabels[measurement.period]}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Button size="small" onPress={onUse}>
          {words.use}
        </Button>
      )}
    </div>
  )
}
