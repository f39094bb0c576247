// Knows what of last year stays beside the plan that 年度更新 made: why a target is one, and 改善アクション that are still open.
import { describe, expect, it } from 'vitest'
import type { RolloverItem, RolloverRequest } from '../../../shared/model/rollover.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { foundOn, openActItem } from '../../helpers/act-item-texts.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { putPlan } from '../../helpers/put-plan.ts'

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

const initiativesOf = (plan: WardPlan) => plan.managementIssues.flatMap((i) => i.strategies.flatMap((s) => s.initiatives))
const outcomesOf = (plan: WardPlan) => plan.managementIssues.flatMap((i) => i.strategies.flatMap((s) => s.outcomeIndicators))

describe('why a target is one', () => {
  it('goes on with a target that is kept, and comes back with one that is confirmed as last year’s; never beside another', async () => {
    const app = start()
    const last = await planOf(app, 2016)
    const [kept, set, later, anew] = outcomesOf(last)
    if (!kept || !set || !later || !anew) throw new Error('too small a plan')
    for (const { id } of [kept, set, later, anew]) {
      await app.api.saveText({ kind: 'outcomeIndicator', id, field: 'targetReason' }, `市の計画による（${id}）`)
    }
    const targets = [
      { kind: 'outcomeIndicator', id: kept.id, do: 'keep', text: '' },
      { kind: 'outcomeIndicator', id: set.id, do: 'set', text: '55％以上' },
      { kind: 'outcomeIndicator', id: later.id, do: 'later', text: '' },
    ] as const
    await app.api.rollOver(plain({ targets }))
    const outcomes = async () => outcomesOf(await planOf(app, 2017))
    const reasons = async () => (await outcomes()).map((x) => x.targetReason)
    expect(await reasons()).toEqual([`市の計画による（${kept.id}）`, '', '', ''])
    const [, , b, c] = await outcomes()
    await app.api.confirmCarried(2017, [{ kind: 'outcomeIndicator', recordId: b?.id ?? '', field: 'target' }])
    await app.api.saveText({ kind: 'outcomeIndicator', id: c?.id ?? '', field: 'target' }, '60％以上')
    expect(await reasons()).toEqual([`市の計画による（${kept.id}）`, '', `市の計画による（${later.id}）`, ''])
    await app.api.undo()
    await app.api.undo()
    await app.api.saveText({ kind: 'outcomeIndicator', id: b?.id ?? '', field: 'targetReason' }, '区の調べ')
    await app.api.confirmCarried(2017, [{ kind: 'outcomeIndicator', recordId: b?.id ?? '', field: 'target' }])
    expect((await reasons())[2]).toBe('区の調べ')
  })
})

describe('改善アクション', () => {
  it('stay beside what came of their initiative until they are closed', async () => {
    const app = start()
    const [origin] = initiativesOf(await planOf(app, 2016))
    if (!origin) throw new Error('too small a plan')
    const open = { ...openActItem, text: '訓練の周知を早める', dueDate: '2017-03-31' }
    const first = await app.api.saveActItem(null, foundOn(origin.id), open)
    await app.api.saveActItem(null, foundOn(origin.id), { ...open, text: '済んだもの', state: 'done', outcome: '実施した' })
    const [second] = initiativesOf(await app.api.rollOver(plain()))
    const [third] = initiativesOf(await app.api.rollOver({ ...plain(), fromYear: 2017, toYear: 2018 }))
    if (!second || !third) throw new Error('too small a plan')
    await app.api.saveActItem(null, foundOn(third.id), { ...open, text: '今年の改善', dueDate: null })
    const listed = async (id: string) => (await app.api.listActItems(id)).map((a) => [a.fiscalYear, a.text])
    expect(await listed(origin.id)).toEqual([
      [2016, '訓練の周知を早める'],
      [2016, '済んだもの'],
    ])
    expect(await listed(second.id)).toEqual([[2016, '訓練の周知を早める']])
    expect(await listed(third.id)).toEqual([
      [2018, '今年の改善'],
      [2016, '訓練の周知を早める'],
    ])
    await app.api.saveActItem(first, foundOn(origin.id), { ...open, state: 'dropped', outcome: '別の方法にした' })
    expect(await listed(third.id)).toEqual([[2018, '今年の改善']])
    await app.api.undo()
    expect(await listed(second.id)).toHaveLength(1)
    await app.api.deleteActItem(first)
    expect(await listed(second.id)).toEqual([])
  })

  it('of initiatives that went stand at what became of their strategy, and are told beforehand', async () => {
    const app = start()
    const last = await planOf(app, 2016)
    const [gone, merged, stays] = initiativesOf(last)
    if (!gone || !merged || !stays) throw new Error('too small a plan')
    const open = (text: string) => ({ ...openActItem, text })
    await app.api.saveActItem(null, foundOn(gone.id), open('会場を増やす'))
    await app.api.saveActItem(null, foundOn(gone.id), { ...open('済んだもの'), state: 'done', outcome: '実施した' })
    await app.api.saveActItem(null, foundOn(merged.id), open('名簿を整える'))
    const plan = await app.api.rollOver(
      plain({ items: [item('initiative', gone.id, 'drop'), item('initiative', merged.id, 'merge', [], stays.id)] }),
    )
    const leftAt = async (year: number, nth = 0) => {
      const strategy = (await planOf(app, year)).managementIssues[0]?.strategies[nth]
      return (await app.api.listLeftActItems(strategy?.id ?? '')).map((a) => a.text)
    }
    expect(await app.api.listOpenActItems(2016)).toMatchObject([{ heldBy: gone.id }, { heldBy: merged.id }])
    const into = initiativesOf(plan).find((n) => n.title === stays.title)
    expect((await app.api.listOpenActItems(2017)).map((a) => [a.text, a.heldBy])).toEqual([['名簿を整える', into?.id]])
    expect([await leftAt(2016), await leftAt(2017), await leftAt(2017, 1)]).toEqual([[], ['会場を増やす'], []])
    // a year on, and from a deleted one
    await app.api.deleteItem('initiative', into?.id ?? '')
    expect(await leftAt(2017)).toEqual(['会場を増やす', '名簿を整える'])
    await app.api.rollOver({ ...plain(), fromYear: 2017, toYear: 2018 })
    expect(await leftAt(2018)).toEqual(['会場を増やす', '名簿を整える'])
  })

  it('are all told where the new form has no 具体的取組, and stand at the strategy', async () => {
    const app = start(makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, (place, n) => `${place}${n}`, 2022))
    const [one] = initiativesOf(await planOf(app, 2022))
    await app.api.saveActItem(null, foundOn(one?.id), { ...openActItem, text: '周知' })
    const plan = await app.api.rollOver({ ...plain(), fromYear: 2022, toYear: 2023 })
    const strategy = plan.managementIssues[0]?.strategies[0]
    expect((await app.api.listLeftActItems(strategy?.id ?? '')).map((a) => [a.fiscalYear, a.text])).toEqual([[2022, '周知']])
  })

  it('are refused: empty, of no initiative, of another one', async () => {
    const app = start()
    const [a, b] = initiativesOf(await planOf(app, 2016))
    const open = { ...openActItem, text: '周知' }
    const id = await app.api.saveActItem(null, foundOn(a?.id), open)
    expect(await app.ask('saveActItem', null, foundOn(a?.id), { ...open, text: ' ' })).toMatchObject({
      ok: false,
      error: { code: 'E-RULE-01' },
    })
    expect(await app.ask('saveActItem', null, foundOn('nobody'), open)).toMatchObject({ ok: false, error: { code: 'E-PLAN-03' } })
    expect(await app.ask('saveActItem', id, foundOn(b?.id), open)).toMatchObject({ ok: false, error: { code: 'E-PLAN-03' } })
    expect(await app.ask('deleteActItem', 'nobody')).toMatchObject({ ok: false, error: { code: 'E-PLAN-03' } })
  })
})
