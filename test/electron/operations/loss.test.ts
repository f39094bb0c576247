// Knows that a person is told what was checked and done that goes with an item or a plan, and that one undo brings all of it back.
import { expect, test } from 'vitest'
import { describeItemLoss } from '../../../shared/words/loss.ts'
import { describeLoss } from '../../../shared/words/rollover.ts'
import { foundOn, openActItem } from '../../helpers/act-item-texts.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { insertConfirmation } from '../../../electron/db/repositories/confirmations.ts'
import { runDeed } from '../../../electron/db/deed.ts'

/** One 経営課題 with one 戦略 with the initiatives `first` and `other`; only the first was worked at, and the 戦略 once. */
async function makeWorkedAt(): Promise<Readonly<{ app: TestApp; issue: string; strategy: string; first: string; other: string }>> {
  const app = startAppInMemory([2015])
  const { api } = app
  const issue = await api.addItem('managementIssue', 'plan', 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  const first = await api.addItem('initiative', strategy, 'last')
  const other = await api.addItem('initiative', strategy, 'last')
  const of = { itemKind: 'initiative', itemId: first } as const
  const counted = { measure: '', value: null, lastYearValue: null, unit: '' }
  await api.saveLogEntry(null, { ...of, ...counted, day: '2015-06-12', text: '訓練を実施' })
  await api.saveLogEntry(null, { ...of, ...counted, day: '2015-07-12', text: '説明会' })
  await api.saveLogEntry(null, { itemKind: 'strategy', itemId: strategy, ...counted, day: '2015-07-12', text: '打合せ' })
  await api.saveExecution(null, { ...of, day: '2015-09-30', yen: 452_000, note: '' })
  await api.saveMilestone(null, { ...of, title: '公表', dueDay: '2015-07-31', doneDay: null, note: '' })
  await api.saveText({ kind: 'initiativeReview', id: `${first}-midYearReview`, field: 'attainment' }, '①')
  await api.saveActItem(null, foundOn(first), openActItem)
  runDeed(app.context, { name: 'confirm', subject: null }, (db, deedId) =>
    insertConfirmation(db, {
      recordId: 'c-1',
      fiscalYear: 2015,
      kind: 'initiative',
      id: first,
      check: 'midYearReview',
      stepId: 'owner',
      stepName: '担当',
      act: 'confirm',
      isLast: false,
      postId: null,
      postName: '',
      person: '山田 花子',
      windowsUser: 'user01',
      forPerson: '',
      at: '2026-11-23T10:00:00+09:00',
      decisionDate: null,
      documentNumber: '',
      comment: '',
      contentHash: '',
      number: '1-1-1',
      title: '',
      deedId,
    }),
  )
  return { app, issue, strategy, first, other }
}

const nothing = { reviewTexts: 0, logEntries: 0, executions: 0, milestones: 0, confirmations: 0, actItems: 0 }
const ofFirst = { reviewTexts: 1, logEntries: 2, executions: 1, milestones: 1, confirmations: 1, actItems: 1 }

test('of an item: its own, and of all that stands under it', async () => {
  const { app, issue, strategy, first, other } = await makeWorkedAt()
  expect(await app.api.getItemLoss('initiative', first)).toEqual(ofFirst)
  expect(await app.api.getItemLoss('initiative', other)).toEqual(nothing)
  for (const [kind, id] of [
    ['strategy', strategy],
    ['managementIssue', issue],
  ] as const)
    expect(await app.api.getItemLoss(kind, id)).toEqual({ ...ofFirst, logEntries: 3 })
  expect(await app.ask('getItemLoss', 'initiative', 'nothing')).toMatchObject({ ok: false, error: { code: 'E-PLAN-03' } })
  expect(describeItemLoss(await app.api.getItemLoss('initiative', first))).toEqual([
    '振り返りの文 1か所、取組の記録 2件、予算の執行 1件、工程 1件、確認・差戻しの記録 1件も一緒に消えます。',
    '改善アクション 1件は、消えずに一覧に残ります。',
  ])
  expect(describeItemLoss(nothing)).toEqual([])
})

test('of a plan; nothing of it where nobody worked at it', async () => {
  const { app } = await makeWorkedAt()
  const loss = await app.api.getPlanLoss(2015)
  expect(loss).toMatchObject({ reviewTexts: 1, logEntries: 3, executions: 1, milestones: 1, confirmations: 1, actItemsLost: 1 })
  expect(describeLoss(loss).slice(2)).toEqual([
    '振り返りの文 1か所',
    '取組の記録 3件',
    '予算の執行 1件',
    '工程 1件',
    '確認・差戻しの記録 1件',
    'この年度の改善アクション 1件',
  ])
})

test.each(['initiative', 'strategy', 'managementIssue'] as const)('a deleted %s takes them along, and brings them back', async (kind) => {
  const { app, first, ...ids } = await makeWorkedAt()
  const { api } = app
  const id = { initiative: first, strategy: ids.strategy, managementIssue: ids.issue }[kind]
  const read = async () => [
    await api.getItemRecord({ itemKind: 'initiative', itemId: first }),
    await api.getItemRecord({ itemKind: 'strategy', itemId: ids.strategy }),
    await api.getWardPlan(2015),
    await api.listActLedger(),
    (await api.getCheckBook(2015)).confirmations,
  ]
  const before = await read()
  await api.deleteItem(kind, id)
  expect((await api.getItemRecord({ itemKind: 'initiative', itemId: first })).entries).toEqual([])
  await api.undo()
  expect(await read()).toEqual(before)
})

test('so does a plan that is discarded', async () => {
  const { app, first } = await makeWorkedAt()
  const record = () => app.api.getItemRecord({ itemKind: 'initiative', itemId: first })
  const before = await record()
  await app.api.discardPlan(2015)
  expect((await record()).entries).toEqual([])
  await app.api.undo()
  expect(await record()).toEqual(before)
})
