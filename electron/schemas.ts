// Knows what each question may carry: one strict schema per method. What does not fit is refused before anything sees it.
import * as z from 'zod'
import type { Api } from '../shared/api.ts'
import { itemKinds, type RecordKind, textFields, tiedKinds } from '../shared/model/fields.ts'
import { amountKinds } from '../shared/model/ward-plan.ts'
import { maxTextInMessage } from './message-size.ts'

const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text)
const textUpTo = (max: number) => z.string().max(max, { abort: true }).refine(isWellFormed, { message: 'half a surrogate pair' })

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const afterId = id.nullable() // 'last' is of the same form
const fiscalYear = z.int().min(1989).max(2100)
const deedId = z.int().min(1)
const limit = z.int().min(1).max(1000)
const itemKind = z.enum(itemKinds)
const tiedKind = z.enum(tiedKinds)

const textRef = <K extends RecordKind>(kind: K) => z.strictObject({ kind: z.literal(kind), id, field: z.enum(textFields[kind]) })
const newItemRef = z.union(
  itemKinds.map((kind) =>
    z.strictObject({ kind: z.literal('newItem'), itemKind: z.literal(kind), parentId: id, field: z.enum(textFields[kind]) }),
  ),
)
const amountRef = z.strictObject({ kind: z.literal('amount'), initiativeId: id, amountKind: z.enum(amountKinds), fiscalYear })
const writableRef = z.union([
  textRef('wardPlan'),
  textRef('managementIssue'),
  textRef('strategy'),
  textRef('initiative'),
  textRef('outcomeIndicator'),
  textRef('processIndicator'),
  newItemRef,
])

/** The arguments of each method of shared/api.ts, as a tuple. The command line prints them as JSON Schema. */
export const schemas = {
  getAppState: z.tuple([]),
  setOperator: z.tuple([textUpTo(1000)]),
  listWards: z.tuple([]),
  createDataFile: z.tuple([z.string().regex(/^\d{6}$/), fiscalYear]),
  createSampleFile: z.tuple([]),
  openDataFile: z.tuple([]),
  openRecentFile: z.tuple([id]),
  retryOpening: z.tuple([]),
  openReadOnly: z.tuple([]),
  takeOverLock: z.tuple([]),
  forgetRecentFile: z.tuple([id]),
  closeDataFile: z.tuple([]),
  getBasicPolicy: z.tuple([]),
  listFormGenerations: z.tuple([]),
  listWardPlans: z.tuple([]),
  getWardPlan: z.tuple([fiscalYear]),
  createWardPlan: z.tuple([fiscalYear]),
  setFirstReiwaYearAs: z.tuple([fiscalYear, z.enum(['heisei', 'reiwa'])]),
  saveText: z.tuple([writableRef, textUpTo(maxTextInMessage)]),
  saveAmount: z.tuple([amountRef, textUpTo(200)]),
  addItem: z.tuple([itemKind, id, afterId]),
  duplicateItem: z.tuple([itemKind, id]),
  moveItem: z.tuple([itemKind, id, id, afterId]),
  deleteItem: z.tuple([itemKind, id]),
  saveTies: z.tuple([tiedKind, id, z.array(textUpTo(16)).max(50)]),
  setMain: z.tuple([tiedKind, id, z.boolean()]),
  getUndoState: z.tuple([]),
  undo: z.tuple([]),
  redo: z.tuple([]),
  revertDeed: z.tuple([deedId]),
  listDeeds: z.tuple([limit, deedId.nullable()]),
  listFieldDeeds: z.tuple([z.union([writableRef, amountRef]), limit]),
  exportForms: z.tuple([
    fiscalYear,
    z
      .array(z.string().regex(/^[0-9a-zA-Z-]{1,32}$/))
      .min(1)
      .max(10),
  ]),
  getExportProgress: z.tuple([]),
  cancelExport: z.tuple([]),
  showExportedFile: z.tuple([]),
} satisfies Record<keyof Api, z.ZodType>
