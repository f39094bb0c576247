// Knows the words of taking in what came back from a section.
import type { OwnedKind } from '../model/fields.ts'
import type { MergeChange, MergePreview } from '../model/merge.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import { checkNames } from './check-names.ts'
import { labelOfDay, labelOfMoment } from './dates.ts'
import { kindNames } from './fields.ts'

export const mergeWords = {
  title: '戻ったファイルの取り込み',
  reading: 'ファイルを読んで比べています',
  nothing: '取り込む変更はありません。',
  base: '渡したときの文',
  ours: 'こちら',
  theirs: '相手',
  takeOurs: 'こちらのまま',
  takeTheirs: '相手を採る',
  choice: (label: string) => `${label}：どちらを採るか`,
  empty: '（空欄）',
  absent: '（なし）',
  state: { conflict: '両方で書き換え', theirs: '相手が変更', outOfScope: '担当外の変更', confirmed: 'こちらで確認済み' },
  undecided: (count: number) => `あと${count}か所、どちらを採るかを選んでください。`,
  apply: '取り込む',
  applyNothing: '受け取りだけ記録する',
  cancel: 'キャンセル',
  otherFile: '別のファイルを選ぶ…',
  isOtherBase: 'このデータファイルに控えのない持ち出しです。ファイルに残っている「渡したときの文」と比べています。',
  changes: '相手の変更の一覧',
} as const

/** What stands over the list: what was read, of whom, of when. */
export function describePreview(preview: MergePreview): readonly string[] {
  const { sectionName, fiscalYear, takenAt, editedBy, editedAt, mergedBefore, isOtherBase, fileName } = preview
  return [
    `${fileName}　${sectionName}　${labelOfFiscalYear(fiscalYear)}　${takenAt === '' ? '' : `${labelOfDay(takenAt)}に持ち出し`}`,
    ...(editedBy === null ? [] : [`最後の入力：${editedBy}${editedAt === null ? '' : `　${labelOfMoment(editedAt)}`}`]),
    ...(mergedBefore === null ? [] : [`${labelOfMoment(mergedBefore)}に一度取り込んでいます。そのあとの変更だけを示しています。`]),
    ...(isOtherBase ? [mergeWords.isOtherBase] : []),
  ]
}

export function countChanges(changes: readonly MergeChange[], oursOnly: number): string {
  const count = (state: MergeChange['state']) => changes.filter((c) => c.state === state).length
  const parts = [
    [mergeWords.state.conflict, count('conflict')],
    [mergeWords.state.theirs, count('theirs')],
    [mergeWords.state.outOfScope, count('outOfScope')],
    [mergeWords.state.confirmed, count('confirmed')],
    ['こちらだけの変更（そのまま残ります）', oursOnly],
  ] as const
  return parts.flatMap(([name, n]) => (n === 0 ? [] : [`${name} ${n}か所`])).join('、')
}

/** 「この取組の中間振り返りは区長まで確認済みです。…」; null where the check is open. `step`: the last one that it came to. */
export function describeConfirmed({ kind, confirmed }: Pick<MergeChange, 'kind' | 'confirmed'>): string | null {
  if (confirmed === null) return null
  const item =
    kind === 'wardPlan'
      ? '計画'
      : kind === 'initiative'
        ? '取組'
        : kindNames[kind === 'outcomeIndicator' ? 'strategy' : (kind as OwnedKind)]
  return `この${item}の${checkNames[confirmed.check]}は${confirmed.step}まで確認済みです。取り込むと、確認し直しになります。`
}
