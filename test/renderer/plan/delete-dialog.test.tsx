// Knows that before an item goes a person is told what goes with it, and after 策定 that its number stays unused.
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DeleteDialog } from '../../../renderer/screens/plan/delete-dialog.tsx'
import { itemsOfPlan } from '../../../renderer/stores/plan-items.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

afterEach(cleanup)

const plan = makePlan({ issues: 2, strategiesEach: 1, initiativesEach: 2 }, (place, n) => `${place}${n}`, 2019)
const show = (stage: typeof plan.stage) => {
  const item = itemsOfPlan(plan).find(({ number }) => number === '2-1-1')
  if (!item) throw new Error('no item')
  render(<DeleteDialog plan={{ ...plan, stage }} item={item} onClose={() => {}} />)
}

test('the number of an item of an established plan is told to stay unused', () => {
  show('established')
  expect(screen.getByText(/番号「2-1-1」は欠番になります/)).toBeTruthy()
})

test('in a draft the numbers close up, and nothing is said', () => {
  show('draftConfirmed')
  expect(screen.getByText(/一緒に消えます|だけが消えます/)).toBeTruthy()
  expect(screen.queryByText(/欠番/)).toBe(null)
})
