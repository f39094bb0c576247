// Knows whose turn waits in whose queue, in which order, what a newcomer does not inherit, and which check a day asks for.
import { describe, expect, test } from 'vitest'
import type { CheckBook, CheckDates, Confirmation } from '../../../../shared/model/check.ts'
import type { PostId } from '../../../../shared/model/ids.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { hashOfContent, contentOfCheck } from '../../../../shared/rules/check/content-of-check.ts'
import { checkOfToday, queueOf, type RiskCode } from '../../../../shared/rules/check/queue.ts'
import { firstQuarter, makeCheckBook, makeConfirmation, makeHolder, makeReview, testOrganisation } from '../../../helpers/check-factory.ts'
import { generation } from '../../../helpers/generations.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'

const g1 = generation('G1')
/** Four 具体的取組 of 総務係長 (initiative-0 …), each with what 第1四半期 says of it; the last is nobody's. */
const plan: WardPlan = withReviews(makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 4 }, () => '文章'))
function withReviews(made: WardPlan): WardPlan {
  const managementIssues = made.managementIssues.map((issue) => ({
    ...issue,
    strategies: issue.strategies.map((strategy) => ({
      ...strategy,
      initiatives: strategy.initiatives.map((initiative, nth) => ({
        ...initiative,
        postId: nth === 3 ? null : ('clerk' as PostId),
        reviews: [makeReview('firstQuarter', { results: '訪問した。' })],
      })),
    })),
  }))
  return { ...made, managementIssues }
}
const initiatives = plan.managementIssues[0]?.strategies[0]?.initiatives ?? []
const hashOf = (nth: number) =>
  hashOfContent(contentOfCheck({ kind: 'initiative', item: initiatives[nth] ?? ({} as (typeof initiatives)[0]) }, 'firstQuarter'))
const confirmed = (nth: number, stepId: string, change: Partial<Confirmation> = {}): Confirmation =>
  makeConfirmation(nth, { id: `initiative-${nth}`, stepId, contentHash: hashOf(nth), recordId: `${nth}-${stepId}`, ...change })

type Asked = Readonly<{
  today?: string
  confirmations?: readonly Confirmation[]
  risks?: Readonly<Record<string, readonly RiskCode[]>>
  holders?: typeof testOrganisation.holders
  isPart?: boolean
  dates?: readonly CheckDates[]
  /** Nobody wrote anything. */
  isUnwritten?: boolean
}>
function ask(
  person: string,
  {
    today = '2015-07-01',
    confirmations = [],
    risks = {},
    holders = testOrganisation.holders,
    isPart = false,
    dates,
    isUnwritten,
  }: Asked = {},
) {
  return queueOf({
    plan: isUnwritten ? withoutReviews(plan) : plan,
    generation: g1,
    book: makeCheckBook({ confirmations, ...(dates ? { dates } : {}) }),
    organisation: { ...testOrganisation, holders },
    person,
    today,
    isPart,
    risksOf: (_, id) => risks[id] ?? [],
  })
}
const withoutReviews = (written: typeof plan): typeof plan => ({
  ...written,
  managementIssues: written.managementIssues.map((issue) => ({
    ...issue,
    strategies: issue.strategies.map((strategy) => ({
      ...strategy,
      initiatives: strategy.initiatives.map((initiative) => ({ ...initiative, reviews: [] })),
    })),
  })),
})
const told = (entries: ReturnType<typeof ask>) => entries.map(({ id, turn, stepIndex }) => `${id} ${turn} ${stepIndex}`)

describe('the queue', () => {
  test('of 担当 asks for what is not handed in from the last day of the period on', () => {
    expect(told(ask('担当 太郎', { today: '2015-06-29' }))).toEqual([])
    expect(told(ask('担当 太郎', { today: '2015-06-30' }))).toEqual([
      'initiative-0 submit 0',
      'initiative-1 submit 0',
      'initiative-2 submit 0',
    ])
  })

  test('asks for a 差戻し at once', () => {
    const confirmations = [
      confirmed(0, 'owner'),
      confirmed(0, 'section', { recordId: 'back', act: 'sendBack', at: '2015-07-01T10:00:00+09:00' }),
    ]
    expect(told(ask('担当 太郎', { today: '2015-06-01', confirmations }))).toEqual(['initiative-0 submit 0'])
  })

  test('of a 課長 holds what was handed in, and what is nobody’s; of a quarter nothing that is nobody’s', () => {
    expect(told(ask('課長 花子', { confirmations: [confirmed(1, 'owner')] }))).toEqual(['initiative-1 confirm 1'])
    expect(told(ask('福祉 次郎', { confirmations: [confirmed(1, 'owner')] }))).toEqual([])
    const midYear = { dates: [{ ...firstQuarter, check: 'midYearReview' }] } as const
    expect(told(ask('課長 花子', midYear))).toContain('initiative-3 submit 0')
  })

  test('asks for a quarter that is over only where the ward keeps it', () => {
    const late = { today: '2015-08-01' }
    expect(told(ask('担当 太郎', late))).toHaveLength(3)
    expect(told(ask('担当 太郎', { ...late, isUnwritten: true }))).toEqual([])
    expect(told(ask('担当 太郎', { today: '2015-07-01', isUnwritten: true }))).toHaveLength(3)
  })

  test('of a section’s file holds nothing of others', () => {
    expect(told(ask('課長 花子', { confirmations: [confirmed(1, 'owner')], isPart: true }))).toEqual(['initiative-1 confirm 1'])
  })

  test('asks again for what changed since, and to read what another confirmed in his place', () => {
    const changed = [confirmed(0, 'owner', { contentHash: 'old' })]
    expect(told(ask('担当 太郎', { today: '2015-06-01', confirmations: changed }))).toEqual(['initiative-0 again 0'])
    const instead = [confirmed(0, 'owner'), confirmed(0, 'section', { act: 'confirmFor' })]
    expect(told(ask('課長 花子', { confirmations: instead })).at(-1)).toBe('initiative-0 readLater 1')
  })

  test('of somebody without a post is empty', () => {
    expect(ask('見知らぬ 人')).toEqual([])
  })

  test('stands by its risks: one grave before all light ones, then the plan’s order', () => {
    const risks = { 'initiative-2': ['red'], 'initiative-1': ['contradiction', 'targetMoved'] } as const
    const entries = ask('担当 太郎', { risks })
    expect(entries.map(({ id, score }) => [id, score])).toEqual([
      ['initiative-2', 32],
      ['initiative-1', 24],
      ['initiative-0', 0],
    ])
    expect(entries[1]?.risks).toEqual(['targetMoved', 'contradiction'])
    expect(ask('担当 太郎', { today: '2015-07-16' })[0]?.risks).toEqual(['late'])
  })

  test('of a newcomer tells apart what was due before he came', () => {
    const since = (...holders: typeof testOrganisation.holders) =>
      ask('新課長 六郎', { today: '2015-08-01', confirmations: [confirmed(1, 'owner')], holders })
    const newcomer = makeHolder('manager', '新課長 六郎', '2015-07-16')
    expect(since(newcomer).map(({ isInherited }) => isInherited)).toEqual([true])
    // the same person's term renewed without a gap is no new one
    const renewed = [makeHolder('manager', '新課長 六郎', '2014-04-01', '2015-07-15'), newcomer]
    expect(since(...renewed).map(({ isInherited }) => isInherited)).toEqual([false])
    const withGap = [makeHolder('manager', '新課長 六郎', '2014-04-01', '2015-07-14'), newcomer]
    expect(since(...withGap).map(({ isInherited }) => isInherited)).toEqual([true])
  })
})

describe('the check of today', () => {
  const dates: readonly CheckDates[] = [
    firstQuarter,
    { check: 'midYearReview', from: '2015-04-01', until: '2015-08-31', deadline: '2015-09-15', publication: '2015-09-30' },
    { check: 'secondQuarter', from: '2015-07-01', until: '2015-09-30', deadline: '2015-10-15', publication: null },
  ]
  test.each([
    ['2015-05-01', 'firstQuarter'],
    ['2015-06-30', 'firstQuarter'],
    ['2015-07-15', 'firstQuarter'],
    ['2015-07-16', 'midYearReview'],
    ['2015-09-30', 'secondQuarter'],
    ['2016-01-01', 'secondQuarter'],
  ])('%s: %s', (today, wanted) => expect(checkOfToday(dates, today)).toBe(wanted))

  test('is a late one while it is not done and nothing else is due; of late quarters the last one', () => {
    expect(checkOfToday(dates, '2015-08-30', () => false)).toBe('firstQuarter')
    expect(checkOfToday(dates, '2015-08-30', (check) => check === 'firstQuarter')).toBe('midYearReview')
    expect(checkOfToday(dates, '2016-01-01', (check) => check === 'midYearReview')).toBe('secondQuarter')
  })

  test('is not a quarter left behind in June while another check is due', () => {
    expect(checkOfToday(dates, '2015-09-01', () => false)).toBe('midYearReview')
    expect(checkOfToday(dates, '2015-10-01', (check) => check === 'midYearReview')).toBe('secondQuarter')
  })

  test('is 中間振り返り as long as it is not done, late or not', () => {
    expect(checkOfToday(dates, '2015-10-01', (check) => check === 'firstQuarter')).toBe('midYearReview')
  })
})

test('a book without a way up leaves nobody a turn', () => {
  const book: CheckBook = makeCheckBook({ route: [] })
  expect(
    queueOf({ plan, generation: g1, book, organisation: testOrganisation, person: '担当 太郎', today: '2015-07-01', risksOf: () => [] }),
  ).toEqual([])
})
