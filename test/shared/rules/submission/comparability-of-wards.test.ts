// Knows which wards' figures stand beside each other: by the standard of most, of the policy, and of nobody's rank.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import type { FigureBase } from '../../../../shared/model/indicator.ts'
import type { SubmittedFigure, SubmittedHead, SubmittedResult } from '../../../../shared/model/submission.ts'
import { comparabilityOfWards, type WardResult } from '../../../../shared/rules/submission/comparability-of-wards.ts'
import { fc } from '../../../helpers/fast-check.ts'

const policy = JSON.parse(readFileSync('resources/basic-policy.json', 'utf8')) as BasicPolicy
const all = policy.pillars.flatMap(({ visions }) =>
  visions.flatMap(({ basicStrategies }) => basicStrategies.flatMap((s) => s.commonIndicators)),
)
const unfiltered = all.find(({ denominatorFilter }) => denominatorFilter === null)?.key ?? ''
const filtered = all.find(({ denominatorFilter }) => denominatorFilter !== null)
const base: FigureBase = {
  surveyName: '区民アンケート',
  surveyType: 'randomSample',
  mode: '郵送',
  from: null,
  until: null,
  sent: 1500,
  returned: 426,
  responseRate: '28.4',
  n: 400,
  questionText: '防災の取組が進んでいると感じますか。',
  filter: '',
  isCentral: false,
}
const figure: SubmittedFigure = {
  state: 'value',
  value: '45.5',
  total: null,
  numerator: null,
  denominator: null,
  day: null,
  text: '',
  reason: '',
  substitute: '',
  base,
  isReference: false,
  printed: '45.5％',
}
type Change = Readonly<{
  base?: Partial<FigureBase> | null
  figure?: Partial<SubmittedFigure>
  result?: Partial<SubmittedResult>
  head?: Partial<SubmittedHead>
}>

function ward(wardCode: string, change: Change = {}): WardResult {
  const current = { ...figure, base: change.base === null ? null : { ...base, ...change.base }, ...change.figure }
  const head = { policyVersion: policy.version, ruleSetId: 'rule', ...change.head } as SubmittedHead
  const result = { commonKey: unfiltered, kind: 'rate', method: '', current, ...change.result } as SubmittedResult
  return { wardCode, head, result }
}
const plain = ['a', 'b', 'c'].map((code) => ward(code))
const reasonsOf = (results: readonly WardResult[]) => Object.fromEntries(comparabilityOfWards(results, { policy, ruleSetId: 'rule' }))

describe('a figure stands beside the others unless', () => {
  it.each<readonly [string, Change, readonly string[]]>([
    ['nothing differs', {}, []],
    [
      'only width, spaces and the mark at the end differ',
      { base: { questionText: '防災の取組が 進んでいると感じますか？', mode: '郵　送' } },
      [],
    ],
    ['nobody wrote the wording down', { base: { questionText: '' } }, []],
    ['it was asked in other words', { base: { questionText: '防災についてどう感じますか。' } }, ['wording']],
    ['others were asked', { base: { surveyType: 'monitor' } }, ['type']],
    ['it was asked in another way', { base: { mode: '電子申請' } }, ['mode']],
    ['few were counted that the policy does not name', { base: { filter: '窓口に来た人' } }, ['filter']],
    ['29 answered', { base: { n: 29 } }, ['fewAnswers']],
    ['30 answered', { base: { n: 30 } }, []],
    ['29 are its denominator', { base: null, figure: { denominator: 29 } }, ['fewAnswers']],
    ['nobody knows of how many it is', { base: null }, ['noBase']],
    ['a count has no base', { base: null, result: { kind: 'count' } }, []],
    ['the policy is another one', { head: { policyVersion: '2014-9' } }, ['policyVersion']],
    ['the rule is another one', { head: { ruleSetId: 'old' } }, ['ruleVersion']],
    ['it has no value', { figure: { state: 'notMeasured', value: null }, base: { mode: '電子申請' } }, []],
    ['several things differ', { base: { mode: '電子申請', n: 12 } }, ['mode', 'fewAnswers']],
  ])('%s', (_, change, reasons) => {
    expect(reasonsOf([...plain, ward('x', change)])).toEqual(reasons.length === 0 ? {} : { x: reasons })
  })

  it('another method than that of most is used; what nobody wrote down differs from none', () => {
    const by = (code: string, method: string) => ward(code, { result: { method } })
    expect(reasonsOf([by('a', '区民アンケート'), by('b', '区民アンケート'), by('c', 'ワークショップ'), by('d', '')])).toEqual({
      c: ['method'],
    })
  })

  it('of as many on both sides, what comes first in the city’s order is the standard', () => {
    const by = (code: string, mode: string) => ward(code, { base: { mode } })
    expect(reasonsOf([by('a', 'ウェブ'), by('b', '郵送'), by('c', '郵送'), by('d', 'ウェブ')])).toEqual({ b: ['mode'], c: ['mode'] })
  })

  it('another filter is used than the policy has, whatever most do', () => {
    const by = (code: string, filter: string) => ward(code, { base: { filter }, result: { commonKey: filtered?.key ?? '' } })
    expect(reasonsOf([by('a', ''), by('b', ''), by('c', filtered?.denominatorFilter ?? '')])).toEqual({ a: ['filter'], b: ['filter'] })
  })
})

it('a ward alone, and wards that all do alike, are never incomparable', () => {
  const bases = fc.record({ mode: fc.constantFrom('郵送', 'ウェブ', ''), questionText: fc.string(), n: fc.integer({ min: 30, max: 900 }) })
  fc.assert(
    fc.property(bases, fc.integer({ min: 1, max: 24 }), (own, count) => {
      expect(reasonsOf(Array.from({ length: count }, (_, index) => ward(String(index), { base: own })))).toEqual({})
    }),
    { numRuns: 60 },
  )
})
