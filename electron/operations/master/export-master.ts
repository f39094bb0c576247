// Knows how the city's master data go out as one file: what new plans are made under here, with a name and a day.
import type { ExportResult } from '../../../shared/model/app-state.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { suggestedMasterName } from '../../../shared/words/master-name.ts'
import { RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { readIndicatorBook } from '../read-indicator-book.ts'
import { writeFileTo } from '../write-file-to.ts'
import { commonResultsOf } from './common-results-of.ts'

/** null = cancelled. `issuedOn`: ISO date. Throws RuleBroken ('missing' name, violationsOfText); what writeFileTo throws. */
export async function exportMaster(context: Context, typed: string, issuedOn: string): Promise<ExportResult | null> {
  const name = normaliseText(typed).trim()
  const field = 'master//name'
  const violations = name === '' ? [{ field, code: 'missing' as const }] : violationsOfText(field, name).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  const db = context.files.readable()
  const { masterParts, basicPolicy, writeMaster } = context.resources
  const wardCode = context.files.current()?.wardCode ?? ''
  const commonResults = commonResultsOf(readIndicatorBook(db, basicPolicy), basicPolicy, wardCode)
  const text = writeMaster({ ...masterParts, commonResults, name, issuedOn })
  return writeFileTo(context, 'master', suggestedMasterName(name, issuedOn), text)
}
