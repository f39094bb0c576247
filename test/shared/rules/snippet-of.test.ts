// Knows what is shown of a text that was found: the piece around the first place, with every place in it marked.
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/rules/fold-text.ts'
import { snippetOf } from '../../../shared/rules/snippet-of.ts'
import { wordsOfQuery } from '../../../shared/rules/words-of-query.ts'
import { anyText } from '../../helpers/any-text.ts'
import { fc } from '../../helpers/fast-check.ts'

/** The marked pieces of a text. */
const marked = (text: string, query: string) => {
  const { snippet, marks } = snippetOf(text, wordsOfQuery(query))
  return marks.map(({ start, end }) => snippet.slice(start, end))
}

describe('the words of a query', () => {
  it('stand between spaces of any kind, folded, each once', () => {
    expect(wordsOfQuery(' ｶﾞﾝ検診　防災\tがん検診 ')).toEqual(['がん検診', '防災'])
    expect(wordsOfQuery(' 　\n')).toEqual([])
    expect(wordsOfQuery('\u200b')).toEqual([])
  })
})

describe('a snippet', () => {
  it('marks every place as it is written', () => {
    expect(marked('ガン検診と、がん検診と、ｶﾞﾝ検診。', 'がん')).toEqual(['ガン', 'がん', 'ｶﾞﾝ'])
    expect(marked('葛\u{e0100}城の\nか\u3099ん 検診　を', '葛城 ガン検診')).toEqual(['葛\u{e0100}城', 'か\u3099ん 検診'])
    expect(marked('㈱北浜', '株')).toEqual(['㈱'])
  })

  it('makes one mark of places that overlap or touch', () => {
    expect(marked('地域防災計画', '地域防 防災 計')).toEqual(['地域防災計'])
  })

  it('never cuts what a person sees as one character', () => {
    expect(marked('家族👨‍👩‍👧です', '👩')).toEqual(['👨‍👩‍👧'])
    expect(marked('👍🏽よい', '👍')).toEqual(['👍🏽'])
  })

  it('shows a short text whole, and of a long one the piece around the first place', () => {
    expect(snippetOf('見守り', ['見守'])).toEqual({ snippet: '見守り', marks: [{ start: 0, end: 2 }] })
    const { snippet, marks } = snippetOf(`${'前'.repeat(300)}空家${'後'.repeat(300)}空家`, ['空家'])
    expect(snippet).toMatch(/^…前{24}空家後{134}…$/)
    expect(marks).toEqual([{ start: 25, end: 27 }])
    expect(snippetOf(`${'前'.repeat(300)}空家`, ['空家']).snippet).toMatch(/^…前{158}空家$/)
  })

  it('is a piece of the text in which every mark folds to words of the query', () => {
    const words = fc.array(fc.constantFrom('地域', 'か', '1', '会', '・', 'マンション', 'sns', 'を', '𠮷'), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(anyText(80), words, (text, typed) => {
        const query = wordsOfQuery(typed.join(' '))
        const { snippet, marks } = snippetOf(text, query)
        expect([snippet, snippet.slice(1), snippet.slice(0, -1), snippet.slice(1, -1)].some((piece) => text.includes(piece))).toBe(true)
        const isFound = query.some((word) => foldText(text).includes(word))
        expect(marks.length > 0).toBe(isFound)
        marks.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(snippet.length)
          expect(start).toBeGreaterThan(marks[i - 1]?.end ?? -1)
          expect(isWithin(snippet.slice(start, end), query)).toBe(true)
        })
      }),
      { numRuns: 1000 },
    )
  })
})

/** Whether a piece begins as a word does, or (where the snippet ends in the middle of one) is a beginning of it. */
function isWithin(piece: string, words: readonly string[]): boolean {
  const folded = foldText(piece)
  return words.some((word) => folded.includes(word) || word.startsWith(folded))
}
