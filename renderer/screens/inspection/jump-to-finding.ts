// Knows where a finding can be mended, and goes there: a cell of the form, an item, or another room.
import { keyOfField } from '../../../shared/model/fields.ts'
import type { Finding } from '../../../shared/model/inspection.ts'
import { placeOfContradiction } from '../../../shared/rules/check/contradictions.ts'
import { isCheckFinding } from '../../../shared/words/contradictions.ts'
import { useApp } from '../../stores/app.ts'
import { useChecks } from '../../stores/checks.ts'
import { useCouncil } from '../../stores/council.ts'
import { useIndicators } from '../../stores/indicators.ts'
import { usePlan } from '../../stores/plan.ts'
import { usePolicy } from '../../stores/policy.ts'

export function jumpToFinding(finding: Finding): void {
  const { code, key, field, ownerId, values } = finding
  const { goTo } = useApp.getState()
  if (isCheckFinding(code)) {
    const { plan } = usePlan.getState()
    const place = plan && placeOfContradiction(finding, plan)
    if (place) useChecks.getState().reveal('entry', { check: place.check, subject: { kind: place.kind, id: place.id } })
    return goTo('check')
  }
  if (code === 'unservedStrategy') {
    usePolicy.getState().select(key)
    return goTo('policy')
  }
  if (code === 'departureWithoutReason' || code === 'targetChangeWithoutReason') {
    useIndicators.getState().show(code === 'departureWithoutReason' ? 'judgement' : 'targetChanges')
    return goTo('indicators')
  }
  if (code === 'countingRuleMissing') {
    useIndicators.getState().reveal('series', { seriesId: String(values['seriesId']) })
    return goTo('indicators')
  }
  if (code === 'reflectedNowhere') {
    useCouncil.getState().reveal('opinions', { opinionId: String(values['opinionId']) })
    return goTo('council')
  }
  if (values['why'] === 'noOrganisation') return goTo('sections')
  if (values['why'] === 'relatedBudget' || values['why'] === 'parts') return goTo('amounts')
  goTo('plan')
  const plan = usePlan.getState()
  if (code === 'undecidedTie') {
    plan.goToItem(ownerId)
    return plan.askTies(ownerId)
  }
  // the reason of a target stands beside the form, where its indicator is
  const place = field && 'field' in field && field.field === 'targetReason' ? { ...field, field: 'target' } : field
  const isFound = place !== null && plan.goToField(keyOfField(place))
  if (!isFound && ownerId !== '') plan.goToItem(ownerId)
  plan.focusForm()
}
