// Knows the dialog in which the texts of all years are searched while the person types.
import { Search } from 'lucide-react'
import { type ChangeEvent, type CompositionEvent, type KeyboardEvent, useCallback, useEffect } from 'react'
import { searchWords as words } from '../../../shared/words/search.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { isComposing } from '../../components/is-composing.ts'
import { useLate } from '../../components/use-late.ts'
import { useApp } from '../../stores/app.ts'
import { useDialogs } from '../../stores/dialogs.ts'
import { searchLimits, useSearch } from '../../stores/search.ts'
import { HitList, idOfHit } from './hit-list.tsx'
import './search.css'

const listId = 'search-hits'
const pageOfHits = 6

export function SearchDialog() {
  const isOpen = useDialogs((dialogs) => dialogs.open === 'search')
  const fileCount = useApp((app) => app.fileCount)
  useEffect(() => useSearch.getState().clear(), [fileCount])
  useEffect(() => {
    if (isOpen) void useSearch.getState().begin()
  }, [isOpen])
  const { close } = useDialogs.getState()
  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={close}
      size="large"
      footer={
        <>
          <ul className="search-keys">
            {words.keys.map((key) => (
              <li key={key}>{key}</li>
            ))}
          </ul>
          <Button onPress={close}>{words.close}</Button>
        </>
      }
    >
      <SearchBox />
      <Answer />
    </Dialog>
  )
}

/** Up and down choose, Enter goes there; the keyboard stays in the box. */
function followKeys(event: KeyboardEvent): void {
  if (isComposing(event)) return
  const { result, chosen, choose, goTo } = useSearch.getState()
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: chosen + 1,
    ArrowUp: chosen - 1,
    PageDown: chosen + pageOfHits,
    PageUp: chosen - pageOfHits,
  }
  const target = targets[event.key]
  const hit = result?.hits[chosen]
  if (target === undefined && !(event.key === 'Enter' && hit)) return
  event.preventDefault()
  if (target !== undefined) choose(target)
  else if (hit) void goTo(hit)
}

function SearchBox() {
  const { typed, result, chosen, type } = useSearch()
  const hits = result?.hits ?? []
  return (
    <div className="search-box">
      <Search size={16} aria-hidden="true" />
      <input
        className="search-input"
        type="text"
        role="combobox"
        aria-label={words.query}
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen < 0 ? undefined : idOfHit(chosen)}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        // the dialog is for nothing else
        autoFocus
        value={typed}
        onFocus={(event) => event.target.select()}
        onChange={(event: ChangeEvent<HTMLInputElement>) =>
          type(event.target.value, event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)
        }
        onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => type(event.currentTarget.value, false)}
        onKeyDown={followKeys}
      />
    </div>
  )
}

/** What came of it, below the box. */
function Answer() {
  const { query, result, isSearching, chosen, goTo } = useSearch()
  const isLate = useLate(isSearching)
  const loadMore = useCallback(() => void useSearch.getState().loadMore(), [])
  const shown = result?.hits.length ?? 0
  const status = isLate ? words.searching : result && result.total > 0 ? words.total(result.total) : ''
  return (
    <div className="search-answer">
      <p className="search-status">
        <span role="status">{status}</span>
        {result && shown >= searchLimits.most && result.total > shown && <span className="search-more">{words.onlyFirst(shown)}</span>}
      </p>
      {result === null ? (
        <div className="search-help">
          <p>{words.hint}</p>
          <ul>
            {words.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      ) : shown === 0 ? (
        <div className="search-help" role="status">
          <p className="search-none">{words.none(query.trim())}</p>
          <p>{/\S\s+\S/.test(query) ? words.noneHintWords : words.noneHint}</p>
        </div>
      ) : (
        <HitList id={listId} hits={result.hits} chosen={chosen} onOpen={(hit) => void goTo(hit)} onKeys={followKeys} onEnd={loadMore} />
      )}
    </div>
  )
}
