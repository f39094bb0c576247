// Knows what of a year's targets, deadlines, bases and wordings was changed after its 策定: 目標変更履歴, out of the change record.
import type { IndicatorSeries, TargetChange } from '../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import type { ChangedPlace } from '../../shared/rules/target-changes.ts'
import { sayChangedPlace } from '../../shared/words/changed-target.ts'
import { nameEdition } from '../../shared/words/editions.ts'
import { type FedText, listFedTexts } from '../../shared/words/fed-texts.ts'
import type { Context } from '../context.ts'
import { getFrozenEdition } from '../db/repositories/editions.ts'
import { listEstablishedDeeds } from '../db/repositories/standing-changes.ts'
import { listTargetChangeReasons } from '../db/repositories/target-change-reasons.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { listChangedPlaces, seriesOfTarget } from './changed-places.ts'
import { thaw } from './edition-snapshot.ts'
import { readIndicatorBook } from './read-indicator-book.ts'

type EstablishedDeed = ReturnType<typeof listEstablishedDeeds>[number]

/**
 * Newest first; [] without a plan or before 策定. What was changed and changed back, or undone, is not listed. A 年次目標 whose change the plan's own
 * target shows too is listed there alone. Throws E-EDITION-03 where what was established is no longer what was frozen.
 */
export function listTargetChanges(context: Context, fiscalYear: number): readonly TargetChange[] {
  const db = context.files.readable()
  const policy = context.resources.basicPolicy
  const plan = getWardPlan(db, fiscalYear)
  const editions = plan ? listEstablishedDeeds(db, plan.id) : []
  const established = editions[0] && getFrozenEdition(db, editions[0].editionId)
  if (!plan || !editions[0] || !established) return []
  const frozen = thaw(established).plan
  const book = readIndicatorBook(db, policy)
  const places = withoutDoubles(
    listChangedPlaces(db, { plan, frozen, book, policy, since: editions[0].deedId }),
    listFedTexts(book, policy),
  )
  const reasons = listTargetChangeReasons(db, plan.id)
  const names = new Map([...namesOf(frozen, book), ...namesOf(plan, book)])
  return places
    .toSorted((a, b) => b.last.deedId - a.last.deedId)
    .map((place) => toTargetChange(place, { fiscalYear, book, names, editions, reasons }))
}

/** A 年次目標 is told by the cell that shows it, where that changed with it. */
function withoutDoubles(places: readonly ChangedPlace[], fed: readonly FedText[]): readonly ChangedPlace[] {
  const following = new Set(
    places
      .filter(({ aspect, kind }) => aspect === 'target' && (kind === 'outcomeIndicator' || kind === 'processIndicator'))
      .flatMap(({ recordId, after }) =>
        fed
          .filter((text) => text.what === 'target' && text.id === recordId && text.text === after?.['target'])
          .map((text) => `${text.seriesId}-${text.fiscalYear}`),
      ),
  )
  return places.filter(
    ({ kind, aspect, recordId }) => !(kind === 'yearlyTarget' && (aspect === 'target' || aspect === 'deadline') && following.has(recordId)),
  )
}

type Named = Readonly<{ name: string; ownerNumber: string; ownerId: string; seriesId: IndicatorSeries['id'] | null }>

/** By id. An initiative goes by its own number, an indicator by that of what it stands under. */
function namesOf(plan: WardPlan, book: IndicatorBook): ReadonlyMap<string, Named> {
  const numbers = numberOf(plan)
  const seriesOf = new Map<string, IndicatorSeries['id']>(
    book.series.flatMap((series) => series.links.map((link) => [link.id, series.id] as const)),
  )
  const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
  const initiatives = strategies.flatMap((strategy) => strategy.initiatives)
  const indicators = [
    ...strategies.flatMap((strategy) => strategy.outcomeIndicators.map((indicator) => ({ indicator, ownerId: strategy.id }))),
    ...initiatives.flatMap((initiative) => initiative.processIndicators.map((indicator) => ({ indicator, ownerId: initiative.id }))),
  ]
  return new Map<string, Named>([
    ...initiatives.map(({ id, title }) => [id, { name: title, ownerNumber: numbers.get(id) ?? '', ownerId: id, seriesId: null }] as const),
    ...indicators.map(
      ({ indicator: { id, name }, ownerId }) =>
        [id, { name, ownerNumber: numbers.get(ownerId) ?? '', ownerId, seriesId: seriesOf.get(id) ?? null }] as const,
    ),
  ])
}

type About = Readonly<{
  fiscalYear: number
  book: IndicatorBook
  names: ReadonlyMap<string, Named>
  editions: readonly EstablishedDeed[]
  reasons: ReadonlyMap<string, string>
}>

function toTargetChange(place: ChangedPlace, { fiscalYear, book, names, editions, reasons }: About): TargetChange {
  const { key, kind, recordId, aspect, last } = place
  const seriesId = kind === 'series' ? recordId : kind === 'yearlyTarget' ? seriesOfTarget(recordId) : null
  const series = book.series.find((one) => one.id === seriesId) ?? null
  const edition = editions.findLast((one) => one.deedId < last.deedId)
  return {
    key,
    fiscalYear,
    kind,
    recordId,
    ...(names.get(recordId) ?? { name: series?.name ?? '', ownerNumber: '', ownerId: '', seriesId: series?.id ?? null }),
    aspect,
    before: sayChangedPlace(place, place.before, series),
    after: sayChangedPlace(place, place.after, series),
    changedBy: last.operator,
    changedAt: last.at,
    sinceEdition: edition ? nameEdition(edition) : '',
    reason: reasons.get(key) ?? '',
  }
}
