// Knows that members of the council are written, ended, moved and deleted as deeds, each of which can be taken back; and what is refused.
import { beforeEach, describe, expect, test } from 'vitest'
import type { CouncilBook, Member, MemberTyped } from '../../../../shared/model/council.ts'
import type { Deed } from '../../../../shared/model/deed.ts'
import type { MemberKindId } from '../../../../shared/model/ids.ts'
import { listReadableChanges } from '../../../../shared/words/list-readable-changes.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { typedMember, typedTerm } from '../../../helpers/council-member.ts'

let app: TestApp
beforeEach(() => {
  app = startAppInMemory()
})
const book = (): Promise<CouncilBook> => app.api.getCouncilBook()
const members = async (): Promise<readonly Member[]> => (await book()).members
const names = async () => (await members()).map(({ name }) => name)
const lastDeed = async (): Promise<Deed> => {
  const [last] = await app.api.listDeeds(1, null)
  if (!last) throw new Error('no deed')
  return last.deed
}
const refusal = async (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => error as Readonly<{ code: string; detail: unknown }>,
  )
const first = async (id: string): Promise<Member> => {
  const found = (await members()).find((one) => one.id === id)
  if (!found) throw new Error('no member')
  return found
}
const typedOf = (member: Member, change: Partial<MemberTyped> = {}): MemberTyped => ({ ...member, ...change })

describe('members', () => {
  test('all that wards print of a member is kept as it was typed, rare characters too', async () => {
    const subcommittee = await app.api.saveSubcommittee(null, '防災・防犯部会')
    const [id = ''] = await app.api.saveMembers([
      // 神 of the compatibility block, 𠮷 outside the basic plane, 葛 with a variation selector
      typedMember('\ufa19田 𠮷郎\u845b\u{e0100}', {
        kana: 'かんだ よしろう',
        shortName: '\ufa19田（𠮷）',
        kindId: 'kind-organisation' as MemberKindId,
        affiliation: '○○地域活動協議会（北地域）',
        note: '1行目\r\n2行目',
        terms: [typedTerm('2016-10-01', '2016-10-17', '転居のため')],
        seats: [
          { id: null, subcommitteeId: null, role: 'chair', from: '2016-10-05', until: null },
          { id: null, subcommitteeId: subcommittee as never, role: 'member', from: '2016-10-05', until: '2016-10-17' },
        ],
      }),
    ])
    expect(await first(id)).toMatchObject({
      name: '\ufa19田 𠮷郎\u845b\u{e0100}',
      kana: 'かんだ よしろう',
      shortName: '\ufa19田（𠮷）',
      kindId: 'kind-organisation',
      affiliation: '○○地域活動協議会（北地域）',
      note: '1行目\n2行目',
      terms: [{ from: '2016-10-01', until: '2016-10-17', endReason: '転居のため' }],
      seats: [
        { subcommitteeId: subcommittee, role: 'member', from: '2016-10-05', until: '2016-10-17' },
        { subcommitteeId: null, role: 'chair', from: '2016-10-05', until: null },
      ].toSorted((a, b) => Number(a.until !== null) - Number(b.until !== null)),
    })
  })

  test('a list is one deed in its own order, behind those who are there; kinds and 部会 that are missing are made with it', async () => {
    await app.api.saveMembers([typedMember('先 一郎')])
    const before = await lastDeed()
    const ids = await app.api.saveMembers([
      typedMember('わ', { newKind: '区長推薦', terms: [typedTerm('2015-10-01', '2017-09-30')] }),
      typedMember('あ', {
        newKind: '公募',
        seats: [{ id: null, subcommitteeId: null, newSubcommittee: '福祉部会', role: 'chair', from: '2015-10-01', until: null }],
      }),
      typedMember('い', { newKind: ' 区長推薦 ' }),
    ])
    expect(await names()).toEqual(['先 一郎', 'わ', 'あ', 'い'])
    const { kinds, subcommittees, members: all } = await book()
    expect(kinds.map(({ name }) => name)).toEqual(['地域団体推薦', '公募', '学識経験者等', '区長推薦'])
    const kindOf = (name: string) => kinds.find((kind) => kind.id === all.find((one) => one.name === name)?.kindId)?.name
    expect(['わ', 'あ', 'い'].map(kindOf)).toEqual(['区長推薦', '公募', '区長推薦'])
    expect(all[2]?.seats[0]?.subcommitteeId).toBe(subcommittees[0]?.id)
    const deed = await lastDeed()
    expect([deed.id - before.id, deed.name, deed.subject]).toEqual([1, 'saveMembers', { kind: 'council', id: 'members' }])
    expect(ids).toHaveLength(3)
    await app.api.undo()
    expect(await names()).toEqual(['先 一郎'])
    expect((await book()).kinds.map(({ name }) => name)).toEqual(['地域団体推薦', '公募', '学識経験者等'])
    await app.api.redo()
    expect(await names()).toEqual(['先 一郎', 'わ', 'あ', 'い'])
    await app.api.revertDeed(deed.id)
    expect(await names()).toEqual(['先 一郎'])
  })

  test('the same again makes no deed, and a changed term keeps its row', async () => {
    const [id = ''] = await app.api.saveMembers([typedMember('大阪 太郎', { terms: [typedTerm('2016-10-01', '2018-09-30')] })])
    const deed = await lastDeed()
    await app.api.saveMembers([typedOf(await first(id), { name: ' 大阪 太郎 ' })])
    expect((await lastDeed()).id).toBe(deed.id)
    const [before] = (await first(id)).terms
    if (!before) throw new Error('no term')
    await app.api.saveMembers([typedOf(await first(id), { terms: [{ ...before, until: '2016-10-17' }] })])
    expect((await first(id)).terms).toEqual([{ ...before, until: '2016-10-17' }])
    await app.api.undo()
    expect((await first(id)).terms).toEqual([before])
  })

  test('the history tells what became of a member in words', async () => {
    const [id = ''] = await app.api.saveMembers([typedMember('大阪 太郎', { terms: [typedTerm('2016-10-01', '2018-09-30')] })])
    const [before] = (await first(id)).terms
    if (!before) throw new Error('no term')
    const seat = { id: null, subcommitteeId: null, role: 'viceChair', from: '2016-10-05', until: null } as const
    await app.api.saveMembers([
      typedOf(await first(id), { kana: 'おおさか たろう', terms: [{ ...before, until: '2016-10-17', endReason: '転居' }], seats: [seat] }),
    ])
    const [last] = await app.api.listDeeds(1, null)
    expect(listReadableChanges(last?.changes ?? [], () => '').map(({ label, before: from, after }) => [label, from, after])).toEqual([
      ['ふりがな', '', 'おおさか たろう'],
      ['任期の終わりの日', '平成30年9月30日（日）', '平成28年10月17日（月）'],
      ['任期が終わった理由', '', '転居'],
      ['役職（追加）', '', '副議長'],
      ['役職・部会の始まりの日（追加）', '', '平成28年10月5日（水）'],
    ])
  })

  test('terms that meet or run backwards, and a missing name, are refused with the field', async () => {
    const broken = async (change: Partial<MemberTyped>, name = '大阪 太郎') =>
      (await refusal(app.api.saveMembers([typedMember(name, change)])))?.detail
    const at = (field: string, code: string) => [{ field: `member//${field}`, code }]
    expect(await broken({}, ' ')).toEqual(at('name', 'missing'))
    expect(await broken({ terms: [typedTerm('2017-10-01', '2016-10-01')] })).toEqual(at('term', 'endsBeforeBegin'))
    expect(await broken({ terms: [typedTerm('2016-10-01', '2018-09-30'), typedTerm('2018-09-30', '2020-09-30')] })).toEqual(
      at('term', 'overlappingTerm'),
    )
    const chair = { id: null, subcommitteeId: null, role: 'chair', from: '2016-10-01', until: null } as const
    expect(await broken({ seats: [chair, { ...chair, role: 'viceChair', from: '2017-10-01' }] })).toEqual(at('seat', 'overlappingSeat'))
    expect(await names()).toEqual([])
    // one day after another they follow on
    await app.api.saveMembers([
      typedMember('大阪 太郎', { terms: [typedTerm('2016-10-01', '2018-09-30'), typedTerm('2018-10-01', '2020-09-30')] }),
    ])
  })

  test('what is not there is not written to', async () => {
    const [id = ''] = await app.api.saveMembers([typedMember('大阪 太郎', { terms: [typedTerm('2016-10-01', '2018-09-30')] })])
    const [term] = (await first(id)).terms
    const foreign = [
      typedMember('次', { id: 'nobody' }),
      typedMember('次', { kindId: 'no-kind' as MemberKindId }),
      typedMember('次', { terms: [{ ...typedTerm('2016-10-01', '2018-09-30'), id: term?.id ?? '' }] }),
      typedMember('次', { seats: [{ id: null, subcommitteeId: 'none' as never, role: 'member', from: '2016-10-01', until: null }] }),
    ]
    for (const one of foreign) expect(await refusal(app.api.saveMembers([one]))).toMatchObject({ code: 'E-COUNCIL-01' })
    const same = await first(id)
    expect(await refusal(app.api.saveMembers([same, same]))).toMatchObject({ code: 'E-COUNCIL-01' })
    expect(await names()).toEqual(['大阪 太郎'])
  })

  test('the name of a new kind or 部会 is one that the lists of the ward can have', async () => {
    const long = '区'.repeat(61)
    const seat = { id: null, subcommitteeId: null, newSubcommittee: long, role: 'member', from: '2016-10-01', until: null } as const
    const fields = [
      typedMember('次', { newKind: long }),
      typedMember('次', { newKind: '公\u0007募' }),
      typedMember('次', { seats: [seat] }),
    ]
    const codes = await Promise.all(fields.map(async (one) => (await refusal(app.api.saveMembers([one])))?.detail))
    expect(codes).toMatchObject([
      [{ field: 'member//kindId', code: 'tooLong' }],
      [{ field: 'member//kindId', code: 'unreadable' }],
      [{ field: 'member//seat', code: 'tooLong' }],
    ])
    await app.api.saveMembers([typedMember('次', { newKind: '地域団体\n選定' })])
    expect((await book()).kinds.at(-1)?.name).toBe('地域団体 選定')
  })

  test('the ward’s order is changed by moving alone', async () => {
    const [a = '', b = '', c = ''] = await app.api.saveMembers(['わ', 'い', 'あ'].map((name) => typedMember(name)))
    await app.api.moveMember(c, null)
    expect(await names()).toEqual(['あ', 'わ', 'い'])
    await app.api.moveMember(a, b)
    expect(await names()).toEqual(['あ', 'い', 'わ'])
    const deed = await lastDeed()
    await app.api.moveMember(a, b)
    await app.api.moveMember(b, c)
    await app.api.moveMember(c, null)
    expect((await lastDeed()).id).toBe(deed.id)
    await app.api.undo()
    await app.api.undo()
    expect(await names()).toEqual(['わ', 'い', 'あ'])
    expect(await refusal(app.api.moveMember(a, 'nobody'))).toMatchObject({ code: 'E-COUNCIL-01' })
    expect(await refusal(app.api.moveMember(a, a))).toMatchObject({ code: 'E-COUNCIL-01' })
  })

  test('one entered by mistake is deleted with terms and seats, and comes back whole', async () => {
    const [id = ''] = await app.api.saveMembers([typedMember('誤 太郎', { terms: [typedTerm('2016-10-01', '2018-09-30')] })])
    const before = await members()
    await app.api.deleteMember(id)
    expect(await names()).toEqual([])
    await app.api.undo()
    expect(await members()).toEqual(before)
    expect(await refusal(app.api.deleteMember('nobody'))).toMatchObject({ code: 'E-COUNCIL-01' })
  })

  test('one who was there, even as absent, is not deleted', async () => {
    const [id = ''] = await app.api.saveMembers([typedMember('大阪 太郎')])
    const meeting = await app.api.saveMeeting(null, {
      fiscalYear: 2016,
      kind: 'plenary',
      subcommitteeId: null,
      number: 1,
      label: '',
      format: 'venue',
      day: '2016-06-14',
      opensAt: null,
      startsAt: null,
      endsAt: null,
      place: '',
      legalBasis: '',
      isOpen: true,
      closedReason: '',
      audience: null,
      remarks: '',
      note: '',
    })
    await app.api.saveAttendances(meeting, [{ id: null, party: 'member', memberId: id as never, name: '', post: '', way: 'absent' }])
    expect(await refusal(app.api.deleteMember(id))).toMatchObject({ code: 'E-COUNCIL-03', detail: { name: '大阪 太郎' } })
  })
})
