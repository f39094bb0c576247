// Knows that a section's file goes out and comes back: nothing of either side is lost, and what is hostile is refused with nothing touched.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readHandOver } from '../../../electron/data-file/read-hand-over.ts'
import { migrations } from '../../../electron/db/migrations/migrations.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import { numberOf } from '../../../shared/rules/numbering.ts'
import { anyText } from '../../helpers/any-text.ts'
import { sha256Of } from '../../helpers/data-files.ts'
import { anyPlan } from '../../helpers/random-plan.ts'
import {
  chooseAll,
  flatOf,
  idOf,
  keysOf,
  makeSections,
  makeShared,
  makeWard,
  openPart,
  previewOf,
  putPlan,
  takeOutPart,
  type World,
} from '../../helpers/section-world.ts'
import { fc } from '../../helpers/fast-check.ts'

describe('a hand-over file', () => {
  test('says what it is, shows the numbers of the whole plan, and takes new initiatives but no years', async () => {
    const world = await makeShared()
    await world.api.saveText({ kind: 'initiative', id: idOf(world, 'b'), field: 'title' }, 'B')
    const part = await openPart(await takeOutPart(world, 1))
    const state = await part.api.getAppState()
    expect(state.file).toMatchObject({ wardName: '生野区', fiscalYears: [2024], handOver: { sectionName: '第2課', fiscalYear: 2024 } })
    const plan = await part.api.getWardPlan(2024)
    if (!plan) throw new Error('no plan')
    const numbers = numberOf(plan)
    expect([numbers.get(idOf(world, 'b')), numbers.get(idOf(world, 'c')), numbers.has(idOf(world, 'a'))]).toEqual(['1-1-2', '2-1-1', false])
    const added = await part.api.addItem('initiative', idOf(world, 's1'), 'last')
    const after = await part.api.getWardPlan(2024)
    expect(after && numberOf(after).get(added)).toBe('1-1-3')
    await part.api.undo()
    expect(await part.api.getWardPlan(2024)).toEqual(plan)
    const refused = [
      part.api.createWardPlan(2025),
      part.api.takeOut(2024, [world.sections[1]?.sectionId ?? ''], 'file', null),
      part.api.previewMerge(),
      part.api.confirmEdition(2024, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' }),
      part.api.rollOver({ fromYear: 2024, toYear: 2025, items: [], shifts: [], targets: [], actItems: [] }),
      part.api.saveSection(null, '総務課'),
      part.api.addVoices([]),
      part.api.saveMembers([]),
      part.api.previewErasure({ what: 'text', text: '大阪 太郎' }),
    ]
    for (const answer of await Promise.allSettled(refused))
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'E-PART-01' } })
    expect((await part.api.getCouncilBook()).members).toEqual([])
    expect((await part.api.getCouncilDue()).answers).toEqual([])
    expect((await part.api.getOrganisation()).sections.map((s) => s.name)).toEqual(['第2課'])
  })

  test.each(['file', 'sheet'] as const)(
    'holds nothing by %s of what others note, reason and spend, nor of the plan’s own notes',
    async (way) => {
      const world = await makeShared()
      const { api, year } = world
      const planId = (await api.getWardPlan(year))?.id ?? ''
      const note = (kind: 'wardPlan' | 'managementIssue' | 'strategy' | 'initiative', id: string, text: string, field = 'internalNote') =>
        api.saveText({ kind, id, field }, text)
      await note('wardPlan', planId, '市長査定の見込み')
      await note('wardPlan', planId, '人件費の差額', 'budgetNote')
      await api.saveRelatedBudget(year, 'budget', 'mayorFunds', '987654')
      await note('managementIssue', idOf(world, 'issue1'), '議員から指摘')
      await note('strategy', idOf(world, 's1'), '次期に統合')
      await note('initiative', idOf(world, 'a'), '委託先と協議中')
      await note('initiative', idOf(world, 'b'), '園長会の意向')
      const other = await api.saveText(
        { kind: 'newItem', itemKind: 'outcomeIndicator', parentId: idOf(world, 's1'), field: 'name' },
        '満足度',
      )
      await api.saveText({ kind: 'outcomeIndicator', id: other, field: 'targetReason' }, '前回が低かった')
      const before = flatOf(world)
      // 課2 has the initiative b, under 課1's issue and strategy
      const file = await takeOutPart(world, 1, way)
      const secrets = ['市長査定の見込み', '人件費の差額', '987654', '議員から指摘', '次期に統合', '委託先と協議中', '前回が低かった']
      const bytes = way === 'file' ? readFileSync(file) : Buffer.from(JSON.stringify(readBook(readFileSync(file))))
      for (const secret of secrets) expect(bytes.includes(secret), secret).toBe(false)
      // 987,654千円 as SQLite keeps it
      expect(bytes.includes(Buffer.from([0x3a, 0xde, 0x68, 0x70]))).toBe(false)
      expect(bytes.includes('満足度')).toBe(way === 'file')
      const found = await previewOf(world, file)
      expect(found.changes).toEqual([])
      await api.applyMerge(found.token, {})
      expect(flatOf(world)).toEqual(before)
      if (way === 'file') expect(bytes.includes('園長会の意向')).toBe(true)
    },
  )

  test('comes back with what was written, added, moved and deleted in it, as one deed that can be undone whole', async () => {
    const world = await makeShared()
    const file = await takeOutPart(world, 0)
    const part = await openPart(file)
    const [a, s1] = [idOf(world, 'a'), idOf(world, 's1')]
    await part.api.saveText({ kind: 'initiative', id: a, field: 'content' }, '生後3か月までに2回訪問する。')
    await part.api.saveAmount({ kind: 'amount', initiativeId: a, amountKind: 'assessed', fiscalYear: 2024 }, '1,234')
    await part.api.saveTies('strategy', s1, ['1-1-ア', 'own'])
    const added = await part.api.addItem('initiative', s1, null)
    await part.api.saveText({ kind: 'initiative', id: added, field: 'title' }, '産前の相談')
    await part.api.saveText({ kind: 'newItem', itemKind: 'processIndicator', parentId: added, field: 'name' }, '相談の件数')
    await part.api.deleteItem('reformItem', idOf(world, 'reform'))
    const theirs = await part.api.getWardPlan(2024)
    part.context.files.close()
    // meanwhile, elsewhere in the plan
    await world.api.saveText({ kind: 'initiative', id: idOf(world, 'c'), field: 'content' }, '夜間にも行う。')
    const before = flatOf(world)

    const found = await previewOf(world, file)
    expect(found).toMatchObject({ way: 'file', sectionName: '第1課', editedBy: '課員 次郎', mergedBefore: null, isOtherBase: false })
    expect(found.changes.map((c) => c.state)).toEqual(found.changes.map(() => 'theirs'))
    expect(found.changes.find((c) => c.field === 'content')).toMatchObject({
      base: '生後4か月までに訪問する。',
      ours: '生後4か月までに訪問する。',
      theirs: '生後3か月までに2回訪問する。',
      number: '1-1-1',
      title: '乳児家庭の訪問',
    })
    expect(found.changes.find((c) => c.field.startsWith('amount'))).toMatchObject({ base: null, theirs: '1,234千円' })
    expect(flatOf(world)).toEqual(before)
    await world.api.applyMerge(found.token, {})
    const merged = await world.api.getWardPlan(2024)
    const strategy = merged?.managementIssues[0]?.strategies[0]
    const ofTheirs = theirs?.managementIssues[0]?.strategies[0]
    expect(strategy?.initiatives.map((i) => i.title)).toEqual(['産前の相談', '乳児家庭の訪問', '保育所の空き状況の案内'])
    expect(strategy?.initiatives[1]).toEqual({ ...ofTheirs?.initiatives[1], number: null })
    // what the section added is its own
    expect(ofTheirs?.initiatives[0]?.postId).toBeNull()
    expect(strategy?.initiatives[0]).toEqual({ ...ofTheirs?.initiatives[0], number: null, postId: world.sections[0]?.postId })
    expect(strategy?.ties).toEqual(['1-1-ア', 'own'])
    expect(merged?.reformItems).toEqual([])
    expect(merged?.managementIssues[1]?.strategies[0]?.initiatives[0]?.content).toBe('夜間にも行う。')
    expect((await world.api.listTakeOuts(2024))[0]?.mergedAt).not.toBeNull()
    const undone = await world.api.undo()
    expect(undone?.name).toBe('mergeHandOver')
    expect(flatOf(world)).toEqual(before)
    expect((await world.api.listTakeOuts(2024))[0]?.mergedAt).toBeNull()
    await world.api.redo()
    expect(await world.api.getWardPlan(2024)).toEqual(merged)
  })

  test('an initiative added beside its own, under another section’s strategy, comes in unasked and is its own', async () => {
    const world = await makeShared()
    const file = await takeOutPart(world, 1)
    const part = await openPart(file, '二課')
    const added = await part.api.addItem('initiative', idOf(world, 's1'), idOf(world, 'b'))
    await part.api.saveText({ kind: 'initiative', id: added, field: 'title' }, '一時預かりの案内')
    part.context.files.close()
    const found = await previewOf(world, file)
    expect(found.changes.map((c) => [c.state, c.kind])).toEqual([['theirs', 'initiative']])
    await world.api.applyMerge(found.token, {})
    const strategy = (await world.api.getWardPlan(2024))?.managementIssues[0]?.strategies[0]
    const [first, second] = world.sections
    expect(strategy?.postId).toBe(first?.postId)
    expect(strategy?.initiatives.find((i) => i.title === '一時預かりの案内')?.postId).toBe(second?.postId)
  })

  test('of two sections that both wrote in one strategy has one conflict, which waits for a decision', async () => {
    const world = await makeShared()
    const [first, second] = [await takeOutPart(world, 0), await takeOutPart(world, 1)]
    const [one, two] = [await openPart(first, '一課'), await openPart(second, '二課')]
    const s1 = idOf(world, 's1')
    await one.api.saveText({ kind: 'strategy', id: s1, field: 'title' }, '一課の案')
    await one.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'title' }, '一課の取組')
    await two.api.saveText({ kind: 'initiative', id: idOf(world, 'b'), field: 'title' }, '二課の取組')
    await two.api.saveText({ kind: 'strategy', id: s1, field: 'title' }, '二課の案')
    await world.api.saveText({ kind: 'strategy', id: s1, field: 'title' }, '企画の案')
    for (const part of [one, two]) part.context.files.close()

    const found = await previewOf(world, first)
    expect(keysOf(found)).toEqual(['conflict title 企画の案', 'theirs title 乳児家庭の訪問'])
    await expect(world.api.applyMerge(found.token, {})).rejects.toMatchObject({ code: 'E-MERGE-01' })
    const conflict = found.changes[0]?.key ?? ''
    await world.api.applyMerge(found.token, { [conflict]: 'theirs' })
    await expect(world.api.applyMerge(found.token, { [conflict]: 'theirs' })).rejects.toMatchObject({ code: 'E-MERGE-09' })
    // the strategy is the first section's own: the second may say what it would like, and it stays ours
    const other = await previewOf(world, second)
    expect(keysOf(other)).toEqual(['outOfScope title 一課の案', 'theirs title 保育所の空き状況の案内'])
    await world.api.applyMerge(other.token, {})
    const plan = await world.api.getWardPlan(2024)
    const strategy = plan?.managementIssues[0]?.strategies[0]
    expect([strategy?.title, ...(strategy?.initiatives.map((i) => i.title) ?? [])]).toEqual(['一課の案', '一課の取組', '二課の取組'])
  })

  test('that comes twice asks nothing again, and afterwards only what was written since; what was declined stays declined', async () => {
    const world = await makeShared()
    const file = await takeOutPart(world, 0)
    const part = await openPart(file)
    await part.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'title' }, '名前の案')
    await part.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'content' }, '中身の案')
    part.context.files.close()
    const found = await previewOf(world, file)
    const declined = found.changes.find((c) => c.field === 'title')?.key ?? ''
    await world.api.applyMerge(found.token, { [declined]: 'ours' })
    const again = await previewOf(world, file)
    expect(again.changes).toEqual([])
    expect(again.mergedBefore).not.toBeNull()
    await world.api.cancelMerge()
    const later = await openPart(file)
    await later.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'withdrawalCriterion' }, '訪問率50％未満')
    later.context.files.close()
    expect(keysOf(await previewOf(world, file))).toEqual(['theirs withdrawalCriterion 乳児家庭の訪問'])
    const last = await openPart(file)
    await last.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'title' }, '名前の次の案')
    last.context.files.close()
    expect(keysOf(await previewOf(world, file))).toEqual(['conflict title 乳児家庭の訪問', 'theirs withdrawalCriterion 乳児家庭の訪問'])
  })

  test('is refused where the plan changed after the dry run', async () => {
    const world = await makeShared()
    const file = await takeOutPart(world, 0)
    const part = await openPart(file)
    await part.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'title' }, '新しい名')
    part.context.files.close()
    const found = await previewOf(world, file)
    await world.api.saveText({ kind: 'initiative', id: idOf(world, 'b'), field: 'title' }, '変更')
    await expect(world.api.applyMerge(found.token, {})).rejects.toMatchObject({ code: 'E-MERGE-02' })
    await world.api.undo()
    await world.api.applyMerge(found.token, {})
  })

  test('shows what would be lost where one deleted what the other wrote in', async () => {
    const world = await makeShared()
    const file = await takeOutPart(world, 0)
    const part = await openPart(file)
    await part.api.deleteItem('strategy', idOf(world, 's1'))
    part.context.files.close()
    const found = await previewOf(world, file)
    // 課2's initiative stands under it
    expect(found.changes).toMatchObject([{ state: 'conflict', field: '', theirs: null }])
    expect(found.changes[0]?.ours).toContain('保育所の空き状況の案内')
    await world.api.applyMerge(found.token, chooseAll(found, 'ours'))
    expect((await world.api.getWardPlan(2024))?.managementIssues[0]?.strategies[0]?.initiatives).toHaveLength(2)
  })
})

describe('what is not to be trusted', () => {
  const refusal = async (world: World, file: string, code: string) => {
    const before = sha256Of(file)
    const plan = flatOf(world)
    world.context.answers.open = file
    await expect(world.api.previewMerge()).rejects.toMatchObject({ code })
    expect(sha256Of(file)).toBe(before)
    expect(flatOf(world)).toEqual(plan)
  }

  test('is refused with its code, and left as it is, byte for byte', async () => {
    expect.hasAssertions()
    const world = await makeShared()
    const file = await takeOutPart(world, 0)
    const folder = world.folder
    const other = await makeWard(2024, '271098')
    await refusal(other, file, 'E-MERGE-04')
    const sameWard = await makeWard(2024)
    await refusal(sameWard, file, 'E-MERGE-05')
    const otherYear = await makeWard(2023)
    await refusal(otherYear, file, 'E-MERGE-05')
    await refusal(world, path.join(folder, '生野区.kusei'), 'E-MERGE-03')
    const whole = path.join(other.folder, '生野区.kusei')
    other.context.files.close()
    await refusal(world, whole, 'E-MERGE-03')
    const bytes = readFileSync(file)
    const damage = (name: string, change: (copy: Buffer) => Buffer) => {
      const target = path.join(folder, name)
      writeFileSync(target, change(Buffer.from(bytes)))
      return target
    }
    await refusal(
      world,
      damage('cut.kusei', (b) => b.subarray(0, b.length - 4096)),
      'E-DB-14',
    )
    await refusal(
      world,
      damage('newer.kusei', (b) => (b.writeInt32BE(99, 60), b)),
      'E-DB-13',
    )
    await refusal(
      world,
      damage('noise.kusei', (b) => (b.fill(0xa5, 4096, 4096 * 6), b)),
      'E-DB-15',
    )
    await refusal(
      world,
      damage('text.kusei', () => Buffer.from('ただの文')),
      'E-DB-12',
    )
    await refusal(
      world,
      damage('text.xlsx', () => Buffer.from('ただの文')),
      'E-IMPORT-01',
    )
  })

  test('a base that was written over is not believed', async () => {
    expect.hasAssertions()
    const world = await makeShared()
    const file = await takeOutPart(world, 0)
    const part = await openPart(file)
    part.context.files.writable().prepare(`UPDATE hand_over SET base = json_set(base, '$.fiscalYear', 2024, '$.x', 1)`).run()
    part.context.files.close()
    await refusal(world, file, 'E-MERGE-06')
  })

  test('a file of an older program is brought up to date in memory alone', async () => {
    const world = await makeShared()
    const file = await takeOutPart(world, 0)
    const before = sha256Of(file)
    const later = [
      ...migrations,
      {
        version: migrations.length + 1,
        name: 'later',
        up: (db: Parameters<(typeof migrations)[0]['up']>[0]) => void db.exec('CREATE TABLE later (id TEXT PRIMARY KEY NOT NULL) STRICT'),
      },
    ]
    const section = readHandOver(
      file,
      null,
      ({ handOver }, db) => [handOver.sectionName, db.prepare('SELECT count(*) FROM later').pluck().get()],
      later,
    )
    expect(section).toEqual(['第1課', 0])
    expect(sha256Of(file)).toBe(before)
  })

  test('a file that our own notes know nothing of is compared with its own base, once', async () => {
    const world = await makeShared()
    const file = await takeOutPart(world, 0)
    await world.api.undo()
    expect(await world.api.listTakeOuts(2024)).toEqual([])
    const part = await openPart(file)
    await part.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'title' }, '訪問と相談')
    part.context.files.close()
    const found = await previewOf(world, file)
    expect([found.isOtherBase, keysOf(found)]).toEqual([true, ['theirs title 乳児家庭の訪問']])
    await world.api.applyMerge(found.token, chooseAll(found, 'ours'))
    const again = await previewOf(world, file)
    expect([again.isOtherBase, again.changes]).toEqual([false, []])
  })
})

describe('going out and coming back', () => {
  test.each(['file', 'sheet'] as const)('by %s without an edit changes nothing, of any plan', { timeout: 120_000 }, async (way) => {
    const world = await makeWard(2024)
    const sections = await makeSections(world, 2)
    const posts = sections.map((s) => s.postId)
    const made = { ...world, sections, ids: {} }
    await fc.assert(
      fc.asyncProperty(anyPlan({ year: 2024, generation: 'G2', posts }), async (plan) => {
        putPlan(world, plan)
        const before = flatOf(world)
        const owned = before?.records.some((r) => r.values['postId'] === posts[0])
        if (!owned) return
        const file = await takeOutPart(made, 0, way)
        const found = await previewOf(world, file)
        expect(found.changes).toEqual([])
        await world.api.applyMerge(found.token, {})
        expect(flatOf(world)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  test('by file with any texts brings exactly those', { timeout: 120_000 }, async () => {
    const world = await makeShared()
    const text = anyText(6).filter((t) => t !== '')
    await fc.assert(
      fc.asyncProperty(text, text, async (content, title) => {
        const file = await takeOutPart(world, 0)
        const part = await openPart(file)
        await part.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'content' }, content)
        await part.api.saveText({ kind: 'strategy', id: idOf(world, 's1'), field: 'approach' }, title)
        await part.api.saveText({ kind: 'strategyReview', id: `${idOf(world, 's1')}-midYearReview`, field: 'progress' }, title)
        await part.api.saveText({ kind: 'initiativeReview', id: `${idOf(world, 'a')}-selfEvaluation`, field: 'effectiveness' }, content)
        const theirs = await part.api.getWardPlan(2024)
        part.context.files.close()
        const found = await previewOf(world, file)
        await world.api.applyMerge(found.token, chooseAll(found, 'theirs'))
        const ours = await world.api.getWardPlan(2024)
        const strategy = (plan: typeof ours) => plan?.managementIssues[0]?.strategies[0]
        expect(strategy(ours)?.approach).toBe(strategy(theirs)?.approach)
        expect(strategy(ours)?.initiatives[0]?.content).toBe(strategy(theirs)?.initiatives[0]?.content)
        const reviews = (plan: typeof ours) => [strategy(plan)?.reviews, strategy(plan)?.initiatives[0]?.reviews]
        expect(reviews(theirs)).toMatchObject([[{ period: 'midYearReview' }], [{ period: 'selfEvaluation' }]])
        expect(reviews(ours)).toEqual(reviews(theirs))
      }),
      { numRuns: 15 },
    )
  })
})

describe('twelve sections on one day', () => {
  test('are handed their files in one go, and all come back', { timeout: 60_000 }, async () => {
    const world = await makeWard(2024)
    const sections = await makeSections(world, 12)
    const plan = await world.api.getWardPlan(2024)
    const issue = await world.api.addItem('managementIssue', plan?.id ?? '', 'last')
    const strategy = await world.api.addItem('strategy', issue, 'last')
    const items: string[] = []
    for (let i = 0; i < 300; i += 1) {
      items.push(await world.api.saveText({ kind: 'newItem', itemKind: 'initiative', parentId: strategy, field: 'title' }, `取組${i}`))
    }
    for (const [n, { postId }] of sections.entries()) {
      await world.api.setPostOf(
        items.filter((_, i) => i % 12 === n).map((id) => ({ kind: 'initiative' as const, id })),
        postId,
      )
    }
    for (const way of ['file', 'sheet'] as const) {
      world.context.answers.folder = world.folder
      const start = performance.now()
      const done = await world.api.takeOut(
        2024,
        sections.map((s) => s.sectionId),
        way,
        null,
      )
      expect(done?.fileNames).toHaveLength(12)
      expect(performance.now() - start).toBeLessThan(25_000)
    }
    expect(await world.api.listTakeOuts(2024)).toHaveLength(24)
    const files = readdirSync(world.folder).filter((name) => name.includes('持ち出し') && name.endsWith('.kusei'))
    expect(files).toHaveLength(12)
    for (const [n, name] of files.toSorted().entries()) {
      const part = await openPart(path.join(world.folder, name), `課員${n}`)
      const own = (await part.api.getWardPlan(2024))?.managementIssues[0]?.strategies[0]?.initiatives ?? []
      expect(own).toHaveLength(25)
      for (const { id, title } of own.slice(0, 3)) await part.api.saveText({ kind: 'initiative', id, field: 'content' }, `${title}の内容`)
      part.context.files.close()
      const found = await previewOf(world, path.join(world.folder, name))
      expect(found.changes.map((c) => c.state)).toEqual(['theirs', 'theirs', 'theirs'])
      await world.api.applyMerge(found.token, {})
    }
    const after = (await world.api.getWardPlan(2024))?.managementIssues[0]?.strategies[0]?.initiatives ?? []
    expect(after.filter((i) => i.content === `${i.title}の内容`)).toHaveLength(36)
    expect(await world.api.getUndoState()).toMatchObject({ undo: { name: 'mergeHandOver' } })
  })

  test('leave nothing behind where one of them cannot be written', async () => {
    const world = await makeShared()
    world.context.answers.folder = path.join(world.folder, 'nowhere')
    await expect(
      world.api.takeOut(
        2024,
        world.sections.map((s) => s.sectionId),
        'file',
        null,
      ),
    ).rejects.toMatchObject({ code: 'E-FILE-04' })
    expect(await world.api.listTakeOuts(2024)).toEqual([])
    const idle = await world.api.saveSection(null, '出納課')
    await expect(world.api.takeOut(2024, [idle], 'file', null)).rejects.toMatchObject({ code: 'E-PART-02' })
    await expect(world.api.takeOut(2030, [idle], 'file', null)).rejects.toMatchObject({ code: 'E-PART-05' })
  })
})
