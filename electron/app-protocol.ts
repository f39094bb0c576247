// Knows how the window's own files reach it: app://main/…, a fixed list of files, fixed types, and the headers that lock the page down.
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

export const appScheme = 'app'
export const appHost = 'main'
export const appOrigin = `${appScheme}://${appHost}`

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

/** Nothing but the program's own files; no inline script or style, no frame, no form, no worker, no string turned into code. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The headers of every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), clipboard-read=(), display-capture=()',
  'Cache-Control': 'no-store',
}

/** Every file under a folder that has a known type, as '/'-paths from it: the only paths that are ever answered. */
export function listAssets(folder: string): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (relative: string): void => {
    for (const entry of readdirSync(path.join(folder, relative), { withFileTypes: true })) {
      const name = `${relative}/${entry.name}`
      if (entry.isDirectory()) walk(name)
      else if (Object.hasOwn(mimeTypes, path.posix.extname(name))) found.add(name)
    }
  }
  walk('')
  return found
}

export type Resolved = Readonly<{ status: 200; asset: string; type: string }> | Readonly<{ status: 404 | 405 }>

/** What to answer to a request: an entry of `assets` (see listAssets), or a refusal. Never a path that was put together from the URL. */
export function resolveRequest(method: string, url: string, assets: ReadonlySet<string>): Resolved {
  if (method !== 'GET') return { status: 405 }
  let asset: string
  try {
    const parsed = new URL(url)
    if (parsed.protocol !== `${appScheme}:` || parsed.host !== appHost || parsed.username || parsed.password) return { status: 404 }
    asset = decodeURIComponent(parsed.pathname)
  } catch {
    return { status: 404 }
  }
  const type = mimeTypes[path.posix.extname(asset)]
  return type !== undefined && assets.has(asset) ? { status: 200, asset, type } : { status: 404 }
}

/** The handler for `protocol.handle('app', …)` that serves the built page in `folder`. */
export function makeAppProtocol(folder: string): (request: Request) => Promise<Response> {
  const assets = listAssets(folder)
  return async (request) => {
    const resolved = resolveRequest(request.method, request.url, assets)
    if (resolved.status !== 200) return new Response(null, { status: resolved.status, headers: securityHeaders })
    const bytes = await readFile(path.join(folder, resolved.asset))
    return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'Content-Type': resolved.type } })
  }
}
