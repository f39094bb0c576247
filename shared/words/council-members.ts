// Knows the words of the members of the council: their list, one of them, what to look at, and how a list is pasted.
import type { Member, MemberKind, SeatRole, Subcommittee, Term } from '../model/council.ts'
import type { MemberFinding } from '../rules/council/member-findings.ts'
import type { PastedChange } from '../rules/council/join-pasted.ts'
import type { MemberColumnKey, PastedMember, PasteProblem } from '../rules/council/parse-members.ts'
import type { DaySpan } from '../rules/council/report-period.ts'
import type { TermState } from '../rules/council/terms.ts'
import type { NamedColumn } from '../rules/match-columns.ts'
import { labelOfDay } from './dates.ts'
import { dayAsTyped } from './surveys.ts'

export const memberWords = {
  list: '委員の一覧',
  scope: '表示する委員',
  scopes: { now: '現在の委員', all: '退いた方も含む' },
  columns: { name: '氏名', kind: '委員種別・選出元', term: '委員の期間', state: '状態' },
  keys: ['↑↓ 選ぶ', 'Enter 編集', 'Insert 委員を追加', 'Alt+↑↓ 並べ替え', 'Delete 削除'],
  keysToRead: ['↑↓ 選ぶ'],
  add: '委員を追加',
  pasteFirst: '委員の名簿から登録',
  paste: '名簿を貼り付け',
  settings: '要綱・種別・部会',
  count: (count: number, quota: number | null) => (quota === null ? `${count}人` : `${count}人（定数${quota}人）`),
  empty: '委員はまだ登録されていません。Excelや区のホームページの名簿をコピーして、まとめて登録できます。',
  emptyToRead: '委員はまだ登録されていません。',
  noneNow: '今日の時点で任期中の委員はいません。',
  showAll: '退いた方も含めて表示',
  detail: '選んだ委員',
  newMember: '新しい委員',
  choose: '一覧から選ぶと、ここに内容が出ます。',

  // one of them
  name: '氏名',
  nameNote: '名簿に載せるとおりに入力します。漢字は置き換わりません。',
  nameNeeded: '氏名を入力してください。',
  kana: 'ふりがな',
  kanaNote: '読みは漢字から推測しません。五十音順で出すときに使います。',
  shortName: '会議録での呼び方',
  shortNameNote: '同じ姓の方がいるときに入力します。例：大阪（太）',
  kind: '委員種別',
  noKind: '（決めていません）',
  affiliation: '選出元団体・推薦地域',
  note: '覚え書き（区内だけ。公表しません）',
  terms: '任期',
  noTerms: '任期が入力されていません。',
  from: '始まりの日',
  until: '終わりの日',
  endReason: '途中で終わった理由（区内だけ）',
  addTerm: '任期を足す',
  nextTerm: '次の任期を足す',
  termOf: (nth: number) => `${nth}つ目の任期`,
  seats: '議長・副議長、部会',
  seatOf: (nth: number) => `${nth}つ目の役職・部会`,
  body: '会議',
  wholeCouncil: '区政会議全体',
  role: '役職',
  addSeat: '役職・部会を足す',
  untilOpen: '空欄＝任期の終わりまで',
  removeLine: (line: string) => `${line}を消す`,
  dayNote: '例：令和5年10月1日、R5.10.1',
  badDay: '日付として読めません。令和5年10月1日 のように入力してください。',
  backward: '終わりの日が始まりの日より前です。',
  overlapping: 'ほかの任期と重なっています。日付を直してください。',
  overlappingSeat: '同じ会議でのほかの期間と重なっています。',
  wholeOnly: '区政会議全体では、議長か副議長を選んでください。',
  longer: (years: number) => `要綱の任期（${years}年）より長くなっています。`,
  unsaved: '変更があります。Ctrl+Enter で保存します。',
  saveKeys: 'Ctrl+Enter 保存　Esc 一覧へ戻る',
  save: '保存',
  remove: '削除',
  removeTitle: 'この委員を削除しますか',
  removeNote: (name: string) =>
    `「${name}」を名簿から削除します。任期の満了や辞任のときは、削除せずに任期の終わりの日を直してください。「元に戻す」で戻せます。`,
  cancel: 'キャンセル',
  up: '上へ移す',
  down: '下へ移す',
  lost: (name: string) => `委員「${name}」の入力`,

  // what to look at
  overview: '定数と点検',
  quota: '定数',
  quotaOf: (count: number, quota: number | null) => (quota === null ? `${count}人` : `${count}／${quota}人`),
  withoutKind: '種別なし',
  allRight: '点検で気づいたことはありません。',
  findings: (count: number) => `確かめること ${count}件`,
  andOthers: (count: number) => `ほか${count}人`,

  // a pasted list
  pasteTitle: '委員名簿の貼り付け',
  pasteLead:
    'Excelの表か、ホームページの名簿をコピーして、下の枠に貼り付けてください（Ctrl+V）。見出しの順は問いません。確認するまで登録されません。',
  pasteArea: '名簿を貼り付ける枠',
  pasteAgain: '貼り付け直す',
  pasteUnread: '氏名の列が見つかりません。列の見出しから「氏名」を選んでください。',
  hasHeading: '1行目は見出し',
  row: '行',
  result: '結果',
  meant: 'だれのことか',
  leaveOut: '（取り込まない）',
  columnOf: (nth: number) => `${nth}列目`,
  columnGoesTo: (heading: string) => `「${heading}」の列を取り込む欄`,
  previewTable: '取り込む内容',
  kindOf: (label: string) => `「${label}」`,
  kindsTitle: 'まだない委員種別',
  asNewKind: '新しい委員種別にする',
  asAffiliation: (kind: string) => `種別は「${kind}」。選出元として取り込む`,
  asAffiliationOnly: '種別は決めず、選出元として取り込む',
  fallbackKind: '種別が書かれていない委員の種別',
  fallbackTerm: '任期が書かれていない委員の任期',
  termExample: '例：令和5年10月1日～令和7年9月30日',
  badTerm: '期間として読めません。「令和5年10月1日～令和7年9月30日」のように入力してください。',
  chooseWho: '（選んでください）',
  capped: (shown: number, all: number) => `${all}行のうち、確かめる行を先に${shown}行だけ表示しています。登録は全部の行に行います。`,
  skip: '取り込まない',
  asNew: '新しい委員として登録',
  asMember: (member: Member) => `登録済みの「${member.name}」${member.affiliation === '' ? '' : `（${member.affiliation}）`}`,
  summary: (fresh: number, changed: number, same: number) => `新しい委員 ${fresh}人　変更 ${changed}人　変わらない ${same}人`,
  blocked: (count: number) => `確かめる行 ${count}行`,
  blockedNote: '赤い行は、直すか「取り込まない」を選ぶまで登録できません。ほかの行の内容には影響しません。',
  leftOut: (count: number) => `委員の行ではないため、${count}行を読み飛ばしました。`,
  orderNote: '並び順は貼り付けたままです。五十音順などに並べ替えることはありません。登録済みの委員は今の位置に残ります。',
  take: (count: number) => (count === 0 ? '登録' : `${count}人を登録`),
} as const

export const memberColumnNames: Readonly<Record<MemberColumnKey, string>> = {
  name: '氏名',
  kana: 'ふりがな',
  kind: '委員種別',
  affiliation: '選出元団体・推薦地域',
  term: '委員の期間',
  from: '始まりの日',
  until: '終わりの日',
  subcommittee: '部会',
  role: '役職',
  shortName: '会議録での呼び方',
  note: '覚え書き',
}
/** How lists of wards head their columns. Source: 淀川・住吉・浪速区の運営状況の公表, 天王寺・西淀川区の報道発表資料. */
export const memberColumns: readonly (NamedColumn & Readonly<{ key: MemberColumnKey }>)[] = [
  { key: 'name', names: ['氏名', '名前', '委員名', '委員氏名', 'お名前'] },
  { key: 'kana', names: ['ふりがな', 'フリガナ', 'よみがな', '読み仮名', '読み', 'よみ', 'カナ', 'かな'] },
  { key: 'kind', names: ['委員種別', '種別', '委員構成', '選定事由等', '選定事由', '委員区分', '区分'] },
  {
    key: 'affiliation',
    names: [
      '選出元団体等',
      '選出元団体',
      '選出元',
      '団体等',
      '推薦団体',
      '推薦地域',
      '選出団体',
      '所属団体',
      '所属',
      '団体名',
      '選出元団体・推薦地域',
    ],
  },
  { key: 'from', names: ['始まりの日', '任期の始まり', '任期開始', '就任日', '委嘱日', '任期始期'] },
  { key: 'until', names: ['終わりの日', '任期の終わり', '任期終了', '任期満了日', '退任日', '任期終期'] },
  { key: 'term', names: ['委員の期間', '対象期間における委員の期間', '委員の任期', '委嘱期間', '任期', '期間'] },
  { key: 'subcommittee', names: ['部会', '所属部会', '部会名'] },
  { key: 'role', names: ['役職', '役', '議長・副議長', '役割'] },
  { key: 'shortName', names: ['会議録での呼び方', '呼び方', '略称'] },
  { key: 'note', names: ['覚え書き', '備考', 'メモ'] },
]

export const termStateNames: Readonly<Record<TermState, string>> = {
  current: '',
  ending: 'まもなく満了',
  coming: 'これから',
  ended: '任期終了',
  none: '任期の入力なし',
}
/** Of a 部会 the head is a 部会長 in most wards, a 部会議長 in some: the list says which 部会. */
export const subcommitteeRoleNames: Readonly<Record<SeatRole, string>> = { chair: '部会長', viceChair: '副部会長', member: '部会の委員' }

export const rowStateNames: Readonly<Record<PastedMember['state'], string>> = {
  new: '新しい委員',
  changed: '変更',
  same: '変わりません',
  skipped: '取り込みません',
  blocked: '確かめてください',
}
export const pasteProblemWords: Readonly<Record<PasteProblem, string>> = {
  noName: '氏名がありません。',
  badTerm: '任期を日付として読めません。',
  endsBeforeBegin: '任期の終わりが始まりより前です。',
  overlappingTerm: '登録済みの任期と日付が重なります。',
  overlappingSeat: '同じ部会か役職が2回書かれています。',
  ambiguous: '同じ名前の委員が登録されています。だれのことか選んでください。',
  unreadable: '表示できない文字が混じっています。',
  tooLong: '氏名か、新しい委員種別・部会の名前が長すぎます（60文字まで）。',
  proposedUntil: '終わりの日がないため、要綱の任期で補いました。',
  noTerm: '任期が書かれていません。',
  twiceInList: 'この名簿に同じ名前が2回あります。別の方として登録します。',
}

const changeNames: Readonly<Record<PastedChange, string>> = {
  kind: '委員種別',
  kana: 'ふりがな',
  shortName: '会議録での呼び方',
  affiliation: '選出元団体・推薦地域',
  note: '覚え書き',
  term: '任期',
  role: '役職・部会',
}
export const describePastedChanges = (changes: readonly PastedChange[]): string => changes.map((change) => changeNames[change]).join('、')

/** '令和5年10月1日～令和7年9月30日' */
export const labelOfSpan = ({ from, until }: DaySpan): string => `${dayAsTyped(from)}～${dayAsTyped(until)}`
/** The term that runs, else the next, else the last one. */
export function labelOfTerm(terms: readonly Term[], today: string): string {
  const term = terms.find(({ from, until }) => from <= today && today <= until) ?? terms.find(({ from }) => from > today) ?? terms.at(-1)
  return term ? labelOfSpan(term) : ''
}

const several = (members: readonly Member[]): string => {
  const shown = members.slice(0, 3).map(({ name }) => name)
  const rest = members.length - shown.length
  return shown.join('、') + (rest > 0 ? ` ${memberWords.andOthers(rest)}` : '')
}
const bodyOf = (kind: MemberKind | null): string => (kind === null ? '委員' : `「${kind.name}」の委員`)
const chairOf = (subcommittee: Subcommittee | null): string => (subcommittee === null ? '議長' : `「${subcommittee.name}」の部会長`)

/** `today`: ISO, the day as of which it was looked at. */
export function describeMemberFinding(finding: MemberFinding, today: string): string {
  switch (finding.code) {
    case 'overQuota':
      return `${bodyOf(finding.kind)}が${finding.count}人で、定数${finding.quota}人より${finding.count - finding.quota}人多くなっています。`
    case 'underQuota':
      return `${bodyOf(finding.kind)}が${finding.count}人で、定数${finding.quota}人に${finding.quota - finding.count}人足りません。`
    case 'ending':
      return `任期がまもなく終わります：${several(finding.members)}（${endOf(finding.members, today)}まで）。推薦の依頼や公募の準備を確かめてください。`
    case 'noTerm':
      return `任期が入力されていません：${several(finding.members)}。期間のない委員は、運営状況の公表に載りません。`
    case 'noKind':
      return `委員種別が決まっていません：${several(finding.members)}。`
    case 'noKana':
      return `ふりがながありません：${several(finding.members)}。名簿では末尾に並びます。`
    case 'longTerm':
      return `要綱の任期より長い任期があります：${several(finding.members)}。`
    case 'sameName':
      return `同じ名前の委員がいます：${several(finding.members)}。「会議録での呼び方」で区別してください。`
    case 'sameShortName':
      return `「会議録での呼び方」が同じ委員がいます：${several(finding.members)}。`
    case 'seatOutsideTerm':
      return `役職か部会の期間が、任期の外にあります：${several(finding.members)}。`
    case 'severalChairs':
      return `${chairOf(finding.subcommittee)}が同じ日に2人以上います：${several(finding.members)}。`
    case 'outOfKana':
      return `名簿の注記は五十音順ですが、${several(finding.members)}の順が読みと合いません。並べ替えはしていません。ふりがなか注記を確かめてください。`
  }
}
/** The first day on which one of these terms ends. */
function endOf(members: readonly Member[], today: string): string {
  const ends = members.map(
    ({ terms }) =>
      terms
        .map(({ until }) => until)
        .filter((until) => until >= today)
        .toSorted()
        .at(-1) ?? today,
  )
  return labelOfDay(ends.toSorted()[0] ?? today)
}
