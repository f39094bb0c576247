// Knows the rules around editions: their order, days as typed, the bytes of a snapshot, the lines of the 改定履歴, targets not set.
import { describe, expect, it } from 'vitest'
import { piecesWithin } from '../../../shared/forms/pieces-within.ts'
import type { Edition, EditionKind, PlanDifference, TextPiece } from '../../../shared/model/edition.ts'
import type { CheckPeriod } from '../../../shared/model/ward-plan.ts'
import { canonicalJson } from '../../../shared/rules/canonical-json.ts'
import { checksShownBy, kindsAllowedNext, ordinalOfNext, proposedKind } from '../../../shared/rules/edition-order.ts'
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { proposeRevisionNote } from '../../../shared/rules/propose-revision-note.ts'
import { unsetTargetsOf } from '../../../shared/rules/unset-targets.ts'
import { labelOfDate, nameEdition, proposedNote, revisionWords, titleMarkOfEdition } from '../../../shared/words/editions.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

/** As the city has them: 中間 = 8月末, 年度末 = 3月末. */
const dates = [
  { check: 'firstQuarter', from: '2015-04-01', until: '2015-06-30', deadline: '2015-07-15', publication: null },
  { check: 'midYearReview', from: '2015-04-01', until: '2015-08-31', deadline: '2015-09-15', publication: '2015-09-30' },
  { check: 'fourthQuarter', from: '2016-01-01', until: '2016-03-31', deadline: '2016-04-15', publication: null },
  { check: 'selfEvaluation', from: '2015-04-01', until: '2016-03-31', deadline: '2016-05-15', publication: '2016-06-09' },
] as const

describe('the order of editions', () => {
  it.each<readonly [readonly CheckPeriod[], RegExp]>([
    [['midYearReview', 'selfEvaluation'], /^(d*|d+er*(mr*)?(sr*)?)$/],
    [['selfEvaluation'], /^(d*|d+er*(sr*)?)$/],
    [[], /^(d*|d+er*)$/],
  ])('however it is walked: 案, one 策定, then 改定 counted on from 1, and each check of %j once in its order', (official, order) => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 12 }), fc.integer({ min: 0, max: 800 }), (choices, day) => {
        const today = new Date(Date.UTC(2015, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
        const made: Pick<Edition, 'kind' | 'ordinal'>[] = []
        for (const choice of choices) {
          const kinds = kindsAllowedNext(made, official)
          expect(kinds).toContain(proposedKind(made, official, dates, today))
          const kind = kinds[choice % kinds.length] as EditionKind
          made.push({ kind, ordinal: ordinalOfNext(made, kind) })
        }
        const names = made.map(({ kind }) => kind[0]).join('')
        expect(names).toMatch(order)
        expect(new Set(made.map(nameEdition)).size).toBe(made.length)
      }),
    )
  })

  const both = ['midYearReview', 'selfEvaluation'] as const
  const made = (...kinds: readonly EditionKind[]) => kinds.map((kind) => ({ kind }))
  it.each<readonly [string, readonly EditionKind[], EditionKind]>([
    ['2015-04-20', ['draft'], 'established'],
    ['2015-08-30', ['draft', 'established'], 'revision'],
    ['2015-08-31', ['draft', 'established'], 'midYearReview'],
    ['2015-10-01', ['draft', 'established', 'revision'], 'midYearReview'],
    ['2015-10-01', ['draft', 'established', 'midYearReview'], 'revision'],
    ['2016-03-30', ['draft', 'established', 'midYearReview', 'revision'], 'revision'],
    ['2016-03-31', ['draft', 'established', 'midYearReview'], 'selfEvaluation'],
    ['2016-06-01', ['draft', 'established'], 'selfEvaluation'],
    ['2016-06-01', ['draft', 'established', 'selfEvaluation'], 'revision'],
  ])('on %s behind %j proposes %s', (today, kinds, proposed) => {
    expect(proposedKind(made(...kinds), both, dates, today)).toBe(proposed)
  })

  it.each<readonly [EditionKind, readonly EditionKind[], readonly CheckPeriod[]]>([
    ['draft', [], []],
    ['established', ['draft'], []],
    ['revision', ['established', 'draft'], []],
    ['midYearReview', ['established', 'draft'], ['midYearReview']],
    ['revision', ['midYearReview', 'established', 'draft'], ['midYearReview']],
    ['selfEvaluation', ['midYearReview', 'established', 'draft'], both],
    ['selfEvaluation', ['established', 'draft'], both],
    ['revision', ['selfEvaluation', 'established', 'draft'], both],
  ])('%s behind %j shows the bands of %j', (kind, before, shown) => {
    expect(checksShownBy(kind, made(...before), both)).toEqual(shown)
    expect(checksShownBy(kind, made(...before), ['selfEvaluation'])).toEqual(shown.filter((check) => check === 'selfEvaluation'))
  })

  it('is seen in the 改定履歴: what a check’s edition is, and below it what was changed with it', () => {
    const note = (kind: EditionKind, changes: string) => proposedNote(kind, '平成27年度', '2015-10-08', changes)
    expect(note('midYearReview', '')).toBe('平成27年度運営方針の中間振り返りを行いました。(平成27年10月8日)')
    expect(note('selfEvaluation', '・区の目標を変更')).toBe('平成27年度運営方針の自己評価を行いました。(平成27年10月8日)\n・区の目標を変更')
    expect(note('revision', '・区の目標を変更')).toBe('・区の目標を変更')
    expect(note('established', '・何か')).toBe('平成27年度運営方針を策定しました。(平成27年10月8日)')
  })

  it('is seen in names and titles', () => {
    expect(nameEdition({ kind: 'draft', ordinal: 1 })).toBe('案')
    expect(nameEdition({ kind: 'draft', ordinal: 3 })).toBe('案3')
    expect(
      ['draft', 'established', 'revision', 'midYearReview', 'selfEvaluation'].map((kind) =>
        titleMarkOfEdition({ kind: kind as EditionKind, ordinal: kind === 'revision' ? 2 : 1 }),
      ),
    ).toEqual(['（案）', '', '（改定2）', '（中間振り返り）', '（自己評価）'])
  })
})

describe('a day as typed', () => {
  it.each([
    ['平成28年2月10日', '2016-02-10'],
    ['平成２８年２月１０日', '2016-02-10'],
    ['H28.2.10', '2016-02-10'],
    ['令和元年5月1日', '2019-05-01'],
    ['r7/2/14', '2025-02-14'],
    [' 2016 / 2 / 10 ', '2016-02-10'],
    ['2016-02-10', '2016-02-10'],
    ['平成31年4月30日', '2019-04-30'],
    ['平成26年9月12日(金曜日)', '2014-09-12'],
    ['平成27年2月12日（木）', '2015-02-12'],
    ['平成28年3月21日（月・祝）', '2016-03-21'],
    ['平28.3.15', '2016-03-15'],
  ])('%s is %s', (typed, day) => expect(parseDay(typed)).toBe(day))

  it.each([
    '平成31年5月1日',
    '令和元年4月30日',
    '平成28年2月30日',
    '28年2月10日',
    '2016年2月',
    '平成0年1月8日',
    '',
    'あした',
    '平成28年13月1日',
    '平成27年2月12日（金）',
    '平成28年2月30日（火）',
  ])('%s is none', (typed) => expect(parseDay(typed)).toBeNull())

  it('written as the city writes it, every day is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (days) => {
        const iso = new Date(Date.UTC(1927, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
        expect(parseDay(labelOfDate(iso))).toBe(iso)
      }),
    )
  })
})

describe('canonical JSON', () => {
  it('is the same whatever the order of the keys, and reads back as the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // a key that is __proto__ is no data of ours
        fc.pre(!JSON.stringify(value).includes('__proto__'))
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reversed(value))).toBe(text)
      }),
    )
    expect(canonicalJson({ b: 1, a: [{ d: '区', c: null }], e: undefined })).toBe('{"a":[{"c":null,"d":"区"}],"b":1}')
  })
})
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, reversed(entry)]),
  )
}

it('the pieces between two places are those letters, each with its state', () => {
  const piece = fc.record<TextPiece>({ text: fc.string({ maxLength: 6 }), state: fc.constantFrom('same', 'added', 'removed') })
  fc.assert(
    fc.property(fc.array(piece), fc.nat(30), fc.nat(30), (pieces, a, b) => {
      const letters = (list: readonly TextPiece[]) =>
        list.flatMap(({ text, state }) => [...Array(text.length).keys()].map((i) => text.charAt(i) + state))
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      expect(letters(piecesWithin(pieces, start, end))).toEqual(letters(pieces).slice(start, end))
    }),
  )
})

describe('the proposed 改定履歴', () => {
  const g1 = generation('G1')
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 4 }, (place) => place, 2022)
  const difference = (change: Partial<PlanDifference>): PlanDifference => ({
    key: 'k',
    kind: 'initiative',
    recordId: 'initiative-1',
    field: 'content',
    change: 'changed',
    number: '1-1-2',
    title: '見守り',
    label: '取組内容',
    isInternal: false,
    old: 'あ',
    new: 'い',
    pieces: [],
    ...change,
  })
  const note = (...changes: readonly Partial<PlanDifference>[]) =>
    proposeRevisionNote(changes.map(difference), plan, g1, '2022-08-30', revisionWords)

  it('names the forms that show what changed: 様式1 only for what is 主な', () => {
    expect(note({})).toBe('運営方針様式2の一部を改定しました。(令和4年8月30日)\n・具体的取組1-1-2「見守り」の取組内容を変更')
    expect(note({ field: 'title', label: '名称' })).toMatch(/^運営方針様式2の一部/)
    expect(note({ field: 'title', label: '名称', recordId: 'initiative-0' })).toMatch(/^運営方針様式1・様式2の一部/)
    expect(note({ kind: 'reformItem', field: 'overview', label: '取組の概要', number: '3', title: '窓口' })).toMatch(
      /^運営方針様式3の一部を改定しました。.*\n・取組項目3「窓口」の取組の概要を変更$/,
    )
    expect(note({ kind: 'wardPlan', field: 'goal', label: '区の目標', number: '', title: '' })).toMatch(
      /^運営方針様式1の.*\n・区の目標を変更$/,
    )
    expect(note({ field: 'ties', label: '基本戦略との対応' })).toMatch(/^運営方針の一部を改定しました。/)
    expect(proposeRevisionNote([difference({})], plan, generation('G2'), '2024-06-30', revisionWords)).toMatch(
      /^運営方針の一部を改定しました。\(令和6年6月30日\)/,
    )
  })

  it('puts the changes of one item together, and says of one that came or went only that', () => {
    const lines = note(
      {},
      { field: 'withdrawalCriterion', label: '撤退・再構築基準' },
      { kind: 'processIndicator', recordId: 'p', field: 'target', label: 'プロセス指標の目標' },
      { kind: 'initiative', recordId: 'x', field: '', change: 'removed', number: '1-1-3', title: '清掃', label: '具体的取組' },
      { kind: 'initiative', recordId: 'x', field: 'content', change: 'removed', number: '1-1-3', title: '清掃' },
      { kind: 'processIndicator', recordId: 'y', field: '', change: 'removed', number: '1-1-3', title: '清掃', label: 'プロセス指標' },
      { kind: 'outcomeIndicator', recordId: 'o', field: '', change: 'added', number: '1-2', title: '安心', label: 'アウトカム指標' },
      { kind: 'strategy', recordId: 's', field: '', change: 'moved', number: '2-1', title: '交流', label: '戦略' },
    ).split('\n')
    expect(lines.slice(1)).toEqual([
      '・具体的取組1-1-2「見守り」の取組内容、撤退・再構築基準、プロセス指標の目標を変更',
      '・具体的取組1-1-3「清掃」を削除',
      '・戦略1-2「安心」のアウトカム指標を変更',
      '・戦略2-1「交流」の番号を変更',
    ])
    expect(note()).toBe('')
  })
})

it('targets not set: empty ones and those still waiting for a word, of indicators that the form shows', () => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, (place, nth) =>
    place === 'processIndicator.target' && nth === 1 ? ' ' : 'x',
  )
  const carried = [{ kind: 'outcomeIndicator', recordId: 'outcomeIndicator-0', field: 'target', lastText: '50％' }]
  expect(unsetTargetsOf(plan, generation('G1'))).toEqual(['processIndicator-1'])
  expect(unsetTargetsOf({ ...plan, carried }, generation('G1'))).toEqual(['outcomeIndicator-0', 'processIndicator-1'])
  expect(unsetTargetsOf({ ...plan, carried }, generation('G2'))).toEqual(['outcomeIndicator-0'])
})
