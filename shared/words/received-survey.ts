// Knows the words that stand in a 市共通調査 as it is received.

export const receivedWords = {
  positive: '肯定的な回答',
  others: 'その他の回答',
} as const
