// Knows on which form of a generation a plan is mostly written: the one that asks for most.
import type { Block, FormDefinition, FormGeneration } from '../model/form-generation.ts'

/** Of the forms that are ready the one with the most cells that must be filled; null where none is ready. */
export function mainFormOf(generation: FormGeneration): FormDefinition | null {
  let best: Readonly<{ form: FormDefinition; count: number }> | null = null
  for (const form of generation.forms) {
    if (form.status !== 'ready') continue
    const count = countMandatory(form.blocks)
    if (best === null || count > best.count) best = { form, count }
  }
  return best?.form ?? null
}

function countMandatory(blocks: readonly Block[]): number {
  let count = 0
  for (const block of blocks) {
    if (block.kind === 'row') count += block.cells.filter((cell) => cell.mandatory).length
    else if (block.kind === 'beside') for (const part of block.parts) count += countMandatory(part.blocks)
    else if (block.kind !== 'space') count += countMandatory(block.blocks)
  }
  return count
}
