// Knows how quickly 50,000 opinions are listed, filtered and searched, also right after a deed, and that nothing is missed: each answer is held against a plain scan.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Context } from '../../electron/context.ts'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import type { Db } from '../../electron/db/db.ts'
import { addVoices } from '../../electron/operations/council/add-voices.ts'
import { getOpinionFigures } from '../../electron/operations/council/get-opinion-figures.ts'
import { listOpinions } from '../../electron/operations/council/list-opinions.ts'
import { getCouncilDue } from '../../electron/operations/council/get-council-due.ts'
import { searchTexts } from '../../electron/operations/search-texts.ts'
import { loadResources } from '../../electron/resources.ts'
import type { AnswerClassId, MeetingId } from '../../shared/model/ids.ts'
import type { OpinionQuery } from '../../shared/model/opinion.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { everyOpinion, voiceOf } from '../helpers/opinion-factory.ts'
import { scanTexts } from '../helpers/scan-texts.ts'
import { type BenchRow, medianOf } from './bench-row.ts'
import { addLargeCouncil } from './large-council.ts'
import { makeManyYears } from './many-years.ts'

const count = 50_000
const page = 200
const rounds = 5
/** Of 1, 2, 3 and more characters, of several words; frequent, rare, and not there at all. */
const texts = [
  '区',
  'の',
  '龍',
  '防災',
  'ﾏﾁ',
  '空家',
  'ござ',
  'まちづ',
  '子ども',
  '地域活動協議会',
  'コドモ 貧困',
  '大阪 太郎12',
  '担当に 確認 防災',
]
const filters: readonly Partial<OpinionQuery>[] = [
  {},
  { fiscalYear: 2024 },
  { meetingId: 'meeting-2024-1' as MeetingId },
  { channel: 'survey', stage: 'evaluation' },
  { answerClassId: 'class-reflected' as AnswerClassId, reflection: 'pointless' },
  { answerClassId: 'none', sectionId: 'none' },
  { answer: 'late', order: 'due' },
  { aboutId: 'form3', told: true, order: 'number' },
]

export async function benchCouncil(): Promise<readonly BenchRow[]> {
  const root = path.join(import.meta.dirname, '../../out')
  mkdirSync(root, { recursive: true })
  const folder = mkdtempSync(path.join(root, 'bench-'))
  const now = () => '2026-11-23T10:00:00+09:00'
  const files = createFileSession({ now, newId: randomUUID, log: () => {}, operator: () => null })
  try {
    const problem = files.open(makeManyYears(folder, 1, 1))
    if (problem) throw new Error(problem.code)
    const context = {
      files,
      resources: loadResources(path.join(import.meta.dirname, '../../resources')),
      settings: { get: () => ({ operator: '見本', recentFiles: [] }) },
      clock: { now, today: () => now().slice(0, 10) },
      newId: randomUUID,
    } as unknown as Context
    addLargeCouncil(context, count)
    return await measure(context, files.readable())
  } finally {
    files.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(context: Context, db: Db): Promise<readonly BenchRow[]> {
  const ask = (change: Partial<OpinionQuery>) =>
    timed(() => listOpinions(context, { ...everyOpinion, order: 'newest', ...change }, 0, page))
  const held = process.memoryUsage().heapUsed
  const first = await ask({})
  const megabytes = Math.round((process.memoryUsage().heapUsed - held) / 1e6)
  for (const order of ['newest', 'number', 'due'] as const) await ask({ order })
  const [listed, searched, after]: [Times, Times, Times] = [newTimes(), newTimes(), newTimes()]
  const totals = new Map<string, number>()
  for (let round = 0; round < rounds; round += 1) {
    for (const filter of filters) keepTime(listed, await ask(filter))
    for (const text of texts) {
      const answer = await ask({ text })
      keepTime(searched, answer)
      totals.set(text, answer.value.total)
    }
  }
  const scan = scanOf(db)
  const missed = texts.filter((text) => totals.get(text) !== scan(text))
  for (let nth = 0; nth < 20; nth += 1) {
    addVoices(context, [voiceOf(`訓練を増やしてほしい。${nth}`, { day: '2024-06-14' })])
    keepTime(after, await ask({ text: '訓練', order: 'due' }))
  }
  const figures = await timed(() => getOpinionFigures(context, 2024))
  const everywhere = await measureSearch(context, db)
  const due = await timed(() => getCouncilDue(context))
  const ofAll = `${count.toLocaleString('en')} opinions`
  return [
    limited(`a list or a filter of ${ofAll}, 95 %`, listed),
    limited(`a search over ${ofAll}, 95 %`, searched),
    {
      name: '— answers that differ from a plain scan',
      ours: missed.length,
      bare: null,
      unit: 'of all',
      limit: 0,
      note: missed.join(' / '),
    },
    limited('— the search that follows a deed, 95 %', after),
    {
      name: '— reading all opinions at the first list',
      ours: first.ms,
      bare: null,
      unit: 'ms',
      limit: null,
      note: `${first.processorMs.toFixed(0)} ms of the processor's time; ${megabytes} MB are kept`,
    },
    {
      name: `the figures of a year of ${figures.value.total.toLocaleString('en')} opinions`,
      ours: figures.ms,
      bare: null,
      unit: 'ms',
      limit: 500,
    },
    ...everywhere,
    { name: 'what is due of the council, counted for the home room', ours: due.ms, bare: null, unit: 'ms', limit: 100 },
  ]
}

/** The search over all texts of the file, in which opinions have the greatest part. */
async function measureSearch(context: Context, db: Db): Promise<readonly BenchRow[]> {
  const held = process.memoryUsage().heapUsed
  const first = await timed(() => searchTexts(context, '', 1))
  const megabytes = Math.round((process.memoryUsage().heapUsed - held) / 1e6)
  const [searched, after]: [Times, Times] = [newTimes(), newTimes()]
  const totals = new Map<string, number>()
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      const answer = await timed(() => searchTexts(context, text, 100))
      keepTime(searched, answer)
      totals.set(text, answer.value.total)
    }
  }
  const missed = ['の', '龍', 'コドモ 貧困'].filter((text) => totals.get(text) !== scanTexts(db, text, new Map()).length)
  for (let nth = 0; nth < 20; nth += 1) {
    addVoices(context, [voiceOf(`灯りを増やしてほしい。${nth}`, { day: '2024-06-14' })])
    keepTime(after, await timed(() => searchTexts(context, '灯り', 100)))
  }
  return [
    limited('a search over all texts of that file, 95 %', searched),
    { name: '— answers that differ from a plain scan', ours: missed.length, bare: null, unit: 'of 3', limit: 0, note: missed.join(' / ') },
    { name: '— the search over all texts that follows a deed', ours: medianOf(after.ms), bare: null, unit: 'ms', limit: null },
    {
      name: '— reading what the list of opinions has not read yet',
      ours: first.ms,
      bare: null,
      unit: 'ms',
      limit: null,
      note: `${megabytes} MB more are kept`,
    },
  ]
}

type Times = Readonly<{ ms: number[]; processor: number[] }>
const newTimes = (): Times => ({ ms: [], processor: [] })

function keepTime({ ms, processor }: Times, one: Readonly<{ ms: number; processorMs: number }>): void {
  ms.push(one.ms)
  processor.push(one.processorMs)
}

function limited(name: string, { ms, processor }: Times): BenchRow {
  const note = `half of them under ${medianOf(ms).toFixed(1)} ms; of the processor's time 95 % under ${p95Of(processor).toFixed(1)} ms`
  return { name, ours: p95Of(ms), bare: null, unit: 'ms', limit: 50, note }
}

/** How many opinions, with what was merged into them, hold all words: every text read from the file and folded afresh. */
function scanOf(db: Db): (text: string) => number {
  const folded = new Map<string, string>()
  for (const { id, text } of db.prepare(everyText).iterate() as Iterable<{ id: string; text: string }>) {
    folded.set(id, `${folded.get(id) ?? ''}\n${foldText(text)}`)
  }
  return (text) => {
    const words = text.split(/\s/).map(foldText)
    return [...folded.values()].filter((all) => words.every((word) => all.includes(word))).length
  }
}

const everyText = `WITH text (opinion_id, text) AS (
    SELECT id, gist FROM opinion UNION ALL SELECT id, answer FROM opinion UNION ALL SELECT id, measure_taken FROM opinion
    UNION ALL SELECT id, internal_note FROM opinion UNION ALL SELECT opinion_id, text FROM voice_piece
    UNION ALL SELECT opinion_id, text FROM opinion_question UNION ALL SELECT opinion_id, answer FROM opinion_question
    UNION ALL SELECT opinion_id, note FROM reflection
    UNION ALL SELECT p.opinion_id, x.value FROM voice_piece p JOIN voice v ON v.id = p.voice_id LEFT JOIN member m ON m.id = v.member_id
      JOIN json_each(json_array(v.speaker, v.group_name, m.name, m.kana, m.short_name)) x
  ) SELECT coalesce(o.merged_into_id, o.id) AS id, t.text FROM text t JOIN opinion o ON o.id = t.opinion_id WHERE t.text <> ''`

function p95Of(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
}

/** `processorMs`: without what other programs took in between. */
async function timed<T>(act: () => T | Promise<T>): Promise<Readonly<{ ms: number; processorMs: number; value: T }>> {
  const before = process.threadCpuUsage()
  const start = performance.now()
  const value = await act()
  const ms = performance.now() - start
  const { user, system } = process.threadCpuUsage(before)
  return { ms, processorMs: (user + system) / 1000, value }
}
