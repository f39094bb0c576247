// Knows how a data file comes to its tables: what the migrations make, and what they refuse.
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { applicationId } from '../../../electron/db/application-id.ts'
import { applyChanges, inverseOf } from '../../../electron/db/apply-changes.ts'
import { createDatabase } from '../../../electron/db/create-database.ts'
import type { Db } from '../../../electron/db/db.ts'
import { type Migration, migrate, versionOf } from '../../../electron/db/migrate.ts'
import { migrations } from '../../../electron/db/migrations/migrations.ts'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import type { RowChange } from '../../../shared/model/deed.ts'

const fresh = () => new Database(':memory:')
const schemaOf = (db: Db) =>
  (
    db
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name")
      .pluck()
      .all() as string[]
  )
    .map((sql) => `${sql};\n`)
    .join('\n')

/** What was done in a file of the third version, one deed after another: the last takes the plan of 平成29年度 away with its improvement. */
const thirdDeeds = [
  {
    name: 'plan',
    sql: `
      INSERT INTO ward_plan (id, fiscal_year, form_generation, first_reiwa_year_as, goal)
        VALUES ('p', 2016, 'G1', 'heisei', '安心して暮らせる区'), ('p2', 2017, 'G1', 'heisei', '');
      INSERT INTO management_issue (id, ward_plan_id, position, title) VALUES ('m', 'p', 'a0', '防災'), ('m2', 'p2', 'a0', '防災');
      INSERT INTO strategy (id, management_issue_id, position, title) VALUES ('s', 'm', 'a0', '自助・共助'), ('s2', 'm2', 'a0', '自助・共助');
      INSERT INTO initiative (id, strategy_id, position, title) VALUES ('i', 's', 'a0', '訓練'), ('j', 's2', 'a1', '備え');
      INSERT INTO initiative_review VALUES ('i-selfEvaluation', 'i', 'selfEvaluation', '12回実施', '①(ⅰ)', 'ア');
      INSERT INTO strategy_review (id, strategy_id, period, progress) VALUES ('s-midYearReview', 's', 'midYearReview', 'ａ');
      INSERT INTO inquiry (id, ward_plan_id, title, request_text, deadline, issued_at)
        VALUES ('q', 'p', '照会', '記入願います。', '2016-10-14', '2016-09-30');
      INSERT INTO edition VALUES
        ('e', 'p', 'draft', 1, '北 花子', '2016-11-01T09:00:00+09:00', NULL, '大北企第1号', '', 'abc', '{"goal":"安心して暮らせる区"}')`,
  },
  {
    name: 'written',
    sql: `INSERT INTO act_item VALUES ('a', 'i', '周知', '2016-12-28', 'open', ''), ('b', 'j', '名簿', NULL, 'open', ''),
      ('c', 'i', '会場', NULL, 'open', '')`,
  },
  { name: 'changed', sql: "UPDATE act_item SET text = '周知を早める' WHERE id = 'a'" },
  { name: 'deleted', sql: "DELETE FROM act_item WHERE id = 'c'" },
  { name: 'discarded', sql: "DELETE FROM ward_plan WHERE id = 'p2'" },
]
function openThird(): Db {
  const db = fresh()
  db.pragma('foreign_keys = ON')
  migrate(db, migrations, 3)
  for (const [nth, { sql }] of thirdDeeds.entries()) {
    const id = nth + 1
    db.exec(`
      INSERT INTO deed (key, name, operator, at, kind, state) VALUES ('k${id}', 'saveText', '北 花子', '2016-04-01T09:00:00+09:00', 'do', 'done');
      INSERT INTO current_deed VALUES (1, ${id});
      ${sql};
      DELETE FROM current_deed`)
  }
  return db
}

describe('migrations', () => {
  it('lead an empty file to the recorded schema', async () => {
    const db = fresh()
    migrate(db, migrations)
    await expect(schemaOf(db)).toMatchFileSnapshot('../../../electron/db/schema.sql')
  })

  it('every migration after the first has a test that names it', () => {
    const text = readFileSync(new URL(import.meta.url), 'utf8')
    for (const m of migrations.slice(1)) expect(text, m.name).toContain(`'${String(m.version).padStart(4, '0')} ${m.name}`)
  })

  it('set the mark and the number of a new file', () => {
    const db = fresh()
    createDatabase(db)
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(applicationId).toBe(Buffer.from('KUSE').readInt32BE())
    expect(versionOf(db)).toBe(migrations.length)
    expect(() => createDatabase(db)).toThrow('not empty')
  })

  it.each([99, -1, 2 ** 31 - 1])('refuse a file of version %i without touching it', (version) => {
    const db = fresh()
    db.pragma(`user_version = ${version}`)
    expect(() => migrate(db, migrations)).toThrow(
      expect.objectContaining({ code: 'E-DB-13', detail: { found: version, known: migrations.length } }),
    )
    expect(schemaOf(db)).toBe('')
  })

  it('are done whole or not at all', () => {
    const db = fresh()
    const broken: Migration = {
      version: 2,
      name: 'broken',
      up(db) {
        db.exec('CREATE TABLE half (id TEXT PRIMARY KEY) STRICT')
        throw new Error('power cut')
      },
    }
    const both = [...migrations.slice(0, 1), broken]
    expect(() => migrate(db, both)).toThrow('power cut')
    expect(versionOf(db)).toBe(1)
    expect(schemaOf(db)).not.toContain('half')
  })

  it('stand in the order of their numbers', () => {
    expect(() => migrate(fresh(), [{ version: 2, name: 'second', up: () => {} }])).toThrow('number 2, not 1')
  })

  it("'0002 drafting' keeps every plan, amount and deed of a file of the first version", () => {
    const db = fresh()
    migrate(db, migrations, 1)
    db.exec(`
      INSERT INTO deed (key, name, operator, at, kind, state) VALUES ('k1', 'createDataFile', '北 花子', '2026-04-01T09:00:00+09:00', 'do', 'done');
      INSERT INTO current_deed VALUES (1, 1);
      INSERT INTO ward_plan (id, fiscal_year, form_generation, first_reiwa_year_as, goal) VALUES ('p', 2016, 'G1', 'heisei', '安心して暮らせる区');
      INSERT INTO management_issue (id, ward_plan_id, position, title) VALUES ('m', 'p', 'a0', '防災');
      INSERT INTO strategy (id, management_issue_id, position, title) VALUES ('s', 'm', 'a0', '自助・共助');
      INSERT INTO initiative (id, strategy_id, position, title) VALUES ('i', 's', 'a0', '訓練');
      INSERT INTO amount VALUES ('i-budget-2016', 'i', 'budget', 2016, 1234000), ('i-settlement-2014', 'i', 'settlement', 2014, -5000);
      DELETE FROM current_deed;
    `)
    const before = db.prepare('SELECT * FROM row_change ORDER BY id').all()
    migrate(db, migrations, 2)
    expect(db.prepare('SELECT id, kind, fund, fiscal_year, yen FROM amount ORDER BY id').raw().all()).toEqual([
      ['i-budget-2016', 'budget', 'undivided', 2016, 1_234_000],
      ['i-settlement-2014', 'settlement', 'undivided', 2014, -5000],
    ])
    expect(db.prepare('SELECT goal, budget_note, numbered_up_to FROM ward_plan').raw().get()).toEqual(['安心して暮らせる区', '', 0])
    expect(db.prepare('SELECT * FROM row_change ORDER BY id').all()).toEqual(before)
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    // what was recorded in the old shape can still be put back
    db.exec('INSERT INTO current_deed VALUES (1, 1); DELETE FROM amount')
    const gone = before.filter((row) => (row as { table_name: string }).table_name === 'amount') as { after: string; row_id: string }[]
    applyChanges(
      db,
      gone.map((c) => ({ table: 'amount', rowId: c.row_id, before: null, after: JSON.parse(c.after) as Record<string, string | number> })),
    )
    expect(db.prepare('SELECT fund FROM amount').pluck().all()).toEqual(['undivided', 'undivided'])
  })

  it("'0003 indicators' keeps every plan, review and deed of a file of the second version, and its reviews have no effectiveness yet", () => {
    const db = fresh()
    migrate(db, migrations, 2)
    db.exec(`
      INSERT INTO deed (key, name, operator, at, kind, state) VALUES ('k1', 'createDataFile', '北 花子', '2026-04-01T09:00:00+09:00', 'do', 'done');
      INSERT INTO current_deed VALUES (1, 1);
      INSERT INTO ward_plan (id, fiscal_year, form_generation, first_reiwa_year_as, goal) VALUES ('p', 2016, 'G1', 'heisei', '安心して暮らせる区');
      INSERT INTO management_issue (id, ward_plan_id, position, title) VALUES ('m', 'p', 'a0', '防災');
      INSERT INTO strategy (id, management_issue_id, position, title) VALUES ('s', 'm', 'a0', '自助・共助');
      INSERT INTO initiative (id, strategy_id, position, title) VALUES ('i', 's', 'a0', '訓練'), ('j', 's', 'a1', '備え');
      INSERT INTO outcome_indicator (id, strategy_id, position, name, target) VALUES ('o', 's', 'a0', '備えている区民の割合', '60％以上');
      INSERT INTO initiative_review VALUES ('i-selfEvaluation', 'i', 'selfEvaluation', '12回実施', '①(ⅰ)');
      INSERT INTO initiative_review VALUES ('j-selfEvaluation', 'j', 'selfEvaluation', '3回実施', '②(ⅰ)');
      INSERT INTO outcome_review VALUES ('o-selfEvaluation', 'o', 'selfEvaluation', '58.2％', 'Ｂ');
      DELETE FROM initiative_review WHERE id = 'j-selfEvaluation';
      DELETE FROM current_deed;
    `)
    const before = db.prepare('SELECT * FROM row_change ORDER BY id').all() as {
      table_name: string
      before: string | null
      row_id: string
    }[]
    migrate(db, migrations, 3)
    expect(db.prepare('SELECT * FROM initiative_review').raw().all()).toEqual([
      ['i-selfEvaluation', 'i', 'selfEvaluation', '12回実施', '①(ⅰ)', ''],
    ])
    expect(db.prepare('SELECT * FROM outcome_review').raw().all()).toEqual([['o-selfEvaluation', 'o', 'selfEvaluation', '58.2％', 'Ｂ']])
    expect(db.prepare('SELECT goal FROM ward_plan').pluck().get()).toBe('安心して暮らせる区')
    expect(db.prepare('SELECT name, target FROM outcome_indicator').raw().all()).toEqual([['備えている区民の割合', '60％以上']])
    expect(db.prepare('SELECT * FROM row_change ORDER BY id').all()).toEqual(before)
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    // what was recorded in the old shape can still be put back, and what is written now is recorded in the new one
    const gone = before.find((row) => row.row_id === 'j-selfEvaluation' && row.before !== null)
    db.exec('INSERT INTO current_deed VALUES (1, 1)')
    const row = JSON.parse(gone?.before ?? '') as Record<string, string>
    applyChanges(db, [{ table: 'initiative_review', rowId: 'j-selfEvaluation', before: null, after: row }])
    expect(db.prepare("SELECT results, effectiveness FROM initiative_review WHERE id = 'j-selfEvaluation'").raw().get()).toEqual([
      '3回実施',
      '',
    ])
    db.exec("UPDATE initiative_review SET effectiveness = 'ア' WHERE id = 'i-selfEvaluation'")
    db.exec("INSERT INTO strategy_review (id, strategy_id, period, progress) VALUES ('s-midYearReview', 's', 'midYearReview', 'ａ')")
    const after = db
      .prepare('SELECT table_name, after FROM row_change WHERE id > ? ORDER BY id')
      .raw()
      .all(before.length + 1)
    expect(after).toEqual([
      ['initiative_review', '{"effectiveness":"ア"}'],
      [
        'strategy_review',
        '{"id":"s-midYearReview","strategy_id":"s","period":"midYearReview","progress":"ａ","overall":"","effectiveness":""}',
      ],
    ])
  })

  it("'0004 checks' keeps every review, improvement, edition and inquiry of a file of the third version", () => {
    const db = openThird()
    const changes = () => db.prepare("SELECT * FROM row_change WHERE table_name <> 'act_item' ORDER BY id").all()
    const deeds = db.prepare('SELECT * FROM deed').all()
    const before = changes()
    migrate(db, migrations, 4)
    expect(db.prepare('SELECT * FROM initiative_review').raw().all()).toEqual([
      ['i-selfEvaluation', 'i', 'selfEvaluation', '12回実施', '①(ⅰ)', 'ア', '', '', '', ''],
    ])
    expect(db.prepare('SELECT * FROM strategy_review').raw().all()).toEqual([
      ['s-midYearReview', 's', 'midYearReview', 'ａ', '', '', '', '', '', '', '', ''],
    ])
    expect(db.prepare('SELECT id, ward_plan_id, title, request_text, deadline, period FROM inquiry').raw().all()).toEqual([
      ['q', 'p', '照会', '記入願います。', '2016-10-14', null],
    ])
    expect(db.prepare('SELECT * FROM edition').raw().all()).toEqual([
      ['e', 'p', 'draft', 1, '北 花子', '2016-11-01T09:00:00+09:00', null, '大北企第1号', '', 'abc', '{"goal":"安心して暮らせる区"}'],
    ])
    expect(
      db
        .prepare(
          'SELECT id, fiscal_year, source_kind, source_id, source_title, period, text, due_date, destination, state, outcome FROM act_item',
        )
        .raw()
        .all(),
    ).toEqual([['a', 2016, 'initiative', 'i', '訓練', null, '周知を早める', '2016-12-28', null, 'open', '']])
    expect(changes()).toEqual(before)
    expect(db.prepare('SELECT * FROM deed').all()).toEqual(deeds)
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    for (const sql of ["UPDATE edition SET hash = 'x'", 'DELETE FROM edition', "UPDATE row_change SET after = '{}'"]) {
      expect(() => db.exec(`INSERT INTO current_deed VALUES (1, 1); ${sql}`), sql).toThrow('rewritten')
      db.exec('DELETE FROM current_deed')
    }
    // what is written now is recorded in the new shape
    const known = db.prepare('SELECT max(id) FROM row_change').pluck().get()
    db.exec(`
      INSERT INTO current_deed VALUES (1, 1);
      UPDATE initiative_review SET finding = '参加者の固定化' WHERE id = 'i-selfEvaluation';
      UPDATE strategy_review SET direction = '早める' WHERE id = 's-midYearReview';
      UPDATE act_item SET destination = 'budgetRequest' WHERE id = 'a';
      UPDATE inquiry SET period = 'midYearReview' WHERE id = 'q';
      INSERT INTO edition VALUES ('f', 'p', 'midYearReview', 1, '北 花子', '2016-11-02T09:00:00+09:00', NULL, '', '', 'def', '{}');
      DELETE FROM current_deed;
    `)
    expect(db.prepare('SELECT table_name, after FROM row_change WHERE id > ? ORDER BY id').raw().all(known)).toEqual([
      ['initiative_review', '{"finding":"参加者の固定化"}'],
      ['strategy_review', '{"direction":"早める"}'],
      ['act_item', '{"destination":"budgetRequest"}'],
      ['inquiry', '{"period":"midYearReview"}'],
      [
        'edition',
        '{"id":"f","ward_plan_id":"p","kind":"midYearReview","ordinal":1,"confirmed_by":"北 花子","confirmed_at":"2016-11-02T09:00:00+09:00","decision_date":null,"document_number":"","revision_note":"","hash":"def"}',
      ],
    ])
  })

  it("'0004 checks' lets every older deed on an improvement be undone and redone, also where its item has gone since", () => {
    const db = openThird()
    const items = () => db.prepare('SELECT id, fiscal_year, source_id, source_title, text, state FROM act_item ORDER BY id').raw().all()
    migrate(db, migrations, 4)
    const now = items()
    const changesOf = (deedId: number): readonly RowChange[] =>
      (
        db
          .prepare(`SELECT table_name AS "table", row_id AS rowId, before, after FROM row_change WHERE deed_id = ? ORDER BY id`)
          .all(deedId) as { table: string; rowId: string; before: string | null; after: string | null }[]
      ).map((c) => ({ ...c, before: c.before && JSON.parse(c.before), after: c.after && JSON.parse(c.after) }))
    const said: Record<string, unknown> = {}
    const recorded = [...thirdDeeds.keys()].map((nth) => changesOf(nth + 1))
    const apply = (changes: readonly RowChange[]) =>
      db.transaction(() => {
        db.exec('INSERT INTO current_deed VALUES (1, 1)')
        applyChanges(db, changes)
        db.exec('DELETE FROM current_deed')
      })()
    for (const nth of [...thirdDeeds.keys()].toReversed()) {
      said[thirdDeeds[nth]?.name ?? ''] = items()
      if (nth > 0) apply(inverseOf(recorded[nth] ?? []))
    }
    const a = (text: string, state = 'open') => ['a', 2016, 'i', '訓練', text, state]
    expect(said).toEqual({
      plan: [],
      changed: [a('周知を早める'), ['b', 2017, 'j', '備え', '名簿', 'open'], ['c', 2016, 'i', '訓練', '会場', 'open']],
      written: [a('周知'), ['b', 2017, 'j', '備え', '名簿', 'open'], ['c', 2016, 'i', '訓練', '会場', 'open']],
      deleted: [a('周知を早める'), ['b', 2017, 'j', '備え', '名簿', 'open']],
      discarded: [a('周知を早める')],
    })
    for (const changes of recorded.slice(1)) apply(changes)
    expect(items()).toEqual(now)
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  it("'0005 council' leaves all that was written as it is, and lets what was recorded be written anew only while a person is taken out", () => {
    const db = openThird()
    migrate(db, migrations, 4)
    const all = () => ['deed', 'row_change', 'edition', 'ward_plan', 'act_item'].map((t) => db.prepare(`SELECT * FROM ${t}`).all())
    const before = all()
    migrate(db, migrations, 5)
    expect(all()).toEqual(before)
    expect(db.prepare('SELECT count(*) FROM opinion').pluck().get()).toBe(0)
    expect(db.pragma('foreign_key_check')).toEqual([])
    const rewrite = [
      "UPDATE row_change SET after = '{}' WHERE after IS NOT NULL",
      "UPDATE deed SET subject = '{}'",
      "UPDATE edition SET hash = 'x'",
    ]
    for (const sql of rewrite) expect(() => db.exec(sql), sql).toThrow('is not rewritten')
    db.transaction(() => {
      db.exec('INSERT INTO current_deed VALUES (1, 1); INSERT INTO erasing VALUES (1)')
      for (const sql of rewrite) db.exec(sql)
      for (const sql of [
        "UPDATE row_change SET row_id = 'x'",
        "UPDATE deed SET name = 'x'",
        'DELETE FROM row_change',
        'DELETE FROM edition',
      ]) {
        expect(() => db.exec(sql), sql).toThrow('is not rewritten')
      }
      db.exec('DELETE FROM erasing; DELETE FROM current_deed')
    })()
    for (const sql of rewrite) expect(() => db.exec(sql), sql).toThrow('is not rewritten')
  })

  it("'0006 official-forms' leaves all that was written as it is", () => {
    const db = openThird()
    migrate(db, migrations, 5)
    const all = () => ['deed', 'row_change', 'edition', 'ward_plan', 'act_item'].map((t) => db.prepare(`SELECT * FROM ${t}`).all())
    const before = all()
    migrate(db, migrations, 6)
    expect(all()).toEqual(before)
    expect(db.prepare('SELECT count(*) FROM bound_form').pluck().get()).toBe(0)
    expect(db.pragma('foreign_key_check')).toEqual([])
  })

  it('leave every table of the plan under the change record, as it is written down', () => {
    const db = fresh()
    migrate(db, migrations)
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]
    const own = ['deed', 'row_change', 'current_deed', 'hand_over', 'erasing', 'form_template', 'master']
    const isOwn = (table: string) => own.includes(table) || table.startsWith('search_')
    expect(Object.keys(recordedTables).toSorted()).toEqual(tables.filter((t) => !isOwn(t)).toSorted())
    for (const [table, { columns, parents, references = {}, unrecorded = [] }] of Object.entries(recordedTables)) {
      const found = db.pragma(`table_info(${table})`) as { name: string }[]
      expect(found.map((c) => c.name).filter((name) => !unrecorded.includes(name))).toEqual(columns)
      const keys = db.pragma(`foreign_key_list(${table})`) as { from: string; table: string; on_delete: string }[]
      expect(Object.fromEntries(keys.map((k) => [k.from, k.table]))).toEqual({ ...parents, ...references })
      for (const key of keys) {
        const expected = table === 'edition' ? 'NO ACTION' : key.from in references ? 'SET NULL' : 'CASCADE'
        expect(key.on_delete, `${table}.${key.from}`).toBe(expected)
      }
      const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?").pluck().all(table) as string[]
      const frozen = table === 'edition' ? ['edition_kept', 'edition_not_deleted'] : []
      expect(triggers.toSorted()).toEqual(
        [...['deleted', 'inserted', 'renamed', 'updated'].map((t) => `${table}_${t}`), ...frozen].toSorted(),
      )
    }
  })
})
