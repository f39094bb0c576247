// Knows how a measurement gets a data file in which every 取組 of every year was checked and confirmed six times, and the newest year waits for 区長.
import { randomUUID } from 'node:crypto'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import type { Db } from '../../electron/db/db.ts'
import { runFoundingDeed } from '../../electron/db/deed.ts'
import { insertConfirmation } from '../../electron/db/repositories/confirmations.ts'
import { putPost } from '../../electron/db/repositories/items.ts'
import { insertHolder, insertPost, insertSection } from '../../electron/db/repositories/organisation.ts'
import { putReviewText } from '../../electron/db/repositories/reviews.ts'
import { getWardPlan } from '../../electron/db/repositories/ward-plan-tree.ts'
import { type Check, checks, type ConfirmationAct, isQuarter } from '../../shared/model/check.ts'
import { checkedItemsOf, type ItemToCheck } from '../../shared/rules/check/checked-items.ts'
import { contentOfCheck, hashOfContent } from '../../shared/rules/check/content-of-check.ts'
import { testOrganisation, testRoute } from '../helpers/check-factory.ts'
import { generation } from '../helpers/generations.ts'
import { makeManyYears } from './many-years.ts'

/** Of the newest plan: the last year whose forms have all six checks. */
export const newestYear = 2022
/** When the newest year is confirmed. */
export const moment = '2023-05-08T09:00:00+09:00'
export const mayor = '区長 一郎'
const operator = '見本'
/** 300 取組 in each year. */
const issues = 15
const sentence = '窓口での案内を見直し、毎月の訪問を予定どおり行った。参加者は前年同月を上回り、地域の方からも好評だった。'

/** Steps by their place in the way up, in the order in which they acted. */
type Log = readonly (readonly [step: number, act: ConfirmationAct])[]
const done: Log = [0, 1, 2, 3].map((step) => [step, 'confirm'])
/** Sent back once; 区長 has not seen it yet. */
const underway: Log = [
  [0, 'confirm'],
  [1, 'sendBack'],
  [0, 'confirm'],
  [1, 'confirm'],
  [2, 'confirm'],
]

/**
 * `years` years up to 令和4年度. In the newest one 区長 has confirmed the first quarter; the other five checks of all 取組 wait for him. Returns its path.
 */
export function makeCheckedYears(folder: string, years: number): string {
  const file = makeManyYears(folder, years, issues, newestYear - years + 1)
  const files = createFileSession({ now: () => moment, newId: randomUUID, log: () => {}, operator: () => operator })
  const problem = files.open(file)
  if (problem) throw new Error(problem.code)
  try {
    const db = files.writable()
    deed(db, 'savePost', `${newestYear - years + 1}-04-01`, () => organise(db))
    for (let year = newestYear - years + 1; year <= newestYear; year += 1) checkYear(db, year)
  } finally {
    files.close()
  }
  return file
}

function deed(db: Db, name: string, day: string, act: (deedId: number) => void): void {
  runFoundingDeed(db, { key: randomUUID(), name, subject: null, operator, at: `${day}T09:00:00+09:00` }, (_, deedId) => act(deedId))
}

function organise(db: Db): void {
  const { sections, posts, holders } = testOrganisation
  for (const [nth, section] of sections.entries()) insertSection(db, section, `a${nth}`)
  for (const [nth, post] of posts.entries()) insertPost(db, post, `a${nth}`)
  for (const holder of holders) insertHolder(db, holder)
}

function checkYear(db: Db, year: number): void {
  for (const [nth, check] of checks.entries()) {
    const day = `${year}-${String(5 + nth).padStart(2, '0')}-10`
    deed(db, 'saveMany', day, () => {
      for (const [index, { item }] of initiativesOf(db, year, check).entries()) {
        if (nth === 0) putPost(db, 'initiative', item.id, 'clerk')
        write(db, `${item.id}-${check}`, check, index)
      }
    })
    const items = initiativesOf(db, year, check)
    const log = year === newestYear && check !== 'firstQuarter' ? underway : done
    for (const [step, act] of log) deed(db, `${act}Check`, day, (deedId) => confirm(db, { year, check, step, act, day, deedId }, items))
  }
}

const initiativesOf = (db: Db, year: number, check: Check): readonly ItemToCheck[] => {
  const plan = getWardPlan(db, year)
  return plan ? checkedItemsOf(plan, generation('G1'), check).filter(({ kind }) => kind === 'initiative') : []
}

function write(db: Db, id: string, check: Check, nth: number): void {
  const put = (field: string, text: string) => putReviewText(db, 'initiativeReview', id, field, text)
  put('attainment', isQuarter(check) ? (['○', '△', '×'][nth % 3] ?? '') : '①（ⅰ）')
  if (check !== 'midYearReview') put('results', sentence.repeat(3) + id)
  if (check !== 'selfEvaluation') return put('findingAndImprovement', sentence)
  put('finding', sentence)
  put('improvement', sentence)
}

type Acted = Readonly<{ year: number; check: Check; step: number; act: ConfirmationAct; day: string; deedId: number }>

function confirm(db: Db, { year, check, step, act, day, deedId }: Acted, items: readonly ItemToCheck[]): void {
  const { name, postIds } = testRoute[step] ?? { name: '', postIds: [] }
  const postId = postIds[0] ?? testOrganisation.posts[0]?.id ?? null
  for (const checked of items) {
    insertConfirmation(db, {
      recordId: randomUUID(),
      fiscalYear: year,
      kind: checked.kind,
      id: checked.item.id,
      check,
      stepId: proposedSteps[step] ?? '',
      stepName: name,
      act,
      isLast: step === proposedSteps.length - 1,
      postId,
      postName: testOrganisation.posts.find(({ id }) => id === postId)?.name ?? '',
      person: people[step] ?? operator,
      windowsUser: 'user01',
      forPerson: '',
      at: `${day}T09:00:00+09:00`,
      decisionDate: null,
      documentNumber: '',
      comment: act === 'sendBack' ? '実績の数字を入れてください。' : '',
      contentHash: hashOfContent(contentOfCheck(checked, check)),
      number: checked.number,
      title: checked.title,
      deedId,
    })
  }
}

/** Of the way up that the posts' names propose. */
const proposedSteps = ['owner', 'sectionManager', 'deputyMayor', 'wardMayor']
const people = ['担当 太郎', '課長 花子', '副区長 三郎', mayor]
