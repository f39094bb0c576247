// Knows the deeds on one series: each is written upon what the series says when its turn comes, so that two quick ones never undo each other.
import type { Client } from '../../../../shared/api.ts'
import type { IndicatorSeries, SeriesBreak, SeriesDefinition, SeriesLinkKind, SeriesYear } from '../../../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { definitionOf } from '../../../../shared/rules/definition-of.ts'
import { useIndicators } from '../../../stores/indicators.ts'

/** Whether it was done; where not, the problem is shown. */
async function done(act: (client: Client) => Promise<unknown>): Promise<boolean> {
  const isDone = await useIndicators.getState().deed(async (client) => {
    await act(client)
    return true
  })
  return isDone === true
}

const now = (seriesId: string): IndicatorSeries | undefined => useIndicators.getState().book?.series.find(({ id }) => id === seriesId)

export function saveDefinition(seriesId: string, change: Partial<SeriesDefinition>): Promise<boolean> {
  return done(async (client) => {
    const series = now(seriesId)
    if (series) await client.saveSeries(seriesId, { ...definitionOf(series), ...change })
  })
}

/** The id of the new series; undefined where it was refused. */
export function createSeries(definition: SeriesDefinition): Promise<string | undefined> {
  return useIndicators.getState().deed((client) => client.saveSeries(null, definition))
}

/** One cell as itself, several as one deed. */
export function saveYears(seriesId: string, changes: readonly SeriesYear[]): Promise<boolean> {
  const [only] = changes
  return done(async (client) => {
    if (!only || changes.length > 1) return client.saveSeriesYears(seriesId, changes)
    const { fiscalYear, target, withdrawal, midYearReview, selfEvaluation } = only
    const before = now(seriesId)?.targets.find((one) => one.fiscalYear === fiscalYear)
    if (target !== undefined || withdrawal !== undefined) {
      await client.saveYearlyTarget(seriesId, fiscalYear, {
        target: (target === undefined ? before?.target : target) ?? noTarget,
        withdrawal: (withdrawal === undefined ? before?.withdrawal : withdrawal) ?? null,
      })
    }
    if (midYearReview !== undefined) await client.saveMeasurement(seriesId, fiscalYear, 'midYearReview', midYearReview)
    if (selfEvaluation !== undefined) await client.saveMeasurement(seriesId, fiscalYear, 'selfEvaluation', selfEvaluation)
  })
}
const noTarget = { value: null, upper: null, day: null, text: '' } as const

export function saveBreak(seriesId: string, fiscalYear: number, seriesBreak: Omit<SeriesBreak, 'fiscalYear'> | null): Promise<boolean> {
  return done((client) => client.saveSeriesBreak(seriesId, fiscalYear, seriesBreak))
}

export function link(kind: SeriesLinkKind, indicatorId: string, seriesId: string | null): Promise<boolean> {
  return done((client) => client.linkSeries(kind, indicatorId, seriesId))
}

export function follow(kind: SeriesLinkKind, indicatorId: string, what: 'target' | CheckPeriod): Promise<boolean> {
  return done((client) => client.followSeries(kind, indicatorId, what))
}

export function deleteSeries(seriesId: string): Promise<boolean> {
  return done((client) => client.deleteSeries(seriesId))
}

/** One place up or down among the ward's own; nothing at either end. */
export function moveSeries(seriesId: string, by: 1 | -1): Promise<boolean> {
  return done(async (client) => {
    const own = (useIndicators.getState().book?.series ?? []).filter(({ commonKey }) => commonKey === null)
    const at = own.findIndex(({ id }) => id === seriesId)
    const to = at + by
    if (at < 0 || to < 0 || to >= own.length) return
    await client.moveSeries(seriesId, (by > 0 ? own[to] : own[to - 1])?.id ?? null)
  })
}
