// Knows which items of a plan a form has no cell for, though it shows others of their kind.
import type { ItemKind } from '../../model/fields.ts'
import type { BoundCell, FormRepeats, UnshownItem } from '../../model/form-template.ts'
import { parseFieldPath, type PathStep } from './parse-field-path.ts'
import type { FillScope } from './value-of-path.ts'

type Node = Readonly<{ id: string; title?: string; name?: string } & Record<string, unknown>>

/** In the order of the plan. Where the whole of a 戦略 is not shown, its 具体的取組 are not named as well. */
export function unshownItems(cells: readonly BoundCell[], repeats: FormRepeats, scope: FillScope): readonly UnshownItem[] {
  const shown = new Map<
    string,
    Readonly<{ root: 'wardPlan' | keyof FillScope['owners']; steps: readonly PathStep[]; indexes: Set<number | null> }>
  >()
  for (const { fieldPath } of cells) {
    const path = parseFieldPath(fieldPath, repeats)
    if (path?.kind !== 'field') continue
    path.steps.forEach((step, depth) => {
      const before = path.steps.slice(0, depth)
      const key = [path.root, ...before.map(({ list, index }) => `${list}.${index}`), step.list].join('/')
      const known = shown.get(key) ?? { root: path.root, steps: path.steps.slice(0, depth + 1), indexes: new Set() }
      known.indexes.add(step.index)
      shown.set(key, known)
    })
  }
  const found: UnshownItem[] = []
  for (const { root, steps, indexes } of shown.values()) {
    const last = steps.at(-1)
    const siblings = last && !indexes.has(null) ? siblingsOf(root, steps, scope) : []
    siblings.forEach((node, index) => {
      if (indexes.has(index)) return
      const number = scope.numbers.get(node.id) ?? ''
      found.push({ kind: last?.kind as ItemKind, id: node.id, number, title: String(node.title ?? node.name ?? '') })
    })
  }
  return found
}

/** All that stand in the list which the steps lead to. */
function siblingsOf(
  root: 'wardPlan' | keyof FillScope['owners'],
  steps: readonly PathStep[],
  { plan, owners }: FillScope,
): readonly Node[] {
  let node = (root === 'wardPlan' ? plan : owners[root]) as Node | undefined
  for (const { list, index } of steps.slice(0, -1)) node = (node?.[list] as readonly Node[] | undefined)?.[index ?? 0]
  return (node?.[steps.at(-1)?.list ?? ''] as readonly Node[] | undefined) ?? []
}
