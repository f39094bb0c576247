// Knows the buttons of a dialog that writes files, as far as it is: what begins it, what stops it, where the files are, another try.
import { FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { writingWords as words } from '../../shared/words/writing.ts'
import { Button } from './button.tsx'

type Phase = Readonly<{ name: 'choosing' | 'done' | 'failed' }> | Readonly<{ name: 'running'; isCancelling: boolean }>
/** `again`: what the button says that leads back to the choice. `note` and `begin` stand beside the closing while it is chosen. */
type WritingFooterProps = Readonly<{
  phase: Phase
  again: string
  note?: ReactNode
  begin: ReactNode
  onCancel: () => void
  onShow: () => void
  onAgain: () => void
  onClose: () => void
}>

export function WritingFooter({ phase, again, note, begin, onCancel, onShow, onAgain, onClose }: WritingFooterProps) {
  if (phase.name === 'running')
    return (
      <Button autoFocus onPress={onCancel} isDisabled={phase.isCancelling}>
        {phase.isCancelling ? words.cancelling : words.cancel}
      </Button>
    )
  return (
    <>
      {phase.name === 'choosing' && note}
      <Button onPress={onClose}>{words.close}</Button>
      {phase.name === 'choosing' && begin}
      {phase.name === 'done' && (
        <Button variant="primary" autoFocus icon={<FolderOpen size={16} aria-hidden="true" />} onPress={onShow}>
          {words.showInFolder}
        </Button>
      )}
      {phase.name === 'failed' && (
        <Button variant="primary" autoFocus onPress={onAgain}>
          {again}
        </Button>
      )}
    </>
  )
}
