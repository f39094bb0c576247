// Knows that what was moved under another item is told with its name, from where and to where, and that nothing else is a move.
import { expect, test } from 'vitest'
import { sayMove } from '../../../shared/words/say-move.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const plan = makePlan({ issues: 1, strategiesEach: 2, initiativesEach: 1 }, (place) => place)
const [first, second] = plan.managementIssues[0]?.strategies ?? []
const [idOfFirst, idOfSecond] = [first?.id ?? '', second?.id ?? '']
const outcome = second?.outcomeIndicators[0]
const process = second?.initiatives[0]?.processIndicators[0]
const [oneInitiative, otherInitiative] = [first?.initiatives[0]?.id ?? '', second?.initiatives[0]?.id ?? '']
const row = (table: string, rowId: string, column: string, before: string, after: string) => ({
  table,
  rowId,
  before: { [column]: before },
  after: { [column]: after },
})

test('indicators and items, by the kind of what they stand under', () => {
  expect(sayMove(row('outcome_indicator', outcome?.id ?? '', 'strategy_id', idOfFirst, idOfSecond), plan)).toBe(
    `アウトカム指標「${outcome?.name}」を戦略1-1から戦略1-2へ移しました。`,
  )
  expect(sayMove(row('process_indicator', process?.id ?? '', 'initiative_id', oneInitiative, otherInitiative), plan)).toBe(
    `プロセス指標「${process?.name}」を具体的取組1-1-1から具体的取組1-2-1へ移しました。`,
  )
  expect(sayMove(row('initiative', oneInitiative, 'strategy_id', idOfSecond, idOfFirst), plan)).toBe(
    `具体的取組「${first?.initiatives[0]?.title}」を戦略1-2から戦略1-1へ移しました。`,
  )
  expect(sayMove(row('outcome_indicator', outcome?.id ?? '', 'strategy_id', 'deleted', idOfSecond), plan)).toBe(
    `アウトカム指標「${outcome?.name}」を戦略1-2へ移しました。`,
  )
})

test('what stays, comes or goes is none', () => {
  expect(sayMove(row('outcome_indicator', outcome?.id ?? '', 'name', '前', '後'), plan)).toBeNull()
  const moved = row('outcome_indicator', outcome?.id ?? '', 'strategy_id', idOfFirst, idOfSecond)
  expect(sayMove({ ...moved, before: null }, plan)).toBeNull()
  expect(sayMove({ ...moved, after: null }, plan)).toBeNull()
  expect(sayMove(row('amount', 'a', 'initiative_id', oneInitiative, otherInitiative), plan)).toBeNull()
})
