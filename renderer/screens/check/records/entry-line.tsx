// Knows the line into which what was done is entered: day, what, what was counted, how many, and how many it was in the same month last year.
import { useEffect, useState } from 'react'
import type { LastYearValue, LogEntry, LoggedItem } from '../../../../shared/model/check.ts'
import { recordsWords as words } from '../../../../shared/words/records.ts'
import { useChecks } from '../../../stores/checks.ts'
import { dayTyped, todayTyped, toldOfDay, type YearInFront } from './day-field.ts'
import { complaintsAboutEntry, entryOfTexts, measuresOf, unitOfMeasure } from './entry-texts.ts'
import { type LineMoves, QuickLine, type Texts } from './quick-line.tsx'

type EntryLineProps = Readonly<{
  item: LoggedItem
  year: YearInFront
  entries: readonly LogEntry[]
  /** As typed; it stays when another item comes to the front. null = today. */
  day: string | null
  onDay: (day: string | null) => void
  takesFocus: number
}> &
  LineMoves

export function EntryLine({ item, year, entries, day, onDay, onStep, onLeave, takesFocus }: EntryLineProps) {
  const [typed, setTyped] = useState<Texts>({})
  const measures = measuresOf(entries)
  const ownDay = day ?? todayTyped(year)
  const measure = typed['measure'] ?? measures[0] ?? ''
  const proposal = useLastYear(item, measure, dayTyped(ownDay, year))
  const unitOtherwise = unitOfMeasure(entries, measure) || (proposal?.unit ?? '')
  return (
    <QuickLine
      className="entry-line"
      label={words.newEntry}
      submit={words.keep}
      home="text"
      staying={['day']}
      takesFocus={takesFocus}
      onStep={onStep}
      stepsFromHome
      onLeave={onLeave}
      typed={day === null ? typed : { ...typed, day }}
      onTyped={({ day: nextDay, ...next }) => {
        setTyped(next)
        onDay(nextDay ?? null)
      }}
      fields={[
        { key: 'day', label: words.day, proposed: todayTyped(year), placeholder: words.dayPlaceholder, ...toldOfDay(ownDay, year) },
        { key: 'text', label: words.text, placeholder: words.textPlaceholder },
        { key: 'measure', label: words.measure, proposed: measures[0] ?? '', placeholder: words.measurePlaceholder, suggestions: measures },
        { key: 'value', label: words.value, placeholder: words.valuePlaceholder },
        {
          key: 'lastYear',
          label: words.lastYear,
          proposed: proposal?.value ?? '',
          ...(proposal !== null && typed['lastYear'] === undefined ? { note: words.fromLastYear(proposal.day) } : {}),
        },
      ]}
      complaintsOf={(texts) => complaintsAboutEntry(texts, year, typed['measure'] !== undefined)}
      onKeep={async (texts) => {
        const entry = entryOfTexts(texts, item, year, unitOtherwise)
        const isProposed = typed['lastYear'] === undefined
        const id = await useChecks.getState().deed(async (client) => {
          // Typed faster than it could be proposed: it is asked for now.
          const last = isProposed && entry.value !== null ? await client.findLastYearValue(item, entry.measure, entry.day) : null
          const unit = entry.unit === '' ? (last?.unit ?? '') : entry.unit
          return client.saveLogEntry(null, { ...entry, unit, lastYearValue: isProposed ? (last?.value ?? null) : entry.lastYearValue })
        })
        return id !== undefined
      }}
    />
  )
}

/** Waited for a moment: what is being typed is not asked for letter by letter. */
function useLastYear({ itemKind, itemId }: LoggedItem, measure: string, day: string | null): LastYearValue | null {
  const asked = day === null || measure.trim() === '' ? '' : `${itemKind}/${itemId}/${day}/${measure}`
  const [found, setFound] = useState<Readonly<{ asked: string; value: LastYearValue | null }>>({ asked: '', value: null })
  useEffect(() => {
    if (asked === '' || day === null) return
    let isCurrent = true
    const timer = setTimeout(() => {
      void useChecks
        .getState()
        .ask((client) => client.findLastYearValue({ itemKind, itemId }, measure, day))
        .then((value) => {
          if (isCurrent) setFound({ asked, value: value ?? null })
        })
    }, 120)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [asked, itemKind, itemId, measure, day])
  return found.asked === asked ? found.value : null
}
