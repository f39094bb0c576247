// Knows what was gathered of a plan while its sheets were read: items by their numbers, and for each place every text that claimed it.
import type { AmountKind } from '../../model/ward-plan.ts'
import { squash } from './fold-label.ts'
import type { Heading } from './read-heading.ts'
import type { Level } from './known-labels.ts'

/** A text that claims a place. `reason`: why it is doubtful, a code of words/plan-import.ts. A text of a summary (様式1) gives way to the full sheet's. */
export type Claim = Readonly<{ text: string; address: string; isSummary: boolean; reason: string | null }>
export type AmountClaim = Claim & Readonly<{ amount: AmountKind; era: string; unitYen: number | null }>
export type IndicatorClaim = Readonly<{ name: Claim; target: Claim | null }>
/** What stands in one row of results. `previous`: 前年度 beside it. */
export type OutcomeClaim = Readonly<{
  result: Claim | null
  attainment: Claim | null
  previous: Readonly<{ field: 'previousResult' | 'previousRating'; claim: Claim }> | null
}>
export type PlanNode = {
  readonly level: Level
  readonly number: number
  readonly titles: Claim[]
  readonly texts: Map<string, Claim[]>
  readonly indicators: IndicatorClaim[]
  readonly amounts: AmountClaim[]
  /** Rows of the table of results in 自己評価; of the short sheet on the issue, for the indicators of all its strategies. */
  readonly outcomes: OutcomeClaim[]
  readonly children: PlanNode[]
  readonly missing: Set<number>
  isMain: boolean
  /** Where its heading stands on a full sheet; '' = only a summary names it, or nobody does. */
  openedAt: string
  /** As how manieth of all it was opened on a full sheet; 0 = not yet. */
  turn: number
  hasAmountLabels: boolean
  problem: string | null
}

export function makeNode(level: Level, number: number): PlanNode {
  return {
    level,
    number,
    titles: [],
    texts: new Map(),
    indicators: [],
    amounts: [],
    outcomes: [],
    children: [],
    missing: new Set(),
    isMain: false,
    openedAt: '',
    turn: 0,
    hasAmountLabels: false,
    problem: null,
  }
}

const levels: readonly Level[] = ['issue', 'strategy', 'initiative']

/** The item that a heading names, made where it is new. The same number with another title on a full sheet is another item. */
export function openNode(root: PlanNode, heading: Heading, address: string, isSummary: boolean): PlanNode {
  const path = heading.level === 'reform' ? (['reform'] as const) : levels.slice(0, heading.numbers.length)
  let node = root
  for (const [depth, level] of path.entries()) {
    const number = heading.numbers[depth] ?? 0
    const isLast = depth === path.length - 1
    const known = node.children.findLast((child) => child.level === level && child.number === number)
    const isOther = isLast && known && isAnotherItem(known, heading.title, isSummary)
    if (known && !isOther) node = known
    else {
      const made = makeNode(level, number)
      if (isOther) made.problem = 'sameNumber'
      node.children.push(made)
      node = made
    }
  }
  if (heading.title.trim() !== '') node.titles.push({ text: heading.title, address, isSummary, reason: null })
  if (!isSummary && node.openedAt === '') {
    node.openedAt = address
    node.turn = root.turn += 1
  }
  return node
}

function isAnotherItem(known: PlanNode, title: string, isSummary: boolean): boolean {
  const before = known.titles.findLast((claim) => !claim.isSummary)
  return !isSummary && known.openedAt !== '' && title.trim() !== '' && before !== undefined && squash(before.text) !== squash(title)
}

export function claim(node: PlanNode, field: string, made: Claim): void {
  const claims = node.texts.get(field)
  if (claims) claims.push(made)
  else node.texts.set(field, [made])
}

/** As the full sheets have them; what only the summary names comes where its number belongs. */
export function inOrder(nodes: readonly PlanNode[]): readonly PlanNode[] {
  const ordered = nodes.filter((node) => node.turn > 0).toSorted((a, b) => a.turn - b.turn)
  for (const node of nodes.filter((one) => one.turn === 0).toSorted((a, b) => a.number - b.number)) {
    const before = ordered.findIndex((other) => other.number > node.number)
    ordered.splice(before < 0 ? ordered.length : before, 0, node)
  }
  return ordered
}
