// Knows what each question about what leaves and comes back as files may carry.
import * as z from 'zod'
import type { FormsApi } from '../../shared/forms-api.ts'
import { checks } from '../../shared/model/check.ts'
import { audiences } from '../../shared/model/council-form.ts'
import { formRepeats } from '../../shared/model/form-template.ts'
import { outputFormats } from '../../shared/model/output.ts'
import { publishedParts } from '../../shared/model/publication.ts'
import { mostFilesAtOnce } from '../../shared/model/submission.ts'
import { maxTextInMessage } from '../message-size.ts'
import { formRequest } from './council.ts'
import { fiscalYear, id, ids, isoDate, line, shortText, text } from './parts.ts'

const templateSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), token: id }),
  z.strictObject({ kind: z.literal('form'), id }),
])
const boundCell = z.strictObject({
  sheet: shortText,
  address: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  fieldPath: z.string().regex(/^(?:\{[a-z]+\}|[a-zA-Z]+(?:\.-?[a-zA-Z0-9]+){0,12})$/),
  label: line,
  before: line,
  after: line,
})
const boundForm = z.strictObject({
  name: shortText,
  fromYear: fiscalYear,
  untilYear: fiscalYear.nullable(),
  repeats: z.enum(formRepeats),
  cells: z.array(boundCell).max(5000),
})
const outputForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), formId: shortText }),
  z.strictObject({ kind: z.literal('resultReport') }),
  z.strictObject({ kind: z.literal('council'), request: formRequest.omit({ audience: true }) }),
  z.strictObject({ kind: z.literal('reviewSheet'), check: z.enum(checks), areaId: id.nullable() }),
  z.strictObject({
    kind: z.literal('list'),
    title: line,
    columns: z.array(line).min(1).max(50),
    rows: z.array(z.array(text).max(50)).max(50_000),
  }),
  z.strictObject({ kind: z.literal('boundForm'), id }),
])
const outputRequest = z.strictObject({
  fiscalYear,
  editionId: id.nullable(),
  audience: z.enum(audiences),
  forms: z.array(outputForm).max(100),
  isOneBook: z.boolean(),
  format: z.enum(outputFormats),
  hasCover: z.boolean(),
})
const droppedFile = z.strictObject({ fileName: line, base64: z.base64().max(maxTextInMessage) })
const chosenFile = z.strictObject({ key: shortText, typed: z.array(shortText).max(200) })

export const formsSchemas = {
  // — 様式の出力
  listOutputs: z.tuple([fiscalYear, id.nullable()]),
  fillOutput: z.tuple([outputRequest]),
  writeOutput: z.tuple([outputRequest]),
  // — the city's own form files
  listBoundForms: z.tuple([]),
  getBoundForm: z.tuple([id]),
  pickTemplate: z.tuple([fiscalYear]),
  proposeBinding: z.tuple([templateSource, fiscalYear, z.enum(formRepeats).nullable()]),
  listBindableFields: z.tuple([fiscalYear, z.enum(formRepeats)]),
  saveBoundForm: z.tuple([templateSource, boundForm]),
  moveBoundForm: z.tuple([id, id.nullable()]),
  deleteBoundForm: z.tuple([id]),
  previewRebind: z.tuple([id]),
  cancelTemplate: z.tuple([]),
  fillBoundForm: z.tuple([z.strictObject({ source: templateSource, typed: boundForm.nullable(), fiscalYear, editionId: id.nullable() })]),
  writeBoundForm: z.tuple([z.strictObject({ id, fiscalYear, editionId: id.nullable(), ownerIds: ids(2000).nullable() })]),
  // — filled forms that come back
  previewFormReturn: z.tuple([fiscalYear]),
  applyFormReturn: z.tuple([id, ids(100_000)]),
  exportCorrectionRequest: z.tuple([id, ids(100_000)]),
  cancelFormReturn: z.tuple([]),
  // — submissions of the 24 wards
  getResults: z.tuple([fiscalYear]),
  exportResults: z.tuple([fiscalYear]),
  getAllWards: z.tuple([fiscalYear.nullable()]),
  previewSubmissions: z.tuple([fiscalYear.nullable()]),
  previewDroppedSubmissions: z.tuple([fiscalYear.nullable(), z.array(droppedFile).min(1).max(mostFilesAtOnce)]),
  receiveSubmissions: z.tuple([id, z.array(chosenFile).min(1).max(mostFilesAtOnce)]),
  cancelSubmissions: z.tuple([]),
  saveSubmissionNote: z.tuple([id, text]),
  deleteSubmission: z.tuple([id]),
  exportAllWards: z.tuple([fiscalYear, z.enum(['results', 'submissions'])]),
  exportAllWardsCsv: z.tuple([fiscalYear]),
  // — the city's master data
  getMasterBook: z.tuple([]),
  previewMaster: z.tuple([]),
  acceptMaster: z.tuple([id, z.array(fiscalYear).max(200)]),
  cancelMaster: z.tuple([]),
  exportMaster: z.tuple([line, isoDate]),
  // — publication
  previewPublication: z.tuple([id]),
  publish: z.tuple([id, z.array(z.enum(publishedParts)).min(1).max(publishedParts.length)]),
} satisfies Record<keyof FormsApi, z.ZodType>
