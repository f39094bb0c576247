// Knows the checks that leave no room for judging: what lacks, what was carried over, what nobody owns; and how findings are named and switched off.
import { describe, expect, it } from 'vitest'
import type { PostId, SectionId } from '../../../shared/model/ids.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { splitWaived } from '../../../shared/rules/inspect-plan.ts'
import { describeFinding, listOfFinding } from '../../../shared/words/inspection.ts'
import { reasonsForUnserved } from '../../../shared/rules/inspection/find-unserved-strategies.ts'
import { changed, inspect, inspectFor, planWith, policy } from '../../helpers/inspect.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const served = policy.pillars.flatMap((p) => p.visions.flatMap((v) => v.basicStrategies.map(({ key }) => key)))
const [firstStrategy = ''] = served
const desk: Organisation = {
  sections: [{ id: 'section' as SectionId, name: '総務課' }],
  posts: [
    { id: 'held' as PostId, sectionId: 'section' as SectionId, name: '企画係長' },
    { id: 'empty' as PostId, sectionId: 'section' as SectionId, name: '防災係長' },
  ],
  holders: [{ id: 'h', postId: 'held' as PostId, person: '田中 一郎', from: '2026-04-01', until: null }],
}
/** Nothing to find but what a test puts in: everything tied, owned and with a reason. */
const clean = (year = 2015) => {
  const plan = planWith({ 'outcomeIndicator.target': '60％以上', 'processIndicator.target': '3回' }, year)
  const reasoned = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, targetReason: '前年度の実績から' }))
  const strategy = plan.managementIssues[0]?.strategies[0]
  const initiative = strategy?.initiatives[0]
  if (!initiative) throw new Error('no initiative')
  const own = { postId: 'held' as PostId }
  return changed(plan, {
    issue: own,
    strategy: { ...own, ties: served, outcomeIndicators: reasoned(strategy.outcomeIndicators) },
    initiative: { ...own, ties: ['own'], processIndicators: reasoned(initiative.processIndicators) },
  })
}
const codes = (plan: ReturnType<typeof clean>) => inspect(plan, { organisation: desk }).map(({ code, key }) => `${code} ${key}`)
const withoutThird = (plan: ReturnType<typeof clean>) => codes(plan).filter((code) => !code.includes('reformItem'))

describe('inspectPlan', () => {
  it('finds nothing in a plan that is complete', () => {
    expect(withoutThird(clean())).toEqual([])
  })

  it('names an empty cell, an open blank, an undecided tie, and a target that is empty only once', () => {
    expect(withoutThird(changed(clean(), { initiative: { content: ' ' } }))).toEqual(['emptyMandatory initiative/initiative-0/content'])
    expect(withoutThird(changed(clean(), { strategy: { approach: '〇年度末までに広げる' } }))).toEqual([
      'placeholderLeft strategy/strategy-0/approach',
    ])
    expect(withoutThird(changed(clean(), { initiative: { ties: [] } }))).toEqual(['undecidedTie initiative/initiative-0'])
    const [indicator] = clean().managementIssues[0]?.strategies[0]?.outcomeIndicators ?? []
    if (!indicator) throw new Error('no indicator')
    expect(withoutThird(changed(clean(), { strategy: { outcomeIndicators: [{ ...indicator, target: '' }] } }))).toEqual([
      'targetNotSet outcomeIndicator/outcomeIndicator-0/target',
    ])
  })

  it('lists what came over in the order in which the form asks for it, however it is stored', () => {
    const mark = (field: string) => ({ kind: 'managementIssue', recordId: 'issue-0', field, lastText: '文章' })
    const carried = ['causeAnalysis', 'challenge', 'currentState', 'futureVision', 'title'].map(mark)
    const whole = { currentState: '文章', challenge: '文章', causeAnalysis: '文章', futureVision: '文章' }
    const found = inspectFor('carriedText', changed(clean(), { issue: whole, plan: { carried } }))
    expect(found.map((finding) => finding.values?.['field'])).toEqual([
      'title',
      'futureVision',
      'currentState',
      'causeAnalysis',
      'challenge',
    ])
  })

  it('marks what came over from last year until somebody touches it; a target says what it was', () => {
    const carried = [
      { kind: 'strategy', recordId: 'strategy-0', field: 'approach', lastText: '文章' },
      { kind: 'strategy', recordId: 'strategy-0', field: 'internalNote', lastText: 'メモ' },
      { kind: 'initiative', recordId: 'gone', field: 'content', lastText: '文章' },
    ]
    expect(withoutThird(changed(clean(), { strategy: { internalNote: 'メモ' }, plan: { carried } }))).toEqual([
      'carriedText strategy/strategy-0/approach',
    ])
    const plan = planWith({ 'processIndicator.target': '' })
    const target = { kind: 'processIndicator', recordId: 'processIndicator-0', field: 'target', lastText: '年12回' }
    const found = inspectFor('targetNotSet', { ...plan, carried: [target] })
    expect(found.map(({ values }) => values['last'])).toEqual(['年12回'])
    expect(inspectFor('carriedText', { ...plan, carried: [target] })).toEqual([])
  })

  it('counts targets without a reason once a plan and lists them by number and name, the city’s own targets aside', () => {
    const size = { issues: 2, strategiesEach: 2, initiativesEach: 1 }
    const common = '社会的ビジネス効果が見込まれる事務事業件数'
    const plan = makePlan(size, (place, nth) => (place === 'outcomeIndicator.name' && nth === 0 ? common : '文章'))
    const [first] = plan.managementIssues[0]?.strategies[0]?.initiatives ?? []
    if (!first) throw new Error('no initiative')
    const [indicator] = first.processIndicators
    if (!indicator) throw new Error('no indicator')
    const named = { ...indicator, name: '修了者数' }
    const told = { ...named, id: 'told' as typeof indicator.id, targetReason: '前年度の実績から' }
    const found = inspectFor('targetWithoutReason', changed(plan, { initiative: { processIndicators: [told, named] } }))
    expect(found.map(({ key, ownerId, values }) => [key, ownerId, values['count'], values['of']])).toEqual([['plan', '', 7, 8]])
    expect(found[0]?.field).toEqual({ kind: 'processIndicator', id: named.id, field: 'targetReason' })
    expect(found.flatMap(listOfFinding)).toEqual([
      '1-1-1 修了者数',
      '1-2 文章',
      '1-2-1 文章',
      '2-1 文章',
      '2-1-1 文章',
      '2-2 文章',
      '2-2-1 文章',
    ])
  })

  it('names each basic strategy that nothing serves, but not while no tie is decided', () => {
    const plan = changed(clean(), { strategy: { ties: served.slice(2) } })
    expect(inspectFor('unservedStrategy', plan).map(({ key }) => key)).toEqual(served.slice(0, 2))
    expect(inspectFor('unservedStrategy', planWith({}))).toEqual([])
  })

  it('asks nothing about the basic policy of a plan of another year', () => {
    const untied = (year: number) => changed(clean(year), { strategy: { ties: [] }, initiative: { ties: ['V'] } })
    for (const year of [2013, 2014, 2018, 2023]) expect(withoutThird(untied(year)), String(year)).toEqual([])
    for (const year of [2015, 2016, 2017])
      expect(withoutThird(untied(year)).filter((name) => !name.startsWith('unserved'))).toEqual(['undecidedTie strategy/strategy-0'])
  })

  it('says in words that 様式1 would be empty where nothing is 主な', () => {
    const [finding] = inspectFor('noItem', changed(clean(), { strategy: { isMain: false } })).filter(({ ownerId }) => ownerId === '')
    expect(finding).toMatchObject({ key: 'main/strategy', ownerId: '', field: { kind: 'strategy', id: 'strategy-0', field: 'title' } })
    expect(finding && describeFinding(finding)).toBe('「主な」とした戦略が1つもないため、様式1の欄が空のままです。')
  })

  it('says nothing of marks on records that were deleted since 年度更新', () => {
    const marks = [
      { kind: 'initiative', recordId: 'deleted-initiative', field: 'content', lastText: '文章' },
      { kind: 'processIndicator', recordId: 'deleted-indicator', field: 'target', lastText: '年12回' },
      { kind: 'initiative', recordId: 'initiative-0', field: 'content', lastText: '文章' },
    ]
    const whole = changed(clean(), { plan: { carried: marks } })
    expect(withoutThird(whole)).toEqual(['carriedText initiative/initiative-0/content'])
    expect(withoutThird(changed(whole, { strategy: { initiatives: [] } })).filter((name) => /carried|target/.test(name))).toEqual([])
  })

  it('names items without a post and posts without a person today; one line where there are no posts at all', () => {
    const plan = changed(clean(), { issue: { postId: null }, initiative: { postId: 'empty' as PostId } })
    const unowned = inspectFor('unowned', plan, { organisation: desk }).map(({ ownerId, values }) => [
      ownerId,
      values['why'],
      values['post'],
    ])
    expect(unowned).toEqual([
      ['issue-0', 'noPost', ''],
      ['initiative-0', 'noHolder', '防災係長'],
    ])
    expect(inspectFor('unowned', clean(), { organisation: desk, today: '2026-03-31' })).toHaveLength(3)
    expect(inspectFor('unowned', plan).map(({ key, values }) => [key, values['count']])).toEqual([['organisation', 3]])
  })

  it('takes over what the layout measured', () => {
    const field = { kind: 'initiative', id: 'initiative-0', field: 'content' } as const
    const overflowing = [{ field, ownerId: 'initiative-0', label: '1-1-1 取組内容', used: 9, max: 6 }]
    const [finding] = inspectFor('overflow', clean(), { overflowing })
    expect(finding).toMatchObject({ number: '1-1-1', key: 'initiative/initiative-0/content', values: { over: 3 }, postId: 'held' })
  })

  it('gives every finding a name of its own, the same after an item before it is gone', () => {
    const plan = makePlan({ issues: 3, strategiesEach: 2, initiativesEach: 2, indicatorsEach: 2 }, (place) =>
      place.endsWith('target')
        ? ''
        : place.endsWith('name')
          ? '公園を知っている区民の割合'
          : place === 'initiative.content'
            ? '○○校区'
            : '',
    )
    const names = inspect(plan).map(({ code, key }) => `${code} ${key}`)
    expect(new Set(names).size).toBe(names.length)
    const later = inspect({ ...plan, managementIssues: plan.managementIssues.slice(1) })
    expect(later.map(({ code, key }) => `${code} ${key}`).filter((name) => !names.includes(name))).toEqual([])
    expect(later.find(({ ownerId }) => ownerId === 'issue-1')?.number).toBe('1')
  })

  it('follows the plan’s order', () => {
    const plan = makePlan({ issues: 2, strategiesEach: 1, initiativesEach: 2 }, () => '')
    const order = inspect(plan).map(({ ownerId }) => ownerId)
    const places = ['', 'issue-0', 'strategy-0', 'initiative-0', 'initiative-1', 'issue-1', 'strategy-1', 'initiative-2', 'initiative-3']
    expect(order.map((id) => places.indexOf(id))).toEqual(order.map((id) => places.indexOf(id)).toSorted((a, b) => a - b))
  })

  it('finds after an edit what a plan read afresh would have', () => {
    const texts = { 'initiative.content': '平成26年度中に始める。', 'managementIssue.currentState': '空き家の戸数は12件' }
    const before = planWith(texts)
    inspect(before)
    const after = changed(before, { strategy: { approach: '空き家の戸数は21件' }, initiative: { content: '平成27年度中に始める。' } })
    expect(inspect(after)).toEqual(inspect(structuredClone(after)))
    expect(inspect({ ...before, fiscalYear: 2014 })).toEqual(inspect(structuredClone({ ...before, fiscalYear: 2014 })))
  })
})

describe('splitWaived', () => {
  const at = '2026-11-23T10:00:00+09:00'
  it('keeps what is switched off apart, with its reason, and forgets what is found no more', () => {
    const plan = changed(clean(), { strategy: { ties: served.slice(1) }, initiative: { ties: [] } })
    const reason = '区内に該当する地域がない。'
    const waived = [
      { code: 'unservedStrategy', key: firstStrategy, reason, by: '山田 花子', at },
      { code: 'overflow', key: 'gone', reason: '不要', by: '山田 花子', at },
    ] as const
    const split = splitWaived(inspect(plan, { organisation: desk }), waived)
    expect(split.open.map(({ code }) => code).filter((code) => code !== 'noItem')).toEqual(['undecidedTie'])
    expect(split.waived.map((one) => [one.finding.key, one.waived.reason])).toEqual([[firstStrategy, reason]])
    expect(reasonsForUnserved(waived).get(firstStrategy)?.reason).toBe(reason)
  })
})
