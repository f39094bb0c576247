// Knows that what is published is what the forms print: every text of them letter by letter, in a page of sound structure and in tables, and nothing else.
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { layoutForm } from '../../../../shared/forms/layout-form.ts'
import { pageHtml } from '../../../../shared/forms/publication/page-html.ts'
import { publishedPlanOf } from '../../../../shared/forms/publication/published-plan.ts'
import { publishedTables, tableNames } from '../../../../shared/forms/publication/published-tables.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { planUpTo } from '../../../../shared/rules/plan-up-to.ts'
import { unshieldFormula, writeCsv } from '../../../../shared/rules/write-csv.ts'
import { publicationPageWords as words } from '../../../../shared/words/publication.ts'
import { trickyStrings } from '../../../fixtures/published/tricky-strings.ts'
import { generation } from '../../../helpers/generations.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'
import { anyPlan } from '../../../helpers/random-plan.ts'
import { fc } from '../../../helpers/fast-check.ts'

const ward = { code: '271098', name: '天王寺区' }
const facts = { title: '題', edition: '策定', revisions: [], hash: 'ab12', day: '令和8年11月23日', program: '0.0.0', files: [] }

const htmlOf = (plan: WardPlan, forms: FormGeneration) => pageHtml(publishedPlanOf(plan, forms, ward), words, facts)
function cellsOf(plan: WardPlan, forms: FormGeneration): readonly string[] {
  const tables = publishedTables(publishedPlanOf(plan, forms, ward), words, '策定')
  return tableNames.flatMap((name) => {
    const csv = writeCsv(tables[name])
    return Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', delimiter: ',' }).data.flat().map(unshieldFormula)
  })
}
/** The texts between the tags, letter by letter. */
function textsIn(html: string): readonly string[] {
  return [...html.matchAll(/>([^<]*)</g)].map(([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&#13;', '\r')
      .replaceAll('&amp;', '&'),
  )
}
/** Every text that a form shows, with what it stands in. */
function printed(plan: WardPlan, forms: FormGeneration): readonly Readonly<{ value: string; isAmount: boolean }>[] {
  return forms.forms
    .filter(({ status }) => status === 'ready')
    .flatMap(({ id }) => layoutForm({ generation: forms, formId: id, plan, wardName: ward.name }).pages)
    .flatMap(({ cells }) => cells)
    .filter(({ field, value, fragment }) => field !== null && value !== '' && fragment.index === 0)
    .map(({ field, value }) => ({ value, isAmount: field?.kind === 'amount' }))
}

const withMarks = (text: string) => (text === '' ? '' : `${text}<b>&"'`)

test.each(['G1', 'G2'] as const)(
  'of random plans on %s the page and the tables have what the forms print',
  (id) => {
    const forms = generation(id)
    const year = id === 'G1' ? 2018 : 2024
    fc.assert(
      fc.property(anyPlan({ year, generation: id }), fc.boolean(), (any, isEstablished) => {
        const plan = planUpTo({ ...any, goal: withMarks(any.goal), stage: isEstablished ? 'established' : 'draftConfirmed' }, forms, [
          'selfEvaluation',
        ])
        const texts = textsIn(htmlOf(plan, forms))
        const inPage = new Set(texts)
        const inTables = new Set(cellsOf(plan, forms))
        for (const { value, isAmount } of printed(plan, forms)) {
          expect(
            texts.some((text) => text.includes(value)),
            `page: ${value}`,
          ).toBe(true)
          if (isAmount) expect(inTables.has(value.replaceAll(',', '').replace('▲', '-')) && inPage.has(value), value).toBe(true)
          else expect(inTables.has(value), `tables: ${value}`).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  },
  180_000,
)

test('tricky strings stand there letter by letter', () => {
  const strings = [...trickyStrings, '=HYPERLINK("http://127.0.0.1/","x")', '一行\n\n  二行', '<script>alert(1)</script>', '</style>']
  const plan = makePlan(
    { issues: 2, strategiesEach: 8, initiativesEach: 4, reformItems: 3 },
    (place, nth) => `${strings[(nth * 7 + place.length) % strings.length]}`,
  )
  const html = htmlOf(plan, generation('G1'))
  const texts = textsIn(html)
  const cells = new Set(cellsOf(plan, generation('G1')))
  for (const { value, isAmount } of printed(plan, generation('G1'))) {
    expect(
      texts.some((text) => text.includes(value)),
      value,
    ).toBe(true)
    if (!isAmount) expect(cells.has(value), value).toBe(true)
  }
  expect(html).not.toMatch(/<(script|img|link|iframe|object|form)\b| on[a-z]+="|(src|href)="(?!#)/)
})

test('nothing that no form prints goes out', () => {
  const marker = 'ここだけの話'
  const planted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(planted)
    if (typeof value !== 'object' || value === null) return value
    const secret = { internalNote: marker, targetReason: marker, blankReason: marker, postId: marker, budgetNote: marker }
    const own = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key in secret ? marker : planted(one)]))
    if (!('reviews' in own)) return own
    const quarter = {
      id: 'q',
      period: 'secondQuarter',
      results: marker,
      findingAndImprovement: marker,
      finding: marker,
      attainment: marker,
    }
    return { ...own, reviews: [...(own['reviews'] as unknown[]), quarter] }
  }
  const plan = planted(makePlan({ issues: 1, strategiesEach: 2, initiativesEach: 2, reformItems: 1 }, (place) => place)) as WardPlan
  expect(JSON.stringify(plan).split(marker).length).toBeGreaterThan(20)
  expect(htmlOf(plan, generation('G1'))).not.toContain(marker)
  expect(cellsOf(plan, generation('G1')).join('\n')).not.toContain(marker)
})

test('a table says numbers as numbers beside the text, and leaves what is no number beyond doubt', () => {
  const base = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place) => place)
  const [issue] = base.managementIssues
  const [strategy] = issue?.strategies ?? []
  const [outcome] = strategy?.outcomeIndicators ?? []
  if (!issue || !strategy || !outcome) throw new Error('no indicator')
  const as = (target: string, result: string, years: readonly [number, number] | null = null) => ({
    ...outcome,
    target,
    cumulativeFrom: years?.[0] ?? null,
    cumulativeUntil: years?.[1] ?? null,
    reviews: [{ id: 'r' as never, period: 'selfEvaluation' as const, result, attainment: '①' }],
  })
  const indicators = [
    as('50％以上', '49.6％'),
    as('40～60％', '約30'),
    as('１件以上', '未測定（台風のため）', [2014, 2015]),
    as('前年度以上', ''),
  ]
  const plan = { ...base, managementIssues: [{ ...issue, strategies: [{ ...strategy, outcomeIndicators: indicators }] }] }
  const table = publishedTables(publishedPlanOf(plan, generation('G1'), ward), words, '自己評価')['indicators.csv']
  const at = (name: string) => table.columns.indexOf(name)
  const rows = table.rows.filter((row) => row[at('指標の種類')] === 'アウトカム指標')
  const pick = (...names: readonly string[]) => rows.map((row) => names.map((name) => row[at(name)]))
  expect(pick('地域コード', '区', '年度（西暦）', '年度（和暦）', '版')[0]).toEqual(['271098', '天王寺区', 2015, '平成27年度', '自己評価'])
  expect(pick('目標', '目標の数値', '目標の上限の数値', '目標の単位', '目標の条件')).toEqual([
    ['50％以上', 50, null, '％', '以上'],
    ['40～60％', 40, 60, '％', '以上以下'],
    ['１件以上', 1, null, '件', '以上'],
    ['前年度以上', null, null, null, null],
  ])
  expect(pick('実績', '実績の数値', '実績の単位', '達成状況')).toEqual([
    ['49.6％', 49.6, '％', '①'],
    ['約30', null, null, '①'],
    ['未測定（台風のため）', null, null, '①'],
    [null, null, null, '①'],
  ])
  expect(
    pick('累計の始まりの年度（西暦）', '累計の始まりの年度（和暦）', '累計の終わりの年度（西暦）', '累計の終わりの年度（和暦）')[2],
  ).toEqual([2014, '平成26年度', 2015, '平成27年度'])
})

test.each([
  [2_500, '3', 3],
  [-2_500, '▲3', -3],
  [-499, '0', 0],
  [1_234_567_499, '1,234,567', 1_234_567],
])('%i yen is %s 千円 on the page and in the table, as on the form', (yen, shown, value) => {
  const base = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 1 }, (place) => place)
  const withYen = JSON.parse(JSON.stringify(base), (key, one: unknown) => (key === 'yen' ? yen : one)) as WardPlan
  const cells = printed(withYen, generation('G1')).filter(({ isAmount }) => isAmount)
  expect(new Set(cells.map((cell) => cell.value))).toEqual(new Set([shown]))
  expect([...htmlOf(withYen, generation('G1')).matchAll(/class="number">([^<]*)</g)].map(([, text]) => text)).toEqual(Array(3).fill(shown))
  const table = publishedTables(publishedPlanOf(withYen, generation('G1'), ward), words, '策定')['amounts.csv']
  expect(table.rows.map((row) => row[table.columns.indexOf('金額')])).toEqual(Array(3).fill(value))
})

test('the page has one h1, no skipped level, named sections, and tables with heads', () => {
  const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2, reformItems: 2 }, (place) => place)
  const html = htmlOf(plan, generation('G1'))
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels[0]).toBe(1)
  for (const [index, level] of levels.entries()) if (index > 0) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  expect(html).toContain('<html lang="ja">')
  expect(html).toContain('<title>題</title>')
  expect(html).toContain('<a class="skip" href="#main">')
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
  const tables = html.split('<table>').slice(1)
  expect(tables.length).toBeGreaterThan(8)
  for (const table of tables) {
    expect(table).toMatch(/^\n<caption>[^<]+<\/caption>/)
    expect(table).toContain('<th scope="col">')
    expect(table).toContain('<th scope="row">')
  }
})
