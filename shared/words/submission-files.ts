// Knows what is said of a file that a ward handed in before it is received: 受領可, 受領不要 or 不備 with place and reason, and what to look at.
import type { CellDifference, IncomingFile, IncomingNote, Refusal, RefusalCode, ReportField, SubmissionKind } from '../model/submission.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { errorWords } from './errors.ts'

export const submissionFileWords = {
  title: '提出ファイルの確認',
  lead: 'まだ何も受領していません。内容を確かめて、受領するファイルを選んでください。',
  accepted: '受領可',
  needless: '受領不要',
  refused: '不備',
  nothing: '受領できるファイルがありません。',
  counts: (accepted: number, needless: number, refused: number) =>
    [`受領可 ${accepted}件`, ...(needless === 0 ? [] : [`受領不要 ${needless}件`]), `不備 ${refused}件`].join('・'),
  columns: { take: '受領', file: 'ファイル', ward: '区・年度', state: '確認の結果', told: '内容' },
  take: (fileName: string) => `${fileName}を受領する`,
  /** Of an 実績ファイル nothing is seen but itself; a report has cells. */
  measured: (measured: number) => `実績値あり ${measured}指標`,
  prepared: (moment: string, person: string) => `作成 ${moment}${person === '' ? '' : `　${person}`}`,
  confirmed: (edition: string, moment: string, person: string) => `「${edition}」を${person}が${moment}に確認`,
  notConfirmed: '自己評価の版は確認されていません',
  notSealed: '作成日時・作成者・自己評価の確認は分かりません',
  differences: 'セルの値が、プログラムの値と違います',
  differencesNote: '帳票の作成後に、セルが書き換えられています。どちらを受領するかを選んでください。',
  sealedOption: (text: string) => `プログラムの値　${text === '' ? '（なし）' : text}`,
  typedOption: (text: string) => `セルの値　${text === '' ? '（空白）' : text}`,
  cannotTake: '数値として読み取れないため、採用できません',
  rowGone: '行が見つかりません',
  fields: { previous: '前年度の実績値', current: '実績値', base: '母数', verdict: '判定' } satisfies Record<ReportField, string>,
  receive: (count: number) => `${count}件を受領する`,
  cancel: '受領しないで閉じる',
  reading: 'ファイルを読み取っています…',
  stop: '中止',
  tooLargeToDrop: (names: string) =>
    `${names} は大きいため、画面に置いて受け取ることができません。「提出ファイルを受け取る…」のボタンから選んでください。`,
} as const

export const submissionKindNames: Readonly<Record<SubmissionKind, string>> = {
  results: '実績ファイル',
  resultReport: '成果指標実績報告',
}

const refusals: Readonly<Record<RefusalCode, (value: string) => string>> = {
  notReadable: () => '実績ファイル（.kjisseki）でも成果指標実績報告（.xlsx）でもないため、読み取れません。',
  damaged: () => 'ファイルが途中で切れているか、壊れています。もう一度送ってもらってください。',
  otherFile: () => '共通指標の実績の入ったファイルではありません。',
  noSeal: () =>
    '成果指標実績報告に、プログラムが入れた控え（非表示のシート）がありません。区で出力し直した帳票か、実績ファイルを送ってもらってください。',
  newerFormat: (value) =>
    `このプログラムより新しい版でつくられています（形式${value}）。市のプログラムを新しくしてから受け取ってください。`,
  brokenShape: () => 'ファイルの中に、決められた形でない値があります。区で書き出し直してもらってください。',
  changed: () => '書き出したあとで中身が書き換えられています（照合値が一致しません）。区で書き出し直してもらってください。',
  sampleWard: () => '見本（サンプル区）のファイルです。受領できません。',
  unknownWard: (value) => `24区のいずれでもありません：${value}`,
  unknownIndicator: (value) => `基本方針の17の成果指標にない指標が入っています：${value}`,
  doubleIndicator: (value) => `同じ指標が2回入っています：${value}`,
  tooLarge: () => 'ファイルが大きすぎます。実績ファイルは1MBまで、帳票は20MBまでです。',
  book: (value) => errorWords[value]?.happened ?? 'ブックを読み取れません。',
}

/** '_kusei!A3：書き出したあとで…', without a place where it is the file as a whole. */
export function sayRefusal({ code, where, value }: Refusal): string {
  const said = refusals[code](value)
  return where === '' ? said : `${where}：${said}`
}

const notes: Readonly<Record<IncomingNote['code'], (value: string) => string>> = {
  sameFile: (value) => `${value}と同じファイルです。1つだけ受領します。`,
  sameAsReceived: () => '同じファイルをすでに受領しています。',
  replaces: (value) => `受領済みの${value}より新しいファイルです。受領すると置き換わります。`,
  older: (value) => `受領済みの${value}より古いファイルです。受領すると置き換わります。`,
  otherYear: (value) => `${labelOfFiscalYear(Number(value))}のファイルです。いま選んでいる年度ではありません。`,
  otherPolicy: (value) => `市と別の版の基本方針（${value}）でつくられています。比較できません。`,
  otherRule: () => '市と別の判定の基準でつくられています。判定は比較できません。',
  unconfirmed: (value) => `確定していない実績値が${value}指標あります。`,
  rival: (value) => `${value}と同じ区・同じ年度です。どちらか1つだけ受領できます。`,
  notSealed: () =>
    'プログラムが入れた控えがありません（手入力か、変換された帳票）。セルから読み取れる値を下に示します。受領する値を1つずつ選んでください。選んだ値は「比較不可」になります。',
  replacesUnknown: (value) => `受領済みの${value}と、どちらが新しいかは分かりません。受領すると置き換わります。`,
  doubtful: (value) => `そのままではあり得ない実績値か母数があります（${value}）。区に確かめてください。`,
  missing: (value) => `実績値のない指標が${value}指標あります。`,
}

export function sayNote({ code, value }: IncomingNote): string {
  return notes[code](value)
}

/** '成果指標実績報告!G5　1⑴㋐① 実績値' */
export function sayPlace({ address, number, field }: Pick<CellDifference, 'address' | 'number' | 'field'>): string {
  return [address === '' ? submissionFileWords.rowGone : address, `${number} ${submissionFileWords.fields[field]}`].join('　')
}

/** '港区　平成29年度'; '' where nobody knows. */
export function sayWardAndYear({ head }: Pick<IncomingFile, 'head'>): string {
  return head === null ? '' : `${head.wardName}　${labelOfFiscalYear(head.fiscalYear)}`
}
