// Knows what stands above the fields of an item: whether they may be written, what came back, and its indicators' figures.
import { Lock, Undo2 } from 'lucide-react'
import { entryWords as words, saySentBack } from '../../../../shared/words/entry.ts'
import type { ReviewState } from '../../../../shared/rules/check/review-state.ts'
import type { ItemFigure } from '../../../../shared/words/figures-of-item.ts'

type EntryNotesProps = Readonly<{
  state: ReviewState
  /** Why nothing can be written; '' where it can. */
  locked: string
  figures: readonly ItemFigure[]
}>

export function EntryNotes({ state, locked, figures }: EntryNotesProps) {
  const { sentBack } = state
  return (
    <>
      {locked !== '' && (
        <p className="entry-locked" role="status">
          <Lock size={14} aria-hidden="true" />
          {locked}
        </p>
      )}
      {sentBack && (
        <p className="entry-sent-back" role="status">
          <Undo2 size={14} aria-hidden="true" />
          {saySentBack(sentBack.person, sentBack.at, sentBack.comment)}
        </p>
      )}
      {figures.length > 0 && (
        <table className="entry-figures" aria-label={words.figures}>
          <thead>
            <tr>
              <th scope="col">{words.figureColumns.name}</th>
              <th scope="col">{words.figureColumns.target}</th>
              <th scope="col">{words.figureColumns.result}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ id, name, target, result }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{target}</td>
                <td>{result}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
