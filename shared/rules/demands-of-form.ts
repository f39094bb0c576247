// Knows what a form generation shows and demands of each kind of record, read off the definitions of its forms.
import type { Block, CellDefinition, FormGeneration } from '../model/form-generation.ts'
import type { RecordKind, TiedKind } from '../model/fields.ts'
import { kindOfCollection } from './kind-of-collection.ts'

export type Demands = Readonly<{
  /** 'strategy.title', … that some form shows. */
  shown: ReadonlySet<string>
  /** … that must not be empty. */
  mandatory: ReadonlySet<string>
  /** … that must not be empty on a record marked 主な. */
  mandatoryOnMain: ReadonlySet<string>
  /** Kinds of which at least one must stand under each parent, with the first field that it needs. */
  needed: ReadonlyMap<RecordKind, string>
  /** Kinds that some form lists. */
  listed: ReadonlySet<RecordKind>
  /** Kinds of which some form lists only what is marked 主な. */
  singledOut: ReadonlySet<TiedKind>
}>

const known = new WeakMap<FormGeneration, Demands>()

/** Of all forms that are ready; cells of later phases (中間振り返り, 自己評価) demand nothing yet. */
export function demandsOfForm(generation: FormGeneration): Demands {
  const before = known.get(generation)
  if (before) return before
  const demands = {
    shown: new Set<string>(),
    mandatory: new Set<string>(),
    mandatoryOnMain: new Set<string>(),
    needed: new Map<RecordKind, string>(),
    listed: new Set<RecordKind>(),
    singledOut: new Set<TiedKind>(),
  }
  for (const form of generation.forms) if (form.status === 'ready') visitBlocks([...form.title, ...form.blocks], false)
  known.set(generation, demands)
  return demands

  function visitBlocks(blocks: readonly Block[], isMain: boolean): void {
    for (const block of blocks) visitBlock(block, isMain)
  }
  function visitBlock(block: Block, isMain: boolean): void {
    if (block.kind === 'row') for (const cell of block.cells) visitCell(cell, isMain)
    else if (block.kind === 'beside') for (const part of block.parts) visitBlocks(part.blocks, isMain)
    else if (block.kind !== 'space') {
      const kind = block.kind === 'each' ? kindOfCollection[block.of] : null
      if (kind) demands.listed.add(kind)
      if (block.kind === 'each' && block.of === 'mainStrategies') demands.singledOut.add('strategy')
      if (block.kind === 'each' && block.of === 'mainInitiatives') demands.singledOut.add('initiative')
      visitBlocks(block.blocks, isMain || (block.kind === 'each' && block.of.startsWith('main')))
      if (block.kind === 'each') visitBlocks(block.empty ?? [], isMain)
    }
  }
  function visitCell({ field, adds, mandatory = false, phase }: CellDefinition, isMain: boolean): void {
    if (field === undefined || phase !== undefined) return
    if (adds) {
      if (mandatory && !demands.needed.has(adds)) demands.needed.set(adds, field.slice(field.indexOf('.') + 1))
      return
    }
    demands.shown.add(field)
    if (mandatory) (isMain ? demands.mandatoryOnMain : demands.mandatory).add(field)
  }
}
