// Knows the second shape of a data file: drafting a year's plan by many hands. 様式3, checks of last year, posts, funds, lineage, inquiries, editions.
import type { Migration } from '../migrate.ts'
import { dropRecordingTriggers, recordingTriggers } from './recording-triggers.ts'

export const drafting: Migration = {
  version: 2,
  name: 'drafting',
  up(db) {
    for (const table of ['ward_plan', 'management_issue', 'strategy', 'initiative', 'outcome_indicator', 'process_indicator', 'amount']) {
      db.exec(dropRecordingTriggers(table))
    }
    db.exec(organisation)
    db.exec(wider)
    db.exec(tables)
    for (const [table, columns] of recorded) db.exec(recordingTriggers(table, columns))
  },
}

const organisation = `
CREATE TABLE section (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE post (
  id TEXT PRIMARY KEY NOT NULL,
  section_id TEXT NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX post_of_section ON post (section_id);

CREATE TABLE post_holder (
  id TEXT PRIMARY KEY NOT NULL,
  post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  person TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT
) STRICT;
CREATE INDEX post_holder_of_post ON post_holder (post_id);
`

const owned = (table: string) => `
ALTER TABLE ${table} ADD COLUMN post_id TEXT REFERENCES post (id) ON DELETE SET NULL;
ALTER TABLE ${table} ADD COLUMN number INTEGER CHECK (number >= 1);
ALTER TABLE ${table} ADD COLUMN internal_note TEXT NOT NULL DEFAULT '';
CREATE INDEX ${table}_of_post ON ${table} (post_id);
`
const indicator = (table: string) => `
ALTER TABLE ${table} ADD COLUMN target_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE ${table} ADD COLUMN cumulative_from INTEGER CHECK (cumulative_from BETWEEN 1989 AND 2100);
ALTER TABLE ${table} ADD COLUMN cumulative_until INTEGER CHECK (cumulative_until BETWEEN 1989 AND 2100);
`

const wider = `
ALTER TABLE ward_plan ADD COLUMN budget_note TEXT NOT NULL DEFAULT '';
ALTER TABLE ward_plan ADD COLUMN internal_note TEXT NOT NULL DEFAULT '';
ALTER TABLE ward_plan ADD COLUMN numbered_up_to INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ward_plan ADD COLUMN reform_numbered_up_to INTEGER NOT NULL DEFAULT 0;
${owned('management_issue')}
ALTER TABLE management_issue ADD COLUMN numbered_up_to INTEGER NOT NULL DEFAULT 0;
${owned('strategy')}
ALTER TABLE strategy ADD COLUMN numbered_up_to INTEGER NOT NULL DEFAULT 0;
${owned('initiative')}
ALTER TABLE initiative ADD COLUMN past_results_linked INTEGER NOT NULL DEFAULT 0 CHECK (past_results_linked IN (0, 1));
${indicator('outcome_indicator')}
${indicator('process_indicator')}
ALTER TABLE outcome_indicator ADD COLUMN previous_result TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome_indicator ADD COLUMN previous_rating TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome_indicator ADD COLUMN previous_linked INTEGER NOT NULL DEFAULT 0 CHECK (previous_linked IN (0, 1));

-- The id names the place: initiative, kind, year, and the fund where the amount is one of a fund.
CREATE TABLE amount_of_fund (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('settlement', 'budget', 'assessed')),
  fund TEXT NOT NULL DEFAULT 'undivided' CHECK (fund IN ('undivided', 'mayorFunds', 'managerFunds')),
  fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100),
  yen INTEGER NOT NULL CHECK (yen BETWEEN -9007199254740991 AND 9007199254740991),
  UNIQUE (initiative_id, kind, fiscal_year, fund)
) STRICT;
INSERT INTO amount_of_fund (id, initiative_id, kind, fiscal_year, yen) SELECT id, initiative_id, kind, fiscal_year, yen FROM amount;
DROP TABLE amount;
ALTER TABLE amount_of_fund RENAME TO amount;
`

const tables = `
CREATE TABLE reform_item (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  title TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  overview TEXT NOT NULL DEFAULT '',
  goal TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL DEFAULT '',
  post_id TEXT REFERENCES post (id) ON DELETE SET NULL,
  number INTEGER CHECK (number >= 1),
  internal_note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reform_item_of_plan ON reform_item (ward_plan_id);
CREATE INDEX reform_item_of_post ON reform_item (post_id);

CREATE TABLE initiative_review (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  results TEXT NOT NULL DEFAULT '',
  attainment TEXT NOT NULL DEFAULT '',
  UNIQUE (initiative_id, period)
) STRICT;

CREATE TABLE outcome_review (
  id TEXT PRIMARY KEY NOT NULL,
  outcome_indicator_id TEXT NOT NULL REFERENCES outcome_indicator (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  result TEXT NOT NULL DEFAULT '',
  attainment TEXT NOT NULL DEFAULT '',
  UNIQUE (outcome_indicator_id, period)
) STRICT;

CREATE TABLE related_budget (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('settlement', 'budget', 'assessed')),
  fund TEXT NOT NULL CHECK (fund IN ('mayorFunds', 'managerFunds')),
  yen INTEGER NOT NULL CHECK (yen BETWEEN -9007199254740991 AND 9007199254740991),
  UNIQUE (ward_plan_id, kind, fund)
) STRICT;

CREATE TABLE label_override (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (key <> ''),
  text TEXT NOT NULL,
  UNIQUE (ward_plan_id, key)
) STRICT;

-- Names a record by its id alone: a record that was deleted and brought back finds its mark again.
CREATE TABLE carried_text (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  field TEXT NOT NULL,
  last_text TEXT NOT NULL
) STRICT;
CREATE INDEX carried_text_of_plan ON carried_text (ward_plan_id);
CREATE INDEX carried_text_of_record ON carried_text (record_id);

-- Which record of an earlier year a record comes from. Both may be gone: the years around them still are.
CREATE TABLE lineage (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  origin_id TEXT NOT NULL
) STRICT;
CREATE INDEX lineage_of_record ON lineage (record_id);
CREATE INDEX lineage_of_origin ON lineage (origin_id);

CREATE TABLE act_item (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  due_date TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  outcome TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX act_item_of_initiative ON act_item (initiative_id);

CREATE TABLE inquiry (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  request_text TEXT NOT NULL,
  deadline TEXT NOT NULL,
  issued_at TEXT NOT NULL
) STRICT;
CREATE INDEX inquiry_of_plan ON inquiry (ward_plan_id);

CREATE TABLE inquiry_section (
  id TEXT PRIMARY KEY NOT NULL,
  inquiry_id TEXT NOT NULL REFERENCES inquiry (id) ON DELETE CASCADE,
  section_id TEXT NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  answered_at TEXT,
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (inquiry_id, section_id)
) STRICT;
CREATE INDEX inquiry_section_of_section ON inquiry_section (section_id);

CREATE TABLE take_out (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  section_id TEXT NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  inquiry_id TEXT REFERENCES inquiry (id) ON DELETE SET NULL,
  way TEXT NOT NULL CHECK (way IN ('file', 'sheet')),
  taken_at TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  items INTEGER NOT NULL,
  base TEXT NOT NULL CHECK (json_valid(base)),
  base_hash TEXT NOT NULL,
  merged_at TEXT
) STRICT;
CREATE INDEX take_out_of_plan ON take_out (ward_plan_id);
CREATE INDEX take_out_of_section ON take_out (section_id);
CREATE INDEX take_out_of_inquiry ON take_out (inquiry_id);

CREATE TABLE waived_finding (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  key TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  by_whom TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (ward_plan_id, code, key)
) STRICT;

CREATE TABLE edition (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id),
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'established', 'revision')),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  confirmed_by TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,
  decision_date TEXT,
  document_number TEXT NOT NULL DEFAULT '',
  revision_note TEXT NOT NULL DEFAULT '',
  hash TEXT NOT NULL,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  UNIQUE (ward_plan_id, kind, ordinal)
) STRICT;
-- What is frozen stays frozen.
CREATE TRIGGER edition_kept BEFORE UPDATE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;
CREATE TRIGGER edition_not_deleted BEFORE DELETE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;

-- Only in a file that was handed to a section: what it holds, and the base that it was taken from.
CREATE TABLE hand_over (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  take_out_id TEXT NOT NULL,
  section_id TEXT NOT NULL,
  section_name TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  base TEXT NOT NULL CHECK (json_valid(base)),
  base_hash TEXT NOT NULL
) STRICT;
`

const recorded = [
  [
    'ward_plan',
    [
      'id',
      'fiscal_year',
      'form_generation',
      'first_reiwa_year_as',
      'goal',
      'mission',
      'mayor_policy',
      'budget_note',
      'internal_note',
      'numbered_up_to',
      'reform_numbered_up_to',
    ],
  ],
  [
    'management_issue',
    [
      'id',
      'ward_plan_id',
      'position',
      'title',
      'future_vision',
      'current_state',
      'cause_analysis',
      'challenge',
      'recognition',
      'post_id',
      'number',
      'internal_note',
      'numbered_up_to',
    ],
  ],
  [
    'strategy',
    [
      'id',
      'management_issue_id',
      'position',
      'title',
      'desired_state',
      'approach',
      'is_main',
      'post_id',
      'number',
      'internal_note',
      'numbered_up_to',
    ],
  ],
  [
    'initiative',
    [
      'id',
      'strategy_id',
      'position',
      'title',
      'content',
      'withdrawal_criterion',
      'past_results',
      'is_main',
      'post_id',
      'number',
      'internal_note',
      'past_results_linked',
    ],
  ],
  [
    'outcome_indicator',
    [
      'id',
      'strategy_id',
      'position',
      'name',
      'target',
      'target_reason',
      'cumulative_from',
      'cumulative_until',
      'previous_result',
      'previous_rating',
      'previous_linked',
    ],
  ],
  ['process_indicator', ['id', 'initiative_id', 'position', 'name', 'target', 'target_reason', 'cumulative_from', 'cumulative_until']],
  ['amount', ['id', 'initiative_id', 'kind', 'fund', 'fiscal_year', 'yen']],
  [
    'reform_item',
    ['id', 'ward_plan_id', 'position', 'title', 'purpose', 'overview', 'goal', 'content', 'post_id', 'number', 'internal_note'],
  ],
  ['initiative_review', ['id', 'initiative_id', 'period', 'results', 'attainment']],
  ['outcome_review', ['id', 'outcome_indicator_id', 'period', 'result', 'attainment']],
  ['related_budget', ['id', 'ward_plan_id', 'kind', 'fund', 'yen']],
  ['label_override', ['id', 'ward_plan_id', 'key', 'text']],
  ['carried_text', ['id', 'ward_plan_id', 'kind', 'record_id', 'field', 'last_text']],
  ['lineage', ['id', 'kind', 'record_id', 'origin_id']],
  ['act_item', ['id', 'initiative_id', 'text', 'due_date', 'state', 'outcome']],
  ['section', ['id', 'position', 'name']],
  ['post', ['id', 'section_id', 'position', 'name']],
  ['post_holder', ['id', 'post_id', 'person', 'from_date', 'until_date']],
  ['inquiry', ['id', 'ward_plan_id', 'title', 'request_text', 'deadline', 'issued_at']],
  ['inquiry_section', ['id', 'inquiry_id', 'section_id', 'answered_at', 'note']],
  [
    'take_out',
    ['id', 'ward_plan_id', 'section_id', 'inquiry_id', 'way', 'taken_at', 'taken_by', 'items', 'base', 'base_hash', 'merged_at'],
  ],
  ['waived_finding', ['id', 'ward_plan_id', 'code', 'key', 'reason', 'by_whom', 'at']],
  // without the snapshot itself: it is never rewritten, so its record would only be the same text twice
  [
    'edition',
    ['id', 'ward_plan_id', 'kind', 'ordinal', 'confirmed_by', 'confirmed_at', 'decision_date', 'document_number', 'revision_note', 'hash'],
  ],
] as const
