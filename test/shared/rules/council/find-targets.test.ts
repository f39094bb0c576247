// Knows which items a few words find: all words, in any order and width.
import { expect, it } from 'vitest'
import type { PlanTarget } from '../../../../shared/model/opinion.ts'
import { findTargets } from '../../../../shared/rules/council/find-targets.ts'
import { nameTarget } from '../../../../shared/words/council-targets.ts'

const item = (kind: PlanTarget['kind'], number: string, title: string): PlanTarget => ({
  kind,
  id: `${kind}${number}`,
  number,
  title,
  fiscalYear: kind === 'series' || kind === 'form' ? null : 2024,
  isGone: false,
})
const targets = [
  item('managementIssue', '1', '防災・防犯'),
  item('strategy', '1-1', '防災力の向上'),
  item('initiative', '1-1-2', ''),
  item('series', '', '防災訓練の参加者数'),
  item('form', '', '様式1'),
]

it.each([
  ['', ['managementIssue1', 'strategy1-1', 'initiative1-1-2', 'series', 'form']],
  ['防災', ['managementIssue1', 'strategy1-1', 'series']],
  ['力　戦略', ['strategy1-1']],
  ['１－１', ['strategy1-1', 'initiative1-1-2']],
  ['令和6 防犯', ['managementIssue1']],
  ['ようしき', []],
  ['様式１', ['form']],
  ['ない', []],
])('%s', (typed, ids) => {
  expect(findTargets(targets, typed, nameTarget).map(({ id }) => id)).toEqual(ids)
})

it('names each with year, kind, number and title', () => {
  expect(targets.map(nameTarget)).toEqual([
    '令和6年度 経営課題1　防災・防犯',
    '令和6年度 戦略1-1　防災力の向上',
    '令和6年度 具体的取組1-1-2　（名称なし）',
    '指標　防災訓練の参加者数',
    '様式1',
  ])
  expect(nameTarget({ ...item('strategy', '', '防災'), fiscalYear: null, isGone: true })).toBe('戦略　防災（削除済み）')
})
