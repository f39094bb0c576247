// Knows where the keyboard goes when what held it is gone: to the work of the room in front, never to nowhere.
import { useEffect } from 'react'
import { useApp } from '../stores/app.ts'
import { useHistory } from '../stores/history.ts'
import { usePlan } from '../stores/plan.ts'
import { usePolicy } from '../stores/policy.ts'
import { focusWork } from './focus-work.ts'

/** A closing dialog gives the keyboard back one frame later: that comes first. */
const giveBackMs = 60

/**
 * Only a lost keyboard is brought there; one that is anywhere else stays.
 */
export function useFocusHome(): void {
  const room = useApp((app) => app.room)
  const fileCount = useApp((app) => app.fileCount)
  const plan = usePlan((store) => store.plan)
  const hasDeeds = useHistory((store) => store.deeds !== null)
  const hasPolicy = usePolicy((store) => store.policy !== null)
  useEffect(() => {
    const timer = setTimeout(takeHomeNextFrame, giveBackMs)
    return () => clearTimeout(timer)
  }, [room, fileCount, plan, hasDeeds, hasPolicy])
  // Whatever goes (a dialog, a list in favour of another, a button once it was pressed), the keyboard may be lost with it.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new MutationObserver((records) => {
      if (!isLost() || !records.some((record) => record.removedNodes.length > 0)) return
      clearTimeout(timer)
      timer = setTimeout(takeHomeNextFrame, giveBackMs)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [])
}

const isLost = () => document.activeElement === null || document.activeElement === document.body

/** On a busy computer a frame takes longer than any wait; what was asked for it before comes first in it. */
const takeHomeNextFrame = () => requestAnimationFrame(takeHome)

function takeHome(): void {
  if (!isLost() || document.querySelector('.dialog-veil')) return
  focusWork()
}
