// Knows how a data file is led from the version that it has to the version that this program knows.
import { AppError } from '../app-error.ts'
import type { Db } from './db.ts'

export type Migration = Readonly<{ version: number; name: string; up(db: Db): void }>

/**
 * Runs the missing migrations, each in one transaction with its number in `user_version`: after a power cut the file is at one
 * version or the next, never between. Throws AppError 'E-DB-13' {found, known} for a file of a newer program, which it does not touch.
 */
export function migrate(db: Db, migrations: readonly Migration[], upTo: number = migrations.length): void {
  for (const [i, m] of migrations.entries()) {
    if (m.version !== i + 1) throw new Error(`migration ${m.name} is number ${m.version}, not ${i + 1}`)
  }
  const found = versionOf(db)
  if (found < 0 || found > migrations.length) throw new AppError('E-DB-13', { found, known: migrations.length })
  for (const m of migrations.slice(found, upTo)) {
    db.transaction(() => {
      m.up(db)
      db.pragma(`user_version = ${m.version}`)
    })()
  }
}

/** The number of the last migration that the file has been through; 0 = none. */
export function versionOf(db: Db): number {
  return db.pragma('user_version', { simple: true }) as number
}
