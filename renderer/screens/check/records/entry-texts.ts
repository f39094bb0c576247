// Knows an entry of 取組の記録 as texts that are typed, and as what is stored.
import type { LogEntry, LoggedItem } from '../../../../shared/model/check.ts'
import { readRecordCount } from '../../../../shared/rules/check/read-record-count.ts'
import { foldText } from '../../../../shared/rules/fold-text.ts'
import { labelOfCount, labelOfRatio, labelOfRecordDay, recordsWords as words } from '../../../../shared/words/records.ts'
import { complaintAboutLine, complaintAboutText } from '../../indicators/text-complaints.ts'
import { complaintAboutRecordDay, dayTyped, type YearInFront } from './day-field.ts'
import type { Texts } from './quick-line.tsx'

const entryKeys = ['day', 'text', 'measure', 'value', 'lastYear'] as const

export function textsOfEntry(entry: LogEntry, fiscalYear: number): Texts {
  const { day, text, measure, value, lastYearValue, unit } = entry
  return {
    day: labelOfRecordDay(day, fiscalYear),
    text,
    measure,
    value: labelOfCount(value, unit),
    lastYear: labelOfCount(lastYearValue, unit),
    ratio: labelOfRatio(entry),
  }
}

/** Why one text of an entry cannot be taken. */
export function complaintAboutEntry(key: string, text: string, year: YearInFront): string | null {
  if (key === 'day') return complaintAboutRecordDay(text, year)
  if (key === 'text') return complaintAboutText(text)
  if (key === 'measure') return complaintAboutLine(text)
  const read = readRecordCount(text)
  return 'refused' in read ? words.numberRefused[read.refused] : null
}

/** Of a whole entry, by key. `isMeasureTyped`: the person typed what is counted, so that a number has to follow. */
export function complaintsAboutEntry(texts: Texts, year: YearInFront, isMeasureTyped: boolean): Texts {
  const found: Record<string, string> = {}
  for (const key of entryKeys) {
    const complaint = complaintAboutEntry(key, texts[key] ?? '', year)
    if (complaint !== null) found[key] = complaint
  }
  if (Object.keys(found).length > 0) return found
  const [said, value] = [(texts['text'] ?? '').trim(), (texts['value'] ?? '').trim()]
  if (value === '' && isMeasureTyped && (texts['measure'] ?? '').trim() !== '') return { value: words.noMeasure }
  return said === '' && value === '' ? { text: words.noText } : {}
}

/** Of texts without complaint. What is counted is kept only beside a number; a unit that was not typed is `unitOtherwise`. */
export function entryOfTexts(texts: Texts, item: LoggedItem, year: YearInFront, unitOtherwise: string): Omit<LogEntry, 'id'> {
  const [count, last] = [texts['value'] ?? '', texts['lastYear'] ?? ''].map(readRecordCount)
  const value = count && 'value' in count ? count.value : null
  const unit = count && 'value' in count ? count.unit : ''
  return {
    itemKind: item.itemKind,
    itemId: item.itemId,
    day: dayTyped(texts['day'] ?? '', year) ?? year.today,
    text: texts['text'] ?? '',
    measure: value === null ? '' : (texts['measure'] ?? ''),
    value,
    lastYearValue: value !== null && last && 'value' in last ? last.value : null,
    unit: unit === '' ? unitOtherwise : unit,
  }
}

/** The unit in which a thing was counted last; '' where it was not. Newest first. */
export function unitOfMeasure(entries: readonly LogEntry[], measure: string): string {
  const wanted = foldText(measure)
  return entries.find((entry) => entry.value !== null && foldText(entry.measure) === wanted)?.unit ?? ''
}

/** What was counted before, the newest first, each once. */
export const measuresOf = (entries: readonly LogEntry[]): readonly string[] => [
  ...new Set(entries.map(({ measure }) => measure).filter(Boolean)),
]
