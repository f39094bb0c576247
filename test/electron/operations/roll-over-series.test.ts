// Knows that series go on with the indicators that show them through 年度更新: carried, renamed, split and merged; and that only empty targets are fed.
import { expect, it } from 'vitest'
import type { RolloverRequest } from '../../../shared/model/rollover.ts'
import { definitionOf } from '../../../shared/rules/definition-of.ts'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { makeSeries, noTarget } from '../../helpers/series-factory.ts'

const yearly = (value: string) => ({ target: { ...noTarget, value }, withdrawal: null })
const request: RolloverRequest = { fromYear: 2015, toYear: 2016, items: [], shifts: [], targets: [], actItems: [] }

/** Two strategies with an outcome indicator each; both show a series with a path to 2017. */
async function start() {
  const app = startAppInMemory()
  const issue = await app.api.addItem('managementIssue', 'plan', 'last')
  const made = []
  for (const value of ['50', '60']) {
    const strategy = await app.api.addItem('strategy', issue, 'last')
    const outcome = await app.api.addItem('outcomeIndicator', strategy, 'last')
    const series = await app.api.saveSeries(null, definitionOf(makeSeries()))
    await app.api.saveYearlyTarget(series, 2015, yearly(value))
    await app.api.saveYearlyTarget(series, 2016, yearly(`${Number(value) + 5}`))
    await app.api.linkSeries('outcomeIndicator', outcome, series)
    made.push({ strategy, outcome, series })
  }
  const [one, two] = made
  if (!one || !two) throw new Error('nothing made')
  const linked = async (series: string) =>
    (await app.api.getIndicatorBook()).series.find(({ id }) => id === series)?.links.filter((link) => link.fiscalYear === 2016)
  return { ...app, one, two, linked }
}
type App = Awaited<ReturnType<typeof start>>
const next = async ({ api }: App) => (await api.getWardPlan(2016))?.managementIssues[0]?.strategies ?? []

it('what goes on shows its series, and an empty target comes from the path', async () => {
  const app = await start()
  await app.api.rollOver(request)
  const [a, b] = await next(app)
  expect([a?.outcomeIndicators[0]?.target, b?.outcomeIndicators[0]?.target]).toEqual(['55％以上', '65％以上'])
  expect(await app.linked(app.one.series)).toMatchObject([{ id: a?.outcomeIndicators[0]?.id }])
  expect((await app.api.getWardPlan(2016))?.carried.filter(({ field }) => field === 'target')).toEqual([])
  expect((await app.api.getUndoState()).undo?.name).toBe('rollOver')
  await app.api.undo()
  expect(await app.linked(app.one.series)).toEqual([])
})

it('a target that was kept or set, or for which the path has nothing, stays as it is', async () => {
  const app = await start()
  await app.api.saveYearlyTarget(app.two.series, 2016, null)
  await app.api.rollOver({ ...request, targets: [{ kind: 'outcomeIndicator', id: app.one.outcome, do: 'keep', text: '' }] })
  const [a, b] = await next(app)
  expect([a?.outcomeIndicators[0]?.target, b?.outcomeIndicators[0]?.target]).toEqual(['50％以上', ''])
  expect((await app.api.getWardPlan(2016))?.carried.filter(({ field }) => field === 'target')).toMatchObject([{ lastText: '60％以上' }])
})

it('parts of a split item all show it; what was merged shows the series of each', async () => {
  const app = await start()
  const [title, other] = ['前半', '後半']
  await app.api.rollOver({
    ...request,
    items: [
      { kind: 'strategy', id: app.one.strategy, do: 'split', titles: [title, other], into: null },
      { kind: 'strategy', id: app.two.strategy, do: 'carry', titles: ['新しい名称'], into: null },
    ],
  })
  expect(await app.linked(app.one.series)).toMatchObject([{ ownerTitle: '前半' }, { ownerTitle: '後半' }])
  expect(await app.linked(app.two.series)).toMatchObject([{ ownerTitle: '新しい名称' }])
  await app.api.undo()
  await app.api.rollOver({
    ...request,
    items: [{ kind: 'strategy', id: app.two.strategy, do: 'merge', titles: [''], into: app.one.strategy }],
  })
  const [merged, ...none] = await next(app)
  expect(none).toEqual([])
  expect(merged?.outcomeIndicators.map(({ target }) => target)).toEqual(['55％以上', '65％以上'])
  expect([await app.linked(app.one.series), await app.linked(app.two.series)].flat().map((link) => link?.id)).toEqual(
    merged?.outcomeIndicators.map(({ id }) => id),
  )
})
