// Knows how what was checked and done is counted where it would go with what is deleted.
import type { ItemLoss, RecordLoss } from '../model/loss.ts'

/** '取組の記録 3件', '工程 1件' …: of what there is. */
export function describeRecordLoss(loss: RecordLoss): readonly string[] {
  const counts = [
    [loss.reviewTexts, `振り返りの文 ${loss.reviewTexts}か所`],
    [loss.logEntries, `取組の記録 ${loss.logEntries}件`],
    [loss.executions, `予算の執行 ${loss.executions}件`],
    [loss.milestones, `工程 ${loss.milestones}件`],
    [loss.confirmations, `確認・差戻しの記録 ${loss.confirmations}件`],
  ] as const
  return counts.flatMap(([count, line]) => (count > 0 ? [line] : []))
}

/** Sentences for the question before an item is deleted; [] where nothing was checked or done. */
export function describeItemLoss(loss: ItemLoss): readonly string[] {
  const lost = describeRecordLoss(loss)
  return [
    ...(lost.length > 0 ? [`${lost.join('、')}も一緒に消えます。`] : []),
    ...(loss.actItems > 0 ? [`改善アクション ${loss.actItems}件は、消えずに一覧に残ります。`] : []),
  ]
}
