// Knows that two states of a plan are compared whole: every change is named once, and what is alike is not.
import { describe, expect, it } from 'vitest'
import type { ManagementIssue, Strategy, WardPlan } from '../../../shared/model/ward-plan.ts'
import { type Origins, comparePlans as compare } from '../../../shared/rules/compare-plans.ts'
import { comparisonWordsOf } from '../../../shared/words/comparison.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { shownByForms } from '../../../shared/forms/shown-by-forms.ts'
import { blankReviews } from '../../helpers/blank-reviews.ts'
import { generation } from '../../helpers/generations.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const [g1, g2] = [generation('G1'), generation('G2')]
const comparePlans = (older: WardPlan, newer: WardPlan, of = words, origins?: Origins, form = g1) =>
  compare(older, newer, of, { older: shownByForms(form, older), newer: shownByForms(form, newer) }, origins)
const words = comparisonWordsOf({ pillars: [{ visions: [{ basicStrategies: [{ key: '1-1-ア', cite: '1⑴㋐' }] }] }] } as never)
const plan = makePlan(
  { issues: 3, strategiesEach: 2, initiativesEach: 3, indicatorsEach: 2 },
  (place, nth) => `${place}${nth}番、港区の文。`,
  2016,
)
const mapIssues = (p: WardPlan, change: (issue: ManagementIssue) => ManagementIssue): WardPlan => ({
  ...p,
  managementIssues: p.managementIssues.map(change),
})
const mapStrategies = (p: WardPlan, change: (strategy: Strategy) => Strategy): WardPlan =>
  mapIssues(p, (issue) => ({ ...issue, strategies: issue.strategies.map(change) }))
const short = (older: WardPlan, newer: WardPlan, origins?: ReadonlyMap<string, string>) =>
  comparePlans(older, newer, words, origins).map((d) => `${d.change} ${d.key} ${d.number}`)

/** Replaces every string leaf that `hit` chooses. Returns how often each record's text was met. */
function editTexts(value: unknown, hit: (path: string) => boolean, path = ''): unknown {
  if (Array.isArray(value)) return value.map((entry, i) => editTexts(entry, hit, `${path}/${i}`))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const isText = typeof entry === 'string' && entry.includes('港区')
      return [key, isText ? (hit(`${path}/${key}`) ? `${entry}直した。` : entry) : editTexts(entry, hit, `${path}/${key}`)]
    }),
  )
}

describe('two states of a plan', () => {
  it('that are alike differ in nothing', () => {
    expect(comparePlans(plan, structuredClone(plan), words)).toEqual([])
  })

  it('differ in exactly the texts that were written, each once, and the pieces give both texts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (rest, modulus) => {
        const edited: string[] = []
        let met = 0
        const newer = editTexts(plan, (path) => {
          met += 1
          if (met % modulus !== rest % modulus) return false
          edited.push(path)
          return true
        }) as WardPlan
        const found = comparePlans(plan, newer, words)
        expect(found).toHaveLength(edited.length)
        expect(new Set(found.map((d) => d.key)).size).toBe(found.length)
        for (const d of found) {
          expect(d.change).toBe('changed')
          expect(d.new).toBe(`${d.old}直した。`)
          expect(
            d.pieces
              .filter((p) => p.state !== 'added')
              .map((p) => p.text)
              .join(''),
          ).toBe(d.old)
          expect(
            d.pieces
              .filter((p) => p.state !== 'removed')
              .map((p) => p.text)
              .join(''),
          ).toBe(d.new)
        }
        // there and back again is the same set of places
        expect(comparePlans(newer, plan, words).map((d) => d.key)).toEqual(found.map((d) => d.key))
      }),
    )
  })

  it('an initiative that came or went is named with all its texts, and the others are not said to have moved', () => {
    const without = mapStrategies(plan, (s) => (s.id === 'strategy-1' ? { ...s, initiatives: s.initiatives.slice(1) } : s))
    const gone = short(plan, without)
    expect(gone[0]).toBe('removed initiative/initiative-3/ 1-2-1')
    expect(gone).toContain('removed initiative/initiative-3/content 1-2-1')
    expect(gone).toContain('removed processIndicator/processIndicator-6/ 1-2-1')
    expect(gone.every((line) => line.startsWith('removed'))).toBe(true)
    expect(gone).not.toContain('removed initiative/initiative-3/title 1-2-1')
    const came = short(without, plan)
    expect(came[0]).toBe('added initiative/initiative-3/ 1-2-1')
    expect(came.every((line) => line.startsWith('added'))).toBe(true)
  })

  it('what went stands where it stood', () => {
    const without = mapIssues(plan, (issue) => (issue.id === 'issue-1' ? { ...issue, strategies: issue.strategies.slice(0, 1) } : issue))
    const newer = {
      ...without,
      managementIssues: without.managementIssues.map((i) => (i.id === 'issue-2' ? { ...i, title: '新しい課題' } : i)),
    }
    const lines = short(plan, newer)
    expect(lines[0]).toBe('removed strategy/strategy-3/ 2-2')
    expect(lines.at(-1)).toBe('changed managementIssue/issue-2/title 3')
    const rewritten = mapStrategies(newer, (s) => (s.id === 'strategy-2' ? { ...s, approach: '別の方向' } : s))
    expect(short(plan, rewritten).slice(0, 2)).toEqual(['changed strategy/strategy-2/approach 2-1', 'removed strategy/strategy-3/ 2-2'])
  })

  it('what was saved from under something that went has moved, not gone', () => {
    const saved = plan.managementIssues[0]?.strategies[1]?.initiatives[2]
    const newer = mapIssues(plan, (issue) =>
      issue.id === 'issue-0'
        ? { ...issue, strategies: issue.strategies.slice(0, 1).map((s) => ({ ...s, initiatives: [...s.initiatives, saved as never] })) }
        : issue,
    )
    const lines = short(plan, newer).filter((line) => line.includes('initiative-5/') || line.includes('Indicator-10/'))
    expect(lines).toEqual(['moved initiative/initiative-5/ 1-1-4'])
  })

  it('one that was moved is named with both numbers; those that made room are not', () => {
    const [a, b, c] = plan.managementIssues as [ManagementIssue, ManagementIssue, ManagementIssue]
    const found = comparePlans(plan, { ...plan, managementIssues: [c, a, b] }, words)
    expect(found).toMatchObject([{ change: 'moved', key: 'managementIssue/issue-2/', old: '3', new: '1', number: '1' }])
    const elsewhere = mapIssues(plan, (issue) => {
      const [first, second] = issue.strategies as [Strategy, Strategy]
      const moved = plan.managementIssues[0]?.strategies[1] as Strategy
      return issue.id === 'issue-0'
        ? { ...issue, strategies: [first] }
        : issue.id === 'issue-2'
          ? { ...issue, strategies: [first, second, moved] }
          : issue
    })
    expect(comparePlans(plan, elsewhere, words)).toMatchObject([{ change: 'moved', key: 'strategy/strategy-1/', old: '1-2', new: '3-3' }])
  })

  it('amounts, ties, marks, reviews, 様式3 and what a plan says of itself are compared, notes of the office are not', () => {
    const newer: WardPlan = {
      ...mapStrategies(plan, (s) => ({
        ...s,
        reviews:
          s.id === 'strategy-1'
            ? [{ ...blankReviews.strategyReview, id: 'q' as never, period: 'midYearReview' as const, progress: 'ｂ' }]
            : [],
        initiatives: s.initiatives.map((i) =>
          i.id !== 'initiative-4'
            ? i
            : {
                ...i,
                isMain: !i.isMain,
                ties: ['1-1-ア', 'own'],
                internalNote: '内緒',
                amounts: [{ id: 'a' as never, kind: 'budget' as const, fund: 'mayorFunds' as const, fiscalYear: 2016, yen: 1_234_000 }],
                reviews: [
                  {
                    ...blankReviews.initiativeReview,
                    id: 'r' as never,
                    period: 'selfEvaluation' as const,
                    results: '10回',
                    attainment: '①',
                    effectiveness: 'イ',
                    blankReason: '10月に始めた',
                  },
                  {
                    ...blankReviews.initiativeReview,
                    id: 'm' as never,
                    period: 'midYearReview' as const,
                    results: '欄のない実績',
                    attainment: '②',
                  },
                  {
                    ...blankReviews.initiativeReview,
                    id: 't' as never,
                    period: 'thirdQuarter' as const,
                    results: '区内の進捗',
                    attainment: '△',
                  },
                ],
              },
        ),
      })),
      internalNote: '内緒',
      firstReiwaYearAs: 'reiwa',
      relatedBudget: [{ kind: 'budget', fund: 'managerFunds', yen: 5_000_000 }],
      reformItems: [
        {
          id: 'reform' as never,
          title: '窓口',
          purpose: '',
          overview: '案内',
          goal: '',
          content: '',
          postId: null,
          number: null,
          internalNote: '内',
          reviews: [],
        },
      ],
    }
    const found = comparePlans(plan, newer, words)
    const of = (key: string) => found.find((d) => d.key === key)
    expect(of('initiative/initiative-4/isMain')).toBeDefined()
    expect(of('initiative/initiative-4/ties')).toMatchObject({ old: '', new: '1⑴㋐、区独自', isInternal: true })
    expect(of('amount/initiative-4/budget/2016/mayorFunds')).toMatchObject({
      new: '1,234千円',
      label: '平成28年度予算額（区長自由経費）',
      isInternal: true,
    })
    expect(of('initiativeReview/r/results')).toMatchObject({ new: '10回', number: '1-2-2', isInternal: false })
    expect(of('initiativeReview/r/effectiveness')).toMatchObject({ new: 'イ', number: '1-2-2', isInternal: false })
    // what the band of its check has no cell for, the quarters, and why a check stays blank: on no form
    expect(of('initiativeReview/m/attainment')).toMatchObject({ label: '中間振り返り　プロセス指標の達成状況', isInternal: false })
    for (const key of ['m/results', 't/results', 't/attainment', 'r/blankReason'])
      expect(of(`initiativeReview/${key}`), key).toMatchObject({ isInternal: true })
    expect(of('strategyReview/q/progress')).toMatchObject({
      old: '',
      new: 'ｂ',
      number: '1-2',
      label: '中間振り返り　戦略の進捗状況',
      isInternal: false,
    })
    expect(of('wardPlan/plan/firstReiwaYearAs')).toMatchObject({ old: '平成31年度', new: '令和元年度', isInternal: true })
    expect(of('wardPlan/plan/relatedBudget/budget/managerFunds')).toMatchObject({ new: '5,000千円', isInternal: true })
    expect(of('reformItem/reform/')).toMatchObject({ change: 'added', new: '窓口', number: '1' })
    expect(of('reformItem/reform/overview')).toMatchObject({ new: '案内' })
    expect(found.filter((d) => d.new.includes('内緒') || d.field === 'internalNote')).toEqual([])
    expect(found.at(-1)?.kind).toBe('reformItem')
  })

  it('of two years are compared by where each item comes from', () => {
    const next = structuredClone(plan) as unknown
    const renamed = JSON.parse(JSON.stringify(next).replaceAll(/"id":"([^"]+)"/g, '"id":"next-$1"')) as WardPlan
    const ids = [...JSON.stringify(plan).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id as string)
    const origins = new Map(ids.map((id) => [`next-${id}`, id]))
    expect(short(plan, renamed, origins)).toEqual([])
    expect(short(plan, renamed).filter((line) => line.startsWith('added managementIssue/next-issue-0/ '))).toHaveLength(1)
    const changed = mapIssues(renamed, (issue) => (issue.id === ('next-issue-1' as never) ? { ...issue, challenge: '次の課題' } : issue))
    expect(short(plan, changed, origins)).toEqual(['changed managementIssue/next-issue-1/challenge 2'])
    // both parts of a split item are compared with what they come of
    const [first] = renamed.managementIssues
    const part = { ...(first as ManagementIssue), id: 'part' as never, strategies: [] }
    const split = { ...renamed, managementIssues: [first as ManagementIssue, part, ...renamed.managementIssues.slice(1)] }
    expect(short(plan, split, new Map([...origins, ['part', 'issue-0']]))).toEqual([])
  })

  it('no line is of what no form prints: where the forms read alike, nothing is told to the public', () => {
    const yen = fc.integer({ min: -3000, max: 9_000_000 })
    const edit = fc.record({
      nth: fc.nat(17),
      of: fc.constantFrom(
        'ties',
        'note',
        'split',
        'otherYear',
        'otherKind',
        'main',
        'reason',
        'budgetNote',
        'related',
        'reiwa',
        'goal',
        'yen',
      ),
      yen,
    })
    const run = (base: WardPlan, form: typeof g1, edits: readonly Readonly<{ nth: number; of: string; yen: number }>[]) => {
      const newer = edits.reduce(editedBy, base)
      const print = (p: WardPlan) =>
        form.forms
          .filter(({ status }) => status === 'ready')
          .map(({ id }) => layoutForm({ generation: form, formId: id, plan: p, wardName: '港区' }))
          .map(({ title, pages }) =>
            [title, ...pages.map(({ cells }) => cells)].map((cells) => cells.map((c) => [c.text, c.topPt, c.heightPt])),
          )
      const publicLines = comparePlans(base, newer, words, undefined, form).filter((line) => !line.isInternal)
      const isAlike = JSON.stringify(print(base)) === JSON.stringify(print(newer))
      expect(publicLines.length === 0, JSON.stringify(publicLines.map(({ key }) => key))).toBe(isAlike)
      return isAlike
    }
    let alike = 0
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 3 }),
        fc.constantFrom(2016, 2020),
        fc.constantFrom('drafting', 'established'),
        (edits, year, stage) => {
          const base = makePlan(
            { issues: 1, strategiesEach: 3, initiativesEach: 3, indicatorsEach: 1 },
            (place, nth) => `${place}${nth}`,
            year,
          )
          if (run({ ...base, stage: stage as WardPlan['stage'] }, g1, edits)) alike += 1
          if (year === 2016) run({ ...base, formGeneration: 'G2' }, g2, edits)
        },
      ),
      { numRuns: 60 },
    )
    expect(alike).toBeGreaterThan(10)
  })

  it('the third amount of the 案 and of the 策定 is one place: only its amount makes a line', () => {
    const draft = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, (place) => place, 2017)
    const budget = (by: number): WardPlan => ({
      ...mapStrategies(draft, (s) => ({
        ...s,
        initiatives: s.initiatives.map((i) => ({
          ...i,
          amounts: i.amounts.flatMap((a) => (a.kind === 'assessed' ? [a, { ...a, kind: 'budget' as const, yen: a.yen + by }] : [a])),
        })),
      })),
      stage: 'established',
    })
    const told = (newer: WardPlan) => comparePlans(draft, newer).filter((d) => !d.isInternal)
    expect(told(budget(0))).toEqual([])
    expect(told(budget(1000)).map((d) => [d.label, d.old, d.new])).toEqual([
      ['平成29年度予算額', '0千円', '1千円'],
      ['平成29年度予算額', '98千円', '99千円'],
    ])
  })
})

/** One edit of a plan: of most sorts no form shows anything. */
function editedBy(plan: WardPlan, { nth, of, yen }: Readonly<{ nth: number; of: string; yen: number }>): WardPlan {
  if (of === 'budgetNote') return { ...plan, budgetNote: `理由${yen}` }
  if (of === 'related') return { ...plan, relatedBudget: [{ kind: 'assessed', fund: 'mayorFunds', yen }] }
  if (of === 'reiwa') return { ...plan, firstReiwaYearAs: plan.firstReiwaYearAs === 'heisei' ? 'reiwa' : 'heisei' }
  if (of === 'goal') return { ...plan, goal: `目標${yen}` }
  let at = -1
  const year = plan.fiscalYear
  const amount = (
    kind: 'assessed' | 'budget' | 'settlement',
    fiscalYear: number,
    part: number,
    fund: 'undivided' | 'mayorFunds' = 'undivided',
  ) => ({ id: `${kind}${fiscalYear}${fund}` as never, kind, fund, fiscalYear, yen: part }) as const
  return mapStrategies(plan, (strategy) => ({
    ...strategy,
    isMain: of === 'main' && nth % 4 === 3 && strategy.id === 'strategy-1' ? !strategy.isMain : strategy.isMain,
    initiatives: strategy.initiatives.map((item) => {
      at += 1
      if (at !== nth % 9) return item
      const [first, ...rest] = item.amounts
      if (of === 'ties') return { ...item, ties: ['own'] }
      if (of === 'note') return { ...item, internalNote: `メモ${yen}` }
      if (of === 'main' && nth % 4 !== 3) return { ...item, isMain: !item.isMain }
      if (of === 'otherYear') return { ...item, amounts: [...item.amounts, amount('settlement', year - 5, yen)] }
      if (of === 'otherKind') return { ...item, amounts: [...item.amounts, amount('settlement', year, yen)] }
      if (of === 'reason') return { ...item, processIndicators: item.processIndicators.map((i) => ({ ...i, targetReason: `${yen}` })) }
      if (of === 'split' && first) {
        const part = { ...first, id: 'part' as never, fund: 'mayorFunds' as const, yen }
        return { ...item, amounts: [{ ...first, yen: first.yen - yen }, part, ...rest] }
      }
      if (of === 'yen' && first) return { ...item, amounts: [{ ...first, yen: first.yen + yen }, ...rest] }
      return item
    }),
  }))
}
