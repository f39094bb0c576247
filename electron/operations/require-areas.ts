// Knows which areas of a 覆面調査 are kept: each name once, without items of which nothing is said.
import type { MysteryArea } from '../../shared/model/survey.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../shared/rules/violation.ts'
import { RuleBroken } from '../app-error.ts'

/** Throws RuleBroken (violationsOfText, doubleArea). */
export function requireAreas(typed: readonly MysteryArea[]): readonly MysteryArea[] {
  const areas = typed.map((area) => ({
    name: normaliseText(area.name).trim(),
    items: area.items
      .map((item) => ({ ...item, name: normaliseText(item.name) }))
      .filter((item) => item.name !== '' || item.scores.length > 0),
  }))
  const isDouble = new Set(areas.map((area) => area.name)).size < areas.length
  const violations: readonly Violation[] = [
    ...areas.flatMap((area) => [area, ...area.items]).flatMap(({ name }) => violationsOfText('mysteryShopping//area', name)),
    ...(isDouble ? [{ field: 'mysteryShopping//area', code: 'doubleArea' }] : []),
  ].filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  return areas
}
