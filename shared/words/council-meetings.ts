// Knows the words of the council's meetings: their list, one of them with agenda, handouts and attendance, and how 会議録 is settled.
import type { AttendanceParty, AttendanceWay, Meeting } from '../model/council.ts'
import type { MeetingFinding } from '../rules/council/meeting-findings.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { partyNames, sayTime, wayNames } from './council.ts'
import { labelOfDay } from './dates.ts'

export const meetingWords = {
  list: '会議の一覧',
  detail: '選んだ会議',
  panes: '会議の内容',
  pane: { agenda: '次第', attendance: '出欠', opinions: '意見の記録', minutes: '会議録' },
  keys: ['↑↓ 会議を選ぶ', 'Enter 内容へ', 'Insert 会議を追加', 'Delete 削除', 'Ctrl+PageDown 次の表示'],
  keysToRead: ['↑↓ 会議を選ぶ'],
  add: '会議を追加',
  remove: '会議を削除',
  empty: '会議はまだありません。最初の会議を追加すると、次第・出欠・意見・会議録を入れられます。',
  emptyToRead: '会議はまだありません。',
  choose: '一覧から会議を選ぶと、ここに内容が出ます。',
  ofYear: (fiscalYear: number) => labelOfFiscalYear(fiscalYear),
  heldOf: (held: number, needed: number) => `全体の会議 ${held}回（年${needed}回以上）`,
  noDay: '開催日未定',
  said: (opinions: number) => (opinions === 0 ? '' : `意見${opinions}件`),

  // a new one
  newTitle: '会議を追加',
  create: '追加',
  cancel: 'キャンセル',
  wholeCouncil: '全体（本会・全体会議）',
  newNote: '場所・方法・開会の時刻は、前回の同じ会議から写します。',
  numberUsed: '同じ年度に、同じ回の会議があります。',

  // its head
  head: '開催の内容',
  kind: '会議',
  fiscalYear: '年度',
  number: '回',
  numberNote: '年度ごとの回',
  badNumber: '1から999までの数を入力してください。',
  label: '呼び方',
  labelExample: '例：本会、全体会議',
  day: '開催日',
  dayNote: '例：令和6年6月27日、R6.6.27。決まるまでは空欄',
  dayExample: 'R6.6.27',
  badDay: '日付として読めません。令和6年6月27日 のように入力してください。',
  opensAt: '開場',
  startsAt: '開会',
  timeExample: '19:03',
  endsAt: '閉会',
  badTime: '時刻として読めません。19:03 のように入力してください。',
  format: '方法',
  place: '場所',
  legalBasis: '根拠の条項',
  legalBasisNote: '例：条例第5条第1項第2号',
  openness: '公開・非公開',
  open: '公開',
  closed: '非公開',
  closedReason: '非公開の理由',
  remarks: '備考（公表）',
  remarksNote: '例：5つのグループに分かれて議論。YouTubeで公開',
  note: '覚え書き（区内だけ。公表しません）',
  audience: '傍聴者数（人）',
  badCount: '0以上の数を入力してください。',

  // agenda and handouts
  agenda: '議題',
  handouts: '資料',
  lineNumber: (nth: number) => `${nth}番目の番号`,
  lineTitle: (kind: string, nth: number) => `${nth}番目の${kind}`,
  newNumber: '新しい番号',
  firstHandout: '資料1',
  newLine: { agenda: '新しい議題', handout: '新しい資料' },
  newLinePlaceholder: {
    agenda: '議題を入れて Enter（何行でも貼り付けられます）',
    handout: '資料名を入れて Enter（何行でも貼り付けられます）',
  },
  titleNeeded: '名称を入力してください。消すときは右端のボタンを使います。',
  lineKeys: 'Enter 次へ　Alt+↑↓ 並べ替え',
  up: '上へ移す',
  down: '下へ移す',
  removeLine: (title: string) => `「${title}」を消す`,
  about: '対象の経営課題・戦略・取組・様式',
  tie: (title: string, count: number) => `「${title}」の対象${count === 0 ? 'を選ぶ' : `（${count}件）`}`,
  tieShort: '計画と結ぶ',
  timing: (title: string) => `「${title}」を配る時`,
  noAgenda: '議題はまだありません。',
  noHandouts: '資料はまだありません。',
  removeAgendaTitle: 'この議題を消しますか',
  removeAgendaNote: (title: string) =>
    `「${title}」を消すと、この議題で記録した意見や会議録の行は、議題なしになります。意見や会議録そのものは残ります。「元に戻す」で戻せます。`,
  removeDo: '消す',

  // attendance
  attendanceEmpty: '出欠はまだありません。',
  expected: (members: number, from: string) =>
    `この日に任期のある委員${members}人${from === '' ? '' : `と、${from}の市会議員・市側`}を並べる`,
  addExpected: (members: number) => `任期のある委員を足す（${members}人）`,
  copyOthers: (from: string) => `市会議員・市側を${from}から写す`,
  attendanceKeys: '1 会場　2 オンライン　3 書面　0 欠席（次の人へ進みます）　Space 出席・欠席の切替え　Delete 一覧から外す',
  personName: '氏名',
  personPost: '職名',
  addPerson: (party: AttendanceParty) => `${partyNames[party]}を足す`,
  addMember: '委員を足す（任期の外の方も選べます）',
  addDo: '足す',
  outOfTerm: '任期の外',
  nobody: 'まだいません。',
  saving: '保存しています。',
  lost: '出欠',

  // 会議録
  minutesState: '会議録の状態',
  minutesDay: { confirmed: '委員が確認した日', published: '公表した日' },
  minutesNext: { confirmed: '委員確認済みにする', published: '公表済みにする' },
  minutesBack: '案に戻す',
  minutesLocked: '確認済みの会議録は書き換えられません。直すときは「案に戻す」を押してください。',

  // deleting
  removeTitle: 'この会議を削除しますか',
  removeNote: (name: string, { opinions, utterances, attendances }: Pick<Meeting, 'opinions' | 'utterances' | 'attendances'>) => {
    const parts = [
      opinions === 0 ? '' : `意見${opinions}件`,
      utterances === 0 ? '' : `会議録${utterances}行`,
      attendances.length === 0 ? '' : '出欠',
    ].filter((part) => part !== '')
    return `「${name}」を${parts.length === 0 ? '' : `、${parts.join('・')}とともに`}削除します。「元に戻す」で戻せます。`
  },
  findings: '確かめるところ',
} as const

export const publicityOf = (isOpen: boolean): string => (isOpen ? meetingWords.open : meetingWords.closed)

/** '令和6年6月27日（木） 19時03分から21時25分まで', '開催日未定'. */
export function sayWhen({ day, startsAt, endsAt }: Pick<Meeting, 'day' | 'startsAt' | 'endsAt'>): string {
  if (day === null) return meetingWords.noDay
  const times = `${startsAt === null ? '' : ` ${sayTime(startsAt)}から`}${endsAt === null ? '' : `${sayTime(endsAt)}まで`}`
  return `${labelOfDay(day)}${times}`
}

/** '出席22人（会場18・オンライン4）　欠席1人'. */
export function countAttendance(ways: readonly AttendanceWay[]): string {
  const present = ways.filter((way) => way !== 'absent')
  const kinds = (['venue', 'online', 'written'] as const)
    .map((way) => [wayNames[way], present.filter((own) => own === way).length] as const)
    .filter(([, count]) => count > 0)
  const split = kinds.length > 1 ? `（${kinds.map(([name, count]) => `${name}${count}`).join('・')}）` : ''
  const absent = ways.length - present.length
  return `出席${present.length}人${split}${absent === 0 ? '' : `　欠席${absent}人`}`
}

const findingWords = {
  noDay: '開催日が入っていません。',
  noPlace: '場所が入っていません。',
  closedWithoutReason: '非公開の理由が入っていません。',
  audienceOfClosed: '非公開の会議に、傍聴者数が入っています。',
  endsBeforeStart: '開場・開会・閉会の時刻の順を確かめてください。',
  noAgenda: '議題が入っていません。',
  noAttendance: '開催日を過ぎましたが、出欠が入っていません。',
  onlineAtVenue: 'オンラインで出席した方がいます。方法を「会場とオンライン」にするか、出欠を確かめてください。',
  doubleNumber: '同じ年度に、同じ回の会議がほかにもあります。',
} as const
const mostNamed = 5

/** One sentence. */
export function sayMeetingFinding(finding: MeetingFinding): string {
  if (finding.code === 'missingNumber') return `この年度の第${finding.number}回の会議がありません。`
  if (finding.code === 'outOfTerm') return `開催日に任期のない委員が出欠にいます（${someOf(finding.names)}）。`
  if (finding.code === 'notListed') return `任期のある委員が出欠に入っていません（${someOf(finding.names)}）。`
  return findingWords[finding.code]
}

const someOf = (names: readonly string[]): string =>
  `${names.slice(0, mostNamed).join('、')}${names.length > mostNamed ? ` ほか${names.length - mostNamed}人` : ''}`
