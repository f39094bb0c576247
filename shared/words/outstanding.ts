// Knows the words of the list of who has not answered (未提出一覧).
import type { Inquiry } from '../model/inquiry.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { proposeReminder } from './sections.ts'

export const outstandingWords = {
  title: '未提出一覧',
  /** Of the Excel list. */
  listTitle: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}未提出一覧`,
  columns: ['担当課', '何について', '照会', '提出期限', '残りの日数', '備考'],
  about: '何について',
  allAbout: 'すべて',
  count: (rows: number, over: number) => (over === 0 ? `未提出 ${rows}件` : `未提出 ${rows}件（うち期限超過 ${over}件）`),
  none: '未提出の課はありません。',
  exportList: 'Excel に書き出す…',
  exported: (fileName: string) => `「${fileName}」に書き出しました。`,
  copyShown: (count: number) => `表示中の${count}件の催促の文をまとめてコピー`,
  copyOverdue: '期限超過の催促の文をまとめてコピー',
  noneOverdue: '期限を過ぎた照会はありません。',
  open: (title: string) => `「${title}」を開く`,
  note: (section: string) => `${section}の備考`,
  notePlaceholder: '備考',
  /** 総務課を受け取りにする */
  answer: (section: string, deed: string) => `${section}を${deed}`,
} as const

/** One text for all inquiries; '' where there are none. */
export function proposeReminders(asked: readonly Readonly<{ inquiry: Inquiry; sectionNames: readonly string[] }>[], today: string): string {
  return asked.map(({ inquiry, sectionNames }) => proposeReminder(inquiry, sectionNames, today)).join('\n\n――――――――\n\n')
}
