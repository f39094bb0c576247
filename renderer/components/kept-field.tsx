// Knows a field that is stored when it is left: Enter and leaving store it, Esc takes back; what cannot be read stays in it with a sentence.
import { type KeyboardEvent, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { isComposing } from './is-composing.ts'
import { UnstoredTextsContext } from './unstored-texts-context.ts'
import './kept-field.css'

type KeptFieldProps = Readonly<{
  label: string
  /** As it is stored. */
  value: string
  mayWrite: boolean
  /** Why the text cannot be stored; null where it can. */
  complaintOf?: (text: string) => string | null
  /** Stores it; false where it was refused: then the text stays in the field. */
  onKeep: (text: string) => Promise<boolean>
  /** What stands in the field while it is typed; null = what is stored. */
  onType?: (text: string | null) => void
  /** A text that cannot be stored while the field goes away. */
  onLost: (text: string) => void
  note?: string
  placeholder?: string
  /** Lines of a text that may have several; Enter is then a line end. */
  rows?: number
  isLabelHidden?: boolean
  takesFocus?: boolean
}>

const noComplaint = (): null => null

export function KeptField(props: KeptFieldProps) {
  const { label, value, mayWrite, complaintOf = noComplaint, note, placeholder, rows, isLabelHidden = false, takesFocus = false } = props
  const id = useId()
  const { askToDiscard } = useContext(UnstoredTextsContext)
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  /** null = as it is stored. */
  const [typed, setTyped] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const complaint = typed === null || !isTried ? null : complaintOf(typed)
  const latest = useRef({ typed, props, complaintOf })
  useLayoutEffect(() => {
    latest.current = { typed, props, complaintOf }
  })
  useEffect(() => {
    if (!takesFocus) return
    box.current?.focus()
    box.current?.select()
  }, [takesFocus])

  async function keep(): Promise<boolean> {
    const text = latest.current.typed
    if (text === null) return true
    if (text === latest.current.props.value) {
      setTyped(null)
      return true
    }
    setTried(true)
    if (latest.current.complaintOf(text) !== null || !(await latest.current.props.onKeep(text))) return false
    // What was typed on while it was stored stays.
    setTyped((now) => (now === text ? null : now))
    setTried(false)
    return true
  }
  useEffect(() => latest.current.props.onType?.(typed), [typed])
  const keepLatest = useRef(keep)
  useLayoutEffect(() => {
    keepLatest.current = keep
  })
  useEffect(() => {
    // What stood in its way was mended in another field.
    if (complaint === null && document.activeElement !== box.current && latest.current.typed !== null) void keepLatest.current()
  }, [complaint])
  useEffect(() => {
    const beforeClosing = (event: BeforeUnloadEvent): void => {
      const { typed: text, props: now } = latest.current
      if (text === null || text === now.value) return
      event.preventDefault()
      void keepLatest.current().then((isKept) => {
        const { props: then, complaintOf: check } = latest.current
        if (isKept) window.close()
        // What can be mended is mended in its field.
        else if (!then.mayWrite || check(text) === null) askToDiscard({ field: latest, text, discard: forget })
      })
    }
    const forget = (): void => {
      latest.current = { ...latest.current, typed: null }
      setTyped(null)
      setTried(false)
    }
    window.addEventListener('beforeunload', beforeClosing)
    return () => {
      window.removeEventListener('beforeunload', beforeClosing)
      // Another room, another survey: the text goes where it belongs before the field is gone.
      const { typed: text, props: now, complaintOf: check } = latest.current
      if (text === null || text === now.value) return
      if (!now.mayWrite || check(text) !== null) return now.onLost(text)
      void now.onKeep(text).then((isKept) => {
        if (!isKept) now.onLost(text)
      })
    }
  }, [askToDiscard])

  const shared = {
    id,
    ref: box,
    value: typed ?? value,
    readOnly: !mayWrite,
    'aria-invalid': complaint !== null,
    'aria-describedby': complaint !== null || note !== undefined ? `${id}note` : undefined,
    placeholder: mayWrite ? placeholder : undefined,
    spellCheck: false,
    autoComplete: 'off',
    onChange: (event: Readonly<{ currentTarget: Readonly<{ value: string }> }>) => setTyped(event.currentTarget.value),
    onBlur: () => {
      // Another program in front is no reason to end the typing.
      if (document.hasFocus()) void keep()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (isComposing(event)) return
      if (event.key === 'Enter' && (rows === undefined || event.ctrlKey)) void keep()
      if (event.key === 'Escape' && typed !== null) {
        event.stopPropagation()
        setTyped(null)
        setTried(false)
      }
    },
  }
  return (
    <div className="kept-field">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'field-label'}>
        {label}
      </label>
      {rows === undefined ? <input {...shared} className="input" /> : <textarea {...shared} className="input text-area" rows={rows} />}
      {(complaint !== null || note !== undefined) && (
        <span
          id={`${id}note`}
          className={complaint === null ? 'field-note' : 'field-error'}
          role={complaint === null ? undefined : 'alert'}
        >
          {complaint ?? note}
        </span>
      )}
    </div>
  )
}
