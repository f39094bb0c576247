// Knows how a new data file comes into being: made and filled under another name beside, then given its own in one step, never over anything.
import { existsSync, rmSync } from 'node:fs'
import { AppError } from '../app-error.ts'
import { createDatabase } from '../db/create-database.ts'
import type { Db } from '../db/db.ts'
import { closeDatabase, findDamage, openDatabase } from '../db/open.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import { nameBeside, removeLeftBehind, renameWithoutReplacing, writeNewFile } from './write-beside.ts'

/**
 * Makes a data file with all tables and lets `fill` write into it. Throws E-FILE-03 where something stands at that name, E-FILE-04 where the folder
 * cannot be written, E-DB-03 where the disk is full, and what `fill` threw; nothing is left behind then.
 */
export function createFile(file: string, fill: (db: Db) => void): void {
  if (existsSync(file)) throw new AppError('E-FILE-03')
  const beside = nameBeside(file)
  let db: Db | null = null
  try {
    writeNewFile(beside, '')
    db = openDatabase(beside)
    createDatabase(db)
    fill(db)
    if (findDamage(db, 'thorough') !== null) throw new Error('a new data file does not hold its own rules')
    closeDatabase(db)
    renameWithoutReplacing(beside, file)
    removeLeftBehind(file)
  } catch (error) {
    throw refusalOf(error)
  } finally {
    if (db) closeDatabase(db)
    for (const left of [beside, `${beside}-journal`]) if (existsSync(left)) rmSync(left, { force: true })
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return new AppError('E-FILE-03', null, { cause: error })
  const refusal = storageErrorOf(error)
  return refusal?.code === 'E-DB-04' || refusal?.code === 'E-DB-05' ? new AppError('E-FILE-04', null, { cause: error }) : (refusal ?? error)
}
