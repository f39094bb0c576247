// Knows the sentences of what can go wrong with filled forms that come back.
import type { ErrorWords } from './errors.ts'

const saved = '保存済みの内容は失われていません。'
export const formReturnErrorWords: Readonly<Record<string, ErrorWords>> = {
  'E-RETURN-01': {
    happened: '選んだファイルは、取り込める様式ではありません。',
    safety: saved,
    doNow:
      '出力した区運営方針の様式（様式1・2・3など）・成果指標実績報告・意見・対応一覧（内部用）か、割り当てた様式ファイルを選んでください。手入力でつくった計画は「Excel から取り込む」で取り込めます。',
  },
  'E-RETURN-02': {
    happened: '選んだファイルは、{wardName}の様式です。{ownName}の計画には取り込めません。',
    safety: saved,
    doNow: '{ownName}の様式のファイルを選んでください。',
  },
  'E-RETURN-03': {
    happened: '選んだファイルは{year}の様式ですが、このデータファイルに{year}の計画がありません。',
    safety: saved,
    doNow: '{year}の計画があるデータファイルを開くか、別のファイルを選んでください。',
  },
  'E-RETURN-04': {
    happened: '「{address}」の内容は取り込めません。',
    safety: 'どの欄も書き換えていません。',
    doNow: '{reason}その行の選択を外すか、ファイルを直してから読み直してください。',
  },
  'E-RETURN-05': {
    happened: '読み取った内容が残っていません。',
    safety: saved,
    doNow: 'ファイルをもう一度選んでください。',
  },
  'E-RETURN-06': {
    happened: '読み取ったあとに計画や指標、ご意見の内容が変わったため、取り込みませんでした。',
    safety: saved,
    doNow: 'ファイルをもう一度選び、違いを確かめてから取り込んでください。',
  },
  'E-RETURN-07': {
    happened: '選んだファイルは「{form}」です。この様式は、ファイルからは取り込めません。',
    safety: saved,
    doNow: '内容を直すときは、プログラムの画面で直してください。意見・対応一覧は、内部用だけを取り込めます。',
  },
}
