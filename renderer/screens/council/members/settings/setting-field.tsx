// Knows one setting of the council as it is typed or chosen, stored when its field is left.
import type { CouncilSettings } from '../../../../../shared/model/council.ts'
import { councilSettingsWords as words } from '../../../../../shared/words/council-settings.ts'
import { KeptField } from '../../../../components/kept-field.tsx'
import { useCouncil } from '../../../../stores/council.ts'
import { useProblem } from '../../../../stores/problem.ts'

/** Of the settings as they are now: two that are left at once do not undo each other. */
export const keepSetting = async (change: Partial<CouncilSettings>): Promise<boolean> =>
  (await useCouncil.getState().deed(async (client) => {
    const { book } = useCouncil.getState()
    if (!book) return false
    await client.saveCouncilSettings({ ...book.settings, ...change })
    return true
  })) ?? false

type NamesOf<T> = { [Name in keyof CouncilSettings]: CouncilSettings[Name] extends T ? Name : never }[keyof CouncilSettings]
type TextName = Exclude<NamesOf<string>, 'speakerNaming' | 'memberOrder' | 'termsShown'>
const noteOf = (name: keyof CouncilSettings): Readonly<{ note?: string }> => {
  const notes: Partial<Record<keyof CouncilSettings, string>> = words.notes
  return notes[name] === undefined ? {} : { note: notes[name] }
}
export const rescue = (text: string): void => useProblem.getState().rescue([text])

export function SettingText({ name, settings }: Readonly<{ name: TextName; settings: CouncilSettings }>) {
  return (
    <KeptField
      label={words.field[name]}
      value={settings[name]}
      mayWrite
      {...noteOf(name)}
      complaintOf={(text) => (text.length > longest[name] ? words.tooLongFor(longest[name]) : null)}
      onKeep={(text) => keepSetting({ [name]: text.trim() })}
      onLost={rescue}
    />
  )
}
const longest: Readonly<Record<TextName, number>> = {
  bylaw: 1000,
  memberNote: 1000,
  plenaryLabel: 200,
  chairMark: 200,
  kindHeading: 200,
  termHeading: 200,
  ruleHeading: 200,
}

type NumberName = NamesOf<number | null>
type SettingNumberProps = Readonly<{ name: NumberName; settings: CouncilSettings; from: number; to: number }>
export function SettingNumber({ name, settings, from, to }: SettingNumberProps) {
  const mayBeEmpty = name === 'quota'
  return (
    <KeptField
      label={words.field[name]}
      value={settings[name]?.toString() ?? ''}
      mayWrite
      {...noteOf(name)}
      complaintOf={(text) => complaintAboutCount(text, from, to, mayBeEmpty)}
      onKeep={(text) => keepSetting({ [name]: readCount(text) })}
      onLost={rescue}
    />
  )
}

/** A whole number, full width too; null = none, or nothing that can be read as one. */
export function readCount(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null
}

/** null = it can be stored. */
export function complaintAboutCount(text: string, from: number, to: number, mayBeEmpty: boolean): string | null {
  if (text.trim() === '') return mayBeEmpty ? null : words.notNumber(from, to)
  const count = readCount(text)
  return count !== null && from <= count && count <= to ? null : words.notNumber(from, to)
}
