// Knows how it is seen from outside that another program wrote into a file, or put another one in its place.
import { statSync } from 'node:fs'

/** Differs where the file is another one or was written to; null where it is not there, or its medium does not answer. */
export function looksOf(file: string): string | null {
  try {
    const { dev, ino, size, mtimeNs } = statSync(file, { bigint: true })
    return `${dev} ${ino} ${size} ${mtimeNs}`
  } catch {
    return null
  }
}
