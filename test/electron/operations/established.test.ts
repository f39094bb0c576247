// Knows what 策定 makes of a plan beside its numbers: 算定額 that become 予算額, forms that are frozen with it, and marks where it was changed since.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import type { EditionKind } from '../../../shared/model/edition.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { AmountFund, AmountKind, WardPlan } from '../../../shared/model/ward-plan.ts'
import { amountsForNextYear } from '../../../shared/rules/amounts-for-next-year.ts'
import { canonicalJson } from '../../../shared/rules/canonical-json.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makeFolder } from '../../helpers/data-files.ts'

let app: TestApp
let items: readonly string[]
const year = 2018

async function confirm(kind: EditionKind): Promise<string> {
  const edition = await app.api.confirmEdition(year, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
  return edition.id
}
const planNow = async (): Promise<WardPlan> => (await app.api.getWardPlan(year)) as WardPlan
const initiativesNow = async () => (await planNow()).managementIssues.flatMap((i) => i.strategies.flatMap((s) => s.initiatives))
const amountsNow = async (kind: AmountKind): Promise<readonly string[]> =>
  (await initiativesNow()).flatMap(({ title, amounts }) =>
    amounts.filter((a) => a.kind === kind).map((a) => `${title} ${a.fund} ${a.fiscalYear} ${a.yen}`),
  )
const type = (id: string | undefined, kind: AmountKind, text: string, of = year) =>
  app.api.saveAmount({ kind: 'amount', initiativeId: id as string, amountKind: kind, fiscalYear: of }, text)
const part = (id: string | undefined, fund: AmountFund, text: string) => app.api.saveFundAmount(id as string, 'assessed', fund, year, text)
const labelsOf = (plan: WardPlan, generation: FormGeneration): readonly string[] => {
  const { pages } = layoutForm({ generation, formId: 'form2', plan, wardName: '西成区' })
  return pages.flatMap((page) => page.cells.map((cell) => cell.text)).filter((text) => /額$|千円$/.test(text))
}
const g1 = () => app.context.resources.formGenerations.find(({ id }) => id === 'G1') as FormGeneration

beforeEach(async () => {
  app = startAppInMemory([year])
  const issue = await app.api.addItem('managementIssue', 'plan', 'last')
  const strategy = await app.api.addItem('strategy', issue, 'last')
  const ids: string[] = []
  for (const title of ['夜間の見回り', '花づくり', '読書の会']) {
    const id = await app.api.addItem('initiative', strategy, 'last')
    await app.api.saveText({ kind: 'initiative', id, field: 'title' }, title)
    ids.push(id)
  }
  items = ids
})

describe('the third amount', () => {
  it('is 算定（見込）額 in the 案 and 予算額 from 策定 on, and the 算定額 become it where no 予算額 was typed', async () => {
    const [a, b, c] = items
    await type(a, 'assessed', '1,200')
    await type(a, 'assessed', '700', year - 1)
    await part(b, 'mayorFunds', '30')
    await part(b, 'managerFunds', '12')
    await type(c, 'assessed', '900')
    await type(c, 'budget', '850')
    await app.api.saveRelatedBudget(year, 'assessed', 'managerFunds', '2,000')
    await confirm('draft')
    expect(labelsOf(await planNow(), g1()).slice(0, 6)).toEqual([
      '28決算額',
      '29予算額',
      '30算定（見込）額',
      '1,200千円',
      '28決算額',
      '29予算額',
    ])
    await confirm('established')
    expect(await amountsNow('budget')).toEqual([
      '夜間の見回り undivided 2018 1200000',
      '花づくり managerFunds 2018 12000',
      '花づくり mayorFunds 2018 30000',
      '読書の会 undivided 2018 850000',
    ])
    expect((await planNow()).relatedBudget.filter(({ kind }) => kind === 'budget')).toEqual([
      { kind: 'budget', fund: 'managerFunds', yen: 2_000_000 },
    ])
    expect(labelsOf(await planNow(), g1()).filter((text) => text.startsWith('30') || text.endsWith('千円'))).toEqual([
      '30予算額',
      '1,200千円',
      '30予算額',
      '42千円',
      '30予算額',
      '850千円',
    ])
    // that the column is called otherwise is no change of the plan; that the one 予算額 differs is
    const [, draft] = await app.api.listEditions(year)
    const told = await app.api.comparePlans({ edition: draft?.id as never, fiscalYear: year }, { edition: 'now', fiscalYear: year })
    expect(told.filter((d) => !d.isInternal).map((d) => [d.title, d.label, d.old, d.new])).toEqual([
      ['読書の会', '平成30年度予算額', '900千円', '850千円'],
    ])
  })

  it('goes over to the next year as 前年度予算額, as it was typed last', async () => {
    await type(items[0], 'assessed', '1,200')
    await confirm('draft')
    await confirm('established')
    await type(items[0], 'budget', '1,500')
    const [first] = await initiativesNow()
    const next = amountsForNextYear(first?.amounts ?? [], year, year + 1)
    expect(next.filter(({ kind }) => kind === 'budget')).toEqual([{ kind: 'budget', fund: 'undivided', fiscalYear: year, yen: 1_500_000 }])
  })
})

describe('an edition', () => {
  it('keeps its forms: a later correction of the generation does not print it otherwise', async () => {
    await confirm('draft')
    const id = await confirm('established')
    const before = g1()
    expect(await app.api.getEditionGeneration(id)).toEqual(before)
    const texts = JSON.stringify(before)
    const corrected = JSON.parse(texts.replaceAll('めざす成果及び戦略', '訂正した見出し')) as FormGeneration
    expect(JSON.stringify(corrected)).not.toBe(texts)
    const generations = app.context.resources.formGenerations as FormGeneration[]
    const at = generations.indexOf(before)
    generations[at] = corrected
    try {
      const target = path.join(makeFolder(), 'edition.xlsx')
      const printed = async (edition?: string) => {
        Object.assign(app.context.dialogs, { chooseSavePath: async () => target })
        expect(await app.ask('exportForms', year, ['form2'], ...(edition === undefined ? [] : [edition]))).toMatchObject({ ok: true })
        return strFromU8(unzipSync(readFileSync(target))['xl/sharedStrings.xml'] ?? new Uint8Array())
      }
      expect(await printed(id)).toContain('めざす成果及び戦略')
      expect(await printed()).toContain('訂正した見出し')
    } finally {
      generations[at] = before
    }
  })

  it('of an earlier version of the program, which froze no forms, is read on those of the program', async () => {
    await type(items[0], 'assessed', '1,200')
    await confirm('draft')
    const id = await confirm('established')
    const { plan } = JSON.parse(app.db.prepare('SELECT snapshot FROM edition WHERE id = ?').pluck().get(id) as string) as { plan: WardPlan }
    const snapshot = canonicalJson({ format: 1, ward: { code: '271225', name: '西成区' }, formGeneration: 'G1', plan })
    const hash = createHash('sha256').update(snapshot, 'utf8').digest('hex')
    for (const { name } of app.db.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'edition'`).all() as {
      name: string
    }[])
      app.db.exec(`DROP TRIGGER "${name}"`)
    app.db.prepare('UPDATE edition SET snapshot = ?, hash = ? WHERE id = ?').run(snapshot, hash, id)
    const forms = await app.api.getEditionGeneration(id)
    expect(labelsOf(await app.api.getEditionPlan(id), forms).slice(0, 4)).toEqual(['28決算額', '29予算額', '30算定（見込）額', '1,200千円'])
  })
})

describe('that a plan was changed since its last edition', () => {
  const isChanged = async () => (await app.api.listWardPlans())[0]?.changedSince
  it('is said after a deed that its forms can show, until that is taken back or confirmed', async () => {
    expect(await isChanged()).toBe(false)
    await confirm('draft')
    expect(await isChanged()).toBe(false)
    await app.api.saveText({ kind: 'initiative', id: items[0] as string, field: 'internalNote' }, '区長に相談')
    expect(await isChanged()).toBe(false)
    await app.api.saveText({ kind: 'initiative', id: items[0] as string, field: 'content' }, '週に3回まわる')
    expect(await isChanged()).toBe(true)
    await app.api.undo()
    expect(await isChanged()).toBe(false)
    await app.api.redo()
    expect(await isChanged()).toBe(true)
    await confirm('established')
    expect(await isChanged()).toBe(false)
    await app.api.deleteItem('initiative', items[2] as string)
    expect(await isChanged()).toBe(true)
    await confirm('revision')
    expect(await isChanged()).toBe(false)
    await type(items[0], 'budget', '5')
    expect(await isChanged()).toBe(true)
  })
})
