// Knows that every act on a check, and its undo, is told in a full sentence whose end says what was done.
import { expect, test } from 'vitest'
import { confirmationActs } from '../../../shared/model/check.ts'
import { queueWords as words, nameOfAct, sayDone, sayUndone } from '../../../shared/words/queue.ts'

const name = '1-1-2 備蓄物資の配備'
const whole = ({ name: item, done }: ReturnType<typeof sayDone>): string => item + done

const acts = [['confirm', true] as const, ...confirmationActs.map((act) => [act, false] as const)]

test('each act, each undo, and many at once', () => {
  expect(acts.map(([act, isHandIn]) => whole(sayDone(act, name, isHandIn)))).toEqual([
    '「1-1-2 備蓄物資の配備」を提出しました。',
    '「1-1-2 備蓄物資の配備」を確認しました。',
    '「1-1-2 備蓄物資の配備」を代決しました。',
    '「1-1-2 備蓄物資の配備」を後閲しました。',
    '「1-1-2 備蓄物資の配備」を担当に差し戻しました。',
    '「1-1-2 備蓄物資の配備」の確認を取り消しました。',
  ])
  expect(acts.map(([act, isHandIn]) => whole(sayUndone(act, name, isHandIn)))).toEqual([
    '「1-1-2 備蓄物資の配備」の提出を元に戻しました。',
    '「1-1-2 備蓄物資の配備」の確認を元に戻しました。',
    '「1-1-2 備蓄物資の配備」の代決を元に戻しました。',
    '「1-1-2 備蓄物資の配備」の後閲を元に戻しました。',
    '「1-1-2 備蓄物資の配備」の差戻しを元に戻しました。',
    '「1-1-2 備蓄物資の配備」の確認の取消しを元に戻しました。',
  ])
  expect(words.doneMany(3, nameOfAct('confirm', true))).toBe('3件の提出を行いました。')
})
