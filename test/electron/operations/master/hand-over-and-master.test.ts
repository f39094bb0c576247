// Knows that a section's file carries the master that its plan stands on, and that it comes back into a plan that meanwhile stands on another one.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { MasterContent } from '../../../../shared/model/master.ts'
import type { EditedMaster } from '../../../helpers/master-world.ts'
import { chooseAll, idOf, keysOf, type Made, makeShared, openPart, previewOf, takeOutPart } from '../../../helpers/section-world.ts'

async function accept(world: Made, name: string, office: string): Promise<void> {
  const file = path.join(world.folder, `${name}.kmaster`)
  const content = structuredClone({ ...world.context.resources.masterParts, name, issuedOn: '2027-04-01' }) as EditedMaster
  content.formGenerations.find(({ id }) => id === 'G2')!.words['office'] = office
  writeFileSync(file, world.context.resources.writeMaster(content as MasterContent))
  world.context.answers.open = file
  const found = (await world.api.previewMaster())!
  await world.api.acceptMaster(found.token, [world.year])
}

test('it is carried along; what the ward accepts meanwhile stays the ward’s and asks nothing', async () => {
  const world = await makeShared()
  await accept(world, '一', '区役所')
  const first = (await world.api.getWardPlan(2024))!.formGeneration
  expect(first).toMatch(/^G2@/)
  const file = await takeOutPart(world, 0)
  const part = await openPart(file)
  expect((await part.api.getWardPlan(2024))!.formGeneration).toBe(first)
  expect((await part.api.listFormGenerations()).find(({ id }) => id === first)?.words['office']).toBe('区役所')
  expect((await part.api.getMasterBook()).years).toMatchObject([{ fiscalYear: 2024, standsOn: { name: '一' } }])
  await expect(part.api.previewMaster()).rejects.toMatchObject({ code: 'E-PART-01' })
  await part.api.saveText({ kind: 'initiative', id: idOf(world, 'a'), field: 'content' }, '2回訪問する。')
  part.context.files.close()

  await accept(world, '二', '区')
  const second = (await world.api.getWardPlan(2024))!.formGeneration
  expect(second).not.toBe(first)
  const found = await previewOf(world, file)
  expect(keysOf(found)).toHaveLength(1)
  await world.api.applyMerge(found.token, chooseAll(found, 'theirs'))
  expect((await world.api.getWardPlan(2024))!.formGeneration).toBe(second)
  expect((await world.api.getMasterBook()).years).toMatchObject([{ standsOn: { name: '二' } }])
  expect(JSON.stringify(await world.api.getWardPlan(2024))).toContain('2回訪問する。')
}, 60_000)

test('all of it is there again when the file is opened again', async () => {
  const world = await makeShared()
  await accept(world, '一', '区役所')
  const before = [await world.api.getMasterBook(), await world.api.listFormGenerations(), await world.api.getBasicPolicy()]
  world.context.files.close()
  expect(await world.api.getBasicPolicy()).toBe(world.context.resources.own.basicPolicy)
  world.context.answers.open = path.join(world.folder, '生野区.kusei')
  await world.api.openDataFile()
  expect([await world.api.getMasterBook(), await world.api.listFormGenerations(), await world.api.getBasicPolicy()]).toEqual(before)
}, 60_000)
