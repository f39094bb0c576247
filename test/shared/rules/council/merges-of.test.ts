// Knows what merging opinions changes: all stand in one, and none in one that stands in another.
import { expect, it, test } from 'vitest'
import { mergesOf } from '../../../../shared/rules/council/merges-of.ts'
import { fc } from '../../../helpers/fast-check.ts'

const alone = (id: string) => ({ id, mergedInto: null })
const under = (id: string, mergedInto: string) => ({ id, mergedInto })

test.each([
  ['nobody', [], [], []],
  ['one alone', [alone('a')], [], []],
  ['two', [alone('a'), alone('b')], [], [{ id: 'b', into: 'a' }]],
  [
    'one that others stand in: they go along',
    [alone('a'), alone('b')],
    [under('c', 'b'), under('d', 'b')],
    ['b', 'c', 'd'].map((id) => ({ id, into: 'a' })),
  ],
  ['one that stands there already', [alone('a'), under('b', 'a')], [under('b', 'a')], []],
  ['into one that stands in another', [under('a', 'z'), alone('b')], [], [{ id: 'b', into: 'z' }]],
  ['into one that stands in the other', [under('a', 'b'), alone('b')], [under('a', 'b')], []],
])('%s', (_, named, merged, expected) => {
  expect(mergesOf(named, merged)).toEqual(expected)
})

it('leaves no chains, and puts all that are named together, whatever was merged before', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const steps = fc.array(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }), { maxLength: 8 })
  fc.assert(
    fc.property(steps, (merges) => {
      const state = new Map<string, string | null>(ids.map((id) => [id, null]))
      const standing = (id: string) => ({ id, mergedInto: state.get(id) ?? null })
      for (const named of merges) {
        const merged = ids.map(standing).filter(({ mergedInto }) => mergedInto !== null && named.includes(mergedInto))
        for (const { id, into } of mergesOf(named.map(standing), merged)) state.set(id, into)
        const roots = new Set(named.map((id) => state.get(id) ?? id))
        expect(roots.size).toBe(1)
        for (const root of state.values()) if (root !== null) expect(state.get(root)).toBeNull()
      }
    }),
    { numRuns: 100 },
  )
})
