// Knows how tests make members and meetings of a ward council: plain ones, with what matters to the test.
import type { Meeting, MeetingHead, Member } from '../../shared/model/council.ts'
import type { MeetingId, MemberId } from '../../shared/model/ids.ts'

export const plainHead: MeetingHead = {
  fiscalYear: 2023,
  kind: 'plenary',
  subcommitteeId: null,
  number: 1,
  label: '',
  format: 'venue',
  day: '2023-06-14',
  opensAt: null,
  startsAt: null,
  endsAt: null,
  place: '区役所 会議室',
  legalBasis: '',
  isOpen: true,
  closedReason: '',
  audience: null,
  remarks: '',
  note: '',
}

export const makeMeeting = (id: string, more: Partial<Meeting> = {}): Meeting => ({
  ...plainHead,
  id: id as MeetingId,
  minutesState: 'draft',
  minutesConfirmedDay: null,
  publishedDay: null,
  agenda: [],
  handouts: [],
  attendances: [],
  utterances: 0,
  opinions: 0,
  ...more,
})

/** With one term, of both days. */
export const makeMember = (id: string, from: string, until: string, more: Partial<Member> = {}): Member => ({
  id: id as MemberId,
  name: `委員 ${id}`,
  kana: '',
  shortName: '',
  kindId: null,
  affiliation: '',
  note: '',
  terms: [{ id: `${id}-term`, from, until, endReason: '' }],
  seats: [],
  ...more,
})
