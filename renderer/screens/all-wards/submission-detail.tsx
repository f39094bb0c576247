// Knows what belongs to one ward's submission: the file, who confirmed and received it, the note on it, and how its receipt is taken back.
import { useState } from 'react'
import type { Submission } from '../../../shared/model/submission.ts'
import type { Ward } from '../../../shared/model/ward.ts'
import { allWardsWords as words } from '../../../shared/words/all-wards.ts'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import type { SubmissionLineTexts } from '../../../shared/words/submission-line.ts'
import { Button } from '../../components/button.tsx'
import { KeptField } from '../../components/kept-field.tsx'
import { QuestionDialog } from '../../components/question-dialog.tsx'
import { useAllWards } from '../../stores/all-wards.ts'
import { useProblem } from '../../stores/problem.ts'
import { Part } from './result-detail.tsx'

type SubmissionDetailProps = Readonly<{ ward: Ward; submission: Submission | null; texts: SubmissionLineTexts; mayWrite: boolean }>

export function SubmissionDetail({ ward, submission, texts, mayWrite }: SubmissionDetailProps) {
  const [isAsking, setAsking] = useState(false)
  if (!submission) {
    return (
      <>
        <h3>{ward.name}</h3>
        <p>{words.notSubmitted}</p>
      </>
    )
  }
  const { head } = submission
  return (
    <>
      <h3>{ward.name}</h3>
      <Part head={words.columns.file} lines={[submission.fileName, texts.kind, words.hash(submission.hash)]} />
      <Part head={words.columns.prepared} lines={[texts.prepared]} />
      <Part head={words.columns.confirmed} lines={[texts.confirmed, head.confirmed ? words.hash(head.confirmed.hash) : '']} />
      <Part head={words.columns.received} lines={[words.receivedBy(labelOfMoment(submission.receivedAt), submission.receivedBy)]} />
      <Part head={words.columns.figures} lines={[texts.figures]} />
      <Part head={words.columns.issues} lines={[texts.issues]} />
      <KeptField
        key={submission.id}
        label={words.note}
        value={submission.note}
        mayWrite={mayWrite}
        rows={3}
        placeholder={words.notePlaceholder}
        onKeep={(text) => useAllWards.getState().saveNote(submission.id, text)}
        onLost={(text) => useProblem.getState().rescue([text])}
      />
      {mayWrite && (
        <div>
          <Button size="small" onPress={() => setAsking(true)}>
            {words.delete}
          </Button>
        </div>
      )}
      {isAsking && (
        <QuestionDialog
          title={words.deleteTitle}
          cancelLabel={words.cancel}
          confirmLabel={words.deleteDo}
          variant="danger"
          onClose={() => setAsking(false)}
          onConfirm={() => void useAllWards.getState().remove(submission.id)}
        >
          <p>{words.deleteText(ward.name, words.yearOf(submission.fiscalYear))}</p>
          <p>{words.deleteSafe}</p>
        </QuestionDialog>
      )}
    </>
  )
}
