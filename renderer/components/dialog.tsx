// Knows how a dialog stands over the window: title, body, buttons at its foot; Esc and the veil close it.
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.css'

type DialogProps = Readonly<{
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons, the main one last. */
  footer: ReactNode
  size?: 'small' | 'medium' | 'large' | 'wide'
  /** false while something runs that a stray click must not leave. */
  isDismissable?: boolean
  role?: 'dialog' | 'alertdialog'
}>

export function Dialog({ title, isOpen, onClose, children, footer, size = 'medium', isDismissable = true, role = 'dialog' }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className="dialog-veil"
    >
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog role={role} className="dialog-inner">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          <div className="dialog-footer">{footer}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
