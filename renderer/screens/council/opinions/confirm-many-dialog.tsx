// Knows how many answers are confirmed at once before they are published: which of them can be, and why the others cannot.
import type { OpinionRow } from '../../../../shared/model/opinion.ts'
import { opinionWords as words, sayNumbers } from '../../../../shared/words/council-opinions.ts'
import { useCouncil } from '../../../stores/council.ts'
import { DayDialog } from './day-dialog.tsx'

type ConfirmManyDialogProps = Readonly<{ rows: readonly OpinionRow[]; today: string; onClose: () => void }>

export function ConfirmManyDialog({ rows, today, onClose }: ConfirmManyDialogProps) {
  const done = rows.filter(({ answerState }) => answerState === 'confirmed')
  const open = rows.filter(({ answerState }) => answerState !== 'confirmed')
  const unanswered = open.filter(({ answerState }) => answerState === 'none')
  const unclassed = open.filter(({ answerState, answerClassId }) => answerState === 'draft' && answerClassId === null)
  const ready = open.filter(({ answerState, answerClassId }) => answerState === 'draft' && answerClassId !== null)
  const untouched = ready.filter((row) => row.untouched > 0)
  const confirmed = ready.filter((row) => row.untouched === 0)
  return (
    <DayDialog
      title={words.confirmTitle}
      label={words.answeredDay}
      proposed={today}
      today={today}
      confirmLabel={words.confirmDo}
      isReady={confirmed.length > 0}
      onClose={onClose}
      onDay={(day) =>
        useCouncil.getState().deed((client) =>
          client.confirmAnswers(
            confirmed.map(({ id }) => id),
            day,
          ),
        )
      }
    >
      <p>{confirmed.length === 0 ? words.nobodyLeft : words.confirmCount(confirmed.length)}</p>
      {done.length > 0 && <p className="opinion-note">{words.confirmDone(done.length)}</p>}
      {unanswered.length > 0 && <p className="opinion-omitted">{words.confirmNoAnswer(unanswered.length, sayNumbers(unanswered))}</p>}
      {unclassed.length > 0 && <p className="opinion-omitted">{words.confirmNoClass(unclassed.length, sayNumbers(unclassed))}</p>}
      {untouched.length > 0 && <p className="opinion-omitted">{words.confirmUntouched(untouched.length, sayNumbers(untouched))}</p>}
    </DayDialog>
  )
}
