// Knows what the forms show beside the plan's own texts: 様式3, 欠番, the checks, last year's results, cumulative targets, divided amounts, editions.
import { describe, expect, test } from 'vitest'
import type { FormLayout, PlacedCell } from '../../../shared/forms/form-layout.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { keyOfField, textFields } from '../../../shared/model/fields.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import { checkPeriods, type Initiative, type OutcomeIndicator, type Strategy, type WardPlan } from '../../../shared/model/ward-plan.ts'
import { blankReviews } from '../../helpers/blank-reviews.ts'
import { generation } from '../../helpers/generations.ts'
import { expectSoundLayout } from '../../helpers/layout-checks.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const g1 = generation('G1')
const g2 = generation('G2')
const layout = (formId: string, plan: WardPlan, of = g1, edition?: string): FormLayout => {
  const request = { generation: of, formId, plan, wardName: '北区' }
  return layoutForm(edition === undefined ? request : { ...request, edition })
}
const cellsOf = ({ pages }: FormLayout): readonly PlacedCell[] => pages.flatMap((page) => page.cells)
const textsOf = (l: FormLayout): readonly string[] => cellsOf(l).map((cell) => cell.text)
const cellAt = (l: FormLayout, key: string): PlacedCell | undefined =>
  cellsOf(l).find((cell) => cell.field && keyOfField(cell.field) === key)

/** The plan with its strategies replaced. */
const withStrategies = (plan: WardPlan, change: (strategy: Strategy) => Strategy): WardPlan => ({
  ...plan,
  managementIssues: plan.managementIssues.map((issue) => ({ ...issue, strategies: issue.strategies.map(change) })),
})
const withInitiatives = (plan: WardPlan, change: (initiative: Initiative) => Initiative): WardPlan =>
  withStrategies(plan, (strategy) => ({ ...strategy, initiatives: strategy.initiatives.map(change) }))
const withOutcomes = (plan: WardPlan, change: (indicator: OutcomeIndicator) => OutcomeIndicator): WardPlan =>
  withStrategies(plan, (strategy) => ({ ...strategy, outcomeIndicators: strategy.outcomeIndicators.map(change) }))

describe('様式3', () => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1, reformItems: 3 }, (place, nth) => `${place}の${nth}番`, 2017)
  const form3 = layout('form3', plan)

  test('has a place for every text of every item exactly once, under the heading of its year', () => {
    expectSoundLayout(form3)
    const texts = textsOf(form3)
    expect(texts[0]).toBe('「市政改革プラン2.0」に基づく取組等')
    for (const nth of [0, 1, 2]) {
      for (const field of ['purpose', 'overview', 'goal', 'content']) {
        expect(texts.filter((text) => text === `reformItem.${field}の${nth}番`).length).toBe(1)
        expect(cellAt(form3, `reformItem/reform-${nth}/${field}`)?.ownerId).toBe(`reform-${nth}`)
      }
      expect(texts).toContain(`取組項目${'１２３'[nth]}　【reformItem.titleの${nth}番】`)
    }
    for (const label of [
      '取組の方針・目標内容',
      '（趣旨・目的）',
      '当年度の取組内容',
      '取組内容の実施見込み',
      '目標の達成見込み',
      '目標の達成状況',
    ])
      expect(texts.filter((text) => text === label).length).toBe(3)
  })

  test('its items are listed on 様式1', () => {
    const texts = textsOf(layout('form1', plan))
    expect(texts.filter((text) => /^取組項目[１２３]　【reformItem\.title/.test(text)).length).toBe(3)
  })

  test('without items one blank line adds the first', () => {
    const empty = layout('form3', { ...plan, reformItems: [] })
    expect(cellsOf(empty).flatMap((cell) => (cell.field ? [cell.field] : []))).toEqual([
      { kind: 'newItem', itemKind: 'reformItem', parentId: 'plan', field: 'title' },
    ])
  })
})

describe('numbers that are kept', () => {
  const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 3, reformItems: 1 }, () => '文')
  const numbered: WardPlan = {
    ...withStrategies(plan, (strategy) => ({
      ...strategy,
      numberedUpTo: 4,
      initiatives: strategy.initiatives.map((initiative, index) => ({ ...initiative, number: [1, 3, null][index] ?? null })),
    })),
    stage: 'established',
    reformItems: plan.reformItems.map((item) => ({ ...item, number: 2 })),
    reformNumberedUpTo: 3,
  }

  test('欠番 are printed where they were, and nothing takes their place', () => {
    const texts = textsOf(layout('form2', numbered))
    const headings = texts.filter((text) => text.startsWith('具体的取組　１－１－'))
    expect(headings).toEqual([
      '具体的取組　１－１－１　【文】',
      '具体的取組　１－１－２　（欠番）',
      '具体的取組　１－１－３　【文】',
      '具体的取組　１－１－４　（欠番）',
      '具体的取組　１－１－５　【文】',
    ])
    const reform = textsOf(layout('form3', numbered)).filter((text) => text.startsWith('取組項目'))
    expect(reform).toEqual(['取組項目１　（欠番）', '取組項目２　【文】', '取組項目３　（欠番）'])
  })

  test('a number that other sections have in their part is no 欠番 in a hand-over file', () => {
    const texts = textsOf(layout('form2', { ...numbered, stage: 'drafting' }))
    expect(texts.filter((text) => text.includes('欠番'))).toEqual([])
    expect(texts).toContain('具体的取組　１－１－３　【文】')
  })

  test('a list of which nothing is left shows its 欠番 and no invitation', () => {
    const texts = textsOf(layout('form3', { ...numbered, reformItems: [], reformNumberedUpTo: 1 }))
    expect(texts.filter((text) => text.startsWith('取組項目'))).toEqual(['取組項目１　（欠番）'])
  })

  test('an issue and a strategy that are gone leave their 欠番 too, and a changed count is not taken from the last layout', () => {
    const gone = { ...numbered, numberedUpTo: 3, managementIssues: numbered.managementIssues.map((i, n) => ({ ...i, number: n + 1 })) }
    expect(textsOf(layout('form2', gone))).toContain('経営課題３　（欠番）')
    expect(textsOf(layout('form1', gone))).toContain('【経営課題３　（欠番）】')
    expect(textsOf(layout('form2', numbered))).not.toContain('経営課題３　（欠番）')
    const strategies = gone.managementIssues.map((issue) => ({
      ...issue,
      numberedUpTo: 2,
      strategies: issue.strategies.slice(1).map((s) => ({ ...s, number: 2 })),
    }))
    expect(textsOf(layout('form2', { ...gone, managementIssues: strategies }))).toContain('めざす成果及び戦略　２－１　（欠番）')
  })
})

describe('what the checks say', () => {
  const bare = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place) => place)
  const symbols = [
    ['strategyReview/strategy-0-midYearReview/progress', '1-1 戦略の進捗状況', '（中間振り返りで記入）'],
    ['strategyReview/strategy-0-selfEvaluation/overall', '1-1 アウトカム指標の全体の達成状況', '（自己評価で記入）'],
    ['strategyReview/strategy-0-selfEvaluation/effectiveness', '1-1 戦略のアウトカムに対する有効性', '（自己評価で記入）'],
    ['initiativeReview/initiative-0-midYearReview/attainment', '1-1-1 プロセス指標の達成状況', '（中間振り返りで記入）'],
    ['initiativeReview/initiative-0-selfEvaluation/attainment', '1-1-1 プロセス指標の達成状況', '（自己評価で記入）'],
    ['initiativeReview/initiative-0-selfEvaluation/effectiveness', '1-1-1 戦略に対する取組の有効性', '（自己評価で記入）'],
  ] as const
  const reviewed = withInitiatives(
    withOutcomes(bare, (indicator) => ({
      ...indicator,
      previousResult: '48.2％',
      previousRating: 'Ｂ',
      reviews: [
        { id: 'r1' as never, period: 'midYearReview', result: '途中', attainment: 'ａ' },
        { id: 'r2' as never, period: 'selfEvaluation', result: '51.0％', attainment: 'Ａ' },
      ],
    })),
    (initiative) => ({
      ...initiative,
      reviews: [
        {
          ...blankReviews.initiativeReview,
          id: 'r3' as never,
          period: 'selfEvaluation',
          results: '12回実施',
          attainment: '①（ⅰ）',
          effectiveness: 'ア',
        },
      ],
    }),
  )

  test('stands in the cells of its own phase; last year is one that a person can write too', () => {
    const form2 = layout('form2', reviewed)
    expect(cellAt(form2, 'initiativeReview/initiative-0-selfEvaluation/results')?.text).toBe('12回実施')
    expect(cellAt(form2, 'initiativeReview/initiative-0-selfEvaluation/attainment')?.value).toBe('①（ⅰ）')
    expect(cellAt(form2, 'outcomeReview/outcomeIndicator-0-selfEvaluation/result')?.text).toBe('51.0％')
    expect(cellAt(form2, 'outcomeReview/outcomeIndicator-0-selfEvaluation/attainment')?.text).toBe('Ａ')
    expect(textsOf(form2)).not.toContain('途中')
    expect(cellAt(form2, 'outcomeIndicator/outcomeIndicator-0/previousRating')).toMatchObject({ text: 'Ｂ', value: 'Ｂ' })
  })

  test.each(symbols)('the symbol of %s is a place that a person can write, blank until then', (key, label, hint) => {
    expect(cellAt(layout('form2', bare), key)).toMatchObject({ text: '', value: '', label, hint })
  })

  test('each symbol stands in the cell of its own check, and a strategy’s check that comes alone is laid out anew', () => {
    const said = (nth: number) => `記${nth}`
    const symbolOf = (id: string, field: string): string => {
      const nth = symbols.findIndex(([key]) => key.endsWith(`/${id}/${field}`))
      return nth < 0 ? '' : said(nth)
    }
    const reviewOf = <Field extends string>(owner: string, fields: readonly Field[]) =>
      checkPeriods.map((period) => {
        const id = `${owner}-${period}`
        const texts = Object.fromEntries(fields.map((field) => [field, symbolOf(id, field)])) as Record<Field, string>
        return { id: id as never, period, ...texts }
      })
    const withStrategy = {
      ...bare,
      managementIssues: bare.managementIssues.map((issue) => ({
        ...issue,
        strategies: issue.strategies.map((s) => ({ ...s, reviews: reviewOf(s.id, textFields.strategyReview) })),
      })),
    }
    const whole = withInitiatives(withStrategy, (x) => ({ ...x, reviews: reviewOf(x.id, textFields.initiativeReview) }))
    for (const [nth, [key]] of symbols.entries()) {
      const plans = key.startsWith('strategy') ? [bare, withStrategy, whole] : [withStrategy, whole]
      const form2 = plans.map((plan) => layout('form2', plan)).at(-1)
      expect(form2 && cellAt(form2, key)).toMatchObject({ text: said(nth), value: said(nth) })
    }
    expect(textsOf(layout('form2', whole)).filter((text) => text.startsWith('記'))).toHaveLength(symbols.length)
  })

  test('before the first text the place is there, blank, and names the record that the text will make', () => {
    const cell = cellAt(layout('form2', bare), 'initiativeReview/initiative-0-selfEvaluation/results')
    expect(cell).toMatchObject({ text: '', value: '', label: '1-1-1 当年度の取組実績', hint: '（自己評価で記入）' })
  })

  test('the sheet of 令和5年度 shows results and last year beside each other', () => {
    const sheet = layout('sheet', { ...reviewed, fiscalYear: 2024, formGeneration: 'G2', firstReiwaYearAs: 'reiwa' }, g2)
    const row = cellAt(sheet, 'outcomeReview/outcomeIndicator-0-selfEvaluation/result')
    expect(row?.text).toBe('51.0％')
    expect(cellAt(sheet, 'outcomeIndicator/outcomeIndicator-0/previousResult')).toMatchObject({ text: '48.2％', topPt: row?.topPt })
    expect(textsOf(sheet)).toContain('＜令和6年度実績と達成状況＞')
    expect(textsOf(sheet)).not.toContain('中間振り返り')
  })

  test('a changed review is laid out anew although nothing else changed', () => {
    const again = withInitiatives(reviewed, (initiative) => ({
      ...initiative,
      reviews: initiative.reviews.map((review) => ({ ...review, results: '13回実施' })),
    }))
    layout('form2', reviewed)
    expect(textsOf(layout('form2', again))).toContain('13回実施')
  })
})

test('what a strategy’s check says beside each of its indicators is laid out anew when that check alone changes', () => {
  const g1 = generation('G1')
  const cell = { columns: [0, 12], style: 'text', field: 'strategyReview.progress', phase: 'midYearReview' } as const
  const alone: FormGeneration['forms'][number] = {
    ...(g1.forms[0] as FormGeneration['forms'][number]),
    title: [],
    blocks: [
      {
        kind: 'each',
        of: 'managementIssues',
        blocks: [
          { kind: 'each', of: 'strategies', blocks: [{ kind: 'each', of: 'outcomeIndicators', blocks: [{ kind: 'row', cells: [cell] }] }] },
        ],
      },
    ],
  }
  const g7 = { ...g1, id: 'G7', forms: [alone] }
  const bare = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 0 }, () => '')
  const textsFor = (progress: string): readonly string[] => {
    const reviews = [{ ...blankReviews.strategyReview, id: 'r' as never, period: 'midYearReview' as const, progress }]
    const managementIssues = bare.managementIssues.map((issue) => ({
      ...issue,
      strategies: issue.strategies.map((strategy) => ({ ...strategy, reviews })),
    }))
    return textsOf(layout(alone.id, { ...bare, managementIssues }, g7))
  }
  expect([textsFor('ａ'), textsFor('ｂ')]).toEqual([['ａ'], ['ｂ']])
})

describe('cumulative targets', () => {
  const plan = makePlan(
    { issues: 1, strategiesEach: 1, initiativesEach: 0 },
    (place) => (place === 'outcomeIndicator.target' ? '10,000世帯以上' : ''),
    2023,
    'G2',
  )
  const target = (from: number | null, until: number | null, as: WardPlan['firstReiwaYearAs'] = 'reiwa'): string | undefined => {
    const changed = withOutcomes({ ...plan, firstReiwaYearAs: as }, (i) => ({ ...i, cumulativeFrom: from, cumulativeUntil: until }))
    return cellAt(layout('sheet', changed, g2), 'outcomeIndicator/outcomeIndicator-0/target')?.text
  }
  test.each([
    [2021, 2023, '10,000世帯以上（R3～R5合計）'],
    [2019, 2023, '10,000世帯以上（R元～R5合計）'],
    [2023, 2023, '10,000世帯以上（R5合計）'],
    [null, null, '10,000世帯以上'],
    [2021, null, '10,000世帯以上'],
  ])('%s–%s', (from, until, text) => expect(target(from, until)).toBe(text))
  test('name 2019 as the plan does', () => expect(target(2018, 2019, 'heisei')).toBe('10,000世帯以上（H30～H31合計）'))
  test('may stand in a cell of their own, and a changed year is not taken from the last layout', () => {
    const years: FormGeneration['forms'][number] = {
      ...(g2.forms[0] as FormGeneration['forms'][number]),
      title: [],
      blocks: [
        {
          kind: 'each',
          of: 'managementIssues',
          blocks: [
            {
              kind: 'each',
              of: 'strategies',
              blocks: [
                {
                  kind: 'each',
                  of: 'outcomeIndicators',
                  blocks: [{ kind: 'row', cells: [{ columns: [0, 12], style: 'text', before: '期間{cumulative}' }] }],
                },
              ],
            },
          ],
        },
      ],
    }
    const g7 = { ...g2, id: 'G7', forms: [years] }
    const textFor = (until: number): readonly string[] =>
      textsOf(
        layout(
          'sheet',
          withOutcomes(plan, (i) => ({ ...i, cumulativeFrom: 2021, cumulativeUntil: until })),
          g7,
        ),
      )
    expect(textFor(2023)).toEqual(['期間（R3～R5合計）'])
    expect(textFor(2024)).toEqual(['期間（R3～R6合計）'])
  })
  test('are written without their years', () => {
    const cell = cellAt(
      layout(
        'sheet',
        withOutcomes(plan, (i) => ({ ...i, cumulativeFrom: 2021, cumulativeUntil: 2023 })),
        g2,
      ),
      'outcomeIndicator/outcomeIndicator-0/target',
    )
    expect(cell?.value).toBe('10,000世帯以上')
  })
})

test('an amount divided among funds is shown as their sum, in its one place', () => {
  const plan = withInitiatives(
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, () => ''),
    (initiative) => ({
      ...initiative,
      amounts: [
        { id: 'a' as never, kind: 'assessed', fund: 'mayorFunds', fiscalYear: 2015, yen: 5_000_000 },
        { id: 'b' as never, kind: 'assessed', fund: 'managerFunds', fiscalYear: 2015, yen: -1_500_000 },
        { id: 'c' as never, kind: 'assessed', fund: 'managerFunds', fiscalYear: 2014, yen: 9_000_000 },
      ],
    }),
  )
  const cell = cellAt(layout('form2', plan), 'amount/initiative-0/assessed/2015')
  expect(cell).toMatchObject({ text: '3,500千円', value: '3,500', number: { value: 3500 } })
})

test('the title names the edition where there is one', () => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, () => '')
  expect(layout('form2', plan, g1, '（案）').title[0]?.text).toBe('平成27年度　北区運営方針（案）')
  expect(layout('form2', plan).title[0]?.text).toBe('平成27年度　北区運営方針')
})

test('a generation that nobody knew may name any of it', () => {
  const g8: FormGeneration = {
    ...g2,
    id: 'G8',
    forms: [
      {
        id: 'one',
        name: '一枚',
        sheetName: '一枚',
        status: 'ready',
        title: [],
        blocks: [
          {
            kind: 'each',
            of: 'reformItems',
            blocks: [
              {
                kind: 'row',
                cells: [{ columns: [0, 12], style: 'text', before: '改革{number.half}：', field: 'reformItem.goal', lines: { min: 1 } }],
              },
            ],
            gap: [{ kind: 'row', cells: [{ columns: [0, 12], style: 'text', before: '改革{number.half}：なし' }] }],
          },
        ],
      },
    ],
  }
  const plan = makePlan({ issues: 0, strategiesEach: 0, initiativesEach: 0, reformItems: 1 }, () => '減らす', 2026, 'G8')
  const numbered: WardPlan = {
    ...plan,
    stage: 'established',
    reformNumberedUpTo: 2,
    reformItems: plan.reformItems.map((item) => ({ ...item, number: 2 })),
  }
  expect(textsOf(layout('one', numbered, g8))).toEqual(['改革1：なし', '改革2：減らす'])
})
