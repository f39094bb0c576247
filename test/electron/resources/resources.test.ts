// Knows that the program's own data is read whole and quickly, and that what is damaged or contradictory is refused by the name of its file.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import { loadResources, type Resources } from '../../../electron/resources.ts'
import { makeFolder } from '../../helpers/data-files.ts'

type Json = Record<string, unknown>

/** A copy of resources/ in which one file was changed. */
function copyWith(file: string, change: (json: Json) => unknown): string {
  const dir = makeFolder()
  cpSync('resources', dir, { recursive: true })
  const target = path.join(dir, file)
  writeFileSync(target, JSON.stringify(change(JSON.parse(readFileSync(target, 'utf8')))))
  return dir
}

function refusalOf(load: () => unknown): AppError {
  try {
    load()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('not refused')
}

const refusedFileOf = (load: () => unknown): unknown => {
  const { code, detail } = refusalOf(load)
  expect(code).toBe('E-RES-01')
  return (detail as { file: string }).file
}

test('a program as it is delivered has two generations and four sample plans', () => {
  const resources = loadResources('resources')
  expect(resources.formGenerations.map(({ id, firstYear, lastYear }) => [id, firstYear, lastYear])).toEqual([
    ['G1', 2013, 2022],
    ['G2', 2023, null],
  ])
  expect(resources.loadSample().map((plan) => plan.fiscalYear)).toEqual([2013, 2014, 2015, 2025])
})

test('each generation brings the legends of its years, and no others', () => {
  const [g1, g2] = loadResources('resources').formGenerations
  expect(g1?.legends.find((legend) => legend.id === 'outcomeRating')?.text).toBe('Ａ：順調　Ｂ：順調でない')
  expect(g1?.legends.filter((legend) => legend.id === 'reformItemHeading').map((legend) => legend.firstYear)).toEqual([
    2013, 2015, 2016, 2020,
  ])
  expect(g2?.legends.map((legend) => legend.id)).toEqual(['outcomeRating'])
  expect(g2?.legends[0]?.text).toBe('A：達成　B：未達成')
})

test('the files are read in less time than a person could notice, and the sample only when asked', () => {
  loadResources('resources')
  const dir = makeFolder()
  cpSync('resources', dir, { recursive: true })
  rmSync(path.join(dir, 'sample'), { recursive: true })
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now()
    loadResources(dir)
    return performance.now() - from
  })
  expect(Math.min(...times)).toBeLessThan(50)
  expect(refusedFileOf(() => loadResources(dir).loadSample())).toBe('sample')
})

const files = [
  'wards.json',
  'basic-policy.json',
  'rules/judgement.json',
  'legends.json',
  'forms/g1.json',
  'forms/g2.json',
  'sample/plan-2015.json',
]
const everything = (dir: string): Resources => {
  const resources = loadResources(dir)
  resources.loadSample()
  return resources
}

test.each(files)('%s is refused when it is cut off, has a member too many or one of the wrong kind', (file) => {
  const dir = makeFolder()
  cpSync('resources', dir, { recursive: true })
  const whole = readFileSync(path.join(dir, file))
  writeFileSync(path.join(dir, file), whole.subarray(0, whole.length / 2))
  expect(refusedFileOf(() => everything(dir))).toBe(path.basename(file))
  expect(refusedFileOf(() => everything(copyWith(file, (json) => ({ ...json, extra: 1 }))))).toBe(path.basename(file))
  expect(refusedFileOf(() => everything(copyWith(file, (json) => Object.fromEntries(Object.keys(json).map((key) => [key, 7])))))).toBe(
    path.basename(file),
  )
})

test('a missing file is refused by name, without the path', () => {
  const dir = makeFolder()
  cpSync('resources', dir, { recursive: true })
  rmSync(path.join(dir, 'wards.json'))
  const refusal = refusalOf(() => loadResources(dir))
  expect(refusal.detail).toEqual({ file: 'wards.json' })
})

test('two generations for the same year are refused', () => {
  expect(refusedFileOf(() => loadResources(copyWith('forms/g2.json', (g2) => ({ ...g2, firstYear: 2022 }))))).toBe('g2.json')
  expect(refusedFileOf(() => loadResources(copyWith('forms/g1.json', (g1) => ({ ...g1, lastYear: null }))))).toBe('g2.json')
  expect(refusedFileOf(() => loadResources(copyWith('forms/g2.json', (g2) => ({ ...g2, id: 'G1' }))))).toBe('g2.json')
})

test('the same legend twice for one year is refused', () => {
  const twice = copyWith('legends.json', ({ legends }) => ({
    legends: [...(legends as Json[]), { ...(legends as Json[])[0], firstYear: 2014 }],
  }))
  expect(refusedFileOf(() => loadResources(twice))).toBe('legends.json')
  const ofRule = copyWith('legends.json', ({ legends }) => ({
    legends: [...(legends as Json[]), { id: 'outcomeRating', text: 'Ａ', firstYear: 2015, lastYear: 2015 }],
  }))
  expect(refusedFileOf(() => loadResources(ofRule))).toBe('legends.json')
})

test('a form that names a style, legend, word, column or field that is not there is refused', () => {
  const withCell = (cell: Json) =>
    copyWith('forms/g2.json', (g2) => {
      const forms = g2.forms as Json[]
      const row = { kind: 'row', cells: [{ columns: [0, 1], style: 'text', ...cell }] }
      return {
        ...g2,
        forms: [{ ...forms[0], blocks: [{ kind: 'group', blocks: [{ kind: 'each', of: 'strategies', blocks: [], empty: [row] }] }] }],
      }
    })
  expect(loadResources(withCell({ before: '{legend.outcomeRating}{word.office}', field: 'strategy.title' })).formGenerations).toHaveLength(
    2,
  )
  const broken: readonly Json[] = [
    { style: 'noSuchStyle' },
    { before: '{legend.processRating}' },
    { after: '{word.nobody}' },
    { columns: [0, 13] },
    { columns: [3, 3] },
    { field: 'strategy.content' },
  ]
  for (const cell of broken) expect(refusedFileOf(() => loadResources(withCell(cell)))).toBe('g2.json')
})
