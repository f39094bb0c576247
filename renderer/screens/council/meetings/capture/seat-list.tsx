// Knows the numbers by which members are chosen on the keyboard, shown beside the line, with how often each spoke.
import type { MemberId } from '../../../../../shared/model/ids.ts'
import { callName } from '../../../../../shared/rules/council/call-name.ts'
import type { Seat } from '../../../../../shared/rules/council/find-speakers.ts'
import { captureWords as words, sayTerm } from '../../../../../shared/words/council-capture.ts'

type SeatListProps = Readonly<{ seats: readonly Seat[]; spoken: ReadonlyMap<MemberId, number>; onChoose: ((seat: Seat) => void) | null }>

export function SeatList({ seats, spoken, onChoose }: SeatListProps) {
  return (
    // It scrolls, and Tab passes over what stands in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="capture-seats" aria-label={words.seats} tabIndex={0}>
      <h3>{words.seats}</h3>
      <p className="field-note">{seats.length === 0 ? words.noMembers : words.seatsNote}</p>
      <ol>
        {seats.map((seat) => {
          const { member, term } = seat
          const count = spoken.get(member.id) ?? 0
          const content = (
            <>
              <span className="capture-number">{seat.seat}</span>
              <span className="capture-seat-name">
                {callName(member)}
                <span className="capture-facts">{[member.kana || member.name, sayTerm(term)].filter(Boolean).join('　')}</span>
              </span>
              <span className="capture-facts">{count === 0 ? '' : words.spoke(count)}</span>
            </>
          )
          return (
            <li key={member.id} data-present={seat.isPresent || undefined}>
              {onChoose === null ? (
                <span className="capture-seat">{content}</span>
              ) : (
                // The keyboard chooses by number: the list is passed over by Tab.
                <button type="button" className="capture-seat" tabIndex={-1} onClick={() => onChoose(seat)}>
                  {content}
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
