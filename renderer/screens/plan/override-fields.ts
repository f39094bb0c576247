// Knows the fields of the overrides dialog: each key with its printed original and what stands for it now, and what typed texts mean.
import { fillTemplate } from '../../../shared/forms/fill-template.ts'
import { type OverridableKey, overridableKeysOf, templateOfTyped } from '../../../shared/forms/override-generation.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { titleMarkOfStage } from '../../../shared/words/editions.ts'

/** `original` and `text` as they are printed for this plan, with 1-1-1 for a number; `text` '' = as the form has it. */
export type OverrideField = Readonly<{
  key: string
  group: OverridableKey['group']
  original: string
  text: string
  formNames: readonly string[]
}>

type Fill = (template: string) => string

export function overrideFieldsOf(generation: FormGeneration, plan: WardPlan, wardName: string): readonly OverrideField[] {
  const fill = fillOf(generation, plan, wardName)
  return overridableKeysOf(generation).map(({ key, group, original, formNames }) => {
    const now = plan.overrides[key] ?? ''
    return { key, group, formNames, original: fill(original), text: group === 'label' ? fillKnown(now, original, fill) : now }
  })
}

/** What is to be stored of what was typed: only what changed; '' takes an override away. */
export function overridesOfTyped(
  generation: FormGeneration,
  plan: WardPlan,
  wardName: string,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const fill = fillOf(generation, plan, wardName)
  const changes = overridableKeysOf(generation).flatMap(({ key, group, original }): (readonly [string, string])[] => {
    const text = typed[key]
    if (text === undefined) return []
    const isOriginal = text === '' || text === (group === 'label' ? fill(original) : original)
    const stored = isOriginal ? '' : group === 'label' ? templateOfTyped(original, text, fill) : text
    return stored === (plan.overrides[key] ?? '') ? [] : [[key, stored]]
  })
  return Object.fromEntries(changes)
}

/** As printed: placeholders of the original get their values, other braces stay letters. */
function fillKnown(text: string, original: string, fill: Fill): string {
  const known = new Set(original.match(/\{[^{}]*\}/g) ?? [])
  return text
    .split(/(\{[^{}]*\})/)
    .map((part) => (known.has(part) ? fill(part) : part))
    .join('')
}

function fillOf(generation: FormGeneration, { fiscalYear, firstReiwaYearAs }: WardPlan, wardName: string): Fill {
  const example = { number: '1-1-1', position: 1, edition: titleMarkOfStage('drafting'), cumulative: null }
  return (template) => fillTemplate(template, { generation, fiscalYear, firstReiwaYearAs, wardName, ...example })
}
