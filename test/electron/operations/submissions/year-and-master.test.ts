// Knows that what the city received of a year goes on under the master that held then, and that each file is looked at by the policy of its own year.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { writeResultsFile } from '../../../../electron/data-file/results-file.ts'
import { wardRowsOf } from '../../../../shared/rules/submission/ward-rows.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import { policyOfYear } from '../../../../shared/rules/policy-of-year.ts'
import type { TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { accept, masterFileOf, writeEdited } from '../../../helpers/master-world.ts'
import { choose, giveResults, sendResults, startOf, writeText } from '../../../helpers/ward-results-world.ts'

const removed = '1-1-ア-1'

/** A new target and wording, a rule with other words, an indicator fewer: a city's year. */
async function acceptNext(city: TestApp): Promise<void> {
  const file = masterFileOf(city)
  await writeEdited(city, file, ({ basicPolicy, judgementRules }) => {
    basicPolicy.version = '2027-1'
    const strategies = basicPolicy.pillars.flatMap(({ visions }) => visions.flatMap((vision) => vision.basicStrategies))
    for (const strategy of strategies) {
      strategy.commonIndicators = strategy.commonIndicators.filter(({ key }) => key !== removed)
      for (const indicator of strategy.commonIndicators) indicator.commonTarget.value = 99
    }
    judgementRules.ruleSets.find(({ id }) => id === 'common-2015')!.symbols[0]!.label = '達成（新）'
  })
  await accept(city)
}

async function csvOf(city: TestApp, fiscalYear: number): Promise<string> {
  const target = path.join(makeFolder(), 'all.csv')
  Object.assign(city.context.dialogs, { chooseSavePath: async () => target })
  await city.api.exportAllWardsCsv(fiscalYear)
  return readFileSync(target, 'utf8')
}

test('a new master changes no letter of a year that was received before; taken back it changes none either', {
  timeout: 60_000,
}, async () => {
  const city = startOf('271004', '大阪市', [])
  const folder = makeFolder()
  const files = [
    ['271071', '港区'],
    ['271063', '西区'],
  ].map(async ([code = '', name = '']) => {
    const ward = startOf(code, name)
    await giveResults(ward)
    return sendResults(ward, folder)
  })
  choose(city, await Promise.all(files))
  const preview = await city.api.previewSubmissions(2017)
  expect(preview?.files.map(({ refusal }) => refusal)).toEqual([null, null])
  await city.api.receiveSubmissions(
    preview?.token ?? '',
    (preview?.files ?? []).map(({ key }) => ({ key, typed: [] })),
  )
  const before = await csvOf(city, 2017)

  city.setNow('2027-04-01T09:00:00+09:00')
  await acceptNext(city)
  expect(await csvOf(city, 2017)).toBe(before)
  const { basicPolicy, judgementRules, wards } = city.context.resources
  expect([2017, 2026].map((year) => policyOfYear(basicPolicy, year).version)).toEqual(['2015-1', '2027-1'])
  const all = await city.api.getAllWards(2017)
  const ruleSetId = ruleSetFor(judgementRules, 'commonIndicator', 2017, 'selfEvaluation')?.id ?? ''
  const rows = wardRowsOf(all, wards, [removed], { policy: policyOfYear(basicPolicy, 2017), ruleSetId })
  expect(rows.flatMap(({ incomparable }) => incomparable)).toEqual([])

  await city.api.undo()
  expect(await csvOf(city, 2017)).toBe(before)
})

test('a file is of another policy where it is not of that of its own year', { timeout: 60_000 }, async () => {
  const ward = startOf('271071', '港区')
  await giveResults(ward)
  const own = await ward.api.getResults(2017)
  const folder = makeFolder()
  const old = writeText(folder, '港区.kjisseki', writeResultsFile(own))
  const next = writeText(
    folder,
    '西区.kjisseki',
    writeResultsFile({
      ...own,
      wardCode: '271063',
      wardName: '西区',
      fiscalYear: 2026,
      results: own.results.map((one) => ({ ...one, fiscalYear: 2026 })),
    }),
  )

  // a file with a plan of 平成29年度 that stays on the program's own
  const office = startOf('271004', '大阪市', [2017])
  office.setNow('2027-04-01T09:00:00+09:00')
  const file = masterFileOf(office)
  await writeEdited(office, file, ({ basicPolicy }) => void (basicPolicy.version = '2027-1'))
  await accept(office, [])
  choose(office, [old, next])
  const preview = await office.api.previewSubmissions(null)
  const told = preview?.files.map(({ notes }) => notes.flatMap(({ code, value }) => (code === 'otherPolicy' ? [value] : [])))
  expect(told).toEqual([[], ['2015-1']])
})
