// Knows how 部会 of the council are named, added and deleted.
import { Trash2 } from 'lucide-react'
import type { Subcommittee } from '../../../../../shared/model/council.ts'
import { councilSettingsWords as words } from '../../../../../shared/words/council-settings.ts'
import { IconButton } from '../../../../components/icon-button.tsx'
import { KeptField } from '../../../../components/kept-field.tsx'
import { useCouncil } from '../../../../stores/council.ts'
import { complaintAboutName } from './complaint-about-name.ts'
import { NewName } from './new-name.tsx'
import { rescue } from './setting-field.tsx'

export function SubcommitteesPane({ subcommittees }: Readonly<{ subcommittees: readonly Subcommittee[] }>) {
  const { deed } = useCouncil.getState()
  const names = subcommittees.map(({ name }) => name)
  const keep = async (id: string | null, name: string): Promise<boolean> =>
    (await deed((client) => client.saveSubcommittee(id, name))) !== undefined
  return (
    <>
      {subcommittees.length === 0 && <p className="field-note">{words.noSubcommittees}</p>}
      <ul className="council-settings-list" aria-label={words.panes.subcommittees}>
        {subcommittees.map(({ id, name }) => (
          <li key={id} className="council-settings-body">
            <KeptField
              label={words.subcommitteeName}
              value={name}
              mayWrite
              complaintOf={(text) =>
                complaintAboutName(
                  text,
                  names.filter((other) => other !== name),
                )
              }
              onKeep={(text) => keep(id, text.trim())}
              onLost={rescue}
            />
            <IconButton
              label={words.removeOne(name)}
              icon={<Trash2 size={16} aria-hidden="true" />}
              onPress={() => void deed((client) => client.deleteSubcommittee(id))}
            />
          </li>
        ))}
      </ul>
      <NewName label={words.newSubcommittee} taken={names} onAdd={(name) => keep(null, name)} />
    </>
  )
}
