// Knows which of the words that the program was started with names a data file: a double-clicked one, or that of `npm start -- FILE`.
import path from 'node:path'

/** The absolute path of the last argument that ends in .kusei, seen from the folder `cwd`; null where none does. Switches (-…) are none. */
export function fileArgumentOf(argv: readonly string[], cwd: string): string | null {
  const named = argv.slice(1).findLast((word) => !word.startsWith('-') && path.extname(word).toLowerCase() === '.kusei')
  return named === undefined ? null : path.resolve(cwd, named)
}
