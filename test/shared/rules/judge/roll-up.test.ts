// Knows what follows for the whole from its parts, and when it can be said although some are not known.
import { expect, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import { type Outcome, outcomes } from '../../../../shared/model/judgement.ts'
import { rollUp } from '../../../../shared/rules/judge/roll-up.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import { fc } from '../../../helpers/fast-check.ts'

const { judgementRules } = loadResources('resources')
type Part = Outcome | null
const rolled = (scheme: 'outcomeOverall' | 'processRating', parts: readonly Part[]) => {
  const { symbol, why, outcome } = rollUp(ruleSetFor(judgementRules, scheme, 2015, 'selfEvaluation')!, parts, 2015, 2015)
  return { symbol, why, outcome }
}

test.each<[readonly Part[], string, string]>([
  [['met', 'met'], 'Ａ', '①'],
  [['met', 'unmet'], 'Ｂ', '②'],
  [['met', 'late'], 'Ｂ', '②'],
  // Ａ and Ｂ know no 撤退・再構築基準: it is missed like any other
  [['met', 'withdrawn'], 'Ｂ', '③'],
  [['withdrawn', null], 'Ｂ', '③'],
  // one that is not known could still be below 撤退・再構築基準
  [['unmet', null], 'Ｂ', ''],
  [['met', null], '', ''],
  [['met', 'unset'], 'Ａ', '①'],
  [['unset'], '', ''],
  [[], '', ''],
])('%j is %j of outcomes and %j of processes', (parts, overall, process) => {
  expect([rolled('outcomeOverall', parts).symbol, rolled('processRating', parts).symbol]).toEqual([overall, process])
})

test('nothing that counts is nothing under it', () => {
  expect([rolled('outcomeOverall', []).why, rolled('outcomeOverall', ['unset']).why]).toEqual(['nothingUnder', 'nothingUnder'])
})

test('order does not matter, and what was said stays said when the rest becomes known', () => {
  const part = fc.constantFrom<Part>(...outcomes, null)
  fc.assert(
    fc.property(
      fc.constantFrom('outcomeOverall', 'processRating'),
      fc.array(part, { maxLength: 5 }),
      fc.constantFrom(...outcomes),
      (scheme, parts, known) => {
        const before = rolled(scheme, parts)
        expect(rolled(scheme, parts.toReversed())).toEqual(before)
        const open = parts.indexOf(null)
        if (open >= 0 && before.outcome !== null) expect(rolled(scheme, parts.with(open, known)).outcome).toBe(before.outcome)
      },
    ),
  )
})
