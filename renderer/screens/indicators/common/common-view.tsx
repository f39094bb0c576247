// Knows the page of the 17 common indicators: all of them in one table, at the right what belongs to the chosen one, and the same on paper.
import { FileDown, Send } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { JudgementRules } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { defaultFirstReiwaYearAs, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { commonIndicatorWords as words, sayCounts, suggestedSheetName } from '../../../../shared/words/common-indicators.ts'
import { allWardsWords } from '../../../../shared/words/all-wards.ts'
import { appWords } from '../../../../shared/words/app.ts'
import { periodLabels } from '../../../../shared/words/indicators.ts'
import { noteOfCommonYears } from '../../../../shared/words/policy.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useCommands } from '../../../stores/commands.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePlan } from '../../../stores/plan.ts'
import { usePolicy } from '../../../stores/policy.ts'
import { useStatus } from '../../../stores/status.ts'
import { CommonDetail } from './common-detail.tsx'
import { commonRowsOf, commonScheme } from './common-rows.ts'
import { isDeparture } from './common-texts.ts'
import { CommonTable } from './common-table.tsx'
import { type ChartsPrinted, PrintDialog } from './print-dialog.tsx'
import { PrintSheets } from './print-sheets.tsx'
import './common.css'

const periods = (['selfEvaluation', 'midYearReview'] as const).map((id) => ({ id, label: periodLabels[id] }))

export function CommonView({ book, rules }: Readonly<{ book: IndicatorBook; rules: JudgementRules }>) {
  const policy = usePolicy((store) => store.policy)
  const fiscalYear = usePlan((store) => (store.plan ? store.fiscalYear : null))
  const firstReiwaYearAs = usePlan((store) => store.plan?.firstReiwaYearAs) ?? defaultFirstReiwaYearAs(fiscalYear ?? 0)
  const mayWrite = useApp(mayWriteIndicators)
  const wardName = useApp((app) => app.state?.file?.wardName ?? '')
  const seriesId = useIndicators((store) => store.seriesId)
  const [period, setPeriod] = useState<CheckPeriod>(() => useIndicators.getState().period)
  const [isAsking, setAsking] = useState(false)
  const [printing, setPrinting] = useState<ChartsPrinted | null>(null)
  const [printed, setPrinted] = useState<string | null>(null)
  const detail = useRef<HTMLElement>(null)
  const sources = useMemo(() => (policy ? { book, rules, policy } : null), [book, rules, policy])
  const rows = useMemo(
    () => (sources && fiscalYear !== null ? commonRowsOf(sources, fiscalYear, period) : []),
    [sources, fiscalYear, period],
  )
  useEffect(() => setPrinted(null), [rows])
  const hasRows = rows.length > 0
  const departures = rows.filter(isDeparture).length
  useEffect(() => {
    useStatus.getState().setKeys(words.keys)
    return () => useStatus.getState().setKeys([])
  }, [])
  useEffect(() => {
    if (!hasRows) return
    const onKey = (event: KeyboardEvent) => {
      const isPrinting = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p'
      if (!isPrinting || document.querySelector('.dialog-veil')) return
      event.preventDefault()
      event.stopPropagation()
      setAsking(true)
    }
    // before the window's own commands: here it is this page that is put out
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [hasRows])
  const onSelect = useCallback((id: string) => useIndicators.getState().select({ seriesId: id }), [])
  const onOpen = useCallback(() => detail.current?.focus(), [])
  const otherYears = fiscalYear === null ? null : noteOfCommonYears(policy, fiscalYear)
  const year = fiscalYear === null ? '' : labelOfFiscalYear(fiscalYear, firstReiwaYearAs)
  // The sheets stand in the page, unseen, as long as it is being printed.
  useEffect(() => {
    if (printing === null) return
    let isGone = false
    void useIndicators
      .getState()
      .ask((client) => client.printToPdf(suggestedSheetName(year, wardName), true))
      .then((result) => {
        if (isGone) return
        setPrinting(null)
        if (result) setPrinted(result.fileName)
      })
    return () => {
      isGone = true
    }
  }, [printing, year, wardName])

  const selected = rows.find(({ series }) => series.id === seriesId) ?? rows[0]
  const selectedId = selected?.series.id ?? ''
  useEffect(() => {
    if (detail.current) detail.current.scrollTop = 0
  }, [selectedId])

  if (fiscalYear === null) {
    return (
      <div className="common-alone">
        <EmptyState text={words.noPlan} action={{ label: words.goToPlan, onPress: () => useApp.getState().goTo('plan') }} />
      </div>
    )
  }
  if (!sources) return <Skeleton label={appWords.loading} lines={10} />
  const { deed, select, show } = useIndicators.getState()
  const decide = async (subjectId: string, symbol: string, reason: string): Promise<boolean> => {
    const isDone = await deed(async (client) => {
      await client.decide({ subjectKind: 'series', subjectId, field: '', fiscalYear, period, scheme: commonScheme, symbol, reason })
      return true
    })
    return isDone === true
  }
  return (
    <div className="common">
      <div className="toolbar">
        <h2 className="toolbar-title">{words.title(year)}</h2>
        <SegmentedControl label={words.period} options={periods} value={period} onChange={setPeriod} />
        <span className="toolbar-note" role="status">
          {printed === null ? sayCounts(rows.map(({ shown }) => shown.symbol)) : words.printed(printed)}
        </span>
        {departures > 0 && <span className="toolbar-note">{words.departures(departures)}</span>}
        {otherYears !== null && <span className="toolbar-note">{otherYears}</span>}
        <span className="toolbar-space" />
        <Button
          size="small"
          variant="quiet"
          icon={<Send size={16} aria-hidden="true" />}
          onPress={() => void useCommands.getState().run('exportResults')}
        >
          {allWardsWords.sendOwn}
        </Button>
        <Button size="small" variant="quiet" icon={<FileDown size={16} aria-hidden="true" />} onPress={() => setAsking(true)}>
          {words.print}
        </Button>
      </div>
      <CommonTable
        rows={rows}
        fiscalYear={fiscalYear}
        firstReiwaYearAs={firstReiwaYearAs}
        selectedId={selectedId}
        onSelect={onSelect}
        onOpen={onOpen}
      />
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={detail} className="common-detail" aria-label={words.detail} data-area="detail" tabIndex={0}>
        {selected && (
          <CommonDetail
            row={selected}
            sources={sources}
            fiscalYear={fiscalYear}
            period={period}
            firstReiwaYearAs={firstReiwaYearAs}
            mayWrite={mayWrite}
            onDecide={(symbol, reason) => decide(selected.series.id, symbol, reason)}
            onSeries={() => {
              select({ seriesId: selected.series.id })
              show('series')
            }}
            onSurveys={() => show('surveys')}
          />
        )}
      </section>
      {isAsking && <PrintDialog onClose={() => setAsking(false)} onPrint={setPrinting} />}
      {printing !== null && (
        <PrintSheets
          title={words.sheetTitle(year, wardName, period)}
          rows={rows}
          charted={printing === 'all' ? rows : printing === 'selected' && selected ? [selected] : []}
          sources={sources}
          view={{ fiscalYear, period, scheme: commonScheme, firstReiwaYearAs }}
        />
      )}
    </div>
  )
}
