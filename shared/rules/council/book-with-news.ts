// Knows how a book of the council that was read before becomes the one of now, by what changed; what did not stays the very same.
import type { CouncilBook, CouncilNews, Meeting } from '../../model/council.ts'

/** `book` null = not read yet: then the news are all of it. */
export function bookWithNews(book: CouncilBook | null, news: CouncilNews): CouncilBook {
  const { at: _, members, meetings: __, meetingIds: ___, said: ____, sheets, ...rest } = news
  return {
    ...rest,
    members: members ?? book?.members ?? [],
    meetings: meetingsWithNews(book?.meetings ?? [], news),
    sheets: sheets ?? book?.sheets ?? [],
  }
}

function meetingsWithNews(before: readonly Meeting[], { meetings, meetingIds, said }: CouncilNews): readonly Meeting[] {
  const counts = new Map(said.map((one) => [one.id, one]))
  const known = new Map([...before, ...meetings].map((meeting) => [meeting.id, meeting]))
  const now = (meetingIds ?? before.map(({ id }) => id)).flatMap((id) => {
    const meeting = known.get(id)
    if (!meeting) return []
    const { opinions, utterances } = counts.get(id) ?? meeting
    return [meeting.opinions === opinions && meeting.utterances === utterances ? meeting : { ...meeting, opinions, utterances }]
  })
  const isSame = now.length === before.length && now.every((meeting, nth) => meeting === before[nth])
  return isSame ? before : now
}
