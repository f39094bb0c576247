// Knows how the ledger is narrowed: by state, year, post and destination, and to what is over its day.
import { type ActItem, destinations } from '../../../../shared/model/act-item.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { actItemWords as words, destinationNames } from '../../../../shared/words/act-items.ts'
import { CheckBox } from '../../../components/check-box.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import type { ActFilter, ActScope } from './act-rows.ts'
import { postOptions } from './post-options.ts'

type ActFiltersProps = Readonly<{
  items: readonly ActItem[]
  fiscalYear: number
  organisation: Organisation
  filter: ActFilter
  onFilter: (filter: ActFilter) => void
}>
const any = 'any'
const scopes = (Object.keys(words.scopes) as ActScope[]).map((id) => ({ id, label: words.scopes[id] }))

export function ActFilters({ items, fiscalYear, organisation, filter, onFilter }: ActFiltersProps) {
  const set = (change: Partial<ActFilter>) => onFilter({ ...filter, ...change })
  const years = [...new Set([fiscalYear, ...items.map((item) => item.fiscalYear)])].toSorted((a, b) => b - a)
  return (
    <div className="toolbar act-filters" role="group" aria-label={words.filters} data-area="filters">
      <SegmentedControl label={words.scope} options={scopes} value={filter.scope} onChange={(scope) => set({ scope })} />
      <SelectBox
        label={words.byYear}
        isLabelHidden
        value={filter.fiscalYear === null ? any : String(filter.fiscalYear)}
        options={[{ id: any, label: words.allYears }, ...years.map((year) => ({ id: String(year), label: labelOfFiscalYear(year) }))]}
        onChange={(id) => set({ fiscalYear: id === any ? null : Number(id) })}
      />
      <SelectBox
        label={words.byPost}
        isLabelHidden
        value={filter.postId ?? any}
        options={postOptions(organisation, { id: any, label: words.allPosts }, { id: '', label: words.noPost })}
        onChange={(id) => set({ postId: id === any ? null : id })}
      />
      <SelectBox
        label={words.byDestination}
        isLabelHidden
        value={filter.destination ?? any}
        options={[
          { id: any, label: words.allDestinations },
          { id: '', label: words.noDestination },
          ...destinations.map((id) => ({ id, label: destinationNames[id] })),
        ]}
        onChange={(id) => set({ destination: id === any ? null : (destinations.find((one) => one === id) ?? '') })}
      />
      <CheckBox isSelected={filter.overdueOnly} onChange={(overdueOnly) => set({ overdueOnly })}>
        {words.overdueOnly}
      </CheckBox>
    </div>
  )
}
