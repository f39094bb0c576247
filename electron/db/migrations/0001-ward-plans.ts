// Knows the first shape of a data file: the ward, its plans, and the record of every change.
import type { Migration } from '../migrate.ts'
import { recordingTriggers } from './recording-triggers.ts'

export const wardPlans: Migration = {
  version: 1,
  name: 'ward-plans',
  up(db) {
    db.exec(tables)
    db.exec(changeRecord)
    for (const [table, columns] of recorded) db.exec(recordingTriggers(table, columns))
  },
}

const tables = `
CREATE TABLE ward (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  basic_policy_version TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE ward_plan (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year INTEGER NOT NULL UNIQUE CHECK (fiscal_year BETWEEN 1989 AND 2100),
  form_generation TEXT NOT NULL,
  first_reiwa_year_as TEXT NOT NULL CHECK (first_reiwa_year_as IN ('heisei', 'reiwa')),
  goal TEXT NOT NULL DEFAULT '',
  mission TEXT NOT NULL DEFAULT '',
  mayor_policy TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE management_issue (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  future_vision TEXT NOT NULL DEFAULT '',
  current_state TEXT NOT NULL DEFAULT '',
  cause_analysis TEXT NOT NULL DEFAULT '',
  challenge TEXT NOT NULL DEFAULT '',
  recognition TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX management_issue_of_plan ON management_issue (ward_plan_id);

CREATE TABLE strategy (
  id TEXT PRIMARY KEY NOT NULL,
  management_issue_id TEXT NOT NULL REFERENCES management_issue (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  desired_state TEXT NOT NULL DEFAULT '',
  approach TEXT NOT NULL DEFAULT '',
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1))
) STRICT;
CREATE INDEX strategy_of_issue ON strategy (management_issue_id);

CREATE TABLE initiative (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  withdrawal_criterion TEXT NOT NULL DEFAULT '',
  past_results TEXT NOT NULL DEFAULT '',
  is_main INTEGER NOT NULL DEFAULT 0 CHECK (is_main IN (0, 1))
) STRICT;
CREATE INDEX initiative_of_strategy ON initiative (strategy_id);

CREATE TABLE outcome_indicator (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outcome_indicator_of_strategy ON outcome_indicator (strategy_id);

CREATE TABLE process_indicator (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX process_indicator_of_initiative ON process_indicator (initiative_id);

-- The id is made of the owner and the place, so that the same amount typed again is the same row: its history stays one, and two copies of a file agree.
CREATE TABLE amount (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('settlement', 'budget', 'assessed')),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  yen INTEGER NOT NULL CHECK (yen BETWEEN -9007199254740991 AND 9007199254740991),
  UNIQUE (initiative_id, kind, fiscal_year)
) STRICT;

-- Its id is made of the owner and the target, for the same reason.
CREATE TABLE policy_tie (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT REFERENCES strategy (id) ON DELETE CASCADE,
  initiative_id TEXT REFERENCES initiative (id) ON DELETE CASCADE,
  target TEXT NOT NULL CHECK (target <> ''),
  CHECK ((strategy_id IS NULL) <> (initiative_id IS NULL)),
  UNIQUE (strategy_id, target),
  UNIQUE (initiative_id, target)
) STRICT;
`

const changeRecord = `
CREATE TABLE deed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  subject TEXT CHECK (subject IS NULL OR json_valid(subject)),
  operator TEXT NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'revert')),
  of_deed INTEGER REFERENCES deed (id),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'gone')),
  is_floor INTEGER NOT NULL DEFAULT 0 CHECK (is_floor IN (0, 1)),
  CHECK ((kind = 'do') = (of_deed IS NULL))
) STRICT;
CREATE INDEX deed_undone ON deed (id) WHERE state = 'undone';
CREATE INDEX deed_floor ON deed (id) WHERE is_floor = 1;

CREATE TABLE row_change (
  id INTEGER PRIMARY KEY,
  deed_id INTEGER NOT NULL REFERENCES deed (id),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX row_change_of_deed ON row_change (deed_id);
CREATE INDEX row_change_of_row ON row_change (table_name, row_id);

CREATE TABLE current_deed (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  deed_id INTEGER NOT NULL REFERENCES deed (id)
) STRICT;

-- What has been recorded stays as it was written; only a deed's state moves.
CREATE TRIGGER row_change_kept BEFORE UPDATE ON row_change BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;
CREATE TRIGGER row_change_not_deleted BEFORE DELETE ON row_change BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;
CREATE TRIGGER deed_kept BEFORE UPDATE OF id, key, name, subject, operator, at, kind, of_deed, is_floor ON deed BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;
CREATE TRIGGER deed_not_deleted BEFORE DELETE ON deed BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;
`

const recorded = [
  ['ward', ['id', 'code', 'name', 'is_sample', 'basic_policy_version', 'created_at']],
  ['ward_plan', ['id', 'fiscal_year', 'form_generation', 'first_reiwa_year_as', 'goal', 'mission', 'mayor_policy']],
  [
    'management_issue',
    ['id', 'ward_plan_id', 'position', 'title', 'future_vision', 'current_state', 'cause_analysis', 'challenge', 'recognition'],
  ],
  ['strategy', ['id', 'management_issue_id', 'position', 'title', 'desired_state', 'approach', 'is_main']],
  ['initiative', ['id', 'strategy_id', 'position', 'title', 'content', 'withdrawal_criterion', 'past_results', 'is_main']],
  ['outcome_indicator', ['id', 'strategy_id', 'position', 'name', 'target']],
  ['process_indicator', ['id', 'initiative_id', 'position', 'name', 'target']],
  ['amount', ['id', 'initiative_id', 'kind', 'fiscal_year', 'yen']],
  ['policy_tie', ['id', 'strategy_id', 'initiative_id', 'target']],
] as const
