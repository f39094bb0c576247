// Knows that what the checks say, and 前年度 beside the results of outcome indicators, are read back from the program's own workbooks and from typed ones.
import { expect, test } from 'vitest'
import { buildWorkbook } from '../../../electron/excel/build-workbook.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import { recognisePlan } from '../../../shared/forms/recognise-plan.ts'
import type { ManagementIssueDraft } from '../../../shared/model/plan-draft.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
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

test('what the checks say of strategies and initiatives: every symbol in its own place, nothing left over', async () => {
  const bare = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2 }, (place, nth) => `${place}${nth}`, 2017)
  const id = 'review' as never
  const plan: WardPlan = {
    ...bare,
    managementIssues: bare.managementIssues.map((issue, i) => ({
      ...issue,
      strategies: issue.strategies.map((strategy, s) => ({
        ...strategy,
        reviews: [
          { id, period: 'midYearReview' as const, progress: `ａ${i}${s}`, overall: '', effectiveness: '' },
          { id, period: 'selfEvaluation' as const, progress: '', overall: `Ａ${i}${s}`, effectiveness: `ア${i}${s}` },
        ],
        initiatives: strategy.initiatives.map((initiative, n) => ({
          ...initiative,
          reviews: [
            { id, period: 'midYearReview' as const, results: '', attainment: `②${i}${s}${n}`, effectiveness: '' },
            { id, period: 'selfEvaluation' as const, results: `実績${i}${s}${n}`, attainment: '①(ⅰ)', effectiveness: `イ${i}${s}${n}` },
          ],
        })),
      })),
    })),
  }
  const { bytes } = await buildWorkbook({ generation: generation('G1'), formIds: ['form2'], plan, wardName: '東住吉区' })
  const read = recognisePlan({ book: await readBook(bytes), generations: [generation('G1'), generation('G2')], year: null, fileName: '' })
  expect(read.leftOver).toEqual([])
  expect(read.places.filter(({ state }) => state === 'doubtful')).toEqual([])
  const without = (reviews: readonly object[] = []) => reviews.map((review) => ({ ...review, id }))
  const reviewsOf = ({ managementIssues }: Readonly<{ managementIssues: readonly ManagementIssueDraft[] }>) =>
    managementIssues.flatMap((issue) => issue.strategies.map((s) => [without(s.reviews), s.initiatives.map((x) => without(x.reviews))]))
  expect(read.draft && reviewsOf(read.draft)).toEqual(reviewsOf(plan))
  const strategy = 'managementIssues.1.strategies.0'
  const labelOf = (path: string) => read.places.find((place) => place.path === path)?.label
  expect(labelOf(`${strategy}.reviews.midYearReview.progress`)).toBe('2-1 戦略の進捗状況（中間振り返り）')
  expect(labelOf(`${strategy}.reviews.selfEvaluation.overall`)).toBe('2-1 アウトカム指標の全体の達成状況（自己評価）')
  expect(labelOf(`${strategy}.initiatives.1.reviews.selfEvaluation.effectiveness`)).toBe('2-1-2 戦略に対する取組の有効性（自己評価）')
})

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
      { period: 'midYearReview', progress: 'ｂ', overall: '', effectiveness: '' },
      { period: 'selfEvaluation', progress: '', overall: 'Ａ', effectiveness: 'ア' },
    ],
  })
  // 課題 of a check has no place in the plan: it is told, and goes nowhere
  expect(read.leftOver).toEqual([{ address: '様式２!D7', text: '参加者が固定している' }])
})
