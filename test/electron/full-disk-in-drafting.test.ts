// Knows that a disk that is full in the middle of a large deed leaves the plan as it was, and lets the person go on when there is room again.
import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { recordedTables } from '../../electron/db/recorded-tables.ts'
import { makeSmallMedium } from '../helpers/mounts.ts'
import { chooseAll, idOf, makePerson, makeShared, openPart, previewOf, takeOutPart, type World } from '../helpers/section-world.ts'

const contentOf = ({ context }: World) =>
  Object.keys(recordedTables).map((table) => context.files.readable().prepare(`SELECT * FROM ${table} ORDER BY id`).all())

test('a rollover, a pasted block, an edition and a merge are there whole or not at all', async (t) => {
  const made = await makeShared(2016)
  const part = await takeOutPart(made, 0)
  const section = await openPart(part)
  const long = '乳児家庭を訪問し、相談に応じる。'.repeat(2000)
  await section.api.saveText({ kind: 'initiative', id: idOf(made, 'a'), field: 'content' }, long)
  section.context.files.close()
  made.context.files.close()

  const medium = makeSmallMedium(t, '5m')
  const file = path.join(medium, '生野区.kusei')
  copyFileSync(path.join(made.folder, '生野区.kusei'), file)
  const person = { ...made, ...makePerson('企画 太郎'), year: 2016 }
  person.context.answers.open = file
  expect((await person.api.openDataFile())?.problem ?? null).toBeNull()
  const filler = path.join(medium, 'filler')
  const ids = ['a', 'b', 'c'].map((name) => idOf(made, name))
  const places = ids.map((id) => ({ ref: { kind: 'initiative' as const, id, field: 'content' }, text: `${long}${id}` }))
  const edition = { kind: 'draft' as const, decisionDate: null, documentNumber: '', revisionNote: '' }
  const found = await previewOf(person, part)
  const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
    applyMerge: () => person.api.applyMerge(found.token, chooseAll(found, 'theirs')),
    saveMany: () => person.api.saveMany(2016, { name: 'pasteBlock', places, newItems: [] }),
    confirmEdition: () => person.api.confirmEdition(2016, edition),
    rollOver: () => person.api.rollOver({ fromYear: 2016, toYear: 2017, items: [], shifts: [], targets: [], actItems: [] }),
  }
  for (const [name, deed] of Object.entries(deeds)) {
    fillUp(filler)
    const before = contentOf(person)
    await expect(deed(), name).rejects.toMatchObject({ code: 'E-DB-03' })
    expect(contentOf(person), name).toEqual(before)
    rmSync(filler)
    await deed()
    expect(contentOf(person), name).not.toEqual(before)
  }
  expect(person.context.files.readable().pragma('integrity_check', { simple: true })).toBe('ok')
  person.context.files.close()
  expect(readdirSync(medium)).toEqual(['生野区.kusei'])
})

/** Takes all the room that is left on the medium. */
function fillUp(filler: string): void {
  for (const size of [1_000_000, 100_000, 10_000, 4096]) {
    for (;;) {
      try {
        writeFileSync(filler, Buffer.alloc(size, 1), { flag: 'a' })
      } catch {
        break
      }
    }
  }
}
