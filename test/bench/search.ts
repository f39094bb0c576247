// Knows how quickly 100,000 texts of plans, indicators and surveys of 20 years are searched, and that nothing is missed: each answer is held against a plain scan of the file.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Context } from '../../electron/context.ts'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import type { Db } from '../../electron/db/db.ts'
import { runDeed } from '../../electron/db/deed.ts'
import { putMeasurement } from '../../electron/db/repositories/measurements.ts'
import { listReasonsOfSeries } from '../../electron/db/repositories/target-change-reasons.ts'
import { getWardPlan } from '../../electron/db/repositories/ward-plan-tree.ts'
import { getBesidePlan } from '../../electron/db/repositories/search.ts'
import { listFiscalYears } from '../../electron/db/repositories/ward-plans.ts'
import { readIndicatorBook } from '../../electron/operations/read-indicator-book.ts'
import { searchTexts } from '../../electron/operations/search-texts.ts'
import { loadResources, type Resources } from '../../electron/resources.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { textsBesidePlan } from '../../shared/rules/texts-beside-plan.ts'
import { textsOfBook } from '../../shared/rules/texts-of-book.ts'
import { textsOfPlan } from '../../shared/rules/texts-of-plan.ts'
import { makeMeasurement } from '../helpers/series-factory.ts'
import { addMeasurements } from './add-measurements.ts'
import { type BenchRow, medianOf } from './bench-row.ts'
import { firstYear, makeManyYears } from './many-years.ts'

/** Of 1, 2, 3 and more characters, of several words; frequent, rare, and not there at all. */
const queries = [
  '区|の|防|。|祭|龍|1|く',
  '防災|区民|地域|検診|こと|令和|空家|ﾏﾁ',
  '活動協|まちづ|子ども|について|百八十|ｶﾞﾝ検',
  '地域活動協議会|コドモノ貧困|にぎわいのある|地域防災リーダー|実施している。',
  '防災 訓練|区 地域|地域 まちづくり 区民|の を|防災 1|龍 地域|の に を は が',
].flatMap((line) => line.split('|'))
const rounds = 5
const limit = 100

export async function benchSearch(): Promise<readonly BenchRow[]> {
  const root = path.join(import.meta.dirname, '../../out')
  mkdirSync(root, { recursive: true })
  const folder = mkdtempSync(path.join(root, 'bench-'))
  const files = createFileSession({ now: () => '2026-11-23T10:00:00+09:00', newId: randomUUID, log: () => {}, operator: () => null })
  try {
    const problem = files.open(makeManyYears(folder, 20, 21))
    if (problem) throw new Error(problem.code)
    const resources = loadResources(path.join(import.meta.dirname, '../../resources'))
    const settings = { get: () => ({ operator: '見本', recentFiles: [] }) }
    const context = {
      files,
      resources,
      settings,
      clock: { now: () => '2026-11-23T10:00:00+09:00' },
      windowsUser: 'user01',
      newId: randomUUID,
    } as unknown as Context
    addMeasurements(context, listFiscalYears(files.readable()))
    const before = process.memoryUsage().heapUsed
    const first = await timed(() => searchTexts(context, '', limit))
    const held = process.memoryUsage().heapUsed - before

    const times: number[] = []
    const processor: number[] = []
    const totals = new Map<string, number>()
    for (let round = 0; round < rounds; round += 1) {
      for (const query of queries) {
        const { ms, processorMs, value } = await timed(() => searchTexts(context, query, limit))
        times.push(ms)
        processor.push(processorMs)
        totals.set(query, value.total)
      }
    }
    const scan = scanOf(files.readable(), resources)
    const expected = queries.map((query) => scan.count(query))
    const missed = queries.filter((query, i) => totals.get(query) !== expected[i])
    const note = `${queries.length} queries, ${rounds} times each; the slowest ${Math.max(...times).toFixed(1)} ms; of the processor's time 95 % under ${p95Of(processor).toFixed(1)} ms`
    const after: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const said = makeMeasurement(firstYear, '45.5', { note: `${round}` })
      runDeed(context, { name: 'saveMeasurement', subject: null }, (db) => putMeasurement(db, 'series-0', said))
      after.push((await timed(() => searchTexts(context, '声かけ', limit))).ms)
    }
    return [
      {
        name: `a search over ${scan.size.toLocaleString('en')} texts of 20 years, 95 %`,
        ours: p95Of(times),
        bare: null,
        unit: 'ms',
        limit: 50,
        note,
      },
      { name: '— half of them', ours: medianOf(times), bare: null, unit: 'ms', limit: null },
      {
        name: '— answers that differ from a plain scan',
        ours: missed.length,
        bare: null,
        unit: 'of all',
        limit: 0,
        note: missed.join(' / '),
      },
      {
        name: '— reading all texts at the first search',
        ours: first.ms,
        bare: null,
        unit: 'ms',
        limit: null,
        note: `${Math.round(held / 1e6)} MB are kept`,
      },
      { name: '— the search that follows a deed on an indicator', ours: medianOf(after), bare: null, unit: 'ms', limit: null },
    ]
  } finally {
    files.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every text of every year read from the file and folded afresh: what a search must find. */
function scanOf(db: Db, { basicPolicy: policy }: Resources): Readonly<{ size: number; count(query: string): number }> {
  const ofPlans = listFiscalYears(db).flatMap((year) => {
    const plan = getWardPlan(db, year)
    return plan ? [...textsOfPlan(plan), ...textsBesidePlan(plan, getBesidePlan(db, year))] : []
  })
  const ofBook = textsOfBook(readIndicatorBook(db, policy), policy, listReasonsOfSeries(db))
  const texts = [...ofPlans, ...ofBook].flatMap(({ text }) => (text === '' ? [] : [foldText(text)]))
  const count = (query: string): number => {
    const words = query.split(/\s/).map(foldText)
    return texts.reduce((sum, text) => (words.every((word) => text.includes(word)) ? sum + 1 : sum), 0)
  }
  return { size: texts.length, count }
}

function p95Of(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
}

async function timed<T>(act: () => T | Promise<T>): Promise<Readonly<{ ms: number; processorMs: number; value: T }>> {
  const before = process.threadCpuUsage()
  const start = performance.now()
  const value = await act()
  const ms = performance.now() - start
  const { user, system } = process.threadCpuUsage(before)
  return { ms, processorMs: (user + system) / 1000, value }
}
