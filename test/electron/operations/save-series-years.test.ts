// Knows that several years of a series are written as one deed, all or nothing, and that what is left out stays.
import { expect, it } from 'vitest'
import type { Measurement } from '../../../shared/model/indicator.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'

type Draft = Omit<Measurement, 'fiscalYear' | 'period'>
const measured = (value: string): Draft => ({
  state: 'value',
  value,
  numerator: null,
  denominator: null,
  day: null,
  text: '',
  reason: '',
  substitute: '',
  questionId: null,
  mysteryShoppingId: null,
  from: null,
  until: null,
  measuredBy: '',
  evidence: null,
  note: '',
})
const target = (value: string) => ({ value, upper: null, day: null, text: '' })
/** 1⑷㋑ is measured by the ward, 2⑴㋐① by the city. */
const [ofWard, ofCity] = ['common-1-4-b-1', 'common-2-1-a-1']
const deedsOf = async (api: ReturnType<typeof startAppInMemory>['api']) => (await api.listDeeds(50, null)).length

it('a pasted column is one deed and one undo; the parts of a year that it leaves out stay', async () => {
  const { api } = startAppInMemory()
  await api.saveYearlyTarget(ofWard, 2016, { target: target('50'), withdrawal: '30' })
  const before = await deedsOf(api)
  await api.saveSeriesYears(ofWard, [
    { fiscalYear: 2015, selfEvaluation: measured('44.1') },
    { fiscalYear: 2016, selfEvaluation: measured('47.3') },
    { fiscalYear: 2016, target: target('55') },
    { fiscalYear: 2016, midYearReview: measured('46') },
  ])
  expect(await deedsOf(api)).toBe(before + 1)
  const read = async () => (await api.getIndicatorBook()).series.find(({ id }) => id === ofWard)
  expect((await read())?.targets).toEqual([{ fiscalYear: 2016, target: target('55'), withdrawal: '30' }])
  expect((await read())?.measurements.map(({ fiscalYear, period, value }) => [fiscalYear, period, value])).toEqual([
    [2015, 'selfEvaluation', '44.1'],
    [2016, 'midYearReview', '46'],
    [2016, 'selfEvaluation', '47.3'],
  ])
  await api.undo()
  expect((await read())?.measurements).toEqual([])
  expect((await read())?.targets).toEqual([{ fiscalYear: 2016, target: target('50'), withdrawal: '30' }])
})

it('two parts of one year in two places are both written, and null takes away', async () => {
  const { api } = startAppInMemory()
  await api.saveSeriesYears(ofWard, [
    { fiscalYear: 2016, target: target('50') },
    { fiscalYear: 2016, withdrawal: '30' },
  ])
  const read = async () => (await api.getIndicatorBook()).series.find(({ id }) => id === ofWard)?.targets
  expect(await read()).toEqual([{ fiscalYear: 2016, target: target('50'), withdrawal: '30' }])
  await api.saveSeriesYears(ofWard, [{ fiscalYear: 2016, target: null }])
  expect(await read()).toEqual([{ fiscalYear: 2016, target: { ...target('50'), value: null }, withdrawal: '30' }])
  await api.saveSeriesYears(ofWard, [{ fiscalYear: 2016, withdrawal: null }])
  expect(await read()).toEqual([])
})

it('the same again makes no deed; one wrong value and nothing is written', async () => {
  const { api, ask } = startAppInMemory()
  const years = [{ fiscalYear: 2015, selfEvaluation: measured('44.1') }]
  await api.saveSeriesYears(ofWard, years)
  const before = await deedsOf(api)
  await api.saveSeriesYears(ofWard, years)
  expect(await ask('saveSeriesYears', ofWard, [...years, { fiscalYear: 2016, selfEvaluation: measured('101') }])).toMatchObject({
    error: { code: 'E-RULE-01' },
  })
  expect(await ask('saveSeriesYears', ofCity, years)).toMatchObject({ error: { code: 'E-SERIES-03' } })
  expect(await ask('saveSeriesYears', 'nobody', years)).toMatchObject({ error: { code: 'E-SERIES-01' } })
  expect(await deedsOf(api)).toBe(before)
})
