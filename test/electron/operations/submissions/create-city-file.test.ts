// Knows that the city makes a data file of its own, without a plan, that opens again as the city's.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answer } from '../../../../electron/serve.ts'
import type { Opened } from '../../../../shared/api.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { makeTestContext } from '../../../helpers/test-context.ts'

test("the city's own file has no plan and is told apart from a ward's", async () => {
  const file = path.join(makeFolder(), '大阪市.kusei')
  const context = makeTestContext({ save: file, open: file, operator: '大阪 太郎' })
  const made = await answer(context, 'createCityFile', [])
  if (!made.ok) throw new Error(made.error.code)
  expect(context.asked).toEqual(['大阪市.kusei'])
  expect((made.value as Opened)?.state.file).toMatchObject({ wardCode: '271004', wardName: '大阪市', isCity: true, fiscalYears: [] })
  context.files.close()
  expect(existsSync(file)).toBe(true)
  const again = await answer(context, 'openDataFile', [])
  expect(again.ok && (again.value as Opened)?.state.file).toMatchObject({ isCity: true })
  context.files.close()
})
