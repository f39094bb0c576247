// Knows that before an item goes a person is told what goes with it, and after 策定 that its number stays unused.
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DeleteDialog } from '../../../renderer/screens/plan/delete-dialog.tsx'
import { itemsOfPlan } from '../../../renderer/stores/plan-items.ts'
import type { ItemLoss } from '../../../shared/model/loss.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { bridgeTo } from '../../helpers/bridge-to.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const nothing: ItemLoss = { reviewTexts: 0, logEntries: 0, executions: 0, milestones: 0, confirmations: 0, actItems: 0 }
const tell = (loss: ItemLoss) => bridgeTo(startAppInMemory(), { getItemLoss: () => loss })
beforeEach(() => tell(nothing))
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

test('what was done for it is told to go, and what was found on it to stay', async () => {
  tell({ ...nothing, logEntries: 3, milestones: 1, actItems: 2 })
  show('established')
  expect(await screen.findByText('取組の記録 3件、工程 1件も一緒に消えます。')).toBeTruthy()
  expect(screen.getByText('改善アクション 2件は、消えずに一覧に残ります。')).toBeTruthy()
})
