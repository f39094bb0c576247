// Knows the view of the opinions: the long list with what it is narrowed to, the one in front as a thread beside it, and what is done to many.
import { ClipboardPaste, Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { Skeleton } from '../../../components/skeleton.tsx'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { useCouncil } from '../../../stores/council.ts'
import { everyOpinion, isNarrowed } from '../../../stores/opinion-query.ts'
import { mostChosen, useOpinions } from '../../../stores/opinions.ts'
import { readThread } from '../../../stores/read-thread.ts'
import { useStatus } from '../../../stores/status.ts'
import { actsOnMany, OpinionBar, type ActOnMany } from './opinion-bar.tsx'
import { type OpinionActs, OpinionDetail } from './opinion-detail.tsx'
import { type OpinionDialog, OpinionDialogs } from './opinion-dialogs.tsx'
import { OpinionFilters } from './opinion-filters.tsx'
import { OpinionList } from './opinion-list.tsx'
import { OpinionSearch } from './opinion-search.tsx'
import { rowOfThread } from './row-of-thread.ts'
import type { SaveOpinion } from './use-opinion-draft.ts'
import { useThread } from './use-thread.ts'
import './opinions.css'

const typedInto = 'input, textarea, select, [contenteditable=true]'

export function OpinionsView({ book }: Readonly<{ book: CouncilBook }>) {
  const frontId = useCouncil((council) => council.chosen.opinionId)
  const readCount = useCouncil((council) => council.readCount)
  const today = useApp((app) => app.state?.today ?? '')
  const mayWrite = useApp((app) => !isReadOnly(app))
  const { total, counts, query, organisation, problem, isListed, narrowed, narrow, refresh } = useOpinions()
  const [dialog, setDialog] = useState<OpinionDialog | null>(null)
  /** The list in which all were to be chosen and are too many. */
  const [tooManyIn, setTooManyIn] = useState(-1)
  const [isInDetail, setInDetail] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const detail = useRef<HTMLElement>(null)
  const saver = useRef<SaveOpinion | null>(null)
  const thread = useThread(frontId)
  const threadId = thread?.opinion.id
  // Another one is read from its beginning, not from where the last one was left.
  useLayoutEffect(() => {
    if (threadId !== undefined && detail.current) detail.current.scrollTop = 0
  }, [threadId])
  const hasNone = total === 0 && !isNarrowed(query)
  useEffect(() => {
    void useOpinions
      .getState()
      .refresh()
      .then(() => {
        const { opinionId } = useCouncil.getState().chosen
        return opinionId === '' ? undefined : useOpinions.getState().find(opinionId)
      })
  }, [readCount])
  useEffect(() => {
    useStatus.getState().setKeys(!mayWrite ? words.keysToRead : isInDetail ? words.keysOfDetail : words.keys)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite, isInDetail])

  const focusList = () => list.current?.focus()
  const focusPart = (name: 'gist' | 'answer') => {
    const field = detail.current?.querySelector<HTMLElement>(`[data-part=${name}] :is(textarea, .opinion-locked button)`)
    const target = field ?? detail.current
    target?.focus()
  }
  /** What is written into the opinion in front is stored before something is done to it. */
  const afterSaving = (open: () => Promise<void> | void) => {
    const saved = saver.current?.() ?? Promise.resolve(true)
    void saved.then((isSaved) => (isSaved ? open() : undefined))
  }
  const openMany = (kind: ActOnMany, isFrontAlone = false) =>
    afterSaving(async () => {
      await refresh()
      const chosen = [...useOpinions.getState().chosen.values()]
      if (chosen.length > 0 && !isFrontAlone) return setDialog({ kind, rows: chosen })
      const read = frontId === '' ? null : await readThread(frontId)
      const row = read ? rowOfThread(read) : null
      if (row) setDialog({ kind, rows: [row] })
    })
  const openFront = (kind: 'split' | 'remove') =>
    afterSaving(async () => {
      const read = frontId === '' ? null : await readThread(frontId)
      if (read) setDialog({ kind, opinion: read.opinion })
    })
  const acts: OpinionActs = {
    onEditVoice: (piece) =>
      afterSaving(() => {
        if (thread) setDialog({ kind: 'voice', voice: piece.voice, thread })
      }),
    onUnmerge: (id) => afterSaving(() => useCouncil.getState().deed((client) => client.unmergeOpinion(id))),
    onSplit: () => openFront('split'),
    onRemove: () => openFront('remove'),
    onPublish: () => openMany('publishMany', true),
    onTell: () => openMany('tellMany', true),
    onOnly: (target) => void useOpinions.getState().onlyAbout(target),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (!(target instanceof Element) || target.matches(typedInto) || target.closest('.dialog-veil')) return
    const key = event.key.toUpperCase()
    const many = actsOnMany.find((one) => one.key === key)
    if (key === '/') search.current?.focus()
    else if (!mayWrite || event.repeat) return
    else if (many && (many.act !== 'merge' || useOpinions.getState().chosen.size > 1)) openMany(many.act)
    else if (key === 'S') acts.onSplit()
    else if (key === 'N') setDialog({ kind: 'add' })
    else if (key === 'A' && frontId !== '') focusPart('answer')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onDetailKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.target === event.currentTarget) focusList()
  }
  return (
    <div className="opinions">
      {/* The keys of the list also hold in the tools over it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="opinions-left" onKeyDown={onKeyDown}>
        <div className="toolbar" data-area="search">
          <h2 className="toolbar-title">{words.title}</h2>
          <span className="toolbar-note" role="status">
            {tooManyIn === narrowed
              ? words.tooMany(mostChosen)
              : total === null
                ? ''
                : words.counts(total, counts.open, counts.late, counts.pointless)}
          </span>
          <span className="toolbar-space" />
          <OpinionSearch box={search} onLeave={focusList} />
          {mayWrite && (
            <>
              <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onPress={() => setDialog({ kind: 'add' })}>
                {words.add}
                <kbd className="kbd">N</kbd>
              </Button>
              <Button size="small" icon={<ClipboardPaste size={14} aria-hidden="true" />} onPress={() => setDialog({ kind: 'paste' })}>
                {words.paste}
              </Button>
            </>
          )}
        </div>
        {!hasNone && <OpinionFilters book={book} today={today} />}
        {mayWrite && !hasNone && <OpinionBar hasFront={frontId !== ''} onAct={(act) => openMany(act)} />}
        {problem !== null ? (
          <div className="opinions-alone">
            <ErrorPanel problem={problem} />
            <Button onPress={() => void refresh()}>{words.again}</Button>
          </div>
        ) : total === null ? (
          <Skeleton label={words.loading} lines={10} />
        ) : total === 0 ? (
          <div className="opinions-alone">
            {hasNone ? (
              <EmptyState
                text={!mayWrite ? words.emptyToRead : book.meetings.length === 0 ? words.emptyAtFirst : words.empty}
                {...(mayWrite ? { action: { label: words.add, onPress: () => setDialog({ kind: 'add' }) } } : {})}
              />
            ) : (
              <EmptyState
                text={words.noneHere}
                action={{ label: words.showAll, onPress: () => void narrow({ ...everyOpinion, order: query.order }) }}
              />
            )}
          </div>
        ) : (
          <OpinionList
            list={list}
            book={book}
            today={today}
            frontId={frontId}
            mayWrite={mayWrite}
            onEnter={() => focusPart('gist')}
            onChooseAll={() =>
              void useOpinions
                .getState()
                .chooseAll()
                .then((isDone) => setTooManyIn(isDone ? -1 : narrowed))
            }
          />
        )}
      </div>
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <section
        className="opinion-detail"
        aria-label={words.detail}
        data-area="detail"
        tabIndex={0}
        ref={detail}
        onFocus={() => setInDetail(true)}
        onBlur={() => setInDetail(false)}
        onKeyDown={onDetailKey}
      >
        {thread === null ? (
          frontId === '' && <EmptyState text={words.choose} />
        ) : (
          <>
            {!isListed && total !== null && total > 0 && (
              <div className="opinion-not-listed" role="status">
                <span>{words.notListed}</span>
                <Button size="small" onPress={() => void narrow({ ...everyOpinion, order: query.order })}>
                  {words.showAll}
                </Button>
              </div>
            )}
            <OpinionDetail
              key={thread.opinion.id}
              thread={thread}
              book={book}
              organisation={organisation}
              today={today}
              mayWrite={mayWrite}
              acts={acts}
              saver={saver}
              onLeave={focusList}
            />
          </>
        )}
      </section>
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      {dialog !== null && (
        <OpinionDialogs
          dialog={dialog}
          book={book}
          organisation={organisation}
          today={today}
          onClose={() => setDialog(null)}
          onDone={focusList}
        />
      )}
    </div>
  )
}
