// Knows that arguments of the right shape which name the wrong things (other years, other kinds, nothing at all) get a code, and change nothing.
import * as z from 'zod'
import { expect, test } from 'vitest'
import { recordedTables } from '../../electron/db/recorded-tables.ts'
import { recordColumns } from '../../electron/db/repositories/record-columns.ts'
import { schemas } from '../../electron/schemas.ts'
import { type ItemKind, parentKindOf } from '../../shared/model/fields.ts'
import { foundOn, openActItem } from '../helpers/act-item-texts.ts'
import { copyAppInMemory, startAppInMemory, type TestApp } from '../helpers/app-in-memory.ts'
import { cpuTimeOf } from '../helpers/cpu-time.ts'
import { makeFolder } from '../helpers/data-files.ts'
import { doStep, makeRandomWorld, pickOf } from '../helpers/random-deeds.ts'
import { fc } from '../helpers/fast-check.ts'

type Json = Readonly<{
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Json[]
  oneOf?: readonly Json[]
  prefixItems?: readonly Json[]
  items?: Json
  minItems?: number
  minimum?: number
  properties?: Readonly<Record<string, Json>>
  required?: readonly string[]
  propertyNames?: Json
  additionalProperties?: Json | false
  pattern?: string
}>
type Pools = Readonly<{
  ids: readonly string[]
  ofKind: Readonly<Record<string, readonly string[]>>
  texts: readonly string[]
  keys: readonly string[]
}>

const years = [2015, 2015, 2016, 2016, 2017, 1989, 2030, 2100]
const days = ['2016-04-01', '2015-12-25', '2016-02-30', '0000-00-00', '9999-99-99']

/** Any value that fits a schema, made of what is in the pools. */
function anyOfSchema(schema: Json, pools: Pools): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((s) => anyOfSchema(s, pools)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((s) => anyOfSchema(s, pools)))
  switch (schema.type) {
    case 'array':
      return schema.items
        ? fc.array(anyOfSchema(schema.items, pools), { minLength: schema.minItems ?? 0, maxLength: Math.max(3, schema.minItems ?? 0) })
        : fc.constant([])
    case 'object': {
      if (schema.properties) {
        const fields = Object.fromEntries(Object.entries(schema.properties).map(([name, s]) => [name, anyOfSchema(s, pools)]))
        return fc
          .tuple(fc.record(fields, { requiredKeys: [...(schema.required ?? [])] }), fc.nat(100))
          .map(([value, n]) => oftenRight(value, n, pools))
      }
      return fc.dictionary(
        fc.constantFrom(...pools.keys),
        schema.additionalProperties ? anyOfSchema(schema.additionalProperties, pools) : fc.constant(''),
        { maxKeys: 3 },
      )
    }
    case 'integer':
      return schema.minimum === 1989 ? fc.constantFrom(...years) : fc.constantFrom(schema.minimum ?? 0, 1, 2, 7, 20, 1000)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      break
  }
  const { pattern = '' } = schema
  if (pattern.includes('\\d{4}')) return fc.constantFrom(...days)
  const fitting = [...pools.ids, ...pools.texts].filter((text) => new RegExp(pattern).test(text))
  return pattern === '' ? fc.constantFrom(...pools.texts, ...pools.ids.slice(0, 5)) : fc.constantFrom(...fitting)
}

/** Names a record of the kind that stands beside it, three times of four: what is all wrong is refused too soon to do harm. */
function oftenRight(value: Readonly<Record<string, unknown>>, n: number, { ofKind }: Pools): unknown {
  const kind = String(value['kind'] === 'newItem' ? value['itemKind'] : value['kind'])
  const right = (of: string) => pickOf(ofKind[of] ?? [], n)
  if (n % 4 === 0 || !(kind in parentKindOf)) return value
  if ('parentId' in value) return { ...value, parentId: right(parentKindOf[kind as ItemKind]) ?? value['parentId'] }
  if ('id' in value) return { ...value, id: right(kind) ?? value['id'] }
  return value
}

const texts = [
  '',
  'あ',
  '1,234',
  '▲5',
  '69百万円',
  '平成28年4月1日',
  'own',
  'V',
  '1-1-ア',
  '円',
  '千円',
  '\0',
  '￾',
  'initiative',
  'target',
  'title',
  '271098',
  'form1',
  '12.5',
  '19:00',
  'B12',
  '{year}',
  '0123456789abcdef'.repeat(4),
]
const keys = [
  'title',
  'content',
  'name',
  'amount/budget/2015',
  'amount/budget/9999',
  'amount/assessed/0000/mayorFunds',
  'amount/x/2015',
  'word.office',
  'unit',
  'constructor',
  'toString',
  'managementIssues.0.title',
  '__proto__',
]
/** Not asked here: they are about files and the program, or end the world in which the questions are asked. */
const leftOut = new Set([
  'setOperator',
  'createDataFile',
  'createSampleFile',
  'openDataFile',
  'openRecentFile',
  'retryOpening',
  'openReadOnly',
  'takeOverLock',
  'closeDataFile',
  'exportForms',
  'exportList',
  'exportComparison',
  'exportCouncilForm',
  'writeOutput',
  'previewErasure',
  'erase',
  'showExportedFile',
])

const stepOf = (what: string, kind: number) => ({ what, kind, pick: 1, other: 2, text: 'あ' })

async function startTwoYears(folder: string): Promise<TestApp> {
  const app = startAppInMemory([2015, 2016])
  const world = makeRandomWorld(app, folder)
  const { api } = app
  const post = await api.savePost(null, await api.saveSection(null, '総務課'), '課長')
  for (const plan of ['plan', 'plan-2016']) {
    const strategy = await api.addItem('strategy', await api.addItem('managementIssue', plan, 'last'), 'last')
    const initiative = await api.addItem('initiative', strategy, 'last')
    await api.addItem('processIndicator', initiative, 'last')
    await api.addItem('outcomeIndicator', strategy, 'last')
    await api.addItem('reformItem', plan, 'last')
    await api.saveActItem(null, foundOn(initiative), openActItem)
    await api.setPostOf([{ kind: 'initiative', id: initiative }], post)
  }
  await api.saveInquiry(null, 2015, {
    title: '照会',
    requestText: '',
    deadline: '2015-12-25',
    check: null,
    sectionIds: [(await api.getOrganisation()).sections[0]?.id ?? ''],
  })
  for (const kind of [0, 5])
    for (const act of ['survey', 'question', 'breakdown', 'shopping', 'received', 'series', 'yearlyTarget', 'link'])
      await doStep(world, stepOf(act, kind))
  for (const act of ['logEntry', 'execution', 'milestone', 'checkDeadline', 'sheet']) await doStep(world, stepOf(act, 0))
  for (const act of [
    'subcommittee',
    'members',
    'meeting',
    'agenda',
    'handouts',
    'attendances',
    'minutes',
    'voices',
    'opinion',
    'reflection',
  ])
    await doStep(world, stepOf(act, 1))
  for (const act of ['opinionAbout', 'memberSheet', 'returned', 'councilReport', 'councilSettings', 'mergeOpinions'])
    await doStep(world, stepOf(act, 1))
  await api.saveRoute([{ id: null, name: '担当', scope: 'owner', postIds: [] }])
  for (const act of ['holder', 'confirmation', 'confirmation', 'confirmation']) await doStep(world, stepOf(act, 1))
  await api.confirmEdition(2016, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  return app
}

const idsIn = ({ db }: TestApp): readonly string[] =>
  Object.keys(recordedTables)
    .filter((table) => !['ward', 'lineage', 'amount', 'carried_text'].includes(table))
    .flatMap((table) => db.prepare(`SELECT id FROM ${table}`).pluck().all().map(String))

test('every question about the wrong things gets an answer or a code, in no time, and what was refused has changed nothing', {
  timeout: 180_000,
}, async () => {
  const folder = makeFolder()
  const template = await startTwoYears(folder)
  const pools: Pools = {
    ids: [
      ...idsIn(template),
      'nothing',
      'last',
      'now',
      'constructor',
      'toString',
      'hasOwnProperty',
      '0',
      'id-3-midYearReview',
      'id-5-selfEvaluation',
    ],
    ofKind: Object.fromEntries(
      Object.entries(recordColumns).map(([kind, { table }]) => [
        kind,
        template.db.prepare(`SELECT id FROM ${table}`).pluck().all() as string[],
      ]),
    ),
    texts,
    keys,
  }
  const methods = Object.keys(schemas).filter((method) => !leftOut.has(method))
  const questions = methods.map((method) => {
    const schema = z.toJSONSchema(schemas[method as keyof typeof schemas], { unrepresentable: 'any' }) as Json
    const weight = ['saveMany', 'rollOver', 'setPostOf', 'changeTies', 'confirmEdition', 'saveOverrides'].includes(method) ? 6 : 1
    return { weight, arbitrary: anyOfSchema(schema, pools).map((args) => [method, args] as const) }
  })
  const slow: string[] = []
  let refusals = 0
  let answers = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...questions), { minLength: 30, maxLength: 80 }), async (asked) => {
      const app = copyAppInMemory(template)
      makeRandomWorld(app, folder)
      const state = () => app.db.prepare('SELECT (SELECT max(id) FROM deed), (SELECT count(*) FROM row_change)').raw().get()
      for (const [method, args] of asked) {
        const before = state()
        const { ms, result: reply } = await cpuTimeOf(() => app.ask(method, ...(args as readonly unknown[])))
        if (ms > 50) slow.push(method)
        const what = `${method} ${JSON.stringify(args)} ${JSON.stringify(app.log.at(-1) ?? '')}`
        if (reply.ok) answers += 1
        else {
          refusals += 1
          expect(reply.error.code, what).not.toBe('E-BUG-01')
          expect(state(), what).toEqual(before)
        }
        expect(app.db.inTransaction).toBe(false)
      }
      expect(app.db.pragma('foreign_key_check')).toEqual([])
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
      for (const year of [2015, 2016]) await app.api.getWardPlan(year)
    }),
    { numRuns: 200 },
  )
  expect([answers > 500, refusals > 500]).toEqual([true, true])
  expect(slow.length, slow.join(' ')).toBeLessThan((answers + refusals) / 100) // the sweeping of memory
})
