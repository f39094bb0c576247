// Knows the words of the opinions: their list, one of them from mouth to form, and what is done to many of them at once.
import type { OpinionRow, Voice } from '../model/opinion.ts'
import { letterLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import { labelOfDay, shortLabelOfDay } from './dates.ts'

export const opinionWords = {
  title: '意見',
  list: '意見の一覧',
  detail: '選んだ意見',
  counts: (total: number, open: number, late: number, pointless: number) =>
    [
      sayOpinions(total),
      open === 0 ? '' : `回答が未確定 ${sayOpinions(open)}`,
      late === 0 ? '' : `期限超過 ${sayOpinions(late)}`,
      pointless === 0 ? '' : `反映先なし ${sayOpinions(pointless)}`,
    ]
      .filter(Boolean)
      .join('　'),
  loading: '意見を読み込んでいます',
  empty: '意見はまだありません。会議の記録で書くか、1件ずつ書くか、議事録や表から貼り付けると、ここに並びます。',
  emptyAtFirst:
    '意見はまだありません。会議の意見を記録するには、はじめに「委員」に名簿を貼り付け、「会議」に会議を追加してください。市民の声などは、すぐに1件ずつ書けます。',
  emptyToRead: '意見はまだありません。',
  noneHere: 'この絞り込みにあてはまる意見はありません。',
  showAll: '絞り込みを外す',
  choose: '一覧から選ぶと、ここに内容が出ます。',
  notListed: 'この意見は、いまの絞り込みの一覧にはありません。',
  again: 'もう一度読み込む',
  add: '意見を書く…',
  paste: '貼り付け…',

  // filters
  filters: '絞り込み',
  search: '言葉で探す',
  searchPlace: '言葉で探す（原文・要旨・回答）',
  allYears: 'すべての年度',
  byYear: '年度で絞る',
  allMeetings: 'すべての会議',
  byMeeting: '会議で絞る',
  allChannels: 'すべての経路',
  byChannel: '経路で絞る',
  allStages: 'すべての段階',
  byStage: '段階で絞る',
  allClasses: 'すべての分類',
  byClass: '分類で絞る',
  noClass: '（分類なし）',
  allSections: 'すべての担当課',
  bySection: '担当課で絞る',
  noSection: '（担当課なし）',
  noSectionsYet: '課と役職は、「分担」に登録すると選べます。',
  allAnswers: 'すべての回答',
  byAnswer: '回答で絞る',
  answers: { open: '未確定のすべて', late: '期限を過ぎたもの' },
  allReflections: '反映：すべて',
  byReflection: '反映先で絞る',
  reflections: { pointing: '反映先あり', pointless: '「反映」で反映先なし' },
  allTold: '報告：すべて',
  byTold: '会議への報告で絞る',
  told: { yes: '会議で報告済み', no: '会議で未報告' },
  byOrder: '並び順',
  orders: { newest: '新しい順', number: '番号順', due: '期限順' },
  aboutOnly: (title: string) => `対象：${title}`,
  aboutOnlyOff: '対象の絞り込みを外す',
  ofOwnPosts: '担当：自分の役職',

  // lines
  number: (row: Pick<OpinionRow, 'fiscalYear' | 'number'>) => `${letterLabelOfFiscalYear(row.fiscalYear)}-${row.number}`,
  late: (day: string) => `期限超過 ${shortLabelOfDay(day)}`,
  due: (day: string) => `期限 ${shortLabelOfDay(day)}`,
  merged: (count: number) => `まとめ${count + 1}`,
  reflected: (count: number) => `反映${count}`,
  pointless: '反映先なし',
  isTold: '報告済',
  isPublished: '公表済',
  isMain: '主な措置',
  untouched: (count: number) => `設問${count}件が未回答`,
  noSummary: '（言葉がありません）',
  reading: '読み込み中',

  // several chosen
  chosen: (count: number) => `${sayOpinions(count)}を選んでいます`,
  chosenActs: '選んだ意見にすること',
  tooMany: (most: number) => `一度に選べるのは${most.toLocaleString('ja-JP')}件までです。絞り込んでから選んでください。`,
  chooseNone: '選択を外す',
  changeMany: '分類・担当・期限…',
  merge: 'まとめる…',
  confirmMany: '回答を確定…',
  publishMany: '公表日…',
  tellMany: '会議で報告…',
  keys: ['↑↓/J K 選ぶ', 'Shift+↑↓ 続けて選択', 'Space 選択', 'Ctrl+A すべて選択', 'Enter 内容へ', 'A 回答へ', '/ 探す'],
  keysToRead: ['↑↓/J K 選ぶ', 'Enter 内容へ', '/ 探す'],
  keysOfDetail: ['Ctrl+Enter 保存', 'Esc 一覧へ', 'F6 次の区画'],

  // one of them
  acts: 'この意見にすること',
  split: '分ける…',
  remove: '削除…',
  removeTitle: 'この意見を削除しますか',
  removeNote: '原文・回答・反映先もなくなります。あとで Ctrl+Z で元に戻せます。',
  removeDo: '削除',
  cancel: 'キャンセル',
  close: '閉じる',
  save: '保存',
  unsaved: '保存していない変更があります。',
  saveKeys: 'Ctrl+Enter で保存、Esc で一覧へ戻る',
  parts: {
    voices: '発言（原文）',
    gist: '要旨と設問',
    about: '何についての意見か',
    answer: '回答',
    reflections: '反映先',
    measure: '講じた措置',
    told: '公表・会議への報告',
    note: '区内だけの覚え書き',
  },

  // what was said
  mergedPart: (count: number) => `まとめた意見（${count}件）`,
  pieceOf: (place: number, of: number) => `1つの発言を${of}つに分けた${place}つめ`,
  typedBy: (name: string) => `入力 ${name}`,
  nobody: '発言者の記録なし',
  nonMember: (name: string) => `${name}（委員以外・区内だけ）`,
  splitFrom: 'ほかの意見から分けたものです。',
  editVoice: '発言を直す…',
  unmerge: 'まとめを解く',

  // gist and questions
  gist: '要旨',
  gistNote: '公表する資料では、要旨があれば原文の代わりに出ます。',
  question: (number: number) => `設問${circledNumber(number)}`,
  questionAnswer: (number: number) => `設問${circledNumber(number)}への回答`,
  isCovered: '全体の回答で触れている',
  touched: '回答あり',
  notTouched: '回答が触れていません',
  addQuestion: '設問を加える',
  findQuestions: '原文から設問を拾う',
  noQuestionsFound: '原文に番号のついた設問は見つかりませんでした。',
  removeQuestion: (number: number) => `設問${circledNumber(number)}を取り除く`,
  questionNeeded: '設問の文を入力してください。',

  // about
  onlyAbout: (name: string) => `「${name}」の意見だけを出す`,
  noAbout: 'まだ選んでいません。',

  // answer
  answerClass: '対応分類',
  section: '担当課',
  post: '担当の役職',
  noPost: '（決めていません）',
  dueDate: '回答の期限',
  dayNote: '例：令和6年7月11日、R6.7.11、7/11',
  badDay: '日付として読めません。令和6年7月11日 のように入力してください。',
  answer: '対応方針・区の考え方',
  answerState: '回答の状態',
  answeredDay: '回答した日',
  classNeeded: '確定するには、対応分類を選んでください。',
  answerNeeded: '確定するには、対応方針・区の考え方を入力してください。',
  answeredDayNeeded: '確定するには、回答した日を入力してください。',
  untouchedNow: (numbers: readonly number[]) => `回答が触れていない設問：${numbers.map(circledNumber).join('')}`,
  untouchedNeeded: (numbers: readonly number[]) =>
    `設問${numbers.map(circledNumber).join('')}に触れていないため、確定できません。設問ごとに回答するか、全体の回答に設問の番号を書くか、「全体の回答で触れている」に印を付けてください。`,
  locked: '確定した回答です。直すには、案に戻します。',
  unlock: '回答を直す…',
  unlockTitle: '確定した回答を案に戻しますか',
  unlockNote: '保存すると回答は「回答案」になり、公表日は取り消されます。直したあと、もう一度確定してください。',
  unlockDo: '案に戻して直す',

  // measure, told back
  measureTaken: '講じた措置',
  measureNote: '回答のあと、実際に何をしたか。運営状況の公表の「主な措置」に出ます。',
  isMainMeasure: '運営状況の公表の「主な措置」にする',
  publishedOn: (day: string) => `${labelOfDay(day)}に公表しました。`,
  notPublished: 'まだ公表していません。',
  publishedNeedsConfirmed: '公表日は、回答が確定してから入れられます。',
  toldAt: (meeting: string, day: string) => `${meeting}（${labelOfDay(day)}）で報告しました。`,
  toldOn: (day: string) => `${labelOfDay(day)}に報告しました。`,
  notTold: 'まだ会議で報告していません。',
  internalNote: '区内だけの覚え書き',
  internalNoteNote: '公表する資料には出ません。',
  inside: '区内だけ',

  // a voice
  newTitle: '意見を書く',
  voiceTitle: '発言を直す',
  voiceLead: '原文は、聞いたとおり・書かれたとおりに残します。書き間違いを直すときだけ変えてください。',
  channel: '経路',
  meeting: '会議',
  noMeeting: '（会議によらない）',
  agendaItem: '議題',
  noAgendaItem: '（議題を決めない）',
  day: '聞いた日・受けた日',
  stage: '段階',
  member: '発言した委員',
  noMember: '（委員以外・分からない）',
  speaker: '発言者（委員以外。区内だけ）',
  group: 'グループ（グループ討議のとき）',
  words: '原文',
  wordsOfPart: (nth: number) => `原文（${nth}つめ）`,
  wordsNeeded: '原文を入力してください。',
  meetingNeeded: '会議を選んでください。',
  takeQuestions: (questions: string) => `設問として記録する：${questions}`,
  write: '記録する',
  writeAndNext: '記録して次を書く',
  written: (number: number) => `${number}件を記録しました。`,
  writeKeys: 'Ctrl+Enter で記録して次を書く',

  // merging
  mergeTitle: '同じ趣旨の意見をまとめる',
  mergeLead: '選んだ意見を1つにまとめます。原文はひとつも変わらず、まとめた先の意見にすべて並びます。あとで解けます。',
  mergeInto: 'まとめる先',
  mergeIntoThis: '（まとめる先）',
  mergeDo: (count: number) => `${sayOpinions(count)}をまとめる`,
  mergeNeedsTwo: '2件以上を選んでからまとめてください。',
  mergeYears: '年度が違う意見はまとめられません。年度をそろえて選び直してください。',
  mergeTooMany: (most: number) => `一度にまとめられるのは${most}件までです。`,

  // splitting
  splitTitle: '意見を分ける',
  splitLead: '文ごとに、この意見に残すか、新しい意見に移すかを選びます。',
  splitKeys: ['↑↓ 文を選ぶ', '1～9 新しい意見へ', '0 残す', 'X 読点でさらに切る', 'Ctrl+Enter 分ける'],
  splitList: '文と、その行き先',
  splitResult: '分けたあとの意見',
  stays: '残す',
  toNew: (nth: number) => `新しい意見${nth}`,
  staysHere: 'この意見に残る文',
  splitProof: (all: number, parts: readonly number[]) =>
    `原文 ${sayCharacters(all)} ＝ ${parts.map(sayCharacters).join(' ＋ ')}：すべての文が残ります。`,
  splitNothing: '新しい意見に移す文を選んでください。',
  splitAll: 'この意見に残す文を1つ以上にしてください。',
  splitBlank: '空白だけの新しい意見はつくれません。言葉のある文を移してください。',
  splitTo: 'この文の行き先',
  splitConfirmed: '回答が確定しています。「回答を直す」で案に戻してから分けてください。',
  splitLost: '原文と一致しません。閉じて、もう一度分け直してください。',
  splitDo: (count: number) => (count === 0 ? '分ける' : `${count + 1}つに分ける`),
  nothingYet: '（まだありません）',

  // many
  changeTitle: (count: number) => `${sayOpinions(count)}をまとめて変更`,
  keep: '（変えない）',
  noneOf: '（なしにする）',
  changeDue: '回答の期限を変える',
  emptyDue: '期限なし（空欄）にします。',
  mainMeasure: '主な措置',
  mainMeasures: { yes: '主な措置にする', no: '主な措置から外す' },
  changeDo: '変更',
  lockedClass: (count: number) => `回答が確定した${sayOpinions(count)}の分類は変えられません。選択から外すか、案に戻してください。`,
  confirmTitle: '回答をまとめて確定',
  confirmCount: (count: number) => `${sayOpinions(count)}の回答を確定します。`,
  confirmDone: (count: number) => `すでに確定：${sayOpinions(count)}`,
  confirmNoAnswer: (count: number, numbers: string) => `回答がないため確定しません：${sayOpinions(count)}（${numbers}）`,
  confirmNoClass: (count: number, numbers: string) => `分類がないため確定しません：${sayOpinions(count)}（${numbers}）`,
  confirmUntouched: (count: number, numbers: string) => `触れていない設問があるため確定しません：${sayOpinions(count)}（${numbers}）`,
  confirmDo: '確定',
  publishTitle: '公表した日を記録',
  publishCount: (count: number) => `回答が確定した${sayOpinions(count)}に公表日を入れます。`,
  publishLeft: (count: number, numbers: string) => `回答が確定していないため入れません：${sayOpinions(count)}（${numbers}）`,
  publishedDay: '公表した日',
  publishDo: '記録',
  publishOff: '公表日を取り消す',
  tellTitle: '会議で報告したことを記録',
  tellCount: (count: number) => `${sayOpinions(count)}を、会議で報告したものとして記録します。`,
  tellMeeting: '報告した会議',
  tellDay: '報告した日',
  tellDo: '記録',
  tellOff: '報告を取り消す',
  nobodyLeft: 'あてはまる意見がありません。',
  numbersMore: (count: number) => `ほか${count}件`,
} as const

/** '12,345件' */
function sayOpinions(count: number): string {
  return `${count.toLocaleString('ja-JP')}件`
}
function sayCharacters(count: number): string {
  return `${count.toLocaleString('ja-JP')}字`
}

/** '①' to '⑳', then '(21)'. */
export function circledNumber(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `(${number})`
}

/** 'R6-1、R6-2 ほか3件': the first few of many by number. */
export function sayNumbers(rows: readonly Pick<OpinionRow, 'fiscalYear' | 'number'>[]): string {
  const shown = rows.slice(0, 8).map(opinionWords.number).join('、')
  return rows.length <= 8 ? shown : `${shown} ${opinionWords.numbersMore(rows.length - 8)}`
}

/** Who spoke, as it is kept inside the ward: a member by name, somebody else as typed, or a group. */
export function saySpeaker({ speaker, group }: Pick<Voice, 'speaker' | 'group'>, memberName: string): string {
  const who = memberName !== '' ? memberName : speaker !== '' ? opinionWords.nonMember(speaker) : ''
  return [group, who].filter(Boolean).join('　') || opinionWords.nobody
}
