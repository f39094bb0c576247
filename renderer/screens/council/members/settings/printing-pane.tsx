// Knows how the ward prints its members: headings, order, terms, and what stands beside an opinion.
import { type CouncilSettings, memberOrders, speakerNamings, termsShown } from '../../../../../shared/model/council.ts'
import { councilSettingsWords as words } from '../../../../../shared/words/council-settings.ts'
import { CheckBox } from '../../../../components/check-box.tsx'
import { SelectBox } from '../../../../components/select-box.tsx'
import { keepSetting, SettingText } from './setting-field.tsx'

export function PrintingPane({ settings }: Readonly<{ settings: CouncilSettings }>) {
  return (
    <div className="council-settings-fields">
      <SettingText name="ruleHeading" settings={settings} />
      <SettingText name="kindHeading" settings={settings} />
      <SettingText name="termHeading" settings={settings} />
      <SelectBox
        label={words.field.termsShown}
        value={settings.termsShown}
        options={termsShown.map((id) => ({ id, label: words.termShowings[id] }))}
        onChange={(id) => {
          const chosen = termsShown.find((one) => one === id)
          if (chosen) void keepSetting({ termsShown: chosen })
        }}
      />
      <SelectBox
        label={words.field.memberOrder}
        value={settings.memberOrder}
        options={memberOrders.map((id) => ({ id, label: words.memberOrders[id] }))}
        onChange={(id) => {
          const chosen = memberOrders.find((one) => one === id)
          if (chosen) void keepSetting({ memberOrder: chosen })
        }}
      />
      <CheckBox isSelected={settings.chairsFirst} onChange={(chairsFirst) => void keepSetting({ chairsFirst })}>
        {words.field.chairsFirst}
      </CheckBox>
      <SettingText name="chairMark" settings={settings} />
      <SettingText name="memberNote" settings={settings} />
      <SelectBox
        label={words.field.speakerNaming}
        value={settings.speakerNaming}
        options={speakerNamings.map((id) => ({ id, label: words.speakerNamings[id] }))}
        onChange={(id) => {
          const chosen = speakerNamings.find((one) => one === id)
          if (chosen) void keepSetting({ speakerNaming: chosen })
        }}
      />
    </div>
  )
}
