// Knows which filled forms were taken in before, from the change record.
import { type Db, prepare } from '../db.ts'

/** The last time that still stands; null where that file was never taken in. `mark` as titleOfReturn makes it. */
export function findFormReturn(db: Db, mark: string): Readonly<{ at: string; by: string }> | null {
  return (
    prepare<[string], { at: string; by: string }>(
      db,
      `SELECT at, operator AS by FROM deed
        WHERE name = 'applyFormReturn' AND kind = 'do' AND state = 'done' AND instr(json_extract(subject, '$.title'), ?) > 0
        ORDER BY id DESC LIMIT 1`,
    ).get(mark) ?? null
  )
}
