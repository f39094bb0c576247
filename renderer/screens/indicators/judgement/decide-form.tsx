// Knows how a symbol is decided: one of the rule's, with a reason where it departs from what is proposed, and what it makes mandatory.
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import type { RuleSet } from '../../../../shared/model/judgement.ts'
import { type PlanVerdict, symbolThatCounts } from '../../../../shared/rules/judge/plan-verdict.ts'
import { symbolIn, symbolsFor } from '../../../../shared/rules/judge/symbols-of.ts'
import { demandedPlaces, judgementWords as words } from '../../../../shared/words/judgement.ts'
import { sayDemands } from '../../../../shared/words/verdict.ts'
import { Button } from '../../../components/button.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { useDraft } from '../../../components/use-draft.ts'
import { writtenProposals } from './judgement-deeds.ts'

/** Longest reason that is taken. */
const longest = 1000

type Said = Readonly<{ symbol: string; reason: string }>
type DecideFormProps = Readonly<{
  ref: RefObject<HTMLFormElement | null>
  entry: PlanVerdict
  ruleSet: RuleSet
  /** Said above the symbols, where a person is asked for something. */
  notice: string
  /** false where it was refused. */
  onDecide: (said: Said) => Promise<boolean>
  /** Stores what was written while another line comes to the front; false where it was refused. */
  onKeep: (said: Said) => Promise<boolean>
  /** Esc. */
  onLeave: () => void
}>

export function DecideForm({ ref, entry, ruleSet, notice, onDecide, onKeep, onLeave }: DecideFormProps) {
  const name = useId()
  const { verdict, decided } = entry
  const symbols = symbolsFor(ruleSet)
  const proposals = writtenProposals(ruleSet, entry)
  const [symbol, setSymbol] = useState(() => chosenAtFirst(ruleSet, entry))
  const [reason, setReason] = useState(entry.reason)
  const [isAsked, setAsked] = useState(false)
  const chosen = symbols.find(({ text }) => text === symbol) ?? null
  const departs = chosen !== null && verdict.symbol !== '' && symbolThatCounts(ruleSet, chosen.text, verdict) !== verdict.symbol
  const given = departs ? reason.trim() : ''
  const complaint = chosen === null ? words.chooseSymbol : departs && given === '' ? words.reasonMissing : ''
  const isSame = chosen !== null && decided === chosen.text && given === (entry.isDeparture ? entry.reason : '')
  const submit = () => {
    setAsked(true)
    if (chosen && complaint !== '') ref.current?.querySelector('textarea')?.focus()
    if (complaint === '' && chosen && !isSame) void send(onDecide)
  }
  const isSent = useRef(false)
  async function send(store: (said: Said) => Promise<boolean>): Promise<boolean> {
    isSent.current = true
    isSent.current = await store({ symbol, reason: given })
    return isSent.current
  }
  // A reason that was written is not lost to the next line; a symbol alone waits to be decided.
  useDraft(given === '' || given === entry.reason ? null : async () => isSent.current || send(onKeep), given)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') {
      setSymbol(chosenAtFirst(ruleSet, entry))
      setReason(entry.reason)
      onLeave()
    } else if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    else if (event.target instanceof HTMLTextAreaElement && !event.ctrlKey) return
    else submit()
    event.preventDefault()
    event.stopPropagation()
  }
  const demands = sayDemands(chosen?.demands ?? [])
  const place = demandedPlaces[entry.scheme] ?? ''
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={ref}
      className="decide-form"
      aria-label={words.decisionHead}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={onKeyDown}
    >
      {decided !== '' && !symbolIn(ruleSet, decided) && <p className="judgement-doubt">{words.unknownNow(decided)}</p>}
      {notice !== '' && (
        <p className="judgement-doubt" role="status">
          {notice}
        </p>
      )}
      <fieldset>
        <legend className="sr-only">{words.symbol}</legend>
        {symbols.map(({ text, label }) => {
          const isProposed = proposals.some((proposal) => proposal.text === text)
          const said = label === text ? '' : label
          return (
            <label key={text} className="decide-symbol" data-chosen={text === symbol || undefined}>
              <input
                type="radio"
                name={name}
                value={text}
                aria-label={[text, said, isProposed && words.isProposal].filter(Boolean).join(' ')}
                checked={text === symbol}
                onChange={() => setSymbol(text)}
              />
              <b>{text}</b>
              <span>{said}</span>
              {isProposed && <small>{words.isProposal}</small>}
            </label>
          )
        })}
      </fieldset>
      {departs && (
        <TextAreaField
          label={words.reason}
          value={reason}
          rows={3}
          onChange={(text) => setReason(text.slice(0, longest))}
          note={words.departs(verdict.symbol)}
        />
      )}
      {demands !== '' && (
        <p className="decide-demands">
          {demands}
          {place !== '' && <small>{words.written(place)}</small>}
        </p>
      )}
      <p role="alert" className="field-error">
        {isAsked ? complaint : ''}
      </p>
      <Button type="submit" variant="primary" isDisabled={isSame}>
        {words.decide}
      </Button>
    </form>
  )
}

/** What was decided, where the rule knows it as it is written; else the proposal, where it is one. */
function chosenAtFirst(ruleSet: RuleSet, entry: PlanVerdict): string {
  const fold = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
  const now = symbolsFor(ruleSet).find(({ text }) => fold(text) === fold(entry.decided))
  const [only, ...others] = writtenProposals(ruleSet, entry)
  if (now) return now.text
  return entry.decided === '' && only && others.length === 0 ? only.text : ''
}
