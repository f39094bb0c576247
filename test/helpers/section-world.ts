// Knows how tests set up a ward on disk whose sections share one plan, and how a section works in its own file or sheet.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { answer } from '../../electron/serve.ts'
import type { Context } from '../../electron/context.ts'
import { createBookReader } from '../../electron/excel/book-reader.ts'
import { readBook } from '../../electron/excel/read-book.ts'
import { readFlatPlan } from '../../electron/operations/read-flat-plan.ts'
import { writeFlatPlan } from '../../electron/operations/write-flat-plan.ts'
import { runDeed } from '../../electron/db/deed.ts'
import type { Api, Client } from '../../shared/api.ts'
import type { MergePreview } from '../../shared/model/merge.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { flattenPlan } from '../../shared/rules/flatten-plan.ts'
import { makeFolder } from './data-files.ts'
import { makeTestContext, type TestContext } from './test-context.ts'

export type World = Readonly<{ folder: string; context: TestContext; api: Client; year: number }>

/** Asks as the window does; throws an Error with `code` and `detail` where the answer is a refusal. */
export function clientOf(context: Context): Client {
  return new Proxy({} as Client, {
    get:
      (_, method) =>
      async (...args: readonly unknown[]) => {
        const reply = await answer(context, method as keyof Api, structuredClone(args))
        if (!reply.ok)
          throw Object.assign(new Error(`${String(method)}: ${reply.error.code} ${JSON.stringify(reply.error.detail ?? '')}`), reply.error)
        return reply.value
      },
  })
}

/** A person with the program open; books are read in this process. */
export function makePerson(operator: string, folder = makeFolder()): World {
  const context = {
    ...makeTestContext({ operator, settingsDir: makeFolder() }),
    workbooks: { ...createBookReader(), read: async (file: string) => readBook(readFileSync(file)) },
  } as TestContext
  return { folder, context, api: clientOf(context), year: 0 }
}

/** 生野区's file with an empty plan of that year. */
export async function makeWard(year = 2024, wardCode = '271161'): Promise<World> {
  const person = makePerson('企画 太郎')
  person.context.answers.save = path.join(person.folder, '生野区.kusei')
  await person.api.createDataFile(wardCode, year)
  return { ...person, year }
}

/** Puts a plan of any shape into the open file, in the place of the one that it has. */
export function putPlan({ context, year }: World, plan: WardPlan): void {
  const before = readFlatPlan(context.files.readable(), year)?.flat
  if (!before) throw new Error('no plan')
  const head = before.records[0]
  const flat = flattenPlan(plan)
  const records = flat.records.map((r) => {
    const values = Object.fromEntries(Object.entries(r.values).filter(([f]) => !['stage', 'formGeneration'].includes(f)))
    const place = { parentId: r.parentId === plan.id ? (head?.id ?? null) : r.parentId, position: `a${r.position}1` }
    return r.kind === 'wardPlan' ? { ...r, id: head?.id ?? '', values: { ...head?.values, ...values } } : { ...r, ...place, values }
  })
  runDeed(context, { name: 'saveMany', subject: null }, (db) => {
    const postIds = new Set(db.prepare('SELECT id FROM post').pluck().all() as string[])
    writeFlatPlan(db, before, { fiscalYear: year, records }, { numbers: 'taken', postIds })
  })
}

/** Sections 課0, 課1 … with a post each; returns ids of both. */
export async function makeSections({ api }: World, count: number): Promise<readonly Readonly<{ sectionId: string; postId: string }>[]> {
  const made: { sectionId: string; postId: string }[] = []
  for (let i = 0; i < count; i += 1) {
    const sectionId = await api.saveSection(null, `第${i + 1}課`)
    const postId = await api.savePost(null, sectionId, `第${i + 1}担当課長`)
    await api.saveHolder(null, postId, `担当 ${i + 1}`, '2024-04-01', null)
    made.push({ sectionId, postId })
  }
  return made
}

export type Made = World &
  Readonly<{ sections: readonly Readonly<{ sectionId: string; postId: string }>[]; ids: Readonly<Record<string, string>> }>

/** 経営課題 (課1) ▸ 戦略 (課1) ▸ 取組 A (課1), B (課2), and 経営課題2 (課2) ▸ 戦略 (課2) ▸ 取組 C (課2). */
export async function makeShared(ofYear = 2024): Promise<Made> {
  const world = await makeWard(ofYear)
  const { api, year } = world
  const sections = await makeSections(world, 2)
  const plan = await api.getWardPlan(year)
  const [one, two] = sections.map((s) => s.postId)
  const issue1 = await api.addItem('managementIssue', plan?.id ?? '', 'last')
  const issue2 = await api.addItem('managementIssue', plan?.id ?? '', 'last')
  const s1 = await api.addItem('strategy', issue1, 'last')
  const s2 = await api.addItem('strategy', issue2, 'last')
  const a = await api.addItem('initiative', s1, 'last')
  const b = await api.addItem('initiative', s1, 'last')
  const c = await api.addItem('initiative', s2, 'last')
  const reform = await api.addItem('reformItem', plan?.id ?? '', 'last')
  const write = (kind: 'managementIssue' | 'strategy' | 'initiative' | 'reformItem', id: string, title: string) =>
    api.saveText({ kind, id, field: 'title' }, title)
  await write('managementIssue', issue1, '子育て')
  await write('managementIssue', issue2, '防災')
  await write('strategy', s1, '切れ目のない支援')
  await write('strategy', s2, '地域の備え')
  await write('initiative', a, '乳児家庭の訪問')
  await write('initiative', b, '保育所の空き状況の案内')
  await write('initiative', c, '避難訓練')
  await write('reformItem', reform, '窓口の見直し')
  await api.saveText({ kind: 'initiative', id: a, field: 'content' }, '生後4か月までに訪問する。')
  const post = (postId: string | undefined, ...items: Parameters<typeof api.setPostOf>[0]) => api.setPostOf(items, postId ?? null)
  await post(
    one,
    { kind: 'managementIssue', id: issue1 },
    { kind: 'strategy', id: s1 },
    { kind: 'initiative', id: a },
    { kind: 'reformItem', id: reform },
  )
  await post(
    two,
    { kind: 'initiative', id: b },
    { kind: 'managementIssue', id: issue2 },
    { kind: 'strategy', id: s2 },
    { kind: 'initiative', id: c },
  )
  return { ...world, sections, ids: { issue1, issue2, s1, s2, a, b, c, reform } }
}

export const idOf = (world: Made, name: string) => world.ids[name] ?? ''
export const flatOf = ({ context, year }: World) => readFlatPlan(context.files.readable(), year)?.flat

export async function takeOutPart(
  world: Made,
  which: number,
  way: 'file' | 'sheet' = 'file',
  inquiryId: string | null = null,
): Promise<string> {
  const file = path.join(world.folder, `part-${which}-${Math.random()}.${way === 'file' ? 'kusei' : 'xlsx'}`)
  world.context.answers.save = file
  await world.api.takeOut(world.year, [world.sections[which]?.sectionId ?? ''], way, inquiryId)
  return file
}

export async function openPart(file: string, operator = '課員 次郎'): Promise<World> {
  const person = makePerson(operator)
  person.context.answers.open = file
  const opened = await person.api.openDataFile()
  if (!opened || opened.problem) throw new Error(`not opened: ${opened?.problem?.code}`)
  return { ...person, year: opened.state.file?.handOver?.fiscalYear ?? 0 }
}

export async function previewOf(world: World, file: string): Promise<MergePreview> {
  world.context.answers.open = file
  const found = await world.api.previewMerge()
  if (!found) throw new Error('cancelled')
  return found
}
export const chooseAll = (found: MergePreview, side: 'theirs' | 'ours') => Object.fromEntries(found.changes.map((c) => [c.key, side]))
export const keysOf = (found: MergePreview) => found.changes.map((c) => `${c.state} ${c.field} ${c.title}`)
