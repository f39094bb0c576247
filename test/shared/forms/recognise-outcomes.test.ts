// Knows that the results of outcome indicators, and 前年度 beside them, are read back from the program's own workbooks.
import { expect, test } from 'vitest'
import { buildWorkbook } from '../../../electron/excel/build-workbook.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import { recognisePlan } from '../../../shared/forms/recognise-plan.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

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
