// Knows the pane of a meeting in which its minutes (会議録) are written: pasted as a whole, mended line by line, and made into opinions.
import { ClipboardPaste, Copy, MessageSquarePlus, Plus, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CouncilBook, Meeting } from '../../../../../shared/model/council.ts'
import type { NewVoice } from '../../../../../shared/model/opinion.ts'
import { seatsOf } from '../../../../../shared/rules/council/find-speakers.ts'
import { knownSpeakers } from '../../../../../shared/rules/council/prepare-minutes.ts'
import { questionsWithin } from '../../../../../shared/rules/council/questions-within.ts'
import { printMinutes } from '../../../../../shared/rules/council/read-minutes.ts'
import { recordedLines } from '../../../../../shared/rules/council/recorded-lines.ts'
import { appWords } from '../../../../../shared/words/app.ts'
import { minutesWords as words } from '../../../../../shared/words/council-minutes.ts'
import { Button } from '../../../../components/button.tsx'
import { copyText } from '../../../../components/copy-text.ts'
import type { GridHandle } from '../../../../components/data-grid.tsx'
import { Skeleton } from '../../../../components/skeleton.tsx'
import { mayWriteIndicators, useApp } from '../../../../stores/app.ts'
import { useCapture } from '../../../../stores/capture.ts'
import { useCouncil } from '../../../../stores/council.ts'
import { useStatus } from '../../../../stores/status.ts'
import { useMeetingOpinions } from '../capture/use-meeting-opinions.ts'
import { MinutesGrid } from './minutes-grid.tsx'
import { MinutesPasteDialog } from './minutes-paste-dialog.tsx'
import { useMinutes } from './use-minutes.ts'
import './minutes.css'

export function MinutesPane({ meeting, book }: Readonly<{ meeting: Meeting; book: CouncilBook }>) {
  // What the members confirmed stays as they confirmed it.
  const mayWrite = useApp(mayWriteIndicators) && meeting.minutesState === 'draft'
  const mayRecord = useApp(mayWriteIndicators)
  const today = useApp((app) => app.state?.today ?? '')
  const lines = useMinutes(meeting.id)
  const opinions = useMeetingOpinions(meeting.id)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** The line behind which an empty one stands. */
  const [insertAfter, setInsertAfter] = useState<string | null>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const grid = useRef<GridHandle>(null)
  const day = meeting.day ?? today
  const seats = useMemo(() => seatsOf(meeting, book.members, day), [meeting, book.members, day])
  const recorded = useMemo(() => recordedLines(lines ?? [], opinions ?? []), [lines, opinions])
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  if (lines === null) return <Skeleton label={appWords.loading} lines={10} />
  const picked = lines.filter(({ id }) => chosen.has(id))

  async function makeOpinions(): Promise<void> {
    const { stage = 'planning' } = useCapture.getState().captures[meeting.id] ?? {}
    const voices = picked
      .filter(({ id, kind, text }) => kind === 'speech' && text.trim() !== '' && !recorded.has(id))
      .map(({ agendaItemId, memberId, speaker, text }): NewVoice => {
        const found = questionsWithin(text)
        return {
          channel: 'council',
          meetingId: meeting.id,
          agendaItemId,
          day,
          stage,
          memberId,
          group: '',
          words: text,
          gist: '',
          about: [],
          speaker: memberId === null ? speaker : '',
          questions: found.isNumbered ? found.questions : [],
        }
      })
    // A second press finds nothing chosen.
    setChosen(new Set())
    const made = voices.length === 0 ? [] : await useCouncil.getState().deed((client) => client.addVoices(voices))
    if (made === undefined) return setChosen(chosen)
    const skipped = picked.length - voices.length
    setSaid([made.length > 0 ? words.madeOpinions(made.length) : '', skipped > 0 ? words.skipped(skipped) : ''].filter(Boolean).join(' '))
  }
  async function remove(): Promise<void> {
    setChosen(new Set())
    const removed = picked.map(({ id }) => id)
    await useCouncil.getState().deed((client) => client.changeMinutes(meeting.id, { afterId: null, put: [], removed }))
  }
  return (
    <div className="minutes">
      <div className="minutes-head">
        {mayWrite && (
          <>
            <Button size="small" data-home="begin" icon={<ClipboardPaste size={14} aria-hidden="true" />} onPress={() => setPasted('')}>
              {words.paste}
            </Button>
            <Button
              size="small"
              icon={<Plus size={14} aria-hidden="true" />}
              isDisabled={lines.length === 0}
              onPress={() => setInsertAfter(lines[Math.min(grid.current?.range().bottom ?? 0, lines.length - 1)]?.id ?? null)}
            >
              {words.insert}
            </Button>
          </>
        )}
        <Button
          size="small"
          icon={<Copy size={14} aria-hidden="true" />}
          isDisabled={lines.length === 0}
          onPress={() => {
            if (copyText(printMinutes(lines, knownSpeakers(book.members, meeting.attendances)))) setSaid(words.copied)
          }}
        >
          {words.copy}
        </Button>
        {picked.length > 0 && mayRecord && (
          <Button
            size="small"
            icon={<MessageSquarePlus size={14} aria-hidden="true" />}
            isDisabled={opinions === null}
            onPress={() => void makeOpinions()}
          >
            {words.makeOpinions(picked.length)}
          </Button>
        )}
        {picked.length > 0 && mayWrite && (
          <Button size="small" variant="quiet" icon={<Trash2 size={14} aria-hidden="true" />} onPress={() => void remove()}>
            {words.remove(picked.length)}
          </Button>
        )}
        <span className="toolbar-space" />
        <span className="field-note" role="status">
          {said || words.count(lines.length)}
        </span>
      </div>
      {lines.length === 0 && <p className="minutes-empty">{mayWrite ? words.empty : words.emptyToRead}</p>}
      {(lines.length > 0 || mayWrite) && (
        <MinutesGrid
          grid={grid}
          lines={lines}
          world={{ meeting, members: book.members, seats, day }}
          {...{ mayWrite, recorded, chosen, insertAfter }}
          onChoose={setChosen}
          onInserted={() => setInsertAfter(null)}
          onPasted={setPasted}
        />
      )}
      {pasted !== null && (
        <MinutesPasteDialog meeting={meeting} book={book} lines={lines} day={day} text={pasted} onClose={() => setPasted(null)} />
      )}
    </div>
  )
}
