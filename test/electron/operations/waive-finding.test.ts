// Knows that a finding is switched off with a reason, on again without, and that both can be taken back.
import { expect, test } from 'vitest'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'

const key = 'strategy/id-9/approach'

test('switched off with a reason, who and when; gone with undo; back with redo', async () => {
  const { api } = startAppInMemory([2018])
  await api.waiveFinding(2018, 'carriedText', key, '　中期の方針であり変わらない。 ')
  const waived = [{ code: 'carriedText', key, reason: '中期の方針であり変わらない。', by: '山田 花子', at: '2026-11-23T10:00:00+09:00' }]
  expect(await api.listWaivedFindings(2018)).toEqual(waived)
  expect((await api.undo())?.name).toBe('waiveFinding')
  expect(await api.listWaivedFindings(2018)).toEqual([])
  await api.redo()
  expect(await api.listWaivedFindings(2018)).toEqual(waived)
})

test('an empty reason switches it on again; undo brings the reason back', async () => {
  const { api } = startAppInMemory([2018])
  await api.waiveFinding(2018, 'unservedStrategy', '1-3-ウ', '該当する事業がない。')
  await api.waiveFinding(2018, 'unservedStrategy', '1-3-ウ', ' 　')
  expect(await api.listWaivedFindings(2018)).toEqual([])
  await api.undo()
  expect((await api.listWaivedFindings(2018)).map(({ reason }) => reason)).toEqual(['該当する事業がない。'])
})

test('another reason replaces the first under the new name; the same one makes no deed', async () => {
  const { api, setOperator } = startAppInMemory([2018])
  await api.waiveFinding(2018, 'unowned', 'strategy/s', '調整中')
  const { undo } = await api.getUndoState()
  setOperator('佐藤 次郎')
  await api.waiveFinding(2018, 'unowned', 'strategy/s', '調整中')
  expect((await api.getUndoState()).undo?.id).toBe(undo?.id)
  expect((await api.listWaivedFindings(2018))[0]?.by).toBe('山田 花子')
  await api.waiveFinding(2018, 'unowned', 'strategy/s', '4月に決まる')
  expect(await api.listWaivedFindings(2018)).toMatchObject([{ reason: '4月に決まる', by: '佐藤 次郎' }])
})

test('each year and each kind for itself; what is not there is refused or empty', async () => {
  const { api, ask } = startAppInMemory([2018, 2019])
  await api.waiveFinding(2019, 'overflow', key, '改行で調整済み')
  expect(await api.listWaivedFindings(2018)).toEqual([])
  await api.waiveFinding(2019, 'placeholderLeft', key, '')
  expect(await api.listWaivedFindings(2019)).toHaveLength(1)
  expect(await ask('waiveFinding', 2030, 'overflow', key, '理由')).toMatchObject({ ok: false, error: { code: 'E-PLAN-03' } })
  expect(await ask('waiveFinding', 2018, 'nothing', key, '理由')).toMatchObject({ ok: false, error: { code: 'E-ASK-01' } })
  expect(await api.listWaivedFindings(2030)).toEqual([])
})
