// Knows the words of the room of sections: 担当課・役職・担当者, inquiries, what was handed out.
import { type Check, type CheckDates, isQuarter } from '../model/check.ts'
import type { Inquiry } from '../model/inquiry.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { checkNames } from './check-names.ts'
import { labelOfDay } from './dates.ts'

/** '平成27年7月8日', as a person types it: without the day of the week. */
export const dayOf = (iso: string): string => labelOfDay(iso).replace(/（.）$/, '')

export const sectionWords = {
  title: '分担',
  panes: { people: '担当課と役職', inquiries: '照会', outstanding: '未提出一覧', handOvers: '持ち出し・取り込み' },
  paneLabel: '表示する内容',
  noPlan: '計画がまだありません。',
  toPlan: '計画を開く',
  inHandOver: '持ち出しファイルの中では、担当課や役職を変えられません。',

  partOnly: 'このファイルには、持ち出した項目だけが入っています。担当者のいない項目は、区のデータファイルで確かめます。',
  organisation: '担当課・役職・担当者',
  noSections: '担当課がまだありません。担当課と役職を登録すると、計画の項目を割り当てられます。',
  addSection: '担当課を追加',
  addPost: '役職を追加',
  addHolder: '担当者を追加',
  edit: '変更',
  remove: '削除',
  keys: ['Enter 変更', 'Insert 追加', 'Delete 削除'],
  items: (count: number) => (count === 0 ? '' : `${count}項目`),
  noHolder: '担当者なし',
  term: (from: string, until: string | null) => `${dayOf(from)}～${until === null ? '' : dayOf(until)}`,
  past: '（終了）',
  future: '（これから）',

  unowned: '担当者のいない項目',
  unownedCount: (count: number) => `担当者のいない項目 ${count}件`,
  allOwned: 'すべての項目に担当者がいます。',
  whyNoPost: '役職なし',
  whyNoHolder: (post: string) => `${post}に担当者なし`,
  unownedNote: '選ぶと、計画の項目へ移ります。役職は計画の右側か「一覧」で割り当てます。',

  sectionName: '担当課の名称',
  postName: '役職の名称',
  personName: '担当者の名前',
  from: '始まりの日',
  until: '終わりの日（続いているときは空欄）',
  dayNote: '例：令和7年4月1日、R7.4.1',
  badDay: '日付として読めません。',
  newSection: '担当課の追加',
  newPost: '役職の追加',
  newHolder: '担当者の追加',
  change: (what: string) => `${what}の変更`,
  save: '決定',
  cancel: 'キャンセル',
  close: '閉じる',
  removeTitle: (name: string) => `「${name}」を削除しますか`,
  removeSectionNote:
    '中の役職と担当者、この担当課の持ち出しの控えと照会の提出状況も削除され、受け持っていた項目は担当なしになります。元に戻せます。',
  removePostNote: '担当者も削除され、受け持っていた項目は担当なしになります。元に戻せます。',
  removeHolderNote: '担当の期間の記録が削除されます。元に戻せます。',
  removeInquiryNote: '提出状況の記録も削除されます。渡したファイルはそのまま取り込めます。元に戻せます。',

  newInquiry: '照会をつくる',
  inquiries: '照会の一覧',
  noInquiries: 'この年度の照会はまだありません。',
  noSectionsToAsk: '照会する担当課がまだありません。先に「担当課と役職」で登録してください。',
  chooseInquiry: '左の一覧から照会を選ぶと、提出状況が表示されます。',
  about: '何についての照会か',
  aboutPlan: '計画の作成',
  aboutCheck: (fiscalYear: number, check: Check) => `${labelOfFiscalYear(fiscalYear)}${checkNames[check]}`,
  aboutNote: (dates: CheckDates) =>
    `対象期間は${labelOfDay(dates.from)}から${labelOfDay(dates.until)}まで、振り返りの締切は${labelOfDay(dates.deadline)}です。提出期限は、確認の日数を見て提案しています。`,
  inquiryTitle: '件名',
  requestText: '依頼文',
  deadline: '提出期限',
  askedSections: '照会する担当課',
  propose: '依頼文の案を入れる',
  editInquiry: '照会を変更',
  answers: '提出状況',
  answered: (at: string) => `提出済み（${dayOf(at)}）`,
  notAnswered: '未提出',
  receive: '受け取りにする',
  unreceive: '未提出に戻す',
  handOutFor: 'この照会で持ち出す…',
  copyReminder: '催促の文をコピー',
  copied: '催促の文をコピーしました。メールなどに貼り付けてください。',
  open: (count: number) => `未提出 ${count}課`,
  allAnswered: 'すべての課が提出済みです',

  takeOut: '持ち出す…',
  takeOutTitle: '担当課に渡すファイルをつくる',
  takeOutLead: '担当課が受け持つ項目だけを入れたファイルをつくります。戻ったファイルは、欄ごとに比べてから取り込みます。',
  takeOutSections: '渡す担当課',
  chooseAll: 'すべて選ぶ',
  chooseNone: 'すべて外す',
  noItems: '受け持つ項目がありません',
  way: '渡し方',
  ways: { file: '持ち出しファイル', sheet: 'Excel 記入票' },
  wayNotes: {
    file: 'このプログラムで開いて書き込めます。取組や指標の追加もできます。',
    sheet: 'Excel だけで書き込めます。項目の追加はできません。',
  },
  forInquiry: '照会',
  withoutInquiry: 'なし',
  make: (count: number) => `${count}課分をつくる`,
  making: 'ファイルをつくっています',
  made: (names: readonly string[]) => `${names.length}個のファイルをつくりました。`,
  takeOuts: '持ち出しの控え',
  noTakeOuts: '担当課に渡したファイルはまだありません。',
  bringBack: '戻ったファイルを取り込む…',
  columns: ['渡した日', '担当課', '渡し方', '項目', '渡した人', '状態'],
  outstanding: '未回収',
  merged: (at: string) => `取り込み済み（${dayOf(at)}）`,
} as const

/** Days from `today` to the deadline (ISO dates); negative = over. */
export function daysLeft(deadline: string, today: string): number {
  return Math.round((Date.parse(`${deadline.slice(0, 10)}T00:00:00Z`) - Date.parse(`${today.slice(0, 10)}T00:00:00Z`)) / 86_400_000)
}

/** 'あと3日', '今日まで', '2日超過'. */
export function labelOfDaysLeft(days: number): string {
  return days > 0 ? `あと${days}日` : days === 0 ? '今日まで' : `${-days}日超過`
}

/** `check` null = it asks for the plan itself. */
export function nameAbout(fiscalYear: number, check: Check | null): string {
  return check === null ? sectionWords.aboutPlan : sectionWords.aboutCheck(fiscalYear, check)
}

export function proposeTitle(fiscalYear: number, check: Check | null): string {
  const year = labelOfFiscalYear(fiscalYear)
  if (check === null) return `${year}運営方針（案）の作成について`
  return isQuarter(check) ? `${year}${checkNames[check]}の進捗確認について` : `${year}運営方針の${checkNames[check]}について`
}

/** The words in which a planning section asks the others. `deadline`: ISO date; '' = none yet. `dates`: of the check that it asks for; null = the plan. */
export function proposeRequest(fiscalYear: number, wardName: string, deadline: string, dates: CheckDates | null): string {
  const year = labelOfFiscalYear(fiscalYear)
  const until = deadline === '' ? '' : `${labelOfDay(deadline)}までに、`
  if (dates !== null) return requestOfCheck(year, wardName, until, dates)
  return `標題について、${year}${wardName}運営方針（案）を作成するにあたり、貴課が担当する戦略及び具体的取組の内容を照会します。
つきましては、別添のファイルに記入のうえ、${until}企画担当へ提出願います。
なお、目標値を前年度から変更する場合は、その理由を併せて記入してください。`
}

function requestOfCheck(year: string, wardName: string, until: string, { check, from, until: last }: CheckDates): string {
  const period = `${labelOfDay(from)}から${labelOfDay(last)}まで`
  const [what, closing] = isQuarter(check)
    ? [
        `${year}${wardName}運営方針の${checkNames[check]}の進捗確認（対象期間　${period}）を行うにあたり、貴課が担当する具体的取組等の進捗状況、区内の記号、課題と対応を照会します。`,
        'なお、この進捗確認は区内管理用であり、様式には掲載しません。',
      ]
    : [
        `${year}${wardName}運営方針の${checkNames[check]}（対象期間　${period}）を行うにあたり、貴課が担当する戦略及び具体的取組等の取組実績、達成状況、課題及び改善策を照会します。`,
        'なお、年度の途中に始めた取組などで空欄とするときは、その理由を併せて記入してください。',
      ]
  return `標題について、${what}
つきましては、別添のファイルに記入のうえ、${until}企画担当へ提出願います。
${closing}`
}

/** To the sections that have not answered yet. */
export function proposeReminder(inquiry: Inquiry, sectionNames: readonly string[], today: string): string {
  const days = daysLeft(inquiry.deadline, today)
  const lead =
    days < 0
      ? `提出期限（${labelOfDay(inquiry.deadline)}）を過ぎていますが、まだ提出を確認できておりません。`
      : `提出期限が${labelOfDay(inquiry.deadline)}（${labelOfDaysLeft(days)}）となっております。`
  return `${sectionNames.join('、')} ご担当者 様

「${inquiry.title}」について、${lead}
お忙しいところ恐れ入りますが、提出をお願いします。行き違いで提出済みの場合はご容赦ください。`
}

/** The remark over a hand-over file. */
export function describeHandOver(handOver: Readonly<{ sectionName: string; fiscalYear: number; takenAt: string }>): string {
  const { sectionName, fiscalYear, takenAt } = handOver
  return `${sectionName}の持ち出しファイルです（${labelOfFiscalYear(fiscalYear)}、${labelOfDay(takenAt)}に持ち出し）。書き込んで保存したら、企画担当へこのファイルを戻してください。`
}
