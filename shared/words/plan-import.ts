// Knows the words of the taking in of a hand-typed book: the steps, what was found and what is doubtful.
import type { ImportedPlace } from '../model/plan-import.ts'

export const planImportWords = {
  title: 'Excel から取り込む',
  lead: '手入力でつくった区運営方針の Excel（.xlsx）を読み、どの欄に何が入るかを一覧で確かめてから、新しい年度の計画として取り込みます。',
  leadNotes: [
    '様式1・様式2・様式3と、令和5年度からの1枚の様式を読めます。セルの位置や見出しの書き方が違っていても読み取ります。',
    '選んだ Excel のファイルには手を加えません。ほかのファイルへのリンクはたどりません。マクロを含むファイルは取り込めません。',
    '取り込むまで、データファイルは変わりません。取り込んだあとも「元に戻す」で取り消せます。',
  ],
  choose: 'Excel のファイルを選ぶ…',
  chooseOther: '別のファイルを選ぶ…',
  reading: 'ファイルを読んでいます',
  cancelReading: '中止',
  cancelled: 'ファイルの読み取りを中止しました。',
  close: '閉じる',
  apply: '取り込む',
  applying: '取り込んでいます',
  file: 'ファイル',
  year: '取り込む年度',
  yearNotChosen: '（年度を選んでください）',
  yearOption: (year: string, isTaken: boolean) => (isTaken ? `${year}（計画があります）` : year),
  yearIsTaken: 'この年度の計画はすでにあります。別の年度を選ぶと取り込めます。',
  yearUnknown: 'ファイルの中に年度が見つかりませんでした。取り込む年度を選んでください。',
  yearWithoutForm: 'この年度の様式は、まだこのプログラムに入っていません。別の年度を選んでください。',
  nothingFound: '区運営方針の見出しが見つかりませんでした。「どこにも入らなかった文」で、読めた文を確かめられます。',
  hasLinks: 'ほかのファイルやプログラムへのリンクがあります。リンク先は読まず、このファイルに残っている値を読みました。',
  filter: '一覧の絞り込み',
  all: (count: number) => `すべて ${count}`,
  check: (count: number) => `要確認だけ ${count}`,
  missing: (count: number) => `見つからなかった欄 ${count}`,
  leftOver: (count: number) => `どこにも入らなかった文 ${count}`,
  places: '読み取った欄',
  noPlaces: 'この絞り込みに当てはまる欄はありません。',
  noLeftOver: 'すべての文がどこかの欄に入りました。',
  leftOverNote: '見出しが分からず、どの欄にも入らなかった文です。必要な文はコピーして、欄に貼り付けてください。',
  copy: 'コピー',
  copied: 'コピーしました',
  copyAll: 'すべてコピー',
  planGroup: '計画全体',
  issueGroup: (number: number, title: string) => `経営課題${number}　${title}`,
  reformGroup: '市政改革プランに基づく取組等（様式3）',
  doubtfulLeft: (count: number) => `要確認の欄が ${count} あります。そのまま取り込んで、あとから直すこともできます。`,
} as const

export const importStates: Readonly<Record<ImportedPlace['state'] | 'corrected', string>> = {
  found: '読取済',
  doubtful: '要確認',
  notFound: '見つからない',
  corrected: '修正済',
}

/** Why a place is doubtful, by the code of shared/forms/recognise. */
export const importReasons: Readonly<Record<string, string>> = {
  twoTexts: 'この欄に入りそうな文が2つ以上あり、違う内容です。ほかの文は「どこにも入らなかった文」にあります。',
  joined: '複数のセルに分かれていた文をつなぎました。改行の位置を確かめてください。',
  outOfOrder: 'ファイルの中の番号が、並びの順と合っていません。取り込むと並びの順に番号が付きます。',
  numberGap: 'ファイルの中の番号が飛んでいます。取り込むと1から順に番号が付きます。',
  sameNumber: '同じ番号の見出しがもう1つあります。別の項目として読みました。',
  noNumber: '番号の付いた見出しがないため、この経営課題の1つ目の戦略として読みました。',
  onlyInSummary: '様式1にはありますが、様式2に見当たりません。',
  unlabelled: '見出しのない文を、すぐ上の戦略の内容として読みました。',
  strategyOfIndicator: 'どの戦略の指標か、ファイルからは分かりません。取り込んだあとで移せます。',
  splitIndicator: '1つのセルの文を、指標と目標に分けました。',
  amountUnreadable: '金額として読めません。直さないと、この金額は取り込まれません。',
  amountYear: '何年度の金額か、はっきりしません。',
}
