// Knows which stores read again when another file comes to the front, or when deeds were taken back.
import { useEffect } from 'react'
import { appWords } from '../../shared/words/app.ts'
import { useApp } from '../stores/app.ts'
import { useHistory } from '../stores/history.ts'
import { usePlan } from '../stores/plan.ts'
import { usePolicy } from '../stores/policy.ts'
import { useProblem } from '../stores/problem.ts'

export function useFileInFront(): void {
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
    void guard(usePolicy.getState().load)
    void guard(usePlan.getState().loadFile)
  }, [fileCount, guard])
  useEffect(() => {
    if (rereadCount > 0) void guard(usePlan.getState().reload)
  }, [rereadCount, guard])
}
