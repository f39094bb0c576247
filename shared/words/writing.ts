// Knows the words that every dialog has which writes files.
export const writingWords = {
  cancel: '中止',
  cancelling: '中止しています',
  showInFolder: 'フォルダーを開く',
  close: '閉じる',
} as const
