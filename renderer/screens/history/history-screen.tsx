// Knows the room of the change record: every deed, newest first, and at the right what the chosen one changed.
import { Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { appWords } from '../../../shared/words/app.ts'
import { historyWords as words, nameDeed } from '../../../shared/words/history.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { isReadOnly, useApp } from '../../stores/app.ts'
import { useHistory } from '../../stores/history.ts'
import { useProblem } from '../../stores/problem.ts'
import { DeedDetail } from './deed-detail.tsx'
import { DeedList } from './deed-list.tsx'
import './history.css'

export function HistoryScreen() {
  const { deeds, selectedId, mayHaveMore, select } = useHistory()
  const { undo, redo } = useApp((app) => app.undoState)
  const readOnly = useApp(isReadOnly)
  const fileCount = useApp((app) => app.fileCount)
  const { guard } = useProblem.getState()
  // After every deed the undo state is new: then the list is read again.
  useEffect(() => {
    void guard(useHistory.getState().load)
  }, [undo, redo, fileCount, guard])

  if (deeds === null) {
    return (
      <main className="history-loading">
        <Skeleton label={appWords.loading} lines={12} />
      </main>
    )
  }
  if (deeds.length === 0) {
    return (
      <main className="history-loading">
        <EmptyState text={words.empty} action={{ label: words.emptyAction, onPress: () => useApp.getState().goTo('plan') }} />
      </main>
    )
  }
  const selected = deeds.find(({ deed }) => deed.id === selectedId)
  return (
    <main className="history">
      <div className="toolbar">
        <h2 className="toolbar-title">{words.title}</h2>
        <span className="toolbar-note">{words.intro}</span>
        <span className="toolbar-space" />
        {!readOnly && (
          <>
            <Button
              size="small"
              variant="quiet"
              icon={<Undo2 size={16} aria-hidden="true" />}
              isDisabled={undo === null}
              onPress={() => void guard(useApp.getState().undo)}
            >
              {undo ? appWords.undoCommand(nameDeed(undo)) : words.undo}
            </Button>
            <Button
              size="small"
              variant="quiet"
              icon={<Redo2 size={16} aria-hidden="true" />}
              isDisabled={redo === null}
              onPress={() => void guard(useApp.getState().redo)}
            >
              {redo ? appWords.redoCommand(nameDeed(redo)) : words.redo}
            </Button>
          </>
        )}
      </div>
      <DeedList
        deeds={deeds}
        selectedId={selectedId}
        mayHaveMore={mayHaveMore}
        onSelect={select}
        onMore={() => void guard(useHistory.getState().loadMore)}
      />
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="history-detail" aria-label={words.detail} data-area="detail" tabIndex={0}>
        {selected ? <DeedDetail entry={selected} deeds={deeds} mayRevert={!readOnly} /> : <EmptyState text={words.choose} />}
      </section>
    </main>
  )
}
