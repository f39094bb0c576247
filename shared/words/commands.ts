// Knows every command of the window: its name, its menu and its keys. Menu bar, palette and key dispatcher are made from this table.

export const commandGroups = [
  { id: 'file', label: 'ファイル' },
  { id: 'edit', label: '編集' },
  { id: 'view', label: '表示' },
  { id: 'plan', label: '計画' },
  { id: 'year', label: '作業' },
  { id: 'help', label: 'ヘルプ' },
] as const
export type CommandGroup = (typeof commandGroups)[number]['id']

type CommandRow = Readonly<{
  id: string
  label: string
  group: CommandGroup
  /** As written in menus; the first is shown. Modifiers in the order Ctrl, Alt, Shift. */
  keys: readonly string[]
  /** A line is drawn before it in the menu. */
  separated?: boolean
  /** The key belongs to the text while a text is being typed (Ctrl+Z takes back typing there, Delete a letter). */
  yieldsToText?: boolean
  /** Other words under which people look for it. */
  alsoFoundAs?: readonly string[]
}>

const rows = [
  { id: 'newFile', label: '新しくつくる…', group: 'file', keys: ['Ctrl+N'] },
  { id: 'openFile', label: 'ファイルを開く…', group: 'file', keys: ['Ctrl+O'] },
  { id: 'trySample', label: '見本で試す…', group: 'file', keys: [] },
  { id: 'closeFile', label: 'ファイルを閉じる', group: 'file', keys: ['Ctrl+W'] },
  { id: 'confirmSaved', label: '保存を確かめる', group: 'file', keys: ['Ctrl+S'], separated: true },
  { id: 'exportForms', label: '様式の出力…', group: 'file', keys: ['Ctrl+P'], alsoFoundAs: ['印刷', '書き出し', 'Excel', 'PDF', '送付票'] },
  {
    id: 'returnForms',
    label: '様式の Excel を読み戻す…',
    group: 'file',
    keys: [],
    alsoFoundAs: ['取り込み', '修正依頼票', '読み込み', 'Excel'],
  },
  { id: 'publish', label: '公表用ファイルをつくる…', group: 'file', keys: [], alsoFoundAs: ['公表', 'HTML', 'CSV', 'ホームページ', 'HP'] },
  { id: 'exportResultReport', label: '成果指標実績報告を出力…', group: 'file', keys: [], alsoFoundAs: ['共通指標', '書き出し', 'Excel'] },
  {
    id: 'exportResults',
    label: '共通指標の実績ファイルを書き出す…',
    group: 'file',
    keys: [],
    alsoFoundAs: ['共通指標', '提出', '24区', '実績'],
  },
  { id: 'changeOperator', label: '入力者の名前…', group: 'file', keys: [], separated: true, alsoFoundAs: ['操作する人', '氏名'] },

  { id: 'undo', label: '元に戻す', group: 'edit', keys: ['Ctrl+Z'], yieldsToText: true },
  { id: 'redo', label: 'やり直す', group: 'edit', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], yieldsToText: true },
  { id: 'editField', label: '欄を編集', group: 'edit', keys: ['F2'], separated: true },
  { id: 'fillDown', label: '上の欄と同じ文を入れる', group: 'edit', keys: ['Ctrl+D'] },
  { id: 'search', label: '項目・操作を探す', group: 'edit', keys: ['Ctrl+K', 'Ctrl+F'], separated: true },
  { id: 'searchTexts', label: 'すべての年度の文を探す…', group: 'edit', keys: ['Ctrl+Shift+F'] },
  { id: 'replaceText', label: '文字を置き換える…', group: 'edit', keys: ['Ctrl+H'] },

  { id: 'goToHome', label: 'ホーム', group: 'view', keys: ['Alt+Home'], alsoFoundAs: ['締切', '期限', '予定', '進捗', 'PDCA'] },
  { id: 'goToPlan', label: '計画', group: 'view', keys: ['Ctrl+1'] },
  { id: 'goToLists', label: '一覧', group: 'view', keys: ['Ctrl+2'] },
  { id: 'goToAmounts', label: '金額', group: 'view', keys: ['Ctrl+3'] },
  { id: 'goToIndicators', label: '指標', group: 'view', keys: ['Ctrl+4'] },
  { id: 'goToCheck', label: '振り返り', group: 'view', keys: ['Ctrl+5'], alsoFoundAs: ['四半期', '中間振り返り', '自己評価', '進捗確認'] },
  {
    id: 'goToCouncil',
    label: '区政会議',
    group: 'view',
    keys: ['Ctrl+Shift+G'],
    alsoFoundAs: ['委員', '意見', '会議録', '議事', '運営状況'],
  },
  { id: 'goToInspection', label: '点検', group: 'view', keys: ['Ctrl+6'] },
  { id: 'goToSections', label: '分担', group: 'view', keys: ['Ctrl+7'], alsoFoundAs: ['担当', '役職', '担当課', '照会', '未提出'] },
  { id: 'goToEditions', label: '版', group: 'view', keys: ['Ctrl+8'] },
  {
    id: 'goToFormFiles',
    label: '市の様式',
    group: 'view',
    keys: ['Ctrl+Shift+E'],
    alsoFoundAs: ['様式ファイル', '台紙', 'テンプレート', 'ひな形', '割当て'],
  },
  {
    id: 'goToAllWards',
    label: '全区',
    group: 'view',
    keys: ['Ctrl+Shift+A'],
    alsoFoundAs: ['24区', '提出状況', '実績', '比較', '集計', 'とりまとめ', '受け取り'],
  },
  { id: 'goToPolicy', label: '基本方針', group: 'view', keys: ['Ctrl+9'] },
  { id: 'goToHistory', label: '履歴', group: 'view', keys: ['Ctrl+Shift+H'], alsoFoundAs: ['変更の記録'] },
  { id: 'showCommonIndicators', label: '共通指標（17の成果指標）', group: 'view', keys: [], separated: true },
  { id: 'showSeries', label: '指標の一覧', group: 'view', keys: [] },
  { id: 'showJudgement', label: '判定', group: 'view', keys: [] },
  { id: 'showSurveys', label: '調査（アンケート）', group: 'view', keys: [] },
  { id: 'showMysteryShopping', label: '覆面調査', group: 'view', keys: [] },
  { id: 'showTargetChanges', label: '目標変更履歴', group: 'view', keys: [] },
  {
    id: 'showQueue',
    label: '確認待ちの一覧',
    group: 'view',
    keys: [],
    separated: true,
    alsoFoundAs: [
      '確認',
      '後閲',
      '代決',
      '差戻し',
      '差し戻し',
      '決裁',
      '承認',
      '取消し',
      '四半期',
      '中間振り返り',
      '自己評価',
      '確認の経路',
      '締切',
    ],
  },
  {
    id: 'showEntry',
    label: '振り返りの記入',
    group: 'view',
    keys: [],
    alsoFoundAs: ['提出', '四半期', '進捗確認', '中間振り返り', '自己評価', '評価', '課題と改善策'],
  },
  { id: 'showRecords', label: '取組の記録', group: 'view', keys: [], alsoFoundAs: ['記録', '実施', '工程', '日誌'] },
  { id: 'showActItems', label: '改善アクションの一覧', group: 'view', keys: [], alsoFoundAs: ['改善', '改善策'] },
  { id: 'showSheet', label: 'レビュー資料', group: 'view', keys: [], alsoFoundAs: ['レビュー', '会議'] },
  { id: 'showOpinions', label: '区政会議の意見', group: 'view', keys: [], separated: true, alsoFoundAs: ['意見', '回答', '対応', '反映'] },
  { id: 'showMeetings', label: '区政会議の会議', group: 'view', keys: [], alsoFoundAs: ['会議録', '議事録', '議題', '次第', '出欠'] },
  { id: 'showMembers', label: '区政会議の委員', group: 'view', keys: [], alsoFoundAs: ['名簿', '任期', '定数', '部会', '議長', '要綱'] },
  {
    id: 'showMemberSheets',
    label: '委員評価シート・事前意見',
    group: 'view',
    keys: [],
    alsoFoundAs: ['評価シート', '直接評価', '事前意見', '区政会議の評価シート', '区政会議の事前意見'],
  },
  { id: 'showCouncilYear', label: '区政会議の一年', group: 'view', keys: [], alsoFoundAs: ['年間予定', '対象期間', '任期'] },
  {
    id: 'showCouncilForms',
    label: '区政会議の出力・公表',
    group: 'view',
    keys: [],
    alsoFoundAs: ['運営状況の公表', '会議録', '意見対応一覧', '個人情報の消去', '書き出し', 'Excel'],
  },
  { id: 'nextForm', label: '次の様式', group: 'view', keys: ['Ctrl+PageDown'], separated: true },
  { id: 'previousForm', label: '前の様式', group: 'view', keys: ['Ctrl+PageUp'] },
  { id: 'nextArea', label: '次の区画へ', group: 'view', keys: ['F6'], separated: true },
  { id: 'previousArea', label: '前の区画へ', group: 'view', keys: ['Shift+F6'] },
  { id: 'zoomIn', label: '拡大', group: 'view', keys: ['Ctrl++', 'Ctrl+;', 'Ctrl+='], separated: true },
  { id: 'zoomOut', label: '縮小', group: 'view', keys: ['Ctrl+-'] },
  { id: 'zoomReset', label: '100%で表示', group: 'view', keys: ['Ctrl+0'] },

  { id: 'addManagementIssue', label: '経営課題を追加', group: 'plan', keys: ['Ctrl+Alt+1'] },
  { id: 'addStrategy', label: '戦略を追加', group: 'plan', keys: ['Ctrl+Alt+2'] },
  { id: 'addInitiative', label: '具体的取組を追加', group: 'plan', keys: ['Ctrl+Alt+3'] },
  { id: 'addOutcomeIndicator', label: 'アウトカム指標を追加', group: 'plan', keys: ['Ctrl+Alt+4'] },
  { id: 'addProcessIndicator', label: 'プロセス指標を追加', group: 'plan', keys: ['Ctrl+Alt+5'] },
  { id: 'addReformItem', label: '様式3の取組項目を追加', group: 'plan', keys: ['Ctrl+Alt+6'] },
  { id: 'addNext', label: '同じ種類の項目を次に追加', group: 'plan', keys: ['Ctrl+Enter'], separated: true },
  { id: 'duplicateItem', label: '複製', group: 'plan', keys: ['Ctrl+Shift+D'] },
  { id: 'moveItemUp', label: '上へ移す', group: 'plan', keys: ['Alt+ArrowUp'] },
  { id: 'moveItemDown', label: '下へ移す', group: 'plan', keys: ['Alt+ArrowDown'] },
  { id: 'moveItemTo', label: '移す先を選ぶ…', group: 'plan', keys: ['Ctrl+Shift+M'] },
  { id: 'deleteItem', label: '削除', group: 'plan', keys: ['Delete'], yieldsToText: true },
  { id: 'editTies', label: '基本戦略との対応…', group: 'plan', keys: ['Ctrl+Shift+K'], separated: true },
  { id: 'toggleMain', label: '「主な」（様式1にのせる）', group: 'plan', keys: ['Ctrl+Shift+O'] },
  { id: 'goToNextProblem', label: '次の足りないところへ', group: 'plan', keys: ['F8'] },
  { id: 'confirmCarried', label: '「前年度のまま」を確定', group: 'plan', keys: ['Ctrl+Shift+Enter'] },

  { id: 'rollOver', label: '年度更新…', group: 'year', keys: [], alsoFoundAs: ['次の年度', '引き継ぎ', '繰り越し'] },
  { id: 'addYear', label: '空の年度を追加…', group: 'year', keys: [] },
  { id: 'importPlan', label: 'Excel から取り込む…', group: 'year', keys: [], alsoFoundAs: ['取り込み', '読み込み'] },
  { id: 'editOverrides', label: 'この年度の様式の言い方…', group: 'year', keys: [] },
  { id: 'takeOut', label: '担当課に持ち出す…', group: 'year', keys: [], separated: true, alsoFoundAs: ['照会', '配布'] },
  { id: 'mergeBack', label: '戻ったファイルを取り込む…', group: 'year', keys: [], alsoFoundAs: ['取り込み', '回収', '統合'] },
  {
    id: 'acceptMaster',
    label: '市のマスターを受け入れる…',
    group: 'year',
    keys: [],
    alsoFoundAs: ['基本方針', '凡例', '判定の基準', 'マスター'],
  },
  { id: 'exportMaster', label: '市のマスターを書き出す…', group: 'year', keys: [], alsoFoundAs: ['マスター', '市役所', 'とりまとめ'] },
  { id: 'inspectPlan', label: '提出前点検', group: 'year', keys: ['F7'], separated: true, alsoFoundAs: ['チェック'] },
  {
    id: 'confirmEdition',
    label: '版を確認する…',
    group: 'year',
    keys: [],
    alsoFoundAs: ['策定', '中間振り返り', '自己評価', '確定', '改定', '決裁'],
  },
  {
    id: 'erasePersonalData',
    label: '個人情報の消去…',
    group: 'year',
    keys: [],
    separated: true,
    alsoFoundAs: ['個人情報', '氏名の消去', '削除の申し出'],
  },
  { id: 'discardPlan', label: '案を破棄…', group: 'year', keys: [], separated: true },

  { id: 'showFieldHelp', label: '欄の説明', group: 'help', keys: ['F1'] },
  { id: 'showKeys', label: 'キーの一覧', group: 'help', keys: ['Ctrl+/'] },
  { id: 'showAbout', label: 'このプログラムについて', group: 'help', keys: [] },
] as const satisfies readonly CommandRow[]

export type CommandId = (typeof rows)[number]['id']
export type CommandWords = Omit<CommandRow, 'id'> & Readonly<{ id: CommandId }>
export const commandWords: readonly CommandWords[] = rows

const keyNames: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', PageUp: 'PageUp', PageDown: 'PageDown' }

/** A combination as people read it: 'Alt+↑'. */
export function labelOfKeys(keys: string): string {
  return keys.replace(/Arrow(Up|Down)$/, (name) => keyNames[name] ?? name)
}
