// Knows the pane of 担当課・役職・担当者: the list that the keyboard walks and changes, and beside it what nobody answers for.
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { itemsByPost } from '../../../shared/rules/ownership.ts'
import { sectionWords as words } from '../../../shared/words/sections.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useOrganisation } from '../../stores/organisation.ts'
import { PeopleDialog, type PeopleEdit } from './people-dialog.tsx'
import { type PeopleTarget, rowsOfPeople } from './people-rows.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { UnownedList } from './unowned-list.tsx'

/** `isPart`: a hand-over file, where nobody can say what is left without a person. */
type PeoplePaneProps = Readonly<{ plan: WardPlan; organisation: Organisation; today: string; mayWrite: boolean; isPart: boolean }>
const removeNotes = { section: words.removeSectionNote, post: words.removePostNote, holder: words.removeHolderNote }

export function PeoplePane({ plan, organisation, today, mayWrite, isPart }: PeoplePaneProps) {
  const [cursor, setCursor] = useState<string | null>(null)
  const [edit, setEdit] = useState<PeopleEdit | null>(null)
  const [removing, setRemoving] = useState<PeopleTarget | null>(null)
  const rows = rowsOfPeople(organisation, itemsByPost(plan), today)
  const target = rows.find((r) => r.id === cursor)?.target ?? null
  const add = (kind: PeopleEdit['kind']) =>
    setEdit({ kind, id: null, sectionId: target?.sectionId ?? '', postId: target?.postId ?? '', name: '', holder: null, today })
  const change = (of: PeopleTarget) =>
    setEdit({ ...of, postId: of.postId ?? '', holder: organisation.holders.find((h) => h.id === of.id) ?? null, today })
  /** What Insert adds: what stands one below the line in front. */
  const addBelow = () => add(target === null ? 'section' : target.kind === 'section' ? 'post' : 'holder')
  const onKey = (key: string): boolean => {
    if (!mayWrite || !target) return false
    if (key === 'Enter' || key === 'F2') change(target)
    else if (key === 'Delete') setRemoving(target)
    else if (key === 'Insert') addBelow()
    else return false
    return true
  }
  return (
    <div className="sections-two">
      <section className="sections-left" aria-label={words.organisation} data-area="organisation">
        {mayWrite && (
          <div className="sections-actions">
            <Button size="small" icon={<Plus size={14} aria-hidden="true" />} data-home="begin" onPress={() => add('section')}>
              {words.addSection}
            </Button>
            <Button size="small" icon={<Plus size={14} aria-hidden="true" />} isDisabled={!target} onPress={() => add('post')}>
              {words.addPost}
            </Button>
            <Button size="small" icon={<Plus size={14} aria-hidden="true" />} isDisabled={!target?.postId} onPress={() => add('holder')}>
              {words.addHolder}
            </Button>
            <span className="toolbar-space" />
            <Button
              size="small"
              variant="quiet"
              icon={<Pencil size={14} aria-hidden="true" />}
              isDisabled={!target}
              onPress={() => target && change(target)}
            >
              {words.edit}
            </Button>
            <Button
              size="small"
              variant="quiet"
              icon={<Trash2 size={14} aria-hidden="true" />}
              isDisabled={!target}
              onPress={() => setRemoving(target)}
            >
              {words.remove}
            </Button>
          </div>
        )}
        {rows.length === 0 ? (
          <EmptyState text={words.noSections} />
        ) : (
          <ChoiceList label={words.organisation} rows={rows} cursor={cursor} onCursor={setCursor} onKey={onKey} isHome />
        )}
      </section>
      {/* It scrolls: the keyboard must be able to. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="sections-right" aria-label={words.unowned} data-area="detail" tabIndex={0}>
        {isPart ? <p className="sections-note">{words.partOnly}</p> : <UnownedList plan={plan} organisation={organisation} today={today} />}
      </section>
      {edit && (
        <PeopleDialog
          edit={edit}
          onClose={(savedId) => {
            setEdit(null)
            if (savedId !== null) setCursor(savedId)
          }}
        />
      )}
      {removing && (
        <RemoveDialog
          name={removing.name}
          note={removeNotes[removing.kind]}
          onClose={() => setRemoving(null)}
          onRemove={() => void useOrganisation.getState().remove(removing.kind, removing.id)}
        />
      )}
    </div>
  )
}
