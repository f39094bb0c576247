// Knows what of a plan its forms print: which texts, items, marks, amounts and labels, so that a comparison can tell what the public sees.
import { reviewKinds } from '../model/fields.ts'
import type { CellDefinition, Collection, FormGeneration } from '../model/form-generation.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import type { MainMarks, ShownByForms } from '../rules/compared-node.ts'
import { type FormCell, amountsShownBy, cellsOfGeneration } from '../rules/form-cells.ts'
import { kindOfCollection } from '../rules/kind-of-collection.ts'
import { generationAtStage, generationOfPlan } from './generation-of-plan.ts'
import { overridableKeysOf } from './override-generation.ts'

/** `official`: the generation as its file, or the edition that froze it, has it. */
export function shownByForms(official: FormGeneration, plan: Pick<WardPlan, 'overrides' | 'stage'>): ShownByForms {
  const cells = cellsOfGeneration(official)
  const fields = groupBy(cells, ({ cell }) => (cell.adds ? undefined : placeOf(cell)))
  const lists = new Map<string, Around[]>()
  for (const { around } of cells) around.forEach((of, index) => push(lists, of, { around: around.slice(0, index + 1) }))
  const kinds = new Map<string, Around[]>()
  for (const [of, places] of lists) for (const place of places) push(kinds, kindOfCollection[of as Collection], place)
  const amountCells = cells.filter(({ cell }) => cell.amount !== undefined)
  const texts = cells.flatMap(({ cell }) => [cell.before ?? '', cell.after ?? '', cell.label ?? ''])
  const years = new Set(
    texts.flatMap((text) => [...text.matchAll(/\{year(?:\.short)?(?::([+-]?\d+))?\}/g)].map(([, by]) => Number(by ?? 0))),
  )
  const { unit } = generationOfPlan(official, plan)
  return {
    unit,
    years,
    overrides: new Set(overridableKeysOf(generationAtStage(official, plan.stage)).map(({ key }) => key)),
    field: (place, marks) => isAmong(fields.get(place), marks),
    item: (kind, marks) => isAmong(kinds.get(kind), marks),
    mark: (kind, marks) =>
      kind === 'strategy'
        ? lists.has('mainStrategies')
        : (lists.get('mainInitiatives') ?? []).some(({ around }) => !around.includes('mainStrategies') || marks.strategy),
    cumulative: (kind, marks) =>
      isAmong(
        (fields.get(`${kind}.target`) ?? []).filter((at) => 'cell' in at && `${at.cell.before}${at.cell.after}`.includes('{cumulative}')),
        marks,
      ),
    amounts: (marks) => (isAmong(amountCells, marks) ? amountsShownBy(generationAtStage(official, plan.stage)) : []),
  }
}

/** What a check says is shown in the band of that check alone: 'initiativeReview.results/selfEvaluation'. */
function placeOf({ field, phase }: CellDefinition): string | undefined {
  const isOfReview = reviewKinds.some((kind) => field?.startsWith(`${kind}.`))
  return isOfReview ? `${field}/${phase}` : field
}

type Around = Pick<FormCell, 'around'> | FormCell

function isAmong(places: readonly Around[] | undefined, marks: MainMarks): boolean {
  return (places ?? []).some(
    ({ around }) => (!around.includes('mainStrategies') || marks.strategy) && (!around.includes('mainInitiatives') || marks.initiative),
  )
}

function groupBy(cells: readonly FormCell[], keyOf: (cell: FormCell) => string | undefined): Map<string, Around[]> {
  const groups = new Map<string, Around[]>()
  for (const cell of cells) {
    const key = keyOf(cell)
    if (key !== undefined) push(groups, key, cell)
  }
  return groups
}

function push<Key>(groups: Map<Key, Around[]>, key: Key, place: Around): void {
  const group = groups.get(key)
  if (group) group.push(place)
  else groups.set(key, [place])
}
