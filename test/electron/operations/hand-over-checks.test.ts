// Knows that a section confirms in its own file, and that what it confirmed comes back whole: once, beside ours, and never from the future.
import { describe, expect, test } from 'vitest'
import { getItemInCheck } from '../../../electron/db/repositories/checked-items.ts'
import { runDeed } from '../../../electron/db/deed.ts'
import type { ConfirmationAct } from '../../../shared/model/check.ts'
import { contentOfCheck, hashOfContent } from '../../../shared/rules/check/content-of-check.ts'
import { keyOfCheck, statesOfYear } from '../../../shared/rules/check/states-of-year.ts'
import { tellMergedConfirmation } from '../../../shared/words/confirmations.ts'
import { generation } from '../../helpers/generations.ts'
import { idOf, type Made, makeShared, openPart, previewOf, takeOutPart, type World } from '../../helpers/section-world.ts'

// the clock of these worlds stands at 2026-11-23, within 令和8年度: its first quarter is over
const year = 2026
const check = 'firstQuarter'

/** 第1課: 担当係長 owns everything, its 課長 is 担当 1; 区長 above. The way up is decided. */
async function makeCheckedShared(): Promise<Made & Readonly<{ clerk: string }>> {
  const world = await makeShared(year)
  const { api } = world
  const [first, second] = world.sections
  const clerk = await api.savePost(null, first?.sectionId ?? '', '担当係長')
  await api.saveHolder(null, clerk, '係長 一子', '2026-04-01', null)
  const office = await api.savePost(null, await api.saveSection(null, '区長室'), '区長')
  await api.saveHolder(null, office, '区長 一郎', '2026-04-01', null)
  await api.setPostOf([{ kind: 'strategy', id: idOf(world, 's1') }], clerk)
  await api.saveRoute([
    { id: 'owner', name: '担当', scope: 'owner', postIds: [] },
    { id: 'sectionManager', name: '課長', scope: 'section', postIds: [first?.postId as never, second?.postId as never] },
    { id: 'wardMayor', name: '区長', scope: 'ward', postIds: [office as never] },
  ])
  await api.saveCheckDeadline(year, check, { deadline: '2026-12-15', publication: null })
  await api.saveText({ kind: 'strategyReview', id: `${idOf(world, 's1')}-${check}`, field: 'results' }, '渡したときの文')
  return { ...world, clerk }
}

/** At `at` (minutes of the day), as `person`. */
async function act(world: World, made: Made, person: string, act: ConfirmationAct, stepId: string, at: string, name = 's1') {
  const id = idOf(made, name)
  const item = getItemInCheck(world.context.files.readable(), { kind: 'strategy', id }, check)
  const contentHash = item ? hashOfContent(contentOfCheck(item.checked, check)) : ''
  as(world, person, at)
  return world.api.confirmCheck({
    fiscalYear: year,
    subject: { kind: 'strategy', id },
    check,
    stepId,
    act,
    decisionDate: null,
    documentNumber: '',
    comment: act === 'sendBack' ? '理由' : '',
    contentHash,
  })
}

function as({ context }: World, person: string, at: string): void {
  context.settings.update((settings) => ({ ...settings, operator: person }))
  Object.assign(context.clock, { now: () => `2026-11-23T${at}:00+09:00` })
}

async function stateOf({ api }: World, made: Made, name = 's1') {
  const [plan, book] = [await api.getWardPlan(year), await api.getCheckBook(year)]
  if (!plan) throw new Error('no plan')
  return statesOfYear(plan, generation('G2'), book, '2026-11-23').get(keyOfCheck('strategy', idOf(made, name), check))
}
const log = async ({ api }: World) =>
  (await api.getCheckBook(year)).confirmations.map(({ stepId, act, person }) => `${stepId} ${act} ${person}`)

describe('a section’s file', () => {
  test('has the way up with its own posts, the dates and the log; its people confirm up to 課長, the ward’s steps are the ward’s', async () => {
    const made = await makeCheckedShared()
    await act(made, made, '係長 一子', 'confirm', 'owner', '09:00')
    const part = await openPart(await takeOutPart(made, 0), '担当 1')
    const book = await part.api.getCheckBook(year)
    expect(book.route.map(({ id, postIds }) => [id, postIds])).toEqual([
      ['owner', []],
      ['sectionManager', [made.sections[0]?.postId]],
      ['wardMayor', []],
    ])
    expect([book.dates[0]?.deadline, book.ownDates]).toEqual(['2026-12-15', [check]])
    expect(await log(part)).toEqual(['owner confirm 係長 一子'])
    expect(await part.api.listChangesSince(year, { kind: 'strategy', id: idOf(made, 's1') }, book.confirmations[0]?.deedId ?? 0)).toEqual(
      [],
    )
    await act(part, made, '担当 1', 'confirm', 'sectionManager', '10:00')
    expect((await stateOf(part, made))?.next).toBe(2)
    for (const asked of [
      act(part, made, '担当 1', 'confirmFor', 'wardMayor', '10:01'),
      part.api.saveRoute([]),
      part.api.saveCheckDeadline(year, check, null),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'E-PART-01' })
    part.context.files.close()
  })

  test('brings its confirmations back once, and they are undone as one with the taking in', async () => {
    const made = await makeCheckedShared()
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    await part.api.saveText({ kind: 'strategyReview', id: `${idOf(made, 's1')}-${check}`, field: 'results' }, '課の文')
    await act(part, made, '係長 一子', 'confirm', 'owner', '10:00')
    await act(part, made, '担当 1', 'confirm', 'sectionManager', '10:05')
    part.context.files.close()
    as(made, '企画 太郎', '11:00')
    const found = await previewOf(made, file)
    expect(found.confirmations.map(tellMergedConfirmation)).toEqual([
      '1-1　切れ目のない支援　第1四半期　担当の確認　係長 一子　令和8年11月23日（月）10:00',
      '1-1　切れ目のない支援　第1四半期　課長の確認　担当 1　令和8年11月23日（月）10:05',
    ])
    await made.api.applyMerge(found.token, {})
    expect(await stateOf(made, made)).toMatchObject({ next: 2, isStale: false })
    const [merged] = await made.api.listDeeds(1, null)
    expect((await made.api.getCheckBook(year)).confirmations.map(({ deedId }) => deedId)).toEqual([merged?.deed.id, merged?.deed.id])
    expect((await previewOf(made, file)).confirmations).toEqual([])
    await made.api.undo()
    expect(await log(made)).toEqual([])
    await made.api.redo()
    expect(await stateOf(made, made)).toMatchObject({ next: 2, isStale: false })
  })

  test('ends the way up where ours does, not where it did when it was handed out', async () => {
    const made = await makeCheckedShared()
    const { api } = made
    const { route } = await api.getCheckBook(year)
    await api.saveRoute(route.slice(0, 2))
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    await act(part, made, '係長 一子', 'confirm', 'owner', '10:00')
    await act(part, made, '担当 1', 'confirm', 'sectionManager', '10:05')
    expect((await part.api.getCheckBook(year)).confirmations.map(({ isLast }) => isLast)).toEqual([false, true])
    part.context.files.close()
    as(made, '企画 太郎', '11:00')
    await api.saveRoute([...route.slice(0, 2), { ...route[2]!, id: null }])
    const found = await previewOf(made, file)
    await api.applyMerge(found.token, {})
    expect(await stateOf(made, made)).toMatchObject({ stage: 'underway', next: 2, endedBy: null })
  })

  test('does not bring back what was taken out with it and taken back here since', async () => {
    const made = await makeCheckedShared()
    await act(made, made, '係長 一子', 'confirm', 'owner', '09:00')
    const file = await takeOutPart(made, 0)
    const { api } = made
    await api.undo() // the noting of the taking out
    await api.undo()
    expect(await log(made)).toEqual([])
    const part = await openPart(file)
    await act(part, made, '担当 1', 'confirm', 'sectionManager', '10:00')
    part.context.files.close()
    as(made, '企画 太郎', '11:00')
    const found = await previewOf(made, file)
    await api.applyMerge(found.token, {})
    expect(await log(made)).toEqual(['sectionManager confirm 担当 1'])
    // nothing was handed in here: the step behind it does not count
    expect(await stateOf(made, made)).toMatchObject({ stage: 'writing', next: 0 })
  })

  test('of two that confirmed the same item both stay, whichever comes first, and the second is told', async () => {
    const ends: string[][] = []
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const made = await makeCheckedShared()
      const files = [await takeOutPart(made, 0), await takeOutPart(made, 0)]
      for (const [nth, file] of files.entries()) {
        const part = await openPart(file)
        await act(part, made, '係長 一子', 'confirm', 'owner', `1${nth}:00`)
        if (nth === 1) await act(part, made, '担当 1', 'sendBack', 'sectionManager', '11:30')
        part.context.files.close()
      }
      as(made, '企画 太郎', '12:00')
      const first = await previewOf(made, files[order[0]] ?? '')
      expect(first.confirmations.map(({ isDouble }) => isDouble)).not.toContain(true)
      await made.api.applyMerge(first.token, {})
      const second = await previewOf(made, files[order[1]] ?? '')
      expect(second.confirmations.map(({ act, isDouble }) => [act, isDouble])).toContainEqual(['confirm', true])
      await made.api.applyMerge(second.token, {})
      ends.push([...(await log(made)), (await stateOf(made, made))?.stage ?? ''])
    }
    expect(ends[0]).toEqual(['owner confirm 係長 一子', 'owner confirm 係長 一子', 'sectionManager sendBack 担当 1', 'sentBack'])
    expect(ends[1]).toEqual(ends[0])
  })

  test('whose text gives way to ours has confirmed something else: its confirmation is stale', async () => {
    const made = await makeCheckedShared()
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    const results = { kind: 'strategyReview', id: `${idOf(made, 's1')}-${check}`, field: 'results' } as const
    await part.api.saveText(results, '課の文')
    await act(part, made, '係長 一子', 'confirm', 'owner', '10:00')
    part.context.files.close()
    await made.api.saveText(results, '企画の文')
    as(made, '企画 太郎', '11:00')
    const found = await previewOf(made, file)
    const [conflict] = found.changes
    await made.api.applyMerge(found.token, { [conflict?.key ?? '']: 'ours' })
    expect(await stateOf(made, made)).toMatchObject({ isStale: true, next: 0 })
  })

  test('that was confirmed in the future is refused, with nothing touched', async () => {
    const made = await makeCheckedShared()
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    await act(part, made, '係長 一子', 'confirm', 'owner', '18:00')
    part.context.files.close()
    as(made, '企画 太郎', '11:00')
    await expect(previewOf(made, file)).rejects.toMatchObject({ code: 'E-MERGE-10', detail: { at: '令和8年11月23日（月）18:00' } })
    expect(await log(made)).toEqual([])
  })

  test.each([
    ['a step of the whole ward', `UPDATE confirmation SET step_id = 'wardMayor'`],
    ['an item of nobody’s', `UPDATE confirmation SET subject_id = 'x'`],
    ['a moment that is none', `UPDATE confirmation SET at = 'きのう'`],
    ['a text that cannot be kept', `UPDATE confirmation SET comment = 'a' || char(0) || 'b'`],
  ])('that names %s is refused', async (_, change) => {
    const made = await makeCheckedShared()
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    await act(part, made, '係長 一子', 'confirm', 'owner', '10:00')
    runDeed(part.context, { name: 'x', subject: null }, (db) => db.exec(change))
    part.context.files.close()
    as(made, '企画 太郎', '11:00')
    await expect(previewOf(made, file)).rejects.toMatchObject({ code: 'E-MERGE-06' })
  })
})
