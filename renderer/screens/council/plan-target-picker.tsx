// Knows how items of plans, indicators and forms are picked by typing: what is chosen stands above, what fits below; Backspace in the empty box takes the last away.
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { PlanTarget } from '../../../shared/model/opinion.ts'
import { findTargets } from '../../../shared/rules/council/find-targets.ts'
import { councilTargetWords as words, nameTarget } from '../../../shared/words/council-targets.ts'
import { isComposing } from '../../components/is-composing.ts'
import { readPlanTargets } from '../../stores/plan-targets.ts'
import { useProblem } from '../../stores/problem.ts'
import './plan-target-picker.css'

type PlanTargetPickerProps = Readonly<{
  label: string
  value: readonly PlanTarget[]
  /** Its plan, and those of the years beside it, are searched. */
  fiscalYear: number
  onChange: (targets: readonly PlanTarget[]) => void
  isLabelHidden?: boolean
  /** One only: another choice takes the place of the first. */
  isSingle?: boolean
  takesFocus?: boolean
}>
const mostShown = 100
const pageRows = 6

export function PlanTargetPicker(props: PlanTargetPickerProps) {
  const { label, value, fiscalYear, onChange, isLabelHidden = false, isSingle = false, takesFocus = false } = props
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  /** null = not read yet. */
  const [targets, setTargets] = useState<readonly PlanTarget[] | null>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  const read = () =>
    void useProblem
      .getState()
      .guard(() => readPlanTargets(fiscalYear))
      .then((found) => setTargets(found ?? []))

  const found =
    isOpen && targets !== null
      ? findTargets(
          targets.filter((target) => !isAmong(target, value)),
          typed,
          nameTarget,
        )
      : []
  const shown = found.slice(0, mostShown)
  const optionId = (index: number) => `${id}option${index}`
  const open = () => {
    setOpen(true)
    setAt(0)
  }
  const close = () => {
    setOpen(false)
    setTyped('')
  }
  const choose = (target: PlanTarget) => {
    onChange(isSingle ? [target] : [...value, target])
    setTyped('')
    setAt(0)
    if (isSingle) setOpen(false)
    box.current?.focus()
  }
  const remove = (target: PlanTarget) => {
    onChange(value.filter((other) => other !== target))
    box.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + pageRows, PageUp: at - pageRows }[event.key]
    const last = value.at(-1)
    if (to !== undefined) {
      if (isOpen) setAt(Math.max(0, Math.min(shown.length - 1, to)))
      else open()
    } else if (event.key === 'Enter' && isOpen) {
      const target = shown[at]
      if (target) choose(target)
    } else if (event.key === 'Escape' && isOpen) close()
    else if (event.key === 'Backspace' && typed === '' && last) remove(last)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="target-picker">
      <label className={isLabelHidden ? 'sr-only' : 'field-label'} htmlFor={`${id}box`}>
        {label}
      </label>
      {value.length > 0 && (
        <ul className="target-chosen" aria-label={label}>
          {value.map((target) => (
            <li key={`${target.kind}${target.id}`} className={target.isGone ? 'target-chip target-gone' : 'target-chip'}>
              <span>{nameTarget(target)}</span>
              <button type="button" aria-label={words.remove(nameTarget(target))} onClick={() => remove(target)}>
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="target-box">
        <Search size={14} aria-hidden="true" />
        <input
          ref={box}
          id={`${id}box`}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}list`}
          aria-activedescendant={isOpen && shown.length > 0 ? optionId(at) : undefined}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onFocus={read}
          onBlur={close}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            open()
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {isOpen && (
        // The keyboard stays in the box: a press on the list must not take it away.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className="target-found" onMouseDown={(event) => event.preventDefault()}>
          {targets === null && <p role="status">{words.loading}</p>}
          {targets !== null && shown.length === 0 && <p role="status">{words.none}</p>}
          <div id={`${id}list`} role="listbox" aria-label={label}>
            {shown.map((target, index) => (
              <Option key={`${target.kind}${target.id}`} id={optionId(index)} target={target} isFront={index === at} onChoose={choose} />
            ))}
          </div>
          {found.length > shown.length && <p>{words.more(found.length - shown.length)}</p>}
        </div>
      )}
    </div>
  )
}

const isAmong = (target: PlanTarget, chosen: readonly PlanTarget[]): boolean =>
  chosen.some(({ kind, id }) => kind === target.kind && id === target.id)

type OptionProps = Readonly<{ id: string; target: PlanTarget; isFront: boolean; onChoose: (target: PlanTarget) => void }>

function Option({ id, target, isFront, onChoose }: OptionProps) {
  return (
    // The box takes the keys for the whole list.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      className="target-option"
      tabIndex={-1}
      role="option"
      aria-selected={isFront}
      ref={(line) => {
        if (isFront) line?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={() => onChoose(target)}
    >
      {nameTarget(target)}
    </div>
  )
}
