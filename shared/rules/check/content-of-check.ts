// Knows what one check says of one item: the texts that a confirmation is about, and a hash of them by which a later change is told.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Check, type CheckedKind, isQuarter } from '../../model/check.ts'
import { textFields } from '../../model/fields.ts'
import type { Initiative, ManagementIssue, ReformItem, Strategy, WardPlan } from '../../model/ward-plan.ts'

export type CheckedItem =
  | Readonly<{ kind: 'wardPlan'; item: WardPlan }>
  | Readonly<{ kind: 'managementIssue'; item: ManagementIssue }>
  | Readonly<{ kind: 'strategy'; item: Strategy }>
  | Readonly<{ kind: 'initiative'; item: Initiative }>
  | Readonly<{ kind: 'reformItem'; item: ReformItem }>

/** One text of the check: the field that it stands in, of the review of which record. */
export type CheckedText = Readonly<{ kind: keyof typeof textFields; recordId: string; field: string; text: string }>

const reviewKinds = {
  wardPlan: 'wardPlanReview',
  managementIssue: 'managementIssueReview',
  strategy: 'strategyReview',
  initiative: 'initiativeReview',
  reformItem: 'reformItemReview',
} as const satisfies Record<CheckedKind, keyof typeof textFields>

/** In the order of the form; of a strategy in an official check the results of its outcome indicators too. Empty texts are among them. */
export function contentOfCheck(checked: CheckedItem, check: Check): readonly CheckedText[] {
  const own = textsOf(reviewKinds[checked.kind], checked.item.id, checked.item.reviews, check)
  if (checked.kind !== 'strategy' || isQuarter(check)) return own
  return [...own, ...checked.item.outcomeIndicators.flatMap(({ id, reviews }) => textsOf('outcomeReview', id, reviews, check))]
}

function textsOf(
  kind: keyof typeof textFields,
  ownerId: string,
  reviews: readonly Readonly<{ period: Check }>[],
  check: Check,
): readonly CheckedText[] {
  const review = reviews.find(({ period }) => period === check) as Readonly<Record<string, unknown>> | undefined
  return textFields[kind].map((field) => ({ kind, recordId: ownerId, field, text: String(review?.[field] ?? '') }))
}

/** Whether anybody wrote anything. */
export const isWritten = (content: readonly CheckedText[]): boolean => content.some(({ text }) => text !== '')

/** SHA-256, hex, of what is written: a field that the program learns later changes nothing while it is empty. */
export function hashOfContent(content: readonly CheckedText[]): string {
  const written = content.filter(({ text }) => text !== '').map(({ kind, recordId, field, text }) => [kind, recordId, field, text])
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(written))))
}
