// Knows that series, their targets, values and breaks are kept as people write them, that the forms follow and nobody's text is lost, and what is refused.
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import type { EditionKind } from '../../../shared/model/edition.ts'
import type { IndicatorSeries, Measurement, SeriesDefinition, TargetValue, YearlyTarget } from '../../../shared/model/indicator.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makeMeasurement, makeSeries, noTarget } from '../../helpers/series-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const ofRate = definitionOf(makeSeries({ name: '災害に備えている区民の割合', method: '区民アンケート' }))
type Draft = Omit<Measurement, 'fiscalYear' | 'period'>
const { fiscalYear: _, period: _period, ...measured } = makeMeasurement(2015, '45.5')
const target = (value: string, text = ''): TargetValue => ({ ...noTarget, value, text })
const yearly = (value: string, text = ''): Omit<YearlyTarget, 'fiscalYear'> => ({ target: target(value, text), withdrawal: null })
/** 1⑷㋑ is measured by the ward; 2⑴㋐① is one of 区役所の格付け. */
const [ofWard, ofCity] = ['common-1-4-b-1', 'common-2-1-a-1']

async function startWithPlan(years: readonly number[] = [2015]): Promise<TestApp & { strategy: string; outcome: string; process: string }> {
  const app = startAppInMemory(years)
  const strategy = await app.api.addItem('strategy', await app.api.addItem('managementIssue', 'plan', 'last'), 'last')
  const outcome = await app.api.addItem('outcomeIndicator', strategy, 'last')
  const process = await app.api.addItem('processIndicator', await app.api.addItem('initiative', strategy, 'last'), 'last')
  return { ...app, strategy, outcome, process }
}
const seriesOf = async ({ api }: TestApp, id: string): Promise<IndicatorSeries> => {
  const found = (await api.getIndicatorBook()).series.find((series) => series.id === id)
  if (!found) throw new Error('no series')
  return found
}
const outcomeOf = async ({ api }: TestApp) => {
  const indicator = (await api.getWardPlan(2015))?.managementIssues[0]?.strategies[0]?.outcomeIndicators[0]
  const resultOf = (period: string) => indicator?.reviews.find((review) => review.period === period)?.result ?? ''
  return { target: indicator?.target, middle: resultOf('midYearReview'), end: resultOf('selfEvaluation') }
}
const lastDeed = async ({ api }: TestApp) => (await api.getUndoState()).undo
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: { code: string; detail?: readonly { code: string }[] }) =>
      error.code === 'E-RULE-01' ? (error.detail ?? []).map(({ code }) => code).join(' ') : error.code,
  )
const everything = ({ db }: TestApp) =>
  Object.fromEntries(Object.keys(recordedTables).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]))

describe('the book', () => {
  it('has the 17 common indicators in the order of the policy before anything is stored, and the ward’s own behind them', async () => {
    const app = startAppInMemory()
    expect((await app.api.getIndicatorBook()).series.map((series) => series.commonKey)).toHaveLength(17)
    const [a, b] = [await app.api.saveSeries(null, { ...ofRate, name: '甲' }), await app.api.saveSeries(null, { ...ofRate, name: '乙' })]
    await app.api.moveSeries(b, null)
    const { series } = await app.api.getIndicatorBook()
    expect(series.map(({ id }) => id).slice(15)).toEqual([expect.stringMatching(/^common-/), expect.stringMatching(/^common-/), b, a])
    await app.api.moveSeries(b, a)
    expect((await app.api.getIndicatorBook()).series.slice(17).map(({ name }) => name)).toEqual(['甲', '乙'])
  })

  it('gives back a definition, targets, values and breaks as they were written', async () => {
    const app = startAppInMemory()
    const definition: SeriesDefinition = {
      ...ofRate,
      direction: 'within',
      isStrict: true,
      decimals: 2,
      denominatorFilter: '「知っている」と回答した区民',
      source: '区民アンケート 問5',
      frequency: '年1回',
      countingRule: '1世帯を1とする',
      baseline: { value: '38.25', fiscalYear: 2014 },
      wardTarget: { value: '40', upper: '60', day: null, text: '' },
      targetYear: 2017,
      targetReason: '前計画の実績',
    }
    const id = await app.api.saveSeries(null, definition)
    const target: YearlyTarget = { fiscalYear: 2016, target: { value: '41', upper: '50', day: null, text: '41～50％' }, withdrawal: '30' }
    await app.api.saveYearlyTarget(id, 2016, { target: target.target, withdrawal: target.withdrawal })
    const evidence = { fileName: '集計.xlsx', hash: 'a'.repeat(64), link: '共有フォルダー' }
    const counted = {
      ...measured,
      value: null,
      numerator: 71,
      denominator: 158,
      from: '2016-01-10',
      until: '2016-02-10',
      evidence,
      note: '速報',
    }
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', counted)
    const state: Draft = {
      ...measured,
      state: 'notMeasured',
      value: null,
      reason: '調査を行わなかったため',
      substitute: '窓口での聞き取り',
    }
    await app.api.saveMeasurement(id, 2015, 'midYearReview', state)
    await app.api.saveSeriesBreak(id, 2016, { aspects: ['base', 'wording'], note: '設問を改めた' })
    const series = await seriesOf(app, id)
    expect(definitionOf(series)).toEqual(definition)
    expect(series.targets).toEqual([target])
    expect(series.measurements).toEqual([
      { ...state, fiscalYear: 2015, period: 'midYearReview' },
      { ...counted, fiscalYear: 2015, period: 'selfEvaluation' },
    ])
    expect(series.breaks).toEqual([{ fiscalYear: 2016, aspects: ['wording', 'base'], note: '設問を改めた' }])
  })

  it('names where each indicator that shows a series stands', async () => {
    const app = await startWithPlan()
    await app.api.saveText({ kind: 'processIndicator', id: app.process, field: 'name' }, '訓練の回数')
    const id = await app.api.saveSeries(null, ofRate)
    await app.api.linkSeries('processIndicator', app.process, id)
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    expect((await seriesOf(app, id)).links).toMatchObject([
      { kind: 'outcomeIndicator', id: app.outcome, fiscalYear: 2015, ownerNumber: '1-1' },
      { kind: 'processIndicator', id: app.process, fiscalYear: 2015, ownerNumber: '1-1-1', name: '訓練の回数' },
    ])
    await app.api.deleteItem('strategy', app.strategy)
    expect((await seriesOf(app, id)).links).toEqual([])
    await app.api.undo()
    expect((await seriesOf(app, id)).links).toHaveLength(2)
  })
})

describe('a deed that comes to nothing', () => {
  it('leaves nothing in the book, and the next one is seen', async () => {
    const app = startAppInMemory()
    const id = await app.api.saveSeries(null, ofRate)
    const save = (value: string) => app.api.saveMeasurement(id, 2015, 'selfEvaluation', { ...measured, value })
    const valuesOf = async () => (await seriesOf(app, id)).measurements.map(({ value }) => value)
    app.setSession({
      beforeCommit: () => {
        throw new AppError('E-LOCK-02')
      },
    })
    expect(await codeOf(save('1'))).toBe('E-LOCK-02')
    app.setSession({ beforeCommit: () => {} })
    // as many rows as the one that came to nothing
    await app.api.saveSection(null, '総務課')
    expect(await valuesOf()).toEqual([])
    await save('2')
    expect(await valuesOf()).toEqual(['2'])
  })
})

describe('what is written', () => {
  it('again makes no deed', async () => {
    const app = await startWithPlan()
    const id = await app.api.saveSeries(null, ofRate)
    await app.api.saveYearlyTarget(id, 2015, yearly('50'))
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', measured)
    await app.api.saveSeriesBreak(id, 2015, { aspects: ['method'], note: '' })
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    const before = await lastDeed(app)
    await app.api.saveSeries(id, { ...ofRate, name: ' 災害に備えている区民の割合 ' })
    await app.api.saveYearlyTarget(id, 2015, yearly('50'))
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', measured)
    await app.api.saveMeasurement(id, 2014, 'selfEvaluation', null)
    await app.api.saveYearlyTarget(id, 2014, { target: { value: null, upper: null, day: null, text: '' }, withdrawal: null })
    await app.api.saveSeriesBreak(id, 2015, { aspects: ['method', 'method'], note: '' })
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    await app.api.moveSeries(id, null)
    await app.api.saveSeries(ofWard, definitionOf(await seriesOf(app, ofWard)))
    await app.api.saveMeasurement(ofWard, 2015, 'selfEvaluation', null)
    expect(await lastDeed(app)).toEqual(before)
    expect(app.db.prepare('SELECT count(*) FROM indicator_series').pluck().get()).toBe(1)
  })

  it('with zeros at the end of a number is the same number, and no other deed', async () => {
    const app = startAppInMemory()
    const baseline = (value: string) => ({ ...ofRate, baseline: { value, fiscalYear: 2014 }, wardTarget: target(value), targetYear: 2017 })
    const id = await app.api.saveSeries(null, baseline('40.0'))
    await app.api.saveYearlyTarget(id, 2015, { target: target('50.0'), withdrawal: '30.00' })
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', { ...measured, value: '40.0' })
    const before = await lastDeed(app)
    await app.api.saveSeries(id, baseline('40'))
    await app.api.saveYearlyTarget(id, 2015, { target: target('50'), withdrawal: '30' })
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', { ...measured, value: '40.000' })
    expect(await lastDeed(app)).toEqual(before)
    expect(await seriesOf(app, id)).toMatchObject({
      measurements: [{ value: '40' }],
      baseline: { value: '40' },
      wardTarget: { value: '40' },
    })
  })

  it('of a common indicator is only what is the ward’s', async () => {
    const app = startAppInMemory()
    const definition = definitionOf(await seriesOf(app, ofWard))
    const of = (change: Partial<SeriesDefinition>) => codeOf(app.api.saveSeries(ofWard, { ...definition, ...change }))
    for (const change of [
      { name: '別の名前' },
      { unit: '人' },
      { kind: 'text' },
      { direction: 'down' },
      { denominatorFilter: '全員' },
    ] as const)
      expect(await of(change)).toBe('E-SERIES-02')
    expect(await of({ source: '区民アンケート', wardTarget: target('60'), targetYear: 2016 })).toBe('done')
    expect(await seriesOf(app, ofWard)).toMatchObject({ name: definition.name, source: '区民アンケート', targetYear: 2016 })
    expect(await codeOf(app.api.deleteSeries(ofWard))).toBe('E-SERIES-02')
    expect(await codeOf(app.api.moveSeries(ofWard, null))).toBe('E-SERIES-02')
    await app.api.undo()
    expect(app.db.prepare('SELECT count(*) FROM indicator_series').pluck().get()).toBe(0)
  })

  it('of a 市共通調査 is nothing: neither a value nor 未測定 nor its taking away', async () => {
    const app = startAppInMemory()
    expect(await codeOf(app.api.saveMeasurement(ofCity, 2015, 'selfEvaluation', measured))).toBe('E-SERIES-03')
    expect(await codeOf(app.api.saveMeasurement(ofCity, 2015, 'selfEvaluation', null))).toBe('E-SERIES-03')
    expect(await codeOf(app.api.saveYearlyTarget(ofCity, 2015, yearly('3.5')))).toBe('done')
  })

  it('about what is not there is refused', async () => {
    const app = await startWithPlan()
    const id = await app.api.saveSeries(null, ofRate)
    const { api } = app
    expect(await codeOf(api.saveSeries('none', ofRate))).toBe('E-SERIES-01')
    expect(await codeOf(api.saveSeries(null, { ...ofRate, postId: 'none' as never }))).toBe('E-PART-03')
    expect(await codeOf(api.deleteSeries('none'))).toBe('E-SERIES-01')
    expect(await codeOf(api.moveSeries(id, 'none'))).toBe('E-SERIES-01')
    expect(await codeOf(api.moveSeries(id, id))).toBe('E-SERIES-01')
    expect(await codeOf(api.saveYearlyTarget('none', 2015, yearly('50')))).toBe('E-SERIES-01')
    expect(await codeOf(api.saveMeasurement('none', 2015, 'selfEvaluation', measured))).toBe('E-SERIES-01')
    expect(await codeOf(api.saveSeriesBreak('none', 2015, null))).toBe('E-SERIES-01')
    expect(await codeOf(api.linkSeries('outcomeIndicator', app.process, id))).toBe('E-PLAN-03')
    expect(await codeOf(api.linkSeries('outcomeIndicator', app.outcome, 'none'))).toBe('E-SERIES-01')
    expect(await codeOf(api.followSeries('outcomeIndicator', app.outcome, 'target'))).toBe('E-SERIES-01')
    const asked = { ...measured, value: null, questionId: 'none' as never }
    expect(await codeOf(api.saveMeasurement(id, 2015, 'selfEvaluation', asked))).toBe('E-SURVEY-01')
    expect(await codeOf(api.makeSeriesOfPlan(2016, [{ kind: 'outcomeIndicator', id: app.outcome }]))).toBe('E-PLAN-03')
    expect(await codeOf(api.makeSeriesOfPlan(2015, [{ kind: 'outcomeIndicator', id: app.process }]))).toBe('E-PLAN-03')
  })

  it('in contradiction to itself is refused with its sentence, and nothing of it is kept', async () => {
    const app = startAppInMemory()
    const id = await app.api.saveSeries(null, ofRate)
    const of = (change: Partial<Draft>) => codeOf(app.api.saveMeasurement(id, 2015, 'selfEvaluation', { ...measured, ...change }))
    expect(await of({ value: '100.1' })).toBe('percentOver')
    expect(await of({ state: 'notMeasured', value: null })).toBe('missing')
    expect((await seriesOf(app, id)).measurements).toEqual([])
    expect(await of({ value: '100' })).toBe('done')
  })
})

describe('the forms', () => {
  it('follow what a series says, where they said it before or nothing', async () => {
    const app = await startWithPlan()
    const id = await app.api.saveSeries(null, ofRate)
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    await app.api.saveYearlyTarget(id, 2015, yearly('50'))
    expect((await outcomeOf(app)).target).toBe('50％以上')
    await app.api.saveYearlyTarget(id, 2015, yearly('55', '前年度を上回る55％以上'))
    expect((await outcomeOf(app)).target).toBe('前年度を上回る55％以上')
    await app.api.saveMeasurement(id, 2015, 'midYearReview', { ...measured, value: '41.2' })
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', measured)
    expect(await outcomeOf(app)).toMatchObject({ middle: '41.2％', end: '45.5％' })
    await app.api.saveSeries(id, { ...ofRate, decimals: 0 })
    expect(await outcomeOf(app)).toMatchObject({ middle: '41％', end: '46％' })
    await app.api.saveMeasurement(id, 2015, 'midYearReview', null)
    expect(await outcomeOf(app)).toMatchObject({ middle: '', end: '46％' })
    expect((await lastDeed(app))?.name).toBe('saveMeasurement')
    await app.api.undo()
    expect(await outcomeOf(app)).toMatchObject({ middle: '41％', end: '46％' })
  })

  it('of the years after a milestone was reached say so too, until the series says otherwise', async () => {
    const app = await startWithPlan()
    const id = await app.api.saveSeries(null, { ...ofRate, kind: 'milestone', unit: '', decimals: 0 })
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    const reached = { ...measured, value: null, day: '2015-03-15' }
    await app.api.saveMeasurement(id, 2014, 'selfEvaluation', reached)
    expect(await outcomeOf(app)).toMatchObject({ middle: '実施済（平成27年3月15日）', end: '実施済（平成27年3月15日）' })
    await app.api.saveMeasurement(id, 2015, 'midYearReview', { ...reached, day: null })
    expect(await outcomeOf(app)).toMatchObject({ middle: '未実施', end: '実施済（平成27年3月15日）' })
    await app.api.saveMeasurement(id, 2014, 'selfEvaluation', null)
    expect(await outcomeOf(app)).toMatchObject({ middle: '未実施', end: '' })
  })

  it('keep what a person wrote until that person lets them follow', async () => {
    const app = await startWithPlan()
    const id = await app.api.saveSeries(null, ofRate)
    await app.api.saveText({ kind: 'outcomeIndicator', id: app.outcome, field: 'target' }, '半数をこえる')
    await app.api.saveText({ kind: 'outcomeReview', id: `${app.outcome}-selfEvaluation`, field: 'result' }, 'ほぼ半数')
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    await app.api.saveYearlyTarget(id, 2015, yearly('50'))
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', measured)
    expect(await outcomeOf(app)).toEqual({ target: '半数をこえる', middle: '', end: 'ほぼ半数' })
    await app.api.followSeries('outcomeIndicator', app.outcome, 'target')
    await app.api.followSeries('outcomeIndicator', app.outcome, 'selfEvaluation')
    const deed = await lastDeed(app)
    await app.api.followSeries('outcomeIndicator', app.outcome, 'selfEvaluation')
    await app.api.followSeries('outcomeIndicator', app.outcome, 'midYearReview')
    expect(await lastDeed(app)).toEqual(deed)
    expect(await outcomeOf(app)).toEqual({ target: '50％以上', middle: '', end: '45.5％' })
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', { ...measured, value: '46' })
    expect((await outcomeOf(app)).end).toBe('46.0％')
  })

  it('stay as they are where a link or a series goes, and change over where another series says something', async () => {
    const app = await startWithPlan()
    const [a, b, c] = [
      await app.api.saveSeries(null, ofRate),
      await app.api.saveSeries(null, ofRate),
      await app.api.saveSeries(null, ofRate),
    ]
    await app.api.saveYearlyTarget(a, 2015, yearly('50'))
    await app.api.saveYearlyTarget(b, 2015, yearly('60'))
    await app.api.linkSeries('outcomeIndicator', app.outcome, a)
    await app.api.linkSeries('outcomeIndicator', app.outcome, b)
    expect((await outcomeOf(app)).target).toBe('60％以上')
    await app.api.linkSeries('outcomeIndicator', app.outcome, c)
    expect((await outcomeOf(app)).target).toBe('60％以上')
    await app.api.linkSeries('outcomeIndicator', app.outcome, b)
    await app.api.deleteSeries(b)
    expect((await outcomeOf(app)).target).toBe('60％以上')
    await app.api.linkSeries('outcomeIndicator', app.outcome, null)
    expect((await outcomeOf(app)).target).toBe('60％以上')
  })

  it('show a target of the whole term in the year by which it is to be reached, and in no other', async () => {
    const app = await startWithPlan()
    const id = await app.api.saveSeries(null, { ...ofRate, wardTarget: target('60'), targetYear: 2017 })
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    expect((await outcomeOf(app)).target).toBe('')
    await app.api.saveSeries(id, { ...ofRate, wardTarget: target('60'), targetYear: 2015 })
    expect((await outcomeOf(app)).target).toBe('60％以上')
  })

  it('are marked as changed since their edition where a deed on a series wrote into them, and others are not', async () => {
    const app = await startWithPlan([2015, 2016])
    const id = await app.api.saveSeries(null, ofRate)
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    for (const year of [2015, 2016])
      await app.api.confirmEdition(year, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
    const changed = async () => (await app.api.listWardPlans()).map((plan) => [plan.fiscalYear, plan.changedSince])
    await app.api.saveSeries(id, { ...ofRate, source: '住民基本台帳' })
    expect(await changed()).toEqual([
      [2016, false],
      [2015, false],
    ])
    await app.api.saveSeries(id, { ...ofRate, wardTarget: target('60'), targetYear: 2015 })
    expect(await changed()).toEqual([
      [2016, false],
      [2015, true],
    ])
    // a result is in the band of 自己評価, which only its edition shows
    await app.api.saveText({ kind: 'processIndicator', id: app.process, field: 'target' }, '12回')
    const confirm = (kind: EditionKind) => app.api.confirmEdition(2015, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
    await confirm('established')
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', measured)
    expect((await changed())[1]).toEqual([2015, false])
    await confirm('selfEvaluation')
    await app.api.saveMeasurement(id, 2015, 'selfEvaluation', { ...measured, value: '46' })
    expect(await changed()).toEqual([
      [2016, false],
      [2015, true],
    ])
  })
})

describe('series made of a plan', () => {
  it('have its name and target, leave its texts alone, and are made once', async () => {
    const app = await startWithPlan()
    const write = (kind: 'outcomeIndicator' | 'processIndicator', id: string, field: string, text: string) =>
      app.api.saveText({ kind, id, field }, text)
    await write('outcomeIndicator', app.outcome, 'name', '防災に\n取り組む区民の割合')
    await write('outcomeIndicator', app.outcome, 'target', '50%以上')
    await write('outcomeIndicator', app.outcome, 'targetReason', '前年度は45％')
    await write('processIndicator', app.process, 'name', '訓練')
    await write('processIndicator', app.process, 'target', '平成29年度までに　10回以上')
    const before = await app.api.getWardPlan(2015)
    const both = [
      { kind: 'outcomeIndicator', id: app.outcome },
      { kind: 'processIndicator', id: app.process },
    ] as const
    const ids = await app.api.makeSeriesOfPlan(2015, [...both, both[0]])
    expect(await app.api.getWardPlan(2015)).toEqual(before)
    expect(await Promise.all(ids.map((id) => seriesOf(app, id)))).toMatchObject([
      {
        name: '防災に 取り組む区民の割合',
        kind: 'rate',
        unit: '％',
        direction: 'up',
        targetReason: '前年度は45％',
        targets: [{ fiscalYear: 2015, target: { value: '50', text: '50%以上' } }],
        links: [{ id: app.outcome }],
      },
      {
        name: '訓練',
        kind: 'count',
        unit: '回',
        targetYear: 2017,
        wardTarget: { value: '10', text: '平成29年度までに　10回以上' },
        targets: [],
        links: [{ id: app.process }],
      },
    ])
    expect(await codeOf(app.api.makeSeriesOfPlan(2015, [both[1]]))).toBe('E-SERIES-04')
    await app.api.undo()
    expect(app.db.prepare('SELECT count(*) FROM series_link').pluck().get()).toBe(0)
  })

  it('cannot be made of an indicator that says nothing', async () => {
    const app = await startWithPlan()
    expect(await codeOf(app.api.makeSeriesOfPlan(2015, [{ kind: 'outcomeIndicator', id: app.outcome }]))).toBe('missing')
  })
})

it('every deed on series is taken back whole, and no text that a person wrote is ever touched', async () => {
  const years = [2014, 2015, 2016]
  const step = fc.record({
    what: fc.constantFrom('target', 'value', 'series', 'common', 'link', 'break', 'delete', 'write', 'follow'),
    which: fc.nat(2),
    year: fc.constantFrom(...years),
    value: fc.constantFrom('10', '45.5', '100', null),
    text: fc.constantFrom('', '手で書いた文', '50％以上', '10％以上', '10.0％'),
    isEnd: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const app = await startWithPlan()
      const ids = [await app.api.saveSeries(null, ofRate), await app.api.saveSeries(null, { ...ofRate, decimals: 0 }), ofWard]
      await app.api.linkSeries('outcomeIndicator', app.outcome, ids[0] ?? '')
      const states = [everything(app)]
      const deeds = [(await lastDeed(app))?.id]
      let written = ''
      for (const { what, which, year, value, text, isEnd } of steps) {
        const id = ids[which] ?? ''
        const period = isEnd ? 'selfEvaluation' : 'midYearReview'
        const acts: Readonly<Record<string, () => Promise<unknown>>> = {
          target: () => app.api.saveYearlyTarget(id, year, value === null ? null : yearly(value, text === '' ? '' : text)),
          value: () => app.api.saveMeasurement(id, year, period, value === null ? null : { ...measured, value }),
          series: () =>
            app.api.saveSeries(id, { ...ofRate, decimals: which, targetYear: year, wardTarget: value === null ? null : target(value) }),
          common: async () => app.api.saveSeries(ofWard, { ...definitionOf(await seriesOf(app, ofWard)), source: text }),
          link: () => app.api.linkSeries('outcomeIndicator', app.outcome, isEnd ? id : null),
          break: () => app.api.saveSeriesBreak(id, year, isEnd ? { aspects: ['base'], note: text } : null),
          delete: () => app.api.deleteSeries(id),
          write: () => {
            written = text
            return app.api.saveText({ kind: 'outcomeIndicator', id: app.outcome, field: 'target' }, text)
          },
          follow: () => {
            written = ''
            return app.api.followSeries('outcomeIndicator', app.outcome, isEnd ? 'target' : period)
          },
        }
        await acts[what]?.().catch(() => {})
        if (written === '手で書いた文') expect((await outcomeOf(app)).target).toBe(written)
        if ((await lastDeed(app))?.id !== deeds.at(-1)) {
          deeds.push((await lastDeed(app))?.id)
          states.push(everything(app))
        }
      }
      for (const state of states.slice(0, -1).toReversed()) {
        await app.api.undo()
        expect(everything(app)).toEqual(state)
      }
    }),
    { numRuns: 60 },
  )
})
