// Knows the words of what goes out: how files and folders are called, and what stands on the 送付票.
import type { OutputFormat } from '../model/output.ts'
import { fileNameOf } from './file-name.ts'
import { productName } from './terminal.ts'

export const outputNames = { set: '様式一式', cover: '送付票' } as const

export const coverWords = {
  sheetName: '送付票',
  title: '区運営方針等　送付票',
  ward: '区（団体コード）',
  wardWithCode: (name: string, code: string) => `${name}（${code}）`,
  year: '年度',
  edition: '版',
  now: (mark: string) => (mark === '' ? 'いまの内容（版の確認前）' : `いまの内容${mark}（版の確認前）`),
  confirmed: '版を確認した日',
  confirmedBy: (day: string, name: string) => `${day}　${name}`,
  decided: '決裁日',
  documentNumber: '文書番号',
  audience: '区政会議の様式',
  made: '作成日',
  program: '作成したプログラム',
  programName: (version: string) => `${productName} ${version}`,
  snapshot: '版の番号',
  hash: '照合番号（SHA-256）',
  none: '（なし）',
  blanks: ['提出先', '担当（課・係・氏名）', '連絡先（電話・メール）'],
  list: '内訳',
  heads: ['番号', '様式', '場所（シート・ファイル）', 'ページ'],
  pageUnit: 'ページ',
  notCounted: '－',
  notes: {
    hash: '※ 照合番号は、計画の内容から計算した番号です。内容が1文字でも変わると、番号が変わります。',
    now: '※ 区政会議の様式、成果指標実績報告、点検シート、提出前点検は、版にかかわらず作成日現在の内容です。',
    boundForms: '※ ページが「－」のものは、市の様式ファイルに記入したものです。ページは Excel で確かめてください。',
  },
} as const

/** Without its ending: '平成27年度_天王寺区_様式一式_案'. */
export function suggestedSetName(year: string, wardName: string, edition: string): string {
  return [year, wardName, outputNames.set, edition].filter((part) => part !== '').join('_')
}

/** '平成27年度_天王寺区_様式一式_案.pdf' of '平成27年度_天王寺区_様式一式_案.xlsx' or of a name without an ending. */
export function outputFileName(name: string, format: OutputFormat, number: number | null = null): string {
  const stem = name.replace(/\.xlsx$/i, '')
  return fileNameOf(number === null ? stem : `${String(number).padStart(2, '0')}_${stem}`, format)
}
