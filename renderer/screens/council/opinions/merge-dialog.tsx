// Knows how opinions of the same meaning are put together: all their words one below the other, and which of them stands for all.
import { useEffect, useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { OpinionRow, OpinionThread } from '../../../../shared/model/opinion.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { PieceOfVoice } from './piece-of-voice.tsx'

type MergeDialogProps = Readonly<{ rows: readonly OpinionRow[]; book: CouncilBook; onClose: () => void; onDone: () => void }>
/** As electron/schemas takes them. */
const mostMerged = 500

export function MergeDialog({ rows, book, onClose, onDone }: MergeDialogProps) {
  const [sorted] = useState(() => rows.toSorted((a, b) => a.fiscalYear - b.fiscalYear || a.number - b.number))
  const [intoId, setInto] = useState(sorted[0]?.id ?? '')
  const complaint = complaintAbout(sorted)
  const threads = useThreads(sorted, complaint === null)
  const merge = () => {
    onClose()
    const ids = [intoId, ...sorted.map(({ id }) => id).filter((id) => id !== intoId)]
    void useCouncil
      .getState()
      .deed(async (client) => {
        await client.mergeOpinions(ids)
        useCouncil.getState().choose({ opinionId: intoId })
        return true
      })
      .then((isDone) => isDone && onDone())
  }
  return (
    <Dialog
      title={words.mergeTitle}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            key={threads === null ? 'reading' : 'ready'}
            variant="primary"
            autoFocus={threads !== null}
            isDisabled={complaint !== null || threads === null}
            onPress={merge}
          >
            {words.mergeDo(sorted.length)}
          </Button>
        </>
      }
    >
      {complaint !== null ? (
        <p className="field-error">{complaint}</p>
      ) : (
        <>
          <p className="dialog-lead">{words.mergeLead}</p>
          <SelectBox
            label={words.mergeInto}
            value={intoId}
            options={sorted.map((row) => ({ id: row.id, label: `${words.number(row)}　${row.summary}` }))}
            onChange={(id) => setInto(sorted.find((row) => row.id === id)?.id ?? intoId)}
          />
          {threads === null ? (
            <Skeleton label={words.loading} lines={6} />
          ) : (
            threads.map((thread) => (
              <section key={thread.opinion.id} className="merge-one" aria-label={words.number(thread.opinion)}>
                <h3>
                  {words.number(thread.opinion)}
                  {thread.opinion.id === intoId ? words.mergeIntoThis : ''}　{thread.opinion.gist}
                </h3>
                {[thread.opinion, ...thread.merged].flatMap(({ pieces }) =>
                  pieces.map((piece) => <PieceOfVoice key={piece.id} piece={piece} book={book} onEdit={null} />),
                )}
              </section>
            ))
          )}
        </>
      )}
    </Dialog>
  )
}

/** Why they cannot be merged; null where they can. */
function complaintAbout(rows: readonly OpinionRow[]): string | null {
  if (rows.length < 2) return words.mergeNeedsTwo
  if (rows.length > mostMerged) return words.mergeTooMany(mostMerged)
  return rows.some(({ fiscalYear }) => fiscalYear !== rows[0]?.fiscalYear) ? words.mergeYears : null
}

/** All of them with their words; null until they were read. */
function useThreads(rows: readonly OpinionRow[], isWanted: boolean): readonly OpinionThread[] | null {
  const [threads, setThreads] = useState<readonly OpinionThread[] | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    void useCouncil
      .getState()
      .ask((client) => Promise.all(rows.map(({ id }) => client.getOpinion(id))))
      .then((read) => {
        if (isCurrent && read) setThreads(read)
      })
    return () => {
      isCurrent = false
    }
  }, [rows, isWanted])
  return threads
}
