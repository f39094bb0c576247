// Knows the sentences of what can go wrong with the forms of the ward council.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
export const councilFormErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-CFORM-01': {
    happened: '出力する会議・年度・対象期間・シートが選ばれていないか、ほかの操作で削除されました。',
    safety: saved,
    doNow: '「出力・公表」の画面で、出力するものを選び直してください。',
  },
}
