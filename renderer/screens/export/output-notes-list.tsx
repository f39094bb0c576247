// Knows how what is to be looked at before forms go out is told under their pages.
import { useMemo } from 'react'
import type { LaidOutSheet } from '../../../shared/forms/layouts-of-source.ts'
import type { FilledBoundForm } from '../../../shared/forms/output-source.ts'
import type { OutputFinding } from '../../../shared/model/output.ts'
import { exportWords as words } from '../../../shared/words/export.ts'
import { notesOf } from './output-notes.ts'

type OutputNotesListProps = Readonly<{
  sheets: readonly LaidOutSheet[]
  findings: readonly OutputFinding[]
  boundForms: readonly FilledBoundForm[]
  tooLong: readonly string[]
}>
const mostNotes = 200

export function OutputNotesList({ sheets, findings, boundForms, tooLong }: OutputNotesListProps) {
  const notes = useMemo(() => notesOf(sheets, findings, boundForms), [sheets, findings, boundForms])
  return (
    // It scrolls: the keyboard must be able to.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="output-notes" aria-label={words.notes} tabIndex={0}>
      <h3>
        {words.notes}
        {notes.length > 0 && <span>{words.countOf(notes.length)}</span>}
      </h3>
      {tooLong.map((name) => (
        <p key={name}>{words.tooLong(name)}</p>
      ))}
      {notes.length === 0 ? (
        <p>{words.noNotes}</p>
      ) : (
        <ul>
          {notes.slice(0, mostNotes).map(({ key, place, text, isRequired }) => (
            <li key={key}>
              {isRequired && <b className="output-required">{words.required}</b>}
              <b>{place}</b>
              {text}
            </li>
          ))}
          {notes.length > mostNotes && <li>{words.more(notes.length - mostNotes)}</li>}
        </ul>
      )}
    </section>
  )
}
