// Knows that from 策定 on a number is one item's for ever, whatever is done to the plan and whatever comes back from the sections.
import { expect, test } from 'vitest'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { numberOf } from '../../../shared/rules/numbering.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { makeFolder } from '../../helpers/data-files.ts'
import { anyStep, doStep, kindsOfStep, makeRandomWorld } from '../../helpers/random-deeds.ts'
import { idOf, makeShared, openPart, previewOf, takeOutPart } from '../../helpers/section-world.ts'
import { fc } from '../../helpers/fast-check.ts'

const year = 2015
const planOf = async ({ api }: TestApp): Promise<WardPlan> => {
  const plan = await api.getWardPlan(year)
  if (!plan) throw new Error('no plan')
  return plan
}

/** Id → the list that it stands in and its number there. */
function placesOf(plan: WardPlan): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const numbers = numberOf(plan)
  const note = (parentId: string, kind: string, id: string) =>
    places.set(id, `${kind} under ${parentId}: ${numbers.get(id)?.split('-').at(-1)}`)
  for (const reform of plan.reformItems) note(plan.id, 'reform', reform.id)
  for (const issue of plan.managementIssues) {
    note(plan.id, 'issue', issue.id)
    for (const strategy of issue.strategies) {
      note(issue.id, 'strategy', strategy.id)
      for (const initiative of strategy.initiatives) note(strategy.id, 'initiative', initiative.id)
    }
  }
  return places
}

test('a number is never changed and never given twice, over any deeds and hand-overs', { timeout: 120_000 }, async () => {
  const folder = makeFolder()
  const kinds = kindsOfStep.filter((what) => !['undo', 'redo', 'discard', 'deleteSection', 'deletePost'].includes(what))
  const step = anyStep([...kinds, 'add', 'add', 'move', 'move', 'delete', 'owner', 'takeOut', 'merge', 'merge', 'merge', 'edition'])
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const app = startAppInMemory()
      const world = makeRandomWorld(app, folder)
      const { api } = app
      const post = await api.savePost(null, await api.saveSection(null, '市民協働課'), '課長')
      for (let i = 0; i < 2; i += 1) {
        const strategy = await api.addItem('strategy', await api.addItem('managementIssue', 'plan', 'last'), 'last')
        for (let n = 0; n < 3; n += 1) await api.addItem('initiative', strategy, 'last')
        await api.addItem('reformItem', 'plan', 'last')
      }
      const initiatives = app.db.prepare('SELECT id FROM initiative').pluck().all() as string[]
      await api.setPostOf(
        initiatives.map((id) => ({ kind: 'initiative' as const, id })),
        post,
      )
      await api.takeOut(year, [(await api.getOrganisation()).sections[0]?.id ?? ''], 'file', null)
      const confirm = (kind: 'established' | 'revision') =>
        app.ask('confirmEdition', year, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
      await app.ask('confirmEdition', year, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
      const established = await confirm('established')
      expect(established).toMatchObject({ ok: true })

      const owners = new Map<string, string>()
      const check = async () => {
        for (const [id, place] of placesOf(await planOf(app))) {
          const owner = owners.get(place)
          expect(owner ?? id, place).toBe(id)
          owners.set(place, id)
        }
      }
      await check()
      let before = placesOf(await planOf(app))
      for (const s of steps) {
        if (s.what === 'edition') await confirm('revision')
        else await doStep(world, s)
        await check()
        const after = placesOf(await planOf(app))
        for (const [id, place] of after) {
          const old = before.get(id)
          if (old?.split(':')[0] === place.split(':')[0]) expect(place).toBe(old)
        }
        before = after
      }
    }),
    { numRuns: 40 },
  )
})

test('an item that a section moved elsewhere gets the next number there', async () => {
  const world = await makeShared(2015)
  const confirm = (kind: 'draft' | 'established') =>
    world.api.confirmEdition(2015, { kind, decisionDate: null, documentNumber: '', revisionNote: '' })
  await confirm('draft')
  await confirm('established')
  const file = await takeOutPart(world, 1)
  const part = await openPart(file)
  // 避難訓練 (2-1-1) goes under 切れ目のない支援, where 1-1-1 and 1-1-2 are
  await part.api.moveItem('initiative', idOf(world, 'c'), idOf(world, 's1'), 'last')
  part.context.files.close()
  const found = await previewOf(world, file)
  await world.api.applyMerge(found.token, {})
  const plan = await world.api.getWardPlan(2015)
  const numbers = plan ? numberOf(plan) : new Map<string, string>()
  expect(['a', 'b', 'c'].map((name) => numbers.get(idOf(world, name)))).toEqual(['1-1-1', '1-1-2', '1-1-3'])
})
