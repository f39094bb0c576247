// Knows where the person is brought to from a line of the council: the meeting, the member, or the opinions that it counts.
import { useApp } from '../../stores/app.ts'
import { useCouncil } from '../../stores/council.ts'
import { everyOpinion } from '../../stores/opinion-query.ts'
import { useOpinions } from '../../stores/opinions.ts'
import type { CouncilLine } from './council-lines.ts'

export function openCouncilLine({ leadsTo }: CouncilLine): void {
  const { reveal } = useCouncil.getState()
  if (leadsTo.tab === 'meetings') reveal('meetings', { meetingId: leadsTo.meetingId })
  else if (leadsTo.tab === 'members') reveal('members', { memberId: leadsTo.memberId })
  else {
    reveal('opinions', { opinionId: '' })
    void useOpinions.getState().narrow({ ...everyOpinion, ...leadsTo.query })
  }
  useApp.getState().goTo('council')
}
