// Knows how a form's definition and a plan become measured rows: one interpreter for every form of every generation.
import type { Block, CellDefinition, CellStyle } from '../model/form-generation.ts'
import { recordKindsOf } from './block-records.ts'
import { type BrokenText, breakLines } from './break-lines.ts'
import { contentOfCell } from './cell-content.ts'
import { inOrderOfNumbers, scopesOfCollection } from './collection-scopes.ts'
import { fillTemplate, hasUnconfirmedLegend } from './fill-template.ts'
import { leadingIn } from './leading.ts'
import type { Scope } from './form-scope.ts'
import {
  type FormNode,
  type MeasuredCell,
  type RowNode,
  type StackNode,
  makeBand,
  makeBeside,
  makeRow,
  makeStack,
  roundUpToPixel,
  verticalPaddingPt,
} from './form-node.ts'
import { textWidthIn } from './text-width.ts'

/** Measures every block for the records of the scope. Throws RangeError where the definition names what is not there. */
export function buildForm(blocks: readonly Block[], scope: Scope): StackNode {
  return makeStack(buildBlocks(blocks, scope))
}

function buildBlocks(blocks: readonly Block[], scope: Scope): readonly FormNode[] {
  return blocks.flatMap((block, index) => buildBlock(block, { ...scope, key: `${scope.key}.${index}` }))
}

function buildBlock(block: Block, scope: Scope): readonly FormNode[] {
  switch (block.kind) {
    case 'row':
      return [buildRow(block, scope)]
    case 'band':
      return [makeBand(measureBandLabel(block, scope), makeStack(buildBlocks(block.blocks, scope)))]
    case 'beside': {
      const parts = block.parts.map((part, index) => buildForm(part.blocks, { ...scope, key: `${scope.key}.${index}` }))
      return [makeBeside(parts.filter((part) => part.children.length > 0))]
    }
    case 'each': {
      const { items, gaps } = scopesOfCollection(block.of, scope)
      if (items.length === 0 && (!block.gap || gaps.length === 0)) return buildBlocks(block.empty ?? [], scope)
      return inOrderOfNumbers(items, block.gap ? gaps : []).flatMap((one) =>
        one.isGap ? buildBlocks(block.gap ?? [], one.scope) : buildItem(block, one.scope),
      )
    }
    case 'group': {
      const { keep = false, pageBreakBefore = false } = block
      return [makeStack(buildBlocks(block.blocks, scope), { keep, pageBreakBefore, isFramed: block.frame !== undefined })]
    }
    case 'space':
      return [{ kind: 'space', heightPt: roundUpToPixel(block.heightPt), isHeading: true }]
  }
}

type Built = Readonly<{ scope: Scope; nodes: readonly FormNode[] }>
const builtItems = new WeakMap<object, WeakMap<Block, Built>>()

/** The blocks of one record, taken over from the last layout where the record (the very same object) and all around it are unchanged. */
function buildItem(block: Extract<Block, { kind: 'each' }>, scope: Scope): readonly FormNode[] {
  let ofRecord = builtItems.get(scope.item)
  if (!ofRecord) builtItems.set(scope.item, (ofRecord = new WeakMap()))
  const before = ofRecord.get(block)
  if (before && isSameScope(before.scope, scope, block)) return before.nodes
  const nodes = buildBlocks(block.blocks, scope)
  ofRecord.set(block, { scope, nodes })
  return nodes
}

function isSameScope(a: Scope, b: Scope, block: Extract<Block, { kind: 'each' }>): boolean {
  for (const kind of recordKindsOf(block.blocks)) if (a.records[kind] !== b.records[kind]) return false
  return isSamePlace(a, b)
}

/** All that a label can show is the same. */
function isSamePlace(a: Scope, b: Scope): boolean {
  const isSameRecord = a.key === b.key && a.number === b.number && a.position === b.position && a.ownerId === b.ownerId
  const isSameYear = a.fiscalYear === b.fiscalYear && a.firstReiwaYearAs === b.firstReiwaYearAs
  return isSameRecord && isSameYear && a.generation === b.generation && a.wardName === b.wardName && a.edition === b.edition
}

const builtConstants = new WeakMap<Block, Readonly<{ scope: Scope; row: RowNode }>>()

function buildRow(block: Extract<Block, { kind: 'row' }>, scope: Scope): RowNode {
  const { cells } = block
  const isConstant = scope.cumulative === null && cells.every((cell) => cell.field === undefined && cell.amount === undefined)
  const before = isConstant ? builtConstants.get(block) : undefined
  if (before && isSamePlace(before.scope, scope)) return before.row
  const measured = cells.map((cell, index) => measureCell(cell, scope, `${scope.key}:${index}`))
  const isHeading = cells.every((cell) => cell.lines === undefined)
  const row = makeRow(measured, isHeading)
  if (isConstant) builtConstants.set(block, { scope, row })
  return row
}

function styleOf(name: string, scope: Scope): CellStyle {
  const style = scope.generation.styles[name]
  if (!style) throw new RangeError(`unknown style ${name}`)
  return style
}

function measureCell(cell: CellDefinition, scope: Scope, key: string): MeasuredCell {
  const style = styleOf(cell.style, scope)
  const leadingPt = leadingOf(style, scope)
  const content = contentOfCell(cell, scope, style)
  const [before, behind] = [fill(cell.before, scope), fill(cell.after, scope)]
  const text = before + content.shown + behind
  const broken = breakLines(text, textWidthOf(cell.columns, style, scope), style.sizePt)
  const lines = broken.lines.length
  const label = fill(cell.label, scope)
  return {
    key,
    columns: cell.columns,
    style: cell.style,
    vertical: false,
    text,
    broken,
    from: 0,
    to: text === '' ? 0 : lines,
    leadingPt,
    minHeightPt: roundUpToPixel((cell.lines?.min ?? (cell.lines ? 0 : 1)) * leadingPt + verticalPaddingPt),
    number: content.number,
    hint: text === '' && cell.hint !== undefined ? fill(cell.hint, scope) : null,
    ...(cell.before !== undefined && hasUnconfirmedLegend(cell.before, scope) ? { isUnconfirmed: true } : {}),
    field: content.field,
    ...(content.field && before + behind !== '' ? { around: [before, behind] as const } : {}),
    value: content.value,
    label: content.field && scope.number ? `${scope.number} ${label}` : label,
    mandatory: cell.mandatory === true && cell.phase === undefined,
    meter: content.field && cell.lines?.max !== undefined ? { used: text === '' ? 0 : lines, max: cell.lines.max } : null,
    ownerId: scope.ownerId,
  }
}

function measureBandLabel(band: Extract<Block, { kind: 'band' }>, scope: Scope): MeasuredCell {
  const style = styleOf(band.style, scope)
  const text = fill(band.label, scope)
  const letters = [...text]
  const broken: BrokenText = { lines: letters, starts: letters.map((_, i) => letters.slice(0, i).join('').length) }
  const leadingPt = leadingOf(style, scope)
  const minHeightPt = roundUpToPixel(letters.length * leadingPt + verticalPaddingPt)
  const plain = { number: null, hint: null, field: null, value: '', label: '', mandatory: false, meter: null }
  const place = { key: `${scope.key}:band`, columns: band.columns, style: band.style, ownerId: scope.ownerId }
  return { ...plain, ...place, vertical: true, text, broken, from: 0, to: letters.length, leadingPt, minHeightPt }
}

function fill(template: string | undefined, scope: Scope): string {
  return template === undefined ? '' : fillTemplate(template, scope)
}

function leadingOf(style: CellStyle, scope: Scope): number {
  return leadingIn(scope.generation.page, style)
}

/** What a line of text may be wide in a cell over these columns. */
function textWidthOf(columns: readonly [number, number], style: CellStyle, scope: Scope): number {
  let width = 0
  for (let column = columns[0]; column < columns[1]; column += 1) width += scope.generation.page.columnWidthsPt[column] ?? 0
  return textWidthIn(width, style)
}
