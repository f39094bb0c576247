// Knows what a ward may call otherwise, and that nothing else of the form changes with it.
import { describe, expect, test } from 'vitest'
import { fillTemplate } from '../../../shared/forms/fill-template.ts'
import { generationOfPlan } from '../../../shared/forms/generation-of-plan.ts'
import { layoutForm } from '../../../shared/forms/layout-form.ts'
import {
  labelKey,
  overridableKeysOf,
  overrideGeneration,
  templateOfTyped,
  violationOfOverride,
} from '../../../shared/forms/override-generation.ts'
import { renamedFieldsOf } from '../../../shared/forms/renamed-fields.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { parseAmount } from '../../../shared/rules/amount.ts'
import { type ListColumn, columnsOfList } from '../../../shared/rules/list-rows.ts'
import { namedColumnsOf } from '../../../shared/words/lists.ts'
import { generation } from '../../helpers/generations.ts'
import { expectSoundLayout } from '../../helpers/layout-checks.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const g1 = generation('G1')
const g2 = generation('G2')
const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1, reformItems: 1 }, (place) => place)
const layout = (formId: string, overrides: WardPlan['overrides']) =>
  layoutForm({ generation: g1, formId, plan: { ...plan, overrides }, wardName: '北区' })
const textsOf = (formId: string, overrides: WardPlan['overrides']): readonly string[] =>
  layout(formId, overrides).pages.flatMap((page) => page.cells.map((cell) => cell.text))

test('no override is the very same generation, and the same overrides give the same object twice', () => {
  expect(overrideGeneration(g1, {})).toBe(g1)
  const overrides = { 'word.head': '局長' }
  expect(overrideGeneration(g1, overrides)).toBe(overrideGeneration(g1, overrides))
})

test('whatever is called otherwise, the form has the same cells in the same places of the plan', () => {
  const keys = overridableKeysOf(g1).filter((key) => key.key !== 'unit')
  const shape = (overrides: WardPlan['overrides']): unknown =>
    ['form1', 'form2', 'form3'].map((form) =>
      layout(form, overrides).pages.flatMap((page) => page.cells.flatMap((cell) => (cell.field ? [[cell.key, cell.value]] : []))),
    )
  const before = shape({})
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...keys.map((key) => key.key)), fc.string({ maxLength: 30 })), { maxLength: 6 }),
      (pairs) => {
        const overrides = Object.fromEntries(pairs)
        for (const form of ['form1', 'form2', 'form3']) expectSoundLayout(layout(form, overrides))
        expect(shape(overrides)).toEqual(before)
      },
    ),
    { numRuns: 20 },
  )
})

describe('words and brackets', () => {
  test('follow everywhere', () => {
    const texts = textsOf('form2', { 'word.open': '〔', 'word.close': '〕' })
    expect(texts).toContain('具体的取組　１－１－１　〔initiative.title〕')
    expect(texts.some((text) => text.includes('【initiative'))).toBe(false)
    expect(textsOf('form1', { 'word.office': '局', 'word.head': '局長' })).toContain('平成27年度　局運営の基本的な考え方（局長の方針）')
  })
})

describe('labels', () => {
  test('are replaced where they are printed and where they name a place', () => {
    const overrides = { [labelKey('当年度の取組内容')]: '今年度の取組内容' }
    expect(textsOf('form2', overrides)).toContain('今年度の取組内容')
    expect(textsOf('form2', overrides)).not.toContain('当年度の取組内容')
    const cell = layout('form2', overrides)
      .pages.flatMap((page) => page.cells)
      .find((c) => c.value === 'initiative.content')
    expect(cell?.label).toBe('1-1-1 今年度の取組内容')
  })
  test('that stand before a field are called otherwise too, as their 欠番 are; brackets and numbers alone are not offered', () => {
    const offered = overridableKeysOf(g1).map(({ original }) => original)
    for (const original of [
      'めざす成果及び戦略　{number}　{word.open}',
      '具体的取組　{number}　{word.open}',
      '経営課題{number}　{word.open}',
      '取組項目{number}　{word.open}',
    ])
      expect(offered).toContain(original)
    expect(offered).not.toContain('{word.open}{number.half}　')
    expect(offered).not.toContain('{word.close}')
    const key = labelKey('具体的取組　{number}　{word.open}')
    expect(violationOfOverride(g1, key, '事業{number}')).toBeNull()
    const texts = textsOf('form2', { [key]: '事業　{number}　{word.open}' })
    expect(texts).toContain('事業　１－１－１　【initiative.title】')
    expect(texts.filter((text) => text.startsWith('具体的取組'))).toEqual([])
  })
  test('name the fields elsewhere too: only those that are called otherwise, as the stage has them', () => {
    const overrides = {
      [labelKey('当年度の取組内容')]: '今年度の取組内容',
      [labelKey('{year.short}算定（見込）額')]: '{year.short}見積額',
      [labelKey('{year.short}予算額')]: '{year.short}当初予算額',
    }
    expect([...renamedFieldsOf(g1, { ...plan, overrides })]).toEqual([
      ['amount/assessed/2015', '27見積額'],
      ['initiative.content', '今年度の取組内容'],
    ])
    expect(renamedFieldsOf(g1, { ...plan, overrides, stage: 'established' }).get('amount/budget/2015')).toBe('27当初予算額')
    expect(renamedFieldsOf(g1, plan).size).toBe(0)
    const [column] = columnsOfList('amounts', g1, 2015).filter(({ amount }) => amount?.kind === 'assessed' && amount.fund === 'mayorFunds')
    const [named] = namedColumnsOf([{ ...(column as ListColumn), ownName: '27見積額' }], 2015, 'heisei', '千円')
    for (const head of ['27見積額（区長）', '27算定額（区長）', '27予算額区長', '27年度予算区長自由経費千円'])
      expect(named?.names).toContain(head)
    expect(named?.names).not.toContain('予算額区長')
  })
  test('of the 予算額 from 策定 on are their own', () => {
    const overrides = { [labelKey('{year.short}予算額')]: '{year.short}当初予算額' }
    expect(textsOf('form2', overrides)).toContain('27算定（見込）額')
    const printed = generationOfPlan(g1, { overrides, stage: 'established' })
    expect(JSON.stringify(printed)).toContain('{year.short}当初予算額')
    expect(JSON.stringify(printed)).not.toContain('算定（見込）額')
    expect(generationOfPlan(g1, { overrides: {}, stage: 'draftConfirmed' })).toBe(g1)
  })
  test('keep the placeholders of the original; other braces are letters', () => {
    const overrides = { [labelKey('{year.short}算定（見込）額')]: '{year.short}予算額{word.none}' }
    expect(textsOf('form2', overrides)).toContain('27予算額｛word.none｝')
  })
  test('a typed label keeps its year as a year', () => {
    const scope = {
      generation: g1,
      fiscalYear: 2015,
      firstReiwaYearAs: 'heisei' as const,
      wardName: '',
      number: '',
      position: 1,
      edition: '',
      cumulative: null,
    }
    const fill = (text: string) => fillTemplate(text, scope)
    expect(templateOfTyped('{year.short}算定（見込）額', '27予算額', fill)).toBe('{year.short}予算額')
    expect(templateOfTyped('{year.short}算定（見込）額', '予算額', fill)).toBe('予算額')
    expect(templateOfTyped('{year}　{ward}運営方針{edition}', '平成27年度計画', fill)).toBe('{year}計画')
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(templateOfTyped('{year.short}算定（見込）額', typed, fill).replace('{year.short}', '27')).toBe(typed)
      }),
    )
  })
})

describe('the unit', () => {
  const millions = overrideGeneration(g1, { unit: '百万円' })
  test('changes what is shown, the number formats, and what typing means', () => {
    expect(millions.unit).toEqual({ label: '百万円', yen: 1_000_000 })
    expect(millions.styles['amount']?.numberFormat).toBe('#,##0"百万円";"▲"#,##0"百万円";0"百万円"')
    expect(parseAmount('12', millions.unit.yen)).toEqual({ yen: 12_000_000 })
    expect(parseAmount('▲３', millions.unit.yen)).toEqual({ yen: -3_000_000 })
    // 1,234,567千円 = 1,234.567百万円
    expect(textsOf('form2', { unit: '百万円' })).toContain('1,235百万円')
    expect(textsOf('form2', { unit: '円' })).toContain('1,234,567,000円')
  })
  test('a small negative amount is 0 on the page and in Excel', () => {
    const small = { ...plan, overrides: { unit: '百万円' } }
    const issues = small.managementIssues.map((issue) => ({
      ...issue,
      strategies: issue.strategies.map((strategy) => ({
        ...strategy,
        initiatives: strategy.initiatives.map((i) => ({
          ...i,
          amounts: [{ id: 'a' as never, kind: 'assessed' as const, fund: 'undivided' as const, fiscalYear: 2015, yen: -400_000 }],
        })),
      })),
    }))
    const cells = layoutForm({
      generation: g1,
      formId: 'form2',
      plan: { ...small, managementIssues: issues },
      wardName: '北区',
    }).pages.flatMap((p) => p.cells)
    expect(cells.find((cell) => cell.text === '0百万円')?.number?.value).toBe(0)
  })
  test('an unknown one is passed over', () => expect(overrideGeneration(g1, { unit: '両' }).unit).toEqual(g1.unit))
})

test('a dialog can list every key, and nothing else is taken', () => {
  const keys = overridableKeysOf(g1)
  expect(new Set(keys.map((key) => key.key)).size).toBe(keys.length)
  expect(keys.slice(0, 5).map((key) => key.key)).toEqual(['word.office', 'word.head', 'word.open', 'word.close', 'unit'])
  expect(keys.find((key) => key.original === '【撤退・再構築基準】')?.formNames).toEqual(['様式2'])
  expect(overridableKeysOf(g2).some((key) => key.key === 'unit')).toBe(false)
  expect(violationOfOverride(g1, 'unit', '百万円')).toBe(null)
  expect(violationOfOverride(g1, 'unit', 'toString')).toBe('unknownUnit')
  expect(violationOfOverride(g1, 'label:ない見出し', 'あ')).toBe('unknownKey')
  for (const { key } of keys) if (key !== 'unit') expect(violationOfOverride(g1, key, 'あ')).toBe(null)
})
