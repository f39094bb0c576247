// Knows what the records that travel with a plan must look like where they come out of a file that was in other hands.
import * as z from 'zod'
import { actItemStates, actSourceKinds, destinations } from '../../shared/model/act-item.ts'
import type { AttachedKind } from '../../shared/model/attached.ts'
import { checks, loggedKinds } from '../../shared/model/check.ts'
import { findingCodes } from '../../shared/model/inspection.ts'
import type { FlatRecord } from '../../shared/model/merge.ts'
import { idOfWaived } from '../../shared/rules/id-of-waived.ts'
import { scopeMark } from '../../shared/rules/merge-plans.ts'

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const text = z.string()
const said = z.string().refine((value) => value.trim() !== '')
const day = z.iso.date()
const decimal = z.string().regex(/^-?(0|[1-9]\d{0,15})(\.\d{0,9}[1-9])?$/)
const mark = { [scopeMark]: z.literal(1).optional() }

const schemas: Readonly<Record<AttachedKind, z.ZodType>> = {
  logEntry: z.strictObject({
    ...mark,
    day,
    text,
    measure: text,
    value: decimal.nullable(),
    lastYearValue: decimal.nullable(),
    unit: text,
  }),
  execution: z.strictObject({ ...mark, day, yen: z.int().min(0), note: text }),
  milestone: z.strictObject({ ...mark, title: said, dueDay: day, doneDay: day.nullable(), note: text }),
  actItem: z.strictObject({
    ...mark,
    ofItem: id,
    sourceKind: z.enum(actSourceKinds),
    check: z.enum(checks).nullable(),
    text,
    // a post of others is left out
    postId: id.nullable().optional(),
    dueDate: day.nullable(),
    destination: z.enum(destinations).nullable(),
    state: z.enum(actItemStates),
    outcome: text,
    sourceTitle: text,
    isClosed: z.union([z.literal(0), z.literal(1)]),
  }),
  waivedFinding: z.strictObject({
    ...mark,
    ofItem: z.union([id, z.literal('')]),
    code: z.enum(findingCodes),
    key: z.string().min(1).max(1000),
    reason: said,
    by: text,
    at: z.iso.datetime({ offset: true }),
  }),
}

/** `parentKind`: of the record that it stands under. Texts were looked at with all others (flat-plan-schema.ts). */
export function isSoundAttached({ kind, id: ownId, values }: FlatRecord, parentKind: string | undefined): boolean {
  if (!schemas[kind as AttachedKind].safeParse(values).success) return false
  if (kind === 'actItem') return parentKind === 'wardPlan'
  if (kind === 'waivedFinding')
    return parentKind === 'wardPlan' && ownId === idOfWaived(String(values['code']), String(values['key'] ?? ''))
  return (loggedKinds as readonly (string | undefined)[]).includes(parentKind)
}
