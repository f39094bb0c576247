// Knows the list of items whose records are kept: one's own, the section's or all, each with what was done last and what is due.
import type { RefObject } from 'react'
import type { CheckBook } from '../../../../shared/model/check.ts'
import { budgetOfItem, executionRateOf } from '../../../../shared/rules/check/execution-rate.ts'
import { type ItemToLog, type RecordScope, recordScopes } from '../../../../shared/rules/check/items-in-scope.ts'
import { describeSummary, recordsWords as words } from '../../../../shared/words/records.ts'
import { ChoiceList, type ChoiceRow } from '../../../components/choice-list.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import type { YearInFront } from './day-field.ts'

type RecordsListProps = Readonly<{
  ref: RefObject<HTMLElement | null>
  items: readonly ItemToLog[]
  book: CheckBook
  year: YearInFront
  scope: RecordScope
  onScope: (scope: RecordScope) => void
  cursor: string | null
  onCursor: (id: string) => void
  /** Enter: on to the line into which is entered. */
  onEnter: () => void
  /** What is said where the list is empty. */
  nothing: string
}>

export function RecordsList({ ref, items, book, year, scope, onScope, cursor, onCursor, onEnter, nothing }: RecordsListProps) {
  return (
    <section ref={ref} className="records-left" aria-label={words.list} data-area="list">
      <SegmentedControl
        label={words.scope}
        options={recordScopes.map((id) => ({ id, label: words.scopes[id] }))}
        value={scope}
        onChange={onScope}
      />
      {items.length === 0 ? (
        <EmptyState text={nothing} {...(scope === 'all' ? {} : { action: { label: words.showAll, onPress: () => onScope('all') } })} />
      ) : (
        <ChoiceList
          label={words.list}
          rows={rowsOf(items, book, year)}
          cursor={cursor}
          onCursor={onCursor}
          onKey={(key) => {
            if (key === 'Enter') onEnter()
            return key === 'Enter'
          }}
          isHome
        />
      )}
    </section>
  )
}

function rowsOf(items: readonly ItemToLog[], book: CheckBook, { fiscalYear, today }: YearInFront): readonly ChoiceRow[] {
  const summaries = new Map(book.records.map((summary) => [summary.itemId, summary]))
  return items.map((one): ChoiceRow => {
    const { title, number } = one
    const { id } = one.item
    const summary = summaries.get(id)
    const name = title || words.untitled
    const row = { id, level: 1, number, text: name, state: '', tone: 'plain' } as const
    if (!summary) return row
    const rate = executionRateOf(summary.executedYen, budgetOfItem(one, fiscalYear)?.yen ?? null)
    const { last, facts, overdue } = describeSummary(summary, rate, fiscalYear, today)
    return {
      ...row,
      text: [name, last, ...facts].join('　'),
      content: (
        <>
          <span className="records-title">{name}</span>
          <span className="records-last">{last}</span>
          {facts.length > 0 && <span className="records-facts">{facts.join('　')}</span>}
        </>
      ),
      state: overdue,
      tone: overdue === '' ? 'plain' : 'open',
    }
  })
}
