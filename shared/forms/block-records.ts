// Knows which kinds of record a block of a form shows, so that what is unchanged need not be measured again.
import { isReviewKind, parentKindOf, reviewedKindOf } from '../model/fields.ts'
import type { Block } from '../model/form-generation.ts'
import { kindOfCollection } from '../rules/kind-of-collection.ts'
import type { RecordsAround } from './form-scope.ts'

type KindAround = keyof RecordsAround

const known = new WeakMap<readonly Block[], ReadonlySet<KindAround>>()

/** The kinds of record around the blocks that they read: by a field, an amount, a place that adds, or a collection that hangs on one. */
export function recordKindsOf(blocks: readonly Block[]): ReadonlySet<KindAround> {
  const before = known.get(blocks)
  if (before) return before
  const kinds = new Set<KindAround>()
  for (const block of blocks) for (const kind of kindsOfBlock(block)) kinds.add(kind)
  known.set(blocks, kinds)
  return kinds
}

function kindsOfBlock(block: Block): Iterable<KindAround> {
  if (block.kind === 'space') return []
  if (block.kind === 'row') return block.cells.flatMap((cell) => kindsOfCell(cell))
  if (block.kind === 'beside') return block.parts.flatMap((part) => [...recordKindsOf(part.blocks)])
  if (block.kind !== 'each') return recordKindsOf(block.blocks)
  const item = kindOfCollection[block.of]
  const inside = [...recordKindsOf(block.blocks)].filter((kind) => kind !== item)
  return [...inside, ...recordKindsOf(block.empty ?? []), ...recordKindsOf(block.gap ?? []), ...holdersOf(item)]
}

function kindsOfCell(cell: Extract<Block, { kind: 'row' }>['cells'][number]): readonly KindAround[] {
  if (cell.amount) return ['initiative']
  if (cell.adds) return [parentKindOf[cell.adds]]
  const kind = cell.field?.split('.')[0]
  if (kind === undefined) return []
  return [isReviewKind(kind) ? reviewedKindOf[kind] : (kind as KindAround)]
}

/** Initiatives hang on the strategy around, or, where there is none, on all strategies of the issue around. */
function holdersOf(item: KindAround): readonly KindAround[] {
  if (item === 'managementIssue' || item === 'reformItem') return ['wardPlan']
  if (item === 'strategy') return ['managementIssue']
  if (item === 'initiative') return ['managementIssue', 'strategy']
  return [item === 'outcomeIndicator' ? 'strategy' : 'initiative']
}
