// Knows that what came back for a check that was confirmed to the last step meanwhile is told, and taken in only where a person says so.
import { expect, test } from 'vitest'
import { allItemsOf } from '../../../shared/rules/check/checked-items.ts'
import { contentFactsOf } from '../../../shared/rules/check/content-facts.ts'
import { keyOfCheck, statesOfYear } from '../../../shared/rules/check/states-of-year.ts'
import { describeConfirmed } from '../../../shared/words/merge.ts'
import { generation } from '../../helpers/generations.ts'
import { idOf, type Made, makeShared, openPart, previewOf, takeOutPart } from '../../helpers/section-world.ts'

const year = 2016
const check = 'midYearReview'

/** One step: what 担当 1 confirms is confirmed to the last. */
async function makeOneStep(): Promise<Made> {
  const made = await makeShared(year)
  await made.api.saveRoute([{ id: null, name: '区長', scope: 'owner', postIds: [] }])
  return made
}

async function confirm({ api }: Made, kind: 'initiative' | 'strategy', id: string): Promise<void> {
  const operator = '企画 太郎'
  await api.setOperator('担当 1')
  const plan = await api.getWardPlan(year)
  const item = plan && allItemsOf(plan).find((one) => one.item.id === id)
  if (!item) throw new Error('no item')
  await api.confirmCheck({
    fiscalYear: year,
    subject: { kind, id },
    check,
    stepId: (await api.getCheckBook(year)).route[0]?.id ?? '',
    act: 'confirm',
    decisionDate: null,
    documentNumber: '',
    comment: '',
    contentHash: contentFactsOf(item, check).hash,
  })
  await api.setOperator(operator)
}

async function stateOf({ api }: Made, kind: 'initiative' | 'strategy', id: string) {
  const [plan, book] = [await api.getWardPlan(year), await api.getCheckBook(year)]
  if (!plan) throw new Error('no plan')
  return statesOfYear(plan, generation('G1'), book, '2026-11-23').get(keyOfCheck(kind, id, check))
}

const attainmentOf = (id: string) => ({ kind: 'initiativeReview', id: `${id}-${check}`, field: 'attainment' }) as const

test('a text that they changed stays out, unless somebody takes it; then it is to be confirmed again', async () => {
  const made = await makeOneStep()
  const { api } = made
  const a = idOf(made, 'a')
  await api.saveText(attainmentOf(a), '①')
  const file = await takeOutPart(made, 0)
  const part = await openPart(file)
  await part.api.saveText(attainmentOf(a), '②')
  await part.api.saveText({ kind: 'initiative', id: a, field: 'content' }, '課の文')
  part.context.files.close()
  await confirm(made, 'initiative', a)
  const found = await previewOf(made, file)
  expect(found.changes.map(({ field, state, confirmed }) => [field, state, confirmed])).toEqual(
    expect.arrayContaining([
      [`review/${check}/attainment`, 'confirmed', { check, step: '区長' }],
      ['content', 'theirs', null],
    ]),
  )
  expect(found.changes.map(describeConfirmed).filter((line) => line !== null)).toEqual([
    'この取組の中間振り返りは区長まで確認済みです。取り込むと、確認し直しになります。',
  ])
  await api.applyMerge(found.token, {})
  expect(await stateOf(made, 'initiative', a)).toMatchObject({ stage: 'confirmed', isStale: false })
  expect((await previewOf(made, file)).changes).toEqual([])
  await api.undo()
  const again = await previewOf(made, file)
  const key = again.changes.find(({ state }) => state === 'confirmed')?.key ?? ''
  await api.applyMerge(again.token, { [key]: 'theirs' })
  expect(await stateOf(made, 'initiative', a)).toMatchObject({ isStale: true })
})

test('so does one that both changed: what was confirmed is not put to the question', async () => {
  const made = await makeOneStep()
  const a = idOf(made, 'a')
  const file = await takeOutPart(made, 0)
  const part = await openPart(file)
  await part.api.saveText(attainmentOf(a), '②')
  part.context.files.close()
  await made.api.saveText(attainmentOf(a), '①')
  await confirm(made, 'initiative', a)
  const found = await previewOf(made, file)
  expect(found.changes.map(({ state }) => state)).toEqual(['confirmed'])
  await made.api.applyMerge(found.token, {})
  expect(await stateOf(made, 'initiative', a)).toMatchObject({ stage: 'confirmed' })
})

test('an indicator whose result was confirmed with its strategy is not deleted by itself', async () => {
  const made = await makeOneStep()
  const { api } = made
  const s1 = idOf(made, 's1')
  const outcome = await api.addItem('outcomeIndicator', s1, 'last')
  await api.saveText({ kind: 'outcomeIndicator', id: outcome, field: 'name' }, '満足度')
  await api.saveText({ kind: 'outcomeReview', id: `${outcome}-${check}`, field: 'result' }, '75％')
  await api.saveText({ kind: 'strategyReview', id: `${s1}-${check}`, field: 'progress' }, 'ａ')
  const file = await takeOutPart(made, 0)
  const part = await openPart(file)
  await part.api.deleteItem('outcomeIndicator', outcome)
  part.context.files.close()
  await confirm(made, 'strategy', s1)
  const found = await previewOf(made, file)
  expect(found.changes.map(({ key, state }) => [key, state])).toEqual([[`outcomeIndicator/${outcome}/`, 'confirmed']])
  expect(found.changes.map(describeConfirmed)).toEqual(['この戦略の中間振り返りは区長まで確認済みです。取り込むと、確認し直しになります。'])
  await api.applyMerge(found.token, {})
  expect(await stateOf(made, 'strategy', s1)).toMatchObject({ stage: 'confirmed' })
})

test('what is confirmed between the dry run and the taking in stops it', async () => {
  const made = await makeOneStep()
  const a = idOf(made, 'a')
  await made.api.saveText(attainmentOf(a), '①')
  const file = await takeOutPart(made, 0)
  const part = await openPart(file)
  await part.api.saveText(attainmentOf(a), '②')
  part.context.files.close()
  const found = await previewOf(made, file)
  expect(found.changes.map(({ state }) => state)).toEqual(['theirs'])
  await confirm(made, 'initiative', a)
  await expect(made.api.applyMerge(found.token, {})).rejects.toMatchObject({ code: 'E-MERGE-02' })
  expect(await stateOf(made, 'initiative', a)).toMatchObject({ stage: 'confirmed' })
})
