// Knows the pane of a meeting in which opinions are typed while they are spoken: the line, what was recorded, the seats.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CouncilBook, Meeting } from '../../../../../shared/model/council.ts'
import type { MemberId } from '../../../../../shared/model/ids.ts'
import type { Opinion } from '../../../../../shared/model/opinion.ts'
import { appWords } from '../../../../../shared/words/app.ts'
import { captureWords as words } from '../../../../../shared/words/council-capture.ts'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { Skeleton } from '../../../../components/skeleton.tsx'
import { mayWriteIndicators, useApp } from '../../../../stores/app.ts'
import { blankDraft, mendDraft } from '../../../../stores/capture-draft.ts'
import { useCapture } from '../../../../stores/capture.ts'
import { useCouncil } from '../../../../stores/council.ts'
import { useStatus } from '../../../../stores/status.ts'
import { CaptureLine } from './capture-line.tsx'
import { CaptureList } from './capture-list.tsx'
import { SeatList } from './seat-list.tsx'
import { speakersOfMeeting } from './speakers-of-meeting.ts'
import { useMeetingOpinions } from './use-meeting-opinions.ts'
import './capture.css'

const none: readonly Opinion[] = []

export function CapturePane({ meeting, book }: Readonly<{ meeting: Meeting; book: CouncilBook }>) {
  const mayWrite = useApp(mayWriteIndicators)
  const today = useApp((app) => app.state?.today ?? '')
  const read = useMeetingOpinions(meeting.id)
  const opinions = read ?? none
  const capture = useCapture((store) => store.captures[meeting.id])
  const [said, setSaid] = useState('')
  const speakerBox = useRef<HTMLInputElement>(null)
  const wordsBox = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const newest = useMemo(() => opinions.toReversed(), [opinions])
  const last = capture?.last ?? null
  const speakers = useMemo(
    () => speakersOfMeeting(meeting, book.members, opinions, last, today),
    [meeting, book.members, opinions, last, today],
  )
  const isRead = read !== null
  useEffect(() => {
    if (!isRead) return
    const voice = newest[0]?.pieces.find((piece) => piece.voice.meetingId === meeting.id)?.voice
    const spoke = voice ? { memberId: voice.memberId, speaker: voice.speaker, group: voice.group } : null
    useCapture.getState().begin(meeting.id, spoke, voice?.stage ?? 'planning')
  }, [isRead, meeting.id, newest])
  const isReady = capture !== undefined && isRead
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  useEffect(() => {
    // What was begun is gone on with where it was left.
    const { draft = blankDraft } = useCapture.getState().captures[meeting.id] ?? {}
    if (isReady && mayWrite) (draft.words === '' ? speakerBox : wordsBox).current?.focus()
  }, [isReady, mayWrite, meeting.id])

  if (!isReady) return <Skeleton label={appWords.loading} lines={8} />
  const { draft } = capture
  const mendedOf = opinions.find(({ pieces }) => pieces.some(({ id }) => id === draft.mended?.id))
  function mend(opinion: Opinion | undefined): void {
    const [piece, more] = opinion?.pieces ?? []
    if (!piece) return
    if (more || piece.of > 1) return setSaid(words.isParted)
    // What was begun and not recorded yet goes before what is mended.
    if (draft.mended === null && draft.words.trim() !== '') void useCapture.getState().keep(meeting)
    useCapture.getState().type(meeting.id, mendDraft(draft, piece, speakers.nameOf(piece.voice)))
    wordsBox.current?.focus()
  }
  const toLine = () => (draft.words === '' ? speakerBox : wordsBox).current?.focus()
  const spoken = new Map<MemberId, number>()
  for (const { voice } of opinions.flatMap(({ pieces }) => pieces))
    if (voice.memberId !== null) spoken.set(voice.memberId, (spoken.get(voice.memberId) ?? 0) + 1)
  return (
    <div className="capture">
      <div className="capture-main">
        {mayWrite && (
          <>
            <CaptureLine
              {...{ meeting, capture, speakers, speakerBox, wordsBox }}
              mending={mendedOf ? String(mendedOf.number) : ''}
              onMendLast={() => mend(newest[0])}
              onToList={() => list.current?.focus()}
              onKept={(speaker, wasMended) => setSaid(wasMended ? words.mended : words.kept(speaker))}
            />
            {meeting.day === null && <p className="capture-note">{words.noDay}</p>}
          </>
        )}
        <div className="capture-head">
          <h3>{words.recorded(opinions.length)}</h3>
          <span className="field-note" role="status">
            {said}
          </span>
        </div>
        {newest.length === 0 ? (
          <EmptyState text={mayWrite ? words.none : words.noneToRead} />
        ) : (
          <CaptureList
            {...{ list, meeting, speakers, mayWrite }}
            opinions={newest}
            onMend={mend}
            onRemove={(opinion) => void useCouncil.getState().deed((client) => client.deleteOpinion(opinion.id))}
            onOpen={(opinion) => useCouncil.getState().reveal('opinions', { opinionId: opinion.id })}
            onLeave={toLine}
          />
        )}
      </div>
      <SeatList
        seats={speakers.world.seats}
        spoken={spoken}
        onChoose={
          mayWrite
            ? ({ member }) => {
                const speaker = { memberId: member.id, speaker: '', group: '' }
                useCapture.getState().type(meeting.id, { speaker, typed: speakers.nameOf(speaker) })
                wordsBox.current?.focus()
              }
            : null
        }
      />
    </div>
  )
}
