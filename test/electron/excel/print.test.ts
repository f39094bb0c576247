// Knows that what is typed is on the printed page, in every form, font and direction of paper, whatever is typed.
import { describe, test } from 'vitest'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import type { CellStyle, FormGeneration } from '../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { expectWholePages } from '../../print/expect-whole-pages.ts'
import { canPrint } from '../../print/libre-office.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const wardName = 'サンプル区'

async function expectWhole(
  plan: WardPlan,
  formIds: readonly string[],
  on: FormGeneration = generation('G1'),
  inOrder = true,
): Promise<void> {
  await expectWholePages(
    formIds.map((formId) => layoutForm({ generation: on, formId, plan, wardName })),
    inOrder,
  )
}

/** Every style of the forms in another font. */
function inFonts(on: FormGeneration, fonts: Readonly<Record<'mincho' | 'gothic', CellStyle['font']>>): FormGeneration {
  const styles = Object.entries(on.styles).map(([name, style]) => [name, { ...style, font: fonts[style.font as 'mincho' | 'gothic'] }])
  return { ...on, styles: Object.fromEntries(styles) }
}

describe.skipIf(!canPrint)('printed by LibreOffice', () => {
  test('the sample plan of 平成27年度, 様式1 and 様式2', () => expectWhole(samplePlan(2015), ['form1', 'form2']), 240_000)

  test('様式3 with 欠番, other brackets and another unit', { timeout: 240_000 }, async () => {
    const plan = samplePlan(2015)
    await expectWhole(
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
  test('the sample plan of 令和7年度, the short sheet', () => expectWhole(samplePlan(2025), ['sheet'], generation('G2')), 240_000)

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
    await expectWhole(plan, ['form1', 'form2'], generation('G1'), false)
    await expectWhole(plan, ['sheet'], generation('G2'), false)
  })

  test('texts that other programs would take for something else', { timeout: 240_000 }, async () => {
    const odd = ['=1+1', '+81', '-5', '@SUM(A1)', '＝１', '_x0041_', '&amp;', '<b>', '1', 'TRUE', "'a"]
    let at = 0
    await expectWhole(
      makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, () => odd[(at += 1) % odd.length] as string),
      ['form2'],
    )
  })

  test('in 游ゴシック and 游明朝', { timeout: 240_000 }, async () => {
    const on = inFonts(generation('G1'), { mincho: 'yuMincho', gothic: 'yuGothic' })
    await expectWhole(samplePlan(2015), ['form1', 'form2', 'form3'], on)
  })

  test('様式2 lying on A4 between forms that stand', { timeout: 240_000 }, async () => {
    const on = generation('G1')
    const share = 1.45
    const lying = { ...on.page, orientation: 'landscape', columnWidthsPt: on.page.columnWidthsPt.map((pt) => pt * share) } as const
    const forms = on.forms.map((form) => (form.id === 'form2' ? { ...form, page: lying } : form))
    await expectWhole(samplePlan(2015), ['form1', 'form2', 'form3'], { ...on, forms })
  })
})
