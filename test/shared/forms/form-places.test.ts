// Knows that every field of a form is one place in reading order, and that arrows lead to what a person sees beside it.
import { expect, test } from 'vitest'
import { type Direction, placeInDirection, placeInOrder, placesOfLayout, placeToFillFrom } from '../../../shared/forms/form-places.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const placesOf = (plan = samplePlan(2015), formId = 'form2') =>
  placesOfLayout(layoutForm({ generation: generation('G1'), formId, plan, wardName: 'サンプル区' }))
const labelAt = (places: ReturnType<typeof placesOf>, key: string, direction: Direction) =>
  placeInDirection(places, key, direction)?.cell.label

test('each place has one key, and every cell with a field belongs to one', () => {
  for (const formId of ['form1', 'form2']) {
    const plan = samplePlan(2015)
    const layout = layoutForm({ generation: generation('G1'), formId, plan, wardName: 'サンプル区' })
    const places = placesOfLayout(layout)
    expect(new Set(places.map((place) => place.key)).size).toBe(places.length)
    const boxes = places.reduce((sum, place) => sum + place.boxes.length, 0)
    expect(boxes).toBe(layout.pages.flatMap((page) => page.cells).filter((cell) => cell.field).length)
  }
})

test('a text that goes on over pages is one place with a box on each', () => {
  const long = '長い文がページをまたいで続きます。'.repeat(400)
  const places = placesOf(
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place) => (place === 'initiative.content' ? long : '短い文')),
  )
  const place = places.find((one) => one.cell.label.includes('取組内容'))
  expect(place?.boxes.length).toBeGreaterThan(1)
  expect(place?.boxes.map((box) => box.page)).toEqual(place?.boxes.map((_, i) => (place.boxes[0]?.page ?? 0) + i))
})

test('reading order can be walked there and back, and ends at both ends', () => {
  const places = placesOf()
  expect(placeInOrder(places, places[0]?.key ?? '', -1)).toBeNull()
  expect(placeInOrder(places, places.at(-1)?.key ?? '', 1)).toBeNull()
  for (const place of places.slice(0, -1)) {
    const next = placeInOrder(places, place.key, 1)
    expect(next && placeInOrder(places, next.key, -1)).toBe(place)
  }
})

test('arrows go where the eye goes', () => {
  const places = placesOf()
  const keyOf = (label: string) => places.find((place) => place.cell.label === label)?.key ?? ''
  expect(labelAt(places, keyOf('1-1-2 25決算額'), 'right')).toBe('1-1-2 26予算額')
  expect(labelAt(places, keyOf('1-1-2 26予算額'), 'left')).toBe('1-1-2 25決算額')
  expect(labelAt(places, keyOf('1-1-2 当年度の取組内容'), 'down')).toBe('1-1-2 前年度までの実績')
  expect(labelAt(places, keyOf('1-1-2 前年度までの実績'), 'up')).toBe('1-1-2 当年度の取組内容')
  expect(labelAt(places, keyOf('1-1-2 当年度の取組内容'), 'right')).toMatch(/^1-1-2 プロセス/)
})

test('no arrow leads against its direction, and down from any place comes to the end of the form', () => {
  const places = placesOf()
  const topOf = (place: (typeof places)[number]) => place.boxes[0].page * 100_000 + place.boxes[0].topPt
  fc.assert(
    fc.property(fc.nat({ max: places.length - 1 }), (index) => {
      let place = places[index] as (typeof places)[number]
      const up = placeInDirection(places, place.key, 'up')
      if (up) expect(topOf(up)).toBeLessThan(topOf(place))
      const right = placeInDirection(places, place.key, 'right')
      if (right) expect(right.boxes[0].leftPt).toBeGreaterThan(place.boxes[0].leftPt)
      for (let steps = 0; ; steps += 1) {
        const down = placeInDirection(places, place.key, 'down')
        if (!down) break
        expect(topOf(down)).toBeGreaterThan(topOf(place))
        expect(steps).toBeLessThan(places.length)
        place = down
      }
      expect(place.boxes.at(-1)?.page).toBe(places.at(-1)?.boxes.at(-1)?.page)
    }),
    { numRuns: 40 },
  )
})

test('Ctrl+D takes the same field of the item above, never another field', () => {
  const places = placesOf()
  for (const place of places) {
    const source = placeToFillFrom(places, place.key)
    if (!source) continue
    expect(places.indexOf(source)).toBeLessThan(places.indexOf(place))
    const [a, b] = [source.cell.field, place.cell.field]
    expect([a?.kind === 'amount' ? a.amountKind : null]).toEqual([b?.kind === 'amount' ? b.amountKind : null])
    if (a && b && a.kind !== 'amount' && b.kind !== 'amount') expect(a.field).toBe(b.field)
  }
})
