// Knows why a name in the ward's lists cannot be stored.
import { maxNameLength } from '../../../../../shared/rules/short-name.ts'
import { councilSettingsWords as words } from '../../../../../shared/words/council-settings.ts'

/** `taken`: names of the others. null = it can be stored. */
export function complaintAboutName(text: string, taken: readonly string[]): string | null {
  const name = text.trim()
  if (name === '') return words.missing
  if ([...name].length > maxNameLength) return words.tooLong
  return taken.includes(name) ? words.double : null
}
