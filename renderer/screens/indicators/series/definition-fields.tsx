// Knows the definition of a series as fields that are stored one by one; what the basic policy fixes stands beside them as text.
import {
  directions,
  type IndicatorKind,
  indicatorKinds,
  type IndicatorSeries,
  type SeriesDefinition,
} from '../../../../shared/model/indicator.ts'
import { directionLabels, kindLabels } from '../../../../shared/words/indicators.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { CheckBox } from '../../../components/check-box.tsx'
import { KeptField } from '../../../components/kept-field.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { useOrganisation } from '../../../stores/organisation.ts'
import { useProblem } from '../../../stores/problem.ts'
import { saveDefinition } from './series-deeds.ts'

type DefinitionFieldsProps = Readonly<{ series: IndicatorSeries; mayWrite: boolean }>

export function DefinitionFields({ series, mayWrite }: DefinitionFieldsProps) {
  const isOwn = series.commonKey === null
  const isOwnNumber = isOwn && isNumeric(series.kind)
  const isRate = series.kind === 'rate' || series.kind === 'organisationRate' || series.kind === 'relative'
  const save = (change: Partial<SeriesDefinition>) => saveDefinition(series.id, change)
  const text = (field: TextField, label: string, rest: Readonly<{ rows?: number; note?: string }> = {}) => (
    <KeptField
      key={`${series.id}/${field}`}
      label={label}
      value={series[field]}
      mayWrite={mayWrite}
      onKeep={(typed) => save({ [field]: typed.trim() })}
      onLost={rescue}
      {...(field === 'name' ? { complaintOf: (typed: string) => (typed.trim() === '' ? words.nameWanted : null) } : {})}
      {...rest}
    />
  )
  return (
    <section aria-label={words.definition} className="card-section" data-area="definition">
      <div className="card-head">
        <h3>{words.definition}</h3>
      </div>
      <div className="card-fields">
        {isOwn && <div className="card-wide">{text('name', words.name)}</div>}
        {isOwn && (
          <Choice
            label={words.kind}
            value={series.kind}
            options={indicatorKinds.map((id) => ({ id, label: kindLabels[id] }))}
            mayWrite={mayWrite}
            onChange={(kind) => void save({ kind })}
          />
        )}
        {isOwnNumber && (
          <Choice
            label={words.direction}
            value={series.direction}
            options={directions.map((id) => ({ id, label: directionLabels[id] }))}
            mayWrite={mayWrite}
            onChange={(direction) => void save({ direction })}
          />
        )}
        {isOwnNumber && text('unit', words.unit)}
        {isOwnNumber && (
          <Choice
            label={words.decimals}
            value={String(series.decimals)}
            options={['0', '1', '2', '3'].map((id) => ({ id, label: words.digits(Number(id)) }))}
            mayWrite={mayWrite}
            onChange={(digits) => void save({ decimals: Number(digits) })}
          />
        )}
        {isOwnNumber && (
          <div className="card-wide">
            <CheckBox isSelected={series.isStrict} isDisabled={!mayWrite} onChange={(isStrict) => void save({ isStrict })}>
              {words.strict}
            </CheckBox>
          </div>
        )}
        {isOwn && isRate && text('denominatorFilter', words.denominatorFilter, { note: words.denominatorFilterNote })}
        {text('frequency', words.frequency)}
        {text('source', words.source)}
        <PostChoice series={series} mayWrite={mayWrite} />
        <div className="card-wide">{text('method', words.method, { rows: 2 })}</div>
        {hasCountingRule(series.kind) && (
          <div className="card-wide">
            {text('countingRule', words.countingRule, { rows: 2, note: words.countingRuleNotes[series.kind] })}
          </div>
        )}
      </div>
    </section>
  )
}

const hasCountingRule = (kind: IndicatorKind): kind is keyof typeof words.countingRuleNotes => kind in words.countingRuleNotes
/** A day and a text have no unit, and nothing to be more or less of. */
export const isNumeric = (kind: IndicatorKind): boolean => kind !== 'milestone' && kind !== 'text'

type TextField = 'name' | 'unit' | 'denominatorFilter' | 'method' | 'source' | 'frequency' | 'countingRule'
export const rescue = (text: string): void => useProblem.getState().rescue([text])

type ChoiceProps<Id extends string> = Readonly<{
  label: string
  value: Id
  options: readonly Readonly<{ id: Id; label: string }>[]
  mayWrite: boolean
  onChange: (id: Id) => void
}>

/** A choice of a card; who may only read sees what was chosen. */
export function Choice<Id extends string>({ label, value, options, mayWrite, onChange }: ChoiceProps<Id>) {
  if (!mayWrite) return <Said label={label} text={options.find(({ id }) => id === value)?.label ?? ''} />
  return (
    <div className="card-choice">
      <SelectBox
        label={label}
        value={value}
        options={options}
        onChange={(id) => {
          const chosen = options.find((option) => option.id === id)
          if (chosen) onChange(chosen.id)
        }}
      />
    </div>
  )
}

/** What stands fast, under its name. */
export function Said({ label, text }: Readonly<{ label: string; text: string }>) {
  return (
    <div className="card-said">
      <span className="field-label">{label}</span>
      <span>{text === '' ? words.none : text}</span>
    </div>
  )
}

function PostChoice({ series, mayWrite }: DefinitionFieldsProps) {
  const organisation = useOrganisation((store) => store.organisation)
  const posts = organisation?.posts ?? []
  if (!mayWrite || posts.length === 0) {
    const name = posts.find(({ id }) => id === series.postId)?.name ?? ''
    return <Said label={words.post} text={name === '' && posts.length === 0 ? words.noPosts : name} />
  }
  const groups = (organisation?.sections ?? []).map((section) => ({
    group: section.name,
    options: posts.filter((post) => post.sectionId === section.id).map((post) => ({ id: post.id as string, label: post.name })),
  }))
  return (
    <div className="card-choice">
      <SelectBox
        label={words.post}
        value={series.postId ?? ''}
        options={[{ id: '', label: words.noPost }, ...groups]}
        onChange={(id) => void saveDefinition(series.id, { postId: posts.find((post) => post.id === id)?.id ?? null })}
      />
    </div>
  )
}
