// Knows how a data file is begun: a ward, a fiscal year, one button.
import { useState } from 'react'
import { fiscalYearOf, labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { startWords as words } from '../../../shared/words/start.ts'
import { Button } from '../../components/button.tsx'
import { listYearOptions } from '../../components/year-options.ts'
import { YearPicker } from '../../components/year-picker.tsx'
import { useApp } from '../../stores/app.ts'
import { useMasterData } from '../../stores/master-data.ts'
import { useProblem } from '../../stores/problem.ts'
import { WardPicker } from './ward-picker.tsx'

export function CreateForm() {
  const { wards, generations } = useMasterData()
  const today = useApp((app) => app.state?.today ?? '')
  const [wardCode, setWardCode] = useState<string | null>(null)
  const options = today === '' ? [] : listYearOptions(generations, today, [])
  const [chosenYear, setChosenYear] = useState<number | null>(null)
  // The plan that is being drafted is next year's, as long as there is a form for it.
  const nextYear =
    today === '' ? null : (options.find((option) => option.generation && option.fiscalYear <= fiscalYearOf(today) + 1)?.fiscalYear ?? null)
  const fiscalYear = chosenYear ?? nextYear
  const ward = wards.find((candidate) => candidate.code === wardCode)

  return (
    <>
      <h3 className="start-label">{words.ward}</h3>
      <WardPicker wards={wards} value={wardCode} onChange={setWardCode} />
      <h3 className="start-label">{words.year}</h3>
      <YearPicker label={words.year} options={options} value={fiscalYear} onChange={setChosenYear} />
      <div className="start-go">
        <p aria-live="polite">
          {ward && fiscalYear !== null ? words.createSummary(ward.name, labelOfFiscalYear(fiscalYear)) : words.createIncomplete}
        </p>
        <Button
          variant="primary"
          isDisabled={!ward || fiscalYear === null}
          onPress={() => {
            if (ward && fiscalYear !== null) void useProblem.getState().guard(() => useApp.getState().createFile(ward.code, fiscalYear))
          }}
        >
          {words.createAction}
        </Button>
      </div>
    </>
  )
}
