// Knows what a ward may call otherwise than the official form: nouns, brackets, the unit of amounts, labels; and the form that comes of it.
import type { Block, CellDefinition, FormDefinition, FormGeneration } from '../model/form-generation.ts'
import { units } from '../rules/amount.ts'
import { mapBlocks } from './map-blocks.ts'

/** Key → text: 'word.…' of overridableWords, 'unit' → a key of `units`, 'label:' + the label as the generation's file has it. */
export type Overrides = Readonly<Record<string, string>>

export const overridableWords = ['office', 'head', 'open', 'close'] as const

export type OverridableKey = Readonly<{ key: string; group: 'word' | 'unit' | 'label'; original: string; formNames: readonly string[] }>

const made = new WeakMap<FormGeneration, WeakMap<Overrides, FormGeneration>>()

/** The generation as this plan's forms are printed: the very same object without overrides, and once for each object of overrides. Total: what does not fit is passed over. */
export function overrideGeneration(generation: FormGeneration, overrides: Overrides): FormGeneration {
  if (Object.keys(overrides).length === 0) return generation
  const ofGeneration = made.get(generation) ?? new WeakMap<Overrides, FormGeneration>()
  made.set(generation, ofGeneration)
  const before = ofGeneration.get(overrides)
  if (before) return before
  const overridden = withUnit({ ...generation, words: wordsOf(generation, overrides), forms: formsOf(generation, overrides) }, overrides)
  ofGeneration.set(overrides, overridden)
  return overridden
}

/** What a person may call otherwise, in the order of the forms: words that the generation has, the unit where it shows amounts, every printed label once. */
export function overridableKeysOf(generation: FormGeneration): readonly OverridableKey[] {
  const words = overridableWords.flatMap((word): OverridableKey[] => {
    const original = generation.words[word]
    return original === undefined ? [] : [{ key: `word.${word}`, group: 'word', original, formNames: [] }]
  })
  const labels = new Map<string, Set<string>>()
  let hasAmounts = false
  for (const form of generation.forms) {
    if (form.status !== 'ready') continue
    visitTexts([...form.title, ...form.blocks], (cell) => {
      hasAmounts ||= typeof cell !== 'string' && cell.amount !== undefined
      const texts = typeof cell === 'string' ? [cell] : labelsOf(cell)
      for (const label of texts) labels.set(label, (labels.get(label) ?? new Set()).add(form.name))
    })
  }
  const unit: readonly OverridableKey[] = hasAmounts ? [{ key: 'unit', group: 'unit', original: generation.unit.label, formNames: [] }] : []
  const ofLabels = [...labels].map(
    ([original, names]): OverridableKey => ({ key: labelKey(original), group: 'label', original, formNames: [...names] }),
  )
  return [...words, ...unit, ...ofLabels]
}

export function labelKey(original: string): string {
  return `label:${original}`
}

/** Why an override is refused: unknownKey (nothing of that name is on the form), unknownUnit. null = sound. */
export function violationOfOverride(generation: FormGeneration, key: string, text: string): 'unknownKey' | 'unknownUnit' | null {
  if (key === 'unit') return Object.hasOwn(units, text) ? null : 'unknownUnit'
  return overridableKeysOf(generation).some((known) => known.key === key) ? null : 'unknownKey'
}

/**
 * A label as a person typed it over the printed original, with the original's placeholders put back where their values still stand, so that next
 * year's plan prints next year's: '{year.short}算定額', typed '27予算額' → '{year.short}予算額'. `fill` gives the value of one placeholder, braces included.
 */
export function templateOfTyped(original: string, typed: string, fill: (placeholder: string) => string): string {
  let rest = typed
  let template = ''
  for (const placeholder of original.match(/\{[^{}]*\}/g) ?? []) {
    const value = fill(placeholder)
    const at = value === '' ? -1 : rest.indexOf(value)
    if (at < 0) continue
    template += rest.slice(0, at) + placeholder
    rest = rest.slice(at + value.length)
  }
  return template + rest
}

function wordsOf({ words }: FormGeneration, overrides: Overrides): FormGeneration['words'] {
  const known = overridableWords.flatMap((word) => {
    const text = overrides[`word.${word}`]
    return text === undefined || words[word] === undefined ? [] : [[word, text]]
  })
  return { ...words, ...Object.fromEntries(known) }
}

/** Amounts, their label and the number formats of the styles follow the unit. */
function withUnit(generation: FormGeneration, { unit: label = '' }: Overrides): FormGeneration {
  const yen = Object.hasOwn(units, label) ? units[label] : undefined
  if (yen === undefined) return generation
  const old = `"${generation.unit.label}"`
  const styles = Object.entries(generation.styles).map(([name, style]) => [
    name,
    style.numberFormat === undefined ? style : { ...style, numberFormat: style.numberFormat.replaceAll(old, `"${label}"`) },
  ])
  return { ...generation, unit: { label, yen }, styles: Object.fromEntries(styles) }
}

function formsOf({ forms }: FormGeneration, overrides: Overrides): readonly FormDefinition[] {
  const relabel = (text: string): string => {
    const override = overrides[labelKey(text)]
    return override === undefined ? text : withKnownPlaceholders(override, text)
  }
  if (!Object.keys(overrides).some((key) => key.startsWith('label:'))) return forms
  const by = { cell: (cell: CellDefinition) => mapCell(cell, relabel), label: relabel }
  return forms.map((form) => ({ ...form, title: mapBlocks(form.title, by), blocks: mapBlocks(form.blocks, by) }))
}

/** Braces that are no placeholder of the original are letters like others. */
function withKnownPlaceholders(text: string, original: string): string {
  const known = new Set(original.match(/\{[^{}]*\}/g) ?? [])
  return text
    .split(/(\{[^{}]*\})/)
    .map((part) => (known.has(part) ? part : part.replaceAll('{', '｛').replaceAll('}', '｝')))
    .join('')
}

/** A cell that shows a label and nothing of the plan. */
function isHeading(cell: CellDefinition): boolean {
  return cell.field === undefined && cell.amount === undefined && cell.lines === undefined
}

/** Whether a text that stands before or behind a field says something by itself: 「具体的取組　{number}」 does, brackets and numbers alone do not. */
function isWorded(text: string | undefined): text is string {
  return /[\p{L}\p{S}・]/u.test(text?.replaceAll(/\{[^{}]*\}/g, '') ?? '')
}

/** The texts of a cell that a person may call otherwise, as the generation's file has them. */
function labelsOf(cell: CellDefinition): readonly string[] {
  if (!isHeading(cell)) return [cell.before, cell.after].filter(isWorded)
  return [cell.before, cell.whenEstablished?.before].filter((text): text is string => text !== undefined && text !== '')
}

function mapCell(cell: CellDefinition, relabel: (text: string) => string): CellDefinition {
  const offered = labelsOf(cell)
  const own = (text: string | undefined) => (text !== undefined && offered.includes(text) ? relabel(text) : text)
  const [before, after, label] = [own(cell.before), own(cell.after), cell.label && relabel(cell.label)]
  const later = cell.whenEstablished && mapLater(cell.whenEstablished, relabel)
  if (before === cell.before && after === cell.after && label === cell.label && later === cell.whenEstablished) return cell
  return {
    ...cell,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(label !== undefined && { label }),
    ...(later && { whenEstablished: later }),
  }
}

function mapLater(later: NonNullable<CellDefinition['whenEstablished']>, relabel: (text: string) => string): typeof later {
  const [before, label] = [later.before && relabel(later.before), later.label && relabel(later.label)]
  if (before === later.before && label === later.label) return later
  return { ...later, ...(before !== undefined && { before }), ...(label !== undefined && { label }) }
}

/** Every cell, and every vertical label. */
function visitTexts(blocks: readonly Block[], visit: (cellOrBand: CellDefinition | string) => void): void {
  for (const block of blocks) {
    if (block.kind === 'row') for (const cell of block.cells) visit(cell)
    if (block.kind === 'band') visit(block.label)
    if (block.kind === 'beside') for (const part of block.parts) visitTexts(part.blocks, visit)
    if ('blocks' in block) visitTexts(block.blocks, visit)
    if (block.kind === 'each') visitTexts([...(block.empty ?? []), ...(block.gap ?? [])], visit)
  }
}
