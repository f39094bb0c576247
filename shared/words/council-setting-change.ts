// Knows how a changed setting of the ward council reads: by its name, from what held before to what holds now, where the ward said nothing the program's own.
import type { CouncilSettings } from '../model/council.ts'
import type { RowChange } from '../model/deed.ts'
import { defaultCouncilSettings } from '../rules/council/default-council-settings.ts'
import { councilFieldNames } from './council-fields.ts'
import { councilSettingsWords as words } from './council-settings.ts'

type Values = RowChange['before']
const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  speakerNaming: words.speakerNamings,
  memberOrder: words.memberOrders,
  termsShown: words.termShowings,
  chairsFirst: { true: 'あり', false: 'なし' },
}

/** null for what is no setting that a person knows. */
export function readSettingChange({ rowId, before, after }: RowChange): Readonly<{ label: string; before: string; after: string }> | null {
  const label = councilFieldNames['council']?.[rowId]
  if (label === undefined || !Object.hasOwn(defaultCouncilSettings, rowId)) return null
  const own = defaultCouncilSettings[rowId as keyof CouncilSettings]
  const read = (values: Values): string => {
    const value = values?.['value'] == null ? own : (JSON.parse(String(values['value'])) as typeof own)
    return value === null ? '' : (named[rowId]?.[String(value)] ?? String(value))
  }
  return { label, before: read(before), after: read(after) }
}
