// Knows how tests do random deeds of every kind that a person can do, one after another, on a whole program in memory.
import { existsSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { createFile } from '../../electron/data-file/create-file.ts'
import { runFoundingDeed } from '../../electron/db/deed.ts'
import { actItemStates, actSourceKinds, type ActSource, destinations } from '../../shared/model/act-item.ts'
import { checks } from '../../shared/model/check.ts'
import {
  itemKinds,
  ownedKinds,
  parentKindOf,
  type RecordKind,
  reviewedKindOf,
  reviewKinds,
  textFields,
  tiedKinds,
} from '../../shared/model/fields.ts'
import { amountFunds, amountKinds, checkPeriods } from '../../shared/model/ward-plan.ts'
import { listTieTargets } from '../../shared/rules/ties.ts'
import type { TestApp } from './app-in-memory.ts'
import { checkActs } from './random-check-deeds.ts'
import { councilActs } from './random-council-deeds.ts'
import { seriesActs } from './random-series-deeds.ts'
import { surveyActs } from './random-survey-deeds.ts'
import { fc } from './fast-check.ts'

/** A step picks what it is about by number among the records that there are. */
export type Step = Readonly<{ what: string; kind: number; pick: number; other: number; text: string }>
type Act = (world: RandomWorld, step: Step) => readonly [method: string, ...args: readonly unknown[]] | null
/** `folder`: where hand-over files go. */
export type RandomWorld = Readonly<{ app: TestApp; folder: string; taken: string[] }>

const tables: Readonly<Record<RecordKind, string>> = {
  wardPlan: 'ward_plan',
  managementIssue: 'management_issue',
  strategy: 'strategy',
  initiative: 'initiative',
  outcomeIndicator: 'outcome_indicator',
  processIndicator: 'process_indicator',
  reformItem: 'reform_item',
  strategyReview: 'strategy_review',
  initiativeReview: 'initiative_review',
  outcomeReview: 'outcome_review',
  wardPlanReview: 'ward_plan_review',
  managementIssueReview: 'management_issue_review',
  reformItemReview: 'reform_item_review',
}
export const pickOf = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]
const rowsOf = ({ app }: RandomWorld, table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
const idsOf = (world: RandomWorld, kind: RecordKind) => rowsOf(world, tables[kind])
const firstYear = 2015
const yearOf = ({ app }: RandomWorld, n: number) =>
  pickOf(app.db.prepare('SELECT fiscal_year FROM ward_plan ORDER BY fiscal_year').pluck().all() as number[], n) ?? firstYear

const sourceOf = ({ app }: RandomWorld, actItemId: string) =>
  app.db.prepare('SELECT source_kind AS kind, source_id AS id FROM act_item WHERE id = ?').get(actItemId) as ActSource

/** null = there is nothing to do it with. */
const acts: Readonly<Record<string, Act>> = {
  undo: () => ['undo'],
  redo: () => ['redo'],
  reiwa: (_, { pick }) => ['setFirstReiwaYearAs', firstYear, pick % 2 ? 'heisei' : 'reiwa'],
  text(world, { kind: k, pick, other, text }) {
    const kind = pickOf(itemKinds, k) ?? 'strategy'
    const id = pickOf(idsOf(world, kind), pick)
    return id === undefined ? null : ['saveText', { kind, id, field: pickOf(textFields[kind], other) }, text]
  },
  new(world, { kind: k, other, text }) {
    const kind = pickOf(itemKinds, k) ?? 'strategy'
    const parentId = pickOf(idsOf(world, parentKindOf[kind]), other)
    return parentId === undefined ? null : ['saveText', { kind: 'newItem', itemKind: kind, parentId, field: textFields[kind][0] }, text]
  },
  add(world, step) {
    const kind = pickOf(itemKinds, step.kind) ?? 'strategy'
    const parentId = pickOf(idsOf(world, parentKindOf[kind]), step.other)
    return parentId === undefined ? null : ['addItem', kind, parentId, afterOf(world, step)]
  },
  move(world, step) {
    const kind = pickOf(itemKinds, step.kind) ?? 'strategy'
    const id = pickOf(idsOf(world, kind), step.pick)
    const parentId = pickOf(idsOf(world, parentKindOf[kind]), step.other)
    return id === undefined || parentId === undefined ? null : ['moveItem', kind, id, parentId, afterOf(world, step)]
  },
  delete(world, { kind: k, pick, other }) {
    const kind = pickOf(itemKinds, k) ?? 'strategy'
    const id = pickOf(idsOf(world, kind), pick)
    return id === undefined || other % 3 !== 0 ? null : ['deleteItem', kind, id]
  },
  duplicate(world, { kind: k, pick, other }) {
    const kind = pickOf(itemKinds, k) ?? 'strategy'
    const id = pickOf(idsOf(world, kind), pick)
    return id === undefined || other % 3 !== 0 ? null : ['duplicateItem', kind, id]
  },
  ties(world, { kind: k, pick, other }) {
    const kind = pickOf(tiedKinds, k) ?? 'strategy'
    const id = pickOf(idsOf(world, kind), pick)
    return id === undefined ? null : ['saveTies', kind, id, tiesOf(world, other)]
  },
  main(world, { kind: k, pick, other }) {
    const kind = pickOf(tiedKinds, k) ?? 'strategy'
    const id = pickOf(idsOf(world, kind), pick)
    return id === undefined ? null : ['setMain', kind, id, other % 2 === 0]
  },
  amount(world, { pick, other }) {
    const initiativeId = pickOf(idsOf(world, 'initiative'), pick)
    const ref = { kind: 'amount', amountKind: pickOf(amountKinds, other), fiscalYear: 2013 + (pick % 3) }
    return initiativeId === undefined ? null : ['saveAmount', { ...ref, initiativeId }, yenOf(other)]
  },
  fund(world, { kind, pick, other }) {
    const id = pickOf(idsOf(world, 'initiative'), pick)
    return id === undefined
      ? null
      : ['saveFundAmount', id, pickOf(amountKinds, kind), pickOf(amountFunds, pick), 2013 + (pick % 3), yenOf(other)]
  },
  related: (world, { kind, pick, other }) => [
    'saveRelatedBudget',
    yearOf(world, pick),
    pickOf(amountKinds, kind),
    pick % 2 ? 'mayorFunds' : 'managerFunds',
    yenOf(other),
  ],
  review(world, { kind: k, pick, other, text }) {
    const kind = pickOf(reviewKinds, k) ?? 'outcomeReview'
    const owner = pickOf(idsOf(world, reviewedKindOf[kind]), pick)
    const field = pickOf(textFields[kind], other)
    return owner === undefined ? null : ['saveText', { kind, id: `${owner}-${pickOf(checkPeriods, pick)}`, field }, text]
  },
  cumulative(world, { kind: k, pick, other }) {
    const kind = k % 2 ? 'outcomeIndicator' : 'processIndicator'
    const id = pickOf(idsOf(world, kind), pick)
    return id === undefined ? null : ['setCumulative', kind, id, other % 3 ? { from: 2013, until: 2013 + (other % 5) } : null]
  },
  override: (world, { pick, other, text }) => [
    'saveOverrides',
    yearOf(world, pick),
    other % 2 ? { 'word.office': text } : { unit: other % 4 ? '円' : '' },
  ],
  many(world, { kind: k, pick, other, text }) {
    const kind = pickOf(itemKinds, k) ?? 'strategy'
    const places = [pickOf(idsOf(world, kind), pick), pickOf(idsOf(world, kind), other)].flatMap((id) =>
      id === undefined ? [] : [{ ref: { kind, id, field: pickOf(textFields[kind], other) }, text }],
    )
    const parentId = pickOf(idsOf(world, 'strategy'), pick)
    const texts = { title: text, content: text, 'amount/budget/2015': '12' }
    const newItems = parentId === undefined || other % 2 ? [] : [{ kind: 'initiative', parentId, texts }]
    return ['saveMany', yearOf(world, other), { name: 'pasteBlock', places, newItems }]
  },
  section: (world, { pick, text }) => ['saveSection', pick % 2 ? null : (pickOf(rowsOf(world, 'section'), pick) ?? null), `課${text}`],
  deleteSection(world, { pick, other }) {
    const id = pickOf(rowsOf(world, 'section'), pick)
    return id === undefined || other % 2 ? null : ['deleteSection', id]
  },
  post(world, { pick, other, text }) {
    const sectionId = pickOf(rowsOf(world, 'section'), other)
    const id = pick % 2 ? null : (pickOf(rowsOf(world, 'post'), pick) ?? null)
    return sectionId === undefined ? null : ['savePost', id, sectionId, `長${text}`]
  },
  deletePost(world, { pick, other }) {
    const id = pickOf(rowsOf(world, 'post'), pick)
    return id === undefined || other % 2 ? null : ['deletePost', id]
  },
  holder(world, { pick, other }) {
    const postId = pickOf(rowsOf(world, 'post'), other)
    const id = pick % 2 ? null : (pickOf(rowsOf(world, 'post_holder'), pick) ?? null)
    return postId === undefined ? null : ['saveHolder', id, postId, `担当${pick}`, '2015-04-01', other % 2 ? null : '2016-03-31']
  },
  deleteHolder(world, { pick }) {
    const id = pickOf(rowsOf(world, 'post_holder'), pick)
    return id === undefined ? null : ['deleteHolder', id]
  },
  owner(world, { kind: k, pick, other }) {
    const kind = pickOf(ownedKinds, k) ?? 'strategy'
    const items = idsOf(world, kind).filter((_, i) => (i + pick) % 2 === 0)
    return ['setPostOf', items.map((id) => ({ kind, id })), other % 4 === 0 ? null : (pickOf(rowsOf(world, 'post'), other) ?? null)]
  },
  bulkTies(world, { kind: k, pick, other }) {
    const kind = pickOf(tiedKinds, k) ?? 'strategy'
    const items = idsOf(world, kind).filter((_, i) => (i + pick) % 2 === 0)
    return ['changeTies', items.map((id) => ({ kind, id })), { add: tiesOf(world, other), remove: tiesOf(world, pick) }]
  },
  act(world, { pick, other, text }) {
    const kind = pickOf(actSourceKinds, other) ?? 'initiative'
    const sourceId = pickOf(idsOf(world, kind), pick)
    const id = other % 2 ? null : (pickOf(rowsOf(world, 'act_item'), other) ?? null)
    const source = id === null ? { kind, id: sourceId } : sourceOf(world, id)
    const postId = pick % 2 ? (pickOf(rowsOf(world, 'post'), pick) ?? null) : null
    const destination = pickOf([...destinations, null], other)
    const item = { text: `改善${text}`, postId, dueDate: null, destination, state: pickOf(actItemStates, other), outcome: text }
    return sourceId === undefined ? null : ['saveActItem', id, { ...source, check: pickOf([...checks, null], pick) }, item]
  },
  deleteAct(world, { pick }) {
    const id = pickOf(rowsOf(world, 'act_item'), pick)
    return id === undefined ? null : ['deleteActItem', id]
  },
  makeInitiative(world, { pick, other, text }) {
    const id = pickOf(rowsOf(world, 'act_item'), pick)
    const strategyId = pickOf(idsOf(world, 'strategy'), other)
    return id === undefined || strategyId === undefined ? null : ['makeInitiativeOfActItem', id, strategyId, `取組${text}`.split('\n')[0]]
  },
  inquiry(world, { pick, other, text }) {
    const sectionIds = rowsOf(world, 'section').filter((_, i) => (i + other) % 2 === 0)
    const id = pick % 2 ? null : (pickOf(rowsOf(world, 'inquiry'), pick) ?? null)
    return [
      'saveInquiry',
      id,
      yearOf(world, other),
      {
        title: `照会${text}`.split('\n')[0],
        requestText: text,
        deadline: '2015-12-25',
        check: pickOf([...checks, null], other),
        sectionIds,
      },
    ]
  },
  deleteInquiry(world, { pick, other }) {
    const id = pickOf(rowsOf(world, 'inquiry'), pick)
    return id === undefined || other % 2 ? null : ['deleteInquiry', id]
  },
  answered(world, { pick, other, text }) {
    const row = pickOf(
      world.app.db.prepare('SELECT inquiry_id AS i, section_id AS s FROM inquiry_section ORDER BY id').all() as { i: string; s: string }[],
      pick,
    )
    return row ? ['setAnswered', row.i, row.s, other % 2 ? '2015-12-01' : null, text] : null
  },
  waive: (world, { pick, other, text }) => ['waiveFinding', yearOf(world, pick), 'emptyMandatory', `key-${other % 3}`, text],
  linkPastResults(world, { pick }) {
    const id = pickOf(idsOf(world, 'initiative'), pick)
    return id === undefined ? null : ['linkPastResults', id]
  },
  linkPrevious(world, { pick }) {
    const id = pickOf(idsOf(world, 'outcomeIndicator'), pick)
    return id === undefined ? null : ['linkPrevious', id]
  },
  confirm(world, { pick, other }) {
    const rows = world.app.db
      .prepare(
        'SELECT c.kind, c.record_id AS recordId, c.field, p.fiscal_year AS y FROM carried_text c JOIN ward_plan p ON p.id = c.ward_plan_id',
      )
      .all() as { kind: string; recordId: string; field: string; y: number }[]
    const year = pickOf(rows, pick)?.y
    const fields = rows.filter((r, i) => r.y === year && (i + other) % 3 === 0).map(({ y: _, ...place }) => place)
    return year === undefined ? null : ['confirmCarried', year, fields]
  },
  rollOver(world, { pick, other }) {
    const fromYear = yearOf(world, pick)
    const items = idsOf(world, 'initiative').slice(0, other % 2)
    const dropped = items.map((id) => ({ kind: 'initiative', id, do: 'drop', titles: [], into: null }))
    return ['rollOver', { fromYear, toYear: fromYear + 1, items: dropped, shifts: [], targets: [], actItems: [] }]
  },
  createPlan: (_, { pick }) => ['createWardPlan', firstYear + (pick % 3)],
  discard: (world, { pick, other }) => (other % 4 ? null : ['discardPlan', yearOf(world, pick)]),
  takeOut(world, { pick, other }) {
    const sectionId = pickOf(rowsOf(world, 'section'), pick)
    const inquiryId = other % 2 ? (pickOf(rowsOf(world, 'inquiry'), other) ?? null) : null
    return sectionId === undefined ? null : ['takeOut', yearOf(world, other), [sectionId], 'file', inquiryId]
  },
  ...checkActs,
  ...surveyActs,
  ...seriesActs,
}
export const kindsOfStep: readonly string[] = Object.keys(acts)

export const anyStep = (kinds: readonly string[]): fc.Arbitrary<Step> =>
  fc.record<Step>({
    what: fc.constantFrom(...kinds),
    kind: fc.nat(100),
    pick: fc.nat(1000),
    other: fc.nat(1000),
    text: fc.constantFrom('', 'あ', '防災', '=1+1', "'; DROP TABLE deed; --", '𠮷野家\n①②③'),
  })

const tiesOf = ({ app }: RandomWorld, n: number) =>
  listTieTargets(app.context.resources.basicPolicy)
    .filter((_, i) => (n >> (i % 10)) % 3 === 1)
    .slice(0, 3)
const yenOf = (n: number) => pickOf(['', '0', '1,234', '▲5'], n) ?? ''
const afterOf = (world: RandomWorld, { kind, pick, other }: Step) =>
  [null, 'last', pickOf(idsOf(world, pickOf(itemKinds, kind) ?? 'strategy'), other + 1) ?? null][pick % 3] ?? null

/** `folder`: where this world's hand-over files go. */
export function makeRandomWorld(app: TestApp, folder: string): RandomWorld {
  const world: RandomWorld = { app, folder, taken: [] }
  app.setSession({ create: createFile })
  Object.assign(app.context.dialogs, {
    chooseSavePath: async () => path.join(folder, `${Math.random()}.kusei`),
    chooseOpenPath: async () => world.taken.at(-1) ?? null,
  })
  return world
}

/** Does one step where it can be done. Returns the code of a refusal; throws where it is no refusal but a bug. */
export async function doStep(world: RandomWorld, step: Step): Promise<string | null> {
  if (step.what === 'merge') return mergeLast(world, step)
  const call = (acts[step.what] ?? councilActs[step.what])?.(world, step) ?? null
  if (!call) return null
  const [method, ...args] = call
  const file = method === 'takeOut' ? path.join(world.folder, `${world.taken.length}-${Math.random()}.kusei`) : null
  if (file) Object.assign(world.app.context.dialogs, { chooseSavePath: async () => file })
  const code = await asked(world, method, args)
  if (file && existsSync(file)) world.taken.push(file)
  return code
}

async function asked({ app }: RandomWorld, method: string, args: readonly unknown[]): Promise<string | null> {
  const reply = await app.ask(method, ...args)
  if (reply.ok) return null
  if (reply.error.code === 'E-BUG-01' || reply.error.code === 'E-ASK-01')
    throw new Error(`${reply.error.code}: ${method} ${JSON.stringify(args)} ${JSON.stringify(app.log.at(-1))}`)
  return reply.error.code
}

/** What a section wrote in the last file that it was handed comes back. */
async function mergeLast(world: RandomWorld, { pick, other, text }: Step): Promise<string | null> {
  const file = world.taken.at(-1)
  if (file === undefined) return null
  const part = new Database(file)
  runFoundingDeed(
    part,
    { key: `${Math.random()}`, name: 'saveText', subject: null, operator: '課員 次郎', at: '2015-12-01T10:00:00+09:00' },
    () => {
      const ids = part.prepare('SELECT id FROM initiative ORDER BY id').pluck().all() as string[]
      const strategies = part.prepare('SELECT id FROM strategy ORDER BY id').pluck().all() as string[]
      part.prepare('UPDATE initiative SET content = ? WHERE id = ?').run(`${text}${other}`, pickOf(ids, pick) ?? '')
      if (pick % 3 === 0) part.prepare('DELETE FROM initiative WHERE id = ?').run(pickOf(ids, other) ?? '')
      const under = pickOf(strategies, other)
      if (under !== undefined && pick % 3 === 1) {
        part
          .prepare("INSERT INTO initiative (id, strategy_id, position, title) VALUES (?, ?, 'a9', ?)")
          .run(`new-${pick}-${other}`, under, text)
      }
      if (under !== undefined && pick % 3 === 2)
        part.prepare('UPDATE initiative SET strategy_id = ? WHERE id = ?').run(under, pickOf(ids, pick) ?? '')
    },
  )
  part.close()
  const reply = await world.app.ask('previewMerge')
  if (!reply.ok) {
    if (reply.error.code === 'E-BUG-01') throw new Error(`previewMerge ${JSON.stringify(world.app.log.at(-1))}`)
    return reply.error.code
  }
  const { token, changes } = reply.value as { token: string; changes: readonly { key: string; state: string }[] }
  const choices = Object.fromEntries(changes.map((c, i) => [c.key, (i + other) % 3 ? 'theirs' : 'ours']))
  return asked(world, 'applyMerge', [token, choices])
}
