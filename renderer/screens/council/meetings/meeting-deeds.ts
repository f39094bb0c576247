// Knows how what is typed of a meeting becomes a deed on the meeting as it stands when its turn comes: a fast typist's next field overwrites nothing.
import type { Client } from '../../../../shared/api.ts'
import type { AgendaTyped } from '../../../../shared/council-api.ts'
import type { CouncilBook, Handout, Meeting, MeetingHead } from '../../../../shared/model/council.ts'
import { refsOfTargets } from '../../../../shared/rules/council/refs-of-targets.ts'
import { useCouncil } from '../../../stores/council.ts'

export type HandoutTyped = Omit<Handout, 'id'> & Readonly<{ id: string | null }>

/** What of a meeting is its head, and no more. */
function headOf(meeting: Meeting): MeetingHead {
  const {
    id: _,
    agenda: _agenda,
    handouts: _handouts,
    attendances: _attendances,
    utterances: _utterances,
    opinions: _opinions,
    ...rest
  } = meeting
  const { minutesState: _state, minutesConfirmedDay: _confirmed, publishedDay: _published, ...head } = rest
  return head
}

const asItIsNow = (meeting: Meeting): Meeting => useCouncil.getState().book?.meetings.find(({ id }) => id === meeting.id) ?? meeting

/** The head as it is to be, of how it is among all meetings. False where it was refused. */
export async function saveHead(
  meeting: Meeting,
  change: (now: Meeting, council: Pick<CouncilBook, 'meetings'>) => Partial<MeetingHead>,
): Promise<boolean> {
  const done = await useCouncil.getState().deed((client) => {
    const now = asItIsNow(meeting)
    const council = useCouncil.getState().book ?? { meetings: [now] }
    return client.saveMeeting(meeting.id, { ...headOf(now), ...change(now, council) })
  })
  return done !== undefined
}

/** The agenda as it is to be, of how it is. False where it was refused. */
export function saveAgenda(meeting: Meeting, change: (agenda: readonly AgendaTyped[]) => readonly AgendaTyped[]): Promise<boolean> {
  const typed = (): readonly AgendaTyped[] =>
    asItIsNow(meeting).agenda.map(({ about, ...item }) => ({ ...item, about: refsOfTargets(about) }))
  return isDone((client) => client.saveAgenda(meeting.id, change(typed())))
}

export function saveHandouts(meeting: Meeting, change: (handouts: readonly HandoutTyped[]) => readonly HandoutTyped[]): Promise<boolean> {
  return isDone((client) => client.saveHandouts(meeting.id, change(asItIsNow(meeting).handouts)))
}

/** Of a deed that returns nothing. */
async function isDone(call: (client: Client) => Promise<void>): Promise<boolean> {
  const done = await useCouncil.getState().deed(async (client) => {
    await call(client)
    return true
  })
  return done === true
}
