// Knows how the value of a measurement is said: a number, two counts, a question of a survey, a 覆面調査, a day, or words.
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import { mysteryMeanOf } from '../../../../shared/rules/mystery-mean.ts'
import { tallyOf } from '../../../../shared/rules/survey/tally.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextAreaField } from '../../../components/text-area-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { type MeasurementDraft, waysOf } from './measurement-draft.ts'

type MeasurementValueProps = Readonly<{
  series: IndicatorSeries
  fiscalYear: number
  book: IndicatorBook
  draft: MeasurementDraft
  change: (part: Partial<MeasurementDraft>) => void
  complaintOn: (field: keyof MeasurementDraft) => string | null
  onEnter: () => void
}>

export function MeasurementValue({ series, fiscalYear, book, draft, change, complaintOn, onEnter }: MeasurementValueProps) {
  if (series.kind === 'text') {
    return (
      <>
        <TextAreaField label={words.resultText} value={draft.text} onChange={(text) => change({ text })} rows={3} />
        <Complaint text={complaintOn('text')} />
      </>
    )
  }
  if (series.kind === 'milestone') {
    return (
      <TextField
        label={words.doneOn}
        value={draft.day}
        onChange={(day) => change({ day })}
        onEnter={onEnter}
        note={words.doneOnNote}
        error={complaintOn('day')}
        autoFocus
      />
    )
  }
  const ways = waysOf(series.kind)
  return (
    <>
      {ways.length > 1 && (
        <SegmentedControl
          label={words.way}
          value={draft.way}
          options={ways.map((id) => ({ id, label: words.wayLabels[id] }))}
          onChange={(way) => change({ way })}
        />
      )}
      {draft.way === 'value' && (
        <TextField
          label={words.valueIn(series.unit)}
          value={draft.value}
          onChange={(value) => change({ value })}
          onEnter={onEnter}
          note={words.valueNote}
          error={complaintOn('value')}
          autoFocus
        />
      )}
      {draft.way === 'fraction' && (
        <div className="measurement-row">
          <TextField
            label={words.numerator}
            value={draft.numerator}
            onChange={(numerator) => change({ numerator })}
            onEnter={onEnter}
            error={complaintOn('numerator')}
            autoFocus
          />
          <TextField
            label={words.denominator}
            value={draft.denominator}
            onChange={(denominator) => change({ denominator })}
            onEnter={onEnter}
            note={series.denominatorFilter === '' ? words.everybody : series.denominatorFilter}
            error={complaintOn('denominator')}
          />
        </div>
      )}
      {draft.way === 'question' && (
        <Chosen
          label={words.question}
          none={words.noQuestion}
          value={draft.questionId}
          groups={book.surveys
            .filter((survey) => survey.fiscalYear === fiscalYear)
            .map((survey) => ({
              group: survey.name,
              options: survey.questions.map((question) => {
                const { value, valid } = tallyOf(question, survey, series.decimals)
                return { id: question.id, label: words.questionOption(question.number, question.text, value, series.unit, valid) }
              }),
            }))}
          complaint={complaintOn('questionId')}
          onChange={(questionId) => change({ questionId })}
        />
      )}
      {draft.way === 'mysteryShopping' && (
        <Chosen
          label={words.wayLabels.mysteryShopping}
          none={words.noMystery}
          value={draft.mysteryShoppingId}
          groups={[
            {
              group: words.wayLabels.mysteryShopping,
              options: book.mysteryShoppings
                .filter((shopping) => shopping.fiscalYear === fiscalYear)
                .map((shopping) => ({
                  id: shopping.id,
                  label: words.mysteryOption(shopping.name, mysteryMeanOf(shopping, series.decimals).value, series.unit),
                })),
            },
          ]}
          complaint={complaintOn('mysteryShoppingId')}
          onChange={(mysteryShoppingId) => change({ mysteryShoppingId })}
        />
      )}
    </>
  )
}

type ChosenProps = Readonly<{
  label: string
  /** Where there is nothing to choose from. */
  none: string
  value: string
  groups: readonly Readonly<{ group: string; options: readonly Readonly<{ id: string; label: string }>[] }>[]
  complaint: string | null
  onChange: (id: string) => void
}>

function Chosen({ label, none, value, groups, complaint, onChange }: ChosenProps) {
  if (groups.every(({ options }) => options.length === 0)) return <p className="card-note">{none}</p>
  return (
    <div className="measurement-chosen">
      <SelectBox label={label} value={value} options={[{ id: '', label: words.chooseOne }, ...groups]} onChange={onChange} />
      <Complaint text={complaint} />
    </div>
  )
}

/** Beside a field that has no place of its own for it. */
export function Complaint({ text }: Readonly<{ text: string | null }>) {
  if (text === null) return null
  return (
    <p className="field-error" role="alert">
      {text}
    </p>
  )
}
