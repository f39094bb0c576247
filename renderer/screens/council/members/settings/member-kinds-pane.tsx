// Knows how 委員種別 of the ward are named, given their 定数, added and deleted.
import { Trash2 } from 'lucide-react'
import type { MemberKind } from '../../../../../shared/model/council.ts'
import { councilSettingsWords as words } from '../../../../../shared/words/council-settings.ts'
import { IconButton } from '../../../../components/icon-button.tsx'
import { KeptField } from '../../../../components/kept-field.tsx'
import { useCouncil } from '../../../../stores/council.ts'
import { complaintAboutName } from './complaint-about-name.ts'
import { NewName } from './new-name.tsx'
import { complaintAboutCount, readCount, rescue } from './setting-field.tsx'

export function MemberKindsPane({ kinds }: Readonly<{ kinds: readonly MemberKind[] }>) {
  const { deed } = useCouncil.getState()
  const names = kinds.map(({ name }) => name)
  /** As it is now: name and 定数 that are left at once do not undo each other. */
  const keep = async (id: string, change: Partial<MemberKind>): Promise<boolean> =>
    (await deed((client) => {
      const now = useCouncil.getState().book?.kinds.find((one) => one.id === id)
      return client.saveMemberKind(id, change.name ?? now?.name ?? '', change.quota === undefined ? (now?.quota ?? null) : change.quota)
    })) !== undefined
  return (
    <>
      {kinds.length === 0 && <p className="field-note">{words.noKinds}</p>}
      <ul className="council-settings-list" aria-label={words.panes.kinds}>
        {kinds.map(({ id, name, quota }) => (
          <li key={id} className="council-settings-kind">
            <KeptField
              label={words.kindName}
              value={name}
              mayWrite
              complaintOf={(text) =>
                complaintAboutName(
                  text,
                  names.filter((other) => other !== name),
                )
              }
              onKeep={(text) => keep(id, { name: text.trim() })}
              onLost={rescue}
            />
            <KeptField
              label={words.kindQuota}
              value={quota?.toString() ?? ''}
              mayWrite
              complaintOf={(text) => complaintAboutCount(text, 0, 9999, true)}
              onKeep={(text) => keep(id, { quota: readCount(text) })}
              onLost={rescue}
            />
            <IconButton
              label={words.removeOne(name)}
              icon={<Trash2 size={16} aria-hidden="true" />}
              onPress={() => void deed((client) => client.deleteMemberKind(id))}
            />
          </li>
        ))}
      </ul>
      <NewName
        label={words.newKind}
        taken={names}
        onAdd={async (name) => (await deed((client) => client.saveMemberKind(null, name, null))) !== undefined}
      />
    </>
  )
}
