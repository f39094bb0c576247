// Knows the sentences of what can go wrong with what an opinion changed (反映先).
import type { ErrorWords } from './errors.ts'

export const reflectionErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-OPINION-21': {
    happened: '操作しようとした反映先が見つかりません。ほかの操作で外されたか、元に戻されています。',
    safety: '意見と計画の文はそのまま残っています。',
    doNow: '意見を開き直して、反映先を確かめてください。',
  },
  'E-OPINION-22': {
    happened: '選んだ文の変更が、変更の記録に見つかりません。その変更が元に戻されたか、様式に出ない欄の変更です。',
    safety: '意見と計画の文はそのまま残っています。',
    doNow: '文の変更を選び直すか、項目・指標そのものを反映先にしてください。',
  },
}
