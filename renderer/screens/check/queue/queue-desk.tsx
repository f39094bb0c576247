// Knows the desk of who confirms: the list, the item in front, the keys that go from one to the next, and the dialogs that ask first.
import { useEffect, useRef, useState } from 'react'
import type { CheckBook, CheckDates } from '../../../../shared/model/check.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { datesWithItems } from '../../../../shared/rules/check/dates-with-items.ts'
import { termsOf } from '../../../../shared/rules/check/route.ts'
import { actNames } from '../../../../shared/words/confirmations.ts'
import { queueWords as words, sayWhyNot } from '../../../../shared/words/queue.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import { usePlan } from '../../../stores/plan.ts'
import { useStatus } from '../../../stores/status.ts'
import { ActBar } from './act-bar.tsx'
import { DeputyDialog, ManyDialog, ReasonDialog } from './act-dialogs.tsx'
import { DatesDialog } from './dates-dialog.tsx'
import { type AllowedAct, actsOfItem, type ItemActs, mainActOf, nameOfActs } from './item-acts.ts'
import { GoneDetail, ItemDetail } from './item-detail.tsx'
import { onQueueKey } from './on-queue-key.ts'
import { nothingNote, QueueEmpty } from './queue-empty.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { isRisky, noFilter, type QueueItem } from './queue-items.ts'
import { QueueList } from './queue-list.tsx'
import { QueueToolbar } from './queue-toolbar.tsx'
import { RouteDialog } from './route-dialog.tsx'
import { type Act, useConfirming } from './use-confirming.ts'
import { useFocusLeft } from './use-focus-left.ts'
import { useQueue } from './use-queue.ts'
import { useQueueWorld } from './use-queue-world.ts'

type Props = Readonly<{ plan: WardPlan; generation: FormGeneration; book: CheckBook; organisation: Organisation; beginsAfresh: boolean }>
type Asked = Readonly<{ kind: 'sendBack' | 'takeBack' | 'deputy'; item: QueueItem; acts: ItemActs }>
type Open = Asked | Readonly<{ kind: 'many'; items: readonly QueueItem[] }> | Readonly<{ kind: 'route' | 'dates' }>

export function QueueDesk({ plan, generation, book, organisation, beginsAfresh }: Props) {
  const sources = useQueueWorld({ plan, generation, book, organisation })
  const { world } = sources
  const { person, today, isPart } = world
  const queue = useQueue(world, beginsAfresh)
  const { scope, lines, rows, selected, items } = queue
  const mayWrite = useApp((app) => !isReadOnly(app))
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<Open | null>(null)
  const left = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLElement>(null)
  const { focusLeft, afterAct, afterDialog } = useFocusLeft(left, lines.length > 0, open !== null)
  const { said, say, act } = useConfirming(world, queue, afterAct)
  const holdsPost = termsOf(organisation, person, today).length > 0
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])
  const selectedKey = selected?.key ?? null
  // what belongs to another item is read from its beginning
  useEffect(() => {
    for (const box of [detail.current, detail.current?.parentElement]) if (box) box.scrollTop = 0
  }, [selectedKey])

  const offered = datesWithItems(plan, generation, book.dates)
  const datesOf = (item: QueueItem): CheckDates | undefined => book.dates.find(({ check }) => check === item.check)
  const actsOf = (item: QueueItem): ItemActs | null => {
    const dates = datesOf(item)
    return dates ? actsOfItem(item, { dates, organisation, person, today, isPart }) : null
  }
  const item = selected?.kind === 'item' ? selected.item : null
  const acts = item && actsOf(item)
  const one = (allowed: AllowedAct, comment = '') => item && act([{ item, allowed, comment }])
  const sayNothingToDo = (of: ItemActs | null) => say((of?.refusal && sayWhyNot(of.refusal)) || words.nothingToDo)
  const ask = (kind: Asked['kind']) => item && acts && setOpen({ kind, item, acts })
  const confirm = () => {
    const main = mayWrite && acts ? mainActOf(acts) : null
    if (main?.act === 'confirmFor') ask('deputy')
    else if (main) one(main)
    else if (mayWrite && item) sayNothingToDo(acts)
  }
  const toEntry = () => {
    if (item) useChecks.getState().reveal('entry', { check: item.check, subject: { kind: item.kind, id: item.id } })
  }
  const toPlan = () => {
    if (!item) return
    useApp.getState().goTo('plan')
    if (item.kind !== 'wardPlan') usePlan.getState().goToItem(item.id)
    usePlan.getState().focusForm()
  }
  /** What cannot be confirmed is not chosen for it. */
  const tick = (key: string) => {
    const of = items.find((each) => each.key === key)
    const allowed = of ? actsOf(of) : null
    if (ticked.has(key) || allowed?.confirm || allowed?.readLater) setTicked((before) => toggled(before, key))
    else sayNothingToDo(allowed)
  }
  const sendBack = () => {
    if (mayWrite && acts?.sendBack) ask('sendBack')
    else if (mayWrite && item) say(words.noSendBack)
  }
  const chosen = items.filter(({ key }) => ticked.has(key))
  const actsOfMany = (many: readonly QueueItem[]): readonly Act[] =>
    many.flatMap((each): readonly Act[] => {
      const of = actsOf(each)
      const allowed = of && (of.confirm ?? of.readLater)
      return allowed ? [{ item: each, allowed, comment: '' }] : []
    })
  const nameOfMany = (many: readonly QueueItem[]) => nameOfActs(actsOfMany(many).map(({ allowed }) => allowed)) || actNames.confirm
  const confirmMany = (many: readonly QueueItem[]) => {
    setTicked(new Set())
    act(actsOfMany(many))
  }
  const close = () => setOpen(null)
  const postName = (postId: string | null) => organisation.posts.find(({ id }) => id === postId)?.name ?? ''
  const showAll = () => {
    queue.setScope('all')
    queue.setFilter(noFilter)
  }
  return (
    // keys of the whole desk; each of them is a button too
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="queue" onKeyDown={(event) => onQueueKey(event, { step: queue.step, confirm, sendBack, toEntry })}>
      <QueueToolbar
        progress={holdsPost ? queue.progress : null}
        said={said}
        book={book}
        person={person}
        mayWrite={mayWrite}
        onUndone={focusLeft}
        onRoute={() => setOpen({ kind: 'route' })}
        onDates={() => setOpen({ kind: 'dates' })}
      />
      <section ref={left} className="queue-left" aria-label={words.list} data-area="list">
        <QueueFilters dates={offered} scope={scope} onScope={queue.setScope} filter={queue.filter} onFilter={queue.setFilter} />
        {lines.length > 0 ? (
          <QueueList
            list={list}
            rows={rows}
            selectedKey={selectedKey}
            ticked={ticked}
            mayTick={mayWrite && scope === 'own'}
            onSelect={queue.select}
            onTick={tick}
          />
        ) : scope === 'own' && !holdsPost ? (
          <QueueEmpty
            title={person === '' ? words.noOperator : words.noPost(person)}
            note={words.noPostNote}
            actions={[
              { label: words.noPostAction, onPress: () => useApp.getState().goTo('sections') },
              { label: words.showAllItems, onPress: showAll },
            ]}
          />
        ) : scope === 'own' && queue.filter.check === null && queue.filter.turn === null ? (
          <QueueEmpty title={words.nothing} {...nothingNote(offered, today)} actions={[{ label: words.showAllItems, onPress: showAll }]} />
        ) : (
          <QueueEmpty title={words.noneHere} actions={[{ label: words.showAll, onPress: () => queue.setFilter(noFilter) }]} />
        )}
        {chosen.length > 0 && (
          <div className="queue-foot queue-chosen">
            <Button
              size="small"
              variant="primary"
              onPress={() => (chosen.some(isRisky) ? setOpen({ kind: 'many', items: chosen }) : confirmMany(chosen))}
            >
              {words.ticked(chosen.length, nameOfMany(chosen))}
            </Button>
            <Button size="small" variant="quiet" onPress={() => setTicked(new Set())}>
              {words.untick}
            </Button>
          </div>
        )}
        {queue.inherited > 0 && (
          <div className="queue-foot">
            <Button size="small" variant="quiet" aria-expanded={queue.isUnfolded} onPress={() => queue.fold(!queue.isUnfolded)}>
              {queue.isUnfolded ? words.hideInherited : words.showInherited(queue.inherited)}
            </Button>
            <p className="queue-facts">{words.inheritedNote}</p>
          </div>
        )}
      </section>
      <div className="queue-right">
        {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="queue-detail" aria-label={words.detail} data-area="detail" tabIndex={0} ref={detail}>
          {selected === null && <EmptyState text={words.choose} />}
          {selected?.kind === 'gone' && <GoneDetail key={selected.key} gone={selected.gone} plan={plan} />}
          {item && <ItemDetail key={item.key} item={item} sources={sources} seen={queue.seen} mayWrite={mayWrite} />}
        </section>
        {item && acts && (
          <ActBar
            item={item}
            acts={acts}
            mayWrite={mayWrite}
            onAct={one}
            onSendBack={() => ask('sendBack')}
            onTakeBack={() => ask('takeBack')}
            onDeputy={() => ask('deputy')}
            onEntry={toEntry}
            onPlan={toPlan}
          />
        )}
      </div>
      {open?.kind === 'many' && (
        <ManyDialog items={open.items} act={nameOfMany(open.items)} onClose={close} onGone={afterDialog} onConfirm={confirmMany} />
      )}
      {open?.kind === 'route' && <RouteDialog book={book} organisation={organisation} mayWrite={mayWrite && !isPart} onClose={close} />}
      {open?.kind === 'dates' && <DatesDialog plan={plan} book={book} mayWrite={mayWrite && !isPart} onClose={close} />}
      {open?.kind === 'deputy' && open.acts.confirmFor && (
        <DeputyDialog
          item={open.item}
          allowed={open.acts.confirmFor}
          postName={postName(open.acts.confirmFor.permission.postId)}
          onClose={close}
          onGone={afterDialog}
          onAct={() => open.acts.confirmFor && act([{ item: open.item, allowed: open.acts.confirmFor, comment: '' }])}
        />
      )}
      {(open?.kind === 'sendBack' || open?.kind === 'takeBack') && (
        <ReasonDialog
          item={open.item}
          choices={open.kind === 'takeBack' ? open.acts.takeBack : open.acts.sendBack ? [open.acts.sendBack] : []}
          onClose={close}
          onGone={afterDialog}
          onAct={(allowed, comment) => act([{ item: open.item, allowed, comment }])}
        />
      )}
    </div>
  )
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
