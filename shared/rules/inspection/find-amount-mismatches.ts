// Knows which amounts do not add up: with 区関連予算, with their own parts, with last year's record.
import { keyOfField } from '../../model/fields.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { Amount, Initiative, WardPlan } from '../../model/ward-plan.ts'
import { amountKinds } from '../../model/ward-plan.ts'
import { printAmount } from '../amount.ts'
import { checkRelatedBudget, initiativesOf, sumOfFunds } from '../amount-totals.ts'
import { demandsOfForm } from '../demands-of-form.ts'
import { amountsThatChange } from '../form-cells.ts'
import type { RawFinding } from './raw-finding.ts'

/**
 * amountMismatch {why, kind, fund, year, here, there}, amounts as shown in the form's unit. why 'relatedBudget': the initiatives' amounts of the
 * plan's year and 区関連予算 differ and nobody said why (budgetNote); by fund where every amount is divided, else as a whole. 'parts': an amount
 * stands undivided and divided, and the two differ. 'lastYear': 予算額 or 決算額 of the same initiative (by its title), kind and year in last
 * year's plan differs.
 */
export function findAmountMismatches(plan: WardPlan, generation: FormGeneration, lastYear: WardPlan | null): readonly RawFinding[] {
  if (!demandsOfForm(generation).listed.has('initiative')) return []
  const { unit } = generation
  // what is no whole number of the unit (千円 where a ward prints 百万円) is told to the yen
  const show: Show = (here, there) => {
    const { label, yen } = here % unit.yen === 0 && there % unit.yen === 0 ? unit : { label: '円', yen: 1 }
    return { here: printAmount(here, yen) + label, there: printAmount(there, yen) + label }
  }
  const initiatives = initiativesOf(plan)
  const before = lastYear ? byTitle(initiativesOf(lastYear)) : new Map<string, Initiative>()
  const names = byTitle(initiatives)
  return [
    ...againstRelatedBudget(plan, generation, show),
    ...initiatives.flatMap((initiative) => [
      ...partsThatDiffer(initiative, show),
      ...(names.has(titleKey(initiative)) ? againstLastYear(initiative, before.get(titleKey(initiative)), show) : []),
    ]),
  ]
}

type Show = (here: number, there: number) => Readonly<{ here: string; there: string }>
const titleKey = ({ title }: Initiative) => title.normalize('NFKC').replace(/\s/g, '')
const sumOf = (amounts: readonly Readonly<{ yen: number }>[]) => amounts.reduce((sum, { yen }) => sum + yen, 0)

/** Only titles that stand once: two initiatives of one name cannot be told apart. */
function byTitle(initiatives: readonly Initiative[]): Map<string, Initiative> {
  const found = new Map<string, Initiative>()
  const twice = new Set<string>([''])
  for (const initiative of initiatives) {
    const key = titleKey(initiative)
    if (found.has(key)) twice.add(key)
    found.set(key, initiative)
  }
  for (const key of twice) found.delete(key)
  return found
}

function againstRelatedBudget(plan: WardPlan, generation: FormGeneration, show: Show): readonly RawFinding[] {
  if (plan.budgetNote.trim() !== '' || plan.relatedBudget.length === 0) return []
  // from 策定 on the 算定額 stands on no form any more
  const past = plan.stage === 'established' ? amountsThatChange(generation).map(({ from }) => from.kind) : []
  return amountKinds.flatMap((kind) => {
    if (past.includes(kind)) return []
    const lines = checkRelatedBudget(plan, kind).filter(
      (line) => line.planned !== null && line.difference !== null && line.difference !== 0,
    )
    // where a fund differs the sum of both says no more
    const told = lines.some((line) => line.fund !== 'total') ? lines.filter((line) => line.fund !== 'total') : lines
    return told.map(({ fund, planned, related }): RawFinding => {
      const field = { kind: 'wardPlan', id: plan.id, field: 'budgetNote' } as const
      const values = { why: 'relatedBudget', kind, fund, year: plan.fiscalYear, ...show(planned ?? 0, related ?? 0) }
      return { code: 'amountMismatch', key: `relatedBudget/${kind}/${fund}`, ownerId: '', field, values }
    })
  })
}

const placeOf = (initiative: Initiative, { kind, fiscalYear }: Amount) =>
  ({ kind: 'amount', initiativeId: initiative.id, amountKind: kind, fiscalYear }) as const

function partsThatDiffer(initiative: Initiative, show: Show): readonly RawFinding[] {
  return initiative.amounts.flatMap((whole): RawFinding[] => {
    if (whole.fund !== 'undivided') return []
    const parts = initiative.amounts.filter((a) => a.kind === whole.kind && a.fiscalYear === whole.fiscalYear && a.fund !== 'undivided')
    if (parts.length === 0 || sumOf(parts) === whole.yen) return []
    const field = placeOf(initiative, whole)
    const values = { why: 'parts', kind: whole.kind, fund: '', year: whole.fiscalYear, ...show(whole.yen, sumOf(parts)) }
    return [{ code: 'amountMismatch', key: `parts/${keyOfField(field)}`, ownerId: initiative.id, field, values }]
  })
}

/** 算定額 is a proposal and may move; 予算額 and 決算額 of a year are what they are. */
function againstLastYear(initiative: Initiative, before: Initiative | undefined, show: Show): readonly RawFinding[] {
  if (!before) return []
  const seen = new Set<string>()
  return initiative.amounts.flatMap((amount): RawFinding[] => {
    const { kind, fiscalYear } = amount
    const field = placeOf(initiative, amount)
    const key = keyOfField(field)
    if (kind === 'assessed' || seen.has(key)) return []
    seen.add(key)
    const here = sumOfFunds(initiative.amounts, kind, fiscalYear) ?? 0
    const there = sumOfFunds(before.amounts, kind, fiscalYear)
    if (there === null || here === there) return []
    const values = { why: 'lastYear', kind, fund: '', year: fiscalYear, ...show(here, there) }
    return [{ code: 'amountMismatch', key: `lastYear/${key}`, ownerId: initiative.id, field, values }]
  })
}
