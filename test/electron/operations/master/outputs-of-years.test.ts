// Knows that a city's next master leaves every byte that goes out of a year as it was where the year's plan stays, and that new years go by it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { OutputForm } from '../../../../shared/model/output.ts'
import { commonSeriesId } from '../../../../shared/rules/common-series.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { accept, masterFileOf, writeEdited } from '../../../helpers/master-world.ts'
import { makeMeasurement } from '../../../helpers/series-factory.ts'

const key = '1-1-ア-1'

/** An initiative and an outcome indicator that shows one of the 17, measured. */
async function fill({ api }: TestApp, fiscalYear: number, planId: string): Promise<void> {
  const issue = await api.addItem('managementIssue', planId, 'last')
  await api.saveText({ kind: 'managementIssue', id: issue, field: 'title' }, '災害に強いまちづくり')
  const strategy = await api.addItem('strategy', issue, 'last')
  const outcome = await api.addItem('outcomeIndicator', strategy, 'last')
  await api.addItem('initiative', strategy, 'last')
  await api.linkSeries('outcomeIndicator', outcome, commonSeriesId(key))
  // what another year is judged by stands in the report of this one, too
  if (fiscalYear !== 2015) return
  const { fiscalYear: _, period: _period, ...measured } = makeMeasurement(fiscalYear, '65')
  await api.saveMeasurement(commonSeriesId(key), fiscalYear, 'selfEvaluation', measured)
}

/** All that goes out of a year, in one book with its cover: part by part. */
async function outputOf(app: TestApp, fiscalYear: number): Promise<Readonly<Record<string, string>>> {
  const file = path.join(makeFolder(), 'out.xlsx')
  Object.assign(app.context.dialogs, { chooseSavePath: async () => file })
  const { planForms } = await app.api.listOutputs(fiscalYear, null)
  const forms: readonly OutputForm[] = [
    ...planForms.filter(({ isReady }) => isReady).map(({ id }): OutputForm => ({ kind: 'plan', formId: id })),
    { kind: 'resultReport' },
    { kind: 'reviewSheet', check: 'selfEvaluation', areaId: null },
  ]
  await app.api.writeOutput({ fiscalYear, editionId: null, audience: 'public', forms, isOneBook: true, format: 'xlsx', hasCover: true })
  return Object.fromEntries(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('a target, a legend, a rule and a form are others from a year on', { timeout: 120_000 }, async () => {
  const app = startAppInMemory([2015, 2016])
  const plans = await Promise.all([2015, 2016].map((year) => app.api.getWardPlan(year)))
  for (const plan of plans) await fill(app, plan!.fiscalYear, plan!.id)
  const before = { stays: await outputOf(app, 2015), takes: await outputOf(app, 2016) }
  expect(await outputOf(app, 2015)).toEqual(before.stays)
  expect(Object.values(before.stays).join('')).not.toContain('91％以上')

  const file = masterFileOf(app)
  await writeEdited(app, file, (content) => {
    content.basicPolicy.version = '2027-1'
    const strategies = content.basicPolicy.pillars.flatMap(({ visions }) => visions.flatMap((vision) => vision.basicStrategies))
    for (const { commonIndicators } of strategies) for (const one of commonIndicators) if (one.key === key) one.commonTarget.value = 91
    for (const legend of content.legends) legend.text = `${legend.text}（新）`
    const rule = content.judgementRules.ruleSets.find(({ id }) => id === 'common-2015')!
    content.judgementRules.ruleSets.push({ ...structuredClone(rule), id: 'common-2027', name: '令和9年度の基準', firstYear: 2027 })
    rule.lastYear = 2026
    const last = content.formGenerations.find(({ id }) => id === 'G2')!
    content.formGenerations.push({ ...structuredClone(last), id: 'G3', name: '令和9年度の様式', firstYear: 2027, lastYear: null })
    last.lastYear = 2026
  })
  await accept(app, [2016])

  const after = await outputOf(app, 2015)
  const differing = Object.keys(before.stays).filter((name) => after[name] !== before.stays[name])
  expect(differing).toEqual([])
  expect(Object.keys(after)).toEqual(Object.keys(before.stays))
  expect(Object.values(await outputOf(app, 2016)).join('')).toContain('91％以上')
  const next = await app.api.createWardPlan(2027)
  expect(next.formGeneration).toMatch(/^G3(@|$)/)
  const { planForms } = await app.api.listOutputs(2027, null)
  expect(planForms.some(({ isReady }) => isReady)).toBe(true)

  await app.api.undo()
  await app.api.undo()
  expect(await outputOf(app, 2016)).toEqual(before.takes)
})
