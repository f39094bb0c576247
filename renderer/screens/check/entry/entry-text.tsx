// Knows one text of a check: the field that is stored when it is left, the lines that the form has for it, and what was said the last time.
import { Copy } from 'lucide-react'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import { entryWords as words, nameOfLast } from '../../../../shared/words/entry.ts'
import { Button } from '../../../components/button.tsx'
import { KeptField } from '../../../components/kept-field.tsx'
import { useProblem } from '../../../stores/problem.ts'
import { complaintAboutText } from '../../indicators/text-complaints.ts'
import { keepText } from './entry-deeds.ts'
import type { EntryField } from './entry-fields.ts'
import { linesOfField } from './lines-of-field.ts'

type EntryTextProps = Readonly<{
  field: EntryField
  generation: FormGeneration
  /** As it stands in the field now. */
  text: string
  mayWrite: boolean
  onType: (text: string | null) => void
}>

export function EntryText({ field, generation, text, mayWrite, onType }: EntryTextProps) {
  const { label, value, last } = field
  const lines = linesOfField(generation, field.cell, text)
  const over = lines === null ? 0 : lines.used - lines.max
  const isLast = last !== null && text.trim() !== '' && text.trim() === last.text.trim()
  const copy = () => {
    if (last) void keepText(field, value.trim() === '' ? last.text : `${value}\n${last.text}`)
  }
  return (
    <div className="entry-text">
      <div className="entry-box">
        <KeptField
          label={label}
          isLabelHidden
          value={value}
          mayWrite={mayWrite}
          rows={2}
          complaintOf={complaintAboutText}
          onKeep={(typed) => keepText(field, typed)}
          onType={onType}
          onLost={(lost) => useProblem.getState().rescue([lost])}
        />
        <div className="entry-below">
          {isLast && <span className="entry-mark">{words.isLast}</span>}
          {lines !== null && (
            <span className="entry-lines" data-over={over > 0 || undefined}>
              {words.lines(lines.used, lines.max)}
              {over > 0 && `　${words.over(over)}`}
            </span>
          )}
        </div>
      </div>
      {last !== null && (
        <div className="entry-last">
          <div className="entry-last-head">
            <span>{words.last(nameOfLast(last))}</span>
            {mayWrite && !isLast && (
              <Button size="small" variant="quiet" icon={<Copy size={13} aria-hidden="true" />} onPress={copy}>
                {words.copyLast}
              </Button>
            )}
          </div>
          <p>{last.text}</p>
        </div>
      )}
    </div>
  )
}
