// Knows that what is to be looked at in a binding is told once, worst first, with its cell; and that fields are found by any of their words.
import { expect, test } from 'vitest'
import { problemsOf } from '../../../../renderer/screens/form-files/binding-problems.ts'
import { findFields, mostFields, namesOfFields } from '../../../../renderer/screens/form-files/field-entries.ts'
import type { BoundCell, FilledBook, FilledCell, TemplateBook } from '../../../../shared/model/form-template.ts'

const bound = (address: string, fieldPath: string, label = ''): BoundCell => ({
  sheet: '様式',
  address,
  fieldPath,
  label,
  before: '',
  after: '',
})
const filled = (address: string, change: Partial<FilledCell>): FilledCell => ({
  sheet: '様式',
  address,
  text: '',
  number: null,
  isAbsent: false,
  meter: null,
  problems: [],
  ...change,
})
const bookOf = (number: string, cells: readonly FilledCell[], unshown: FilledBook['unshown'] = []): FilledBook => ({
  ownerId: `issue-${number}`,
  number,
  title: '安全',
  fileName: `${number}.xlsx`,
  cells,
  unshown,
})
const book: TemplateBook = { sheets: [], styles: [], notes: [] }
const draft = {
  typed: {
    name: '',
    fromYear: 2027,
    untilYear: null,
    repeats: 'managementIssue' as const,
    cells: [bound('B2', 'goal'), bound('B3', 'mission', '区の使命')],
  },
  doubts: { '様式!B3': 'severalLabels' as const },
}
const given = { book, draft, leftOver: [], preview: null, nameOf: (cell: BoundCell) => cell.fieldPath }

test('a cell that is too small in several books is told once, with the most lines; what stops the writing stands first', () => {
  const over = (used: number) => filled('B2', { meter: { used, max: 3, lettersLeft: -9 }, problems: ['overflow'] })
  const books = [bookOf('1', [over(4), filled('B3', { problems: ['tooLong'] })]), bookOf('2', [over(5), filled('B3', {})])]
  expect(problemsOf({ ...given, preview: { books, notes: [] } }).map(({ tone, text, place }) => [tone, place?.address, text])).toEqual([
    ['error', 'B3', 'mission：Excel の1つのセルに入る長さ（32,767字）を超えています。短くするまで出力できません。（1　安全）'],
    ['doubt', 'B3', 'mission：同じ見出しがほかにもあります。このセルでよいか確かめてください。'],
    ['doubt', 'B2', 'goal：文がセルに収まりません。2行あふれます。（2　安全、ほか1冊）'],
  ])
})

test('an item without a place is named once; a label is left over until something is bound by it', () => {
  const item = { kind: 'initiative' as const, id: 'i4', number: '1-1-4', title: '備蓄' }
  const books = [bookOf('1', [], [item]), bookOf('2', [], [item])]
  const leftOver = [
    { sheet: '様式', address: 'A3', text: '区の使命' },
    { sheet: '様式', address: 'A9', text: '備考' },
  ]
  expect(problemsOf({ ...given, leftOver, preview: { books, notes: [] } }).map(({ text, place }) => [place?.address, text])).toEqual([
    ['B3', 'mission：同じ見出しがほかにもあります。このセルでよいか確かめてください。'],
    [undefined, '具体的取組1-1-4「備蓄」の欄が様式ファイルにありません。出力に入りません。'],
    ['A9', '見出し「備考」に当てはまる欄が見つかりませんでした。必要なら、セルに割り当ててください。'],
  ])
})

const field = (path: string, group: string, label: string) => ({ path, group, label, sample: '' })
test('a field is found by any of its words, however they are written, and a long list is cut with a count', () => {
  const fields = [
    field('goal', '区運営方針', '区の目標'),
    field('managementIssues.0.currentState', '経営課題1', '現状'),
    field('managementIssues.1.currentState', '経営課題2', '現状'),
  ]
  const found = (typed: string) => findFields(fields, typed).groups.flatMap(({ fields: own }) => own.map(({ path }) => path))
  expect(found('現状　課題２')).toEqual(['managementIssues.1.currentState'])
  expect(found('')).toHaveLength(3)
  expect(found('予算')).toEqual([])
  const many = Array.from({ length: mostFields + 7 }, (_, index) => field(`f.${index}`, '取組', `欄${index}`))
  expect(findFields(many, '欄').moreCount).toBe(7)
})

test('a bound field is called with what stands around it; one that the plan has not as the form calls it', () => {
  const { short, long } = namesOfFields([field('goal', '区運営方針', '区の目標'), field('strategy.title', '対象の戦略', '名称')])
  expect(short(bound('B2', 'goal'))).toBe('区の目標')
  expect(short({ ...bound('B2', 'strategy.title'), before: '【', after: '】' })).toBe('【〔名称　対象の戦略〕】')
  expect(short({ ...bound('B2', '{empty}'), before: '{year}　運営方針' })).toBe('{year}　運営方針')
  expect(long(bound('B2', 'strategy.title'))).toBe('対象の戦略　名称')
  expect(long(bound('B2', 'managementIssues.8.title', '経営課題９'))).toBe('経営課題９')
})
