// Knows how it is written what the ward's 要綱 fixes about its council, and how the ward prints it.
import type { CouncilSettings } from '../../../shared/model/council.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { putCouncilSettings } from '../../db/repositories/council-settings.ts'

const texts = ['bylaw', 'plenaryLabel', 'chairMark', 'kindHeading', 'termHeading', 'ruleHeading', 'memberNote'] as const

/** What is set already makes no deed. Throws RuleBroken (violationsOfText). */
export function saveCouncilSettings(context: Context, typed: CouncilSettings): void {
  context.files.writable()
  const kept = Object.fromEntries(texts.map((name) => [name, normaliseText(typed[name]).trim()] as const))
  const settings = { ...typed, ...kept }
  const violations = texts.flatMap((name) => violationsOfText(`council//${name}`, settings[name])).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  runDeed(context, { name: 'saveCouncilSettings', subject: { kind: 'council', id: 'settings' } }, (db) => putCouncilSettings(db, settings))
}
