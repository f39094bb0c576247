// Knows all that a form of the council can be filled from, and how persons are called in it.
import type {
  CouncilReport,
  CouncilSettings,
  Meeting,
  Member,
  MemberKind,
  Subcommittee,
  Utterance,
} from '../../../../shared/model/council.ts'
import type { Audience, CouncilFormData, CouncilFormRequest } from '../../../../shared/model/council-form.ts'
import type { MemberSheet } from '../../../../shared/model/member-sheet.ts'
import type { AnswerClass, OpinionThread, Voice } from '../../../../shared/model/opinion.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { DaySpan } from '../../../../shared/rules/council/report-period.ts'
import { sayMember } from '../../../../shared/words/council-forms.ts'
import type { OpinionOfPeriod } from '../../../db/repositories/council-reports.ts'

export type FormRow = CouncilFormData['blocks'][string][number]
/** `opinions`: those that stand in the form; `counted`: all of the 対象期間. `meetings`: of any year. What the form is not about is null or []. */
export type FormSources = Readonly<{
  request: CouncilFormRequest
  audience: Audience
  wardName: string
  /** ISO date. */
  today: string
  settings: CouncilSettings
  kinds: readonly MemberKind[]
  subcommittees: readonly Subcommittee[]
  answerClasses: readonly AnswerClass[]
  members: readonly Member[]
  meetings: readonly Meeting[]
  organisation: Organisation
  meeting: Meeting | null
  utterances: readonly Utterance[]
  sheet: MemberSheet | null
  period: DaySpan | null
  report: CouncilReport | null
  opinions: readonly OpinionThread[]
  counted: readonly OpinionOfPeriod[]
  /** Takes names out of what somebody said or was answered, where it goes to the public: of members too, where the ward does not print them there. */
  hide: (text: string) => string
  /** Takes out the names of those who are neither members nor officials. */
  hideOthers: (text: string) => string
}>

export const isPublic = ({ audience }: Pick<FormSources, 'audience'>): boolean => audience === 'public'

export const nameOfKind = ({ kinds }: Pick<FormSources, 'kinds'>, member: Member): string =>
  kinds.find(({ id }) => id === member.kindId)?.name ?? ''

/** A member as the ward lets the public read it; somebody else never, a group without the names in it. Inside, all that is known. */
export function nameOfVoice(sources: FormSources, { memberId, speaker, group }: Pick<Voice, 'memberId' | 'speaker' | 'group'>): string {
  const member = sources.members.find(({ id }) => id === memberId)
  const { settings, audience } = sources
  if (audience === 'internal') return [group, member?.name ?? speaker].filter((part) => part !== '').join('　')
  if (group !== '') return sources.hide(group)
  return member ? sayMember(settings.speakerNaming, member.name, nameOfKind(sources, member)) : ''
}
