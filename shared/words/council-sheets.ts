// Knows the words of 委員評価シート and 事前意見 on the screen: what is asked, who got it, what came back, how it is tallied.
import type { MemberSheet, MemberSheetKind, ReturnedSheet } from '../model/member-sheet.ts'
import type { PlanTarget } from '../model/opinion.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { rateOf } from '../rules/survey/rates.ts'
import { targetKindNames } from './council.ts'
import { labelOfDay, shortLabelOfDay } from './dates.ts'

export const sheetKindNames: Readonly<Record<MemberSheetKind, string>> = { evaluation: '委員評価シート', priorOpinion: '事前意見' }

export const councilSheetWords = {
  list: 'シートの一覧',
  empty: '委員に渡すシートはまだありません。評価シートか事前意見のシートをつくって、委員ごとのExcelファイルに書き出せます。',
  emptyToRead: '委員に渡すシートはありません。',
  add: 'シートをつくる',
  newSheet: '新しいシート',
  remove: '削除',
  removeTitle: 'シートの削除',
  removeQuestion: (title: string, returned: number) =>
    `「${title}」を削除します。${returned > 0 ? `戻った${returned}人の回答も消えます。シートからつくった意見は残ります。` : ''}「元に戻す」で取り消せます。`,
  cancel: 'キャンセル',
  views: 'シートの表示',
  view: { contents: '内容', copies: '配付・回収', tally: '集計' },
  lineNote: (fiscalYear: number, kind: MemberSheetKind, returned: number, issued: number) =>
    [labelOfFiscalYear(fiscalYear), sheetKindNames[kind], issued === 0 ? '未配付' : `回収 ${returned}/${issued}`].join('　'),

  kind: '種類',
  fiscalYear: '年度',
  title: '題名',
  meeting: '会議',
  noMeeting: '（会議なし）',
  deadline: '提出期限',
  deadlineNote: '例：令和8年12月10日。空欄なら印刷しません。',
  deadlineError: '暦にある日にしてください（例：令和8年12月10日）。',
  request: '依頼文',
  choices: '評価の選択肢（良いほうから、1行に1つ）',
  choicesFixed: '回答が戻っているため、種類と選択肢は変えられません。',
  items: '項目',
  itemsEmpty: '項目はまだありません。計画から選ぶか、自由な設問を加えてください。',
  noItemsPrior: '項目がなくても、自由記入欄だけのシートになります。',
  item: (nth: number) => `項目${nth}`,
  pick: '計画・指標から加える',
  addFree: '自由な設問を加える',
  addAll: { managementIssue: '経営課題をすべて加える', initiative: '具体的取組をすべて加える' },
  noneToAdd: 'この年度の計画に、まだ加えていないものはありません。',
  up: (nth: number) => `項目${nth}を上へ`,
  down: (nth: number) => `項目${nth}を下へ`,
  drop: (nth: number) => `項目${nth}を外す`,
  answered: (count: number) => `回答${count}件（外せません）`,
  save: '保存',
  saveKeys: 'Ctrl+Enter でも保存します。',
  unsaved: '保存していない変更があります。',
  complaints: {
    title: '題名を入力してください。',
    choices: '評価の選択肢を2つ以上入力してください。',
    item: (nth: number) => `項目${nth}の文を入力してください。`,
  },
  proposedTitle: (kind: MemberSheetKind, fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)} 区政会議 ${sheetKindNames[kind]}`,
  proposedChoices: ['そう思う', 'どちらかといえばそう思う', 'どちらともいえない', 'どちらかといえばそう思わない', 'そう思わない'],
  proposedRequest:
    '日頃から区政の推進にご協力いただき、ありがとうございます。\n区の取組について、委員の皆さまのご意見をお聞かせください。お手数ですが、期限までに区役所へお返しくださいますようお願いいたします。',

  noMembers: '委員の登録がありません。「委員」で登録してから、シートを渡してください。',
  everyMember: '任期が終わった委員も表示',
  selectAll: '表示中の委員をすべて選ぶ',
  selectMember: (name: string) => `${name}を選ぶ`,
  columns: { name: '氏名', issued: '渡した日', returned: '戻った日', file: 'ファイル' },
  termOver: '任期終了',
  missing: '未提出',
  late: '期限を過ぎています',
  takeOut: (count: number) => `選んだ${count}人のファイルを書き出す`,
  taken: (count: number) => `${count}人のファイルを書き出しました。`,
  readReturned: '戻ったシートを読む',
  readNote:
    '委員から戻ったExcelファイルを1つのフォルダーに集めて読みます。紙で戻ったものは、その委員のファイルに書き写してください。図形やメモに書かれた文は読めません。',
  reading: 'フォルダーのファイルを読んでいます。',
  copyReminder: '催促の文をコピー',
  copiedReminder: '催促の文をコピーしました。メールなどに貼り付けてください。',

  returnedTitle: '戻ったシートの確認',
  returnedNone: 'フォルダーにファイルがありません。',
  returnedLead: (files: number, usable: number) => `${files}個のファイルのうち、${usable}個を取り込めます。まだ何も変えていません。`,
  refused: '取り込めません',
  unknownMember: '委員不明',
  again: '再提出',
  found: ({ answers, added, opinions }: Pick<ReturnedSheet, 'answers' | 'added' | 'opinions'>) => {
    const choices = answers.filter(({ choice }) => choice !== null).length
    const comments = answers.filter(({ comment }) => comment !== '').length
    return `評価${choices}件、ご意見${comments}件、自由記入${added.length}件（新しい意見：項目${opinions.ofItems}件・自由記入${opinions.added}件）`
  },
  foundPrior: ({ answers, added, opinions }: Pick<ReturnedSheet, 'answers' | 'added' | 'opinions'>) =>
    `ご意見${answers.filter(({ comment }) => comment !== '').length}件、自由記入${added.length}件（新しい意見：${opinions.ofItems + opinions.added}件）`,
  details: '書かれていたこと',
  noChoice: '評価なし',
  addedLine: '自由記入',
  makesOpinions: '項目への「ご意見」も、意見として記録する（自由記入は、いつも意見として記録します）',
  priorMakesOpinions: '書かれた意見は、意見の一覧に「事前意見」として記録します。',
  apply: (count: number) => `${count}人分を取り込む`,
  applied: (count: number) => `${count}人分のシートを取り込みました。`,

  tallyNone: 'まだ戻ったシートがありません。',
  tallyLead: (returned: number, issued: number) =>
    `${issued}人に渡し、${returned}人から戻っています。割合は、その項目で評価を選んだ人（n）に対するものです。`,
  fewAnswers: (most: number) =>
    `評価を選んだ人が${most}人に満たない項目があります。1人の違いで割合が大きく変わるため、人数で見てください。`,
  copyTable: '表をコピー',
  copiedTable: '表をコピーしました。Excelに貼り付けられます。',
  copyComments: 'ご意見をコピー',
  copiedComments: 'ご意見をコピーしました。Excelに貼り付けられます。',
  tallyColumns: { number: '番号', item: '項目', answered: 'n', comments: 'ご意見' },
  people: (count: number) => `${count}人`,
  commentsOf: (nth: number) => `項目${nth}へのご意見`,
  commentColumns: ['番号', '項目', '委員', '評価', 'ご意見'],
  internal: '委員名の入った集計は区内用です。公表用の一覧は「出力・公表」から出してください。',
} as const

/** Below so many answers the share of one person is larger than a tenth. */
export const fewestForShares = 10

/** '3人（60.0％）'; without answers '0人'. n stands beside it. */
export function describeShare(count: number, answered: number): string {
  return answered === 0 ? `${count}人` : `${count}人（${rateOf(count, answered, 1)}％）`
}

/** '具体的取組1-1-2　見守り活動の支援'. */
export function textOfTarget({ kind, number, title }: PlanTarget): string {
  return `${kind === 'form' ? '' : `${targetKindNames[kind]}${number}　`}${title}`.trim()
}

/** For all who have not returned it, as one text to send. */
export function reminderText(sheet: Pick<MemberSheet, 'title' | 'deadline'>, names: readonly string[], today: string): string {
  const { title, deadline } = sheet
  const isLate = deadline !== null && deadline < today
  const when = deadline === null ? '' : `（提出期限　${labelOfDay(deadline)}）`
  return [
    ...names.map((name) => `${name} 様`),
    '',
    '日頃から区政の推進にご協力いただき、ありがとうございます。',
    `お渡ししております「${title}」${when}について、まだお返しをいただいておりません。`,
    isLate
      ? '期限を過ぎておりますが、いまからでも結構ですので、お返しくださいますようお願いいたします。'
      : '期限までにお返しくださいますようお願いいたします。',
    '行き違いですでにお返しいただいている場合は、ご容赦ください。',
  ].join('\n')
}

/** 'R8.12.10', '' where there is none. */
export const shortDay = (iso: string | null): string => (iso === null ? '' : shortLabelOfDay(iso))
