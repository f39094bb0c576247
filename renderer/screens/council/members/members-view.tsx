// Knows the view of the council's members: 定数 and what to look at, the list, the one in front, and the ways to a pasted list and the settings.
import { ClipboardPaste, Plus, Settings2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { membersOn } from '../../../../shared/rules/council/member-order.ts'
import { memberWords as words } from '../../../../shared/words/council-members.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { QuestionDialog } from '../../../components/question-dialog.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { isReadOnly, useApp } from '../../../stores/app.ts'
import { useCouncil } from '../../../stores/council.ts'
import { useStatus } from '../../../stores/status.ts'
import { MemberDetail } from './member-detail.tsx'
import { type MemberScope, placeBehind, rowsOfMembers } from './member-rows.ts'
import { MemberSaid } from './member-said.tsx'
import { MembersList } from './members-list.tsx'
import { MembersOverview } from './members-overview.tsx'
import { PasteMembersDialog } from './paste-members-dialog.tsx'
import { CouncilSettingsDialog } from './settings/council-settings-dialog.tsx'
import './members.css'

const scopes = Object.entries(words.scopes).map(([id, label]) => ({ id: id as MemberScope, label }))

export function MembersView({ book }: Readonly<{ book: CouncilBook }>) {
  const { chosen, choose, deed } = useCouncil()
  const today = useApp((app) => app.state?.today ?? '')
  const mayWrite = useApp((app) => !isReadOnly(app))
  const asked = book.members.find(({ id }) => id === chosen.memberId)
  const [scope, setScope] = useState<MemberScope>(() => (asked && !membersOn([asked], today).length ? 'all' : 'now'))
  const [isAdding, setAdding] = useState(false)
  const [dialog, setDialog] = useState<'remove' | 'paste' | 'settings' | null>(null)
  const view = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLElement>(null)
  const rows = useMemo(() => rowsOfMembers(book, scope, today), [book, scope, today])
  const selected = (rows.find(({ member }) => member.id === chosen.memberId) ?? rows[0])?.member ?? null
  useEffect(() => {
    useStatus.getState().setKeys(mayWrite ? words.keys : words.keysToRead)
    return () => useStatus.getState().setKeys([])
  }, [mayWrite])

  const focusList = () => view.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  const leave = () => {
    setAdding(false)
    focusList()
  }
  const show = (id: string) => {
    setAdding(false)
    choose({ memberId: id as typeof chosen.memberId })
  }
  const add = () => mayWrite && setAdding(true)
  const move = (by: -1 | 1) => {
    const afterId = mayWrite && selected ? placeBehind(book.members, rows, selected.id, by) : undefined
    if (selected && afterId !== undefined) void deed((client) => client.moveMember(selected.id, afterId))
  }
  return (
    <div className="members" ref={view}>
      <div className="toolbar" data-area="members-tools">
        <SegmentedControl label={words.scope} options={scopes} value={scope} onChange={setScope} />
        <span className="toolbar-note">{words.count(membersOn(book.members, today).length, book.settings.quota)}</span>
        <span className="toolbar-space" />
        {mayWrite && (
          <>
            <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onPress={add}>
              {words.add}
            </Button>
            <Button size="small" icon={<ClipboardPaste size={14} aria-hidden="true" />} onPress={() => setDialog('paste')}>
              {words.paste}
            </Button>
            <Button size="small" icon={<Settings2 size={14} aria-hidden="true" />} onPress={() => setDialog('settings')}>
              {words.settings}
            </Button>
          </>
        )}
      </div>
      <div className="members-left">
        {book.members.length > 0 && (
          <MembersOverview
            book={book}
            today={today}
            onShow={(id) => {
              setScope('all')
              show(id)
            }}
          />
        )}
        {rows.length === 0 ? (
          <EmptyState
            {...(book.members.length > 0
              ? { text: words.noneNow, action: { label: words.showAll, onPress: () => setScope('all') } }
              : mayWrite
                ? { text: words.empty, action: { label: words.pasteFirst, onPress: () => setDialog('paste') } }
                : { text: words.emptyToRead })}
          />
        ) : (
          <MembersList
            rows={rows}
            selectedId={isAdding ? null : (selected?.id ?? null)}
            chairMark={book.settings.chairMark}
            onSelect={show}
            onEnter={() => detail.current?.querySelector<HTMLElement>('input')?.focus()}
            onAdd={add}
            onRemove={() => mayWrite && setDialog('remove')}
            onMove={move}
          />
        )}
      </div>
      {/* It scrolls: what has no button in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="members-detail" aria-label={words.detail} data-area="detail" tabIndex={0} ref={detail}>
        {isAdding && <h3>{words.newMember}</h3>}
        {!isAdding && selected === null && book.members.length > 0 && <EmptyState text={words.choose} />}
        {mayWrite && (isAdding || selected !== null) && (
          <MemberDetail
            key={isAdding ? 'new' : selected?.id}
            member={isAdding ? null : selected}
            book={book}
            today={today}
            onSaved={show}
            onLeave={leave}
            onRemove={() => setDialog('remove')}
          />
        )}
        {!mayWrite && selected !== null && <MemberSaid member={selected} book={book} />}
      </section>
      {dialog === 'paste' && <PasteMembersDialog book={book} onClose={() => setDialog(null)} onTaken={show} onLeft={focusList} />}
      {dialog === 'settings' && <CouncilSettingsDialog book={book} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && selected !== null && (
        <QuestionDialog
          title={words.removeTitle}
          cancelLabel={words.cancel}
          confirmLabel={words.remove}
          variant="danger"
          onClose={() => setDialog(null)}
          onConfirm={() => void deed((client) => client.deleteMember(selected.id)).then(focusList)}
        >
          <p>{words.removeNote(selected.name)}</p>
        </QuestionDialog>
      )}
    </div>
  )
}
