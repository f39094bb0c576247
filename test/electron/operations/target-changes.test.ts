// Knows that 目標変更履歴 lists exactly what differs from 策定, whatever way it was changed, with who, when, since which edition and why.
import { describe, expect, it } from 'vitest'
import type { SeriesDefinition } from '../../../shared/model/indicator.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makeSeries, noTarget } from '../../helpers/series-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const edition = { decisionDate: null, documentNumber: '', revisionNote: '' }
const establish = async ({ api }: TestApp, year = 2015) => {
  await api.confirmEdition(year, { kind: 'draft', ...edition })
  return api.confirmEdition(year, { kind: 'established', ...edition })
}
const ofRate = definitionOf(makeSeries({ wardTarget: { ...noTarget, value: '60' }, targetYear: 2017 }))
const yearly = (value: string, withdrawal: string | null = null) => ({
  target: { ...noTarget, value },
  withdrawal,
})

/** With 戦略1-1 that has アウトカム指標 and 具体的取組1-1-1 that has プロセス指標, all with targets. */
async function startWithPlan() {
  const app = startAppInMemory([2015, 2016])
  const strategy = await app.api.addItem('strategy', await app.api.addItem('managementIssue', 'plan', 'last'), 'last')
  const initiative = await app.api.addItem('initiative', strategy, 'last')
  const outcome = await app.api.addItem('outcomeIndicator', strategy, 'last')
  const process = await app.api.addItem('processIndicator', initiative, 'last')
  await app.api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'name' }, '備えている区民の割合')
  await app.api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'target' }, '50％以上')
  await app.api.saveText({ kind: 'processIndicator', id: process, field: 'name' }, '訓練の回数')
  await app.api.saveText({ kind: 'processIndicator', id: process, field: 'target' }, '10回以上')
  await app.api.saveText({ kind: 'initiative', id: initiative, field: 'title' }, '避難訓練')
  return { ...app, strategy, initiative, outcome, process }
}
type App = Awaited<ReturnType<typeof startWithPlan>>
const listed = async ({ api }: TestApp, year = 2015) =>
  (await api.listTargetChanges(year)).map((c) => [c.kind, c.aspect, c.before, c.after] as const)
const write = (app: App, kind: 'outcomeIndicator' | 'processIndicator', id: string, field: string, text: string) =>
  app.api.saveText({ kind, id, field }, text)

describe('the list', () => {
  it('is empty without a plan, before 策定, and where nothing was changed after it', async () => {
    const app = await startWithPlan()
    await write(app, 'outcomeIndicator', app.outcome, 'target', '55％以上')
    expect(await listed(app)).toEqual([])
    expect(await listed(app, 2030)).toEqual([])
    await establish(app)
    await app.api.saveText({ kind: 'initiative', id: app.initiative, field: 'content' }, '訓練を行う。')
    await write(app, 'outcomeIndicator', app.outcome, 'targetReason', '実績から')
    expect(await listed(app)).toEqual([])
  })

  it('names what was changed, newest first, with who and since which edition', async () => {
    const app = await startWithPlan()
    await establish(app)
    await write(app, 'outcomeIndicator', app.outcome, 'target', '55％以上')
    await app.api.saveText({ kind: 'initiative', id: app.initiative, field: 'withdrawalCriterion' }, '3回未満')
    await app.api.setCumulative('processIndicator', app.process, { from: 2015, until: 2017 })
    await app.api.confirmEdition(2015, { kind: 'revision', ...edition })
    app.setOperator('係長 太郎')
    await write(app, 'outcomeIndicator', app.outcome, 'name', '備えのある区民の割合')
    const added = await app.api.addItem('processIndicator', app.initiative, 'last')
    await write(app, 'processIndicator', added, 'name', '参加者数')
    await write(app, 'processIndicator', added, 'target', '100人以上')
    await app.api.deleteItem('processIndicator', app.process)
    const changes = await app.api.listTargetChanges(2015)
    expect(changes.map((c) => [c.name, c.ownerNumber, c.aspect, c.before, c.after, c.sinceEdition, c.changedBy])).toEqual([
      ['訓練の回数', '1-1-1', 'removed', '訓練の回数　10回以上', '', '改定1', '係長 太郎'],
      ['参加者数', '1-1-1', 'added', '', '参加者数　100人以上', '改定1', '係長 太郎'],
      ['備えのある区民の割合', '1-1', 'wording', '備えている区民の割合', '備えのある区民の割合', '改定1', '係長 太郎'],
      ['避難訓練', '1-1-1', 'withdrawal', '', '3回未満', '策定', '山田 花子'],
      ['備えのある区民の割合', '1-1', 'target', '50％以上', '55％以上', '策定', '山田 花子'],
    ])
    const { initiative, strategy } = app
    expect(changes.map(({ ownerId }) => ownerId)).toEqual([initiative, initiative, strategy, initiative, strategy])
  })

  it('leaves out what was changed back or undone, and has the last hand of what stands', async () => {
    const app = await startWithPlan()
    await establish(app)
    await write(app, 'outcomeIndicator', app.outcome, 'target', '55％以上')
    await write(app, 'outcomeIndicator', app.outcome, 'target', '50％以上')
    expect(await listed(app)).toEqual([])
    await write(app, 'outcomeIndicator', app.outcome, 'target', '60％以上')
    app.setOperator('係長 太郎')
    await write(app, 'outcomeIndicator', app.outcome, 'target', '65％以上')
    await app.api.undo()
    expect(await app.api.listTargetChanges(2015)).toMatchObject([{ after: '60％以上', changedBy: '山田 花子' }])
    await app.api.undo()
    expect(await listed(app)).toEqual([])
    await app.api.redo()
    expect(await listed(app)).toEqual([['outcomeIndicator', 'target', '50％以上', '60％以上']])
    await app.api.deleteItem('strategy', app.strategy)
    await app.api.undo()
    expect(await listed(app)).toHaveLength(1)
  })

  it('has targets, deadlines, base and method of series that the plan shows, and of common indicators', async () => {
    const app = await startWithPlan()
    const id = await app.api.saveSeries(null, ofRate)
    const other = await app.api.saveSeries(null, ofRate)
    await app.api.saveYearlyTarget(id, 2014, yearly('40'))
    await app.api.saveYearlyTarget(id, 2015, yearly('50', '30'))
    await app.api.saveYearlyTarget(id, 2016, yearly('55'))
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    await establish(app)
    await app.api.saveYearlyTarget(id, 2014, yearly('41'))
    await app.api.saveYearlyTarget(id, 2015, yearly('50', '35'))
    await app.api.saveYearlyTarget(id, 2016, null)
    await app.api.saveYearlyTarget(id, 2017, yearly('60'))
    await app.api.saveSeries(id, { ...ofRate, denominatorFilter: '備えを知る区民', targetYear: 2018, method: '区民モニター' })
    await app.api.saveSeries(other, { ...ofRate, denominatorFilter: '備えを知る区民' })
    expect((await listed(app)).toSorted()).toEqual([
      ['series', 'base', '回答者全員', '備えを知る区民'],
      ['series', 'deadline', '平成29年度', '平成30年度'],
      ['yearlyTarget', 'target', '55％以上', ''],
      ['yearlyTarget', 'withdrawal', '30％', '35％'],
    ])
    expect((await app.api.listTargetChanges(2015)).every((change) => change.seriesId === id)).toBe(true)

    const common = 'common-1-4-b-1'
    const definition = definitionOf((await app.api.getIndicatorBook()).series.find((series) => series.id === common) as never)
    await app.api.saveSeries(common, { ...definition, method: '団体への聞き取り', wardTarget: ofRate.wardTarget, targetYear: 2017 })
    const [method, ...more] = (await app.api.listTargetChanges(2015)).filter((change) => change.recordId === common)
    expect([method?.aspect, method?.before, method?.after, more]).toEqual(['method', definition.method || 'なし', '団体への聞き取り', []])
    expect(definition.method).not.toBe('')
  })

  it('has what counts as one, and whether years are added up: both change what the same target means', async () => {
    const app = await startWithPlan()
    const ofCount: SeriesDefinition = { ...ofRate, kind: 'count', unit: '件', decimals: 0, countingRule: '開設したもの' }
    const id = await app.api.saveSeries(null, ofCount)
    await app.api.linkSeries('outcomeIndicator', app.outcome, id)
    await establish(app)
    await app.api.saveSeries(id, { ...ofCount, countingRule: '準備中のものを含む', totalFrom: 2015 })
    expect((await listed(app)).toSorted()).toEqual([
      ['series', 'method', '開設したもの', '準備中のものを含む'],
      ['series', 'wording', '単年度', '平成27年度からの累計'],
    ])
    await app.api.undo()
    expect(await listed(app)).toEqual([])
  })

  it('has an indicator that shows another series, or none any more, by the names of both; the first one changes nothing', async () => {
    const app = await startWithPlan()
    const named = (name: string) => app.api.saveSeries(null, { ...ofRate, name })
    const [a, b, c] = [await named('備えの割合'), await named('訓練に出た割合'), await named('訓練の回数')]
    await app.api.linkSeries('outcomeIndicator', app.outcome, a)
    await establish(app)
    await app.api.linkSeries('processIndicator', app.process, c)
    expect(await listed(app)).toEqual([])
    await app.api.linkSeries('outcomeIndicator', app.outcome, b)
    app.setOperator('係長 太郎')
    await app.api.linkSeries('outcomeIndicator', app.outcome, 'common-1-1-a-1')
    const [change, ...more] = await app.api.listTargetChanges(2015)
    expect(more).toEqual([])
    expect(change).toMatchObject({
      kind: 'outcomeIndicator',
      recordId: app.outcome,
      seriesId: 'common-1-1-a-1',
      name: '備えている区民の割合',
      ownerNumber: '1-1',
      aspect: 'identity',
      before: '備えの割合',
      changedBy: '係長 太郎',
      sinceEdition: '策定',
      reason: '',
    })
    expect(change?.after).toMatch(/^身近な地域の中で、/)
    await app.api.saveTargetChangeReasons(2015, [{ key: change?.key ?? '', reason: '指標を差し替えたため' }])
    expect(await app.api.listTargetChanges(2015)).toMatchObject([{ reason: '指標を差し替えたため' }])

    await app.api.linkSeries('outcomeIndicator', app.outcome, null)
    expect(await listed(app)).toEqual([['outcomeIndicator', 'identity', '備えの割合', 'なし']])
    await app.api.linkSeries('outcomeIndicator', app.outcome, b)
    expect(await listed(app)).toEqual([['outcomeIndicator', 'identity', '備えの割合', '訓練に出た割合']])
    await app.api.linkSeries('outcomeIndicator', app.outcome, a)
    expect(await listed(app)).toEqual([])
    await app.api.deleteSeries(a)
    expect(await listed(app)).toEqual([['outcomeIndicator', 'identity', '備えの割合', 'なし']])
    await app.api.undo()
    expect(await listed(app)).toEqual([])
    await app.api.linkSeries('outcomeIndicator', app.outcome, b)
    await app.api.deleteItem('outcomeIndicator', app.outcome)
    expect((await listed(app)).map(([, aspect]) => aspect)).toEqual(['removed'])
  })

  it('tells a target once where the form follows its 年次目標', async () => {
    const app = await startWithPlan()
    const [id = ''] = await app.api.makeSeriesOfPlan(2015, [{ kind: 'outcomeIndicator', id: app.outcome }])
    await establish(app)
    await app.api.saveYearlyTarget(id, 2015, yearly('55'))
    expect(await app.api.listTargetChanges(2015)).toMatchObject([
      { kind: 'outcomeIndicator', seriesId: id, before: '50％以上', after: '55％以上' },
    ])
    await write(app, 'outcomeIndicator', app.outcome, 'target', '53％以上')
    expect((await listed(app)).map(([kind]) => kind).toSorted()).toEqual(['outcomeIndicator', 'yearlyTarget'])
  })
})

describe('a reason', () => {
  it('belongs to its change, is kept once, and goes with spaces', async () => {
    const app = await startWithPlan()
    await establish(app)
    await write(app, 'outcomeIndicator', app.outcome, 'target', '55％以上')
    const [change] = await app.api.listTargetChanges(2015)
    const reasonOf = async () => (await app.api.listTargetChanges(2015))[0]?.reason
    expect(change?.reason).toBe('')
    await app.api.saveTargetChangeReasons(2015, [{ key: change?.key ?? '', reason: ' 前年度の実績を踏まえ\r\n見直したため ' }])
    expect(await reasonOf()).toBe('前年度の実績を踏まえ\n見直したため')
    const deed = (await app.api.getUndoState()).undo
    await app.api.saveTargetChangeReasons(2015, [{ key: change?.key ?? '', reason: '前年度の実績を踏まえ\n見直したため' }])
    expect((await app.api.getUndoState()).undo).toEqual(deed)
    await write(app, 'outcomeIndicator', app.outcome, 'target', '56％以上')
    expect(await reasonOf()).toBe('前年度の実績を踏まえ\n見直したため')
    await app.api.saveTargetChangeReasons(2015, [{ key: change?.key ?? '', reason: '　 ' }])
    expect(await reasonOf()).toBe('')
    await expect(app.api.saveTargetChangeReasons(2015, [{ key: 'none', reason: '理由' }])).rejects.toMatchObject({ code: 'E-PLAN-03' })
    await expect(app.api.saveTargetChangeReasons(2030, [{ key: change?.key ?? '', reason: '理由' }])).rejects.toMatchObject({
      code: 'E-PLAN-03',
    })
  })
})

/** What a plain comparison of two plans finds, as keys. */
function differencesOf(frozen: WardPlan, now: WardPlan): readonly string[] {
  const rowsOf = (plan: WardPlan) => {
    const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
    const initiatives = strategies.flatMap((strategy) => strategy.initiatives)
    const indicators = [
      ...strategies.flatMap((s) => s.outcomeIndicators.map((i) => [`outcomeIndicator/${i.id}`, i] as const)),
      ...initiatives.flatMap((i) => i.processIndicators.map((p) => [`processIndicator/${p.id}`, p] as const)),
    ].map(([key, i]) => [key, { target: i.target, cumulative_from: `${i.cumulativeFrom}/${i.cumulativeUntil}`, name: i.name }] as const)
    const criteria = initiatives.map((i) => [`initiative/${i.id}`, { withdrawal_criterion: i.withdrawalCriterion }] as const)
    return new Map<string, Readonly<Record<string, string>>>([...indicators, ...criteria])
  }
  const [then, today] = [rowsOf(frozen), rowsOf(now)]
  return [...new Set([...then.keys(), ...today.keys()])]
    .flatMap((row) => {
      const [a, b] = [then.get(row), today.get(row)]
      const isBlank = (a ?? b)?.['name'] === '' && (a ?? b)?.['target'] === ''
      if (!a || !b) return row.startsWith('initiative/') || isBlank ? [] : [`${row}/*`]
      return Object.keys(a).flatMap((column) => (a[column] === b[column] ? [] : [`${row}/${column}`]))
    })
    .toSorted()
}

it('after any edits, deletions, copies and undos exactly the places are listed that a plain comparison with the 策定 finds', async () => {
  const step = fc.record({
    what: fc.constantFrom(
      'text',
      'text',
      'criterion',
      'years',
      'add',
      'delete',
      'duplicate',
      'move',
      'undo',
      'undo',
      'redo',
      'revert',
      'revise',
    ),
    pick: fc.nat(20),
    isOutcome: fc.boolean(),
    field: fc.constantFrom('name', 'target'),
    text: fc.constantFrom('', '50％以上', '10回以上', '訓練の回数', '別の文'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const app = await startWithPlan()
      const second = await app.api.duplicateItem('strategy', app.strategy)
      const frozen = await app.api.getEditionPlan((await establish(app)).id)
      const ids = (table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
      for (const { what, pick, isOutcome, field, text } of steps) {
        const [kind, table] = isOutcome
          ? (['outcomeIndicator', 'outcome_indicator'] as const)
          : (['processIndicator', 'process_indicator'] as const)
        const own = ids(table)
        const id = own[pick % Math.max(1, own.length)] ?? ''
        const initiatives = ids('initiative')
        const initiative = initiatives[pick % Math.max(1, initiatives.length)] ?? ''
        const deeds = ids('deed').map(Number)
        const acts: Readonly<Record<string, () => Promise<unknown>>> = {
          text: () => app.api.saveText({ kind, id, field }, text),
          criterion: () => app.api.saveText({ kind: 'initiative', id: initiative, field: 'withdrawalCriterion' }, text),
          years: () => app.api.setCumulative(kind, id, pick % 3 === 0 ? null : { from: 2015, until: 2015 + (pick % 3) }),
          add: () => app.api.addItem(kind, isOutcome ? app.strategy : initiative, 'last'),
          delete: () => (pick % 5 === 0 ? app.api.deleteItem('strategy', second) : app.api.deleteItem(kind, id)),
          duplicate: () => app.api.duplicateItem(kind, id),
          move: () => app.api.moveItem('initiative', initiative, pick % 2 ? app.strategy : second, 'last'),
          undo: () => app.api.undo(),
          redo: () => app.api.redo(),
          revert: () => app.api.revertDeed(deeds[deeds.length - 1 - (pick % 4)] ?? 1),
          revise: () => (pick % 4 === 0 ? app.api.confirmEdition(2015, { kind: 'revision', ...edition }) : Promise.resolve()),
        }
        await acts[what]?.().catch(() => {})
      }
      const plan = await app.api.getWardPlan(2015)
      const changes = await app.api.listTargetChanges(2015)
      expect(changes.map((change) => change.key).toSorted()).toEqual(plan ? differencesOf(frozen, plan) : [])
      for (const { before, after } of changes) expect(before).not.toBe(after)
    }),
    { numRuns: 80 },
  )
})
