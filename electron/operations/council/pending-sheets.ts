// Knows the dry run of sheets that came back, as it waits for a person's choices: one at a time for each open program.
import type { MemberSheet, ReturnedSheet } from '../../../shared/model/member-sheet.ts'
import type { Context } from '../../context.ts'

export type PendingSheets = Readonly<{
  token: string
  /** Path of the data file that was open: a token of another file means nothing. */
  path: string
  /** As it was at the dry run. */
  sheet: MemberSheet
  files: readonly ReturnedSheet[]
}>

const pending = new WeakMap<Context['files'], PendingSheets>()

export function keepSheets({ files }: Context, sheets: PendingSheets): void {
  pending.set(files, sheets)
}
/** null where none waits under this token for the file that is open. */
export function findSheets({ files }: Context, token: string): PendingSheets | null {
  const found = pending.get(files)
  return found && found.token === token && found.path === files.current()?.path ? found : null
}
export function dropSheets({ files }: Context): void {
  pending.delete(files)
}
