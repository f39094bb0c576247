// Knows the middle of a dialog: it scrolls, and takes the keyboard itself where nothing in it does.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { keyboardStops, useHeldKeyboard } from './use-held-keyboard.ts'

type DialogBodyProps = Readonly<{ label: string; onWrite: () => void; children: ReactNode }>

export function DialogBody({ label, onWrite, children }: DialogBodyProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isStop, setStop] = useState(false)
  useHeldKeyboard(box)
  // What is in it changes with every step of a dialog.
  useEffect(() => {
    const body = box.current
    if (!body) return
    const look = () => setStop(body.scrollHeight > body.clientHeight + 1 && body.querySelector(keyboardStops) === null)
    look()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(look)
    observer.observe(body)
    return () => observer.disconnect()
  }, [children])
  return (
    <div
      ref={box}
      className="dialog-body"
      {...(isStop ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
      onInput={onWrite}
      onPaste={onWrite}
    >
      {children}
    </div>
  )
}
