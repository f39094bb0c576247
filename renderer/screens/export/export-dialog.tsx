// Knows the dialog 様式の出力: what goes out and in which shape, its pages, how far the writing is, what came of it.
import { useEffect, useState } from 'react'
import type { OutputRequest } from '../../../shared/model/output.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { exportStages, exportWords as words } from '../../../shared/words/export.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { isComposing } from '../../components/is-composing.ts'
import { Progress } from '../../components/progress.tsx'
import { WritingFooter } from '../../components/writing-footer.tsx'
import { useApp } from '../../stores/app.ts'
import { useExport } from '../../stores/export.ts'
import { usePlan } from '../../stores/plan.ts'
import { useProblem } from '../../stores/problem.ts'
import { OutputChoice } from './output-choice.tsx'
import { OutputDone } from './output-done.tsx'
import { type Look, OutputPages } from './output-pages.tsx'
import { useOutputRows } from './use-output-rows.ts'
import './export.css'

export function ExportDialog() {
  const { isOpen, phase, close, start, cancel, again, showFile } = useExport()
  const { rows, chosen, request, isReading, isFolder } = useOutputRows()
  const [look, setLook] = useState<Look>({ form: undefined, count: 0 })
  const { guard } = useProblem.getState()
  const isChoosing = phase.name === 'choosing'
  useStartKey(isOpen && isChoosing ? request : null)

  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={close}
      isDismissable={phase.name !== 'running'}
      size={isChoosing ? 'full' : 'medium'}
      footer={
        <WritingFooter
          phase={phase}
          again={words.tryAgain}
          onCancel={() => void guard(cancel)}
          onShow={() => void guard(showFile)}
          onAgain={again}
          onClose={close}
          note={
            <span className="output-foot" role="status">
              {isChoosing && phase.wasCancelled ? words.cancelled : chosen.size === 0 && !isReading ? words.choose : words.keys}
            </span>
          }
          begin={
            <Button
              variant="primary"
              autoFocus
              isDisabled={chosen.size === 0 && !isReading}
              onPress={() => {
                if (request) void start(request)
              }}
            >
              {isFolder ? words.startFolder : words.start}
            </Button>
          }
        />
      }
    >
      {isChoosing && isOpen && (
        <div className="output">
          <div className="output-side">
            <Lead />
            <OutputChoice rows={rows} chosen={chosen} onLook={({ form }) => setLook({ form, count: look.count + 1 })} />
          </div>
          <OutputPages request={request} isReading={isReading} look={look} />
        </div>
      )}
      {phase.name === 'running' && (
        <>
          <Progress
            label={exportStages[phase.progress?.stage ?? 'layout']}
            done={phase.progress?.done ?? 0}
            total={phase.progress?.total ?? 0}
          />
          <p className="output-details">{phase.progress?.what ?? ''}</p>
        </>
      )}
      {phase.name === 'done' && <OutputDone result={phase.result} />}
      {phase.name === 'failed' && <ErrorPanel problem={phase.problem} />}
    </Dialog>
  )
}

/** Whose forms they are. */
function Lead() {
  const ward = useApp((app) => app.state?.file?.wardName ?? '')
  const plan = usePlan((store) => store.plan)
  return plan && <p className="output-lead">{words.lead(ward, labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs))}</p>
}

/** Ctrl+Enter begins from wherever the keyboard is. */
function useStartKey(request: OutputRequest | null): void {
  useEffect(() => {
    if (!request) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || isComposing(event)) return
      event.preventDefault()
      event.stopPropagation()
      void useExport.getState().start(request)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [request])
}
