// Knows the deeds on 覆面調査: each changes what is stored when its turn comes, so that two fields left one after the other both stay.
import type { MysteryShoppingId } from '../../../../shared/model/ids.ts'
import type { MysteryShopping } from '../../../../shared/model/survey.ts'
import { useIndicators } from '../../../stores/indicators.ts'

/** Whether it was stored; one that is gone by then has nothing to store. */
export async function keepShopping(
  id: MysteryShoppingId,
  change: (shopping: MysteryShopping) => Partial<MysteryShopping>,
): Promise<boolean> {
  const isDone = await useIndicators.getState().deed(async (client) => {
    const now = useIndicators.getState().book?.mysteryShoppings.find((one) => one.id === id)
    if (!now) return true
    const { fiscalYear, name, from, until, notes, printedMean, areas } = { ...now, ...change(now) }
    await client.saveMysteryShopping(id, { fiscalYear, name, from, until, notes, printedMean, areas })
    return true
  })
  return isDone === true
}

/** The new one comes to the front. */
export async function addShopping(fiscalYear: number, name: string): Promise<void> {
  const blank = { fiscalYear, name, from: null, until: null, notes: '', printedMean: '', areas: [] }
  const id = await useIndicators.getState().deed((client) => client.saveMysteryShopping(null, blank))
  if (id !== undefined) useIndicators.getState().select({ mysteryShoppingId: id })
}
