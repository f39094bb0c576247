// Knows what the records of a plan must look like where they come out of a file that was in other hands.
import * as z from 'zod'
import { attachedKinds, isAttachedKind } from '../../shared/model/attached.ts'
import { itemKinds, parentKindOf } from '../../shared/model/fields.ts'
import type { FlatPlan } from '../../shared/model/merge.ts'
import { isSoundAttached } from './attached-schema.ts'
import { violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking } from '../../shared/rules/violation.ts'

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const value = z.union([z.string().refine((text) => !violationsOfText('', text).some(isBlocking)), z.int(), z.null()])
const record = z.strictObject({
  kind: z.enum(['wardPlan', ...itemKinds, ...attachedKinds]),
  id,
  parentId: id.nullable(),
  position: z.string().regex(/^[0-9A-Za-z]{1,1000}$/),
  values: z.record(z.string().regex(/^[^\0]{1,200}$/), value),
})
const schema = z.strictObject({ fiscalYear: z.int().min(1989).max(2100), records: z.array(record).min(1).max(50_000) })

/** Whether something can be put behind it: its first letter says how many digits its whole part has (fractional-indexing), its fraction ends in no 0. */
function isPlace(position: string): boolean {
  const head = position.codePointAt(0) ?? 0
  const wholeLength = head >= 97 ? head - 95 : head >= 65 ? 92 - head : 0
  const isLeast = position === `A${'0'.repeat(26)}`
  return wholeLength > 0 && position.length >= wholeLength && !position.slice(wholeLength).endsWith('0') && !isLeast
}

/** null where it is not one plan whose every record stands once, under a parent of the right kind. */
export function checkFlatPlan(value: unknown): FlatPlan | null {
  const parsed = schema.safeParse(value)
  if (!parsed.success) return null
  const kinds = new Map(parsed.data.records.map((r) => [r.id, r.kind]))
  const isSound = parsed.data.records.every((record) => {
    const { kind, parentId, position } = record
    if (kind === 'wardPlan') return parentId === null
    if (isAttachedKind(kind)) return isSoundAttached(record, kinds.get(parentId ?? ''))
    return parentId !== null && kinds.get(parentId) === parentKindOf[kind] && isPlace(position)
  })
  const plans = parsed.data.records.filter((r) => r.kind === 'wardPlan').length
  return isSound && plans === 1 && kinds.size === parsed.data.records.length ? parsed.data : null
}
