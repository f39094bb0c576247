// Knows that what is typed is on the printed page: the book is printed by LibreOffice, and every text of every page is read back from it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../electron/excel/write-workbook.ts'
import type { FormLayout } from '../../../shared/forms/form-layout.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { canPrint, printWorkbook, squeeze } from '../../print/libre-office.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const wardName = 'サンプル区'

/**
 * Prints the forms and looks for each text on the page where the layout has it: every letter, as often as it was typed, and each text in its order.
 * `inOrder` false: where fonts change within a word, the letters of a line come out of a PDF in the order of their fonts.
 */
async function expectWholePages(plan: WardPlan, formIds: readonly string[], id: 'G1' | 'G2' = 'G1', inOrder = true): Promise<void> {
  const layouts = formIds.map((formId) => layoutForm({ generation: generation(id), formId, plan, wardName }))
  const printed = printWorkbook(await writeWorkbook(layouts))
  const pages = layouts.flatMap((layout) => layout.pages.map((page) => ({ layout, page })))
  expect(printed.length).toBe(pages.length)
  pages.forEach(({ layout, page }, index) => {
    const { text, widthPt, heightPt } = printed[index] as (typeof printed)[number]
    expect([Math.round(widthPt), Math.round(heightPt)]).toEqual([595, 842])
    expect(text).not.toContain('###')
    expect(text).toMatch(new RegExp(`-${layout.pages.indexOf(page) + 1}-`))
    const cells = [...layout.title, ...page.cells]
    const lost = lettersOf(cells.map((cell) => cell.text).join(''))
    for (const [letter, count] of lettersOf(text)) lost.set(letter, (lost.get(letter) ?? 0) - count)
    const cutOff = [...lost].filter(([, count]) => count > 0)
    expect(cutOff, `letters cut off on page ${index + 1} of ${layout.formName}`).toEqual([])
    if (inOrder) for (const cell of cells) expectPrinted(text, cell, index)
  })
}

/** How often each letter stands in a text. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of squeeze(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

function expectPrinted(pageText: string, cell: FormLayout['title'][number], index: number): void {
  const wanted = squeeze(cell.text)
  const isThere = cell.vertical ? [...wanted].every((letter) => pageText.includes(letter)) : pageText.includes(wanted)
  if (isThere) return
  let whole = wanted.length
  while (whole > 0 && !pageText.includes(wanted.slice(0, whole))) whole -= 1
  const name = `page ${index + 1}: ${cell.label || cell.key} (${cell.lines.length} lines, ${cell.heightPt} pt)`
  throw new Error(
    `${name}: of ${wanted.length} characters whole up to ${whole}: …${wanted.slice(Math.max(0, whole - 20), whole)}|${wanted.slice(whole, whole + 20)}`,
  )
}

describe.skipIf(!canPrint)('printed by LibreOffice', () => {
  test('the sample plan of 平成27年度, 様式1 and 様式2', () => expectWholePages(samplePlan(2015), ['form1', 'form2']), 240_000)

  test('様式3 with 欠番, other brackets and another unit', { timeout: 240_000 }, async () => {
    const plan = samplePlan(2015)
    await expectWholePages(
      {
        ...plan,
        reformItems: plan.reformItems.map((item, index) => ({ ...item, number: [1, 3, 5][index] ?? null })),
        reformNumberedUpTo: 5,
        overrides: {
          'word.open': '〔',
          'word.close': '〕',
          'label:取組の方針・目標内容': '取組の方針、目標の内容及び期限',
          unit: '百万円',
        },
      },
      ['form1', 'form3'],
    )
  })
  test('the sample plan of 令和7年度, the short sheet', () => expectWholePages(samplePlan(2025), ['sheet'], 'G2'), 240_000)

  test('texts of every length and kind', { timeout: 240_000 }, async () => {
    const words = [
      '・',
      '。',
      '、',
      '「',
      '」',
      '（',
      '）',
      '平成27年度',
      '地域活動協議会',
      'マンション',
      '1,234',
      'SNS',
      'Windows',
      'MMWW',
      '％',
      '①',
      '～',
      '\n',
      '　',
      'km',
      'の',
      '区',
      'を',
      'A4',
      '10/1',
      'e-mail',
      'https://www.city.osaka.lg.jp/page/0000304535.html',
      'ー',
      'ょ',
      '…',
      '99.9%',
    ]
    const anyText = fc.tuple(fc.integer({ min: 0, max: 260 }), fc.array(fc.constantFrom(...words), { minLength: 260, maxLength: 260 }))
    const texts = fc.sample(anyText, { numRuns: 120, seed: 20260401 }).map(([length, list]) => list.slice(0, length).join(''))
    let at = 0
    const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 3, indicatorsEach: 2 }, (place) => {
      const text = texts[(at += 1) % texts.length] as string
      return place.endsWith('title') ? text.replaceAll('\n', '').slice(0, 60) : text
    })
    await expectWholePages(plan, ['form1', 'form2'], 'G1', false)
    await expectWholePages(plan, ['sheet'], 'G2', false)
  })

  test('texts that other programs would take for something else', { timeout: 240_000 }, async () => {
    const odd = ['=1+1', '+81', '-5', '@SUM(A1)', '＝１', '_x0041_', '&amp;', '<b>', '1', 'TRUE', "'a"]
    let at = 0
    await expectWholePages(
      makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, () => odd[(at += 1) % odd.length] as string),
      ['form2'],
    )
  })
})
