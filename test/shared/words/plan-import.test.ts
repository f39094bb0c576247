// Knows that every reason for which the recogniser doubts a place has its sentence, and that no sentence is left without a reason.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { importReasons } from '../../../shared/words/plan-import.ts'

const folder = path.join(import.meta.dirname, '../../../shared/forms/recognise')
const code = readdirSync(folder)
  .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
  .join('\n')

test.each(Object.entries(importReasons))('%s is said somewhere, in one or two polite sentences', (reason, words) => {
  expect(code).toContain(`'${reason}'`)
  expect(words).toMatch(/^[^{}]*[ぁ-ん][^{}]*。$/)
})

test('what is given as a reason is among them', () => {
  const given = [...code.matchAll(/(?:\? |: |= |, |\?\? )'([a-z]+[A-Z][A-Za-z]+)'(?= :|\)|$| \?|,|\n)/gm)].map(([, reason = '']) => reason)
  const kinds =
    /^(?:selfEvaluation|midYearReview|outcome[A-Z]|previous[A-Z]|process[A-Z]|managementIssue|currentState|causeAnalysis|reformItem|notFound)/
  expect(given.filter((reason) => !kinds.test(reason) && !Object.hasOwn(importReasons, reason))).toEqual([])
})
