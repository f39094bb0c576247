// Knows the line at the foot of the window: the file, what the room counts, and the keys that matter now.
import { appWords as words } from '../../shared/words/app.ts'
import { nameDeed } from '../../shared/words/history.ts'
import { inspectionWords } from '../../shared/words/inspection.ts'
import { isReadOnly, useApp } from '../stores/app.ts'
import { openFindings, useInspection } from '../stores/inspection.ts'
import { type StatusItem, useStatus } from '../stores/status.ts'

export function StatusBar() {
  const fileName = useApp((app) => app.state?.file?.fileName)
  const undo = useApp((app) => app.undoState.undo)
  const readOnly = useApp(isReadOnly)
  const { items, keys } = useStatus()
  const findings = useInspection(openFindings)
  return (
    <footer className="status-bar" aria-label={words.statusBar} data-area="status">
      <b className="status-file">{fileName}</b>
      {items.map((item) => (
        <StatusEntry key={item.key} item={item} />
      ))}
      {findings !== null && (
        <StatusEntry
          item={{
            key: 'findings',
            label: inspectionWords.statusOpen,
            value: String(findings),
            tone: findings > 0 ? 'warning' : 'plain',
            onPress: () => useApp.getState().goTo('inspection'),
          }}
        />
      )}
      <span className="status-keys">
        {keys.map((key) => (
          <span key={key}>{key}</span>
        ))}
        {undo && !readOnly && <span>{words.undoHint(nameDeed(undo))}</span>}
      </span>
    </footer>
  )
}

function StatusEntry({ item }: Readonly<{ item: StatusItem }>) {
  const content = (
    <>
      {item.label}
      {item.value !== undefined && <b>{item.value}</b>}
    </>
  )
  const className = `status-item status-${item.tone ?? 'plain'}`
  return item.onPress ? (
    <button type="button" className={className} onClick={item.onPress}>
      {content}
    </button>
  ) : (
    <span className={className}>{content}</span>
  )
}
