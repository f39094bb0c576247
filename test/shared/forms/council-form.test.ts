// Knows that the forms of the council fill the page exactly, in both editions, and say each {…} that they name.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import { layoutCouncilForm } from '../../../shared/forms/council-form.ts'
import { reportWidthPt, uprightWidthPt } from '../../../shared/forms/report-sheet.ts'
import { audiences, type CouncilForm, councilFormIds } from '../../../shared/model/council-form.ts'

const forms = loadResources(path.join(import.meta.dirname, '../../../resources')).loadCouncilForms()
const names = ['ward', 'subject', 'meeting', 'order', 'tag', 'facts', 'kindHeading', 'termHeading', 'ruleHeading', 'memberNote']
const values = Object.fromEntries(names.map((name) => [name, name]))
const [agenda] = forms as readonly [CouncilForm]

test('there are all seven', () => {
  expect(forms.map(({ id }) => id)).toEqual(councilFormIds)
})

describe.each(forms)('$name', (form) => {
  test.each(audiences)('%s: columns reach from edge to edge, blank ones that may go are gone', (audience) => {
    const full = Object.fromEntries(
      form.blocks.map(({ id, columns }) => [id, [{ key: 'r', cells: Object.fromEntries(columns.map(({ field }) => [field, 'あ'])) }]]),
    )
    for (const blocks of [full, {}, Object.fromEntries(form.blocks.map(({ id }) => [id, [{ key: 'r', cells: {} }]]))]) {
      const { page, pages } = layoutCouncilForm({ form, audience, data: { values, blocks } })
      const widthPt = page.columnWidthsPt.reduce((sum, width) => sum + width, 0)
      expect(widthPt).toBe(form.orientation === 'portrait' ? uprightWidthPt : reportWidthPt)
      expect(Math.min(...page.columnWidthsPt)).toBeGreaterThanOrEqual(2)
      expect(pages).toHaveLength(1)
      for (const cell of pages[0]?.cells ?? []) expect(cell.columns[0], cell.key).toBeLessThan(cell.columns[1])
    }
  })
})

const headsOf = (audience: 'internal' | 'public', about: string): readonly string[] => {
  const blocks = { agenda: [{ key: 'a', cells: { number: '', title: 'その他', about } }] }
  const cells = layoutCouncilForm({ form: agenda, audience, data: { values, blocks } }).pages[0]?.cells ?? []
  return cells.filter(({ key }) => key.startsWith('agenda/head:')).map(({ text }) => text)
}
test('an internal column stands in the internal edition alone', () => {
  expect(headsOf('internal', 'x')).toEqual(['議題', '関係する計画'])
  expect(headsOf('public', 'x')).toEqual(['議題'])
})

test('a slip of the file is told', () => {
  expect(() => layoutCouncilForm({ form: { ...agenda, title: '{nothing}' }, audience: 'public', data: { values, blocks: {} } })).toThrow(
    RangeError,
  )
})
