// Knows that the exported forms of 策定, 中間振り返り and 自己評価 differ in the bands of their checks and nowhere else, and that long texts there are printed whole.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBook } from '../../../electron/excel/read-book.ts'
import type { EditionKind } from '../../../shared/model/edition.ts'
import { checkPeriods, type WardPlan } from '../../../shared/model/ward-plan.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { planReviewed } from '../../helpers/checked-plan.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { putPlan } from '../../helpers/put-plan.ts'
import { canPrint, printWorkbook } from '../../print/libre-office.ts'

/** Every text of every check, each its own; `more` makes them longer. */
function planSaid(year: number, more = ''): WardPlan {
  const texts = (mark: string) => ({
    progress: `ａ${mark}`,
    overall: `Ａ${mark}`,
    effectiveness: `ア${mark}`,
    attainment: `①${mark}`,
    implementation: `（ⅰ）${mark}`,
    result: `${mark}の結果`,
    finding: `${mark}の課題${more}`,
    direction: `${mark}の方向${more}`,
    results: `${mark}の実績${more}`,
    improvement: `${mark}の改善策${more}`,
    findingAndImprovement: `${mark}の課題と改善策${more}`,
    summary: `${mark}の総括${more}`,
  })
  const marks = { midYearReview: '中間', selfEvaluation: '年度末' } as const
  const said = (owner: string, fields: readonly (keyof ReturnType<typeof texts>)[]) =>
    checkPeriods.map((period) => ({ period, ...only(texts(`${marks[period]}${owner}`), fields) }))
  const inQuarter = { period: 'secondQuarter' as const, results: '四半期の進捗', findingAndImprovement: '四半期の課題' }
  const initiative = ['results', 'attainment', 'effectiveness', 'finding', 'improvement', 'findingAndImprovement'] as const
  const plan = planReviewed(
    {
      issue: said('甲', ['summary']),
      strategy: said('乙', ['progress', 'overall', 'effectiveness', 'finding', 'direction']),
      outcome: said('丙', ['result', 'attainment']),
      initiative: [...said('丁', initiative), { ...inQuarter, blankReason: '10月に始めた' }],
      reformItem: [...said('戊', ['results', 'implementation', 'attainment', 'findingAndImprovement']), inQuarter],
    },
    { year, texts: { 'outcomeIndicator.target': '60％', 'processIndicator.target': '12回' } },
  )
  const ofPlan = { achievements: `年度末の成果${more}`, challenges: `年度末の難題${more}` }
  const ofSheet = { evaluation: `年度末の評価${more}`, futurePolicy: `年度末の方針${more}` }
  return {
    ...plan,
    reviews: [
      {
        id: `${plan.id}-selfEvaluation` as never,
        period: 'selfEvaluation',
        achievements: '',
        challenges: '',
        evaluation: '',
        futurePolicy: '',
      },
    ].map((review) => ({ ...review, ...(year < 2023 ? ofPlan : ofSheet) })) as WardPlan['reviews'],
    managementIssues: plan.managementIssues.map((issue) => ({
      ...issue,
      strategies: issue.strategies.map((strategy) => ({
        ...strategy,
        outcomeIndicators: strategy.outcomeIndicators.map((indicator) => ({
          ...indicator,
          previousResult: '48％',
          previousRating: 'Ｂ前',
        })),
      })),
    })),
  }
}

function only<T extends object, K extends keyof T>(texts: T, fields: readonly K[]): Pick<T, K> {
  return Object.fromEntries(fields.map((field) => [field, texts[field]])) as Pick<T, K>
}

const target = () => path.join(makeFolder(), 'out.xlsx')

/** The bytes of the forms of each edition, in the order in which they are confirmed. */
async function exportEditions(app: TestApp, plan: WardPlan, kinds: readonly EditionKind[], formIds: readonly string[]) {
  app.setNow(`${plan.fiscalYear + 1}-06-01T10:00:00+09:00`)
  putPlan(app, plan)
  const books: Uint8Array[] = []
  for (const kind of kinds) {
    const { id } = await app.api.confirmEdition(plan.fiscalYear, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
    const file = target()
    Object.assign(app.context.dialogs, { chooseSavePath: async () => file })
    await app.api.exportForms(plan.fiscalYear, formIds, id)
    books.push(readFileSync(file))
  }
  return books
}

/** '様式2!B12' → text, with how far the cell goes, so that a band that grew would be seen. */
async function cellsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await readBook(bytes)
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.map(({ address, rowSpan, columnSpan, text }) => [`${name}!${address} ${rowSpan}×${columnSpan}`, text] as const),
    ),
  )
}

/** What stands in the second book and not in the first, cell by cell, sorted; every other cell is the same, and none went. */
async function added(older: Uint8Array, newer: Uint8Array): Promise<readonly string[]> {
  const [from, to] = [await cellsOf(older), await cellsOf(newer)]
  const gone = [...from].filter(([place, text]) => !to.has(place) || (to.get(place) !== text && !text.startsWith(wasTitle)))
  expect(gone).toEqual([])
  return [...to]
    .filter(([place, text]) => from.get(place) !== text && !text.startsWith(wasTitle))
    .map(([, text]) => text)
    .toSorted()
}
const wasTitle = '平成27年度　天王寺区運営方針'

test('G1: 中間振り返り fills the cells of its band on 様式2 and 様式3, 自己評価 those of its own on all three, and nothing else moves', async () => {
  const kinds = ['draft', 'established', 'midYearReview', 'selfEvaluation'] as const
  const [, established, midYear, selfEvaluation] = await exportEditions(startAppInMemory([]), planSaid(2015), kinds, [
    'form1',
    'form2',
    'form3',
  ])
  if (!established || !midYear || !selfEvaluation) throw new Error('no books')
  // source: official-forms §1.3 and §1.4, the cells of each band
  expect(await added(established, midYear)).toEqual(
    [
      'ａ中間乙',
      '中間乙の課題',
      '中間乙の方向',
      '①中間丁',
      '中間丁の課題と改善策',
      '（ⅰ）中間戊',
      '①中間戊',
      '中間戊の課題と改善策',
    ].toSorted(),
  )
  expect(await added(midYear, selfEvaluation)).toEqual(
    [
      '年度末の成果',
      '年度末の難題',
      '年度末甲の総括',
      'Ａ年度末乙',
      'ア年度末乙',
      '年度末乙の課題',
      '年度末乙の方向',
      '年度末丙の結果',
      '①年度末丙',
      'Ｂ前',
      '年度末丁の実績',
      '①年度末丁',
      'ア年度末丁',
      '年度末丁の課題',
      '年度末丁の改善策',
      '年度末戊の実績',
      '①年度末戊',
      '年度末戊の課題と改善策',
    ].toSorted(),
  )
  const titles = await Promise.all([established, midYear, selfEvaluation].map(async (book) => [...(await cellsOf(book)).values()][0]))
  expect(titles).toEqual([wasTitle, `${wasTitle}（中間振り返り）`, `${wasTitle}（自己評価）`])
  const all = JSON.stringify([...(await cellsOf(selfEvaluation)).values()])
  for (const text of ['四半期', '10月に始めた']) expect(all).not.toContain(text)
})

test('G2: 自己評価 fills its cells of the short sheet; last year’s results stand there from the 案 on', async () => {
  const kinds = ['draft', 'established', 'selfEvaluation'] as const
  const [draft, established, selfEvaluation] = await exportEditions(startAppInMemory([]), planSaid(2024), kinds, ['sheet'])
  if (!draft || !established || !selfEvaluation) throw new Error('no books')
  const textsOf = async (book: Uint8Array) => [...(await cellsOf(book)).values()].filter((text) => !text.includes('運営方針（')).toSorted()
  const [before, after] = [await textsOf(established), await textsOf(selfEvaluation)]
  expect(before).toContain('48％')
  expect(after.filter((text) => !before.includes(text) && !text.includes('天王寺区運営方針'))).toEqual(
    ['年度末丙の結果', '①年度末丙', '年度末の評価', '年度末の方針'].toSorted(),
  )
  expect(before.filter((text) => !after.includes(text) && !text.includes('天王寺区運営方針'))).toEqual([])
})

describe.skipIf(!canPrint)('printed by LibreOffice', () => {
  test('bands with long texts: every text whole on the pages of its edition, none on an earlier one', { timeout: 240_000 }, async () => {
    const more = '。「いきいき百歳体操」の参加者が前年同月比で１２％減った（6月 1,234人→1,086人）。・会場を3か所ふやす\n'.repeat(9)
    const plan = planSaid(2015, more)
    const books = await exportEditions(
      startAppInMemory([]),
      plan,
      ['draft', 'established', 'midYearReview', 'selfEvaluation'],
      ['form2', 'form3'],
    )
    const printed = books.slice(1).map((book) =>
      printWorkbook(book)
        .map(({ text }) => text)
        .join(''),
    )
    // a letter of each sentence, wherever a page ends; 4 long texts of 中間振り返り and 8 of 自己評価, nine sentences each
    const letters = printed.map((text) => text.split('歳').length - 1)
    expect(letters).toEqual([0, 4 * 9, (4 + 8) * 9])
    expect(printed.some((text) => text.includes('###'))).toBe(false)
  })
})
