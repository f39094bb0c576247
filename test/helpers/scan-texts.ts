// Knows what a search has to find: every place whose text holds all words, looked for straight in the tables.
import type { Db } from '../../electron/db/db.ts'
import { recordColumns } from '../../electron/db/repositories/record-columns.ts'
import { keyOfField, type RecordKind, reviewKinds, reviewedKindOf, textFields } from '../../shared/model/fields.ts'
import type { PlaceOfText } from '../../shared/model/search.ts'
import { foldText } from '../../shared/rules/fold-text.ts'

type Row = Readonly<{ key: string; text: string }>

const kinds = Object.keys(textFields) as RecordKind[]
/** 'measurement/series/note' of the columns of a table; `owner`: the column that says where it stands. */
const columns = (kind: string, table: string, owner: string, names: Readonly<Record<string, string>>, where = '1'): string =>
  Object.entries(names)
    .map(([field, column]) => `SELECT '${kind}/' || ${owner} || '/${field}' AS key, ${column} AS text FROM ${table} WHERE ${where}`)
    .join(' UNION ALL ')

/** The columns of the tables beside the plans, by field. */
export const columnsOfBook = {
  indicator_series: {
    name: 'name',
    denominatorFilter: 'denominator_filter',
    method: 'method',
    source: 'source',
    frequency: 'frequency',
    countingRule: 'counting_rule',
    targetText: 'target_text',
    targetReason: 'target_reason',
  },
  yearly_target: { text: 'text' },
  measurement: {
    text: 'text',
    reason: 'reason',
    substitute: 'substitute',
    measuredBy: 'measured_by',
    fileName: 'evidence_name',
    link: 'evidence_link',
    note: 'note',
  },
  series_break: { note: 'note' },
  survey: { name: 'name', mode: 'mode', population: 'population', source: 'source', notes: 'notes' },
  survey_question: { number: 'number', text: 'text', filterText: 'filter_text' },
  answer_option: { label: 'label' },
  mystery_shopping: { name: 'name', notes: 'notes' },
  mystery_item: { area: 'area', name: 'name' },
  decision: { reason: 'reason' },
  target_change_reason: { reason: 'reason' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
const of = columnsOfBook
const { name: _, denominatorFilter: _filter, method: _method, ...ofCommon } = of.indicator_series

/** The council's columns by field, of each kind of place; the key names what it stands in. */
export const columnsOfCouncil = {
  meeting: {
    label: 'label',
    place: 'place',
    legalBasis: 'legal_basis',
    closedReason: 'closed_reason',
    remarks: 'remarks',
    note: 'note',
  },
  agenda_item: { number: 'number', title: 'title' },
  handout: { number: 'number', title: 'title' },
  attendance: { name: 'name', post: 'post' },
  utterance: { speaker: 'speaker', text: 'text' },
  member: { name: 'name', kana: 'kana', shortName: 'short_name', affiliation: 'affiliation', note: 'note' },
  member_term: { endReason: 'end_reason' },
  member_sheet: { title: 'title', request: 'request' },
  member_sheet_item: { text: 'text' },
  member_sheet_answer: { comment: 'comment' },
  council_report: { remarks: 'remarks' },
  opinion: { gist: 'gist', answer: 'answer', measureTaken: 'measure_taken', internalNote: 'internal_note' },
  voice_piece: { words: 'text' },
  voice: { speaker: 'speaker', group: 'group_name' },
  opinion_question: { question: 'text', questionAnswer: 'answer' },
  reflection: { reflectionNote: 'note' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
const held = columnsOfCouncil

const ofCouncil = [
  columns('meeting', 'meeting', 'id', held.meeting),
  columns('agendaItem', 'agenda_item', 'meeting_id', held.agenda_item),
  columns('handout', 'handout', 'meeting_id', held.handout),
  // members are listed by name: their attendance has no text of its own
  columns('attendance', 'attendance', 'meeting_id', held.attendance, `party <> 'member'`),
  columns('utterance', 'utterance', 'meeting_id', held.utterance),
  columns('member', 'member', 'id', held.member),
  columns('memberTerm', 'member_term', 'member_id', held.member_term),
  columns('memberSheet', 'member_sheet', 'id', held.member_sheet),
  columns('memberSheetItem', 'member_sheet_item', 'sheet_id', held.member_sheet_item),
  columns(
    'memberSheetAnswer',
    '(SELECT a.comment, i.sheet_id FROM member_sheet_answer a JOIN member_sheet_item i ON i.id = a.item_id)',
    'sheet_id',
    held.member_sheet_answer,
  ),
  columns('councilReport', 'council_report', 'period_year', held.council_report),
  columns('opinion', 'opinion', 'id', held.opinion),
  columns('opinion', 'voice_piece', 'opinion_id', held.voice_piece),
  // who said it stands once with each opinion that it was said in
  columns(
    'opinion',
    '(SELECT DISTINCT p.opinion_id, v.id, v.speaker, v.group_name FROM voice v JOIN voice_piece p ON p.voice_id = v.id)',
    'opinion_id',
    held.voice,
  ),
  columns('opinion', 'opinion_question', 'opinion_id', held.opinion_question),
  columns('opinion', 'reflection', 'opinion_id', held.reflection),
]

const beside = [
  ...ofCouncil,
  `SELECT 'actItem/' || id || '/text' AS key, text FROM act_item UNION ALL SELECT 'actItem/' || id || '/outcome', outcome FROM act_item`,
  columns('logEntry', 'log_entry', 'id', { text: 'text', measure: 'measure' }),
  columns('execution', 'execution', 'id', { note: 'note' }),
  columns('milestone', 'milestone', 'id', { title: 'title', note: 'note' }),
  `SELECT 'inquiry/' || id || '/title' AS key, title AS text FROM inquiry
    UNION ALL SELECT 'inquiry/' || id || '/requestText', request_text FROM inquiry
    UNION ALL SELECT 'inquiry/' || inquiry_id || '/note', note FROM inquiry_section`,
  `SELECT 'labelOverride/' || key || '/text' AS key, text FROM label_override`,
  columns('series', 'indicator_series', 'id', of.indicator_series, 'common_key IS NULL'),
  columns('series', 'indicator_series', 'id', ofCommon, 'common_key IS NOT NULL'),
  columns('yearlyTarget', 'yearly_target', 'series_id', of.yearly_target),
  columns('measurement', 'measurement', 'series_id', of.measurement),
  columns('seriesBreak', 'series_break', 'series_id', of.series_break),
  columns('survey', 'survey', 'id', of.survey),
  columns('surveyQuestion', 'survey_question', 'survey_id', of.survey_question),
  columns(
    'answerOption',
    '(SELECT o.label, q.survey_id FROM answer_option o JOIN survey_question q ON q.id = o.question_id)',
    'survey_id',
    {
      label: 'label',
    },
  ),
  columns('mysteryShopping', 'mystery_shopping', 'id', of.mystery_shopping),
  columns('mysteryItem', '(SELECT DISTINCT mystery_shopping_id, area FROM mystery_item)', 'mystery_shopping_id', { area: 'area' }),
  columns('mysteryItem', 'mystery_item', 'mystery_shopping_id', { name: 'name' }),
  // what was decided about something that is gone stands nowhere
  columns(
    'decision',
    'decision',
    'subject_id',
    of.decision,
    `subject_kind = 'series' AND (subject_id LIKE 'common-%' OR subject_id IN (SELECT id FROM indicator_series))`,
  ),
  ...reviewKinds.map((kind) =>
    columns(
      'decision',
      'decision',
      'subject_id',
      of.decision,
      `subject_kind = '${kind}' AND subject_id IN (SELECT id || '-' || period FROM ${recordColumns[reviewedKindOf[kind]].table})`,
    ),
  ),
  columns('targetChange', 'target_change_reason', 'substr(id, length(ward_plan_id) + 2)', of.target_change_reason),
]

/** In the order of their keys. `policyMethods`: by key of a common indicator; its method is a person's where it is another. */
export function scanTexts(db: Db, query: string, policyMethods: ReadonlyMap<string, string>): readonly string[] {
  const words = query.split(/\s/).map(foldText)
  const isHit = ({ text }: Row) => text !== '' && words.every((word) => foldText(text).includes(word))
  const rows = (sql: string) => db.prepare(sql).all() as Row[]
  const methods = (
    db.prepare('SELECT id, common_key AS k, method FROM indicator_series WHERE common_key IS NOT NULL').all() as {
      id: string
      k: string
      method: string
    }[]
  ).flatMap(({ id, k, method }) => (method === policyMethods.get(k) ? [] : [{ key: `series/${id}/method`, text: method }]))
  const ofPlans = kinds.flatMap((kind) =>
    Object.entries(recordColumns[kind].texts).flatMap(([field, column]) =>
      rows(`SELECT id AS key, ${column} AS text FROM ${recordColumns[kind].table}`).map(
        ({ key: id, text }): Row => ({ key: keyOfField({ kind, id, field }), text }),
      ),
    ),
  )
  return [...ofPlans, ...beside.flatMap(rows), ...methods]
    .filter(isHit)
    .map(({ key }) => key)
    .toSorted()
}

/** As scanTexts names it. */
export const keyOfPlace = ({ kind, id, field }: PlaceOfText): string => `${kind}/${id}/${field}`
