// Knows the words of publication (公表): the dialog that makes the files, and what stands on the page and in the tables besides the ward's own texts.
import type { PublicationWords, PublishedPart } from '../model/publication.ts'
import { checkNames } from './check-names.ts'
import { amountNames, kindNames } from './fields.ts'

export const publicationWords = {
  title: '公表用ファイルをつくる',
  lead: '確認した版のひとつから、ホームページに載せるファイルをつくります。数字と文は、どのファイルもその版のままです。',
  edition: '公表する版',
  editionOption: (year: string, name: string) => `${year}　${name}`,
  parts: 'つくるもの',
  preview: 'ページの見出し',
  reading: '版の内容を読んでいます',
  counts: (texts: number, indicators: number, amounts: number) => `記載 ${texts}件・指標 ${indicators}件・金額 ${amounts}件`,
  left: '区内メモ、役職と担当者、四半期の確認、この版に載らない振り返りは、どのファイルにも入りません。',
  placeholders: '「〇」「▢」など、あとで数字を入れるしるしが残っています。',
  noEdition: 'この年度には、確認した版がまだありません。公表できるのは、版として確認した内容だけです。',
  confirm: '版を確認する…',
  readOnlyNote: '版の確認は、書き込みできる状態でファイルを開いてから行ってください。',
  noPdf: 'PDF は、画面のあるところでつくれます。',
  nothingChosen: 'つくるものを1つ以上選んでください。',
  start: 'フォルダーを選んでつくる…',
  cancelled: '中止しました。途中のファイルは残っていません。',
  done: (folder: string) => `「${folder}」をつくりました。`,
  fileLine: (name: string, what: string, size: string) => `${name}　${what}（${size}）`,
  warnings: '確かめてください',
  again: '選び直す',
  button: '公表用ファイルをつくる…',
} as const

export const publishedPartNames: Readonly<Record<PublishedPart, Readonly<{ name: string; note: string }>>> = {
  page: { name: 'ページ（HTML）', note: '読み上げや拡大に対応した1ページ。そのまま印刷もできます。' },
  tables: { name: '表（CSV）', note: '項目・記載・指標・金額の4つの表。UTF-8、1セルに1つのデータ、西暦と和暦。' },
  workbook: { name: '様式（Excel）', note: 'この版の様式を1冊にまとめます。' },
  pdf: { name: '様式（PDF）', note: '同じ様式の PDF です。' },
}

/** '平成27年度_天王寺区_運営方針_策定_公表用' */
export const publicationFolderName = (year: string, ward: string, edition: string): string => `${year}_${ward}_運営方針_${edition}_公表用`

export const sizeOfFile = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('ja-JP')}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`

/** What each file is, by its name; names are of plain letters, as web servers like them. */
export const publishedFileNames: Readonly<Record<string, string>> = {
  'index.html': 'ページ',
  'items.csv': '項目の一覧',
  'texts.csv': '記載の内容',
  'indicators.csv': '指標',
  'amounts.csv': '金額',
  'forms.xlsx': '様式（Excel）',
  'forms.pdf': '様式（PDF）',
  'manifest.json': 'ファイルの一覧と照合番号',
}

export const publicationPageWords: PublicationWords = {
  title: (year, ward, mark) => `${year}　${ward}運営方針${mark}`,
  skip: '本文へ進む',
  contents: '目次',
  about: 'この計画について',
  ward: '区',
  year: '年度',
  yearBoth: (label, year) => `${label}（${year}年度）`,
  edition: '版',
  snapshot: '照合番号（SHA-256）',
  whole: '計画の全体',
  kinds: {
    wardPlan: kindNames.wardPlan,
    managementIssue: kindNames.managementIssue,
    strategy: kindNames.strategy,
    initiative: kindNames.initiative,
    reformItem: kindNames.reformItem,
    outcomeIndicator: kindNames.outcomeIndicator,
    processIndicator: kindNames.processIndicator,
  },
  heading: (kind, number, title) => `${kind}${number}　${title}`,
  untitled: '（名称なし）',
  gaps: (kind, numbers) => `欠番：${numbers.map((number) => `${kind}${number}`).join('、')}`,
  checks: { midYearReview: checkNames.midYearReview, selfEvaluation: checkNames.selfEvaluation },
  indicatorCaption: (owner, kind) => `${owner}の${kind}`,
  indicator: '指標',
  target: '目標',
  result: '実績',
  attainment: '達成状況',
  previousResult: '前年度の実績',
  previousRating: '前年度の評価',
  amountCaption: (owner, unit) => `${owner}の金額（単位：${unit}）`,
  amountRow: (year, kind) => `${year}　${kind}`,
  amountOf: amountNames,
  amountYear: '年度と区分',
  amount: '金額',
  noAmount: '－',
  legends: '記号の説明',
  legendOf: (kind, text) => `${kind}：${text}`,
  revisions: '改定履歴',
  files: 'ファイル',
  fileNames: publishedFileNames,
  fileSize: sizeOfFile,
  made: (day, program) => `${day}に、確認済みの版から区政ワークベンチ ${program} で作成しました。`,
  columns: {
    shared: ['地域コード', '区', '年度（西暦）', '年度（和暦）', '版'],
    items: ['種類', '番号', '上位の番号', '名称'],
    texts: ['種類', '番号', '振り返り', '項目名', '内容'],
    indicators: [
      '指標の種類',
      '番号',
      '指標の順番',
      '指標',
      '目標',
      '目標の数値',
      '目標の上限の数値',
      '目標の単位',
      '目標の条件',
      '累計の始まりの年度（西暦）',
      '累計の始まりの年度（和暦）',
      '累計の終わりの年度（西暦）',
      '累計の終わりの年度（和暦）',
      '実績',
      '実績の数値',
      '実績の単位',
      '達成状況',
      '前年度の実績',
      '前年度の実績の数値',
      '前年度の実績の単位',
      '前年度の評価',
    ],
    amounts: ['種類', '番号', '名称', '金額の区分', '金額の年度（西暦）', '金額の年度（和暦）', '金額', '単位'],
  },
  conditions: { up: '以上', upStrict: '超', down: '以下', downStrict: '未満', within: '以上以下' },
}
