// Knows every cell of the forms of a generation that are ready, with the collections around it: the one way through a definition for all who ask what is shown.
import type { Block, CellDefinition, Collection, FormDefinition, FormGeneration } from '../model/form-generation.ts'
import { type AmountKind, amountKinds } from '../model/ward-plan.ts'

/** `around`: the collections that the cell stands in, outermost first. `isEmpty`: it stands where a collection has no record. */
export type FormCell = Readonly<{ cell: CellDefinition; around: readonly Collection[]; isEmpty: boolean }>
/** An amount that some form shows, with how the form calls it (a template). */
export type ShownAmount = Readonly<{ kind: AmountKind; yearOffset: number; label: string }>

const cellsKnown = new WeakMap<FormDefinition, readonly FormCell[]>()
const amountsKnown = new WeakMap<FormGeneration, readonly ShownAmount[]>()

/** The titles first, then in reading order; places of numbers that nobody has (欠番) are left out. */
export function cellsOfForm(form: FormDefinition): readonly FormCell[] {
  const before = cellsKnown.get(form)
  if (before) return before
  const cells: FormCell[] = []
  visit([...form.title, ...form.blocks], [], false)
  cellsKnown.set(form, cells)
  return cells

  function visit(blocks: readonly Block[], around: readonly Collection[], isEmpty: boolean): void {
    for (const block of blocks) {
      if (block.kind === 'row') for (const cell of block.cells) cells.push({ cell, around, isEmpty })
      else if (block.kind === 'beside') for (const part of block.parts) visit(part.blocks, around, isEmpty)
      else if (block.kind === 'each') {
        visit(block.blocks, [...around, block.of], isEmpty)
        visit(block.empty ?? [], around, true)
      } else if (block.kind !== 'space') visit(block.blocks, around, isEmpty)
    }
  }
}

/** Of all forms that the program fills. */
export function cellsOfGeneration(generation: FormGeneration): readonly FormCell[] {
  return generation.forms.filter((form) => form.status === 'ready').flatMap(cellsOfForm)
}

/** The amounts that the forms show, oldest year first, once each. */
export function amountsShownBy(generation: FormGeneration): readonly ShownAmount[] {
  const before = amountsKnown.get(generation)
  if (before) return before
  const found = new Map<string, ShownAmount>()
  for (const { cell } of cellsOfGeneration(generation))
    if (cell.amount) found.set(`${cell.amount.kind}/${cell.amount.yearOffset}`, { ...cell.amount, label: cell.label ?? '' })
  const shown = [...found.values()].toSorted(
    (a, b) => a.yearOffset - b.yearOffset || amountKinds.indexOf(a.kind) - amountKinds.indexOf(b.kind),
  )
  amountsKnown.set(generation, shown)
  return shown
}

/** Amounts that a column shows in the 案, and those that it shows in their place from 策定 on. */
export function amountsThatChange(
  generation: FormGeneration,
): readonly Readonly<{ from: Omit<ShownAmount, 'label'>; to: Omit<ShownAmount, 'label'> }>[] {
  const found = new Map<string, Readonly<{ from: Omit<ShownAmount, 'label'>; to: Omit<ShownAmount, 'label'> }>>()
  for (const { cell } of cellsOfGeneration(generation)) {
    const [from, to] = [cell.amount, cell.whenEstablished?.amount]
    if (from && to) found.set(`${from.kind}/${from.yearOffset}`, { from, to })
  }
  return [...found.values()]
}
