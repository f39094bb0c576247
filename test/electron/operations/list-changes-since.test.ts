// Knows that what changed of an item since a confirmation is told net and whole: texts, targets, deletions, and the figures of the series that it shows.
import { describe, expect, test } from 'vitest'
import type { RowChange } from '../../../shared/model/deed.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { type CheckWorld, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { cpuTimeOf } from '../../helpers/cpu-time.ts'
import { makeSeries, noTarget } from '../../helpers/series-factory.ts'

const since = async (world: CheckWorld, kind: 'initiative' | 'strategy' | 'managementIssue' | 'wardPlan', id: string, deedId: number) =>
  told(await world.api.listChangesSince(2015, { kind, id }, deedId))
/** 'table + ' made, 'table -' gone, 'table field: before → after'. */
const told = (changes: readonly RowChange[]): readonly string[] =>
  changes.flatMap(({ table, before, after }) => {
    if (before === null) return [`${table} +`]
    if (after === null) return [`${table} -`]
    return Object.keys(after).map((column) => `${table} ${column}: ${before[column]} → ${after[column]}`)
  })

describe('since a confirmation', () => {
  test('nothing changed, or came back to what it was', async () => {
    const world = await makeCheckWorld()
    const { deedId } = await world.act(people.clerk, 'confirm', 'owner')
    expect(await since(world, 'initiative', world.initiative, deedId)).toEqual([])
    await world.say(people.clerk, '別の文')
    await world.say(people.clerk, '予定どおり訪問した。')
    await world.api.addItem('processIndicator', world.initiative, 'last')
    await world.api.undo()
    expect(await since(world, 'initiative', world.initiative, deedId)).toEqual([])
  })

  test('an initiative: its texts, its check, its indicators, what was deleted; nothing of its neighbour', async () => {
    const world = await makeCheckWorld()
    const { api, initiative, other } = world
    const [stays, goes] = [
      await api.addItem('processIndicator', initiative, 'last'),
      await api.addItem('processIndicator', initiative, 'last'),
    ]
    await api.saveText({ kind: 'processIndicator', id: stays, field: 'target' }, '100件')
    const { deedId } = await world.act(people.clerk, 'confirm', 'owner')
    await world.say(people.clerk, '予定を上回った。')
    await api.saveText({ kind: 'processIndicator', id: stays, field: 'target' }, '80件')
    await api.saveText({ kind: 'processIndicator', id: stays, field: 'target' }, '60件')
    await api.deleteItem('processIndicator', goes)
    await api.saveText({ kind: 'initiative', id: other, field: 'title' }, '隣の取組')
    await api.saveText({ kind: 'initiativeReview', id: `${initiative}-secondQuarter`, field: 'results' }, '次の四半期')
    expect(await since(world, 'initiative', initiative, deedId)).toEqual([
      'initiative_review results: 予定どおり訪問した。 → 予定を上回った。',
      'initiative_review +',
      'process_indicator target: 100件 → 60件',
      'process_indicator -',
    ])
  })

  test('a strategy: its indicators with their results, and initiatives that came or went, not what they say', async () => {
    const world = await makeCheckWorld()
    const { api, strategy, outcome, initiative, other } = world
    await api.saveText({ kind: 'outcomeReview', id: `${outcome}-selfEvaluation`, field: 'result' }, '40％')
    const { deedId } = await world.act(people.clerk, 'confirm', 'owner')
    await api.saveText({ kind: 'outcomeReview', id: `${outcome}-selfEvaluation`, field: 'result' }, '50％')
    await api.saveText({ kind: 'initiative', id: initiative, field: 'title' }, '新しい名前')
    await api.deleteItem('initiative', other)
    await api.addItem('initiative', strategy, 'last')
    expect((await since(world, 'strategy', strategy, deedId)).toSorted()).toEqual(
      ['initiative +', 'initiative -', 'outcome_review result: 40％ → 50％'].toSorted(),
    )
    await api.deleteItem('outcomeIndicator', outcome)
    expect((await since(world, 'strategy', strategy, deedId)).toSorted()).toEqual(
      ['initiative +', 'initiative -', 'outcome_indicator -', 'outcome_review -'].toSorted(),
    )
    expect(await since(world, 'managementIssue', world.issue, deedId)).toEqual([])
    await api.deleteItem('strategy', strategy)
    expect(await since(world, 'managementIssue', world.issue, deedId)).toEqual(['strategy -'])
  })

  test('what was moved, of the item that lost it and of the one that got it; what passed through, or came back, of neither', async () => {
    const world = await makeCheckWorld()
    const { api, issue, strategy, initiative, other, outcome } = world
    const third = await api.addItem('initiative', strategy, 'last')
    const second = await api.addItem('strategy', issue, 'last')
    const indicator = await api.addItem('processIndicator', initiative, 'last')
    const { deedId } = await world.act(people.clerk, 'confirm', 'owner')
    await api.moveItem('processIndicator', indicator, third, 'last')
    await api.moveItem('processIndicator', indicator, other, 'last')
    await api.saveText({ kind: 'processIndicator', id: indicator, field: 'target' }, '80件')
    const move = `process_indicator initiative_id: ${initiative} → ${other}`
    expect(await since(world, 'initiative', initiative, deedId)).toEqual([move])
    expect(await since(world, 'initiative', third, deedId)).toEqual([])
    expect(await since(world, 'initiative', other, deedId)).toEqual(expect.arrayContaining([move, 'process_indicator target:  → 80件']))
    await api.moveItem('outcomeIndicator', outcome, second, 'last')
    await api.moveItem('initiative', third, second, 'last')
    for (const id of [strategy, second])
      expect((await since(world, 'strategy', id, deedId)).filter((line) => !line.startsWith('outcome_indicator position'))).toEqual([
        `outcome_indicator strategy_id: ${strategy} → ${second}`,
        `initiative strategy_id: ${strategy} → ${second}`,
      ])
    await api.moveItem('processIndicator', indicator, initiative, 'last')
    await api.saveText({ kind: 'processIndicator', id: indicator, field: 'target' }, '')
    expect(await since(world, 'initiative', initiative, deedId)).toEqual([])
    expect(await since(world, 'initiative', other, deedId)).toEqual([])
    // what left it and was deleted there is gone for the one that had it, and never was the other's
    await api.moveItem('processIndicator', indicator, other, 'last')
    await api.deleteItem('processIndicator', indicator)
    expect(await since(world, 'initiative', initiative, deedId)).toEqual(['process_indicator -'])
    expect(await since(world, 'initiative', other, deedId)).toEqual([])
  })

  test('the figures of the series that it shows, this year’s alone, and that it shows another one', async () => {
    const world = await makeCheckWorld()
    const { api, outcome, strategy } = world
    const seriesId = await api.saveSeries(null, definitionOf(makeSeries()))
    await api.linkSeries('outcomeIndicator', outcome, seriesId)
    const { deedId } = await world.act(people.clerk, 'confirm', 'owner')
    const target = (year: number, value: string) =>
      api.saveYearlyTarget(seriesId, year, { target: { ...noTarget, value }, withdrawal: null })
    await target(2016, '70')
    expect(await since(world, 'strategy', strategy, deedId)).toEqual([])
    await target(2015, '60')
    expect(await since(world, 'strategy', strategy, deedId)).toContain('yearly_target +')
    await api.linkSeries('outcomeIndicator', outcome, null)
    expect(await since(world, 'strategy', strategy, deedId)).toEqual(expect.arrayContaining(['series_link -', 'yearly_target +']))
  })

  test('an item that is deleted is told as gone; one that never was, or is another year’s, is refused', async () => {
    const world = await makeCheckWorld()
    const { deedId } = await world.act(people.clerk, 'confirm', 'owner')
    await world.api.deleteItem('initiative', world.other)
    expect(await since(world, 'initiative', world.other, deedId)).toEqual(['initiative -'])
    await expect(since(world, 'initiative', 'x', deedId)).rejects.toMatchObject({ code: 'E-CHECK-09' })
    const ask = world.api.listChangesSince(2016, { kind: 'initiative', id: world.initiative }, deedId)
    await expect(ask).rejects.toMatchObject({ code: 'E-CHECK-09' })
  })
})

test('50,000 later changes elsewhere do not slow it', async () => {
  const world = await makeCheckWorld()
  const { db, api, initiative } = world
  const { deedId } = await world.act(people.clerk, 'confirm', 'owner')
  await world.say(people.clerk, '予定を上回った。')
  const deed = db.prepare('SELECT max(id) FROM deed').pluck().get()
  const insert = db.prepare('INSERT INTO row_change (deed_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?)')
  db.exec('BEGIN')
  for (let nth = 0; nth < 50_000; nth += 1) {
    const table = ['process_indicator', 'initiative_review', 'initiative'][nth % 3]
    insert.run(deed, table, `elsewhere-${nth % 900}`, '{"title":"前"}', '{"title":"後"}')
  }
  db.exec('COMMIT')
  const ask = () => api.listChangesSince(2015, { kind: 'initiative', id: initiative }, deedId)
  const { ms, result } = await cpuTimeOf(ask, 4)
  expect(ms).toBeLessThan(30)
  expect(told(result)).toEqual(['initiative_review results: 予定どおり訪問した。 → 予定を上回った。'])
})
