// Knows how one of the 24 wards is chosen: a grid in the city's order, found by name, kana, code or Latin letters.
import { Search } from 'lucide-react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components'
import type { Ward } from '../../../shared/model/ward.ts'
import { startWords as words } from '../../../shared/words/start.ts'
import { foldText } from '../../../shared/rules/fold-text.ts'

type WardPickerProps = Readonly<{ wards: readonly Ward[]; value: string | null; onChange: (wardCode: string) => void }>

export function WardPicker({ wards, value, onChange }: WardPickerProps) {
  const byCode = new Map(wards.map((ward) => [ward.code, ward]))
  return (
    <Autocomplete
      filter={(_, typed, node) => {
        const ward = byCode.get(String(node.key))
        return ward !== undefined && isWardFound(ward, typed)
      }}
    >
      <SearchField autoFocus aria-label={words.wardFind} className="ward-search">
        <Search size={16} aria-hidden="true" />
        <Input className="ward-input" placeholder={words.wardFind} />
      </SearchField>
      <ListBox
        aria-label={words.ward}
        className="ward-grid"
        layout="grid"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const chosen = wards.find((ward) => keys !== 'all' && keys.has(ward.code))
          if (chosen) onChange(chosen.code)
        }}
        renderEmptyState={() => <p className="ward-none">{words.wardNone}</p>}
      >
        {wards
          .filter((ward) => ward.order > 0)
          .map((ward) => (
            <ListBoxItem key={ward.code} id={ward.code} className="ward-option" textValue={ward.name}>
              <Text slot="label">{ward.name}</Text>
              <Text slot="description" className="ward-note">
                {ward.kana} {ward.code}
              </Text>
            </ListBoxItem>
          ))}
      </ListBox>
    </Autocomplete>
  )
}

/** By the beginning of kana, code or Latin name, or any part of the name. */
export function isWardFound(ward: Ward, typed: string): boolean {
  const wanted = foldText(typed)
  return ward.name.includes(wanted) || [ward.kana, ward.code, ward.slug].some((way) => way.startsWith(wanted))
}
