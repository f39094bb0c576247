// Knows what was recorded of a meeting, the newest first: who said what, walked by the arrow keys, mended and taken away.
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import type { Meeting } from '../../../../../shared/model/council.ts'
import type { Opinion } from '../../../../../shared/model/opinion.ts'
import { captureWords as words } from '../../../../../shared/words/council-capture.ts'
import { stageNames } from '../../../../../shared/words/council.ts'
import { Button } from '../../../../components/button.tsx'
import { isComposing } from '../../../../components/is-composing.ts'
import { useStatus } from '../../../../stores/status.ts'
import type { MeetingSpeakers } from './speakers-of-meeting.ts'

type CaptureListProps = Readonly<{
  list: RefObject<HTMLDivElement | null>
  /** The newest first. */
  opinions: readonly Opinion[]
  meeting: Meeting
  speakers: MeetingSpeakers
  mayWrite: boolean
  onMend: (opinion: Opinion) => void
  onRemove: (opinion: Opinion) => void
  onOpen: (opinion: Opinion) => void
  onLeave: () => void
}>

export function CaptureList({ list, opinions, meeting, speakers, mayWrite, onMend, onRemove, onOpen, onLeave }: CaptureListProps) {
  const id = useId()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const at = Math.max(
    0,
    opinions.findIndex((one) => one.id === chosenId),
  )
  const front = opinions[at]
  useEffect(() => {
    if (chosenId !== null) list.current?.querySelector('[data-cursor]')?.scrollIntoView({ block: 'nearest' })
  }, [chosenId, list])
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: opinions.length - 1, PageDown: at + 5, PageUp: at - 5 }[event.key]
    if (to !== undefined) setChosenId(opinions[Math.max(0, Math.min(opinions.length - 1, to))]?.id ?? null)
    else if ((event.key === 'Enter' || event.key === 'F2') && front) (mayWrite ? onMend : onOpen)(front)
    else if (event.key === 'Delete' && front && mayWrite) {
      setChosenId(opinions[at + 1]?.id ?? opinions[at - 1]?.id ?? null)
      onRemove(front)
    } else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-label={words.recordedList}
        aria-activedescendant={front ? `${id}${front.id}` : undefined}
        className="capture-list"
        data-area="recorded"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => useStatus.getState().setKeys(mayWrite ? words.listKeys : words.keysToRead)}
        onBlur={() => useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)}
      >
        {opinions.map((opinion) => (
          <Row
            key={opinion.id}
            domId={`${id}${opinion.id}`}
            opinion={opinion}
            meeting={meeting}
            speakers={speakers}
            isCursor={opinion === front}
            onChoose={() => setChosenId(opinion.id)}
          />
        ))}
      </div>
      {front && (
        <div className="capture-actions">
          {mayWrite && (
            <Button size="small" onPress={() => onMend(front)}>
              {words.mend}
            </Button>
          )}
          <Button size="small" onPress={() => onOpen(front)}>
            {words.open}
          </Button>
          {mayWrite && (
            <Button size="small" variant="quiet" onPress={() => onRemove(front)}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

type RowProps = Readonly<{
  domId: string
  opinion: Opinion
  meeting: Meeting
  speakers: MeetingSpeakers
  isCursor: boolean
  onChoose: () => void
}>

function Row({ domId, opinion, meeting, speakers, isCursor, onChoose }: RowProps) {
  const own = opinion.pieces.filter(({ voice }) => voice.meetingId === meeting.id)
  const voice = own[0]?.voice
  const item = meeting.agenda.find(({ id }) => id === voice?.agendaItemId)
  const facts = [
    voice ? stageNames[voice.stage] : '',
    item ? `${item.number} ${item.title}`.trim() : '',
    opinion.questions.length > 0 ? words.questionCount(opinion.questions.length) : '',
    opinion.mergedInto === null ? '' : words.merged,
  ].filter(Boolean)
  return (
    // The list takes the keys for all of its rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={domId}
      role="option"
      className="capture-row"
      aria-selected={isCursor}
      data-cursor={isCursor || undefined}
      tabIndex={-1}
      onClick={onChoose}
    >
      <span className="capture-number">{opinion.number}</span>
      <span className="capture-who">{voice ? speakers.nameOf(voice) : ''}</span>
      <span className="capture-said">
        {own.map(({ text }) => text).join('\n')}
        <span className="capture-facts">{facts.join('　')}</span>
      </span>
    </div>
  )
}
