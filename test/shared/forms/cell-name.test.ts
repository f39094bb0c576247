// Knows that every place of a plan has a hidden name that Excel takes, and that the name tells the place.
import { expect, test } from 'vitest'
import {
  type CellMark,
  fieldOfKey,
  hashOfContent,
  markOfName,
  nameOfMark,
  namedCellsOf,
  nameOfPlace,
  placeOfName,
} from '../../../shared/forms/cell-name.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { layoutsOf } from '../../helpers/returned-form.ts'
import { fc } from '../../helpers/fast-check.ts'

test('a place becomes a name by hand-worked rules', () => {
  expect(nameOfPlace('initiative/a-1/pastResults')).toBe('initiative.a_2d_1.past_52_esults')
  expect(placeOfName('initiative.a_2d_1.past_52_esults')).toBe('initiative/a-1/pastResults')
  expect(placeOfName('initiative.a_2D_1')).toBeNull()
  const mark: CellMark = { form: 1, occurrence: 0, fragment: 2, breaks: true, hash: 'abc', key: 'wardPlan/p/goal' }
  expect(nameOfMark(mark)).toBe('_kusei.1.0.2.1.abc.ward_50_lan.p.goal')
  for (const name of ['_xlnm.Print_Area', '_kusei.book', '_kusei.1.0.2.1.abc', '_kusei.x.0.2.1.abc.a.b'])
    expect(markOfName(name)).toBeNull()
})

test('blanks are nothing, and everything else differs', () => {
  expect(hashOfContent('')).toBe(hashOfContent('　\n '))
  expect(new Set(['あ', 'あ ', 'あ\n', 'い', '0', '00'].map(hashOfContent)).size).toBe(6)
})

test('any key comes back, whatever program writes names in capitals', () => {
  const key = fc.array(fc.stringMatching(/^[0-9A-Za-z-]{1,12}$/), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  fc.assert(
    fc.property(key, fc.nat(99), fc.nat(9), fc.boolean(), fc.string(), (key, form, fragment, breaks, content) => {
      const mark: CellMark = { form, occurrence: 0, fragment, breaks, hash: hashOfContent(content), key }
      expect(markOfName(nameOfMark(mark))).toEqual(mark)
      expect(markOfName(nameOfMark(mark).toUpperCase())).toEqual(mark)
    }),
    { numRuns: 100 },
  )
})

/** Source: Microsoft, Names in formulas: letters, digits, dots and underscores, at most 255, the same in capitals and small letters. */
test('the names of a whole plan are such as Excel takes, each once, each of a field', () => {
  const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 3, reformItems: 2 }, (place, nth) => `${place}${nth}`.repeat(300))
  const cells = namedCellsOf(layoutsOf(plan, generation('G1')))
  for (const { cell, name } of cells) {
    expect(name).toMatch(/^_[0-9a-z._]{1,254}$/)
    const ref = fieldOfKey(markOfName(name)?.key ?? '')
    expect(ref && keyOfField(ref)).toBe(cell.field && keyOfField(cell.field))
  }
  expect(new Set(cells.map(({ name }) => name.toLowerCase())).size).toBe(cells.length)
  expect(cells.some(({ cell }) => cell.fragment.index > 0)).toBe(true)
})
