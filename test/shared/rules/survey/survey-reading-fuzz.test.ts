// Knows that no cells make the reading of a survey throw, be slow or invent a number.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import { readCommonSurvey } from '../../../../shared/rules/survey/read-common-survey.ts'
import { readResponses } from '../../../../shared/rules/survey/read-responses.ts'
import { readTally } from '../../../../shared/rules/survey/read-tally.ts'
import { fc } from '../../../helpers/fast-check.ts'

const policy = JSON.parse(readFileSync(new URL('../../../../resources/basic-policy.json', import.meta.url), 'utf8')) as BasicPolicy
const readings = [readTally, readResponses, (cells: readonly (readonly string[])[]) => readCommonSurvey(cells, policy, '西成区')] as const
const words =
  '感じる 感じない 満足 計 全体 男性 女性 20代 無回答 問1 F1 設問番号 選択肢 件数 ％ 割合 n 年度 平成27年度 H26 前回 今回 北区 西成区 2-1-ア-1 ① 対象者数 回答者数 回答率 n=426 32（7.1%） 12 13.6% 45.5 100 (16) - … x ※注 性別 年代別 増減 0.136 ▲3 広報紙'.split(
    ' ',
  )
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', ...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 })

/** Every whole number that stands in a cell, alone or in brackets or with a percentage. */
const numbersIn = (cells: readonly (readonly string[])[]): ReadonlySet<number> =>
  new Set(
    cells.flat().flatMap((text) => (text.normalize('NFKC').match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')))),
  )

describe('any cells', () => {
  it('never throw, and no count comes of nothing', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const numbers = numbersIn(cells)
        for (const { options, printedBase, notes } of readTally(cells)) {
          const isAddedUp = notes.some(({ code }) => code === 'addedUp')
          for (const { count } of options) expect(count === null || isAddedUp || numbers.has(count)).toBe(true)
          expect(printedBase === null || numbers.has(printedBase)).toBe(true)
        }
        for (const row of readResponses(cells).rows) expect(row.sentTotal === null || numbers.has(row.sentTotal)).toBe(true)
        for (const { base, positive } of readCommonSurvey(cells, policy, '西成区').rates) {
          expect([base, positive].every((count) => count === null || numbers.has(count))).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })

  const rows = 2000
  it.each<readonly [string, (row: number, column: number) => string]>([
    ['words', (row, column) => words[(row * 31 + column * 17 + row * column) % words.length] ?? ''],
    ['numbers', (row, column) => String(row * column)],
    ['answers side by side', (row, column) => (row === 0 ? `感じる${column}` : column === 0 ? `全体${row}` : String(row + column))],
    ['headings over and over', (row, column) => (row % 2 === 0 ? `思う${column}` : String(column))],
    ['long texts', () => 'あいうえお（かき'.repeat(40)],
    ['brackets', () => '（'.repeat(300)],
    ['names of indicators', () => '区の取組の中に特性や地域実情に応じたものがあると感じるか'],
  ])('2,000 × 100 %s are read at once', (_, textAt) => {
    const cells = Array.from({ length: rows }, (__, row) => Array.from({ length: 100 }, (___, column) => textAt(row, column)))
    for (const read of readings) {
      const took = [1, 2, 3].map(() => {
        const before = process.cpuUsage()
        read(cells)
        return process.cpuUsage(before).user / 1000
      })
      expect(Math.min(...took)).toBeLessThan(500)
    }
  })
})
