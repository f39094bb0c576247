// Knows that the second door is the same as the first: one line of JSON, the same refusals, the same files (demo, call, methods).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runCli } from '../../electron/cli.ts'
import { handlers } from '../../electron/handlers.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { holdInOtherProcess } from '../helpers/other-process.ts'

const root = path.join(import.meta.dirname, '../..')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kusei-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: readonly string[]) {
  const script = [path.join(root, 'scripts/run-ts.mjs'), path.join(root, 'electron/cli.ts')]
  const done = spawnSync(process.execPath, [...script, ...args], { encoding: 'utf8', cwd: folder })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** The same without a process of its own: for command lines that open no file. */
async function runHere(...args: readonly string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const code = await runCli(args)
    const textOf = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join('')
    return { code, out: textOf(out), err: textOf(err) }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

/** What a call printed: exactly one line, and nothing beside it. */
function call(...args: readonly string[]) {
  const { code, out, err } = run(...args)
  expect(err).toBe('')
  expect(out.endsWith('\n') && out.indexOf('\n') === out.length - 1).toBe(true)
  return { code, reply: JSON.parse(out) as { ok: boolean; value?: unknown; error?: { code: string; detail?: { may?: string[] } } } }
}

const kita = () => path.join(folder, '北区.kusei')
const asHanako = () => ['--file', kita(), '--operator', '北 花子', 'call'] as const

describe('call', () => {
  it('makes a data file at --file, writes into it, and finds it again', () => {
    const made = call(...asHanako(), 'createDataFile', '["271276", 2015]')
    expect(made).toMatchObject({
      code: 0,
      reply: { ok: true, value: { state: { file: { wardName: '北区' }, operator: '北 花子' }, problem: null } },
    })
    const plan = call('--file', kita(), 'call', 'getWardPlan', '[2015]').reply.value as WardPlan
    const ref = JSON.stringify([{ kind: 'wardPlan', id: plan.id, field: 'goal' }, '=1+1 ①\n②'])
    expect(call(...asHanako(), 'saveText', ref)).toEqual({ code: 0, reply: { ok: true, value: plan.id } })
    expect(call('--file', kita(), 'call', 'getWardPlan', '[2015]').reply.value).toMatchObject({ goal: '=1+1 ①\n②' })
    expect(call('--file', kita(), 'call', 'listDeeds', '[1, null]').reply.value).toMatchObject([
      { deed: { operator: '北 花子', name: 'saveText' } },
    ])
    expect(call(...asHanako(), 'undo').reply).toMatchObject({ ok: true, value: { name: 'saveText' } })
    expect(call('--file', kita(), 'call', 'getWardPlan', '[2015]').reply.value).toMatchObject({ goal: '' })
  })

  it('never writes over a file, and never without a name', () => {
    const before = readFileSync(kita())
    expect(call(...asHanako(), 'createDataFile', '["271021", 2015]')).toMatchObject({
      code: 1,
      reply: { ok: false, error: { code: 'E-FILE-03' } },
    })
    expect(call('--file', kita(), 'call', 'createWardPlan', '[2016]').reply.error?.code).toBe('E-OPERATOR-01')
    expect(readFileSync(kita()).equals(before)).toBe(true)
  })

  it('leaves no lock behind', () => {
    expect(readdirSync(folder).filter((name) => name.includes('lock'))).toEqual([])
  })

  it('exports to --out, a folder or a file', () => {
    const out = path.join(folder, 'forms')
    const written = call('--file', kita(), '--out', path.join(out, 'a.xlsx'), 'call', 'exportForms', '[2015, ["form1"]]')
    expect(written.reply.ok).toBe(existsSync(out))
    const into = call('--file', kita(), '--out', folder, 'call', 'exportForms', '[2015, ["form1", "form2"]]')
    expect(into).toMatchObject({ code: 0, reply: { ok: true } })
    expect(
      readFileSync(path.join(folder, (into.reply.value as { fileName: string }).fileName))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('cancels what nobody answers', () => {
    expect(call('--file', kita(), 'call', 'exportForms', '[2015, ["form1"]]')).toEqual({ code: 0, reply: { ok: true, value: null } })
  })

  it('refuses a file that is in use as the window does, and reads a copy on request', async () => {
    const holder = await holdInOtherProcess(kita(), '都島 太郎', 'OTHER-PC')
    const refused = call('--file', kita(), 'call', 'listWardPlans')
    expect(refused).toMatchObject({ code: 1, reply: { ok: false, error: { code: expect.stringMatching(/^E-LOCK-/) } } })
    expect(refused.reply.error?.detail?.may).toContain('openReadOnly')
    expect(call('--file', kita(), '--read-only', 'call', 'listWardPlans')).toMatchObject({
      code: 0,
      reply: { ok: true, value: [{ fiscalYear: 2015 }] },
    })
    await holder.close()
  })

  it.each([
    ['an unknown method', ['call', 'dropEverything']],
    ['a name of every object', ['call', '__proto__']],
    ['arguments that do not fit', ['call', 'getWardPlan', '["2015"]']],
    ['too many arguments', ['call', 'getAppState', '[1]']],
  ])('refuses %s', async (_name, args) => {
    expect(await runHere(...args)).toEqual({ code: 1, out: '{"ok":false,"error":{"code":"E-ASK-01"}}\n', err: '' })
  })

  it.each([
    ['nothing', [] as string[]],
    ['an unknown command', ['dance']],
    ['no method', ['call']],
    ['what is no JSON', ['call', 'getAppState', '{']],
    ['what is no list', ['call', 'getAppState', '{}']],
    ['an unknown option', ['--colour', 'red', 'methods']],
  ])('shows how it is used where it is given %s', async (_name, args) => {
    const { code, out, err } = await runHere(...args)
    // who called for an answer gets one line, whatever it says
    expect([code, out]).toEqual([1, args[0] === 'call' ? '{"ok":false,"error":{"code":"E-ASK-01"}}\n' : ''])
    expect(err).toContain('使い方')
  })
})

describe('methods', () => {
  it('lists every method of the API with the schema of its arguments', () => {
    const { value } = call('methods').reply as { value: { method: string; args: { type: string } }[] }
    expect(value.map(({ method }) => method).toSorted()).toEqual(Object.keys(handlers).toSorted())
    expect(value.every(({ args }) => args.type === 'array')).toBe(true)
  })
})

it('helps', async () => {
  expect(await runHere('--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('npm run demo') })
})

describe('demo', () => {
  it('does the main job, and again beside the first', () => {
    const out = path.join(folder, 'demo')
    const first = run('demo', '--out', out)
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(/平成27年度　経営課題 \d+・戦略 \d+・具体的取組 \d+/)
    const names = readdirSync(out)
    for (const name of names) expect(first.out).toContain(path.join(out, name))
    expect(names.map((name) => path.extname(name)).toSorted()).toEqual(['.kusei', '.xlsx', '.xlsx'])
    const again = run('demo', '--out', out)
    expect(again.code).toBe(0)
    expect(readdirSync(out).filter((name) => name.endsWith('.kusei'))).toHaveLength(2)
  })
  it('says in words why it cannot', () => {
    const { code, out, err } = run('demo', '--out', kita())
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^出力先に書き込めませんでした。[\s\S]*（E-OUT-01）\n$/)
    expect(run('demo', '--out', path.join(kita(), 'x')).err).toContain('（E-OUT-01）')
  })
})

describe('whatever goes wrong', () => {
  it('a workbook never takes the place of a data file, nor of anything that is no workbook', () => {
    const before = readFileSync(kita())
    const { reply } = call('--file', kita(), '--out', kita(), 'call', 'exportForms', '[2015, ["form1"]]')
    expect(reply).toMatchObject({ ok: true, value: { fileName: '北区.kusei.xlsx' } })
    expect(readFileSync(kita()).equals(before)).toBe(true)
  })

  it('the answer is one line, also where the program cannot even start', () => {
    vi.stubEnv('KUSEI_NOW', 'no moment')
    try {
      expect(call('call', 'listWards')).toEqual({ code: 1, reply: { ok: false, error: { code: 'E-BUG-01' } } })
      expect(run('demo', '--out', path.join(folder, 'demo3')).err).toMatch(/^思いがけない問題が起きました。[^a-z]*（E-BUG-01）\n$/)
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
