// Knows that what a person has to know of how a table was read is said in a sentence.
import { expect, it } from 'vitest'
import type { TallyNote } from '../../../shared/rules/survey/read-tally.ts'
import { sayTallyNote } from '../../../shared/words/tally-notes.ts'

it.each<readonly [TallyNote['code'], readonly string[], string]>([
  [
    'otherYears',
    ['平成27年度', '平成26年度', '平成25年度'],
    '複数の年度や回があります。「平成27年度」を読み取り、「平成26年度」「平成25年度」は取り込みません。',
  ],
  ['columnsLeft', ['増減', ''], '次の列は取り込みません：「増減」見出しのない列'],
  ['addedUp', ['男性', '女性'], '全体の列がないため、「男性」「女性」を足した数を回答数としています。'],
  ['notAddedUp', ['男性', '女性'], '全体の列がなく、「男性」「女性」からは全体の回答数が決まりません。回答数は空のまま取り込みます。'],
  ['sameAnswer', ['感じる'], '同じ選択肢が2回以上あります：「感じる」。表に複数の集計が混ざっていないか確かめてください。'],
])('%s', (code, texts, sentence) => expect(sayTallyNote({ code, texts })).toBe(sentence))
