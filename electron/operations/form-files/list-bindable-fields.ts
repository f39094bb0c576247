// Knows every field of a plan that a cell of the city's form can show, as a person calls it, with what one year's plan says there.
import {
  hiddenFields,
  listsOf,
  type OwnerKind,
  parseFieldPath,
  type RepeatedKind,
  repeatedKinds,
  yearOffsets,
} from '../../../shared/forms/bind/parse-field-path.ts'
import { type FillScope, valueOfPath } from '../../../shared/forms/bind/value-of-path.ts'
import { showAmount } from '../../../shared/forms/show-amount.ts'
import { reviewKindOf, textFields } from '../../../shared/model/fields.ts'
import type { BindableField, FormRepeats } from '../../../shared/model/form-template.ts'
import { amountKinds, checkPeriods } from '../../../shared/model/ward-plan.ts'
import { shortLabelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { checkNames } from '../../../shared/words/check-names.ts'
import { amountNames, fieldNames, kindNames } from '../../../shared/words/fields.ts'
import { bindingWords } from '../../../shared/words/form-binding.ts'
import type { Context } from '../../context.ts'
import { getWardPlan } from '../../db/repositories/ward-plan-tree.ts'
import { fillScopesOf } from './fill-scopes.ts'

/** A form has places for more than this year's plan needs: at least so many of each. */
const least: Readonly<Record<string, number>> = {
  managementIssues: 3,
  strategies: 3,
  initiatives: 4,
  outcomeIndicators: 3,
  processIndicators: 2,
  reformItems: 3,
}
const longestSample = 60

/** Of a form that repeats the samples are those of the first book. */
export function listBindableFields(context: Context, fiscalYear: number, repeats: FormRepeats): readonly BindableField[] {
  const plan = getWardPlan(context.files.readable(), fiscalYear)
  const scope = plan ? (fillScopesOf(plan, repeats, context.files.current()?.wardName ?? '', '')[0]?.scope ?? null) : null
  const fields: BindableField[] = []
  const add = (path: string, label: string, group: string): void =>
    void fields.push({ path, label, group, sample: sampleOf(path, repeats, scope) })
  for (const [path, label] of Object.entries(bindingWords.specials)) add(path, label, bindingWords.special)
  const depth = repeatedKinds.indexOf(repeats as RepeatedKind) + 1
  for (const kind of repeatedKinds.slice(0, depth))
    addRecord(kind, kind, bindingWords.ofBook(kindNames[kind]), kind === repeats, scope ? nodeOf(scope, kind) : null)
  addRecord('wardPlan', '', kindNames.wardPlan, true, (scope?.plan ?? plan) as unknown as Node | null, repeats === 'once')
  return fields

  /** `hasLists`: with what stands under it; of the plan of a form that repeats 経営課題 only 取組項目. */
  function addRecord(kind: OwnerKind, path: string, group: string, hasLists: boolean, node: Node | null, hasIssues = true): void {
    const under = (field: string): string => (path === '' ? field : `${path}.${field}`)
    const names: Readonly<Record<string, string>> = fieldNames[kind]
    if (parseFieldPath(under('number'), repeats)) add(under('number'), bindingWords.number, group)
    for (const field of textFields[kind]) if (!hiddenFields.has(field)) add(under(field), names[field] ?? field, group)
    if (kind === 'initiative') {
      for (const yearOffset of yearOffsets) {
        for (const amount of amountKinds)
          add(under(`amounts.${amount}.${yearOffset}`), shortLabelOfFiscalYear(fiscalYear + yearOffset) + amountNames[amount], group)
      }
    }
    addReviews(kind, under, group)
    if (!hasLists) return
    for (const [list, child] of Object.entries(listsOf[kind])) {
      if (list === 'managementIssues' && !hasIssues) continue
      const children = (node?.[list] ?? []) as readonly Node[]
      const count = Math.max(children.length, least[list] ?? 0)
      if (child === 'outcomeIndicator' || child === 'processIndicator')
        addRecord(child, under(`${list}.all`), bindingWords.all(group, kindNames[child]), false, null)
      for (let index = 0; index < count; index += 1) {
        const own = path === '' || group.startsWith(bindingWords.ofBook('')) ? '' : group
        addRecord(child, under(`${list}.${index}`), groupOf(own, kindNames[child], index), true, children[index] ?? null)
      }
    }
  }

  function addReviews(kind: OwnerKind, under: (field: string) => string, group: string): void {
    const review = reviewKindOf(kind)
    if (!review) return
    for (const period of checkPeriods) {
      for (const field of textFields[review]) {
        const name = (fieldNames[review] as Readonly<Record<string, string>>)[field] ?? field
        if (!hiddenFields.has(field)) add(under(`reviews.${period}.${field}`), `${name}（${checkNames[period]}）`, group)
      }
    }
  }
}

type Node = Readonly<Record<string, unknown>>
const nodeOf = ({ owners }: FillScope, kind: RepeatedKind): Node | null => (owners[kind] ?? null) as Node | null

/** '経営課題1', then under it '戦略1-2'. */
function groupOf(above: string, kind: string, index: number): string {
  const numbers = /(\d+(?:-\d+)*)$/.exec(above)?.[1]
  const own = numbers === undefined ? String(index + 1) : `${numbers}-${index + 1}`
  return /指標/.test(kind) ? `${above}　${kind}（${index + 1}）`.trim() : `${kind}${own}`
}

function sampleOf(path: string, repeats: FormRepeats, scope: FillScope | null): string {
  const parsed = scope && parseFieldPath(path, repeats)
  if (!parsed) return ''
  const { text, yen } = valueOfPath(parsed, scope)
  const shown = yen === null ? text : `${showAmount(yen, 1000)}千円`
  return shown.length > longestSample ? `${shown.slice(0, longestSample - 1)}…` : shown
}
