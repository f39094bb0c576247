// Knows that 中間振り返り and 自己評価 are frozen in their order, each with the bands up to it filled and empty beyond, and what counts as changed since.
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EditionKind } from '../../../shared/model/edition.ts'
import type { EditionId } from '../../../shared/model/ids.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'

let app: TestApp
let ids: Readonly<{ issue: string; strategy: string; initiative: string; reform: string; outcome: string }>

async function fill(plan: string): Promise<typeof ids> {
  const { api } = app
  const issue = await api.addItem('managementIssue', plan, 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  const initiative = await api.addItem('initiative', strategy, 'last')
  const reform = await api.addItem('reformItem', plan, 'last')
  const outcome = await api.addItem('outcomeIndicator', strategy, 'last')
  await api.saveText({ kind: 'initiative', id: initiative, field: 'title' }, '見守り')
  await api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'target' }, '60％以上')
  return { issue, strategy, initiative, reform, outcome }
}
const confirm = (kind: EditionKind, year = 2015) =>
  app.ask('confirmEdition', year, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
async function made(...kinds: readonly EditionKind[]): Promise<void> {
  for (const kind of kinds) expect(await confirm(kind), kind).toMatchObject({ ok: true, value: { kind } })
}
const say = (kind: string, id: string, field: string, text: string) => app.api.saveText({ kind, id, field } as never, text)
/** Texts of both official checks and of two quarters. */
async function sayAll(mark = ''): Promise<void> {
  await say('strategyReview', `${ids.strategy}-midYearReview`, 'progress', `ａ${mark}`)
  await say('strategyReview', `${ids.strategy}-selfEvaluation`, 'overall', `Ａ${mark}`)
  await say('initiativeReview', `${ids.initiative}-midYearReview`, 'findingAndImprovement', `中間の課題${mark}`)
  await say('initiativeReview', `${ids.initiative}-selfEvaluation`, 'improvement', `年度末の改善策${mark}`)
  await say('initiativeReview', `${ids.initiative}-secondQuarter`, 'results', `区内の進捗${mark}`)
  await say('reformItemReview', `${ids.reform}-midYearReview`, 'implementation', `（ⅰ）${mark}`)
  await say('reformItemReview', `${ids.reform}-fourthQuarter`, 'results', `区内の進捗${mark}`)
  await say('managementIssueReview', `${ids.issue}-selfEvaluation`, 'summary', `総括${mark}`)
  await say('wardPlanReview', 'plan-selfEvaluation', 'achievements', `成果${mark}`)
  await say('outcomeReview', `${ids.outcome}-selfEvaluation`, 'result', `52％${mark}`)
}
/** Every text that anything was said with, of all checks. */
function saidIn(plan: WardPlan): readonly string[] {
  const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
  const lists = [
    plan.reviews,
    ...plan.managementIssues.map(({ reviews }) => reviews),
    ...strategies.flatMap((s) => [
      s.reviews,
      ...s.outcomeIndicators.map(({ reviews }) => reviews),
      ...s.initiatives.map(({ reviews }) => reviews),
    ]),
    ...plan.reformItems.map(({ reviews }) => reviews),
  ]
  return lists.flat().flatMap(({ id: _, period: __, ...texts }) => Object.values(texts).filter((text) => text !== ''))
}
const isChanged = async () => (await app.api.listWardPlans())[0]?.changedSince
/** What the list of editions counts. */
const countChanges = async () => {
  const [last] = await app.api.listEditions(2015)
  const states = [
    { edition: last?.id as EditionId, fiscalYear: 2015 },
    { edition: 'now', fiscalYear: 2015 },
  ] as const
  return (await app.api.comparePlans(...states)).filter(({ isInternal }) => !isInternal).length
}

beforeEach(async () => {
  app = startAppInMemory([2015])
  ids = await fill('plan')
  app.setNow('2016-06-01T10:00:00+09:00')
})

describe('中間振り返り and 自己評価', () => {
  it('come behind 策定, once each and in this order, with 改定 anywhere between', async () => {
    for (const kind of ['midYearReview', 'selfEvaluation'] as const)
      expect(await confirm(kind)).toMatchObject({ error: { code: 'E-EDITION-01' } })
    await made('draft', 'established', 'midYearReview', 'revision')
    expect(await confirm('midYearReview')).toMatchObject({ error: { code: 'E-EDITION-01' } })
    await made('selfEvaluation', 'revision')
    for (const kind of ['midYearReview', 'selfEvaluation', 'established'] as const)
      expect(await confirm(kind)).toMatchObject({ error: { code: 'E-EDITION-01' } })
    // by the deeds, not by a clock that was set back
    app.setNow('2016-05-01T10:00:00+09:00')
    await made('revision')
    const editions = await app.api.listEditions(2015)
    expect(editions.map(({ kind, ordinal }) => `${kind}${ordinal}`)).toEqual([
      'revision3',
      'revision2',
      'selfEvaluation1',
      'revision1',
      'midYearReview1',
      'established1',
      'draft1',
    ])
    expect((await app.api.getWardPlan(2015))?.stage).toBe('established')
  })

  it('中間振り返り may be left out, and then comes no more', async () => {
    await made('draft', 'established', 'selfEvaluation')
    expect(await confirm('midYearReview')).toMatchObject({ error: { code: 'E-EDITION-01' } })
  })

  it('are not confirmed before their period began', async () => {
    app.setNow('2015-03-31T17:00:00+09:00')
    await made('draft', 'established')
    for (const [kind, check] of [
      ['midYearReview', '中間振り返り'],
      ['selfEvaluation', '自己評価'],
    ] as const)
      expect(await confirm(kind)).toMatchObject({
        error: { code: 'E-EDITION-05', detail: { check, from: '平成27年4月1日（水）' } },
      })
    app.setNow('2015-04-01T09:00:00+09:00')
    await made('midYearReview')
  })

  it('exist where the forms of the year have their bands: the short sheet knows 自己評価 alone', async () => {
    app = startAppInMemory([2024])
    ids = await fill('plan')
    for (const kind of ['draft', 'established'] as const) expect(await confirm(kind, 2024)).toMatchObject({ ok: true })
    expect(await confirm('midYearReview', 2024)).toMatchObject({ error: { code: 'E-EDITION-01' } })
    await say('wardPlanReview', 'plan-selfEvaluation', 'evaluation', 'おおむね達成')
    expect(await confirm('selfEvaluation', 2024)).toMatchObject({ ok: true })
    const [edition] = await app.api.listEditions(2024)
    expect(saidIn(await app.api.getEditionPlan(edition?.id as string))).toEqual(['おおむね達成'])
  })
})

it('an edition holds what the checks up to it say, and nothing of later ones nor of the quarters', async () => {
  await sayAll()
  await made('draft', 'established', 'revision', 'midYearReview', 'revision', 'selfEvaluation', 'revision')
  const editions = (await app.api.listEditions(2015)).toReversed()
  const midYear = ['ａ', '中間の課題', '（ⅰ）']
  const selfEvaluation = ['Ａ', '年度末の改善策', '総括', '成果', '52％']
  const expected = [[], [], [], midYear, midYear, [...midYear, ...selfEvaluation], [...midYear, ...selfEvaluation]]
  for (const [index, { id, kind }] of editions.entries())
    expect(saidIn(await app.api.getEditionPlan(id)).toSorted(), kind).toEqual(expected[index]?.toSorted())
  // the plan as it is now says everything
  const now = (await app.api.getWardPlan(2015)) as WardPlan
  expect(saidIn(now)).toHaveLength(10)
})

describe('what counts as changed since the last edition', () => {
  it('is nothing of a check that has no edition yet, and never a quarter', async () => {
    await made('draft', 'established')
    await sayAll()
    expect([await isChanged(), await countChanges(), await app.api.proposeRevisionNote(2015)]).toEqual([false, 0, ''])
    await made('midYearReview')
    await say('strategyReview', `${ids.strategy}-selfEvaluation`, 'overall', 'Ｂ')
    await say('outcomeIndicator', ids.outcome, 'previousRating', 'Ａ')
    await say('initiativeReview', `${ids.initiative}-secondQuarter`, 'results', 'やり直した')
    await say('initiativeReview', `${ids.initiative}-midYearReview`, 'blankReason', '10月に始めた')
    expect([await isChanged(), await countChanges()]).toEqual([false, 0])
    await say('initiativeReview', `${ids.initiative}-midYearReview`, 'findingAndImprovement', '書き直した')
    expect([await isChanged(), await countChanges()]).toEqual([true, 1])
    expect(await app.api.proposeRevisionNote(2015)).toBe(
      '運営方針様式2の一部を改定しました。(平成28年6月1日)\n・具体的取組1-1-1「見守り」の中間振り返り　課題と改善策を変更',
    )
    await app.api.undo()
    expect([await isChanged(), await countChanges()]).toEqual([false, 0])
    await made('selfEvaluation')
    await sayAll('')
    expect([await isChanged(), await countChanges()]).toEqual([true, 1])
  })

  it('after 自己評価 stays nothing while quarters are written on, and names each text of a check that is written anew', async () => {
    await sayAll()
    await made('draft', 'established', 'midYearReview', 'selfEvaluation')
    await say('initiativeReview', `${ids.initiative}-secondQuarter`, 'results', 'あとで直した')
    await say('initiativeReview', `${ids.initiative}-fourthQuarter`, 'attainment', '○')
    await say('reformItemReview', `${ids.reform}-firstQuarter`, 'results', 'はじめて書いた')
    await say('reformItemReview', `${ids.reform}-selfEvaluation`, 'blankReason', '10月に始めた')
    expect([await isChanged(), await countChanges(), await app.api.proposeRevisionNote(2015)]).toEqual([false, 0, ''])
    await say('reformItemReview', `${ids.reform}-selfEvaluation`, 'results', 'はじめて書いた')
    await say('managementIssueReview', `${ids.issue}-selfEvaluation`, 'summary', '総括を直した')
    await say('wardPlanReview', 'plan-selfEvaluation', 'challenges', '課題')
    expect([await isChanged(), await countChanges()]).toEqual([true, 3])
    expect(await app.api.proposeRevisionNote(2015)).toBe(
      [
        '運営方針様式1・様式2・様式3の一部を改定しました。(平成28年6月1日)',
        '・自己評価　解決すべき課題と今後の改善方向を変更',
        '・経営課題1の自己評価　経営課題全体としての評価結果の総括を変更',
        '・取組項目1の自己評価　取組実績を変更',
      ].join('\n'),
    )
  })
})

it('editions are compared by what each shows: between 策定 and 中間振り返り the band of the check, added', async () => {
  await sayAll()
  await made('draft', 'established', 'midYearReview')
  const [midYear, established] = await app.api.listEditions(2015)
  const found = await app.api.comparePlans(
    { edition: established?.id as EditionId, fiscalYear: 2015 },
    { edition: midYear?.id as EditionId, fiscalYear: 2015 },
  )
  expect(found.map(({ label, new: now }) => `${label}：${now}`)).toEqual([
    '中間振り返り　戦略の進捗状況：ａ',
    '中間振り返り　課題と改善策：中間の課題',
    '中間振り返り　取組内容の実施見込み：（ⅰ）',
  ])
})

it('an edition of an earlier version of the program shows the texts of checks that it froze, and is compared without them', async () => {
  await sayAll()
  await made('draft', 'established')
  const [edition] = await app.api.listEditions(2015)
  const id = edition?.id as EditionId
  const json = app.db.prepare('SELECT snapshot FROM edition WHERE id = ?').pluck().get(id) as string
  const now = (await app.api.getWardPlan(2015)) as WardPlan
  const frozen = JSON.parse(json) as { plan: WardPlan; formGeneration: Record<string, unknown> }
  delete frozen.formGeneration['checks']
  const snapshot = JSON.stringify({ ...frozen, plan: now })
  app.db.exec('DROP TRIGGER edition_kept; DROP TRIGGER edition_updated')
  const hash = createHash('sha256').update(snapshot).digest('hex')
  app.db.prepare('UPDATE edition SET snapshot = ?, hash = ? WHERE id = ?').run(snapshot, hash, id)
  expect(await app.api.getEditionPlan(id)).toEqual(now)
  expect((await app.api.getEditionGeneration(id)).checks).toEqual(['midYearReview', 'selfEvaluation'])
  expect(await countChanges()).toBe(0)
})

it('next year’s 前年度 is fed by 自己評価 alone, not by 中間振り返り nor by a quarter', async () => {
  await say('initiativeReview', `${ids.initiative}-fourthQuarter`, 'results', '区内の進捗')
  await say('initiativeReview', `${ids.initiative}-midYearReview`, 'results', '中間の実績')
  await say('outcomeReview', `${ids.outcome}-midYearReview`, 'result', '40％')
  await app.api.rollOver({ fromYear: 2015, toYear: 2016, items: [], shifts: [], targets: [], actItems: [] })
  const previous = async () => {
    const strategy = (await app.api.getWardPlan(2016))?.managementIssues[0]?.strategies[0]
    const [indicator] = strategy?.outcomeIndicators ?? []
    return [strategy?.initiatives[0]?.pastResults, indicator?.previousResult, indicator?.previousRating]
  }
  expect(await previous()).toEqual(['', '', ''])
  await say('initiativeReview', `${ids.initiative}-selfEvaluation`, 'results', '40回開いた')
  await say('outcomeReview', `${ids.outcome}-selfEvaluation`, 'result', '52％')
  await say('outcomeReview', `${ids.outcome}-selfEvaluation`, 'attainment', 'Ｂ')
  expect(await previous()).toEqual(['40回開いた', '52％', 'Ｂ'])
})
