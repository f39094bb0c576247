// Knows that a confirmation is taken back by undo, redo or revert by nobody but the person who made it: for others it is a wall.
import type { Deed } from '../../shared/model/deed.ts'
import { isSamePerson } from '../../shared/rules/check/route.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { isDeedOfConfirmations } from '../db/repositories/confirmations.ts'

/** Throws E-CHECK-10 {person} where the deed confirmed, sent back or took back something and is another person's. */
export function requireOwnConfirmations({ files, settings }: Context, deed: Deed): void {
  const { operator } = settings.get()
  if (operator !== null && isSamePerson(operator, deed.operator)) return
  if (isDeedOfConfirmations(files.readable(), deed.id)) throw new AppError('E-CHECK-10', { person: deed.operator })
}
