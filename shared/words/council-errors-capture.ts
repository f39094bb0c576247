// Knows the sentences of what can go wrong with 会議録.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
export const captureErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-COUNCIL-20': {
    happened: '会議録のこの行か、行が指す会議・議題・委員が、見つかりませんでした。',
    safety: saved,
    doNow: '画面を開き直してから、もう一度操作してください。削除したときは「元に戻す」で戻せます。',
  },
  'E-COUNCIL-21': {
    happened: 'この会議録は、委員の確認が済んでいるか公表済みのため、書き換えませんでした。',
    safety: saved,
    doNow: '直すときは、会議録の状態を「案」に戻してから、もう一度操作してください。',
  },
}
