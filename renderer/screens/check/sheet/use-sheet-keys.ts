// Knows the two keys of the view レビュー資料 that hold wherever the keyboard is in it: F5 begins the meeting, Ctrl+P puts the page out.
import { useEffect, useRef } from 'react'

export function useSheetKeys(onMeeting: () => void, onPrint: () => void): void {
  const latest = useRef({ onMeeting, onPrint })
  useEffect(() => {
    latest.current = { onMeeting, onPrint }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.shiftKey || event.altKey || event.isComposing || document.querySelector('.dialog-veil')) return
      const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p'
      if (!isPrint && (event.key !== 'F5' || event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      if (isPrint) latest.current.onPrint()
      else latest.current.onMeeting()
    }
    // before the window's own commands: here it is this page that is put out
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}
