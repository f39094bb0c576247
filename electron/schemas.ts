// Knows what each question may carry: one strict schema per method. What does not fit is refused before anything sees it.
import * as z from 'zod'
import type { Api } from '../shared/api.ts'
import { editionKinds } from '../shared/model/edition.ts'
import { itemKinds, ownedKinds, type RecordKind, textFields, tiedKinds } from '../shared/model/fields.ts'
import { findingCodes } from '../shared/model/inspection.ts'
import { amountFunds, amountKinds } from '../shared/model/ward-plan.ts'
import { maxTextInMessage } from './message-size.ts'
import { check, checkSchemas } from './schemas/checks.ts'
import { councilSchemas } from './schemas/council.ts'
import { formsSchemas } from './schemas/forms.ts'
import { indicatorSchemas } from './schemas/indicators.ts'
import { fiscalYear, id, ids, isoDate, line, shortText, text, textUpTo } from './schemas/parts.ts'

const afterId = id.nullable() // 'last' is of the same form
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
  textRef('reformItem'),
  textRef('strategyReview'),
  textRef('initiativeReview'),
  textRef('outcomeReview'),
  textRef('wardPlanReview'),
  textRef('managementIssueReview'),
  textRef('reformItemReview'),
  newItemRef,
])

const token = id
const kindName = z.string().regex(/^[a-zA-Z]{1,32}$/)
const indicatorKind = z.enum(['outcomeIndicator', 'processIndicator'])
const planState = z.strictObject({ edition: id, fiscalYear })
const rolloverRequest = z.strictObject({
  fromYear: fiscalYear,
  toYear: fiscalYear,
  items: z
    .array(
      z.strictObject({
        kind: z.enum(ownedKinds),
        id,
        do: z.enum(['carry', 'drop', 'split', 'merge']),
        titles: z.array(line).max(20),
        into: id.nullable(),
      }),
    )
    .max(10_000),
  shifts: z
    .array(
      z.strictObject({
        kind: kindName,
        recordId: id,
        field: kindName,
        start: z.int().min(0),
        end: z.int().min(0),
        old: shortText,
        new: shortText,
      }),
    )
    .max(100_000),
  targets: z.array(z.strictObject({ kind: indicatorKind, id, do: z.enum(['keep', 'set', 'later']), text })).max(20_000),
  actItems: z.array(z.strictObject({ id, strategyId: id, title: line })).max(1000),
})
const inquiry = z.strictObject({ title: line, requestText: text, deadline: isoDate, check: check.nullable(), sectionIds: ids(200) })
const bulkChange = z.strictObject({
  name: z.enum(['pasteBlock', 'fillDown', 'replaceText', 'clearBlock', 'adoptProposals']),
  places: z.array(z.strictObject({ ref: z.union([writableRef, amountRef]), text, fund: z.enum(amountFunds).optional() })).max(20_000),
  newItems: z
    .array(z.strictObject({ kind: itemKind, parentId: id, texts: z.record(z.string().regex(/^[a-zA-Z0-9/]{1,64}$/), text) }))
    .max(5000),
})

/** The arguments of each method of shared/api.ts, as a tuple. The command line prints them as JSON Schema. */
export const schemas = {
  getAppState: z.tuple([]),
  setOperator: z.tuple([textUpTo(1000)]),
  listWards: z.tuple([]),
  createDataFile: z.tuple([z.string().regex(/^\d{6}$/), fiscalYear]),
  createCityFile: z.tuple([]),
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
  confirmCarried: z.tuple([fiscalYear, z.array(z.strictObject({ kind: kindName, recordId: id, field: kindName })).max(20_000)]),
  linkPastResults: z.tuple([id]),
  linkPrevious: z.tuple([id]),
  setCumulative: z.tuple([indicatorKind, id, z.strictObject({ from: fiscalYear, until: fiscalYear }).nullable()]),
  saveOverrides: z.tuple([fiscalYear, z.record(line, line)]),
  saveMany: z.tuple([fiscalYear, bulkChange]),
  setPostOf: z.tuple([z.array(z.strictObject({ kind: z.enum(ownedKinds), id })).max(5000), id.nullable()]),
  changeTies: z.tuple([
    z.array(z.strictObject({ kind: tiedKind, id })).max(5000),
    z.strictObject({ add: z.array(textUpTo(16)).max(50), remove: z.array(textUpTo(16)).max(50) }),
  ]),
  saveFundAmount: z.tuple([id, z.enum(amountKinds), z.enum(amountFunds), fiscalYear, shortText]),
  saveRelatedBudget: z.tuple([fiscalYear, z.enum(amountKinds), z.enum(['mayorFunds', 'managerFunds']), shortText]),
  rollOver: z.tuple([rolloverRequest]),
  getLineage: z.tuple([z.enum([...ownedKinds, 'outcomeIndicator', 'processIndicator']), id]),
  getPlanLoss: z.tuple([fiscalYear]),
  getItemLoss: z.tuple([itemKind, id]),
  discardPlan: z.tuple([fiscalYear]),
  previewPlanImport: z.tuple([]),
  rereadPlanImport: z.tuple([token, fiscalYear]),
  applyPlanImport: z.tuple([token, z.record(z.string().regex(/^[a-zA-Z0-9.]{1,120}$/), text)]),
  cancelPlanImport: z.tuple([]),
  getOrganisation: z.tuple([]),
  saveSection: z.tuple([id.nullable(), line]),
  deleteSection: z.tuple([id]),
  savePost: z.tuple([id.nullable(), id, line]),
  deletePost: z.tuple([id]),
  saveHolder: z.tuple([id.nullable(), id, line, isoDate, isoDate.nullable()]),
  deleteHolder: z.tuple([id]),
  listInquiries: z.tuple([fiscalYear]),
  saveInquiry: z.tuple([id.nullable(), fiscalYear, inquiry]),
  deleteInquiry: z.tuple([id]),
  setAnswered: z.tuple([id, id, isoDate.nullable(), line]),
  listTakeOuts: z.tuple([fiscalYear]),
  takeOut: z.tuple([fiscalYear, ids(200).min(1), z.enum(['file', 'sheet']), id.nullable()]),
  previewMerge: z.tuple([]),
  applyMerge: z.tuple([token, z.record(textUpTo(300), z.enum(['theirs', 'ours']))]),
  cancelMerge: z.tuple([]),
  listEditions: z.tuple([fiscalYear]),
  confirmEdition: z.tuple([
    fiscalYear,
    z.strictObject({ kind: z.enum(editionKinds), decisionDate: isoDate.nullable(), documentNumber: line, revisionNote: text }),
  ]),
  getEditionPlan: z.tuple([id]),
  getEditionGeneration: z.tuple([id]),
  comparePlans: z.tuple([planState, planState]),
  proposeRevisionNote: z.tuple([fiscalYear]),
  exportComparison: z.tuple([planState, planState, z.strictObject({ withDecisionBox: z.boolean(), withRevisionHistory: z.boolean() })]),
  listWaivedFindings: z.tuple([fiscalYear]),
  waiveFinding: z.tuple([fiscalYear, z.enum(findingCodes), line, line]),
  exportList: z.tuple([line, z.array(line).min(1).max(50), z.array(z.array(text).max(50)).max(50_000)]),
  ...indicatorSchemas,
  ...checkSchemas,
  ...councilSchemas,
  ...formsSchemas,
  searchTexts: z.tuple([shortText, z.int().min(1).max(1000)]),
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
    id.optional(),
  ]),
  getExportProgress: z.tuple([]),
  cancelExport: z.tuple([]),
  showExportedFile: z.tuple([]),
} satisfies Record<keyof Api, z.ZodType>
