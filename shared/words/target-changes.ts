// Knows the words of 目標変更履歴.
import type { TargetChange } from '../model/indicator.ts'

export const targetChangeWords = {
  title: '目標変更履歴',
  intro: '策定のあとに変えた目標・期限・母数・文言を、変更の記録から一覧にしています。',
  table: '目標変更履歴の一覧',
  keys: ['F2 理由を書く', 'Ctrl+D 上と同じ理由', 'Space 指標を開く'],
  keysToRead: ['Space 指標を開く', 'Ctrl+C コピー'],
  columns: {
    place: '番号・指標',
    aspect: '変えたもの',
    before: '変更前',
    after: '変更後',
    changed: '変えた人・日',
    since: '比べた版',
    reason: '変更の理由',
  },
  selectAll: 'すべて選ぶ',
  selectRow: (row: string) => `${row}を選ぶ`,
  editing: (row: string, column: string) => `${row}　${column}`,
  empty: '策定のあとに変えた目標はありません。',
  notEstablished: 'この年度の計画はまだ策定していません。策定のあとの変更がここに載ります。',
  missing: (count: number) => (count === 0 ? '理由はすべて記入されています。' : `理由が未記入の変更が${count}件あります。`),
  noReason: '（未記入）',
  none: '（なし）',
  open: '指標を開く',
  export: 'Excel に出力…',
  exported: (fileName: string) => `「${fileName}」に出力しました。`,
  reasonOf: (name: string) => `${name}の変更の理由`,
} as const

export const targetAspectLabels: Readonly<Record<TargetChange['aspect'], string>> = {
  target: '目標',
  deadline: '期限',
  base: '母数',
  wording: '文言',
  method: '測定方法',
  withdrawal: '撤退・再構築基準',
  identity: 'つながる指標',
  added: '指標の追加',
  removed: '指標の削除',
}
