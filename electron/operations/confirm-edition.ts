// Knows how a plan is confirmed as an edition (案, 策定, 改定n, 中間振り返り, 自己評価): frozen whole, with who, when and by which decision.
import { AppError } from '../app-error.ts'
import type { Edition, EditionKind, EditionToConfirm } from '../../shared/model/edition.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { EditionId } from '../../shared/model/ids.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { checksShownBy, kindsAllowedNext, ordinalOfNext } from '../../shared/rules/edition-order.ts'
import { amountsThatChange } from '../../shared/rules/form-cells.ts'
import { planUpTo } from '../../shared/rules/plan-up-to.ts'
import { unsetTargetsOf } from '../../shared/rules/unset-targets.ts'
import { labelOfDay } from '../../shared/words/dates.ts'
import { editionKindNames } from '../../shared/words/editions.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { insertEdition, listEditions } from '../db/repositories/editions.ts'
import { listAmounts, putAmount } from '../db/repositories/amounts.ts'
import { putPrevious } from '../db/repositories/indicators.ts'
import { putPastResults } from '../db/repositories/past-results.ts'
import { putRelatedBudget } from '../db/repositories/related-budgets.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { readCheckDates } from './check-of-year.ts'
import { freeze } from './edition-snapshot.ts'
import { fixNumbers } from './fix-numbers.ts'
import { formsOfPlan } from './read-edition.ts'
import { requireText } from './require-text.ts'

/**
 * With 策定 numbers are fixed, what was read live from last year's records becomes text, and the 算定額 of the year becomes its 予算額 where none was typed;
 * the snapshot is that of the plan thereafter, with its forms, and without what its edition does not show: the quarters, and official checks that come
 * later. The plan can be edited on. Nothing at or behind this deed can be taken back.
 * Throws E-PLAN-03 without a plan of that year, E-EDITION-01 out of order, E-EDITION-02 {count} where targets are not set yet at 策定, E-EDITION-05
 * {check, from} of a check that has not begun, E-OUT-06 where the program does not know the forms, RuleBroken (violationsOfText) for what no form can hold.
 */
export function confirmEdition(context: Context, fiscalYear: number, { kind, ...typed }: EditionToConfirm): Edition {
  const db = context.files.writable()
  const ward = context.files.current()
  const { operator } = context.settings.get()
  const plan = getWardPlan(db, fiscalYear)
  if (!plan || !ward) throw new AppError('E-PLAN-03')
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const words = {
    decisionDate: typed.decisionDate,
    documentNumber: requireText('edition//documentNumber', typed.documentNumber),
    revisionNote: requireText('edition//revisionNote', typed.revisionNote),
  }
  const before = listEditions(db, fiscalYear)
  const { generation } = formsOfPlan(context, plan)
  if (!kindsAllowedNext(before, generation.checks).includes(kind)) throw new AppError('E-EDITION-01')
  if (kind === 'established') requireTargets(generation, plan)
  requireBegun(context, fiscalYear, kind)

  const id = context.newId() as EditionId
  const subject = { kind: 'edition', id, fiscalYear } as const
  return runDeed(context, { name: 'confirmEdition', subject, isFloor: true }, (db) => {
    if (kind === 'established') {
      settle(db, plan)
      putBudgets(db, plan, generation)
    }
    const stage = kind === 'draft' ? 'draftConfirmed' : 'established'
    const shown = planUpTo(requirePlan(db, fiscalYear), generation, checksShownBy(kind, before, generation.checks))
    const frozen = freeze({ ...shown, stage }, generation, { code: ward.wardCode, name: ward.wardName })
    const ordinal = ordinalOfNext(before, kind)
    const stamp = { confirmedBy: operator, confirmedAt: context.clock.now() }
    const edition: Edition = { id, fiscalYear, kind, ordinal, ...stamp, ...words, hash: frozen.hash }
    insertEdition(db, plan.id, { ...edition, snapshot: frozen.snapshot })
    return edition
  })
}

function requireTargets(generation: FormGeneration, plan: WardPlan): void {
  const count = unsetTargetsOf(plan, generation).length
  if (count > 0) throw new AppError('E-EDITION-02', { count })
}

function requireBegun(context: Context, fiscalYear: number, kind: EditionKind): void {
  const { dates } = readCheckDates(context, context.files.readable(), fiscalYear)
  const from = dates.find(({ check }) => check === kind)?.from ?? ''
  if (context.clock.today() < from) throw new AppError('E-EDITION-05', { check: editionKindNames[kind], from: labelOfDay(from) })
}

/** Numbers are fixed, and live links end in the text that they show. */
function settle(db: Db, plan: WardPlan): void {
  fixNumbers(db, plan)
  for (const strategy of plan.managementIssues.flatMap((issue) => issue.strategies)) {
    for (const { id, previousResult, previousRating } of strategy.outcomeIndicators)
      putPrevious(db, id, false, previousResult, previousRating)
    for (const { id, pastResults, pastResultsLinked } of strategy.initiatives)
      if (pastResultsLinked) putPastResults(db, id, false, pastResults)
  }
}

/** What the forms show as 算定（見込）額 in the 案 they show as 予算額 from now on; an amount, or 区関連予算, that was typed already stands. */
function putBudgets(db: Db, plan: WardPlan, generation: FormGeneration): void {
  for (const { from, to } of amountsThatChange(generation)) {
    for (const { id } of plan.managementIssues.flatMap((issue) => issue.strategies).flatMap((strategy) => strategy.initiatives)) {
      const amounts = listAmounts(db, id)
      const isAt = (at: typeof from) => (amount: (typeof amounts)[number]) =>
        amount.kind === at.kind && amount.fiscalYear === plan.fiscalYear + at.yearOffset
      if (amounts.some(isAt(to))) continue
      const fiscalYear = plan.fiscalYear + to.yearOffset
      for (const { fund, yen } of amounts.filter(isAt(from))) putAmount(db, { initiativeId: id, kind: to.kind, fund, fiscalYear }, yen)
    }
    if (from.yearOffset !== 0 || to.yearOffset !== 0 || plan.relatedBudget.some(({ kind }) => kind === to.kind)) continue
    for (const { kind, fund, yen } of plan.relatedBudget)
      if (kind === from.kind) putRelatedBudget(db, { wardPlanId: plan.id, kind: to.kind, fund }, yen)
  }
}

function requirePlan(db: Db, fiscalYear: number): WardPlan {
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) throw new Error('a plan that is not there')
  return plan
}
