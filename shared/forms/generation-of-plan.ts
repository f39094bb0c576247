// Knows the form generation as one plan prints it: with what the ward calls otherwise, and with the columns of the stage that the plan has reached.
import type { CellDefinition, FormGeneration } from '../model/form-generation.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { mapBlocks } from './map-blocks.ts'
import { overrideGeneration } from './override-generation.ts'

/** The very same object where nothing is called otherwise and nothing hangs on the stage, and once for each object of overrides. */
export function generationOfPlan(official: FormGeneration, { overrides, stage }: Pick<WardPlan, 'overrides' | 'stage'>): FormGeneration {
  return generationAtStage(overrideGeneration(official, overrides), stage)
}

const established = new WeakMap<FormGeneration, FormGeneration>()

/** From 策定 on what its cells have as `whenEstablished` holds: 27算定（見込）額 → 27予算額. */
export function generationAtStage(generation: FormGeneration, stage: WardPlan['stage']): FormGeneration {
  if (stage !== 'established') return generation
  const before = established.get(generation)
  if (before) return before
  const made = mapCells(generation, whenEstablished)
  established.set(generation, made)
  return made
}

const stageless = new WeakMap<FormGeneration, FormGeneration>()

/** As the forms were before they knew of stages: 27算定（見込）額 for good. */
export function generationWithoutStages(generation: FormGeneration): FormGeneration {
  const before = stageless.get(generation)
  if (before) return before
  const made = mapCells(generation, ({ whenEstablished: _, ...cell }) => cell)
  stageless.set(generation, made)
  return made
}

function mapCells(generation: FormGeneration, cell: (cell: CellDefinition) => CellDefinition): FormGeneration {
  const by = { cell, label: (text: string) => text }
  const forms = generation.forms.map((form) => {
    const [title, blocks] = [mapBlocks(form.title, by), mapBlocks(form.blocks, by)]
    return title === form.title && blocks === form.blocks ? form : { ...form, title, blocks }
  })
  return forms.every((form, index) => form === generation.forms[index]) ? generation : { ...generation, forms }
}

function whenEstablished(cell: CellDefinition): CellDefinition {
  const { whenEstablished: later, ...rest } = cell
  return later ? { ...rest, ...later } : cell
}
