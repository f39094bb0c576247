// Knows how a field's path in the plan is written in a form that there is one of for each 経営課題, 戦略 or 具体的取組.
import type { BoundCell, FormRepeats } from '../../model/form-template.ts'

/** The place of the first record of each kind in the plan. */
const firstOf = {
  managementIssue: 'managementIssues.0',
  strategy: 'managementIssues.0.strategies.0',
  initiative: 'managementIssues.0.strategies.0.initiatives.0',
} as const
const depths = ['managementIssue', 'strategy', 'initiative'] as const

/**
 * 'managementIssues.0.title' → 'managementIssue.title'. Fields of the plan as a whole stay; null for those of another 経営課題 (戦略, 具体的取組) than the
 * first, which such a form does not show.
 */
export function repeatedPath(path: string, repeats: FormRepeats): string | null {
  if (repeats === 'once' || path.startsWith('{') || !path.startsWith('managementIssues.')) return path
  const kinds = depths.slice(0, depths.indexOf(repeats) + 1)
  for (const kind of kinds.toReversed()) {
    const start = `${firstOf[kind]}.`
    if (!path.startsWith(start)) continue
    const rest = path.slice(start.length)
    // in a form for each 戦略 the other 戦略 of its 経営課題 are none of its own
    const isOther = kind !== repeats && /^(?:strategies|initiatives)\./.test(rest)
    return isOther ? null : `${kind}.${rest}`
  }
  return null
}

/** Where the form has fields of one 経営課題 alone (one 戦略, one 具体的取組) and none of the plan as a whole, there is one for each. */
export function repeatsOf(cells: readonly Pick<BoundCell, 'fieldPath'>[]): FormRepeats {
  const paths = cells.map(({ fieldPath }) => fieldPath).filter((path) => !path.startsWith('{'))
  if (paths.length === 0 || paths.some((path) => !path.startsWith(`${firstOf.managementIssue}.`))) return 'once'
  const all = (kind: keyof typeof firstOf): boolean => {
    const start = `${firstOf[kind]}.`
    const titles = depths.slice(0, depths.indexOf(kind)).map((outer) => `${firstOf[outer]}.title`)
    return paths.some((path) => path.startsWith(start)) && paths.every((path) => path.startsWith(start) || titles.includes(path))
  }
  return all('initiative') ? 'initiative' : all('strategy') ? 'strategy' : 'managementIssue'
}
