// Knows how opinions are pasted in bulk from a table of Excel, a list or minutes: what each would become is shown before any is recorded.
import { CircleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { CouncilBook } from '../../../../../shared/model/council.ts'
import { type Channel, channels, type Stage, stages } from '../../../../../shared/model/opinion.ts'
import { prepareOpinions } from '../../../../../shared/rules/council/prepare-opinions.ts'
import { parseDay } from '../../../../../shared/rules/parse-day.ts'
import { channelNames, nameMeeting, stageNames } from '../../../../../shared/words/council.ts'
import { opinionPasteWords as words } from '../../../../../shared/words/council-paste.ts'
import { shortLabelOfDay } from '../../../../../shared/words/dates.ts'
import { Button } from '../../../../components/button.tsx'
import { CheckBox } from '../../../../components/check-box.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { SegmentedControl } from '../../../../components/segmented-control.tsx'
import { SelectBox } from '../../../../components/select-box.tsx'
import { TextAreaField } from '../../../../components/text-area-field.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { useApp } from '../../../../stores/app.ts'
import { useOneAtATime } from '../../../../components/use-one-at-a-time.ts'
import { useCouncil } from '../../../../stores/council.ts'
import { PasteColumns } from './paste-columns.tsx'
import { PastedOpinions } from './pasted-opinions.tsx'
import { opinionsOf, type Pasted, pasteHows, readPasted } from './read-pasted.ts'
import './opinion-paste.css'

type OpinionPasteDialogProps = Readonly<{
  book: CouncilBook
  /** The meeting that is meant at first; '' = none. */
  meetingId?: string
  onClose: () => void
  /** After they are recorded. */
  onAdded?: (ids: readonly string[]) => void
}>

export function OpinionPasteDialog({ book, meetingId: firstMeetingId = '', onClose, onAdded }: OpinionPasteDialogProps) {
  const today = useApp((app) => app.state?.today ?? '')
  const [text, setText] = useState('')
  /** null = nothing was read yet. */
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [meetingId, setMeetingId] = useState(firstMeetingId)
  const meeting = book.meetings.find(({ id }) => id === meetingId) ?? null
  const [channel, setChannel] = useState<Channel>(firstMeetingId === '' ? 'citizenVoice' : 'council')
  const [stage, setStage] = useState<Stage>('planning')
  /** null = the day of the meeting, else today. */
  const [dayTyped, setDayTyped] = useState<string | null>(null)
  /** Rows whose tick was changed by hand. */
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set())
  const typedDay = dayTyped ?? shortLabelOfDay(meeting?.day ?? today)
  const day = parseDay(typedDay)
  const rows = useMemo(() => {
    const found = pasted ? opinionsOf(pasted, book, meeting, day ?? today) : []
    const read = found.map((one) => one.read)
    return prepareOpinions(read, { channel, stage, day: day ?? today, meeting }, book.members).map((one, nth) => ({
      ...one,
      nth,
      isTaken: one.problem === null && found[nth]?.isTaken !== toggled.has(nth),
    }))
  }, [pasted, book, meeting, day, today, channel, stage, toggled])
  const taken = rows.filter(({ isTaken }) => isTaken)
  const wrong = rows.filter(({ problem }) => problem !== null).length
  const complaint = taken.some(({ voice }) => voice.channel === 'council' && voice.meetingId === null) ? words.meetingNeeded : null
  const read = (source: string, html: string) => {
    setPasted(readPasted(source, html))
    setToggled(new Set())
  }
  const again = (change: Partial<Pasted>) => {
    if (pasted) setPasted({ ...pasted, ...change })
    setToggled(new Set())
  }
  const take = useOneAtATime(async (): Promise<void> => {
    const ids = await useCouncil.getState().deed((client) => client.addVoices(taken.map(({ voice }) => voice)))
    if (ids === undefined) return
    onClose()
    onAdded?.(ids)
  })
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <span className="opinion-paste-summary" role="status">
            {pasted === null ? words.none : rows.length === 0 ? words.nothing : words.summary(taken.length)}
            {wrong > 0 && (
              <b className="opinion-paste-wrong">
                <CircleAlert size={14} aria-hidden="true" /> {words.wrong(wrong)}
              </b>
            )}
          </span>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            key={pasted === null ? 'waiting' : 'ready'}
            variant="primary"
            autoFocus={pasted !== null}
            isDisabled={taken.length === 0 || day === null || complaint !== null}
            onPress={() => void take()}
          >
            {words.do}
          </Button>
        </>
      }
    >
      <div className="opinion-paste-options">
        <SelectBox
          label={words.meeting}
          value={meetingId}
          options={[{ id: '', label: words.noMeeting }, ...book.meetings.map((one) => ({ id: one.id, label: nameMeeting(one) }))]}
          onChange={(id) => {
            setMeetingId(id)
            setChannel(id === '' ? (channel === 'council' ? 'citizenVoice' : channel) : 'council')
          }}
        />
        <SelectBox
          label={words.channel}
          value={channel}
          options={channels.map((id) => ({ id, label: channelNames[id] }))}
          onChange={(id) => setChannel(channels.find((one) => one === id) ?? channel)}
        />
        <SelectBox
          label={words.stage}
          value={stage}
          options={stages.map((id) => ({ id, label: stageNames[id] }))}
          onChange={(id) => setStage(stages.find((one) => one === id) ?? stage)}
        />
        <TextField label={words.day} value={typedDay} onChange={setDayTyped} error={day === null ? words.badDay : null} />
      </div>
      {complaint !== null && (
        <p className="field-error" role="alert">
          {complaint}
        </p>
      )}
      {pasted === null ? (
        <div
          onPaste={(event) => {
            const source = event.clipboardData.getData('text/plain')
            // Into a text that was begun it goes as usual.
            if (text !== '' || source.trim() === '' || !(event.target instanceof HTMLTextAreaElement)) return
            event.preventDefault()
            setText(source)
            read(source, event.clipboardData.getData('text/html'))
          }}
        >
          <TextAreaField
            label={words.source}
            rows={12}
            value={text}
            onChange={setText}
            note={words.sourceNote}
            autoFocus
            onDecide={() => read(text, '')}
          />
          <Button size="small" isDisabled={text.trim() === ''} onPress={() => read(text, '')}>
            {words.read}
          </Button>
        </div>
      ) : (
        <>
          <div className="opinion-paste-options">
            <SegmentedControl
              label={words.how}
              value={pasted.how}
              onChange={(how) => again({ how })}
              options={pasteHows.map((id) => ({ id, label: words.hows[id] }))}
            />
            {pasted.how === 'table' && (
              <CheckBox isSelected={pasted.table.hasHeading} onChange={(hasHeading) => again({ table: { ...pasted.table, hasHeading } })}>
                {words.hasHeading}
              </CheckBox>
            )}
            <Button size="small" variant="quiet" onPress={() => setPasted(null)}>
              {words.change}
            </Button>
          </div>
          {pasted.how === 'table' && <PasteColumns table={pasted.table} onChange={(table) => again({ table })} />}
          <PastedOpinions
            rows={rows}
            book={book}
            onToggle={(nth) => setToggled(new Set(toggled.has(nth) ? [...toggled].filter((one) => one !== nth) : [...toggled, nth]))}
          />
        </>
      )}
    </Dialog>
  )
}
