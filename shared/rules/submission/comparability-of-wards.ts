// Knows which wards' figures of one indicator may stand beside each other, and why others may not (比較不可).
import type { BasicPolicy } from '../../model/basic-policy.ts'
import { isSealed, type SubmittedHead, type SubmittedResult, type WardIncomparability } from '../../model/submission.ts'
import { foldText } from '../fold-text.ts'
import { listCommonIndicators } from '../common-series.ts'
import { baseCountOf } from './content-of-results.ts'

/** A ward's result of the indicator, with what it was made by. Wards in the city's order. */
export type WardResult = Readonly<{ wardCode: string; head: SubmittedHead; result: SubmittedResult }>
/** What the city goes by: its own policy, and the rule of the year ('' = none). */
export type Standard = Readonly<{ policy: BasicPolicy; ruleSetId: string }>

/** Fewer answers than this say too little to be put beside others'. */
export const fewestAnswers = 30

/**
 * Why each ward's figure is not comparable; a ward that can be compared, or has no value, is not in the map. Type, wording, mode and method are held
 * against what most wards have (of as many, what comes first in the city's order), the filter against the policy's. What nobody wrote down differs from
 * none, but a rate of which neither survey nor base is known stands beside no other. Source: 区政運営基本方針 Ⅳ （統一的手法のもと）.
 */
export function comparabilityOfWards(
  results: readonly WardResult[],
  { policy, ruleSetId }: Standard,
): ReadonlyMap<string, readonly WardIncomparability[]> {
  const valued = results.filter(({ result }) => result.current?.state === 'value')
  const usual = {
    type: mostUsual(valued.map(typeOf)),
    wording: mostUsual(valued.map(wordingOf)),
    mode: mostUsual(valued.map(modeOf)),
    method: mostUsual(valued.map(methodOf)),
  }
  const reasons = valued.map((one): readonly [string, readonly WardIncomparability[]] => {
    const { result, head } = one
    const n = baseCountOf(result.current)
    const isRate = result.kind === 'rate' || result.kind === 'organisationRate'
    const base = result.current?.base ?? null
    const differs: Readonly<Record<WardIncomparability, boolean>> = {
      notSealed: !isSealed(head),
      type: isUnlike(typeOf(one), usual.type),
      wording: isUnlike(wordingOf(one), usual.wording),
      filter: base !== null && foldText(base.filter) !== foldText(filterOf(policy, result.commonKey)),
      mode: isUnlike(modeOf(one), usual.mode),
      method: isUnlike(methodOf(one), usual.method),
      noBase: isRate && base === null && n === null,
      fewAnswers: isRate && n !== null && n < fewestAnswers,
      policyVersion: isSealed(head) && head.policyVersion !== policy.version,
      ruleVersion: head.policyVersion === policy.version && head.ruleSetId !== ruleSetId,
    }
    return [one.wardCode, (Object.keys(differs) as WardIncomparability[]).filter((what) => differs[what])]
  })
  return new Map(reasons.filter(([, why]) => why.length > 0))
}

const typeOf = ({ result }: WardResult): string => result.current?.base?.surveyType ?? ''
const wordingOf = ({ result }: WardResult): string => plain(result.current?.base?.questionText ?? '')
const modeOf = ({ result }: WardResult): string => plain(result.current?.base?.mode ?? '')
const methodOf = ({ result }: WardResult): string => plain(result.method)
/** Width, spaces, case and the mark at the end do not matter. */
const plain = (text: string): string =>
  foldText(text)
    .replaceAll(/\s/g, '')
    .replace(/[。．.？?]+$/, '')
const isUnlike = (own: string, usual: string): boolean => own !== '' && usual !== '' && own !== usual

function mostUsual(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  let most = ''
  for (const [text, count] of counts) if (count > (counts.get(most) ?? 0)) most = text
  return most
}

const filters = new WeakMap<BasicPolicy, ReadonlyMap<string, string>>()

function filterOf(policy: BasicPolicy, commonKey: string): string {
  let known = filters.get(policy)
  if (!known) {
    known = new Map(listCommonIndicators(policy).map(({ indicator }) => [indicator.key, indicator.denominatorFilter ?? '']))
    filters.set(policy, known)
  }
  return known.get(commonKey) ?? ''
}
