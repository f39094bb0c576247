// Knows the list of the items of a check: whose are shown, the one in front, and several that are ticked to be handed in at once.
import { Send } from 'lucide-react'
import { useMemo, useState } from 'react'
import { isRefusal } from '../../../../shared/rules/check/may-act.ts'
import { entryWords as words, sayHandedIn } from '../../../../shared/words/entry.ts'
import { Button } from '../../../components/button.tsx'
import { ChoiceList } from '../../../components/choice-list.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { type EntryItem, type EntryScope, entryScopes, rowIdOf, rowsOfItems } from './entry-rows.ts'
import { type HandedIn, handInMany, type ManyAsked } from './hand-in-many.ts'
import { isOwnTurn, mayHandIn } from './may-hand-in.ts'

type EntrySideProps = Readonly<{
  scope: EntryScope
  onScope: (scope: EntryScope) => void
  shown: readonly EntryItem[]
  cursor: string | null
  onCursor: (id: string) => void
  /** Enter: into the form of the one in front. */
  onEnter: () => void
  handingIn: ManyAsked
  isReadOnly: boolean
}>

const none: ReadonlySet<string> = new Set()
const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id])

export function EntrySide({ scope, onScope, shown, cursor, onCursor, onEnter, handingIn, isReadOnly }: EntrySideProps) {
  const [wanted, setTicked] = useState(none)
  const [lastResult, setResult] = useState<HandedIn | null>(null)
  const { dates, organisation, person, today } = handingIn
  const own = useMemo(
    () => (isReadOnly ? [] : shown.filter((entry) => isOwnTurn(entry, { dates, organisation, person, today }))),
    [isReadOnly, shown, dates, organisation, person, today],
  )
  const tickable = useMemo(() => new Set(own.map(rowIdOf)), [own])
  const ticked = useMemo(() => new Set([...wanted].filter((id) => tickable.has(id))), [wanted, tickable])
  const rows = useMemo(() => rowsOfItems(shown, tickable, ticked), [shown, tickable, ticked])
  const written = own.filter((entry) => !isRefusal(mayHandIn(entry, handingIn))).map(rowIdOf)
  // it is told until what was left out is handed in too
  const result = lastResult?.left.every(({ entry }) => tickable.has(rowIdOf(entry))) === true ? lastResult : null
  const tick = (next: ReadonlySet<string>) => {
    setTicked(next)
    setResult(null)
  }
  const submit = async () => {
    const handed = await handInMany(ticked, handingIn)
    setTicked(new Set(handed.left.map(({ entry }) => rowIdOf(entry))))
    setResult(handed)
  }
  return (
    <aside className="entry-side" data-area="items">
      <SegmentedControl
        label={words.scope}
        options={entryScopes.map((id) => ({ id, label: words.scopes[id] }))}
        value={scope}
        onChange={onScope}
      />
      {shown.length === 0 ? (
        <EmptyState
          text={scope === 'section' ? words.nothingOfSection : words.nothingOwn}
          action={{ label: words.showAll, onPress: () => onScope('all') }}
        />
      ) : (
        <ChoiceList
          label={words.list}
          rows={rows}
          cursor={cursor}
          onCursor={onCursor}
          onKey={(key) => {
            if (key !== 'Enter') return false
            onEnter()
            return true
          }}
          {...(own.length > 0 && { onToggle: (id) => tickable.has(id) && tick(toggled(ticked, id)) })}
          isTickedByBox
          isHome
        />
      )}
      {ticked.size > 0 ? (
        <div className="entry-many">
          <Button size="small" icon={<Send size={13} aria-hidden="true" />} onPress={() => void submit()}>
            {words.submitChosen(ticked.size)}
          </Button>
          <Button size="small" variant="quiet" onPress={() => tick(none)}>
            {words.untick}
          </Button>
        </div>
      ) : (
        written.length > 1 && (
          <div className="entry-many">
            <Button size="small" variant="quiet" onPress={() => tick(new Set(written))}>
              {words.tickWritten(written.length)}
            </Button>
          </div>
        )
      )}
      <div className="entry-handed" role="status">
        {result && <p>{sayHandedIn(result.done.length, result.left.length)}</p>}
        {result !== null && result.left.length > 0 && (
          <ul>
            {result.left.map(({ entry, why }) => (
              <li key={rowIdOf(entry)}>{`${entry.item.number} ${entry.item.title || words.untitled}：${why}`}</li>
            ))}
          </ul>
        )}
      </div>
    </aside>
  )
}
