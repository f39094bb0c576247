// Knows that the meter of an open cell counts what the layout will count, and says how much room is left.
import { expect, test } from 'vitest'
import { fillOfText } from '../../../renderer/screens/plan/cell-fill.ts'
import { type FormPlace, placesOfLayout } from '../../../shared/forms/form-places.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'

const layout = layoutForm({ generation: generation('G1'), formId: 'form2', plan: samplePlan(2015), wardName: 'サンプル区' })
const places = placesOfLayout(layout)
const styleOf = (place: FormPlace) =>
  layout.styles[place.cell.style] ??
  (() => {
    throw new Error('no style')
  })()
const limited = places.filter((place) => place.cell.fragment.count === 1 && (place.cell.meter?.max ?? 0) > 0)

test('for the text as it stands it is the meter of the layout', () => {
  expect(limited.length).toBeGreaterThan(100)
  for (const place of limited) {
    const { used, max } = place.cell.meter ?? { used: 0, max: 0 }
    expect(fillOfText(place, styleOf(place), place.cell.value), place.cell.label).toMatchObject({ used, max })
  }
})

test('as many characters as it says are left fit, and one more does not', () => {
  for (const place of limited.slice(0, 60)) {
    const style = styleOf(place)
    const room = fillOfText(place, style, 'あ')
    if (!room || room.isOver) throw new Error(place.cell.label)
    expect(fillOfText(place, style, 'あ'.repeat(1 + room.characters)), place.cell.label).toMatchObject({ isOver: false, used: room.max })
    expect(fillOfText(place, style, 'あ'.repeat(2 + room.characters)), place.cell.label).toMatchObject({
      isOver: true,
      characters: 1,
      lines: 1,
    })
  }
})

test('a place without a limit has no meter', () => {
  const free = places.find((place) => place.cell.meter === null || place.cell.meter.max === 0)
  if (!free) throw new Error('every place has a limit')
  expect(fillOfText(free, styleOf(free), '文')).toBeNull()
})
