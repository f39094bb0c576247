// Knows that a 年度更新 that a later year was made of is not taken back alone, and is again once that year is gone.
import { expect, it } from 'vitest'
import { startAppInMemory } from '../../helpers/app-in-memory.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { putPlan } from '../../helpers/put-plan.ts'

it('names the later 年度更新 as what stands in the way', async () => {
  const { api, ...app } = startAppInMemory([])
  putPlan(
    { api, ...app },
    makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2 }, (place, nth) => `${place}${nth}`, 2016),
  )
  const rollOver = (fromYear: number) => api.rollOver({ fromYear, toYear: fromYear + 1, items: [], shifts: [], targets: [], actItems: [] })
  await rollOver(2016)
  const first = (await api.listDeeds(1, null))[0]?.deed.id ?? 0
  await rollOver(2017)
  const second = (await api.listDeeds(1, null))[0]?.deed.id ?? 0
  await expect(api.revertDeed(first)).rejects.toMatchObject({ code: 'E-UNDO-01', detail: { deeds: [{ id: second }] } })
  expect(await api.getWardPlan(2017)).not.toBeNull()
  await api.revertDeed(second)
  await api.revertDeed(first)
  expect(await api.getWardPlan(2017)).toBeNull()
})
