// Knows what a year's plan tells of its residents: what their opinions changed, at which stages they were heard, and whose opinion changed nothing.
import { expect, test } from 'vitest'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { putOpinion } from '../../../helpers/put-opinion.ts'
import { putPlan } from '../../../helpers/put-plan.ts'

/** Plans of 平成28年度 and, carried on from it, 平成29年度: 経営課題 0 with 戦略 0 with 具体的取組 0 and 1, and 取組項目 0 to 2. */
async function start(): Promise<TestApp> {
  const app = startAppInMemory([])
  putPlan(
    app,
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2, reformItems: 3 }, (place, n) => `${place}${n}`, 2016),
  )
  await app.api.rollOver({ fromYear: 2016, toYear: 2017, items: [], shifts: [], targets: [], actItems: [] })
  return app
}
const about = (kind: string, id: string) => ({ kind, id })

test('an opinion is named with where and when it was heard; a merged one by the one that it stands in', async () => {
  const app = await start()
  putOpinion(app, { id: 'root', year: 2015, number: 1, gist: '夜間の訓練を', day: '2015-06-30' })
  putOpinion(app, {
    id: 'same',
    year: 2015,
    number: 2,
    words: '夜も訓練を。',
    day: '2015-09-12',
    channel: 'citizenVoice',
    mergedInto: 'root',
  })
  await app.api.saveReflection('root', null, { target: { kind: 'initiative', id: 'initiative-1' }, field: null, deedId: null, note: 'あ' })
  await app.api.saveReflection('same', null, { target: { kind: 'strategy', id: 'strategy-0' }, field: null, deedId: null, note: 'い' })
  const { reflections } = await app.api.getCouncilTraces(2016)
  expect(reflections).toMatchObject([
    { opinionId: 'root', opinionYear: 2015, opinionNumber: 1, summary: '夜間の訓練を', channel: 'council', day: '2015-06-30' },
    { opinionId: 'root', opinionYear: 2015, opinionNumber: 1, summary: '夜も訓練を。', channel: 'citizenVoice', day: '2015-09-12' },
  ])
  expect(reflections.map(({ reflection }) => [reflection.note, reflection.target.number])).toEqual([
    ['あ', '1-1-2'],
    ['い', '1-1'],
  ])
  expect((await app.api.getCouncilTraces(2017)).reflections).toEqual([])
})

test('a series is a trace where the plan shows it; a form in the 年度 of the tie and the one that it was drafted for', async () => {
  const app = await start()
  putOpinion(app, { id: 'o', year: 2016, number: 1 })
  const [made = ''] = await app.api.makeSeriesOfPlan(2016, [{ kind: 'processIndicator', id: 'processIndicator-0' }])
  app.setNow('2016-11-23T10:00:00+09:00')
  await app.api.saveReflection('o', null, { target: { kind: 'form', id: 'form1' }, field: null, deedId: null, note: '' })
  await app.api.saveReflection('o', null, { target: { kind: 'series', id: made }, field: null, deedId: null, note: '' })
  await app.api.saveReflection('o', null, { target: { kind: 'series', id: 'common-1-1-a-1' }, field: null, deedId: null, note: '' })
  const kindsIn = async (year: number) =>
    (await app.api.getCouncilTraces(year)).reflections.map(({ reflection, itemIds }) => [
      reflection.target.kind,
      reflection.target.id,
      ...itemIds,
    ])
  expect(await kindsIn(2016)).toEqual([
    ['form', 'form1'],
    ['series', made, 'initiative-0'],
  ])
  expect((await kindsIn(2017))[0]).toEqual(['form', 'form1'])
  expect(await kindsIn(2015)).toEqual([])
  expect(await kindsIn(2018)).toEqual([])
})

test('voices are counted once for each item and stage, with what stands under it, and through what they were merged into', async () => {
  const app = await start()
  const [own, other] = [about('initiative', 'initiative-0'), about('initiative', 'initiative-1')]
  putOpinion(app, { id: 'both', year: 2016, number: 1, stage: 'planning', about: [own, other] })
  putOpinion(app, { id: 'issue', year: 2016, number: 2, stage: 'planning', about: [about('managementIssue', 'issue-0')] })
  putOpinion(app, { id: 'merged', year: 2016, number: 3, stage: 'evaluation', mergedInto: 'both' })
  putOpinion(app, { id: 'item', year: 2016, number: 4, stage: 'implementation', about: [about('reformItem', 'reform-0')] })
  // what was merged is about something of its own, and what it was merged into is said with it
  putOpinion(app, { id: 'root', year: 2016, number: 5, stage: 'planning' })
  putOpinion(app, { id: 'own', year: 2016, number: 6, stage: 'evaluation', mergedInto: 'root', about: [about('reformItem', 'reform-1')] })
  // one voice that was split into two opinions about the same
  const ofReform = [about('reformItem', 'reform-2')]
  putOpinion(app, { id: 'half', year: 2016, number: 7, stage: 'planning', about: ofReform })
  await app.api.splitOpinion('half', [
    {
      pieceId: 'p-half',
      texts: [
        { text: '訓練を夜にも', to: null },
        { text: '行ってほしい。', to: 0 },
      ],
    },
  ])
  const { heard } = await app.api.getCouncilTraces(2016)
  const of = (id: string) =>
    heard
      .filter(({ itemId }) => itemId === id)
      .map(({ stage, count, withUnder }) => [stage, count, withUnder])
      .toSorted()
  expect(of('initiative-0')).toEqual([
    ['evaluation', 1, 1],
    ['planning', 1, 1],
  ])
  expect(of('initiative-1')).toEqual(of('initiative-0'))
  expect(of('strategy-0')).toEqual([
    ['evaluation', 0, 1],
    ['planning', 0, 1],
  ])
  expect(of('issue-0')).toEqual([
    ['evaluation', 0, 1],
    ['planning', 1, 2],
  ])
  expect(of('reform-0')).toEqual([['implementation', 1, 1]])
  expect(of('reform-1')).toEqual([
    ['evaluation', 1, 1],
    ['planning', 1, 1],
  ])
  expect(of('reform-2')).toEqual([['planning', 1, 1]])
  expect((await app.api.getCouncilTraces(2017)).heard).toEqual([])
})

test('of the year before, those classed 反映 that point at nothing, beside the item that goes on from what they are about', async () => {
  const app = await start()
  const reflected = { year: 2016, classId: 'class-reflected' }
  putOpinion(app, { ...reflected, id: 'open', number: 1, about: [about('initiative', 'initiative-0')] })
  putOpinion(app, { ...reflected, id: 'tied', number: 2 })
  putOpinion(app, { ...reflected, id: 'by-merged', number: 3 })
  putOpinion(app, { ...reflected, id: 'merged', number: 4, mergedInto: 'by-merged' })
  putOpinion(app, { ...reflected, id: 'alone', number: 5, words: '声' })
  putOpinion(app, { id: 'later', year: 2016, number: 6, classId: 'class-later' })
  putOpinion(app, { ...reflected, year: 2017, id: 'next', number: 1 })
  for (const id of ['tied', 'merged'])
    await app.api.saveReflection(id, null, { target: { kind: 'form', id: 'form1' }, field: null, deedId: null, note: '' })
  const carriedOn = (await app.api.getWardPlan(2017))?.managementIssues[0]?.strategies[0]?.initiatives[0]?.id
  expect((await app.api.getCouncilTraces(2017)).pointless).toEqual([
    { opinionId: 'open', opinionYear: 2016, opinionNumber: 1, summary: '訓練を夜にも行ってほしい。', itemIds: [carriedOn] },
    { opinionId: 'alone', opinionYear: 2016, opinionNumber: 5, summary: '声', itemIds: [] },
  ])
  expect((await app.api.getCouncilTraces(2016)).pointless).toEqual([])
})
