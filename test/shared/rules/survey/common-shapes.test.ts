// Knows that the results of 市共通調査 are found in the shapes in which an office may send them, and never those of another ward.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import { readCommonSurvey } from '../../../../shared/rules/survey/read-common-survey.ts'
import { commonShapes } from '../../../fixtures/surveys/shapes/common-shapes.ts'

const policy = JSON.parse(readFileSync(new URL('../../../../resources/basic-policy.json', import.meta.url), 'utf8')) as BasicPolicy

describe('tables of 市共通調査', () => {
  it.each(commonShapes.map((shape) => [shape.name, shape] as const))(
    '%s',
    (_, { table, ward = '西成区', rates, mean = '', leftOut = [], problems = [] }) => {
      const read = readCommonSurvey(
        table.split('\n').map((line) => line.split('|')),
        policy,
        ward,
      )
      const said = read.rates.map(({ commonKey, base, positive, printedRate }) =>
        [commonKey, base ?? '－', positive ?? '－', printedRate || '－'].join(' '),
      )
      expect(said).toEqual(rates)
      expect(read.printedMean).toBe(mean)
      expect(read.leftOut.map(({ why, text }) => `${why} ${text}`)).toEqual(leftOut)
      expect(read.problems.map(({ text }) => text)).toEqual(problems)
    },
  )
})
