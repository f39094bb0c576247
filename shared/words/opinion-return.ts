// Knows how the places of a 意見・対応一覧 that came back are called, and how a due date is written among other lines.
export const opinionReturnWords = {
  number: (number: number) => `意見${number}番`,
  /** By the fields of the columns. */
  fields: {
    opinion: 'ご意見の内容',
    answer: '対応方針・区の考え方',
    class: '対応分類',
    section: '担当課',
    progress: '期限・状況',
    reflection: '反映先・覚え書き',
    meeting: '会議名・開催日',
    speaker: '委員',
  } as Readonly<Record<string, string>>,
  gone: 'いまはないご意見',
  due: '回答の期限',
  standing: '回答の状況',
  note: '覚え書き',
  reflectedIn: '反映先',
  beginsDue: /^(?:回答)?期限\s*[:：]?\s*/,
} as const
