// Knows which areas have a page of レビュー資料: every 経営課題, and the whole where a check is about something in it.
import { expect, test } from 'vitest'
import type { CheckedKind } from '../../../../shared/model/check.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import type { ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { sheetPlacesOf } from '../../../../shared/rules/check/sheet-places.ts'
import { nameOfPlace, sheetNameOf } from '../../../../shared/words/review-sheet.ts'

const issue = (id: string, title: string, ...initiatives: readonly string[]) => ({
  id,
  title,
  number: null,
  numberedUpTo: 0,
  strategies: [
    { id: `${id}s`, title: '', number: null, numberedUpTo: 0, initiatives: initiatives.map((of) => ({ id: of, title: '', number: null })) },
  ],
})
const plan = {
  id: 'plan',
  numberedUpTo: 0,
  reformNumberedUpTo: 0,
  managementIssues: [issue('m', '子育て', 'i', 'j'), issue('n', '')],
  reformItems: [{ id: 'r', number: null }],
} as unknown as WardPlan
const item = (kind: CheckedKind, id: string) => ({ kind, item: { id }, number: '', title: '', postId: null }) as unknown as ItemToCheck
const told = (...items: readonly ItemToCheck[]) =>
  sheetPlacesOf(plan, items).map((place) => [nameOfPlace(place), place.candidates.map((one) => one.item.id).join('')])

test('each item stands in one area, the plan and 様式3 in the last; a 経営課題 without items keeps its page', () => {
  const [whole, reform] = [item('wardPlan', 'plan'), item('reformItem', 'r')]
  const items = [whole, item('managementIssue', 'm'), item('strategy', 'ms'), item('initiative', 'i'), item('initiative', 'j'), reform]
  expect(told(...items)).toEqual([
    ['経営課題1　子育て', 'mmsij'],
    ['経営課題2　（名称なし）', ''],
    ['区全体・様式3　市政改革プランに基づく取組等', 'planr'],
  ])
  expect(told(reform).at(-1)).toEqual(['様式3　市政改革プランに基づく取組等', 'r'])
  expect(told(whole).at(-1)).toEqual(['区全体', 'plan'])
  expect(told().length).toBe(2)
})

test('the tab of a sheet holds each name', () => {
  for (const items of [[], [item('wardPlan', 'plan'), item('reformItem', 'r')]])
    for (const place of sheetPlacesOf(plan, items)) expect(sheetNameOf(place)).toMatch(/^[^\\/?*[\]:]{1,31}$/)
})
