// Knows how a person at the keyboard is named.
import type { AppState } from '../../shared/model/app-state.ts'
import { normalizeOperatorName, violationsOfOperatorName } from '../../shared/rules/operator-name.ts'
import { RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import { getAppState } from './get-app-state.ts'

/** Throws RuleBroken for a name that nobody can go by; E-DB-03 and its like where it cannot be kept. */
export function setOperator(context: Context, name: string): AppState {
  const operator = normalizeOperatorName(name)
  const violations = violationsOfOperatorName(operator)
  if (violations.length > 0) throw new RuleBroken(violations)
  try {
    context.settings.update((settings) => ({ ...settings, operator }))
  } catch (error) {
    throw storageErrorOf(error) ?? error
  }
  return getAppState(context)
}
