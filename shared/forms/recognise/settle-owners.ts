// Knows what the labels of a sheet say once all their texts are gathered: texts, indicators, lists, amounts and results of the plan.
import type { ReadCell } from '../../model/sheet-cells.ts'
import { joinPieces } from './join-pieces.ts'
import type { Meaning, Phase } from './known-labels.ts'
import { type Claim, type PlanNode, claim, openNode } from './plan-tree.ts'
import { readIndicators } from './read-indicators.ts'
import { splitReformParts } from './split-reform-parts.ts'

/** A label with what stands under or beside it. `items`: the headings of a list, each with its texts. */
export type Owner = {
  readonly meaning: Meaning | Readonly<{ kind: 'title' }>
  readonly node: PlanNode
  readonly phase: Phase
  readonly cell: ReadCell
  /** Why all that it owns is doubtful. */
  readonly reason: string | null
  readonly values: ReadCell[]
  readonly items: { readonly node: PlanNode; readonly cell: ReadCell; readonly values: ReadCell[] }[]
  /** The indicators whose targets stand here. */
  readonly targetsOf: Owner | null
}
/** The sheet that is read, and where a text of it goes. */
type Sweep = Readonly<{
  root: PlanNode
  isSummary: boolean
  /** In which amounts count that do not say their own unit. */
  unitYen: number | null
  addressOf: (cell: ReadCell) => string
  claimOf: (cell: ReadCell, text: string, reason: string | null) => Claim
  /** For a text that found no place. */
  leave: (cell: ReadCell) => void
}>

export const lastRowOf = (cell: ReadCell): number => cell.row + cell.rowSpan - 1

/** Adds what they say to the nodes under which they were opened. */
export function settleOwners(opened: readonly Owner[], { root, isSummary, unitYen, addressOf, claimOf, leave }: Sweep): void {
  for (const owner of opened) settle(owner)

  function settle(owner: Owner): void {
    const { meaning, node, values } = owner
    switch (meaning.kind) {
      case 'title':
        return settleTitle(owner)
      case 'text':
        return settleText(meaning.field, owner)
      case 'indicators': {
        const targets = opened.filter((other) => other.targetsOf === owner).flatMap((other) => other.values)
        node.indicators.push(...readIndicators({ cells: values, targets, label: owner.cell, hasBullets: node.level === 'issue', claimOf }))
        return
      }
      case 'target':
        if (!owner.targetsOf) for (const cell of values) leave(cell)
        return
      case 'list':
        return settleList(meaning.of, owner)
      case 'amount':
        return settleAmount(meaning, owner)
      case 'outcomeResults':
        return settleOutcomes(owner)
      case 'outcomeAttainments':
      case 'outcomePrevious':
        // read with the results that they stand beside
        if (!opened.some((other) => isBeside(owner, other))) for (const cell of values) leave(cell)
        return
      case 'ignored':
        for (const cell of values) leave(cell)
    }
  }

  function settleOutcomes(owner: Owner): void {
    const besides = opened.filter((other) => isBeside(other, owner))
    const attainments = besides.filter(({ meaning }) => meaning.kind === 'outcomeAttainments').flatMap(({ values }) => values)
    const previous = besides.flatMap(({ meaning, values }) =>
      meaning.kind === 'outcomePrevious' ? values.map((cell) => ({ cell, field: meaning.field })) : [],
    )
    const rows = new Set([...owner.values, ...attainments, ...previous.map(({ cell }) => cell)].map((cell) => cell.row))
    // the short sheet has the symbol under the same label as the result, in a cell of its own to the right
    const isShort = owner.node.level === 'issue'
    for (const row of [...rows].toSorted((a, b) => a - b)) {
      const inRow = owner.values.filter((cell) => cell.row === row)
      const [result, ...others] = isShort ? inRow.filter((cell) => cell.column === owner.cell.column) : inRow
      const [symbol, ...more] = isShort
        ? inRow.filter((cell) => cell.column > owner.cell.column)
        : attainments.filter((cell) => cell.row === row)
      const [last, ...lasts] = previous.filter(({ cell }) => cell.row === row)
      const claimed = (cell: ReadCell | undefined): Claim | null => (cell ? claimOf(cell, cell.text, null) : null)
      owner.node.outcomes.push({
        result: claimed(result),
        attainment: claimed(symbol),
        previous: last ? { field: last.field, claim: claimOf(last.cell, last.cell.text, null) } : null,
      })
      for (const cell of [...others, ...more, ...lasts.map(({ cell }) => cell)]) leave(cell)
    }
  }

  function settleTitle({ node, values }: Owner): void {
    const [first, ...rest] = values
    const title = first?.text.trim().replace(/^[【「『]([^]*)[】」』]$/, '$1')
    if (first && title !== undefined && title.length <= 100) node.titles.push(claimOf(first, title, null))
    else if (first) leave(first)
    for (const cell of rest) leave(cell)
  }

  function settleText(field: string, { node, values, reason, phase }: Owner): void {
    if (values.length === 0) return
    const isOfPlan = /^wardPlan(?:Review)?\./.test(field)
    const target = isOfPlan ? root : node
    // of the plan as a whole a check speaks in 自己評価 alone, and stands outside the bands of the short sheet
    const at = field.startsWith('wardPlanReview.') ? 'selfEvaluation' : phase
    const sections = field.startsWith('reformItem.') ? splitReformParts(values) : [{ field, cells: values }]
    for (const section of sections) {
      const [first] = section.cells
      if (!first) continue
      const { text, isSure } = joinPieces(section.cells.map((cell) => cell.text))
      const name = section.field === 'reformItem' ? field : section.field
      claim(target, at === 'plan' ? name : `${name}@${at}`, claimOf(first, text, reason ?? (isSure ? null : 'joined')))
    }
  }

  function settleList(of: 'strategies' | 'initiatives', owner: Owner): void {
    const field = of === 'strategies' ? 'strategy.approach' : null
    for (const { node, values } of owner.items) {
      const [first] = values
      if (!first) continue
      const { text, isSure } = joinPieces(values.map((cell) => cell.text))
      if (field) claim(node, field, claimOf(first, text, isSure ? null : 'joined'))
      else for (const cell of values) leave(cell)
    }
    const [first] = owner.values
    if (!first) return
    if (field && owner.items.length === 0 && owner.node.level === 'issue') {
      const heading = { level: 'strategy', numbers: [owner.node.number, 1], title: '', amount: null, isMissing: false } as const
      const node = openNode(root, heading, addressOf(first), isSummary)
      claim(node, field, claimOf(first, joinPieces(owner.values.map((cell) => cell.text)).text, 'noNumber'))
    } else for (const cell of owner.values) leave(cell)
  }

  function settleAmount(meaning: Extract<Meaning, { kind: 'amount' }>, { node, values, cell: label }: Owner): void {
    const { amount, era } = meaning
    node.hasAmountLabels = true
    if (node.level === 'initiative') {
      const [first, ...rest] = values
      if (first) node.amounts.push({ ...claimOf(first, amountText(first), null), amount, era, unitYen: meaning.unitYen ?? unitYen })
      for (const cell of rest) leave(cell)
      return
    }
    const items = opened
      .filter((o) => o.node === node && o.meaning.kind === 'list' && o.meaning.of === 'initiatives')
      .flatMap((o) => o.items)
    for (const { node: item } of items) item.hasAmountLabels = true
    for (const cell of values) {
      const item = items.findLast(({ cell: at }) => at.row <= cell.row && at.column < label.column)
      const isIts = item && (item.cell.row === cell.row || lastRowOf(item.cell) >= cell.row)
      if (isIts) item.node.amounts.push({ ...claimOf(cell, amountText(cell), null), amount, era, unitYen: meaning.unitYen ?? unitYen })
      else leave(cell)
    }
  }
}

/** Whether these columns (symbols, 前年度) are those of that table. */
function isBeside(column: Owner, results: Owner): boolean {
  const isColumn = column.meaning.kind === 'outcomeAttainments' || column.meaning.kind === 'outcomePrevious'
  const areTheseTwo = isColumn && results.meaning.kind === 'outcomeResults'
  return areTheseTwo && column.node === results.node && column.cell.row === results.cell.row
}

/** What is hidden behind a rounded number is the number. */
function amountText(cell: ReadCell): string {
  return cell.number !== null && !Number.isInteger(cell.number) ? String(cell.number) : cell.text
}
