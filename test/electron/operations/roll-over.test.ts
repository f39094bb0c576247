// Knows that 年度更新 makes next year's plan as one deed that one undo takes back whole, and carries what it says and nothing else.
import { describe, expect, it } from 'vitest'
import { runFoundingDeed } from '../../../electron/db/deed.ts'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import type { RolloverItem, RolloverRequest } from '../../../shared/model/rollover.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { listYearShifts } from '../../../shared/rules/list-year-shifts.ts'
import { misfitOfRollover } from '../../../shared/rules/misfit-of-rollover.ts'
import { ownedItemsOf } from '../../../shared/rules/owned-items.ts'
import { openActItem } from '../../helpers/act-item-texts.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { putPlan } from '../../helpers/put-plan.ts'
import { anyPlan } from '../../helpers/random-plan.ts'
import { fc } from '../../helpers/fast-check.ts'

const contentOf = ({ db }: TestApp) =>
  Object.fromEntries(Object.keys(recordedTables).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]))

/** 住之江区 in 平成28年度: 2 経営課題 × 2 戦略 × 2 取組. */
const text = (place: string, nth: number) => `平成28年度の${place}-${nth}`
function start(plan: WardPlan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2, reformItems: 2 }, text, 2016)): TestApp {
  const app = startAppInMemory([])
  putPlan(app, plan)
  return app
}
const plain = (more: Partial<RolloverRequest> = {}): RolloverRequest => ({
  fromYear: 2016,
  toYear: 2017,
  items: [],
  shifts: [],
  targets: [],
  actItems: [],
  ...more,
})
const item = (
  kind: RolloverItem['kind'],
  id: string,
  what: RolloverItem['do'],
  titles: readonly string[] = [],
  into: string | null = null,
): RolloverItem => ({
  kind,
  id,
  do: what,
  titles,
  into,
})
const planOf = async (app: TestApp, year: number): Promise<WardPlan> => {
  const plan = await app.api.getWardPlan(year)
  if (!plan) throw new Error(`no plan of ${year}`)
  return plan
}

it('comes in place of the empty plan that the data file was made with, and one undo brings that back', async () => {
  const app = start()
  const blank = await app.api.createWardPlan(2017)
  await app.api.rollOver(plain())
  expect((await planOf(app, 2017)).managementIssues).toHaveLength(2)
  await app.api.undo()
  expect(await planOf(app, 2017)).toEqual(blank)
  await app.api.redo()
  expect((await planOf(app, 2017)).managementIssues).toHaveLength(2)
})
const initiativesOf = (plan: WardPlan) => plan.managementIssues.flatMap((i) => i.strategies.flatMap((s) => s.initiatives))
const indicatorsOf = (plan: WardPlan) =>
  plan.managementIssues.flatMap((i) =>
    i.strategies.flatMap((s) => [...s.outcomeIndicators, ...s.initiatives.flatMap((n) => n.processIndicators)]),
  )

const kindedIndicatorsOf = (plan: WardPlan) =>
  plan.managementIssues
    .flatMap((issue) => issue.strategies)
    .flatMap((strategy) => [
      ...strategy.outcomeIndicators.map((x) => ({ ...x, kind: 'outcomeIndicator' as const })),
      ...strategy.initiatives.flatMap((item) => item.processIndicators.map((x) => ({ ...x, kind: 'processIndicator' as const }))),
    ])

describe('rolling over', () => {
  it('then undo is identity, whatever was chosen, and redo makes the same again', { timeout: 120_000 }, async () => {
    let done = 0
    let taken = 0
    const choice = fc.record({ what: fc.constantFrom('carry', 'carry', 'drop', 'split', 'merge', 'rename'), other: fc.nat(50) })
    const target = fc.constantFrom('keep', 'set', 'later')
    await fc.assert(
      fc.asyncProperty(
        anyPlan({ year: 2016, posts: ['post-a'] }),
        fc.array(choice, { minLength: 40, maxLength: 40 }),
        fc.array(target, { minLength: 40, maxLength: 40 }),
        fc.boolean(),
        fc.array(fc.record({ on: fc.nat(50), under: fc.nat(50), isTaken: fc.boolean() }), { maxLength: 4 }),
        async (plan, choices, targets, withShifts, found) => {
          const app = startAppInMemory([])
          putPost(app)
          putPlan(app, plan)
          const last = await planOf(app, 2016)
          const owned = ownedItemsOf(last)
          const items = owned.flatMap(({ kind, item: { id } }, i): RolloverItem[] => {
            const { what, other } = choices[i % choices.length] ?? { what: 'carry', other: 0 }
            const same = owned.filter((o) => o.kind === kind)
            if (what === 'carry') return []
            if (what === 'rename') return [item(kind, id, 'carry', ['新しい名称'])]
            if (what === 'split') return [item(kind, id, 'split', ['その一', 'その二'])]
            return [item(kind, id, what, [], what === 'merge' ? (same[other % same.length]?.item.id ?? null) : null)]
          })
          const shifts = withShifts ? listYearShifts(last, 2017, items).map((s) => s.shift) : []
          const improvements = owned.filter(({ kind }) => kind !== 'managementIssue')
          const strategies = owned.filter(({ kind }) => kind === 'strategy')
          const actItems: { id: string; strategyId: string; title: string }[] = []
          for (const { on, under, isTaken } of found) {
            const source = improvements[on % improvements.length]
            const strategy = strategies[under % strategies.length]
            if (!source || !strategy || source.kind === 'managementIssue') continue
            const id = await app.api.saveActItem(null, { kind: source.kind, id: source.item.id, check: null }, openActItem)
            const act = { id, strategyId: strategy.item.id, title: '改善から' }
            // now and then under one that does not go on
            const isFit = misfitOfRollover(last, plain({ items, actItems: [act] })) !== 'badActItem'
            if (isTaken && (isFit || on % 5 === 0)) actItems.push(act)
          }
          const request = plain({
            items,
            shifts,
            targets: targetsOf(last, (i) => targets[i % targets.length] ?? 'later'),
            actItems,
          })
          const before = contentOf(app)
          const reply = await app.ask('rollOver', request)
          expect(reply.ok).toBe(misfitOfRollover(last, request) === null)
          if (!reply.ok) {
            expect(contentOf(app)).toEqual(before)
            return
          }
          done++
          taken += actItems.length
          const after = contentOf(app)
          expect(await app.api.undo()).toMatchObject({ name: 'rollOver' })
          expect(contentOf(app)).toEqual(before)
          expect(await app.api.redo()).toMatchObject({ name: 'rollOver' })
          expect(contentOf(app)).toEqual(after)
          expect(app.db.pragma('foreign_key_check')).toEqual([])
          expect(await planOf(app, 2016)).toEqual(last)
        },
      ),
      { numRuns: 120 },
    )
    expect(done).toBeGreaterThan(40)
    expect(taken).toBeGreaterThan(2)
  })

  it('carries every item and text, marked, and no target', async () => {
    const app = start()
    const strategyId = (await planOf(app, 2016)).managementIssues[0]?.strategies[0]?.id
    await app.api.saveText({ kind: 'strategyReview', id: `${strategyId}-selfEvaluation`, field: 'overall' }, 'Ａ')
    const last = await planOf(app, 2016)
    const plan = await app.api.rollOver(plain())
    expect(plan).toEqual(await planOf(app, 2017))
    const reviewsOf = ({ managementIssues }: WardPlan) => managementIssues.flatMap((i) => i.strategies).flatMap((s) => s.reviews)
    expect([reviewsOf(last).map((r) => r.overall), reviewsOf(plan)]).toEqual([['Ａ'], []])
    expect(plan).toMatchObject({ fiscalYear: 2017, formGeneration: 'G1', stage: 'drafting', goal: last.goal, numberedUpTo: 0 })
    expect(initiativesOf(plan).map((n) => [n.title, n.content, n.isMain])).toEqual(
      initiativesOf(last).map((n) => [n.title, n.content, n.isMain]),
    )
    expect(initiativesOf(plan).every((n) => n.pastResultsLinked && n.pastResults === '' && n.reviews.length === 0)).toBe(true)
    expect(indicatorsOf(plan).map((x) => x.target)).toEqual(indicatorsOf(last).map(() => ''))
    const marks = new Map(plan.carried.map((c) => [`${c.recordId}/${c.field}`, c.lastText]))
    indicatorsOf(plan).forEach((x, i) => expect(marks.get(`${x.id}/target`)).toBe(indicatorsOf(last)[i]?.target))
    expect(marks.get(`${plan.id}/mayorPolicy`)).toBe(last.mayorPolicy)
    for (const n of initiativesOf(plan)) expect(marks.get(`${n.id}/content`)).toBe(n.content)
    expect(plan.reformItems.map((r) => r.content)).toEqual(last.reformItems.map((r) => r.content))
  })

  it('keeps, sets and leaves targets as was said', async () => {
    const app = start()
    const last = await planOf(app, 2016)
    const [first, second, third] = indicatorsOf(last)
    if (!first || !second || !third) throw new Error('too small a plan')
    const kindOf = (id: string) =>
      (id.startsWith('outcome') ? 'outcomeIndicator' : 'processIndicator') as 'outcomeIndicator' | 'processIndicator'
    const plan = await app.api.rollOver(
      plain({
        targets: [
          { kind: kindOf(first.id), id: first.id, do: 'keep', text: '' },
          { kind: kindOf(second.id), id: second.id, do: 'set', text: '55％以上' },
          { kind: kindOf(third.id), id: third.id, do: 'later', text: '' },
        ],
      }),
    )
    const [a, b, c] = indicatorsOf(plan)
    expect([a?.target, b?.target, c?.target]).toEqual([first.target, '55％以上', ''])
    const isMarked = (id = '') => plan.carried.some((m) => m.recordId === id && m.field === 'target')
    expect([isMarked(a?.id), isMarked(b?.id), isMarked(c?.id)]).toEqual([false, false, true])
  })

  it('drops, splits, merges and renames, and keeps the lineage', async () => {
    const app = start()
    const last = await planOf(app, 2016)
    const [issue, gone] = last.managementIssues
    const [strategy, other] = issue?.strategies ?? []
    const [split, merged] = strategy?.initiatives ?? []
    const [into] = other?.initiatives ?? []
    if (!issue || !gone || !split || !merged || !into || !strategy) throw new Error('too small a plan')
    const plan = await app.api.rollOver(
      plain({
        items: [
          item('managementIssue', gone.id, 'drop'),
          item('strategy', strategy.id, 'carry', ['備えるまち']),
          item('initiative', split.id, 'split', ['訓練', '備蓄']),
          item('initiative', merged.id, 'merge', [], into.id),
        ],
      }),
    )
    expect(plan.managementIssues).toHaveLength(1)
    const [newStrategy, newOther] = plan.managementIssues[0]?.strategies ?? []
    expect(newStrategy?.title).toBe('備えるまち')
    expect(plan.carried.some((m) => m.recordId === newStrategy?.id && m.field === 'title')).toBe(false)
    expect(newStrategy?.initiatives.map((n) => [n.title, n.content, n.amounts.length > 0, n.processIndicators.length])).toEqual([
      ['訓練', split.content, true, 1],
      ['備蓄', split.content, false, 1],
    ])
    const whole = newOther?.initiatives[0]
    expect(whole).toMatchObject({ title: into.title, content: `${into.content}\n${merged.content}` })
    expect(whole?.processIndicators).toHaveLength(2)
    const yenOf = (n: typeof into) => n.amounts.find((a) => a.kind === 'assessed')?.yen ?? 0
    expect(whole?.amounts.find((a) => a.kind === 'budget' && a.fiscalYear === 2016)?.yen).toBe(yenOf(into) + yenOf(merged))

    expect((await app.api.getLineage('initiative', whole?.id ?? '')).origins).toEqual([
      expect.objectContaining({ id: merged.id, number: '1-1-2', relation: 'merged', fiscalYear: 2016 }),
      expect.objectContaining({ id: into.id, number: '1-2-1', relation: 'merged' }),
    ])
    expect((await app.api.getLineage('initiative', split.id)).successors.map((l) => [l.relation, l.title, l.fiscalYear])).toEqual([
      ['split', '訓練', 2017],
      ['split', '備蓄', 2017],
    ])
    expect((await app.api.getLineage('strategy', newStrategy?.id ?? '')).origins[0]).toMatchObject({
      relation: 'renamed',
      title: strategy.title,
    })
    expect(await app.api.getLineage('managementIssue', gone.id)).toEqual({ origins: [], successors: [] })
  })

  it('shows the old year’s 予算額 as 前年度予算額, its 算定額 where it got no other', async () => {
    const app = start()
    const [first, second] = initiativesOf(await planOf(app, 2016))
    if (!first || !second) throw new Error('too small a plan')
    const ref = (initiativeId: string, amountKind: 'budget' | 'assessed') =>
      ({ kind: 'amount', initiativeId, amountKind, fiscalYear: 2016 }) as const
    await app.api.saveAmount(ref(first.id, 'assessed'), '1,200')
    await app.api.saveAmount(ref(second.id, 'assessed'), '900')
    await app.api.saveAmount(ref(second.id, 'budget'), '850')
    const [a, b] = initiativesOf(await app.api.rollOver(plain()))
    const budgetOf = (n: typeof a) => n?.amounts.find((m) => m.kind === 'budget' && m.fiscalYear === 2016)?.yen
    expect([budgetOf(a), budgetOf(b)]).toEqual([1_200_000, 850_000])
    expect(a?.amounts.some((m) => m.kind === 'settlement' && m.fiscalYear >= 2015)).toBe(false)
    expect(a?.amounts.some((m) => m.fiscalYear < 2015)).toBe(false)
  })

  it('shifts the years that were chosen, and no other; the mark keeps last year’s text', async () => {
    const app = start()
    const last = await planOf(app, 2016)
    const shifts = listYearShifts(last, 2017, []).map((s) => s.shift)
    const of = (s: (typeof shifts)[number]) => s.kind === 'initiative' && s.field === 'content'
    const plan = await app.api.rollOver(plain({ shifts: shifts.filter(of) }))
    const [was] = initiativesOf(last)
    const [is] = initiativesOf(plan)
    expect(is?.content).toBe(was?.content.replace('平成28年度', '平成29年度'))
    expect(is?.title).toBe(was?.title)
    expect(plan.carried.find((m) => m.recordId === is?.id && m.field === 'content')?.lastText).toBe(was?.content)
  })

  it('leaves 具体的取組 behind where the new form has none', async () => {
    const app = start(
      makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2, reformItems: 1 }, (place, n) => `令和4年度${place}${n}`, 2022),
    )
    const plan = await app.api.rollOver({ ...plain(), fromYear: 2022, toYear: 2023 })
    expect(plan.formGeneration).toBe('G2')
    expect(initiativesOf(plan)).toEqual([])
    expect(plan.managementIssues[0]?.strategies[0]?.outcomeIndicators).toHaveLength(1)
    // texts that the short form does not show are kept, and nobody is asked about them
    expect(plan.managementIssues[0]?.causeAnalysis).not.toBe('')
    expect(plan.carried.some((m) => m.field === 'causeAnalysis')).toBe(false)
    expect(initiativesOf(await planOf(app, 2022))).toHaveLength(2)
  })

  it.each([
    ['a year that has a plan', { toYear: 2016 }, 'E-ROLL-01'],
    ['a year without a form', { toYear: 1995 }, 'E-PLAN-01'],
    ['no plan to begin from', { fromYear: 2011, toYear: 2013 }, 'E-ROLL-02'],
    ['an earlier year', { toYear: 2013 }, 'E-ROLL-03'],
    ['an item that is not there', { items: [item('initiative', 'nobody', 'drop')] }, 'E-ROLL-03'],
    ['a split into one', { items: [item('initiative', 'initiative-0', 'split', ['一つ'])] }, 'E-ROLL-03'],
    ['a merge into itself', { items: [item('initiative', 'initiative-0', 'merge', [], 'initiative-0')] }, 'E-ROLL-03'],
    [
      'a merge into a dropped one',
      { items: [item('initiative', 'initiative-0', 'merge', [], 'initiative-1'), item('initiative', 'initiative-1', 'drop')] },
      'E-ROLL-03',
    ],
    [
      'a merge into what goes with a dropped one',
      { items: [item('strategy', 'strategy-0', 'drop'), item('initiative', 'initiative-2', 'merge', [], 'initiative-0')] },
      'E-ROLL-03',
    ],
    [
      'a year that stands elsewhere',
      { shifts: [{ kind: 'initiative', recordId: 'initiative-0', field: 'content', start: 1, end: 3, old: '平成', new: '令和' }] },
      'E-ROLL-03',
    ],
    ['an unknown indicator', { targets: [{ kind: 'outcomeIndicator', id: 'processIndicator-0', do: 'keep', text: '' }] }, 'E-ROLL-03'],
    [
      'a target that no cell can hold',
      { targets: [{ kind: 'processIndicator', id: 'processIndicator-0', do: 'set', text: 'a\u0000' }] },
      'E-RULE-01',
    ],
  ] as const)('is refused: %s', async (_, more, code) => {
    const app = start()
    const before = contentOf(app)
    const reply = await app.ask('rollOver', { ...plain(), ...more })
    expect(reply).toMatchObject({ ok: false, error: { code } })
    expect(contentOf(app)).toEqual(before)
  })
})

describe('after the rollover', () => {
  it('前年度 of an indicator follows last year’s record until somebody types one of it, and again when linked', async () => {
    const app = start()
    const origin = (await planOf(app, 2016)).managementIssues[0]?.strategies[0]?.outcomeIndicators[0]
    const made = (await app.api.rollOver(plain())).managementIssues[0]?.strategies[0]?.outcomeIndicators[0]
    if (!origin || !made) throw new Error('too small a plan')
    const now = async () => (await planOf(app, 2017)).managementIssues[0]?.strategies[0]?.outcomeIndicators[0]
    const say = (field: string, text: string) => app.api.saveText({ kind: 'outcomeReview', id: `${origin.id}-selfEvaluation`, field }, text)
    const type = (field: string, text: string) => app.api.saveText({ kind: 'outcomeIndicator', id: made.id, field }, text)
    const deeds = () => app.db.prepare('SELECT count(*) FROM deed').pluck().get()
    await say('result', '48.2％')
    await say('attainment', 'Ｂ')
    expect(await now()).toMatchObject({ previousResult: '48.2％', previousRating: 'Ｂ', previousLinked: true })
    const before = deeds()
    await type('previousResult', '48.2％') // what it shows already: no deed, still linked
    expect([deeds(), (await now())?.previousLinked]).toEqual([before, true])
    await type('previousResult', '48.2％（速報）')
    await say('attainment', 'Ａ')
    expect(await now()).toMatchObject({ previousResult: '48.2％（速報）', previousRating: 'Ｂ', previousLinked: false })
    await app.api.linkPrevious(made.id)
    expect(await now()).toMatchObject({ previousResult: '48.2％', previousRating: 'Ａ', previousLinked: true })
    await app.api.undo()
    expect(await now()).toMatchObject({ previousResult: '48.2％（速報）', previousRating: 'Ｂ', previousLinked: false })
    expect(await app.ask('linkPrevious', origin.id)).toMatchObject({ ok: false, error: { code: 'E-ROLL-05' } })
    expect(await app.ask('linkPrevious', 'nobody')).toMatchObject({ ok: false, error: { code: 'E-PLAN-03' } })
    // a plan that came from no other one: it is simply typed
    await app.api.saveText({ kind: 'outcomeIndicator', id: origin.id, field: 'previousRating' }, 'Ｃ')
    expect((await planOf(app, 2016)).managementIssues[0]?.strategies[0]?.outcomeIndicators[0]?.previousRating).toBe('Ｃ')
    expect((await app.api.searchTexts('速報', 10)).hits).toMatchObject([{ field: { field: 'previousResult' } }])
  })

  it('the marks of an item go with it and come back with it', async () => {
    const app = start()
    const plan = await app.api.rollOver(plain())
    const whole = contentOf(app)
    const issue = plan.managementIssues[0]
    const strategy = issue?.strategies[1]
    const initiative = strategy?.initiatives[0]
    const about = async () => {
      const { carried, ...now } = await planOf(app, 2017)
      const there = JSON.stringify(now)
      return { all: carried.length, lost: carried.filter((c) => !there.includes(`"${c.recordId}"`)).length }
    }
    const { all } = await about()
    for (const [kind, id] of [
      ['outcomeIndicator', strategy?.outcomeIndicators[0]?.id],
      ['initiative', initiative?.id],
      ['strategy', strategy?.id],
      ['managementIssue', issue?.id],
      ['reformItem', plan.reformItems[0]?.id],
    ] as const) {
      await app.api.deleteItem(kind, id ?? '')
      const left = await about()
      expect(left.lost).toBe(0)
      expect(left.all).toBeLessThan(all)
    }
    for (let i = 0; i < 5; i += 1) await app.api.undo()
    expect(contentOf(app)).toEqual(whole)
  })

  it('past results follow last year’s records until somebody types, and again when linked', async () => {
    const app = start()
    const [origin] = initiativesOf(await planOf(app, 2016))
    const [made] = initiativesOf(await app.api.rollOver(plain()))
    if (!origin || !made) throw new Error('too small a plan')
    const past = async () => initiativesOf(await planOf(app, 2017))[0]
    await app.api.saveText({ kind: 'initiativeReview', id: `${origin.id}-selfEvaluation`, field: 'results' }, '訓練12回')
    expect(await past()).toMatchObject({ pastResults: '訓練12回', pastResultsLinked: true })
    await app.api.saveText({ kind: 'initiative', id: made.id, field: 'pastResults' }, '訓練12回（見込み）')
    await app.api.saveText({ kind: 'initiativeReview', id: `${origin.id}-selfEvaluation`, field: 'results' }, '訓練13回')
    expect(await past()).toMatchObject({ pastResults: '訓練12回（見込み）', pastResultsLinked: false })
    await app.api.linkPastResults(made.id)
    expect(await past()).toMatchObject({ pastResults: '訓練13回', pastResultsLinked: true })
    await app.api.undo()
    expect(await past()).toMatchObject({ pastResults: '訓練12回（見込み）' })
    expect(await app.ask('linkPastResults', origin.id)).toMatchObject({ ok: false, error: { code: 'E-ROLL-05' } })
    // from 策定 on what was read live is text for good
    for (const kind of ['draft', 'established'] as const) {
      for (const { id, target, kind: of } of kindedIndicatorsOf(await planOf(app, 2017)))
        if (target === '') await app.api.saveText({ kind: of, id, field: 'target' }, '10回')
      await app.api.confirmCarried(
        2017,
        (await planOf(app, 2017)).carried.filter(({ field }) => field === 'target'),
      )
      await app.api.confirmEdition(2017, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
    }
    expect(await app.ask('linkPastResults', made.id)).toMatchObject({ ok: false, error: { code: 'E-ROLL-06' } })
    const typed = (await planOf(app, 2017)).managementIssues[0]?.strategies[0]?.outcomeIndicators[0]?.id
    expect(await app.ask('linkPrevious', typed)).toMatchObject({ ok: false, error: { code: 'E-ROLL-06' } })
  })

  it('a mark goes when its text is written or confirmed; a confirmed target is last year’s', async () => {
    const app = start()
    const last = await planOf(app, 2016)
    const plan = await app.api.rollOver(plain())
    const [made] = initiativesOf(plan)
    const [indicator] = indicatorsOf(plan)
    if (!made || !indicator) throw new Error('too small a plan')
    const has = async (id: string, field: string) => (await planOf(app, 2017)).carried.some((m) => m.recordId === id && m.field === field)
    await app.api.saveText({ kind: 'initiative', id: made.id, field: 'content' }, '新しい取組')
    expect(await has(made.id, 'content')).toBe(false)
    const places = [
      { kind: 'initiative', recordId: made.id, field: 'title' },
      { kind: 'outcomeIndicator', recordId: indicator.id, field: 'target' },
    ]
    await app.api.confirmCarried(2017, places)
    expect([await has(made.id, 'title'), await has(indicator.id, 'target')]).toEqual([false, false])
    expect(indicatorsOf(await planOf(app, 2017))[0]?.target).toBe(indicatorsOf(last)[0]?.target)
    const deeds = app.db.prepare('SELECT count(*) FROM deed').pluck().get()
    await app.api.confirmCarried(2017, places) // nothing left to confirm: no deed
    expect(app.db.prepare('SELECT count(*) FROM deed').pluck().get()).toBe(deeds)
    await app.api.undo()
    expect(indicatorsOf(await planOf(app, 2017))[0]?.target).toBe('')
    expect(await app.ask('confirmCarried', 2016, places)).toMatchObject({ ok: false, error: { code: 'E-PLAN-03' } })
  })

  it('a plan is discarded with what it says would be lost, and comes back whole', async () => {
    const app = start()
    const before = contentOf(app)
    const plan = await app.api.rollOver(plain())
    expect(await app.api.getPlanLoss(2017)).toMatchObject({
      issues: 2,
      strategies: 4,
      initiatives: 8,
      writtenTexts: 0,
      amounts: 0,
      refused: null,
    })
    const [made] = initiativesOf(plan)
    if (!made) throw new Error('too small a plan')
    await app.api.saveText({ kind: 'initiative', id: made.id, field: 'content' }, '新しい取組')
    await app.api.saveAmount({ kind: 'amount', initiativeId: made.id, amountKind: 'assessed', fiscalYear: 2017 }, '500')
    const whole = contentOf(app)
    expect(await app.api.getPlanLoss(2017)).toMatchObject({ writtenTexts: 1, amounts: 1 })
    expect((await app.api.getPlanLoss(2016)).writtenTexts).toBeGreaterThan(30)
    await app.api.discardPlan(2017)
    expect(contentOf(app)).toEqual(before)
    await app.api.undo()
    expect(contentOf(app)).toEqual(whole)
    app.db.prepare('INSERT INTO current_deed (id, deed_id) VALUES (1, (SELECT max(id) FROM deed))').run()
    app.db
      .prepare(
        "INSERT INTO edition (id, ward_plan_id, kind, ordinal, confirmed_by, confirmed_at, hash, snapshot) VALUES ('e', ?, 'draft', 1, '山田', '2026-11-23', 'h', '{}')",
      )
      .run(plan.id)
    app.db.prepare('DELETE FROM current_deed').run()
    expect(await app.api.getPlanLoss(2017)).toMatchObject({ refused: 'edition' })
    expect(await app.ask('discardPlan', 2017)).toMatchObject({ ok: false, error: { code: 'E-ROLL-04' } })
    expect(await app.ask('discardPlan', 2031)).toMatchObject({ ok: false, error: { code: 'E-PLAN-03' } })
  })
})

function targetsOf(plan: WardPlan, what: (i: number) => string): RolloverRequest['targets'] {
  const strategies = plan.managementIssues.flatMap((i) => i.strategies)
  const outcomes = strategies.flatMap((s) => s.outcomeIndicators.map((x) => ({ kind: 'outcomeIndicator' as const, id: x.id as string })))
  const processes = strategies.flatMap((s) =>
    s.initiatives.flatMap((n) => n.processIndicators.map((x) => ({ kind: 'processIndicator' as const, id: x.id as string }))),
  )
  return [...outcomes, ...processes].map((one, i) => ({ ...one, do: what(i) as 'keep' | 'set' | 'later', text: '新しい目標' }))
}

/** The post that owns some items of a random plan. */
function putPost({ db }: TestApp): void {
  const stamp = { key: 'posts', name: 'createDataFile', subject: null, operator: '山田 花子', at: '2026-11-23T10:00:00+09:00' }
  runFoundingDeed(db, stamp, (db) => {
    db.prepare("INSERT INTO section (id, position, name) VALUES ('section', 'a0', '総務課')").run()
    db.prepare("INSERT INTO post (id, section_id, position, name) VALUES ('post-a', 'section', 'a0', '総務課長')").run()
  })
}
