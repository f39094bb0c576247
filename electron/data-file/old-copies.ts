// Knows the copies that the program made beside a data file when it brought it up to date, and which of them hold some words.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Eraser } from '../../shared/rules/council/erase-text.ts'
import { nameOfOldCopy } from '../../shared/words/old-copy-name.ts'
import { AppError } from '../app-error.ts'
import { isAnywhere } from '../db/erase-places.ts'
import { openBytes } from '../db/open.ts'

/** Their paths. One that cannot be read as a database is among them: nobody knows what it holds. Throws E-ERASE-06 where the folder does not answer. */
export function listOldCopiesWith(file: string, eraser: Eraser): readonly string[] {
  const [folder, start] = [path.dirname(file), path.basename(nameOfOldCopy(file, ''))]
  return namesIn(folder)
    .filter((name) => name.startsWith(start))
    .map((name) => path.join(folder, name))
    .filter((copy) => holds(copy, eraser))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new AppError('E-ERASE-06', null, { cause: error })
  }
}

export function deleteOldCopy(copy: string): void {
  rmSync(copy)
}

function holds(copy: string, eraser: Eraser): boolean {
  try {
    const db = openBytes(readFileSync(copy))
    try {
      return isAnywhere(db, eraser)
    } finally {
      db.close()
    }
  } catch {
    return true
  }
}
