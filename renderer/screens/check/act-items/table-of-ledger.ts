// Knows how the ledger goes out as a table: the lines that the screen shows, in its order, whole.
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { actItemWords as words, actStateNames, destinationNames } from '../../../../shared/words/act-items.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { kindNames } from '../../../../shared/words/fields.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'
import type { ActRow } from './act-rows.ts'

/** Texts of the columns `words.columns`. `nameOfPost`: '' where it is nobody's; `numberOf`: '' of another year's item. */
export function tableOfLedger(
  rows: readonly ActRow[],
  nameOfPost: (postId: string | null) => string,
  numberOf: (sourceId: string) => string,
): readonly (readonly string[])[] {
  return rows.flatMap((row) => {
    if (row.kind === 'group') return []
    if (row.kind === 'improvement') {
      const { source, number, title, postId, text } = row.improvement
      const where = [labelOfFiscalYear(row.fiscalYear), checkNames[source.check], kindNames[source.kind], `${number} ${title}`.trim()]
      return [[words.notYet, '', ...where, text, nameOfPost(postId), '', '', '']]
    }
    const { item } = row
    const title = `${numberOf(item.source.id)} ${item.sourceTitle}`.trim()
    return [
      [
        row.isOverdue ? `${actStateNames[item.state]}（${words.overdue}）` : actStateNames[item.state],
        dayAsTyped(item.dueDate),
        labelOfFiscalYear(item.fiscalYear),
        item.source.check === null ? '' : checkNames[item.source.check],
        kindNames[item.source.kind],
        item.isSourceGone ? `${title}（${words.sourceGone}）` : title,
        item.text,
        nameOfPost(item.postId),
        item.destination === null ? '' : destinationNames[item.destination],
        item.outcome,
        item.resultYear === null ? '' : labelOfFiscalYear(item.resultYear),
      ],
    ]
  })
}
