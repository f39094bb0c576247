// Knows how a person is asked before one thing is done that is not done lightly: what it is, yes at hand, no beside it.
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

type QuestionDialogProps = Readonly<{
  title: string
  children: ReactNode
  cancelLabel: string
  confirmLabel: string
  variant: 'primary' | 'danger'
  onClose: () => void
  /** Comes after onClose. */
  onConfirm: () => void
}>

export function QuestionDialog({ title, children, cancelLabel, confirmLabel, variant, onClose, onConfirm }: QuestionDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>{cancelLabel}</Button>
          <Button
            variant={variant}
            autoFocus
            onPress={() => {
              onClose()
              onConfirm()
            }}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
