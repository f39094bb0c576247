// Knows that of a reordered list the most that can stay do stay.
import { expect, it } from 'vitest'
import { keptOrder } from '../../../shared/rules/kept-order.ts'
import { fc } from '../../helpers/fast-check.ts'

it('what stays is in order, and no larger part of the list is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 9 }), (places) => {
      const kept = keptOrder(places)
      const stayed = places.filter((_, i) => kept.has(i))
      expect(stayed).toEqual(stayed.toSorted((a, b) => a - b))
      let longest = 0
      for (let mask = 0; mask < 1 << places.length; mask += 1) {
        const part = places.filter((_, i) => mask & (1 << i))
        if (part.every((place, i) => i === 0 || (part[i - 1] as number) < place)) longest = Math.max(longest, part.length)
      }
      expect(kept.size).toBe(longest)
    }),
  )
})
