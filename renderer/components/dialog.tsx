// Knows how a dialog stands over the window: title, body, buttons at its foot; Esc closes it, and the veil as long as nothing was written in it.
import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { DialogBody } from './dialog-body.tsx'
import './dialog.css'

type DialogProps = Readonly<{
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons, the main one last. */
  footer: ReactNode
  size?: 'small' | 'medium' | 'large' | 'wide' | 'full'
  /** false while something runs that a stray click must not leave. */
  isDismissable?: boolean
  role?: 'dialog' | 'alertdialog'
  /** Comes once it is gone and the window takes the keyboard again, which goes back to what opened it where nothing else is focused here. */
  onGone?: () => void
}>

export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = 'medium',
  isDismissable = true,
  role = 'dialog',
  onGone,
}: DialogProps) {
  const isWritten = useRef(false)
  useEffect(() => {
    isWritten.current = false
  }, [isOpen])
  const write = () => {
    isWritten.current = true
  }
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={isDismissable}
      // A click beside it must not cost what was typed or pasted.
      shouldCloseOnInteractOutside={() => !isWritten.current}
      isKeyboardDismissDisabled={!isDismissable}
      className="dialog-veil"
    >
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog role={role} className="dialog-inner">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <DialogBody label={title} onWrite={write}>
            {children}
          </DialogBody>
          <div className="dialog-footer">{footer}</div>
          {onGone && <Gone onGone={onGone} />}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Stands deepest in the dialog: when its effect ends, what held the keyboard in the dialog has let it go. */
function Gone({ onGone }: Readonly<{ onGone: () => void }>) {
  const mark = useRef<HTMLSpanElement>(null)
  const told = useRef(onGone)
  useEffect(() => {
    told.current = onGone
  })
  useEffect(() => {
    const element = mark.current
    return () => {
      if (!element?.isConnected) told.current()
    }
  }, [])
  return <span ref={mark} hidden />
}
