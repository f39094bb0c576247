// Knows that a binding is worked on step by step and back, and that what the program proposes does not cost what a person has bound.
import { expect, test } from 'vitest'
import {
  beginDraft,
  bindCell,
  changeDraft,
  isSameBinding,
  redoDraft,
  settleCell,
  takeProposal,
  unbindCell,
  undoDraft,
} from '../../../renderer/stores/form-draft.ts'
import { rebindLines } from '../../../renderer/screens/form-files/rebind-rows.ts'
import type { BoundCell, BoundFormTyped, ProposedCell, RebindPreview } from '../../../shared/model/form-template.ts'

const bound = (address: string, fieldPath: string, label = ''): BoundCell => ({
  sheet: '様式',
  address,
  fieldPath,
  label,
  before: '',
  after: '',
})
const proposed = (address: string, fieldPath: string, doubt: ProposedCell['doubt']): ProposedCell => ({
  ...bound(address, fieldPath),
  doubt,
})
const typed = (...cells: readonly BoundCell[]): BoundFormTyped => ({
  name: '様式2',
  fromYear: 2027,
  untilYear: null,
  repeats: 'once',
  cells,
})

test('each step is taken back and done again; what is done anew ends the way forward', () => {
  const first = beginDraft(typed(bound('B2', 'goal')))
  const second = changeDraft(first, bindCell(first.now, bound('B3', 'mission')))
  const third = changeDraft(second, unbindCell(second.now, '様式!B2'))
  expect(third.now.typed.cells.map(({ address }) => address)).toEqual(['B3'])
  expect(undoDraft(undoDraft(third)).now).toBe(first.now)
  expect(redoDraft(undoDraft(third)).now).toBe(third.now)
  expect(undoDraft(first)).toBe(first)
  const other = changeDraft(undoDraft(third), bindCell(second.now, bound('B9', 'goal')))
  expect(redoDraft(other)).toBe(other)
})

test('letters typed one after the other are one step', () => {
  const begun = beginDraft(typed())
  const name = (history: typeof begun, text: string) =>
    changeDraft(history, { ...history.now, typed: { ...history.now.typed, name: text } }, 'name')
  const written = name(name(name(begun, '様'), '様式'), '様式A')
  expect(written.past).toHaveLength(1)
  expect(undoDraft(written).now.typed.name).toBe('様式2')
})

test('unbinding what is not bound and settling what is sure are no steps', () => {
  const begun = beginDraft(typed(bound('B2', 'goal')))
  expect(changeDraft(begun, unbindCell(begun.now, '様式!C9'))).toBe(begun)
  expect(changeDraft(begun, settleCell(begun.now, '様式!B2'))).toBe(begun)
})

test('a doubtful cell is sure once a person says so, or binds it', () => {
  const cells = [proposed('B2', 'goal', 'severalLabels'), proposed('B3', 'mission', 'occupied')]
  const { now } = beginDraft(typed(...cells), cells)
  expect(now.doubts).toEqual({ '様式!B2': 'severalLabels', '様式!B3': 'occupied' })
  expect(settleCell(now, '様式!B2').doubts).toEqual({ '様式!B3': 'occupied' })
  expect(bindCell(now, bound('B3', 'goal')).doubts).toEqual({ '様式!B2': 'severalLabels' })
})

test('a proposal for another unit keeps what was bound where it says nothing, and only what the unit knows', () => {
  const { now } = beginDraft(typed(bound('B2', 'goal'), bound('C7', '{year}'), bound('D8', 'managementIssues.3.title')))
  const proposal = { repeats: 'managementIssue' as const, cells: [proposed('B2', 'managementIssue.title', 'farAway')], leftOver: [] }
  const taken = takeProposal(now, proposal, (path) => path === '{year}')
  expect(taken.typed.repeats).toBe('managementIssue')
  expect(taken.typed.cells.map(({ address, fieldPath }) => [address, fieldPath])).toEqual([
    ['B2', 'managementIssue.title'],
    ['C7', '{year}'],
  ])
  expect(taken.doubts).toEqual({ '様式!B2': 'farAway' })
})

test('the order of cells is nothing that has to be saved', () => {
  expect(isSameBinding(typed(bound('A1', 'goal'), bound('A2', 'mission')), typed(bound('A2', 'mission'), bound('A1', 'goal')))).toBe(true)
  expect(isSameBinding(typed(bound('A1', 'goal')), typed(bound('A1', 'mission')))).toBe(false)
  expect(isSameBinding(typed(), { ...typed(), untilYear: 2028 })).toBe(false)
})

test('what became of last year’s cells follows what a person corrects', () => {
  const rows: RebindPreview['rows'] = [
    { state: 'same', from: bound('B2', 'goal'), to: bound('B2', 'goal'), doubt: null },
    { state: 'moved', from: bound('B3', 'mission'), to: bound('B5', 'mission'), doubt: null },
    { state: 'doubtful', from: bound('B4', 'mayorPolicy'), to: bound('B6', 'mayorPolicy'), doubt: 'labelDiffers' },
    { state: 'gone', from: bound('B7', 'budgetNote'), to: null, doubt: null },
  ]
  const added = [proposed('D1', 'budgetNote', null)]
  const found = rows.flatMap(({ to, doubt }) => (to ? [{ ...to, doubt }] : []))
  const { now } = beginDraft(typed(...found), found)
  const states = (draft: typeof now) =>
    rebindLines({ rows, added } as unknown as RebindPreview, draft).map(({ state, now: cell }) => [state, cell?.address ?? ''])
  expect(states(now)).toEqual([
    ['same', 'B2'],
    ['moved', 'B5'],
    ['doubtful', 'B6'],
    ['gone', ''],
  ])
  const corrected = bindCell(unbindCell(settleCell(now, '様式!B6'), '様式!B5'), bound('C9', 'budgetNote'))
  expect(states(corrected)).toEqual([
    ['same', 'B2'],
    ['gone', ''],
    ['corrected', 'B6'],
    ['corrected', 'C9'],
  ])
  expect(states(bindCell(now, bound('D1', 'budgetNote')))[3]).toEqual(['moved', 'D1'])
})
