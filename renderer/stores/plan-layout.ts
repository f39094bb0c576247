// Knows the laid-out form of a plan, made once for each state of the plan, and its places by key.
import { type FormPlace, placesOfLayout } from '../../shared/forms/form-places.ts'
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import { overrideGeneration } from '../../shared/forms/override-generation.ts'
import { layoutForm } from '../../shared/forms/layout-form.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { titleMarkOfStage } from '../../shared/words/editions.ts'
import { useApp } from './app.ts'
import type { PlanStore } from './plan-store.ts'

/** A form as it stands now: its pages, and the places on them in reading order and by key. */
export type LaidOutForm = Readonly<{ layout: FormLayout; places: readonly FormPlace[]; placeOf: ReadonlyMap<string, FormPlace> }>

const made = new WeakMap<WardPlan, Map<string, LaidOutForm>>()

/** Lays a form out, or returns what was made before: plans are replaced, never changed. */
function layOutOnce(of: Readonly<{ plan: WardPlan; generation: FormGeneration; formId: string; wardName: string }>): LaidOutForm {
  const forms = made.get(of.plan) ?? new Map<string, LaidOutForm>()
  made.set(of.plan, forms)
  const key = `${of.generation.id}/${of.formId}/${of.wardName}`
  const before = forms.get(key)
  if (before) return before
  const layout = layoutForm({ ...of, edition: titleMarkOfStage(of.plan.stage) })
  const places = placesOfLayout(layout)
  const form: LaidOutForm = { layout, places, placeOf: new Map(places.map((place) => [place.key, place])) }
  forms.set(key, form)
  return form
}

type Shown = Pick<PlanStore, 'plan' | 'generation' | 'formId'>
/** The form in front, laid out; null where there is none. */
export function laidOutForm(shown: Shown): LaidOutForm | null {
  const { plan, generation, formId } = shown
  if (!plan || !generation || formId === null) return null
  return layOutOnce({ plan, generation, formId, wardName: useApp.getState().state?.file?.wardName ?? '' })
}

/** The unit in which the plan in front shows its amounts and takes them: '千円', or what the ward says. */
export function unitOf({ plan, generation }: Pick<PlanStore, 'plan' | 'generation'>): string {
  return plan && generation ? overrideGeneration(generation, plan.overrides).unit.label : ''
}

/** The place selected after the plan was read again: the same one, or where it is gone the one that stands there now. */
export function whereAfter(before: Shown & Pick<PlanStore, 'activeKey' | 'itemId'>, plan: WardPlan | null): Partial<PlanStore> {
  const form = laidOutForm({ ...before, plan })
  if (!form) return { activeKey: null, itemId: null }
  if (before.activeKey !== null && form.placeOf.has(before.activeKey)) return {}
  const oldIndex = laidOutForm(before)?.places.findIndex((place) => place.key === before.activeKey) ?? -1
  const place = form.places[Math.min(Math.max(oldIndex, 0), form.places.length - 1)]
  return { activeKey: place?.key ?? null, itemId: place?.cell.ownerId || null }
}
