// Knows that the linter's rules fire: each is shown a small file that breaks it, and one that does not.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')

const broken: Readonly<Record<string, readonly [file: string, code: string, rule: string]>> = {
  'the page reaching into the main process': [
    'renderer/stores/a.ts',
    "import { answer } from '../../electron/serve.ts'\nexport const x = answer\n",
    'house(layers)',
  ],
  'a component that knows a store': [
    'renderer/components/b.tsx',
    "import { useApp } from '../stores/app.ts'\nexport const x = useApp\n",
    'house(layers)',
  ],
  'a re-export across layers': ['shared/model/c.ts', "export { lay } from '../forms/lay.ts'\n", 'house(layers)'],
  'a lazy import across layers': ['shared/rules/d.ts', "export const x = () => import('../../electron/main.ts')\n", 'house(layers)'],
  'a package that the layer may not use': [
    'electron/operations/e.ts',
    "import Excel from 'exceljs'\nexport const x = Excel\n",
    'house(layers)',
  ],
  'a migration that uses the program': [
    'electron/db/migrations/f.ts',
    "import { putRow } from '../repositories/rows.ts'\nexport const x = putRow\n",
    'house(layers)',
  ],
  'the clock in shared': ['shared/rules/g.ts', 'export const x = () => Date.now()\n', 'house(pure)'],
  'today in shared': ['shared/rules/h.ts', 'export const x = () => new Date()\n', 'house(pure)'],
  'chance in shared': ['shared/forms/i.ts', 'export const x = () => Math.random()\n', 'house(pure)'],
  'the console in shared': ['shared/forms/j.ts', "export const x = () => console.log('x')\n", 'house(pure)'],
  'a timer in shared': ['shared/words/k.ts', 'export const x = () => setTimeout(() => undefined, 1)\n', 'house(pure)'],
  'crypto in shared': ['shared/model/l.ts', 'export const x = () => crypto.randomUUID()\n', 'house(pure)'],
  'SQL that is put together': [
    'electron/db/repositories/m.ts',
    // oxlint-disable-next-line no-template-curly-in-string
    'export const x = (db: { prepare(sql: string): unknown }, id: string) => db.prepare(`SELECT * FROM a WHERE id = ${id}`)\n',
    'house(fixed-sql)',
  ],
  'a default export': ['electron/n.ts', 'const x = 1\nexport default x\n', 'import(no-default-export)'],
  'markup from a string': [
    'renderer/components/o.tsx',
    'export const X = () => <p dangerouslySetInnerHTML={{ __html: "" }} />\n',
    'react(no-danger)',
  ],
  'code from a string': ['renderer/components/p.ts', "export const x = () => eval('1')\n", 'eslint(no-eval)'],
  'a file over 500 lines': ['electron/q.ts', `export const x = 1\n${'// one more line\n'.repeat(500)}`, 'eslint(max-lines)'],
  'a whole library for one function': [
    'shared/rules/y.ts',
    "import { parseISO } from 'date-fns'\nexport const x = parseISO\n",
    'eslint(no-restricted-imports)',
  ],
  'a cycle': ['electron/r.ts', "import { s } from './r2.ts'\nexport const r = () => s\n", 'import(no-cycle)'],
}

const sound: Readonly<Record<string, string>> = {
  'electron/r2.ts': "import { r } from './r.ts'\nexport const s = () => r\n",
  'electron/db/repositories/t.ts':
    "import type { Plan } from '../../../shared/model/plan.ts'\nimport type { Db } from '../db.ts'\nexport const x = (db: Db, plan: Plan) => db.prepare('SELECT 1').get(plan)\n",
  'shared/rules/u.ts': "import { parseISO } from 'date-fns/parseISO'\nexport const x = (iso: string) => [parseISO(iso), new Date(iso)]\n",
  'shared/model/v.ts': 'export type Console = Readonly<{ console: string; crypto: string }>\nexport const x = (a: Console) => a.console\n',
  'renderer/stores/w.ts': "import { create } from 'zustand'\nimport { api } from '../api.ts'\nexport const x = [create, api]\n",
}

type Finding = Readonly<{ code: string; filename: string; message: string }>
let folder = ''
let findings: readonly Finding[] = []

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kusei-lint-'))
  for (const part of ['.oxlintrc.json', 'layers.mjs', 'scripts/lint'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  const write = (file: string, code: string) => {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, file), code)
  }
  for (const [file, code] of Object.values(broken)) write(file, `// Knows a fault.\n${code}`)
  for (const [file, code] of Object.entries(sound)) write(file, `// Knows what is right.\n${code}`)
  write('electron/no-opening.ts', 'export const x = 1\n')
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: folder, encoding: 'utf8' })
  findings = (JSON.parse(run.stdout) as { diagnostics: Finding[] }).diagnostics
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rulesFiredIn = (file: string) => findings.filter((finding) => finding.filename === file).map((finding) => finding.code)

describe('each rule of the house', () => {
  it.each(Object.entries(broken))('refuses %s', (_name, [file, , rule]) => {
    expect(rulesFiredIn(file)).toContain(rule)
  })
  it('wants a sentence at the head of each file', () => {
    expect(rulesFiredIn('electron/no-opening.ts')).toEqual(['house(opening)'])
  })
  it.each(Object.keys(sound).filter((file) => file !== 'electron/r2.ts'))('leaves %s alone', (file) => {
    expect(rulesFiredIn(file)).toEqual([])
  })
})
