// Knows how it is said that a file was not opened: four parts, who holds it, and what a person may do.
import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { FileProblem } from '../../../shared/model/app-state.ts'
import { describeProblem } from '../../../shared/words/problem.ts'
import { describeHolder, startWords as words } from '../../../shared/words/start.ts'
import { Button } from '../../components/button.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { useApp } from '../../stores/app.ts'
import { useProblem } from '../../stores/problem.ts'

export function FileProblemPanel({ problem }: Readonly<{ problem: FileProblem }>) {
  const panel = useRef<HTMLElement>(null)
  const recentId = useApp((app) => app.problemRecentId)
  const { retryOpening, openReadOnly, takeOverLock, forgetRecent, dismissFileProblem } = useApp.getState()
  const { guard } = useProblem.getState()
  // The problem is the answer to what the person just did: the eye and the screen reader are led to it.
  useEffect(() => panel.current?.focus(), [problem])
  const may = (deed: FileProblem['may'][number]) => problem.may.includes(deed)
  const isHopeless = !may('openReadOnly') && !may('takeOver')
  return (
    <section ref={panel} tabIndex={-1} className="file-problem" aria-labelledby="file-problem">
      <h2 id="file-problem">
        <TriangleAlert size={18} aria-hidden="true" />
        {words.problemTitle(problem.fileName)}
      </h2>
      <ErrorPanel problem={describeProblem(problem.code, { fileName: problem.fileName, ...problem.holder })} />
      {problem.holder && <p className="file-problem-holder">{describeHolder(problem.holder)}</p>}
      {may('takeOver') && <p className="file-problem-note">{words.takeOverNote}</p>}
      <div className="file-problem-actions">
        <Button variant="quiet" onPress={dismissFileProblem}>
          {words.dismiss}
        </Button>
        {recentId !== null && isHopeless && <Button onPress={() => void guard(() => forgetRecent(recentId))}>{words.forget}</Button>}
        {may('takeOver') && <Button onPress={() => void guard(takeOverLock)}>{words.takeOver}</Button>}
        {may('openReadOnly') && <Button onPress={() => void guard(openReadOnly)}>{words.openReadOnly}</Button>}
        {may('retry') && (
          <Button variant="primary" onPress={() => void guard(retryOpening)}>
            {words.retry}
          </Button>
        )}
      </div>
    </section>
  )
}
