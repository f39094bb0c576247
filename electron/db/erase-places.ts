// Knows every place of a data file where words of a person can stand, how they are found there, and how they are taken out of all of them.
import type { ErasurePreview } from '../../shared/model/erasure.ts'
import { type Eraser, erasedMark } from '../../shared/rules/council/erase-text.ts'
import { type Db, prepare } from './db.ts'
import { recordedTables } from './recorded-tables.ts'
import { textColumnsOf } from './text-columns.ts'

export type PlacesOfText = ErasurePreview['places']
/** What is taken out whole, wherever it is recorded: these columns of these rows, whatever they say. */
export type WholeRow = Readonly<{ table: string; rowId: string; columns: Readonly<Record<string, string>> }>
/** All that is taken out beside the words themselves. `titles`: how deeds about these ('opinion/<id>') called them. */
export type Whole = Readonly<{ rows: readonly WholeRow[]; titles: ReadonlySet<string> }>
type Values = Record<string, unknown>
/** Snapshots of editions and bases of hand-over files, each with its hash. */
type Frozen = Readonly<{ id: string | number; json: string }>

const mostSamples = 3
/** A ward is no person. */
const tables = Object.keys(recordedTables).filter((table) => table !== 'ward')
const frozenIn = {
  editions: ['SELECT id, snapshot AS json FROM edition', 'UPDATE edition SET snapshot = ?, hash = ? WHERE id = ?'],
  takeOuts: ['SELECT id, base AS json FROM take_out', 'UPDATE take_out SET base = ?, base_hash = ? WHERE id = ?'],
  handOver: ['SELECT id, base AS json FROM hand_over', 'UPDATE hand_over SET base = ?, base_hash = ? WHERE id = ?'],
} as const

/** How often the words stand where, with some of the texts. What is taken out whole is counted once for each column or title that says something else. */
export function findPlaces(db: Db, eraser: Eraser, { rows, titles }: Whole): PlacesOfText {
  const places = new Map<string, { count: number; samples: string[] }>()
  const note = (place: string, count: number, text: string) => {
    if (count === 0) return
    const found = places.get(place) ?? { count: 0, samples: [] }
    places.set(place, found)
    found.count += count
    if (found.samples.length < mostSamples && !found.samples.includes(text)) found.samples.push(text)
  }
  const count = (place: string) => (text: string) => {
    note(place, eraser.count(text), text)
    return text
  }
  for (const table of tables) forEachText(db, table, count(table))
  for (const { before, after, table } of listRecorded(db)) {
    for (const json of [before, after]) if (json !== null && eraser.mayBeIn(json)) mapRow(db, table, json, count('changeRecord'))
  }
  for (const { subject, operator } of listDeeds(db)) {
    if (subject !== null) {
      mapSubject(
        subject,
        (title, isWhole) => {
          if (isWhole && title !== erasedMark && eraser.count(title) === 0) note('changeRecord', 1, title)
          return count('changeRecord')(title)
        },
        titles,
      )
    }
    count('changeRecord')(operator)
  }
  for (const [place, [select]] of Object.entries(frozenIn)) {
    for (const { json } of prepare<[], Frozen>(db, select).all()) if (eraser.mayBeIn(json)) mapStrings(JSON.parse(json), count(place))
  }
  for (const row of rows) {
    const now = rowOf(db, row)
    for (const [column, empty] of Object.entries(row.columns)) {
      const text = String(now?.[column] ?? empty)
      if (now && text !== empty && eraser.count(text) === 0) note(row.table, 1, text)
    }
  }
  return [...places].map(([place, { count: all, samples }]) => ({ place, count: all, samples }))
}

/**
 * Takes them out of all of these places, inside a deed; the record of that deed says afterwards neither what was there. `hashOf`: of a snapshot's JSON.
 */
export function clearPlaces(db: Db, eraser: Eraser, { rows, titles }: Whole, hashOf: (json: string) => string): void {
  prepare(db, 'INSERT INTO erasing (id) VALUES (1)').run()
  for (const table of tables) {
    for (const { id, ...values } of rowsOf(db, table)) {
      for (const [column, text] of Object.entries(values)) {
        const cleared = typeof text === 'string' ? eraser.erase(text) : text
        if (cleared !== text) prepare(db, `UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(cleared, id)
      }
    }
  }
  for (const { table, rowId, columns } of rows) {
    for (const [column, text] of Object.entries(columns)) prepare(db, `UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(text, rowId)
  }
  const emptied = new Map(rows.map((row) => [`${row.table}/${row.rowId}`, row.columns]))
  const put = prepare<[string | null, string | null, number]>(db, 'UPDATE row_change SET before = ?, after = ? WHERE id = ?')
  for (const { id, table, rowId, before, after } of listRecorded(db)) {
    const columns = emptied.get(`${table}/${rowId}`) ?? {}
    const isNamed = emptied.has(`${table}/${rowId}`) || [before, after].some((json) => json !== null && eraser.mayBeIn(json))
    const clear = (json: string | null) =>
      json === null ? null : JSON.stringify({ ...mapRow(db, table, json, eraser.erase), ...own(json, columns) })
    const [clearedBefore, clearedAfter] = isNamed ? [clear(before), clear(after)] : [before, after]
    if (clearedBefore !== before || clearedAfter !== after) put.run(clearedBefore, clearedAfter, id)
  }
  for (const { id, subject, operator } of listDeeds(db)) {
    const cleared =
      subject === null
        ? null
        : JSON.stringify(mapSubject(subject, (title, isWhole) => (isWhole ? erasedMark : eraser.eraseCut(title)), titles))
    const name = eraser.erase(operator)
    if (cleared !== subject || name !== operator) {
      prepare<[string | null, string, number]>(db, 'UPDATE deed SET subject = ?, operator = ? WHERE id = ?').run(cleared, name, id)
    }
  }
  for (const [select, update] of Object.values(frozenIn)) {
    for (const { id, json } of prepare<[], Frozen>(db, select).all()) {
      if (!eraser.mayBeIn(json)) continue
      const cleared = JSON.stringify(mapStrings(JSON.parse(json), eraser.erase))
      if (cleared !== json) prepare(db, update).run(cleared, hashOf(cleared), id)
    }
  }
  prepare(db, 'DELETE FROM erasing').run()
}

/** Whether any text of a database, of whatever shape, holds the words. */
export function isAnywhere(db: Db, eraser: Eraser): boolean {
  const names = prepare<[], { name: string }>(db, "SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  return names.some(({ name }) => {
    const quoted = `"${name.replaceAll('"', '""')}"`
    for (const row of prepare<[], Values>(db, `SELECT * FROM ${quoted}`).iterate()) {
      if (Object.values(row).some((value) => typeof value === 'string' && eraser.count(value) > 0)) return true
    }
    return false
  })
}

/** The columns of `columns` that this record of a change has, as they are to read. */
function own(json: string, columns: Readonly<Record<string, string>>): Values {
  const values = JSON.parse(json) as Values
  return Object.fromEntries(Object.entries(columns).filter(([column]) => Object.hasOwn(values, column)))
}

function forEachText(db: Db, table: string, act: (text: string) => unknown): void {
  for (const { id: _, ...values } of rowsOf(db, table)) for (const text of Object.values(values)) if (typeof text === 'string') act(text)
}

function rowsOf(db: Db, table: string): readonly (Values & { id: string })[] {
  const columns = ['id', ...textColumnsOf(db, table)]
  return prepare<[], Values & { id: string }>(db, `SELECT ${columns.join(', ')} FROM ${table}`).all()
}

const rowOf = (db: Db, { table, rowId }: WholeRow): Values | undefined =>
  prepare<[string], Values>(db, `SELECT * FROM ${table} WHERE id = ?`).get(rowId)

const listRecorded = (db: Db) =>
  prepare<[], { id: number; table: string; rowId: string; before: string | null; after: string | null }>(
    db,
    'SELECT id, table_name AS "table", row_id AS rowId, before, after FROM row_change',
  ).all()

const listDeeds = (db: Db) =>
  prepare<[], { id: number; subject: string | null; operator: string }>(db, 'SELECT id, subject, operator FROM deed').all()

function mapRow(db: Db, table: string, json: string, map: (text: string) => string): Values {
  const written = new Set(tables.includes(table) ? textColumnsOf(db, table) : [])
  const values = JSON.parse(json) as Values
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [column, typeof value === 'string' && written.has(column) ? map(value) : value]),
  )
}

/** What a deed was about was called something; kind and id stay. */
function mapSubject(json: string, map: (title: string, isWhole: boolean) => string, titles: Whole['titles']): Values {
  const subject = JSON.parse(json) as Values
  const { kind, id, title } = subject
  return typeof title === 'string' && title !== '' ? { ...subject, title: map(title, titles.has(`${kind}/${id}`)) } : subject
}

/** Every text in a JSON value but code words and ids (letters, digits, '-' alone). Keys stay, and their order. */
function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return /^[\w-]*$/.test(value) ? value : map(value)
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, map)]))
}
