// Knows that a 新旧対照表 is printed whole: every word of both states is on its page, however long, and nothing is marked by colour alone.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { verifyWorkbook } from '../../../electron/excel/verify-workbook.ts'
import { writeWorkbook } from '../../../electron/excel/write-workbook.ts'
import { comparisonSheetOf } from '../../../electron/operations/comparison-sheet-of.ts'
import { layoutComparison } from '../../../shared/forms/comparison-form.ts'
import type { FormLayout } from '../../../shared/forms/form-layout.ts'
import type { Edition } from '../../../shared/model/edition.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { comparePlans } from '../../../shared/rules/compare-plans.ts'
import { comparisonWordsOf } from '../../../shared/words/comparison.ts'
import { blankReviews } from '../../helpers/blank-reviews.ts'
import { expectSoundLayout } from '../../helpers/layout-checks.ts'
import { shownByForms } from '../../../shared/forms/shown-by-forms.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { canPrint, printWorkbook, squeeze } from '../../print/libre-office.ts'
import { fc } from '../../helpers/fast-check.ts'

const words = comparisonWordsOf({ pillars: [] } as never)
const edition: Edition = {
  id: 'e' as never,
  fiscalYear: 2018,
  kind: 'draft',
  ordinal: 1,
  confirmedBy: '此花 太郎',
  confirmedAt: '2018-02-10T10:00:00+09:00',
  decisionDate: '2018-02-10',
  documentNumber: '大此花総第3号',
  revisionNote: '案を公開しました。\n'.repeat(70),
  hash: 'f'.repeat(64),
}
function layoutsOf(older: WardPlan, newer: WardPlan, withDecisionBox = true): readonly FormLayout[] {
  const differences = comparePlans(older, newer, words, {
    older: shownByForms(generation('G1'), older),
    newer: shownByForms(generation('G1'), newer),
  })
  const names = { title: '此花区　平成30年度運営方針　新旧対照表', older: '案', newer: '策定', today: '2018-04-01' }
  return layoutComparison(comparisonSheetOf({ ...names, differences, withDecisionBox, editions: withDecisionBox ? [edition] : null }))
}

/** Every letter of a page as often as it was laid out, and the pieces of every cell joined are its text. */
function expectPrinted(layouts: readonly FormLayout[], printed: ReturnType<typeof printWorkbook>): void {
  const pages = layouts.flatMap((layout) => layout.pages)
  expect(printed.length).toBe(pages.length)
  pages.forEach(({ cells }, index) => {
    const { text, widthPt, heightPt } = printed[index] as (typeof printed)[number]
    expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([842, 595])
    const lost = lettersOf(cells.map((cell) => cell.text).join(''))
    for (const [letter, count] of lettersOf(text)) lost.set(letter, (lost.get(letter) ?? 0) - count)
    expect(
      [...lost].filter(([, count]) => count > 0),
      `cut off on page ${index + 1}`,
    ).toEqual([])
  })
}
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of squeeze(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}
async function expectSound(layouts: readonly FormLayout[]): Promise<Uint8Array> {
  for (const layout of layouts) {
    expectSoundLayout(layout)
    for (const cell of layout.pages.flatMap((page) => page.cells))
      if (cell.pieces) expect(cell.pieces.map((piece) => piece.text).join('')).toBe(cell.text)
  }
  const bytes = await writeWorkbook(layouts)
  verifyWorkbook(bytes, layouts)
  return bytes
}

const vocabulary = [
  '・',
  '。',
  '、',
  '（',
  '）',
  '平成30年度',
  '地域活動協議会',
  '1,234千円',
  'SNS',
  'MMWW',
  '％',
  '\n',
  '　',
  'の',
  'を',
  '区',
  'ー',
  'ょ',
  '𠮷',
  '=1+1',
  '_x0041_',
  '<b>',
  '&amp;',
  ' ',
]
const anyText = fc.tuple(fc.nat(180), fc.array(fc.constantFrom(...vocabulary), { minLength: 180, maxLength: 180 }))
const sample = fc.sample(anyText, { numRuns: 160, seed: 20180401 }).map(([length, list]) => list.slice(0, length).join(''))
const planOf = (shift: number): WardPlan => {
  let at = 0
  return makePlan(
    { issues: 2, strategiesEach: 1, initiativesEach: 2, indicatorsEach: 2, reformItems: 1 },
    (place) => {
      at += 1
      // two of three texts differ, and have much in common
      const text = `${sample[at % sample.length]}${at % 3 === 0 ? '' : sample[(at + shift) % sample.length]}`
      return place.endsWith('title') ? text.replaceAll('\n', '').slice(0, 40) : text
    },
    2018,
  )
}

test('texts of every kind are in the workbook as they were, torn over pages and rows where they are long', async () => {
  const long = 'とても長い文をここに書く。123円。\n'.repeat(900)
  const older = planOf(1)
  const layouts = layoutsOf({ ...older, goal: '短い文' }, { ...planOf(40), goal: long })
  const bytes = await expectSound(layouts)
  const whole = layouts[0]?.pages.flatMap((page) => page.cells).filter((cell) => cell.fragment.count > 1 && cell.columns[0] === 7) ?? []
  expect(whole.length).toBeGreaterThan(3)
  const rows = [...strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).matchAll(/ ht="([\d.]+)"/g)]
  expect(Math.max(...rows.map(([, height]) => Number(height)))).toBeLessThanOrEqual(409)
  // what goes on over pages is put together again without a letter lost but the line ends between two pages
  const parts = whole.filter((cell) => cell.key.startsWith('d') && cell.text.includes('とても長い文')).map((cell) => cell.text)
  expect(parts.join('').replaceAll('\n', '')).toBe(long.replaceAll('\n', ''))
})

test('every page begins with the heads of the columns; equal plans say that nothing differs', async () => {
  const layouts = layoutsOf(planOf(1), planOf(40))
  for (const { cells } of layouts[0]?.pages ?? [])
    expect(cells.some((cell) => cell.text === '旧（案）' && cell.style === 'head')).toBe(true)
  expect(layouts[0]?.pages.length).toBeGreaterThan(2)
  const alike = layoutsOf(planOf(1), planOf(1), false)
  await expectSound(alike)
  expect(alike).toHaveLength(1)
  expect(alike[0]?.pages[0]?.cells.map((cell) => cell.text)).toContain('違いはありません。')
})

test('what a check says of a strategy stands under the heading of that strategy, with its other texts', () => {
  const older = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 0 }, (place) => place, 2018)
  const newer = {
    ...older,
    managementIssues: older.managementIssues.map((issue) => ({
      ...issue,
      strategies: issue.strategies.map((strategy) => ({
        ...strategy,
        approach: '改めた戦略',
        reviews: [{ ...blankReviews.strategyReview, id: 'r' as never, period: 'midYearReview' as const, progress: 'ｂ' }],
      })),
    })),
  }
  const texts = layoutsOf(older, newer, false).flatMap(({ pages }) => pages.flatMap(({ cells }) => cells.map((cell) => cell.text)))
  expect(texts.filter((text) => /^戦略.*strategy.title$/.test(text))).toEqual(['戦略　1-1　strategy.title'])
  expect(texts).toContain('1-1　中間振り返り　戦略の進捗状況')
  expect(texts).toContain('ｂ')
})

describe.skipIf(!canPrint)('printed by LibreOffice', () => {
  test('every word of both states is on its page', { timeout: 240_000 }, async () => {
    const layouts = layoutsOf(planOf(1), { ...planOf(40), goal: 'とても長い文をここに書く。'.repeat(300) })
    expectPrinted(layouts, printWorkbook(await expectSound(layouts)))
  })
})
