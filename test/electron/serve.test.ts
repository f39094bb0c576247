// Knows what the door must refuse, and how what is thrown behind it comes out.
import { describe, expect, it } from 'vitest'
import { AppError } from '../../electron/app-error.ts'
import { schemas } from '../../electron/schemas.ts'
import { answer } from '../../electron/serve.ts'
import { startAppInMemory } from '../helpers/app-in-memory.ts'
import { cpuTimeOf } from '../helpers/cpu-time.ts'
import { fc } from '../helpers/fast-check.ts'

const methods = Object.keys(schemas)
const evilNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', '', 'GETWARDPLAN', 'getWardPlan ', "getWardPlan'; --"]
const polluting: unknown = JSON.parse('{"__proto__":{"polluted":1},"kind":"strategy","id":"plan","field":"title"}')
const absurd: Readonly<Record<string, () => unknown>> = {
  'a string of 10 MB': () => 'あ'.repeat(5_000_000),
  'a list of 100,000': () => Array.from({ length: 100_000 }, () => 'x'),
  'an object of 100,000 keys': () => Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 1])),
  'a list 5,000 deep': () => Array.from({ length: 5000 }).reduce((inner: unknown) => [inner], 'x'),
  'a list that holds itself': () => {
    const cyclic: unknown[] = []
    cyclic.push(cyclic)
    return cyclic
  },
  '10 MB of bytes': () => new Uint8Array(10_000_000),
}

describe('the door', () => {
  it('refuses 10,000 malformed messages, and nothing comes of them', { timeout: 120_000 }, async () => {
    const { context, db, log } = startAppInMemory()
    const before = db.serialize()
    const prototype = Object.getOwnPropertyNames(Object.prototype)
    const odd = fc.oneof(
      fc.constantFrom<unknown>(null, undefined, Number.NaN, Infinity, -0, 1e308, 2 ** 53, 10n, Symbol.iterator, new Map([['id', 'plan']])),
      fc.constantFrom<unknown>(polluting, new Set([1]), new Date(0), new Uint8Array(10), () => 1, /x/, new Error('x')),
      fc.constantFrom<unknown>('\ud800', 'a\udc00b', '../../etc/passwd', "1' OR '1'='1", 'plan; DROP TABLE deed', '%', '_', '\0'),
      fc.anything({
        withBigInt: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        withNullPrototype: true,
        withDate: true,
        withSparseArray: true,
      }),
    )
    const ref = fc.record(
      { kind: fc.oneof(fc.constantFrom('strategy', 'amount', 'newItem'), odd), id: odd, field: odd, extra: odd },
      { requiredKeys: ['kind'] },
    )
    const args = fc.oneof(odd, fc.array(fc.oneof(odd, ref), { maxLength: 5 }))
    const method = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<unknown>(...methods) },
      { weight: 1, arbitrary: fc.oneof(fc.constantFrom<unknown>(...evilNames), odd) },
    )
    let asked = 0
    const times: number[] = []
    await fc.assert(
      fc.asyncProperty(method, args, async (name, message) => {
        const fits =
          typeof name === 'string' && Object.hasOwn(schemas, name) && schemas[name as keyof typeof schemas].safeParse(message).success
        if (fits) return // by chance
        asked++
        const { ms, result } = await cpuTimeOf(() => answer(context, name, message))
        times.push(ms)
        expect(result).toEqual({ ok: false, error: { code: 'E-ASK-01' } })
      }),
      { numRuns: 10_800, endOnFailure: true },
    )
    expect(asked).toBeGreaterThan(10_000)
    expect(times.toSorted((a, b) => b - a)[10]).toBeLessThan(50) // ten of them may have met the sweeping of memory
    expect(log).toHaveLength(asked) // once each
    expect(db.serialize().equals(before)).toBe(true)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototype)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it.each(Object.keys(absurd))('refuses what is absurdly large or deep in less than 50 ms, wherever it stands: %s', async (what) => {
    const { context, db } = startAppInMemory()
    const before = db.serialize()
    const value = absurd[what]?.()
    const messages: readonly (readonly [string, unknown])[] = [
      ['saveText', value],
      ['saveText', [value, value]],
      ['saveText', [{ kind: 'wardPlan', id: 'plan', field: 'goal' }, value]],
      ['saveText', [{ kind: 'wardPlan', id: value, field: value }, 'x']],
      [
        'saveText',
        [
          { kind: 'wardPlan', id: 'plan', field: 'goal', ...(what === 'an object of 100,000 keys' ? (value as object) : {}), extra: value },
          'x',
        ],
      ],
      ['saveTies', ['strategy', 'plan', value]],
      ['setOperator', [value]],
      ['exportForms', [2015, value]],
      ['getAppState', value],
    ]
    for (const [method, message] of messages) {
      const { ms, result } = await cpuTimeOf(() => answer(context, method, message), 3)
      expect(result.ok).toBe(false)
      expect(ms, method).toBeLessThan(50)
    }
    expect(db.serialize().equals(before)).toBe(true)
  })

  it('has a schema for every handler, and takes no more arguments than the method has', async () => {
    const { ask } = startAppInMemory()
    expect(await ask('getUndoState')).toMatchObject({ ok: true })
    expect(await ask('getUndoState', 1)).toEqual({ ok: false, error: { code: 'E-ASK-01' } })
    expect(await ask('saveText', { kind: 'wardPlan', id: 'plan', field: 'goal', extra: 1 }, 'x')).toEqual({
      ok: false,
      error: { code: 'E-ASK-01' },
    })
    expect(await ask('saveText', { kind: 'wardPlan', id: 'plan', field: 'title' }, 'x')).toEqual({ ok: false, error: { code: 'E-ASK-01' } })
    expect(await ask('saveText', { kind: 'wardPlan', id: 'plan', field: 'goal' }, 'half \ud842')).toEqual({
      ok: false,
      error: { code: 'E-ASK-01' },
    })
    expect(await ask('saveText', { kind: 'wardPlan', id: 'plan', field: 'goal' }, 'あ'.repeat(200_001))).toEqual({
      ok: false,
      error: { code: 'E-ASK-01' },
    })
  })

  it('turns what is thrown into codes, and tells nothing of the inside', async () => {
    const app = startAppInMemory()
    app.setSession({
      readable: () => {
        throw new TypeError('secret 山田 /home/x/y.kusei')
      },
    })
    expect(await app.ask('listWardPlans')).toEqual({ ok: false, error: { code: 'E-BUG-01' } })
    expect(app.log.at(-1)).toMatchObject(['bug', { method: 'listWardPlans', error: 'TypeError' }])
    expect(JSON.stringify(app.log)).not.toMatch(/secret|\/home|山田/)
    app.setSession({
      readable: () => {
        throw new AppError('E-FILE-01')
      },
    })
    expect(await app.ask('listWardPlans')).toEqual({ ok: false, error: { code: 'E-FILE-01' } })
    app.setOperator(null)
    expect(await app.ask('addItem', 'managementIssue', 'plan', 'last')).toEqual({ ok: false, error: { code: 'E-OPERATOR-01' } })
  })

  it('logs a slow call by its name', async () => {
    const app = startAppInMemory()
    app.setSession({
      readable: () => {
        const end = performance.now() + 60
        while (performance.now() < end);
        return app.db
      },
    })
    await app.ask('getWardPlan', 2015)
    expect(app.log).toEqual([['slowCall', { method: 'getWardPlan', milliseconds: expect.any(Number) }]])
  })
})
