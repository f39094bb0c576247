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
  /** As of Dialog. */
  onGone?: () => void
}>

export function QuestionDialog(props: QuestionDialogProps) {
  const { title, children, cancelLabel, confirmLabel, variant, onClose, onConfirm, onGone } = props
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      role="alertdialog"
      {...(onGone ? { onGone } : {})}
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
