// Knows how minutes are pasted: what they are read as is shown before a line of it is written, and whom each speaker's name means.
import { useMemo, useState } from 'react'
import type { CouncilBook, Meeting, Utterance } from '../../../../../shared/model/council.ts'
import type { MemberId } from '../../../../../shared/model/ids.ts'
import { looksWrapped } from '../../../../../shared/rules/council/join-wrapped.ts'
import { prepareMinutes } from '../../../../../shared/rules/council/prepare-minutes.ts'
import { minutesPasteWords as words } from '../../../../../shared/words/council-minutes.ts'
import { Button } from '../../../../components/button.tsx'
import { CheckBox } from '../../../../components/check-box.tsx'
import { Dialog } from '../../../../components/dialog.tsx'
import { SegmentedControl } from '../../../../components/segmented-control.tsx'
import { TextAreaField } from '../../../../components/text-area-field.tsx'
import { useOneAtATime } from '../../../../components/use-one-at-a-time.ts'
import { useCouncil } from '../../../../stores/council.ts'
import { PastedSpeakers } from './pasted-speakers.tsx'
import { PastedLines } from './pasted-lines.tsx'

type MinutesPasteDialogProps = Readonly<{
  meeting: Meeting
  book: CouncilBook
  /** Those that stand there now. */
  lines: readonly Utterance[]
  day: string
  /** What was pasted already; '' = nothing yet. */
  text: string
  onClose: () => void
}>
type Way = 'append' | 'replace'

/** More in one go is not taken (electron/schemas). */
const mostLines = 20_000

export function MinutesPasteDialog({ meeting, book, lines, day, text, onClose }: MinutesPasteDialogProps) {
  const [typed, setTyped] = useState(text)
  /** Pasting reads at once; while it is typed the text stays in front. */
  const [isReading, setReading] = useState(text !== '')
  const [joins, setJoins] = useState<boolean | null>(null)
  const [way, setWay] = useState<Way>('append')
  const [chosen, setChosen] = useState<ReadonlyMap<string, MemberId | null>>(new Map())
  const isJoining = joins ?? looksWrapped(typed)
  const prepared = useMemo(
    () =>
      prepareMinutes({
        text: isReading ? typed : '',
        joins: isJoining,
        agenda: meeting.agenda,
        attendances: meeting.attendances,
        members: book.members,
        day,
        subcommitteeId: meeting.subcommitteeId,
        chosen,
      }),
    [typed, isReading, isJoining, meeting, book.members, day, chosen],
  )
  const countOf = (kind: Utterance['kind']) => prepared.lines.filter((line) => line.kind === kind).length
  const isTooMany = prepared.lines.length > mostLines
  const take = useOneAtATime(async (): Promise<void> => {
    const isTaken = await useCouncil.getState().deed(async (client) => {
      await client.changeMinutes(meeting.id, {
        afterId: way === 'append' ? (lines.at(-1)?.id ?? null) : null,
        put: prepared.lines.map((line) => ({ ...line, id: null })),
        removed: way === 'replace' ? lines.map(({ id }) => id) : [],
      })
      return true
    })
    if (isTaken === true) onClose()
  })
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <span className="minutes-summary" role="status">
            {isTooMany
              ? words.tooMany(mostLines)
              : isReading
                ? words.summary(countOf('speech'), countOf('heading'), countOf('note'))
                : words.none}
          </span>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!isReading || prepared.lines.length === 0 || isTooMany}
            autoFocus={isReading}
            onPress={() => void take()}
          >
            {words.take}
          </Button>
        </>
      }
    >
      {isReading ? (
        <>
          <div className="minutes-options">
            {lines.length > 0 && (
              <SegmentedControl
                label={words.way}
                value={way}
                onChange={setWay}
                options={(['append', 'replace'] as const).map((id) => ({ id, label: words.ways[id] }))}
              />
            )}
            <CheckBox isSelected={isJoining} onChange={setJoins}>
              {words.joins}
            </CheckBox>
            <Button size="small" variant="quiet" onPress={() => setReading(false)}>
              {words.change}
            </Button>
          </div>
          <PastedSpeakers
            speakers={prepared.speakers}
            members={book.members}
            onChoose={(name, memberId) => setChosen(new Map([...chosen, [name, memberId]]))}
          />
          <PastedLines lines={prepared.lines} meeting={meeting} members={book.members} />
          {prepared.pageMarks.length > 0 && (
            <details className="minutes-page-marks">
              <summary>{words.pageMarks(prepared.pageMarks.length)}</summary>
              <p>{prepared.pageMarks.join('　')}</p>
            </details>
          )}
        </>
      ) : (
        <div
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (typed !== '' || pasted.trim() === '') return
            // A text field would turn page breaks and the like into something else.
            event.preventDefault()
            setTyped(pasted)
            setReading(true)
          }}
        >
          <TextAreaField
            label={words.source}
            rows={14}
            value={typed}
            onChange={setTyped}
            note={words.sourceNote}
            autoFocus
            onDecide={() => setReading(true)}
          />
          <Button size="small" isDisabled={typed.trim() === ''} onPress={() => setReading(true)}>
            {words.read}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
