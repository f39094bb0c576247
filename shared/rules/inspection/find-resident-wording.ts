// Knows when an indicator says 区民 and means only those who answered a survey. Source: 西区 corrected its published names so in 令和6年8月.
import type { BasicPolicy } from '../../model/basic-policy.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import { keyOfField } from '../../model/fields.ts'
import type { Indicator, WardPlan } from '../../model/ward-plan.ts'
import { demandsOfForm } from '../demands-of-form.ts'
import { type CommonIndicators, commonIndicatorsOf } from './common-indicators.ts'
import { onceFor } from './once-for.ts'
import { recordsOfPlan } from './plan-records.ts'
import type { RawFinding } from './raw-finding.ts'

const rateOfResidents = /(?:区民|住民)(?:の(?:うち.*)?)?(?:割合|比率|率)/
const residentsAtEnd = /(?:る|た|い)(?:区民|住民)[」｣』）)\s]*$/
const rate = /%|パーセント|割/
/** The base is named: those who answered, were asked, took part, came. */
const baseIsNamed = /アンケート|回答|調査|モニター|受講|参加者|来場者|来庁者|利用者|相談者|保護者|受診者/
/** What only people themselves can tell. */
const asked = /感じ|思[うっわい]|知って|考え|満足|意識|実感|関心/
/** Rates that an office counts over all residents. */
const counted = /受診|接種|加入|受給|登録|申請|交付|保有|取得|転[入出]|人口|世帯|国勢調査|台帳|納付|投票|搬送|要介護/

/**
 * residentWording {indicator} for an own indicator named as a rate of all 区民 where only a survey can tell it. The city's common indicators keep
 * their names; a name that says who was asked, and rates that offices count, are left alone.
 */
export function findResidentWording(plan: WardPlan, generation: FormGeneration, policy: BasicPolicy): readonly RawFinding[] {
  const { shown } = demandsOfForm(generation)
  const common = commonIndicatorsOf(policy)
  return recordsOfPlan(plan).records.flatMap(({ kind, record, owner }): RawFinding[] => {
    if ((kind !== 'outcomeIndicator' && kind !== 'processIndicator') || !shown.has(`${kind}.name`)) return []
    const indicator = record as Indicator
    if (!isMisleading(indicator, common)) return []
    const field = { kind, id: indicator.id, field: 'name' } as const
    return [{ code: 'residentWording', key: keyOfField(field), ownerId: owner?.id ?? '', field, values: { indicator: indicator.name } }]
  })
}

const isMisleading = onceFor(({ name, target, targetReason }: Indicator, common: CommonIndicators): boolean => {
  const text = name.normalize('NFKC')
  if (!rateOfResidents.test(text) && !(residentsAtEnd.test(text) && rate.test(target.normalize('NFKC')))) return false
  if (baseIsNamed.test(text) || common.hasName(name)) return false
  return asked.test(text) || !counted.test(text) || /アンケート/.test(targetReason)
})
