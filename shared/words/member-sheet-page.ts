// Knows the words that stand on the sheet (委員評価シート・事前意見) of a member, and what is told of one that came back.
import type { MemberSheetKind } from '../model/member-sheet.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { labelOfDay } from './dates.ts'

const sheetNames: Readonly<Record<MemberSheetKind, string>> = { evaluation: '評価シート', priorOpinion: '事前意見' }
/** Heads of the columns, by which a sheet is found again. */
export const pageColumns = { number: '番号', label: '項目', choice: '評価', comment: 'ご意見' } as const

export const pageWords = {
  sheetName: (kind: MemberSheetKind) => sheetNames[kind],
  /** The sheet behind it, from which Excel lists the choices. */
  choicesName: '選択肢',
  wardAndYear: (wardName: string, fiscalYear: number) => `${wardName}　${labelOfFiscalYear(fiscalYear)}`,
  member: (name: string) => `委員氏名　${name}`,
  meeting: (name: string, day: string | null) => `会議　${name}${day === null ? '' : `（${labelOfDay(day)}）`}`,
  deadline: (day: string) => `提出期限　${labelOfDay(day)}`,
  howToEvaluate: '「評価」の欄に、次から一つ選んで、番号か言葉を書いてください。理由やご意見は「ご意見」の欄に書いてください。',
  howToComment: '「ご意見」の欄に書いてください。空欄のままの項目があってもかまいません。',
  /** In one line where it fits, else one below the other. */
  legend: (choices: readonly string[]) =>
    choices.map((choice, index) => `${index + 1} ${choice}`).join(choices.join('').length + choices.length * 4 > 48 ? '\n' : '　　'),
  mark: (sheetId: string, memberId: string) => `管理番号 ${sheetId.slice(0, markLength)}/${memberId.slice(0, markLength)}`,
  free: 'そのほかのご意見',
  freeNumber: '自由',
  choiceTitle: '評価',
  choiceError: '一覧から一つ選んでください。',
} as const
/** How many letters of an id the printed mark has. */
export const markLength = 8
export const printedMark = /管理番号\s*([0-9a-zA-Z-]{1,8})\s*\/\s*([0-9a-zA-Z-]{1,8})/

/** What is typed of a sheet, as a refusal names it. */
export const memberSheetFieldNames = {
  title: '題名',
  request: '依頼文',
  choices: '評価の選択肢（2つ以上）',
  choice: (choice: string) => `選択肢「${choice.slice(0, 20)}」`,
  item: (nth: number) => `項目${nth}`,
} as const

/** '令和6年度_委員評価シート_大阪太郎.xlsx', with the year once; without what no file name can hold. */
export function suggestedSheetName(fiscalYear: number, title: string, memberName: string): string {
  const year = labelOfFiscalYear(fiscalYear)
  const stem = [...(title.includes(year) ? [] : [year]), title.slice(0, 60), memberName.slice(0, 40)]
    .join('_')
    .replaceAll(/[\\/:*?"<>|\p{Cc}\s]/gu, '')
    .replace(/\.+$/, '')
  return `${stem}.xlsx`
}

/** Why nothing of a file can be taken in. */
export const refusalWords = {
  folder: 'フォルダーです。中のファイルは読みません。シートをこのフォルダーの外に出してください。',
  otherType: 'Excel ブック（.xlsx）ではないため、読めません。紙やPDF、メールの本文で届いたものは、その委員のシートに書き写してください。',
  tooMany: (max: number) => `ファイルが多すぎます。${max}件より後ろは読んでいません。フォルダーを分けてください。`,
  notOurs: 'このプログラムから渡したシートが、この中に見つかりません。',
  noMark: (row: number) => `見出し（${row}行目）はありますが、管理番号が消えていて、どの委員のどのシートかわかりません。`,
  otherWard: (wardName: string, cell: string) => `${wardName}のシートです（${cell}）。この区のシートではありません。`,
  otherSheet: (title: string, fiscalYear: number, cell: string) =>
    `別のシート「${title}」（${labelOfFiscalYear(fiscalYear)}）です（${cell}）。そのシートを選んでから読み込んでください。`,
  unknownSheet: (fiscalYear: number | null, cell: string) =>
    `${fiscalYear === null ? '' : `${labelOfFiscalYear(fiscalYear)}の`}シートですが、このデータファイルにはありません（${cell}）。削除されたか、別のデータファイルから渡したものです。`,
  unknownMember: (cell: string) => `渡した委員が、委員の一覧にありません（${cell}）。`,
  tooManyLines: (lines: number) =>
    `表の外や足された行に${lines}行の記入があります。委員に渡したシートではないおそれがあるため、取り込みません。`,
} as const

/** What is told of a file beside what is taken in. `cell` = its address. */
export const noteWords = {
  nothing: '何も書かれていません。取り込むと、回答なしで戻ったことになります。',
  termOver: (until: string) => `委員の任期は${labelOfDay(until)}までです。終わったあとに戻ったシートとして取り込みます。`,
  again: (day: string) =>
    `${labelOfDay(day)}に一度取り込んでいます。回答は置き換わります。前につくった意見は消さず、新しい文だけを意見に加えます。`,
  notIssued: 'この委員に渡した記録がありません（取り消したか、別のファイルで渡しています）。',
  twin: (fileName: string) => `同じ委員のファイルが「${fileName}」にもあります。新しいほうを選んであります。`,
  formula: (cell: string, value: string) => `${cell}は数式です。計算結果の「${value}」を読みました。`,
  emptyFormula: (cell: string) => `${cell}は数式で、計算結果が残っていないため読めません。`,
  badChoice: (cell: string, text: string) => `${cell}の「${text}」は、どの選択肢かわかりません。評価なしとします。`,
  twoChoices: (cell: string, text: string) => `${cell}の「${text}」は、別の欄の評価と食い違っています。評価なしとします。`,
  otherCell: (cell: string, text: string) => `${cell}の「${text}」は、どの欄の記入かわからないため取り込みません。`,
  otherSheet: (name: string, cells: number) => `シート「${name}」の${cells}か所の記入は取り込みません。`,
  changedLabel: (cell: string, text: string) =>
    `${cell}の項目の文が「${text}」に書き換えられています。元の項目への回答として取り込みます。`,
  movedRow: (cell: string, text: string) => `${cell}の行は、項目の文「${text}」への回答として取り込みます（行の並びが変わっています）。`,
  badText: (cell: string) => `${cell}に、表示できない文字が混じっているため取り込みません。文字を書き直してください。`,
  added: (cell: string) => `${cell}の行は、足された行です。そのほかのご意見として取り込みます。`,
  double: (cell: string) => `${cell}の行は、同じ項目の2つめの行です。そのほかのご意見として取り込みます。`,
  removedItem: (cell: string) => `${cell}の行の項目は、いまのシートにありません。そのほかのご意見として取り込みます。`,
  missingRow: (text: string) => `項目「${text}」の行がありません。前に取り込んだ回答があれば、そのまま残します。`,
  noHead: (row: number) => `見出し（${row}行目）が書き換えられています。元の並びとして読みました。`,
  noOpinion: (cell: string, text: string) => `${cell}の「${text}」は、意見とはしません。`,
} as const
