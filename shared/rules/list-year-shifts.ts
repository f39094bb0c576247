// Knows every year in last year's plan that 年度更新 offers for shifting, in the plan's order, with what stands around it.
import { type RecordKind, textFields } from '../model/fields.ts'
import type { RolloverItem, YearShift } from '../model/rollover.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { ownedItemsOf } from './owned-items.ts'
import { yearShiftsOf } from './shift-years.ts'

/** `ownerId`: the item that it belongs to, the plan's id for its own texts. `before` and `after`: at most 24 UTF-16 units, of the same line. */
export type OfferedShift = Readonly<{ shift: YearShift; isCalendar: boolean; year: number; ownerId: string; before: string; after: string }>

/** Of texts that go over and of titles that were not written anew. Targets are decided one by one, results are last year's own. */
export function listYearShifts(last: WardPlan, toYear: number, items: readonly RolloverItem[]): readonly OfferedShift[] {
  const asked = new Map(items.map((item) => [item.id, item]))
  const step = { fromYear: last.fiscalYear, toYear }
  const gone = new Set<string>()
  const shifts: OfferedShift[] = []
  const offer = (kind: RecordKind, record: Readonly<{ id: string }>, ownerId: string, fields: readonly string[]): void => {
    for (const field of fields) {
      const text = (record as Readonly<Record<string, unknown>>)[field]
      if (typeof text !== 'string' || text === '') continue
      for (const { start, end, old, new: shifted, kind: nature, year } of yearShiftsOf(text, step)) {
        shifts.push({
          shift: { kind, recordId: record.id, field, start, end, old, new: shifted },
          isCalendar: nature === 'calendarYear',
          year,
          ownerId,
          before: text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 24), start),
          after: (text.slice(end, end + 24).split('\n')[0] ?? '').trimEnd(),
        })
      }
    }
  }
  offer('wardPlan', last, last.id, ['goal', 'mission', 'mayorPolicy'])
  for (const { kind, item, parentId } of ownedItemsOf(last)) {
    const what = asked.get(item.id)
    if (what?.do === 'drop' || (gone.has(parentId) && what?.do !== 'merge')) {
      gone.add(item.id)
      continue
    }
    const hasNewTitle = what?.do === 'merge' || (what?.titles[0] ?? '') !== ''
    const left = ['pastResults', 'internalNote', ...(hasNewTitle ? ['title'] : [])]
    offer(
      kind,
      item,
      item.id,
      textFields[kind].filter((field) => !left.includes(field)),
    )
    if ('outcomeIndicators' in item) for (const i of item.outcomeIndicators) offer('outcomeIndicator', i, item.id, ['name', 'targetReason'])
    if ('processIndicators' in item) for (const i of item.processIndicators) offer('processIndicator', i, item.id, ['name', 'targetReason'])
  }
  return shifts
}
