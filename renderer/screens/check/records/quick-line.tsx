// Knows a line of fields that is filled by keyboard in seconds: Enter leads on and stores in the last field, Ctrl+Enter stores from anywhere, Alt+↑↓ goes on to the next item.
import { Plus } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { useDraft } from '../../../components/use-draft.ts'
import { useProblem } from '../../../stores/problem.ts'

/** By key of the field. */
export type Texts = Readonly<Record<string, string>>
type QuickField = Readonly<{
  key: string
  label: string
  /** Stands in the field until something else is typed. */
  proposed?: string
  placeholder?: string
  /** What stands under it; a remark is coloured. */
  note?: string
  remark?: string
  suggestions?: readonly string[]
}>
/** How a line is left by keyboard. */
export type LineMoves = Readonly<{
  /** Alt+↑ and Alt+↓ in any field: what is typed is stored first; what cannot be stays in front. */
  onStep: (by: 1 | -1) => void
  /** Esc: back to where the line was come to from. What is typed stays in it. */
  onLeave: () => void
}>
type QuickLineProps = LineMoves &
  Readonly<{
    label: string
    submit: string
    fields: readonly QuickField[]
    /** What the person typed; a field that is not named shows what is proposed. */
    typed: Texts
    onTyped: (typed: Texts) => void
    /** Where the cursor comes back to. */
    home: string
    /** Fields whose text stays for the next line, and is not worth storing alone. */
    staying: readonly string[]
    /** By key, why a text cannot be stored. */
    complaintsOf: (texts: Texts) => Texts
    /** Whether it was stored; a refusal is shown. */
    onKeep: (texts: Texts) => Promise<boolean>
    /** ↑ and ↓ in the field of `home` step too. */
    stepsFromHome?: boolean
    /** Another number above 0: the cursor goes to `home`. */
    takesFocus?: number
    className: string
  }>

export function QuickLine(props: QuickLineProps) {
  const { label, submit, fields, typed, home, staying, className, takesFocus = 0 } = props
  const id = useId()
  const boxes = useRef(new Map<string, HTMLInputElement>())
  const isThere = useRef(true)
  const [isTried, setTried] = useState(false)
  const textsOf = (now: QuickLineProps): Texts =>
    Object.fromEntries(now.fields.map(({ key, proposed = '' }) => [key, now.typed[key] ?? proposed]))
  const texts = textsOf(props)
  const complaints = isTried ? props.complaintsOf(texts) : {}
  // what reads as it is proposed is nothing of the person's own
  const isOwn = (key: string, text: string): boolean => text.trim() !== '' && text !== fields.find((one) => one.key === key)?.proposed
  const isDirty = Object.entries(typed).some(([key, text]) => !staying.includes(key) && isOwn(key, text))
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  useLayoutEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  useEffect(() => {
    if (takesFocus > 0) boxes.current.get(home)?.focus()
  }, [takesFocus, home])

  /** While the line goes away, useDraft holds up what could not be stored. */
  async function keep(): Promise<boolean> {
    const now = latest.current
    const wasThere = isThere.current
    const wanted = textsOf(now)
    const wrong = Object.keys(now.complaintsOf(wanted))[0]
    if (wrong !== undefined) {
      setTried(true)
      boxes.current.get(wrong)?.focus()
      return false
    }
    setTried(false)
    now.onTyped(Object.fromEntries(Object.entries(now.typed).filter(([key]) => staying.includes(key))))
    if (wasThere) boxes.current.get(home)?.focus()
    if (await now.onKeep(wanted)) return true
    // What could not be stored comes back, but never over what was typed meanwhile.
    const isFree = isThere.current && Object.keys(latest.current.typed).every((key) => staying.includes(key))
    if (isFree) latest.current.onTyped(now.typed)
    else if (wasThere) useProblem.getState().rescue([writtenIn(now.typed)])
    return false
  }
  useDraft(isDirty ? keep : null, writtenIn(typed))

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, nth: number, key: string): void {
    if (isComposing(event)) return
    const { onStep, onLeave, stepsFromHome = false } = props
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') {
      event.preventDefault()
      const next = fields[nth + 1]
      if (next && !event.ctrlKey) boxes.current.get(next.key)?.focus()
      else void keep()
    } else if (step !== 0 && !event.ctrlKey && (event.altKey || (stepsFromHome && key === home))) {
      event.preventDefault()
      event.stopPropagation()
      if (!isDirty) onStep(step)
      else void keep().then((isKept) => isKept && onStep(step))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onLeave()
    }
  }
  return (
    <div role="group" aria-label={label} className={`quick-line ${className}`} data-area="entry">
      {fields.map((field, nth) => (
        <Field
          key={field.key}
          id={`${id}${field.key}`}
          field={field}
          value={texts[field.key] ?? ''}
          complaintId={field.key in complaints ? `${id}complaint` : null}
          boxes={boxes}
          // An empty line has nothing of its own to take back: Ctrl+Z is of what was stored.
          yieldsKeys={!isDirty && field.key === home}
          onChange={(text) => props.onTyped({ ...typed, [field.key]: text })}
          onKeyDown={(event) => onKeyDown(event, nth, field.key)}
        />
      ))}
      <Button icon={<Plus size={14} aria-hidden="true" />} onPress={() => void keep()}>
        {submit}
      </Button>
      {Object.values(complaints).length > 0 && (
        <p id={`${id}complaint`} className="field-error quick-complaint" role="alert">
          {fields.flatMap(({ key, label: name }) => (complaints[key] === undefined ? [] : `${name}：${complaints[key]}`)).join('　')}
        </p>
      )}
    </div>
  )
}

const writtenIn = (typed: Texts): string =>
  Object.values(typed)
    .filter((text) => text.trim() !== '')
    .join('　')

type FieldProps = Readonly<{
  id: string
  field: QuickField
  value: string
  /** Where it stands why the text cannot be stored; null where it can. */
  complaintId: string | null
  yieldsKeys: boolean
  boxes: RefObject<Map<string, HTMLInputElement>>
  onChange: (text: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}>

function Field({
  id,
  field: { key, label, placeholder, note, remark, suggestions },
  value,
  complaintId,
  yieldsKeys,
  boxes,
  onChange,
  onKeyDown,
}: FieldProps) {
  const told = remark ?? note
  return (
    <div className={`quick-field quick-${key}`}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        ref={(box) => {
          if (box) boxes.current.set(key, box)
          else boxes.current.delete(key)
        }}
        className="input"
        data-keys={yieldsKeys ? 'commands' : undefined}
        value={value}
        placeholder={placeholder}
        aria-invalid={complaintId !== null}
        aria-describedby={[complaintId, told === undefined ? null : `${id}note`].filter(Boolean).join(' ') || undefined}
        list={suggestions && suggestions.length > 0 ? `${id}list` : undefined}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.select()}
      />
      {suggestions && suggestions.length > 0 && (
        <datalist id={`${id}list`}>
          {suggestions.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      )}
      {told !== undefined && (
        <span id={`${id}note`} className={remark === undefined ? 'field-note' : 'field-note quick-remark'}>
          {told}
        </span>
      )}
    </div>
  )
}
