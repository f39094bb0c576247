// Knows how a piece of a text is shown with what was found in it marked.
import './marked-text.css'

type MarkedTextProps = Readonly<{ text: string; marks: readonly Readonly<{ start: number; end: number }>[] }>

/** `marks` in order, in UTF-16 units, not overlapping. A mark is bold and underlined too: colour is not the only sign. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return (
    <>
      {marks.map(({ start, end }, i) => (
        <span key={start}>
          {text.slice(marks[i - 1]?.end ?? 0, start)}
          <mark className="found">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
