// Knows how a hand-over file that came back is read: looked at, its bytes copied into memory and brought up to date there. The file stays as it is.
import { statSync } from 'node:fs'
import { AppError } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import type { Migration } from '../db/migrate.ts'
import { migrations as allMigrations } from '../db/migrations/migrations.ts'
import { findLastEditor } from '../db/repositories/deeds.ts'
import { getHandOverRow, type HandOverRow } from '../db/repositories/hand-over.ts'
import { getWard, type WardOfFile } from '../db/repositories/ward.ts'
import { requireGoodLooks } from './open-for-writing.ts'
import { openCopy } from './read-only-copy.ts'

export type ReturnedFile = Readonly<{ ward: WardOfFile; handOver: HandOverRow; lastEditor: ReturnType<typeof findLastEditor> }>

/**
 * `read` takes what it needs of the copy, which is closed then. `openFile`: path of the data file that is open; reading that one a second time
 * would drop its lock. Throws E-MERGE-03 where it is no hand-over file, and the codes of inspecting and opening a data file: E-FILE-05, E-DB-12,
 * E-DB-13 (a newer program's), E-DB-14, E-DB-15, E-LOCK-03 …
 */
export function readHandOver<T>(
  file: string,
  openFile: string | null,
  read: (returned: ReturnedFile, db: Db) => T,
  migrations: readonly Migration[] = allMigrations,
): T {
  if (openFile !== null && isSame(file, openFile)) throw new AppError('E-MERGE-03')
  requireGoodLooks(file, migrations)
  const db = openCopy(file, migrations)
  try {
    const [ward, handOver] = [getWard(db), getHandOverRow(db)]
    if (!ward || !handOver) throw new AppError('E-MERGE-03')
    return read({ ward, handOver, lastEditor: findLastEditor(db) }, db)
  } finally {
    db.close()
  }
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [a, b].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }))
  return (
    a === b || (first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino && first.ino !== 0n)
  )
}
