// Knows 改善アクション from finding to end: on what they are found, how they become an initiative, and that nothing that was found gets lost.
import { describe, expect, it } from 'vitest'
import type { ActItemTexts } from '../../../shared/model/act-item.ts'
import type { RolloverRequest } from '../../../shared/model/rollover.ts'
import type { Strategy, WardPlan } from '../../../shared/model/ward-plan.ts'
import { foundOn, openActItem } from '../../helpers/act-item-texts.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { putPlan } from '../../helpers/put-plan.ts'
import { chooseAll, idOf, makeShared, openPart, previewOf, takeOutPart } from '../../helpers/section-world.ts'

function start(): TestApp {
  const app = startAppInMemory([])
  putPlan(
    app,
    makePlan({ issues: 1, strategiesEach: 2, initiativesEach: 2, reformItems: 1 }, (place, n) => `${place}${n}`, 2016),
  )
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
const strategiesOf = (plan: WardPlan | null): readonly Strategy[] => plan?.managementIssues.flatMap((issue) => issue.strategies) ?? []
const open = (text: string, more: Partial<ActItemTexts> = {}): ActItemTexts => ({ ...openActItem, text, ...more })
const stateOf = async ({ api }: TestApp, id: string) => {
  const found = (await api.listActLedger()).find((one) => one.id === id)
  return found && [found.state, found.resultInitiativeId, found.resultYear]
}

describe('an improvement becomes an initiative of a later year', () => {
  it('at the end of the strategy, of the same post, and is closed; one undo takes both back', async () => {
    const app = start()
    const post = (await app.api.savePost(null, await app.api.saveSection(null, '総務課'), '防災担当課長')) as ActItemTexts['postId']
    const id = await app.api.saveActItem(
      null,
      { ...foundOn('initiative-0'), check: 'midYearReview' },
      open('周知を早める', { postId: post }),
    )
    await app.api.rollOver(plain())
    const [strategy] = strategiesOf(await app.api.getWardPlan(2017))
    const made = await app.api.makeInitiativeOfActItem(id, strategy?.id ?? '', ' 早めの周知 ')
    const last = strategiesOf(await app.api.getWardPlan(2017))[0]?.initiatives.at(-1)
    expect(last).toMatchObject({ id: made, title: '早めの周知', content: '', postId: post, pastResultsLinked: false, pastResults: '' })
    expect(strategiesOf(await app.api.getWardPlan(2017))[0]?.initiatives).toHaveLength(3)
    expect(await stateOf(app, id)).toEqual(['done', made, 2017])
    expect((await app.api.listActItems(made)).map((one) => [one.id, one.source.check, one.fiscalYear])).toEqual([
      [id, 'midYearReview', 2016],
    ])
    expect(await app.api.undo()).toMatchObject({ name: 'makeInitiativeOfActItem' })
    expect(await stateOf(app, id)).toEqual(['open', null, null])
    expect(strategiesOf(await app.api.getWardPlan(2017))[0]?.initiatives).toHaveLength(2)
    await app.api.redo()
    expect(await stateOf(app, id)).toEqual(['done', made, 2017])
  })

  it('is refused: in its own year, twice, where the form has no 具体的取組, of nothing, without a title', async () => {
    const app = start()
    const id = await app.api.saveActItem(null, foundOn('initiative-0'), open('周知'))
    const refused = async (...args: readonly [string, string, string]) => {
      const reply = await app.ask('makeInitiativeOfActItem', ...args)
      return reply.ok ? 'done' : reply.error.code
    }
    await app.api.rollOver(plain())
    const later = strategiesOf(await app.api.getWardPlan(2017))[0]?.id ?? ''
    expect(await refused(id, 'strategy-0', '周知')).toBe('E-ACT-01')
    expect(await refused(id, 'nowhere', '周知')).toBe('E-PLAN-03')
    expect(await refused('nothing', later, '周知')).toBe('E-PLAN-03')
    expect(await refused(id, later, ' ')).toBe('E-RULE-01')
    expect(await refused(id, later, '周知')).toBe('done')
    expect(await refused(id, later, '周知')).toBe('E-ACT-02')
    await app.api.createWardPlan(2023)
    const issue = await app.api.addItem('managementIssue', (await app.api.getWardPlan(2023))?.id ?? '', null)
    const short = await app.api.addItem('strategy', issue, null)
    const other = await app.api.saveActItem(null, foundOn('initiative-1'), open('会場'))
    expect(await refused(other, short, '会場')).toBe('E-ACT-03')
    expect(await stateOf(app, other)).toEqual(['open', null, null])
  })

  it('is open again when that initiative goes, and closed when it comes back', async () => {
    const app = start()
    const id = await app.api.saveActItem(null, foundOn('initiative-0'), open('周知'))
    await app.api.rollOver(plain())
    const strategyId = strategiesOf(await app.api.getWardPlan(2017))[0]?.id ?? ''
    const made = await app.api.makeInitiativeOfActItem(id, strategyId, '周知')
    await app.api.deleteItem('initiative', made)
    expect(await stateOf(app, id)).toEqual(['open', null, null])
    expect((await app.api.listOpenActItems(2017)).map((one) => one.text)).toEqual(['周知'])
    await app.api.undo()
    expect(await stateOf(app, id)).toEqual(['done', made, 2017])
    expect(await app.api.listOpenActItems(2017)).toEqual([])
    expect(await app.api.getPlanLoss(2017)).toMatchObject({ actItemsLost: 0, actItemsOpenAgain: 1 })
    await app.api.discardPlan(2017)
    expect(await stateOf(app, id)).toEqual(['open', null, null])
    // and it may become another one
    await app.api.rollOver(plain())
    const again = strategiesOf(await app.api.getWardPlan(2017))[0]?.id ?? ''
    expect(await app.ask('makeInitiativeOfActItem', id, again, '周知')).toMatchObject({ ok: true })
  })
})

describe('what was found on strategies and items of 様式3', () => {
  it('stands beside what comes of them, until it is closed', async () => {
    const app = start()
    const onStrategy = { kind: 'strategy', id: 'strategy-0', check: 'selfEvaluation' } as const
    await app.api.saveActItem(null, onStrategy, open('対象を広げる'))
    const reformId = (await app.api.getWardPlan(2016))?.reformItems[0]?.id ?? ''
    const closing = await app.api.saveActItem(null, { kind: 'reformItem', id: reformId, check: null }, open('窓口を1つに'))
    const next = await app.api.rollOver(plain())
    const [strategy] = strategiesOf(next)
    const [reform] = next.reformItems
    const texts = async (id = '') => (await app.api.listActItems(id)).map((one) => one.text)
    expect([await texts(strategy?.id), await texts(reform?.id)]).toEqual([['対象を広げる'], ['窓口を1つに']])
    expect((await app.api.listOpenActItems(2017)).map((one) => [one.text, one.heldBy])).toEqual(
      expect.arrayContaining([
        ['対象を広げる', strategy?.id],
        ['窓口を1つに', reform?.id],
      ]),
    )
    await app.api.saveActItem(closing, { kind: 'reformItem', id: reformId, check: null }, open('窓口を1つに', { state: 'done' }))
    expect([await texts(reform?.id), await texts(reformId)]).toEqual([[], ['窓口を1つに']])
  })
})

describe('what was found stays', () => {
  it('when its item is deleted, called as it was called then; and is still followed to its end', async () => {
    const app = start()
    const id = await app.api.saveActItem(null, foundOn('initiative-0'), open('周知'))
    await app.api.saveText({ kind: 'initiative', id: 'initiative-0', field: 'title' }, '地域の見守り')
    const strategy = await app.api.getWardPlan(2016).then((plan) => strategiesOf(plan)[0]?.id ?? '')
    await app.api.deleteItem('strategy', strategy)
    const [gone] = await app.api.listActLedger()
    expect(gone).toMatchObject({ id, isSourceGone: true, sourceTitle: '地域の見守り', state: 'open' })
    await app.api.saveActItem(id, foundOn('initiative-0'), open('周知', { state: 'dropped', outcome: '取組を終えた' }))
    expect((await app.api.listActLedger())[0]).toMatchObject({ state: 'dropped', outcome: '取組を終えた', isSourceGone: true })
    await app.api.undo()
    await app.api.undo()
    expect((await app.api.listActLedger())[0]).toMatchObject({ isSourceGone: false, sourceTitle: '地域の見守り', state: 'open' })
  })

  it('when a section deleted its item in its own file, called as it was called when that came back', async () => {
    const made = await makeShared()
    const { api } = made
    await api.saveActItem(null, foundOn(idOf(made, 'a')), open('周知'))
    await api.saveText({ kind: 'initiative', id: idOf(made, 'a'), field: 'title' }, '地域の見守り')
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    await part.api.deleteItem('initiative', idOf(made, 'a'))
    part.context.files.close()
    const found = await previewOf(made, file)
    await api.applyMerge(found.token, chooseAll(found, 'theirs'))
    expect((await api.listActLedger())[0]).toMatchObject({ isSourceGone: true, sourceTitle: '地域の見守り', state: 'open' })
  })

  it('with a discarded plan goes what was found in its year, but what became an initiative elsewhere; one undo brings it back', async () => {
    const app = start()
    await app.api.rollOver(plain())
    const of2017 = strategiesOf(await app.api.getWardPlan(2017))[0]?.initiatives[0]?.id ?? ''
    await app.api.saveActItem(null, foundOn(of2017), open('消えるもの'))
    const kept = await app.api.saveActItem(null, foundOn(of2017), open('残るもの'))
    const earlier = await app.api.saveActItem(null, foundOn('initiative-0'), open('前の年のもの'))
    await app.api.rollOver(plain({ fromYear: 2017, toYear: 2018 }))
    const strategy = strategiesOf(await app.api.getWardPlan(2018))[0]?.id ?? ''
    const made = await app.api.makeInitiativeOfActItem(kept, strategy, '残るもの')
    expect(await app.api.getPlanLoss(2017)).toMatchObject({ actItemsLost: 1, actItemsOpenAgain: 0 })
    const before = await app.api.listActLedger()
    await app.api.discardPlan(2017)
    const after = await app.api.listActLedger()
    expect(after.map((one) => [one.id, one.text, one.isSourceGone, one.state])).toEqual([
      [kept, '残るもの', true, 'done'],
      [earlier, '前の年のもの', false, 'open'],
    ])
    expect(after[0]).toMatchObject({ resultInitiativeId: made, resultYear: 2018, sourceTitle: 'initiative.title0' })
    await app.api.undo()
    expect(await app.api.listActLedger()).toEqual(before)
  })
})

describe('年度更新', () => {
  it('makes initiatives of improvements under what comes of their strategy, behind those that are carried, and closes them', async () => {
    const app = start()
    const first = await app.api.saveActItem(null, foundOn('initiative-0'), open('周知', { destination: 'nextInitiative' }))
    const second = await app.api.saveActItem(null, foundOn('initiative-2'), open('会場', { destination: 'councilReport' }))
    await app.api.saveActItem(null, foundOn('initiative-1'), open('選ばないもの'))
    // strategy-1 goes into strategy-0
    const plan = await app.api.rollOver(
      plain({
        items: [{ kind: 'strategy', id: 'strategy-1', do: 'merge', titles: [], into: 'strategy-0' }],
        actItems: [
          { id: first, strategyId: 'strategy-0', title: '早めの周知 ' },
          { id: second, strategyId: 'strategy-1', title: '会場を増やす' },
        ],
      }),
    )
    const initiatives = strategiesOf(plan)[0]?.initiatives ?? []
    expect(initiatives.map((one) => [one.title, one.pastResultsLinked])).toEqual([
      ['initiative.title0', true],
      ['initiative.title1', true],
      ['initiative.title2', true],
      ['initiative.title3', true],
      ['早めの周知', false],
      ['会場を増やす', false],
    ])
    expect(await stateOf(app, first)).toEqual(['done', initiatives[4]?.id, 2017])
    expect((await app.api.listActLedger()).filter(({ state }) => state === 'open').map((one) => one.text)).toEqual(['選ばないもの'])
    expect((await app.api.listActLedger()).find(({ id }) => id === second)?.destination).toBe('nextInitiative')
    await app.api.undo()
    expect(await stateOf(app, first)).toEqual(['open', null, null])
  })

  it('is refused with an improvement that is closed, unknown, named twice, without a title, or under a strategy that does not go on', async () => {
    const app = start()
    const id = await app.api.saveActItem(null, foundOn('initiative-0'), open('周知'))
    const closed = await app.api.saveActItem(null, foundOn('initiative-0'), open('済み', { state: 'done' }))
    const act = (more: Readonly<{ id?: string; strategyId?: string; title?: string }> = {}) => ({
      id,
      strategyId: 'strategy-0',
      title: '周知',
      ...more,
    })
    const refused = async (more: Partial<RolloverRequest>) => {
      const reply = await app.ask('rollOver', plain(more))
      return reply.ok ? 'done' : [reply.error.code, (reply.error.detail as { reason?: string } | undefined)?.reason]
    }
    const drop = { kind: 'strategy', id: 'strategy-0', do: 'drop', titles: [], into: null } as const
    expect(await refused({ actItems: [act({ id: closed })] })).toEqual(['E-ROLL-03', 'closedActItem'])
    expect(await refused({ actItems: [act({ id: 'nothing' })] })).toEqual(['E-ROLL-03', 'closedActItem'])
    expect(await refused({ actItems: [act(), act()] })).toEqual(['E-ROLL-03', 'badActItem'])
    expect(await refused({ actItems: [act({ title: '　' })] })).toEqual(['E-ROLL-03', 'badActItem'])
    expect(await refused({ items: [drop], actItems: [act()] })).toEqual(['E-ROLL-03', 'badActItem'])
    expect(await refused({ actItems: [act({ strategyId: 'initiative-0' })] })).toEqual(['E-ROLL-03', 'badActItem'])
    expect(await refused({ toYear: 2023, actItems: [act()] })).toEqual(['E-ACT-03', undefined])
    expect(await app.api.getWardPlan(2017)).toBe(null)
    expect(await refused({ actItems: [act()] })).toBe('done')
  })
})

it('a section’s file writes them, but makes no initiative of a later year of them: it has none', async () => {
  const app = start()
  const current = app.context.files.current()
  if (!current) throw new Error('no file')
  app.setSession({ current: () => ({ ...current, handOver: { sectionName: '総務課', fiscalYear: 2016, takenAt: '2016-04-01' } }) })
  const id = await app.api.saveActItem(null, foundOn('initiative-0'), open('周知'))
  expect(await app.ask('makeInitiativeOfActItem', id, 'strategy-0', '周知')).toMatchObject({ ok: false, error: { code: 'E-PART-01' } })
})
