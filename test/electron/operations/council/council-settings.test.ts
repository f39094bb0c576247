// Knows that the ward's settings, kinds, 部会 and classes are its own from the first change on, that none in use is lost, and that each deed can be taken back.
import { beforeEach, expect, test } from 'vitest'
import type { AnswerClass } from '../../../../shared/model/opinion.ts'
import { defaultCouncilSettings } from '../../../../shared/rules/council/default-council-settings.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { typedMember } from '../../../helpers/council-member.ts'

let app: TestApp
beforeEach(() => {
  app = startAppInMemory()
})
const kindNames = async () => (await app.api.getCouncilBook()).kinds.map(({ name }) => name)
const classNames = async () => (await app.api.getCouncilBook()).answerClasses.map(({ name }) => name)
const rowsIn = (table: 'member_kind' | 'answer_class') => app.db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n
const deeds = async () => (await app.api.listDeeds(500, null)).filter(({ deed }) => deed.state === 'done').length
const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => (error as Readonly<{ code: string }>).code,
  )

test('a ward starts with three kinds and five classes without a row written for them', async () => {
  expect(await kindNames()).toEqual(['地域団体推薦', '公募', '学識経験者等'])
  expect(await classNames()).toEqual([
    '①当年度において対応',
    '②運営方針に反映',
    '③翌年度以降において対応',
    '④対応困難又は対応不可',
    '⑤その他',
  ])
  expect([rowsIn('member_kind'), rowsIn('answer_class')]).toEqual([0, 0])
})

test('the first change writes the lists, is one deed, and is taken back as one', async () => {
  const before = await deeds()
  await app.api.saveMemberKind('kind-public', '公募委員', 5)
  expect(await kindNames()).toEqual(['地域団体推薦', '公募委員', '学識経験者等'])
  expect((await app.api.getCouncilBook()).kinds[1]).toEqual({ id: 'kind-public', name: '公募委員', quota: 5 })
  expect([rowsIn('member_kind'), rowsIn('answer_class'), (await deeds()) - before]).toEqual([3, 5, 1])
  await app.api.undo()
  expect(await kindNames()).toEqual(['地域団体推薦', '公募', '学識経験者等'])
  expect([rowsIn('member_kind'), rowsIn('answer_class')]).toEqual([0, 0])
  await app.api.redo()
  expect(await kindNames()).toEqual(['地域団体推薦', '公募委員', '学識経験者等'])
})

test('a list that the ward emptied stays empty', async () => {
  for (const { id } of (await app.api.getCouncilBook()).kinds) await app.api.deleteMemberKind(id)
  expect(await kindNames()).toEqual([])
  await app.api.undo()
  expect(await kindNames()).toEqual(['学識経験者等'])
})

test('a kind: new at the end, renamed, the same again no deed; two of one name and a kind in use are refused', async () => {
  const id = await app.api.saveMemberKind(null, ' 区長推薦 ', null)
  expect(await kindNames()).toEqual(['地域団体推薦', '公募', '学識経験者等', '区長推薦'])
  const count = await deeds()
  expect(await app.api.saveMemberKind(id, '区長推薦', null)).toBe(id)
  expect(await deeds()).toBe(count)
  expect(await codeOf(app.api.saveMemberKind(null, '公募', null))).toBe('E-RULE-01')
  expect(await codeOf(app.api.saveMemberKind('nowhere', '名', null))).toBe('E-COUNCIL-01')
  await app.api.saveMembers([typedMember('大阪 太郎', { kindId: id as never })])
  expect(await codeOf(app.api.deleteMemberKind(id))).toBe('E-COUNCIL-02')
  const [member] = (await app.api.getCouncilBook()).members
  if (!member) throw new Error('no member')
  await app.api.saveMembers([{ ...member, kindId: null }])
  await app.api.deleteMemberKind(id)
  expect(await kindNames()).toHaveLength(3)
})

test('部会: made, renamed, not deleted while somebody sits in it', async () => {
  const id = await app.api.saveSubcommittee(null, 'こども部会')
  await app.api.saveSubcommittee(id, 'こども青少年部会')
  const count = await deeds()
  await app.api.saveSubcommittee(id, 'こども青少年部会')
  expect(await deeds()).toBe(count)
  expect(await codeOf(app.api.saveSubcommittee(null, 'こども青少年部会'))).toBe('E-RULE-01')
  const [member = ''] = await app.api.saveMembers([
    typedMember('大阪 太郎', { seats: [{ id: null, subcommitteeId: id as never, role: 'member', from: '2016-10-01', until: null }] }),
  ])
  expect(await codeOf(app.api.deleteSubcommittee(id))).toBe('E-COUNCIL-02')
  await app.api.deleteMember(member)
  await app.api.deleteSubcommittee(id)
  expect((await app.api.getCouncilBook()).subcommittees).toEqual([])
  await app.api.undo()
  expect((await app.api.getCouncilBook()).subcommittees).toEqual([{ id, name: 'こども青少年部会' }])
})

test('対応分類 with years: one of the same name may follow, not hold in the same year', async () => {
  const typed: Omit<AnswerClass, 'id'> = { name: '検討中', meaning: 'later', fromYear: 2015, untilYear: 2019 }
  const id = await app.api.saveAnswerClass(null, typed)
  expect((await app.api.getCouncilBook()).answerClasses.at(-1)).toEqual({ id, ...typed })
  expect(await codeOf(app.api.saveAnswerClass(null, { ...typed, fromYear: 2019, untilYear: null }))).toBe('E-RULE-01')
  await app.api.saveAnswerClass(null, { ...typed, meaning: 'other', fromYear: 2020, untilYear: null })
  expect(await classNames()).toHaveLength(7)
  expect(await codeOf(app.api.saveAnswerClass(id, { ...typed, fromYear: 2016, untilYear: 2015 }))).toBe('E-RULE-01')
  const count = await deeds()
  await app.api.saveAnswerClass(id, typed)
  expect(await deeds()).toBe(count)
  await app.api.deleteAnswerClass(id)
  await app.api.deleteAnswerClass('class-other')
  expect(await classNames()).not.toContain('⑤その他')
})

test('settings are kept whole, set back to the program’s own leave nothing, and are taken back', async () => {
  const { settings } = await app.api.getCouncilBook()
  expect(settings).toEqual(defaultCouncilSettings)
  // 住吉区 and 浪速区
  const own = {
    ...settings,
    bylaw: '浪速区区政会議運営要綱',
    quota: 30,
    chairMark: '◎',
    kindHeading: '選定事由等',
    termHeading: '委員の任期',
    termsShown: 'whole',
    chairsFirst: true,
    memberNote: '敬称略、議長・副議長除き50音順',
    speakerNaming: 'name',
  } as const
  await app.api.saveCouncilSettings({ ...own, bylaw: ` ${own.bylaw}\r\n` })
  expect((await app.api.getCouncilBook()).settings).toEqual(own)
  const count = await deeds()
  await app.api.saveCouncilSettings(own)
  expect(await deeds()).toBe(count)
  await app.api.saveCouncilSettings({ ...own, quota: null })
  await app.api.undo()
  expect((await app.api.getCouncilBook()).settings.quota).toBe(30)
  await app.api.saveCouncilSettings(defaultCouncilSettings)
  expect((await app.api.getCouncilBook()).settings).toEqual(defaultCouncilSettings)
  expect(await codeOf(app.api.saveCouncilSettings({ ...own, meetingsPerYear: 1 }))).toBe('E-ASK-01')
  expect(await codeOf(app.api.saveCouncilSettings({ ...own, memberNote: 'a\u0007' }))).toBe('E-RULE-01')
})
