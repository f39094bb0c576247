// Knows that the outline is walked and worked like a tree of the desktop, and found by letters.
import { expect, test } from 'vitest'
import { findRow, outlineActionOf, rowsOf } from '../../../renderer/screens/plan/outline-keys.ts'
import { itemsOfPlan } from '../../../renderer/stores/plan-items.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { keyPress as press } from '../../helpers/key-press.ts'

const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2 }, (place, nth) => `${place} ${nth}`)
const items = itemsOfPlan(plan)
const rows = rowsOf(items, new Set())
const at = (number: string) => rows.findIndex((row) => row.item.number === number)
const act = (key: string, number: string, more: object = {}, mayWrite = true) =>
  outlineActionOf(press(key, more), rows, at(number), mayWrite)

test('rows are the plan in order, without what stands under a closed one', () => {
  expect(rows.map((row) => row.item.number)).toEqual(items.map((item) => item.number))
  const closed = rowsOf(items, new Set([items[0]?.id ?? '', items[1]?.id ?? '']))
  expect(closed.map((row) => row.item.number).slice(0, 3)).toEqual(['1', '2', '2-1'])
  expect(closed[0]?.isExpanded).toBe(false)
})

test('arrows walk, open and close', () => {
  expect(act('ArrowDown', '1')).toEqual({ kind: 'point', index: at('1-1') })
  expect(act('ArrowUp', '1')).toEqual({ kind: 'point', index: 0 })
  expect(act('ArrowLeft', '1')).toEqual({ kind: 'collapse' })
  expect(act('ArrowRight', '1')).toEqual({ kind: 'point', index: at('1-1') })
  expect(act('ArrowLeft', '1-2-1')).toEqual({ kind: 'point', index: at('1-2') })
  expect(act('End', '1')).toEqual({ kind: 'point', index: rows.length - 1 })
  expect(outlineActionOf(press('ArrowRight'), rowsOf(items, new Set([items[0]?.id ?? ''])), 0, true)).toEqual({ kind: 'expand' })
})

test('the deeds have their keys, and none where the file may only be read', () => {
  const deeds = [
    ['ArrowUp', { altKey: true }, 'moveUp'],
    ['ArrowDown', { altKey: true }, 'moveDown'],
    ['Insert', {}, 'addSibling'],
    ['Insert', { shiftKey: true }, 'addChild'],
    ['＋', {}, 'addSibling'],
    ['Delete', {}, 'remove'],
    ['F2', {}, 'rename'],
    ['D', { ctrlKey: true, shiftKey: true }, 'duplicate'],
  ] as const
  for (const [key, more, kind] of deeds) {
    expect(act(key, '1-1-1', more)).toEqual({ kind })
    expect(act(key, '1-1-1', more, false).kind).not.toBe(kind)
  }
  expect(act('Enter', '1-1-1', {}, false)).toEqual({ kind: 'open' })
})

test('letters find by number and by title, from the cursor on and round', () => {
  expect(findRow(rows, '2-1', at('1'))).toBe(at('2-1'))
  expect(findRow(rows, '２－２'.normalize('NFKC'), at('2-1'))).toBe(at('2-2'))
  expect(findRow(rows, 'i', at('1-1-1'))).toBe(at('1-1-2'))
  expect(findRow(rows, 'm', at('2'))).toBe(at('1'))
  expect(findRow(rows, 'x', 0)).toBe(-1)
  expect(outlineActionOf(press('1'), rows, 0, true)).toEqual({ kind: 'search', letter: '1' })
})
