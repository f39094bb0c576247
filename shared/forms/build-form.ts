// Knows how a form's definition and a plan become measured rows: one interpreter for every form of every generation.
import type { FieldRef, ItemKind, RecordKind } from '../model/fields.ts'
import type { Block, CellDefinition, CellStyle, Collection } from '../model/form-generation.ts'
import type { Indicator, Initiative, ManagementIssue, Strategy, WardPlan } from '../model/ward-plan.ts'
import { recordKindsOf } from './block-records.ts'
import { type BrokenText, breakLines } from './break-lines.ts'
import { type TemplateScope, fillTemplate } from './fill-template.ts'
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
import { noAmount, showAmount } from './show-amount.ts'
import { textWidthIn } from './text-width.ts'

/** The records around a block: the nearest of each kind. */
type Records = Readonly<{
  wardPlan: WardPlan
  managementIssue?: ManagementIssue
  strategy?: Strategy
  initiative?: Initiative
  outcomeIndicator?: Indicator
  processIndicator?: Indicator
}>
/** `item`: the nearest record. `key`: the path of blocks and records that leads here. */
export type Scope = TemplateScope & Readonly<{ records: Records; item: object; ownerId: string; key: string }>

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
      const items = itemsOf(block.of, scope)
      if (items.length === 0) return buildBlocks(block.empty ?? [], scope)
      return items.flatMap((item) => buildItem(block, item))
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
  return isSameRecord && isSameYear && a.generation === b.generation && a.wardName === b.wardName
}

/** The scopes of a collection's records, in the order and with the numbers of the plan; `main…` leave out what is not 主な. */
function itemsOf(of: Collection, scope: Scope): readonly Scope[] {
  const { wardPlan, managementIssue, strategy, initiative } = scope.records
  switch (of) {
    case 'managementIssues':
      return scopesOf(wardPlan.managementIssues, 'managementIssue', scope, '')
    case 'strategies':
      return scopesOf(need(managementIssue, of).strategies, 'strategy', scope)
    case 'mainStrategies':
      return itemsOf('strategies', scope).filter((item) => item.records.strategy?.isMain)
    case 'initiatives':
      if (!strategy) return itemsOf('strategies', scope).flatMap((item) => itemsOf('initiatives', item))
      return scopesOf(strategy.initiatives, 'initiative', scope)
    case 'mainInitiatives':
      return itemsOf('initiatives', scope).filter((item) => item.records.initiative?.isMain)
    case 'outcomeIndicators':
      return indicatorScopes(need(strategy, of).outcomeIndicators, 'outcomeIndicator', scope)
    case 'processIndicators':
      return indicatorScopes(need(initiative, of).processIndicators, 'processIndicator', scope)
  }
}

function scopesOf(
  items: readonly (ManagementIssue | Strategy | Initiative)[],
  kind: ItemKind,
  scope: Scope,
  above = `${scope.number}-`,
): readonly Scope[] {
  return items.map((item, index) => ({
    ...scope,
    records: { ...scope.records, [kind]: item },
    item,
    number: `${above}${index + 1}`,
    position: index + 1,
    ownerId: item.id,
    key: `${scope.key}/${item.id}`,
  }))
}

function indicatorScopes(items: readonly Indicator[], kind: ItemKind, scope: Scope): readonly Scope[] {
  return items.map((item, index) => ({
    ...scope,
    records: { ...scope.records, [kind]: item },
    item,
    position: index + 1,
    key: `${scope.key}/${item.id}`,
  }))
}

function need<T>(record: T | undefined, of: Collection): T {
  if (record === undefined) throw new RangeError(`${of} stands outside the record that holds it`)
  return record
}

const builtConstants = new WeakMap<Block, Readonly<{ scope: Scope; row: RowNode }>>()

function buildRow(block: Extract<Block, { kind: 'row' }>, scope: Scope): RowNode {
  const { cells } = block
  const isConstant = cells.every((cell) => cell.field === undefined && cell.amount === undefined)
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
  const content = contentOf(cell, scope, style)
  const text = fill(cell.before, scope) + content.shown + fill(cell.after, scope)
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
    field: content.field,
    value: content.value,
    label: content.field && scope.number ? `${scope.number} ${label}` : label,
    mandatory: cell.mandatory ?? false,
    meter: content.field && cell.lines?.max !== undefined ? { used: text === '' ? 0 : lines, max: cell.lines.max } : null,
    ownerId: scope.ownerId,
  }
}

type Content = Readonly<{ shown: string; value: string; field: FieldRef | null; number: MeasuredCell['number'] }>
const noContent: Content = { shown: '', value: '', field: null, number: null }

function contentOf(cell: CellDefinition, scope: Scope, style: CellStyle): Content {
  if (cell.amount) return amountOf(cell.amount, scope, style)
  if (cell.field === undefined) return noContent
  const [kind, name] = cell.field.split('.') as [RecordKind, string]
  if (cell.adds) {
    const parent = cell.adds === 'outcomeIndicator' ? scope.records.strategy : scope.records.initiative
    if (!parent) throw new RangeError(`${cell.field} stands outside the record that it adds to`)
    return { ...noContent, field: { kind: 'newItem', itemKind: cell.adds, parentId: parent.id, field: name } }
  }
  const record = scope.records[kind]
  const value = (record as Readonly<Record<string, unknown>> | undefined)?.[name]
  if (!record || typeof value !== 'string') throw new RangeError(`${cell.field} is not a text of a record around`)
  // A tab has no width of its own in a printed cell: it becomes one full-width space.
  const field: FieldRef = { kind, id: record.id, field: name }
  return { shown: value.replaceAll('\t', '\u3000'), value, field, number: null }
}

function amountOf(amount: NonNullable<CellDefinition['amount']>, scope: Scope, style: CellStyle): Content {
  const { initiative } = scope.records
  if (!initiative) throw new RangeError('an amount stands outside an initiative')
  const { unit } = scope.generation
  const fiscalYear = scope.fiscalYear + amount.yearOffset
  const field: FieldRef = { kind: 'amount', initiativeId: initiative.id, amountKind: amount.kind, fiscalYear }
  const entered = initiative.amounts.find((a) => a.kind === amount.kind && a.fiscalYear === fiscalYear)
  if (!entered) return { shown: noAmount, value: '', field, number: null }
  const value = showAmount(entered.yen, unit.yen)
  const format = style.numberFormat ?? '#,##0'
  return { shown: value + unit.label, value, field, number: { value: entered.yen / unit.yen, format } }
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
  return roundUpToPixel((scope.generation.page.leadingPt * style.sizePt) / 9)
}

/** What a line of text may be wide in a cell over these columns. */
function textWidthOf(columns: readonly [number, number], style: CellStyle, scope: Scope): number {
  let width = 0
  for (let column = columns[0]; column < columns[1]; column += 1) width += scope.generation.page.columnWidthsPt[column] ?? 0
  return textWidthIn(width, style)
}
