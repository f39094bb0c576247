// Knows in which columns of a table a person has written, and which hold ids, days and code words.
import type { Db } from './db.ts'
import { recordedTables } from './recorded-tables.ts'

/** Of every table: what names rows, orders them, dates them or chooses among code words. */
const codeColumns: ReadonlySet<string> = new Set([
  'id',
  'position',
  'kind',
  'type',
  'state',
  'period',
  'role',
  'scope',
  'act',
  'fund',
  'sex',
  'age',
  'format',
  'party',
  'way',
  'timing',
  'channel',
  'stage',
  'meaning',
  'direction',
  'form_generation',
  'first_reiwa_year_as',
  'basic_policy_version',
  'common_key',
  'target',
  'code',
  'key',
  'symbol',
  'aspects',
  'scores',
  'destination',
  'scheme',
  'field',
  'rounding',
  'field_name',
  'minutes_state',
  'answer_state',
  'starts_at',
  'ends_at',
  'day',
  'at',
  'taken_at',
  'merged_at',
  'issued_at',
  'answered_at',
  'created_at',
  'confirmed_at',
  'deadline',
  'publication',
  'base_hash',
  'content_hash',
  'evidence_hash',
  'hash',
  'base',
  'snapshot',
  'repeats',
  'template_hash',
  'rebound_from',
  'field_path',
  'address',
  'ward_code',
  'received_at',
  'head_json',
  'accepted_at',
  'result_json',
])
const isCode = (column: string): boolean => codeColumns.has(column) || /_(id|kind|date|day|ids|options)$/.test(column)
/** Those that are code words in one table and written texts in another. */
const writtenAfterAll: Readonly<Record<string, readonly string[]>> = {
  outcome_indicator: ['target'],
  process_indicator: ['target'],
}

const known = new WeakMap<Db, Map<string, readonly string[]>>()

/** The columns of a recorded table whose texts a person has written. */
export function textColumnsOf(db: Db, table: string): readonly string[] {
  let columns = known.get(db)
  if (!columns) known.set(db, (columns = new Map()))
  let found = columns.get(table)
  if (!found) {
    const infos = db.pragma(`table_info(${Object.hasOwn(recordedTables, table) ? table : 'none'})`) as { name: string; type: string }[]
    found = infos
      .filter(({ type, name }) => type === 'TEXT' && (!isCode(name) || writtenAfterAll[table]?.includes(name)))
      .map(({ name }) => name)
    columns.set(table, found)
  }
  return found
}
