// Knows how tests do random deeds of checking: the way up, dates, confirmations, sheets of meetings and what was done, for a whole program in memory.
import { getItemInCheck } from '../../electron/db/repositories/checked-items.ts'
import { listReviewSteps } from '../../electron/db/repositories/review-steps.ts'
import { type CheckedRef, checks, confirmationActs, type LoggedItem } from '../../shared/model/check.ts'
import { contentOfCheck, hashOfContent } from '../../shared/rules/check/content-of-check.ts'
import type { RandomWorld, Step } from './random-deeds.ts'

type Act = (world: RandomWorld, step: Step) => readonly [method: string, ...args: readonly unknown[]] | null

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]
const ids = ({ app }: RandomWorld, table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
const operator = '山田 花子'
const days = ['2015-04-10', '2015-12-01', '2016-03-31']
const yearOf = ({ app }: RandomWorld, n: number) =>
  at(app.db.prepare('SELECT fiscal_year FROM ward_plan ORDER BY fiscal_year').pluck().all() as number[], n) ?? 2015

type LoggedRow = Readonly<{ id: string; of: LoggedItem }>
const loggedRows = ({ app }: RandomWorld, table: 'log_entry' | 'execution' | 'milestone') =>
  (
    app.db.prepare(`SELECT id, strategy_id AS s, initiative_id AS i FROM ${table} ORDER BY id`).all() as Record<'id' | 's' | 'i', string>[]
  ).map(({ id, s, i }): LoggedRow => ({ id, of: s === null ? { itemKind: 'initiative', itemId: i } : { itemKind: 'strategy', itemId: s } }))
function loggedItem(world: RandomWorld, pick: number, other: number): LoggedItem | undefined {
  const itemKind = other % 3 ? 'initiative' : 'strategy'
  const itemId = at(ids(world, itemKind), pick)
  return itemId === undefined ? undefined : { itemKind, itemId }
}

/** Posts that the operator holds, as of today. */
const held = ({ app }: RandomWorld) =>
  app.db
    .prepare('SELECT DISTINCT post_id FROM post_holder WHERE person = ? AND until_date IS NULL ORDER BY post_id')
    .pluck()
    .all(operator) as string[]

/** Initiatives and items of 様式3 of these posts. */
const itemsOf = ({ app }: RandomWorld, posts: readonly string[]) =>
  app.db
    .prepare(
      `SELECT 'initiative' AS kind, id, post_id AS postId FROM initiative UNION ALL SELECT 'reformItem', id, post_id FROM reform_item ORDER BY id`,
    )
    .all()
    .filter((row) => posts.includes((row as { postId: string | null }).postId ?? '')) as CheckedRef[]

/** What is missing for a confirmation is done instead of it: the operator takes a post, the post an item, the item has something to confirm. */
const confirmation: Act = (world, { kind, pick, other, text }) => {
  const posts = held(world)
  if (posts.length === 0) {
    const postId = at(ids(world, 'post'), pick)
    return postId === undefined ? null : ['saveHolder', null, postId, operator, '2015-04-01', null]
  }
  const subject = at(itemsOf(world, posts), pick % 2)
  if (!subject) {
    const id = at(ids(world, 'initiative'), pick)
    return id === undefined ? null : ['setPostOf', [{ kind: 'initiative', id }], at(posts, other)]
  }
  const check = at(checks, Math.floor(pick / 2) % 2) ?? 'firstQuarter'
  const item = getItemInCheck(world.app.db, subject, check)
  const content = item ? contentOfCheck(item.checked, check) : []
  if (content.every((one) => one.text === ''))
    return ['saveText', { kind: `${subject.kind}Review`, id: `${subject.id}-${check}`, field: 'findingAndImprovement' }, `確かめる${text}`]
  const steps = listReviewSteps(world.app.db).map((step) => step.id)
  return [
    'confirmCheck',
    {
      fiscalYear: item?.fiscalYear,
      subject: { kind: subject.kind, id: subject.id },
      check,
      stepId: at(steps.length > 0 ? steps : ['owner'], Math.floor(kind / 3)),
      act: kind % 3 ? 'confirm' : at(confirmationActs, other),
      decisionDate: other % 2 ? '2015-08-01' : null,
      documentNumber: '',
      comment: other % 4 ? '理由' : '',
      contentHash: hashOfContent(content),
    },
  ]
}

/** null = there is nothing to do it with. */
export const checkActs: Readonly<Record<string, Act>> = {
  route(world, { pick, other, text }) {
    const [owner = null, next = null] = listReviewSteps(world.app.db).map((step) => step.id)
    const postIds = ids(world, 'post').filter((_, i) => (i + other) % 2 === 0)
    if (pick % 5 === 0) return ['saveRoute', []]
    return [
      'saveRoute',
      [
        { id: owner, name: '担当', scope: 'owner', postIds: [] },
        ...(postIds.length > 0 && pick % 2 ? [{ id: next, name: `長${text}`, scope: pick % 3 ? 'section' : 'ward', postIds }] : []),
      ],
    ]
  },
  checkDeadline: (world, { pick, other }) => [
    'saveCheckDeadline',
    yearOf(world, pick),
    'firstQuarter',
    other % 3 ? { deadline: `${yearOf(world, pick)}-0${7 + (other % 3)}-20`, publication: null } : null,
  ],
  confirmation,
  sheet(world, { kind, pick, other, text }) {
    const areaId = at(ids(world, 'management_issue'), pick)
    const itemIds = areaId === undefined || other % 2 ? [] : [areaId]
    return areaId === undefined ? null : ['saveReviewSheet', { areaId, check: at(checks, kind), itemIds, decisions: text }]
  },
  logEntry(world, { kind, pick, other, text }) {
    const entry = at(loggedRows(world, 'log_entry'), pick)
    const changed = kind % 2 ? entry : undefined
    const item = changed?.of ?? loggedItem(world, pick, other)
    const value = other % 2 ? String(other) : null
    const said = { day: at(days, other), text: `記録${text}`, measure: '参加者数', value, lastYearValue: value, unit: '人' }
    return item === undefined ? null : ['saveLogEntry', changed?.id ?? null, { ...item, ...said }]
  },
  deleteLogEntry(world, { pick }) {
    const id = at(ids(world, 'log_entry'), pick)
    return id === undefined ? null : ['deleteLogEntry', id]
  },
  execution(world, { kind, pick, other, text }) {
    const known = at(loggedRows(world, 'execution'), pick)
    const changed = kind % 2 ? known : undefined
    const item = changed?.of ?? loggedItem(world, pick, other)
    return item === undefined
      ? null
      : ['saveExecution', changed?.id ?? null, { ...item, day: at(days, pick), yen: other * 1000, note: text }]
  },
  deleteExecution(world, { pick }) {
    const id = at(ids(world, 'execution'), pick)
    return id === undefined ? null : ['deleteExecution', id]
  },
  milestone(world, { kind, pick, other, text }) {
    const known = at(loggedRows(world, 'milestone'), pick)
    const changed = kind % 2 ? known : undefined
    const item = changed?.of ?? loggedItem(world, pick, other)
    const doneDay = other % 2 ? (at(days, pick) ?? null) : null
    return item === undefined
      ? null
      : [
          'saveMilestone',
          changed?.id ?? null,
          { ...item, title: `工程${text}`.split('\n')[0], dueDay: at(days, other), doneDay, note: text },
        ]
  },
  deleteMilestone(world, { pick }) {
    const id = at(ids(world, 'milestone'), pick)
    return id === undefined ? null : ['deleteMilestone', id]
  },
}
