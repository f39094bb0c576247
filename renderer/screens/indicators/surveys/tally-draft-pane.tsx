// Knows one question that was read from a table: its columns and its target can be changed, and which answers are positive.
import type { QuestionId } from '../../../../shared/model/ids.ts'
import type { Survey } from '../../../../shared/model/survey.ts'
import { tallyOf } from '../../../../shared/rules/survey/tally.ts'
import { sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { sayTallyNote } from '../../../../shared/words/tally-notes.ts'
import { CheckBox } from '../../../components/check-box.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { areInColumns, type Cells, previewOf, type TallyColumns, type TallyDraft, withColumns, withPositive } from './tally-drafts.ts'

type TallyDraftPaneProps = Readonly<{
  title: string
  cells: Cells
  survey: Survey
  draft: TallyDraft
  onChange: (draft: TallyDraft) => void
}>

export function TallyDraftPane({ title, cells, survey, draft, onChange }: TallyDraftPaneProps) {
  const { read, columns, rows } = draft
  const preview = previewOf(draft, survey)
  const { value, valid } = tallyOf(preview.question, preview.survey)
  const choose = (change: Partial<TallyColumns>) => onChange(withColumns(cells, draft, { ...columns, ...change }))
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  const columnOptions = Array.from({ length: width }, (_, c) => {
    const first = cells.slice(rows[0], rows[1] + 1).find((row) => (row[c] ?? '').trim() !== '')?.[c]
    return { id: String(c), label: words.previewColumn(c + 1, (first ?? '').slice(0, 12)) }
  })
  const withNone = [{ id: '', label: words.previewNoColumn }, ...columnOptions]
  const targets = [
    { id: '', label: words.previewIntoNew },
    ...survey.questions.map((one) => ({ id: one.id, label: words.previewInto(words.questionName(one).slice(0, 40)) })),
  ]
  return (
    <fieldset className="draft">
      <legend className="draft-title">
        {title}　{words.questionName(read)}
      </legend>
      <div className="draft-choices">
        <CheckBox isSelected={draft.isTaken} onChange={(isTaken) => onChange({ ...draft, isTaken })}>
          {words.previewInclude}
        </CheckBox>
        <SelectBox
          label={words.previewTarget}
          value={draft.targetId ?? ''}
          options={targets}
          onChange={(id) => onChange({ ...draft, targetId: id === '' ? null : (id as QuestionId) })}
        />
      </div>
      {areInColumns(draft) && (
        <div className="draft-choices">
          <SelectBox
            label={words.previewColumns.label}
            value={String(columns.label)}
            options={columnOptions}
            onChange={(c) => choose({ label: Number(c) })}
          />
          {(['count', 'percent'] as const).map((which) => (
            <SelectBox
              key={which}
              label={words.previewColumns[which]}
              value={columns[which] === null ? '' : String(columns[which])}
              options={withNone}
              onChange={(c) => choose({ [which]: c === '' ? null : Number(c) })}
            />
          ))}
        </div>
      )}
      <table className="draft-table">
        <caption className="sr-only">{words.previewOptions}</caption>
        <thead>
          <tr>
            {[words.option, words.role, words.positive, words.count, words.printedPercent].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.options.map((option, nth) => (
            <tr key={nth}>
              <th scope="row">{option.label}</th>
              <td>{words.roles[option.role]}</td>
              <td>
                <CheckBox isSelected={option.isPositive} onChange={(isPositive) => onChange(withPositive(draft, nth, isPositive))}>
                  {words.positiveOf(option.label)}
                </CheckBox>
              </td>
              <td className="draft-figure">{option.count === null ? '' : sayCount(option.count)}</td>
              <td className="draft-figure">{option.printedPercent}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status">
        <b>{words.previewResult(value, valid)}</b>
      </p>
      {read.notes.length > 0 && (
        <div className="field-note" role="status">
          <ul>
            {read.notes.map((note) => (
              <li key={`${note.code}${note.texts.join()}`}>{sayTallyNote(note)}</li>
            ))}
          </ul>
        </div>
      )}
      {read.problems.length > 0 && (
        <div className="draft-problems" role="alert">
          <ul>
            {read.problems.map(({ row, column, text, code }) => (
              <li key={`${row}-${column}`}>
                {(code === 'percentOver100' ? words.previewDoubt : words.previewProblem)(row + 1, text, words.problem[code])}
              </li>
            ))}
          </ul>
        </div>
      )}
      {read.leftOut.length > 0 && (
        <details className="survey-fold">
          <summary>
            {words.previewLeftOut} {read.leftOut.length}
          </summary>
          <ul>
            {read.leftOut.map(({ row, text, why }) => (
              <li key={`${row}-${text}`}>
                {text}（{words.leftOutWhy[why]}）
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  )
}
