// Knows how the day on which answers were published is recorded, of confirmed ones, and taken away again.
import type { OpinionRow } from '../../../../shared/model/opinion.ts'
import { opinionWords as words, sayNumbers } from '../../../../shared/words/council-opinions.ts'
import { useCouncil } from '../../../stores/council.ts'
import { DayDialog } from './day-dialog.tsx'

type PublishDialogProps = Readonly<{ rows: readonly OpinionRow[]; today: string; onClose: () => void }>

export function PublishDialog({ rows, today, onClose }: PublishDialogProps) {
  const confirmed = rows.filter(({ answerState }) => answerState === 'confirmed')
  const left = rows.filter(({ answerState }) => answerState !== 'confirmed')
  const publish = (chosen: readonly OpinionRow[], day: string | null) =>
    void useCouncil.getState().deed((client) =>
      client.setPublished(
        chosen.map(({ id }) => id),
        day,
      ),
    )
  const published = rows.filter(({ isPublished }) => isPublished)
  return (
    <DayDialog
      title={words.publishTitle}
      label={words.publishedDay}
      proposed={today}
      today={today}
      confirmLabel={words.publishDo}
      isReady={confirmed.length > 0}
      onClose={onClose}
      onDay={(day) => publish(confirmed, day)}
      {...(published.length > 0 ? { off: { label: words.publishOff, onPress: () => publish(published, null) } } : {})}
    >
      <p>{confirmed.length === 0 ? words.nobodyLeft : words.publishCount(confirmed.length)}</p>
      {left.length > 0 && <p className="opinion-omitted">{words.publishLeft(left.length, sayNumbers(left))}</p>}
    </DayDialog>
  )
}
