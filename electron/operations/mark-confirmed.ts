// Knows which places of a merge belong to a check that is confirmed to the last step here: taking them in would have it confirmed again.
import { type Check, type CheckedKind, type CheckedRef, checkedKinds, checks } from '../../shared/model/check.ts'
import type { FlatRecord } from '../../shared/model/merge.ts'
import { byWhom } from '../../shared/rules/check/may-act.ts'
import type { FlatChange } from '../../shared/rules/merge-plans.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { getItem } from '../db/repositories/items.ts'
import { confirmedStateOfItem } from './require-open-check.ts'

type Confirmed = NonNullable<FlatChange['confirmed']>

/** The same changes; those of a confirmed check say so, and are no longer taken (or asked about) by themselves. */
export function markConfirmed(context: Context, db: Db, changes: readonly FlatChange[]): readonly FlatChange[] {
  const known = new Map<string, Confirmed | null>()
  const confirmedOf = (subject: CheckedRef, check: Check): Confirmed | null => {
    const key = `${subject.kind}/${subject.id}/${check}`
    const found = known.get(key)
    if (found !== undefined) return found
    const state = confirmedStateOfItem(context, db, subject, check)
    const confirmed = state && { check, step: String(byWhom(state)?.['step'] ?? '') }
    known.set(key, confirmed)
    return confirmed
  }
  return changes.map((change) => {
    const confirmed = touchedBy(db, change)
      .map(({ subject, check }) => confirmedOf(subject, check))
      .find((one) => one !== null)
    if (!confirmed) return change
    return { ...change, confirmed, state: change.state === 'outOfScope' ? 'outOfScope' : 'confirmed' }
  })
}

type Touched = Readonly<{ subject: CheckedRef; check: Check }>

function touchedBy(db: Db, change: FlatChange): readonly Touched[] {
  if (change.what === 'records') return [...change.ours, ...change.theirs].flatMap((record) => textsOf(db, record))
  const subject = subjectOf(db, change.kind, change.recordId, null)
  if (!subject) return []
  // an indicator that moves takes its results from one strategy to another
  if (change.what === 'place') {
    const strategies = [subject.id, change.theirs?.parentId ?? subject.id]
    return change.kind === 'outcomeIndicator'
      ? strategies.flatMap((id) => checks.map((check) => ({ subject: { kind: 'strategy' as const, id }, check })))
      : []
  }
  const check = checkOfField(change.field)
  return check ? [{ subject, check }] : []
}

function textsOf(db: Db, { kind, id, parentId, values }: FlatRecord): readonly Touched[] {
  const subject = subjectOf(db, kind, id, parentId)
  const written = Object.entries(values).flatMap(([field, text]) => (text === null || text === '' ? [] : (checkOfField(field) ?? [])))
  return subject ? [...new Set(written)].map((check) => ({ subject, check })) : []
}

/** Results of an outcome indicator are checked with its strategy. */
function subjectOf(db: Db, kind: string, id: string, parentId: string | null): CheckedRef | null {
  if (kind === 'outcomeIndicator') {
    const strategyId = parentId ?? getItem(db, 'outcomeIndicator', id)?.parentId
    return strategyId === undefined ? null : { kind: 'strategy', id: strategyId }
  }
  return (checkedKinds as readonly string[]).includes(kind) ? { kind: kind as CheckedKind, id } : null
}

function checkOfField(field: string): Check | null {
  const [sort, check] = field.split('/')
  return sort === 'review' ? (checks.find((one) => one === check) ?? null) : null
}
