// Knows where a series breaks: the marked years, those that the plans and surveys propose, and how one is marked.
import { Check, Pencil, Plus, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type BreakAspect, breakAspects, type IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import { figureOf } from '../../../../shared/rules/figure-of.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { type ProposedBreak, proposeBreaks } from '../../../../shared/rules/propose-breaks.ts'
import { breakLabels } from '../../../../shared/words/indicators.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { Button } from '../../../components/button.tsx'
import { CheckBox } from '../../../components/check-box.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { IconButton } from '../../../components/icon-button.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { saveBreak } from './series-deeds.ts'

type SeriesBreaksProps = Readonly<{
  series: IndicatorSeries
  book: IndicatorBook
  firstReiwaYearAs: FirstReiwaYearAs
  mayWrite: boolean
  onEdit: (fiscalYear: number) => void
}>

export function SeriesBreaks({ series, book, firstReiwaYearAs, mayWrite, onEdit }: SeriesBreaksProps) {
  const proposed = useMemo(
    () => proposeBreaks(series, (year) => figureOf(series, year, 'selfEvaluation', book)?.base ?? null),
    [series, book],
  )
  const nameOfYear = (year: number) => labelOfFiscalYear(year, firstReiwaYearAs)
  const take = (one: ProposedBreak) => {
    const marked = series.breaks.find(({ fiscalYear }) => fiscalYear === one.fiscalYear)
    const aspects = breakAspects.filter((aspect) => one.aspects.includes(aspect) || marked?.aspects.includes(aspect))
    const note = marked?.note || (one.before === '' ? '' : words.wordingNote(one.before, one.after))
    void saveBreak(series.id, one.fiscalYear, { aspects, note })
  }
  return (
    <section aria-label={words.breaks} className="card-section" data-area="breaks">
      <div className="card-head">
        <h3>{words.breaks}</h3>
        <span className="card-note">{words.breaksNote}</span>
      </div>
      {proposed.map((one) => (
        <div key={one.fiscalYear} className="proposal">
          <p>
            {words.breakProposed(nameOfYear(one.fiscalYear), labelOfAspects(one.aspects))}
            {one.before !== '' && <small>{words.wordingNote(one.before, one.after)}</small>}
          </p>
          {mayWrite && (
            <Button size="small" icon={<Check size={14} aria-hidden="true" />} onPress={() => take(one)}>
              {words.takeBreak}
            </Button>
          )}
        </div>
      ))}
      {series.breaks.length === 0 ? (
        <p className="card-none">{words.noBreaks}</p>
      ) : (
        <ul className="card-lines">
          {series.breaks.map(({ fiscalYear, aspects, note }) => (
            <li key={fiscalYear} className="card-line">
              <b>{nameOfYear(fiscalYear)}</b>
              <span>{labelOfAspects(aspects)}</span>
              <span className="card-line-text">{note}</span>
              {mayWrite && (
                <>
                  <IconButton
                    label={words.editBreak(nameOfYear(fiscalYear))}
                    icon={<Pencil size={14} />}
                    onPress={() => onEdit(fiscalYear)}
                  />
                  <IconButton
                    label={words.dropBreak(nameOfYear(fiscalYear))}
                    icon={<X size={14} />}
                    onPress={() => void saveBreak(series.id, fiscalYear, null)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const labelOfAspects = (aspects: readonly BreakAspect[]) => aspects.map((aspect) => breakLabels[aspect]).join('・')

type BreakDialogProps = Readonly<{
  series: IndicatorSeries
  fiscalYear: number
  firstReiwaYearAs: FirstReiwaYearAs
  onClose: () => void
}>

export function BreakDialog({ series, fiscalYear, firstReiwaYearAs, onClose }: BreakDialogProps) {
  const stored = series.breaks.find((one) => one.fiscalYear === fiscalYear)
  const [aspects, setAspects] = useState<readonly BreakAspect[]>(stored?.aspects ?? [])
  const [note, setNote] = useState(stored?.note ?? '')
  const save = async () => {
    if (aspects.length === 0 && !stored) return onClose()
    const isSaved = await saveBreak(series.id, fiscalYear, aspects.length === 0 ? null : { aspects, note: note.trim() })
    if (isSaved) onClose()
  }
  return (
    <Dialog
      title={words.breakTitle(labelOfFiscalYear(fiscalYear, firstReiwaYearAs))}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" icon={stored ? undefined : <Plus size={14} aria-hidden="true" />} onPress={() => void save()}>
            {words.store}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{words.breakLead}</p>
      <fieldset>
        <legend className="field-label">{words.breakAspects}</legend>
        {breakAspects.map((aspect) => (
          <CheckBox
            key={aspect}
            isSelected={aspects.includes(aspect)}
            onChange={(isOn) => setAspects(breakAspects.filter((one) => (one === aspect ? isOn : aspects.includes(one))))}
          >
            {breakLabels[aspect]}
          </CheckBox>
        ))}
      </fieldset>
      <TextField label={words.note} value={note} onChange={setNote} onEnter={() => void save()} />
    </Dialog>
  )
}
