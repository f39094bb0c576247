// Knows how an opinion is tied to what it changed: the words come from the change record, and nothing else can be pointed at.
import { expect, test } from 'vitest'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { putOpinion } from '../../../helpers/put-opinion.ts'
import { putPlan } from '../../../helpers/put-plan.ts'

const initiative = { kind: 'initiative', id: 'initiative-0' } as const
const content = { kind: 'initiative', id: 'initiative-0', field: 'content' } as const
const fieldOf = (name: string) => ({ recordKind: 'initiative', recordId: 'initiative-0', name }) as const

/** The plan of 平成28年度, the opinion 'o' of 平成27年度. */
function start(): TestApp {
  const app = startAppInMemory([])
  putPlan(
    app,
    makePlan({ issues: 2, strategiesEach: 1, initiativesEach: 2, reformItems: 1 }, (place, n) => `${place}${n}`, 2016),
  )
  putOpinion(app, { id: 'o', year: 2015, number: 3 })
  return app
}
const changesOf = async ({ api }: TestApp, target: Parameters<typeof api.listFieldChanges>[1] = null) =>
  (await api.listFieldChanges(2016, target, '2026-01-01')).map(({ field, oldText, newText }) => [
    field.recordId,
    field.name,
    oldText,
    newText,
  ])
const reflectionsOf = (app: TestApp) => app.db.prepare('SELECT * FROM reflection ORDER BY rowid').all() as Record<string, unknown>[]

test('changes of texts are told newest first, with their words before and after; notes, symbols and what was taken back are not', async () => {
  const app = start()
  await app.api.saveText(content, '訓練を行う。')
  await app.api.saveText(content, '訓練を夜にも行う。')
  await app.api.saveText({ kind: 'initiative', id: 'initiative-0', field: 'internalNote' }, '相談中')
  await app.api.saveText({ kind: 'strategyReview', id: 'strategy-0-selfEvaluation', field: 'progress' }, 'ア')
  await app.api.saveText({ kind: 'strategyReview', id: 'strategy-0-selfEvaluation', field: 'finding' }, '周知が足りない。')
  await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '安全なまち')
  await app.api.saveText({ kind: 'strategy', id: 'strategy-1', field: 'title' }, '子育て')
  await app.api.undo()
  expect(await changesOf(app)).toEqual([
    ['plan', 'goal', 'wardPlan.goal0', '安全なまち'],
    ['strategy-0-selfEvaluation', 'finding', '', '周知が足りない。'],
    ['initiative-0', 'content', '訓練を行う。', '訓練を夜にも行う。'],
    ['initiative-0', 'content', 'initiative.content0', '訓練を行う。'],
  ])
  const [ofPlan, ofStrategy] = await app.api.listFieldChanges(2016, null, '2026-01-01')
  expect(ofPlan?.target).toMatchObject({ kind: 'form', title: expect.stringContaining('様式') as string })
  expect(ofStrategy?.target).toMatchObject({ kind: 'strategy', id: 'strategy-0', number: '1-1', fiscalYear: 2016 })
  expect(ofStrategy).toMatchObject({ deedName: 'saveText', operator: '山田 花子', at: '2026-11-23T10:00:00+09:00' })
})

test('of an item those of what stands under it too, since a day, and none of a year without a plan', async () => {
  const app = start()
  app.setNow('2026-10-01T09:00:00+09:00')
  await app.api.saveText(content, '昔の文。')
  app.setNow('2026-11-23T10:00:00+09:00')
  await app.api.saveText({ kind: 'processIndicator', id: 'processIndicator-1', field: 'name' }, '訓練の回数')
  await app.api.saveText({ kind: 'reformItem', id: 'reform-0', field: 'goal' }, '窓口を1つに')
  const of = async (kind: 'managementIssue' | 'strategy' | 'initiative' | 'reformItem', id: string) =>
    (await changesOf(app, { kind, id })).map(([record]) => record)
  expect(await of('managementIssue', 'issue-0')).toEqual(['processIndicator-1', 'initiative-0'])
  expect(await of('strategy', 'strategy-0')).toEqual(['processIndicator-1', 'initiative-0'])
  expect(await of('strategy', 'strategy-1')).toEqual([])
  expect(await of('initiative', 'initiative-1')).toEqual(['processIndicator-1'])
  expect(await of('reformItem', 'reform-0')).toEqual(['reform-0'])
  expect(await app.api.listFieldChanges(2016, null, '2026-11-01')).toHaveLength(2)
  expect(await app.api.listFieldChanges(2017, null, '2026-01-01')).toEqual([])
})

test('what 年度更新 brought over is nobody’s change', async () => {
  const app = start()
  await app.api.rollOver({ fromYear: 2016, toYear: 2017, items: [], shifts: [], targets: [], actItems: [] })
  expect(await app.api.listFieldChanges(2017, null, '2026-01-01')).toEqual([])
})

test('a text: old and new are those of the deed, whatever was written since', async () => {
  const app = start()
  await app.api.saveText(content, '訓練を夜にも行う。')
  const [change] = await app.api.listFieldChanges(2016, initiative, '2026-01-01')
  await app.api.saveText(content, '訓練をやめる。')
  const id = await app.api.saveReflection('o', null, {
    target: initiative,
    field: fieldOf('content'),
    deedId: change?.deedId ?? 0,
    note: ' 委員の提案どおり ',
  })
  expect(reflectionsOf(app)).toMatchObject([
    {
      id,
      opinion_id: 'o',
      target_kind: 'initiative',
      target_id: 'initiative-0',
      target_title: 'initiative.title0',
      old_text: 'initiative.content0',
      new_text: '訓練を夜にも行う。',
      day: '2026-11-23',
      note: '委員の提案どおり',
    },
  ])
  expect(await app.api.undo()).toMatchObject({ name: 'saveReflection', subject: { kind: 'opinion', id: 'o', fiscalYear: 2015 } })
  expect(reflectionsOf(app)).toEqual([])
  await app.api.redo()
  expect(reflectionsOf(app)).toHaveLength(1)
})

test('the same again makes no deed, another note does; it can be taken away and given back', async () => {
  const app = start()
  const typed = { target: initiative, field: null, deedId: null, note: '' }
  const id = await app.api.saveReflection('o', null, typed)
  const deeds = () => (app.db.prepare('SELECT count(*) AS n FROM deed').get() as { n: number }).n
  const before = deeds()
  expect(await app.api.saveReflection('o', null, typed)).toBe(id)
  expect(await app.api.saveReflection('o', id, typed)).toBe(id)
  expect(deeds()).toBe(before)
  expect(await app.api.saveReflection('o', id, { ...typed, note: '来年度から' })).toBe(id)
  expect(reflectionsOf(app)).toMatchObject([{ note: '来年度から', deed_id: null, old_text: '', new_text: '' }])
  const other = await app.api.saveReflection('o', null, { ...typed, target: { kind: 'series', id: 'common-1-1-a-1' } })
  expect(reflectionsOf(app)).toHaveLength(2)
  await app.api.deleteReflection(other)
  expect(reflectionsOf(app).map((row) => row['id'])).toEqual([id])
  const [deed] = await app.api.listDeeds(1, null)
  await app.api.revertDeed(deed?.deed.id ?? 0)
  expect(reflectionsOf(app)).toHaveLength(2)
})

test('its note can be changed after its item went', async () => {
  const app = start()
  const typed = { target: initiative, field: null, deedId: null, note: '' }
  const id = await app.api.saveReflection('o', null, typed)
  await app.api.deleteItem('initiative', 'initiative-0')
  await app.api.saveReflection('o', id, { ...typed, note: '取組は廃止' })
  expect(reflectionsOf(app)).toMatchObject([{ note: '取組は廃止', target_title: 'initiative.title0' }])
})

test('what cannot be pointed at is refused', async () => {
  const app = start()
  await app.api.saveText(content, '訓練を夜にも行う。')
  const [change] = await app.api.listFieldChanges(2016, initiative, '2026-01-01')
  const deedId = change?.deedId ?? 0
  const typed = { target: initiative, field: fieldOf('content'), deedId, note: '' }
  const refused = async (opinionId: string, id: string | null, more: Partial<typeof typed> | object) => {
    const reply = await app.ask('saveReflection', opinionId, id, { ...typed, ...more })
    return reply.ok ? null : reply.error.code
  }
  expect(await refused('nobody', null, {})).toBe('E-OPINION-01')
  expect(await refused('o', 'nothing', {})).toBe('E-OPINION-21')
  expect(await refused('o', null, { target: { kind: 'initiative', id: 'gone' } })).toBe('E-OPINION-08')
  expect(await refused('o', null, { deedId: null })).toBe('E-OPINION-22')
  expect(await refused('o', null, { deedId: deedId - 1 })).toBe('E-OPINION-22')
  expect(await refused('o', null, { field: fieldOf('title') })).toBe('E-OPINION-22')
  expect(await refused('o', null, { field: fieldOf('internalNote') })).toBe('E-OPINION-22')
  expect(await refused('o', null, { note: '\u0000' })).toBe('E-RULE-01')
  await app.api.undo()
  expect(await refused('o', null, {})).toBe('E-OPINION-22')
  expect(reflectionsOf(app)).toEqual([])
  const reply = await app.ask('deleteReflection', 'nothing')
  expect(reply.ok ? null : reply.error.code).toBe('E-OPINION-21')
})
