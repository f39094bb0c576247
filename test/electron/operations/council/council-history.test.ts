// Knows that every deed on the ward council reads as a sentence, and every value that it changed as a person would write it: no id, no code word, no JSON.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordedCouncilTables } from '../../../../electron/db/recorded-council-tables.ts'
import type { Deed, RowChange } from '../../../../shared/model/deed.ts'
import { describeDeed, nameDeed, nameOfColumn } from '../../../../shared/words/history.ts'
import { listReadableChanges } from '../../../../shared/words/list-readable-changes.ts'
import { startAppInMemory } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { kindsOfCouncilStep } from '../../../helpers/random-council-deeds.ts'
import { anyStep, doStep, makeRandomWorld } from '../../../helpers/random-deeds.ts'
import { fc } from '../../../helpers/fast-check.ts'

const folder = path.join(import.meta.dirname, '../../../../electron/operations/council')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const deedNames = [
  ...new Set(
    sources.flatMap((name) =>
      [...readFileSync(path.join(folder, name), 'utf8').matchAll(/runDeed\(context, \{ name: '(\w+)'/g)].map((found) => found[1] ?? ''),
    ),
  ),
].toSorted()
const deedOf = (name: string): Deed =>
  ({ id: 1, name, subject: null, kind: 'do', state: 'done', ofDeed: null, operator: '', at: '' }) as unknown as Deed

/** What of a row says nothing to a person: which row it is, what it stands under, what it is tied to beside that thing's name. */
const unnamed: Readonly<Record<string, readonly string[]>> = {
  council_setting: ['id', 'value'],
  member_term: ['member_id'],
  member_seat: ['member_id', 'subcommittee_id'],
  agenda_item: ['meeting_id'],
  agenda_about: ['agenda_item_id', 'target_kind', 'target_id'],
  handout: ['meeting_id'],
  attendance: ['meeting_id'],
  utterance: ['meeting_id'],
  voice: ['typed_by'],
  voice_piece: ['voice_id', 'opinion_id'],
  opinion_question: ['opinion_id'],
  opinion_about: ['opinion_id', 'target_kind', 'target_id'],
  reflection: ['opinion_id', 'target_kind', 'target_id', 'record_kind', 'record_id', 'field_name', 'deed_id'],
  member_sheet_item: ['sheet_id', 'target_kind', 'target_id'],
  member_sheet_copy: ['sheet_id', 'member_id'],
  member_sheet_answer: ['item_id', 'member_id'],
}

describe('in the change record', () => {
  it('every deed on the council has a name of its own', () => {
    expect(deedNames.length).toBeGreaterThan(35)
    const names = deedNames.map((name) => nameDeed(deedOf(name)))
    expect(names.filter((name) => name === '変更')).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(describeDeed({ ...deedOf('mergeOpinions'), subject: { kind: 'opinion', id: 'o', title: '夜間訓練' } })).toBe(
      '「夜間訓練」の同じ趣旨の意見のまとめ',
    )
  })

  it.each(Object.entries(recordedCouncilTables))('every column of %s has a name, or is told why it has none', (table, { columns }) => {
    const named = columns.filter((column) => nameOfColumn(table, column) !== null || column === 'position' || column === 'id')
    expect(columns.filter((column) => !named.includes(column as never)).toSorted()).toEqual(
      (unnamed[table] ?? []).filter((column) => column !== 'id').toSorted(),
    )
  })

  const read = (table: string, before: RowChange['before'], after: RowChange['after'], rowId = 'r') =>
    listReadableChanges([{ table, rowId, before, after }], String).map((one) => `${one.label}：${one.before} → ${one.after}`)
  it('what was changed reads as it was meant', () => {
    expect(
      read('opinion', { answer_state: 'draft', answered_day: null }, { answer_state: 'confirmed', answered_day: '2015-07-14' }),
    ).toEqual(['回答の状態：回答案 → 確定', '回答した日： → 平成27年7月14日（火）'])
    expect(read('opinion', { merged_into_id: null, is_main_measure: 0 }, { merged_into_id: 'o2', is_main_measure: 1 })).toEqual([
      'まとめ先の意見： → あり',
      '「主な措置」：なし → あり',
    ])
    expect(read('voice', { channel: 'council', stage: 'planning' }, { channel: 'visitorVoice', stage: 'evaluation' })).toEqual([
      '意見を受けた機会：区政会議 → 来庁者の声',
      '発言の段階：企画・計画 → 評価',
    ])
    expect(
      read(
        'meeting',
        { minutes_state: 'draft', is_open: 1, format: 'venue' },
        { minutes_state: 'published', is_open: 0, format: 'hybrid' },
      ),
    ).toEqual(['会議録の状態：案 → 公表済み', '公開・非公開：公開 → 非公開', '開催の方法：会場 → 会場とオンライン'])
    expect(read('attendance', { way: 'venue' }, { way: 'absent' })).toEqual(['出欠：会場 → 欠席'])
    expect(read('handout', { timing: 'before' }, { timing: 'onDay' })).toEqual(['資料の配布：事前配布 → 当日配布'])
    expect(
      read('member_sheet', { choices: '["そう思う"]', deadline: null }, { choices: '["そう思う","思わない"]', deadline: '2015-11-01' }),
    ).toEqual(['シートの選択肢：そう思う → そう思う、思わない', 'シートの提出期限： → 平成27年11月1日（日）'])
    expect(read('member_sheet_answer', { choice: null, comment: '' }, { choice: 0, comment: '夜も' })).toEqual([
      '委員が選んだ選択肢： → 1番目',
      '委員の意見： → 夜も',
    ])
  })

  it('a setting is told by its name, from what held until then', () => {
    expect(read('council_setting', null, { id: 'answerDays', value: '30' }, 'answerDays')).toEqual(['回答までの日数：14 → 30'])
    expect(read('council_setting', { id: 'quota', value: '20' }, null, 'quota')).toEqual(['定数：20 → '])
    expect(read('council_setting', { value: '"name"' }, { value: '"none"' }, 'speakerNaming')).toEqual([
      '公表する意見の横に出すもの：氏名 → 何も出さない',
    ])
    expect(read('council_setting', null, { id: 'chairsFirst', value: 'true' }, 'chairsFirst')).toEqual([
      '議長・副議長を先頭に出すこと：なし → あり',
    ])
    expect(read('council_setting', null, { id: 'hasOwnLists', value: 'true' }, 'hasOwnLists')).toEqual([])
  })

  it('no deed shows an id, a code word, an ISO day or JSON, whatever was done', { timeout: 60_000 }, async () => {
    const files = makeFolder()
    const step = anyStep(['voices', 'voices', 'opinion', 'members', 'meeting', 'memberSheet', 'text', ...kindsOfCouncilStep])
    let told = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
        const app = startAppInMemory([2015])
        const strategy = await app.api.addItem('strategy', await app.api.addItem('managementIssue', 'plan', 'last'), 'last')
        const id = await app.api.addItem('initiative', strategy, 'last')
        await app.api.saveText({ kind: 'initiative', id, field: 'content' }, '夜間訓練')
        const world = makeRandomWorld(app, files)
        for (const one of steps) await doStep(world, { ...one, text: one.text.startsWith("'") ? '' : one.text })
        for (const { deed, changes } of await app.api.listDeeds(200, null)) {
          expect(describeDeed(deed)).toMatch(/^(「[^」]+」)?[^a-zA-Z]+$/)
          for (const change of listReadableChanges(changes, String)) {
            told += 1
            for (const value of [change.before, change.after])
              expect(value, `${deed.name} ${change.label}`).not.toMatch(
                /^[a-z]+([A-Z][a-z]+)*$|\b(id|class|kind)-|^[[{]|^\d{4}-\d\d-\d\d|^(true|false|null)$/,
              )
          }
        }
      }),
      { numRuns: 40 },
    )
    expect(told).toBeGreaterThan(1000)
  })
})
