// Knows a list of what was asked or visited, by year: the years are lines of their own, the year in front is marked.
import { surveyWords as words } from '../../../shared/words/surveys.ts'
import { ChoiceList, type ChoiceRow } from '../../components/choice-list.tsx'

export type YearItem = Readonly<{ id: string; fiscalYear: number; name: string; state: string }>
type YearListProps = Readonly<{
  label: string
  /** In the order in which they are shown within a year. */
  items: readonly YearItem[]
  yearInFront: number | null
  /** Id of an item, or yearRowId. */
  cursor: string | null
  onCursor: (id: string) => void
  /** Insert and Delete; undefined in a file that is only read. */
  onInsert?: () => void
  onDelete?: () => void
}>

export const yearRowId = (fiscalYear: number): string => `year-${fiscalYear}`
/** The year of such a row; null of an item. */
export function yearOfRow(id: string): number | null {
  const year = /^year-(\d{4})$/.exec(id)?.[1]
  return year === undefined ? null : Number(year)
}

export function YearList({ label, items, yearInFront, cursor, onCursor, onInsert, onDelete }: YearListProps) {
  return (
    <ChoiceList
      label={label}
      rows={rowsOf(items, yearInFront)}
      cursor={cursor}
      onCursor={onCursor}
      onKey={(key) => {
        const act = key === 'Insert' ? onInsert : key === 'Delete' && items.some(({ id }) => id === cursor) ? onDelete : undefined
        act?.()
        return act !== undefined
      }}
      isHome
    />
  )
}

function rowsOf(items: readonly YearItem[], yearInFront: number | null): readonly ChoiceRow[] {
  const years = new Set(items.map(({ fiscalYear }) => fiscalYear))
  if (yearInFront !== null) years.add(yearInFront)
  return [...years]
    .toSorted((a, b) => b - a)
    .flatMap((year): readonly ChoiceRow[] => [
      {
        id: yearRowId(year),
        level: 1,
        number: '',
        text: words.year(year),
        state: year === yearInFront ? words.yearInFront : '',
        tone: 'plain',
      },
      ...items
        .filter(({ fiscalYear }) => fiscalYear === year)
        .map(({ id, name, state }): ChoiceRow => ({ id, level: 2, number: '', text: name || words.unnamed, state, tone: 'plain' })),
    ])
}
