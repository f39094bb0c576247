// Knows the view of two states of a plan: which two, their differences word by word, and the way to each cell and to the printed 新旧対照表.
import { ArrowLeftRight, ChevronLeft, FileDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { PlanState } from '../../../shared/model/edition.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { changeNames, editionWords as words, nameEdition } from '../../../shared/words/editions.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { SelectBox } from '../../components/select-box.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type ChangeFilter, type Comparison, useEditions } from '../../stores/editions.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { ComparisonDialog } from './comparison-dialog.tsx'
import { DifferenceList } from './difference-list.tsx'
import { filterDifferences } from './filter-differences.ts'

const keyOfState = ({ edition, fiscalYear }: PlanState): string => `${fiscalYear}/${edition}`

export function ComparisonView({ comparison }: Readonly<{ comparison: Comparison }>) {
  const { older, newer, differences, change, selectedKey } = comparison
  const { filter, closeComparison } = useEditions.getState()
  const [isPrinting, setPrinting] = useState(false)
  const options = useStateOptions()
  const names = useMemo(() => new Map(options.map(({ id, label }) => [id, label])), [options])
  const shown = useMemo(() => filterDifferences(differences ?? [], comparison.words, change), [differences, comparison.words, change])
  const compare = (from: PlanState, to: PlanState) => void useProblem.getState().guard(() => useEditions.getState().compare(from, to))
  const stateOf = (id: string): PlanState => options.find((option) => option.id === id)?.state ?? older
  const changes: readonly ChangeFilter[] = ['all', 'changed', 'added', 'removed', 'moved']
  return (
    <main className="comparison">
      <div className="toolbar">
        <IconButton label={words.closeComparison} icon={<ChevronLeft size={18} aria-hidden="true" />} onPress={closeComparison} />
        <h2 className="toolbar-title">{words.compareTitle}</h2>
        <SelectBox label={words.older} value={keyOfState(older)} options={options} onChange={(id) => compare(stateOf(id), newer)} />
        <IconButton label={words.swap} icon={<ArrowLeftRight size={16} aria-hidden="true" />} onPress={() => compare(newer, older)} />
        <SelectBox label={words.newer} value={keyOfState(newer)} options={options} onChange={(id) => compare(older, stateOf(id))} />
        <span className="toolbar-space" />
        <Button
          size="small"
          icon={<FileDown size={16} aria-hidden="true" />}
          isDisabled={differences === null}
          onPress={() => setPrinting(true)}
        >
          {words.exportComparison}
        </Button>
      </div>
      <div className="toolbar">
        <SegmentedControl
          label={words.kinds}
          options={changes.map((id) => ({ id, label: id === 'all' ? words.allKinds : changeNames[id] }))}
          value={change}
          onChange={(chosen) => filter({ change: chosen })}
        />
        <TextField
          label={words.filter}
          isLabelHidden
          placeholder={words.filter}
          value={comparison.words}
          onChange={(text) => filter({ words: text })}
        />
        <span className="toolbar-note" role="status">
          {differences === null ? words.comparing : words.count(shown.length, differences.length)}
        </span>
      </div>
      {differences === null ? (
        <Skeleton label={words.comparing} lines={8} />
      ) : shown.length === 0 ? (
        <div className="editions-nothing">
          <EmptyState text={differences.length === 0 ? words.alike : words.noMatch} />
        </div>
      ) : (
        <DifferenceList
          differences={shown}
          fiscalYear={newer.fiscalYear}
          selectedKey={selectedKey}
          onSelect={(key) => filter({ selectedKey: key })}
        />
      )}
      {isPrinting && (
        <ComparisonDialog
          older={names.get(keyOfState(older)) ?? ''}
          newer={names.get(keyOfState(newer)) ?? ''}
          onClose={() => setPrinting(false)}
        />
      )}
    </main>
  )
}

type StateOption = Readonly<{ id: string; label: string; state: PlanState }>

/** The plan of each year as it is now and its editions, the year in front first. */
function useStateOptions(): readonly StateOption[] {
  const editions = useEditions((store) => store.editions)
  const otherYears = useEditions((store) => store.otherYears)
  const fiscalYear = usePlan((store) => store.fiscalYear)
  return useMemo(() => {
    if (fiscalYear === null) return []
    const years = [{ fiscalYear, editions: editions ?? [] }, ...otherYears]
    return years.flatMap((year) => {
      const label = labelOfFiscalYear(year.fiscalYear)
      const states = [
        { edition: 'now' as const, name: words.now },
        ...year.editions.map((edition) => ({ edition: edition.id, name: nameEdition(edition) })),
      ]
      return states.map(({ edition, name }) => {
        const state = { edition, fiscalYear: year.fiscalYear }
        return { id: keyOfState(state), label: `${label}　${name}`, state }
      })
    })
  }, [editions, otherYears, fiscalYear])
}
