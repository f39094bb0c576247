// Knows which stores read again when another file comes to the front, or when deeds were taken back, when the first file has been read, and that the findings are kept right.
import { useEffect, useState } from 'react'
import { appWords } from '../../shared/words/app.ts'
import { useApp } from '../stores/app.ts'
import { useHistory } from '../stores/history.ts'
import { useInspection } from '../stores/inspection.ts'
import { useMasters } from '../stores/masters.ts'
import { usePlan } from '../stores/plan.ts'
import { usePolicy } from '../stores/policy.ts'
import { useProblem } from '../stores/problem.ts'

/** The page comes first: what is missing in it is looked for when it has been drawn. */
const calmMs = 1000

/** Returns whether a file has been read: until then there is nothing to draw a room of. */
export function useFileInFront(): boolean {
  const [isRead, setRead] = useState(false)
  const fileCount = useApp((app) => app.fileCount)
  const rereadCount = useApp((app) => app.rereadCount)
  const fileName = useApp((app) => app.state?.file?.fileName)
  const { guard } = useProblem.getState()
  useEffect(() => {
    document.title = fileName === undefined ? appWords.name : `${fileName} - ${appWords.name}`
  }, [fileName])
  useEffect(() => {
    if (fileName === undefined) usePlan.getState().closeFile()
  }, [fileName])
  useEffect(() => {
    useHistory.getState().clear()
    if (fileCount === 0) return
    void Promise.all([guard(usePolicy.getState().load), guard(usePlan.getState().loadFile)]).then(() => setRead(true))
  }, [fileCount, guard])
  useEffect(() => {
    if (rereadCount > 0) void guard(usePlan.getState().reload).then(() => guard(useMasters.getState().follow))
  }, [rereadCount, guard])
  useEffect(() => {
    if (!isRead) return undefined
    let stop: (() => void) | null = null
    const timer = setTimeout(() => {
      stop = useInspection.getState().follow()
    }, calmMs)
    return () => {
      clearTimeout(timer)
      stop?.()
    }
  }, [isRead])
  return isRead
}
