// Knows that sheets go out to members and come back: real workbooks, one for each member, read from a folder, told before, taken in as one deed.
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type {
  MemberSheet,
  MemberSheetHead,
  MemberSheetItemTyped,
  ReturnedSheet,
  ReturnedSheets,
} from '../../../../shared/model/member-sheet.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'

const head: MemberSheetHead = {
  kind: 'evaluation',
  fiscalYear: 2026,
  title: '令和8年度 委員評価シート',
  meetingId: null,
  deadline: '2026-12-10',
  request: '日頃の取組について、評価をお願いします。\n=1+1 も文のうちです。',
  choices: ['そう思う', 'どちらともいえない', 'そう思わない'],
}
const names = ['大阪 太郎', '難波 花子', '天王 寺子']

type World = Readonly<{ app: TestApp; members: readonly string[]; folder: string; sheetId: string }>

async function begin(change: Partial<MemberSheetHead> = {}): Promise<World> {
  const app = startAppInMemory([2026])
  const members = await app.api.saveMembers(
    names.map((name, index) => ({
      id: null,
      name,
      kana: '',
      shortName: '',
      kindId: null,
      affiliation: '',
      note: '',
      terms: [{ id: null, from: '2024-10-01', until: index === 2 ? '2026-09-30' : '2028-09-30', endReason: '' }],
      seats: [],
    })),
  )
  const issue = await app.api.addItem('managementIssue', 'plan', 'last')
  await app.api.saveText({ kind: 'managementIssue', id: issue, field: 'title' }, '災害に強いまち')
  const items = [
    { id: null, target: { kind: 'managementIssue' as const, id: issue }, text: '経営課題1 災害に強いまち' },
    { id: null, target: null, text: '窓口の対応' },
  ]
  const sheetId = await app.api.saveMemberSheet(null, { ...head, ...change }, items)
  const folder = makeFolder()
  Object.assign(app.context.dialogs, { chooseFolder: async () => folder })
  return { app, members, folder, sheetId }
}
/** As the window sends them back. */
const typedOf = (items: MemberSheet['items']): readonly MemberSheetItemTyped[] =>
  items.map(({ id, target, text }) => ({ id, target: target && { kind: target.kind, id: target.id }, text }))
async function sheetOf({ app, sheetId }: World): Promise<MemberSheet> {
  const found = (await app.api.getCouncilBook()).sheets.find(({ id }) => id === sheetId)
  if (!found) throw new Error('no sheet')
  return found
}
async function fill(file: string, change: (sheet: ExcelJS.Worksheet, rowOf: (label: string) => number) => void): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  change(sheet, (label) => {
    let found = 0
    sheet.eachRow((row, nth) => {
      if (found === 0 && row.getCell(2).text === label) found = nth
    })
    return found
  })
  await book.xlsx.writeFile(file)
}
async function takeOut(world: World, members: readonly string[] = world.members): Promise<readonly string[]> {
  const taken = await world.app.api.takeOutMemberSheets(world.sheetId, members)
  return (taken?.fileNames ?? []).map((name) => path.join(world.folder, name))
}
async function preview(world: World, sheetId: string = world.sheetId): Promise<ReturnedSheets> {
  const found = await world.app.api.previewReturnedSheets(sheetId)
  if (!found) throw new Error('cancelled')
  return found
}
const wordsOf = (app: TestApp) =>
  app.db
    .prepare(
      'SELECT v.channel, v.stage, v.member_id AS who, p.text, (SELECT target_title FROM opinion_about a WHERE a.opinion_id = p.opinion_id) AS about FROM voice_piece p JOIN voice v ON v.id = p.voice_id ORDER BY p.text',
    )
    .all()
const byName = (files: readonly ReturnedSheet[], part: string) => files.find(({ fileName }) => fileName.includes(part))

describe('a sheet', () => {
  test('is kept as it was typed; the same again is no deed; undone it is gone', async () => {
    const world = await begin()
    const sheet = await sheetOf(world)
    expect(sheet).toMatchObject({ ...head, copies: [], answers: [] })
    expect(sheet.items.map(({ text, target }) => [text, target?.title, target?.number])).toEqual([
      ['経営課題1 災害に強いまち', '災害に強いまち', '1'],
      ['窓口の対応', undefined, undefined],
    ])
    const count = () => world.app.db.prepare('SELECT count(*) AS n FROM deed').get()
    const before = count()
    await world.app.api.saveMemberSheet(world.sheetId, { ...head, title: ` ${head.title} ` }, typedOf(sheet.items))
    expect(count()).toEqual(before)
    await world.app.api.saveMemberSheet(world.sheetId, head, typedOf(sheet.items).toReversed())
    expect((await sheetOf(world)).items.map(({ text }) => text)).toEqual(['窓口の対応', '経営課題1 災害に強いまち'])
    await world.app.api.undo()
    expect(await sheetOf(world)).toEqual(sheet)
    await world.app.api.deleteMemberSheet(world.sheetId)
    expect((await world.app.api.getCouncilBook()).sheets).toEqual([])
    await world.app.api.undo()
    expect(await sheetOf(world)).toEqual(sheet)
  })

  test.each<[string, Partial<MemberSheetHead>, string]>([
    ['without a title', { title: '　' }, 'missing'],
    ['with one choice', { choices: ['よい'] }, 'missing'],
    ['with two choices that look alike', { choices: ['よい', 'ﾖｲ', 'よ い'] }, 'doubleName'],
    ['with a request of 5,000 letters', { request: 'あ'.repeat(5000) }, 'tooLong'],
  ])('%s is refused', async (_, change, code) => {
    const { app } = await begin()
    await expect(app.api.saveMemberSheet(null, { ...head, ...change }, [])).rejects.toMatchObject({
      code: 'E-RULE-01',
      detail: { violations: [expect.objectContaining({ code })] },
    })
  })

  test('of 事前意見 has no choices, whatever was typed', async () => {
    const world = await begin({ kind: 'priorOpinion' })
    expect((await sheetOf(world)).choices).toEqual([])
  })
})

describe('taken out', () => {
  test('is a workbook for each member: name, ward, year, deadline, request, items, choices to pick; nothing of others', async () => {
    const world = await begin()
    const files = await takeOut(world)
    expect(files.map((file) => path.basename(file))).toEqual(names.map((name) => `令和8年度委員評価シート_${name.replace(' ', '')}.xlsx`))
    expect((await sheetOf(world)).copies.map(({ memberId, issuedDay, returnedDay }) => [memberId, issuedDay, returnedDay])).toEqual(
      world.members.map((id) => [id, '2026-11-23', null]),
    )
    const [first = ''] = files
    const text = Object.values(unzipSync(readFileSync(first)))
      .map((part) => strFromU8(part))
      .join('\n')
    for (const said of ['大阪 太郎', '天王寺区', '令和8年度', '令和8年12月10日', '=1+1 も文のうちです。', '窓口の対応'])
      expect(text).toContain(said)
    for (const other of names.slice(1)) expect(text).not.toContain(other)
    // Excel takes a sheet for damaged whose parts stand in another order than this.
    expect(text.match(/<(mergeCells|dataValidations|printOptions) /g)).toEqual(['<mergeCells ', '<dataValidations ', '<printOptions '])
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(first)
    const [sheet, choices] = book.worksheets
    expect([sheet?.pageSetup.paperSize, sheet?.pageSetup.orientation, sheet?.getColumn(5).hidden, choices?.state]).toEqual([
      9,
      'portrait',
      true,
      'hidden',
    ])
    let row = 0
    sheet?.eachRow((one, nth) => void (one.getCell(2).text === '窓口の対応' && (row = nth)))
    expect(sheet?.getCell(row, 3).dataValidation).toMatchObject({ type: 'list', formulae: ["'選択肢'!$A$1:$A$3"] })
    expect([1, 2, 3].map((nth) => choices?.getCell(nth, 1).text)).toEqual(head.choices)
    expect(sheet?.getRow(row).height).toBeGreaterThan(60)
  })

  test('writes over nothing that is there, and notes nothing where one cannot be written', async () => {
    const world = await begin()
    const [own = ''] = world.members
    await takeOut(world, [own])
    expect(await takeOut(world, [own])).toEqual([expect.stringContaining('（2）.xlsx')])
    await world.app.api.undo()
    await world.app.api.undo()
    expect((await sheetOf(world)).copies).toEqual([])
    Object.assign(world.app.context.dialogs, { chooseFolder: async () => path.join(world.folder, 'ない') })
    await expect(takeOut(world)).rejects.toMatchObject({ code: 'E-OUT-01' })
    expect((await sheetOf(world)).copies).toEqual([])
    await expect(takeOut(world, [])).rejects.toMatchObject({ code: 'E-MSHEET-01' })
    await world.app.api.saveMemberSheet(world.sheetId, head, [])
    await expect(takeOut(world)).rejects.toMatchObject({ code: 'E-MSHEET-03' })
  })
})

describe('a folder of sheets that came back', () => {
  test('is told file by file and taken in as one deed, which undo takes back and redo does again', async () => {
    const world = await begin()
    const { app } = world
    const [one = '', two = '', late = ''] = await takeOut(world)
    await fill(one, (sheet, rowOf) => {
      sheet.getCell(rowOf('経営課題1 災害に強いまち'), 3).value = 'そう思う'
      sheet.getCell(rowOf('経営課題1 災害に強いまち'), 4).value = '訓練が増えた'
      sheet.getCell(rowOf('窓口の対応'), 3).value = 3
      sheet.getCell(rowOf('そのほかのご意見'), 4).value = '駐輪場を増やしてほしい'
    })
    await fill(two, (sheet, rowOf) => {
      sheet.getCell(rowOf('窓口の対応'), 4).value = '特になし'
    })
    await fill(late, (sheet, rowOf) => {
      sheet.getCell(rowOf('窓口の対応'), 3).value = { formula: 'A1', result: '２' }
    })
    writeFileSync(path.join(world.folder, 'メモ.pdf'), 'x')
    writeFileSync(path.join(world.folder, 'こわれた.xlsx'), 'no zip')
    writeFileSync(path.join(world.folder, '~$開いています.xlsx'), 'x')
    mkdirSync(path.join(world.folder, '古いもの'))
    const found = await preview(world)
    expect(
      found.files
        .filter(({ refusal }) => refusal !== null)
        .map(({ fileName }) => fileName)
        .toSorted(),
    ).toEqual(['こわれた.xlsx', 'メモ.pdf', '古いもの'])
    expect(byName(found.files, '大阪')).toMatchObject({
      memberId: world.members[0],
      refusal: null,
      isAgain: false,
      notes: [],
      opinions: { ofItems: 1, added: 1 },
    })
    expect(byName(found.files, '難波')?.opinions).toEqual({ ofItems: 0, added: 0 })
    expect(byName(found.files, '天王')?.notes).toEqual([
      '委員の任期は令和8年9月30日（水）までです。終わったあとに戻ったシートとして取り込みます。',
      expect.stringMatching(/^C\d+は数式です。計算結果の「２」を読みました。$/),
    ])
    expect((await sheetOf(world)).answers).toEqual([])

    const before = await sheetOf(world)
    await app.api.applyReturnedSheets(
      found.token,
      found.files.filter(({ refusal }) => refusal === null).map(({ fileName }) => fileName),
      true,
    )
    const after = await sheetOf(world)
    const [a = '', b = ''] = after.items.map(({ id }) => id)
    expect(new Set(after.answers.map(({ memberId, itemId, choice, comment }) => [memberId, itemId, choice, comment].join('|')))).toEqual(
      new Set([
        [world.members[0], a, 0, '訓練が増えた'].join('|'),
        [world.members[0], b, 2, ''].join('|'),
        [world.members[1], b, '', '特になし'].join('|'),
        [world.members[2], b, 1, ''].join('|'),
      ]),
    )
    expect(after.copies.map(({ returnedDay }) => returnedDay)).toEqual(['2026-11-23', '2026-11-23', '2026-11-23'])
    const opinions = [
      { channel: 'evaluationSheet', stage: 'evaluation', who: world.members[0], text: '訓練が増えた', about: '災害に強いまち' },
      { channel: 'evaluationSheet', stage: 'evaluation', who: world.members[0], text: '駐輪場を増やしてほしい', about: null },
    ]
    expect(wordsOf(app)).toEqual(opinions)
    await app.api.undo()
    expect([await sheetOf(world), wordsOf(app)]).toEqual([before, []])
    await app.api.redo()
    expect([await sheetOf(world), wordsOf(app)]).toEqual([after, opinions])
    await expect(app.api.applyReturnedSheets(found.token, [], true)).rejects.toMatchObject({ code: 'E-MSHEET-04' })

    const again = await preview(world)
    expect(byName(again.files, '大阪')).toMatchObject({ isAgain: true, opinions: { ofItems: 0, added: 0 } })
    await app.api.applyReturnedSheets(again.token, [path.basename(one)], true)
    expect([await sheetOf(world), wordsOf(app)]).toEqual([after, opinions])
    await expect(
      app.api.saveMemberSheet(world.sheetId, { ...head, choices: ['はい', 'いいえ'] }, typedOf(after.items)),
    ).rejects.toMatchObject({
      code: 'E-MSHEET-02',
    })
    await expect(app.api.saveMemberSheet(world.sheetId, head, typedOf(after.items).slice(1))).rejects.toMatchObject({ code: 'E-MSHEET-02' })
  })

  test('makes opinions of an evaluation’s comments only where asked for, of added lines always, of 事前意見 always', async () => {
    const world = await begin()
    const [one = ''] = await takeOut(world, world.members.slice(0, 1))
    const write = (sheet: ExcelJS.Worksheet, rowOf: (label: string) => number) => {
      const last = sheet.columnCount - 1
      sheet.getCell(rowOf('窓口の対応'), last).value = '待ち時間が長い'
      sheet.getCell(rowOf('そのほかのご意見') + 3, 2).value = '足した行の意見'
    }
    await fill(one, write)
    const found = await preview(world)
    await world.app.api.applyReturnedSheets(found.token, [path.basename(one)], false)
    expect(wordsOf(world.app)).toMatchObject([{ text: '足した行の意見' }])

    const prior = await begin({ kind: 'priorOpinion', title: '事前意見' })
    const [file = ''] = await takeOut(prior, prior.members.slice(0, 1))
    await fill(file, write)
    await prior.app.api.applyReturnedSheets((await preview(prior)).token, [path.basename(file)], false)
    expect(wordsOf(prior.app)).toMatchObject([
      { text: '待ち時間が長い', channel: 'priorOpinion', stage: 'planning' },
      { text: '足した行の意見', channel: 'priorOpinion' },
    ])
  })

  test('of another year, of a sheet that is gone, of another ward, of a member who is gone, with no mark: each is refused by its cell', async () => {
    const world = await begin()
    const [one = ''] = await takeOut(world, world.members.slice(0, 1))
    const lastYear = await world.app.api.saveMemberSheet(null, { ...head, fiscalYear: 2025, title: '去年のシート' }, [])
    const refusal = async (sheetId = world.sheetId) => (await preview(world, sheetId)).files[0]?.refusal
    expect(await refusal(lastYear)).toMatch(/^別のシート「令和8年度 委員評価シート」（令和8年度）です（E\d+）。/)
    const mark = async (change: (text: string) => string) =>
      fill(one, (sheet) => sheet.getColumn(5).eachCell((cell) => void (cell.text.startsWith('kusei-') && (cell.value = change(cell.text)))))
    const own = `/${world.members[0]}`
    await mark((text) => text.replace(/\/[^/]+$/, '/niemand'))
    expect(await refusal()).toMatch(/^渡した委員が、委員の一覧にありません（E\d+）。$/)
    await mark((text) => text.replace('/niemand', own).replace(`/${world.sheetId}/`, '/weg/'))
    expect(await refusal()).toMatch(/^令和8年度のシートですが、このデータファイルにはありません（E\d+）。/)
    await mark((text) => text.replace('/weg/', `/${world.sheetId}/`).replace('271098', '271276'))
    expect(await refusal()).toMatch(/^北区のシートです（E\d+）。/)
    await fill(one, (sheet) => sheet.spliceColumns(5, 1))
    expect(await refusal()).toBeNull()
    await fill(one, (sheet) => {
      for (let row = 1; row < 12; row += 1) if (sheet.getCell(row, 1).text.startsWith('管理番号')) sheet.getCell(row, 1).value = null
    })
    expect(await refusal()).toContain('管理番号が消えていて')
  })

  test('with two files of one member tells both, and takes one', async () => {
    const world = await begin()
    const [one = ''] = await takeOut(world, world.members.slice(0, 1))
    await fill(one, (sheet, rowOf) => {
      sheet.getCell(rowOf('窓口の対応'), 3).value = '1'
    })
    const copy = path.join(world.folder, 'コピー.xlsx')
    writeFileSync(copy, readFileSync(one))
    utimesSync(copy, new Date('2026-11-01T00:00:00Z'), new Date('2026-11-01T00:00:00Z'))
    const { token, files } = await preview(world)
    expect(files.map(({ notes }) => notes.length)).toEqual([1, 1])
    expect(byName(files, 'コピー')?.changedAt).toBe('2026-11-01T00:00:00.000Z')
    const namesOfBoth = files.map(({ fileName }) => fileName)
    await expect(world.app.api.applyReturnedSheets(token, namesOfBoth, false)).rejects.toMatchObject({ code: 'E-MSHEET-05' })
    await expect(world.app.api.applyReturnedSheets(token, ['ない.xlsx'], false)).rejects.toMatchObject({ code: 'E-MSHEET-05' })
    await world.app.api.applyReturnedSheets(token, ['コピー.xlsx'], false)
    expect((await sheetOf(world)).copies[0]).toMatchObject({ returnedDay: '2026-11-23', fileName: 'コピー.xlsx' })
    expect(readdirSync(world.folder)).toHaveLength(2)
  })

  test('is not taken in where the sheet changed since', async () => {
    const world = await begin()
    const [one = ''] = await takeOut(world, world.members.slice(0, 1))
    const { token } = await preview(world)
    await world.app.api.saveMemberSheet(world.sheetId, { ...head, title: '別の題名' }, typedOf((await sheetOf(world)).items))
    await expect(world.app.api.applyReturnedSheets(token, [path.basename(one)], false)).rejects.toMatchObject({ code: 'E-MSHEET-04' })
    Object.assign(world.app.context.dialogs, { chooseFolder: async () => path.join(world.folder, 'ない') })
    await expect(preview(world)).rejects.toMatchObject({ code: 'E-MSHEET-06' })
  })
})
