// Knows what stands around an open cell: how full it is, what is wrong with its text, and the help line.
import { planWords as words } from '../../../shared/words/plan.ts'
import type { CellFill } from './cell-fill.ts'

type EditorBubblesProps = Readonly<{
  /** Prefix of the ids that the text box is described by: help, fill, complaint. */
  ids: string
  fill: CellFill | null
  complaint: string | null
  notice: string | null
  help: string
  isHelpShown: boolean
  /** Over the left half of the page the bubbles grow to the right, over the right half to the left. */
  isLeft: boolean
}>

export function EditorBubbles({ ids, fill, complaint, notice, help, isHelpShown, isLeft }: EditorBubblesProps) {
  const share = fill ? fill.used / fill.max : 0
  const tone = share > 1 ? 'over' : share >= 0.9 ? 'near' : 'free'
  return (
    <>
      {fill && (
        <span className={`editor-meter editor-meter-${tone}`} aria-hidden="true">
          <span style={{ height: `${Math.min(100, Math.round(share * 100))}%` }} />
        </span>
      )}
      <div className="editor-bubbles-anchor">
        <div className={isLeft ? 'editor-bubbles editor-bubbles-left' : 'editor-bubbles'}>
          <span id={`${ids}complaint`} className={complaint === null ? 'sr-only' : 'editor-bubble editor-bubble-wrong'} aria-live="polite">
            {complaint}
          </span>
          <span className={notice === null ? 'sr-only' : 'editor-bubble'} role="status">
            {notice}
          </span>
          <span id={`${ids}help`} className={isHelpShown && help !== '' ? 'editor-bubble editor-bubble-help' : 'sr-only'}>
            {help}
          </span>
          <span
            id={`${ids}fill`}
            className={fill ? `editor-bubble editor-bubble-fill editor-bubble-${tone}` : 'sr-only'}
            data-testid="cell-fill"
          >
            {fill && (fill.isOver ? words.overflow(fill.characters, fill.lines) : words.remaining(fill.characters, fill.lines))}
          </span>
        </div>
      </div>
    </>
  )
}
