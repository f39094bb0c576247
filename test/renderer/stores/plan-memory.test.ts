// Knows that what the window remembers is taken only where it makes sense, and that storage that fails is no problem.
import { beforeEach, expect, test, vi } from 'vitest'
import {
  recallPosition,
  recallYear,
  recallZoom,
  rememberPosition,
  rememberYear,
  rememberZoom,
  startOfPlan,
  zoomStepFrom,
} from '../../../renderer/stores/plan-memory.ts'

beforeEach(() => localStorage.clear())

test('what was remembered comes back, for its own file and year', () => {
  const position = { formId: 'form1', activeKey: 'wardPlan/x/goal', itemId: null, topPt: 120 }
  rememberPosition('天王寺区.kusei', 2015, position)
  rememberYear('天王寺区.kusei', 2015)
  rememberZoom(125)
  expect(recallPosition('天王寺区.kusei', 2015)).toEqual(position)
  expect(recallPosition('天王寺区.kusei', 2014)).toEqual(startOfPlan)
  expect(recallYear('天王寺区.kusei')).toBe(2015)
  expect(recallYear('北区.kusei')).toBeNull()
  expect(recallZoom()).toBe(125)
})

test.each(['{', '"x"', '9999', 'null', '{"topPt":-1,"formId":3}'])('nonsense in storage (%s) is passed over', (text) => {
  localStorage.setItem('plan.zoom', text)
  localStorage.setItem('plan.position/f/2015', text)
  expect(recallZoom()).toBe('fit')
  expect(recallPosition('f', 2015)).toEqual(startOfPlan)
})

test('storage that refuses stops nothing', () => {
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => rememberZoom('fit')).not.toThrow()
  refuse.mockRestore()
})

test('zoom goes by steps between 75 and 200 %, also from a fitted size', () => {
  expect(zoomStepFrom(96, 1)).toBe(100)
  expect(zoomStepFrom(96, -1)).toBe(90)
  expect(zoomStepFrom(125, 1)).toBe(150)
  expect(zoomStepFrom(200, 1)).toBe(200)
  expect(zoomStepFrom(75, -1)).toBe(75)
})
