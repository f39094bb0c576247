// Knows which requests may leave the page (fault 90) and which development server is believed.
import { describe, expect, it } from 'vitest'
import { devContentSecurityPolicy, devServerOf } from '../../electron/dev-server.ts'
import { mayRequest } from '../../electron/lock-down.ts'

describe('mayRequest', () => {
  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://127.0.0.1:5173/',
    'file:///etc/passwd',
    'app://main.evil/',
    'app://evil/',
    'devtools://devtools/',
    'ftp://x/',
    'data:text/html,x',
  ])('cancels %s in the packaged program', (url) => expect(mayRequest(url, null, true)).toBe(false))
  it('lets the own files through', () => {
    expect(mayRequest('app://main/index.html', null, true)).toBe(true)
  })
  it('lets only the socket of the development server through, and only where there is one', () => {
    expect(mayRequest('ws://127.0.0.1:5173/?token=1', 'http://127.0.0.1:5173', false)).toBe(true)
    expect(mayRequest('ws://127.0.0.1:5174/', 'http://127.0.0.1:5173', false)).toBe(false)
    expect(mayRequest('http://127.0.0.1:5173/main.tsx', 'http://127.0.0.1:5173', false)).toBe(false)
    expect(mayRequest('ws://127.0.0.1:5173.evil/', 'http://127.0.0.1:5173', false)).toBe(false)
  })
})

describe('devServerOf', () => {
  const at = (address: string | undefined, isPackaged = false) => devServerOf({ KUSEI_DEV_SERVER: address }, isPackaged)
  it('takes an address on this machine', () => expect(at('http://127.0.0.1:5173')).toBe('http://127.0.0.1:5173'))
  it('takes none in a packaged program', () => expect(at('http://127.0.0.1:5173', true)).toBeNull())
  it.each(['http://example.com', 'https://127.0.0.1', 'http://127.0.0.1.evil', undefined, ''])('does not take %s', (address) =>
    expect(at(address)).toBeNull(),
  )
  it('has its own policy, with one socket', () => {
    expect(devContentSecurityPolicy('http://127.0.0.1:5173')).toContain("connect-src 'self' ws://127.0.0.1:5173")
  })
})
