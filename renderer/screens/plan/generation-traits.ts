// Knows which kinds of item the forms of a generation show, and whether they single out what is 主な.
import type { Block, FormGeneration } from '../../../shared/model/form-generation.ts'
import type { ItemKind } from '../../../shared/model/fields.ts'
import { demandsOfForm } from '../../../shared/rules/demands-of-form.ts'

/** Whether items of this kind have a place on the forms (the short sheet has no 具体的取組). */
export function showsKind(generation: FormGeneration | null, kind: ItemKind): boolean {
  return generation !== null && demandsOfForm(generation).listed.has(kind)
}

/** Whether some form lists only what is marked 主な. */
export function hasMainMark(generation: FormGeneration | null): boolean {
  return generation !== null && generation.forms.some((form) => form.status === 'ready' && form.blocks.some(listsMain))
}

function listsMain(block: Block): boolean {
  switch (block.kind) {
    case 'row':
    case 'space':
      return false
    case 'beside':
      return block.parts.some((part) => part.blocks.some(listsMain))
    case 'each':
      return block.of === 'mainStrategies' || block.of === 'mainInitiatives' || block.blocks.some(listsMain)
    default:
      return block.blocks.some(listsMain)
  }
}
