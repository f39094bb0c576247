// Knows that what a section did, found and answered goes out with its part and comes back whole: nothing that only one side wrote is lost.
import { describe, expect, test } from 'vitest'
import { runDeed } from '../../../electron/db/deed.ts'
import type { ActItemTexts } from '../../../shared/model/act-item.ts'
import type { LogEntry } from '../../../shared/model/check.ts'
import type { MergePreview } from '../../../shared/model/merge.ts'
import { tellAttached } from '../../../shared/words/merge-attached.ts'
import { labelOfMergeField } from '../../../shared/words/merge-change.ts'
import { foundOn, openActItem } from '../../helpers/act-item-texts.ts'
import {
  chooseAll,
  flatOf,
  idOf,
  type Made,
  makeShared,
  openPart,
  previewOf,
  takeOutPart,
  type World,
} from '../../helpers/section-world.ts'

const year = 2016
const entryOf = (itemId: string, text: string, more: Partial<LogEntry> = {}): Omit<LogEntry, 'id'> => ({
  itemKind: 'initiative',
  itemId,
  day: '2016-06-12',
  text,
  measure: '',
  value: null,
  lastYearValue: null,
  unit: '',
  ...more,
})
const read = async ({ api }: World, itemId: string) => {
  const { entries, executions, milestones } = await api.getItemRecord({ itemKind: 'initiative', itemId })
  return [entries.map(({ text }) => text), executions.map(({ yen }) => yen), milestones.map(({ title, doneDay }) => [title, doneDay])]
}
const told = ({ changes }: MergePreview) => tellAttached(changes.filter(({ state }) => state === 'theirs'))
const acts = async ({ api }: World) => (await api.listActLedger()).map(({ text, state }) => [text, state]).toSorted()

/** 第1課 owns 取組 a, of which something was done already. */
async function makeWorkedAt(): Promise<Made & Readonly<{ a: string; entry: string; executed: string; due: string; act: string }>> {
  const made = await makeShared(year)
  const { api } = made
  const a = idOf(made, 'a')
  const of = { itemKind: 'initiative', itemId: a } as const
  const entry = await api.saveLogEntry(null, entryOf(a, '訓練', { measure: '参加者数', value: '404', lastYearValue: '385', unit: '人' }))
  const executed = await api.saveExecution(null, { ...of, day: '2016-06-30', yen: 100_000, note: '' })
  const due = await api.saveMilestone(null, { ...of, title: '公表', dueDay: '2016-07-31', doneDay: null, note: '' })
  const act = await api.saveActItem(null, { ...foundOn(a), check: 'midYearReview' }, { ...openActItem, text: '周知を早める' })
  return { ...made, a, entry, executed, due, act }
}

describe('what was done', () => {
  test('goes out with the section’s own items alone', async () => {
    const made = await makeWorkedAt()
    await made.api.saveLogEntry(null, entryOf(idOf(made, 'b'), '他課の記録'))
    await made.api.saveActItem(null, foundOn(idOf(made, 'b')), { ...openActItem, text: '他課の改善' })
    const part = await openPart(await takeOutPart(made, 0))
    expect(await read(part, made.a)).toEqual(await read(made, made.a))
    expect((await part.api.getItemRecord({ itemKind: 'initiative', itemId: made.a })).entries).toEqual(
      (await made.api.getItemRecord({ itemKind: 'initiative', itemId: made.a })).entries,
    )
    expect(await acts(part)).toEqual([['周知を早める', 'open']])
    expect(JSON.stringify(part.context.files.readable().prepare('SELECT * FROM log_entry').all())).not.toContain('他課')
    part.context.files.close()
  })

  test('comes back where it was added, changed and deleted, told in words, as one deed', async () => {
    const made = await makeWorkedAt()
    const { api, a } = made
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    for (const text of ['説明会', '訪問', '配布']) await part.api.saveLogEntry(null, entryOf(a, text))
    await part.api.saveMilestone(made.due, {
      itemKind: 'initiative',
      itemId: a,
      title: '公表',
      dueDay: '2016-07-31',
      doneDay: '2016-07-29',
      note: '',
    })
    await part.api.deleteExecution(made.executed)
    await part.api.saveActItem(
      made.act,
      { ...foundOn(a), check: 'midYearReview' },
      { ...openActItem, text: '周知', state: 'done', outcome: '済' },
    )
    await part.api.saveActItem(null, foundOn(a), { ...openActItem, text: '会場を増やす' })
    const theirs = [await read(part, a), await acts(part)]
    part.context.files.close()
    const before = [await read(made, a), await acts(made)]
    const found = await previewOf(made, file)
    expect(told(found)).toEqual([
      '取組の記録 3件が増えます',
      '予算の執行 1件が消えます',
      '工程 1件が変わります',
      '改善アクション 1件が増えます',
      '改善アクション 1件が変わります',
    ])
    expect(new Set(found.changes.map(({ number, title }) => `${number} ${title}`))).toEqual(
      new Set(['1-1-1 乳児家庭の訪問', '1-1-1 乳児家庭の訪問　改善アクション「周知を早める」']),
    )
    expect(found.changes.filter(({ kind }) => kind === 'milestone').map(({ ours, theirs }) => [ours, theirs])).toEqual([
      ['公表　期限 平成28年7月31日（日）', '公表　期限 平成28年7月31日（日）　完了 平成28年7月29日（金）'],
    ])
    expect(found.changes.filter(({ key }) => key.startsWith('actItem')).map(({ kind, field }) => labelOfMergeField(kind, field))).toEqual(
      expect.arrayContaining(['改善アクション', '改善アクション：状態', '改善アクション：改善すること', '改善アクション：経過・結果']),
    )
    await api.applyMerge(found.token, {})
    expect([await read(made, a), await acts(made)]).toEqual(theirs)
    // the same file again asks nothing
    expect((await previewOf(made, file)).changes).toEqual([])
    await api.undo()
    expect([await read(made, a), await acts(made)]).toEqual(before)
  })

  test('of both sides stays, and what both changed waits for a person', async () => {
    const made = await makeWorkedAt()
    const { api, a } = made
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    await part.api.saveLogEntry(null, entryOf(a, '課の記録'))
    await part.api.saveLogEntry(made.entry, entryOf(a, '課の文'))
    await part.api.saveExecution(made.executed, { itemKind: 'initiative', itemId: a, day: '2016-06-30', yen: 200_000, note: '' })
    part.context.files.close()
    await api.saveLogEntry(null, entryOf(a, '企画の記録'))
    await api.saveLogEntry(made.entry, entryOf(a, '企画の文'))
    await api.deleteExecution(made.executed)
    const found = await previewOf(made, file)
    expect(found.changes.map(({ state, kind, ours, theirs }) => [state, kind, ours, theirs])).toEqual(
      expect.arrayContaining([
        ['conflict', 'logEntry', '平成28年6月12日（日）　企画の文', '平成28年6月12日（日）　課の文'],
        ['conflict', 'execution', null, '平成28年6月30日（木）まで　200,000円'],
        ['theirs', 'logEntry', null, '平成28年6月12日（日）　課の記録'],
      ]),
    )
    await expect(api.applyMerge(found.token, {})).rejects.toMatchObject({ code: 'E-MERGE-01' })
    await api.applyMerge(found.token, chooseAll(found, 'theirs'))
    expect((await read(made, a)).slice(0, 2)).toEqual([expect.arrayContaining(['課の記録', '企画の記録', '課の文']), [200_000]])
  })

  test('written here between the dry run and the taking in stops it', async () => {
    const made = await makeWorkedAt()
    const file = await takeOutPart(made, 0)
    const found = await previewOf(made, file)
    await made.api.saveLogEntry(null, entryOf(made.a, '企画の記録'))
    await expect(made.api.applyMerge(found.token, {})).rejects.toMatchObject({ code: 'E-MERGE-02' })
  })

  test('goes with a new item of theirs, and is a conflict where ours deleted the item meanwhile', async () => {
    const made = await makeWorkedAt()
    const { api } = made
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    const added = await part.api.addItem('initiative', idOf(made, 's1'), 'last')
    await part.api.saveLogEntry(null, entryOf(added, '新しい取組の記録'))
    await part.api.saveActItem(null, foundOn(added), { ...openActItem, text: '新しい取組の改善' })
    await part.api.saveLogEntry(null, entryOf(made.a, '課の記録'))
    part.context.files.close()
    await api.deleteItem('initiative', made.a)
    const found = await previewOf(made, file)
    const conflict = found.changes.find(({ state }) => state === 'conflict')
    expect([conflict?.key, conflict?.theirs]).toEqual([`initiative/${made.a}/`, expect.stringContaining('課の記録')])
    await api.applyMerge(found.token, chooseAll(found, 'theirs'))
    expect((await read(made, made.a))[0]).toEqual(expect.arrayContaining(['訓練', '課の記録']))
    expect((await read(made, added))[0]).toEqual(['新しい取組の記録'])
    expect((await api.listActItems(added)).map(({ text, isSourceGone }) => [text, isSourceGone])).toEqual([['新しい取組の改善', false]])
    expect((await previewOf(made, file)).changes).toEqual([])
  })

  test('that they added and came back once is still theirs to change, on a new item too', async () => {
    const made = await makeWorkedAt()
    const { api } = made
    const file = await takeOutPart(made, 0)
    let part = await openPart(file)
    const added = await part.api.addItem('initiative', idOf(made, 's1'), 'last')
    const act = await part.api.saveActItem(null, foundOn(added), { ...openActItem, text: '新しい取組の改善' })
    const entry = await part.api.saveLogEntry(null, entryOf(added, '記録'))
    part.context.files.close()
    await api.applyMerge((await previewOf(made, file)).token, {})
    part = await openPart(file)
    await part.api.saveActItem(act, foundOn(added), { ...openActItem, text: '書き直した改善' })
    await part.api.saveLogEntry(entry, entryOf(added, '書き直した記録'))
    part.context.files.close()
    const found = await previewOf(made, file)
    expect(found.changes.map(({ kind, state }) => [kind, state]).toSorted()).toEqual([
      ['actItem', 'theirs'],
      ['logEntry', 'theirs'],
    ])
    await api.applyMerge(found.token, {})
    expect([await acts(made), (await read(made, added))[0]]).toEqual([
      [
        ['周知を早める', 'open'],
        ['書き直した改善', 'open'],
      ].toSorted(),
      ['書き直した記録'],
    ])
  })

  test('written under what was not theirs is told, and stays out unless somebody takes it', async () => {
    const made = await makeWorkedAt()
    const file = await takeOutPart(made, 1)
    const part = await openPart(file)
    await part.api.saveLogEntry(null, { ...entryOf(idOf(made, 's1'), '他課の戦略への記録'), itemKind: 'strategy' })
    part.context.files.close()
    const found = await previewOf(made, file)
    expect(found.changes.map(({ state, kind, number }) => [state, kind, number])).toEqual([['outOfScope', 'logEntry', '1-1']])
    await made.api.applyMerge(found.token, {})
    expect((await made.api.getItemRecord({ itemKind: 'strategy', itemId: idOf(made, 's1') })).entries).toEqual([])
  })

  test('of two files that came back does not depend on which came first', async () => {
    const ends: unknown[] = []
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const made = await makeWorkedAt()
      const files = [await takeOutPart(made, 0), await takeOutPart(made, 1)]
      for (const [nth, file] of files.entries()) {
        const part = await openPart(file)
        await part.api.saveLogEntry(null, entryOf(idOf(made, nth === 0 ? 'a' : 'b'), `${nth}の記録`))
        await part.api.saveActItem(null, foundOn(idOf(made, nth === 0 ? 'a' : 'b')), { ...openActItem, text: `${nth}の改善` })
        part.context.files.close()
      }
      for (const nth of order) {
        const found = await previewOf(made, files[nth] ?? '')
        expect(found.changes.map(({ state }) => state)).toEqual(['theirs', 'theirs'])
        await made.api.applyMerge(found.token, {})
      }
      ends.push([await read(made, made.a), await read(made, idOf(made, 'b')), await acts(made)])
    }
    expect(ends[0]).toEqual(ends[1])
    expect(JSON.stringify(ends[0])).toContain('1の改善')
  })
})

describe('an improvement', () => {
  test('keeps who does it in another section, though their file does not know him', async () => {
    const made = await makeWorkedAt()
    const { api, a } = made
    const source = { ...foundOn(a), check: 'midYearReview' } as const
    const other = made.sections[1]?.postId as ActItemTexts['postId']
    await api.saveActItem(made.act, source, { ...openActItem, text: '周知を早める', postId: other })
    const file = await takeOutPart(made, 0)
    expect((await previewOf(made, file)).changes).toEqual([])
    const part = await openPart(file)
    expect((await part.api.listActLedger())[0]?.postId).toBe(null)
    await part.api.saveActItem(made.act, source, { ...openActItem, text: '周知をもっと早める' })
    part.context.files.close()
    const found = await previewOf(made, file)
    expect(found.changes.map(({ state, field }) => [state, field])).toEqual([['theirs', 'text']])
    await api.applyMerge(found.token, {})
    expect((await api.listActLedger())[0]).toMatchObject({ text: '周知をもっと早める', postId: other })
  })

  test('that became an initiative here stays so, whatever their file says', async () => {
    const made = await makeWorkedAt()
    const { api, a } = made
    const file = await takeOutPart(made, 0)
    await api.createWardPlan(2017)
    const issue = await api.addItem('managementIssue', (await api.getWardPlan(2017))?.id ?? '', 'last')
    const born = await api.makeInitiativeOfActItem(made.act, await api.addItem('strategy', issue, 'last'), '早めの周知')
    const part = await openPart(file)
    await part.api.saveActItem(made.act, { ...foundOn(a), check: 'midYearReview' }, { ...openActItem, text: '周知' })
    part.context.files.close()
    const found = await previewOf(made, file)
    await api.applyMerge(found.token, {})
    expect((await api.listActLedger())[0]).toMatchObject({ text: '周知', state: 'done', resultInitiativeId: born })
    // closed: the next part goes without it
    const next = await openPart(await takeOutPart(made, 0))
    expect(await acts(next)).toEqual([])
    next.context.files.close()
  })
})

describe('a finding that was answered', () => {
  const waive = ({ api }: World, key: string, reason: string) => api.waiveFinding(year, 'findingWithoutImprovement', key, reason)
  const reasons = async ({ api }: World) =>
    (await api.listWaivedFindings(year)).map(({ key, reason, by }) => [key.split('/')[0], reason, by])

  test('goes out with its item, and comes back with who answered it: new, changed, switched on again', async () => {
    const made = await makeShared(year)
    const [own, gone, theirs, other] = ['a', 'a', 'a', 'b'].map(
      (name, nth) => `initiativeReview/${idOf(made, name)}-midYearReview/${['finding', 'results', 'improvement', 'finding'][nth]}`,
    ) as [string, string, string, string]
    await waive(made, own, '来年度に直す')
    await waive(made, gone, '直さない')
    await waive(made, other, '他課の理由')
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    expect((await part.api.listWaivedFindings(year)).map(({ reason }) => reason).toSorted()).toEqual(
      ['来年度に直す', '直さない'].toSorted(),
    )
    await waive(part, own, '来年度の計画に書いた')
    await waive(part, gone, '')
    await waive(part, theirs, '課の理由')
    part.context.files.close()
    const found = await previewOf(made, file)
    expect(told(found)).toEqual([
      '点検を対象外にした理由 1件が増えます',
      '点検を対象外にした理由 1件が変わります',
      '点検を対象外にした理由 1件が消えます',
    ])
    expect(found.changes.every(({ number }) => number === '1-1-1')).toBe(true)
    await made.api.applyMerge(found.token, {})
    expect((await reasons(made)).toSorted()).toEqual(
      [
        ['initiativeReview', '他課の理由', '企画 太郎'],
        ['initiativeReview', '来年度の計画に書いた', '課員 次郎'],
        ['initiativeReview', '課の理由', '課員 次郎'],
      ].toSorted(),
    )
    expect((await previewOf(made, file)).changes).toEqual([])
  })

  test('on both sides in other words is a conflict, in the same words nothing', async () => {
    const made = await makeShared(year)
    const key = `initiativeReview/${idOf(made, 'a')}-midYearReview/finding`
    const file = await takeOutPart(made, 0)
    const part = await openPart(file)
    await waive(part, key, '課の理由')
    part.context.files.close()
    await waive(made, key, '企画の理由')
    expect((await previewOf(made, file)).changes.map(({ state, kind }) => [state, kind])).toEqual([['conflict', 'waivedFinding']])
    await waive(made, key, '課の理由')
    expect((await previewOf(made, file)).changes).toEqual([])
  })
})

test.each([
  ['an entry of no day', "UPDATE log_entry SET day = 'きのう'"],
  ['a number that is none', "UPDATE log_entry SET value = '1e9'"],
  ['an amount below nothing', 'UPDATE execution SET yen = -1'],
  ['an entry that moved to another item', 'UPDATE log_entry SET initiative_id = NULL, strategy_id = (SELECT id FROM strategy LIMIT 1)'],
  ['an improvement of a state of its own', 'UPDATE act_item SET source_id = "../x"'.replaceAll('"', "'")],
  [
    'an answer to no finding',
    "INSERT INTO waived_finding (id, ward_plan_id, code, key, reason, by_whom, at) SELECT 'x', id, 'nothing', 'k', 'r', '', '2026-01-01T00:00:00+09:00' FROM ward_plan",
  ],
])('a file with %s is refused, and nothing is taken in', async (_, sql) => {
  const made = await makeWorkedAt()
  const file = await takeOutPart(made, 0)
  const part = await openPart(file)
  runDeed(part.context, { name: 'x', subject: null }, (db) => db.exec(sql))
  part.context.files.close()
  const before = flatOf(made)
  await expect(previewOf(made, file)).rejects.toMatchObject({ code: 'E-MERGE-06' })
  expect(flatOf(made)).toEqual(before)
})

test.each(['entry', 'entryOfOtherYear', 'improvement'] as const)('a file cannot take another item’s %s by its id', async (what) => {
  const made = await makeWorkedAt()
  const { api, a } = made
  await api.createWardPlan(2017)
  const issue = await api.addItem('managementIssue', (await api.getWardPlan(2017))?.id ?? '', 'last')
  const later = await api.addItem('initiative', await api.addItem('strategy', issue, 'last'), 'last')
  const foreign = {
    entry: await api.saveLogEntry(null, entryOf(idOf(made, 'b'), '他課の記録')),
    entryOfOtherYear: await api.saveLogEntry(null, entryOf(later, '別の年度の記録', { day: '2017-06-12' })),
    improvement: await api.saveActItem(null, foundOn(idOf(made, 'b')), openActItem),
  }
  const file = await takeOutPart(made, 0)
  const part = await openPart(file)
  runDeed(part.context, { name: 'x', subject: null }, (db) => {
    if (what === 'improvement')
      db.prepare(
        "INSERT INTO act_item (id, fiscal_year, source_kind, source_id, text, state) VALUES (?, 2016, 'initiative', ?, '奪う', 'open')",
      ).run(foreign.improvement, a)
    else db.prepare("INSERT INTO log_entry (id, initiative_id, day, text) VALUES (?, ?, '2016-06-12', '奪う')").run(foreign[what], a)
  })
  part.context.files.close()
  await expect(previewOf(made, file)).rejects.toMatchObject({ code: 'E-MERGE-06' })
})
