// Knows how the terms of a member are written: from when to when, and why one ended before its time.
import { Plus, X } from 'lucide-react'
import type { CouncilSettings } from '../../../../shared/model/council.ts'
import { lastDayOfTerm } from '../../../../shared/rules/council/terms.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { memberWords as words } from '../../../../shared/words/council-members.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { TextField } from '../../../components/text-field.tsx'
import type { TermDraft } from './member-draft.ts'

type TermLinesProps = Readonly<{
  terms: readonly TermDraft[]
  settings: Pick<CouncilSettings, 'termYears'>
  complaints: Readonly<Record<string, string>>
  onChange: (terms: readonly TermDraft[]) => void
  onAdd: () => void
}>

export function TermLines({ terms, settings, complaints, onChange, onAdd }: TermLinesProps) {
  const put = (key: string, change: Partial<TermDraft>) => onChange(terms.map((one) => (one.key === key ? { ...one, ...change } : one)))
  return (
    <fieldset className="member-lines">
      <legend className="field-label">{words.terms}</legend>
      {terms.length === 0 && <p className="field-note">{words.noTerms}</p>}
      {terms.map(({ key, id, from, until, endReason }, nth) => {
        const [begins, ends] = [parseDay(from), parseDay(until)]
        const isLong = begins !== null && ends !== null && ends > lastDayOfTerm(begins, settings.termYears)
        return (
          <div key={key} className="member-line" role="group" aria-label={words.termOf(nth + 1)}>
            <TextField
              label={words.from}
              value={from}
              onChange={(text) => put(key, { from: text })}
              note={begins === null ? words.dayNote : labelOfDay(begins)}
              error={complaints[`${key}/from`] ?? null}
              autoFocus={id === null}
            />
            <TextField
              label={words.until}
              value={until}
              onChange={(text) => put(key, { until: text })}
              note={isLong ? words.longer(settings.termYears) : ends === null ? '' : labelOfDay(ends)}
              error={complaints[`${key}/until`] ?? null}
            />
            <IconButton
              label={words.removeLine(words.termOf(nth + 1))}
              icon={<X size={16} aria-hidden="true" />}
              onPress={() => onChange(terms.filter((one) => one.key !== key))}
            />
            <div className="member-line-rest">
              <TextField label={words.endReason} value={endReason} onChange={(text) => put(key, { endReason: text })} />
            </div>
          </div>
        )
      })}
      {complaints['term'] !== undefined && (
        <p className="field-error" role="alert">
          {complaints['term']}
        </p>
      )}
      <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onPress={onAdd}>
        {terms.length === 0 ? words.addTerm : words.nextTerm}
      </Button>
    </fieldset>
  )
}
