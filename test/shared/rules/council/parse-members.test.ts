// Knows that a pasted list of members is read as wards print it, is joined to who is there already, and that nothing of it is guessed or sorted in silence.
import { describe, expect, test } from 'vitest'
import type { Member, MemberKind } from '../../../../shared/model/council.ts'
import type { MemberId, MemberKindId, SubcommitteeId } from '../../../../shared/model/ids.ts'
import { defaultCouncilSettings } from '../../../../shared/rules/council/default-council-settings.ts'
import { type MemberColumnKey, memberColumnKeys, type PasteChoices, parseMembers } from '../../../../shared/rules/council/parse-members.ts'
import { parseTerm } from '../../../../shared/rules/council/parse-term.ts'
import { readPastedTable } from '../../../../shared/rules/council/read-pasted-table.ts'
import { readNamedRole, readRole } from '../../../../shared/rules/council/read-role.ts'
import { isHeading, matchColumns } from '../../../../shared/rules/match-columns.ts'
import { memberColumns } from '../../../../shared/words/council-members.ts'
import { member, seat, term } from '../../../helpers/council-member.ts'

describe('a term in one cell', () => {
  test.each([
    // 淀川区, 住吉区
    ['平成28年10月1日~平成28年10月17日', '2016-10-01', '2016-10-17'],
    ['平成28年10月1日～平成29年9月30日', '2016-10-01', '2017-09-30'],
    // 浪速区: two lines in one cell
    ['令和5年10月1日から\n令和7年9月30日まで', '2023-10-01', '2025-09-30'],
    ['R5.10.1-R7.9.30', '2023-10-01', '2025-09-30'],
    ['Ｒ５．１０．１～Ｒ７．９．３０', '2023-10-01', '2025-09-30'],
    ['2023/10/1～2025/9/30', '2023-10-01', '2025-09-30'],
    ['2023-10-01-2025-09-30', '2023-10-01', '2025-09-30'],
    ['令和5年10月1日～7年9月30日', '2023-10-01', '2025-09-30'],
    ['平成31年4月1日～令和元年9月30日', '2019-04-01', '2019-09-30'],
    ['令和5年10月1日から', '2023-10-01', null],
    ['令和7年9月30日まで', null, '2025-09-30'],
    ['～令和7年9月30日', null, '2025-09-30'],
  ])('%s', (text, from, until) => expect(parseTerm(text)).toEqual({ from, until }))
  test.each(['', '2年', '令和5年10月', '令和5年13月1日～令和7年9月30日', '令和5年4月1日～令和6年3月31日～令和7年9月30日'])(
    'not %s',
    (text) => expect(parseTerm(text)).toBeNull(),
  )
})

test('a role is told from a name, and a bracket that is part of the name stays', () => {
  expect(readNamedRole('◎大阪　太郎', '')).toEqual({ name: '大阪　太郎', role: 'chair' })
  expect(readNamedRole('○ 大阪 花子', '')).toEqual({ name: '大阪 花子', role: 'viceChair' })
  expect(readNamedRole('☆大阪 花子', '☆')).toEqual({ name: '大阪 花子', role: 'chair' })
  expect(readNamedRole('大阪 太郎（議長）', '')).toEqual({ name: '大阪 太郎', role: 'chair' })
  expect(readNamedRole('松尾（雅）', '')).toEqual({ name: '松尾（雅）', role: null })
  expect(['議長', '副議長', '部会長', '委員', '議長代理', ''].map(readRole)).toEqual([
    'chair',
    'viceChair',
    'chair',
    null,
    'viceChair',
    null,
  ])
})

const kind = (id: string, name: string): MemberKind => ({ id: id as MemberKindId, name, quota: null })
const kinds = [kind('org', '地域団体推薦'), kind('pub', '公募'), kind('exp', '学識経験者等')]
const subcommittees = [{ id: 'welfare' as SubcommitteeId, name: '福祉部会' }]
const noChoices: PasteChoices = { kindOf: {}, fallbackKindId: null, fallbackTerm: null, rowIs: {} }

/** With a row of headings, as Excel or a page puts it on the clipboard. */
function parse(text: string, members: readonly Member[] = [], change: Partial<PasteChoices> = {}, html = '') {
  const block = readPastedTable(text, html)
  const headings = block[0]?.map((cell) => cell.text) ?? []
  expect(isHeading(headings, memberColumns)).toBe(true)
  const keys = matchColumns(headings, memberColumns) as readonly (MemberColumnKey | null)[]
  const council = { settings: { ...defaultCouncilSettings, termYears: 2 }, kinds, subcommittees, members }
  return parseMembers(block.slice(1), keys, council, { ...noChoices, ...change })
}

describe('lists as wards print them', () => {
  test('淀川区: 委員種別(推薦地域), ◎ before the 議長, a member of 17 days and the one who came after; in the order of the list', () => {
    const { rows, unknownKinds } = parse(
      '氏名\t委員種別(推薦地域)\t委員の期間\n' +
        '◎大阪　太郎\t地域団体選定委員(北地域)\t平成28年10月1日~平成29年9月30日\n' +
        '浪速　次郎\t地域団体選定委員(東地域)\t平成28年10月1日~平成28年10月17日\n' +
        '天王　三郎\t地域団体選定委員(東地域)\t平成28年10月18日~平成29年9月30日\n' +
        '阿倍　花子\t公募委員\t平成28年10月1日~平成29年9月30日\n',
    )
    expect(unknownKinds).toEqual(['地域団体選定委員'])
    expect(rows.map(({ state, typed }) => [state, typed.name, typed.newKind ?? typed.kindId, typed.affiliation])).toEqual([
      ['new', '大阪　太郎', '地域団体選定委員', '北地域'],
      ['new', '浪速　次郎', '地域団体選定委員', '東地域'],
      ['new', '天王　三郎', '地域団体選定委員', '東地域'],
      ['new', '阿倍　花子', 'pub', ''],
    ])
    expect(rows[0]?.typed.seats).toEqual([{ id: null, subcommitteeId: null, role: 'chair', from: '2016-10-01', until: null }])
    expect(rows[1]?.typed.terms).toEqual([{ id: null, from: '2016-10-01', until: '2016-10-17', endReason: '' }])
    expect(rows.flatMap(({ problems }) => problems)).toEqual([])
  })

  test('浪速区: 選定事由等 names bodies beside 公募委員; the term stands on two lines of the cell; 地域 twice stays', () => {
    const text =
      '氏名\t選定事由等\t委員の任期\r\n' +
      '大阪 太郎\t浪速地域地域活動協議会\t"令和5年10月1日から\n令和7年9月30日まで"\r\n' +
      '大阪 花子\t公募委員\t"令和5年10月1日から\n令和7年9月30日まで"\r\n'
    const { rows, unknownKinds } = parse(text, [], { kindOf: { 浪速地域地域活動協議会: 'org' } })
    expect(unknownKinds).toEqual(['浪速地域地域活動協議会'])
    expect(rows.map(({ typed }) => [typed.kindId, typed.newKind, typed.affiliation, typed.terms[0]?.until])).toEqual([
      ['org', undefined, '浪速地域地域活動協議会', '2025-09-30'],
      ['pub', undefined, '', '2025-09-30'],
    ])
  })

  test('西淀川区: 氏名 and 選出元団体等 alone; 一般公募 is a kind; what is missing is said once for all', () => {
    const text = '氏名\t選出元団体等\n岡 一郎\t商店振興協議会\n小賀 二郎\t民生委員児童委員協議会\n岡田 三郎\t一般公募\n'
    const bare = parse(text)
    expect(bare.rows.map(({ typed, problems }) => [typed.kindId, typed.affiliation, problems])).toEqual([
      [null, '商店振興協議会', ['noTerm']],
      [null, '民生委員児童委員協議会', ['noTerm']],
      ['pub', '一般公募', ['noTerm']],
    ])
    const fallbackTerm = { from: '2025-10-01', until: '2027-09-30' }
    const said = parse(text, [], { fallbackKindId: 'org' as MemberKindId, fallbackTerm })
    expect(said.rows.map(({ typed, problems }) => [typed.kindId, typed.terms[0]?.from, problems])).toEqual([
      ['org', '2025-10-01', []],
      ['org', '2025-10-01', []],
      ['pub', '2025-10-01', []],
    ])
  })

  test('a page’s table: <br> in a cell, spaced headings (氏   名), merged kinds, columns in any order, notes left out', () => {
    const html = `<table><tr><th>部会</th><th>委員の期間</th><th>ふりがな</th><th>氏&nbsp;&nbsp;&nbsp;名</th><th>委員種別</th></tr>
      <tr><td>福祉部会（部会長）、防災・防犯部会</td><td>令和5年10月1日から<br>令和7年9月30日まで</td><td>おおさか　たろう</td><td>大阪　太郎</td><td rowspan="2">公募</td></tr>
      <tr><td>－</td><td>令和5年10月1日から<br>令和7年9月30日まで</td><td>おおさか　はなこ</td><td>大阪　花子</td></tr>
      <tr><td colspan="5">※敬称略、五十音順</td></tr></table>`
    const text =
      '部会\t委員の期間\tふりがな\t氏   名\t委員種別\n福祉部会（部会長）、防災・防犯部会\t令和5年10月1日から\n令和7年9月30日まで\tおおさか　たろう\t大阪　太郎\t公募\n'
    const { rows, leftOut } = parse(text, [], {}, html)
    expect(rows.map(({ typed }) => [typed.name, typed.kana, typed.kindId])).toEqual([
      ['大阪　太郎', 'おおさか　たろう', 'pub'],
      ['大阪　花子', 'おおさか　はなこ', 'pub'],
    ])
    expect(rows[0]?.typed.terms[0]).toMatchObject({ from: '2023-10-01', until: '2025-09-30' })
    expect(rows[0]?.typed.seats).toEqual([
      { id: null, subcommitteeId: 'welfare', role: 'chair', from: '2023-10-01', until: null },
      { id: null, subcommitteeId: null, newSubcommittee: '防災・防犯部会', role: 'member', from: '2023-10-01', until: null },
    ])
    expect(rows[1]?.typed.seats).toEqual([])
    expect(leftOut).toBe(1)
  })
})

describe('who is there already', () => {
  const taro = member('taro', {
    name: '大阪 太郎',
    kana: 'おおさか たろう',
    kindId: 'org' as MemberKindId,
    affiliation: '北地域',
    note: '連絡は昼',
    terms: [term('2023-10-01', '2025-09-30', 't1')],
    seats: [seat('chair', '2023-10-05', { id: 's1' })],
  })
  const head = '氏名\tふりがな\t選出元団体等\t委員の期間\n'

  test('a term that is there, or that a list of a 対象期間 shows a part of, changes nothing', () => {
    const same = parse(`${head}大阪　太郎\t\t\t令和5年10月1日～令和7年9月30日\n大阪太郎\t\t\t令和6年10月1日～令和7年9月30日\n`, [taro])
    expect(same.rows.map(({ state, typed }) => [state, typed.id, typed.name])).toEqual([
      ['same', 'taro', '大阪 太郎'],
      ['same', 'taro', '大阪 太郎'],
    ])
  })

  test('a new term is one more, an earlier end is taken over, and nothing that the list leaves open is lost', () => {
    const [more] = parse(`${head}大阪 太郎\t\t南地域\t令和7年10月1日～令和9年9月30日\n`, [taro]).rows
    expect([more?.state, more?.changes]).toEqual(['changed', ['affiliation', 'term']])
    expect(more?.typed).toMatchObject({ id: 'taro', kana: 'おおさか たろう', kindId: 'org', affiliation: '南地域', note: '連絡は昼' })
    expect(more?.typed.terms.map(({ id, from, until }) => [id, from, until])).toEqual([
      ['t1', '2023-10-01', '2025-09-30'],
      [null, '2025-10-01', '2027-09-30'],
    ])
    expect(more?.typed.seats).toEqual(taro.seats)
    const [less] = parse(`${head}大阪 太郎\t\t\t令和5年10月1日～令和5年10月17日\n`, [taro]).rows
    expect(less?.typed.terms).toEqual([{ id: 't1', from: '2023-10-01', until: '2023-10-17', endReason: '' }])
  })

  test('a term that meets another one is not taken in', () => {
    const [row] = parse(`${head}大阪 太郎\t\t\t令和7年9月1日～令和9年8月31日\n`, [taro]).rows
    expect([row?.state, row?.problems]).toEqual(['blocked', ['overlappingTerm']])
  })

  test('a seat that is held within the pasted term is not held twice, whenever it began', () => {
    const line = (mark: string, days: string) => parse(`${head}${mark}大阪 太郎\t\t\t${days}\n`, [taro]).rows[0]
    expect(line('◎', '令和5年10月1日～令和7年9月30日')).toMatchObject({
      state: 'same',
      typed: { seats: [{ id: 's1', from: '2023-10-05' }] },
    })
    // no end was told: it goes on through the term that follows
    expect(line('◎', '令和7年10月1日～令和9年9月30日')?.typed.seats).toHaveLength(1)
    const ended = { ...taro, seats: [seat('chair', '2023-10-05', { id: 's1', until: '2025-09-30' })] }
    const [again] = parse(`${head}◎大阪 太郎\t\t\t令和7年10月1日～令和9年9月30日\n`, [ended]).rows
    expect(again?.typed.seats.map(({ from }) => from)).toEqual(['2023-10-05', '2025-10-01'])
  })

  test('two of one name: reading or body tells who is meant, else the person is asked', () => {
    const other = member('other', {
      ...taro,
      id: 'other' as MemberId,
      kana: 'おおさか ふとろう',
      affiliation: '東地域',
      terms: [],
      seats: [],
    })
    const both = [taro, other]
    const line = (kana: string, body: string) => parse(`${head}大阪 太郎\t${kana}\t${body}\t令和7年10月1日～令和9年9月30日\n`, both).rows[0]
    expect(line('オオサカ フトロウ', '')?.typed.id).toBe('other')
    expect(line('', '東地域')?.typed.id).toBe('other')
    expect(line('', '')).toMatchObject({ state: 'blocked', problems: ['ambiguous'], candidates: [{ id: 'taro' }, { id: 'other' }] })
    const asked = parse(`${head}大阪 太郎\t\t\t令和7年10月1日～令和9年9月30日\n`, both, { rowIs: { 0: 'other' } }).rows[0]
    expect([asked?.state, asked?.typed.id]).toEqual(['changed', 'other'])
    const apart = parse(`${head}大阪 太郎\t\t\t令和7年10月1日～令和9年9月30日\n`, both, { rowIs: { 0: 'new' } }).rows[0]
    expect([apart?.state, apart?.typed.id]).toEqual(['new', null])
  })

  test('one name twice in the list is two people, and that is told', () => {
    const { rows } = parse(`${head}大阪 花子\t\t甲\t令和7年10月1日～令和9年9月30日\n大阪花子\t\t乙\t令和7年10月1日～令和9年9月30日\n`)
    expect(rows.map(({ state, problems }) => [state, problems])).toEqual([
      ['new', ['twiceInList']],
      ['new', ['twiceInList']],
    ])
  })
})

test('what cannot be read is told by row and keeps only that row out', () => {
  const { rows } = parse(
    '氏名\t委員種別\t委員の期間\n\t公募\t令和5年10月1日～令和7年9月30日\n大阪 一\t公募\t令和5年の秋から\n大阪 二\t公募\t令和7年10月1日～令和5年9月30日\n大阪 三\t公募\t令和5年10月1日から\n',
  )
  expect(rows.map(({ state, problems }) => [state, problems])).toEqual([
    ['blocked', ['noName']],
    ['blocked', ['badTerm']],
    ['blocked', ['endsBeforeBegin']],
    ['new', ['proposedUntil']],
  ])
  // two years from 1 October 2023
  expect(rows[3]?.typed.terms[0]?.until).toBe('2025-09-30')
})

test('every column that can be taken in is known by its own name', () => {
  const keys = matchColumns(
    memberColumns.map(({ names }) => names[0] ?? ''),
    memberColumns,
  )
  expect(keys).toEqual(memberColumns.map(({ key }) => key))
  expect(keys.toSorted()).toEqual([...memberColumnKeys].toSorted())
})
