// Knows how the page of the development server comes into the window under the same origin: only in a checkout, only from this machine.
import { securityHeaders } from './app-protocol.ts'

/** The development server's address, e.g. 'http://127.0.0.1:5173', or null: in a packaged program always null. */
export function devServerOf(environment: Readonly<Record<string, string | undefined>>, isPackaged: boolean): string | null {
  const address = environment['KUSEI_DEV_SERVER']
  if (isPackaged || !address) return null
  const url = new URL(address)
  return url.protocol === 'http:' && url.hostname === '127.0.0.1' ? url.origin : null
}

/** The policy for hot reloading: inline preamble and styles, and the one socket. Nothing of it is in the built program. */
export function devContentSecurityPolicy(server: string): string {
  const socket = server.replace(/^http/, 'ws')
  return `default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ${socket}`
}

/** The handler for `protocol.handle('app', …)` that passes requests on to the development server. */
export function makeDevProtocol(server: string, fetchFrom: (url: string) => Promise<Response>): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const answer = await fetchFrom(server + pathname + search)
    const headers = {
      ...securityHeaders,
      'Content-Security-Policy': devContentSecurityPolicy(server),
      'Content-Type': answer.headers.get('content-type') ?? 'text/plain',
    }
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers })
  }
}
