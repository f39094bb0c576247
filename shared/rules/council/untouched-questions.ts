// Knows which of the numbered questions within an opinion its answer passes over in silence.
import type { OpinionQuestion } from '../../model/opinion.ts'

const circled = /[①-⑳㉑-㉟㊱-㊿]/gu
const kanji = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/**
 * Numbers, from 1. A question is touched where it has an answer of its own, is marked as covered, or the answer as a whole names its number: at the head of a
 * line (１、 1) １　), or anywhere as ①, (1), １．, 問1, 1点目, or within a span ①～③. An opinion's only question is touched by any answer at all.
 */
export function untouchedQuestions(answer: string, questions: readonly Pick<OpinionQuestion, 'answer' | 'isCovered'>[]): readonly number[] {
  const named = answer.trim() === '' ? () => false : questions.length === 1 ? () => true : namesOf(answer)
  return questions.flatMap((question, index) => {
    const isTouched = question.isCovered || question.answer.trim() !== '' || named(index + 1)
    return isTouched ? [] : [index + 1]
  })
}

function namesOf(answer: string): (number: number) => boolean {
  const text = answer.replace(circled, (mark) => `(${numberOfCircled(mark)})`).normalize('NFKC')
  const spans = [...text.matchAll(/(?:\(|問\s*)(\d{1,2})\)?\s*[~〜-]\s*(?:\(|問\s*)?(\d{1,2})/gu)].map(([, from, until]) => [
    Number(from),
    Number(until),
  ])
  return (number) =>
    spans.some(([from = 0, until = 0]) => from <= number && number <= until) ||
    new RegExp(
      [
        `\\(${number}\\)`,
        `(?:問|[Qq])\\s*${number}(?!\\d)`,
        `(?<![\\d.])${number}\\.(?!\\d)`,
        `(?<!\\d)${number}(?:点目|つ目|番目)`,
        ...(kanji[number] ? [`(?<![一二三四五六七八九十])${kanji[number]}(?:点目|つ目|番目)`] : []),
        `^\\s*${number}(?=[\\s、):・]|$)`,
      ].join('|'),
      'mu',
    ).test(text)
}

function numberOfCircled(mark: string): number {
  const code = mark.codePointAt(0) ?? 0
  if (code <= 0x2473) return code - 0x245f
  return code <= 0x325f ? code - 0x3251 + 21 : code - 0x32b1 + 36
}
