// Knows out of how many the answers of a printed table are, and whether several could be given.
import { countsNoAnswerOf, sumOf } from './guess-options.ts'
import { readCount } from './read-number.ts'
import type { ReadOption } from './read-tally.ts'

/** A row 計, 全体, 回答者数 as it was read. */
export type TotalRow = Readonly<{ label: string; count: number | null; percent: string }>

/** 複数回答, いくつでも, ３つまで in what stands over the table; or more answers than people, by percentages that are each of the people. */
export function allowsSeveralOf(texts: readonly string[], options: readonly ReadOption[], base: number | null): boolean {
  if (texts.some((text) => several.test(text.normalize('NFKC').replace(/\s/g, '')))) return true
  const counted = options.filter(({ count, printedPercent }) => count !== null && printedPercent !== '')
  if (base === null || base === 0 || counted.length < 2 || sumOf(options) <= base) return false
  const sum = counted.reduce((all, { printedPercent }) => all + Number(printedPercent), 0)
  return sum > 103 && counted.every(({ count, printedPercent }) => Math.abs(((count ?? 0) / base) * 100 - Number(printedPercent)) < 0.6)
}
const several =
  /複数(回答|選択)|いくつでも|何個でも|(すべて|全て)(を|に)?(選|お選|○|〇|チェック)|あてはまるもの(すべて|全て)|([2-9]|[二三四五六七八九])(つ|個)(まで|以内)|\(MA\)|マルチアンサー/i

/**
 * Counts of the rows 計, the n of a heading (`written`: n=448), the column 母数: whichever is the number of people. A sum of all mentions of several
 * answers is none.
 */
export function baseOf(
  totals: readonly TotalRow[],
  written: number | null,
  beside: number | null,
  options: readonly ReadOption[],
  allowsSeveral: boolean,
): number | null {
  const counted = totals.flatMap(({ label, count, percent }) => (count === null ? [] : [{ label, count, percent }]))
  if (allowsSeveral) {
    const mentions = sumOf(options)
    const ofPeople = counted.filter(({ label, count, percent }) => !isMentions(label) && count !== mentions && !(Number(percent) > 101))
    const named = ofPeople.find(({ label }) => /者|人|n|サンプル|標本/i.test(label.normalize('NFKC')))
    return (named ?? ofPeople[0])?.count ?? written ?? beside
  }
  const all = sumOf(options.filter(({ role }) => role !== 'outside'))
  const fitting = countsNoAnswerOf(options) === true ? counted.find(({ count }) => count === all) : undefined
  return (fitting ?? counted[0])?.count ?? written ?? beside
}

const isMentions = (label: string): boolean => /延べ|のべ|回答(総|の総)数|総回答数|回答数計|回答計|回答個数/.test(label)

/** 448 of n=448, （回答者数：448人） or 回答者数 448人. */
export function baseIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    if (text.length > 400) continue
    const bare = text.normalize('NFKC')
    const [, digits] =
      /(?:^|[^a-z])n\s*[=:]\s*([\d,]+)/i.exec(bare) ??
      /(?:回答者(?:総)?数|有効回答(?:者)?数|回答数|有効回収数|サンプル数|標本数|母数)\s*[=:は]?\s*([\d,]+)\s*(?:人|名|件|票|$|[)])/.exec(
        bare,
      ) ??
      []
    const read = readCount(digits ?? '')
    if (read.is === 'count') return read.count
  }
  return null
}
