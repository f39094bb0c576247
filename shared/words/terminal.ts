// Knows the sentences outside the page: the terminal (command line, start script), the native dialogs and the message boxes of the main process.

export const productName = '区政ワークベンチ'

export const dialogWords = {
  saveDataFile: 'データファイルの保存先',
  saveWorkbook: 'Excelファイルの保存先',
  openDataFile: 'データファイルを開く',
  saveHandOver: '持ち出しファイルの保存先',
  openWorkbook: 'Excelブックを選ぶ',
  openReturned: '戻ったファイルを選ぶ',
  openCsv: '調査結果のCSVファイルを選ぶ',
  openEvidence: '根拠のファイルを選ぶ',
  savePdf: 'PDFの保存先',
  saveCsv: 'CSVファイルの保存先',
  saveResults: '実績ファイルの保存先',
  saveMaster: '市のマスターの保存先',
  openMaster: '市のマスターを選ぶ',
  openSubmissions: '各区から提出されたファイルを選ぶ（複数選べます）',
  chooseFolder: {
    takeOut: '持ち出すファイルを入れるフォルダー',
    memberSheets: '委員に渡すシートを入れるフォルダー',
    returnedSheets: '委員から戻ったシートを集めたフォルダー',
    forms: '様式を入れるフォルダー',
    publication: '公表用ファイルを入れるフォルダー',
  },
  handOverType: '持ち出しファイル',
  returnedType: '持ち出しファイル・記入票',
  dataFileType: '区政ワークベンチのデータファイル',
  workbookType: 'Excelブック',
  csvType: 'CSV・テキストファイル',
  evidenceType: 'すべてのファイル',
  pdfType: 'PDF',
  resultsType: '共通指標の実績ファイル',
  masterType: '市のマスター',
  submissionType: '実績ファイル・成果指標実績報告',
} as const

export const crashWords = {
  title: '区政ワークベンチ',
  mainFailed: (code: string) =>
    `思いがけない問題が起きたため、プログラムを終了します。\n\n「保存済み」と表示された内容は失われていません。\nもう一度起動してください。続くときはシステム担当へこの番号を伝えてください。\n\n番号: ${code}`,
  startFailed: (code: string) =>
    `プログラムを起動できませんでした。\n\nデータファイルには触れていません。\nもう一度起動してください。続くときはシステム担当へこの番号を伝えてください。\n\n番号: ${code}`,
  pageFailed: '画面の表示が止まったため、読み込み直します。',
  pageFailedDetail: '「保存済み」と表示された内容は失われていません。入力の途中だった欄は、もう一度入力してください。\n\n番号: E-SCREEN-01',
  pageFailedAgain:
    '画面の表示が続けて止まったため、プログラムを終了します。\n\n「保存済み」と表示された内容は失われていません。\nもう一度起動してください。続くときはシステム担当へこの番号を伝えてください。\n\n番号: E-SCREEN-02',
  ok: 'OK',
} as const

const demoInstead =
  '画面を使わずに試すとき / without a window: npm run demo\n  （サンプル区（架空）のデータから様式1・2のExcelをつくります）'

/** `npm start`: what stands in the way, and what to do about it. */
export const startWords = {
  preparing: (step: string) => `区政ワークベンチ: 準備しています（${step}）。はじめの1回だけ、数分かかることがあります。`,
  /** hasDisplay false: the packages ([] = nothing is missing) hold a virtual display, and the start goes through it. */
  missing: (packages: readonly string[], hasDisplay: boolean) =>
    [
      hasDisplay
        ? 'ウィンドウを開くのに必要なものが足りません。Libraries are missing.'
        : 'ウィンドウを映す画面（ディスプレイ）がありません。There is no display.',
      '',
      '  次のように起動してください（Debian / Ubuntu、apt-get は管理者として）。Run:',
      ...(packages.length > 0 ? [`    apt-get update && apt-get install ${packages.join(' ')}`] : []),
      hasDisplay ? '    npm start' : '    xvfb-run -a npm start',
      '',
      `  ${demoInstead}`,
    ].join('\n'),
  noElectron: (reason: string) => `Electron を用意できないため、ウィンドウを開けません。No Electron could be had.

  理由: ${reason}
  インターネットにつながるPCで一度 npm start すると、公式の Electron が入ります。
  手元の Electron を使うときは、ELECTRON_OVERRIDE_DIST_PATH にそのフォルダーを指定してください。

  ${demoInstead}`,
  notBuilt: '画面のビルドに失敗しました。上に表示された内容を確かめてください。The build failed, see above.',
  asRoot: '注意: root で実行しているため、サンドボックスなしで起動します（開発用）。ふだんは一般の利用者として実行してください。',
} as const

/** `npm run demo` and `npm run kusei`. */
export const cliWords = {
  demoOperator: '見本 花子',
  madeSample: (ward: string) => `✓ 見本のデータファイルをつくりました（${ward}）`,
  plan: (year: string, issues: number, strategies: number, initiatives: number) =>
    `  ${year}　経営課題 ${issues}・戦略 ${strategies}・具体的取組 ${initiatives}`,
  exporting: (year: string, forms: readonly string[]) => `… ${year}の${forms.join('・')}を書き出しています`,
  sheet: (name: string, pages: number) => `  ✓ ${name}（${pages}ページ）`,
  written: (files: readonly string[]) => `できたもの:\n${files.map((file) => `  ${file}`).join('\n')}`,
  failed: (problem: Readonly<{ happened: string; safety: string; doNow: string; code: string }>) =>
    `${problem.happened}\n${problem.safety}\n${problem.doNow}（${problem.code}）`,
  usage: `区政ワークベンチ — 画面を使わない入口

使い方
  npm run demo -- [--out フォルダー]
      見本の区のデータファイルをつくり、様式をExcelに書き出します（指定がなければ demo-output へ）。
  npm run -s kusei -- --file 区.kusei [指定] call 操作 ['[引数, …]']
      画面と同じ操作を1つ実行し、結果を1行のJSON {"ok":…} で標準出力に出します。引数は1つのJSON配列です。
      -s を付けると npm 自身の見出しが出ません。
  npm run -s kusei -- methods
      操作の一覧と、引数の形（JSON Schema）を出します。

指定
  --file 区.kusei     開く（または、つくる）データファイル
  --out 場所          書き出し先（フォルダー、またはファイル名）
  --in ファイル       取り込むファイル（Excelブック、戻った持ち出しファイル・記入票）
  --operator 名前     変更の記録に残る、入力する人の名前。変更する操作には必要です
  --read-only         ほかで使われているとき、写しを閲覧用に開きます
  --verbose           記録（ログ）を標準エラー出力に出します

終了コード  0 できた　1 できなかった（理由は error.code）、または指定の誤り
例
  npm run -s kusei -- --file 北区.kusei --operator 北花子 call createDataFile '["271276", 2015]'
  npm run -s kusei -- --file 北区.kusei call getWardPlan '[2015]'`,
} as const

/** `npm test`: what it left out, and who does it. */
export const testWords = {
  leftPrint: (tools: readonly string[]) =>
    `実行しなかった検査: 印刷（LibreOffice と pdftotext が必要。ここにないもの: ${tools.join(', ')}） → .ci/run\n  left out: print tests, they need ${tools.join(' and ')}`,
  leftWindow:
    '実行しなかった検査: 実際のウィンドウ → npm run test:e2e、または .ci/run\n  left out: window tests, run by "npm run test:e2e" or .ci/run',
} as const
