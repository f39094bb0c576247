// Knows that an item stands where it was put, for any order of siblings.
import { expect, it } from 'vitest'
import type { Sibling } from '../../../electron/db/repositories/items.ts'
import { positionBehind } from '../../../electron/operations/position-behind.ts'
import { fc } from '../../helpers/fast-check.ts'

const byPosition = (a: Sibling, b: Sibling) => (a.position !== b.position ? (a.position < b.position ? -1 : 1) : a.id < b.id ? -1 : 1)

it('stands behind what it is put behind, among any siblings, with equal positions too', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ at: fc.nat(100), copy: fc.boolean() }), { maxLength: 40 }), (inserts) => {
      let order: readonly Sibling[] = []
      for (const [n, { at, copy }] of inserts.entries()) {
        const afterId = at === 0 ? null : at === 1 ? 'last' : (order[at % order.length]?.id ?? null)
        const places = positionBehind(order, afterId)
        const id = `x${String(n).padStart(3, '0')}`
        const moved = order.map((s) => places?.stepAside.find((m) => m.id === s.id) ?? s)
        const index = afterId === null ? 0 : afterId === 'last' ? order.length : order.findIndex((s) => s.id === afterId) + 1
        const expected = order.map((s) => s.id).toSpliced(index, 0, id)
        const next = [...moved, { id, position: places?.position ?? '' }].toSorted(byPosition)
        expect(next.map((s) => s.id)).toEqual(expected)
        // now and then two come to the same position, as after a revert
        const twin = next[at % next.length]
        order = (copy && twin ? next.map((s, i) => (i === (at + 1) % next.length ? { ...s, position: twin.position } : s)) : next).toSorted(
          byPosition,
        )
      }
    }),
  )
  expect(positionBehind([], 'none')).toBeNull()
  expect(positionBehind([{ id: 'a', position: 'a0' }], 'last')?.stepAside).toEqual([])
})
