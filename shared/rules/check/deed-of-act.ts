// Knows by which deed each act on a check is told in the change record.
import type { ConfirmationAct } from '../../model/check.ts'

export const deedOfAct: Readonly<Record<ConfirmationAct, string>> = {
  confirm: 'confirmCheck',
  confirmFor: 'confirmCheckFor',
  readLater: 'readCheckLater',
  sendBack: 'sendBackCheck',
  takeBack: 'takeBackCheck',
}
const deeds: ReadonlySet<string> = new Set(Object.values(deedOfAct))

export const isDeedOfAct = (deedName: string): boolean => deeds.has(deedName)
