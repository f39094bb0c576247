// Knows how the ward's 17 results are shown before they go out as an 実績ファイル: what is there, what is not confirmed, what is missing.
import { useState } from 'react'
import type { SubmittedContent } from '../../../shared/model/submission.ts'
import { baseCountOf } from '../../../shared/rules/submission/content-of-results.ts'
import { wardRowWords } from '../../../shared/words/all-wards-row.ts'
import { sendResultsWords as words } from '../../../shared/words/all-wards.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { labelOfMoment } from '../../../shared/words/dates.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useAllWards } from '../../stores/all-wards.ts'
import { useExport } from '../../stores/export.ts'
import { useProblem } from '../../stores/problem.ts'
import './all-wards.css'

export function SendResultsDialog() {
  const content = useAllWards((store) => store.sending)
  return content ? <Sending content={content} /> : null
}

function Sending({ content }: Readonly<{ content: SubmittedContent }>) {
  const [written, setWritten] = useState('')
  const { send, closeSending } = useAllWards.getState()
  const { results, confirmed } = content
  const measured = results.filter(({ current }) => current !== null)
  const unconfirmed = measured.filter(({ isConfirmed }) => !isConfirmed).length
  const missing = results.length - measured.length
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={closeSending}
      size="wide"
      footer={
        written === '' ? (
          <>
            <Button onPress={closeSending}>{words.cancel}</Button>
            <Button
              variant="primary"
              autoFocus
              isDisabled={measured.length === 0}
              onPress={() => void send().then((result) => setWritten(result?.fileName ?? ''))}
            >
              {words.write}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => void useProblem.getState().guard(useExport.getState().showFile)}>{words.showFile}</Button>
            <Button variant="primary" autoFocus onPress={closeSending}>
              {words.close}
            </Button>
          </>
        )
      }
    >
      {written !== '' && <p role="status">{words.done(written)}</p>}
      <p>{words.lead(labelOfFiscalYear(content.fiscalYear), content.wardName)}</p>
      <p className={confirmed && unconfirmed === 0 ? '' : 'incoming-warning'}>
        {confirmed ? words.confirmed(confirmed.edition, labelOfMoment(confirmed.confirmedAt), confirmed.confirmedBy) : words.notConfirmed}
      </p>
      {confirmed && unconfirmed > 0 && <p className="incoming-warning">{words.someUnconfirmed(unconfirmed)}</p>}
      {missing > 0 && <p className="incoming-warning">{measured.length === 0 ? words.nothing : words.missing(missing)}</p>}
      <table className="wards-table send-results" aria-label={words.table}>
        <thead>
          <tr>
            {Object.entries(words.columns).map(([key, label]) => (
              <th key={key} scope="col" className={key === 'number' ? 'wards-name' : `send-${key}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map(({ commonKey, number, name, current, verdict, isConfirmed }) => {
            const n = baseCountOf(current)
            return (
              <tr key={commonKey} data-open={current === null || undefined}>
                <th scope="row" className="wards-name">
                  {number}
                </th>
                <td className="send-name">{name}</td>
                <td className="send-current">{current?.printed ?? wardRowWords.notRecorded}</td>
                <td>{n === null ? wardRowWords.none : wardRowWords.base(n.toLocaleString('ja-JP'))}</td>
                <td>{verdict.symbol || wardRowWords.none}</td>
                <td>{current === null ? words.stateOf.missing : isConfirmed ? words.stateOf.confirmed : words.stateOf.unconfirmed}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Dialog>
  )
}
