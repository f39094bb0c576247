// Knows that all states of a year come at once and quickly, and that each hangs on nothing but its own item and its own log.
import { expect, test } from 'vitest'
import { type Confirmation, confirmationActs } from '../../../../shared/model/check.ts'
import { keyOfCheck, logByCheck, statesOfYear } from '../../../../shared/rules/check/states-of-year.ts'
import { makeBusyYear } from '../../../helpers/busy-year.ts'
import { firstQuarter, makeCheckBook, makeConfirmation, testRoute } from '../../../helpers/check-factory.ts'
import { planReviewed } from '../../../helpers/checked-plan.ts'
import { cpuTimeOf } from '../../../helpers/cpu-time.ts'
import { generation } from '../../../helpers/generations.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { fc } from '../../../helpers/fast-check.ts'

const g1 = generation('G1')

test('an act on one item changes no other', () => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 3 }, (place) => place)
  const anyAct = fc.record({
    id: fc.constantFrom('initiative-0', 'initiative-1', 'initiative-2'),
    check: fc.constantFrom('firstQuarter', 'secondQuarter'),
    stepId: fc.constantFrom(...testRoute.map(({ id }) => id)),
    act: fc.constantFrom(...confirmationActs),
  })
  const states = (confirmations: readonly Confirmation[]) => statesOfYear(plan, g1, makeCheckBook({ confirmations }), '2015-07-01')
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 20 }), anyAct, (acts, more) => {
      const log = acts.map((act, nth) => makeConfirmation(nth, act))
      const [before, after] = [states(log), states([...log, makeConfirmation(20, more)])]
      const touched = keyOfCheck('initiative', more.id, more.check)
      for (const [key, state] of before) if (key !== touched) expect(after.get(key)).toEqual(state)
    }),
  )
})

test('what is kept of the log before never tells otherwise than the log itself', () => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, (place) => place)
  const anyAct = fc.record({
    id: fc.constantFrom('initiative-0', 'initiative-1'),
    check: fc.constantFrom('firstQuarter', 'secondQuarter'),
    stepId: fc.constantFrom(...testRoute.map(({ id }) => id)),
    act: fc.constantFrom(...confirmationActs),
  })
  // each log is the one before it up to a place, with other acts from there on
  const anyLogs = fc.array(fc.record({ kept: fc.nat(12), acts: fc.array(anyAct, { maxLength: 5 }) }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(anyLogs, (logs) => {
      const route = [...testRoute]
      let [log, nth]: [readonly Confirmation[], number] = [[], 0]
      for (const { kept, acts } of logs) {
        log = [...log.slice(0, kept), ...acts.map((act) => makeConfirmation((nth += 1), act))]
        const alone = structuredClone(log)
        expect(logByCheck(log)).toEqual(Map.groupBy(alone, ({ kind, id, check }) => keyOfCheck(kind, id, check)))
        const states = statesOfYear(plan, g1, makeCheckBook({ route, confirmations: log }), '2015-07-01')
        const book = makeCheckBook({ route, confirmations: alone })
        expect(states).toEqual(statesOfYear(structuredClone(plan), g1, book, '2015-07-01'))
      }
    }),
  )
})

test('after one act the states of all other items are the same objects', () => {
  const { plan, book } = makeBusyYear(20)
  const before = statesOfYear(plan, g1, book, '2016-05-01')
  const more = makeConfirmation(0, {
    id: 'initiative-7',
    check: 'thirdQuarter',
    act: 'takeBack',
    stepId: 'wardMayor',
    comment: '訂正のため',
  })
  const after = statesOfYear(plan, g1, { ...book, confirmations: [...book.confirmations, more] }, '2016-05-01')
  const differing = [...after].flatMap(([key, state]) => (before.get(key) === state ? [] : [key]))
  expect(differing).toEqual(['initiative/initiative-7/thirdQuarter'])
})

test('a quarter that the ward does not keep is late for no item; one of which anything was written is for the others', () => {
  const unkept = planReviewed({})
  const book = makeCheckBook({ dates: [firstQuarter, { ...firstQuarter, check: 'midYearReview', publication: '2015-09-30' }] })
  const late = (plan: typeof unkept, today: string) =>
    [...statesOfYear(plan, g1, book, today)].flatMap(([key, { isLate }]) =>
      isLate && key.startsWith('initiative/') ? [key.split('/')[2]] : [],
    )
  expect(late(unkept, '2015-07-15')).toEqual([])
  expect(late(unkept, '2015-07-16')).toEqual(['midYearReview'])
  expect(late(planReviewed({ reformItem: [{ period: 'firstQuarter', results: '予定どおり進めた。' }] }), '2015-07-16')).toEqual([
    'firstQuarter',
    'midYearReview',
  ])
  const calm = (today: string) => statesOfYear(unkept, g1, { ...book }, today).get(`initiative/${idOfInitiative(unkept)}/firstQuarter`)
  expect(calm('2015-08-01')).toBe(calm('2015-08-01'))
})
const idOfInitiative = ({ managementIssues }: ReturnType<typeof planReviewed>) =>
  managementIssues[0]?.strategies[0]?.initiatives[0]?.id ?? ''

test('300 取組 in six checks, four confirmations each, take a moment, and less after an edit', async () => {
  const { plan, edited, book } = makeBusyYear(300)
  const first = await cpuTimeOf(() => statesOfYear(plan, g1, book, '2016-05-01'))
  expect(first.result.size).toBeGreaterThan(1800)
  expect(first.result.get('initiative/initiative-7/thirdQuarter')).toMatchObject({ stage: 'confirmed' })
  const left = [...edited]
  const again = await cpuTimeOf(() => statesOfYear(left.shift() ?? plan, g1, book, '2016-05-01'), edited.length)
  // three times the limit, which the bench `checks` holds: nothing is compiled yet the first time
  expect(first.ms).toBeLessThan(180)
  expect(again.ms).toBeLessThan(30)
})
