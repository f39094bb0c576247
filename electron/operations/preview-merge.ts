// Knows the dry run of a merge: what came back is read and compared, and nothing is written.
import path from 'node:path'
import { isAttachedKind, ofItem } from '../../shared/model/attached.ts'
import type { ItemKind } from '../../shared/model/fields.ts'
import type { FlatPlan, MergePreview } from '../../shared/model/merge.ts'
import { takenConfirmations } from '../../shared/rules/check/taken-confirmations.ts'
import { mergePlans, scopeOf } from '../../shared/rules/merge-plans.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import { unflattenPlan } from '../../shared/rules/unflatten-plan.ts'
import { labelOfMoment } from '../../shared/words/dates.ts'
import { wordMergeChanges } from '../../shared/words/merge-change.ts'
import { policyOfYear } from '../../shared/rules/policy-of-year.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { getActItem } from '../db/repositories/act-items.ts'
import { listConfirmations } from '../db/repositories/confirmations.ts'
import { getExecution, getLogEntry, getMilestone } from '../db/repositories/item-records.ts'
import { getItem } from '../db/repositories/items.ts'
import { getOrganisation } from '../db/repositories/organisation.ts'
import { hashOf } from '../hash-of.ts'
import { readRoute } from './check-of-year.ts'
import { jsonOfFlat } from './flat-plan-json.ts'
import { generationOfPart } from './make-section-sheet.ts'
import { markConfirmed } from './mark-confirmed.ts'
import { pendingMerges } from './pending-merge.ts'
import { readFlatPlan } from './read-flat-plan.ts'
import { type ReturnedPart, readReturnedFile, readReturnedSheet } from './returned-part.ts'

/**
 * null = cancelled. Throws E-FILE-02 where the file is open for reading only, as readReturnedFile and readReturnedSheet, and E-MERGE-05 (not of a plan
 * that we have), E-MERGE-06 (it names records that are another plan's), E-MERGE-10 (it was confirmed in the future).
 */
export async function previewMerge(context: Context): Promise<MergePreview | null> {
  context.files.writable()
  const file = await context.dialogs.chooseOpenPath('returned')
  if (file === null) return null
  const isBook = path.extname(file).toLowerCase() === '.xlsx'
  return compareReturned(
    context,
    isBook ? readReturnedSheet(context, file, await context.workbooks.read(file)) : readReturnedFile(context, file),
  )
}

function compareReturned(context: Context, returned: ReturnedPart): MergePreview {
  const { base, theirs, fiscalYear } = returned
  const db = context.files.readable()
  const found = readFlatPlan(db, fiscalYear)
  const planId = (of: typeof base) => of.records.find((r) => r.kind === 'wardPlan')?.id
  if (!found || planId(base) !== found.plan.id || planId(theirs) !== found.plan.id) throw new AppError('E-MERGE-05')
  requireOwnIds(db, found.flat, theirs)
  requirePast(context, returned)
  const { changes: unmarked, oursOnly } = mergePlans(base, found.flat, theirs, scopeOf(base))
  const changes = markConfirmed(context, db, unmarked)
  const token = context.newId()
  pendingMerges.keep(context, token, {
    returned,
    ours: found.flat,
    oursHash: hashOf(jsonOfFlat(found.flat)),
    unmarked,
    changes,
  })
  const strategies = policyOfYear(context.resources.basicPolicy, found.plan.fiscalYear).pillars.flatMap((p) =>
    p.visions.flatMap((v) => v.basicStrategies),
  )
  const names = {
    posts: new Map<string, string>(getOrganisation(db).posts.map((p) => [p.id, p.name])),
    cites: new Map(strategies.map((s) => [s.key, s.cite])),
    unit: generationOfPart(context, found.flat).unit,
    firstReiwaYearAs: found.plan.firstReiwaYearAs,
    numbers: new Map([...numberOf(unflattenPlan(base)), ...numberOf(unflattenPlan(theirs)), ...numberOf(found.plan)]),
    sides: { base, ours: found.flat, theirs },
  }
  const { fileName, way, sectionName, takenAt, editedBy, editedAt, takeOut, isOtherBase } = returned
  return {
    token,
    fileName,
    way,
    sectionName,
    fiscalYear,
    takenAt,
    editedBy,
    editedAt,
    isOtherBase,
    oursOnly,
    confirmations: takenConfirmations(listConfirmations(db, fiscalYear), returned.confirmations, readRoute(db).route),
    mergedBefore: takeOut?.mergedAt ?? null,
    changes: wordMergeChanges(changes, names),
  }
}

/** Whatever was confirmed must lie behind us: nothing could be confirmed after it until then. */
function requirePast({ clock }: Context, { confirmations }: ReturnedPart): void {
  const last = confirmations
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (last !== undefined && last > clock.now()) throw new AppError('E-MERGE-10', { at: labelOfMoment(last) })
}

/** An id is one record's alone: what they added must be nobody else's, in this plan and in those of other years. */
function requireOwnIds(db: Db, ours: FlatPlan, theirs: FlatPlan): void {
  const known = new Map(ours.records.map((r) => [r.id, r]))
  for (const { id, kind, parentId, values } of theirs.records) {
    const own = known.get(id)
    // what was done for an item, or found on it, is of that item for good
    const isOfOther = own?.parentId !== parentId || (kind === 'actItem' && own.values[ofItem] !== values[ofItem])
    if (own && isAttachedKind(kind) && isOfOther) throw new AppError('E-MERGE-06')
    if (own?.kind === kind) continue
    if (own !== undefined || isKnown(db, kind, id)) throw new AppError('E-MERGE-06')
  }
}

function isKnown(db: Db, kind: string, id: string): boolean {
  if (!isAttachedKind(kind)) return getItem(db, kind as ItemKind, id) !== null
  if (kind === 'waivedFinding') return false
  const find = { logEntry: getLogEntry, execution: getExecution, milestone: getMilestone, actItem: getActItem }[kind]
  return find(db, id) !== null
}
