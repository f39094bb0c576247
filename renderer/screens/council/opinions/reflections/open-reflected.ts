// Knows how the person gets from an opinion to the place that it changed: a cell of a plan, an item, an indicator, a form.
import { keyOfField } from '../../../../../shared/model/fields.ts'
import type { Reflection } from '../../../../../shared/model/opinion.ts'
import { useApp } from '../../../../stores/app.ts'
import { useIndicators } from '../../../../stores/indicators.ts'
import { usePlan } from '../../../../stores/plan.ts'

/** Another year's plan comes to the front for it. */
export async function openReflected({ target, field }: Pick<Reflection, 'target' | 'field'>): Promise<void> {
  const { goTo } = useApp.getState()
  if (target.kind === 'series' && field === null) {
    useIndicators.getState().reveal('series', { seriesId: target.id })
    return goTo('indicators')
  }
  await usePlan.getState().whenSaved()
  goTo('plan')
  const { fiscalYear } = target
  if (fiscalYear !== null && usePlan.getState().fiscalYear !== fiscalYear) await usePlan.getState().openYear(fiscalYear)
  const plan = usePlan.getState()
  const isFound = field !== null && plan.goToField(keyOfField({ kind: field.recordKind, id: field.recordId, field: field.name }))
  if (!isFound && target.kind === 'form') plan.setForm(target.id)
  else if (!isFound) plan.goToItem(target.id)
  usePlan.getState().focusForm()
}
