// Knows how the parts of a plan are called and shown where two states of it are compared.
import type { BasicPolicy } from '../model/basic-policy.ts'
import type { Check } from '../model/check.ts'
import { type AmountKind, amountKinds } from '../model/ward-plan.ts'
import { checkNames } from './check-names.ts'
import { printAmount } from '../rules/amount.ts'
import type { ComparisonWords } from '../rules/compared-node.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { amountNames, kindNames, nameOfField } from './fields.ts'

const ownNames: Readonly<Record<string, string>> = {
  isMain: '「主な」の印',
  ties: '基本戦略との対応',
  cumulative: '目標の集計期間',
  firstReiwaYearAs: '平成31／令和元年度の書き方',
}
const fundNames: Readonly<Record<string, string>> = { mayorFunds: '区長自由経費', managerFunds: '区シティ・マネージャー自由経費' }
/** A name that says little without its record. */
const fullNames: Readonly<Record<string, string>> = { 'strategy/approach': '戦略（中期的な取組の方向性）' }

/** The names of the official forms; ties by the clause of the policy, amounts in the unit of the form. */
export function comparisonWordsOf(policy: BasicPolicy): ComparisonWords {
  const cites = new Map(policy.pillars.flatMap((p) => p.visions.flatMap((v) => v.basicStrategies.map((s) => [s.key, s.cite] as const))))
  const nameKind = (kind: string) => (kindNames as Readonly<Record<string, string>>)[kind] ?? kind
  return {
    nameKind,
    nameField: (kind, field) => {
      const name = fullNames[`${kind}/${field}`] ?? ownNames[field] ?? nameOfField(kind, field) ?? field
      return name === '名称' ? `${nameKind(kind)}の名称` : name
    },
    nameAmount: (kind, fund, fiscalYear, plan) => {
      const year = labelOfFiscalYear(fiscalYear, plan.firstReiwaYearAs)
      return `${year}${nameAmountKind(kind)}${fundNames[fund] === undefined ? '' : `（${fundNames[fund]}）`}`
    },
    nameRelatedBudget: (kind, fund) => `区関連予算${nameAmountKind(kind)}（${fundNames[fund] ?? fund}）`,
    nameReview: (period, field, kind) => `${checkNames[period as Check] ?? period}　${nameOfField(kind, field) ?? field}`,
    nameOverride: (key) => `様式の呼び方（${key}）`,
    nameNth: (name, nth) => `${name}（${nth}）`,
    nameTie: (target) => (target === 'V' ? 'Ⅴ' : target === 'own' ? '区独自' : (cites.get(target) ?? target)),
    showAmount: (yen, unit) => `${printAmount(yen, unit.yen)}${unit.label}`,
    showMain: (isMain) => (isMain ? '主な' : ''),
    showFirstReiwaYear: (as) => (as === 'heisei' ? '平成31年度' : '令和元年度'),
    showCumulative: (from, until, plan) =>
      from === null || until === null
        ? ''
        : `${labelOfFiscalYear(from, plan.firstReiwaYearAs)}～${labelOfFiscalYear(until, plan.firstReiwaYearAs)}の合計`,
  }
}

function nameAmountKind(kind: string): string {
  return amountKinds.includes(kind as AmountKind) ? amountNames[kind as AmountKind] : kind
}
