// Knows the view 指標の一覧: all series at the left, the card of the chosen one at the right.
import { FilePlus2, Plus } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { JudgementRules } from '../../../../shared/model/judgement.ts'
import { listCommonIndicators } from '../../../../shared/rules/common-series.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { appWords } from '../../../../shared/words/app.ts'
import { indicatorWords } from '../../../../shared/words/indicators.ts'
import { saySeriesInBrief } from '../../../../shared/words/series-in-brief.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { useOrganisation } from '../../../stores/organisation.ts'
import { usePlan } from '../../../stores/plan.ts'
import { usePolicy } from '../../../stores/policy.ts'
import { useProblem } from '../../../stores/problem.ts'
import { useStatus } from '../../../stores/status.ts'
import { DeleteSeriesDialog } from './delete-series-dialog.tsx'
import { NewSeriesDialog } from './new-series-dialog.tsx'
import { SeriesCard } from './series-card.tsx'
import { deleteSeries, moveSeries } from './series-deeds.ts'
import { SeriesList } from './series-list.tsx'
import { SeriesOfPlanDialog } from './series-of-plan-dialog.tsx'
import { rowsOfSeries, type SeriesFilter, seriesFilters } from './series-rows.ts'
import './series.css'
import './series-card.css'
import './series-dialogs.css'

type SeriesViewProps = Readonly<{ book: IndicatorBook; rules: JudgementRules }>

export function SeriesView({ book, rules }: SeriesViewProps) {
  const { seriesId, select } = useIndicators()
  const plan = usePlan((store) => store.plan)
  const fiscalYear = usePlan((store) => store.fiscalYear)
  const policy = usePolicy((store) => store.policy)
  const fileCount = useApp((app) => app.fileCount)
  const mayWrite = useApp(mayWriteIndicators)
  const card = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState<SeriesFilter>('all')
  const [query, setQuery] = useState('')
  const [dialog, setDialog] = useState<'new' | 'ofPlan' | null>(null)
  const [deleting, setDeleting] = useState<IndicatorSeries | null>(null)
  const { guard } = useProblem.getState()
  // Another card is read from its beginning.
  useEffect(() => card.current?.scrollTo?.(0, 0), [seriesId])
  useEffect(() => {
    void guard(usePolicy.getState().load)
    void guard(useOrganisation.getState().load)
  }, [guard, fileCount])
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  const year = fiscalYear ?? 0
  const rows = useMemo(() => rowsOfSeries(book.series, policy, { filter, query, fiscalYear: year }), [book, policy, filter, query, year])
  const commons = useMemo(
    () => new Map(policy === null ? [] : listCommonIndicators(policy).map(({ indicator }) => [indicator.key, indicator])),
    [policy],
  )
  const figuresOf = useCallback(
    (series: IndicatorSeries) => saySeriesInBrief(series, year, commons.get(series.commonKey ?? '') ?? null, book),
    [book, commons, year],
  )
  const shown = rows.flatMap((row) => (row.kind === 'series' ? [row.series] : []))
  const selected = shown.find(({ id }) => id === seriesId) ?? shown[0] ?? null
  // Who walks through the list by key is not held up by the cards on the way.
  const readId = useDeferredValue(selected?.id)
  const read = shown.find(({ id }) => id === readId) ?? selected
  if (policy === null) return <Skeleton label={appWords.loading} lines={10} />
  if (fiscalYear === null) {
    return (
      <div className="series-alone">
        <EmptyState text={indicatorWords.noPlan} />
      </div>
    )
  }
  const remove = (series: IndicatorSeries) => {
    if (mayWrite && series.commonKey === null) setDeleting(series)
  }
  const confirmDelete = (series: IndicatorSeries) => {
    const at = shown.indexOf(series)
    // The work goes on with the neighbour.
    select({ seriesId: (shown[at + 1] ?? shown[at - 1])?.id ?? '' })
    void deleteSeries(series.id)
  }
  const choose = (id: string) => {
    setFilter('all')
    setQuery('')
    select({ seriesId: id })
  }
  return (
    <div className="series-view">
      <div className="series-side" data-area="series">
        <div className="series-tools">
          <TextField label={words.search} isLabelHidden placeholder={words.search} value={query} onChange={setQuery} />
          <SelectBox
            label={words.filter}
            isLabelHidden
            value={filter}
            options={seriesFilters.map((id) => ({ id, label: words.filters[id] }))}
            onChange={(id) => setFilter(seriesFilters.find((one) => one === id) ?? 'all')}
          />
          <span className="card-note" role="status">
            {words.shown(shown.length, book.series.length)}
          </span>
        </div>
        {shown.length === 0 ? (
          <div className="series-none">
            <EmptyState text={words.noneFound} action={{ label: words.showAll, onPress: () => choose(seriesId) }} />
          </div>
        ) : (
          <SeriesList
            rows={rows}
            selectedId={selected?.id ?? ''}
            figuresOf={figuresOf}
            onSelect={(id) => select({ seriesId: id })}
            onOpen={() => card.current?.focus()}
            onMove={(series, by) => {
              if (mayWrite && series.commonKey === null) void moveSeries(series.id, by)
            }}
            onDelete={remove}
          />
        )}
        {mayWrite && (
          <div className="series-make">
            <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onPress={() => setDialog('new')}>
              {words.newSeries}
            </Button>
            {plan && (
              <Button size="small" icon={<FilePlus2 size={14} aria-hidden="true" />} onPress={() => setDialog('ofPlan')}>
                {words.ofPlan}
              </Button>
            )}
          </div>
        )}
      </div>
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={card} className="series-card" aria-label={words.card} data-area="card" tabIndex={0}>
        {read ? (
          <SeriesCard key={read.id} {...{ book, rules, policy, plan, fiscalYear, mayWrite }} series={read} onDelete={setDeleting} />
        ) : (
          <EmptyState text={words.choose} />
        )}
      </section>
      {dialog === 'new' && <NewSeriesDialog onClose={() => setDialog(null)} onCreated={choose} />}
      {dialog === 'ofPlan' && plan && (
        <SeriesOfPlanDialog
          {...{ plan, book }}
          year={labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)}
          onClose={() => setDialog(null)}
          onMade={choose}
        />
      )}
      {deleting && <DeleteSeriesDialog series={deleting} onClose={() => setDeleting(null)} onConfirm={() => confirmDelete(deleting)} />}
    </div>
  )
}
