// Knows what the ward's 要綱 fixes: how often the council meets, how many members it has and for how long, how soon it is answered.
import type { CouncilSettings } from '../../../../../shared/model/council.ts'
import { SettingNumber, SettingText } from './setting-field.tsx'

export function BylawPane({ settings }: Readonly<{ settings: CouncilSettings }>) {
  return (
    <div className="council-settings-fields">
      <SettingText name="bylaw" settings={settings} />
      <SettingNumber name="meetingsPerYear" settings={settings} from={2} to={99} />
      <SettingNumber name="quota" settings={settings} from={0} to={9999} />
      <SettingNumber name="termYears" settings={settings} from={1} to={10} />
      <SettingNumber name="answerDays" settings={settings} from={1} to={366} />
      <SettingText name="plenaryLabel" settings={settings} />
    </div>
  )
}
