// Knows what confirmations must look like where they come out of a file that was in other hands.
import * as z from 'zod'
import { checkedKinds, checks, type Confirmation, confirmationActs } from '../../shared/model/check.ts'
import type { PostId } from '../../shared/model/ids.ts'
import { violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking } from '../../shared/rules/violation.ts'

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const text = z.string().refine((value) => !violationsOfText('', value).some(isBlocking))
const confirmation = z.strictObject({
  recordId: id,
  fiscalYear: z.int().min(1989).max(2100),
  kind: z.enum(checkedKinds),
  id,
  check: z.enum(checks),
  stepId: id,
  stepName: text,
  act: z.enum(confirmationActs),
  isLast: z.boolean(),
  postId: id.transform((value) => value as PostId).nullable(),
  postName: text,
  person: text,
  windowsUser: text,
  forPerson: text,
  at: z.iso.datetime({ offset: true }),
  decisionDate: z.iso.date().nullable(),
  documentNumber: text,
  comment: text,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  number: text,
  title: text,
  deedId: z.int().min(0),
})

/** null where one of them is nothing that this program writes. */
export function checkConfirmations(rows: readonly unknown[]): readonly Confirmation[] | null {
  return z.array(confirmation).max(50_000).safeParse(rows).data ?? null
}
