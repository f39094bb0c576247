// Knows that what was confirmed to the end stays so whatever becomes of the way up, until it is taken back or its text changes; the rest follows today's.
import { describe, expect, test } from 'vitest'
import type { Confirmation, ReviewStep } from '../../../../shared/model/check.ts'
import type { PostId } from '../../../../shared/model/ids.ts'
import { contentOfCheck, hashOfContent } from '../../../../shared/rules/check/content-of-check.ts'
import { isRefusal, mayAct } from '../../../../shared/rules/check/may-act.ts'
import { type ReviewState, reviewStateOf } from '../../../../shared/rules/check/review-state.ts'
import { firstQuarter, makeChecked, makeConfirmation, makeReview, testOrganisation, testRoute } from '../../../helpers/check-factory.ts'
import { fc } from '../../../helpers/fast-check.ts'

const today = '2015-07-10'
const saying = (results: string) => makeChecked(makeReview('firstQuarter', { results }))
const hashOf = (results: string) => hashOfContent(contentOfCheck(saying(results), 'firstQuarter'))
const [owner, section, deputy, mayor] = testRoute as readonly [ReviewStep, ReviewStep, ReviewStep, ReviewStep]
const audit: ReviewStep = { id: 'audit', name: '監査', scope: 'ward', postIds: ['welfareManager' as PostId] }
const routeOf = (...steps: readonly ReviewStep[]) => steps

type Row = Partial<Confirmation>
const did = (step: ReviewStep, change: Row = {}): Row => ({
  stepId: step.id,
  stepName: step.name,
  postId: step.postIds[0] ?? ('clerk' as PostId),
  contentHash: hashOf('文'),
  ...change,
})
const ended = (step: ReviewStep, change: Row = {}): Row => did(step, { isLast: true, ...change })
const taken = (step: ReviewStep): Row => did(step, { act: 'takeBack' })
const stateOf = (route: readonly ReviewStep[], rows: readonly Row[], text = '文'): ReviewState =>
  reviewStateOf(
    saying(text),
    firstQuarter,
    route,
    rows.map((row, nth) => makeConfirmation(nth, row)),
    today,
  )
const statuses = ({ steps }: ReviewState) => steps.map(({ step, status }) => `${step.name} ${status}`).join('　')

const short = [did(owner), did(section), ended(mayor)]
test.each<readonly [string, readonly ReviewStep[], readonly Row[], string, number | null]>([
  ['a new last step', routeOf(owner, section, mayor, audit), short, '担当 confirmed　課長 confirmed　区長 confirmed　監査 added', null],
  ['a new step in the middle', testRoute, short, '担当 confirmed　課長 confirmed　副区長 added　区長 confirmed', null],
  ['another order', routeOf(owner, mayor, section), short, '担当 confirmed　区長 confirmed　課長 confirmed', null],
  ['its last step gone', routeOf(owner, section), short, '担当 confirmed　課長 confirmed　区長 left', null],
  ['its last step gone for another', routeOf(owner, section, audit), short, '担当 confirmed　課長 confirmed　監査 added　区長 left', null],
  [
    'taken back, the new last step',
    routeOf(owner, section, mayor, audit),
    [...short, taken(mayor)],
    '担当 confirmed　課長 confirmed　区長 next　監査 open',
    2,
  ],
  [
    'taken back, the new step in the middle',
    testRoute,
    [...short, taken(mayor)],
    '担当 confirmed　課長 confirmed　副区長 next　区長 open',
    2,
  ],
  ['taken back, its last step gone', routeOf(owner, section), [...short, taken(mayor)], '担当 confirmed　課長 next', 1],
  ['taken back by a step that is gone now', routeOf(owner, mayor), [...short, taken(section)], '担当 confirmed　区長 next', 1],
  ['sent back afterwards', testRoute, [...short, did(section, { act: 'sendBack' })], '担当 next　課長 open　副区長 open　区長 open', 0],
  [
    'on its way up',
    routeOf(owner, section, mayor, audit),
    [did(owner), did(section), did(mayor)],
    '担当 confirmed　課長 confirmed　区長 confirmed　監査 next',
    3,
  ],
  ['confirmed of a route of one step', testRoute, [ended(owner)], '担当 confirmed　課長 added　副区長 added　区長 added', null],
  ['a last step of another file before which nobody handed in', routeOf(owner, section), [ended(section)], '担当 next　課長 open', 0],
])('%s', (_, route, rows, wanted, next) => {
  const state = stateOf(route, rows)
  expect([statuses(state), state.next, state.stage === 'confirmed', state.endedBy === null]).toEqual([
    wanted,
    next,
    next === null,
    next !== null,
  ])
})

test('a text that changed goes the way of today, and back at its old wording it is confirmed again', () => {
  const changed = stateOf(testRoute, short, '書き直した文')
  expect([statuses(changed), changed.next, changed.isStale]).toEqual(['担当 stale　課長 stale　副区長 open　区長 open', 0, true])
  expect(stateOf(testRoute, short, '文').stage).toBe('confirmed')
  // once somebody has handed in the new text, the old end is over
  const again = [...short, did(owner, { contentHash: hashOf('書き直した文') })]
  expect(stateOf(testRoute, again, '文')).toMatchObject({ stage: 'underway', isStale: true, endedBy: null })
  expect(statuses(stateOf(testRoute, again, '書き直した文'))).toBe('担当 confirmed　課長 stale　副区長 open　区長 open')
})

test('代決 by a last step ends it too, and is read afterwards', () => {
  const rows = [did(owner), did(section), ended(mayor, { act: 'confirmFor', forPerson: '区長 一郎' })]
  expect(stateOf(testRoute, rows).steps[3]).toMatchObject({ status: 'confirmed', toReadLater: true })
  expect(stateOf(testRoute, [...rows, did(mayor, { act: 'readLater' })]).steps[3]).toMatchObject({ toReadLater: false })
  // what left the route asks nobody any more
  expect(stateOf(routeOf(owner, section), rows).steps[2]).toMatchObject({ status: 'left', toReadLater: false })
})

describe('取消し of what was confirmed to the end', () => {
  const may = (route: readonly ReviewStep[], step: ReviewStep, person: string, rows = short): string => {
    const state = stateOf(route, rows)
    const stepIndex = state.steps.findIndex((one) => one.step.id === step.id)
    const asked = { act: 'takeBack', dates: firstQuarter, organisation: testOrganisation, today, comment: '理由' } as const
    const answer = mayAct({ ...asked, stepIndex, state, postId: 'clerk' as PostId, person })
    return isRefusal(answer) ? answer.why : (answer.postId ?? '')
  }
  test.each<readonly [string, readonly ReviewStep[], ReviewStep, string, string]>([
    ['by who holds the last step', testRoute, mayor, '区長 一郎', 'mayor'],
    ['by who holds it, below a new one', routeOf(owner, section, mayor, audit), mayor, '区長 一郎', 'mayor'],
    ['by who holds the new one above it', routeOf(owner, section, mayor, audit), mayor, '福祉 次郎', 'welfareManager'],
    ['of the new one there is nothing to take back', routeOf(owner, section, mayor, audit), audit, '福祉 次郎', 'notNow'],
    ['by who holds it, when it is gone', routeOf(owner, section), mayor, '区長 一郎', 'mayor'],
    ['by who takes the last step now', routeOf(owner, section), mayor, '課長 花子', 'manager'],
    ['by nobody else', routeOf(owner, section), mayor, '福祉 次郎', 'notHeld'],
    ['of a step below by the last one, wherever it stands now', routeOf(owner, mayor, section), section, '区長 一郎', 'mayor'],
    ['not of one’s own below it', routeOf(owner, mayor, section), section, '課長 花子', 'notHeld'],
  ])('%s', (_, route, step, person, wanted) => expect(may(route, step, person)).toBe(wanted))

  test('by who confirmed it himself', () => {
    const own = [did(owner), ended(section, { person: '前課長 五郎' })]
    expect(may(routeOf(owner, section, mayor), section, '前課長 五郎', own)).toBe('manager')
  })

  test('who ended it is who is named', () => {
    const state = stateOf(routeOf(owner, section, mayor, audit), [did(owner), did(section), ended(mayor, { person: '区長 一郎' })])
    const asked = { dates: firstQuarter, organisation: testOrganisation, today, comment: '理由', state, postId: null, person: '福祉 次郎' }
    const refusal = { why: 'confirmed', detail: { step: '区長', person: '区長 一郎', at: '2015-07-01T09:02:00+09:00' } }
    expect(mayAct({ ...asked, act: 'confirm', stepIndex: 3 })).toEqual(refusal)
    expect(mayAct({ ...asked, act: 'sendBack', stepIndex: 3 })).toEqual(refusal)
  })
})

describe('whatever people do while the way up changes', () => {
  const others = [section, deputy, mayor, audit]
  const anyRoute = fc.shuffledSubarray(others).map((rest) => routeOf(owner, ...rest))
  const anyEvent = fc.oneof(
    { weight: 6, arbitrary: fc.constant({ kind: 'confirm' } as const) },
    { weight: 2, arbitrary: anyRoute.map((route) => ({ kind: 'route', route }) as const) },
    { weight: 1, arbitrary: fc.nat(4).map((step) => ({ kind: 'takeBack', step }) as const) },
    { weight: 1, arbitrary: fc.constant({ kind: 'sendBack' } as const) },
    { weight: 1, arbitrary: fc.nat(3).map((nth) => ({ kind: 'rewrite', nth }) as const) },
  )
  type Event = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never
  type Now = Readonly<{ route: readonly ReviewStep[]; rows: readonly Row[]; text: string }>

  /** As confirm-check and the lock of confirmed texts let it happen; null = refused. */
  function after({ route, rows, text }: Now, event: Event): Now | null {
    const state = stateOf(route, rows, text)
    const contentHash = hashOf(text)
    switch (event.kind) {
      case 'route':
        return { route: event.route, rows, text }
      case 'rewrite':
        return state.next === null ? null : { route, rows, text: `文${event.nth}` }
      case 'confirm': {
        const step = route[state.next ?? -1]
        return step ? { route, text, rows: [...rows, did(step, { contentHash, isLast: step === route.at(-1) })] } : null
      }
      case 'sendBack':
        return state.next ? { route, text, rows: [...rows, did(route.at(-1) ?? owner, { act: 'sendBack', contentHash })] } : null
      case 'takeBack': {
        const { step, by } = state.steps[event.step] ?? {}
        return step && by ? { route, text, rows: [...rows, { ...taken(step), contentHash }] } : null
      }
    }
  }
  const start: Now = { route: testRoute, rows: [], text: '文' }
  const isEnded = (state: ReviewState) => state.endedBy !== null && state.steps[state.endedBy]?.by?.isLast === true

  test('a change of the route never opens what was ended, a 取消し always does; what is on its way up has the steps of today', () => {
    let [kept, opened] = [0, 0]
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 20, maxLength: 60 }), (events) => {
        let now = start
        for (const event of events) {
          const next = after(now, event)
          if (!next) continue
          const [before, state] = [stateOf(now.route, now.rows, now.text), stateOf(next.route, next.rows, next.text)]
          if (event.kind === 'route' && isEnded(before)) {
            kept += 1
            expect(isEnded(state) && state.stage === 'confirmed' && state.next === null).toBe(true)
            expect(state.steps[state.endedBy ?? -1]?.by?.recordId).toBe(before.steps[before.endedBy ?? -1]?.by?.recordId)
          }
          if (event.kind === 'takeBack') {
            opened += 1
            expect([state.stage === 'confirmed', state.endedBy]).toEqual([false, null])
          }
          if (state.endedBy === null) expect(state.steps.map(({ step }) => step.id)).toEqual(next.route.map(({ id }) => id))
          now = next
        }
      }),
      { numRuns: 300 },
    )
    expect([kept > 50, opened > 50]).toEqual([true, true])
  })

  test('there and back again is where it was', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 10, maxLength: 30 }), anyRoute, (events, other) => {
        const now = events.reduce<Now>((before, event) => after(before, event) ?? before, start)
        const there = after(now, { kind: 'route', route: other }) ?? now
        const back = after(there, { kind: 'route', route: now.route }) ?? there
        expect(stateOf(back.route, back.rows, back.text)).toEqual(stateOf(now.route, now.rows, now.text))
      }),
    )
  })

  test('while the route stays, which step was the last says nothing new', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 10, maxLength: 40 }), (events) => {
        const { rows, text } = events
          .filter(({ kind }) => kind !== 'route')
          .reduce<Now>((before, event) => after(before, event) ?? before, start)
        const forgotten = stateOf(
          testRoute,
          rows.map((row) => ({ ...row, isLast: false })),
          text,
        )
        const { steps, ...told } = stateOf(testRoute, rows, text)
        const { steps: without, ...rest } = forgotten
        expect([told, steps.map(({ status }) => status)]).toEqual([rest, without.map(({ status }) => status)])
      }),
    )
  })
})
