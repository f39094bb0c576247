// Knows that a person decides, that a departure from what the rule proposes wants a reason, and that cell and reason are one deed.
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../shared/model/indicator.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { makeMeasurement, makeSeries, noTarget } from '../../helpers/series-factory.ts'

const common = 'common-1-4-b-1'
const missing = { code: 'E-RULE-01', detail: [{ field: 'decision//reason', code: 'missing' }] }
const measured = (value: string) => {
  const { fiscalYear: _, period: _period, ...draft } = makeMeasurement(2015, value)
  return draft
}

/** Ａ is proposed of the outcome indicator (56 of 50％), 未達成 of the common indicator (40 of 50％). */
async function start() {
  const app = startAppInMemory()
  const strategy = await app.api.addItem('strategy', await app.api.addItem('managementIssue', 'plan', 'last'), 'last')
  const outcome = await app.api.addItem('outcomeIndicator', strategy, 'last')
  const series = await app.api.saveSeries(null, definitionOf(makeSeries()))
  await app.api.saveYearlyTarget(series, 2015, { target: { ...noTarget, value: '50' }, withdrawal: null })
  await app.api.saveMeasurement(series, 2015, 'selfEvaluation', measured('56'))
  await app.api.linkSeries('outcomeIndicator', outcome, series)
  await app.api.saveYearlyTarget(common, 2015, { target: { ...noTarget, value: '50' }, withdrawal: null })
  await app.api.saveMeasurement(common, 2015, 'selfEvaluation', measured('40'))
  const about = { fiscalYear: 2015, period: 'selfEvaluation' } as const
  const review = {
    ...about,
    subjectKind: 'outcomeReview',
    subjectId: `${outcome}-selfEvaluation`,
    field: 'attainment',
    scheme: 'outcomeRating',
  } as const
  const ofSeries = { ...about, subjectKind: 'series', subjectId: common, field: '', scheme: 'commonIndicator' } as const
  const cell = async () =>
    (await app.api.getWardPlan(2015))?.managementIssues[0]?.strategies[0]?.outcomeIndicators[0]?.reviews.find(
      (r) => r.period === 'selfEvaluation',
    )?.attainment ?? ''
  const decisions = async () => (await app.api.getIndicatorBook()).decisions
  return { ...app, outcome, strategy, review, ofSeries, cell, decisions }
}

describe('a review', () => {
  it('gets the symbol in its cell; as proposed it wants no reason', async () => {
    const { api, review, cell, decisions } = await start()
    await api.decide({ ...review, symbol: 'Ａ', reason: '' })
    expect([await cell(), await decisions()]).toEqual(['Ａ', []])
    const deed = (await api.getUndoState()).undo
    await api.decide({ ...review, symbol: 'Ａ', reason: '' })
    expect((await api.getUndoState()).undo).toEqual(deed)
    await api.undo()
    expect(await cell()).toBe('')
  })

  it('departs with a reason alone, in one deed', async () => {
    const { api, review, cell, decisions } = await start()
    await expect(api.decide({ ...review, symbol: 'Ｂ', reason: '　' })).rejects.toMatchObject(missing)
    expect([await cell(), await decisions()]).toEqual(['', []])
    await api.decide({ ...review, symbol: 'Ｂ', reason: ' 回答者が少ないため ' })
    expect([await cell(), await decisions()]).toEqual(['Ｂ', [{ ...review, symbol: '', reason: '回答者が少ないため' }]])
    await expect(api.decide({ ...review, symbol: '', reason: '' })).rejects.toMatchObject(missing)
    await api.undo()
    expect([await cell(), await decisions()]).toEqual(['', []])
    await api.redo()
    await api.decide({ ...review, symbol: 'Ａ', reason: '' })
    expect([await cell(), await decisions()]).toEqual(['Ａ', []])
  })

  it('gets a reason for what was typed into its cell, which stays', async () => {
    const { api, review, cell, decisions } = await start()
    await api.saveText({ kind: 'outcomeReview', id: review.subjectId, field: 'attainment' }, 'Ｂ')
    await api.decide({ ...review, symbol: '', reason: '速報値のため' })
    expect([await cell(), (await decisions())[0]?.reason]).toEqual(['Ｂ', '速報値のため'])
  })

  it('of another year, check or kind is refused', async () => {
    const { api, review, strategy } = await start()
    const of = (change: Partial<Decision>) => api.decide({ ...review, symbol: 'Ａ', reason: '', ...change } as Decision)
    for (const change of [
      { fiscalYear: 2016 },
      { period: 'midYearReview' },
      { field: 'overall' },
      { subjectId: 'none-selfEvaluation' },
      { subjectId: 'none' },
      { subjectId: `${strategy}-selfEvaluation` },
      { subjectKind: 'strategyReview', field: 'overall' },
    ] as const)
      await expect(of(change), JSON.stringify(change)).rejects.toMatchObject({ code: 'E-PLAN-03' })
  })
})

describe('a common indicator', () => {
  it('is as proposed until a person says otherwise and why', async () => {
    const { api, ofSeries, decisions } = await start()
    await expect(api.decide({ ...ofSeries, symbol: '達成', reason: '' })).rejects.toMatchObject(missing)
    await api.decide({ ...ofSeries, symbol: '未達成', reason: '' })
    await api.decide({ ...ofSeries, symbol: '達成', reason: '目標の期限は平成29年度のため' })
    expect(await decisions()).toEqual([{ ...ofSeries, symbol: '達成', reason: '目標の期限は平成29年度のため' }])
    await api.decide({ ...ofSeries, symbol: '', reason: '' })
    expect(await decisions()).toEqual([])
    await expect(api.decide({ ...ofSeries, subjectId: 'none', symbol: '', reason: '' })).rejects.toMatchObject({ code: 'E-SERIES-01' })
  })

  it('is given no symbol that its rule does not have', async () => {
    const { api, ofSeries, decisions } = await start()
    await expect(api.decide({ ...ofSeries, symbol: '◎', reason: '特によい' })).rejects.toMatchObject({
      code: 'E-RULE-01',
      detail: [{ field: 'decision//symbol', code: 'unknownSymbol' }],
    })
    expect(await decisions()).toEqual([])
  })

  it('of which the rule says nothing is decided without a reason', async () => {
    const { api, ofSeries, decisions } = await start()
    await api.decide({ ...ofSeries, period: 'midYearReview', symbol: '達成', reason: '' })
    expect(await decisions()).toMatchObject([{ period: 'midYearReview', symbol: '達成' }])
  })
})
