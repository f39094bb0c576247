// Knows the whole way of a city's form: picked, kept with its binding, taken back and done again, taken over by next year's file, filled and written.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../../../electron/excel/read-book.ts'
import { readBoundCells } from '../../../../shared/forms/bind/read-bound-cells.ts'
import { fillScopesOf } from '../../../../electron/operations/form-files/fill-scopes.ts'
import type { BoundFormTyped, PickedTemplate } from '../../../../shared/model/form-template.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { putPlan } from '../../../helpers/put-plan.ts'

const fixture = (name: string): string => path.join(import.meta.dirname, `../../../fixtures/templates/${name}.xlsx`)
const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 3 }, (place, nth) => `${place}${nth}`)

function start(answers: { open?: string | null; save?: string; folder?: string } = {}): TestApp {
  const app = startAppInMemory([])
  putPlan(app, plan)
  Object.assign(app.context.dialogs, {
    chooseOpenPath: async () => answers.open ?? null,
    chooseSavePath: async () => answers.save ?? null,
    chooseFolder: async () => answers.folder ?? null,
  })
  return app
}
const typedOf = ({ proposal }: PickedTemplate, name = '様式2'): BoundFormTyped => ({
  name,
  fromYear: 2015,
  untilYear: null,
  repeats: proposal.repeats,
  cells: proposal.cells.map(({ doubt: _, ...cell }) => cell),
})
async function keep(app: TestApp): Promise<string> {
  const picked = await app.api.pickTemplate(2014)
  if (!picked) throw new Error('nothing picked')
  return app.api.saveBoundForm({ kind: 'template', token: picked.token }, typedOf(picked))
}
const boundRows = ({ db }: TestApp) => [
  db.prepare('SELECT * FROM bound_form ORDER BY id').all(),
  db.prepare('SELECT * FROM bound_cell ORDER BY id').all(),
]

describe('keeping a form', () => {
  it('keeps the file whole, the binding with it, and forgets the dry run', async () => {
    const app = start({ open: fixture('youshiki2') })
    const picked = await app.api.pickTemplate(2014)
    if (!picked) throw new Error('nothing picked')
    const source = { kind: 'template', token: picked.token } as const
    const id = await app.api.saveBoundForm(source, typedOf(picked))
    const { form, book } = await app.api.getBoundForm(id)
    expect(form).toEqual({ ...typedOf(picked), id, fileName: 'youshiki2.xlsx', templateHash: form.templateHash, reboundFrom: null })
    expect(book).toEqual(picked.book)
    expect(app.db.prepare('SELECT bytes FROM form_template').pluck().get()).toEqual(readFileSync(fixture('youshiki2')))
    expect(await app.api.listBoundForms()).toMatchObject([{ id, name: '様式2', cellCount: form.cells.length }])
    await expect(app.api.saveBoundForm(source, typedOf(picked))).rejects.toMatchObject({ code: 'E-FFILE-04' })
    expect((await app.api.pickTemplate(2014))?.usedBy).toEqual(['様式2'])
  })

  it('can be taken back and done again, each deed; the same again is none', { timeout: 60_000 }, async () => {
    const app = start({ open: fixture('chousho') })
    const first = await keep(app)
    const second = await keep(app)
    const { form } = await app.api.getBoundForm(first)
    const { name, fromYear, untilYear, repeats, cells } = form
    const states = [boundRows(app)]
    const deeds = () => app.db.prepare('SELECT count(*) FROM deed').pluck().get()
    const before = deeds()
    await app.api.saveBoundForm({ kind: 'form', id: first }, { name, fromYear, untilYear, repeats, cells })
    await app.api.moveBoundForm(first, null)
    expect(deeds()).toBe(before)
    await app.api.saveBoundForm({ kind: 'form', id: first }, { name: '調書', fromYear, untilYear: 2020, repeats, cells: cells.slice(1) })
    states.push(boundRows(app))
    await app.api.moveBoundForm(first, second)
    states.push(boundRows(app))
    await app.api.deleteBoundForm(second)
    states.push(boundRows(app))
    for (const state of states.slice(0, -1).toReversed()) {
      await app.api.undo()
      expect(boundRows(app)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      await app.api.redo()
      expect(boundRows(app)).toEqual(state)
    }
    const done = await app.api.listDeeds(20, null)
    await app.api.revertDeed(done.find(({ deed }) => deed.name === 'deleteBoundForm')?.deed.id ?? 0)
    expect(await app.api.listBoundForms()).toHaveLength(2)
  })

  it('lets go of a file that no deed can bring back, and of no other', { timeout: 60_000 }, async () => {
    const answers = { open: fixture('chousho') }
    const app = start(answers)
    const files = () => app.db.prepare('SELECT file_name FROM form_template ORDER BY file_name').pluck().all()
    await app.api.deleteBoundForm(await keep(app))
    answers.open = fixture('soukatsu')
    await app.api.moveBoundForm(await keep(app), null)
    const kept = await keep(app)
    await app.api.moveBoundForm(kept, null)
    for (let nth = 0; nth < 3; nth += 1) await app.api.undo()
    // taken back: it can be done again, until something else is done
    expect(files()).toEqual(['chousho.xlsx', 'soukatsu.xlsx'])
    answers.open = fixture('youshiki2')
    await keep(app)
    await keep(app)
    expect(files()).toEqual(['chousho.xlsx', 'youshiki2.xlsx'])
    const done = await app.api.listDeeds(20, null)
    await app.api.revertDeed(done.find(({ deed }) => deed.name === 'deleteBoundForm')?.deed.id ?? 0)
    expect((await app.api.listBoundForms()).map(({ fileName }) => fileName)).toContain('chousho.xlsx')
  })

  it('refuses what cannot be bound, by its address', { timeout: 60_000 }, async () => {
    const app = start({ open: fixture('excel-like') })
    const picked = await app.api.pickTemplate(2014)
    if (!picked) throw new Error('nothing picked')
    const cell = { sheet: '様式１＆２', address: 'B3', fieldPath: 'goal', label: '', before: '', after: '' }
    const save = (change: Partial<typeof cell>, form: Partial<BoundFormTyped> = {}) =>
      app.ask(
        'saveBoundForm',
        { kind: 'template', token: picked.token },
        { ...typedOf(picked), repeats: 'once', cells: [{ ...cell, ...change }], ...form },
      )
    const refused = (code: string, detail: unknown = null) => ({ ok: false, error: { code, detail } })
    expect(await save({ address: 'D12' })).toMatchObject(refused('E-FFILE-05', { address: '様式１＆２!D12' }))
    expect(await save({ address: 'E14' })).toMatchObject(refused('E-FFILE-05', { address: '様式１＆２!E14' }))
    expect(await save({ address: 'A11' })).toMatchObject(refused('E-FFILE-05', { address: '様式１＆２!A11' }))
    expect(await save({ address: 'C2' })).toMatchObject(refused('E-FFILE-05', { address: '様式１＆２!C2' }))
    expect(await save({ sheet: 'ない' })).toMatchObject(refused('E-FFILE-05', { address: 'ない!B3' }))
    expect(await save({}, { cells: [cell, cell] })).toMatchObject(refused('E-FFILE-05', { address: '様式１＆２!B3' }))
    expect(await save({ fieldPath: 'managementIssue.title' })).toMatchObject(refused('E-FFILE-06', { path: 'managementIssue.title' }))
    expect(await save({}, { untilYear: 2014 })).toMatchObject({ ok: false, error: { code: 'E-FFILE-07' } })
    expect(await save({}, { name: ' ' })).toMatchObject({ ok: false, error: { code: 'E-RULE-01' } })
    expect(await save({})).toMatchObject({ ok: true })
    expect((await app.api.getBoundForm((await app.api.listBoundForms())[0]?.id ?? '')).form.cells[0]?.label).toBe('現状')
  })

  it('is cancelled without a trace, and refuses a file that is too large or none', async () => {
    const folder = makeFolder()
    const large = path.join(folder, 'large.xlsx')
    writeFileSync(large, Buffer.alloc((10 << 20) + 1))
    expect(await start({ open: null }).api.pickTemplate(2014)).toBeNull()
    await expect(start({ open: large }).api.pickTemplate(2014)).rejects.toMatchObject({ code: 'E-FFILE-03' })
    await expect(start({ open: path.join(folder, 'none.xlsx') }).api.pickTemplate(2014)).rejects.toMatchObject({ code: 'E-IMPORT-05' })
  })
})

describe("next year's file", () => {
  it('takes the binding over, and the older form ends before', { timeout: 60_000 }, async () => {
    const next = path.join(makeFolder(), '令和8年度.xlsx')
    copyFileSync(fixture('chousho'), next)
    const answers = { open: fixture('chousho') }
    const app = start(answers)
    const id = await keep(app)
    answers.open = next
    const preview = await app.api.previewRebind(id)
    expect(preview).toMatchObject({ fileName: '令和8年度.xlsx', fromYear: 2027 })
    expect(new Set(preview?.rows.map(({ state }) => state))).toEqual(new Set(['same']))
    const { name, repeats } = (await app.api.getBoundForm(id)).form
    const cells = preview?.rows.flatMap(({ to }) => (to ? [to] : [])) ?? []
    const typed = { name, repeats, cells, fromYear: 2027, untilYear: null }
    const newer = await app.api.saveBoundForm({ kind: 'template', token: preview?.token ?? '' }, typed)
    expect(await app.api.listBoundForms()).toMatchObject([
      { id, fromYear: 2015, untilYear: 2026, reboundFrom: null },
      { id: newer, fromYear: 2027, untilYear: null, reboundFrom: id },
    ])
    await app.api.undo()
    expect(await app.api.listBoundForms()).toMatchObject([{ id, untilYear: null }])
  })
})

describe('filling', () => {
  it('makes a book for each 経営課題, tells what it shows and what it does not', { timeout: 60_000 }, async () => {
    const folder = makeFolder()
    const app = start({ open: fixture('youshiki2'), folder })
    const id = await keep(app)
    const request = { source: { kind: 'form', id }, typed: null, fiscalYear: 2015, editionId: null } as const
    const preview = await app.api.fillBoundForm(request)
    expect(preview.notes).toEqual(['formulas'])
    expect(preview.books.map(({ number, fileName }) => [number, fileName])).toEqual([
      ['1', '平成27年度_天王寺区_様式2_1_案.xlsx'],
      ['2', '平成27年度_天王寺区_様式2_2_案.xlsx'],
    ])
    const [first, second] = preview.books
    const issue = plan.managementIssues[1]
    const initiative = issue?.strategies[0]?.initiatives[0]
    const cell = (address: string) => second?.cells.find((one) => one.address === address)
    expect(cell('A2')?.text).toBe(`【経営課題２　${issue?.title}】`)
    expect(cell('A15')?.text).toBe(`具体的取組　２－１－１　【${initiative?.title}】`)
    expect(cell('E3')?.text).toBe(issue?.futureVision)
    const budget = initiative?.amounts.find(({ kind, fiscalYear }) => kind === 'budget' && fiscalYear === 2014)
    expect(cell('H16')?.number).toBe((budget?.yen ?? 0) / 1000)
    // the form has two 具体的取組 for each 戦略, the plan three
    expect(first?.unshown.map(({ kind, number }) => [kind, number])).toEqual(
      expect.arrayContaining([
        ['initiative', '1-1-3'],
        ['initiative', '1-2-3'],
      ]),
    )
    const written = await app.api.writeBoundForm({ id, fiscalYear: 2015, editionId: null, ownerIds: null })
    expect(written).toEqual({ folderName: '平成27年度_天王寺区_様式2', fileNames: preview.books.map(({ fileName }) => fileName) })
    const place = path.join(folder, written?.folderName ?? '')
    expect(readdirSync(place).toSorted()).toEqual(written?.fileNames.toSorted())
    const book = await readBook(readFileSync(path.join(place, written?.fileNames[1] ?? '')))
    const scope = fillScopesOf(plan, 'managementIssue', '天王寺区', '（案）')[1]?.scope
    const { form } = await app.api.getBoundForm(id)
    const read = scope && readBoundCells(book, form.cells, form.repeats, scope)
    const title = read?.find(({ bound }) => bound.address === 'A15')
    expect(title).toMatchObject({
      text: initiative?.title,
      field: { kind: 'initiative', id: initiative?.id, field: 'title' },
      lacksSurroundings: false,
    })
    for (const { bound, text } of read ?? []) {
      const filled = second?.cells.find(({ address }) => address === bound.address)
      expect(bound.before + bound.after === '' && filled?.number === null ? text : '', bound.address).toBe(
        bound.before + bound.after === '' && filled?.number === null ? filled.text : '',
      )
    }
  })

  it('writes one book where a person says, empties what the plan has not, and writes nothing that no cell can hold', {
    timeout: 60_000,
  }, async () => {
    const save = path.join(makeFolder(), '総括.xlsx')
    const app = start({ open: fixture('soukatsu'), save })
    const id = await keep(app)
    const request = { id, fiscalYear: 2015, editionId: null, ownerIds: null }
    expect(await app.api.writeBoundForm(request)).toEqual({ folderName: null, fileNames: ['総括.xlsx'] })
    const { books } = await app.api.fillBoundForm({ source: { kind: 'form', id }, typed: null, fiscalYear: 2015, editionId: null })
    expect(books[0]?.cells.find(({ address }) => address === 'B12')).toMatchObject({ text: '', isAbsent: true })
    await expect(app.api.writeBoundForm({ ...request, fiscalYear: 2016 })).rejects.toMatchObject({ code: 'E-FFILE-08' })
    await expect(app.api.writeBoundForm({ ...request, ownerIds: ['x'] })).rejects.toMatchObject({ code: 'E-FFILE-10' })
    await app.api.saveText({ kind: 'wardPlan', id: plan.id, field: 'goal' }, 'あ'.repeat(32_768))
    expect(existsSync(save)).toBe(true)
    await expect(app.api.writeBoundForm(request)).rejects.toMatchObject({ code: 'E-FFILE-09', detail: { address: '総括!A3' } })
  })

  it('measures each cell by its own width, height and font', async () => {
    const app = start({ open: fixture('soukatsu') })
    const id = await keep(app)
    const goal = async (text: string) => {
      await app.api.saveText({ kind: 'wardPlan', id: plan.id, field: 'goal' }, text)
      const { books } = await app.api.fillBoundForm({ source: { kind: 'form', id }, typed: null, fiscalYear: 2015, editionId: null })
      return books[0]?.cells.find(({ address }) => address === 'A3')
    }
    // 24 mm high: five lines of 9 pt at 11.25 pt and a rest; 180 mm wide: more than fifty letters of 9 pt in a line
    const few = await goal('一行')
    expect(few).toMatchObject({ meter: { used: 1, max: 5 }, problems: [] })
    expect(few?.meter?.lettersLeft).toBeGreaterThan(4 * 50)
    expect(await goal(Array.from({ length: 6 }, () => '行').join('\n'))).toMatchObject({
      meter: { used: 6, max: 5 },
      problems: ['overflow'],
    })
    const many = await goal('あ'.repeat(400))
    expect(many?.meter?.lettersLeft).toBeLessThan(0)
  })

  it('lists every field that a cell can show, with what the plan says', async () => {
    const app = start()
    const fields = await app.api.listBindableFields(2015, 'once')
    const paths = fields.map(({ path: own }) => own)
    expect(new Set(paths).size).toBe(paths.length)
    const found = fields.find(({ path: own }) => own === 'managementIssues.1.strategies.0.initiatives.2.content')
    expect(found).toMatchObject({ label: '取組内容', group: '具体的取組2-1-3' })
    expect(found?.sample).toContain(plan.managementIssues[1]?.strategies[0]?.initiatives[2]?.content.slice(0, 10))
    expect(fields.find(({ path: own }) => own === '{year}')?.sample).toBe('平成27年度')
    const ofIssue = await app.api.listBindableFields(2015, 'managementIssue')
    expect(ofIssue.find(({ path: own }) => own === 'managementIssue.title')).toMatchObject({ sample: plan.managementIssues[0]?.title })
    expect(ofIssue.some(({ path: own }) => own.startsWith('managementIssues.'))).toBe(false)
  })
})
