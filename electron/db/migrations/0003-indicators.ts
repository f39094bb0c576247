// Knows the third shape of a data file: indicators that live over the years, what was measured, surveys, 覆面調査, decisions, and reasons of changed targets.
import type { Migration } from '../migrate.ts'
import { dropRecordingTriggers, recordingTriggers } from './recording-triggers.ts'

export const indicators: Migration = {
  version: 3,
  name: 'indicators',
  up(db) {
    db.exec(dropRecordingTriggers('initiative_review'))
    db.exec(tables)
    for (const [table, columns] of recorded) db.exec(recordingTriggers(table, columns))
  },
}

const year = 'INTEGER NOT NULL CHECK (fiscal_year BETWEEN 1989 AND 2100)'
const flag = (column: string) => `${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`
const count = (column: string) => `${column} INTEGER CHECK (${column} >= 0)`

const tables = `
ALTER TABLE initiative_review ADD COLUMN effectiveness TEXT NOT NULL DEFAULT '';

CREATE TABLE strategy_review (
  id TEXT PRIMARY KEY NOT NULL,
  strategy_id TEXT NOT NULL REFERENCES strategy (id) ON DELETE CASCADE,
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  progress TEXT NOT NULL DEFAULT '',
  overall TEXT NOT NULL DEFAULT '',
  effectiveness TEXT NOT NULL DEFAULT '',
  UNIQUE (strategy_id, period)
) STRICT;

CREATE TABLE survey (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year ${year},
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('randomSample', 'monitor', 'organisation', 'event', 'other')),
  mode TEXT NOT NULL DEFAULT '',
  population TEXT NOT NULL DEFAULT '',
  from_date TEXT,
  until_date TEXT,
  ${count('sent')},
  ${count('returned')},
  printed_rate TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  ${flag('is_central')}
) STRICT;
CREATE INDEX survey_of_year ON survey (fiscal_year);

-- filter_question_id names an earlier question by its id alone: where it is gone, nothing is filtered.
CREATE TABLE survey_question (
  id TEXT PRIMARY KEY NOT NULL,
  survey_id TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  position TEXT NOT NULL CHECK (position <> ''),
  number TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  ${flag('allows_several')},
  filter_question_id TEXT,
  filter_options TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(filter_options)),
  filter_text TEXT NOT NULL DEFAULT '',
  ${flag('counts_no_answer')},
  rounding TEXT NOT NULL DEFAULT 'total' CHECK (rounding IN ('total', 'sumOfParts')),
  ${count('printed_base')},
  printed_rate TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX survey_question_of_survey ON survey_question (survey_id);

CREATE TABLE answer_option (
  id TEXT PRIMARY KEY NOT NULL,
  question_id TEXT NOT NULL REFERENCES survey_question (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT 'answer' CHECK (role IN ('answer', 'noAnswer', 'outside')),
  ${flag('is_positive')},
  ${count('count')},
  printed_percent TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX answer_option_of_question ON answer_option (question_id);

-- sex NULL and age '' = of all
CREATE TABLE answer_breakdown (
  id TEXT PRIMARY KEY NOT NULL,
  option_id TEXT NOT NULL REFERENCES answer_option (id) ON DELETE CASCADE,
  sex TEXT CHECK (sex IN ('male', 'female', 'other', 'noAnswer')),
  age TEXT NOT NULL DEFAULT '',
  count INTEGER NOT NULL CHECK (count >= 0)
) STRICT;
CREATE INDEX answer_breakdown_of_option ON answer_breakdown (option_id);

CREATE TABLE response_row (
  id TEXT PRIMARY KEY NOT NULL,
  survey_id TEXT NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  ${flag('is_total')},
  ${count('sent_male')},
  ${count('sent_female')},
  ${count('sent_total')},
  ${count('returned_male')},
  ${count('returned_female')},
  ${count('returned_other')},
  ${count('returned_no_answer')},
  ${count('returned_total')},
  rate_male TEXT NOT NULL DEFAULT '',
  rate_female TEXT NOT NULL DEFAULT '',
  rate_total TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX response_row_of_survey ON response_row (survey_id);

CREATE TABLE mystery_shopping (
  id TEXT PRIMARY KEY NOT NULL,
  fiscal_year ${year},
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT,
  notes TEXT NOT NULL DEFAULT '',
  printed_mean TEXT NOT NULL DEFAULT '',
  ${flag('is_central')}
) STRICT;
CREATE INDEX mystery_shopping_of_year ON mystery_shopping (fiscal_year);

CREATE TABLE mystery_item (
  id TEXT PRIMARY KEY NOT NULL,
  mystery_shopping_id TEXT NOT NULL REFERENCES mystery_shopping (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  area TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  scores TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scores))
) STRICT;
CREATE INDEX mystery_item_of_shopping ON mystery_item (mystery_shopping_id);

-- A common indicator has a row from the first thing on that the ward says of it. Numbers are decimals as text: nothing of them is rounded away.
CREATE TABLE indicator_series (
  id TEXT PRIMARY KEY NOT NULL,
  common_key TEXT UNIQUE,
  position TEXT NOT NULL CHECK (position <> ''),
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('rate', 'organisationRate', 'count', 'score', 'milestone', 'relative', 'text')),
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'within')),
  ${flag('is_strict')},
  unit TEXT NOT NULL DEFAULT '',
  decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 3),
  denominator_filter TEXT NOT NULL DEFAULT '',
  method TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  frequency TEXT NOT NULL DEFAULT '',
  counting_rule TEXT NOT NULL DEFAULT '',
  baseline_value TEXT,
  baseline_year INTEGER CHECK (baseline_year BETWEEN 1989 AND 2100),
  target_value TEXT,
  target_upper TEXT,
  target_day TEXT,
  target_text TEXT NOT NULL DEFAULT '',
  target_year INTEGER CHECK (target_year BETWEEN 1989 AND 2100),
  target_reason TEXT NOT NULL DEFAULT '',
  total_from INTEGER CHECK (total_from BETWEEN 1989 AND 2100),
  post_id TEXT REFERENCES post (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX indicator_series_of_post ON indicator_series (post_id);

CREATE TABLE yearly_target (
  id TEXT PRIMARY KEY NOT NULL,
  series_id TEXT NOT NULL REFERENCES indicator_series (id) ON DELETE CASCADE,
  fiscal_year ${year},
  value TEXT,
  upper TEXT,
  day TEXT,
  text TEXT NOT NULL DEFAULT '',
  withdrawal TEXT,
  UNIQUE (series_id, fiscal_year)
) STRICT;

CREATE TABLE measurement (
  id TEXT PRIMARY KEY NOT NULL,
  series_id TEXT NOT NULL REFERENCES indicator_series (id) ON DELETE CASCADE,
  fiscal_year ${year},
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  state TEXT NOT NULL CHECK (state IN ('value', 'notMeasured', 'notApplicable', 'notMeasurable')),
  value TEXT,
  ${count('numerator')},
  ${count('denominator')},
  day TEXT,
  text TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  substitute TEXT NOT NULL DEFAULT '',
  question_id TEXT REFERENCES survey_question (id) ON DELETE SET NULL,
  mystery_shopping_id TEXT REFERENCES mystery_shopping (id) ON DELETE SET NULL,
  from_date TEXT,
  until_date TEXT,
  measured_by TEXT NOT NULL DEFAULT '',
  evidence_name TEXT NOT NULL DEFAULT '',
  evidence_hash TEXT NOT NULL DEFAULT '',
  evidence_link TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (series_id, fiscal_year, period)
) STRICT;
CREATE INDEX measurement_of_question ON measurement (question_id);
CREATE INDEX measurement_of_shopping ON measurement (mystery_shopping_id);

CREATE TABLE series_break (
  id TEXT PRIMARY KEY NOT NULL,
  series_id TEXT NOT NULL REFERENCES indicator_series (id) ON DELETE CASCADE,
  fiscal_year ${year},
  aspects TEXT NOT NULL CHECK (json_valid(aspects)),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (series_id, fiscal_year)
) STRICT;

-- The id is that of an indicator of a plan. It is named by its id alone: one that was deleted and brought back finds its series again.
CREATE TABLE series_link (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('outcomeIndicator', 'processIndicator')),
  series_id TEXT NOT NULL REFERENCES indicator_series (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX series_link_of_series ON series_link (series_id);

CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('series', 'outcomeReview', 'initiativeReview', 'strategyReview')),
  subject_id TEXT NOT NULL,
  field TEXT NOT NULL DEFAULT '',
  fiscal_year ${year},
  period TEXT NOT NULL CHECK (period IN ('midYearReview', 'selfEvaluation')),
  scheme TEXT NOT NULL,
  symbol TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX decision_of_subject ON decision (subject_id);

CREATE TABLE target_change_reason (
  id TEXT PRIMARY KEY NOT NULL,
  ward_plan_id TEXT NOT NULL REFERENCES ward_plan (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX target_change_reason_of_plan ON target_change_reason (ward_plan_id);

-- One row a setting; no row = as the program has it.
CREATE TABLE measure_setting (
  id TEXT PRIMARY KEY NOT NULL CHECK (id IN ('referenceBelow', 'stars')),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
`

const recorded = [
  ['initiative_review', ['id', 'initiative_id', 'period', 'results', 'attainment', 'effectiveness']],
  ['strategy_review', ['id', 'strategy_id', 'period', 'progress', 'overall', 'effectiveness']],
  [
    'survey',
    [
      'id',
      'fiscal_year',
      'position',
      'name',
      'type',
      'mode',
      'population',
      'from_date',
      'until_date',
      'sent',
      'returned',
      'printed_rate',
      'source',
      'notes',
      'is_central',
    ],
  ],
  [
    'survey_question',
    [
      'id',
      'survey_id',
      'position',
      'number',
      'text',
      'allows_several',
      'filter_question_id',
      'filter_options',
      'filter_text',
      'counts_no_answer',
      'rounding',
      'printed_base',
      'printed_rate',
    ],
  ],
  ['answer_option', ['id', 'question_id', 'position', 'label', 'role', 'is_positive', 'count', 'printed_percent']],
  ['answer_breakdown', ['id', 'option_id', 'sex', 'age', 'count']],
  [
    'response_row',
    [
      'id',
      'survey_id',
      'position',
      'label',
      'is_total',
      'sent_male',
      'sent_female',
      'sent_total',
      'returned_male',
      'returned_female',
      'returned_other',
      'returned_no_answer',
      'returned_total',
      'rate_male',
      'rate_female',
      'rate_total',
    ],
  ],
  ['mystery_shopping', ['id', 'fiscal_year', 'position', 'name', 'from_date', 'until_date', 'notes', 'printed_mean', 'is_central']],
  ['mystery_item', ['id', 'mystery_shopping_id', 'position', 'area', 'name', 'scores']],
  [
    'indicator_series',
    [
      'id',
      'common_key',
      'position',
      'name',
      'kind',
      'direction',
      'is_strict',
      'unit',
      'decimals',
      'denominator_filter',
      'method',
      'source',
      'frequency',
      'counting_rule',
      'baseline_value',
      'baseline_year',
      'target_value',
      'target_upper',
      'target_day',
      'target_text',
      'target_year',
      'target_reason',
      'total_from',
      'post_id',
    ],
  ],
  ['yearly_target', ['id', 'series_id', 'fiscal_year', 'value', 'upper', 'day', 'text', 'withdrawal']],
  [
    'measurement',
    [
      'id',
      'series_id',
      'fiscal_year',
      'period',
      'state',
      'value',
      'numerator',
      'denominator',
      'day',
      'text',
      'reason',
      'substitute',
      'question_id',
      'mystery_shopping_id',
      'from_date',
      'until_date',
      'measured_by',
      'evidence_name',
      'evidence_hash',
      'evidence_link',
      'note',
    ],
  ],
  ['series_break', ['id', 'series_id', 'fiscal_year', 'aspects', 'note']],
  ['series_link', ['id', 'kind', 'series_id']],
  ['decision', ['id', 'subject_kind', 'subject_id', 'field', 'fiscal_year', 'period', 'scheme', 'symbol', 'reason']],
  ['target_change_reason', ['id', 'ward_plan_id', 'reason', 'by_whom', 'at']],
  ['measure_setting', ['id', 'value']],
] as const
