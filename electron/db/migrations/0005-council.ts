// Knows the fifth shape of a data file: the ward council, what residents said, what the ward answered, and what that changed.
import type { Migration } from '../migrate.ts'
import { recordingTriggers } from './recording-triggers.ts'

export const council: Migration = {
  version: 5,
  name: 'council',
  up(db) {
    db.exec(people)
    db.exec(meetings)
    db.exec(opinions)
    db.exec(sheets)
    db.exec(erasing)
    for (const [table, columns] of recorded) db.exec(recordingTriggers(table, columns))
  },
}

const year = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 1989 AND 2100)`
const text = (column: string) => `${column} TEXT NOT NULL DEFAULT ''`
const flag = (column: string, initial: 0 | 1 = 0) => `${column} INTEGER NOT NULL DEFAULT ${initial} CHECK (${column} IN (0, 1))`
const position = `position TEXT NOT NULL CHECK (position <> '')`
const stage = `CHECK (stage IN ('planning', 'implementation', 'evaluation'))`
const channel = `CHECK (channel IN ('council', 'priorOpinion', 'evaluationSheet', 'citizenVoice', 'visitorVoice', 'survey', 'other'))`
const targetKind = `CHECK (target_kind IN ('managementIssue', 'strategy', 'initiative', 'reformItem', 'series', 'form'))`

const people = `
CREATE TABLE council_setting (
  id TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE member_kind (
  id TEXT PRIMARY KEY NOT NULL,
  ${position},
  name TEXT NOT NULL,
  quota INTEGER CHECK (quota >= 0)
) STRICT;

CREATE TABLE subcommittee (
  id TEXT PRIMARY KEY NOT NULL,
  ${position},
  name TEXT NOT NULL
) STRICT;

CREATE TABLE member (
  id TEXT PRIMARY KEY NOT NULL,
  ${position},
  name TEXT NOT NULL,
  ${text('kana')},
  ${text('short_name')},
  kind_id TEXT REFERENCES member_kind (id) ON DELETE SET NULL,
  ${text('affiliation')},
  ${text('note')}
) STRICT;
CREATE INDEX member_of_kind ON member (kind_id);

CREATE TABLE member_term (
  id TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  ${text('end_reason')}
) STRICT;
CREATE INDEX member_term_of_member ON member_term (member_id, from_date);

CREATE TABLE member_seat (
  id TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  subcommittee_id TEXT REFERENCES subcommittee (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('chair', 'viceChair', 'member')),
  from_date TEXT NOT NULL,
  until_date TEXT
) STRICT;
CREATE INDEX member_seat_of_member ON member_seat (member_id, from_date);
CREATE INDEX member_seat_of_subcommittee ON member_seat (subcommittee_id);

CREATE TABLE answer_class (
  id TEXT PRIMARY KEY NOT NULL,
  ${position},
  name TEXT NOT NULL,
  meaning TEXT NOT NULL CHECK (meaning IN ('thisYear', 'reflected', 'later', 'difficult', 'other')),
  from_year INTEGER CHECK (from_year BETWEEN 1989 AND 2100),
  until_year INTEGER CHECK (until_year BETWEEN 1989 AND 2100)
) STRICT;
`

// A member who spoke is named by the id alone where the member may go and the words have to stay.
const meetings = `
CREATE TABLE meeting (
  id TEXT PRIMARY KEY NOT NULL,
  ${year('fiscal_year')},
  kind TEXT NOT NULL CHECK (kind IN ('plenary', 'subcommittee')),
  subcommittee_id TEXT REFERENCES subcommittee (id) ON DELETE SET NULL,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
  ${text('label')},
  format TEXT NOT NULL CHECK (format IN ('venue', 'hybrid', 'online', 'written')),
  day TEXT,
  opens_at TEXT,
  starts_at TEXT,
  ends_at TEXT,
  ${text('place')},
  ${text('legal_basis')},
  ${flag('is_open', 1)},
  ${text('closed_reason')},
  audience INTEGER CHECK (audience >= 0),
  ${text('remarks')},
  ${text('note')},
  minutes_state TEXT NOT NULL DEFAULT 'draft' CHECK (minutes_state IN ('draft', 'confirmed', 'published')),
  minutes_confirmed_day TEXT,
  published_day TEXT
) STRICT;
CREATE INDEX meeting_of_year ON meeting (fiscal_year);
CREATE INDEX meeting_of_subcommittee ON meeting (subcommittee_id);

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  ${position},
  ${text('number')},
  title TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_item_of_meeting ON agenda_item (meeting_id);

CREATE TABLE agenda_about (
  id TEXT PRIMARY KEY NOT NULL,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  target_kind TEXT NOT NULL ${targetKind},
  target_id TEXT NOT NULL,
  ${text('target_title')},
  UNIQUE (agenda_item_id, target_kind, target_id)
) STRICT;

CREATE TABLE handout (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  ${position},
  ${text('number')},
  title TEXT NOT NULL,
  timing TEXT NOT NULL CHECK (timing IN ('before', 'onDay'))
) STRICT;
CREATE INDEX handout_of_meeting ON handout (meeting_id);

CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  ${position},
  party TEXT NOT NULL CHECK (party IN ('member', 'councillor', 'staff', 'adviser')),
  member_id TEXT REFERENCES member (id) ON DELETE CASCADE,
  ${text('name')},
  ${text('post')},
  way TEXT NOT NULL CHECK (way IN ('venue', 'online', 'written', 'absent')),
  CHECK ((member_id IS NULL) <> (party = 'member'))
) STRICT;
CREATE INDEX attendance_of_meeting ON attendance (meeting_id);
CREATE INDEX attendance_of_member ON attendance (member_id);

CREATE TABLE utterance (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  ${position},
  kind TEXT NOT NULL CHECK (kind IN ('speech', 'heading', 'note')),
  agenda_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  member_id TEXT REFERENCES member (id) ON DELETE SET NULL,
  ${text('speaker')},
  ${text('text')}
) STRICT;
CREATE INDEX utterance_of_meeting ON utterance (meeting_id, position);
CREATE INDEX utterance_of_agenda_item ON utterance (agenda_item_id);
CREATE INDEX utterance_of_member ON utterance (member_id);

CREATE TABLE council_report (
  id TEXT PRIMARY KEY NOT NULL,
  ${year('period_year').replace('NOT NULL', 'NOT NULL UNIQUE')},
  published_day TEXT,
  ${text('remarks')}
) STRICT;
`

// What an opinion is about or changed is named by its id alone, with how it was called: it may go, and the opinion stays.
const opinions = `
CREATE TABLE opinion (
  id TEXT PRIMARY KEY NOT NULL,
  ${year('fiscal_year')},
  number INTEGER NOT NULL CHECK (number >= 1),
  ${text('gist')},
  answer_class_id TEXT REFERENCES answer_class (id) ON DELETE SET NULL,
  section_id TEXT REFERENCES section (id) ON DELETE SET NULL,
  post_id TEXT REFERENCES post (id) ON DELETE SET NULL,
  due_date TEXT,
  ${text('answer')},
  answer_state TEXT NOT NULL DEFAULT 'none' CHECK (answer_state IN ('none', 'draft', 'confirmed')),
  answered_day TEXT,
  published_day TEXT,
  ${text('measure_taken')},
  ${flag('is_main_measure')},
  ${text('internal_note')},
  told_meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  told_day TEXT,
  merged_into_id TEXT REFERENCES opinion (id) ON DELETE SET NULL,
  split_from_id TEXT,
  UNIQUE (fiscal_year, number)
) STRICT;
CREATE INDEX opinion_of_class ON opinion (answer_class_id, merged_into_id, id);
CREATE INDEX opinion_of_section ON opinion (section_id);
CREATE INDEX opinion_of_post ON opinion (post_id);
CREATE INDEX opinion_told_at ON opinion (told_meeting_id);
-- what is due is counted in it alone
CREATE INDEX opinion_merged_into ON opinion (merged_into_id, answer_state, due_date, post_id, told_meeting_id, told_day);

CREATE TABLE voice (
  id TEXT PRIMARY KEY NOT NULL,
  channel TEXT NOT NULL ${channel},
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  agenda_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  day TEXT NOT NULL,
  stage TEXT NOT NULL ${stage},
  member_id TEXT REFERENCES member (id) ON DELETE SET NULL,
  ${text('speaker')},
  ${text('group_name')},
  typed_by TEXT NOT NULL
) STRICT;
CREATE INDEX voice_of_meeting ON voice (meeting_id);
CREATE INDEX voice_of_agenda_item ON voice (agenda_item_id);
CREATE INDEX voice_of_member ON voice (member_id);

CREATE TABLE voice_piece (
  id TEXT PRIMARY KEY NOT NULL,
  voice_id TEXT NOT NULL REFERENCES voice (id) ON DELETE CASCADE,
  ${position},
  opinion_id TEXT NOT NULL REFERENCES opinion (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX voice_piece_of_voice ON voice_piece (voice_id, position);
CREATE INDEX voice_piece_of_opinion ON voice_piece (opinion_id);

CREATE TABLE opinion_question (
  id TEXT PRIMARY KEY NOT NULL,
  opinion_id TEXT NOT NULL REFERENCES opinion (id) ON DELETE CASCADE,
  ${position},
  text TEXT NOT NULL,
  ${text('answer')},
  ${flag('is_covered')}
) STRICT;
CREATE INDEX opinion_question_of_opinion ON opinion_question (opinion_id);

CREATE TABLE opinion_about (
  id TEXT PRIMARY KEY NOT NULL,
  opinion_id TEXT NOT NULL REFERENCES opinion (id) ON DELETE CASCADE,
  target_kind TEXT NOT NULL ${targetKind},
  target_id TEXT NOT NULL,
  ${text('target_title')},
  UNIQUE (opinion_id, target_kind, target_id)
) STRICT;
CREATE INDEX opinion_about_target ON opinion_about (target_id);

CREATE TABLE reflection (
  id TEXT PRIMARY KEY NOT NULL,
  opinion_id TEXT NOT NULL REFERENCES opinion (id) ON DELETE CASCADE,
  target_kind TEXT NOT NULL ${targetKind},
  target_id TEXT NOT NULL,
  ${text('target_title')},
  record_kind TEXT,
  record_id TEXT,
  field_name TEXT,
  ${text('old_text')},
  ${text('new_text')},
  deed_id INTEGER,
  day TEXT NOT NULL,
  ${text('note')}
) STRICT;
CREATE INDEX reflection_of_opinion ON reflection (opinion_id);
CREATE INDEX reflection_of_target ON reflection (target_id);
`

const sheets = `
CREATE TABLE member_sheet (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('evaluation', 'priorOpinion')),
  ${year('fiscal_year')},
  title TEXT NOT NULL,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  deadline TEXT,
  ${text('request')},
  choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices))
) STRICT;
CREATE INDEX member_sheet_of_meeting ON member_sheet (meeting_id);

CREATE TABLE member_sheet_item (
  id TEXT PRIMARY KEY NOT NULL,
  sheet_id TEXT NOT NULL REFERENCES member_sheet (id) ON DELETE CASCADE,
  ${position},
  target_kind TEXT ${targetKind},
  target_id TEXT,
  ${text('target_title')},
  text TEXT NOT NULL
) STRICT;
CREATE INDEX member_sheet_item_of_sheet ON member_sheet_item (sheet_id);

CREATE TABLE member_sheet_copy (
  id TEXT PRIMARY KEY NOT NULL,
  sheet_id TEXT NOT NULL REFERENCES member_sheet (id) ON DELETE CASCADE,
  member_id TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  issued_day TEXT,
  returned_day TEXT,
  ${text('file_name')},
  UNIQUE (sheet_id, member_id)
) STRICT;
CREATE INDEX member_sheet_copy_of_member ON member_sheet_copy (member_id);

CREATE TABLE member_sheet_answer (
  id TEXT PRIMARY KEY NOT NULL,
  item_id TEXT NOT NULL REFERENCES member_sheet_item (id) ON DELETE CASCADE,
  member_id TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  choice INTEGER CHECK (choice >= 0),
  ${text('comment')},
  UNIQUE (item_id, member_id)
) STRICT;
CREATE INDEX member_sheet_answer_of_member ON member_sheet_answer (member_id);
`

// While a person is taken out for good, and only then, what was recorded may be written anew.
const erasing = `
CREATE TABLE erasure (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  reason TEXT NOT NULL,
  places INTEGER NOT NULL CHECK (places >= 0)
) STRICT;
CREATE TABLE erasing (
  id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;
DROP TRIGGER row_change_kept;
CREATE TRIGGER row_change_kept BEFORE UPDATE ON row_change WHEN NOT EXISTS (SELECT 1 FROM erasing)
  OR OLD.id IS NOT NEW.id OR OLD.deed_id IS NOT NEW.deed_id OR OLD.table_name IS NOT NEW.table_name OR OLD.row_id IS NOT NEW.row_id
BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;
DROP TRIGGER deed_kept;
CREATE TRIGGER deed_kept BEFORE UPDATE OF id, key, name, at, kind, of_deed, is_floor ON deed
BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;
CREATE TRIGGER deed_texts_kept BEFORE UPDATE OF subject, operator ON deed WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'the change record is not rewritten'); END;
DROP TRIGGER edition_kept;
CREATE TRIGGER edition_kept BEFORE UPDATE ON edition WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;
`

const recorded = [
  ['council_setting', ['id', 'value']],
  ['member_kind', ['id', 'position', 'name', 'quota']],
  ['subcommittee', ['id', 'position', 'name']],
  ['member', ['id', 'position', 'name', 'kana', 'short_name', 'kind_id', 'affiliation', 'note']],
  ['member_term', ['id', 'member_id', 'from_date', 'until_date', 'end_reason']],
  ['member_seat', ['id', 'member_id', 'subcommittee_id', 'role', 'from_date', 'until_date']],
  ['answer_class', ['id', 'position', 'name', 'meaning', 'from_year', 'until_year']],
  [
    'meeting',
    [
      'id',
      'fiscal_year',
      'kind',
      'subcommittee_id',
      'number',
      'label',
      'format',
      'day',
      'opens_at',
      'starts_at',
      'ends_at',
      'place',
      'legal_basis',
      'is_open',
      'closed_reason',
      'audience',
      'remarks',
      'note',
      'minutes_state',
      'minutes_confirmed_day',
      'published_day',
    ],
  ],
  ['agenda_item', ['id', 'meeting_id', 'position', 'number', 'title']],
  ['agenda_about', ['id', 'agenda_item_id', 'target_kind', 'target_id', 'target_title']],
  ['handout', ['id', 'meeting_id', 'position', 'number', 'title', 'timing']],
  ['attendance', ['id', 'meeting_id', 'position', 'party', 'member_id', 'name', 'post', 'way']],
  ['utterance', ['id', 'meeting_id', 'position', 'kind', 'agenda_item_id', 'member_id', 'speaker', 'text']],
  ['council_report', ['id', 'period_year', 'published_day', 'remarks']],
  [
    'opinion',
    [
      'id',
      'fiscal_year',
      'number',
      'gist',
      'answer_class_id',
      'section_id',
      'post_id',
      'due_date',
      'answer',
      'answer_state',
      'answered_day',
      'published_day',
      'measure_taken',
      'is_main_measure',
      'internal_note',
      'told_meeting_id',
      'told_day',
      'merged_into_id',
      'split_from_id',
    ],
  ],
  ['voice', ['id', 'channel', 'meeting_id', 'agenda_item_id', 'day', 'stage', 'member_id', 'speaker', 'group_name', 'typed_by']],
  ['voice_piece', ['id', 'voice_id', 'position', 'opinion_id', 'text']],
  ['opinion_question', ['id', 'opinion_id', 'position', 'text', 'answer', 'is_covered']],
  ['opinion_about', ['id', 'opinion_id', 'target_kind', 'target_id', 'target_title']],
  [
    'reflection',
    [
      'id',
      'opinion_id',
      'target_kind',
      'target_id',
      'target_title',
      'record_kind',
      'record_id',
      'field_name',
      'old_text',
      'new_text',
      'deed_id',
      'day',
      'note',
    ],
  ],
  ['member_sheet', ['id', 'kind', 'fiscal_year', 'title', 'meeting_id', 'deadline', 'request', 'choices']],
  ['member_sheet_item', ['id', 'sheet_id', 'position', 'target_kind', 'target_id', 'target_title', 'text']],
  ['member_sheet_copy', ['id', 'sheet_id', 'member_id', 'issued_day', 'returned_day', 'file_name']],
  ['member_sheet_answer', ['id', 'item_id', 'member_id', 'choice', 'comment']],
  ['erasure', ['id', 'at', 'operator', 'reason', 'places']],
] as const
