// Knows how what was done with an item of a check is called and told in one line.
import type { Confirmation, ConfirmationAct } from '../model/check.ts'
import type { MergedConfirmation } from '../model/merge.ts'
import { checkNames } from './check-names.ts'
import { labelOfMoment } from './dates.ts'
import { kindNames } from './fields.ts'

export const actNames: Readonly<Record<ConfirmationAct, string>> = {
  confirm: '確認',
  confirmFor: '代決',
  readLater: '後閲',
  sendBack: '差戻し',
  takeBack: '確認の取消し',
}

export const confirmationWords = {
  merged: '取り込まれる確認',
  isDouble: 'こちらでも同じ段階を確認しています。両方を残し、日時の新しいほうを使います。',
} as const

/** '課長の確認　山田 花子　令和8年7月3日（金）10:42'; of a 代決 in whose place, where that is somebody. */
export function tellConfirmation({ act, stepName, person, forPerson, at }: Confirmation): string {
  const instead = act === 'confirmFor' ? (forPerson === '' ? '（不在のため）' : `（${forPerson}に代わって）`) : ''
  return `${stepName}の${actNames[act]}　${person}${instead}　${labelOfMoment(at)}`
}

/** With the item and the check in front, for lists of several items. */
export function tellMergedConfirmation(one: MergedConfirmation): string {
  const item = one.kind === 'wardPlan' ? kindNames.wardPlan : `${one.number}　${one.title}`
  return `${item}　${checkNames[one.check]}　${tellConfirmation(one)}`
}
