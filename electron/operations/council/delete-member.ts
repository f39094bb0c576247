// Knows how a member of whom nothing is recorded is deleted: one entered by mistake.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { countTracesOfMember, deleteMember as removeMember, getMember } from '../../db/repositories/members.ts'

/** Throws E-COUNCIL-01 (no such member), E-COUNCIL-03 {name} where the member spoke, was there, or was given a sheet. */
export function deleteMember(context: Context, id: string): void {
  const db = context.files.writable()
  const member = getMember(db, id)
  if (!member) throw new AppError('E-COUNCIL-01')
  const { name } = member
  const { voices, attendances, utterances, sheets } = countTracesOfMember(db, id)
  if (voices + attendances + utterances + sheets > 0) throw new AppError('E-COUNCIL-03', { name })
  runDeed(context, { name: 'deleteMember', subject: { kind: 'member', id, title: name } }, (db) => removeMember(db, id))
}
