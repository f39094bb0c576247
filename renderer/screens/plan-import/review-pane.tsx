// Knows the dry run as a person checks it: file, year, what is in the way, the places and what found none.
import { TriangleAlert } from 'lucide-react'
import type { ImportPreview } from '../../../shared/model/plan-import.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { planImportWords as words } from '../../../shared/words/plan-import.ts'
import { copyText } from '../../components/copy-text.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { listYearOptions } from '../../components/year-options.ts'
import { useApp } from '../../stores/app.ts'
import { useMasterData } from '../../stores/master-data.ts'
import { usePlan } from '../../stores/plan.ts'
import { usePlanImport } from '../../stores/plan-import.ts'
import { countPlaces } from './import-rows.ts'
import { LeftOverList } from './left-over-list.tsx'
import { PlaceList } from './place-list.tsx'

export function ReviewPane({ preview }: Readonly<{ preview: ImportPreview }>) {
  const { corrections, filter, setFilter, setYear, correct } = usePlanImport()
  const counts = countPlaces(preview)
  const obstacle = obstacleOf(preview)
  return (
    <div className="import-review">
      <div className="import-head">
        <div className="import-file">
          <span className="field-label">{words.file}</span>
          <span>{preview.fileName}</span>
        </div>
        <YearChoice preview={preview} onChange={(year) => void setYear(year)} />
      </div>
      <div role="status" className="import-status">
        {obstacle !== null && (
          <p className="import-obstacle">
            <TriangleAlert size={16} aria-hidden="true" />
            {obstacle}
          </p>
        )}
        {obstacle === null && counts.check > 0 && <p>{words.doubtfulLeft(counts.check)}</p>}
        {preview.hasLinks && <p>{words.hasLinks}</p>}
      </div>
      <SegmentedControl
        label={words.filter}
        value={filter}
        onChange={setFilter}
        options={[
          { id: 'all', label: words.all(counts.all) },
          { id: 'check', label: words.check(counts.check) },
          { id: 'missing', label: words.missing(counts.missing) },
          { id: 'leftOver', label: words.leftOver(counts.leftOver) },
        ]}
      />
      {filter === 'leftOver' ? (
        <LeftOverList leftOver={preview.leftOver} onCopy={copyText} />
      ) : (
        <PlaceList key={filter} places={preview.places} filter={filter} corrections={corrections} onCorrect={correct} />
      )}
    </div>
  )
}

/** Why it cannot be taken in as it is; null = it can. */
export function obstacleOf(preview: ImportPreview): string | null {
  if (preview.places.every((place) => place.state === 'notFound')) return words.nothingFound
  if (preview.fiscalYear === null) return words.yearUnknown
  if (preview.formGeneration === null) return words.yearWithoutForm
  return preview.yearIsTaken ? words.yearIsTaken : null
}

function YearChoice({ preview, onChange }: Readonly<{ preview: ImportPreview; onChange: (year: number) => void }>) {
  const generations = useMasterData((data) => data.generations)
  const summaries = usePlan((plan) => plan.summaries)
  const today = useApp((app) => app.state?.today ?? '')
  const taken = summaries.filter((summary) => !summary.isBlank).map((summary) => summary.fiscalYear)
  const years = (today === '' ? [] : listYearOptions(generations, today, taken)).filter((option) => option.generation !== null)
  const { fiscalYear } = preview
  const options = years.map((option) => ({
    id: String(option.fiscalYear),
    label: words.yearOption(labelOfFiscalYear(option.fiscalYear), option.isTaken),
  }))
  const isListed = options.some((option) => option.id === String(fiscalYear))
  const missing = isListed ? [] : [{ id: '', label: fiscalYear === null ? words.yearNotChosen : labelOfFiscalYear(fiscalYear) }]
  return (
    <SelectBox
      label={words.year}
      value={isListed ? String(fiscalYear) : ''}
      options={[...missing, ...options]}
      onChange={(id) => {
        if (id !== '') onChange(Number(id))
      }}
    />
  )
}
