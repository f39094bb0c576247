// Knows where a series starts and where it is to arrive: the city's target apart from the ward's, baseline, year, reason, and whether totals are judged.
import type { CommonIndicator } from '../../../../shared/model/basic-policy.ts'
import type { IndicatorSeries, SeriesDefinition } from '../../../../shared/model/indicator.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { violationsOfNumber } from '../../../../shared/rules/measurement-violations.ts'
import { readMeasured } from '../../../../shared/rules/read-figure.ts'
import { sayTarget, sayValue } from '../../../../shared/words/figure.ts'
import { readFigureWords } from '../../../../shared/words/read-figure.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { describeViolation } from '../../../../shared/words/violations.ts'
import { KeptField } from '../../../components/kept-field.tsx'
import { Choice, isNumeric, rescue, Said } from './definition-fields.tsx'
import { complaintOfTarget, isOtherUnit, readTargetCell } from '../../../../shared/words/read-year-cell.ts'
import { saveDefinition } from './series-deeds.ts'

type TargetFieldsProps = Readonly<{
  series: IndicatorSeries
  common: CommonIndicator | null
  fiscalYear: number
  firstReiwaYearAs: FirstReiwaYearAs
  mayWrite: boolean
}>

export function TargetFields({ series, common, fiscalYear, firstReiwaYearAs, mayWrite }: TargetFieldsProps) {
  const save = (change: Partial<SeriesDefinition>) => saveDefinition(series.id, change)
  const nameOfYear = (year: number) => labelOfFiscalYear(year, firstReiwaYearAs)
  const years = (chosen: number | null) => yearOptions(chosen, fiscalYear).map((year) => ({ id: String(year), label: nameOfYear(year) }))
  const wardTarget = series.wardTarget ? sayTarget(series.wardTarget, series) : ''
  return (
    <section aria-label={words.targets} className="card-section" data-area="targets">
      <div className="card-head">
        <h3>{words.targets}</h3>
      </div>
      <div className="card-fields">
        {common && (
          <div className="card-wide">
            <Said label={words.commonTarget} text={common.commonTarget.text.print} />
          </div>
        )}
        <KeptField
          key={`${series.id}/wardTarget`}
          label={words.wardTarget}
          value={wardTarget}
          mayWrite={mayWrite}
          complaintOf={(typed) => complaintOfTarget(readTargetCell(typed, series).target, series, words.wardTarget)}
          onKeep={(typed) => save({ wardTarget: typed.trim() === '' ? null : readTargetCell(typed, series).target })}
          onLost={rescue}
          note={(wardTarget === '' ? '' : readTargetCell(wardTarget, series).remark) || words.wardTargetNote[series.kind]}
        />
        <Choice
          label={words.targetYear}
          value={series.targetYear === null ? '' : String(series.targetYear)}
          options={[{ id: '', label: words.noYear }, ...years(series.targetYear)]}
          mayWrite={mayWrite}
          onChange={(year) => void save({ targetYear: year === '' ? null : Number(year) })}
        />
        {isNumeric(series.kind) && (
          <>
            <KeptField
              key={`${series.id}/baseline`}
              label={words.baseline}
              value={series.baseline ? sayValue(series.baseline.value, series) : ''}
              mayWrite={mayWrite}
              complaintOf={(typed) => readBaseline(typed, series).complaint}
              onKeep={(typed) => {
                const { value } = readBaseline(typed, series)
                return save({ baseline: value === null ? null : { value, fiscalYear: series.baseline?.fiscalYear ?? fiscalYear - 1 } })
              }}
              onLost={rescue}
              note={words.baselineNote}
            />
            <Choice
              label={words.baselineYear}
              value={series.baseline ? String(series.baseline.fiscalYear) : ''}
              options={series.baseline ? years(series.baseline.fiscalYear) : [{ id: '', label: words.noYear }]}
              mayWrite={mayWrite && series.baseline !== null}
              onChange={(year) => {
                if (series.baseline && year !== '') void save({ baseline: { ...series.baseline, fiscalYear: Number(year) } })
              }}
            />
          </>
        )}
        {series.kind === 'count' && (
          <Choice
            label={words.totalFrom}
            value={series.totalFrom === null ? '' : String(series.totalFrom)}
            options={[
              { id: '', label: words.eachYear },
              ...years(series.totalFrom).map(({ id, label }) => ({ id, label: words.totalSince(label) })),
            ]}
            mayWrite={mayWrite}
            onChange={(year) => void save({ totalFrom: year === '' ? null : Number(year) })}
          />
        )}
        <div className="card-wide">
          <KeptField
            key={`${series.id}/targetReason`}
            label={words.targetReason}
            value={series.targetReason}
            mayWrite={mayWrite}
            onKeep={(typed) => save({ targetReason: typed.trim() })}
            onLost={rescue}
            rows={2}
            note={words.targetReasonNote}
          />
        </div>
      </div>
    </section>
  )
}

/** '' takes it away. */
function readBaseline(typed: string, series: IndicatorSeries): Readonly<{ value: string | null; complaint: string | null }> {
  const read = readMeasured(typed)
  if (read.is === 'empty') return { value: null, complaint: null }
  if (read.is !== 'value')
    return { value: null, complaint: read.is === 'refused' ? readFigureWords.refused[read.code] : readFigureWords.numberAlone }
  return { value: read.value, complaint: complaintOfBaseline(read.value, read.unit, series) }
}

function complaintOfBaseline(value: string, unit: string | null, series: IndicatorSeries): string | null {
  if (isOtherUnit(unit, series)) return readFigureWords.unitUnlike(unit, series.unit)
  const [violation] = violationsOfNumber(series.kind, value)
  return violation ? describeViolation({ field: 'series//baselineValue', code: violation.code }, words.baseline) : null
}

/** Ten years back and ten ahead of the year in front, and the chosen one wherever it lies. */
function yearOptions(chosen: number | null, fiscalYear: number): readonly number[] {
  const near = Array.from({ length: 21 }, (_, nth) => fiscalYear - 10 + nth)
  return chosen === null || near.includes(chosen) ? near : [chosen, ...near].toSorted((a, b) => a - b)
}
