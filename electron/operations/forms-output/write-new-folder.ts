// Knows how several files come to a place together: in a folder that is new, which stands there whole or not at all.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { freeFileName, keyOfFileName } from '../../../shared/words/file-name.ts'
import { nameBeside, orRefuse, removeLeftBehind, renamePatiently, requireSame, writeNewFile } from '../../data-file/write-beside.ts'

export type NewFile = Readonly<{ fileName: string; bytes: Uint8Array }>

/**
 * Returns the folder's path; a name that is taken gets a number. `mayGoOn` is asked before each file and told how many are done; null where it said no.
 * Throws E-OUT-02 where the disk is full, E-OUT-01 where the place may not be written or is none, E-OUT-04 where a file is not what was written. Then, and
 * where it ended with null, nothing is left there.
 */
export async function writeNewFolder(
  parent: string,
  wanted: string,
  files: readonly NewFile[],
  mayGoOn: (done: number) => boolean,
): Promise<string | null> {
  const beside = nameBeside(path.join(parent, wanted))
  try {
    orRefuse(() => mkdirSync(beside))
    for (const [done, { fileName, bytes }] of files.entries()) {
      // so that a cancelling is heard between two files
      await rest(0)
      if (!mayGoOn(done)) return null
      const file = path.join(beside, fileName)
      orRefuse(() => writeNewFile(file, bytes))
      await requireSame(file, bytes)
    }
    if (!mayGoOn(files.length)) return null
    const there = new Set(orRefuse(() => readdirSync(parent)).map(keyOfFileName))
    const folder = path.join(
      parent,
      freeFileName(wanted, (key) => there.has(key)),
    )
    await renamePatiently(beside, folder)
    return folder
  } finally {
    rmSync(beside, { recursive: true, force: true })
    removeLeftBehind(path.join(parent, wanted))
  }
}
