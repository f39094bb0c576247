// Knows how every cell and every vertical label of a form's definition is replaced; what stays the same stays the very same object.
import type { Block, CellDefinition } from '../model/form-generation.ts'

export type BlockMapping = Readonly<{ cell: (cell: CellDefinition) => CellDefinition; label: (text: string) => string }>

export function mapBlocks(blocks: readonly Block[], by: BlockMapping): readonly Block[] {
  const mapped = blocks.map((block) => mapBlock(block, by))
  return mapped.every((block, index) => block === blocks[index]) ? blocks : mapped
}

function mapBlock(block: Block, by: BlockMapping): Block {
  switch (block.kind) {
    case 'space':
      return block
    case 'row': {
      const cells = block.cells.map(by.cell)
      return cells.every((cell, index) => cell === block.cells[index]) ? block : { ...block, cells }
    }
    case 'band': {
      const [label, blocks] = [by.label(block.label), mapBlocks(block.blocks, by)]
      return label === block.label && blocks === block.blocks ? block : { ...block, label, blocks }
    }
    case 'beside': {
      const parts = block.parts.map((part) => ({ blocks: mapBlocks(part.blocks, by) }))
      return parts.every((part, index) => part.blocks === block.parts[index]?.blocks) ? block : { ...block, parts }
    }
    case 'each': {
      const blocks = mapBlocks(block.blocks, by)
      const empty = block.empty && mapBlocks(block.empty, by)
      const gap = block.gap && mapBlocks(block.gap, by)
      if (blocks === block.blocks && empty === block.empty && gap === block.gap) return block
      return { ...block, blocks, ...(empty && { empty }), ...(gap && { gap }) }
    }
    case 'group': {
      const blocks = mapBlocks(block.blocks, by)
      return blocks === block.blocks ? block : { ...block, blocks }
    }
  }
}
