// Knows the card of one series (指標カルテ): its picture, its years, what it is, where it is to arrive, where it breaks, who shows it.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { memo, useEffect, useMemo, useState } from 'react'
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { JudgementRules } from '../../../../shared/model/judgement.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { listCommonIndicators, measurerOf } from '../../../../shared/rules/common-series.ts'
import { defaultFirstReiwaYearAs } from '../../../../shared/rules/fiscal-year.ts'
import { kindLabels, measurerLabels } from '../../../../shared/words/indicators.ts'
import { seriesChartWords } from '../../../../shared/words/series-chart.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { seriesChartOf } from '../../../components/series-chart-of.ts'
import { SeriesChart } from '../../../components/series-chart.tsx'
import { useApp } from '../../../stores/app.ts'
import { ChangeReasons } from './change-reasons.tsx'
import { DefinitionFields } from './definition-fields.tsx'
import { MeasurementDialog } from './measurement-dialog.tsx'
import { PolicyFacts } from './policy-facts.tsx'
import { BreakDialog, SeriesBreaks } from './series-breaks.tsx'
import { moveSeries } from './series-deeds.ts'
import { SeriesLinks } from './series-links.tsx'
import { TargetFields } from './target-fields.tsx'
import { mayHoldYear, rowsOfYears, schemeOf, yearsOfSeries } from './year-rows.ts'
import { type AskedMeasurement, YearsTable } from './years-table.tsx'

type SeriesCardProps = Readonly<{
  series: IndicatorSeries
  book: IndicatorBook
  rules: JudgementRules
  policy: BasicPolicy
  plan: WardPlan | null
  fiscalYear: number
  mayWrite: boolean
  onDelete: (series: IndicatorSeries) => void
}>

/** Once for each series: give it its id as key. */
export const SeriesCard = memo(function SeriesCard(props: SeriesCardProps) {
  const { series, book, rules, policy, plan, fiscalYear, mayWrite, onDelete } = props
  const operator = useApp((app) => app.state?.operator ?? '')
  const [extra, setExtra] = useState<readonly number[]>([])
  const [asked, setAsked] = useState<AskedMeasurement | null>(null)
  const [breakYear, setBreakYear] = useState<number | null>(null)
  useEffect(() => setExtra([]), [series.id])
  const firstReiwaYearAs = plan?.firstReiwaYearAs ?? defaultFirstReiwaYearAs(fiscalYear)
  const cited = useMemo(
    () => listCommonIndicators(policy).find(({ indicator }) => indicator.key === series.commonKey) ?? null,
    [policy, series.commonKey],
  )
  const common = cited?.indicator ?? null
  const isCentral = common !== null && measurerOf(common) === 'city'
  const world = useMemo(() => ({ book, rules, policy, common }), [book, rules, policy, common])
  const rows = useMemo(
    () => rowsOfYears(series, yearsOfSeries(series, { fiscalYear, common, extra }), world),
    [series, fiscalYear, common, extra, world],
  )
  const chart = useMemo(() => {
    const scheme = schemeOf(series, fiscalYear, 'selfEvaluation') ?? 'outcomeRating'
    return seriesChartOf(series, world, { fiscalYear, period: 'selfEvaluation', scheme, firstReiwaYearAs }).chart
  }, [series, world, fiscalYear, firstReiwaYearAs])
  const [first, last] = [rows[0], rows.at(-1)]
  const name = series.name === '' ? words.unnamed : series.name
  return (
    <>
      <header className="card-title">
        <div>
          <p className="card-marks">
            <span className="card-mark">{series.commonKey === null ? words.ownSeries : words.commonSeries}</span>
            {common && <span className="card-mark">{measurerLabels[measurerOf(common)]}</span>}
            <span>{words.kindAndUnit(kindLabels[series.kind], series.unit)}</span>
          </p>
          <h2>{name}</h2>
        </div>
        {mayWrite && series.commonKey === null && (
          <div className="card-deeds">
            <IconButton label={words.moveUp} keys="Alt+↑" icon={<ArrowUp size={16} />} onPress={() => void moveSeries(series.id, -1)} />
            <IconButton label={words.moveDown} keys="Alt+↓" icon={<ArrowDown size={16} />} onPress={() => void moveSeries(series.id, 1)} />
            <IconButton label={words.remove} keys="Delete" icon={<Trash2 size={16} />} onPress={() => onDelete(series)} />
          </div>
        )}
      </header>
      <ChangeReasons series={series} fiscalYear={fiscalYear} mayWrite={mayWrite} />
      {chart ? (
        <SeriesChart label={name} firstReiwaYearAs={firstReiwaYearAs} {...chart} />
      ) : (
        <p className="card-none">{seriesChartWords.noChart}</p>
      )}
      <YearsTable
        {...{ series, rows, isCentral, firstReiwaYearAs, operator, mayWrite }}
        onMeasure={setAsked}
        onBreak={setBreakYear}
        onAddYear={(side) => {
          const year = side === 'before' ? (first?.fiscalYear ?? fiscalYear) - 1 : (last?.fiscalYear ?? fiscalYear) + 1
          if (mayHoldYear(year)) setExtra([...extra, year])
        }}
        onShowYears={(years) => setExtra([...extra, ...years])}
      />
      <TargetFields {...{ series, common, fiscalYear, firstReiwaYearAs, mayWrite }} />
      {cited && <PolicyFacts series={series} indicator={cited.indicator} strategy={cited.strategy} />}
      <DefinitionFields series={series} mayWrite={mayWrite} />
      <SeriesBreaks {...{ series, book, firstReiwaYearAs, mayWrite }} onEdit={setBreakYear} />
      <SeriesLinks {...{ series, book, policy, plan, firstReiwaYearAs, mayWrite }} />
      {asked && (
        <MeasurementDialog
          key={`${asked.fiscalYear}/${asked.period}`}
          {...{ series, world, firstReiwaYearAs, operator }}
          {...asked}
          mayWrite={mayWrite && !isCentral}
          onClose={() => setAsked(null)}
        />
      )}
      {breakYear !== null && <BreakDialog {...{ series, firstReiwaYearAs }} fiscalYear={breakYear} onClose={() => setBreakYear(null)} />}
    </>
  )
})
