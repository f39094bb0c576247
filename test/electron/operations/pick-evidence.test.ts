// Knows that the file behind a figure is named by its name and the SHA-256 of its bytes, and what is said where it cannot be read.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { makeFolder } from '../../helpers/data-files.ts'

function startChoosing(file: string | null) {
  const app = startAppInMemory()
  const asked: unknown[] = []
  Object.assign(app.context.dialogs, {
    chooseOpenPath: async (kind: unknown) => {
      asked.push(kind)
      return file
    },
  })
  return { ...app, asked }
}

it('any file is one, however it is called', async () => {
  const file = path.join(makeFolder(), '集計\u304b\u3099.xlsx')
  writeFileSync(file, 'abc')
  const app = startChoosing(file)
  // FIPS 180-2, Appendix B.1
  const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(await app.api.pickEvidence()).toEqual({ fileName: '集計が.xlsx', hash })
  expect(app.asked).toEqual(['evidence'])
})

it('cancelled is null; a folder or what is gone cannot be read', async () => {
  expect(await startChoosing(null).api.pickEvidence()).toBeNull()
  const folder = path.join(makeFolder(), 'x')
  mkdirSync(folder)
  await expect(startChoosing(folder).api.pickEvidence()).rejects.toMatchObject({ code: 'E-IMPORT-05' })
  await expect(startChoosing(path.join(folder, 'y')).api.pickEvidence()).rejects.toMatchObject({ code: 'E-IMPORT-05' })
})
