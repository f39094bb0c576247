// Knows how chosen entries are put into the results that a check asks for (取組実績, 進捗状況): as bullets under what stands there.
import { useState } from 'react'
import type { Check, CheckDates, LogEntry } from '../../../../shared/model/check.ts'
import type { ItemToLog } from '../../../../shared/rules/check/items-in-scope.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { recordsWords as words } from '../../../../shared/words/records.ts'
import { Button } from '../../../components/button.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { useChecks } from '../../../stores/checks.ts'
import { bulletsFor, checksWithResults, proposedCheck } from './results-of-check.ts'

export type UseInResultsProps = Readonly<{
  item: ItemToLog
  fiscalYear: number
  dates: readonly CheckDates[]
  today: string
  /** Newest first. */
  entries: readonly LogEntry[]
  onSaid: (said: string) => void
}>

export function UseInResults({ item, fiscalYear, dates, today, entries, onSaid }: UseInResultsProps) {
  const inFront = useChecks((store) => store.check)
  const [chosen, setChosen] = useState<Check | null>(null)
  const options = checksWithResults(item.kind, dates)
  const check = chosen ?? proposedCheck(item.kind, dates, inFront, today)
  if (check === null) return null
  async function use(into: Check): Promise<void> {
    const before = item.item.reviews.find((review) => review.period === into)?.results ?? ''
    const { text, added } = bulletsFor(before, entries, fiscalYear)
    if (added === 0) return onSaid(words.usedBefore(checkNames[into]))
    const kind = item.kind === 'strategy' ? 'strategyReview' : 'initiativeReview'
    const ref = { kind, id: `${item.item.id}-${into}`, field: 'results' } as const
    const id = await useChecks.getState().deed((client) => client.saveText(ref, text))
    if (id !== undefined) onSaid(words.used(checkNames[into], added))
  }
  if (entries.length === 0) return <span className="field-note">{words.useHint[item.kind]}</span>
  return (
    <>
      <SelectBox
        label={words.useOf}
        isLabelHidden
        value={check}
        options={options.map((id) => ({ id, label: checkNames[id] }))}
        onChange={(id) => setChosen(options.find((one) => one === id) ?? null)}
      />
      <Button size="small" onPress={() => void use(check)}>
        {words.useCount(item.kind, entries.length)}
      </Button>
    </>
  )
}
