// Knows whether an answer was published and told back to the council, and leads to where that is recorded.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { Opinion } from '../../../../shared/model/opinion.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'

type ToldPartProps = Readonly<{ opinion: Opinion; book: CouncilBook; mayWrite: boolean; onPublish: () => void; onTell: () => void }>

export function ToldPart({ opinion, book, mayWrite, onPublish, onTell }: ToldPartProps) {
  return (
    <div className="opinion-told">
      <p>{sayPublished(opinion)}</p>
      {mayWrite && (
        <Button size="small" isDisabled={opinion.answerState !== 'confirmed'} onPress={onPublish}>
          {words.publishMany}
        </Button>
      )}
      <p>{sayTold(opinion, book)}</p>
      {mayWrite && (
        <Button size="small" onPress={onTell}>
          {words.tellMany}
        </Button>
      )}
    </div>
  )
}

function sayPublished({ publishedDay, answerState }: Opinion): string {
  if (publishedDay !== null) return words.publishedOn(publishedDay)
  return answerState === 'confirmed' ? words.notPublished : words.publishedNeedsConfirmed
}

function sayTold({ toldMeetingId, toldDay }: Opinion, book: CouncilBook): string {
  const meeting = book.meetings.find(({ id }) => id === toldMeetingId)
  if (toldDay === null) return meeting ? nameMeeting(meeting) : words.notTold
  return meeting ? words.toldAt(nameMeeting(meeting), toldDay) : words.toldOn(toldDay)
}
