// Knows that whatever is no sound master of the city is refused by name, before anything is kept.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeProblem } from '../../../../shared/words/problem.ts'
import { startAppInMemory } from '../../../helpers/app-in-memory.ts'
import { type EditedMaster, masterFileOf, writeEdited } from '../../../helpers/master-world.ts'

function start() {
  const app = startAppInMemory([2015])
  const file = masterFileOf(app)
  const code = async () => {
    const reply = await app.ask('previewMaster')
    return reply.ok ? 'ok' : reply.error.code
  }
  const text = async () => {
    await app.api.exportMaster('市のマスター', '2027-04-01')
    return readFileSync(file, 'utf8')
  }
  return { app, file, code, text }
}

test.each([
  ['an empty file', () => '', 'E-MASTER-01'],
  ['words', () => 'これは市のマスターではありません', 'E-MASTER-01'],
  ['other JSON', () => '{"a":1}', 'E-MASTER-01'],
  ['a list', () => '[]', 'E-MASTER-01'],
  ['a newer format', (whole: string) => whole.replace('"format":1', '"format":2'), 'E-MASTER-02'],
  ['cut on the way', (whole: string) => whole.slice(0, 5000), 'E-MASTER-03'],
  ['one letter changed', (whole: string) => whole.replace('達成', '未達'), 'E-MASTER-03'],
  ['another hash', (whole: string) => whole.replace(/"hash":"[0-9a-f]/, '"hash":"x'), 'E-MASTER-03'],
  ['something beside it', (whole: string) => whole.replace('"format":1', '"format":1,"more":1'), 'E-MASTER-03'],
  [
    'nested without end',
    () => `{"kind":"kusei-master","format":1,"hash":"${'0'.repeat(64)}","content":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    'E-MASTER-04',
  ],
  ['larger than 5 MB', (whole: string) => whole + ' '.repeat(5_000_000), 'E-MASTER-08'],
])('%s', async (_, change, expected) => {
  const { file, text, code } = start()
  writeFileSync(file, change(await text()))
  expect(await code()).toBe(expected)
})

test.each<[string, (content: EditedMaster) => void, string]>([
  ['a field that nobody knows', (c) => Object.assign(c, { more: 1 }), 'E-MASTER-04'],
  [
    'no name',
    (c) => {
      c.name = ' '
    },
    'E-MASTER-04',
  ],
  [
    'a day that there is not',
    (c) => {
      c.issuedOn = '2027-02-30'
    },
    'E-MASTER-04',
  ],
  [
    'forms that the program names',
    (c) => {
      c.formGenerations[0]!.id = 'G1@00000000'
    },
    'E-MASTER-05',
  ],
  [
    'overlapping years',
    (c) => {
      c.formGenerations[0]!.lastYear = null
    },
    'E-MASTER-05',
  ],
  [
    'a style that is not there',
    (c) => {
      delete c.formGenerations[0]!.styles[Object.keys(c.formGenerations[0]!.styles)[0]!]
    },
    'E-MASTER-05',
  ],
  [
    'a rule twice',
    (c) => {
      c.judgementRules.ruleSets.push(c.judgementRules.ruleSets[0]!)
    },
    'E-MASTER-05',
  ],
  [
    'a legend twice',
    (c) => {
      c.legends.push(c.legends[0]!)
    },
    'E-MASTER-05',
  ],
  [
    'an indicator twice',
    (c) => {
      const strategy = c.basicPolicy.pillars[0]!.visions[0]!.basicStrategies[0]!
      strategy.commonIndicators.push(strategy.commonIndicators[0]!)
    },
    'E-MASTER-05',
  ],
])('%s', async (_, change, expected) => {
  const { app, file, code } = start()
  await writeEdited(app, file, change)
  expect(await code()).toBe(expected)
})

/** What is put behind the blocks of 様式1 of the first generation, in its style of a label. */
const atTheEnd = (block: (style: string) => object) => (c: EditedMaster) =>
  void c.formGenerations[0]!.forms[0]!.blocks.push(block(Object.keys(c.formGenerations[0]!.styles)[0]!) as never)
const row = (...cells: readonly object[]) => ({ kind: 'row', cells })

test.each<[string, (content: EditedMaster) => void, string]>([
  ['a list outside what holds it', atTheEnd(() => ({ kind: 'each', of: 'initiatives', blocks: [] })), 'E-MASTER-11'],
  [
    'a text of a record that is not around',
    atTheEnd((style) => row({ columns: [0, 1], style, field: 'initiative.content' })),
    'E-MASTER-11',
  ],
  [
    'an amount outside an initiative, from 策定 on',
    atTheEnd((style) => row({ columns: [0, 1], style, before: 'x', whenEstablished: { amount: { kind: 'budget', yearOffset: 0 } } })),
    'E-MASTER-11',
  ],
  ['a placeholder that nobody knows', atTheEnd((style) => row({ columns: [0, 1], style, before: '{foo}' })), 'E-MASTER-11'],
  ['cells over each other', atTheEnd((style) => row({ columns: [0, 2], style }, { columns: [1, 3], style })), 'E-MASTER-11'],
  ['a row higher than a page', atTheEnd((style) => row({ columns: [0, 1], style, before: 'a', lines: { min: 500 } })), 'E-MASTER-11'],
  ['a name that no sheet can have', (c) => void (c.formGenerations[0]!.forms[0]!.sheetName = '様式1/2'), 'E-MASTER-11'],
  [
    'two sheets of one name',
    (c) => void (c.formGenerations[0]!.forms[0]!.sheetName = c.formGenerations[0]!.forms[1]!.sheetName),
    'E-MASTER-11',
  ],
  ['columns wider than the paper', (c) => void c.formGenerations[0]!.page.columnWidthsPt.push(500), 'E-MASTER-11'],
  ['margins without a page between them', (c) => void (c.formGenerations[0]!.page.marginsMm.top = 290), 'E-MASTER-11'],
  ['a style of every object', atTheEnd(() => row({ columns: [0, 1], style: 'constructor' })), 'E-MASTER-05'],
  ['a font of nothing', (c) => void (Object.values(c.formGenerations[0]!.styles)[0]!.sizePt = 1e-6), 'E-MASTER-04'],
  [
    'a number format that Excel does not take',
    (c) => void (Object.values(c.formGenerations[0]!.styles)[0]!.numberFormat = '[[["'),
    'E-MASTER-04',
  ],
  ['a text that no workbook holds', (c) => void (c.basicPolicy.title = 'a\u0001b'), 'E-MASTER-04'],
])('a form with %s', async (_, change, expected) => {
  const { app, file, code } = start()
  await writeEdited(app, file, change)
  expect(await code()).toBe(expected)
})

test('a file that is gone, and nobody who answers', async () => {
  const { app, file, code } = start()
  Object.assign(app.context.dialogs, { chooseOpenPath: async () => `${file}-gone` })
  expect(await code()).toBe('E-MASTER-09')
  Object.assign(app.context.dialogs, { chooseOpenPath: async () => null })
  expect(await app.api.previewMaster()).toBeNull()
  expect(app.db.prepare('SELECT count(*) AS n FROM master').get()).toEqual({ n: 0 })
  const words = describeProblem('E-MASTER-05', { group: '凡例', about: 'reformItemHeading', count: 2 })
  expect(words.happened).toBe('マスターの内容が食い違っています（2か所。最初は「凡例」の reformItemHeading）。')
})
