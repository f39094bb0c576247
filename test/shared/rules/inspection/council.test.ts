// Knows that 提出前点検 tells of opinions that were to change the plan and did not, and of texts that say nothing any more of the opinion that they came of.
import { expect, test } from 'vitest'
import type { OpinionId } from '../../../../shared/model/ids.ts'
import type { CouncilTraces, ReflectionTrace } from '../../../../shared/model/opinion.ts'
import { severityOf } from '../../../../shared/rules/inspection/severity.ts'
import { describeFinding, nameFindingPlace } from '../../../../shared/words/inspection.ts'
import { changed, inspectFor, planWith } from '../../../helpers/inspect.ts'

const plan = planWith({ 'initiative.title': '防災訓練', 'initiative.content': '訓練を行う。夜にも行う。' })
const nothing: CouncilTraces = { fiscalYear: 2015, reflections: [], heard: [], pointless: [] }
const opinion = { opinionId: 'o', opinionYear: 2014, opinionNumber: 7, summary: '訓練を夜にも' } as const
const trace: ReflectionTrace = {
  ...opinion,
  opinionId: 'o' as OpinionId,
  itemIds: ['initiative-0'],
  channel: 'council',
  meeting: null,
  day: '2014-09-12',
  reflection: {
    id: 'r',
    target: { kind: 'initiative', id: 'initiative-0', title: '防災訓練', number: '1-1-1', fiscalYear: 2015, isGone: false },
    field: { recordKind: 'initiative', recordId: 'initiative-0', name: 'content' },
    oldText: '訓練を行う。',
    newText: '訓練を行う。夜にも行う。',
    deedId: 4,
    day: '2014-12-01',
    note: '',
  },
}

test('classed 反映 and pointing at nothing is a warning, beside the item that it is about', () => {
  const council = {
    ...nothing,
    pointless: [
      { ...opinion, itemIds: ['elsewhere', 'initiative-0'] },
      { ...opinion, opinionId: 'p', itemIds: [] },
    ],
  }
  const found = inspectFor('reflectedNowhere', plan, { council })
  expect(found.map(({ key, ownerId, number }) => [key, ownerId, number])).toEqual([
    ['p', '', ''],
    ['o', 'initiative-0', '1-1-1'],
  ])
  expect(severityOf('reflectedNowhere')).toBe('warning')
  const [whole, ofItem] = found
  if (!whole || !ofItem) throw new Error('not found')
  expect([nameFindingPlace(whole), nameFindingPlace(ofItem)]).toEqual(['計画全体', '1-1-1　防災訓練'])
  expect(describeFinding(ofItem)).toBe(
    '平成26年度の意見7番「訓練を夜にも」は、計画に反映する分類ですが、反映先がありません。どこに反映したかを結び付けるか、分類を見直してください。',
  )
})

test('a reflected text of which nothing stands any more is told at its field', () => {
  const council = { ...nothing, reflections: [trace] }
  const lost = (content: string) => inspectFor('reflectionLost', changed(plan, { initiative: { content } }), { council })
  expect(lost('訓練を行う。夜にも行う。')).toEqual([])
  expect(lost('夜にも行う。')).toEqual([])
  expect(lost('夜にもよく行う。')).toEqual([])
  const [found] = lost('訓練を行う。')
  expect(found).toMatchObject({ key: 'r', ownerId: 'initiative-0', field: { kind: 'initiative', id: 'initiative-0', field: 'content' } })
  expect(found && describeFinding(found)).toBe(
    '平成26年度の意見7番「訓練を夜にも」により取組内容に書いた文が、いまの計画に残っていません。意図したことか確かめてください。',
  )
})

test('an item as a whole, a record that went, and a council that was not read are told nothing of', () => {
  const whole = { ...trace, reflection: { ...trace.reflection, field: null, oldText: '', newText: '' } }
  const gone = {
    ...trace,
    reflection: { ...trace.reflection, field: { recordKind: 'initiative', recordId: 'x', name: 'content' } as const },
  }
  expect(inspectFor('reflectionLost', plan, { council: { ...nothing, reflections: [whole, gone] } })).toEqual([])
  expect(inspectFor('reflectionLost', plan)).toEqual([])
  expect(inspectFor('reflectedNowhere', plan)).toEqual([])
})
