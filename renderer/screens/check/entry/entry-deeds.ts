// Knows what writing a check takes: a text, a symbol with the reason of a departure, and handing the item in.
import type { ConfirmationRequest } from '../../../../shared/api.ts'
import { type Check, isQuarter, type ReviewStep } from '../../../../shared/model/check.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { allItemsOf, type ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { contentFactsOf } from '../../../../shared/rules/check/content-facts.ts'
import { leadOf } from '../../../../shared/rules/judge/symbols-of.ts'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import { usePlan } from '../../../stores/plan.ts'
import type { EntryField } from './entry-fields.ts'
import type { SymbolChoices } from './symbol-choices.ts'

/** Whether it is stored; where not, the problem is shown. */
export async function keepText({ ref }: Pick<EntryField, 'ref'>, text: string): Promise<boolean> {
  return (await useChecks.getState().deed((client) => client.saveText(ref, text))) !== undefined
}

/**
 * A departure from the proposal is kept with its reason; without one it is written into the cell alone, and is asked for as long as it lacks one. In a
 * section's file the cell is all there is.
 */
export async function keepSymbol(
  field: EntryField,
  judged: SymbolChoices['judged'],
  { fiscalYear }: WardPlan,
  check: Check,
  symbol: string,
  reason: string,
): Promise<boolean> {
  const departs = judged !== null && departsFrom(judged, symbol)
  if (judged === null || isQuarter(check) || symbol === '' || (departs && reason.trim() === '') || !mayWriteIndicators(useApp.getState()))
    return keepText(field, symbol)
  const { subjectKind, subjectId, field: name, scheme } = judged.entry
  const decision = { subjectKind, subjectId, field: name, scheme, fiscalYear, period: check, symbol, reason: departs ? reason : '' }
  const done = await useChecks.getState().deed(async (client) => {
    await client.decide(decision)
    return true
  })
  return done === true
}

export const departsFrom = ({ proposed }: NonNullable<SymbolChoices['judged']>, symbol: string): boolean =>
  symbol !== '' && proposed.length > 0 && !proposed.some((one) => fold(leadOf(one)) === fold(leadOf(symbol)))
const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** 担当の確認 of what is stored now: what is being typed is stored before. */
export async function handIn({ kind, item: { id } }: ItemToCheck, check: Check, step: ReviewStep): Promise<boolean> {
  await useChecks.getState().whenSaved()
  const { plan } = usePlan.getState()
  const now = plan && allItemsOf(plan).find((one) => one.kind === kind && one.item.id === id)
  if (!plan || !now) return false
  const request = requestToHandIn(plan.fiscalYear, now, check, step)
  return (await useChecks.getState().deed((client) => client.confirmCheck(request))) !== undefined
}

export function requestToHandIn(fiscalYear: number, item: ItemToCheck, check: Check, step: ReviewStep): ConfirmationRequest {
  return {
    fiscalYear,
    subject: { kind: item.kind, id: item.item.id },
    check,
    stepId: step.id,
    act: 'confirm',
    decisionDate: null,
    documentNumber: '',
    comment: '',
    contentHash: contentFactsOf(item, check).hash,
  }
}
