// Knows what a 成果指標実績報告 that came back says of the ward's figures and yearly targets, whatever people did to the book, and what taking it in writes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FormReturn } from '../../../shared/model/form-return.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { commonSeriesId } from '../../../shared/rules/common-series.ts'
import type { TestApp } from '../../helpers/app-in-memory.ts'
import type { DamagedBook } from '../../helpers/damaged-book.ts'
import { chosenOf, gistOf, type SentForms, sendForms } from '../../helpers/sent-forms.ts'
import { typeWorkbook } from '../../helpers/typed-book.ts'
import { giveResults, measure, startOf } from '../../helpers/ward-results-world.ts'
import { fc } from '../../helpers/fast-check.ts'

const sheet = '成果指標実績報告'
const years = '年度別の推移'
/** 1⑴㋐ is a rate of the ward, 1⑶㋐ a milestone, 1⑶㋑ a count, 2⑴㋐① a rate that the city measures; G is 平成29年度. */
const [rate, rateKey, milestone, count, city] = ['G5', '1-1-ア-1', 'G8', 'G9', 'G14']
const report = [{ kind: 'resultReport' }] as const
const rateId = commonSeriesId(rateKey)

async function makeWorld(): Promise<TestApp> {
  const app = startOf('271098', '天王寺区')
  await giveResults(app)
  await measure(app, rateKey, 2017, '45.5', { measuredBy: '大阪 花子', note: '速報' })
  return app
}
const seriesOf = async ({ api }: TestApp, id: string) => (await api.getIndicatorBook()).series.find((one) => one.id === id)
const figureOf = async (app: TestApp, id: string) =>
  (await seriesOf(app, id))?.measurements.find((one) => one.fiscalYear === 2017 && one.period === 'selfEvaluation')
const codeOf = (asked: Promise<unknown>): Promise<unknown> => asked.then(() => 'done').catch((error: { code: string }) => error.code)

describe('one report, typed over', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kusei-'))
  let app: TestApp
  let sent: SentForms
  beforeAll(async () => {
    app = await makeWorld()
    sent = await sendForms(app, 2017, report, 'internal', folder)
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const rowsOf = async (act: (book: DamagedBook) => void): Promise<readonly (readonly unknown[])[]> =>
    (await sent.comeBack(act)).rows.map(gistOf)

  test('untouched it says nothing, with its marks and without', async () => {
    expect(await sent.comeBack(() => {})).toMatchObject({ rows: [], notes: [], fiscalYear: 2017, formNames: [sheet] })
    expect(await sent.comeBack((book) => book.loseNames())).toMatchObject({ rows: [], notes: [{ code: 'marksLost' }] })
  })
  test('names the indicator by number and title, and the figure by its year', async () => {
    const { rows } = await sent.comeBack((book) => book.type(sheet, rate, '46.2'))
    expect(rows).toMatchObject([{ itemNumber: '1⑴㋐', fieldLabel: '平成29年度の実績値', foundBy: 'mark', address: `${sheet}!G5` }])
    expect(rows[0]?.itemTitle).toContain('実感している区民の割合')
  })
  /** Each of its own kind of indicator; rates in any cell of a rate of the ward. */
  const readable = [
    ['a number', rate, 46.2, '46.2％', null],
    ['全角', 'rate', '４６．２％', '46.2％', null],
    ['a count of a base', 'rate', '158/426', '37.1％', null],
    ['未測定 with its reason', 'rate', '未測定（台風のため）', '未測定（台風のため）', null],
    ['対象外 with its reason', 'rate', '対象外（事業の終了）', '対象外（事業の終了）', null],
    ['an era', milestone, 'H30.3.15', '平成30年3月15日に実施', null],
    ['another count', count, '３件', '3件（累計3件）', null],
    ['nothing', rate, '', '', 'emptied'],
    ['an era in words', milestone, '平成３０年３月１５日に実施', '平成30年3月15日に実施', null],
    ['a count with its total', count, '3件（累計3件）', '3件（累計3件）', null],
    ['a dash', rate, '－', '', 'emptied'],
    ['thousands', count, '１，２３４件', '1,234件（累計1,234件）', null],
  ] as const
  const refused = [
    ['約', 'rate', '約46％', 'notAValue'],
    ['以上', 'rate', '50％以上', 'notAValue'],
    ['a range', 'rate', '40～50％', 'notAValue'],
    ['a fall where none can be', 'rate', '▲3％', 'notAValue'],
    ['no day of the calendar', milestone, '平成30年2月30日', 'notADay'],
    ['half a piece', count, '2.5件', 'notAValue'],
    ['over 100％', 'rate', '146％', 'notAValue'],
    ['another unit', 'rate', '46件', 'notAValue'],
    ['未測定 alone', 'rate', '未測定', 'noReason'],
  ] as const
  /** Cells of one book: as many as have a cell of their own. */
  function batches<T extends readonly [string, string, ...unknown[]]>(
    cases: readonly T[],
  ): readonly (readonly Readonly<{ one: T; address: string }>[])[] {
    const made: { one: T; address: string }[][] = [[]]
    for (const one of cases) {
      const wanted = one[1] === 'rate' ? ['G6', 'G7', 'G12', 'G13'] : [one[1]]
      const free = wanted.find((address) => made.at(-1)?.every((other) => other.address !== address))
      if (free === undefined) made.push([{ one, address: wanted[0] ?? '' }])
      else made.at(-1)?.push({ one, address: free })
    }
    return made
  }
  test('what can be understood is, however it was typed', async () => {
    for (const batch of batches(readable)) {
      const rows = await rowsOf((book) => batch.forEach(({ one, address }) => book.type(sheet, address, one[2])))
      for (const { one, address } of batch) {
        const [name, , , said, reason] = one
        const row = rows.find(([, at]) => at === `${sheet}!${address}`)
        expect(row, name).toEqual(['changed', `${sheet}!${address}`, expect.any(String), said, reason, reason === null])
      }
      expect(rows).toHaveLength(batch.length)
    }
  })
  test('what cannot be is told with its cell', async () => {
    for (const batch of batches(refused)) {
      const rows = await rowsOf((book) => batch.forEach(({ one, address }) => book.type(sheet, address, one[2])))
      for (const { one, address } of batch) {
        const [name, , typed, reason] = one
        const row = rows.find(([, at]) => at === `${sheet}!${address}`)
        expect(row, name).toEqual(['unreadable', `${sheet}!${address}`, expect.any(String), typed, reason, false])
      }
      expect(rows).toHaveLength(batch.length)
    }
  })
  test('what the city measures, and what is only printed, is locked and told', async () => {
    expect(await rowsOf((book) => book.type(sheet, city, '61％'))).toEqual([
      ['locked', `${sheet}!${city}`, '45.5％', '61％', 'cityMeasured', false],
    ])
    expect(await rowsOf((book) => book.type(sheet, 'K5', '達成'))).toEqual([
      ['locked', `${sheet}!K5`, '未達成', '達成', 'notReadHere', false],
    ])
  })
  test('the year’s target stands behind 年次; the city’s is not read', async () => {
    const rows = (await sent.comeBack((book) => book.type(sheet, 'D5', '市：平成29年度までに　40％以上\n年次：４８％以上'))).rows
    expect(rows.map(gistOf)).toEqual([
      ['locked', `${sheet}!D5`, '市：平成29年度までに　50％以上', '市：平成29年度までに　40％以上', 'notReadHere', false],
      ['changed', `${sheet}!D5`, '', '48％以上', null, true],
    ])
    expect(rows.map(({ fieldLabel }) => fieldLabel)).toEqual(['市・区の目標値', '平成29年度の年次目標'])
    const [inWords] = (await rowsOf((book) => book.type(sheet, 'D5', '市：平成29年度までに　50％以上\n年次：前年より高く'))) ?? []
    expect(inWords).toEqual(['changed', `${sheet}!D5`, '', '前年より高く', 'inWords', false])
  })
  test('the same figure typed on both sheets is one row, another one there are two', async () => {
    const both = (second: string) => (book: DamagedBook) => {
      book.type(sheet, rate, '46.2％')
      book.type(years, 'C6', second)
    }
    expect(await rowsOf(both('46.2'))).toEqual([['changed', `${sheet}!G5`, '45.5％', '46.2％', null, true]])
    expect(await rowsOf(both('47'))).toEqual([
      ['changed', `${sheet}!G5`, '45.5％', '46.2％', 'twoTexts', false],
      ['changed', `${years}!C6`, '45.5％', '47.0％', 'twoTexts', false],
    ])
  })
  test.each<readonly [string, (book: DamagedBook) => void, string, string | null]>([
    ['rows put in above', (book) => book.insertRows(sheet, 3, 2), `${sheet}!G7`, null],
    ['a column put in', (book) => book.insertColumns(sheet, 3, 1), `${sheet}!H5`, null],
    ['the sheet renamed', (book) => book.rename(sheet, '報告（修正）'), '報告（修正）!G5', null],
    ['sheets in another order', (book) => book.reorder(['調査概要', years, sheet]), `${sheet}!G5`, null],
    ['styles and merges lost', (book) => (book.loseStyles(), book.unmerge(sheet)), `${sheet}!G5`, null],
    ['the cell cut and pasted beside', (book) => book.moveCell(sheet, 'G5', 'N5'), `${sheet}!N5`, null],
    ['hidden', (book) => book.hide(sheet), `${sheet}!G5`, 'hiddenCell'],
    ['its number taken away', (book) => book.type(sheet, 'A5', ''), `${sheet}!G5`, 'otherLabel'],
    ['its number another’s', (book) => book.type(sheet, 'A5', '1⑵㋐'), `${sheet}!G5`, 'otherLabel'],
  ])('with %s', async (_, act, address, reason) => {
    const found = await sent.comeBack((book) => {
      book.type(sheet, rate, '46.2％')
      act(book)
    })
    expect(found.rows.filter(({ fieldLabel }) => fieldLabel === '平成29年度の実績値').map(gistOf)).toEqual([
      ['changed', address, '45.5％', '46.2％', reason, reason === null],
    ])
  })
  test.each<readonly [string, (book: DamagedBook) => void, string]>([
    ['nothing else', () => {}, `${sheet}!G5`],
    ['rows put in', (book) => book.insertRows(sheet, 5, 3), `${sheet}!G8`],
    ['columns moved', (book) => book.insertColumns(sheet, 1, 2), `${sheet}!I5`],
    ['the sheet renamed', (book) => book.rename(sheet, 'Sheet1'), 'Sheet1!G5'],
    ['the title taken away', (book) => book.deleteRows(sheet, 1, 3), `${sheet}!G2`],
    ['the other sheets taken away', (book) => (book.removeSheet(years), book.removeSheet('調査概要')), `${sheet}!G5`],
  ])('without its marks and with %s it is read by numbers and heads', async (_, act, address) => {
    const found = await sent.comeBack((book) => {
      book.type(sheet, rate, '46.2％')
      book.loseNames()
      act(book)
    })
    expect(found.notes.map(({ code }) => code)).toEqual(['marksLost'])
    expect(found.rows.map(gistOf)).toEqual([['changed', address, '45.5％', '46.2％', null, true]])
    expect(found.rows[0]?.foundBy).toBe('label')
  })
  test('two lines that changed places without their marks are read by their numbers', async () => {
    const found = await sent.comeBack((book) => {
      book.loseNames()
      book.type(sheet, 'A5', '1⑵㋐')
      book.type(sheet, 'G5', '31.5％')
      book.type(sheet, 'A6', '1⑴㋐')
      book.type(sheet, 'G6', '46.2％')
    })
    const figures = found.rows.filter(({ fieldLabel }) => fieldLabel === '平成29年度の実績値')
    expect(figures.map(({ itemNumber, address, new: said }) => [itemNumber, address, said])).toEqual([
      ['1⑵㋐', `${sheet}!G5`, '31.5％'],
      ['1⑴㋐', `${sheet}!G6`, '46.2％'],
    ])
  })
  test('a formula counts by the value that was kept, and without one is told', async () => {
    expect(await rowsOf((book) => book.formula(sheet, rate, '92.4/2', '46.2'))).toMatchObject([
      ['changed', `${sheet}!G5`, '45.5％', '46.2％', null, true],
    ])
    expect(await rowsOf((book) => book.formula(sheet, rate, 'A1', null))).toMatchObject([
      ['unreadable', `${sheet}!G5`, '45.5％', '', 'noFormula', false],
    ])
  })
  test('what is gone and what nobody asked for is told', async () => {
    const gone = await sent.comeBack((book) => (book.deleteRows(sheet, 5, 1), book.removeSheet(years)))
    expect(gone.notes).toEqual([{ code: 'missingSheet', detail: { sheet: years } }])
    expect(gone.rows.map(gistOf)).toEqual([['goneCell', '', '45.5％', '', null, false]])
    const extra = await sent.comeBack((book) => {
      book.type(sheet, 'M5', '要確認')
      book.addSheet('メモ', { A1: '覚え' })
      book.copySheet(years, `${years} (2)`)
    })
    expect(extra.rows.map(gistOf)).toEqual([['leftOver', `${sheet}!M5`, '', '要確認', null, false]])
    expect(extra.notes.map(({ code, detail }) => [code, detail['sheet']])).toEqual([
      ['extraSheet', 'メモ'],
      ['copiedSheet', `${years} (2)`],
    ])
  })
  test('レビュー資料 is refused by its name', async () => {
    const file = path.join(folder, 'review.xlsx')
    writeFileSync(file, await typeWorkbook({ 'A-1': { A1: '平成29年度　天王寺区　中間振り返り　レビュー資料', A3: '戦略1-1' } }))
    Object.assign(app.context.dialogs, { chooseOpenPath: async () => file })
    expect(await app.ask('previewFormReturn', 2017)).toMatchObject({
      ok: false,
      error: { code: 'E-RETURN-07', detail: { form: 'レビュー資料' } },
    })
  })
  test('another ward’s report is refused, with its marks and without', async () => {
    const current = app.context.files.current()
    app.setSession({ current: () => current && { ...current, wardName: '北区' } })
    expect(await codeOf(sent.comeBack(() => {}))).toBe('E-RETURN-02')
    expect(await codeOf(sent.comeBack((book) => book.loseNames()))).toBe('E-RETURN-02')
    app.setSession({ current: () => current })
  })
})

describe('taking it in', () => {
  test('figures and targets are one deed, cells of the plan follow, and all of it goes back and comes again', {
    timeout: 180_000,
  }, async () => {
    const app = await makeWorld()
    const { api } = app
    const plan = (await api.getWardPlan(2017)) as WardPlan
    const issue = await api.addItem('managementIssue', plan.id, 'last')
    const strategy = await api.addItem('strategy', issue, 'last')
    const outcome = await api.addItem('outcomeIndicator', strategy, 'last')
    await api.linkSeries('outcomeIndicator', outcome, rateId)
    const planned = async () => ((await api.getWardPlan(2017)) as WardPlan).managementIssues[0]?.strategies[0]?.outcomeIndicators[0]
    const before = [await seriesOf(app, rateId), await planned()]
    const { comeBack } = await sendForms(app, 2017, report)
    const found = await comeBack((book) => {
      book.type(sheet, rate, '46.2％')
      book.type(sheet, 'D5', '市：平成29年度までに　50％以上\n年次：48％以上')
      book.type(sheet, count, '5件')
    })
    await api.applyFormReturn(found.token, chosenOf(found))
    expect(await figureOf(app, rateId)).toMatchObject({ value: '46.2', measuredBy: '大阪 花子', note: '速報' })
    expect((await seriesOf(app, rateId))?.targets).toMatchObject([{ fiscalYear: 2017, target: { value: '48', text: '' } }])
    const after = [await seriesOf(app, rateId), await planned()]
    expect(JSON.stringify(after[1])).not.toBe(JSON.stringify(before[1]))
    expect(JSON.stringify(after[1])).toContain('46.2')
    await api.undo()
    expect([await seriesOf(app, rateId), await planned()]).toEqual(before)
    await api.redo()
    expect([await seriesOf(app, rateId), await planned()]).toEqual(after)
    const again = (await api.previewFormReturn(2017)) as FormReturn
    expect([again.rows, again.notes.map(({ code }) => code)]).toEqual([[], ['readBefore']])
  })
  test('is refused where the figures changed meanwhile; what changed here since is doubtful', { timeout: 180_000 }, async () => {
    const app = await makeWorld()
    const { comeBack } = await sendForms(app, 2017, report)
    const found = await comeBack((book) => book.type(sheet, rate, '46.2％'))
    await measure(app, rateKey, 2017, '44')
    expect(await codeOf(app.api.applyFormReturn(found.token, chosenOf(found)))).toBe('E-RETURN-06')
    expect((await comeBack((book) => book.type(sheet, rate, '46.2％'))).rows.map(gistOf)).toEqual([
      ['changed', `${sheet}!G5`, '44.0％', '46.2％', 'planMovedOn', false],
    ])
    expect((await comeBack(() => {})).notes).toEqual([{ code: 'planMovedOn', detail: { count: expect.any(Number) } }])
  })
  test('a figure of a survey is locked, one of numerator and denominator not proposed', { timeout: 180_000 }, async () => {
    const app = await makeWorld()
    await measure(app, rateKey, 2017, null, { numerator: 71, denominator: 158 })
    const { comeBack } = await sendForms(app, 2017, report)
    expect((await comeBack((book) => book.type(sheet, rate, '46.2％'))).rows.map(gistOf)).toEqual([
      ['changed', `${sheet}!G5`, '44.9％', '46.2％', 'counted', false],
    ])
    const questionId = (await app.api.getIndicatorBook()).surveys[0]?.questions[0]?.id
    await measure(app, rateKey, 2017, null, { questionId })
    const second = await sendForms(app, 2017, report)
    expect((await second.comeBack((book) => book.type(sheet, rate, '46.2％'))).rows.map(gistOf)).toEqual([
      ['locked', `${sheet}!G5`, expect.stringContaining('％'), '46.2％', 'computed', false],
    ])
  })
})

test('whatever the figures are, the report comes back without a row, and what is typed over is exactly the rows', {
  timeout: 180_000,
}, async () => {
  const app = await makeWorld()
  const tenths = fc.integer({ min: 0, max: 1000 }).map((n) => String(n / 10))
  const figure = fc.oneof(
    fc.record({ value: tenths }),
    fc.record({ numerator: fc.integer({ min: 0, max: 50 }), denominator: fc.integer({ min: 50, max: 99 }) }),
    fc.record({ state: fc.constant('notMeasured' as const), reason: fc.constantFrom('台風のため', '（調査中）', 'A/B "C"\n2行目') }),
  )
  const rates = [rateKey, '1-2-ア-1', '1-2-イ-1']
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(figure, figure, figure),
      fc.subarray([0, 1, 2]),
      tenths,
      fc.boolean(),
      async (figures, changed, typed, isMarked) => {
        for (const [nth, one] of figures.entries())
          await measure(app, rates[nth] ?? '', 2017, 'value' in one ? one.value : null, 'value' in one ? {} : one)
        const { comeBack } = await sendForms(app, 2017, report)
        const lose = (book: DamagedBook) => void (isMarked || book.loseNames())
        expect((await comeBack(lose)).rows).toEqual([])
        const { rows } = await comeBack((book) => {
          for (const nth of changed) book.type(sheet, `G${5 + nth}`, `${typed}％`)
          lose(book)
        })
        const told = changed.filter((nth) => !isSameRate(figures[nth], typed))
        expect(rows.map(({ address, new: said }) => [address, said])).toEqual(
          told.map((nth) => [`${sheet}!G${5 + nth}`, `${Number(typed).toFixed(1)}％`]),
        )
      },
    ),
    { numRuns: 4 },
  )
})

/** As printed, with one digit behind the point. */
function isSameRate(figure: object | undefined, typed: string): boolean {
  const { value, numerator, denominator } = figure as Readonly<{ value?: string; numerator?: number; denominator?: number }>
  if (value !== undefined) return value === typed
  return (
    numerator !== undefined && denominator !== undefined && Math.round((numerator * 1000) / denominator) === Math.round(Number(typed) * 10)
  )
}
