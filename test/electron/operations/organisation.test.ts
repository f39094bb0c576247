// Knows that sections, posts, holders and inquiries are kept as people change them, that each change is one deed, and what is refused.
import { expect, test } from 'vitest'
import { holdersOn, itemsByPost, unownedItemsOf } from '../../../shared/rules/ownership.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'

async function setUp() {
  const { api } = startAppInMemory([2017])
  const section = await api.saveSection(null, '  保健福祉課 ')
  const post = await api.savePost(null, section, '保健福祉課長')
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  return { api, section, post, issue, strategy }
}

test('sections and posts stand in the order in which they were made, under the names that they were given last', async () => {
  const { api, section, post } = await setUp()
  const other = await api.saveSection(null, '窓口サービス課')
  const second = await api.savePost(null, section, '係長')
  await api.saveSection(section, '健康福祉課')
  await api.savePost(post, other, '窓口課長')
  const { sections, posts } = await api.getOrganisation()
  expect(sections).toEqual([
    { id: section, name: '健康福祉課' },
    { id: other, name: '窓口サービス課' },
  ])
  expect(posts).toEqual([
    { id: second, sectionId: section, name: '係長' },
    { id: post, sectionId: other, name: '窓口課長' },
  ])
  await api.undo()
  expect((await api.getOrganisation()).posts.map((p) => [p.name, p.sectionId])).toEqual([
    ['保健福祉課長', section],
    ['係長', section],
  ])
})

test('a post that goes leaves its items without one, and brings them back with it', async () => {
  const { api, section, post, issue, strategy } = await setUp()
  await api.setPostOf(
    [
      { kind: 'managementIssue', id: issue },
      { kind: 'strategy', id: strategy },
    ],
    post,
  )
  const before = await api.getWardPlan(2017)
  expect(before && [...itemsByPost(before)]).toEqual([[post, 2]])
  expect((await api.getUndoState()).undo?.name).toBe('setPostOf')
  await api.deleteSection(section)
  const after = await api.getWardPlan(2017)
  expect(after && [...itemsByPost(after)]).toEqual([])
  expect(await api.getOrganisation()).toEqual({ sections: [], posts: [], holders: [] })
  await api.undo()
  expect(await api.getWardPlan(2017)).toEqual(before)
})

test('an item is answered for on the days on which its post is held, both ends included', async () => {
  const { api, post, issue, strategy } = await setUp()
  await api.setPostOf([{ kind: 'strategy', id: strategy }], post)
  await api.saveHolder(null, post, '北 一郎', '2016-04-01', '2017-03-31')
  const holder = await api.saveHolder(null, post, '南 二郎', '2017-05-01', null)
  const [organisation, plan] = [await api.getOrganisation(), await api.getWardPlan(2017)]
  if (!plan) throw new Error('no plan')
  const unowned = (day: string) => unownedItemsOf(plan, organisation, day).map(({ id, why }) => [id, why])
  expect(unowned('2017-03-31')).toEqual([[issue, 'noPost']])
  expect(unowned('2017-04-01')).toEqual([
    [issue, 'noPost'],
    [strategy, 'noHolder'],
  ])
  expect(unowned('2017-05-01')).toEqual([[issue, 'noPost']])
  expect(holdersOn(organisation, '2030-01-01').map((h) => h.person)).toEqual(['南 二郎'])
  await api.saveHolder(holder, post, '南 二郎', '2017-05-01', '2018-03-31')
  expect(holdersOn(await api.getOrganisation(), '2030-01-01')).toEqual([])
  await api.deleteHolder(holder)
  expect((await api.getOrganisation()).holders.map((h) => h.person)).toEqual(['北 一郎'])
})

test('what makes no sense is refused, and nothing is written', async () => {
  const { api, section, post, issue } = await setUp()
  const before = [await api.getOrganisation(), await api.getWardPlan(2017)]
  const refused = [
    [api.saveSection(null, '　'), 'E-RULE-01'],
    [api.saveSection(null, 'あ'.repeat(61)), 'E-RULE-01'],
    [api.saveSection('no-such', '課'), 'E-PART-03'],
    [api.deleteSection('no-such'), 'E-PART-03'],
    [api.savePost(null, 'no-such', '係長'), 'E-PART-03'],
    [api.deletePost('no-such'), 'E-PART-03'],
    [api.saveHolder(null, post, '北\n一郎', '2016-04-01', null), 'E-RULE-01'],
    [api.saveHolder(null, 'no-such', '北', '2016-04-01', null), 'E-PART-03'],
    [api.saveHolder(null, post, '北', '2016-04-01', '2016-03-31'), 'E-PART-04'],
    [api.deleteHolder('no-such'), 'E-PART-03'],
    [api.setPostOf([{ kind: 'managementIssue', id: issue }], 'no-such'), 'E-PART-03'],
    [
      api.setPostOf(
        [
          { kind: 'managementIssue', id: issue },
          { kind: 'strategy', id: 'no-such' },
        ],
        post,
      ),
      'E-PLAN-03',
    ],
    [
      api.saveInquiry(null, 2030, { title: '照会', requestText: '', deadline: '2016-12-01', check: null, sectionIds: [section] }),
      'E-PART-05',
    ],
    [
      api.saveInquiry(null, 2017, { title: '照会', requestText: '', deadline: '2016-12-01', check: null, sectionIds: ['no-such'] }),
      'E-PART-03',
    ],
    [api.saveInquiry(null, 2017, { title: '', requestText: '', deadline: '2016-12-01', check: null, sectionIds: [section] }), 'E-RULE-01'],
    [api.setAnswered('no-such', section, null, ''), 'E-PART-03'],
  ] as const
  for (const [answer, code] of refused) await expect(answer).rejects.toMatchObject({ code })
  expect([await api.getOrganisation(), await api.getWardPlan(2017)]).toEqual(before)
})

test('an inquiry keeps what was answered while it is changed, and says who has not', async () => {
  const { api, section } = await setUp()
  const other = await api.saveSection(null, '総務課')
  const texts = { title: '平成29年度の取組の照会', requestText: '記入願います。\r\n期限厳守', deadline: '2016-12-09' }
  const id = await api.saveInquiry(null, 2017, { ...texts, check: null, sectionIds: [section, other] })
  await api.setAnswered(id, section, '2016-12-01', '電子メール')
  await api.saveInquiry(id, 2017, { ...texts, deadline: '2016-12-16', check: null, sectionIds: [section] })
  expect(await api.listInquiries(2017)).toEqual([
    {
      id,
      fiscalYear: 2017,
      title: texts.title,
      requestText: '記入願います。\n期限厳守',
      deadline: '2016-12-16',
      issuedAt: '2026-11-23T10:00:00+09:00',
      check: null,
      sections: [{ sectionId: section, answeredAt: '2016-12-01', note: '電子メール' }],
    },
  ])
  await api.undo()
  expect((await api.listInquiries(2017))[0]?.sections.map((s) => [s.sectionId, s.answeredAt])).toEqual([
    [section, '2016-12-01'],
    [other, null],
  ])
  await api.deleteInquiry(id)
  expect(await api.listInquiries(2017)).toEqual([])
})
