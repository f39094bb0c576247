// Knows which lines of the 改定履歴 the differences between two states of a plan propose: which forms, and what of them.
import type { PlanDifference } from '../model/edition.ts'
import type { Block, CellDefinition, FormDefinition, FormGeneration } from '../model/form-generation.ts'
import type { WardPlan } from '../model/ward-plan.ts'

/** The sentences; they stand in words/editions.ts. */
export type RevisionWords = Readonly<{
  /** '運営方針様式2の一部を改定しました。(平成29年6月16日)'; no form = of the plan as a whole. */
  lead(forms: readonly string[], day: string): string
  /** '・具体的取組1-1-2「…」：取組内容、撤退・再構築基準を変更' */
  line(item: RevisedItem): string
}>
/** What one item's differences are, put together; `labels` of the texts that were changed. */
export type RevisedItem = Readonly<{
  kind: string
  number: string
  title: string
  change: PlanDifference['change']
  labels: readonly string[]
}>

/** `day`: ISO date of the revision. `newer` is the plan that `differences` lead to. '' where nothing differs that a form prints. */
export function proposeRevisionNote(
  all: readonly PlanDifference[],
  newer: WardPlan,
  generation: FormGeneration,
  day: string,
  words: RevisionWords,
): string {
  const differences = all.filter(({ isInternal }) => !isInternal)
  if (differences.length === 0) return ''
  const forms = generation.forms.filter((form) => isTouched(form, differences, newer)).map((form) => form.name)
  return [words.lead(forms, day), ...itemsOf(differences).map((item) => words.line(item))].join('\n')
}

/** One for each item in the order of the plan; what came or went stands for all its texts. */
function itemsOf(differences: readonly PlanDifference[]): readonly RevisedItem[] {
  const items: { item: RevisedItem; labels: string[] }[] = []
  for (const { kind, field, number, title, change, label } of differences) {
    const last = items.at(-1)
    const isWhole = field === ''
    const isIndicator = kind.endsWith('Indicator')
    const isSameOwner = last?.item.kind === ownerKindOf(kind) && last.item.number === number && last.item.title === title
    if (isWhole && !isIndicator) {
      items.push({ item: { kind, number, title, change, labels: [] }, labels: [] })
      continue
    }
    // The texts of an item that came or went say nothing more than the item itself.
    if (isSameOwner && (last.item.change === 'added' || last.item.change === 'removed')) continue
    if (isSameOwner && last.item.change === 'changed') {
      if (!last.labels.includes(label)) last.labels.push(label)
      continue
    }
    items.push({ item: { kind: ownerKindOf(kind), number, title, change: 'changed', labels: [] }, labels: [label] })
  }
  return items.map(({ item, labels }) => ({ ...item, labels }))
}

const owners: Readonly<Record<string, string>> = {
  wardPlanReview: 'wardPlan',
  managementIssueReview: 'managementIssue',
  reformItemReview: 'reformItem',
  outcomeIndicator: 'strategy',
  outcomeReview: 'strategy',
  strategyReview: 'strategy',
  processIndicator: 'initiative',
  initiativeReview: 'initiative',
  amount: 'initiative',
}
const ownerKindOf = (kind: string): string => owners[kind] ?? kind

/** Whether the form shows anything that differs. */
function isTouched(form: FormDefinition, differences: readonly PlanDifference[], plan: WardPlan): boolean {
  const shown = shownBy(form)
  const mains = new Set<string>()
  for (const strategy of plan.managementIssues.flatMap((issue) => issue.strategies)) {
    if (strategy.isMain) mains.add(strategy.id)
    for (const initiative of strategy.initiatives) if (initiative.isMain) mains.add(initiative.id)
  }
  return differences.some(({ kind, field, recordId }) => {
    if (field === 'isMain') return shown.onMain.size > 0
    const place = kind === 'amount' ? 'amount' : field === '' ? kind : `${kind}.${field}`
    return shown.onAll.has(place) || (shown.onMain.has(place) && mains.has(recordId))
  })
}

type Shown = Readonly<{ onAll: ReadonlySet<string>; onMain: ReadonlySet<string> }>
const known = new WeakMap<FormDefinition, Shown>()

/** 'initiative.content', 'amount', and the kinds themselves; `onMain` where only a record marked 主な is shown. */
function shownBy(form: FormDefinition): Shown {
  const before = known.get(form)
  if (before) return before
  const shown = { onAll: new Set<string>(), onMain: new Set<string>() }
  visitBlocks(form.blocks, false)
  known.set(form, shown)
  return shown

  function visitBlocks(blocks: readonly Block[], isMain: boolean): void {
    for (const block of blocks) {
      if (block.kind === 'row') for (const cell of block.cells) visitCell(cell, isMain)
      else if (block.kind === 'beside') for (const part of block.parts) visitBlocks(part.blocks, isMain)
      else if (block.kind !== 'space') visitBlocks(block.blocks, isMain || (block.kind === 'each' && block.of.startsWith('main')))
    }
  }
  function visitCell({ field, amount, adds }: CellDefinition, isMain: boolean): void {
    const places = isMain ? shown.onMain : shown.onAll
    if (amount) places.add('amount')
    if (field !== undefined && !adds) places.add(field).add(field.split('.')[0] as string)
  }
}
