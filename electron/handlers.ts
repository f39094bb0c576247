// Knows which function answers which question: the whole inside of the program on one screen.
import type { Handlers } from '../shared/api.ts'
import type { Context } from './context.ts'
import { findDeedToRedo, findDeedToUndo, listDeeds } from './db/repositories/deeds.ts'
import { getWardPlan, listWardPlans } from './db/repositories/ward-plans.ts'
import { addItem } from './operations/add-item.ts'
import { closeDataFile } from './operations/close-data-file.ts'
import { createDataFile } from './operations/create-data-file.ts'
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

/** A deed over thousands of rows (a file's first, a deleted plan) is not sent whole: its first changes say what it was. */
const changesOfOneDeed = 200

export const handlers: Handlers<Context> = {
  getAppState,
  setOperator,
  listWards: ({ resources }) => resources.wards,
  createDataFile,
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
