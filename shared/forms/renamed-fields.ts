// Knows which fields a ward calls otherwise than the form, and how, for all that names a field outside of the form: lists, sheets, findings.
import type { FormGeneration } from '../model/form-generation.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { cellsOfGeneration } from '../rules/form-cells.ts'
import { fillTemplate } from './fill-template.ts'
import { generationAtStage, generationOfPlan } from './generation-of-plan.ts'

/** 'initiative.content', or 'amount/budget/2016' → the ward's own name of it, without a position; only what is called otherwise. */
export function renamedFieldsOf(official: FormGeneration, plan: WardPlan): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  if (Object.keys(plan.overrides).length === 0) return renamed
  const generation = generationOfPlan(official, plan)
  const { fiscalYear, firstReiwaYearAs } = plan
  const around = { generation, fiscalYear, firstReiwaYearAs, wardName: '', number: '', position: 1, edition: '', cumulative: null }
  const before = cellsOfGeneration(generationAtStage(official, plan.stage))
  cellsOfGeneration(generation).forEach(({ cell: { field, amount, label = '' } }, index) => {
    const key = amount ? `amount/${amount.kind}/${fiscalYear + amount.yearOffset}` : field
    if (key === undefined || label === before[index]?.cell.label || renamed.has(key)) return
    renamed.set(key, fillTemplate(label.replaceAll('（{position}）', ''), around))
  })
  return renamed
}
