// Knows how a piece of what was said stands in the thread: who said it where and when, and the words as they were said.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { Piece } from '../../../../shared/model/opinion.ts'
import { channelNames, nameMeeting, stageNames } from '../../../../shared/words/council.ts'
import { opinionWords as words, saySpeaker } from '../../../../shared/words/council-opinions.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'

type PieceOfVoiceProps = Readonly<{ piece: Piece; book: CouncilBook; onEdit: (() => void) | null }>

export function PieceOfVoice({ piece, book, onEdit }: PieceOfVoiceProps) {
  const { voice, text, place, of } = piece
  const meeting = book.meetings.find(({ id }) => id === voice.meetingId)
  const agendaItem = meeting?.agenda.find(({ id }) => id === voice.agendaItemId)
  const member = book.members.find(({ id }) => id === voice.memberId)
  const where = [
    labelOfDay(voice.day),
    meeting ? nameMeeting(meeting) : '',
    agendaItem ? `${agendaItem.number} ${agendaItem.title}`.trim() : '',
    stageNames[voice.stage],
    words.typedBy(voice.typedBy),
    of > 1 ? words.pieceOf(place, of) : '',
  ].filter(Boolean)
  return (
    <div className="opinion-piece">
      <div className="opinion-piece-head">
        <span className="opinion-chip">{channelNames[voice.channel]}</span>
        <strong>{saySpeaker(voice, member?.name ?? '')}</strong>
        {onEdit !== null && (
          <Button size="small" variant="quiet" onPress={onEdit}>
            {words.editVoice}
          </Button>
        )}
      </div>
      <blockquote className="opinion-words">{text}</blockquote>
      <p className="opinion-where">{where.join('　')}</p>
    </div>
  )
}
