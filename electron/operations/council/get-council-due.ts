// Knows how it is told what of the council is due.
import type { CouncilDue } from '../../../shared/model/council-due.ts'
import { endingTermsOf, lastSoonDay } from '../../../shared/rules/council/council-due.ts'
import type { Context } from '../../context.ts'
import { countPointless, countUntold, listDueAnswers, listMeetingDays } from '../../db/repositories/council-due.ts'
import { listMembers } from '../../db/repositories/members.ts'

export function getCouncilDue({ files, clock }: Context): CouncilDue {
  const [db, today] = [files.readable(), clock.today()]
  return {
    meetings: listMeetingDays(db),
    answers: listDueAnswers(db, today, lastSoonDay(today)),
    pointless: countPointless(db),
    untold: countUntold(db),
    ending: endingTermsOf(listMembers(db), today),
  }
}
