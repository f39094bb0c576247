// Knows the fourth shape of a data file: the checks of a year, who confirmed what, what was done meanwhile, and improvements that outlive their item.
import type { Db } from '../db.ts'
import type { Migration } from '../migrate.ts'
import { dropRecordingTriggers, recordingTriggers } from './recording-triggers.ts'

export const checks: Migration = {
  version: 4,
  name: 'checks',
  up(db) {
    for (const table of ['strategy_review', 'initiative_review', 'act_item', 'inquiry', 'edition']) db.exec(dropRecordingTriggers(table))
    db.exec(wider)
    db.exec(actItems)
    db.exec('DROP TRIGGER row_change_kept')
    recordAsOfSource(db)
    db.exec(
      "CREATE TRIGGER row_change_kept BEFORE UPDATE ON row_change BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END",
    )
    db.exec(editions)
    db.exec(tables)
    for (const [table, columns] of recorded) db.exec(recordingTriggers(table, columns))
  },
}

const official = `period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation'))`
const everyCheck = `'firstQuarter', 'midYearReview', 'secondQuarter', 'thirdQuarter', 'fourthQuarter', 'selfEvaluation'`
const year = 'fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100)'
const text = (column: string) => `${column} TEXT NOT NULL DEFAULT ''`
const loggedItem = `strategy_id TEXT REFERENCES strategy (id) ON DELETE CASCADE,
  initiative_id TEXT REFERENCES initiative (id) ON DELETE CASCADE`
const onlyOne = 'CHECK ((strategy_id IS NULL) <> (initiative_id IS NULL))'

const wider = `
ALTER TABLE inquiry ADD COLUMN period TEXT CHECK (period IN (${everyCheck}));

CREATE TABLE review_of_strategy (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN (${everyCheck})),
  ${text('progress')},
  ${text('overall')},
  ${text('effectiveness')},
  ${text('finding')},
  ${text('direction')},
  ${text('results')},
  ${text('attainment')},
  ${text('finding_and_improvement')},
  ${text('blank_reason')},
  UNIQUE (strategy_id, period)
) STRICT;
INSERT INTO review_of_strategy (id, strategy_id, period, progress, overall, effectiveness)
  SELECT id, strategy_id, period, progress, overall, effectiveness FROM strategy_review;
DROP TABLE strategy_review;
ALTER TABLE review_of_strategy RENAME TO strategy_review;

CREATE TABLE review_of_initiative (
  id TEXT PRIMARY KEY NOT NULL,
  initiative_id TEXT NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN (${everyCheck})),
  ${text('results')},
  ${text('attainment')},
  ${text('effectiveness')},
  ${text('finding')},
  ${text('improvement')},
  ${text('finding_and_improvement')},
  ${text('blank_reason')},
  UNIQUE (initiative_id, period)
) STRICT;
INSERT INTO review_of_initiative (id, initiative_id, period, results, attainment, effectiveness)
  SELECT id, initiative_id, period, results, attainment, effectiveness FROM initiative_review;
DROP TABLE initiative_review;
ALTER TABLE review_of_initiative RENAME TO initiative_review;
`

type Row = Readonly<Record<string, unknown>>
/** What the change record holds of the old table reads as of the new one, so that older deeds can still be taken back. */
function recordAsOfSource(db: Db): void {
  const changes = db.prepare("SELECT id, before, after FROM row_change WHERE table_name = 'act_item'").all() as {
    id: number
    before: string | null
    after: string | null
  }[]
  const put = db.prepare('UPDATE row_change SET before = ?, after = ? WHERE id = ?')
  const rewritten = (json: string | null) => json && JSON.stringify(asOfSource(db, JSON.parse(json) as Row))
  for (const { id, before, after } of changes) put.run(rewritten(before), rewritten(after), id)
}

/** A change of single columns names no initiative, and stays as it is. */
function asOfSource(db: Db, { initiative_id, ...kept }: Row): Row {
  if (initiative_id === undefined) return kept
  const initiative = lastKnown(db, 'initiative', initiative_id)
  const strategy = lastKnown(db, 'strategy', initiative['strategy_id'])
  const issue = lastKnown(db, 'management_issue', strategy['management_issue_id'])
  const plan = lastKnown(db, 'ward_plan', issue['ward_plan_id'])
  return {
    ...kept,
    fiscal_year: plan['fiscal_year'],
    source_kind: 'initiative',
    source_id: initiative_id,
    source_title: initiative['title'],
    period: null,
    post_id: null,
    destination: null,
    result_initiative_id: null,
  }
}

const rowOf = {
  initiative: 'SELECT * FROM initiative WHERE id = ?',
  strategy: 'SELECT * FROM strategy WHERE id = ?',
  management_issue: 'SELECT * FROM management_issue WHERE id = ?',
  ward_plan: 'SELECT * FROM ward_plan WHERE id = ?',
} as const
/** A row as it lies, or as it was when it was deleted. Empty where it never was (another program has written to the file): then the deed stays done. */
function lastKnown(db: Db, table: keyof typeof rowOf, id: unknown): Row {
  const row = db.prepare(rowOf[table]).get(id) as Row | undefined
  if (row) return row
  const deleted = db
    .prepare('SELECT before FROM row_change WHERE table_name = ? AND row_id = ? AND after IS NULL ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(table, id) as string | undefined
  return JSON.parse(deleted ?? '{}') as Row
}

// An improvement stays when the item that it was found on is deleted: it names it by its id alone, and keeps how it was called.
const actItems = `
CREATE TABLE act_item_of_source (
  id TEXT PRIMARY KEY NOT NULL,
  ${year},
  source_kind TEXT NOT NULL CHECK (source_kind IN ('initiative', 'strategy', 'reformItem')),
  source_id TEXT NOT NULL,
  source_title TEXT NOT NULL DEFAULT '',
  period TEXT CHECK (period IN (${everyCheck})),
  text TEXT NOT NULL,
  post_id TEXT REFERENCES post (id) ON DELETE SET NULL,
  due_date TEXT,
  destination TEXT CHECK (destination IN ('nextInitiative', 'budgetRequest', 'councilReport', 'sameYear')),
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  outcome TEXT NOT NULL DEFAULT '',
  result_initiative_id TEXT
) STRICT;
INSERT INTO act_item_of_source (id, fiscal_year, source_kind, source_id, source_title, text, due_date, state, outcome)
  SELECT a.id, p.fiscal_year, 'initiative', a.initiative_id, i.title, a.text, a.due_date, a.state, a.outcome
  FROM act_item a JOIN initiative i ON i.id = a.initiative_id JOIN strategy s ON s.id = i.strategy_id
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id;
DROP TABLE act_item;
ALTER TABLE act_item_of_source RENAME TO act_item;
CREATE INDEX act_item_of_item ON act_item (source_id);
CREATE INDEX act_item_of_year ON act_item (fiscal_year);
CREATE INDEX act_item_of_post ON act_item (post_id);
CREATE INDEX act_item_of_result ON act_item (result_initiative_id);
`

const editions = `
CREATE TABLE edition_of_plan (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id),
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'established', 'revision', 'midYearReview', 'selfEvaluation')),
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
INSERT INTO edition_of_plan SELECT id, ward_plan_id, kind, ordinal, confirmed_by, confirmed_at, decision_date, document_number, revision_note, hash, snapshot
  FROM edition;
DROP TRIGGER edition_kept;
DROP TRIGGER edition_not_deleted;
DROP TABLE edition;
ALTER TABLE edition_of_plan RENAME TO edition;
CREATE TRIGGER edition_kept BEFORE UPDATE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;
CREATE TRIGGER edition_not_deleted BEFORE DELETE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;
`

const tables = `
CREATE TABLE ward_plan_review (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  ${official},
  ${text('achievements')},
  ${text('challenges')},
  ${text('evaluation')},
  ${text('future_policy')},
  UNIQUE (ward_plan_id, period)
) STRICT;

CREATE TABLE management_issue_review (
  id TEXT PRIMARY KEY NOT NULL,
  management_issue_id TEXT NOT NULL REFERENCES management_issue (id) ON DELETE CASCADE,
  ${official},
  ${text('summary')},
  UNIQUE (management_issue_id, period)
) STRICT;

CREATE TABLE reform_item_review (
  id TEXT PRIMARY KEY NOT NULL,
  reform_item_id TEXT NOT NULL REFERENCES reform_item (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN (${everyCheck})),
  ${text('results')},
  ${text('implementation')},
  ${text('attainment')},
  ${text('finding_and_improvement')},
  ${text('blank_reason')},
  UNIQUE (reform_item_id, period)
) STRICT;

CREATE TABLE check_deadline (
  id TEXT PRIMARY KEY NOT NULL,
  ${year},
  period TEXT NOT NULL CHECK (period IN (${everyCheck})),
  deadline TEXT NOT NULL,
  publication TEXT,
  UNIQUE (fiscal_year, period)
) STRICT;

CREATE TABLE review_step (
  id TEXT PRIMARY KEY NOT NULL,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('owner', 'section', 'ward'))
) STRICT;

CREATE TABLE review_step_post (
  id TEXT PRIMARY KEY NOT NULL,
  step_id TEXT NOT NULL REFERENCES review_step (id) ON DELETE CASCADE,
  post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  UNIQUE (step_id, post_id)
) STRICT;
CREATE INDEX review_step_post_of_post ON review_step_post (post_id);

-- A log of acts: names the item, the step and the post by their ids, and keeps how they were called, since all of them may go.
CREATE TABLE confirmation (
  id TEXT PRIMARY KEY NOT NULL,
  ${year},
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('wardPlan', 'managementIssue', 'strategy', 'initiative', 'reformItem')),
  subject_id TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period IN (${everyCheck})),
  step_id TEXT NOT NULL,
  step_name TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('confirm', 'confirmFor', 'readLater', 'sendBack', 'takeBack')),
  is_last INTEGER NOT NULL CHECK (is_last IN (0, 1)),
  post_id TEXT,
  post_name TEXT NOT NULL,
  person TEXT NOT NULL,
  windows_user TEXT NOT NULL,
  for_person TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  decision_date TEXT,
  document_number TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  content_hash TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  deed_id INTEGER NOT NULL
) STRICT;
CREATE INDEX confirmation_of_year ON confirmation (fiscal_year);
CREATE INDEX confirmation_of_subject ON confirmation (subject_id);
CREATE INDEX confirmation_by_moment ON confirmation (at);
CREATE INDEX row_change_of_deletion ON row_change (table_name, deed_id) WHERE after IS NULL;
CREATE INDEX row_change_of_move ON row_change (table_name, deed_id) WHERE after IS NOT NULL
  AND coalesce(json_extract(before, '$.management_issue_id'), json_extract(before, '$.strategy_id'), json_extract(before, '$.initiative_id')) IS NOT NULL;

CREATE TABLE review_sheet (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  management_issue_id TEXT REFERENCES management_issue (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN (${everyCheck})),
  item_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(item_ids)),
  ${text('decisions')},
  UNIQUE (management_issue_id, period)
) STRICT;
CREATE INDEX review_sheet_of_plan ON review_sheet (ward_plan_id);

CREATE TABLE log_entry (
  id TEXT PRIMARY KEY NOT NULL,
  ${loggedItem},
  day TEXT NOT NULL,
  ${text('text')},
  ${text('measure')},
  value TEXT,
  last_year_value TEXT,
  ${text('unit')},
  ${onlyOne}
) STRICT;
CREATE INDEX log_entry_of_strategy ON log_entry (strategy_id, day);
CREATE INDEX log_entry_of_initiative ON log_entry (initiative_id, day);

CREATE TABLE execution (
  id TEXT PRIMARY KEY NOT NULL,
  ${loggedItem},
  day TEXT NOT NULL,
  yen INTEGER NOT NULL CHECK (yen BETWEEN -9007199254740991 AND 9007199254740991),
  ${text('note')},
  ${onlyOne}
) STRICT;
CREATE INDEX execution_of_strategy ON execution (strategy_id, day);
CREATE INDEX execution_of_initiative ON execution (initiative_id, day);

CREATE TABLE milestone (
  id TEXT PRIMARY KEY NOT NULL,
  ${loggedItem},
  title TEXT NOT NULL,
  due_day TEXT NOT NULL,
  done_day TEXT,
  ${text('note')},
  ${onlyOne}
) STRICT;
CREATE INDEX milestone_of_strategy ON milestone (strategy_id, due_day);
CREATE INDEX milestone_of_initiative ON milestone (initiative_id, due_day);
`

const recorded = [
  [
    'strategy_review',
    [
      'id',
      'strategy_id',
      'period',
      'progress',
      'overall',
      'effectiveness',
      'finding',
      'direction',
      'results',
      'attainment',
      'finding_and_improvement',
      'blank_reason',
    ],
  ],
  [
    'initiative_review',
    [
      'id',
      'initiative_id',
      'period',
      'results',
      'attainment',
      'effectiveness',
      'finding',
      'improvement',
      'finding_and_improvement',
      'blank_reason',
    ],
  ],
  [
    'act_item',
    [
      'id',
      'fiscal_year',
      'source_kind',
      'source_id',
      'source_title',
      'period',
      'text',
      'post_id',
      'due_date',
      'destination',
      'state',
      'outcome',
      'result_initiative_id',
    ],
  ],
  ['inquiry', ['id', 'ward_plan_id', 'title', 'request_text', 'deadline', 'issued_at', 'period']],
  [
    'edition',
    ['id', 'ward_plan_id', 'kind', 'ordinal', 'confirmed_by', 'confirmed_at', 'decision_date', 'document_number', 'revision_note', 'hash'],
  ],
  ['ward_plan_review', ['id', 'ward_plan_id', 'period', 'achievements', 'challenges', 'evaluation', 'future_policy']],
  ['management_issue_review', ['id', 'management_issue_id', 'period', 'summary']],
  [
    'reform_item_review',
    ['id', 'reform_item_id', 'period', 'results', 'implementation', 'attainment', 'finding_and_improvement', 'blank_reason'],
  ],
  ['check_deadline', ['id', 'fiscal_year', 'period', 'deadline', 'publication']],
  ['review_step', ['id', 'position', 'name', 'scope']],
  ['review_step_post', ['id', 'step_id', 'post_id']],
  [
    'confirmation',
    [
      'id',
      'fiscal_year',
      'subject_kind',
      'subject_id',
      'period',
      'step_id',
      'step_name',
      'act',
      'is_last',
      'post_id',
      'post_name',
      'person',
      'windows_user',
      'for_person',
      'at',
      'decision_date',
      'document_number',
      'comment',
      'content_hash',
      'number',
      'title',
      'deed_id',
    ],
  ],
  ['review_sheet', ['id', 'ward_plan_id', 'management_issue_id', 'period', 'item_ids', 'decisions']],
  ['log_entry', ['id', 'strategy_id', 'initiative_id', 'day', 'text', 'measure', 'value', 'last_year_value', 'unit']],
  ['execution', ['id', 'strategy_id', 'initiative_id', 'day', 'yen', 'note']],
  ['milestone', ['id', 'strategy_id', 'initiative_id', 'title', 'due_day', 'done_day', 'note']],
] as const
