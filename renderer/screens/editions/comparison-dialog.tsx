// Knows the dialog that prints a comparison: with or without boxes for decisions and the 改定履歴.
import { CircleCheck, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { ExportResult } from '../../../shared/model/app-state.ts'
import { editionWords as words } from '../../../shared/words/editions.ts'
import type { ProblemWords } from '../../../shared/words/problem.ts'
import { Button } from '../../components/button.tsx'
import { CheckBox } from '../../components/check-box.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { useEditions } from '../../stores/editions.ts'
import { useExport } from '../../stores/export.ts'
import { problemOf, useProblem } from '../../stores/problem.ts'

type ComparisonDialogProps = Readonly<{ older: string; newer: string; onClose: () => void }>
type Phase = 'choosing' | 'running' | Readonly<{ result: ExportResult }> | Readonly<{ problem: ProblemWords }>

export function ComparisonDialog({ older, newer, onClose }: ComparisonDialogProps) {
  const [withDecisionBox, setDecisionBox] = useState(true)
  const [withRevisionHistory, setRevisionHistory] = useState(true)
  const [phase, setPhase] = useState<Phase>('choosing')
  const isRunning = phase === 'running'
  const start = async () => {
    setPhase('running')
    try {
      const result = await useEditions.getState().exportComparison({ withDecisionBox, withRevisionHistory })
      setPhase(result ? { result } : 'choosing')
    } catch (error) {
      setPhase({ problem: problemOf(error) })
    }
  }
  const isDone = typeof phase === 'object' && 'result' in phase
  return (
    <Dialog
      title={words.exportTitle}
      isOpen
      onClose={onClose}
      isDismissable={!isRunning}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isRunning}>
            {words.close}
          </Button>
          {isDone ? (
            <Button
              key="show"
              variant="primary"
              autoFocus
              icon={<FolderOpen size={16} aria-hidden="true" />}
              onPress={() => void useProblem.getState().guard(useExport.getState().showFile)}
            >
              {words.showInFolder}
            </Button>
          ) : (
            // its own key each time, so that the keyboard comes back to it
            <Button key={isRunning ? 'running' : 'start'} variant="primary" autoFocus isDisabled={isRunning} onPress={() => void start()}>
              {isRunning ? words.exporting : words.exportStart}
            </Button>
          )}
        </>
      }
    >
      {isDone ? (
        <p className="export-done" role="status">
          <CircleCheck size={18} aria-hidden="true" />
          {words.exported(phase.result.fileName)}
        </p>
      ) : typeof phase === 'object' ? (
        <ErrorPanel problem={phase.problem} />
      ) : (
        <>
          <p className="dialog-lead">{words.exportLead(older, newer)}</p>
          <CheckBox isSelected={withDecisionBox} onChange={setDecisionBox} isDisabled={isRunning}>
            {words.withDecisionBox}
          </CheckBox>
          <CheckBox isSelected={withRevisionHistory} onChange={setRevisionHistory} isDisabled={isRunning}>
            {words.withRevisionHistory}
          </CheckBox>
        </>
      )}
    </Dialog>
  )
}
