// Knows how two states of a plan come out as a 新旧対照表 in Excel, for the 起案.
import type { ExportResult } from '../../shared/model/app-state.ts'
import type { PlanState } from '../../shared/model/edition.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { comparisonFormWords, editionWords, nameEdition } from '../../shared/words/editions.ts'
import { suggestedComparisonName } from '../../shared/words/workbook-name.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { getFrozenEdition, listEditions } from '../db/repositories/editions.ts'
import { comparePlans, planOfState } from './compare-plans.ts'
import { comparisonSheetOf } from './comparison-sheet-of.ts'
import { writeWorkbookTo } from './write-workbook-to.ts'

/** Throws as comparePlans and writeWorkbookTo do. null = cancelled. */
export async function exportComparison(
  context: Context,
  older: PlanState,
  newer: PlanState,
  { withDecisionBox, withRevisionHistory }: Readonly<{ withDecisionBox: boolean; withRevisionHistory: boolean }>,
): Promise<ExportResult | null> {
  const wardName = context.files.current()?.wardName
  if (wardName === undefined) throw new AppError('E-FILE-01')
  const plans = { older: planOfState(context, older).plan, newer: planOfState(context, newer).plan }
  const year = yearOf(plans.newer)
  const isOneYear = older.fiscalYear === newer.fiscalYear
  const names = { older: nameState(context, older, plans.older, isOneYear), newer: nameState(context, newer, plans.newer, isOneYear) }
  const sheet = comparisonSheetOf({
    title: isOneYear
      ? comparisonFormWords.title(wardName, year)
      : comparisonFormWords.titleOfYears(wardName, yearOf(plans.older), yearOf(plans.newer)),
    ...names,
    today: context.clock.today(),
    differences: comparePlans(context, older, newer),
    withDecisionBox,
    editions: withRevisionHistory ? listEditions(context.files.readable(), newer.fiscalYear).toReversed() : null,
  })
  return writeWorkbookTo(context, suggestedComparisonName(year, wardName, names.older, names.newer), { comparison: sheet })
}

const yearOf = ({ fiscalYear, firstReiwaYearAs }: WardPlan): string => labelOfFiscalYear(fiscalYear, firstReiwaYearAs)

/** '策定', 'いまの計画'; with its year where two years are compared. */
function nameState({ files }: Context, { edition }: PlanState, plan: WardPlan, isOneYear: boolean): string {
  const found = edition === 'now' ? null : getFrozenEdition(files.readable(), edition)
  const name = found ? nameEdition(found) : editionWords.now
  return isOneYear ? name : `${yearOf(plan)} ${name}`
}
