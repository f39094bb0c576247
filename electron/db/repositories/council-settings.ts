// Knows how what the ward's 要綱 fixes (a row for each setting that departs from the program's own) and the classes of answers lie in their tables.
import type { CouncilSettings } from '../../../shared/model/council.ts'
import type { AnswerClass } from '../../../shared/model/opinion.ts'
import { defaultCouncilSettings } from '../../../shared/rules/council/default-council-settings.ts'
import { type Db, prepare } from '../db.ts'
import type { Placed } from './members.ts'

const names = Object.keys(defaultCouncilSettings) as readonly (keyof CouncilSettings)[]
/** Says that the lists that a ward starts with were written into their tables: from then on an empty list is an empty list. */
export const ownLists = 'hasOwnLists'
const classColumns = 'id, name, meaning, from_year AS fromYear, until_year AS untilYear'

export function getCouncilSettings(db: Db): CouncilSettings {
  const rows = prepare<[], { id: string; value: string }>(db, 'SELECT id, value FROM council_setting').all()
  const own = rows.filter(({ id }) => names.some((name) => name === id)).map(({ id, value }) => [id, JSON.parse(value) as unknown])
  return { ...defaultCouncilSettings, ...(Object.fromEntries(own) as Partial<CouncilSettings>) }
}

export function putCouncilSettings(db: Db, settings: CouncilSettings): void {
  for (const name of names) {
    if (settings[name] === defaultCouncilSettings[name]) prepare<[string]>(db, 'DELETE FROM council_setting WHERE id = ?').run(name)
    else putSetting(db, name, JSON.stringify(settings[name]))
  }
}

export function hasOwnLists(db: Db): boolean {
  return prepare<[string], { id: string }>(db, 'SELECT id FROM council_setting WHERE id = ?').get(ownLists) !== undefined
}
export function putOwnLists(db: Db): void {
  putSetting(db, ownLists, 'true')
}

/** In the ward's order. */
export function listAnswerClasses(db: Db): readonly AnswerClass[] {
  return prepare<[], AnswerClass>(db, `SELECT ${classColumns} FROM answer_class ORDER BY position, id`).all()
}
/** Place of the last one; null where there is none. */
export function lastAnswerClassPosition(db: Db): string | null {
  return prepare<[], { p: string | null }>(db, 'SELECT max(position) AS p FROM answer_class').get()?.p ?? null
}
export function insertAnswerClass(db: Db, { id, position, name, meaning, fromYear, untilYear }: Placed<AnswerClass>): void {
  prepare<[string, string, string, string, number | null, number | null]>(
    db,
    'INSERT INTO answer_class (id, position, name, meaning, from_year, until_year) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, position, name, meaning, fromYear, untilYear)
}
export function putAnswerClass(db: Db, { id, name, meaning, fromYear, untilYear }: AnswerClass): void {
  prepare<[string, string, number | null, number | null, string]>(
    db,
    'UPDATE answer_class SET name = ?, meaning = ?, from_year = ?, until_year = ? WHERE id = ?',
  ).run(name, meaning, fromYear, untilYear, id)
}
export function deleteAnswerClass(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM answer_class WHERE id = ?').run(id)
}
/** How many opinions are of this class. */
export function countOpinionsOfClass(db: Db, id: string): number {
  return prepare<[string], { n: number }>(db, 'SELECT count(*) AS n FROM opinion WHERE answer_class_id = ?').get(id)?.n ?? 0
}

function putSetting(db: Db, id: string, value: string): void {
  prepare<[string, string]>(
    db,
    'INSERT INTO council_setting (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value',
  ).run(id, value)
}
