// Knows which series of 指標の一覧 the indicators of the selected item show, with this year's target and value, and how one comes to be managed there.
import { ArrowRight, Plus } from 'lucide-react'
import { useEffect } from 'react'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import type { IndicatorSeries, SeriesLinkKind } from '../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../shared/model/indicator-book.ts'
import type { Indicator, WardPlan } from '../../../shared/model/ward-plan.ts'
import { listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { saySeriesInBrief } from '../../../shared/words/series-in-brief.ts'
import { seriesWords as words } from '../../../shared/words/series.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../stores/app.ts'
import { useIndicators } from '../../stores/indicators.ts'

type SideSeriesProps = Readonly<{
  plan: WardPlan
  policy: BasicPolicy | null
  kind: SeriesLinkKind
  indicators: readonly Indicator[]
  mayWrite: boolean
}>
/** Who goes through the plan by key does not read all figures at each step. */
const pause = 300

export function SideSeries({ plan, policy, kind, indicators, mayWrite }: SideSeriesProps) {
  const book = useIndicators((store) => store.book)
  const fileCount = useApp((app) => app.fileCount)
  useEffect(() => {
    const timer = setTimeout(() => {
      // An extra: where it cannot be read, the item stays usable.
      useIndicators
        .getState()
        .load()
        .catch(() => undefined)
    }, pause)
    return () => clearTimeout(timer)
  }, [plan, fileCount])
  const named = indicators.filter(({ name }) => name.trim() !== '')
  if (book === null || named.length === 0) return null
  const shows = new Map(book.series.flatMap((series) => series.links.map((link) => [link.id, series] as const)))
  return (
    <section>
      <h3>{words.side}</h3>
      <ul>
        {named.map((indicator) => {
          const series = shows.get(indicator.id)
          return (
            <li key={indicator.id} className="side-series">
              {series ? (
                <Shown series={series} figures={figuresOf(series, book, plan.fiscalYear, policy)} />
              ) : (
                <Unmanaged {...{ plan, kind, indicator, mayWrite }} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Shown({ series, figures }: Readonly<{ series: IndicatorSeries; figures: string }>) {
  return (
    <>
      <p className="indicator-text">{series.name}</p>
      <p className="side-help">{figures}</p>
      <Button
        size="small"
        variant="quiet"
        icon={<ArrowRight size={14} aria-hidden="true" />}
        aria-label={words.sideOpen(series.name)}
        onPress={() => open(series.id)}
      >
        {words.sideOpenShort}
      </Button>
    </>
  )
}

type UnmanagedProps = Readonly<{ plan: WardPlan; kind: SeriesLinkKind; indicator: Indicator; mayWrite: boolean }>

function Unmanaged({ plan, kind, indicator, mayWrite }: UnmanagedProps) {
  const manage = async () => {
    const made = await useIndicators.getState().deed((client) => client.makeSeriesOfPlan(plan.fiscalYear, [{ kind, id: indicator.id }]))
    const [id] = made ?? []
    if (id !== undefined) open(id)
  }
  return (
    <>
      <p className="indicator-text">{indicator.name}</p>
      {mayWrite ? (
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden="true" />}
          aria-label={words.sideManageOf(indicator.name)}
          onPress={() => void manage()}
        >
          {words.sideManage}
        </Button>
      ) : (
        <p className="side-none">{words.sideNotManaged}</p>
      )}
    </>
  )
}

function figuresOf(series: IndicatorSeries, book: IndicatorBook, fiscalYear: number, policy: BasicPolicy | null): string {
  const commons = policy === null ? [] : listCommonIndicators(policy)
  const common = commons.find(({ indicator }) => indicator.key === series.commonKey)?.indicator ?? null
  const { target, value } = saySeriesInBrief(series, fiscalYear, common, book)
  return words.sideFigures(target, value)
}

function open(seriesId: string): void {
  useIndicators.getState().select({ seriesId })
  useIndicators.getState().show('series')
  useApp.getState().goTo('indicators')
}
