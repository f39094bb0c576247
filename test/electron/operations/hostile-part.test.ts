// Knows that what comes back from a section, however it was tampered with, is taken in whole or refused with a sentence: never a bug, never half of it.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Db } from '../../../electron/db/db.ts'
import { runFoundingDeed } from '../../../electron/db/deed.ts'
import type { MergeChoices } from '../../../shared/model/merge.ts'
import { sheetWords } from '../../../shared/words/section-sheet.ts'
import { makeSmallMedium } from '../../helpers/mounts.ts'
import { sha256Of } from '../../helpers/data-files.ts'
import {
  chooseAll,
  flatOf,
  idOf,
  type Made,
  makeSections,
  makeShared,
  makeWard,
  openPart,
  previewOf,
  takeOutPart,
} from '../../helpers/section-world.ts'

/** Writes into a hand-over file behind the program's back, and keeps its change record in order. */
function tamper(file: string, write: (db: Db) => void): void {
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  const stamp = { key: `${Math.random()}`, name: 'saveText', subject: null, operator: '不明', at: '2026-01-01T00:00:00+09:00' }
  runFoundingDeed(db, stamp, write)
  db.close()
}

/** Takes all of it, whatever it says; returns the code of the refusal or null. Whatever it is, the ward's file is sound and nothing is half done. */
async function takeAll(world: Made, file: string): Promise<string | null> {
  const [bytes, before] = [sha256Of(file), flatOf(world)]
  let code: string | null = null
  try {
    const found = await previewOf(world, file)
    await world.api.applyMerge(found.token, chooseAll(found, 'theirs'))
  } catch (error) {
    code = (error as { code?: string }).code ?? String(error)
    expect(flatOf(world)).toEqual(before)
  }
  const db = world.context.files.readable()
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(sha256Of(file)).toBe(bytes)
  expect(await world.api.getWardPlan(world.year)).not.toBeNull()
  return code
}

describe('a hand-over file that was tampered with', () => {
  test('with ids of another year’s items', async () => {
    const world = await makeShared(2024)
    await world.api.createWardPlan(2025)
    const other = await world.api.getWardPlan(2025)
    const issue = await world.api.addItem('managementIssue', other?.id ?? '', 'last')
    const strategy = await world.api.addItem('strategy', issue, 'last')
    const foreign = await world.api.addItem('initiative', strategy, 'last')
    const file = await takeOutPart(world, 0)
    tamper(file, (db) =>
      db.prepare("INSERT INTO initiative (id, strategy_id, position, title) VALUES (?, ?, 'a9', '別年度')").run(foreign, idOf(world, 's1')),
    )
    expect(await takeAll(world, file)).toBe('E-MERGE-06')
  })

  test.each(['0', 'zzzz', 'A', 'a00', 'b'])('with the place %j, behind which nothing could stand', async (position) => {
    const world = await makeShared(2024)
    const file = await takeOutPart(world, 0)
    tamper(file, (db) => db.prepare('UPDATE initiative SET position = ? WHERE id = ?').run(position, idOf(world, 'a')))
    expect(await takeAll(world, file)).toBeOneOf([null, 'E-MERGE-06'])
    for (const afterId of [null, 'last', idOf(world, 'a')]) await world.api.addItem('initiative', idOf(world, 's1'), afterId)
  })

  test.each([
    ['a form that nobody knows', "UPDATE ward_plan SET form_generation = 'G99'"],
    ['a unit of its own', "INSERT INTO label_override (id, ward_plan_id, key, text) SELECT id || '-unit', id, 'unit', '俵' FROM ward_plan"],
    [
      'a label that breaks out',
      `INSERT INTO label_override (id, ward_plan_id, key, text) SELECT id || '-__proto__', id, '__proto__', '{year}' FROM ward_plan`,
    ],
    [
      'an amount beyond all measure',
      `INSERT INTO amount (id, initiative_id, kind, fiscal_year, yen) SELECT id || '-budget-2100', id, 'budget', 2100, 9007199254740991 FROM initiative`,
    ],
    ['years that run backwards', 'UPDATE process_indicator SET cumulative_from = 2030, cumulative_until = 1990'],
    ['one year of two', 'UPDATE process_indicator SET cumulative_from = 2030'],
    ['a section that is none', `UPDATE hand_over SET section_id = '../../etc/passwd', section_name = '<img src=x onerror=alert(1)>'`],
    ['a take-out of its own', `UPDATE hand_over SET take_out_id = '''; DROP TABLE deed; --'`],
    ['a year that is none', 'UPDATE hand_over SET fiscal_year = 99999'],
    ['a moment that is none', "UPDATE hand_over SET taken_at = 'いつか', taken_by = ''"],
    ['a base that is deep', `UPDATE hand_over SET base = '${'['.repeat(900)}${']'.repeat(900)}'`],
    ['a base of another kind', `UPDATE hand_over SET base = '"x"'`],
    ['ids that are paths', `UPDATE initiative SET id = id`],
    [
      'a mark of a text that is none',
      `INSERT INTO carried_text (id, ward_plan_id, kind, record_id, field, last_text) SELECT 'x-' || id, (SELECT id FROM ward_plan), 'initiative', id, '__proto__', 'x' FROM initiative`,
    ],
    ['control characters', "UPDATE initiative SET title = 'a' || char(0) || 'b'"],
    ['a text of 200,000 letters', "UPDATE initiative SET content = replace(hex(zeroblob(100000)), '0', 'あ')"],
    ['ties to nothing', "INSERT INTO policy_tie (id, strategy_id, target) SELECT id || '-x', id, '9-9-ン' FROM strategy"],
    ['a post of nobody', "UPDATE initiative SET post_id = 'nobody'"],
    ['numbers of its own', 'UPDATE initiative SET number = 99'],
  ])('with %s', async (_, sql) => {
    const world = await makeShared(2024)
    const file = await takeOutPart(world, 0)
    tamper(file, (db) => {
      db.prepare(sql).run()
      // besides, something honest
      db.prepare("UPDATE initiative SET content = content || '追記' WHERE id = ?").run(idOf(world, 'a'))
    })
    const code = await takeAll(world, file)
    expect(code === null || /^E-(MERGE|DB|OUT)-/.test(code), code ?? '').toBe(true)
    // the plan goes on being worked with
    await world.api.addItem('initiative', idOf(world, 's1'), 'last')
    await world.api.confirmEdition(2024, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  })

  test('is noted once where the note of it comes back between the dry run and the taking in', async () => {
    const world = await makeShared(2024)
    const file = await takeOutPart(world, 0)
    const part = await openPart(file)
    await part.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'title' }, '訪問')
    part.context.files.close()
    await world.api.undo()
    const found = await previewOf(world, file)
    await world.api.redo()
    await world.api.applyMerge(found.token, chooseAll(found, 'theirs'))
    expect(await world.api.listTakeOuts(2024)).toMatchObject([{ mergedAt: expect.any(String) }])
  })

  test('a dry run of another data file, or of one that is closed, is over', async () => {
    const world = await makeShared(2024)
    const file = await takeOutPart(world, 0)
    tamper(file, (db) => db.prepare("UPDATE initiative SET content = '書いた'").run())
    const found = await previewOf(world, file)
    const own = world.context.files.current()?.path ?? ''
    world.context.answers.save = path.join(world.folder, '港区.kusei')
    await world.api.createDataFile('271071', 2024)
    await expect(world.api.applyMerge(found.token, {})).rejects.toMatchObject({ code: 'E-MERGE-09' })
    await world.api.closeDataFile()
    await expect(world.api.applyMerge(found.token, {})).rejects.toMatchObject({ code: /E-(MERGE-09|FILE-01)/ })
    world.context.answers.open = own
    await world.api.openDataFile()
    const before = flatOf(world)
    await world.api.applyMerge(found.token, JSON.parse('{"nothing//":"theirs","__proto__":"theirs","constructor":"ours"}') as MergeChoices)
    expect(flatOf(world)).not.toEqual(before)
  })
})

describe('a sheet that was tampered with', () => {
  async function change(file: string, edit: (sheet: ExcelJS.Worksheet, row: (field: RegExp) => ExcelJS.Row) => void): Promise<void> {
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file)
    const sheet = book.getWorksheet(sheetWords.sheetName)
    if (!sheet) throw new Error('no sheet')
    const row = (field: RegExp) => {
      let found: ExcelJS.Row | null = null
      sheet.eachRow((r) => {
        if (!found && JSON.stringify(r.values).match(field)) found = r
      })
      if (!found) throw new Error(`no row ${String(field)}`)
      return found
    }
    edit(sheet, row)
    await book.xlsx.writeFile(file)
  }
  /** Puts another hidden key in the place of the one of that initiative's 取組内容. */
  async function rekey(world: Made, file: string, key: string, text: string): Promise<void> {
    await change(file, (_, row) => {
      const line = row(new RegExp(`initiative/${idOf(world, 'a')}/content`))
      line.eachCell((cell, column) => {
        if (String(cell.value).startsWith('initiative/')) cell.value = key
        else if (column === 5) cell.value = text
      })
    })
  }

  test.each([
    ['an amount of no year', 'initiative/{a}/amount/budget/undivided/9999', '12'],
    ['an amount of year 0', 'initiative/{a}/amount/budget/undivided/0000', '12'],
    ['a field of another kind', 'strategy/{a}/desiredState', 'x'],
    ['an indicator under what has none', 'new/processIndicator/evil/{s1}/name', 'x'],
    ['an indicator that is an initiative', 'new/processIndicator/{b}/{a}/name', 'x'],
    ['an indicator of another part', 'new/outcomeIndicator/evil/{s2}/name', 'x'],
    ['a check', 'initiativeReview/{a}/results', 'x'],
    ['the plan itself', 'wardPlan/{plan}/goal', 'x'],
    ['an internal note', 'initiative/{a}/internalNote', 'x'],
    ['a prototype', 'initiative/constructor/title', 'x'],
    ['nonsense', "'; DROP TABLE deed; --", 'x'],
  ])('with the key of %s', async (_, key, text) => {
    const world = await makeShared(2016)
    const plan = await world.api.getWardPlan(2016)
    const file = await takeOutPart(world, 0, 'sheet')
    const named = key.replace(/\{(\w+)\}/g, (_m, name: string) => (name === 'plan' ? (plan?.id ?? '') : idOf(world, name)))
    await rekey(world, file, named, text)
    const code = await takeAll(world, file)
    expect(code ?? 'E-MERGE-').toMatch('E-MERGE-')
  })

  test('with formulas, links, errors, dates and pictures of numbers where texts belong', async () => {
    const world = await makeShared(2016)
    const content = new RegExp(`initiative/${idOf(world, 'a')}/content`)
    const values: readonly ExcelJS.CellValue[] = [
      { formula: 'HYPERLINK("\\\\\\\\host\\\\share")', result: '計算の結果' },
      { formula: '1/0' } as ExcelJS.CellValue,
      { error: '#REF!' } as ExcelJS.CellErrorValue,
      { text: 'リンク', hyperlink: 'file://host/share' },
      new Date('2026-02-30'),
      true,
      1e300,
      { richText: [{ text: '太' }, { text: '字' }] },
    ]
    for (const value of values) {
      const file = await takeOutPart(world, 0, 'sheet')
      await change(file, (_, row) => {
        row(content).eachCell((cell, column) => {
          if (column === 5) cell.value = value
        })
      })
      const code = await takeAll(world, file)
      expect(code === null || /^E-(MERGE|IMPORT)-/.test(code), `${JSON.stringify(value)} ${code}`).toBe(true)
    }
  })
})

describe('taking out', () => {
  test('is not done where another data file was opened while it was asked where', async () => {
    const world = await makeShared(2024)
    const part = path.join(world.folder, 'part.kusei')
    Object.assign(world.context.dialogs, {
      async chooseSavePath() {
        await world.api.closeDataFile()
        Object.assign(world.context.dialogs, { chooseSavePath: async () => path.join(world.folder, '港区.kusei') })
        await world.api.createDataFile('271071', 2024)
        return part
      },
    })
    const sectionId = world.sections[0]?.sectionId ?? ''
    await expect(world.api.takeOut(2024, [sectionId], 'file', null)).rejects.toMatchObject({ code: 'E-PART-03' })
    expect(readdirSync(world.folder)).not.toContain('part.kusei')
    expect(await world.api.listTakeOuts(2024)).toEqual([])
  })

  test('sections of any name, and of the same name, each get a file of their own', async () => {
    const world = await makeWard(2024)
    const names = [
      '防災／危機管理：課？',
      'a:b*c?"<>|/\\d',
      'CON',
      '...',
      '　',
      '同じ課',
      '同じ課',
      'IT課',
      'it課',
      '\u202e課',
      'あ'.repeat(40),
      '𠮷'.repeat(40),
    ]
    const plan = await world.api.getWardPlan(2024)
    const [strategy] = [await world.api.addItem('strategy', await world.api.addItem('managementIssue', plan?.id ?? '', 'last'), 'last')]
    const sectionIds: string[] = []
    for (const name of names) {
      let sectionId: string
      try {
        sectionId = await world.api.saveSection(null, name)
      } catch (error) {
        expect(error).toMatchObject({ code: 'E-RULE-01' })
        continue
      }
      sectionIds.push(sectionId)
      const id = await world.api.addItem('initiative', strategy, 'last')
      await world.api.setPostOf([{ kind: 'initiative', id }], await world.api.savePost(null, sectionId, '課長'))
    }
    await expect(world.api.saveSection(null, 'あ'.repeat(300))).rejects.toMatchObject({ code: 'E-RULE-01' })
    for (const way of ['file', 'sheet'] as const) {
      const folder = path.join(world.folder, way)
      mkdirSync(folder)
      world.context.answers.folder = folder
      const done = await world.api.takeOut(2024, sectionIds, way, null)
      expect(readdirSync(folder).toSorted()).toEqual(done?.fileNames.toSorted())
      expect(new Set(done?.fileNames.map((n) => n.normalize('NFKC').toLowerCase())).size).toBe(sectionIds.length)
      for (const name of done?.fileNames ?? []) expect((await previewOf(world, path.join(folder, name))).changes).toEqual([])
    }
  })

  test.each(['file', 'sheet'] as const)('onto a full medium leaves nothing there and notes nothing: %s', async (way) => {
    const world = await makeWard(2024)
    const sections = await makeSections(world, 6)
    const plan = await world.api.getWardPlan(2024)
    const strategy = await world.api.addItem('strategy', await world.api.addItem('managementIssue', plan?.id ?? '', 'last'), 'last')
    for (const { postId } of sections) {
      const id = await world.api.addItem('initiative', strategy, 'last')
      await world.api.setPostOf([{ kind: 'initiative', id }], postId)
    }
    const medium = makeSmallMedium({ task: { name: way }, skip: () => {} } as never, way === 'file' ? '1500k' : '40k')
    world.context.answers.folder = medium
    const all = sections.map((s) => s.sectionId)
    await expect(world.api.takeOut(2024, all, way, null)).rejects.toMatchObject({ code: /E-(DB-03|OUT-02|FILE-04)/ })
    expect(readdirSync(medium)).toEqual([])
    expect(await world.api.listTakeOuts(2024)).toEqual([])
    writeFileSync(path.join(world.folder, 'not a folder'), '')
    world.context.answers.folder = path.join(world.folder, 'not a folder')
    await expect(world.api.takeOut(2024, all, way, null)).rejects.toMatchObject({ code: /E-(FILE-04|OUT-01)/ })
  })
})
