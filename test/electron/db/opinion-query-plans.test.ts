// Knows that what is asked of opinions often stays quick however many there are and however long the change record grows.
import { expect, it, test } from 'vitest'
import type { Db } from '../../../electron/db/db.ts'
import { countPointless, countUntold, listDueAnswers } from '../../../electron/db/repositories/council-due.ts'
import { isCouncilChangedAfter } from '../../../electron/db/repositories/council-texts.ts'
import {
  listMeetingsChangedAfter,
  listMeetingsSaidAtAfter,
  listTablesChangedAfter,
} from '../../../electron/db/repositories/council-changes.ts'
import { countVoices, listCountedOpinions } from '../../../electron/db/repositories/counted-opinions.ts'
import { countSaidAt } from '../../../electron/db/repositories/meetings.ts'
import { listLines, listNextLines, listOpinionsChangedAfter } from '../../../electron/db/repositories/opinion-lines.ts'
import {
  getOpinionThread,
  listOpinionIdsOfMeeting,
  listOpinionIdsOfYear,
  nextOpinionNumber,
} from '../../../electron/db/repositories/opinions.ts'
import { listRowsChangedAfter } from '../../../electron/db/repositories/search.ts'
import { putOpinion } from '../../helpers/put-opinion.ts'
import { makeDatabaseInMemory, startAppInMemory } from '../../helpers/app-in-memory.ts'
import { plansOf } from '../../helpers/query-plans.ts'

test.each<readonly [string, (db: Db) => unknown]>([
  ['an opinion with what is merged into it', (db) => getOpinionThread(db, 'o')],
  ['the opinions of a meeting', (db) => listOpinionIdsOfMeeting(db, 'm')],
  ['the opinions of a year', (db) => listOpinionIdsOfYear(db, 2015)],
  ['the next number', (db) => nextOpinionNumber(db, 2015)],
  ['the figures of a year', (db) => [listCountedOpinions(db, 2015), countVoices(db, 2015)]],
  ['some lines of the list', (db) => [listNextLines(db, '', 10), listLines(db, ['o'])]],
  ['what changed', (db) => listOpinionsChangedAfter(db, 1)],
  ['what was said at a meeting, counted', (db) => countSaidAt(db, ['m'])],
  ['what is due', (db) => [listDueAnswers(db, '2015-07-20', '2015-07-27'), countUntold(db), countPointless(db)]],
  ['the meetings that changed', (db) => listMeetingsChangedAfter(db, 1)],
  ['what of members and sheets changed', (db) => isCouncilChangedAfter(db, 1)],
  // 対応分類 are a handful
])('%s: no table is read from end to end', (_, ask) => {
  const app = startAppInMemory([2015], makeDatabaseInMemory())
  putOpinion(app, { id: 'o', year: 2015, number: 1 })
  const plans = plansOf(app.db, ask)
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.filter((plan) => /^SCAN (?!CONSTANT|json_each|change|answer_class|c$)/.test(plan))).toEqual([])
})

it.each<readonly [string, (db: Db) => unknown]>([
  ['of rows', (db) => listRowsChangedAfter(db, 1)],
  ['of opinions', (db) => listOpinionsChangedAfter(db, 1)],
  ['of the tables of the council', (db) => listTablesChangedAfter(db, 1)],
  ['of meetings', (db) => listMeetingsChangedAfter(db, 1)],
  ['of what was said at meetings', (db) => listMeetingsSaidAtAfter(db, 1)],
])('what changed %s is looked for behind the last entry that is known, not in the whole record', (_, ask) => {
  const plans = plansOf(makeDatabaseInMemory(), ask)
  expect(plans.filter((plan) => plan.includes('row_change'))).toEqual(['SEARCH row_change USING INTEGER PRIMARY KEY (rowid>?)'])
  expect(plans.filter((plan) => /^SCAN (?!CONSTANT|json_each|change|said|s$|c$)/.test(plan))).toEqual([])
})
