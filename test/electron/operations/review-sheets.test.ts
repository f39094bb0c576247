// Knows how a meeting's items and decisions are kept, what is refused, and that the workbook of it says what was decided, changed and is open.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../../shared/model/check.ts'
import { canPrint, printWorkbook, squeeze } from '../../print/libre-office.ts'
import { openActItem } from '../../helpers/act-item-texts.ts'
import { type CheckWorld, confirmAll, makeCheckWorld, people } from '../../helpers/check-world.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { makeMeasurement } from '../../helpers/series-factory.ts'

const sheets = async ({ api }: CheckWorld) => (await api.getCheckBook(2015)).sheets
const deeds = ({ db }: CheckWorld) => db.prepare(`SELECT count(*) FROM deed WHERE name = 'saveReviewSheet'`).pluck().get()
const about = (world: CheckWorld, itemIds: readonly string[], decisions: string) =>
  ({ areaId: world.issue, check: 'firstQuarter', itemIds, decisions }) as const

describe('a sheet', () => {
  test('keeps its items in their order and what was decided; the same again makes no deed; emptied it is gone; Ctrl+Z brings it back', async () => {
    const world = await makeCheckWorld()
    const { api, initiative, other } = world
    await api.saveReviewSheet(about(world, [other, initiative, other], '訪問を週2回に増やす。\r\n次回報告'))
    const kept = about(world, [other, initiative], '訪問を週2回に増やす。\n次回報告')
    expect(await sheets(world)).toEqual([kept])
    await api.saveReviewSheet(kept)
    expect(deeds(world)).toBe(1)
    await api.saveReviewSheet({ ...kept, check: 'midYearReview', itemIds: [world.issue, world.strategy] })
    expect((await sheets(world)).length).toBe(2)
    await api.saveReviewSheet(about(world, [], ''))
    expect((await sheets(world)).map(({ check }) => check)).toEqual(['midYearReview'])
    await api.undo()
    expect(await sheets(world)).toContainEqual(kept)
    await api.saveReviewSheet({ ...about(world, [], ''), check: 'secondQuarter' })
    expect(deeds(world)).toBe(3)
  })

  test('is refused for a 経営課題, an item or a check that is not there', async () => {
    const world = await makeCheckWorld()
    const { api, issue, initiative } = world
    const second = await api.addItem('managementIssue', 'plan', 'last')
    const base = about(world, [initiative], '')
    const codeOf = (change: object) =>
      api.saveReviewSheet({ ...base, ...change }).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
    expect(await codeOf({ areaId: 'nothing' })).toBe('E-SHEET-01')
    expect(await codeOf({ areaId: second })).toBe('E-SHEET-01')
    expect(await codeOf({ itemIds: [world.reformItem] })).toBe('E-SHEET-01')
    expect(await codeOf({ decisions: '\uFFFE' })).toBe('E-RULE-01')
    expect(await codeOf({ areaId: 'plan' })).toBe('E-SHEET-01')
    expect(await codeOf({ itemIds: [issue, world.strategy, initiative] })).toBe('done')
    expect(deeds(world)).toBe(1)
  })
})

describe('the sheet of the ward as a whole', () => {
  test('has the plan and its 取組項目, goes with the year’s plan, and nothing of a 経営課題', async () => {
    const world = await makeCheckWorld()
    const { api, reformItem } = world
    const kept = { areaId: 'plan', check: 'selfEvaluation', itemIds: ['plan', reformItem], decisions: '経費を見直す。' } as const
    await api.saveReviewSheet(kept)
    await api.saveReviewSheet({ ...about(world, [], '決めた。'), check: 'selfEvaluation' })
    expect((await sheets(world)).map(({ areaId }) => areaId)).toEqual([world.issue, 'plan'])
    expect(await sheets(world)).toContainEqual(kept)
    await api.undo()
    expect(await sheets(world)).toEqual([kept])
    await api.saveReviewSheet({ ...kept, itemIds: [], decisions: '' })
    expect(await sheets(world)).toEqual([])
  })
})

describe('the workbook', () => {
  async function exported(world: CheckWorld, check: Check, issueId: string | null) {
    const file = path.join(makeFolder(), 'レビュー資料.xlsx')
    let suggested = ''
    const dialogs = world.context.dialogs as { chooseSavePath: (kind: string, name: string) => Promise<string> }
    dialogs.chooseSavePath = async (_, name) => {
      suggested = name
      return file
    }
    const result = await world.api.exportReviewSheet(2015, check, issueId)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file)
    return { result, suggested, book, file, texts: (nth: number) => textsOf(book.worksheets[nth]) }
  }
  const textsOf = (sheet: ExcelJS.Worksheet | undefined): readonly string[] => {
    const texts: string[] = []
    sheet?.eachRow((row) => row.eachCell((cell) => void (cell.isMerged && cell.master !== cell ? 0 : texts.push(cell.text))))
    return texts
  }

  test('says of each item its owner, mark, texts, what changed since the last step confirmed, open improvements, and what was decided', async () => {
    const world = await makeCheckWorld()
    const { api, initiative } = world
    await confirmAll(world)
    world.setOperator(people.manager)
    await api.saveText({ kind: 'initiative', id: initiative, field: 'content' }, '訪問は保健師が行う。')
    await api.saveActItem(
      null,
      { kind: 'initiative', id: initiative, check: 'firstQuarter' },
      { ...openActItem, text: '人を増やす', dueDate: '2015-06-30' },
    )
    await api.saveReviewSheet(about(world, [initiative], '来月から2人で回る。'))
    const { result, suggested, texts, book } = await exported(world, 'firstQuarter', world.issue)
    expect(suggested).toBe('平成27年度_天王寺区_第1四半期_レビュー資料_経営課題1.xlsx')
    expect(result?.sheets.length).toBe(2)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['経営課題1', '指標の数値'])
    const all = texts(0).join('\n')
    for (const part of [
      '区内管理用',
      '1-1-1　乳児家庭の訪問',
      '担当　総務係長（担当 太郎）',
      '区内の記号：未決定',
      '【進捗状況】予定どおり訪問した。',
      '【前回の確認（第1四半期　平成27年7月1日（水））からの変更】取組内容　追加「訪問は保健師が行う。」',
      '【改善アクション（未了）】人を増やす（期限超過　期限 平成27年6月30日（火））',
      '来月から2人で回る。',
    ])
      expect(all).toContain(part)
    expect(all).not.toContain('1-1-2')
  })

  test('of the next quarter tells what it says once, not as a change too', async () => {
    const world = await makeCheckWorld()
    await confirmAll(world)
    await world.say(people.clerk, '夏も続けた。', 'secondQuarter')
    await world.say(people.clerk, '春の文を直した。', 'midYearReview')
    const { texts } = await exported(world, 'secondQuarter', world.issue)
    const all = texts(0).join('\n')
    expect(all).toContain('【進捗状況】夏も続けた。')
    expect(all.match(/夏も続けた。/g)?.length).toBe(1)
    expect(all).toContain('追加「春の文を直した。」')
  })

  test('of 自己評価 says what a symbol means, and has the numbers of the series behind the chart', async () => {
    const world = await makeCheckWorld()
    const { api, outcome, strategy } = world
    await api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'target' }, '60％以上')
    const [seriesId = ''] = await api.makeSeriesOfPlan(2015, [{ kind: 'outcomeIndicator', id: outcome }])
    const { fiscalYear: _, period: __, ...measured } = makeMeasurement(2014, '52.5')
    await api.saveSeriesYears(seriesId, [{ fiscalYear: 2014, selfEvaluation: measured }])
    await api.saveText({ kind: 'strategyReview', id: `${strategy}-selfEvaluation`, field: 'effectiveness' }, 'ア')
    const { texts, book, file } = await exported(world, 'selfEvaluation', null)
    const all = texts(0).join('\n')
    expect(all).toContain('戦略のアウトカムに対する有効性：ア　有効であり、継続して推進')
    expect(all).toContain('訪問した家庭の割合　目標 60％以上')
    const last = book.worksheets.length - 1
    expect(texts(last)).toEqual(expect.arrayContaining(['1-1', '訪問した家庭の割合', '平成26年度', '自己評価', '60％以上']))
    const numbers: unknown[] = []
    book.worksheets[last]?.eachRow((row) => row.eachCell(({ value }) => typeof value === 'number' && numbers.push(value)))
    // 平成26年度 as it is read and as it is drawn; of 平成27年度 only what is aimed at
    expect(numbers).toEqual([52.5, 52.5, 60])
    const drawn = strFromU8(unzipSync(readFileSync(file))['xl/charts/chart1.xml'] ?? new Uint8Array())
    expect(drawn).toContain('<a:t>訪問した家庭の割合（％）</a:t>')
    expect(drawn).toContain('<c:f>&apos;指標の数値&apos;!$H$5:$H$6</c:f>')
  })

  test('has 様式3 on a sheet of its own, and with 自己評価 the ward as a whole', async () => {
    const world = await makeCheckWorld()
    await world.api.saveText({ kind: 'reformItem', id: world.reformItem, field: 'title' }, '経常経費の見直し')
    const quarter = await exported(world, 'firstQuarter', 'plan')
    expect(quarter.suggested).toBe('平成27年度_天王寺区_第1四半期_レビュー資料_様式3.xlsx')
    expect(quarter.texts(0)).toEqual(
      expect.arrayContaining([expect.stringContaining('様式3　市政改革プランに基づく取組等'), '1　経常経費の見直し']),
    )
    expect(quarter.texts(0).join('\n')).not.toContain('乳児家庭の訪問')
    const year = await exported(world, 'selfEvaluation', null)
    expect(year.book.worksheets.map(({ name }) => name)).toEqual(['経営課題1', '区全体・様式3', '指標の数値'])
    expect(year.texts(1)).toEqual(expect.arrayContaining(['区運営方針全体', '1　経常経費の見直し']))
  })

  test('is refused before a dialog for a year, check or 経営課題 that is not there', async () => {
    const world = await makeCheckWorld()
    const codeOf = (...args: readonly [number, 'firstQuarter', string | null]) =>
      world.api.exportReviewSheet(...args).catch((error: { code?: string }) => error.code)
    expect(await codeOf(2014, 'firstQuarter', null)).toBe('E-PLAN-03')
    expect(await codeOf(2015, 'firstQuarter', 'nothing')).toBe('E-SHEET-01')
    expect(await codeOf(2015, 'firstQuarter', world.issue)).toBeNull()
  })

  test('says of an area without items that there are none, and of one item that item alone', async () => {
    const world = await makeCheckWorld()
    const second = await world.api.addItem('managementIssue', 'plan', 'last')
    await world.api.saveReviewSheet(about(world, [world.other], ''))
    const { texts, result } = await exported(world, 'firstQuarter', null)
    expect(result?.sheets.map(({ pages }) => pages)).toEqual([1, 1, 1, 1])
    expect(texts(0).filter((text) => text.startsWith('1-1-')).length).toBe(1)
    expect(texts(1)).toEqual(expect.arrayContaining(['ここには、第1四半期で確かめる項目がありません。']))
    expect(second).not.toBe('')
  })

  test.skipIf(!canPrint)(
    'stands on one upright page of A4 for an area with five long items, and nothing is cut',
    { timeout: 60_000 },
    async () => {
      const world = await makeCheckWorld()
      const { api, strategy, issue } = world
      const ids: string[] = [world.initiative, world.other]
      for (let n = 0; n < 3; n += 1) ids.push(await api.addItem('initiative', strategy, 'last'))
      world.setOperator(people.clerk)
      for (const id of ids) {
        await api.saveText({ kind: 'initiative', id, field: 'title' }, '町会と連携した見守りの仕組みづくりと担い手の育成')
        for (const field of ['results', 'findingAndImprovement'])
          await api.saveText(
            { kind: 'initiativeReview', id: `${id}-firstQuarter`, field },
            '説明会を開き、地域の意見を聞いて進め方を直した。'.repeat(20),
          )
      }
      const process = await api.addItem('processIndicator', ids[4] as string, 'last')
      await api.saveText({ kind: 'processIndicator', id: process, field: 'name' }, '説明会に参加して担い手になりたいと答えた区民の割合')
      await api.saveText({ kind: 'processIndicator', id: process, field: 'target' }, '60％以上')
      const [seriesId = ''] = await api.makeSeriesOfPlan(2015, [{ kind: 'processIndicator', id: process }])
      const { fiscalYear: _, period: __, ...measured } = makeMeasurement(2014, '52.5')
      await api.saveSeriesYears(seriesId, [{ fiscalYear: 2014, selfEvaluation: measured }])
      await api.saveReviewSheet(about(world, ids, '担い手の募集を秋に行う。'))
      const { file } = await exported(world, 'firstQuarter', issue)
      const pages = printWorkbook(readFileSync(file))
      expect(pages.map(({ widthPt, heightPt }) => widthPt < heightPt)).toEqual([true, false])
      expect(pages[0]?.text).toContain(squeeze('担い手の募集を秋に行う。'))
      expect(pages[0]?.text).toContain(squeeze('（ほか'))
      // the chart, on the same page
      for (const text of ['H26', 'H27', '52.5', '実績']) expect(pages[0]?.text).toContain(text)
    },
  )
})
