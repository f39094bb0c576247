// Knows the sentences of what can go wrong with the sheets that go to members and come back.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
const untouched = '選んだフォルダーのファイルにも、開いているデータファイルにも手を加えていません。'
export const sheetErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-MSHEET-01': {
    happened: '選んだシートか、その委員・会議・項目が見つかりません。ほかの操作で削除されたか、委員が選ばれていません。',
    safety: saved,
    doNow: '一覧を確かめて、シートと委員を選び直してください。',
  },
  'E-MSHEET-02': {
    happened: '回答が戻っているシートのため、回答のある項目の削除と、種類・選択肢の変更はできません。',
    safety: '戻った回答は、そのまま残っています。',
    doNow: '項目の文や依頼文は直せます。選択肢を変えるときは、新しいシートをつくってください。',
  },
  'E-MSHEET-03': {
    happened: 'このシートには項目がないため、委員に渡すファイルをつくれません。',
    safety: saved,
    doNow: '計画の項目か、自由な設問を加えてから、もう一度書き出してください。',
  },
  'E-MSHEET-04': {
    happened: '読み込んだあとに、シートか委員が変わったため、取り込みませんでした。',
    safety: untouched,
    doNow: 'もう一度「戻ったシートを読む」から、フォルダーを選び直してください。',
  },
  'E-MSHEET-05': {
    happened: '取り込むファイルが選ばれていないか、同じ委員のファイルが2つ選ばれているか、取り込めないファイルが選ばれています。',
    safety: untouched,
    doNow: '委員ごとに1つのファイルを選んでから、もう一度取り込んでください。',
  },
  'E-MSHEET-06': {
    happened: '選んだフォルダーを開けませんでした。移動したか、読む権限がありません。',
    safety: untouched,
    doNow: '場所と権限を確かめてから、フォルダーを選び直してください。',
  },
}
