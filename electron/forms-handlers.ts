// Knows which function answers which question about what leaves and comes back as files.
import type { Handlers } from '../shared/api.ts'
import type { FormsApi } from '../shared/forms-api.ts'
import type { Context } from './context.ts'
import { cancelTemplate } from './operations/form-files/cancel-template.ts'
import { deleteBoundForm } from './operations/form-files/delete-bound-form.ts'
import { fillBoundForm } from './operations/form-files/fill-bound-form.ts'
import { getBoundForm, listBoundForms } from './operations/form-files/get-bound-form.ts'
import { listBindableFields } from './operations/form-files/list-bindable-fields.ts'
import { moveBoundForm } from './operations/form-files/move-bound-form.ts'
import { pickTemplate } from './operations/form-files/pick-template.ts'
import { previewRebind } from './operations/form-files/preview-rebind.ts'
import { proposeFormBinding } from './operations/form-files/propose-form-binding.ts'
import { saveBoundForm } from './operations/form-files/save-bound-form.ts'
import { writeBoundForm } from './operations/form-files/write-bound-form.ts'
import { fillOutput } from './operations/forms-output/fill-output.ts'
import { listOutputs } from './operations/forms-output/list-outputs.ts'
import { writeOutput } from './operations/forms-output/write-output.ts'
import { applyFormReturn } from './operations/forms-return/apply-form-return.ts'
import { cancelFormReturn } from './operations/forms-return/cancel-form-return.ts'
import { exportCorrectionRequest } from './operations/forms-return/export-correction-request.ts'
import { previewFormReturn } from './operations/forms-return/preview-form-return.ts'
import { cancelSubmissions } from './operations/submissions/cancel-submissions.ts'
import { deleteSubmission } from './operations/submissions/delete-submission.ts'
import { exportAllWards, exportAllWardsCsv } from './operations/submissions/export-all-wards.ts'
import { exportResults } from './operations/submissions/export-results.ts'
import { getAllWards } from './operations/submissions/get-all-wards.ts'
import { previewDroppedSubmissions, previewSubmissions } from './operations/submissions/preview-submissions.ts'
import { receiveSubmissions } from './operations/submissions/receive-submissions.ts'
import { resultsOfWard } from './operations/submissions/results-of-ward.ts'
import { saveSubmissionNote } from './operations/submissions/save-submission-note.ts'
import { acceptMaster } from './operations/master/accept-master.ts'
import { exportMaster } from './operations/master/export-master.ts'
import { getMasterBook } from './operations/master/get-master-book.ts'
import { cancelMaster } from './operations/master/pending-master.ts'
import { previewMaster } from './operations/master/preview-master.ts'
import { previewPublication } from './operations/publication/preview-publication.ts'
import { publish } from './operations/publication/publish.ts'

export const formsHandlers: Handlers<Context, keyof FormsApi> = {
  // — 様式の出力
  listOutputs,
  fillOutput,
  writeOutput,
  // — the city's own form files
  listBoundForms,
  getBoundForm,
  pickTemplate,
  proposeBinding: proposeFormBinding,
  listBindableFields,
  saveBoundForm,
  moveBoundForm,
  deleteBoundForm,
  previewRebind,
  cancelTemplate,
  fillBoundForm,
  writeBoundForm,
  // — filled forms that come back
  previewFormReturn,
  applyFormReturn,
  exportCorrectionRequest,
  cancelFormReturn,
  // — submissions of the 24 wards
  getResults: resultsOfWard,
  exportResults,
  getAllWards,
  previewSubmissions,
  previewDroppedSubmissions,
  receiveSubmissions,
  cancelSubmissions,
  saveSubmissionNote,
  deleteSubmission,
  exportAllWards,
  exportAllWardsCsv,
  // — the city's master data
  getMasterBook,
  previewMaster,
  acceptMaster,
  cancelMaster,
  exportMaster,
  // — publication
  previewPublication,
  publish,
}
