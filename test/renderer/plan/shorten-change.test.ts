// Knows that a change is said by what differs, in few characters, and never by what stayed.
import { expect, test } from 'vitest'
import { aroundDifference, shortenChange } from '../../../renderer/screens/plan/shorten-change.ts'
import { fc } from '../../helpers/fast-check.ts'

test('short values stand whole, long ones around the difference', () => {
  expect(aroundDifference('55％', '60％')).toEqual({ before: '55％', after: '60％' })
  const head = '新築マンションの管理組合に対し、'
  expect(aroundDifference(`${head}チラシを配る。以上のとおり進める。`, `${head}説明会で紹介する。以上のとおり進める。`)).toEqual({
    before: expect.stringMatching(/^….{3}チラシを配/),
    after: expect.stringMatching(/^….{3}説明会で紹介/),
  })
})

test('both sides stay short, and what was cut is marked', () => {
  const text = fc.string({ unit: fc.constantFrom('あ', 'い', '\n'), maxLength: 200 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const short = aroundDifference(before, after)
      for (const side of [short.before, short.after]) {
        expect([...side].length).toBeLessThanOrEqual(16)
        expect(side).not.toContain('\n')
      }
    }),
  )
})

test('the field is found among the rows of a deed; a deed that left it alone says nothing', () => {
  const field = { kind: 'initiative', id: 'i1', field: 'pastResults' } as const
  const row = (id: string, before: object | null, after: object | null) => ({ table: 'initiative', rowId: id, before, after }) as never
  expect(
    shortenChange(
      field,
      [row('i2', { past_results: 'よそ' }, { past_results: '別' }), row('i1', { past_results: '旧' }, { past_results: '新' })],
      '千円',
    ),
  ).toEqual({
    before: '旧',
    after: '新',
  })
  expect(shortenChange(field, [row('i1', null, { past_results: '', title: '題' })], '千円')).toBeNull()
  expect(shortenChange(field, [row('i1', { title: '旧' }, { title: '新' })], '千円')).toBeNull()
  const amount = { kind: 'amount', initiativeId: 'i1', amountKind: 'budget', fiscalYear: 2014 } as const
  const ofAmount = (unit: string) => shortenChange(amount, [row('a1', { yen: 1_204_000 }, { yen: -3_000_000 })], unit)
  expect(ofAmount('千円')).toEqual({ before: '1,204千円', after: '▲3,000千円' })
  expect(ofAmount('百万円')).toEqual({ before: '1.204百万円', after: '▲3百万円' })
  expect(ofAmount('円')).toEqual({ before: '1,204,000円', after: '▲3,000,000円' })
})
