// Knows the sentences that tell how a table of tallies was read, where a person has to look.
import type { TallyNote } from '../rules/survey/read-tally.ts'

/** 「平成27年度」「件数」 */
const quoted = (texts: readonly string[]): string => texts.map((text) => (text === '' ? '見出しのない列' : `「${text}」`)).join('')

export function sayTallyNote({ code, texts }: TallyNote): string {
  switch (code) {
    case 'otherYears':
      return `複数の年度や回があります。${quoted(texts.slice(0, 1))}を読み取り、${quoted(texts.slice(1))}は取り込みません。`
    case 'columnsLeft':
      return `次の列は取り込みません：${quoted(texts)}`
    case 'addedUp':
      return `全体の列がないため、${quoted(texts)}を足した数を回答数としています。`
    case 'notAddedUp':
      return `全体の列がなく、${quoted(texts)}からは全体の回答数が決まりません。回答数は空のまま取り込みます。`
    case 'sameAnswer':
      return `同じ選択肢が2回以上あります：${quoted(texts)}。表に複数の集計が混ざっていないか確かめてください。`
  }
}
