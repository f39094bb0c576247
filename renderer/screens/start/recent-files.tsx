// Knows the files that were opened lately: one press goes on with one, another takes it off the list.
import { X } from 'lucide-react'
import { startWords as words } from '../../../shared/words/start.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { useApp } from '../../stores/app.ts'
import { useProblem } from '../../stores/problem.ts'

export function RecentFiles() {
  const recentFiles = useApp((app) => app.state?.recentFiles ?? [])
  const { openRecent, forgetRecent } = useApp.getState()
  const { guard } = useProblem.getState()
  return (
    <section className="start-panel" aria-labelledby="start-recent">
      <h2 id="start-recent">{words.recent}</h2>
      {recentFiles.length === 0 ? (
        <p className="start-note">{words.recentEmpty}</p>
      ) : (
        <ul className="recent">
          {recentFiles.map((file) => (
            <li key={file.id}>
              <button type="button" className="recent-file" onClick={() => void guard(() => openRecent(file.id))}>
                <b>{file.fileName}</b>
                <span>
                  {file.wardName}　{words.recentOpened(file.openedAt)}
                </span>
              </button>
              <IconButton
                label={words.forgetOf(file.fileName)}
                icon={<X size={16} aria-hidden="true" />}
                onPress={() => void guard(() => forgetRecent(file.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
