// Knows that a sheet (記入票) comes back with what was filled in, whatever became of its columns, and names the cells that cannot be read.
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { keysOf, makeSections, makeShared, makeWard, previewOf, takeOutPart } from '../../helpers/section-world.ts'

describe('a sheet', () => {
  async function edit(file: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<void> {
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file)
    const sheet = book.getWorksheet('記入票')
    if (!sheet) throw new Error('no sheet')
    change(sheet)
    await book.xlsx.writeFile(file)
  }
  const rowOf = (sheet: ExcelJS.Worksheet, number: string, field: string): number => {
    let found = 0
    sheet.eachRow((row, n) => {
      if (row.getCell(1).text === number && row.getCell(3).text === field) found = n
    })
    if (found === 0) throw new Error(`no line ${number} ${field}`)
    return found
  }
  const fill = (number: string, field: string, text: string | number) => (sheet: ExcelJS.Worksheet) => {
    sheet.getCell(rowOf(sheet, number, field), 5).value = text
  }

  test('that nobody touched brings no change; filled in, its fields; and it answers the inquiry', async () => {
    const world = await makeShared(2016)
    const inquiryId = await world.api.saveInquiry(null, 2016, {
      title: '令和6年度の取組内容の照会',
      requestText: '各課の取組内容をご記入ください。',
      deadline: '2024-01-19',
      check: null,
      sectionIds: world.sections.map((s) => s.sectionId),
    })
    const file = await takeOutPart(world, 0, 'sheet', inquiryId)
    expect((await previewOf(world, file)).changes).toEqual([])
    await edit(file, fill('1-1-1', '取組内容', '=訪問\nと相談'))
    await edit(file, fill('1-1-1', 'プロセス指標（1）', '訪問した家庭の割合'))
    const found = await previewOf(world, file)
    expect(found.changes.map((c) => [c.state, c.kind, c.field, c.theirs])).toEqual([
      ['theirs', 'initiative', 'content', '=訪問\nと相談'],
      ['theirs', 'processIndicator', '', expect.stringContaining('訪問した家庭の割合')],
    ])
    await world.api.applyMerge(found.token, {})
    const initiative = (await world.api.getWardPlan(2016))?.managementIssues[0]?.strategies[0]?.initiatives[0]
    expect([initiative?.content, initiative?.processIndicators.map((p) => p.name)]).toEqual(['=訪問\nと相談', ['訪問した家庭の割合']])
    expect((await world.api.listInquiries(2016))[0]?.sections.map((s) => s.answeredAt)).toEqual(['2026-11-23', null])
    expect((await previewOf(world, file)).changes).toEqual([])
  })

  test('is still understood without its hidden column, and without its head where nothing else is lost', async () => {
    const world = await makeShared(2016)
    const file = await takeOutPart(world, 1, 'sheet')
    await edit(file, (sheet) => {
      fill('2-1-1', '取組内容', '年2回行う。')(sheet)
      sheet.spliceColumns(6, 1)
    })
    expect(keysOf(await previewOf(world, file))).toEqual(['theirs content 避難訓練'])
    await edit(file, (sheet) =>
      sheet.getColumn(3).eachCell((cell, row) => {
        if (row > 6) cell.value = 'なにか'
      }),
    )
    world.context.answers.open = file
    await expect(world.api.previewMerge()).rejects.toMatchObject({ code: 'E-MERGE-08' })
  })

  test('is understood by its hidden column where what is printed was written over and the lines were sorted anew', async () => {
    const world = await makeShared(2016)
    const file = await takeOutPart(world, 1, 'sheet')
    await edit(file, (sheet) => {
      fill('1-1-2', '取組内容', '毎月公表する。')(sheet)
      const [one, other] = [rowOf(sheet, '1-1-2', '取組内容'), rowOf(sheet, '2-1-1', '取組内容')]
      for (let column = 1; column <= 6; column += 1) {
        const [a, b] = [sheet.getCell(one, column), sheet.getCell(other, column)]
        ;[a.value, b.value] = [b.value, a.value]
      }
      for (const row of [one, other]) sheet.getCell(row, 3).value = '内容（確認済）'
    })
    expect(keysOf(await previewOf(world, file))).toEqual(['theirs content 保育所の空き状況の案内'])
  })

  test('names the cells that cannot be read', async () => {
    const world = await makeWard(2015)
    const [section] = await makeSections(world, 1)
    const plan = await world.api.getWardPlan(2015)
    const issue = await world.api.addItem('managementIssue', plan?.id ?? '', 'last')
    const strategy = await world.api.addItem('strategy', issue, 'last')
    const id = await world.api.addItem('initiative', strategy, 'last')
    await world.api.setPostOf([{ kind: 'initiative', id }], section?.postId ?? '')
    const file = await takeOutPart({ ...world, sections: section ? [section] : [], ids: {} }, 0, 'sheet')
    let address = ''
    await edit(file, (sheet) => {
      const row = rowOf(sheet, '1-1-1', '平成27年度算定額（千円）')
      address = `記入票!E${row}`
      sheet.getCell(row, 5).value = '約30'
      sheet.getCell(row + 1, 5).value = ''
    })
    world.context.answers.open = file
    await expect(world.api.previewMerge()).rejects.toMatchObject({
      code: 'E-MERGE-07',
      detail: { violations: [{ label: address, code: 'approximateAmount' }] },
    })
    await edit(file, fill('1-1-1', '平成27年度算定額（千円）', 1234))
    expect((await previewOf(world, file)).changes.map((c) => c.theirs)).toEqual(['1,234千円'])
  })
})
