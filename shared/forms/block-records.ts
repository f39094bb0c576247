// Knows which kinds of record a block of a form shows, so that what is unchanged need not be measured again.
import type { RecordKind } from '../model/fields.ts'
import type { Block, Collection } from '../model/form-generation.ts'

const kindOfCollection: Readonly<Record<Collection, RecordKind>> = {
  managementIssues: 'managementIssue',
  strategies: 'strategy',
  mainStrategies: 'strategy',
  initiatives: 'initiative',
  mainInitiatives: 'initiative',
  outcomeIndicators: 'outcomeIndicator',
  processIndicators: 'processIndicator',
}
const known = new WeakMap<readonly Block[], ReadonlySet<RecordKind>>()

/** The kinds of record around the blocks that they read: by a field, an amount, a place that adds, or a collection that hangs on one. */
export function recordKindsOf(blocks: readonly Block[]): ReadonlySet<RecordKind> {
  const before = known.get(blocks)
  if (before) return before
  const kinds = new Set<RecordKind>()
  for (const block of blocks) for (const kind of kindsOfBlock(block)) kinds.add(kind)
  known.set(blocks, kinds)
  return kinds
}

function kindsOfBlock(block: Block): Iterable<RecordKind> {
  if (block.kind === 'space') return []
  if (block.kind === 'row') return block.cells.flatMap((cell) => kindsOfCell(cell))
  if (block.kind === 'beside') return block.parts.flatMap((part) => [...recordKindsOf(part.blocks)])
  if (block.kind !== 'each') return recordKindsOf(block.blocks)
  const item = kindOfCollection[block.of]
  const inside = [...recordKindsOf(block.blocks)].filter((kind) => kind !== item)
  return [...inside, ...recordKindsOf(block.empty ?? []), ...holdersOf(item)]
}

function kindsOfCell(cell: Extract<Block, { kind: 'row' }>['cells'][number]): readonly RecordKind[] {
  if (cell.amount) return ['initiative']
  if (cell.adds) return [cell.adds === 'outcomeIndicator' ? 'strategy' : 'initiative']
  return cell.field === undefined ? [] : [cell.field.split('.')[0] as RecordKind]
}

/** Initiatives hang on the strategy around, or, where there is none, on all strategies of the issue around. */
function holdersOf(item: RecordKind): readonly RecordKind[] {
  if (item === 'managementIssue') return ['wardPlan']
  if (item === 'strategy') return ['managementIssue']
  if (item === 'initiative') return ['managementIssue', 'strategy']
  return [item === 'outcomeIndicator' ? 'strategy' : 'initiative']
}
