// Knows what 会議録 says of 議事: ○ before the one who speaks, headings, notes.
import type { Member, Utterance } from '../../../../shared/model/council.ts'
import { makeIsOfficial } from '../../../../shared/rules/council/minutes-speaker.ts'
import { seatsOn } from '../../../../shared/rules/council/terms.ts'
import { seatRoleNames } from '../../../../shared/words/council.ts'
import { councilFormText as words } from '../../../../shared/words/council-forms.ts'
import { type FormRow, type FormSources, isPublic } from './form-sources.ts'

export function minutesRows(sources: FormSources): readonly FormRow[] {
  const isOfficial = makeIsOfficial(sources.meeting?.attendances ?? [])
  return sources.utterances.map((line): FormRow => {
    if (line.kind === 'heading') return { key: line.id, heading: line.text, cells: {} }
    const text = isPublic(sources) ? sources.hide(line.text) : line.text
    return { key: line.id, cells: { text: line.kind === 'speech' ? words.speech(speakerOf(sources, line, isOfficial), text) : text } }
  })
}

/** Inside as the line called the person. */
function speakerOf(sources: FormSources, { memberId, speaker }: Utterance, isOfficial: (speaker: string) => boolean): string {
  const member = sources.members.find(({ id }) => id === memberId)
  if (member) return isPublic(sources) ? publicName(sources, member) : speaker || words.memberSuffix(member.shortName || member.name)
  if (!isPublic(sources) || isOfficial(speaker)) return speaker
  return speaker === '' ? '' : words.otherSpeaker
}

/** 議長 and 副議長 (of a 部会 its own) are called by their office; others by name where the ward has it so, else 委員. */
function publicName({ meeting, settings, today }: FormSources, member: Member): string {
  const seats = seatsOn(member, meeting?.day ?? today)
  const office = seats.find(({ subcommitteeId, role }) => role !== 'member' && subcommitteeId === (meeting?.subcommitteeId ?? null))
  if (office) return seatRoleNames[office.role]
  return settings.speakerNaming === 'name' ? words.memberSuffix(member.shortName || member.name) : words.member
}
