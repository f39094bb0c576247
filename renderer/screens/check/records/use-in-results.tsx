// Knows how chosen entries are put into the results that a check asks for (取組実績, 進捗状況): as bullets under what stands there.
import { useState } from 'react'
import { type Check, type CheckDates, type LogEntry } from '../../../../shared/model/check.ts'
import type { Initiative } from '../../../../shared/model/ward-plan.ts'
import { checkNames } from '../../../../shared/words/check-names.ts'
import { recordsWords as words } from '../../../../shared/words/records.ts'
import { Button } from '../../../components/button.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { useChecks } from '../../../stores/checks.ts'
import { bulletsFor, checksWithResults, proposedCheck } from './results-of-check.ts'

export type UseInResultsProps = Readonly<{
  initiative: Initiative
  fiscalYear: number
  dates: readonly CheckDates[]
  today: string
  /** Newest first. */
  entries: readonly LogEntry[]
  onSaid: (said: string) => void
}>

export function UseInResults({ initiative, fiscalYear, dates, today, entries, onSaid }: UseInResultsProps) {
  const inFront = useChecks((store) => store.check)
  const [chosen, setChosen] = useState<Check | null>(null)
  const options = checksWithResults(dates)
  const check = chosen ?? proposedCheck(dates, inFront, today)
  if (check === null) return null
  async function use(into: Check): Promise<void> {
    const before = initiative.reviews.find((review) => review.period === into)?.results ?? ''
    const { text, added } = bulletsFor(before, entries, fiscalYear)
    if (added === 0) return onSaid(words.usedBefore(checkNames[into]))
    const ref = { kind: 'initiativeReview', id: `${initiative.id}-${into}`, field: 'results' } as const
    const id = await useChecks.getState().deed((client) => client.saveText(ref, text))
    if (id !== undefined) onSaid(words.used(checkNames[into], added))
  }
  if (entries.length === 0) return <span className="field-note">{words.useHint}</span>
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
        {words.useCount(entries.length)}
      </Button>
    </>
  )
}
