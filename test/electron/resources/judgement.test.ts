// Knows that the rules of judgement are whole, say where they come from, and are refused where they contradict each other.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import { loadResources } from '../../../electron/resources.ts'
import { contradictionsOf } from '../../../electron/resources/judgement-schema.ts'
import { type JudgementRules, type RuleSet, schemes } from '../../../shared/model/judgement.ts'
import { ruleSetFor } from '../../../shared/rules/judge/rule-set-for.ts'
import { makeFolder } from '../../helpers/data-files.ts'

const { judgementRules: rules } = loadResources('resources')
const ruleOf = (id: string): RuleSet => rules.ruleSets.find((set) => set.id === id)!
const withRule = (id: string, part: Partial<RuleSet>): JudgementRules => ({
  ...rules,
  ruleSets: [...rules.ruleSets, { ...ruleOf('reform-yearly-2017'), ...part, id }],
})

test('every scheme has a rule, with its source', () => {
  expect([...new Set(rules.ruleSets.map((set) => set.scheme))].toSorted()).toEqual([...schemes].toSorted())
  for (const { id, source, note } of rules.ruleSets) {
    expect(source.length, id).toBeGreaterThan(10)
    expect(note, id).not.toBe('')
  }
})

test('進捗率 has the published thresholds, and marks those that are not', () => {
  const { way } = ruleOf('reform-progress-2012')
  if (way.kind !== 'progress') throw new Error('not by 進捗率')
  const published = way.thresholds.filter((one) => one.isConfirmed).map(({ length, elapsed, percent }) => [length, elapsed, percent])
  // official-forms.md §3.3: 平成24年度 33.4 of 3-year items; 平成25年度 66.7 of 3-year, 90 of 2-year and 1-year items
  expect(published).toEqual([
    [1, 1, '90'],
    [2, 2, '90'],
    [3, 1, '33.4'],
    [3, 2, '66.7'],
  ])
  expect(way.thresholds).toHaveLength(6)
})

test('of 平成26年度 no threshold of 進捗率 was published: all that is applied is marked, and the note says so', () => {
  const rule = ruleSetFor(rules, 'reformProgress', 2014, 'selfEvaluation')
  if (rule?.way.kind !== 'progress') throw new Error('not by 進捗率')
  expect([rule.isConfirmed, rule.way.thresholds.some((one) => one.isConfirmed)]).toEqual([false, false])
  expect(rule.note).toMatch(/^平成26年度の進捗率の基準は公表資料にない。/)
  expect(ruleSetFor(rules, 'reformProgress', 2013, 'selfEvaluation')?.isConfirmed).toBe(true)
  expect(ruleSetFor(rules, 'reformProgress', 2015, 'selfEvaluation')).toBeNull()
})

describe('rules that contradict each other are told', () => {
  const progress = ruleOf('reform-progress-2012').way as Extract<RuleSet['way'], { kind: 'progress' }>
  const [first] = ruleOf('reform-yearly-2017').symbols
  it.each<[string, JudgementRules, string]>([
    ['the same id twice', withRule('common-2015', { firstYear: 2100, lastYear: 2100 }), 'rule common-2015 twice'],
    [
      'two of a scheme in one year',
      withRule('new', { firstYear: 2019, lastYear: null }),
      'rules reform-yearly-2017 and new for the same year',
    ],
    [
      'one of both checks beside one of one check',
      withRule('new', { firstYear: 2019, period: null }),
      'rules reform-yearly-2017 and new for the same year',
    ],
    ['an end before the beginning', withRule('new', { firstYear: 2101, lastYear: 2100 }), 'rule new ends before it begins'],
    [
      'a symbol twice',
      withRule('new', { firstYear: 2100, lastYear: 2100, symbols: [first!, { ...first!, for: null }] }),
      'rule new has a symbol twice',
    ],
    [
      'two symbols for one outcome',
      withRule('new', { firstYear: 2100, lastYear: 2100, symbols: [first!, { ...first!, symbol: '○' }] }),
      'rule new has two symbols for one outcome',
    ],
    [
      'a year of a goal without a threshold',
      withRule('new', { firstYear: 2100, lastYear: 2100, way: { ...progress, thresholds: progress.thresholds.slice(0, -2) } }),
      'rule new has not just one threshold for each year of a goal',
    ],
    [
      'a year of a goal with two',
      withRule('new', {
        firstYear: 2100,
        lastYear: 2100,
        way: { ...progress, thresholds: [...progress.thresholds, progress.thresholds[0]!] },
      }),
      'rule new has not just one threshold for each year of a goal',
    ],
    ['stars of the same year twice', { ...rules, stars: [...rules.stars, ...rules.stars] }, 'stars of 2012 twice'],
    [
      'stars that do not fall',
      { ...rules, stars: rules.stars.map((table) => ({ ...table, thresholds: table.thresholds.toReversed() })) },
      'stars of 2012 do not fall',
    ],
  ])('%s', (_, contradictory, told) => expect(contradictionsOf(contradictory)).toEqual([told]))

  test('as delivered they do not, and another check of the same year is no contradiction', () => {
    expect(contradictionsOf(rules)).toEqual([])
    expect(contradictionsOf(withRule('new', { firstYear: 2019, lastYear: 2019, period: 'midYearReview' }))).toEqual([])
  })
})

test('a file that contradicts itself is refused by its name', () => {
  const dir = makeFolder()
  cpSync('resources', dir, { recursive: true })
  const file = path.join(dir, 'rules', 'judgement.json')
  const text = readFileSync(file, 'utf8')
  const refusal = (changed: string): unknown => {
    writeFileSync(file, changed)
    try {
      return loadResources(dir)
    } catch (error) {
      return error instanceof AppError ? [error.code, error.detail] : error
    }
  }
  const refused = ['E-RES-01', { file: 'judgement.json' }]
  expect(refusal(text.replace('"lastYear": 2022', '"lastYear": null'))).toEqual(refused)
  expect(refusal(text.replace('"percent": "33.4"', '"percent": "33,4"'))).toEqual(refused)
  expect(refusal(text.replace('"for": "met"', '"for": "good"'))).toEqual(refused)
})
