// Knows what the change record must hold of every write, whatever made it.
import { describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/db/db.ts'
import { runFoundingDeed } from '../../../electron/db/deed.ts'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import { listChangesOfDeed } from '../../../electron/db/repositories/deeds.ts'
import { makeDatabaseInMemory } from '../../helpers/app-in-memory.ts'

/** A row of every table, each standing under the one before. */
const rows: Readonly<Record<string, Readonly<Record<string, string | number | null>>>> = {
  section: { id: 'c', position: 'a0', name: '防災課' },
  post: { id: 't', section_id: 'c', position: 'a0', name: '課長' },
  post_holder: { id: 'h', post_id: 't', person: '北 花子', from_date: '2015-04-01', until_date: null },
  management_issue: {
    id: 'm',
    ward_plan_id: 'plan',
    position: 'a0',
    title: '防災',
    future_vision: '',
    current_state: '',
    cause_analysis: '',
    challenge: '',
    recognition: '',
    post_id: null,
    number: 1,
    internal_note: '',
    numbered_up_to: 0,
  },
  strategy: {
    id: 's',
    management_issue_id: 'm',
    position: 'a0',
    title: '',
    desired_state: '',
    approach: '',
    is_main: 0,
    post_id: null,
    number: null,
    internal_note: '',
    numbered_up_to: 0,
  },
  initiative: {
    id: 'i',
    strategy_id: 's',
    position: 'a0',
    title: '',
    content: '',
    withdrawal_criterion: '',
    past_results: '',
    is_main: 1,
    post_id: 't',
    number: null,
    internal_note: '内',
    past_results_linked: 1,
  },
  outcome_indicator: {
    id: 'o',
    strategy_id: 's',
    position: 'a0',
    name: '',
    target: '',
    target_reason: '',
    cumulative_from: 2015,
    cumulative_until: 2017,
    previous_result: '',
    previous_rating: 'Ａ',
    previous_linked: 0,
  },
  process_indicator: {
    id: 'p',
    initiative_id: 'i',
    position: 'a0',
    name: '',
    target: '',
    target_reason: '理由',
    cumulative_from: null,
    cumulative_until: null,
  },
  reform_item: {
    id: 'r',
    ward_plan_id: 'plan',
    position: 'a0',
    title: '窓口',
    purpose: '',
    overview: '',
    goal: '',
    content: '',
    post_id: 't',
    number: null,
    internal_note: '',
  },
  initiative_review: {
    id: 'i-selfEvaluation',
    initiative_id: 'i',
    period: 'selfEvaluation',
    results: '12回',
    attainment: '①',
    effectiveness: 'ア',
    finding: '固定化',
    improvement: '',
    finding_and_improvement: '',
    blank_reason: '',
  },
  outcome_review: { id: 'o-midYearReview', outcome_indicator_id: 'o', period: 'midYearReview', result: '', attainment: 'a' },
  amount: { id: 'i-budget-2015', initiative_id: 'i', kind: 'budget', fund: 'mayorFunds', fiscal_year: 2015, yen: 1_234_000 },
  policy_tie: { id: 's-V', strategy_id: 's', initiative_id: null, target: 'V' },
  related_budget: { id: 'plan-budget-mayorFunds', ward_plan_id: 'plan', kind: 'budget', fund: 'mayorFunds', yen: 1 },
  label_override: { id: 'plan-unit', ward_plan_id: 'plan', key: 'unit', text: '百万円' },
  carried_text: { id: 'initiative-i-title', ward_plan_id: 'plan', kind: 'initiative', record_id: 'i', field: 'title', last_text: '' },
  lineage: { id: 'i-j', kind: 'initiative', record_id: 'i', origin_id: 'j' },
  act_item: {
    id: 'a',
    fiscal_year: 2015,
    source_kind: 'initiative',
    source_id: 'i',
    source_title: '訓練',
    period: 'selfEvaluation',
    text: '周知',
    post_id: 't',
    due_date: null,
    destination: 'budgetRequest',
    state: 'open',
    outcome: '',
    result_initiative_id: null,
  },
  inquiry: {
    id: 'q',
    ward_plan_id: 'plan',
    title: '照会',
    request_text: '',
    deadline: '2015-10-01',
    issued_at: '2015-09-01T09:00:00+09:00',
    period: 'midYearReview',
  },
  inquiry_section: { id: 'q-c', inquiry_id: 'q', section_id: 'c', answered_at: null, note: '' },
  take_out: {
    id: 'k',
    ward_plan_id: 'plan',
    section_id: 'c',
    inquiry_id: 'q',
    way: 'file',
    taken_at: '2015-09-01T09:00:00+09:00',
    taken_by: '北 花子',
    items: 1,
    base: '{}',
    base_hash: 'x',
    merged_at: null,
  },
  strategy_review: {
    id: 's-midYearReview',
    strategy_id: 's',
    period: 'midYearReview',
    progress: 'ａ',
    overall: '',
    effectiveness: '',
    finding: '',
    direction: '早める',
    results: '',
    attainment: '',
    finding_and_improvement: '',
    blank_reason: '',
  },
  survey: {
    id: 'v',
    fiscal_year: 2015,
    position: 'a0',
    name: '区民アンケート',
    type: 'randomSample',
    mode: '郵送',
    population: '',
    from_date: '2015-10-01',
    until_date: null,
    sent: 1500,
    returned: 426,
    printed_rate: '28.4',
    source: '',
    notes: '',
    is_central: 0,
  },
  survey_question: {
    id: 'v1',
    survey_id: 'v',
    position: 'a0',
    number: '問１',
    text: '',
    allows_several: 0,
    filter_question_id: null,
    filter_options: '[]',
    filter_text: '',
    counts_no_answer: 0,
    rounding: 'total',
    printed_base: 426,
    printed_rate: '',
  },
  answer_option: {
    id: 'v1a',
    question_id: 'v1',
    position: 0,
    label: 'そう思う',
    role: 'answer',
    is_positive: 1,
    count: 200,
    printed_percent: '46.9',
  },
  answer_breakdown: { id: 'v1a-female', option_id: 'v1a', sex: 'female', age: '', count: 120 },
  response_row: {
    id: 'v-20',
    survey_id: 'v',
    position: 0,
    label: '20歳代',
    is_total: 0,
    sent_male: 100,
    sent_female: 100,
    sent_total: 200,
    returned_male: 20,
    returned_female: 30,
    returned_other: null,
    returned_no_answer: null,
    returned_total: 50,
    rate_male: '20.0',
    rate_female: '30.0',
    rate_total: '25.0',
  },
  mystery_shopping: {
    id: 'f',
    fiscal_year: 2015,
    position: 'a0',
    name: '覆面調査',
    from_date: null,
    until_date: null,
    notes: '',
    printed_mean: '3.6',
    is_central: 1,
  },
  mystery_item: { id: 'f1', mystery_shopping_id: 'f', position: 0, area: 'あいさつ', name: '', scores: '[3,4]' },
  indicator_series: {
    id: 'e',
    common_key: null,
    position: 'a0',
    name: '備えている区民の割合',
    kind: 'rate',
    direction: 'up',
    is_strict: 0,
    unit: '％',
    decimals: 1,
    denominator_filter: '',
    method: '',
    source: '',
    frequency: '',
    counting_rule: '',
    baseline_value: '48.2',
    baseline_year: 2014,
    target_value: '60',
    target_upper: null,
    target_day: null,
    target_text: '',
    target_year: 2017,
    target_reason: '',
    total_from: null,
    post_id: 't',
  },
  yearly_target: { id: 'e-2015', series_id: 'e', fiscal_year: 2015, value: '50', upper: null, day: null, text: '', withdrawal: null },
  measurement: {
    id: 'e-2015-selfEvaluation',
    series_id: 'e',
    fiscal_year: 2015,
    period: 'selfEvaluation',
    state: 'value',
    value: '46.9',
    numerator: 200,
    denominator: 426,
    day: null,
    text: '',
    reason: '',
    substitute: '',
    question_id: 'v1',
    mystery_shopping_id: null,
    from_date: null,
    until_date: null,
    measured_by: '',
    evidence_name: '',
    evidence_hash: '',
    evidence_link: '',
    note: '',
  },
  series_break: { id: 'e-2016', series_id: 'e', fiscal_year: 2016, aspects: '["wording"]', note: '' },
  series_link: { id: 'o', kind: 'outcomeIndicator', series_id: 'e' },
  decision: {
    id: 'd',
    subject_kind: 'series',
    subject_id: 'e',
    field: '',
    fiscal_year: 2015,
    period: 'selfEvaluation',
    scheme: 'common',
    symbol: '達成',
    reason: '',
  },
  target_change_reason: { id: 'g', ward_plan_id: 'plan', reason: '調査の見直し', by_whom: '北 花子', at: '2015-09-01' },
  measure_setting: { id: 'referenceBelow', value: '30' },
  waived_finding: { id: 'w', ward_plan_id: 'plan', code: 'overflow', key: 'k', reason: '対象外', by_whom: '北 花子', at: '2015-09-01' },
  ward_plan_review: {
    id: 'plan-selfEvaluation',
    ward_plan_id: 'plan',
    period: 'selfEvaluation',
    achievements: '訓練が広がった',
    challenges: '',
    evaluation: '',
    future_policy: '',
  },
  management_issue_review: { id: 'm-selfEvaluation', management_issue_id: 'm', period: 'selfEvaluation', summary: '順調' },
  reform_item_review: {
    id: 'r-firstQuarter',
    reform_item_id: 'r',
    period: 'firstQuarter',
    results: '3回',
    implementation: '',
    attainment: '',
    finding_and_improvement: '',
    blank_reason: '',
  },
  check_deadline: { id: '2015-midYearReview', fiscal_year: 2015, period: 'midYearReview', deadline: '2015-10-16', publication: null },
  review_step: { id: 'z', position: 'a0', name: '課長', scope: 'section' },
  review_step_post: { id: 'z-t', step_id: 'z', post_id: 't' },
  confirmation: {
    id: 'n',
    fiscal_year: 2015,
    subject_kind: 'initiative',
    subject_id: 'i',
    period: 'midYearReview',
    step_id: 'z',
    step_name: '課長',
    act: 'confirm',
    is_last: 0,
    post_id: 't',
    post_name: '課長',
    person: '北 花子',
    windows_user: 'user01',
    for_person: '',
    at: '2015-10-01T09:00:00+09:00',
    decision_date: null,
    document_number: '',
    comment: '',
    content_hash: 'x',
    number: '1-1-1',
    title: '訓練',
    deed_id: 1,
  },
  review_sheet: {
    id: 'm-midYearReview',
    ward_plan_id: 'plan',
    management_issue_id: 'm',
    period: 'midYearReview',
    item_ids: '["i"]',
    decisions: '',
  },
  log_entry: {
    id: 'l',
    strategy_id: null,
    initiative_id: 'i',
    day: '2015-06-12',
    text: '訓練',
    measure: '参加者数',
    value: '404',
    last_year_value: null,
    unit: '人',
  },
  execution: { id: 'x', strategy_id: 's', initiative_id: null, day: '2015-06-30', yen: 452_000, note: '' },
  milestone: { id: 'y', strategy_id: 's', initiative_id: null, title: '公表', due_day: '2015-07-31', done_day: null, note: '' },
}
const insert = (db: Db, table: string) => {
  const row = rows[table] ?? {}
  db.prepare(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
      .map(() => '?')
      .join(', ')})`,
  ).run(...Object.values(row))
}
let deeds = 0
const inDeed = (db: Db, act: (db: Db) => void) => {
  let id = 0
  runFoundingDeed(db, { key: `k-${deeds++}`, name: 'test', subject: null, operator: 'x', at: 'y' }, (db) => {
    act(db)
    id = db.prepare('SELECT deed_id FROM current_deed').pluck().get() as number
  })
  return listChangesOfDeed(db, id)
}
const filled = () => {
  const db = makeDatabaseInMemory()
  const made = inDeed(db, () => Object.keys(rows).forEach((table) => insert(db, table)))
  return { db, made }
}

describe('the change record', () => {
  it('keeps every column of every row that was made', () => {
    const { made } = filled()
    expect(made).toEqual(Object.entries(rows).map(([table, row]) => ({ table, rowId: row['id'], before: null, after: row })))
    for (const { table, after } of made) expect(Object.keys(after ?? {})).toEqual(recordedTables[table]?.columns)
  })

  it('keeps of an update only what differs, and nothing where nothing does', () => {
    const { db } = filled()
    const changes = inDeed(db, () => {
      db.prepare('UPDATE strategy SET title = ?, approach = ?, is_main = is_main WHERE id = ?').run('"引用"\n\\', '', 's')
      db.prepare('UPDATE amount SET yen = yen').run()
    })
    expect(changes).toEqual([{ table: 'strategy', rowId: 's', before: { title: '' }, after: { title: '"引用"\n\\' } }])
    expect(inDeed(db, () => db.prepare('UPDATE policy_tie SET strategy_id = NULL, initiative_id = ?').run('i'))).toEqual([
      {
        table: 'policy_tie',
        rowId: 's-V',
        before: { strategy_id: 's', initiative_id: null },
        after: { strategy_id: null, initiative_id: 'i' },
      },
    ])
  })

  it('keeps what a foreign key takes away', () => {
    const { db } = filled()
    const changes = inDeed(db, () => db.prepare('DELETE FROM management_issue').run())
    const under = ['strategy', 'initiative', 'outcome_indicator', 'process_indicator', 'amount', 'policy_tie']
    const records = ['log_entry', 'execution', 'milestone']
    const checks = ['management_issue_review', 'strategy_review', 'initiative_review', 'outcome_review', 'review_sheet']
    expect(changes.map((c) => c.table).toSorted()).toEqual(['management_issue', ...under, ...records, ...checks].toSorted())
    for (const { table, before, after } of changes) expect([before, after]).toEqual([rows[table], null])
  })

  it('keeps what loses its name with another row', () => {
    const { db } = filled()
    const changes = inDeed(db, () => db.prepare('DELETE FROM section').run())
    const losers = changes.filter((c) => c.after !== null).toSorted((a, b) => (a.table < b.table ? -1 : 1))
    expect(losers).toEqual([
      { table: 'act_item', rowId: 'a', before: { post_id: 't' }, after: { post_id: null } },
      { table: 'indicator_series', rowId: 'e', before: { post_id: 't' }, after: { post_id: null } },
      { table: 'initiative', rowId: 'i', before: { post_id: 't' }, after: { post_id: null } },
      { table: 'reform_item', rowId: 'r', before: { post_id: 't' }, after: { post_id: null } },
    ])
  })

  it.each(Object.keys(recordedTables).filter((table) => table !== 'edition'))('lets nothing be written to %s outside a deed', (table) => {
    const { db } = filled()
    const before = db.serialize()
    const column = recordedTables[table]?.columns.at(-1)
    const flags = ['previous_linked', 'past_results_linked', 'is_central']
    const numbers = ['yen', 'numbered_up_to', 'reform_numbered_up_to', 'cumulative_until', 'count', 'scores', 'value', 'deed_id']
    const chosen: Readonly<Record<string, string>> = { period: `'selfEvaluation'`, scope: `'ward'` }
    const other = numbers.includes(column ?? '') ? '2020' : "'2026-01-01'"
    const value = flags.includes(column ?? '') ? `1 - ${column}` : (chosen[column ?? ''] ?? other)
    expect(() => db.prepare(`UPDATE ${table} SET ${column} = ${value}`).run()).toThrow('row_change.deed_id')
    expect(() => db.prepare(`DELETE FROM ${table}`).run()).toThrow('row_change.deed_id')
    if (rows[table]) {
      inDeed(db, () => db.prepare(`DELETE FROM ${table}`).run())
      expect(() => insert(db, table)).toThrow('row_change.deed_id')
    } else expect(db.serialize().equals(before)).toBe(true)
  })

  it('lets an edition be made in a deed alone, and never be rewritten', () => {
    const { db } = filled()
    const make = () =>
      db.exec(`INSERT INTO edition (id, ward_plan_id, kind, ordinal, confirmed_by, confirmed_at, hash, snapshot)
        VALUES ('e', 'plan', 'draft', 1, '北 花子', '2016-02-10T09:00:00+09:00', 'x', '{"goal":"安心"}')`)
    expect(make).toThrow('row_change.deed_id')
    const [change] = inDeed(db, make)
    expect(change?.after).toMatchObject({ id: 'e', kind: 'draft', hash: 'x' })
    expect(change?.after).not.toHaveProperty('snapshot')
    for (const sql of ["UPDATE edition SET hash = 'y'", 'DELETE FROM edition', 'DELETE FROM ward_plan']) {
      expect(() => inDeed(db, () => db.exec(sql)), sql).toThrow(/an edition is not rewritten|FOREIGN KEY/)
    }
  })

  it('is not rewritten, and ids are for life', () => {
    const { db } = filled()
    for (const sql of [
      "UPDATE row_change SET after = '{}'",
      'DELETE FROM row_change',
      "UPDATE deed SET operator = 'z'",
      "UPDATE deed SET at = ''",
      'DELETE FROM deed',
    ]) {
      expect(() => db.exec(sql), sql).toThrow('the change record is not rewritten')
    }
    expect(() => inDeed(db, () => db.exec("UPDATE initiative SET id = 'j'"))).toThrow('an id is for life')
  })

  it('works without functions of the program, with the schema distrusted and the tables STRICT', () => {
    const { db } = filled()
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0)
    const strict = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0").all()
    expect(strict).toEqual([])
  })
})
