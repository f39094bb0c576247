// Knows what of an item differs from what a person's side confirmed last, sentence by sentence.
import { useEffect, useMemo, useState } from 'react'
import type { Check, CheckedKind, Confirmation } from '../../../../shared/model/check.ts'
import type { RowChange } from '../../../../shared/model/deed.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { changedSentences, type SentenceChange } from '../../../../shared/rules/check/changed-sentences.ts'
import { appWords } from '../../../../shared/words/app.ts'
import { queueWords as words } from '../../../../shared/words/queue.ts'
import { DiffText } from '../../../components/diff-text.tsx'
import { Skeleton } from '../../../components/skeleton.tsx'
import { useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePolicy } from '../../../stores/policy.ts'
import { changesOfItem } from '../../../../shared/words/changes-of-item.ts'
import { describeTie } from '../../../../shared/words/describe-tie.ts'
import type { ChangedItem } from '../../../../shared/words/place-of-change.ts'

type SinceLastProps = Readonly<{
  plan: WardPlan
  kind: CheckedKind
  item: ChangedItem
  /** The one in front; null of an item that is gone. */
  check: Check | null
  /** null = the person's side never confirmed it. */
  last: Confirmation | null
}>

export function SinceLast({ plan, kind, item, check, last }: SinceLastProps) {
  const changes = useChangesSince(plan.fiscalYear, kind, item, last)
  const policy = usePolicy((store) => store.policy)
  const series = useIndicators((store) => store.book?.series)
  const posts = useChecks((store) => store.organisation?.posts)
  const parts = useMemo(() => {
    const known = {
      plan,
      item,
      check,
      series: series ?? [],
      posts: posts ?? [],
      describeTie: (target: string) => describeTie(policy, target),
    }
    return changesOfItem(changes ?? [], known)
  }, [changes, plan, check, item, series, posts, policy])
  return (
    <section className="queue-part">
      <h4>
        {words.since}
        {last && <small>{words.sinceWhen(last)}</small>}
      </h4>
      {last === null ? (
        <p className="queue-none">{words.firstTime}</p>
      ) : changes === null ? (
        <Skeleton label={appWords.loading} lines={2} />
      ) : parts.length === 0 ? (
        <p className="queue-none">{words.unchanged}</p>
      ) : (
        <ol className="since-last">
          {parts.map((part, index) => (
            <li key={index}>
              {part.moved === null ? (
                <>
                  <h5>
                    {part.place !== '' && <span>{part.place}</span>}
                    {part.label}
                  </h5>
                  <Sentences changes={changedSentences(part.before, part.after)} />
                </>
              ) : (
                <p className="since-moved">{part.moved}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Sentences({ changes }: Readonly<{ changes: readonly SentenceChange[] }>) {
  return (
    <ul className="sentences">
      {changes.map((change, index) =>
        change.state === 'same' ? (
          <li key={index} className="sentence-same">
            {words.sameSentences(change.count)}
          </li>
        ) : (
          <li key={index} className={`sentence sentence-${change.state}`}>
            <span className="sentence-state">{words.sentence[change.state]}</span>
            {change.state !== 'added' && (
              <p>
                <DiffText pieces={change.pieces} side="old" emptyLabel={words.blank} />
              </p>
            )}
            {change.state !== 'removed' && (
              <p>
                <DiffText pieces={change.pieces} side="new" emptyLabel={words.blank} />
              </p>
            )}
          </li>
        ),
      )}
    </ul>
  )
}

/** null while it is asked. Asked again when the plan or a figure is another, or something was taken back. */
function useChangesSince(fiscalYear: number, kind: CheckedKind, item: ChangedItem, last: Confirmation | null): readonly RowChange[] | null {
  const [found, setFound] = useState<Readonly<{ of: string; changes: readonly RowChange[] }> | null>(null)
  const rereadCount = useApp((app) => app.rereadCount)
  const book = useIndicators((store) => store.book)
  const deedId = last?.deedId ?? null
  const { id } = item
  const of = `${fiscalYear}/${kind}/${id}/${deedId}`
  useEffect(() => {
    if (deedId === null) return undefined
    let isOpen = true
    void useChecks
      .getState()
      .ask((client) => client.listChangesSince(fiscalYear, { kind, id }, deedId))
      .then((changes) => isOpen && changes && setFound({ of, changes }))
    return () => {
      isOpen = false
    }
    // another item object or book means that something was written there
  }, [of, fiscalYear, kind, id, item, deedId, book, rereadCount])
  return found?.of === of ? found.changes : null
}
