// Knows which heads of surveys and 覆面調査 are kept: a name, texts that can be kept, and an end that is not before its beginning.
import type { MysteryShoppingHead, SurveyHead } from '../../shared/model/survey.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../shared/rules/violation.ts'
import { RuleBroken } from '../app-error.ts'

type Term = Readonly<{ name: string; from: string | null; until: string | null }>

/** The head as it is kept. Throws RuleBroken (missing name, endsBeforeBegin, violationsOfText). */
export function requireSurveyHead<T extends Omit<SurveyHead, 'isCentral' | 'fiscalYear'>>(head: T): T {
  return requireHead('survey', head, ['name', 'mode', 'population', 'printedRate', 'source', 'notes'])
}

/** The same of a 覆面調査. */
export function requireShoppingHead<T extends Omit<MysteryShoppingHead, 'isCentral' | 'fiscalYear'>>(head: T): T {
  return requireHead('mysteryShopping', head, ['name', 'notes', 'printedMean'])
}

function requireHead<T extends Term>(kind: string, head: T, fields: readonly (keyof T & string)[]): T {
  const texts = fields.map((field) => [field, normaliseText(String(head[field]))] as const)
  const kept = { ...head, ...Object.fromEntries(texts), name: normaliseText(head.name).trim() }
  const { name, from, until } = kept
  const violations: readonly Violation[] = [
    ...(name === '' ? [{ field: `${kind}//name`, code: 'missing' }] : []),
    ...texts.flatMap(([field, text]) => violationsOfText(`${kind}//${field}`, text)),
    ...(from !== null && until !== null && until < from ? [{ field: `${kind}//until`, code: 'endsBeforeBegin' }] : []),
  ]
  if (violations.some(isBlocking)) throw new RuleBroken(violations.filter(isBlocking))
  return kept
}
