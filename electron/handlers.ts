// Knows which function answers which question: the whole inside of the program on one screen.
import type { Handlers } from '../shared/api.ts'
import type { Context } from './context.ts'
import { councilHandlers } from './council-handlers.ts'
import { formsHandlers } from './forms-handlers.ts'
import { findDeedToRedo, findDeedToUndo, listDeeds } from './db/repositories/deeds.ts'
import { getWardPlan } from './db/repositories/ward-plan-tree.ts'
import { listWardPlans } from './db/repositories/ward-plans.ts'
import { addItem } from './operations/add-item.ts'
import { closeDataFile } from './operations/close-data-file.ts'
import { createDataFile } from './operations/create-data-file.ts'
import { createCityFile } from './operations/submissions/create-city-file.ts'
import { createSampleFile } from './operations/create-sample-file.ts'
import { createWardPlan } from './operations/create-ward-plan.ts'
import { deleteItem } from './operations/delete-item.ts'
import { duplicateItem } from './operations/duplicate-item.ts'
import { cancelExport, exportForms, getExportProgress, showExportedFile } from './operations/export-forms.ts'
import { forgetRecentFile } from './operations/forget-recent-file.ts'
import { getAppState } from './operations/get-app-state.ts'
import { listFieldDeeds } from './operations/list-field-deeds.ts'
import { moveItem } from './operations/move-item.ts'
import { openDataFile } from './operations/open-data-file.ts'
import { openReadOnly } from './operations/open-read-only.ts'
import { openRecentFile } from './operations/open-recent-file.ts'
import { redo } from './operations/redo.ts'
import { retryOpening } from './operations/retry-opening.ts'
import { revertDeed } from './operations/revert-deed.ts'
import { saveAmount } from './operations/save-amount.ts'
import { saveText } from './operations/save-text.ts'
import { saveTies } from './operations/save-ties.ts'
import { setFirstReiwaYearAs } from './operations/set-first-reiwa-year-as.ts'
import { setMain } from './operations/set-main.ts'
import { setOperator } from './operations/set-operator.ts'
import { takeOverLock } from './operations/take-over-lock.ts'
import { undo } from './operations/undo.ts'
import { confirmCarried } from './operations/confirm-carried.ts'
import { linkPastResults } from './operations/link-past-results.ts'
import { linkPrevious } from './operations/link-previous.ts'
import { setCumulative } from './operations/set-cumulative.ts'
import { saveOverrides } from './operations/save-overrides.ts'
import { saveMany } from './operations/save-many.ts'
import { setPostOf } from './operations/set-post-of.ts'
import { changeTies } from './operations/change-ties.ts'
import { saveFundAmount } from './operations/save-fund-amount.ts'
import { saveRelatedBudget } from './operations/save-related-budget.ts'
import { rollOver } from './operations/roll-over.ts'
import { getLineage } from './operations/get-lineage.ts'
import { getItemLoss } from './operations/get-item-loss.ts'
import { getPlanLoss } from './operations/get-plan-loss.ts'
import { discardPlan } from './operations/discard-plan.ts'
import { listActItems } from './operations/list-act-items.ts'
import { listActLedger, listLeftActItems, listOpenActItems } from './db/repositories/act-items.ts'
import { saveActItem } from './operations/save-act-item.ts'
import { deleteActItem } from './operations/delete-act-item.ts'
import { previewPlanImport } from './operations/preview-plan-import.ts'
import { rereadPlanImport } from './operations/reread-plan-import.ts'
import { applyPlanImport } from './operations/apply-plan-import.ts'
import { cancelPlanImport } from './operations/cancel-plan-import.ts'
import { getOrganisation } from './operations/get-organisation.ts'
import { saveSection } from './operations/save-section.ts'
import { deleteSection } from './operations/delete-section.ts'
import { savePost } from './operations/save-post.ts'
import { deletePost } from './operations/delete-post.ts'
import { saveHolder } from './operations/save-holder.ts'
import { deleteHolder } from './operations/delete-holder.ts'
import { listInquiries } from './operations/list-inquiries.ts'
import { saveInquiry } from './operations/save-inquiry.ts'
import { deleteInquiry } from './operations/delete-inquiry.ts'
import { setAnswered } from './operations/set-answered.ts'
import { listTakeOuts } from './operations/list-take-outs.ts'
import { takeOut } from './operations/take-out.ts'
import { previewMerge } from './operations/preview-merge.ts'
import { applyMerge } from './operations/apply-merge.ts'
import { cancelMerge } from './operations/cancel-merge.ts'
import { listEditions } from './operations/list-editions.ts'
import { confirmEdition } from './operations/confirm-edition.ts'
import { getEditionGeneration, getEditionPlan } from './operations/get-edition-plan.ts'
import { comparePlans } from './operations/compare-plans.ts'
import { proposeRevisionNote } from './operations/propose-revision-note.ts'
import { exportComparison } from './operations/export-comparison.ts'
import { listWaivedFindings } from './operations/list-waived-findings.ts'
import { waiveFinding } from './operations/waive-finding.ts'
import { exportList } from './operations/export-list.ts'
import { getIndicatorBook } from './operations/get-indicator-book.ts'
import { saveSeries } from './operations/save-series.ts'
import { deleteSeries } from './operations/delete-series.ts'
import { moveSeries } from './operations/move-series.ts'
import { saveYearlyTarget } from './operations/save-yearly-target.ts'
import { saveMeasurement } from './operations/save-measurement.ts'
import { saveSeriesYears } from './operations/save-series-years.ts'
import { saveSeriesBreak } from './operations/save-series-break.ts'
import { linkSeries } from './operations/link-series.ts'
import { makeSeriesOfPlan } from './operations/make-series-of-plan.ts'
import { followSeries } from './operations/follow-series.ts'
import { decide } from './operations/decide.ts'
import { pickEvidence } from './operations/pick-evidence.ts'
import { listTargetChanges } from './operations/list-target-changes.ts'
import { saveTargetChangeReasons } from './operations/save-target-change-reasons.ts'
import { printToPdf } from './operations/print-to-pdf.ts'
import { saveSurvey } from './operations/save-survey.ts'
import { deleteSurvey } from './operations/delete-survey.ts'
import { saveQuestion } from './operations/save-question.ts'
import { deleteQuestion } from './operations/delete-question.ts'
import { moveQuestion } from './operations/move-question.ts'
import { saveResponses } from './operations/save-responses.ts'
import { getBreakdown } from './operations/get-breakdown.ts'
import { saveBreakdown } from './operations/save-breakdown.ts'
import { receiveCommonSurvey } from './operations/receive-common-survey.ts'
import { readSurveyCsv } from './operations/read-survey-csv.ts'
import { saveMysteryShopping } from './operations/save-mystery-shopping.ts'
import { deleteMysteryShopping } from './operations/delete-mystery-shopping.ts'
import { saveMeasureSettings } from './operations/save-measure-settings.ts'
import { saveCheckDeadline } from './operations/save-check-deadline.ts'
import { saveRoute } from './operations/save-route.ts'
import { confirmCheck } from './operations/confirm-check.ts'
import { listChangesSince } from './operations/list-changes-since.ts'
import { saveReviewSheet } from './operations/save-review-sheet.ts'
import { exportReviewSheet } from './operations/export-review-sheet.ts'
import { setFullScreen } from './operations/set-full-screen.ts'
import { saveLogEntry } from './operations/save-log-entry.ts'
import { deleteLogEntry } from './operations/delete-log-entry.ts'
import { saveExecution } from './operations/save-execution.ts'
import { deleteExecution } from './operations/delete-execution.ts'
import { saveMilestone } from './operations/save-milestone.ts'
import { deleteMilestone } from './operations/delete-milestone.ts'
import { makeInitiativeOfActItem } from './operations/make-initiative-of-act-item.ts'
import { getCheckBook } from './operations/get-check-book.ts'
import { getItemRecord } from './operations/get-item-record.ts'
import { findLastYearValue } from './operations/find-last-year-value.ts'
import { requireWholeFile } from './operations/require-whole-file.ts'
import { searchTexts } from './operations/search-texts.ts'

/** A deed over thousands of rows (a file's first, a deleted plan) is not sent whole: its first changes say what it was. */
const changesOfOneDeed = 200

const all: Handlers<Context> = {
  getAppState,
  setOperator,
  listWards: ({ resources }) => resources.wards,
  createDataFile,
  createCityFile,
  createSampleFile,
  openDataFile,
  openRecentFile,
  retryOpening,
  openReadOnly,
  takeOverLock,
  forgetRecentFile,
  closeDataFile,

  getBasicPolicy: ({ resources }) => resources.basicPolicy,
  listFormGenerations: ({ resources }) => resources.formGenerations,

  listWardPlans: ({ files }) => listWardPlans(files.readable()),
  getWardPlan: ({ files }, fiscalYear) => getWardPlan(files.readable(), fiscalYear),
  createWardPlan,
  setFirstReiwaYearAs,
  saveText,
  saveAmount,
  addItem,
  duplicateItem,
  moveItem,
  deleteItem,
  saveTies,
  setMain,
  confirmCarried,
  linkPastResults,
  linkPrevious,
  setCumulative,
  saveOverrides,

  saveMany,
  setPostOf,
  changeTies,

  saveFundAmount,
  saveRelatedBudget,

  rollOver,
  getLineage,
  getPlanLoss,
  getItemLoss,
  discardPlan,

  previewPlanImport,
  rereadPlanImport,
  applyPlanImport,
  cancelPlanImport,

  getOrganisation,
  saveSection,
  deleteSection,
  savePost,
  deletePost,
  saveHolder,
  deleteHolder,
  listInquiries,
  saveInquiry,
  deleteInquiry,
  setAnswered,

  listTakeOuts,
  takeOut,
  previewMerge,
  applyMerge,
  cancelMerge,

  listEditions,
  confirmEdition,
  getEditionPlan,
  getEditionGeneration,
  comparePlans,
  proposeRevisionNote,
  exportComparison,

  listWaivedFindings,
  waiveFinding,
  exportList,

  getIndicatorBook,
  getJudgementRules: ({ resources }) => resources.judgementRules,
  saveSeries,
  deleteSeries,
  moveSeries,
  saveYearlyTarget,
  saveMeasurement,
  saveSeriesYears,
  saveSeriesBreak,
  linkSeries,
  makeSeriesOfPlan,
  followSeries,
  decide,
  pickEvidence,
  listTargetChanges,
  saveTargetChangeReasons,
  printToPdf,
  getCheckBook,
  getCheckCalendar: ({ resources }) => resources.checkCalendar,
  saveCheckDeadline,
  saveRoute,
  confirmCheck,
  listChangesSince,
  saveReviewSheet,
  exportReviewSheet,
  isFullScreen: ({ fullScreen }) => fullScreen?.isOn() ?? false,
  setFullScreen,
  getItemRecord,
  findLastYearValue,
  saveLogEntry,
  deleteLogEntry,
  saveExecution,
  deleteExecution,
  saveMilestone,
  deleteMilestone,

  listActLedger: ({ files }) => listActLedger(files.readable()),
  listActItems,
  listOpenActItems: ({ files }, fiscalYear) => listOpenActItems(files.readable(), fiscalYear),
  listLeftActItems: ({ files }, strategyId) => listLeftActItems(files.readable(), strategyId),
  saveActItem,
  deleteActItem,
  makeInitiativeOfActItem,

  ...councilHandlers,
  ...formsHandlers,

  saveSurvey,
  deleteSurvey,
  saveQuestion,
  deleteQuestion,
  moveQuestion,
  saveResponses,
  getBreakdown,
  saveBreakdown,
  receiveCommonSurvey,
  readSurveyCsv,
  saveMysteryShopping,
  deleteMysteryShopping,
  saveMeasureSettings,

  searchTexts,

  getUndoState: ({ files }) => ({ undo: findDeedToUndo(files.readable()), redo: findDeedToRedo(files.readable()) }),
  undo,
  redo,
  revertDeed,
  listDeeds: ({ files }, limit, before) => listDeeds(files.readable(), limit, before, changesOfOneDeed),
  listFieldDeeds,

  exportForms,
  getExportProgress,
  cancelExport,
  showExportedFile,
}

export const handlers: Handlers<Context> = requireWholeFile(all, { ofCouncil: councilHandlers })
