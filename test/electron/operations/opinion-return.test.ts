// Knows what a 意見・対応一覧 (内部用) that came back says of answers, 対応分類, 担当課, 期限 and 覚え書き, what people did to the book, and what taking it in writes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FormReturn } from '../../../shared/model/form-return.ts'
import type { Opinion } from '../../../shared/model/opinion.ts'
import type { OutputForm } from '../../../shared/model/output.ts'
import type { TestApp } from '../../helpers/app-in-memory.ts'
import { type CouncilFormWorld, makeCouncilFormWorld, markers, noSubject, requestsOf } from '../../helpers/council-form-world.ts'
import type { DamagedBook } from '../../helpers/damaged-book.ts'
import { generation } from '../../helpers/generations.ts'
import { textsOf } from '../../helpers/opinion-factory.ts'
import { chosenOf, gistOf, type SentForms, sendForms } from '../../helpers/sent-forms.ts'
import { fc } from '../../helpers/fast-check.ts'

const sheet = '意見・対応一覧'
const { audience: _, ...subject } = noSubject
const ofYear = (order: 'meeting' | 'class' | 'initiative' = 'meeting'): OutputForm => ({
  kind: 'council',
  request: { ...subject, form: 'opinions', fiscalYear: 2026, order },
})
const opinionOf = async ({ api }: TestApp, id: string): Promise<Opinion> => {
  const thread = await api.getOpinion(id)
  if (!thread) throw new Error('no opinion')
  return thread.opinion
}
const codeOf = (asked: Promise<unknown>): Promise<unknown> => asked.then(() => 'done').catch((error: { code: string }) => error.code)

/** The columns of the list by meeting: 番号, 会議名, 委員, ご意見, 対応方針, 分類, 担当課, 期限・状況, 反映先・覚え書き. */
const [answer, answerClass, section, progress, reflection] = ['E', 'F', 'G', 'H', 'J']

describe('one list, typed over', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-'))
  let world: CouncilFormWorld
  let sent: SentForms
  /** Rows of the confirmed opinion, of the draft, of the two that came otherwise. */
  const [confirmed, draft, outside] = [6, 7, 9]
  beforeAll(async () => {
    world = await makeCouncilFormWorld()
    sent = await sendForms(world.app, 2026, [ofYear()], 'internal', folder)
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const rowsOf = async (act: (book: DamagedBook) => void): Promise<readonly (readonly unknown[])[]> =>
    (await sent.comeBack(act)).rows.map(gistOf)

  test('untouched it says nothing, with its marks and without', async () => {
    expect(await sent.comeBack(() => {})).toMatchObject({ rows: [], notes: [], fiscalYear: 2026, formNames: [sheet] })
    expect(await sent.comeBack((book) => book.loseNames())).toMatchObject({ rows: [], notes: [{ code: 'marksLost' }] })
  })
  test('what is written for one opinion is a row for each column, under its number and its words', async () => {
    const { rows } = await sent.comeBack((book) => {
      book.type(sheet, `${answer}${outside}`, '街灯を点検します。')
      book.type(sheet, `${answerClass}${outside}`, '当年度において対応')
      book.type(sheet, `${section}${outside}`, ' 総務課')
      book.type(sheet, `${progress}${outside}`, '未回答\n期限：令和８年１２月１日まで')
      book.type(sheet, `${reflection}${outside}`, '【覚え書き】現地を見た。')
    })
    expect(rows.map(({ fieldLabel, old, new: said, reason, isChosen }) => [fieldLabel, old, said, reason, isChosen])).toEqual([
      ['対応方針・区の考え方', '', '街灯を点検します。', null, true],
      ['対応分類', '', '①当年度において対応', null, true],
      ['担当課', '', '総務課', null, true],
      ['回答の期限', 'R8.6.9', '令和８年１２月１日まで', null, true],
      ['覚え書き', '', '現地を見た。', null, true],
    ])
    expect(new Set(rows.map(({ itemNumber }) => itemNumber)).size).toBe(1)
    expect(rows[0]?.itemNumber).toMatch(/^意見\d+番$/)
    expect(rows[0]?.itemTitle).toContain('街灯が暗い')
  })
  test('a confirmed answer and its class are locked, what else is said of it is not', async () => {
    const rows = await rowsOf((book) => {
      book.type(sheet, `${answer}${confirmed}`, '別の回答')
      book.type(sheet, `${answerClass}${confirmed}`, '⑤その他')
      book.type(sheet, `${progress}${confirmed}`, '未回答\nR8.12.1')
    })
    expect(rows.map(([kind, address, , said, reason]) => [kind, address, said, reason])).toEqual([
      ['locked', `${sheet}!${answer}${confirmed}`, '別の回答', 'confirmedAnswer'],
      ['locked', `${sheet}!${answerClass}${confirmed}`, '⑤その他', 'confirmedAnswer'],
      ['locked', `${sheet}!${progress}${confirmed}`, '未回答', 'notReadHere'],
      ['changed', `${sheet}!${progress}${confirmed}`, 'R8.12.1', null],
    ])
  })
  test.each([
    ['a class that is none', answerClass, 'いずれ対応', 'いずれ対応', 'notAnOption'],
    ['a section that is none', section, '宇宙課', '宇宙課', 'notAnOption'],
    ['no day of the calendar', progress, '未回答\n期限 R8.2.30', 'R8.2.30', 'notADay'],
    ['a day without its year', progress, '未回答\n期限 7月末', '7月末', 'notADay'],
  ])('%s is told with its cell', async (_, column, typed, said, reason) => {
    const rows = await rowsOf((book) => book.type(sheet, `${column}${outside}`, typed))
    expect(rows).toEqual([['unreadable', `${sheet}!${column}${outside}`, reason === 'notADay' ? 'R8.6.9' : '', said, reason, false]])
  })
  test('numbered answers stay with their questions', async () => {
    const text = `${markers.draftAnswer}\n１．来月直します。`
    expect(await rowsOf((book) => book.type(sheet, `${answer}${draft}`, text))).toMatchObject([
      ['changed', `${sheet}!${answer}${draft}`, expect.any(String), text, null, true],
    ])
  })
  test('the words of an opinion are not read', async () => {
    expect(await rowsOf((book) => book.type(sheet, `D${outside}`, '言い換えた'))).toMatchObject([
      ['locked', `${sheet}!D${outside}`, expect.any(String), '言い換えた', 'notReadHere', false],
    ])
  })
  test.each<readonly [string, (book: DamagedBook) => void, string, string | null]>([
    ['rows put in', (book) => book.insertRows(sheet, 5, 2), `${sheet}!E11`, null],
    ['a column put in', (book) => book.insertColumns(sheet, 2, 1), `${sheet}!F9`, null],
    ['the sheet renamed', (book) => book.rename(sheet, '回答'), '回答!E9', null],
    ['styles lost', (book) => book.loseStyles(), `${sheet}!E9`, null],
    ['its number another’s', (book) => book.type(sheet, 'A9', '1'), `${sheet}!E9`, 'otherLabel'],
  ])('with %s', async (_, act, address, reason) => {
    const found = await sent.comeBack((book) => {
      book.type(sheet, `${answer}${outside}`, '街灯を点検します。')
      act(book)
    })
    expect(found.rows.map(gistOf)).toEqual([['changed', address, '', '街灯を点検します。', reason, reason === null]])
  })
  test.each<readonly [string, (book: DamagedBook) => void, string]>([
    ['rows put in', (book) => book.insertRows(sheet, 5, 2), `${sheet}!E11`],
    ['columns moved', (book) => book.insertColumns(sheet, 2, 1), `${sheet}!F9`],
    ['the sheet renamed', (book) => book.rename(sheet, '回答'), '回答!E9'],
  ])('without its marks and with %s it is read by numbers and heads', async (_, act, address) => {
    const found = await sent.comeBack((book) => {
      book.type(sheet, `${answer}${outside}`, '街灯を点検します。')
      book.loseNames()
      act(book)
    })
    expect(found.notes.map(({ code }) => code)).toEqual(['marksLost'])
    expect(found.rows.map(gistOf)).toEqual([['changed', address, '', '街灯を点検します。', null, true]])
  })
  test('a line that nobody knows, and one that is gone, are told', async () => {
    const extra = await rowsOf((book) => book.type(sheet, 'E40', '番号のない回答'))
    expect(extra).toEqual([['leftOver', `${sheet}!E40`, '', '番号のない回答', null, false]])
    const gone = await rowsOf((book) => book.deleteRows(sheet, draft, 1))
    expect(gone.map(([kind]) => kind)).toEqual(expect.arrayContaining(['goneCell']))
    expect(gone.every(([kind, address]) => kind === 'goneCell' && address === '')).toBe(true)
  })
  test('without marks and title it is refused, as are forms of which nothing is read back, by their names', async () => {
    expect(
      await codeOf(
        sent.comeBack((book) => {
          book.loseNames()
          book.deleteRows(sheet, 1, 2)
        }),
      ),
    ).toBe('E-RETURN-01')
    const told: string[] = []
    for (const { audience: _, ...request } of requestsOf(world)) {
      if (request.form === 'opinions' && request.fiscalYear !== null) continue
      const one = await sendForms(world.app, 2026, [{ kind: 'council', request }], 'public', folder)
      await one
        .comeBack(() => {})
        .catch(({ code, detail }: { code: string; detail: { form: string } }) => told.push(`${code} ${detail.form}`))
    }
    expect([...new Set(told)]).toEqual(
      ['次第', '委員名簿・出欠', '会議録', sheet, '委員の意見に基づいて講じた主な措置', '委員評価一覧', '運営状況の公表'].map(
        (form) => `E-RETURN-07 ${form}`,
      ),
    )
  })
})

describe('taking it in', () => {
  test('answers, classes, sections and days are one deed that goes back and comes again', { timeout: 180_000 }, async () => {
    const { app, opinions } = await makeCouncilFormWorld()
    const all = () => Promise.all(Object.values(opinions).map((id) => app.api.getOpinion(id)))
    const before = await all()
    const { comeBack } = await sendForms(app, 2026, [ofYear()])
    const found = await comeBack((book) => {
      book.type(sheet, 'E9', '街灯を点検します。')
      book.type(sheet, 'F9', '①当年度において対応')
      book.type(sheet, 'G9', '総務課')
      book.type(sheet, 'H9', '未回答\n期限 令和8年12月1日')
      book.type(sheet, 'E7', '書き直した回答案\n1. 来月直します。')
      book.type(sheet, 'H6', '令和8年12月25日')
    })
    await app.api.applyFormReturn(found.token, chosenOf(found))
    expect(await opinionOf(app, opinions.outside)).toMatchObject({
      answer: '街灯を点検します。',
      answerState: 'draft',
      answerClassId: 'class-this-year',
      dueDate: '2026-12-01',
    })
    expect(await opinionOf(app, opinions.draft)).toMatchObject({ answer: '書き直した回答案', questions: [{ answer: '来月直します。' }] })
    expect(await opinionOf(app, opinions.confirmed)).toMatchObject({
      answerState: 'confirmed',
      dueDate: '2026-12-25',
      answeredDay: '2026-06-05',
    })
    const after = await all()
    await app.api.undo()
    expect(await all()).toEqual(before)
    await app.api.redo()
    expect(await all()).toEqual(after)
    const again = (await app.api.previewFormReturn(2026)) as FormReturn
    expect(again.rows.filter(({ canBeTaken }) => canBeTaken)).toEqual([])
  })
  test('is refused where an opinion changed meanwhile; what changed here since is doubtful', { timeout: 180_000 }, async () => {
    const { app, opinions } = await makeCouncilFormWorld()
    const { comeBack } = await sendForms(app, 2026, [ofYear()])
    const found = await comeBack((book) => book.type(sheet, 'E9', '街灯を点検します。'))
    const opinion = await opinionOf(app, opinions.outside)
    await app.api.saveOpinion(opinion.id, textsOf(opinion, { answer: 'こちらで書いた回答' }), [])
    expect(await codeOf(app.api.applyFormReturn(found.token, chosenOf(found)))).toBe('E-RETURN-06')
    const again = await comeBack((book) => book.type(sheet, 'E9', '街灯を点検します。'))
    expect(again.rows.map(gistOf)).toEqual([['changed', `${sheet}!E9`, 'こちらで書いた回答', '街灯を点検します。', 'planMovedOn', false]])
    await app.api.deleteOpinion(opinion.id)
    const gone = await comeBack((book) => book.type(sheet, 'E9', '街灯を点検します。'))
    expect(gone.rows.map(gistOf)).toEqual([['goneItem', `${sheet}!E9`, '', '街灯を点検します。', null, false]])
  })
  test('forms of the plan, the report and the list in one book are taken in by one deed', { timeout: 180_000 }, async () => {
    const { app, opinions } = await makeCouncilFormWorld()
    const { comeBack } = await sendForms(app, 2026, [
      { kind: 'plan', formId: generation('G2').forms.find(({ status }) => status === 'ready')?.id ?? '' },
      { kind: 'resultReport' },
      ofYear(),
    ])
    const found = await comeBack((book) => {
      book.type(sheet, 'E9', '街灯を点検します。')
      book.type('成果指標実績報告', 'G5', '46.2')
    })
    expect(found.formNames.slice(1)).toEqual(['成果指標実績報告', sheet])
    expect(found.notes).toEqual([])
    expect(found.rows.map(gistOf)).toEqual([
      ['changed', '成果指標実績報告!G5', '', '46.2％', null, true],
      ['changed', `${sheet}!E9`, '', '街灯を点検します。', null, true],
    ])
    await app.api.applyFormReturn(found.token, chosenOf(found))
    expect((await opinionOf(app, opinions.outside)).answer).toBe('街灯を点検します。')
    await app.api.undo()
    expect((await opinionOf(app, opinions.outside)).answer).toBe('')
    expect((await app.api.getIndicatorBook()).series[0]?.measurements).toEqual([])
  })
})

test('whatever is answered, the list comes back without a row, by meeting, class and initiative', { timeout: 180_000 }, async () => {
  const { app, opinions } = await makeCouncilFormWorld()
  const text = fc
    .array(fc.constantFrom('回答', '1. ', '\n', '2．点検', '【覚え書き】', '　', 'A', '期限 ', '。'), { maxLength: 40 })
    .map((parts) => parts.join(''))
  const order = fc.constantFrom('meeting' as const, 'class' as const, 'initiative' as const)
  await fc.assert(
    fc.asyncProperty(text, text, text, order, fc.boolean(), async (first, second, note, order, isMarked) => {
      const outside = await opinionOf(app, opinions.outside)
      await app.api.saveOpinion(outside.id, textsOf(outside, { answer: first, internalNote: note, dueDate: '2026-12-01' }), [])
      const draft = await opinionOf(app, opinions.draft)
      await app.api.saveOpinion(
        draft.id,
        textsOf(draft, { answer: second }),
        draft.questions.map((one) => ({ ...one, answer: first })),
      )
      const { comeBack } = await sendForms(app, 2026, [ofYear(order)])
      expect((await comeBack((book) => void (isMarked || book.loseNames()))).rows).toEqual([])
    }),
    { numRuns: 6 },
  )
})
