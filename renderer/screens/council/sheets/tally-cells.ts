// Knows the tables of a sheet's answers as cells for Excel: counts with n, and what was written by whom.
import type { MemberSheet } from '../../../../shared/model/member-sheet.ts'
import type { SheetTally } from '../../../../shared/rules/council/tally-sheet.ts'
import { councilSheetWords as words, describeShare } from '../../../../shared/words/council-sheets.ts'

type Cells = readonly (readonly string[])[]

export function tallyCells({ items, choices }: MemberSheet, tally: SheetTally): Cells {
  const { number, item, answered } = words.tallyColumns
  return [
    [number, item, ...choices, answered],
    ...tally.items.map((one, index) => [
      String(index + 1),
      items[index]?.text ?? '',
      ...one.counts.map((count) => describeShare(count, one.answered)),
      words.people(one.answered),
    ]),
  ]
}

export function commentCells({ items, choices, answers }: MemberSheet, tally: SheetTally, nameOf: (memberId: string) => string): Cells {
  const choiceOf = (memberId: string, itemId: string): string => {
    const choice = answers.find((answer) => answer.memberId === memberId && answer.itemId === itemId)?.choice ?? null
    return choice === null ? '' : (choices[choice] ?? '')
  }
  return [
    words.commentColumns,
    ...tally.items.flatMap(({ itemId, comments }, index) =>
      comments.map(({ memberId, text }) => [
        String(index + 1),
        items[index]?.text ?? '',
        nameOf(memberId),
        choiceOf(memberId, itemId),
        text,
      ]),
    ),
  ]
}
