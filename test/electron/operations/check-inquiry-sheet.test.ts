// Knows that the sheet of an inquiry about a check asks what the check asks, and brings back exactly what was filled in, but nothing that is confirmed.
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../../shared/model/check.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { allItemsOf } from '../../../shared/rules/check/checked-items.ts'
import { contentFactsOf } from '../../../shared/rules/check/content-facts.ts'
import { normaliseText } from '../../../shared/rules/text.ts'
import { describeConfirmed } from '../../../shared/words/merge.ts'
import { idOf, type Made, makeShared, previewOf, takeOutPart } from '../../helpers/section-world.ts'
import { fc } from '../../helpers/fast-check.ts'

type Line = Readonly<{ row: number; number: string; field: string; text: string; key: string }>

async function open(file: string): Promise<Readonly<{ book: ExcelJS.Workbook; sheet: ExcelJS.Worksheet; lines: readonly Line[] }>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const sheet = book.getWorksheet('記入票')
  if (!sheet) throw new Error('no sheet')
  const lines: Line[] = []
  sheet.eachRow((row, nth) => {
    const key = row.getCell(6).text
    if (key.includes('/review/'))
      lines.push({ row: nth, number: row.getCell(1).text, field: row.getCell(3).text, text: row.getCell(5).text, key })
  })
  return { book, sheet, lines }
}

async function askFor(world: Made, check: Check, section = 0): Promise<string> {
  const inquiryId = await world.api.saveInquiry(null, 2016, {
    title: '照会',
    requestText: '記入をお願いします。',
    deadline: '2016-07-08',
    check,
    sectionIds: world.sections.map((s) => s.sectionId),
  })
  return takeOutPart(world, section, 'sheet', inquiryId)
}

async function fill(file: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const { book, sheet, lines } = await open(file)
  for (const { row, key } of lines) {
    const text = texts.get(key)
    if (text !== undefined) sheet.getCell(row, 5).value = text
  }
  await book.xlsx.writeFile(file)
}

/** 'review id/field' → text, of everything that a check of the plan says. */
function saidIn(plan: WardPlan | null): Readonly<Record<string, string>> {
  const said: Record<string, string> = {}
  const put = (reviews: readonly object[]) => {
    for (const { id, period: _, ...texts } of reviews as readonly Readonly<Record<string, string>>[])
      for (const [field, text] of Object.entries(texts)) if (text !== '') said[`${id}/${field}`] = text
  }
  for (const issue of plan?.managementIssues ?? []) {
    put(issue.reviews)
    for (const strategy of issue.strategies) {
      put(strategy.reviews)
      for (const outcome of strategy.outcomeIndicators) put(outcome.reviews)
      for (const initiative of strategy.initiatives) put(initiative.reviews)
    }
  }
  for (const item of plan?.reformItems ?? []) put(item.reviews)
  return said
}

describe('a sheet of a check', () => {
  test('of a quarter asks 進捗状況, 区内の記号, 課題と対応 of the section’s own initiatives and 取組項目, and says what the marks are', async () => {
    const world = await makeShared(2016)
    const { sheet, lines } = await open(await askFor(world, 'firstQuarter'))
    const asked = ['進捗状況', '区内の記号', '課題と対応', '空欄とする理由']
    expect(lines.map(({ number, field }) => [number, field])).toEqual([
      ...asked.map((field) => ['1-1-1', field]),
      ...asked.map((field) => ['様式3-1', field]),
    ])
    expect(lines[0]?.key).toBe(`initiative/${idOf(world, 'a')}/review/firstQuarter/results`)
    expect(sheet.getCell(1, 1).text).toContain('第1四半期')
    expect([2, 3, 4, 5].map((row) => sheet.getCell(row, 1).text).join()).toContain('○順調　△やや遅れ　×遅れ')
  })

  test('of 自己評価 asks what the forms show of it, of each outcome indicator too, with its target beside', async () => {
    const world = await makeShared(2016)
    const outcome = await world.api.addItem('outcomeIndicator', idOf(world, 's1'), 'last')
    await world.api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'name' }, '訪問した家庭の割合')
    await world.api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'target' }, '60％以上')
    const { sheet, lines } = await open(await askFor(world, 'selfEvaluation'))
    const of = (number: string) => lines.filter((line) => line.number === number).map(({ field }) => field)
    expect(of('1-1')).toEqual(expect.arrayContaining(['アウトカム指標の実績（1）', '達成状況（個別）（1）', '課題', '今後の対応方向']))
    expect(of('1-1-1')).toEqual(expect.arrayContaining(['取組実績', 'プロセス指標の達成状況', '課題', '改善策', '空欄とする理由']))
    expect(of('2-1-1')).toEqual([])
    const told: string[] = []
    sheet.eachRow((row) => void (row.getCell(3).text === '指標の目標と実績' && told.push(row.getCell(4).text)))
    expect(told.some((text) => text.startsWith('訪問した家庭の割合　目標 60％以上'))).toBe(true)
  })

  test('brings back exactly the texts that were filled in, and nobody else’s change', { timeout: 60_000 }, async () => {
    const anyText = fc.oneof(
      fc.constantFrom('', '=1+1', '順調\nに進んだ。', '○', '（記入不要）', '　', '-5', "'引用", '1,234件'),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    )
    const checks: readonly Check[] = ['firstQuarter', 'midYearReview', 'selfEvaluation']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...checks), fc.array(anyText, { minLength: 12, maxLength: 12 }), async (check, typed) => {
        const world = await makeShared(2016)
        const file = await askFor(world, check)
        const { lines } = await open(file)
        const texts = new Map(lines.map(({ key }, index) => [key, storable(typed[index % typed.length] ?? '')]))
        await fill(file, texts)
        const preview = await previewOf(world, file)
        await world.api.applyMerge(preview.token, {})
        const expected = [...texts].flatMap(([key, text]) => {
          const [, id, , of, field] = key.split('/')
          return text.trim() === '' ? [] : [[`${id}-${of}/${field}`, normaliseText(text)]]
        })
        expect(saidIn(await world.api.getWardPlan(2016))).toEqual(Object.fromEntries(expected))
        expect((await previewOf(world, file)).changes).toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  test('is still understood where its hidden column is lost', async () => {
    const world = await makeShared(2016)
    const file = await askFor(world, 'firstQuarter')
    const { lines } = await open(file)
    await fill(file, new Map([[lines[0]?.key ?? '', '予定どおり訪問した。']]))
    const { book, sheet } = await open(file)
    sheet.spliceColumns(6, 1)
    await book.xlsx.writeFile(file)
    const { token, changes } = await previewOf(world, file)
    expect(changes.map(({ field, theirs }) => [field, theirs])).toEqual([['review/firstQuarter/results', '予定どおり訪問した。']])
    await world.api.applyMerge(token, {})
    expect(saidIn(await world.api.getWardPlan(2016))).toEqual({ [`${idOf(world, 'a')}-firstQuarter/results`]: '予定どおり訪問した。' })
  })

  test('is not made for a section of which the check asks nothing', async () => {
    const world = await makeShared(2016)
    await world.api.setPostOf([{ kind: 'initiative', id: idOf(world, 'a') }], null)
    const reform = (await world.api.getWardPlan(2016))?.reformItems[0]?.id ?? ''
    await world.api.setPostOf([{ kind: 'reformItem', id: reform }], null)
    await expect(askFor(world, 'firstQuarter')).rejects.toMatchObject({ code: 'E-PART-02' })
  })
})

describe('what is confirmed to the last step', () => {
  async function confirm(world: Made, text: string): Promise<void> {
    const { api } = world
    const id = idOf(world, 'a')
    await api.saveText({ kind: 'initiativeReview', id: `${id}-firstQuarter`, field: 'results' }, text)
    await api.saveRoute([{ id: null, name: '担当', scope: 'owner', postIds: [] }])
    const { route } = await api.getCheckBook(2016)
    await api.setOperator('担当 1')
    const subject = { kind: 'initiative', id } as const
    const request = { fiscalYear: 2016, subject, check: 'firstQuarter', stepId: route[0]?.id ?? '', act: 'confirm' } as const
    const plan = await api.getWardPlan(2016)
    if (!plan) throw new Error('no plan')
    const item = allItemsOf(plan).find((one) => one.item.id === id)
    if (!item) throw new Error('no item')
    const contentHash = contentFactsOf(item, 'firstQuarter').hash
    await api.confirmCheck({ ...request, decisionDate: null, documentNumber: '', comment: '', contentHash })
  }

  test('is told and stays as it is, unless somebody takes it; the text as it stands is no change', async () => {
    const world = await makeShared(2016)
    const file = await askFor(world, 'firstQuarter')
    await confirm(world, '確認した文。')
    const { lines } = await open(file)
    const [first] = lines
    expect((await previewOf(world, file)).changes).toEqual([])
    await fill(file, new Map([[first?.key ?? '', '書き直した文。']]))
    const said = `${idOf(world, 'a')}-firstQuarter/results`
    const found = await previewOf(world, file)
    expect(found.changes.map(({ state, field, ours, theirs }) => [state, field, ours, theirs])).toEqual([
      ['confirmed', 'review/firstQuarter/results', '確認した文。', '書き直した文。'],
    ])
    expect(found.changes.map(describeConfirmed)).toEqual(['この取組の第1四半期は担当まで確認済みです。取り込むと、確認し直しになります。'])
    await world.api.applyMerge(found.token, {})
    expect(saidIn(await world.api.getWardPlan(2016))).toEqual({ [said]: '確認した文。' })
    await world.api.undo()
    const again = await previewOf(world, file)
    await world.api.applyMerge(again.token, { [again.changes[0]?.key ?? '']: 'theirs' })
    expect(saidIn(await world.api.getWardPlan(2016))).toEqual({ [said]: '書き直した文。' })
    await world.api.undo()
    await fill(file, new Map([[first?.key ?? '', '確認した文。']]))
    expect((await previewOf(world, file)).changes).toEqual([])
  })

  test('is not asked any more by a sheet that is made afterwards', async () => {
    const world = await makeShared(2016)
    await confirm(world, '確認した文。')
    const { lines, sheet } = await open(await askFor(world, 'firstQuarter'))
    expect(lines.map(({ number }) => number)).not.toContain('1-1-1')
    let cell = ''
    sheet.eachRow((row) => void (row.getCell(1).text === '1-1-1' && row.getCell(3).text === '進捗状況' && (cell = row.getCell(5).text)))
    expect(cell).toBe('（確認済みのため、書けません。）')
  })
})

/** What a cell of Excel can hold and the program keeps. */
function storable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- no such character goes into a workbook
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}\p{Co}\p{Cn}]/gu, '')
}
