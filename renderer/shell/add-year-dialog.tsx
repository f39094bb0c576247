// Knows how another fiscal year is begun in the open file: an empty plan on that year's form.
import { useEffect, useState } from 'react'
import { appWords as words } from '../../shared/words/app.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { listYearOptions } from '../components/year-options.ts'
import { YearPicker } from '../components/year-picker.tsx'
import { useApp } from '../stores/app.ts'
import { useDialogs } from '../stores/dialogs.ts'
import { useMasterData } from '../stores/master-data.ts'
import { usePlan } from '../stores/plan.ts'
import { useProblem } from '../stores/problem.ts'

export function AddYearDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'addYear')
  const close = useDialogs((dialogs) => dialogs.close)
  const [fiscalYear, setFiscalYear] = useState<number | null>(null)
  const generations = useMasterData((data) => data.generations)
  const summaries = usePlan((plan) => plan.summaries)
  const today = useApp((app) => app.state?.today ?? '')
  const { guard } = useProblem.getState()
  useEffect(() => {
    if (!isOpen) return
    setFiscalYear(null)
    void guard(useMasterData.getState().load)
  }, [isOpen, guard])

  const create = async () => {
    if (fiscalYear === null) return
    close()
    useApp.getState().goTo('plan')
    await guard(() => usePlan.getState().createYear(fiscalYear))
  }
  const taken = summaries.map((summary) => summary.fiscalYear)
  return (
    <Dialog
      title={words.addYearTitle}
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={fiscalYear === null} onPress={create}>
            {words.create}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{words.addYearNote}</p>
      {today !== '' && (
        <YearPicker
          label={words.year}
          options={listYearOptions(generations, today, taken)}
          value={fiscalYear}
          onChange={setFiscalYear}
          takesFocus
        />
      )}
    </Dialog>
  )
}
