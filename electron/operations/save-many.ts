// Knows how many places of a plan are written at once, as one deed: a pasted block, a fill down, a replace.
import type { BulkChange, BulkTexts, NewItemTexts, PlaceText } from '../../shared/model/bulk.ts'
import { type FieldRef, keyOfField, parentKindOf, textFields } from '../../shared/model/fields.ts'
import { type AmountFund, type AmountKind, amountFunds, amountKinds } from '../../shared/model/ward-plan.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking } from '../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { getAmount } from '../db/repositories/amounts.ts'
import { getFiscalYearOf } from '../db/repositories/items.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'
import { placeNewItem } from './place-new-item.ts'
import { printedGenerationOf } from './printed-generation.ts'
import { requireOpenCheck } from './require-open-check.ts'
import { subjectOf } from './subject-of.ts'
import { requireUndivided, writeAmount, writeFundAmount, yenAsTyped } from './write-amount.ts'
import { readText, writeText } from './write-text.ts'

type Bulk = Readonly<{ context: Context; db: Db; fiscalYear: number; unitYen: number }>

/**
 * Places first, then new items, each in their order. All or nothing: throws E-BULK-01 {index, position, code, violations} for the first that is
 * refused (index over places and then new items), E-PLAN-03 where the year has no plan. Places that hold the text already stay untouched.
 */
export function saveMany(context: Context, fiscalYear: number, change: BulkChange): void {
  const db = context.files.writable()
  const planId = findWardPlanId(db, fiscalYear)
  if (planId === null) throw new AppError('E-PLAN-03')
  runDeed(context, { name: change.name, subject: { kind: 'plan', id: planId, fiscalYear } }, (db) =>
    writeMany(context, db, fiscalYear, change),
  )
}

/** The same inside a deed. Throws E-BULK-01. */
export function writeMany(context: Context, db: Db, fiscalYear: number, { places, newItems }: BulkTexts): void {
  const bulk: Bulk = { context, db, fiscalYear, unitYen: printedGenerationOf(context, db, fiscalYear).unit.yen }
  places.forEach((place, index) => naming(index, () => savePlace(bulk, place)))
  newItems.forEach((item, index) => naming(places.length + index, () => saveNewItem(bulk, item)))
}

/** What one place is refused for is told with its place in the block. */
function naming(index: number, act: () => void): void {
  try {
    act()
  } catch (error) {
    const at = { index, position: index + 1 }
    if (error instanceof RuleBroken)
      throw new AppError('E-BULK-01', { ...at, code: error.violations[0]?.code ?? '', violations: error.violations })
    if (error instanceof AppError) throw new AppError('E-BULK-01', { ...at, code: error.code, violations: [] })
    throw error
  }
}

function savePlace(bulk: Bulk, { ref, text, fund = 'undivided' }: PlaceText): void {
  if (ref.kind === 'amount') return saveAmount(bulk, ref.initiativeId, ref.amountKind, ref.fiscalYear, fund, text)
  if (ref.kind === 'newItem') {
    if (text === '') return
    return saveNewItem(bulk, { kind: ref.itemKind, parentId: ref.parentId, texts: { [ref.field]: text } })
  }
  const after = allowed(ref, text)
  const before = subjectOf(bulk.db, ref.kind, ref.id).fiscalYear === bulk.fiscalYear ? readText(bulk.db, ref) : null
  if (before === null) throw new AppError('E-PLAN-03')
  if (before === after) return
  requireOpenCheck(bulk.context, bulk.db, ref.kind, ref.id)
  writeText(bulk.db, ref, after)
}

function saveAmount(bulk: Bulk, initiativeId: string, kind: AmountKind, fiscalYear: number, fund: AmountFund, typed: string): void {
  const { db, unitYen } = bulk
  if (getFiscalYearOf(db, 'initiative', initiativeId) !== bulk.fiscalYear) throw new AppError('E-PLAN-03')
  const yen = yenAsTyped(typed, unitYen, `amount/${initiativeId}/${kind}/${fiscalYear}`)
  const place = { initiativeId, kind, fund, fiscalYear }
  if (fund === 'undivided') {
    requireUndivided(db, place)
    if (getAmount(db, place) !== yen) writeAmount(db, place, yen)
  } else if (getAmount(db, place) !== yen) writeFundAmount(db, place, yen)
}

function saveNewItem(bulk: Bulk, { kind, parentId, texts }: NewItemTexts): void {
  const { context, db, fiscalYear } = bulk
  if (getFiscalYearOf(db, parentKindOf[kind], parentId) !== fiscalYear) throw new AppError('E-PLAN-03')
  const id = context.newId()
  const fields: readonly string[] = textFields[kind]
  const written = Object.entries(texts).filter(([key]) => fields.includes(key))
  const amounts = Object.entries(texts).flatMap(([key, text]) => {
    if (fields.includes(key)) return []
    const place = amountOfKey(key)
    if (!place || kind !== 'initiative') throw new AppError('E-ASK-01')
    return [{ ...place, text }]
  })
  const allowedTexts = written.map(([field, text]) => [field, allowed({ kind, id, field }, text)] as const)
  placeNewItem(db, kind, { id, parentId, texts: Object.fromEntries(allowedTexts) }, 'last')
  for (const { amountKind, year, fund, text } of amounts) saveAmount(bulk, id, amountKind, year, fund, text)
}

function allowed(ref: Extract<FieldRef, { id: string }>, typed: string): string {
  const text = normaliseText(typed)
  const violations = violationsOfText(keyOfField(ref), text).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  return text
}

/** 'amount/budget/2016', 'amount/budget/2016/mayorFunds'. */
function amountOfKey(key: string): Readonly<{ amountKind: AmountKind; year: number; fund: AmountFund }> | null {
  const [head, kind, year, fund = 'undivided', ...rest] = key.split('/')
  const amountKind = amountKinds.find((known) => known === kind)
  const amountFund = amountFunds.find((known) => known === fund)
  if (head !== 'amount' || !amountKind || !amountFund || !/^(1989|199\d|20\d\d|2100)$/.test(year ?? '') || rest.length > 0) return null
  return { amountKind, year: Number(year), fund: amountFund }
}
