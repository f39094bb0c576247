// Knows the words of the view 調査: the survey card, its questions and tallies, what they come to, and 市共通調査.
import type { Difference } from '../rules/survey/sampling-aid.ts'
import type { Incomparability } from '../rules/survey/comparability.ts'
import type { LeftOutRow, ReadProblem } from '../rules/survey/read-tally.ts'
import type { OptionRole, Question, ResponseColumn, Sex, SurveyHead } from '../model/survey.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { labelOfDay } from './dates.ts'
import { surveyTypeNames } from './survey-caption.ts'

/** '1,500' */
export const sayCount = (count: number): string => count.toLocaleString('ja-JP')
/** Without the day of the week, as it is typed. */
export const dayAsTyped = (iso: string | null): string => (iso === null ? '' : labelOfDay(iso).replace(/（.）$/, ''))
const quoted = (labels: readonly string[]): string => labels.map((label) => `「${label}」`).join('')

const encodingNames = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', shift_jis: 'Shift_JIS' }

export const surveyWords = {
  // the list
  list: '調査の一覧',
  keys: ['↑↓ 選ぶ', 'Insert 新しい調査', 'Delete 削除', 'F2 編集', 'Ctrl+V 貼り付け'],
  keysToRead: ['↑↓ 選ぶ', 'Ctrl+C コピー'],
  year: (fiscalYear: number) => labelOfFiscalYear(fiscalYear),
  yearInFront: '表示中の年度',
  unnamed: '（名称なし）',
  summary: (type: string, returned: number | null) => (returned === null ? type : `${type}　回収${sayCount(returned)}`),
  newSurvey: '新しい調査',
  receive: '市共通調査の結果を受け取る…',
  remove: '調査を削除…',
  settings: '参考値の設定…',
  nothing: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}の調査はまだありません。`,
  noYear: 'この年度の計画がありません。計画をつくると、調査を加えられます。',
  newName: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}区民アンケート`,

  // deleting
  removeTitle: (name: string) => `「${name}」を削除しますか`,
  removeNote: '設問と集計も削除されます。元に戻せます。',
  removeUsed: (names: readonly string[]) =>
    `次の指標は、この調査から実績値を取っています。削除すると、その実績値は空になります。${quoted(names)}`,
  removeQuestionTitle: (name: string) => `${name === '' ? 'この設問' : `「${name}」`}を削除しますか`,
  removeQuestionNote: '選択肢と集計も削除されます。元に戻せます。',
  removeDo: '削除',
  cancel: 'キャンセル',
  close: '閉じる',

  // the card
  card: '調査概要カード',
  /** '無作為抽出　郵送　平成27年12月3日～平成28年1月6日　送付 1,500　回収 426　回収率 28.4%' */
  cardFolded: ({ type, mode, from, until, sent, returned }: SurveyHead, rate: string | null) =>
    [
      surveyTypeNames[type],
      mode,
      from === null && until === null ? '' : `${dayAsTyped(from)}～${dayAsTyped(until)}`,
      sent === null ? '' : `送付 ${sayCount(sent)}`,
      returned === null ? '' : `回収 ${sayCount(returned)}`,
      rate === null ? '' : `回収率 ${rate}%`,
    ]
      .filter(Boolean)
      .join('　'),
  central: '市共通調査（読み取り専用）',
  centralShort: '市共通調査',
  receiveAgain: '受け取り直す…',
  fiscalYear: '年度',
  name: '調査の名称',
  type: '調査の種類',
  mode: '調査方法',
  modeExample: '例：郵送による配布・回収',
  population: '調査対象',
  populationExample: '例：無作為抽出した20歳以上の区民',
  from: '期間の始まり',
  until: '期間の終わり',
  dayExample: '例：平成27年12月3日',
  sent: '送付数',
  returned: '回収数',
  rate: '回収率',
  rateOf: (rate: string | null) => (rate === null ? '－' : `${rate}%`),
  printedRate: '印刷物の回収率',
  source: '出典',
  notes: '備考',
  daysReversed: '期間の終わりが始まりより前になっています。',

  // flags
  flags: (count: number) => `数字の確認 ${count}件`,
  moreFlags: (count: number) => `ほか${count}件`,
  flagsNote: '公表された表どうしでも合わないことがあります。お知らせだけで、入力は止めません。',

  // questions
  questions: '設問',
  addQuestion: '設問を追加',
  moveUp: '上へ',
  moveDown: '下へ',
  removeQuestion: '設問を削除…',
  noQuestions: '設問がまだありません。1つずつ追加するか、Excel の集計表を貼り付けます。',
  noText: '（設問文なし）',
  noQuestionsReadOnly: '設問がありません。',
  pasteTable: '表を貼り付ける…',
  readCsv: 'CSVを読み込む…',
  questionName: ({ number, text }: Pick<Question, 'number' | 'text'>) => [number, text].filter(Boolean).join('　') || '（設問文なし）',
  questionState: (rate: string | null, n: number | null) =>
    [rate === null ? '' : `${rate}%`, n === null ? '' : `n=${sayCount(n)}`].filter(Boolean).join(' '),
  number: '設問番号',
  nextNumber: (nth: number) => `問${nth}`,
  text: '設問文',
  several: '複数回答可',
  countsNoAnswer: '無回答を母数に入れる',
  rounding: '割合の丸め',
  roundings: { total: '合計の割合を四捨五入（市の計算）', sumOfParts: '選択肢ごとに丸めた割合を足す' } satisfies Record<
    Question['rounding'],
    string
  >,
  printedBase: '印刷物の母数',
  printedPositive: '印刷物の肯定計',

  // filter
  filter: '母数の絞り込み（回答した人だけに聞いた設問）',
  filterNone: '絞り込みなし（全員に聞いた）',
  filterOptions: '次のどれかを選んだ人',
  filterText: '絞り込みの言い方',
  filterTextNote: '実績値の説明に使います。',
  filterProposal: (labels: readonly string[]) => (labels.length === 0 ? '' : `${quoted(labels)}と回答した区民`),
  filterBase: (base: number) => `この設問の対象は ${sayCount(base)}人です。`,

  // the tally
  tally: '集計',
  option: '選択肢',
  role: '区分',
  roles: { answer: '回答', noAnswer: '無回答', outside: '対象外' } satisfies Record<OptionRole, string>,
  positive: '肯定',
  isPositive: '○ 肯定',
  positiveOf: (option: string) => `「${option}」は肯定`,
  count: '回答数',
  printedPercent: '印刷物の割合',
  percent: '割合（計算）',
  tallyHint: '区分と肯定は、その欄で Space を押すと切り替わります。行は Alt+↑↓ で並べ替えます。',
  moveOptionUp: '選択肢を上へ',
  moveOptionDown: '選択肢を下へ',
  removeOptions: (count: number) => `選んだ${count}行を削除`,
  breakdown: '性別・年代別の回答数',
  breakdownWays: { sex: '性別', age: '年代別', both: '性別×年代別' },
  breakdownWay: '分け方',
  sexes: { male: '男性', female: '女性', other: 'その他・回答しない', noAnswer: '性別無回答' } satisfies Record<Sex, string>,
  breakdownCell: (sex: string, age: string) => [sex, age].filter(Boolean).join(' '),
  usualAges: ['18～29歳', '30～39歳', '40～49歳', '50～59歳', '60～69歳', '70歳以上'],

  // the table of responses
  responses: '性別・年代別の回収状況',
  responsesHint: 'Excel の表を見出しごと貼り付けられます。合計は表のとおりに入れてください。合わないときはお知らせします。',
  responsesUnread: (row: number, text: string) => `貼り付けた表の${row}行目「${text}」：数として読めないため、空にしました。`,
  responseLabel: '年代など',
  responseColumns: {
    sentMale: '対象 男',
    sentFemale: '対象 女',
    sentTotal: '対象 計',
    returnedMale: '回答 男',
    returnedFemale: '回答 女',
    returnedOther: '回答 その他',
    returnedNoAnswer: '回答 無回答',
    returnedTotal: '回答 計',
  } satisfies Record<ResponseColumn, string>,
  responseRates: { rateMale: '率 男', rateFemale: '率 女', rateTotal: '率 計' },

  // the result
  result: '結果',
  noQuestionChosen: '設問を選ぶと、割合と説明をここに示します。',
  noRate: '回答数と、どれが肯定かを入れると、割合が出ます。',
  fraction: (positive: number, valid: number) => `肯定 ${sayCount(positive)} ÷ 有効 ${sayCount(valid)}`,
  printedOnly: '印刷物の割合をそのまま使っています。',
  reference: (below: number) => `参考値（有効回答が${sayCount(below)}未満）`,
  caption: '説明',
  copyCaption: '説明をコピー',
  copied: 'コピーしました。',
  notCopied: 'コピーできませんでした。',
  chain: '母数のたどり方',
  chainSteps: { sent: '送付', returned: '回収', asked: 'この設問の対象', valid: '有効' },
  usedBy: 'この設問を使う指標',
  notUsed: 'まだ使われていません。',
  use: '指標の実績値に使う…',
  useTitle: '実績値に使う指標',
  useLead: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}の実績値として使います。集計を直すと、実績値も様式も変わります。`,
  usePeriod: 'いつの実績値か',
  useSearch: '指標の名称でしぼる',
  useList: '指標',
  useDo: '実績値に使う',
  useNone: '使える指標がありません。割合の指標をつくってください。',
  useReplaces: (value: string) => `いまの実績値（${value}）は、この設問の割合に置き換わります。`,
  usedState: 'この設問',
  earlier: '同じ設問の前の年度',
  noEarlier: '同じ文言の設問は、前の年度にありません。',
  earlierFigure: (rate: string | null, n: number | null) =>
    `${rate === null ? '－' : `${rate}%`}${n === null ? '' : `（n=${sayCount(n)}）`}`,
  earlierDifference: (points: string) => `${points}ポイント`,
  incomparable: {
    type: '調査の種類が違います。',
    wording: '設問の文言が違います。',
    filter: '母数の絞り込みが違います。',
    mode: '調査方法が違います。',
  } satisfies Record<Incomparability, string>,
  incomparableAdvice: 'そのままの比較はできません。',

  // the internal aid
  aid: '庁内の目安（公表しません）',
  aidNote: '市は、この調査を区全体の統計的な推計とは扱っていません。無作為抽出で回収率が高い場合にかぎった目安です。',
  aidMargin: (margin: string) => `95%の幅：±${margin}ポイント`,
  aidNotRandom: '無作為抽出ではないため、目安は出しません。',
  aidTest: (fiscalYear: number, { z, p, isSignificant }: Difference) =>
    `${labelOfFiscalYear(fiscalYear)}との差：z=${z}、p=${p}（${isSignificant ? '偶然とは言いにくい差' : '偶然でも起きる差'}）`,

  // settings
  settingsTitle: '参考値の設定',
  settingsNote: '有効回答がこの数より少ない割合に「参考値」と付けます。空欄なら付けません（はじめは空欄）。',
  settingsBelow: '参考値とする有効回答の数',
  settingsUnit: '1以上の数を入れてください。',
  save: '決定',

  // the preview of a table
  previewTitle: '集計表の取り込み',
  previewPaste: 'Excel などで表をコピーして、下の欄に貼り付けてください。',
  previewArea: '貼り付ける欄',
  previewNothing: '選択肢と回答数の表が見つかりません。選択肢の列と、回答数か割合の列がいります。',
  previewFile: (fileName: string, encoding: keyof typeof encodingNames) => `${fileName}（${encodingNames[encoding]}）`,
  previewQuestion: (nth: number, count: number) => (count === 1 ? '読み取った設問' : `読み取った設問 ${nth}／${count}`),
  previewInclude: 'この設問を取り込む',
  previewColumns: { label: '選択肢の列', count: '回答数の列', percent: '割合の列' },
  previewColumn: (nth: number, first: string) => `${nth}列目${first === '' ? '' : `（${first}）`}`,
  previewNoColumn: 'なし',
  previewTarget: '取り込み先',
  previewIntoNew: '新しい設問にする',
  previewInto: (name: string) => `「${name}」の集計を置き換える`,
  previewOptions: '取り込む選択肢',
  previewLeftOut: '取り込まない行',
  leftOutWhy: { total: '計', sum: '小計', heading: '見出し', note: '注記' } satisfies Record<LeftOutRow['why'], string>,
  problem: {
    notACount: '回答数として読めません',
    notAPercent: '割合として読めません',
    percentOver100: '100%を超えています',
    noLabel: '選択肢の名前がありません',
  } satisfies Record<ReadProblem['code'], string>,
  previewProblem: (row: number, text: string, why: string) => `${row}行目「${text}」：${why}。この欄は空のまま取り込みます。`,
  previewDoubt: (row: number, text: string, why: string) => `${row}行目「${text}」：${why}。表のとおりに取り込みます。`,
  previewResult: (rate: string | null, n: number | null) =>
    `割合 ${rate === null ? '－' : `${rate}%`}${n === null ? '' : `（n=${sayCount(n)}）`}`,
  previewDo: (count: number) => `${count}問を取り込む`,

  // 市共通調査
  receiveTitle: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}の市共通調査の結果を受け取る`,
  receiveLead: '市から届いた結果を入れます。受け取ると、共通指標の実績値になり、区では書き換えられません。',
  receiveAgainNote: '前に受け取った結果は、入れたものに置き換わります。',
  receiveName: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}区役所業務の格付け（区民アンケート）`,
  receiveShoppingName: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}覆面調査`,
  receiveGrid: '共通指標ごとの結果',
  receiveIndicator: '共通指標',
  receiveNumber: '設問番号',
  receiveText: '設問文',
  receiveBase: '母数（有効回答数）',
  receivePositive: '肯定的回答数',
  receiveRate: '割合・点数',
  receiveHint: '市の表を見出しごと貼り付けるか、CSVを読み込むと、指標の名称で行を合わせます。',
  receiveNotRead: '共通指標の名称が見つかりません。1つの欄ずつ貼り付けるときは、その欄を選んでください。',
  receiveRead: (count: number) => `${count}件を読み取りました。`,
  receiveMissing: (count: number) => `表になかった指標 ${count}件`,
  receiveLeftOut: {
    unknown: '共通指標の名称ではありません',
    ambiguous: '当てはまる指標が1つに決まりません',
    wardMeasured: '区が測定する指標です',
    twice: '同じ指標が前の行にあります',
    noFigure: '数字がありません',
    otherWards: 'ほかの区と並んだ表に、この区の名称が見つかりません',
  },
  receiveLeftOutRow: (row: number, text: string, why: string) => `${row}行目「${text}」：${why}。`,
  receiveUnread: (row: number, text: string) => `${row}行目「${text}」：数として読めません。`,
  receiveNothing: '割合か点数を1つ以上入れてください。',
  receiveChecked: '市の表のとおりに入っていることを確かめました',
  receiveDo: '受け取る',
} as const
