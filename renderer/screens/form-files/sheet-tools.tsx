// Knows how a person chooses what is seen of a sheet: how large, fields' names or the plan's texts, of which year, of which book.
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { type SheetZoom, zooms } from '../../stores/form-files-memory.ts'
import { useFormFill } from '../../stores/form-fill.ts'
import { usePlan } from '../../stores/plan.ts'

export type SheetShows = 'names' | 'texts'
type SheetToolsProps = Readonly<{
  zoom: SheetZoom
  onZoom: (zoom: SheetZoom) => void
  shows: SheetShows
  onShow: (shows: SheetShows) => void
  /** Whose plan is looked at; null = there is none. */
  fiscalYear: number | null
  onYear: (fiscalYear: number) => void
  /** The book that is looked at. */
  ownerId: string
}>

export function SheetTools({ zoom, onZoom, shows, onShow, fiscalYear, onYear, ownerId }: SheetToolsProps) {
  const summaries = usePlan((store) => store.summaries)
  const { preview, isUnderWay, chooseBook } = useFormFill()
  const books = preview?.books ?? []
  return (
    <div className="form-file-tools" data-area="sheets">
      <SelectBox
        label={words.zoom}
        isLabelHidden
        value={zoom}
        options={zooms.map((id) => ({ id, label: id === 'fit' ? words.fit : words.percent(Number(id)) }))}
        onChange={(id) => onZoom(zooms.find((each) => each === id) ?? 'fit')}
      />
      <SegmentedControl
        label={words.show}
        value={shows}
        options={[
          { id: 'names', label: words.showNames },
          { id: 'texts', label: words.showTexts },
        ]}
        onChange={onShow}
      />
      <SelectBox
        label={words.year}
        isLabelHidden
        value={fiscalYear === null ? '' : String(fiscalYear)}
        options={
          fiscalYear === null
            ? [{ id: '', label: words.noPlan }]
            : summaries.map((plan) => ({ id: String(plan.fiscalYear), label: words.planOf(labelOfFiscalYear(plan.fiscalYear)) }))
        }
        onChange={(year) => {
          if (year !== '') onYear(Number(year))
        }}
      />
      {books.length > 1 && (
        <SelectBox
          label={words.book}
          isLabelHidden
          value={ownerId}
          options={books.map((each) => ({ id: each.ownerId, label: words.bookOf(each.number, each.title) }))}
          onChange={chooseBook}
        />
      )}
      <span className="toolbar-note" role="status">
        {isUnderWay && preview === null ? words.filling : ''}
      </span>
    </div>
  )
}
