// Knows what stands over a page of レビュー資料.
import type { Check, CheckBook } from '../../../../shared/model/check.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import type { SheetPlace } from '../../../../shared/rules/check/sheet-places.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { nameOfPlace, reviewSheetWords as words } from '../../../../shared/words/review-sheet.ts'

export type SheetHead = Readonly<{
  fiscalYear: number
  firstReiwaYearAs: FirstReiwaYearAs
  check: Check
  context: string
  title: string
  facts: string
  /** Stands there where the check is about nothing in the area. */
  empty: string
}>
type Asked = Readonly<{ plan: WardPlan; book: CheckBook; check: Check; wardName: string; today: string }>

export function sheetHeadOf(place: SheetPlace, { plan, book, check, wardName, today }: Asked): SheetHead {
  const { fiscalYear, firstReiwaYearAs } = plan
  const dates = book.dates.find((one) => one.check === check)
  return {
    fiscalYear,
    firstReiwaYearAs,
    check,
    context: `${labelOfFiscalYear(fiscalYear, firstReiwaYearAs)}　${wardName}　${checkNames[check]}　${words.title}`,
    title: nameOfPlace(place),
    facts: [dates ? words.deadline(labelOfDay(dates.deadline)) : '', words.made(labelOfDay(today))].filter(Boolean).join('　　'),
    empty: words.noItems(checkNames[check]),
  }
}
