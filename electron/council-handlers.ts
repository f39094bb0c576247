// Knows which function answers which question about the ward council.
import type { Handlers } from '../shared/api.ts'
import type { CouncilApi } from '../shared/council-api.ts'
import type { Context } from './context.ts'
import { getCouncilBook } from './operations/council/get-council-book.ts'
import { getCouncilNews } from './operations/council/get-council-news.ts'
import { saveCouncilSettings } from './operations/council/save-council-settings.ts'
import { saveMemberKind } from './operations/council/save-member-kind.ts'
import { deleteMemberKind } from './operations/council/delete-member-kind.ts'
import { saveSubcommittee } from './operations/council/save-subcommittee.ts'
import { deleteSubcommittee } from './operations/council/delete-subcommittee.ts'
import { saveAnswerClass } from './operations/council/save-answer-class.ts'
import { deleteAnswerClass } from './operations/council/delete-answer-class.ts'
import { saveMembers } from './operations/council/save-members.ts'
import { deleteMember } from './operations/council/delete-member.ts'
import { moveMember } from './operations/council/move-member.ts'
import { saveMeeting } from './operations/council/save-meeting.ts'
import { deleteMeeting } from './operations/council/delete-meeting.ts'
import { saveAgenda } from './operations/council/save-agenda.ts'
import { saveHandouts } from './operations/council/save-handouts.ts'
import { saveAttendances } from './operations/council/save-attendances.ts'
import { getMinutes } from './operations/council/get-minutes.ts'
import { changeMinutes } from './operations/council/change-minutes.ts'
import { setMinutesState } from './operations/council/set-minutes-state.ts'
import { saveCouncilReport } from './operations/council/save-council-report.ts'
import { listOpinions } from './operations/council/list-opinions.ts'
import { getOpinion } from './operations/council/get-opinion.ts'
import { listOpinionsOfMeeting } from './operations/council/list-opinions-of-meeting.ts'
import { addVoices } from './operations/council/add-voices.ts'
import { saveVoice } from './operations/council/save-voice.ts'
import { saveOpinion } from './operations/council/save-opinion.ts'
import { saveOpinions } from './operations/council/save-opinions.ts'
import { saveOpinionAbout } from './operations/council/save-opinion-about.ts'
import { deleteOpinion } from './operations/council/delete-opinion.ts'
import { mergeOpinions } from './operations/council/merge-opinions.ts'
import { unmergeOpinion } from './operations/council/unmerge-opinion.ts'
import { splitOpinion } from './operations/council/split-opinion.ts'
import { confirmAnswers } from './operations/council/confirm-answers.ts'
import { setPublished } from './operations/council/set-published.ts'
import { setToldBack } from './operations/council/set-told-back.ts'
import { saveReflection } from './operations/council/save-reflection.ts'
import { deleteReflection } from './operations/council/delete-reflection.ts'
import { listFieldChanges } from './operations/council/list-field-changes.ts'
import { getCouncilTraces } from './operations/council/get-council-traces.ts'
import { getCouncilDue } from './operations/council/get-council-due.ts'
import { getOpinionFigures } from './operations/council/get-opinion-figures.ts'
import { saveMemberSheet } from './operations/council/save-member-sheet.ts'
import { deleteMemberSheet } from './operations/council/delete-member-sheet.ts'
import { takeOutMemberSheets } from './operations/council/take-out-member-sheets.ts'
import { previewReturnedSheets } from './operations/council/preview-returned-sheets.ts'
import { applyReturnedSheets } from './operations/council/apply-returned-sheets.ts'
import { fillCouncilForm } from './operations/council/fill-council-form.ts'
import { exportCouncilForm } from './operations/council/export-council-form.ts'
import { previewErasure } from './operations/council/preview-erasure.ts'
import { erase } from './operations/council/erase.ts'

export const councilHandlers: Handlers<Context, keyof CouncilApi> = {
  getCouncilBook,
  getCouncilNews,
  saveCouncilSettings,
  saveMemberKind,
  deleteMemberKind,
  saveSubcommittee,
  deleteSubcommittee,
  saveAnswerClass,
  deleteAnswerClass,
  saveMembers,
  deleteMember,
  moveMember,
  saveMeeting,
  deleteMeeting,
  saveAgenda,
  saveHandouts,
  saveAttendances,
  getMinutes,
  changeMinutes,
  setMinutesState,
  saveCouncilReport,
  listOpinions,
  getOpinion,
  listOpinionsOfMeeting,
  addVoices,
  saveVoice,
  saveOpinion,
  saveOpinions,
  saveOpinionAbout,
  deleteOpinion,
  mergeOpinions,
  unmergeOpinion,
  splitOpinion,
  confirmAnswers,
  setPublished,
  setToldBack,
  saveReflection,
  deleteReflection,
  listFieldChanges,
  getCouncilTraces,
  getOpinionFigures,
  getCouncilDue,
  saveMemberSheet,
  deleteMemberSheet,
  takeOutMemberSheets,
  previewReturnedSheets,
  applyReturnedSheets,
  listCouncilForms: ({ resources }) => resources.loadCouncilForms(),
  fillCouncilForm,
  exportCouncilForm,
  previewErasure,
  erase,
}
