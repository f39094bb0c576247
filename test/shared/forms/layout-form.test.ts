// Knows what the layout of a form promises: every text whole and once, nothing over anything, nothing torn that fits on a page.
import { describe, expect, test } from 'vitest'
import { bodyHeightOf, layoutForm } from '../../../shared/forms/layout-form.ts'
import type { FormLayout, PlacedCell } from '../../../shared/forms/form-layout.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { anyText } from '../../helpers/any-text.ts'
import { generation, samplePlan } from '../../helpers/generations.ts'
import { expectSoundLayout, heightsOfOwner, printedTextsOf } from '../../helpers/layout-checks.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const g1 = generation('G1')
const g2 = generation('G2')
const wardName = 'サンプル区'
const layout = (formId: string, plan: WardPlan, of = g1): FormLayout => layoutForm({ generation: of, formId, plan, wardName })
const cellsOf = ({ pages }: FormLayout): readonly PlacedCell[] => pages.flatMap((page) => page.cells)
const textsOf = (l: FormLayout): readonly string[] => cellsOf(l).map((cell) => cell.text)

describe('whatever is typed', () => {
  const anyPlan = fc
    .tuple(fc.array(anyText(120), { minLength: 7, maxLength: 7 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([texts, strategiesEach, initiativesEach]) => {
      let at = 0
      const size = { issues: 2, strategiesEach, initiativesEach, indicatorsEach: initiativesEach, reformItems: strategiesEach }
      return makePlan(size, () => texts[(at += 1) % 7] as string)
    })
  test.each([
    ['form1', g1],
    ['form2', g1],
    ['form3', g1],
    ['sheet', g2],
  ] as const)('%s shows every text whole and once, and nothing over anything', (formId, of) => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const laidOut = layout(formId, plan, of)
        expectSoundLayout(laidOut)
        const printed = printedTextsOf(laidOut)
        for (const cell of cellsOf(laidOut)) {
          if (cell.field === null || cell.field.kind === 'amount' || cell.fragment.index > 0) continue
          expect(printed.get(cell.key)).toContain(cell.value.replaceAll(/\s/g, ''))
        }
      }),
      { numRuns: 30 },
    )
  })

  test('様式2 has a place for every text of the plan', () => {
    const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2, indicatorsEach: 2 }, (place, nth) => `${place}の${nth}番`)
    const printed = textsOf(layout('form2', plan)).join('\n')
    const notOnForm2 = ['wardPlan.goal', 'wardPlan.mission', 'wardPlan.mayorPolicy', 'managementIssue.recognition']
    const wanted = collectTexts(plan).filter((text) => !notOnForm2.some((place) => text.startsWith(place)))
    expect(wanted.length).toBeGreaterThan(50)
    expect(wanted.filter((text) => !printed.includes(text))).toEqual([])
  })
})

function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('の') ? [value] : []
  if (Array.isArray(value)) return value.flatMap(collectTexts)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collectTexts) : []
}

describe('pages', () => {
  const lines = (n: number): string => Array.from({ length: n }, (_, i) => `・${i + 1}行目`).join('\n')

  test('a 取組 that fits on one page stands on one page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 36 }), { minLength: 8, maxLength: 8 }), (counts) => {
        const plan = makePlan({ issues: 1, strategiesEach: 2, initiativesEach: 4 }, (place, nth) =>
          place === 'initiative.content' ? lines(counts[nth] ?? 0) : '文',
        )
        const laidOut = layout('form2', plan)
        const roomPt = bodyHeightOf(g1.page) - laidOut.titleHeightPt
        for (const [owner, heights] of heightsOfOwner(laidOut)) {
          if (!owner.startsWith('initiative')) continue
          const whole = heights.reduce((sum, height) => sum + height, 0)
          expect(heights.length === 1 || whole > roomPt, `${owner}: ${heights.join(' + ')} of ${roomPt}`).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('one that does not is torn between its lines, with its vertical label on both pages', () => {
    const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place) =>
      place === 'initiative.content' ? lines(120) : '文',
    )
    const laidOut = layout('form2', plan)
    const parts = cellsOf(laidOut).filter((cell) => cell.field && 'field' in cell.field && cell.field.field === 'content')
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map((part) => part.fragment)).toEqual(parts.map((_, index) => ({ index, count: parts.length })))
    expect(parts.flatMap((part) => part.lines).join('\n')).toBe(lines(120))
    expect(parts.map((part) => part.text).join('\n')).toBe(lines(120))
    const pagesWithText = laidOut.pages.filter((page) => page.cells.some((cell) => parts.includes(cell)))
    for (const page of pagesWithText) expect(page.cells.some((cell) => cell.vertical && cell.text === '計画')).toBe(true)
  })

  test('a heading is not left alone at the foot of a page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 90 }), (first, second) => {
        const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, (place, nth) =>
          place === 'initiative.content' ? lines(nth === 0 ? first : second) : '文',
        )
        for (const page of layout('form2', plan).pages) {
          const last = page.cells.filter((cell) => !cell.vertical && cell.topPt + cell.heightPt === page.heightPt)
          expect(last.some((cell) => cell.style === 'label' || cell.style.endsWith('Heading'))).toBe(false)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('what is left of a page being too low for the space between two parts makes no empty page', () => {
    for (let n = 0; n <= 60; n += 1) {
      const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1, reformItems: 1 }, (place) =>
        place === 'initiative.content' || place === 'reformItem.content' ? lines(n) : '文',
      )
      for (const formId of ['form2', 'form3']) for (const page of layout(formId, plan).pages) expect(page.cells.length).toBeGreaterThan(0)
    }
  })

  test('each 経営課題 of 様式2 begins a page', () => {
    const laidOut = layout('form2', samplePlan(2015))
    for (const page of laidOut.pages) {
      const headings = page.cells.filter((cell) => cell.style === 'issueHeading')
      expect(headings.length).toBeLessThan(2)
      const first = page.cells.find((cell) => cell.style !== 'subtitle')
      if (headings.length === 1) expect(first).toBe(headings[0])
    }
  })

  test('a text of 100,000 characters goes on over as many pages as it needs', () => {
    const long = 'あいうえお、かきくけこ。'.repeat(8_334)
    const laidOut = layout(
      'form2',
      makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place) => (place === 'initiative.content' ? long : '')),
    )
    expectSoundLayout(laidOut)
    const parts = cellsOf(laidOut).filter((cell) => cell.fragment.count > 1)
    expect(parts.map((part) => part.text).join('')).toBe(long)
    expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThan(32_767)
  })

  test('no page is higher than the paper', () => expect(bodyHeightOf(g1.page) + 24 * (72 / 25.4)).toBeLessThan(841.89))
})

describe('様式1 and 様式2 of 平成27年度', () => {
  const plan = samplePlan(2015)
  const form1 = layout('form1', plan)
  const form2 = layout('form2', plan)

  test('様式2 names its years and places as the city does', () => {
    const texts = textsOf(form2)
    for (const label of [
      '25決算額',
      '26予算額',
      '27算定（見込）額',
      'めざすべき将来像（最終的なめざす状態）＜概ね10～20年間を念頭に設定＞',
      '現状（課題設定の根拠となる現状・データ）',
      '要因分析（現状・データから導かれる分析結果）＜めざすべき将来像と現状に差が生じる要因＞',
      '課題＜上記要因を解消するために必要なこと＞',
      'めざす状態＜概ね３～５年間を念頭に設定＞',
      'アウトカム（成果）指標（めざす状態を数値化した指標）',
      '戦略（中期的な取組の方向性）',
      '当年度の取組内容',
      'プロセス（過程）指標（取組によりめざす指標）',
      '【撤退・再構築基準】',
      '前年度までの実績',
      '中間振り返り',
      '自己評価',
    ])
      expect(texts).toContain(label)
    expect(form2.title.map((cell) => cell.text)).toEqual(['平成27年度　サンプル区運営方針', '【様式2】'])
    expect(texts).toContain(`めざす成果及び戦略　１－１　【${plan.managementIssues[0]?.strategies[0]?.title}】`)
  })

  test('every field of the plan can be written where it stands, and each has a name', () => {
    const places = cellsOf(form2).filter((cell) => cell.field)
    expect(places.every((cell) => cell.label !== '')).toBe(true)
    expect(places.find((cell) => cell.field?.kind === 'initiative')?.label).toBe('1-1-1 具体的取組の名称')
    const amounts = places.filter((cell) => cell.field?.kind === 'amount')
    const initiatives = plan.managementIssues.flatMap((issue) => issue.strategies.flatMap((strategy) => strategy.initiatives))
    expect(amounts.length).toBe(initiatives.length * 3)
    expect(amounts.map((cell) => cell.text)).toContain('1,234,567千円')
  })

  test('cells of later phases that hold nothing yet are blank, and say so on screen only', () => {
    const bare = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, () => '文')
    const later = cellsOf(layout('form2', bare)).filter((cell) => cell.hint?.includes('で記入'))
    expect(later.length).toBeGreaterThan(0)
    expect(later.every((cell) => cell.text === '')).toBe(true)
    expect(later.filter((cell) => cell.field === null)).toEqual([])
  })

  test('様式1 shows what is marked 主な and nothing else', () => {
    const strategies = plan.managementIssues.flatMap((issue) => issue.strategies)
    const initiatives = strategies.flatMap((strategy) => strategy.initiatives)
    const shown = new Set(
      cellsOf(form1).flatMap((cell) => (cell.field?.kind === 'strategy' || cell.field?.kind === 'initiative' ? [cell.field.id] : [])),
    )
    for (const item of [...strategies, ...initiatives]) expect([item.id, shown.has(item.id)]).toEqual([item.id, item.isMain])
  })

  test('one changed text keeps all other sections, the very same pages', () => {
    const issues = plan.managementIssues.map((issue, i) => (i === 2 ? { ...issue, challenge: '直した課題' } : issue))
    const after = layout('form2', { ...plan, managementIssues: issues })
    const kept = after.pages.filter((page) => form2.pages.includes(page)).length
    expect(kept).toBeGreaterThan(form2.pages.length / 2)
    expect(textsOf(after)).toContain('直した課題')
    expect(layout('form2', plan).pages.every((page, i) => page === form2.pages[i])).toBe(true)
  })

  test('a record that is shown in two years is not mixed up between them', () => {
    const next: WardPlan = { ...plan, fiscalYear: 2016 }
    expect(textsOf(layout('form2', next))).toContain('26決算額')
    expect(textsOf(layout('form2', plan))).not.toContain('26決算額')
  })
})

test('an amount of 0 is 0, a missing one －, a negative one ▲, each with its number for Excel', () => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, () => '')
  const amounts = (yen: number | null): readonly PlacedCell[] => {
    const [issue] = plan.managementIssues
    const [strategy] = issue?.strategies ?? []
    const [initiative] = strategy?.initiatives ?? []
    if (!issue || !strategy || !initiative) throw new Error('no initiative')
    const given = yen === null ? [] : [{ id: 'a' as never, kind: 'budget' as const, fund: 'undivided' as const, fiscalYear: 2014, yen }]
    const changed = { ...initiative, amounts: given }
    const issues = [{ ...issue, strategies: [{ ...strategy, initiatives: [changed] }] }]
    return cellsOf(layout('form2', { ...plan, managementIssues: issues })).filter(
      (c) => c.field?.kind === 'amount' && c.field.fiscalYear === 2014,
    )
  }
  expect(amounts(0)).toMatchObject([{ text: '0千円', number: { value: 0 }, value: '0' }])
  expect(amounts(null)).toMatchObject([{ text: '－', number: null, value: '' }])
  expect(amounts(-1_234_000)).toMatchObject([{ text: '▲1,234千円', number: { value: -1234 } }])
  expect(amounts(1_234_567_000)).toMatchObject([{ text: '1,234,567千円', number: { value: 1_234_567 } }])
})

test('without indicators a blank line waits for the first one', () => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1, indicatorsEach: 0 }, () => '')
  const fields = cellsOf(layout('form2', plan)).flatMap((cell) => (cell.field?.kind === 'newItem' ? [cell.field] : []))
  expect(fields).toEqual([
    { kind: 'newItem', itemKind: 'outcomeIndicator', parentId: 'strategy-0', field: 'name' },
    { kind: 'newItem', itemKind: 'outcomeIndicator', parentId: 'strategy-0', field: 'target' },
    { kind: 'newItem', itemKind: 'processIndicator', parentId: 'initiative-0', field: 'name' },
    { kind: 'newItem', itemKind: 'processIndicator', parentId: 'initiative-0', field: 'target' },
  ])
})

test('an empty plan still gives a page of every form', () => {
  const empty = makePlan({ issues: 0, strategiesEach: 0, initiativesEach: 0 }, () => '')
  expect(layout('form1', empty).pages.length).toBe(1)
  expect(layout('form2', empty).pages.length).toBe(1)
  expect(layout('form3', empty).pages.length).toBe(1)
  expect(layout('sheet', empty, g2).pages.length).toBe(1)
})

describe('a generation that nobody knew when the program was written', () => {
  const g9: FormGeneration = JSON.parse(`{
    "id": "G9", "name": "令和10年度様式", "firstYear": 2028, "lastYear": null, "words": { "office": "区" }, "unit": { "label": "百万円", "yen": 1000000 },
    "page": { "paper": "A3", "orientation": "landscape", "marginsMm": { "top": 10, "bottom": 10, "left": 10, "right": 10, "header": 5, "footer": 5 },
      "columnWidthsPt": [30, 300, 300, 300], "leadingPt": 15, "footer": "{page}" },
    "styles": { "text": { "font": "gothic", "sizePt": 9, "align": "left", "valign": "top", "border": "thin" },
      "amount": { "font": "gothic", "sizePt": 9, "align": "right", "valign": "top", "border": "thin", "numberFormat": "#,##0" } },
    "legends": [{ "id": "old", "text": "もう使わない", "firstYear": 2028, "lastYear": 2028 }, { "id": "old", "text": "いまの凡例", "firstYear": 2029, "lastYear": null }],
    "forms": [{ "id": "only", "name": "一枚様式", "sheetName": "一枚様式", "status": "ready",
      "title": [{ "kind": "row", "cells": [{ "columns": [0, 4], "style": "text", "before": "{year} {ward} {word.office}の計画" }] }],
      "blocks": [{ "kind": "each", "of": "managementIssues", "blocks": [
        { "kind": "group", "keep": true, "frame": "medium", "blocks": [
          { "kind": "band", "label": "課題", "columns": [0, 1], "style": "text", "blocks": [
            { "kind": "row", "cells": [{ "columns": [1, 4], "style": "text", "before": "第{number.half}　", "field": "managementIssue.title", "label": "名称", "lines": { "min": 1 } }] },
            { "kind": "each", "of": "initiatives", "blocks": [{ "kind": "row", "cells": [
              { "columns": [1, 3], "style": "text", "field": "initiative.content", "label": "取組", "lines": { "min": 1 } },
              { "columns": [3, 4], "style": "amount", "amount": { "kind": "assessed", "yearOffset": 0 }, "label": "{year.short}要求額" }] }] }] },
          { "kind": "row", "cells": [{ "columns": [0, 4], "style": "text", "before": "{legend.old}" }] }] }] }] }]
  }`)
  const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2 }, (place, nth) => `${place}${nth}`, 2029, 'G9')
  const laidOut = layout('only', plan, g9)

  test('is laid out without a line of code', () => {
    expectSoundLayout(laidOut)
    expect(laidOut.title[0]?.text).toBe('令和11年度 サンプル区 区の計画')
    expect(textsOf(laidOut).filter((text) => text.startsWith('initiative.content')).length).toBe(8)
    expect(textsOf(laidOut)).toContain('第2　managementIssue.title1')
    expect(textsOf(laidOut)).toContain('いまの凡例')
    expect(cellsOf(laidOut).find((cell) => cell.label === '1-1-2 11要求額')?.number).toEqual({ value: 0.098, format: '#,##0' })
    expect(cellsOf(laidOut).find((cell) => cell.style === 'amount')?.frame).toEqual({ top: false, bottom: false, left: false, right: true })
  })

  test('and says what its file names that is not there', () => {
    const broken = (from: string, to: string): FormGeneration => JSON.parse(JSON.stringify(g9).replace(from, to))
    expect(() => layout('only', plan, broken('{legend.old}', '{legend.none}'))).toThrow('legend.none')
    expect(() => layout('only', plan, broken('{word.office}', '{word.none}'))).toThrow('word.none')
    expect(() => layout('only', plan, broken('"style":"amount"', '"style":"none"'))).toThrow('none')
    expect(() => layout('only', plan, broken('initiative.content', 'initiative.none'))).toThrow('initiative.none')
    expect(() => layout('none', plan, g9)).toThrow('none')
  })
})
