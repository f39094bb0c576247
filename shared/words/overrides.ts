// Knows the words of the dialog in which a ward says what it calls otherwise than the form of the year.

export const overridesWords = {
  title: (year: string) => `${year}の様式の言い方`,
  intro: 'この年度の様式だけ、区の言い方に改めます。空欄にすると、もとの言い方に戻ります。',
  words: '呼び方とかっこ',
  unit: '金額の単位',
  unitNote: '様式の表示と、金額の入力の両方がこの単位になります。保存済みの金額は変わりません。',
  labels: '見出し',
  search: '見出しを探す',
  none: '当てはまる見出しはありません。',
  count: (shown: number, all: number) => `${all}件のうち${shown}件`,
  changed: '変更あり',
  asOriginal: '（もとのまま）',
  wordNames: {
    'word.office': '組織の呼び方',
    'word.head': '長の呼び方',
    'word.open': 'かっこ（開き）',
    'word.close': 'かっこ（閉じ）',
  } as Readonly<Record<string, string>>,
  /** '様式1・様式2' */
  forms: (names: readonly string[]) => names.join('・'),
  save: '決定',
  cancel: 'キャンセル',
  saveHint: 'Ctrl+Enter で決定します。',
} as const

/** How the dialog calls one of the keys; a label by its own text. */
export function nameOverride({ key, original }: Readonly<{ key: string; original: string }>): string {
  return overridesWords.wordNames[key] ?? original
}
