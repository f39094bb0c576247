// Knows the lines of the 24区別 table: wards in the city's order, of each what it handed in of one indicator; nothing is ranked.
import type { Decimal } from '../../model/indicator.ts'
import type { AllWards, ReceivedResult, Submission, WardIncomparability } from '../../model/submission.ts'
import type { Ward } from '../../model/ward.ts'
import { subtractDecimals } from '../decimal.ts'
import { type Doubts, doubtsOf } from '../doubts-of.ts'
import { comparabilityOfWards, type Standard } from './comparability-of-wards.ts'

/** `submission` null = 未提出; `received` null = the ward sent nothing of this indicator. */
export type WardRow = Readonly<{
  ward: Ward
  commonKey: string
  submission: Submission | null
  received: ReceivedResult | null
  /** This year less the year before, as printed; null where one of them has no number. */
  toPrevious: Decimal | null
  /** Why the two years do not compare: marked by the ward, or seen of their bases. */
  doubts: Doubts
  incomparable: readonly WardIncomparability[]
}>

/** Of every indicator that is asked for, one after the other, a line for each ward. */
export function wardRowsOf(all: AllWards, wards: readonly Ward[], commonKeys: readonly string[], standard: Standard): readonly WardRow[] {
  const byWard = new Map(all.submissions.map((submission) => [submission.wardCode, submission]))
  const byPlace = new Map(all.results.map((each) => [`${each.submissionId} ${each.result.commonKey}`, each]))
  return commonKeys.flatMap((commonKey) => {
    const lines = wards.map((ward) => {
      const submission = byWard.get(ward.code) ?? null
      return { ward, submission, received: submission ? (byPlace.get(`${submission.id} ${commonKey}`) ?? null) : null }
    })
    const results = lines.flatMap(({ ward, submission, received }) =>
      submission && received ? [{ wardCode: ward.code, head: submission.head, result: received.result }] : [],
    )
    const reasons = comparabilityOfWards(results, standard)
    return lines.map(
      (line): WardRow => ({
        ...line,
        commonKey,
        toPrevious: differenceOf(line.received),
        doubts: doubtsOfYears(line.received),
        incomparable: reasons.get(line.ward.code) ?? [],
      }),
    )
  })
}

function differenceOf(received: ReceivedResult | null): Decimal | null {
  const [before, now] = [received?.result.previous, received?.result.current]
  if (!before || !now || before.state !== 'value' || now.state !== 'value') return null
  return before.value === null || now.value === null ? null : subtractDecimals(now.value, before.value)
}

function doubtsOfYears(received: ReceivedResult | null): Doubts {
  if (!received) return { breaks: [], differs: [] }
  const { previous, current, breaks, fiscalYear } = received.result
  return doubtsOf([{ fiscalYear, aspects: breaks, note: '' }], fiscalYear, previous, current)
}
