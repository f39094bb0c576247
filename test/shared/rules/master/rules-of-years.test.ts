// Knows that every year has the rules of the master that it stands on, and no other, whatever years stand on which.
import { expect, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import { type JudgementRules, schemes } from '../../../../shared/model/judgement.ts'
import { checkPeriods } from '../../../../shared/model/ward-plan.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import { formsOfAllYears } from '../../../../shared/rules/master/forms-of-all-years.ts'
import { rulesOfYears } from '../../../../shared/rules/master/rules-of-years.ts'
import { nameOfRuleSet } from '../../../../shared/words/verdict.ts'
import { fc } from '../../../helpers/fast-check.ts'

const { judgementRules: rules, masterParts } = loadResources('resources')
const named = (mark: string): JudgementRules => ({
  ...rules,
  ruleSets: rules.ruleSets.map((set) => ({ ...set, name: `${set.name}${mark}` })),
})
const all = Array.from({ length: 30 }, (_, index) => 2005 + index)

test('each year as its own master says', () => {
  const anyYears = fc.array(fc.constantFrom('', 'Ａ', 'Ｂ'), { minLength: all.length, maxLength: all.length })
  fc.assert(
    fc.property(anyYears, (marks) => {
      const yearsOf = (mark: string) => all.filter((_, index) => marks[index] === mark)
      const composed = rulesOfYears(rules, [
        { years: yearsOf('Ａ'), rules: named('Ａ') },
        { years: yearsOf('Ｂ'), rules: named('Ｂ') },
      ])
      for (const [index, year] of all.entries()) {
        for (const scheme of schemes) {
          for (const period of checkPeriods) {
            const own = ruleSetFor(rules, scheme, year, period)
            const now = ruleSetFor(composed, scheme, year, period)
            expect(now?.name).toBe(own ? `${own.name}${marks[index]}` : undefined)
            if (own && now) expect(nameOfRuleSet(now)).toBe(nameOfRuleSet({ ...own, name: now.name }))
          }
        }
      }
      for (const year of all) {
        const starsIn = ({ stars }: JudgementRules) =>
          stars.filter((one) => one.firstYear <= year && year <= (one.lastYear ?? Infinity)).length
        expect(starsIn(composed)).toBe(starsIn(rules))
      }
    }),
    { numRuns: 30 },
  )
})

test('forms of years that a master leaves out are those from before, cut where its own begin', () => {
  const [g1, g2] = masterParts.formGenerations as [
    (typeof masterParts.formGenerations)[number],
    (typeof masterParts.formGenerations)[number],
  ]
  const spans = (list: typeof masterParts.formGenerations) => list.map(({ id, firstYear, lastYear }) => [id, firstYear, lastYear])
  expect(spans(formsOfAllYears([], [g1, g2]))).toEqual([
    ['G1', 2013, 2022],
    ['G2', 2023, null],
  ])
  expect(spans(formsOfAllYears([{ ...g2, id: 'G3', firstYear: 2027, lastYear: null }], [g1, g2]))).toEqual([
    ['G1', 2013, 2022],
    ['G2', 2023, 2026],
    ['G3', 2027, null],
  ])
  expect(spans(formsOfAllYears([{ ...g1, id: 'G9', firstYear: 2015, lastYear: 2016 }], [g1, g2]))).toEqual([
    ['G1', 2013, 2014],
    ['G9', 2015, 2016],
    ['G1-2017', 2017, 2022],
    ['G2', 2023, null],
  ])
})
