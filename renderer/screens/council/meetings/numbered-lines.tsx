// Knows how numbered lines (議題, 資料) are typed: each stored when it is left, Alt+arrows move it, a last line takes new ones.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { meetingWords as words } from '../../../../shared/words/council-meetings.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { KeptField } from '../../../components/kept-field.tsx'
import { useProblem } from '../../../stores/problem.ts'
import { NewLine } from './new-line.tsx'

type Line = Readonly<{ id: string; number: string; title: string }>
type NumberedLinesProps<T extends Line> = Readonly<{
  kind: 'agenda' | 'handout'
  label: string
  lines: readonly T[]
  /** What the first one is numbered by. */
  firstNumber: string
  onChange: (id: string, change: Partial<Pick<Line, 'number' | 'title'>>) => Promise<boolean>
  onAdd: (lines: readonly Readonly<{ number: string; title: string }>[]) => Promise<boolean>
  onMove: (id: string, step: 1 | -1) => Promise<boolean>
  onRemove: (line: T) => void
  /** What else stands in a line, behind its title, and what under it. */
  renderBeside: (line: T) => ReactNode
  renderUnder?: (line: T) => ReactNode
}>

export function NumberedLines<T extends Line>(props: NumberedLinesProps<T>) {
  const { kind, label, lines, firstNumber, onChange, onAdd, onMove, onRemove, renderBeside, renderUnder } = props
  const list = useRef<HTMLOListElement>(null)
  /** Whose title gets the keyboard back once it stands in its new place. */
  const moved = useRef<string | null>(null)
  useEffect(() => {
    const id = moved.current
    moved.current = null
    if (id !== null) list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] .line-title input`)?.focus()
  }, [lines])

  const move = async (id: string, step: 1 | -1) => {
    moved.current = id
    if (!(await onMove(id, step))) moved.current = null
  }
  const keysOf = (line: T, nth: number) => (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (step !== null && event.altKey) {
      if (lines[nth + step]) void move(line.id, step)
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.closest('.line-title')) {
      const next = list.current?.children[nth + 1]?.querySelector<HTMLElement>('.line-title input, .line-new-title')
      next?.focus()
    } else return
    event.preventDefault()
  }
  const lost = (text: string) => useProblem.getState().rescue([text])
  const last = lines.at(-1)
  return (
    <ol className="lines" aria-label={label} ref={list}>
      {lines.map((line, nth) => (
        // The keys are those of the fields in it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li key={line.id} className="line" data-line={line.id} onKeyDown={keysOf(line, nth)}>
          <div className="line-fields">
            <div className="line-number">
              <KeptField
                label={words.lineNumber(nth + 1)}
                isLabelHidden
                mayWrite
                value={line.number}
                onKeep={(number) => onChange(line.id, { number })}
                onLost={lost}
              />
            </div>
            <div className="line-title">
              <KeptField
                label={words.lineTitle(label, nth + 1)}
                isLabelHidden
                mayWrite
                value={line.title}
                complaintOf={(text) => (text.trim() === '' ? words.titleNeeded : null)}
                onKeep={(title) => onChange(line.id, { title })}
                onLost={lost}
              />
            </div>
            {renderBeside(line)}
            <IconButton
              label={words.up}
              keys="Alt+↑"
              icon={<ArrowUp size={16} />}
              isDisabled={nth === 0}
              onPress={() => void move(line.id, -1)}
            />
            <IconButton
              label={words.down}
              keys="Alt+↓"
              icon={<ArrowDown size={16} />}
              isDisabled={nth === lines.length - 1}
              onPress={() => void move(line.id, 1)}
            />
            <IconButton label={words.removeLine(line.title)} icon={<Trash2 size={16} />} onPress={() => onRemove(line)} />
          </div>
          {renderUnder?.(line)}
        </li>
      ))}
      <li className="line">
        <NewLine kind={kind} lastNumber={last?.number ?? null} firstNumber={firstNumber} onAdd={onAdd} />
      </li>
    </ol>
  )
}
