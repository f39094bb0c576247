// Knows how the ward's results of a year go out as one small file (実績ファイル).
import type { ExportResult } from '../../../shared/model/app-state.ts'
import { suggestedResultsName } from '../../../shared/words/all-wards.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { writeResultsFile } from '../../data-file/results-file.ts'
import { writeFileTo } from '../write-file-to.ts'
import { resultsOfWard } from './results-of-ward.ts'

/**
 * null = cancelled. Throws E-OPERATOR-01 (nobody named), E-SUBMIT-05 (none of the 17 has a figure), what resultsOfWard throws, and what writeFileTo
 * throws.
 */
export async function exportResults(context: Context, fiscalYear: number): Promise<ExportResult | null> {
  if (context.settings.get().operator === null) throw new AppError('E-OPERATOR-01')
  const content = resultsOfWard(context, fiscalYear)
  if (content.results.every(({ current }) => current === null)) throw new AppError('E-SUBMIT-05')
  return writeFileTo(context, 'results', suggestedResultsName(fiscalYear, content.wardName), writeResultsFile(content))
}
