// Knows how a person decides about a figure or a symbol of a review: as the rule proposes, or otherwise and why.
import type { Decision } from '../../shared/model/indicator.ts'
import { textFields } from '../../shared/model/fields.ts'
import type { Scheme } from '../../shared/model/judgement.ts'
import { judgePlan } from '../../shared/rules/judge/judge-plan.ts'
import { symbolThatCounts } from '../../shared/rules/judge/plan-verdict.ts'
import { ruleSetFor } from '../../shared/rules/judge/rule-set-for.ts'
import { symbolIn } from '../../shared/rules/judge/symbols-of.ts'
import { verdictOf } from '../../shared/rules/judge/verdict-of.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { deleteDecision, putDecision } from '../db/repositories/decisions.ts'
import { ownerOfReview } from '../db/repositories/reviews.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { readIndicatorBook } from './read-indicator-book.ts'
import { requireOpenCheck } from './require-open-check.ts'
import { requireSeries, subjectOfSeries } from './require-series.ts'
import { requireText } from './require-text.ts'
import { subjectOf } from './subject-of.ts'
import { readText, writeText } from './write-text.ts'

/**
 * Of a review the symbol is written into its cell ('' leaves the cell as it is); of a series '' is: as proposed. The same again makes no deed. Throws
 * E-SERIES-01 (no such series), E-PLAN-03 (no such review in that year and check), RuleBroken ('missing' reason of a
 * departure, 'unknownSymbol' of a series, violationsOfText).
 */
export function decide(context: Context, typed: Decision): void {
  const decision: Decision = {
    ...typed,
    symbol: requireText('decision//symbol', typed.symbol).trim(),
    reason: requireText('decision//reason', typed.reason).trim(),
  }
  if (decision.subjectKind === 'series') decideSeries(context, decision)
  else decideReview(context, { ...decision, subjectKind: decision.subjectKind })
}

function decideSeries(context: Context, decision: Decision): void {
  const { basicPolicy: policy, judgementRules: rules } = context.resources
  const { subjectId, fiscalYear, period, symbol, reason, field } = decision
  const scheme = decision.scheme as Scheme
  const db = context.files.writable()
  const series = requireSeries(db, policy, subjectId)
  if (field !== '') throw new AppError('E-SERIES-01')
  const { symbol: proposed, ...verdict } = verdictOf(
    { series, fiscalYear, period, scheme },
    { book: readIndicatorBook(db, policy), rules, policy },
  )
  const own = ruleSetFor(rules, scheme, fiscalYear, period)
  if (symbol !== '' && own && !symbolIn(own, symbol)) throw new RuleBroken([{ field: 'decision//symbol', code: 'unknownSymbol' }])
  const counts = symbolThatCounts(own, symbol, { ...verdict, symbol: proposed })
  if (proposed !== '' && counts !== proposed && reason === '') refuseWithoutReason()
  runDeed(context, { name: 'decide', subject: subjectOfSeries(series, fiscalYear) }, (db) => keep(db, decision))
}

type ReviewDecision = Decision & Readonly<{ subjectKind: Exclude<Decision['subjectKind'], 'series'> }>

function decideReview(context: Context, decision: ReviewDecision): void {
  const { subjectKind: kind, subjectId: id, field, fiscalYear, period, symbol } = decision
  const db = context.files.writable()
  const fields: readonly string[] = textFields[kind]
  if (!fields.includes(field) || ownerOfReview(kind, id)?.period !== period) throw new AppError('E-PLAN-03')
  const subject = subjectOf(db, kind, id)
  if (subject.fiscalYear !== fiscalYear) throw new AppError('E-PLAN-03')
  runDeed(context, { name: 'decide', subject: { ...subject, field } }, (db) => {
    const place = { kind, id, field }
    if (symbol !== '' && readText(db, place) !== symbol) {
      requireOpenCheck(context, db, kind, id)
      writeText(db, place, symbol)
    }
    keep(db, { ...decision, symbol: '' })
    if (decision.reason === '' && isDeparture(context, db, decision)) refuseWithoutReason()
  })
}

/** As it stands in the plan now. */
function isDeparture({ resources }: Context, db: Db, { subjectKind, subjectId, field, fiscalYear, period }: ReviewDecision): boolean {
  const { basicPolicy: policy, judgementRules: rules } = resources
  const plan = getWardPlan(db, fiscalYear)
  const verdicts = plan && judgePlan(plan, period, { book: readIndicatorBook(db, policy), rules, policy }).byReview
  return verdicts?.some((v) => v.subjectKind === subjectKind && v.subjectId === subjectId && v.field === field && v.isDeparture) ?? false
}

function keep(db: Db, decision: Decision): void {
  if (decision.symbol === '' && decision.reason === '') deleteDecision(db, decision)
  else putDecision(db, decision)
}

function refuseWithoutReason(): never {
  throw new RuleBroken([{ field: 'decision//reason', code: 'missing' }])
}
