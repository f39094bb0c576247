// Knows the sixth shape of a data file: the city's own form files with what their cells show, what wards handed in, and the city's master data that was accepted.
import type { Migration } from '../migrate.ts'
import { recordingTriggers } from './recording-triggers.ts'

export const officialForms: Migration = {
  version: 6,
  name: 'official-forms',
  up(db) {
    db.exec(boundForms)
    db.exec(submissions)
    db.exec(masters)
    for (const [table, columns] of recorded) db.exec(recordingTriggers(table, columns))
  },
}

const year = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 1989 AND 2100)`
const text = (column: string) => `${column} TEXT NOT NULL DEFAULT ''`

// The bytes of a file are named by their hash and kept once, outside the change record: they are never changed.
const boundForms = `
CREATE TABLE form_template (
  hash TEXT PRIMARY KEY NOT NULL,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE bound_form (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  ${year('from_year')},
  until_year INTEGER CHECK (until_year BETWEEN 1989 AND 2100),
  repeats TEXT NOT NULL CHECK (repeats IN ('once', 'managementIssue', 'strategy', 'initiative')),
  template_hash TEXT NOT NULL,
  rebound_from TEXT
) STRICT;

CREATE TABLE bound_cell (
  id TEXT PRIMARY KEY NOT NULL,
  bound_form_id TEXT NOT NULL REFERENCES bound_form (id) ON DELETE CASCADE,
  sheet TEXT NOT NULL,
  address TEXT NOT NULL,
  field_path TEXT NOT NULL,
  ${text('label')},
  ${text('before_text')},
  ${text('after_text')},
  UNIQUE (bound_form_id, sheet, address)
) STRICT;
`

const submissions = `
CREATE TABLE submission (
  id TEXT PRIMARY KEY NOT NULL,
  ${year('fiscal_year')},
  ward_code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('results', 'resultReport')),
  file_name TEXT NOT NULL,
  hash TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL,
  head_json TEXT NOT NULL CHECK (json_valid(head_json)),
  ${text('note')}
) STRICT;
CREATE INDEX submission_of_year ON submission (fiscal_year, ward_code);

CREATE TABLE submitted_result (
  id TEXT PRIMARY KEY NOT NULL,
  submission_id TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
  common_key TEXT NOT NULL,
  ${year('fiscal_year')},
  result_json TEXT NOT NULL CHECK (json_valid(result_json)),
  address TEXT NOT NULL,
  UNIQUE (submission_id, common_key, fiscal_year)
) STRICT;
`

const masters = `
CREATE TABLE master (
  hash TEXT PRIMARY KEY NOT NULL,
  content TEXT NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE accepted_master (
  id TEXT PRIMARY KEY NOT NULL,
  hash TEXT NOT NULL,
  accepted_at TEXT NOT NULL,
  accepted_by TEXT NOT NULL
) STRICT;

CREATE TABLE plan_master (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL UNIQUE REFERENCES ward_plan (id) ON DELETE CASCADE,
  hash TEXT NOT NULL
) STRICT;
`

const recorded = [
  ['bound_form', ['id', 'position', 'name', 'from_year', 'until_year', 'repeats', 'template_hash', 'rebound_from']],
  ['bound_cell', ['id', 'bound_form_id', 'sheet', 'address', 'field_path', 'label', 'before_text', 'after_text']],
  ['submission', ['id', 'fiscal_year', 'ward_code', 'kind', 'file_name', 'hash', 'received_at', 'received_by', 'head_json', 'note']],
  ['submitted_result', ['id', 'submission_id', 'common_key', 'fiscal_year', 'result_json', 'address']],
  ['accepted_master', ['id', 'hash', 'accepted_at', 'accepted_by']],
  ['plan_master', ['id', 'ward_plan_id', 'hash']],
] as const
