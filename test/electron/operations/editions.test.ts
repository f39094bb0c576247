// Knows that an edition is frozen for good: in order, whole, provable, behind a floor; and that the plan goes on with its numbers kept.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EditionKind } from '../../../shared/model/edition.ts'
import type { EditionId } from '../../../shared/model/ids.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { numberOf } from '../../../shared/rules/numbering.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { fc } from '../../helpers/fast-check.ts'

let app: TestApp
let ids: Readonly<{ issue: string; strategies: readonly string[]; initiatives: readonly string[]; outcome: string; process: string }>

/** 平成29年度: an issue with two strategies, the first with three initiatives and an indicator of each sort. */
async function fill(plan = 'plan'): Promise<typeof ids> {
  const { api } = app
  const issue = await api.addItem('managementIssue', plan, 'last')
  const strategies = [await api.addItem('strategy', issue, 'last'), await api.addItem('strategy', issue, 'last')]
  const first = strategies[0] as string
  const initiatives: string[] = []
  for (const title of ['窓口の改善', '子育ての相談', '防災の備え']) {
    const id = await api.addItem('initiative', first, 'last')
    await api.saveText({ kind: 'initiative', id, field: 'title' }, title)
    initiatives.push(id)
  }
  const outcome = await api.addItem('outcomeIndicator', first, 'last')
  const process = await api.addItem('processIndicator', initiatives[0] as string, 'last')
  return { issue, strategies, initiatives, outcome, process }
}
const confirm = (kind: EditionKind, more: Readonly<Record<string, unknown>> = {}) =>
  app.ask('confirmEdition', 2017, { kind, decisionDate: '2017-02-10', documentNumber: '大住吉総第12号', revisionNote: '', ...more })
async function setTargets(): Promise<void> {
  await app.api.saveText({ kind: 'outcomeIndicator', id: ids.outcome, field: 'target' }, '60％以上')
  await app.api.saveText({ kind: 'processIndicator', id: ids.process, field: 'target' }, '12回')
}
async function establish(): Promise<void> {
  await setTargets()
  expect(await confirm('draft')).toMatchObject({ ok: true })
  expect(await confirm('established')).toMatchObject({ ok: true })
}
const planNow = async (year = 2017): Promise<WardPlan> => {
  const plan = await app.api.getWardPlan(year)
  if (!plan) throw new Error('no plan')
  return plan
}
const numbersNow = async (): Promise<Readonly<Record<string, string>>> => Object.fromEntries(numberOf(await planNow()))

beforeEach(async () => {
  app = startAppInMemory([2017])
  ids = await fill()
})

describe('an edition', () => {
  it('comes after the one before it: 案 as often as wanted, 策定 once, then 改定', async () => {
    await setTargets()
    expect(await confirm('established')).toMatchObject({ ok: false, error: { code: 'E-EDITION-01' } })
    expect(await confirm('revision')).toMatchObject({ ok: false, error: { code: 'E-EDITION-01' } })
    expect(await confirm('draft')).toMatchObject({ ok: true, value: { kind: 'draft', ordinal: 1, confirmedBy: '山田 花子' } })
    expect(await confirm('draft')).toMatchObject({ value: { kind: 'draft', ordinal: 2 } })
    expect(await confirm('revision')).toMatchObject({ error: { code: 'E-EDITION-01' } })
    expect((await planNow()).stage).toBe('draftConfirmed')
    expect(await confirm('established')).toMatchObject({ value: { ordinal: 1 } })
    expect((await planNow()).stage).toBe('established')
    for (const kind of ['draft', 'established'] as const) expect(await confirm(kind)).toMatchObject({ error: { code: 'E-EDITION-01' } })
    expect(await confirm('revision')).toMatchObject({ value: { ordinal: 1, decisionDate: '2017-02-10', documentNumber: '大住吉総第12号' } })
    expect(await confirm('revision')).toMatchObject({ value: { ordinal: 2 } })
    const editions = await app.api.listEditions(2017)
    expect(editions.map(({ kind, ordinal }) => `${kind}${ordinal}`)).toEqual(['revision2', 'revision1', 'established1', 'draft2', 'draft1'])
    expect(await app.api.listEditions(2016)).toEqual([])
    expect(app.db.pragma('foreign_key_check')).toEqual([])
  })

  it('holds nothing that its form could not print', async () => {
    for (const words of [{ documentNumber: '大住吉総\u0000第12号' }, { revisionNote: '\ufffe' }])
      expect(await confirm('draft', words)).toMatchObject({ ok: false, error: { code: 'E-RULE-01' } })
    expect(await confirm('draft', { decisionDate: '2017-02-30' })).toMatchObject({ ok: false, error: { code: 'E-ASK-01' } })
    expect(await confirm('draft', { revisionNote: '一行目\r\n二行目' })).toMatchObject({
      ok: true,
      value: { revisionNote: '一行目\n二行目' },
    })
  })

  it('of 策定 waits until every target is set', async () => {
    await confirm('draft')
    expect(await confirm('established')).toMatchObject({ error: { code: 'E-EDITION-02', detail: { count: 2 } } })
    await app.api.saveText({ kind: 'outcomeIndicator', id: ids.outcome, field: 'target' }, '60％以上')
    expect(await confirm('established')).toMatchObject({ error: { code: 'E-EDITION-02', detail: { count: 1 } } })
    expect(await app.api.listEditions(2017)).toHaveLength(1)
    await setTargets()
    expect(await confirm('established')).toMatchObject({ ok: true })
  })

  it('is the plan as it was, whatever is written afterwards', async () => {
    await confirm('draft')
    const frozen = await planNow()
    const [edition] = await app.api.listEditions(2017)
    const [first] = ids.initiatives
    await app.api.saveText({ kind: 'initiative', id: first as string, field: 'content' }, 'あとで書いた')
    await app.api.deleteItem('strategy', ids.strategies[1] as string)
    expect(await app.api.getEditionPlan(edition?.id as string)).toEqual(frozen)
    expect(await planNow()).not.toEqual(frozen)
  })

  it.each(['UPDATE edition SET document_number = 1', 'UPDATE edition SET snapshot = replace(snapshot, 1, 2)', 'DELETE FROM edition'])(
    'is not to be rewritten: %s',
    async (sql) => {
      await confirm('draft')
      expect(() => app.db.exec(sql)).toThrow(/not rewritten/)
    },
  )

  it('that another program has changed is not shown, not compared and not exported', async () => {
    await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '住みよい区')
    await confirm('draft')
    const [edition] = await app.api.listEditions(2017)
    const id = edition?.id as string
    for (const change of [`replace(snapshot, '住みよい', '住みにくい')`, `json_remove(snapshot, '$.ward')`, `snapshot || ' '`]) {
      const before = app.db.prepare('SELECT snapshot FROM edition').pluck().get() as string
      app.db.exec('DROP TRIGGER edition_kept; DROP TRIGGER edition_updated')
      app.db.exec(`UPDATE edition SET snapshot = ${change}`)
      expect(await app.ask('getEditionPlan', id)).toMatchObject({ error: { code: 'E-EDITION-03' } })
      const states = [
        { edition: id, fiscalYear: 2017 },
        { edition: 'now', fiscalYear: 2017 },
      ]
      expect(await app.ask('comparePlans', ...states)).toMatchObject({ error: { code: 'E-EDITION-03' } })
      expect(await app.ask('exportForms', 2017, ['form1'], id)).toMatchObject({ error: { code: 'E-EDITION-03' } })
      app.db.prepare('UPDATE edition SET snapshot = ?').run(before)
      expect(await app.ask('getEditionPlan', id)).toMatchObject({ ok: true })
      app.db.exec(`CREATE TRIGGER edition_kept BEFORE UPDATE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is not rewritten'); END;
        CREATE TRIGGER edition_updated AFTER UPDATE ON edition BEGIN SELECT 1; END`)
    }
    expect(await app.ask('getEditionPlan', 'nobody')).toMatchObject({ error: { code: 'E-EDITION-04' } })
  })

  it('that an older program froze is read with what plans did not have then empty; what is no plan at all is refused', async () => {
    await setTargets()
    await confirm('draft')
    const [edition] = await app.api.listEditions(2017)
    const id = edition?.id as EditionId
    const whole = await app.api.getEditionPlan(id)
    const json = app.db.prepare('SELECT snapshot FROM edition').pluck().get() as string
    app.db.exec('DROP TRIGGER edition_kept; DROP TRIGGER edition_updated')
    const put = (snapshot: string) =>
      app.db.prepare('UPDATE edition SET snapshot = ?, hash = ?').run(snapshot, createHash('sha256').update(snapshot).digest('hex'))
    const later =
      /^(reformItems|relatedBudget|carried|overrides|(reformN|n)umberedUpTo|targetReason|cumulative|previous|reviews|postId|internalNote)/
    put(JSON.stringify(JSON.parse(json, (key, value: unknown) => (later.test(key) ? undefined : value))))
    expect(await app.api.getEditionPlan(id)).toEqual(whole)
    const states = [
      { edition: id, fiscalYear: 2017 },
      { edition: 'now', fiscalYear: 2017 },
    ] as const
    expect(await app.api.comparePlans(...states)).toEqual([])
    for (const evil of [
      '{}',
      '[]',
      '"x"',
      'null',
      '{"format":1,"plan":null}',
      json.replace('"managementIssues":[', '"managementIssues":1,"x":['),
    ]) {
      put(evil)
      expect(await app.ask('getEditionPlan', id), evil).toMatchObject({ error: { code: 'E-EDITION-03' } })
      expect(await app.ask('comparePlans', ...states), evil).toMatchObject({ error: { code: 'E-EDITION-03' } })
    }
  })

  it('that was frozen before 戦略 had checks, and before 有効性 was written, has none of them', async () => {
    await app.api.saveText({ kind: 'initiativeReview', id: `${ids.initiatives[0]}-selfEvaluation`, field: 'results' }, '相談を40回開いた')
    await establish()
    await confirm('selfEvaluation')
    const [edition] = await app.api.listEditions(2017)
    const id = edition?.id as EditionId
    const json = app.db.prepare('SELECT snapshot FROM edition WHERE id = ?').pluck().get(id) as string
    const whole = await app.api.getEditionPlan(id)
    type Frozen = { plan: { managementIssues: { strategies: { reviews?: unknown }[] }[] } }
    const older = JSON.parse(json, (key, value: unknown) => (key === 'effectiveness' ? undefined : value)) as Frozen
    for (const strategy of older.plan.managementIssues.flatMap((issue) => issue.strategies)) delete strategy.reviews
    const snapshot = JSON.stringify(older)
    expect(snapshot).toContain('相談を40回開いた')
    app.db.exec('DROP TRIGGER edition_kept; DROP TRIGGER edition_updated')
    const hash = createHash('sha256').update(snapshot).digest('hex')
    app.db.prepare('UPDATE edition SET snapshot = ?, hash = ? WHERE id = ?').run(snapshot, hash, id)
    expect(await app.api.getEditionPlan(id)).toEqual(whole)
    const reviews = whole.managementIssues[0]?.strategies.map((s) => [s.reviews, s.initiatives.flatMap((i) => i.reviews)])
    expect(reviews).toMatchObject([
      [[], [{ results: '相談を40回開いた', attainment: '', effectiveness: '' }]],
      [[], []],
    ])
  })

  it('of the same plan has the same hash, and of another one another', async () => {
    await confirm('draft')
    await confirm('draft', { documentNumber: '別の番号' })
    const [second, first] = await app.api.listEditions(2017)
    // the stage itself has moved from drafting to 案: only that is written the same on both
    expect(second?.hash).toBe(first?.hash)
    await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, ' ')
    await confirm('draft')
    expect((await app.api.listEditions(2017))[0]?.hash).not.toBe(first?.hash)
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('nothing behind an edition is taken back', () => {
  it('not by undo, not by redo, not by taking back one deed', async () => {
    await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '一')
    await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '二')
    await app.api.undo()
    expect(await app.api.getUndoState()).toMatchObject({ redo: { name: 'saveText' } })
    await confirm('draft')
    expect(await app.api.getUndoState()).toEqual({ undo: null, redo: null })
    expect(await app.api.undo()).toBeNull()
    expect(await app.api.redo()).toBeNull()
    const frozen = await planNow()
    for (const { deed } of await app.api.listDeeds(100, null)) {
      expect(await app.ask('revertDeed', deed.id)).toMatchObject({ error: { code: 'E-UNDO-02' } })
    }
    await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '三')
    expect(await app.api.undo()).toMatchObject({ name: 'saveText' })
    expect(await app.api.undo()).toBeNull()
    expect(await planNow()).toEqual(frozen)
    expect(await app.api.redo()).toMatchObject({ name: 'saveText' })
    expect((await planNow()).goal).toBe('三')
  })

  it('however many deeds come and go around it', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('text', 'undo', 'redo', 'revert', 'freeze'), { maxLength: 25 }), async (steps) => {
        app = startAppInMemory([2017])
        ids = await fill()
        let floor: WardPlan | null = null
        let count = 0
        for (const step of steps) {
          count += 1
          if (step === 'text') await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'mission' }, `使命${count}`)
          else if (step === 'undo') await app.api.undo()
          else if (step === 'redo') await app.api.redo()
          else if (step === 'revert') await app.ask('revertDeed', count)
          else {
            await confirm('draft')
            floor = await planNow()
          }
        }
        while (await app.api.undo()) count += 1
        if (floor) expect(await planNow()).toEqual(floor)
        for (const edition of await app.api.listEditions(2017))
          expect(await app.ask('getEditionPlan', edition.id)).toMatchObject({ ok: true })
      }),
      { numRuns: 40 },
    )
  })
})

describe('from 策定 on', () => {
  it('numbers stay: one deleted leaves a gap, one added gets the next, one moved elsewhere gets the next there', async () => {
    await establish()
    const [a, b, c] = ids.initiatives as [string, string, string]
    const [s1, s2] = ids.strategies as [string, string]
    expect(await numbersNow()).toMatchObject({ [s1]: '1-1', [s2]: '1-2', [a]: '1-1-1', [b]: '1-1-2', [c]: '1-1-3' })
    await app.api.deleteItem('initiative', b)
    const d = await app.api.addItem('initiative', s1, null)
    expect(await numbersNow()).toMatchObject({ [a]: '1-1-1', [c]: '1-1-3', [d]: '1-1-4' })
    await app.api.deleteItem('initiative', d)
    const e = await app.api.addItem('initiative', s1, 'last')
    expect((await numbersNow())[e]).toBe('1-1-5')
    await app.api.moveItem('initiative', c, s2, 'last')
    expect(await numbersNow()).toMatchObject({ [a]: '1-1-1', [c]: '1-2-1', [e]: '1-1-5' })
    const issue = await app.api.addItem('managementIssue', 'plan', null)
    const strategy = await app.api.addItem('strategy', issue, 'last')
    expect(await numbersNow()).toMatchObject({ [issue]: '2', [strategy]: '2-1', [ids.issue]: '1' })
    await app.api.undo()
    expect((await numbersNow())[a]).toBe('1-1-1')
    // the 改定 keeps them, too
    expect(await confirm('revision')).toMatchObject({ ok: true })
    expect(await numbersNow()).toMatchObject({ [a]: '1-1-1', [c]: '1-2-1', [e]: '1-1-5' })
  })

  it('before it they follow the order', async () => {
    await confirm('draft')
    const [a, b] = ids.initiatives as [string, string]
    await app.api.deleteItem('initiative', a)
    expect((await numbersNow())[b]).toBe('1-1-1')
  })

  it('what was read live of last year stands as text', async () => {
    app = startAppInMemory([2016, 2017])
    ids = await fill('plan-2017')
    const now = ids
    ids = await fill('plan')
    const last = ids
    ids = now
    const at = (index: number, of: typeof ids) => of.initiatives[index] as string
    app.db.exec(`INSERT INTO deed (key, name, operator, at, kind, state) VALUES ('by hand', 'test', '試験', '2017-01-01T00:00:00+09:00', 'do', 'done');
      INSERT INTO current_deed (id, deed_id) VALUES (1, last_insert_rowid());
      INSERT INTO lineage (id, kind, record_id, origin_id) VALUES ('l1', 'initiative', '${at(0, now)}', '${at(0, last)}'), ('l2', 'outcomeIndicator', '${now.outcome}', '${last.outcome}');
      UPDATE initiative SET past_results_linked = 1 WHERE id = '${at(0, now)}';
      UPDATE outcome_indicator SET previous_linked = 1 WHERE id = '${now.outcome}';
      DELETE FROM current_deed`)
    await app.api.saveText({ kind: 'initiativeReview', id: `${at(0, last)}-selfEvaluation`, field: 'results' }, '相談を40回開いた')
    await app.api.saveText({ kind: 'outcomeReview', id: `${last.outcome}-selfEvaluation`, field: 'result' }, '58％')
    const shown = async () => {
      const strategy = (await planNow()).managementIssues[0]?.strategies[0]
      return [strategy?.initiatives[0]?.pastResults, strategy?.outcomeIndicators[0]?.previousResult]
    }
    const live = await shown()
    expect(live[0]).toContain('相談を40回開いた')
    expect(live[1]).toBe('58％')
    await establish()
    await app.api.saveText({ kind: 'initiativeReview', id: `${at(0, last)}-selfEvaluation`, field: 'results' }, 'あとで直した')
    await app.api.saveText({ kind: 'outcomeReview', id: `${last.outcome}-selfEvaluation`, field: 'result' }, '12％')
    expect(await shown()).toEqual(live)
    const [edition] = await app.api.listEditions(2017)
    const frozen = (await app.api.getEditionPlan(edition?.id as string)).managementIssues[0]?.strategies[0]?.initiatives[0]
    expect(frozen).toMatchObject({ pastResults: live[0], pastResultsLinked: false, number: 1 })
    // the two years are compared by where their items come from
    const found = await app.api.comparePlans({ edition: 'now', fiscalYear: 2016 }, { edition: edition?.id as never, fiscalYear: 2017 })
    expect(found.filter((d) => d.recordId === at(0, now) && d.field === '')).toEqual([
      expect.objectContaining({ change: 'moved', kind: 'initiative' }),
    ])
    expect(found).toContainEqual(expect.objectContaining({ recordId: at(1, now), change: 'added' }))
  })
})

describe('the differences to an edition', () => {
  it('are named word by word, and propose the 改定履歴 in the words of the wards', async () => {
    const { api } = app
    const [first] = ids.initiatives as [string]
    await api.saveText({ kind: 'initiative', id: first, field: 'content' }, '平成29年度に窓口を5回見直す。')
    expect(await api.proposeRevisionNote(2017)).toBe('平成29年度運営方針（案）を作成しました。(令和8年11月23日)')
    await establish()
    expect(await api.proposeRevisionNote(2017)).toBe('')
    await api.saveText({ kind: 'initiative', id: first, field: 'content' }, '平成29年度に窓口を8回見直す。')
    await api.saveAmount({ kind: 'amount', initiativeId: first, amountKind: 'budget', fiscalYear: 2017 }, '1,200')
    const [established] = await api.listEditions(2017)
    const state = { edition: established?.id as never, fiscalYear: 2017 }
    const found = await api.comparePlans(state, { edition: 'now', fiscalYear: 2017 })
    expect(found.map((d) => `${d.number} ${d.label}：${d.old}→${d.new}`)).toEqual([
      '1-1-1 取組内容：平成29年度に窓口を5回見直す。→平成29年度に窓口を8回見直す。',
      '1-1-1 平成29年度予算額：→1,200千円',
    ])
    expect(found[0]?.pieces).toEqual([
      { text: '平成29年度に窓口を', state: 'same' },
      { text: '5回', state: 'removed' },
      { text: '8回', state: 'added' },
      { text: '見直す。', state: 'same' },
    ])
    expect(await api.proposeRevisionNote(2017)).toBe(
      '運営方針様式2の一部を改定しました。(令和8年11月23日)\n・具体的取組1-1-1「窓口の改善」の取組内容、平成29年度予算額を変更',
    )
    await api.deleteItem('initiative', ids.initiatives[1] as string)
    await api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '安心')
    const note = await api.proposeRevisionNote(2017)
    expect(note.split('\n')).toEqual([
      '運営方針様式1・様式2の一部を改定しました。(令和8年11月23日)',
      '・区の目標を変更',
      '・具体的取組1-1-1「窓口の改善」の取組内容、平成29年度予算額を変更',
      '・具体的取組1-1-2「子育ての相談」を削除',
    ])
  })

  it('names the strategy of whose check a symbol was written', async () => {
    await establish()
    await app.api.saveText({ kind: 'strategy', id: ids.strategies[0] as string, field: 'title' }, '身近な区役所')
    await confirm('midYearReview')
    await app.api.saveText({ kind: 'strategyReview', id: `${ids.strategies[0]}-midYearReview`, field: 'progress' }, 'ａ')
    expect(await app.api.proposeRevisionNote(2017)).toBe(
      '運営方針様式2の一部を改定しました。(令和8年11月23日)\n・戦略1-1「身近な区役所」の中間振り返り　戦略の進捗状況を変更',
    )
  })
})

describe('an edition is exported', () => {
  const textsOf = (file: string) => strFromU8(unzipSync(readFileSync(file))['xl/sharedStrings.xml'] ?? new Uint8Array())

  it('as it was frozen, with its mark in the title and in the name of the file', async () => {
    const target = path.join(makeFolder(), 'out.xlsx')
    const asked: string[] = []
    Object.assign(app.context.dialogs, {
      chooseSavePath: async (_: string, name: string) => {
        asked.push(name)
        return target
      },
    })
    await establish()
    await app.api.saveText({ kind: 'initiative', id: ids.initiatives[0] as string, field: 'title' }, '改めた窓口')
    await confirm('revision')
    await app.api.saveText({ kind: 'initiative', id: ids.initiatives[0] as string, field: 'title' }, '次の窓口')
    const [revision, established, draft] = await app.api.listEditions(2017)
    const expected = [
      [draft?.id, '平成29年度　天王寺区運営方針（案）', '窓口の改善', '_案.xlsx'],
      [established?.id, '平成29年度　天王寺区運営方針', '窓口の改善', '_策定.xlsx'],
      [revision?.id, '平成29年度　天王寺区運営方針（改定1）', '改めた窓口', '_改定1.xlsx'],
      [undefined, '平成29年度　天王寺区運営方針', '次の窓口', '様式2.xlsx'],
    ] as const
    for (const [id, title, text, name] of expected) {
      await app.api.exportForms(2017, ['form2'], ...(id === undefined ? [] : [id]))
      expect(textsOf(target)).toContain(`>${title}<`)
      expect(textsOf(target)).toContain(text)
      expect(asked.at(-1)?.endsWith(name), asked.at(-1)).toBe(true)
    }
    expect(await app.ask('exportForms', 2016, ['form2'], revision?.id)).toMatchObject({ error: { code: 'E-EDITION-04' } })
  })

  it('beside another as 新旧対照表, with every word of both', async () => {
    const target = path.join(makeFolder(), 'out.xlsx')
    Object.assign(app.context.dialogs, { chooseSavePath: async () => target })
    await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '住みよい区をめざす')
    await confirm('draft', { revisionNote: '案を公開しました。' })
    await app.api.saveText({ kind: 'wardPlan', id: 'plan', field: 'goal' }, '住みよく安全な区をめざす')
    await app.api.deleteItem('initiative', ids.initiatives[2] as string)
    const [draft] = await app.api.listEditions(2017)
    const states = [
      { edition: draft?.id as never, fiscalYear: 2017 },
      { edition: 'now', fiscalYear: 2017 },
    ] as const
    const result = await app.api.exportComparison(...states, { withDecisionBox: true, withRevisionHistory: true })
    expect(result?.sheets.map((sheet) => sheet.name)).toEqual(['新旧対照表', '改定履歴'])
    const xml = textsOf(target)
    for (const text of ['旧（案）', '新（いまの計画）', '副区長', '防災の備え', '（削除）', '案を公開しました。', '大住吉総第12号'])
      expect(xml).toContain(text)
    expect(xml).toMatch(/<strike\/>(?:(?!<\/r>).)*みよい/s)
    expect(xml).toMatch(/<u\/>(?:(?!<\/r>).)*安全/s)
    const plain = await app.api.exportComparison(...states, { withDecisionBox: false, withRevisionHistory: false })
    expect(plain?.sheets).toHaveLength(1)
    expect(textsOf(target)).not.toContain('副区長')
    expect(await app.ask('comparePlans', states[0], { edition: 'now', fiscalYear: 2015 })).toMatchObject({ error: { code: 'E-PLAN-03' } })
  })
})
