// Knows that the city's own form files go out with the forms of the program: filled, else byte for byte as they came, each a file of its own in the same folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Printer } from '../../../../electron/context.ts'
import { readBook } from '../../../../electron/excel/read-book.ts'
import { isFolderOfOutput } from '../../../../shared/rules/is-folder-of-output.ts'
import type { FormRepeats } from '../../../../shared/model/form-template.ts'
import type { OutputForm, OutputRequest } from '../../../../shared/model/output.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { putPlan } from '../../../helpers/put-plan.ts'
import { zipRecords } from '../../../helpers/zip-records.ts'

const template = (name: string): string => path.join(import.meta.dirname, `../../../fixtures/templates/${name}.xlsx`)
const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 3 }, (place, nth) => `${place}${nth}`)
const timeout = 60_000

type Started = TestApp & Readonly<{ folder: string; asked: string[]; bound(name: string, from?: number): Promise<OutputForm> }>

function start(): Started {
  const app = startAppInMemory([])
  putPlan(app, plan)
  const folder = makeFolder()
  const asked: string[] = []
  let open = ''
  Object.assign(app.context.dialogs, {
    chooseOpenPath: async () => open,
    chooseSavePath: async (kind: string, name: string) => {
      asked.push(`${kind} ${name}`)
      return path.join(folder, 'out.xlsx')
    },
    chooseFolder: async (kind: string) => {
      asked.push(kind)
      return folder
    },
  })
  return {
    ...app,
    folder,
    asked,
    async bound(name, fromYear = 2015) {
      open = template(name)
      const picked = await app.api.pickTemplate(2015)
      if (!picked) throw new Error('nothing picked')
      const { repeats, cells: proposed } = picked.proposal
      const cells = proposed.map(({ doubt: _, ...cell }) => cell)
      const source = { kind: 'template', token: picked.token } as const
      return { kind: 'boundForm', id: await app.api.saveBoundForm(source, { name, fromYear, untilYear: null, repeats, cells }) }
    },
  }
}

const base: OutputRequest = {
  fiscalYear: 2015,
  editionId: null,
  audience: 'public',
  forms: [],
  isOneBook: true,
  format: 'xlsx',
  hasCover: false,
}
const form1: OutputForm = { kind: 'plan', formId: 'form1' }
const textsOf = async (file: string): Promise<readonly string[]> =>
  (await readBook(readFileSync(file))).sheets.flatMap(({ cells }) => cells.map(({ text }) => text))

test('beside one book of our own: a file for each 経営課題, as the city made it but for the bound cells, and the cover lists them all', {
  timeout,
}, async () => {
  const { api, folder, asked, bound } = start()
  const forms = [form1, await bound('youshiki2'), await bound('soukatsu')]
  const result = await api.writeOutput({ ...base, forms, hasCover: true })
  expect(asked).toEqual(['forms'])
  const names = [
    // one form alone is called by its own name, also beside others
    '01_平成27年度_天王寺区_様式1_案.xlsx',
    '02_平成27年度_天王寺区_youshiki2_1_案.xlsx',
    '03_平成27年度_天王寺区_youshiki2_2_案.xlsx',
    '04_平成27年度_天王寺区_soukatsu_案.xlsx',
  ]
  expect(result).toMatchObject({ name: '平成27年度_天王寺区_様式一式_案', isFolder: true })
  expect(result?.files.map(({ fileName, sheets }) => [fileName, sheets.length])).toEqual(
    names.map((name, nth) => [name, nth === 0 ? 2 : 0]),
  )
  const place = path.join(folder, result?.name ?? '')
  expect(readdirSync(place).toSorted()).toEqual(names)

  const source = await zipRecords(readFileSync(template('youshiki2')))
  const filled = await zipRecords(readFileSync(path.join(place, names[2] ?? '')))
  expect(filled.map(({ name }) => name)).toEqual(source.map(({ name }) => name))
  const changed = source.filter(({ local, directory }, nth) => {
    const now = filled[nth]
    return !now?.local.equals(local) || JSON.stringify(now.directory) !== JSON.stringify(directory)
  })
  expect(changed.map(({ name }) => name)).toEqual(['xl/worksheets/sheet1.xml'])
  const issue = plan.managementIssues[1]
  const texts = await textsOf(path.join(place, names[2] ?? ''))
  expect(texts).toContain(`【経営課題２　${issue?.title}】`)
  expect(texts).toContain(issue?.futureVision)
  expect(texts.join('\n')).not.toContain(plan.managementIssues[0]?.title)

  const cover = await textsOf(path.join(place, names[0] ?? ''))
  for (const name of names.slice(1)) expect(cover[cover.indexOf(name) + 1]).toBe('－')
  expect(cover[cover.indexOf(`${names[0]}\n様式1`) + 1]).toMatch(/^\d+ページ$/)
  expect(cover.filter((text) => text === 'youshiki2')).toHaveLength(2)
  expect(cover.join('\n')).toContain('※ ページが「－」のものは、市の様式ファイルに記入したものです。')
})

test('one form file alone is one file, and one that repeats a folder; the names of those that hold then are offered', {
  timeout,
}, async () => {
  const { api, folder, asked, bound } = start()
  const once = await bound('soukatsu')
  const repeated = await bound('youshiki2')
  await bound('chousho', 2016)
  expect((await api.listOutputs(2015, null)).boundForms.map(({ name, repeats }) => [name, repeats])).toEqual([
    ['soukatsu', 'once'],
    ['youshiki2', 'managementIssue'],
  ])
  // a PDF of it cannot be made without Excel: it stays a workbook, and no printer is asked for
  expect(await api.writeOutput({ ...base, forms: [once], format: 'pdf' })).toMatchObject({ name: 'out.xlsx', isFolder: false })
  expect(readdirSync(folder)).toEqual(['out.xlsx'])
  expect(await textsOf(path.join(folder, 'out.xlsx'))).toContain(plan.goal)
  expect(await api.writeOutput({ ...base, forms: [repeated] })).toMatchObject({ isFolder: true, files: [{}, {}] })
  expect(asked).toEqual(['workbook 平成27年度_天王寺区_soukatsu_案.xlsx', 'forms'])
  const shapes: readonly (readonly [Pick<OutputRequest, 'isOneBook' | 'hasCover'>, number, readonly FormRepeats[], boolean])[] = [
    [{ isOneBook: true, hasCover: true }, 3, [], false],
    [{ isOneBook: false, hasCover: false }, 1, [], false],
    [{ isOneBook: false, hasCover: true }, 1, [], true],
    [{ isOneBook: true, hasCover: false }, 1, ['once'], true],
    [{ isOneBook: true, hasCover: false }, 0, ['once'], false],
    [{ isOneBook: true, hasCover: true }, 0, ['once'], true],
    [{ isOneBook: true, hasCover: false }, 0, ['initiative'], true],
  ]
  for (const [shape, own, files, isFolder] of shapes) expect(isFolderOfOutput(shape, own, files)).toBe(isFolder)
})

test('as PDF: our own pages are printed, the city’s files lie beside them as workbooks', { timeout }, async () => {
  const { api, context, folder, bound } = start()
  const forms = [form1, await bound('soukatsu')]
  await expect(api.writeOutput({ ...base, forms, format: 'pdf' })).rejects.toMatchObject({ code: 'E-PRINT-01' })
  const printer: Printer = { toPdf: async () => new Uint8Array(), pageToPdf: async () => new TextEncoder().encode('%PDF') }
  Object.assign(context, { printer })
  const result = await api.writeOutput({ ...base, forms, format: 'pdf', hasCover: true, isOneBook: false })
  expect(readdirSync(path.join(folder, result?.name ?? '')).toSorted()).toEqual([
    '00_送付票_平成27年度_天王寺区.pdf',
    '01_平成27年度_天王寺区_様式1_案.pdf',
    '02_平成27年度_天王寺区_soukatsu_案.xlsx',
  ])
})

test('an edition fills them as it was frozen; what does not fit and what no cell shows is told before and after', { timeout }, async () => {
  const { api, folder, bound } = start()
  const forms = [await bound('soukatsu'), await bound('youshiki2')]
  const long = Array.from({ length: 9 }, () => '行').join('\n')
  await api.saveText({ kind: 'wardPlan', id: plan.id, field: 'goal' }, long)
  const { id: editionId } = await api.confirmEdition(2015, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
  await api.saveText({ kind: 'wardPlan', id: plan.id, field: 'goal' }, 'あとから直した目標')
  const now = await api.fillOutput({ ...base, forms })
  const goalOf = ({ boundForms }: typeof now) => boundForms[0]?.books[0]?.cells.find(({ address }) => address === 'A3')
  expect(goalOf(now)).toMatchObject({ text: 'あとから直した目標', problems: [] })
  const frozen = await api.fillOutput({ ...base, forms, editionId })
  // 24 mm high: five lines of 9 pt
  expect(goalOf(frozen)).toMatchObject({ text: long, problems: ['overflow'], meter: { used: 9, max: 5 } })
  expect(frozen.boundForms[1]?.notes).toEqual(['formulas'])
  const result = await api.writeOutput({ ...base, forms, editionId, hasCover: true })
  expect(result?.warnings).toEqual(
    expect.arrayContaining([
      { code: 'overCell', label: 'soukatsu　総括!A3' },
      { code: 'itemLeft', label: `youshiki2　1-1-3　${plan.managementIssues[0]?.strategies[0]?.initiatives[2]?.title}` },
    ]),
  )
  const place = path.join(folder, result?.name ?? '')
  const [cover = '', city = ''] = readdirSync(place).toSorted()
  expect(await textsOf(path.join(place, city))).toContain(long)
  const told = (await textsOf(path.join(place, cover))).join('\n')
  expect(told).toContain(editionId)
  expect(told).not.toContain('版にかかわらず作成日現在')
})

test('cancelled while it is filled: nothing is left, and the next one may run', { timeout }, async () => {
  const { api, context, folder, bound } = start()
  const forms = [form1, await bound('youshiki2')]
  const { fill } = context.workbooks
  const seen: unknown[] = []
  Object.assign(context.workbooks, {
    fill: (...args: Parameters<typeof fill>) => {
      const filling = fill(...args)
      filling.catch(({ code }: { code: string }) => seen.push(code))
      seen.push(context.exports.progress())
      void api.cancelExport()
      return filling
    },
  })
  expect(await api.writeOutput({ ...base, forms })).toBeNull()
  expect(seen).toEqual([{ stage: 'fill', done: 0, total: 2, what: '02_平成27年度_天王寺区_youshiki2_1_案.xlsx' }, 'E-IMPORT-07'])
  expect(readdirSync(folder)).toEqual([])
  expect(await api.getExportProgress()).toBeNull()
  Object.assign(context.workbooks, { fill })
  expect(await api.writeOutput({ ...base, forms })).toMatchObject({ isFolder: true })
})

test('many at once wait for one another instead of being refused', { timeout }, async () => {
  const { api, bound, context } = start()
  const forms = [await bound('soukatsu'), await bound('youshiki2'), await bound('chousho')]
  // as after a start of the program: none of them was looked at yet
  Object.assign(context, { files: Object.create(context.files) })
  const both = await Promise.all([
    api.fillOutput({ ...base, forms }),
    api.fillOutput({ ...base, forms: forms.toReversed() }),
    api.fillOutput({ ...base, forms: forms.slice(1) }),
  ])
  expect(both.map(({ boundForms }) => boundForms.map(({ name }) => name))).toEqual([
    ['soukatsu', 'youshiki2', 'chousho'],
    ['chousho', 'youshiki2', 'soukatsu'],
    ['youshiki2', 'chousho'],
  ])
})

test('what cannot go out is refused before anything is asked: a text that no cell holds, a form that is gone, nothing to write', {
  timeout,
}, async () => {
  const { api, asked, folder, bound } = start()
  const once = await bound('soukatsu')
  const repeated = await bound('youshiki2')
  await api.saveText({ kind: 'wardPlan', id: plan.id, field: 'goal' }, 'あ'.repeat(32_768))
  await expect(api.writeOutput({ ...base, forms: [form1, once] })).rejects.toMatchObject({
    code: 'E-FFILE-09',
    detail: { address: '総括!A3' },
  })
  await expect(api.writeOutput({ ...base, forms: [{ kind: 'boundForm', id: 'none' }] })).rejects.toMatchObject({ code: 'E-FFILE-01' })
  for (const { id } of plan.managementIssues) await api.deleteItem('managementIssue', id)
  for (const hasCover of [false, true])
    await expect(api.writeOutput({ ...base, forms: [repeated], hasCover })).rejects.toMatchObject({ code: 'E-FFILE-10' })
  expect(asked).toEqual([])
  expect(existsSync(path.join(folder, 'out.xlsx'))).toBe(false)
})
