// Knows how the answers of a sheet stand together: by item how many chose what, of how many, and what was written; to be copied as tables.
import { useState } from 'react'
import type { Member } from '../../../../shared/model/council.ts'
import type { MemberSheet } from '../../../../shared/model/member-sheet.ts'
import { tallySheet } from '../../../../shared/rules/council/tally-sheet.ts'
import { councilSheetWords as words, describeShare, fewestForShares } from '../../../../shared/words/council-sheets.ts'
import { Button } from '../../../components/button.tsx'
import { tableOfCells } from '../../../components/copy-cells.ts'
import { copyText } from '../../../components/copy-text.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { commentCells, tallyCells } from './tally-cells.ts'

export function TallyPane({ sheet, members }: Readonly<{ sheet: MemberSheet; members: readonly Member[] }>) {
  const [said, setSaid] = useState('')
  const tally = tallySheet(
    sheet,
    members.map(({ id }) => id),
  )
  if (tally.returned === 0) return <EmptyState text={words.tallyNone} />
  const isEvaluation = sheet.choices.length > 0
  const isFew = isEvaluation && tally.items.some(({ answered }) => answered < fewestForShares)
  const nameOf = (memberId: string) => members.find(({ id }) => id === memberId)?.name ?? ''
  const copy = (cells: readonly (readonly string[])[], sentence: string) => {
    if (copyText(tableOfCells(cells).text)) setSaid(sentence)
  }
  return (
    <div className="msheet-tally">
      <div className="msheet-buttons">
        {isEvaluation && <Button onPress={() => copy(tallyCells(sheet, tally), words.copiedTable)}>{words.copyTable}</Button>}
        <Button onPress={() => copy(commentCells(sheet, tally, nameOf), words.copiedComments)}>{words.copyComments}</Button>
      </div>
      <p className="msheet-note" role="status">
        {said}
      </p>
      <p>{words.tallyLead(tally.returned, tally.issued)}</p>
      <p className="msheet-note">{words.internal}</p>
      {isFew && <p className="msheet-few">{words.fewAnswers(fewestForShares)}</p>}
      {isEvaluation && (
        <div className="msheet-scroll">
          <table className="msheet-table msheet-counts">
            <thead>
              <tr>
                <th scope="col">{words.tallyColumns.number}</th>
                <th scope="col">{words.tallyColumns.item}</th>
                {sheet.choices.map((choice) => (
                  <th scope="col" key={choice}>
                    {choice}
                  </th>
                ))}
                <th scope="col">{words.tallyColumns.answered}</th>
              </tr>
            </thead>
            <tbody>
              {tally.items.map(({ itemId, counts, answered }, index) => (
                <tr key={itemId}>
                  <td>{index + 1}</td>
                  <th scope="row">{sheet.items[index]?.text}</th>
                  {counts.map((count, place) => (
                    <td key={sheet.choices[place]}>{describeShare(count, answered)}</td>
                  ))}
                  <td>{words.people(answered)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {tally.items.map(
        ({ itemId, comments }, index) =>
          comments.length > 0 && (
            <section key={itemId} className="msheet-comments" aria-label={words.commentsOf(index + 1)}>
              <h3>
                {index + 1}　{sheet.items[index]?.text}
              </h3>
              <ul>
                {comments.map(({ memberId, text }) => (
                  <li key={memberId}>
                    <span className="msheet-note">{nameOf(memberId)}</span>
                    <p>{text}</p>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}
