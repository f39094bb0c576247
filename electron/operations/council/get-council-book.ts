// Knows how all of the council but opinions and 会議録 is read: members, meetings, 要綱, sheets, reports.
import type { CouncilBook } from '../../../shared/model/council.ts'
import type { Context } from '../../context.ts'
import { getCouncilSettings } from '../../db/repositories/council-settings.ts'
import { listReports } from '../../db/repositories/council-reports.ts'
import { listErasures } from '../../db/repositories/erasures.ts'
import { listMeetings } from '../../db/repositories/meetings.ts'
import { listMemberSheets } from '../../db/repositories/member-sheets.ts'
import { listMembers, listSubcommittees } from '../../db/repositories/members.ts'
import { listsInEffect } from './lists-in-effect.ts'

export function getCouncilBook(context: Context): CouncilBook {
  const db = context.files.readable()
  return {
    settings: getCouncilSettings(db),
    ...listsInEffect(context, db),
    subcommittees: listSubcommittees(db),
    members: listMembers(db),
    meetings: listMeetings(db),
    sheets: listMemberSheets(db),
    reports: listReports(db),
    erasures: listErasures(db),
  }
}
