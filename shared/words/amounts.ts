// Knows the words of the room of amounts.
import type { AmountFund } from '../model/ward-plan.ts'

export const amountsWords = {
  title: '金額',
  table: '経営課題と具体的取組の金額',
  unit: (unit: string) => `単位：${unit}`,
  noPlan: 'この年度の計画はまだありません。',
  noAmounts: 'この年度の様式には、金額の欄がありません。',
  noInitiatives: '具体的取組を加えると、ここで金額を入力できます。',
  toPlan: '計画を開く',
  export: 'Excel に出力',
  exported: (fileName: string) => `「${fileName}」に出力しました。`,
  copyHint: 'Ctrl+A で表全体、Ctrl+C でコピー',
  exportTitle: (year: string) => `${year}　金額一覧`,

  // columns
  item: '経営課題・具体的取組',
  fund: { undivided: '区分なし', mayorFunds: '区長自由経費', managerFunds: '区CM自由経費' } satisfies Record<AmountFund, string>,
  sumOf: (amount: string) => `${amount}　計`,
  ofWhich: (fund: string) => `うち${fund}`,

  // rows
  issue: (number: string, title: string) => `経営課題${number}　${title === '' ? '（名称なし）' : title}`,
  initiative: (number: string, title: string) => `${number}　${title === '' ? '（名称なし）' : title}`,
  total: '区の合計',
  related: '区関連予算',
  difference: '差（区の合計 － 区関連予算）',
  agrees: '○ 一致',
  more: (amount: string) => `＋${amount} 多い`,
  less: (amount: string) => `▲${amount} 少ない`,
  unknown: '－',

  // the cells
  selectAll: 'すべての行',
  selectRow: (row: string) => row,
  editing: (row: string, column: string) => `${row}の${column}`,
  divided: '経費の区分ごとに入力されている金額です。合計ではなく、区分の欄を直してください。',
  computed: '計算で出している金額です。取組か区関連予算の欄を直してください。',
  notOneBlock: '貼り付ける範囲に、入力できない欄が含まれています。入力できる欄だけを選んで貼り付けてください。',
  pasteRefused: (reason: string) => `貼り付けませんでした。${reason}`,
  note: '区関連予算との差の理由',
  noteHint: 'Enter で保存、Esc で元に戻します。',
} as const
