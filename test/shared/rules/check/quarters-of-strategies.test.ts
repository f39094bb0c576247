// Knows that a year whose form has no 具体的取組 (令和5年度 on) is looked at by its 戦略 each quarter, and that a year whose form has them stays as it was.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { Check } from '../../../../shared/model/check.ts'
import { contentOfCheck, hashOfContent } from '../../../../shared/rules/check/content-of-check.ts'
import { mandatoryFieldsOf } from '../../../../shared/rules/check/contradictions/mandatory-fields.ts'
import { findContradictions } from '../../../../shared/rules/check/contradictions.ts'
import { improvementsOfPlan } from '../../../../shared/rules/check/improvements-of-plan.ts'
import { itemsInScope, itemsToLog } from '../../../../shared/rules/check/items-in-scope.ts'
import { loggedKindOf } from '../../../../shared/rules/check/logged-kind-of.ts'
import { placesOfCheck } from '../../../../shared/rules/check/places-of-check.ts'
import { makeRisksOf } from '../../../../shared/rules/check/risks.ts'
import { flattenPlan } from '../../../../shared/rules/flatten-plan.ts'
import { scopeMark } from '../../../../shared/rules/merge-plans.ts'
import { entryFieldsOf } from '../../../../renderer/screens/check/entry/entry-fields.ts'
import { checkInspection, planReviewed } from '../../../helpers/checked-plan.ts'
import { generation } from '../../../helpers/generations.ts'

const [g1, g2] = [generation('G1'), generation('G2')]
const { judgementRules: rules } = loadResources(path.join(import.meta.dirname, '../../../../resources'))
type Said = NonNullable<Parameters<typeof planReviewed>[0]['strategy']>
const planOf = (strategy: Said, year = 2025) => planReviewed({ strategy }, { year })
const strategyOf = (plan: ReturnType<typeof planOf>) => plan.managementIssues[0]!.strategies[0]!

// official-forms §1.3 and §1.4
test('what a ward works at is 具体的取組; 戦略 where the form has none', () => {
  expect([loggedKindOf(g1), loggedKindOf(g2)]).toEqual(['initiative', 'strategy'])
  const organisation = { sections: [], posts: [], holders: [] }
  for (const [form, year, kind] of [
    [g1, 2015, 'initiative'],
    [g2, 2025, 'strategy'],
  ] as const) {
    const items = itemsToLog(planReviewed({}, { year }), form)
    expect(itemsInScope(items, organisation, '', '2025-07-01', 'all').map((one) => one.kind)).toEqual([kind])
  }
})

test('a quarter asks the strategy itself and nothing of its indicators; 自己評価 asks the indicators', () => {
  const plan = planOf([{ period: 'firstQuarter', results: '4校区で始めた。', attainment: '○' }])
  const item = strategyOf(plan)
  const own = contentOfCheck({ kind: 'strategy', item }, 'firstQuarter')
  expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(['strategyReview']))
  expect(own.filter(({ text }) => text !== '').map(({ field }) => field)).toEqual(['results', 'attainment'])
  expect(contentOfCheck({ kind: 'strategy', item }, 'selfEvaluation').map(({ kind }) => kind)).toContain('outcomeReview')
  const changed = contentOfCheck(
    { kind: 'strategy', item: { ...item, reviews: [{ ...item.reviews[0]!, attainment: '△' }] } },
    'firstQuarter',
  )
  expect(hashOfContent(changed)).not.toBe(hashOfContent(own))
})

test.each<readonly ['G1' | 'G2', Check, readonly string[]]>([
  ['G1', 'firstQuarter', ['initiativeReview', 'reformItemReview']],
  ['G2', 'firstQuarter', ['strategyReview', 'reformItemReview']],
])('%s %s is made of 進捗状況 and 記号 of these', (id, check, kinds) => {
  const fields = mandatoryFieldsOf(generation(id), check)
  expect([...fields.keys()]).toEqual(kinds)
  for (const own of fields.values()) expect(own).toEqual(['results', 'attainment'])
})

describe('the entry of a check', () => {
  const fieldsOf = (form: typeof g1, check: Check) => {
    const plan = planReviewed({}, { year: form === g1 ? 2015 : 2025 })
    const item = { kind: 'strategy', item: strategyOf(plan), number: '1-1', title: '', postId: null } as const
    return entryFieldsOf({ plan, generation: form, check, item, lastYears: null, wardName: '天王寺区' }).map(({ ref, label }) => [
      ref.field,
      label,
    ])
  }
  test('of a strategy in a quarter has the four fields of every quarter', () => {
    expect(fieldsOf(g2, 'secondQuarter')).toEqual([
      ['results', '進捗状況'],
      ['attainment', '区内の記号'],
      ['findingAndImprovement', '課題と対応'],
      ['blankReason', '空欄とする理由'],
    ])
  })
  test('of a strategy in an official check is as its form has it: no reason for a blank', () => {
    expect(fieldsOf(g1, 'midYearReview').map(([field]) => field)).toEqual(['progress', 'finding', 'direction'])
    expect(fieldsOf(g2, 'selfEvaluation').map(([field]) => field)).toEqual(['result', 'attainment'])
  })
})

test('the sheet of an inquiry asks the same', () => {
  const placesOf = (form: typeof g1, check: Check) => {
    const flat = flattenPlan(planReviewed({}, { year: form === g1 ? 2015 : 2025 }))
    const mine = flat.records.map((one) => (one.kind === 'strategy' ? { ...one, values: { ...one.values, [scopeMark]: 1 } } : one))
    return placesOfCheck({ ...flat, records: mine }, form, check).map(({ kind, field }) => `${kind} ${field}`)
  }
  const quarterly = ['results', 'attainment', 'findingAndImprovement', 'blankReason']
  expect(placesOf(g2, 'firstQuarter')).toEqual(quarterly.map((field) => `strategy review/firstQuarter/${field}`))
  expect(placesOf(g1, 'firstQuarter')).toEqual([])
  expect(placesOf(g1, 'midYearReview')).toEqual(
    ['progress', 'finding', 'direction'].map((field) => `strategy review/midYearReview/${field}`),
  )
})

describe('contradictions of a strategy’s quarter', () => {
  const codesOf = (strategy: Said, year = 2025) =>
    findContradictions(
      checkInspection(
        planReviewed({ strategy, reformItem: strategy.map(({ period }) => ({ period, blankReason: '10月に開始' })) }, { year }),
        { today: `${year}-07-20` },
      ),
    ).map(({ code, key }) => `${code} ${key}`)
  const first = { period: 'firstQuarter', results: '4校区で始めた。', attainment: '○' } as const

  test('good words beside ×', () => {
    const said = { ...first, results: '取組は全体として順調に進んでいる。', attainment: '×' }
    expect(codesOf([said])).toContain('goodWordsRedVerdict strategyReview/strategy-0-firstQuarter/results')
    expect(codesOf([{ ...said, attainment: '○' }])).toEqual([])
  })
  test('a problem without what is done about it', () => {
    const key = 'findingWithoutImprovement strategyReview/strategy-0-firstQuarter/findingAndImprovement'
    expect(codesOf([{ ...first, findingAndImprovement: '参加者が少ない。' }])).toContain(key)
    expect(codesOf([{ ...first, findingAndImprovement: '参加者が少ないため、周知を早める。' }])).toEqual([])
  })
  test('the sentence of the quarter before', () => {
    const again = { ...first, results: '校区ごとの説明会を10校区で開き、計画の案を作成した。' }
    const second = { ...again, period: 'secondQuarter' } as const
    expect(codesOf([again, second])).toContain('sameAsLastPeriod strategyReview/strategy-0-secondQuarter/results')
    expect(codesOf([again, { ...second, results: '計画の案を全校区の会議にはかり、修正した。' }])).toEqual([])
  })
  test('nothing is missed of strategies where the form has 具体的取組', () => {
    const plan = planReviewed({ initiative: [first], reformItem: [first] })
    const found = findContradictions(checkInspection(plan, { today: '2015-07-20' }))
    expect(found.filter(({ values }) => values['check'] === 'firstQuarter')).toEqual([])
  })
})

test('× of a quarter is a risk, and its 課題と対応 an improvement', () => {
  const plan = planOf([{ period: 'firstQuarter', results: '遅れた。', attainment: '×', findingAndImprovement: '会場を変える。' }])
  const { dates } = checkInspection(plan)
  const sources = { plan, book: { dates }, rules, verdicts: new Map(), changes: [], contradictions: new Set<string>() }
  const { id } = strategyOf(plan)
  expect(makeRisksOf(sources)('strategy', id, 'firstQuarter')).toEqual(['red'])
  expect(makeRisksOf(sources)('strategy', id, 'secondQuarter')).toEqual([])
  expect(improvementsOfPlan(plan, []).map(({ source, text }) => [source, text])).toEqual([
    [{ kind: 'strategy', id, check: 'firstQuarter' }, '会場を変える。'],
  ])
})
