// Knows that 覆面調査 and what the ward sets about figures are kept as people enter them, each change one deed, and what is refused.
import { expect, test } from 'vitest'
import type { Api } from '../../../shared/api.ts'
import type { MysteryArea } from '../../../shared/model/survey.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { fc } from '../../helpers/fast-check.ts'

type Shopping = Parameters<Api['saveMysteryShopping']>[1]
const areas: readonly MysteryArea[] = [
  {
    name: '接遇',
    items: [
      { name: 'あいさつ', scores: ['4', '3.5'] },
      { name: '説明', scores: [] },
    ],
  },
  { name: '環境', items: [{ name: '案内表示', scores: ['3'] }] },
  { name: '電話', items: [] },
]
const shopping: Shopping = {
  fiscalYear: 2015,
  name: '窓口サービス調査',
  from: '2015-11-06',
  until: '2015-12-09',
  notes: '',
  printedMean: '',
  areas,
}
const readAll = async ({ api }: TestApp) => (await api.getIndicatorBook()).mysteryShoppings
const deedsOf = ({ db }: TestApp) => db.prepare('SELECT count(*) FROM deed').pluck().get() as number
const violationsOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => [],
    (error: { detail: readonly { field: string; code: string }[] }) => error.detail.map(({ field, code }) => `${field} ${code}`),
  )

test('is read as it was saved, the newest year first; the same again makes no deed, and undoing brings back what was', async () => {
  const app = startAppInMemory()
  const id = await app.api.saveMysteryShopping(null, shopping)
  const next = await app.api.saveMysteryShopping(null, { ...shopping, fiscalYear: 2016, areas: [], printedMean: '3.7' })
  const kept = { ...shopping, id, isCentral: false }
  expect(await readAll(app)).toEqual([{ ...kept, id: next, fiscalYear: 2016, areas: [], printedMean: '3.7' }, kept])
  const deeds = deedsOf(app)
  await app.api.saveMysteryShopping(id, shopping)
  expect(deedsOf(app)).toBe(deeds)
  await app.api.saveMysteryShopping(id, { ...shopping, name: '調査', areas: areas.slice(1) })
  expect((await readAll(app))[1]).toEqual({ ...kept, name: '調査', areas: areas.slice(1) })
  await app.api.undo()
  expect((await readAll(app))[1]).toEqual(kept)
  await app.api.deleteMysteryShopping(id)
  expect(await readAll(app)).toHaveLength(1)
  await app.api.undo()
  expect((await readAll(app))[1]).toEqual(kept)
})

test('an item of which nothing is said is not kept; two areas of one name, no name, an end before the beginning are refused', async () => {
  const app = startAppInMemory()
  const blank = { name: '', scores: [] }
  const [greeting, place] = areas
  const id = await app.api.saveMysteryShopping(null, { ...shopping, areas: [{ name: '接遇', items: [blank, ...(greeting?.items ?? [])] }] })
  const read = (await readAll(app))[0]?.areas ?? []
  expect(read).toEqual([greeting])
  const deeds = deedsOf(app)
  await app.api.saveMysteryShopping(id, { ...shopping, areas: read })
  expect(deedsOf(app)).toBe(deeds)
  await app.api.saveMysteryShopping(id, { ...shopping, areas: [{ name: '接遇', items: [blank] }, ...(place ? [place] : [])] })
  expect((await readAll(app))[0]?.areas).toEqual([{ name: '接遇', items: [] }, place])
  const wrong = (change: Partial<Shopping>) => violationsOf(app.api.saveMysteryShopping(null, { ...shopping, ...change }))
  expect(await wrong({ areas: [...areas, { name: ' 接遇', items: [] }] })).toEqual(['mysteryShopping//area doubleArea'])
  expect(await wrong({ name: '', until: '2015-11-05' })).toEqual([
    'mysteryShopping//name missing',
    'mysteryShopping//until endsBeforeBegin',
  ])
  for (const asked of [app.api.saveMysteryShopping('nothing', shopping), app.api.deleteMysteryShopping('nothing')]) {
    await expect(asked).rejects.toMatchObject({ code: 'E-MYSTERY-01' })
  }
})

test('any areas are read as they were saved', async () => {
  const score = fc.constantFrom('1', '3.5', '5', '0')
  const anyAreas = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('接遇', '環境', '電話', ''),
      items: fc.array(fc.record({ name: fc.constantFrom('あいさつ', '説明', '順番'), scores: fc.array(score, { maxLength: 3 }) }), {
        maxLength: 3,
      }),
    }),
    { selector: (area) => area.name, maxLength: 4 },
  )
  const app = startAppInMemory()
  const id = await app.api.saveMysteryShopping(null, shopping)
  await fc.assert(
    fc.asyncProperty(anyAreas, async (some) => {
      await app.api.saveMysteryShopping(id, { ...shopping, areas: some })
      expect((await readAll(app))[0]?.areas).toEqual(some)
    }),
    { numRuns: 60 },
  )
})

test('settings are none at first, are kept, and null takes them away', async () => {
  const app = startAppInMemory()
  const read = async () => (await app.api.getIndicatorBook()).settings
  expect(await read()).toEqual({ referenceBelow: null, stars: null })
  const settings = {
    referenceBelow: 50,
    stars: [
      { stars: 1, from: '3' },
      { stars: 2, from: '3.5' },
    ],
  }
  await app.api.saveMeasureSettings(settings)
  expect(await read()).toEqual(settings)
  const deeds = deedsOf(app)
  await app.api.saveMeasureSettings(settings)
  expect(deedsOf(app)).toBe(deeds)
  await app.api.saveMeasureSettings({ referenceBelow: null, stars: [] })
  expect(await read()).toEqual({ referenceBelow: null, stars: [] })
  await app.api.undo()
  expect(await read()).toEqual(settings)
  const twice = [...settings.stars, { stars: 1, from: '2' }]
  expect(await violationsOf(app.api.saveMeasureSettings({ ...settings, stars: twice }))).toEqual(['setting//stars doubleStars'])
})
