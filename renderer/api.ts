// Knows the bridge to the main process: the only file of the window that does.
import type { Client, Reply } from '../shared/api.ts'

declare global {
  interface Window {
    readonly bridge: { call(method: string, args: readonly unknown[]): Promise<Reply> }
  }
}

/** A refusal of the main process: a code of shared/words/errors.ts and plain data for its sentence. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: string
  readonly detail: unknown
  constructor(code: string, detail: unknown = null) {
    super(code)
    this.code = code
    this.detail = detail
  }
}

/** Every method of shared/api.ts, asked of the main process. Throws ApiError. */
export const api = new Proxy({} as Client, {
  get:
    (_, method: string) =>
    async (...args: readonly unknown[]) => {
      const reply = await window.bridge.call(method, args)
      if (reply.ok) return reply.value
      throw new ApiError(reply.error.code, reply.error.detail)
    },
})
