// Knows that deeds on the plan run one behind the other, that a refused text is kept, and that a person comes back to where they were.
import { beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import { useApp } from '../../../renderer/stores/app.ts'
import { laidOutForm } from '../../../renderer/stores/plan-layout.ts'
import { findItem, itemsOfPlan } from '../../../renderer/stores/plan-items.ts'
import { usePlan } from '../../../renderer/stores/plan.ts'
import { useProblem } from '../../../renderer/stores/problem.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { resetStore } from '../../helpers/reset-store.ts'

let app: TestApp
const store = () => usePlan.getState()
const items = () =>
  itemsOfPlan(
    store().plan ??
      (() => {
        throw new Error('no plan')
      })(),
  )
const idOf = (number: string) => items().find((item) => item.number === number)?.id ?? ''

beforeEach(async () => {
  localStorage.clear()
  app = startAppInMemory([2015, 2014])
  bridgeTo(app)
  for (const one of [useApp, usePlan, useProblem]) resetStore(one as typeof useApp)
  await useApp.getState().load()
  await store().loadFile()
})

test('the newest year is opened on the form where the plan is written', () => {
  expect(store()).toMatchObject({ fiscalYear: 2015, formId: 'form2', status: 'ready', generation: { id: 'G1' } })
  expect(store().summaries.map((plan) => plan.fiscalYear)).toEqual([2015, 2014])
})

test('an added item is selected at its first field, and the keyboard goes there', async () => {
  const before = store().focusCount
  await store().addItem('managementIssue', store().plan?.id ?? '', 'last')
  expect(items()).toHaveLength(1)
  expect(store()).toMatchObject({ itemId: idOf('1'), activeKey: `managementIssue/${idOf('1')}/title` })
  expect(store().focusCount).toBeGreaterThan(before)
})

async function addStrategy(): Promise<string> {
  await store().addItem('managementIssue', store().plan?.id ?? '', 'last')
  await store().addItem('strategy', idOf('1'), 'last')
  return idOf('1-1')
}

test('two texts of one blank line, stored without waiting, make one indicator', async () => {
  const parentId = await addStrategy()
  const blank = { kind: 'newItem', itemKind: 'outcomeIndicator', parentId } as const
  await Promise.all([
    store().saveField({ ...blank, field: 'name' }, '実感している区民の割合'),
    store().saveField({ ...blank, field: 'target' }, '50％以上'),
  ])
  expect(findItem(store().plan as never, parentId)?.indicators).toMatchObject([{ name: '実感している区民の割合', target: '50％以上' }])
})

test('a blank line whose item was taken back makes a new one', async () => {
  const parentId = await addStrategy()
  const blank = { kind: 'newItem', itemKind: 'outcomeIndicator', parentId, field: 'name' } as const
  await store().saveField(blank, '一つ目')
  await useApp.getState().undo()
  await store().reload()
  await store().saveField(blank, '二つ目')
  expect(findItem(store().plan as never, parentId)?.indicators.map((one) => one.name)).toEqual(['二つ目'])
})

test('a refused text is kept for its field and the problem shown; stored later it is kept no more', async () => {
  const field = { kind: 'wardPlan', id: store().plan?.id ?? '', field: 'goal' } as const
  expect(await store().saveField(field, 'NUL\u0000')).toBe(false)
  expect(store().unsaved).toEqual({ [`wardPlan/${field.id}/goal`]: 'NUL\u0000' })
  expect(useProblem.getState().current?.code).toBe('E-RULE-01')
  expect(await store().saveField(field, '目標')).toBe(true)
  expect(store()).toMatchObject({ unsaved: {}, plan: { goal: '目標' } })
})

test('what leaves an open field asks it first', async () => {
  await addStrategy()
  const here = store().activeKey
  const mayLeave = vi.fn(() => false)
  const release = store().guardLeaving(mayLeave)
  store().setEditing(true)
  store().select(`strategy/${idOf('1-1')}/approach`)
  store().goToItem(idOf('1'))
  store().pointAt(idOf('1'))
  store().setForm('form1')
  expect(mayLeave).toHaveBeenCalledTimes(4)
  expect(store()).toMatchObject({ activeKey: here, formId: 'form2', itemId: idOf('1-1') })
  release()
  store().select(`strategy/${idOf('1-1')}/approach`)
  expect(store().activeKey).toBe(`strategy/${idOf('1-1')}/approach`)
})

test('an item that this form does not show is gone to on the form that does', async () => {
  await addStrategy()
  store().setForm('form1')
  expect(store().formId).toBe('form1')
  store().goToItem(idOf('1-1'))
  expect(store()).toMatchObject({ formId: 'form2', itemId: idOf('1-1'), activeKey: `strategy/${idOf('1-1')}/title` })
})

test('on a form without the item the cursor’s own item is selected; back on the other form, the place that was left', async () => {
  const strategyId = await addStrategy()
  await store().addItem('initiative', strategyId, 'last')
  await store().addItem('reformItem', store().plan?.id ?? '', 'last')
  const reformId = store().plan?.reformItems[0]?.id ?? ''
  store().goToField(`strategy/${strategyId}/approach`)
  store().setForm('form3')
  expect(store()).toMatchObject({ formId: 'form3', itemId: reformId, activeKey: `reformItem/${reformId}/title` })
  store().setForm('form2')
  expect(store()).toMatchObject({ itemId: strategyId, activeKey: `strategy/${strategyId}/approach` })
})

test('an item of several forms is gone to on the one that tells most of it, not on 様式1 that only names it', async () => {
  const strategyId = await addStrategy()
  await store().setMain('strategy', strategyId, true)
  await store().addItem('reformItem', store().plan?.id ?? '', 'last')
  expect(store().formId).toBe('form3')
  store().goToItem(strategyId)
  expect(store().formId).toBe('form2')
})

test('where the selected place is gone, the one that stands there now is selected', async () => {
  await addStrategy()
  store().goToField(`strategy/${idOf('1-1')}/title`)
  await store().deleteItem('strategy', idOf('1-1'))
  const key = store().activeKey ?? ''
  expect(laidOutForm(store())?.placeOf.has(key)).toBe(true)
})

test('form, place and year are as they were when the file comes back', async () => {
  const strategyId = await addStrategy()
  store().goToField(`strategy/${strategyId}/approach`)
  store().rememberTop(321)
  await store().openYear(2014)
  store().setForm('form1')
  await store().openYear(2015)
  expect(store()).toMatchObject({ formId: 'form2', activeKey: `strategy/${strategyId}/approach`, itemId: strategyId })
  await store().openYear(2014)
  store().closeFile()
  await store().loadFile()
  expect(store()).toMatchObject({ fiscalYear: 2014, formId: 'form1' })
})

test('a form is laid out once for each state of the plan', async () => {
  const before = laidOutForm(store())
  expect(laidOutForm({ ...store() })).toBe(before)
  await addStrategy()
  expect(laidOutForm(store())).not.toBe(before)
})

test.each([
  ['the file is closed', () => store().closeFile()],
  ['another year is opened', () => store().openYear(2014)],
])('a text that could not be stored is given to the person when %s', async (_, leave) => {
  const parentId = await addStrategy()
  app.setSession({
    writable: () => {
      throw new AppError('E-DB-05')
    },
  })
  const ref = { kind: 'strategy', id: parentId, field: 'approach' } as const
  expect(await store().saveField(ref, '失われては困る文')).toBe(false)
  expect(useProblem.getState().rescued).toEqual([])
  await leave()
  expect(useProblem.getState().rescued).toEqual(['失われては困る文'])
  useProblem.getState().close()
  expect(useProblem.getState().rescued).toEqual([])
})
