// Knows how what came back from a section is taken into the plan, with what a person chose, as one deed.
import type { SectionId, TakeOutId } from '../../shared/model/ids.ts'
import type { MergeChoices } from '../../shared/model/merge.ts'
import { takenConfirmations } from '../../shared/rules/check/taken-confirmations.ts'
import { scopeOf } from '../../shared/rules/merge-plans.ts'
import { nextBase } from '../../shared/rules/next-base.ts'
import { ownNewItems } from '../../shared/rules/own-new-items.ts'
import { takeChoices, undecidedOf } from '../../shared/rules/take-choices.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { insertConfirmation, listConfirmations } from '../db/repositories/confirmations.ts'
import { getInquiry, putAnswer } from '../db/repositories/inquiries.ts'
import { getOrganisation, getSectionName } from '../db/repositories/organisation.ts'
import { getTakeOut, insertTakeOut, putMerged } from '../db/repositories/take-outs.ts'
import { hashOf } from '../hash-of.ts'
import { readRoute } from './check-of-year.ts'
import { jsonOfFlat } from './flat-plan-json.ts'
import { markConfirmed } from './mark-confirmed.ts'
import { type PendingMerge, pendingMerges } from './pending-merge.ts'
import { readFlatPlan } from './read-flat-plan.ts'
import { writeFlatPlan } from './write-flat-plan.ts'

/** Throws E-MERGE-09 (no such dry run any more), E-MERGE-01 (a conflict is undecided), E-MERGE-02 (the plan changed since). */
export function applyMerge(context: Context, token: string, choices: MergeChoices): void {
  const pending = pendingMerges.find(context, token)
  if (!pending) throw new AppError('E-MERGE-09')
  const { returned, changes, ours } = pending
  if (undecidedOf(changes, choices).length > 0) throw new AppError('E-MERGE-01')
  const now = readFlatPlan(context.files.writable(), returned.fiscalYear)?.flat
  if (!now || hashOf(jsonOfFlat(now)) !== pending.oursHash || isConfirmedSince(context, pending)) throw new AppError('E-MERGE-02')
  const merged = ownNewItems(
    ours,
    takeChoices({ base: returned.base, ours, theirs: returned.theirs }, changes, choices),
    scopeOf(returned.base),
  )
  const subject = { kind: 'takeOut' as const, id: returned.takeOutId, title: returned.sectionName, fiscalYear: returned.fiscalYear }
  runDeed(context, { name: 'mergeHandOver', subject }, (db, deedId) => {
    const postIds = new Set<string>(getOrganisation(db).posts.map((p) => p.id))
    writeFlatPlan(db, ours, merged, { numbers: 'taken', postIds })
    const known = listConfirmations(db, returned.fiscalYear)
    for (const { isDouble: _, ...taken } of takenConfirmations(known, returned.confirmations, readRoute(db).route))
      insertConfirmation(db, { ...taken, deedId })
    noteMerge(context, db, pending)
    noteAnswer(context, db, pending)
  })
  pendingMerges.drop(context)
}

/** What the person decided on was shown as confirmed, or as not. */
function isConfirmedSince(context: Context, { changes, unmarked }: PendingMerge): boolean {
  return markConfirmed(context, context.files.writable(), unmarked).some(
    ({ confirmed }, index) => (changes[index]?.confirmed === null) !== (confirmed === null),
  )
}

/** The next time the same file is compared with what came back now. */
function noteMerge({ clock }: Context, db: Db, { returned, ours }: PendingMerge): void {
  const { takeOutId, sectionId, base, theirs } = returned
  const json = jsonOfFlat(nextBase(base, theirs))
  // asked now: since the dry run the taking out may have been undone, or done again
  if (getTakeOut(db, takeOutId)) return putMerged(db, takeOutId, json, returned.baseHash, clock.now())
  // a hand-over that this data file knows nothing of (an older copy of it, say) is known from now on
  if (getSectionName(db, sectionId) === null) return
  insertTakeOut(db, {
    id: takeOutId as TakeOutId,
    wardPlanId: ours.records.find((r) => r.kind === 'wardPlan')?.id ?? '',
    sectionId: sectionId as SectionId,
    inquiryId: null,
    way: returned.way,
    takenAt: returned.takenAt,
    takenBy: returned.editedBy ?? '',
    items: base.records.length,
    base: json,
    baseHash: returned.baseHash,
    mergedAt: clock.now(),
  })
}

/** What came back is an answer to the inquiry that it was taken out for. */
function noteAnswer({ clock }: Context, db: Db, { returned }: PendingMerge): void {
  const inquiryId = returned.takeOut?.inquiryId ?? null
  const asked = inquiryId === null ? undefined : getInquiry(db, inquiryId)?.sections.find((s) => s.sectionId === returned.sectionId)
  if (inquiryId !== null && asked && asked.answeredAt === null) putAnswer(db, inquiryId, asked.sectionId, clock.today(), asked.note)
}
