// Knows of which body a meeting is, as it is chosen from a list: the whole council, or one of its 部会.
import type { CouncilBook, MeetingHead } from '../../../../shared/model/council.ts'
import { meetingWords as words } from '../../../../shared/words/council-meetings.ts'

export type BodyPlace = Pick<MeetingHead, 'kind' | 'subcommitteeId' | 'label'>
const whole = 'whole'

export const bodyOptions = ({ subcommittees }: CouncilBook): readonly Readonly<{ id: string; label: string }>[] => [
  { id: whole, label: words.wholeCouncil },
  ...subcommittees.map(({ id, name }) => ({ id, label: name })),
]

export const idOfBody = ({ subcommitteeId }: Pick<MeetingHead, 'subcommitteeId'>): string => subcommitteeId ?? whole

/** With what stands behind 「第2回」 there. */
export function placeOfBody(id: string, { subcommittees, settings }: CouncilBook): BodyPlace {
  const own = subcommittees.find((subcommittee) => subcommittee.id === id)
  return own
    ? { kind: 'subcommittee', subcommitteeId: own.id, label: own.name }
    : { kind: 'plenary', subcommitteeId: null, label: settings.plenaryLabel }
}
