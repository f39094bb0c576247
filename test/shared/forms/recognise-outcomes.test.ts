// Knows that what the checks say, and 前年度 beside the results of outcome indicators, are read back from the program's own workbooks and from typed ones.
import { expect, test } from 'vitest'
import { buildWorkbook } from '../../../electron/excel/build-workbook.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import { recognisePlan } from '../../../shared/forms/recognise-plan.ts'
import { type ReviewKind, textFields } from '../../../shared/model/fields.ts'
import type { PlanDraft } from '../../../shared/model/plan-draft.ts'
import { checkPeriods, type WardPlan } from '../../../shared/model/ward-plan.ts'
import { blankReviews } from '../../helpers/blank-reviews.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { typeBook } from '../../helpers/typed-book.ts'

test.each(['G1', 'G2'] as const)('前年度 and the results of %s: each beside its own indicator, nothing left over', async (id) => {
  const bare = makePlan(
    { issues: 2, strategiesEach: 1, initiativesEach: 0, indicatorsEach: 2 },
    (place, nth) => `${place}${nth}`,
    id === 'G1' ? 2017 : 2025,
    id,
  )
  const plan = {
    ...bare,
    managementIssues: bare.managementIssues.map((issue) => ({
      ...issue,
      strategies: issue.strategies.map((strategy) => ({
        ...strategy,
        outcomeIndicators: strategy.outcomeIndicators.map((x) => ({
          ...x,
          ...(id === 'G1' ? { previousRating: `Ｂ${x.id}` } : { previousResult: `昨年${x.id}` }),
          reviews: [{ id: `${x.id}-selfEvaluation` as never, period: 'selfEvaluation' as const, result: `今年${x.id}`, attainment: 'Ａ' }],
        })),
      })),
    })),
  }
  const { bytes } = await buildWorkbook({
    generation: generation(id),
    formIds: id === 'G1' ? ['form2'] : ['sheet'],
    plan,
    wardName: '東住吉区',
  })
  const read = recognisePlan({ book: await readBook(bytes), generations: [generation('G1'), generation('G2')], year: null, fileName: '' })
  expect(read.leftOver).toEqual([])
  const outcomesOf = (issues: readonly Readonly<{ strategies: readonly Readonly<{ outcomeIndicators: readonly object[] }>[] }>[]) =>
    issues.flatMap((issue) => issue.strategies.flatMap((strategy) => strategy.outcomeIndicators))
  const own = outcomesOf(plan.managementIssues) as WardPlan['managementIssues'][number]['strategies'][number]['outcomeIndicators']
  expect(own).toHaveLength(4)
  expect(outcomesOf(read.draft?.managementIssues ?? [])).toEqual(
    own.map(({ name, target, previousResult, previousRating, reviews }) => ({
      name,
      target,
      previousResult,
      previousRating,
      reviews: reviews.map(({ id: _, ...review }) => review),
    })),
  )
})

test.each([
  ['G1', ['form1', 'form2', 'form3'], 2017],
  ['G2', ['sheet'], 2025],
] as const)(
  'what the checks of %s say of every item: every text in its own place, nothing left over',
  async (generationId, formIds, year) => {
    const bare = makePlan(
      {
        issues: 2,
        strategiesEach: 2,
        initiativesEach: generationId === 'G1' ? 2 : 0,
        indicatorsEach: 0,
        reformItems: generationId === 'G1' ? 2 : 0,
      },
      (place, nth) => `${place}${nth}`,
      year,
      generationId,
    )
    const said = (kind: ReviewKind, id: string) =>
      checkPeriods.flatMap((period) => {
        const shown = textFields[kind].filter((field) => shownFields.get(generationId)?.has(`${kind}.${field}/${period}`))
        const texts = Object.fromEntries(shown.map((field) => [field, `${field}を${period}に${id}で`]))
        return shown.length > 0 ? [{ ...blankReviews[kind], id: 'review' as never, period, ...texts }] : []
      }) as never[]
    const plan: WardPlan = {
      ...bare,
      reviews: said('wardPlanReview', 'plan'),
      managementIssues: bare.managementIssues.map((issue) => ({
        ...issue,
        reviews: said('managementIssueReview', issue.id),
        strategies: issue.strategies.map((strategy) => ({
          ...strategy,
          reviews: said('strategyReview', strategy.id),
          initiatives: strategy.initiatives.map((one) => ({ ...one, isMain: false, reviews: said('initiativeReview', one.id) })),
        })),
      })),
      reformItems: bare.reformItems.map((item) => ({ ...item, reviews: said('reformItemReview', item.id) })),
    }
    const { bytes } = await buildWorkbook({ generation: generation(generationId), formIds: [...formIds], plan, wardName: '東住吉区' })
    const read = recognisePlan({ book: await readBook(bytes), generations: [generation('G1'), generation('G2')], year: null, fileName: '' })
    expect(read.leftOver).toEqual([])
    expect(read.places.filter(({ state, path }) => state === 'doubtful' && path.includes('reviews'))).toEqual([])
    const without = (reviews: readonly object[] = []) => reviews.map((review) => ({ ...review, id: 'review' }))
    const reviewsOf = (from: Readonly<Pick<PlanDraft, 'reviews' | 'managementIssues' | 'reformItems'>>) => [
      without(from.reviews),
      from.managementIssues.map((issue) => [
        without(issue.reviews),
        issue.strategies.map((s) => [without(s.reviews), s.initiatives.map((x) => without(x.reviews))]),
      ]),
      from.reformItems?.map((item) => without(item.reviews)),
    ]
    expect(read.draft && reviewsOf(read.draft)).toEqual(reviewsOf(plan))
    const labelOf = (path: string) => read.places.find((place) => place.path === path)?.label
    for (const [path, label] of labels[generationId]) expect(labelOf(path)).toBe(label)
  },
)

/** Source: the cells of the official forms (様式1, 2, 3 of H25–R4, the sheet of R5). */
const shownFields = new Map([
  [
    'G1',
    new Set([
      'wardPlanReview.achievements/selfEvaluation',
      'wardPlanReview.challenges/selfEvaluation',
      'managementIssueReview.summary/selfEvaluation',
      'strategyReview.progress/midYearReview',
      'strategyReview.finding/midYearReview',
      'strategyReview.direction/midYearReview',
      'strategyReview.overall/selfEvaluation',
      'strategyReview.effectiveness/selfEvaluation',
      'strategyReview.finding/selfEvaluation',
      'strategyReview.direction/selfEvaluation',
      'initiativeReview.attainment/midYearReview',
      'initiativeReview.findingAndImprovement/midYearReview',
      'initiativeReview.results/selfEvaluation',
      'initiativeReview.attainment/selfEvaluation',
      'initiativeReview.effectiveness/selfEvaluation',
      'initiativeReview.finding/selfEvaluation',
      'initiativeReview.improvement/selfEvaluation',
      'reformItemReview.implementation/midYearReview',
      'reformItemReview.attainment/midYearReview',
      'reformItemReview.findingAndImprovement/midYearReview',
      'reformItemReview.results/selfEvaluation',
      'reformItemReview.attainment/selfEvaluation',
      'reformItemReview.findingAndImprovement/selfEvaluation',
    ]),
  ],
  ['G2', new Set(['wardPlanReview.evaluation/selfEvaluation', 'wardPlanReview.futurePolicy/selfEvaluation'])],
])
const labels = {
  G1: [
    ['reviews.selfEvaluation.challenges', '解決すべき課題と今後の改善方向（自己評価）'],
    ['managementIssues.0.reviews.selfEvaluation.summary', '1 経営課題全体としての評価結果の総括（自己評価）'],
    ['managementIssues.1.strategies.0.reviews.midYearReview.progress', '2-1 戦略の進捗状況（中間振り返り）'],
    ['managementIssues.1.strategies.0.reviews.selfEvaluation.overall', '2-1 アウトカム指標の全体の達成状況（自己評価）'],
    ['managementIssues.1.strategies.0.initiatives.1.reviews.selfEvaluation.improvement', '2-1-2 改善策（自己評価）'],
    ['reformItems.1.reviews.midYearReview.implementation', '取組項目2 取組内容の実施見込み（中間振り返り）'],
  ],
  G2: [['reviews.selfEvaluation.evaluation', '運営方針全体の定性評価（自己評価）']],
} as const

test('the symbols of a book that a ward typed, with its results in one table', async () => {
  const book = await typeBook({
    様式２: {
      'A1:H1': '平成29年度　東住吉区運営方針',
      'A2:H2': '経営課題１　【安全】',
      'A3:H3': 'めざす成果及び戦略　１－１　【訓練】',
      'B4:D4': 'アウトカム指標',
      'B5:C5': '訓練に参加した区民の割合',
      D5: '50％以上',
      'A6:A7': '中間振り返り',
      'B6:C6': '戦略の進捗状況',
      'D6:H6': '課題',
      'B7:C7': 'ｂ',
      'D7:H7': '参加者が固定している',
      'A8:A10': '自己評価',
      'B8:D8': 'アウトカム指標の達成状況',
      E8: '前年度',
      F8: '個別',
      G8: '全体',
      H8: '戦略のアウトカムに対する有効性',
      'B9:D9': '51.0％',
      E9: 'Ｂ',
      F9: 'Ａ',
      G9: 'Ａ',
      H9: 'ア',
    },
  })
  const read = recognisePlan({ book, generations: [generation('G1'), generation('G2')], year: null, fileName: '' })
  expect(read.draft?.managementIssues[0]?.strategies[0]).toMatchObject({
    outcomeIndicators: [{ previousRating: 'Ｂ', reviews: [{ period: 'selfEvaluation', result: '51.0％', attainment: 'Ａ' }] }],
    reviews: [
      { period: 'midYearReview', progress: 'ｂ', overall: '', effectiveness: '', finding: '参加者が固定している', direction: '' },
      { period: 'selfEvaluation', progress: '', overall: 'Ａ', effectiveness: 'ア' },
    ],
  })
  expect(read.leftOver).toEqual([])
})
