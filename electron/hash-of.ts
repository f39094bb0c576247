// Knows by which number a content is told from every other.
import { createHash } from 'node:crypto'

/** SHA-256 in hex; of a text that of its UTF-8. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
