// Knows that the page's protocol answers a fixed list of files and nothing else (faults 88, D-4, D-11).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy, listAssets, makeAppProtocol, resolveRequest } from '../../electron/app-protocol.ts'
import { fc } from '../helpers/fast-check.ts'

const assets = new Set(['/index.html', '/assets/main.js', '/assets/日本.css'])
const statusOf = (url: string, method = 'GET') => resolveRequest(method, url, assets).status

describe('resolveRequest', () => {
  it.each([
    ['app://main/index.html', '/index.html', 'text/html; charset=utf-8'],
    ['app://main/assets/main.js?v=1#x', '/assets/main.js', 'text/javascript; charset=utf-8'],
    ['app://main/assets/%E6%97%A5%E6%9C%AC.css', '/assets/日本.css', 'text/css; charset=utf-8'],
    ['app://main/assets/../index.html', '/index.html', 'text/html; charset=utf-8'],
  ])('answers %s', (url, asset, type) => {
    expect(resolveRequest('GET', url, assets)).toEqual({ status: 200, asset, type })
  })

  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get'])('refuses %s', (method) => {
    expect(statusOf('app://main/index.html', method)).toBe(405)
  })

  it.each([
    'app://main/',
    'app://main/..',
    'app://main/../package.json',
    'app://main/..%2fpackage.json',
    'app://main/%2e%2e%2fpackage.json',
    'app://main/%252e%252e%252fpackage.json',
    'app://main/..%5cpackage.json',
    'app://main/assets/..%2f..%2f..%2fetc/passwd',
    'app://main//etc/passwd',
    'app://main/%2fetc%2fpasswd',
    'app://main/index.html%00.js',
    'app://main/index.html%00',
    'app://main/index.html/',
    'app://main/INDEX.HTML',
    'app://main/index.html.map',
    'app://main/%',
    'app://main/%c0%ae%c0%ae/index.html',
    'app://main/．．/index.html',
    'app://main/C:/Windows/win.ini',
    'app://main/file:///etc/passwd',
    'app://main/__proto__',
    'app://main/constructor.js',
    `app://main/${'a/'.repeat(20_000)}index.html`,
    'app://evil/index.html',
    'app://main.evil/index.html',
    'app://main:81/index.html',
    'app://user@main/index.html',
    'app://user:word@main/index.html',
    'http://main/index.html',
    'file:///index.html',
    'app:index.html',
    'no url',
    '',
  ])('has nothing at %s', (url) => {
    expect(statusOf(url)).toBe(404)
  })

  it('never answers with a path that is not on the list, whatever is asked', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '/', '%2f', '\\', '%5c', '%00', 'index.html', 'assets', 'main.js', '%25', ' ', '日')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const resolved = resolveRequest('GET', `app://main/${pieces.join('')}`, assets)
        expect(resolved.status !== 200 || assets.has(resolved.asset)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the protocol on real files', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'kusei-page-'))
    mkdirSync(path.join(folder, 'out/assets'), { recursive: true })
    writeFileSync(path.join(folder, 'secret.json'), '{}')
    writeFileSync(path.join(folder, 'out/index.html'), '<p>区</p>')
    writeFileSync(path.join(folder, 'out/assets/main.js'), 'x')
    writeFileSync(path.join(folder, 'out/assets/main.js.map'), '{}')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('lists what has a known type', () => {
    expect([...listAssets(path.join(folder, 'out'))].toSorted()).toEqual(['/assets/main.js', '/index.html'])
  })

  it('answers with the bytes, the type and the headers that lock the page down', async () => {
    const answer = await makeAppProtocol(path.join(folder, 'out'))(new Request('app://main/index.html'))
    expect(await answer.text()).toBe('<p>区</p>')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('does not see a file that came later, nor one outside', async () => {
    const handle = makeAppProtocol(path.join(folder, 'out'))
    writeFileSync(path.join(folder, 'out/late.js'), 'x')
    expect((await handle(new Request('app://main/late.js'))).status).toBe(404)
    expect((await handle(new Request('app://main/../secret.json'))).status).toBe(404)
  })
})

it('has a policy without any loosening', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/)
  expect(contentSecurityPolicy).not.toMatch(/unsafe|http|\*|blob:/)
  for (const directive of ['script-src', 'style-src', 'connect-src']) expect(contentSecurityPolicy).toContain(`${directive} 'self';`)
})
