// Knows that what each question about the city's master asks of the file is answered by an index, since it is asked with every page.
import { expect, test } from 'vitest'
import { getMasterJson, hasMasters, listPlansOnMasters } from '../../../electron/db/repositories/masters.ts'
import { makeDatabaseInMemory } from '../../helpers/app-in-memory.ts'
import { plansOf } from '../../helpers/query-plans.ts'

test('the content of a master, and whether there is one, without reading contents', () => {
  expect(plansOf(makeDatabaseInMemory(), (db) => getMasterJson(db, 'ab'))).toEqual([expect.stringMatching(/^SEARCH master USING INDEX/)])
  expect(plansOf(makeDatabaseInMemory(), hasMasters)).toEqual([expect.stringMatching(/USING COVERING INDEX/)])
})

test('the master of each plan by the plan', () => {
  const plans = plansOf(makeDatabaseInMemory([2015, 2016]), listPlansOnMasters)
  expect(plans).toContainEqual(expect.stringMatching(/^SEARCH m USING INDEX/))
})
