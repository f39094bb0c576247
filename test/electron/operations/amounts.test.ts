// Knows what is stored when a person types amounts: undivided, by fund, of 区関連予算, in the unit that the ward prints.
import { describe, expect, it } from 'vitest'
import type { Initiative, WardPlan } from '../../../shared/model/ward-plan.ts'
import { type TestApp, startAppInMemory } from '../../helpers/app-in-memory.ts'

const planOf = async ({ api }: TestApp, year = 2017): Promise<WardPlan> => {
  const plan = await api.getWardPlan(year)
  if (!plan) throw new Error('no plan')
  return plan
}
async function start() {
  const app = startAppInMemory([2017])
  const issue = await app.api.addItem('managementIssue', 'plan', 'last')
  const strategy = await app.api.addItem('strategy', issue, 'last')
  const id = await app.api.addItem('initiative', strategy, 'last')
  const ref = { kind: 'amount', initiativeId: id, amountKind: 'assessed', fiscalYear: 2017 } as const
  const amounts = async (): Promise<Readonly<Record<string, number>>> => {
    const found = (await planOf(app)).managementIssues[0]?.strategies[0]?.initiatives[0] as Initiative
    return Object.fromEntries(found.amounts.map(({ fund, yen }) => [fund, yen]))
  }
  const fund = (of: 'undivided' | 'mayorFunds' | 'managerFunds', text: string) => app.api.saveFundAmount(id, 'assessed', of, 2017, text)
  return { app, api: app.api, id, ref, amounts, fund }
}
const deedsOf = ({ db }: TestApp) => db.prepare('SELECT count(*) FROM deed').pluck().get() as number

describe('amounts by fund', () => {
  it('are read as people write them', async () => {
    const { amounts, fund } = await start()
    await fund('mayorFunds', '▲１，２３４千円')
    await fund('managerFunds', '6千9百万円')
    expect(await amounts()).toEqual({ mayorFunds: -1_234_000, managerFunds: 69_000_000 })
    await fund('mayorFunds', '－')
    expect(await amounts()).toEqual({ managerFunds: 69_000_000 })
  })

  it('are taken out of what was not divided, so that the sum stays, until nothing is left', async () => {
    const { api, ref, amounts, fund } = await start()
    await api.saveAmount(ref, '5,000')
    await fund('mayorFunds', '3,000')
    expect(await amounts()).toEqual({ undivided: 2_000_000, mayorFunds: 3_000_000 })
    await fund('mayorFunds', '3,500')
    expect(await amounts()).toEqual({ undivided: 1_500_000, mayorFunds: 3_500_000 })
    await fund('managerFunds', '1,500')
    expect(await amounts()).toEqual({ mayorFunds: 3_500_000, managerFunds: 1_500_000 })
    await fund('managerFunds', '1,000')
    expect(await amounts()).toEqual({ mayorFunds: 3_500_000, managerFunds: 1_000_000 })
    await api.undo()
    await api.undo()
    expect(await amounts()).toEqual({ undivided: 1_500_000, mayorFunds: 3_500_000 })
  })

  it('more than what was not divided ends it, and does not turn it negative', async () => {
    const { api, ref, amounts, fund } = await start()
    await api.saveAmount(ref, '5,000')
    await fund('managerFunds', '6,000')
    expect(await amounts()).toEqual({ managerFunds: 6_000_000 })
  })

  it('keep the sum from being typed over; without them it is typed again', async () => {
    const { app, api, ref, amounts, fund } = await start()
    await fund('mayorFunds', '3,000')
    const before = deedsOf(app)
    await expect(api.saveAmount(ref, '9,000')).rejects.toMatchObject({ code: 'E-AMOUNT-01' })
    await expect(api.saveAmount({ ...ref, fiscalYear: 2016 }, '8,000')).resolves.not.toThrow()
    expect(deedsOf(app)).toBe(before + 1)
    await fund('mayorFunds', '')
    await api.saveAmount(ref, '9,000')
    expect((await amounts())['undivided']).toBe(9_000_000)
  })

  it.each([
    ['約30', 'approximateAmount'],
    ['1,23', 'misplacedComma'],
    ['500円', 'notWholeUnit'],
  ])('refuse %s', async (typed, code) => {
    const { app, fund, amounts } = await start()
    const before = deedsOf(app)
    await expect(fund('mayorFunds', typed)).rejects.toMatchObject({ code: 'E-RULE-01', detail: [{ code }] })
    expect([await amounts(), deedsOf(app)]).toEqual([{}, before])
  })

  it('that are there already make no deed', async () => {
    const { app, fund } = await start()
    await fund('mayorFunds', '3,000')
    const before = deedsOf(app)
    await fund('mayorFunds', '3000千円')
    expect(deedsOf(app)).toBe(before)
  })
})

describe('区関連予算', () => {
  it('is written, changed and taken away, each one deed that can be undone', async () => {
    const { app, api } = await start()
    await api.saveRelatedBudget(2017, 'assessed', 'mayorFunds', '２１６，１２６')
    await api.saveRelatedBudget(2017, 'assessed', 'managerFunds', '563,940')
    await api.saveRelatedBudget(2017, 'budget', 'mayorFunds', '1')
    expect((await planOf(app)).relatedBudget).toEqual([
      { kind: 'assessed', fund: 'managerFunds', yen: 563_940_000 },
      { kind: 'assessed', fund: 'mayorFunds', yen: 216_126_000 },
      { kind: 'budget', fund: 'mayorFunds', yen: 1000 },
    ])
    await api.saveRelatedBudget(2017, 'assessed', 'managerFunds', '')
    expect((await planOf(app)).relatedBudget.length).toBe(2)
    await api.undo()
    expect((await planOf(app)).relatedBudget.length).toBe(3)
    await expect(api.saveRelatedBudget(2020, 'assessed', 'mayorFunds', '1')).rejects.toMatchObject({ code: 'E-PLAN-03' })
  })
})

describe('what the ward calls otherwise', () => {
  it('is stored by key, replaced, and taken away with an empty text', async () => {
    const { app, api } = await start()
    await api.saveOverrides(2017, { 'word.head': '所属長', unit: '百万円' })
    expect((await planOf(app)).overrides).toEqual({ 'word.head': '所属長', unit: '百万円' })
    const before = deedsOf(app)
    await api.saveOverrides(2017, { 'word.head': '所属長' })
    expect(deedsOf(app)).toBe(before)
    await api.saveOverrides(2017, { 'word.head': '' })
    expect((await planOf(app)).overrides).toEqual({ unit: '百万円' })
    await api.undo()
    expect((await planOf(app)).overrides).toEqual({ 'word.head': '所属長', unit: '百万円' })
  })

  it('is all or nothing, and only what the form has', async () => {
    const { app, api } = await start()
    await expect(api.saveOverrides(2017, { 'word.head': '所属長', 'label:ない見出し': 'あ' })).rejects.toMatchObject({ code: 'E-RULE-01' })
    await expect(api.saveOverrides(2017, { unit: '両' })).rejects.toMatchObject({ detail: [{ code: 'unknownUnit' }] })
    expect((await planOf(app)).overrides).toEqual({})
  })

  it('decides what a typed amount is: whole yen of that unit', async () => {
    const { api, ref, amounts, fund } = await start()
    await api.saveOverrides(2017, { unit: '百万円' })
    await api.saveAmount(ref, '12')
    expect(await amounts()).toEqual({ undivided: 12_000_000 })
    await fund('undivided', '▲3億円')
    expect(await amounts()).toEqual({ undivided: -300_000_000 })
    await expect(fund('undivided', '1,234千円')).rejects.toMatchObject({ detail: [{ code: 'notWholeUnit' }] })
    await api.saveOverrides(2017, { unit: '円' })
    await api.saveAmount(ref, '12')
    expect(await amounts()).toEqual({ undivided: 12 })
  })
})
