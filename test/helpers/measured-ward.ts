// Knows how tests get a ward with an indicator, a survey and 覆面調査, and something written in every year of them.
import { definitionOf } from '../../shared/rules/definition-of.ts'
import type { TestApp } from './app-in-memory.ts'
import { makeMeasurement, makeSeries, noTarget } from './series-factory.ts'

/** By deeds: 声かけ in texts of every kind. Returns their ids. */
export async function measureWard({ api }: TestApp) {
  const definition = definitionOf(
    makeSeries({
      name: '声かけのある区民の割合',
      method: '地域活動協議会の郵送調査',
      denominatorFilter: '地域に住む区民',
      wardTarget: { ...noTarget, value: '50', text: '声かけ50％以上' },
      targetYear: 2017,
      targetReason: '地域の会から',
    }),
  )
  const seriesId = await api.saveSeries(null, definition)
  await api.saveYearlyTarget(seriesId, 2015, { target: { ...noTarget, value: '45', text: '声かけ45％' }, withdrawal: null })
  const { fiscalYear: _, period: _period, ...measured } = makeMeasurement(2014, '40', { note: '声かけの会で数えた' })
  await api.saveMeasurement(seriesId, 2014, 'selfEvaluation', measured)
  await api.saveSeriesBreak(seriesId, 2015, { aspects: ['wording'], note: '声かけの会の地域' })
  const days = { from: null, until: null, sent: null, returned: null, printedRate: '' }
  const survey = {
    fiscalYear: 2014,
    name: '区民アンケート',
    type: 'randomSample',
    mode: '郵送',
    population: '地域の区民',
    ...days,
  } as const
  const surveyId = await api.saveSurvey(null, { ...survey, source: '市の会', notes: '' })
  const asked = {
    allowsSeveral: false,
    filter: null,
    countsNoAnswer: false,
    rounding: 'total',
    printedBase: null,
    printedRate: '',
  } as const
  const option = { id: null, role: 'answer', isPositive: true, count: 3, printedPercent: '' } as const
  const question = { number: '問5', text: '地域の声かけを知っていますか', filterText: '会に入った区民', ...asked }
  const questionId = await api.saveQuestion(null, surveyId, { ...question, options: [{ ...option, label: '声かけを知っている' }] })
  const shopping = { fiscalYear: 2016, name: '窓口の格付け', from: null, until: null, notes: '地域の会も見る', printedMean: '' }
  const items = ['声かけが早い', '声かけが丁寧'].map((name) => ({ name, scores: ['3'] }))
  const shoppingId = await api.saveMysteryShopping(null, { ...shopping, areas: [{ name: '声かけと接遇', items }] })
  return { seriesId, surveyId, questionId, shoppingId, definition }
}
