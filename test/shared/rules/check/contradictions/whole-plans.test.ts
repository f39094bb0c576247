// Knows that whole plans — the sample ward's with all its figures, and published ones — are left in peace, and where a queue finds what contradicts itself.
import path from 'node:path'
import { expect, test } from 'vitest'
import { getWardPlan } from '../../../../../electron/db/repositories/ward-plan-tree.ts'
import { createSampleFile } from '../../../../../electron/operations/create-sample-file.ts'
import { readIndicatorBook } from '../../../../../electron/operations/read-indicator-book.ts'
import { checkFindingCodes, type FindingCode } from '../../../../../shared/model/inspection.ts'
import type { WardPlan } from '../../../../../shared/model/ward-plan.ts'
import { contradictionsOf, findContradictions } from '../../../../../shared/rules/check/contradictions.ts'
import { publishedFacts } from '../../../../fixtures/published/plan-facts.ts'
import { publishedTitles } from '../../../../fixtures/published/plan-titles.ts'
import { publishedPlan2023 } from '../../../../fixtures/published-plan-2023.ts'
import { publishedPlan } from '../../../../fixtures/published-plan.ts'
import { checkInspection, planReviewed } from '../../../../helpers/checked-plan.ts'
import { makeFolder } from '../../../../helpers/data-files.ts'
import { planOfDraft } from '../../../../helpers/plan-factory.ts'
import { planOfFixture } from '../../../../helpers/plan-of-fixture.ts'
import { makeTestContext } from '../../../../helpers/test-context.ts'

/** What only says that a text is missing is true of a plan whose checks were never typed. */
const lacking: readonly FindingCode[] = ['checkIncomplete', 'textAfterNegative']
const judging = checkFindingCodes.filter((code) => !lacking.includes(code))

test('the sample ward: three years of 自己評価, each beside the year before', async () => {
  const context = makeTestContext({ save: path.join(makeFolder(), 'sample.kusei') })
  await createSampleFile(context)
  const db = context.files.readable()
  const book = readIndicatorBook(db, context.resources.basicPolicy)
  for (const year of [2013, 2014, 2015, 2025]) {
    const plan = getWardPlan(db, year)
    if (!plan) throw new Error(`no plan of ${year}`)
    const found = findContradictions(checkInspection(plan, { lastYear: getWardPlan(db, year - 1), today: `${year + 1}-07-01` }, book))
    expect(found.filter(({ code }) => judging.includes(code as never)).map(({ code, key, values }) => [code, key, values])).toEqual([])
  }
})

test('published plans of wards, whose checks nobody typed: one line for each check, nothing judged', () => {
  const drafts = [...publishedFacts, ...publishedTitles].map(({ plan }) => planOfDraft(plan))
  const plans: readonly WardPlan[] = [...drafts, planOfFixture(publishedPlan), planOfFixture(publishedPlan2023)]
  expect(plans.length).toBeGreaterThan(40)
  for (const plan of plans) {
    const found = findContradictions(checkInspection(plan, { today: `${plan.fiscalYear + 1}-07-01` }))
    expect(found.filter(({ code }) => judging.includes(code as never))).toEqual([])
    expect(found.filter(({ ownerId }) => ownerId !== '').length > 0, `${plan.fiscalYear}`).toBe(plan.managementIssues.some(hasReview))
  }
})

const hasReview = ({ strategies }: WardPlan['managementIssues'][number]): boolean =>
  strategies.some(({ reviews, initiatives, outcomeIndicators }) =>
    [...outcomeIndicators, ...initiatives, { reviews }].some((one) => one.reviews.length > 0),
  )

const clean = { period: 'selfEvaluation', effectiveness: 'ア' } as const
test.each([
  { attainment: '①（ⅰ）', results: '・平成27年度　出前講座56回、受講者2,264人\n・目標を達成し、取組は順調に進んでいる。' },
  { attainment: '①（ⅱ）', results: '台風のため秋の1回を中止したが、代わりの日を設け、目標を達成した。', finding: '特になし' },
  {
    attainment: '②（ⅰ）',
    results: '・健診8回を予定どおり順調に実施した。受診者903人（前年度768人）',
    finding: '受診者は増えたが、目標の1,000人に届かなかった。',
    improvement: '夜間の健診を増やし、広報紙で周知する。',
  },
  {
    attainment: '②（ⅱ）',
    results: '会場の改修により、講座は3回の開催にとどまった。',
    finding: '会場の確保が課題である。',
    improvement: '区民センターのほか、小学校の多目的室を活用する。',
  },
  {
    attainment: '③',
    results: '登録者12人。撤退・再構築基準を下回った。',
    finding: '対象者への周知が進まず、登録が伸び悩んだ。',
    improvement: '取組を終了し、見守り活動に統合する。',
  },
  { attainment: '②（ⅰ）', results: '「順調に進んでいる」との声が多い。', finding: '若い世代の参加', improvement: '短文投稿での発信' },
  {
    attainment: '①（ⅰ）',
    results: '10校区のうち10校区で目標を達成した（前年度は8校区）。',
    finding: '担い手の固定',
    improvement: '防災リーダーの養成',
  },
  {
    attainment: '②（ⅰ）',
    results: '目標達成に向け、企業へ訪問した（延べ362回）。',
    finding: '協定の締結に時間を要した。',
    improvement: '早期に着手する。',
  },
  { attainment: '－', results: 'プロセス指標は未測定。連絡会を12回開催した。' },
])('a review as wards write them is left in peace: $results', (texts) => {
  const before = {
    ...clean,
    results: '・平成26年度　出前講座52回、受講者2,081人',
    finding: '周知が不足している。',
    improvement: '広報紙に掲載する。',
  }
  const shape = { texts: { 'initiative.title': '備えを広げる啓発', 'processIndicator.name': '出前講座の受講者数' } }
  const lastYear = planReviewed({ initiative: [before] }, { ...shape, year: 2014 })
  const plan = planReviewed({ initiative: [{ ...clean, ...texts }] }, shape)
  const found = findContradictions({ ...checkInspection(plan, { lastYear }), dates: [] })
  expect(found.map(({ code, values }) => [code, values])).toEqual([])
})

test('a queue gets the kinds by item and check; what was waived with a reason is off, what is only not written yet is no contradiction', () => {
  const plan = planReviewed({
    initiative: [{ period: 'selfEvaluation', attainment: '②（ⅰ）', results: '概ね順調である。' }],
    reformItem: [{ period: 'firstQuarter', attainment: '×', results: '順調である。' }],
  })
  const inspection = checkInspection(plan)
  expect(Object.fromEntries(contradictionsOf(inspection, []))).toEqual({
    'initiative/initiative-0/selfEvaluation': ['goodWordsRedVerdict', 'textAfterNegative'],
    'reformItem/reform-0/firstQuarter': ['goodWordsRedVerdict'],
  })
  const waived = {
    code: 'goodWordsRedVerdict',
    key: 'reformItemReview/reform-0-firstQuarter/results',
    reason: '様式の記載による',
    by: '',
    at: '',
  } as const
  expect(contradictionsOf(inspection, [waived]).has('reformItem/reform-0/firstQuarter')).toBe(false)
})
