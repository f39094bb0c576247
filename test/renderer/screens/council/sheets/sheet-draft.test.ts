// Knows how a sheet for members is while it is written: what follows what, what it lacks, what is stored of it.
import { expect, test } from 'vitest'
import {
  addTargets,
  changeHead,
  complaintOf,
  draftOfSheet,
  headOfDraft,
  isSameDraft,
  itemsOfDraft,
  moveItem,
  newDraft,
} from '../../../../../renderer/screens/council/sheets/sheet-draft.ts'
import type { MemberSheet } from '../../../../../shared/model/member-sheet.ts'
import type { PlanTarget } from '../../../../../shared/model/opinion.ts'

const target = (id: string): PlanTarget => ({
  kind: 'initiative',
  id,
  title: `取組${id}`,
  number: `1-1-${id}`,
  fiscalYear: 2026,
  isGone: false,
})

test('title and choices follow kind and year until another was written', () => {
  const draft = newDraft(2026)
  const prior = changeHead(draft, { kind: 'priorOpinion' })
  expect([draft.title, prior.title]).toEqual(['令和8年度 区政会議 委員評価シート', '令和8年度 区政会議 事前意見'])
  expect(changeHead({ ...draft, title: '私の題' }, { fiscalYear: 2027 }).title).toBe('私の題')
  expect(headOfDraft(prior).choices).toEqual([])
  expect(headOfDraft(changeHead({ ...prior, choices: '' }, { kind: 'evaluation' })).choices).toHaveLength(5)
})

test('what is missing is told in the order of the form', () => {
  const draft = newDraft(2026)
  const item = { key: 'k', id: null, target: null, text: ' ' }
  expect(complaintOf(draft)).toBeNull()
  expect(complaintOf({ ...draft, items: [item] })?.sentence).toBe('項目1の文を入力してください。')
  expect(complaintOf({ ...draft, choices: 'よい\n　\n', items: [item] })?.field).toBe('choices')
  expect(complaintOf({ ...draft, deadline: '令和8年2月30日', choices: '' })?.field).toBe('deadline')
  expect(complaintOf({ ...draft, title: '　', deadline: 'x' })?.field).toBe('title')
})

test('items of the plan come once, in the order asked for, and can be moved', () => {
  const once = addTargets([], [target('1'), target('2')])
  const items = addTargets(once, [target('2'), target('3')])
  expect(items.map(({ text }) => text)).toEqual(['具体的取組1-1-1　取組1', '具体的取組1-1-2　取組2', '具体的取組1-1-3　取組3'])
  expect(moveItem(items, 2, -1).map(({ target: of }) => of?.id)).toEqual(['1', '3', '2'])
  expect(moveItem(items, 0, -1)).toEqual(items)
})

test('a sheet that was read and not changed is the same, and is stored as it was', () => {
  const sheet: MemberSheet = {
    id: 's' as MemberSheet['id'],
    kind: 'evaluation',
    fiscalYear: 2026,
    title: 'シート',
    meetingId: null,
    deadline: '2026-12-10',
    request: 'お願い',
    choices: ['よい', 'わるい'],
    items: [{ id: 'a', target: target('1'), text: '問い' }],
    copies: [],
    answers: [],
  }
  const draft = draftOfSheet(sheet)
  const { id: _, items, copies: __, answers: ___, ...head } = sheet
  expect(headOfDraft(draft)).toEqual(head)
  expect(itemsOfDraft(draft)).toEqual([{ id: 'a', target: { kind: 'initiative', id: '1' }, text: items[0]?.text }])
  expect(isSameDraft(draft, { ...draftOfSheet(sheet) })).toBe(true)
  expect(isSameDraft(draft, { ...draft, request: 'ほか' })).toBe(false)
  expect(isSameDraft(draft, { ...draft, items: draft.items.map((item) => ({ ...item, text: 'ほか' })) })).toBe(false)
})
