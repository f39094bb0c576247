// Knows the words of the view 確認: what waits for a person, how far an item has come, what changed since he saw it, and what he can do with it.
import type { CheckDates, Confirmation, ConfirmationAct, ReviewStep } from '../model/check.ts'
import type { Permission, Refusal } from '../rules/check/may-act.ts'
import type { QueueEntry } from '../rules/check/queue.ts'
import type { StepState } from '../rules/check/review-state.ts'
import type { RiskCode } from '../rules/check/risks.ts'
import { checkNames } from './check-names.ts'
import { actNames } from './confirmations.ts'
import { labelOfDay, labelOfMoment } from './dates.ts'

export const queueWords = {
  list: '確認する項目',
  detail: '選んだ項目',
  scope: 'どの項目を並べるか',
  scopes: { own: '自分の番', deputy: '代決できる項目', all: 'すべて' },
  check: '振り返り',
  allChecks: 'すべての振り返り',
  turn: '番',
  allTurns: 'すべての番',
  stage: '状況',
  allStages: 'すべての状況',
  keys: ['J・K 次・前', 'Enter・C 確認', 'R 差戻し', 'E 記入へ', 'Space 選択'],
  keysToRead: ['J・K 次・前', 'E 記入へ'],
  untitled: '（名称なし）',
  wholePlan: '区運営方針全体',
  countOf: (count: number) => `${count}件`,
  waiting: (count: number) => `自分の番 ${count}件`,
  progress: (done: number, total: number) => `済み ${done}/${total}件`,
  coming: (count: number) => `まだ順番の来ていない項目 ${count}件`,
  progressBar: '自分の確認の進み',
  gone: '前回の確認のあとで削除された項目',
  goneAt: (check: string, at: string) => `${check}を${labelOfDay(at)}に確認`,
  inherited: '着任前の分',
  inheritedNote: '締切が着任の日より前の項目です。件数には入れていません。',
  showInherited: (count: number) => `着任前の分 ${count}件を表示`,
  hideInherited: '着任前の分をたたむ',
  ticked: (count: number, act: string) => `選んだ${count}件を${act}`,
  untick: '選択をやめる',
  doneMany: (count: number, act: string) => `${count}件の${act}を行いました。`,
  nothingToDo: 'いまこの項目で行う確認はありません。',
  noSendBack: 'この項目は、いまは差し戻せません。',

  noOperator: '操作する人の名前がまだ入っていません。',
  noPost: (person: string) => `入力者「${person}」はどの役職にも登録されていません`,
  noPostNote: '確認は、いま役職に就いている人が行います。「担当課と役職」で担当者を登録してください。',
  noPostAction: '担当者の登録へ',
  showAllItems: 'すべての項目を見る',
  nothing: '確認待ちはありません',
  nextCheck: ({ check, from, until, deadline }: CheckDates) =>
    `次は${checkNames[check]}です。対象期間は${labelOfDay(from)}から${labelOfDay(until)}まで、締切は${labelOfDay(deadline)}です。`,
  noneHere: 'この絞り込みにあてはまる項目はありません。',
  showAll: '絞り込みをやめる',
  choose: '項目を選ぶと、ここに内容が出ます。',

  steps: '確認の状況',
  now: 'いまの内容',
  blank: '（空欄）',
  outOfForm: '区内管理用（様式には出ません）',
  nothingWritten: 'まだ何も書かれていません。',
  figures: '指標',
  target: (text: string) => (text === '' ? '目標なし' : `目標 ${text}`),
  result: (text: string) => `実績 ${text}`,
  proposal: '判定の提案',
  symbolMeans: (symbol: string, label: string) => (label === '' || label === symbol ? symbol : `${symbol}　${label}`),
  unknownSymbol: '凡例にない記号です。',

  since: '前回の確認からの変更',
  sinceWhen: (confirmation: Pick<Confirmation, 'check' | 'person' | 'at'>) =>
    `${checkNames[confirmation.check]}の確認（${confirmation.person}　${labelOfMoment(confirmation.at)}）から`,
  unchanged: '前回の確認から変更はありません',
  firstTime: 'この年度にこの項目を確認するのは、はじめてです。',
  sameSentences: (count: number) => `（同じ文 ${count}）`,
  sentence: { changed: '変更', added: '追加', removed: '削除' },

  targetChanges: '目標の変更（策定のあと）',
  changedTo: (before: string, after: string) => `${before || 'なし'} → ${after || 'なし'}`,
  changedBy: (by: string, at: string) => `${by}　${labelOfDay(at)}`,
  reasonOf: (reason: string) => (reason === '' ? '理由は書かれていません。' : `理由：${reason}`),

  contradictions: '食い違い',
  waive: '理由を残して対象外にする…',
  waived: (reason: string, by: string) => `対象外：${reason}${by === '' ? '' : `（${by}）`}`,
  acts: '改善アクション',
  openAct: (text: string) => `「${text}」を開く`,
  openLedger: '台帳で開く',
  comments: 'これまでの差戻しと取消し',
  decided: (day: string | null, number: string) => [day === null ? '' : `決裁 ${labelOfDay(day)}`, number].filter(Boolean).join('　'),

  actions: '操作',
  handIn: '提出する',
  confirm: '確認する',
  confirmAgain: 'もう一度確認する',
  readLater: '後閲する',
  confirmFor: '代決する…',
  sendBack: '差戻し…',
  takeBack: '確認の取消し…',
  toEntry: '記入へ',
  toPlan: '様式で見る',
  undo: (act: string) => `直前の${act}を元に戻す`,
  decisionDate: '決裁日',
  decisionDateNote: 'H27.9.15',
  badDay: '日付を読み取れません。「H27.9.15」のように入れてください。',
  documentNumber: '文書番号',
  sittingNote: 'このあとの確認にもそのまま使います。決裁そのものの代わりにはなりません。',

  cancel: 'キャンセル',
  comment: '差戻しの理由',
  commentNote: '担当者に伝わるように書いてください。Ctrl+Enter で決定します。',
  commentMissing: '理由を書いてください。',
  sendBackTitle: (name: string) => `「${name}」を差し戻しますか`,
  sendBackNote: '項目は担当に戻ります。ここまでの確認は数えなくなり、担当の提出からやり直しになります。',
  sendBackDo: '差し戻す',
  takeBackTitle: (name: string) => `「${name}」の確認を取り消しますか`,
  takeBackNote: '選んだ段階とその上の段階の確認が開き直され、文をもう一度書けるようになります。',
  takeBackStep: '取り消す段階',
  takeBackReason: '取消しの理由',
  takeBackDo: '確認を取り消す',
  deputyTitle: (name: string) => `「${name}」を代決しますか`,
  deputyNote: '代決した項目は、本人の「確認」に「後閲」として残ります。',
  deputyDo: '代決する',
  manyTitle: (count: number, act: string) => `選んだ${count}件の${act}を行いますか`,
  manyNote: (count: number) => `次の${count}件には、確かめたほうがよい点があります。`,
  manyAll: (count: number, act: string) => `${count}件すべてを${act}`,
  manySafe: (count: number, act: string) => `確かめる点のない${count}件だけ${act}`,

  route: '確認の経路…',
  dates: '期限と公表日…',
  close: '閉じる',
  save: '保存',
} as const

export const routeWords = {
  title: '確認の経路',
  decided: '区で決めた経路です。',
  proposed: '役職の名称から提案した経路です。変えて保存すると、区で決めた経路になります。',
  readOnly: 'このファイルでは変えられません。',
  step: (nth: number) => `${nth}番目の段階`,
  name: '段階の名称',
  nameMissing: '段階の名称を入れてください。',
  scope: '対象',
  scopes: { owner: '項目の担当の役職', section: '項目の担当課の役職', ward: '区全体の役職' },
  ownerNote: '項目ごとに決まっている担当の役職が提出します。',
  posts: 'この段階を行う役職',
  postsMissing: '役職を1つ以上選んでください。',
  noPosts: '役職がまだ登録されていません。「担当課と役職」で登録してください。',
  up: '上へ',
  down: '下へ',
  remove: 'この段階をなくす',
  add: '段階を加える',
  reset: '提案の経路に戻す',
  keptNote: '確認の済んだものはそのままです。途中のものから新しい経路になります。',
} as const

export const dateWords = {
  title: '期限と公表日',
  intro: '市の日程から求めた日付です。閉庁日にあたる日は、その前の開庁日にしています。区の日程に合わせて変えられます。',
  period: (from: string, until: string) => `${labelOfDay(from)}～${labelOfDay(until)}`,
  deadline: '締切',
  publication: '公表日',
  deadlineOf: (check: string) => `${check}の締切`,
  publicationOf: (check: string) => `${check}の公表日`,
  own: '区で変更',
  reset: '市の日程に戻す',
  resetOf: (check: string) => `${check}を市の日程に戻す`,
  bad: '日付を読み取れません。「H27.9.15」のように入れてください。',
  early: (until: string) => `対象期間の終わり（${labelOfDay(until)}）以後の日を入れてください。`,
  late: '対象期間の終わりから1年以内の日を入れてください。',
  beforeDeadline: '公表日は締切と同じ日か、後の日を入れてください。',
  closed: (day: string) => `${labelOfDay(day)}\n※閉庁日です（保存できます）。`,
} as const

export const turnNames: Readonly<Record<QueueEntry['turn'], string>> = {
  submit: '提出',
  confirm: '確認',
  again: '再確認',
  readLater: '後閲',
}

export const riskNames: Readonly<Record<RiskCode, string>> = {
  late: '期限超過',
  red: '未達成・遅れ',
  targetMoved: '目標の変更',
  contradiction: '食い違い',
  unowned: '担当不在',
  sentBack: '差戻し',
  stale: '確認後に変更',
}
/** Beside the name, never alone. */
export const riskMarks: Readonly<Record<RiskCode, string>> = {
  late: '！',
  red: '×',
  targetMoved: '◎',
  contradiction: '≠',
  unowned: '？',
  sentBack: '↩',
  stale: '※',
}

export const stepStatusNames: Readonly<Record<StepState['status'], string>> = {
  open: '未',
  next: '次',
  confirmed: '済',
  stale: '変更あり',
  added: 'この振り返りの確認のあとに加わりました',
  left: '済（いまの経路にはない段階）',
}
/** '山田 花子　平成27年9月10日（木）10:42', '山田 花子（佐藤 一郎の代決）…'; '' where nobody did it yet. */
export function sayStep({ by, toReadLater }: StepState): string {
  if (by === null) return ''
  const deputy = by.act !== 'confirmFor' ? '' : by.forPerson === '' ? '（代決）' : `（${by.forPerson}の代決）`
  return `${by.person}${deputy}　${labelOfMoment(by.at)}${toReadLater ? '　後閲待ち' : ''}`
}

/** '提出', '確認', '代決', '後閲', '差戻し', '確認の取消し'. `isHandIn`: a 確認 of 担当. */
export function nameOfAct(act: ConfirmationAct, isHandIn: boolean): string {
  return act === 'confirm' && isHandIn ? '提出' : actNames[act]
}

/** One sentence in two: the name, which may be too long for its place, and what was done, which must always be read. */
export type SaidOfItem = Readonly<{ name: string; done: string }>

/** '「1-1-2 備蓄物資の配備」' 'を確認しました。' */
export function sayDone(act: ConfirmationAct, name: string, isHandIn: boolean): SaidOfItem {
  const done = {
    confirm: isHandIn ? 'を提出しました。' : 'を確認しました。',
    confirmFor: 'を代決しました。',
    readLater: 'を後閲しました。',
    sendBack: 'を担当に差し戻しました。',
    takeBack: 'の確認を取り消しました。',
  }
  return { name: `「${name}」`, done: done[act] }
}

/** '「1-1-2 備蓄物資の配備」' 'の差戻しを元に戻しました。' */
export function sayUndone(act: ConfirmationAct, name: string, isHandIn: boolean): SaidOfItem {
  return { name: `「${name}」`, done: `の${nameOfAct(act, isHandIn)}を元に戻しました。` }
}

/** Why nothing can be confirmed there now; '' where the state of the steps says it already. */
export function sayWhyNot({ why, detail }: Refusal): string {
  switch (why) {
    case 'notBegun':
      return `${labelOfDay(detail['from'] ?? '')}から確認できます。`
    case 'nothingWritten':
      return sayUnwritten(detail)
    case 'notHeld':
      return `いまは「${detail['post']}」（${detail['holders']}）の番です。`
    case 'vacant':
      return `いまは「${detail['post']}」の番ですが、就いている人がいません。`
    default:
      return ''
  }
}

/** '担当（総務係長　担当 太郎）の提出を待っています。' */
function sayUnwritten({ step, post = '', holders = '' }: Refusal['detail']): string {
  if (step === undefined) return 'まだ何も書かれていません。記入してから提出してください。'
  if (post === '') return `${step}の提出を待っていますが、この項目を受け持つ役職が決まっていません。`
  if (holders === '') return `${step}（${post}）の提出を待っていますが、就いている人がいません。`
  return `${step}（${post}　${holders}）の提出を待っています。`
}

/** '「副区長」（佐藤 一郎）に代わって「副区長」の確認をします。' */
export function sayDeputy({ name }: ReviewStep, postName: string, { forPerson }: Permission): string {
  const of = postName === '' ? name : postName
  return forPerson === ''
    ? `「${of}」には、いま就いている人がいません。代わって「${name}」の段階を確認します。`
    : `「${of}」の${forPerson}に代わって、「${name}」の段階を確認します。`
}
