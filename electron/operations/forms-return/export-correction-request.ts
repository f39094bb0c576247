// Knows how what is wrong in a form that came back goes out as 修正依頼票: which cell, what stands there, what is to be done.
import type { ExportResult } from '../../../shared/model/app-state.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { correctionRequestOf } from '../../../shared/words/correction-request.ts'
import { suggestedListName } from '../../../shared/words/workbook-name.ts'
import type { Context } from '../../context.ts'
import { writeWorkbookTo } from '../write-workbook-to.ts'
import { getReturn, rowsOfKeys } from './pending-return.ts'

/** null = cancelled. Throws E-RETURN-05 (the dry run is over), E-ASK-01 (a key of no row), and as writeWorkbookTo does. */
export function exportCorrectionRequest(context: Context, token: string, keys: readonly string[]): Promise<ExportResult | null> {
  const kept = getReturn(context, token)
  const wardName = context.files.current()?.wardName ?? ''
  const year = labelOfFiscalYear(kept.told.fiscalYear)
  const list = correctionRequestOf(rowsOfKeys(kept, keys), { fileName: kept.told.fileName, year, wardName })
  return writeWorkbookTo(context, suggestedListName(`${year}_${list.name}`, wardName), { list: list.table })
}
