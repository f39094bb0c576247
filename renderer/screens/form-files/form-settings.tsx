// Knows the settings of a form file: its name, its years, and whether one book goes out or one for each item.
import { type BoundFormTyped, formRepeats } from '../../../shared/model/form-template.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { formFilesWords as words, repeatNames } from '../../../shared/words/form-files.ts'
import { Button } from '../../components/button.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useFormFiles } from '../../stores/form-files.ts'

type FormSettingsProps = Readonly<{ typed: BoundFormTyped; fileName: string; usedBy: readonly string[]; today: string; mayWrite: boolean }>

export function FormSettings({ typed, fileName, usedBy, today, mayWrite }: FormSettingsProps) {
  const change = (part: Partial<BoundFormTyped>, tag = '') =>
    useFormFiles.getState().change((draft) => ({ ...draft, typed: { ...draft.typed, ...part } }), tag)
  const { name, fromYear, untilYear, repeats } = typed
  const years = yearsAround(today, fromYear, untilYear).map((year) => ({ id: String(year), label: labelOfFiscalYear(year) }))
  if (!mayWrite) {
    const lines = [
      [words.name, name],
      [words.fromYear, words.years(fromYear, untilYear)],
      [words.repeats, repeatNames[repeats]],
      [words.file, fileName],
    ] as const
    return (
      <dl className="form-file-facts">
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt className="field-label">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    )
  }
  return (
    <div className="form-file-settings">
      <TextField
        label={words.name}
        value={name}
        error={name.trim() === '' ? words.nameMissing : null}
        onChange={(text) => change({ name: text }, 'name')}
      />
      <SelectBox label={words.fromYear} value={String(fromYear)} options={years} onChange={(year) => change({ fromYear: Number(year) })} />
      <SelectBox
        label={words.untilYear}
        value={untilYear === null ? '' : String(untilYear)}
        options={[{ id: '', label: words.still }, ...years]}
        onChange={(year) => change({ untilYear: year === '' ? null : Number(year) })}
        error={untilYear !== null && untilYear < fromYear ? words.yearsReversed : null}
      />
      <SelectBox
        label={words.repeats}
        value={repeats}
        options={formRepeats.map((id) => ({ id, label: repeatNames[id] }))}
        onChange={(id) => void useFormFiles.getState().propose(formRepeats.find((each) => each === id) ?? repeats)}
      />
      <p className="field-note">{words.repeatsNote}</p>
      <div className="form-file-said">
        <span className="field-label">{words.file}</span>
        <p>{fileName}</p>
        {usedBy.length > 0 && (
          <p className="form-file-note" role="note">
            {words.usedBy(usedBy)}
          </p>
        )}
      </div>
      <Button size="small" onPress={() => void useFormFiles.getState().propose(repeats)}>
        {words.propose}
      </Button>
      <p className="field-note">{words.proposeNote}</p>
    </div>
  )
}

/** Newest first: as far back as the forms of today's wards go, and two years ahead. */
function yearsAround(today: string, from: number, until: number | null): readonly number[] {
  const now = Number(today.slice(0, 4)) || from
  const last = Math.max(now + 2, from, until ?? from)
  const first = Math.min(2013, from)
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
