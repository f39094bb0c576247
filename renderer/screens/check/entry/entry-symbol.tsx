// Knows one symbol of a check: what can be chosen, what is proposed and why, and the reason where another one is given.
import { type KeyboardEvent, useRef } from 'react'
import type { Check } from '../../../../shared/model/check.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { entryWords as words } from '../../../../shared/words/entry.ts'
import { saySymbol } from '../../../../shared/words/verdict.ts'
import { Button } from '../../../components/button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { KeptField } from '../../../components/kept-field.tsx'
import { mayWriteIndicators, useApp } from '../../../stores/app.ts'
import { useProblem } from '../../../stores/problem.ts'
import { complaintAboutText } from '../../indicators/text-complaints.ts'
import { departsFrom, keepSymbol } from './entry-deeds.ts'
import type { EntryField } from './entry-fields.ts'
import type { SymbolChoices } from './symbol-choices.ts'

type EntrySymbolProps = Readonly<{ field: EntryField; offered: SymbolChoices; plan: WardPlan; check: Check; mayWrite: boolean }>

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

export function EntrySymbol({ field, offered, plan, check, mayWrite }: EntrySymbolProps) {
  const { choices, legend, judged } = offered
  const mayGiveReason = useApp(mayWriteIndicators)
  const group = useRef<HTMLDivElement>(null)
  const { value } = field
  const chosen = choices.findIndex(({ text }) => fold(text) === fold(value))
  const isProposed = (text: string) => judged?.proposed.includes(text) === true
  const proposedAt = choices.findIndex(({ text }) => isProposed(text))
  const home = chosen >= 0 ? chosen : Math.max(proposedAt, 0)
  const reason = judged?.entry.reason ?? ''
  const departs = judged !== null && departsFrom(judged, value)
  const keep = (symbol: string, said = reason) => keepSymbol(field, judged, plan, check, symbol, said)
  const choose = (index: number) => {
    const choice = choices[index]
    if (mayWrite && choice && choice.text !== value) void keep(choice.text)
  }
  const focus = (index: number) => group.current?.querySelectorAll<HTMLElement>('[role=radio]')[index]?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const radios = [...(group.current?.querySelectorAll('[role=radio]') ?? [])]
    const at = Math.max(0, radios.indexOf(event.target as Element))
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') focus((at + 1) % choices.length)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') focus((at + choices.length - 1) % choices.length)
    else if (event.key === 'Enter' || event.key === ' ') choose(at)
    else if (event.key === 'Delete' && mayWrite && value !== '') void keep('')
    else if (digit >= 0 && digit < choices.length) {
      focus(digit)
      choose(digit)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="entry-symbol">
      {/* The choice does not follow the arrow keys: each choice is a deed. */}
      <div
        ref={group}
        role="radiogroup"
        tabIndex={-1}
        aria-label={field.label}
        aria-readonly={!mayWrite}
        className="entry-choices"
        onKeyDown={onKeyDown}
      >
        {choices.map(({ text, label }, index) => (
          <button
            key={text}
            type="button"
            role="radio"
            aria-checked={index === chosen}
            aria-disabled={!mayWrite}
            aria-label={[text, label, isProposed(text) && words.proposal].filter(Boolean).join(' ')}
            title={label}
            tabIndex={index === home ? 0 : -1}
            className="entry-choice"
            onClick={() => choose(index)}
          >
            <b>{text}</b>
            {isProposed(text) && <small>{words.proposal}</small>}
          </button>
        ))}
        {chosen < 0 && value === '' && <span className="entry-undecided">{words.symbolNone}</span>}
        {mayWrite && value !== '' && (
          <Button size="small" variant="quiet" onPress={() => void keep('')}>
            {words.clear}
          </Button>
        )}
      </div>
      {chosen < 0 && value !== '' && <p className="entry-warning">{words.unknown(value)}</p>}
      {legend !== '' && <p className="entry-legend">{legend}</p>}
      {judged && (
        <p className="entry-proposal">
          <span>
            <b>{words.proposal}</b>　{judged.entry.verdict.symbol === '' ? words.noProposal : saySymbol(judged.entry.verdict)}
          </span>
          <span>{judged.sentence}</span>
          {mayWrite && judged.proposed[0] !== undefined && (value === '' || departs) && (
            <Button
              size="small"
              onPress={() => (judged.proposed.length === 1 ? choose(proposedAt) : focus(proposedAt))}
              aria-label={words.adopt(judged.entry.verdict.symbol)}
            >
              {words.adoptShort}
            </Button>
          )}
          {value === '' && judged.proposed.length > 1 && <span>{words.chooseBranch}</span>}
        </p>
      )}
      {departs && mayGiveReason && (
        <KeptField
          label={words.reason}
          note={words.reasonNote}
          value={reason}
          mayWrite={mayWrite}
          complaintOf={complaintAboutText}
          onKeep={(text) => keep(value, text)}
          onLost={(lost) => useProblem.getState().rescue([lost])}
        />
      )}
    </div>
  )
}
