// Knows how it is read what changed in the council since it was read last: of members, meetings and sheets, which are many, only what did.
import type { CouncilNews } from '../../../shared/model/council.ts'
import type { Context } from '../../context.ts'
import { listMeetingsChangedAfter, listMeetingsSaidAtAfter, listTablesChangedAfter } from '../../db/repositories/council-changes.ts'
import { getCouncilSettings } from '../../db/repositories/council-settings.ts'
import { listReports } from '../../db/repositories/council-reports.ts'
import { listErasures } from '../../db/repositories/erasures.ts'
import { countSaidAt, listMeetingIds, listMeetingsById } from '../../db/repositories/meetings.ts'
import { listMemberSheets } from '../../db/repositories/member-sheets.ts'
import { listMembers, listSubcommittees } from '../../db/repositories/members.ts'
import { findLastChange } from '../../db/repositories/search.ts'
import { listsInEffect } from './lists-in-effect.ts'

/** What an agenda and a sheet call by its name and number; a person who was taken out for good may have stood anywhere. */
const namedElsewhere = ['ward_plan', 'management_issue', 'strategy', 'initiative', 'reform_item', 'indicator_series', 'erasure']
const ofMembers = ['member', 'member_term', 'member_seat', 'erasure']
const ofMeetings = ['meeting', 'agenda_item', 'agenda_about', 'handout', 'attendance', ...namedElsewhere]
const ofSheets = ['member_sheet', 'member_sheet_item', 'member_sheet_copy', 'member_sheet_answer', ...namedElsewhere]

/** `since`: as `at` said it; null = nothing was read yet. */
export function getCouncilNews(context: Context, since: number | null): CouncilNews {
  const db = context.files.readable()
  const changed = since === null ? null : listTablesChangedAfter(db, since)
  const isNew = (tables: readonly string[]) => changed === null || tables.some((table) => changed.has(table))
  const meetingIds = isNew(ofMeetings) ? listMeetingIds(db) : null
  const changedMeetings = since === null || isNew(namedElsewhere) ? (meetingIds ?? []) : listMeetingsChangedAfter(db, since)
  return {
    at: findLastChange(db),
    settings: getCouncilSettings(db),
    ...listsInEffect(context, db),
    subcommittees: listSubcommittees(db),
    members: isNew(ofMembers) ? listMembers(db) : null,
    meetings: changedMeetings.length === 0 ? [] : listMeetingsById(db, changedMeetings),
    meetingIds,
    said: since === null ? [] : countSaidAt(db, listMeetingsSaidAtAfter(db, since)),
    sheets: isNew(ofSheets) ? listMemberSheets(db) : null,
    reports: listReports(db),
    erasures: listErasures(db),
  }
}
