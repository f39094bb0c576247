// Knows how it is said whom each speaker's name of pasted minutes means, where it is not clear of itself.
import type { Member } from '../../../../../shared/model/council.ts'
import type { MemberId } from '../../../../../shared/model/ids.ts'
import type { PreparedSpeaker } from '../../../../../shared/rules/council/prepare-minutes.ts'
import { sayTerm } from '../../../../../shared/words/council-capture.ts'
import { minutesPasteWords as words } from '../../../../../shared/words/council-minutes.ts'
import { SelectBox } from '../../../../components/select-box.tsx'

type PastedSpeakersProps = Readonly<{
  speakers: readonly PreparedSpeaker[]
  members: readonly Member[]
  onChoose: (name: string, memberId: MemberId | null) => void
}>

export function PastedSpeakers({ speakers, members, onChoose }: PastedSpeakersProps) {
  if (speakers.length === 0) return null
  return (
    <section className="pasted-speakers" aria-label={words.speakers}>
      <h3>{words.speakers}</h3>
      <ul>
        {speakers.map(({ name, count, memberId, term, alike }) => {
          const state = term ? sayTerm(term) : ''
          return (
            <li key={name}>
              <span className="pasted-speaker">{words.speakerCount(name, count)}</span>
              <SelectBox
                label={words.memberOf(name)}
                isLabelHidden
                value={memberId ?? ''}
                onChange={(id) => onChoose(name, members.find((member) => member.id === id)?.id ?? null)}
                options={[{ id: '', label: words.nobody }, ...members.map((member) => ({ id: member.id, label: member.name }))]}
              />
              {alike.length > 0 && <strong className="pasted-remark">{words.alike(alike.length)}</strong>}
              {state !== '' && <strong className="pasted-remark">{words.former(state)}</strong>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
