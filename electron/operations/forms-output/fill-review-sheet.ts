// Knows what of レビュー資料 of a check goes out, and under which name.
import type { ReportSheet } from '../../../shared/forms/report-sheet.ts'
import type { Check } from '../../../shared/model/check.ts'
import { checkPeriods } from '../../../shared/model/ward-plan.ts'
import { checkedItemsOf } from '../../../shared/rules/check/checked-items.ts'
import { contradictionsOf } from '../../../shared/rules/check/contradictions.ts'
import { verdictsOfCheck } from '../../../shared/rules/check/contradictions/verdicts-of-check.ts'
import { makeRisksOf, scoreOf } from '../../../shared/rules/check/risks.ts'
import { itemsOnSheet, lastOnTop, makeRisksOfItem } from '../../../shared/rules/check/sheet-items.ts'
import { sheetPlacesOf } from '../../../shared/rules/check/sheet-places.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { policyOfYear } from '../../../shared/rules/policy-of-year.ts'
import { checkNames } from '../../../shared/words/check-names.ts'
import { sheetNameOf, suggestedSheetName } from '../../../shared/words/review-sheet.ts'
import { sheetItemOf, type SheetSources } from '../../../shared/words/sheet-item.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { listOpenActItems } from '../../db/repositories/act-items.ts'
import { getOrganisation } from '../../db/repositories/organisation.ts'
import { listWaivedFindings } from '../../db/repositories/waived-findings.ts'
import { getWardPlan } from '../../db/repositories/ward-plan-tree.ts'
import { readCheckBook } from '../get-check-book.ts'
import { listChangesSince } from '../list-changes-since.ts'
import { listTargetChanges } from '../list-target-changes.ts'
import { printedGenerationOf } from '../printed-generation.ts'
import { readIndicatorBook } from '../read-indicator-book.ts'
import { reviewSheetOf, type ReviewSheetBook } from '../review-sheet-of.ts'

/** `areaId` null = every area. Throws E-FILE-01 (no file), E-PLAN-03 (no plan of that year), E-CHECK-09 (the year has no such check), E-SHEET-01 (no such area). */
export function fillReviewSheet(
  context: Context,
  fiscalYear: number,
  check: Check,
  areaId: string | null,
): Readonly<{ report: readonly ReportSheet[]; fileName: string }> {
  const wardName = context.files.current()?.wardName
  if (wardName === undefined) throw new AppError('E-FILE-01')
  const told = toldOf(context, fiscalYear, check, areaId, wardName)
  const [first] = told.areas
  if (!first) throw new AppError('E-SHEET-01')
  const area = areaId === null ? '' : sheetNameOf(first)
  const { firstReiwaYearAs } = told.sources.plan
  const name = suggestedSheetName(labelOfFiscalYear(fiscalYear, firstReiwaYearAs), wardName, checkNames[check], area)
  return { report: reviewSheetOf(told), fileName: `${name}.xlsx` }
}

function toldOf(context: Context, fiscalYear: number, check: Check, areaId: string | null, wardName: string): ReviewSheetBook {
  const db = context.files.readable()
  const plan = getWardPlan(db, fiscalYear)
  if (!plan) throw new AppError('E-PLAN-03')
  const book = readCheckBook(context, db, fiscalYear)
  if (!book.dates.some((one) => one.check === check)) throw new AppError('E-CHECK-09')
  const { basicPolicy, judgementRules: rules } = context.resources
  const judge = { book: readIndicatorBook(db, basicPolicy), rules, policy: policyOfYear(basicPolicy, fiscalYear) }
  const generation = printedGenerationOf(context, db, fiscalYear)
  const organisation = getOrganisation(db)
  const today = context.clock.today()
  const targetChanges = listTargetChanges(context, fiscalYear)
  const inspection = { plan, generation, sources: judge, lastYear: getWardPlan(db, fiscalYear - 1), dates: book.dates, today }
  const contradictions = new Set(contradictionsOf(inspection, listWaivedFindings(db, plan.id)).keys())
  const verdicts = new Map(checkPeriods.map((period) => [period, verdictsOfCheck(plan, period, judge)] as const))
  const risksOf = makeRisksOfItem({
    plan,
    generation,
    book,
    organisation,
    today,
    risksOf: makeRisksOf({ plan, book, rules, verdicts, changes: targetChanges, contradictions }),
  })
  const lastOf: SheetSources['lastOf'] = (item) => lastOnTop(book.confirmations, book.route, item)
  const sources = {
    plan,
    check,
    organisation,
    today,
    judge,
    targetChanges,
    actItems: listOpenActItems(db, fiscalYear),
    risksOf,
    lastOf,
    changesOf: (item: Parameters<SheetSources['changesOf']>[0]) =>
      listChangesSince(context, fiscalYear, { kind: item.kind, id: item.item.id }, lastOf(item)?.deedId ?? 0),
  }
  const areas = sheetPlacesOf(plan, checkedItemsOf(plan, generation, check))
    .filter(({ id }) => areaId === null || id === areaId)
    .map((place) => {
      const sheet = book.sheets.find((one) => one.areaId === place.id && one.check === check) ?? null
      const shown = itemsOnSheet(sheet, place.candidates, (item) => scoreOf(risksOf(item, check)))
      return { ...place, items: shown.map((item) => sheetItemOf(item, sources)), decisions: sheet?.decisions ?? '' }
    })
  return { sources, book, wardName, areas }
}
