// Knows what the program proposes for the city's blank forms: worked out by hand from what their labels say.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTemplate } from '../../../../electron/excel/read-template.ts'
import { loadResources } from '../../../../electron/resources.ts'
import { proposeBinding } from '../../../../shared/forms/bind/propose-binding.ts'
import { parseFieldPath } from '../../../../shared/forms/bind/parse-field-path.ts'
import { repeatedPath } from '../../../../shared/forms/bind/repeated-path.ts'
import type { FormRepeats, Proposal } from '../../../../shared/model/form-template.ts'

const { formGenerations: generations } = loadResources(path.join(import.meta.dirname, '../../../../resources'))
async function propose(name: string, repeats: FormRepeats | null = null): Promise<Proposal> {
  const book = await readTemplate(readFileSync(path.join(import.meta.dirname, `../../../fixtures/templates/${name}.xlsx`)))
  return proposeBinding({ book, generations, fiscalYear: 2014, repeats })
}
const placesOf = ({ cells }: Proposal) => Object.fromEntries(cells.map(({ address, fieldPath }) => [address, fieldPath]))

describe('a proposal', () => {
  it('understands 様式2 as one for each 経営課題', async () => {
    const proposal = await propose('youshiki2')
    expect(proposal.repeats).toBe('managementIssue')
    expect(placesOf(proposal)).toMatchObject({
      A2: 'managementIssue.title',
      E3: 'managementIssue.futureVision',
      E4: 'managementIssue.currentState',
      E5: 'managementIssue.causeAnalysis',
      B7: 'managementIssue.challenge',
      A8: 'managementIssue.strategies.0.title',
      B10: 'managementIssue.strategies.0.desiredState',
      H10: 'managementIssue.strategies.0.approach',
      B12: 'managementIssue.strategies.0.outcomeIndicators.0.name',
      J12: 'managementIssue.strategies.0.outcomeIndicators.0.target',
      J14: 'managementIssue.strategies.0.reviews.selfEvaluation.overall',
      D16: 'managementIssue.strategies.0.initiatives.0.amounts.settlement.-2',
      H16: 'managementIssue.strategies.0.initiatives.0.amounts.budget.-1',
      B18: 'managementIssue.strategies.0.initiatives.0.content',
      K24: 'managementIssue.strategies.0.initiatives.1.withdrawalCriterion',
      A32: 'managementIssue.strategies.1.initiatives.0.title',
    })
    const heading = proposal.cells.find(({ address }) => address === 'A15')
    expect(heading).toMatchObject({ before: '具体的取組　{number}　【', after: '】', doubt: null })
    expect(proposal.cells.some(({ address }) => address === 'L42')).toBe(false)
  })

  it('understands the whole plan on one sheet, and says that its cells are locked', async () => {
    const proposal = await propose('soukatsu')
    expect(proposal.repeats).toBe('once')
    expect(placesOf(proposal)).toEqual({
      E1: '{ward}',
      A3: 'goal',
      A5: 'mission',
      A7: 'mayorPolicy',
      B8: 'managementIssues.0.title',
      B9: 'managementIssues.0.recognition',
      B10: 'managementIssues.1.title',
      B11: 'managementIssues.1.recognition',
      B12: 'managementIssues.2.title',
      B13: 'managementIssues.2.recognition',
    })
    expect(new Set(proposal.cells.map(({ doubt }) => doubt))).toEqual(new Set(['locked']))
    expect(proposal.leftOver.map(({ text }) => text)).toEqual(['進み具合', '備考'])
  })

  it('understands a sheet for each 具体的取組, with the titles of what it stands in', async () => {
    const proposal = await propose('chousho')
    expect(proposal.repeats).toBe('initiative')
    expect(placesOf(proposal)).toMatchObject({
      B2: 'managementIssue.title',
      B3: 'strategy.title',
      B4: 'initiative.title',
      B6: 'initiative.content',
    })
    expect(placesOf(await propose('chousho', 'once'))).toMatchObject({ B4: 'managementIssues.0.strategies.0.initiatives.0.title' })
  })

  it('doubts a cell that asks to be filled in with words of its own', async () => {
    const { cells } = await propose('excel-like')
    expect(cells.find(({ address }) => address === 'B2')).toMatchObject({ fieldPath: 'managementIssue.futureVision', doubt: 'occupied' })
    expect(cells.find(({ address }) => address === 'B1')).toMatchObject({ fieldPath: 'managementIssue.title', before: '', doubt: null })
  })
})

describe('paths', () => {
  it.each([
    ['goal', 'once'],
    ['managementIssues.0.strategies.1.initiatives.12.amounts.budget.-1', 'once'],
    ['managementIssues.0.strategies.1.outcomeIndicators.all.name', 'once'],
    ['managementIssues.3.number', 'once'],
    ['reviews.selfEvaluation.achievements', 'once'],
    ['strategy.outcomeIndicators.0.reviews.midYearReview.result', 'strategy'],
    ['managementIssue.title', 'initiative'],
    ['{empty}', 'initiative'],
  ] as const)('%s is a field of a form of %s', (fieldPath, repeats) => {
    expect(parseFieldPath(fieldPath, repeats)).not.toBeNull()
  })

  it.each([
    ['managementIssue.title', 'once'],
    ['initiative.title', 'strategy'],
    ['internalNote', 'once'],
    ['goals', 'once'],
    ['managementIssues.x.title', 'once'],
    ['managementIssues.all.strategies.0.title', 'once'],
    ['managementIssues.0.strategies.0.amounts.budget.0', 'once'],
    ['managementIssues.0.strategies.0.initiatives.0.amounts.budget.1', 'once'],
    ['constructor', 'once'],
    ['managementIssues.0.__proto__.title', 'once'],
    ['{wards}', 'once'],
  ] as const)('%s is none of a form of %s', (fieldPath, repeats) => {
    expect(parseFieldPath(fieldPath, repeats)).toBeNull()
  })

  it('are of the record that the book is about', () => {
    expect(repeatedPath('managementIssues.0.strategies.0.initiatives.0.content', 'initiative')).toBe('initiative.content')
    expect(repeatedPath('managementIssues.0.strategies.0.initiatives.2.content', 'strategy')).toBe('strategy.initiatives.2.content')
    expect(repeatedPath('managementIssues.0.strategies.1.title', 'strategy')).toBeNull()
    expect(repeatedPath('managementIssues.1.title', 'managementIssue')).toBeNull()
    expect(repeatedPath('goal', 'initiative')).toBe('goal')
  })
})
