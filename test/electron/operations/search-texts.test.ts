// Knows what a search finds of plans, indicators and surveys, in which order, and what each hit is called.
import { describe, expect, it, test } from 'vitest'
import type { FileSession } from '../../../electron/data-file/file-session.ts'
import { runDeed, runFoundingDeed } from '../../../electron/db/deed.ts'
import { insertItem } from '../../../electron/db/repositories/items.ts'
import { putTargetChangeReason } from '../../../electron/db/repositories/target-change-reasons.ts'
import { searchTexts } from '../../../electron/operations/search-texts.ts'
import type { Context } from '../../../electron/context.ts'
import type { ItemKind } from '../../../shared/model/fields.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { addIssue, makeDataFile, makeFolder, makeSession } from '../../helpers/data-files.ts'
import { measureWard } from '../../helpers/measured-ward.ts'
import { keyOfPlace } from '../../helpers/scan-texts.ts'

it('finds what was done while nobody searched, whole years that came and went among it', async () => {
  const app = startAppInMemory([2015])
  await app.api.searchTexts('', 1)
  const goal = (id: string, text: string) => app.api.saveText({ kind: 'wardPlan', id, field: 'goal' }, text)
  await goal('plan', '見守りのまち')
  const { id } = await app.api.createWardPlan(2016)
  await goal(id, '見守りと支え合い')
  expect((await app.api.searchTexts('見守', 10)).hits.map(({ fiscalYear }) => fiscalYear)).toEqual([2016, 2015])
  await app.api.discardPlan(2016)
  expect((await app.api.searchTexts('見守', 10)).hits.map(({ fiscalYear }) => fiscalYear)).toEqual([2015])
  await app.api.undo()
  expect((await app.api.searchTexts('支え合い', 10)).total).toBe(1)
})

describe('what was found', () => {
  const put = (app: TestApp) =>
    runFoundingDeed(app.db, { key: 'k', name: 'createDataFile', subject: null, operator: 'x', at: 'y' }, (db) => {
      const item = (kind: ItemKind, id: string, parentId: string, position: string, texts: Record<string, string>) =>
        insertItem(db, kind, { id, parentId, position, texts })
      item('managementIssue', 'm2', 'plan', 'a2', { title: '空家の対策' })
      item('managementIssue', 'm1', 'plan', 'a1', { title: '防災', challenge: '空家がふえている' })
      // two texts, one behind the other: no word reaches from one into the next
      item('strategy', 's1', 'm1', 'a1', { title: '備える空', desiredState: '家を守る' })
      item('outcomeIndicator', 'o1', 's1', 'a1', { name: '空家の件数', target: '10件以下' })
      item('initiative', 'i2', 's1', 'a2', { title: '空家の調査', content: '空家、あきや、ｱｷﾔ' })
      item('initiative', 'i1', 's1', 'a1', { title: '訓練' })
      item('processIndicator', 'p1', 'i1', 'a1', { name: '空家の見回り' })
      item('reformItem', 'r1', 'plan', 'a1', { title: '空家の台帳' })
      item('managementIssue', 'n1', 'plan-2017', 'a1', { title: '空 家' })
    })

  it('comes newest year first, then in the order of the plan, each with the item that it belongs to', async () => {
    const app = startAppInMemory([2015, 2017])
    put(app)
    const { total, hits } = await app.api.searchTexts('空家', 100)
    expect(total).toBe(8)
    expect(hits.map(({ fiscalYear, field, number, title }) => [fiscalYear, keyOfPlace(field), number, title])).toEqual([
      [2017, 'managementIssue/n1/title', '1', '空 家'],
      [2015, 'managementIssue/m1/challenge', '1', '防災'],
      [2015, 'outcomeIndicator/o1/name', '1-1', '備える空'],
      [2015, 'processIndicator/p1/name', '1-1-1', '訓練'],
      [2015, 'initiative/i2/title', '1-1-2', '空家の調査'],
      [2015, 'initiative/i2/content', '1-1-2', '空家の調査'],
      [2015, 'managementIssue/m2/title', '2', '空家の対策'],
      [2015, 'reformItem/r1/title', '1', '空家の台帳'],
    ])
  })

  it('is counted whole where only the first are asked for', async () => {
    const app = startAppInMemory([2015, 2017])
    put(app)
    const { total, hits } = await app.api.searchTexts('空家', 2)
    expect([total, hits.length]).toEqual([8, 2])
    expect(hits[0]).toMatchObject({ snippet: '空 家', marks: [{ start: 0, end: 3 }] })
    expect(await app.api.searchTexts('アキヤ 空家', 9)).toMatchObject({
      total: 1,
      hits: [
        {
          marks: [
            { start: 0, end: 2 },
            { start: 3, end: 6 },
            { start: 7, end: 10 },
          ],
        },
      ],
    })
  })

  it('is of indicators and surveys too: with their years, also those without a plan, those of no year last', async () => {
    const app = startAppInMemory([2015, 2016])
    const { seriesId, surveyId, questionId, shoppingId, definition } = await measureWard(app)
    const found = async (query: string) =>
      (await app.api.searchTexts(query, 100)).hits.map(({ fiscalYear, field, number, title }) => [
        fiscalYear,
        keyOfPlace(field),
        number,
        title,
      ])
    expect(await found('声かけ')).toEqual([
      [2016, `mysteryItem/${shoppingId}/area`, '', '窓口の格付け'],
      [2016, `mysteryItem/${shoppingId}/name`, '', '窓口の格付け'],
      [2016, `mysteryItem/${shoppingId}/name`, '', '窓口の格付け'],
      [2015, `yearlyTarget/${seriesId}/text`, '', '声かけのある区民の割合'],
      [2015, `seriesBreak/${seriesId}/note`, '', '声かけのある区民の割合'],
      [2014, `measurement/${seriesId}/note`, '', '声かけのある区民の割合'],
      [2014, `surveyQuestion/${surveyId}/text`, '問5', '区民アンケート'],
      [2014, `answerOption/${surveyId}/label`, '問5', '区民アンケート'],
      [null, `series/${seriesId}/name`, '', '声かけのある区民の割合'],
      [null, `series/${seriesId}/targetText`, '', '声かけのある区民の割合'],
    ])
    const [hit] = (await app.api.searchTexts('声かけを知っている', 9)).hits
    expect(hit?.field).toEqual({ kind: 'answerOption', id: surveyId, questionId, field: 'label' })
    // what a hit is called follows the name
    await app.api.saveSeries(seriesId, { ...definition, name: '見守りのある区民の割合' })
    expect(await found('会で数えた')).toEqual([[2014, `measurement/${seriesId}/note`, '', '見守りのある区民の割合']])
    await app.api.undo()
    expect(await found('会で数えた')).toEqual([[2014, `measurement/${seriesId}/note`, '', '声かけのある区民の割合']])
    await app.api.deleteSurvey(surveyId)
    expect(await found('郵送')).toEqual([[null, `series/${seriesId}/method`, '', '声かけのある区民の割合']])
    await app.api.undo()
    expect(await found('郵送')).toHaveLength(2)
  })

  it('is not what the basic policy says of a common indicator, but what the ward adds', async () => {
    const app = startAppInMemory()
    const commons = (await app.api.getIndicatorBook()).series.filter(({ commonKey }) => commonKey !== null)
    const common = commons.find(({ method }) => method !== '')!
    expect((await app.api.searchTexts(common.name, 9)).total).toBe(0)
    await app.api.saveSeries(common.id, { ...definitionOf(common), countingRule: '声かけを一回と数える' })
    const keys = async (query: string) => (await app.api.searchTexts(query, 9)).hits.map(({ field, title }) => [keyOfPlace(field), title])
    expect(await keys('声かけ')).toEqual([[`series/${common.id}/countingRule`, common.name]])
    expect((await app.api.searchTexts(common.name, 9)).total).toBe(0)
    expect(await keys(common.method)).toEqual([])
    await app.api.saveSeries(common.id, { ...definitionOf(common), method: '区の声かけ調査' })
    expect(await keys('声かけ調査')).toEqual([[`series/${common.id}/method`, common.name]])
  })

  it('is a reason too: under the item that was judged, the indicator whose target was changed', async () => {
    const app = startAppInMemory()
    const strategy = await app.api.addItem('strategy', await app.api.addItem('managementIssue', 'plan', 'last'), 'last')
    await app.api.saveText({ kind: 'strategy', id: strategy, field: 'title' }, '見守りの輪')
    const outcome = await app.api.addItem('outcomeIndicator', strategy, 'last')
    await app.api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'name' }, '声をかける人')
    const { seriesId } = await measureWard(app)
    const review = {
      subjectKind: 'outcomeReview',
      subjectId: `${outcome}-midYearReview`,
      field: 'attainment',
      period: 'midYearReview',
    } as const
    const stated = { fiscalYear: 2015, symbol: 'ａ', reason: '雨天の理由' } as const
    await app.api.decide({ ...review, ...stated, scheme: 'outcomeRating' })
    await app.api.decide({
      ...stated,
      symbol: '達成',
      subjectKind: 'series',
      subjectId: seriesId,
      field: '',
      period: 'selfEvaluation',
      scheme: 'commonIndicator',
    })
    const put = (key: string) =>
      runDeed(app.context, { name: 'saveTargetChangeReason', subject: null }, (db) =>
        putTargetChangeReason(db, 'plan', { key, reason: '雨天の理由', by: '山田', at: '2026-11-23T10:00:00+09:00' }),
      )
    for (const key of [`outcomeIndicator/${outcome}/target`, 'initiative/gone/withdrawal_criterion', `yearlyTarget/${seriesId}-2015/value`])
      put(key)
    const hits = async () =>
      (await app.api.searchTexts('雨天', 9)).hits.map(({ field, number, title }) => [keyOfPlace(field), number, title])
    expect(await hits()).toEqual([
      [`decision/${outcome}-midYearReview/reason`, '1-1', '見守りの輪'],
      ['targetChange/initiative/gone/withdrawal_criterion/reason', '', ''],
      [`targetChange/outcomeIndicator/${outcome}/target/reason`, '1-1', '声をかける人'],
      [`decision/${seriesId}/reason`, '', '声かけのある区民の割合'],
      [`targetChange/yearlyTarget/${seriesId}-2015/value/reason`, '', '声かけのある区民の割合'],
    ])
    await app.api.deleteItem('outcomeIndicator', outcome)
    await app.api.deleteSeries(seriesId)
    expect(await hits()).toEqual([
      ['targetChange/initiative/gone/withdrawal_criterion/reason', '', ''],
      [`targetChange/outcomeIndicator/${outcome}/target/reason`, '', ''],
      [`targetChange/yearlyTarget/${seriesId}-2015/value/reason`, '', ''],
    ])
  })

  it('is nothing for an empty query', async () => {
    const app = startAppInMemory([2015, 2017])
    put(app)
    expect(await app.api.searchTexts(' 　', 10)).toEqual({ total: 0, hits: [] })
  })
})

test('a file on the disk, and a copy of it that is only read, are searched alike', async () => {
  const file = makeDataFile(makeFolder(), '阿倍野区.kusei', 3)
  const writing = makeSession()
  expect(writing.open(file)).toBeNull()
  const { resources } = startAppInMemory().context
  const ask = (files: FileSession, text: string) => searchTexts({ files, resources } as unknown as Context, text, 10)
  expect((await ask(writing, '経営課題')).total).toBe(3)
  addIssue(writing.writable(), '経営課題 新しい')
  expect((await ask(writing, '経営課題')).total).toBe(4)
  const reading = makeSession()
  expect(reading.openReadOnlyCopy(file)).toBeNull()
  expect((await ask(reading, '経営課題')).total).toBe(4)
  expect((await ask(reading, '新シイ')).hits).toMatchObject([{ snippet: '経営課題 新しい', marks: [{ start: 5, end: 8 }] }])
  reading.close()
  await expect(ask(reading, '経営課題')).rejects.toThrow('E-FILE-01')
})
