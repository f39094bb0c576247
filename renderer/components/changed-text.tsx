// Knows how a changed text is shown: the part that differs marked in the text before and in the text after.
import { diffEnds } from './diff-ends.ts'

type ChangedTextProps = Readonly<{ before: string; after: string; beforeLabel: string; afterLabel: string; emptyLabel: string }>

/** Marks with del and ins, so that colour is not the only sign; long texts keep their line breaks. */
export function ChangedText({ before, after, beforeLabel, afterLabel, emptyLabel }: ChangedTextProps) {
  const { head, tail, removed, added } = diffEnds(before, after)
  // A text that is new or gone as a whole needs no mark: the other side says so.
  const isWhole = before === '' || after === ''
  return (
    <div className="changed-text">
      <div className="changed-side">
        <span className="changed-label">{beforeLabel}</span>
        <p>
          {before === '' ? (
            <span className="changed-empty">{emptyLabel}</span>
          ) : (
            <>
              {head}
              {isWhole ? removed : removed !== '' && <del>{removed}</del>}
              {tail}
            </>
          )}
        </p>
      </div>
      <div className="changed-side">
        <span className="changed-label">{afterLabel}</span>
        <p>
          {after === '' ? (
            <span className="changed-empty">{emptyLabel}</span>
          ) : (
            <>
              {head}
              {isWhole ? added : added !== '' && <ins>{added}</ins>}
              {tail}
            </>
          )}
        </p>
      </div>
    </div>
  )
}
