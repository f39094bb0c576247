// Knows that in the sample ward checks were confirmed on the way up by who held the posts, records were kept, and improvements followed to their end.
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../../../electron/db/db.ts'
import { listActLedger } from '../../../electron/db/repositories/act-items.ts'
import { getOrganisation } from '../../../electron/db/repositories/organisation.ts'
import { getWardPlan } from '../../../electron/db/repositories/ward-plan-tree.ts'
import { createSampleFile } from '../../../electron/operations/create-sample-file.ts'
import { getCheckBook } from '../../../electron/operations/get-check-book.ts'
import { readIndicatorBook } from '../../../electron/operations/read-indicator-book.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import { contradictionsOf, findContradictions } from '../../../shared/rules/check/contradictions.ts'
import { proposeRoute } from '../../../shared/rules/check/propose-route.ts'
import { statesOfYear } from '../../../shared/rules/check/states-of-year.ts'
import { checkInspection } from '../../helpers/checked-plan.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { generation } from '../../helpers/generations.ts'
import { makeTestContext, type TestContext } from '../../helpers/test-context.ts'

let context: TestContext
let db: Db
beforeEach(async () => {
  context = makeTestContext({ save: path.join(makeFolder(), 'sample.kusei') })
  await createSampleFile(context)
  db = context.files.readable()
})

const planOf = (year: number) => getWardPlan(db, year)!
const stagesOf = (year: number, check: string) => {
  const states = statesOfYear(planOf(year), generation('G1'), getCheckBook(context, year), '2015-06-01')
  return new Set([...states].flatMap(([key, { stage }]) => (key.endsWith(`/${check}`) ? [stage] : [])))
}

test('the ward has a way up: 担当, 課長 of each section, 副区長, 区長', () => {
  const route = proposeRoute(getOrganisation(db))
  expect(route.map(({ name, postIds }) => [name, postIds.length])).toEqual([
    ['担当', 0],
    ['課長', 5],
    ['副区長', 1],
    ['区長', 1],
  ])
})

test('every written item of the confirmed checks is confirmed to the top, the last year’s 第4四半期 and 自己評価 wait', () => {
  for (const check of ['firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter'])
    expect(stagesOf(2014, check)).toEqual(new Set(['confirmed']))
  expect(stagesOf(2013, 'midYearReview')).toEqual(new Set(['confirmed']))
  for (const check of ['fourthQuarter', 'selfEvaluation']) expect(stagesOf(2014, check)).toEqual(new Set(['writing']))
})

test('what 区長 confirmed ended its way up, and nothing before it did', () => {
  for (const year of [2013, 2014]) {
    const { confirmations } = getCheckBook(context, year)
    expect(new Set(confirmations.map(({ stepName, isLast }) => `${stepName} ${isLast}`))).toEqual(
      new Set(['担当 false', '課長 false', '副区長 false', '区長 true']),
    )
  }
})

test('who confirmed held the post on that day', () => {
  const { holders } = getOrganisation(db)
  for (const year of [2013, 2014]) {
    const { confirmations } = getCheckBook(context, year)
    expect(confirmations.length).toBeGreaterThan(100)
    for (const { postId, person, at } of confirmations) {
      const day = at.slice(0, 10)
      const held = holders.some((h) => h.postId === postId && h.person === person && h.from <= day && (h.until === null || day <= h.until))
      expect(held, `${person} ${day}`).toBe(true)
    }
    // nothing stands in the way of a clock of 平成27年度
    expect(confirmations.every(({ at }) => at < '2015-04-01')).toBe(true)
  }
})

test('nothing in the finished years contradicts itself, and no text is missing that a rating demands', () => {
  const book = readIndicatorBook(db, context.resources.basicPolicy)
  for (const year of [2013, 2014]) {
    const inspection = checkInspection(planOf(year), { lastYear: getWardPlan(db, year - 1), today: '2015-06-01' }, book)
    expect([...contradictionsOf(inspection, [])]).toEqual([])
    const official = findContradictions(inspection).filter(({ values }) => !String(values['check']).endsWith('Quarter'))
    expect(official.map(({ code, key, values }) => [code, key, values])).toEqual([])
  }
})

test('improvements stand in the ledger: some open, some done or dropped with how it ended, one became a 取組 of the next year', () => {
  const ledger = listActLedger(db)
  expect(ledger.map(({ state }) => state).toSorted()).toEqual(['done', 'done', 'done', 'dropped', 'open', 'open', 'open', 'open'])
  for (const { state, outcome } of ledger) expect(outcome !== '').toBe(state !== 'open')
  const made = ledger.filter(({ resultYear }) => resultYear === 2015)
  const titles = planOf(2015).managementIssues.flatMap((issue) => issue.strategies.flatMap(({ initiatives }) => initiatives))
  expect(made.map(({ resultInitiativeId }) => titles.find(({ id }) => id === resultInitiativeId)?.title).toSorted()).toEqual([
    '妊娠期からの切れ目のない相談支援',
    '空き家の活用と適正な管理の促進',
  ])
})

test('initiatives have records of what was done, with milestones of which some are not done yet', () => {
  const records = [2014, 2015].flatMap((year) => getCheckBook(context, year).records).filter(({ entries }) => entries > 0)
  expect(records).toHaveLength(8)
  expect(records.filter(({ nextDueDay }) => nextDueDay !== null)).toHaveLength(3)
  for (const { lastDay, lastText } of records) expect([lastDay?.slice(0, 2), lastText.endsWith('。')]).toEqual(['20', true])
})

test('令和7年度, whose form has no 取組, has its 第1四半期 written for 戦略, which no form shows, and records of them', () => {
  const plan = planOf(2025)
  const states = statesOfYear(plan, generation('G2'), getCheckBook(context, 2025), '2025-07-20')
  const stages = [...states].flatMap(([key, { stage }]) => (key.endsWith('/firstQuarter') ? [`${key.split('/')[0]} ${stage}`] : []))
  expect([...new Set(stages)].toSorted()).toEqual(['strategy empty', 'strategy writing'])
  const said = plan.managementIssues.flatMap(({ strategies }) => strategies.flatMap(({ reviews }) => reviews))
  expect(new Set(said.map(({ attainment }) => attainment))).toEqual(new Set(['○', '△', '×']))
  const inspection = checkInspection(plan, { today: '2025-06-30' }, readIndicatorBook(db, context.resources.basicPolicy))
  expect([...contradictionsOf(inspection, [])]).toEqual([])
  const printed = JSON.stringify(layoutForm({ generation: generation('G2'), formId: 'sheet', plan, wardName: '見本区' }))
  expect(printed).toContain('校区防災拠点シート')
  for (const { results } of said) expect(printed).not.toContain(results)
  const kept = getCheckBook(context, 2025).records.filter(({ entries }) => entries > 0)
  expect(kept.map(({ itemKind, entries, nextDueDay }) => [itemKind, entries, nextDueDay])).toEqual([
    ['strategy', 2, '2025-11-30'],
    ['strategy', 2, null],
  ])
})
