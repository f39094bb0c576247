// Knows the words of 年度更新: the wizard from step to step, the marks 前年度のまま, where an item comes from, and 案を破棄.
import type { OwnedKind } from '../model/fields.ts'
import type { LineageLink, PlanLoss } from '../model/rollover.ts'
import { labelOfFiscalYear, shortLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import { kindNames } from './fields.ts'
import { describeRecordLoss } from './loss.ts'

export const rolloverSteps: readonly Readonly<{ id: 'year' | 'items' | 'acts' | 'targets' | 'texts' | 'summary'; label: string }>[] = [
  { id: 'year', label: '年度' },
  { id: 'items', label: '項目' },
  { id: 'acts', label: '改善策' },
  { id: 'targets', label: '目標' },
  { id: 'texts', label: '文中の年度' },
  { id: 'summary', label: '確認' },
]
export type RolloverStep = (typeof rolloverSteps)[number]['id']

export const itemChoices = [
  { id: 'carry', label: '引き継ぐ' },
  { id: 'drop', label: 'やめる' },
  { id: 'split', label: '分ける' },
  { id: 'merge', label: 'まとめる' },
  { id: 'rename', label: '名称変更' },
] as const
export type ItemChoiceId = (typeof itemChoices)[number]['id']

export const targetChoices = [
  { id: 'keep', label: 'このまま' },
  { id: 'set', label: '新しい目標' },
  { id: 'later', label: 'あとで' },
] as const

export const rolloverWords = {
  name: '年度更新',
  title: (fiscalYear: number) => `年度更新　${labelOfFiscalYear(fiscalYear)}から`,
  steps: '年度更新の手順',
  stepOf: (nth: number, label: string) => `${nth} ${label}`,
  loading: '前年度の計画を読み込んでいます',
  cancel: 'キャンセル',
  back: '戻る',
  next: '次へ',
  run: '年度更新を実行',
  running: '新しい年度の計画をつくっています',
  failedLead: '年度更新はできませんでした。選んだ内容はそのまま残っています。',
  again: '確認に戻る',
  close: '閉じる',

  // the year
  yearLead: (from: string) => `${from}の計画をもとに、どの年度の計画をつくるかを選んでください。もとの計画はそのまま残ります。`,
  year: 'つくる年度',
  noYear: 'つくれる年度がありません。次の年度の計画はすでにあります。',
  formNow: (form: string) => `様式：${form}`,
  noInitiatives: 'この様式には具体的取組の欄がありません。具体的取組とその指標は前年度の計画に残り、新しい計画には移りません。',
  noReformItems: 'この様式には様式3の欄がありません。取組項目は前年度の計画に残り、新しい計画には移りません。',

  // the items
  itemsLead: '何もしなければ、すべて引き継ぎます。変えるものだけを選んでください。',
  itemsKeys: '↑↓ 項目　1 引き継ぐ　2 やめる　3 分ける　4 まとめる　5 名称変更　Tab 右の欄へ',
  items: '前年度の項目',
  choice: 'この項目をどうするか',
  untitled: '（名称なし）',
  reformNumber: (number: string) => `様式3-${number}`,
  states: {
    carry: '',
    drop: 'やめる',
    split: (parts: number) => `${parts}つに分ける`,
    merge: (number: string) => (number === '' ? 'まとめる先が未定' : `${number} にまとめる`),
    rename: '名称変更',
    gone: '上の項目とやめる',
  },
  carryNote: '下にある項目、文、担当、基本戦略との対応も引き継ぎます。',
  dropNote: '新しい計画には入りません。前年度の計画には残ります。',
  dropUnder: (count: number) => `この下にある${count}件も、ほかへまとめない限り入りません。`,
  goneNote: '上の項目をやめるため、この項目も入りません。残すときは、ほかの項目にまとめてください。',
  splitNote: '文と指標はそれぞれに写します。下にある項目と金額は1つ目に入ります。あとで移せます。',
  mergeNote: 'まとめる先の後ろに、この項目の文と下にあるものを加えます。金額は合計します。',
  newTitle: '新しい名称',
  partTitle: (nth: number) => `${nth}つ目の名称`,
  addPart: 'もう1つ増やす',
  removePart: '最後の1つを減らす',
  mergeInto: 'まとめる先',
  mergeFilter: 'まとめる先を名称や番号で絞る',
  mergeNone: 'まとめられる項目がありません。',
  misfits: {
    badSplit: '分ける項目には、2つ以上の名称が要ります。',
    badMerge: 'まとめる先が決まっていないか、引き継がない項目になっています。',
    badTitle: '新しい名称が空です。',
    badAct: '取組にする改善策に、名称がないか、加える戦略が決まっていません。引き継がない戦略は選べません。',
    badTarget: '新しい目標が空です。',
  },

  // the targets
  targetsLead:
    '前年度の目標は自動では引き継ぎません。「あとで」のものは、指標の一覧に新しい年度の目標があればその値が入ります。なければ空欄になり、あとで確認するまで「前年度のまま」のしるしが付きます。目標の理由は、「このまま」にした目標のものだけを引き継ぎます（空欄の目標は、前年度と同じ目標に確定したときに入ります）。',
  targetsKeys: '↑↓ 指標　1 このまま　2 新しい目標　3 あとで　Tab 右の欄へ',
  targets: '指標',
  targetChoice: '目標をどうするか',
  lastTarget: '前年度の目標',
  noTarget: '（前年度の目標は空欄です）',
  pathTarget: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}の目標（指標の一覧）`,
  laterByPath: '「あとで」のままにすると、この目標が入ります。',
  laterEmpty: '「あとで」のままにすると、空欄になります。',
  stateByPath: (target: string) => `→ ${target}（指標の一覧）`,
  newTarget: '新しい目標',
  newTargetKeys: 'Enter で次の指標へ、Alt+Enter で改行',
  allKeep: 'すべて「このまま」',
  allLater: 'すべて「あとで」',
  noIndicators: '引き継ぐ指標はありません。',
  unnamed: '（指標名なし）',

  // the improvements
  actsLead: '未了の改善アクションのうち、新しい年度の取組にするものを選んでください。選ばなかったものは未了のまま残ります。',
  actsKeys: '↑↓ 移動　スペース 選ぶ・外す　Enter 名称を直す',
  acts: '未了の改善アクション',
  actTake: '新しい年度の取組にする',
  actStrategy: '加える戦略（前年度の番号）',
  actStrategyNone: '（選んでください）',
  actTitle: '取組の名称',
  actNoDestination: '行き先未定',
  actTaken: '取組にする',
  actOpen: '戦略か名称が未定',
  actDueOn: (date: string) => `期限 ${date}`,

  // the years in texts
  textsLead: '文の中の年度を、1か所ずつ選んで進めます。選ばなかったところは前年度のまま残ります。',
  textsKeys: '↑↓ 移動　スペース 選ぶ・外す　Tab 次の欄へ',
  kinds: '年度の書き方',
  allKinds: 'すべて',
  places: '文中の年度',
  kindOf: (old: string, shifted: string) => `${old} → ${shifted}`,
  calendarKindOf: (old: string, shifted: string) => `${old} → ${shifted}（暦年）`,
  chosenOf: (chosen: number, all: number) => `${chosen}／${all}`,
  selectAll: 'すべて選ぶ',
  selectAllNote: '日付・暦年は含みません',
  selectNone: 'すべて外す',
  noShifts: '進められる年度は、文の中にありません。',

  // the summary
  summaryLead: (to: string) => `${to}の計画をつくります。あとで Ctrl+Z を押すと、まるごと元に戻せます。`,
  summaryItems: '項目',
  summaryTargets: '目標',
  summaryTexts: '文中の年度',
  summaryAmounts: '金額',
  summaryResults: '前年度の実績',
  carried: (counts: readonly string[]) => `引き継ぐ：${counts.join('、')}`,
  countOf: (kind: OwnedKind, count: number) => `${kindNames[kind]} ${count}`,
  listOf: (what: string, count: number) => `${what} ${count}件`,
  targetsOf: ({ keep, set, later, byPath }: Readonly<{ keep: number; set: number; later: number; byPath: number }>) =>
    `このまま ${keep}件、新しい目標 ${set}件、あとで ${later}件${byPath === 0 ? '' : `（うち ${byPath}件は指標の一覧の目標が入ります）`}`,
  textsOf: (chosen: number, all: number) => `${all}か所のうち ${chosen}か所を進めます。`,
  amountsOf: (from: number, to: number) =>
    `${shortLabelOfFiscalYear(from)}年度の予算額（なければ算定額）は、${shortLabelOfFiscalYear(to)}年度の計画では前年度予算額として表示します。決算額は、確定するまで空欄です。`,
  resultsOf: '前年度までの実績は、前年度の自己評価がまだないうちは空欄です。自己評価が入ると自動で表示します。',
  summaryActs: '改善アクション',
  actsTaken: (count: number) => `改善アクション${count}件を新しい取組にして「済み」にします。`,
  actsLeft: (count: number) => `引き継がない項目に、未了の改善アクションが${count}件あります。`,
  actsLeftWhere:
    '新しい計画では、もとの戦略を選んだときに右の欄に表示します。すべての未了の改善アクションは「振り返り」の一覧にも残ります。',
  marksOf: '引き継いだ文には、編集または確認するまで「前年度のまま」のしるしが付きます。',

  // in the plan
  carriedMark: '前年度のまま',
  carriedMarkShort: '前',
  carriedNote: 'この文は前年度から引き継いだままです。書き直すか、このままで確定してください。',
  carriedTargetNote: '目標はまだ決まっていません。前年度と同じでよければ確かめ、変えるときは入力してください。',
  carriedDescription: '前年度のままの文です',
  lastTargetHint: (target: string) => `前年度の目標：${target}`,
  confirm: 'このままで確定',
  confirmItem: (count: number) => `この項目の${count}か所をすべて確定`,
  linkedTitle: '前年度の実績',
  linked: '前年度の実績を表示中（自動）。入力すると、自動の表示を止めて入力した文になります。',
  linkedEmpty: '前年度の自己評価がまだないため、空欄です。入ると自動で表示します。',
  unlinked: '入力した文を表示しています。',
  link: '前年度の実績に戻す',
  lineageTitle: '前年度との関係',
  ownerTitle: '担当の役職',
  owner: '役職',
  ownerNone: '（決めていません）',
  ownerNoPosts: '役職は「分担」で登録できます。',
  ownerVacant: 'いまこの役職に就いている人がいません。',

  // discarding
  discardTitle: (fiscalYear: number) => `${labelOfFiscalYear(fiscalYear)}の案を破棄しますか`,
  discardLead: '次のものが消えます。',
  discardUndo: '破棄したあとも、すぐであれば Ctrl+Z で元に戻せます。',
  discardRefused: 'この年度の計画は版が確定しているため、破棄できません。内容を改めるときは、計画を直してから改定の版を確定してください。',
  discard: '破棄',
} as const

/** What a discarded plan takes with it, line by line. */
export function describeLoss(loss: PlanLoss): readonly string[] {
  return [
    `経営課題 ${loss.issues}件、戦略 ${loss.strategies}件、具体的取組 ${loss.initiatives}件`,
    loss.writtenTexts === 0 ? '引き継いだあとに書いた文はありません' : `引き継いだあとに書いた文 ${loss.writtenTexts}か所`,
    ...(loss.amounts > 0 ? [`入力した金額 ${loss.amounts}件`] : []),
    ...(loss.takeOutsOpen > 0 ? [`担当課へ持ち出し中のファイル ${loss.takeOutsOpen}件（戻っても取り込めなくなります）`] : []),
    ...describeRecordLoss(loss),
    ...(loss.actItemsLost > 0 ? [`この年度の改善アクション ${loss.actItemsLost}件`] : []),
    ...(loss.actItemsOpenAgain > 0 ? [`前の年度の改善アクション ${loss.actItemsOpenAgain}件は、消えずに「未了」に戻ります`] : []),
  ]
}

const relationWords = { carried: '', renamed: '改称', split: '分割', merged: '統合' } as const

/** 「この取組は27年度 1-1-1 見守り から（改称）」, for each origin and each successor. */
export function describeLineage(kind: string, link: LineageLink, side: 'origin' | 'successor'): string {
  const relation = relationWords[link.relation]
  const item = [
    `${shortLabelOfFiscalYear(link.fiscalYear)}年度`,
    link.number,
    link.title === '' ? rolloverWords.untitled : link.title,
  ].filter(Boolean)
  const what = kindNames[kind as OwnedKind] ?? '項目'
  return `この${what}は${item.join(' ')} ${side === 'origin' ? 'から' : 'へ'}${relation === '' ? '' : `（${relation}）`}`
}
