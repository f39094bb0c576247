// Knows the words of editions: their names, the room that lists them, the dialog that confirms one, the comparison and its printed form.
import type { Edition, EditionKind, PlanDifference } from '../model/edition.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import type { RevisionWords } from '../rules/propose-revision-note.ts'
import { labelOfDay, shortLabelOfDay } from './dates.ts'
import { kindNames } from './fields.ts'

export const editionWords = {
  title: '版',
  intro: '確認した版はそのまま残り、あとから変わることはありません。計画はそのあとも続けて直せます。',
  empty: 'この年度の版はまだありません。案がまとまったら、版として確認してください。',
  noPlan: 'この年度の計画はまだありません。',
  list: '版の一覧（新しい順）',
  now: 'いまの計画',
  unconfirmed: '確認前',
  asConfirmed: '確認済み',
  changedAfter: (day: string) => `${day}から変更あり`,
  sinceLast: (name: string, count: number) =>
    count === 0 ? `「${name}」から変わっていません` : `「${name}」から ${count}か所変わりました`,
  neverConfirmed: 'まだ版はありません',
  confirm: '版を確認する…',
  compareWithNow: 'いまの計画と比べる',
  showForms: '様式を見る',
  formsOf: (name: string) => `「${name}」の様式`,
  formsNote: '確認したときのままの内容です。PageUp・PageDown でページを送り、Esc で戻ります。',
  form: '様式',
  pageBefore: '前のページ',
  pageAfter: '次のページ',
  pageOf: (page: number, count: number) => `${page}／${count}ページ`,
  exportEdition: 'この版の様式を出力…',
  compareWith: (name: string) => `「${name}」と比べる`,
  decidedSuffix: ' 決裁',
  decided: '決裁日',
  noDecision: '未記入',
  document: '文書番号',
  confirmedBy: '確認した人',
  confirmedAt: '確認した日時',
  hash: '照合番号',
  hashNote: '版の中身から計算した番号（SHA-256）のはじめの12桁です。中身が1文字でも変わると、番号が合わなくなります。',
  revisionNote: '改定履歴',
  noRevisionNote: '改定履歴の記入はありません。',
  detail: '版の内容',

  // the dialog
  dialogTitle: '版を確認する',
  dialogLead: (ward: string, year: string) => `${ward}　${year}運営方針の、いまの内容を版として残します。`,
  kind: '版の種類',
  kindFixed: 'この次に確認できる版はこれだけです。',
  decisionDay: '決裁日（なければ空欄）',
  decisionDayNote: '例：平成28年2月10日、H28.2.10、2016/2/10',
  decisionDayError: '日付として読めません。平成28年2月10日 のように入力してください。',
  documentNumber: '文書番号（なければ空欄）',
  noteLabel: '改定履歴',
  noteHelp: '前の版との違いからつくった文です。直して使えます。',
  findings: (count: number) =>
    count === 0 ? '提出前点検の指摘はありません。' : `提出前点検の指摘が ${count}件残っています。このまま確認することもできます。`,
  notBegun: (name: string, from: string) => `${name}の対象期間は${labelOfDay(from)}からです。それまでは${name}の版を確認できません。`,
  periodGoesOn: (name: string, until: string) =>
    `${name}の対象期間は${labelOfDay(until)}までです。期間の途中でも確認できますが、${name}の版は1回だけです。`,
  closesMidYear: '自己評価の版を確認すると、中間振り返りの版はもう確認できません。',
  openItems: (name: string, count: number) =>
    count === 0
      ? `${name}の確認は、すべての項目で済んでいます。`
      : `${name}の確認が済んでいない項目が ${count}件あります。このまま版を確認することもできます。`,
  bandsShown: (name: string) => `この版の様式には、${name}の欄まで記入した内容が載ります。まだ記入のない欄は空欄のままになります。`,
  bandsEmpty: 'この版の様式では、版をまだ確認していない振り返りの欄は空欄になります。',
  unsetTargets: (count: number) => `目標が決まっていない指標が ${count}件あります。策定の版は、すべて決まってから確認できます。`,
  cannotUndo:
    '確認した版は、取り消すことも消すこともできません。また、確認より前の操作は「元に戻す」で戻せなくなります。計画の文は、確認のあとも続けて直せます。',
  cannotUndoEstablished: '策定のあとは、課題・戦略・取組の番号が変わらなくなります。消した番号は欠番になります。',
  amountsBecomeBudget:
    '様式の「算定（見込）額」の欄は「予算額」の欄になり、算定（見込）額がそのまま入ります。予算額を入力済みの取組と区関連予算は、入力した額のままです。',
  submit: '確認する',
  cancel: 'キャンセル',

  // the comparison
  compareTitle: '版を比べる',
  older: '旧',
  newer: '新',
  swap: '新旧を入れかえる',
  count: (shown: number, all: number) => (shown === all ? `${all}か所` : `${all}か所のうち ${shown}か所`),
  alike: '違いはありません。',
  noMatch: '絞り込みに当てはまる違いはありません。',
  filter: '語句で絞り込む',
  kinds: '種類で絞り込む',
  allKinds: 'すべて',
  goToCell: '様式のこの欄へ',
  closeComparison: '版の一覧へ戻る',
  exportComparison: '新旧対照表を出力…',
  comparing: '比べています',
  differences: '違いの一覧',
  internal: '様式には出ません',

  // the dialog that prints it
  exportTitle: '新旧対照表を出力',
  exportLead: (older: string, newer: string) => `「${older}」を旧、「${newer}」を新として、A4横の新旧対照表（.xlsx）をつくります。`,
  withDecisionBox: '決裁欄（起案・係長・課長・副区長・区長）を付ける',
  withRevisionHistory: '改定履歴のページを付ける',
  exportStart: '保存する場所を選んで出力…',
  exporting: '出力しています',
  exported: (fileName: string) => `「${fileName}」を出力しました。`,
  showInFolder: 'フォルダーを開く',
  close: '閉じる',
} as const

export const changeNames: Readonly<Record<PlanDifference['change'], string>> = {
  added: '追加',
  removed: '削除',
  changed: '変更',
  moved: '移動',
}

/** What stands on the printed 新旧対照表. */
export const comparisonFormWords = {
  sheetName: '新旧対照表',
  historySheetName: '改定履歴',
  title: (ward: string, year: string) => `${ward}　${year}運営方針　新旧対照表`,
  titleOfYears: (ward: string, older: string, newer: string) => `${ward}　運営方針　新旧対照表（${older}・${newer}）`,
  place: '番号・項目',
  older: (name: string) => `旧（${name}）`,
  newer: (name: string) => `新（${name}）`,
  made: (day: string) => `作成日　${day}`,
  compared: (older: string, newer: string) => `比べた版　旧：${older}　／　新：${newer}`,
  legend: '消した語句には取消線、加えた語句には下線を付けています。',
  isNew: '（新規）',
  isGone: '（削除）',
  empty: '（空欄）',
  numbered: (number: string) => `番号 ${number}`,
  sameNumber: (number: string) => `番号 ${number}（並び順が変わりました）`,
  movedLabel: (kind: string) => `${kind}の移動`,
  wholePlan: '区運営方針',
  alike: '違いはありません。',
  boxes: ['起案', '係長', '課長', '副区長', '区長'],
  history: '改定履歴',
  historyEmpty: '改定履歴の記入はありません。',
  historyColumns: ['版', '決裁日・文書番号', '内容'],
} as const

/** '案', '案2', '策定', '改定1'. */
export function nameEdition({ kind, ordinal }: Pick<Edition, 'kind' | 'ordinal'>): string {
  if (kind !== 'draft' && kind !== 'revision') return ordinal === 1 ? editionKindNames[kind] : `${editionKindNames[kind]}（第${ordinal}回）`
  return kind === 'draft' ? (ordinal === 1 ? '案' : `案${ordinal}`) : `改定${ordinal}`
}

/** At the head of the window: '版：中間振り返り' and 'H27.10.1 確認済み', 'H27.10.1から変更あり'. null = none was confirmed yet. */
export function sayLastEdition(
  last: Pick<Edition, 'kind' | 'ordinal' | 'confirmedAt'> | null,
  isChanged: boolean,
): Readonly<{ label: string; note: string }> {
  const name = (of: string) => `${editionWords.title}：${of}`
  if (last === null) return { label: name(editionKindNames.draft), note: editionWords.unconfirmed }
  const day = shortLabelOfDay(last.confirmedAt)
  return { label: name(nameEdition(last)), note: isChanged ? editionWords.changedAfter(day) : `${day} ${editionWords.asConfirmed}` }
}

export const editionKindNames: Readonly<Record<EditionKind, string>> = {
  draft: '案',
  established: '策定',
  revision: '改定',
  midYearReview: '中間振り返り',
  selfEvaluation: '自己評価',
}

/** What stands behind the title of a form: （案） until 策定, then nothing, then （改定1）, （中間振り返り）, （自己評価）. */
export function titleMarkOfEdition(edition: Pick<Edition, 'kind' | 'ordinal'>): string {
  if (edition.kind === 'draft') return '（案）'
  return edition.kind === 'established' ? '' : `（${nameEdition(edition)}）`
}

/** The same for the plan as it is now: a 案 until 策定. */
export function titleMarkOfStage(stage: WardPlan['stage']): string {
  return stage === 'established' ? '' : '（案）'
}

/** '平成28年2月10日' of an ISO date. */
export function labelOfDate(iso: string): string {
  return labelOfDay(iso).replace(/（.）$/, '')
}

/** As wards write it: 「運営方針様式2の一部を改定しました。(平成29年6月16日)」, and below it what was changed. */
export const revisionWords: RevisionWords = {
  lead: (forms, day) => {
    const named = forms.map((form) => form.replace(/^運営方針/, ''))
    const which = named.every((form) => form === '') ? '運営方針' : `運営方針${named.join('・')}`
    return `${which}の一部を改定しました。(${labelOfDate(day)})`
  },
  line: ({ kind, number, title, change, labels }) => {
    const name = (kindNames as Readonly<Record<string, string>>)[kind] ?? ''
    if (kind === 'wardPlan') return `・${labels.join('、')}を変更`
    const item = `${name}${number}${title === '' ? '' : `「${title}」`}`
    if (change === 'added') return `・${item}を追加`
    if (change === 'removed') return `・${item}を削除`
    return change === 'moved' ? `・${item}の番号を変更` : `・${item}の${labels.join('、')}を変更`
  },
}

const firstLines: Readonly<Record<Exclude<EditionKind, 'revision'>, (year: string) => string>> = {
  draft: (year) => `${year}運営方針（案）を作成しました。`,
  established: (year) => `${year}運営方針を策定しました。`,
  midYearReview: (year) => `${year}運営方針の中間振り返りを行いました。`,
  selfEvaluation: (year) => `${year}運営方針の自己評価を行いました。`,
}

/** What an edition says of itself: '平成28年度運営方針（案）を作成しました。(平成28年2月10日)'. */
export function firstRevisionLine(kind: Exclude<EditionKind, 'revision'>, year: string, day: string): string {
  return `${firstLines[kind](year)}(${labelOfDate(day)})`
}

/** The 改定履歴 that is proposed. `changes`: lines of what was changed in the plan since the last edition, '' = nothing. */
export function proposedNote(kind: EditionKind, year: string, day: string, changes: string): string {
  if (kind === 'revision') return changes
  const first = firstRevisionLine(kind, year, day)
  return changes === '' || kind === 'draft' || kind === 'established' ? first : `${first}\n${changes}`
}
