// Knows the wizard of 年度更新: its steps one behind the other, what keeps a step from being left, and how it ends.
import { useEffect } from 'react'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { type RolloverStep, rolloverWords as words } from '../../../shared/words/rollover.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Progress } from '../../components/progress.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { useApp } from '../../stores/app.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { usePlan } from '../../stores/plan.ts'
import { hindranceOf, stepFrom, stepsOf, useRollover, what } from '../../stores/rollover.ts'
import type { Misfit } from '../../stores/rollover-choices.ts'
import { ActsStep } from './acts-step.tsx'
import { ItemsStep } from './items-step.tsx'
import { SummaryStep } from './summary-step.tsx'
import { TargetsStep } from './targets-step.tsx'
import { TextsStep } from './texts-step.tsx'
import { YearStep } from './year-step.tsx'
import './rollover.css'

export function RolloverDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'rollOver')
  const close = useDialogs((dialogs) => dialogs.close)
  const rollover = useRollover()
  const { phase, step, last, toYear } = rollover
  useEffect(() => {
    const { fiscalYear } = usePlan.getState()
    if (isOpen && fiscalYear !== null) void useRollover.getState().begin(fiscalYear)
  }, [isOpen])
  const steps = stepsOf(rollover)
  const previous = stepFrom(steps, step, -1)
  const next = stepFrom(steps, step, 1)
  const found = what(rollover)
  const misfit = hindranceOf(rollover)
  const isChoosing = phase.name === 'choosing' && last !== null
  const isLeavable = found !== null && (misfit === null || step !== stepOfMisfit(misfit.code))
  const run = async () => {
    if (!(await useRollover.getState().run())) return
    close()
    useApp.getState().goTo('plan')
  }

  return (
    <Dialog
      title={last ? words.title(last.fiscalYear) : words.name}
      isOpen={isOpen}
      onClose={close}
      size="wide"
      isDismissable={phase.name !== 'running'}
      footer={
        phase.name === 'failed' ? (
          <>
            <Button onPress={close}>{words.close}</Button>
            {last && (
              <Button variant="primary" autoFocus onPress={() => rollover.goTo('summary')}>
                {words.again}
              </Button>
            )}
          </>
        ) : (
          <>
            {misfit && isChoosing && !isLeavable && (
              <p className="rollover-misfit" role="status">
                {words.misfits[misfit.code]}
              </p>
            )}
            <Button onPress={close} isDisabled={phase.name === 'running'}>
              {words.cancel}
            </Button>
            <Button onPress={() => previous && rollover.goTo(previous)} isDisabled={!isChoosing || previous === null}>
              {words.back}
            </Button>
            {next === null ? (
              <Button variant="primary" autoFocus onPress={run} isDisabled={!isChoosing || misfit !== null}>
                {words.run}
              </Button>
            ) : (
              <Button variant="primary" onPress={() => rollover.goTo(next)} isDisabled={!isChoosing || toYear === null || !isLeavable}>
                {words.next}
              </Button>
            )}
          </>
        )
      }
    >
      <ol className="rollover-steps" aria-label={words.steps}>
        {steps.map(({ id, label }, index) => (
          <li key={id} aria-current={id === step ? 'step' : undefined}>
            {words.stepOf(index + 1, label)}
          </li>
        ))}
      </ol>
      <div className="rollover-body">
        {phase.name === 'loading' && <Skeleton label={words.loading} lines={8} />}
        {phase.name === 'failed' && (
          <>
            <p className="dialog-lead">{words.failedLead}</p>
            <ErrorPanel problem={phase.problem} />
          </>
        )}
        {phase.name === 'running' && <Progress label={words.running} done={0} total={0} />}
        {isChoosing && step === 'year' && <YearStep last={last} />}
        {isChoosing && found && step === 'items' && <ItemsStep rows={found.rows} />}
        {isChoosing && found && step === 'acts' && <ActsStep last={last} rows={found.rows} />}
        {isChoosing && found && step === 'targets' && <TargetsStep indicators={found.indicators} />}
        {isChoosing && found && step === 'texts' && <TextsStep last={last} rows={found.rows} />}
        {isChoosing && found && step === 'summary' && toYear !== null && (
          <SummaryStep last={last} toYear={toYear} rows={found.rows} indicators={found.indicators} acts={found.choices.acts} />
        )}
      </div>
      {isChoosing && (
        <p className="sr-only" role="status">
          {toYear === null ? '' : labelOfFiscalYear(toYear)}
        </p>
      )}
    </Dialog>
  )
}

/** Where it is put right. */
function stepOfMisfit(code: Misfit['code']): RolloverStep {
  return code === 'badTarget' ? 'targets' : code === 'badAct' ? 'acts' : 'items'
}
