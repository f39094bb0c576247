// Knows how next year's plan is begun from this year's: 年度更新, one deed that one undo takes back whole.
import { generateNKeysBetween } from 'fractional-indexing'
import type { WardPlanId } from '../../shared/model/ids.ts'
import type { RolloverRequest } from '../../shared/model/rollover.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { demandsOfForm } from '../../shared/rules/demands-of-form.ts'
import { misfitOfRollover } from '../../shared/rules/misfit-of-rollover.ts'
import { type NewRecord, type RolledPlan, rollPlan } from '../../shared/rules/plan-rollover.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking } from '../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { listActLedger, putResult } from '../db/repositories/act-items.ts'
import { putAmount } from '../db/repositories/amounts.ts'
import { isYearTaken, removeBlankPlan } from '../db/repositories/blank-plans.ts'
import { putCarriedText } from '../db/repositories/carried-texts.ts'
import { putCumulative, putPrevious } from '../db/repositories/indicators.ts'
import { insertItem } from '../db/repositories/items.ts'
import { putLabelOverride } from '../db/repositories/label-overrides.ts'
import { insertLineage } from '../db/repositories/lineage.ts'
import { putPastResults } from '../db/repositories/past-results.ts'
import { putTie } from '../db/repositories/policy-ties.ts'
import { getSeriesOf, putSeriesLink } from '../db/repositories/series-links.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { insertWardPlan } from '../db/repositories/ward-plans.ts'
import { generationOf } from './generation-of.ts'
import { standOnNewest } from './master/stand-on-newest.ts'
import { runFedDeed } from './run-fed-deed.ts'

/**
 * Throws E-ROLL-02 {fiscalYear} (no plan of the old year), E-PLAN-01 {fiscalYear} (no form of the new one), E-ROLL-01 {fiscalYear} (a plan
 * of the new one is there, and somebody has written into it), E-ROLL-03 {reason} (what was chosen does not fit the plan or its improvements any more),
 * E-ACT-03 {fiscalYear} (improvements cannot become initiatives: the new form has none), RuleBroken (a new title or target).
 */
export function rollOver(context: Context, asked: RolloverRequest): WardPlan {
  const db = context.files.writable()
  const request = normalised(asked)
  const { fromYear, toYear } = request
  const last = getWardPlan(db, fromYear)
  if (!last) throw new AppError('E-ROLL-02', { fiscalYear: fromYear })
  const generation = generationOf(context.resources.formGenerations, toYear)
  if (!generation) throw new AppError('E-PLAN-01', { fiscalYear: toYear })
  if (isYearTaken(db, toYear)) throw new AppError('E-ROLL-01', { fiscalYear: toYear })
  const reason = toYear <= fromYear ? 'badYear' : misfitOfRollover(last, request)
  if (reason !== null) throw new AppError('E-ROLL-03', { reason })
  const open = new Map(
    listActLedger(db).flatMap(({ id, state, postId, fiscalYear }) =>
      state === 'open' && fiscalYear < toYear ? [[id as string, postId] as const] : [],
    ),
  )
  if (request.actItems.some(({ id }) => !open.has(id))) throw new AppError('E-ROLL-03', { reason: 'closedActItem' })
  if (request.actItems.length > 0 && !demandsOfForm(generation).listed.has('initiative'))
    throw new AppError('E-ACT-03', { fiscalYear: toYear })
  checkTexts(request)

  const rolled = rollPlan(last, request, generation, context.newId, open)
  const subject = { kind: 'plan', id: rolled.head.id, fiscalYear: toYear } as const
  runFedDeed(context, { name: 'rollOver', subject }, (db) => {
    removeBlankPlan(db, toYear)
    insertRolledPlan(db, rolled)
    standOnNewest(db, rolled.head.id)
  })
  const plan = getWardPlan(context.files.readable(), toYear)
  if (!plan) throw new Error('a plan that is not there')
  return plan
}

function normalised(request: RolloverRequest): RolloverRequest {
  return {
    ...request,
    items: request.items.map((item) => ({ ...item, titles: item.titles.map(normaliseText) })),
    targets: request.targets.map((target) => ({ ...target, text: normaliseText(target.text) })),
    actItems: request.actItems.map((item) => ({ ...item, title: normaliseText(item.title).trim() })),
  }
}

function checkTexts({ items, targets, actItems }: RolloverRequest): void {
  const violations = [
    ...items.flatMap((item) => item.titles.flatMap((title) => violationsOfText(`${item.kind}/${item.id}/title`, title))),
    ...targets.flatMap((target) => violationsOfText(`${target.kind}/${target.id}/target`, target.text)),
    ...actItems.flatMap(({ id, title }) => violationsOfText(`initiative/${id}/title`, title)),
  ].filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
}

function insertRolledPlan(db: Db, { head, records, lineage, carried, overrides, born }: RolledPlan): void {
  insertWardPlan(db, { ...head, id: head.id as WardPlanId })
  const newborn = new Set(born.map(({ initiativeId }) => initiativeId))
  const siblings = Map.groupBy(records, (record) => `${record.kind}/${record.parentId}`)
  for (const list of siblings.values()) {
    const positions = generateNKeysBetween(null, null, list.length)
    for (const [index, record] of list.entries()) insertRecord(db, record, positions[index] ?? '', !newborn.has(record.id))
  }
  for (const { kind, recordId, originId } of lineage) insertLineage(db, kind, recordId, originId)
  copyLinks(db, lineage)
  for (const text of carried) putCarriedText(db, head.id, text)
  for (const [key, text] of Object.entries(overrides)) putLabelOverride(db, head.id, key, text)
  for (const { actItemId, initiativeId } of born) putResult(db, actItemId, initiativeId)
}

/** What goes on shows the series that it showed; of several that became one the first that shows one. Empty targets are then fed from its path. */
function copyLinks(db: Db, lineage: RolledPlan['lineage']): void {
  for (const { kind, recordId, originId } of lineage.toReversed()) {
    if (kind !== 'outcomeIndicator' && kind !== 'processIndicator') continue
    const seriesId = getSeriesOf(db, kind, originId)
    if (seriesId !== null) putSeriesLink(db, kind, recordId, seriesId)
  }
}

/** Parents come before what is under them, since each list of siblings was first met behind its parent. `hasPast`: it comes from a record of last year. */
function insertRecord(db: Db, record: NewRecord, position: string, hasPast: boolean): void {
  const { kind, id, parentId, texts, postId, isMain, ties, amounts, ...years } = record
  insertItem(db, kind, { id, parentId, position, texts, isMain, postId })
  if (kind === 'strategy' || kind === 'initiative') for (const target of ties) putTie(db, kind, id, target)
  if (kind === 'initiative') {
    if (hasPast) putPastResults(db, id, true, '')
    for (const { yen, ...place } of amounts) putAmount(db, { ...place, initiativeId: id }, yen)
  }
  if (kind === 'outcomeIndicator') putPrevious(db, id, true, '', '')
  if (kind !== 'outcomeIndicator' && kind !== 'processIndicator') return
  const { cumulativeFrom: from, cumulativeUntil: until } = years
  if (from !== null && until !== null) putCumulative(db, kind, id, { from, until })
}
