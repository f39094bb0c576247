// Knows what 前年度までの実績 reads for one origin, for several, and before anything was written.
import { expect, it } from 'vitest'
import { pastResultsOf, previousOutcomeOf } from '../../../shared/rules/past-results.ts'

it('is the one origin’s own text, and nothing while nobody wrote any', () => {
  expect(pastResultsOf([])).toBe('')
  expect(pastResultsOf([{ title: '防災訓練', results: '' }])).toBe('')
  expect(pastResultsOf([{ title: '防災訓練', results: '12回実施' }])).toBe('12回実施')
})

it('names each of several origins that has a text', () => {
  expect(
    pastResultsOf([
      { title: '防災訓練', results: '12回実施' },
      { title: '備蓄', results: '' },
      { title: '', results: '30件' },
    ]),
  ).toBe('【防災訓練】\n12回実施\n30件')
})

it('gives a rating only where all agree', () => {
  const outcome = (result: string, attainment: string) => ({ name: '割合', result, attainment })
  expect(previousOutcomeOf([])).toEqual({ result: '', rating: '' })
  expect(previousOutcomeOf([outcome('52.1％', 'A')])).toEqual({ result: '52.1％', rating: 'A' })
  expect(previousOutcomeOf([outcome('52.1％', 'A'), outcome('', 'B')])).toEqual({ result: '52.1％', rating: '' })
})
