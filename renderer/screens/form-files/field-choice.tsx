// Knows the box in which the field of a cell is looked for and chosen: every word in any order, Enter takes what is in front, Esc goes back.
import { type KeyboardEvent, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { Collection, ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from 'react-aria-components'
import type { BindableField } from '../../../shared/model/form-template.ts'
import { formFilesWords as words } from '../../../shared/words/form-files.ts'
import { isComposing } from '../../components/is-composing.ts'
import { type FieldGroup, findFields } from './field-entries.ts'
import './field-choice.css'

export type FieldChoiceHandle = Readonly<{ open(): void }>
type FieldChoiceProps = Readonly<{
  ref?: Ref<FieldChoiceHandle>
  fields: readonly BindableField[]
  /** As it is bound now; '' = not. */
  name: string
  onChoose: (path: string) => void
  /** The keyboard goes back to the sheet. */
  onLeave: () => void
}>

export function FieldChoice({ ref, fields, name, onChoose, onLeave }: FieldChoiceProps) {
  const input = useRef<HTMLInputElement>(null)
  /** null = nobody is looking for a field. */
  const [typed, setTyped] = useState<string | null>(null)
  const found = useMemo(() => findFields(fields, typed ?? ''), [fields, typed])
  useImperativeHandle(ref, () => ({
    open() {
      setTyped('')
      input.current?.focus()
    },
  }))
  const choose = (path: string) => {
    setTyped(null)
    onChoose(path)
  }
  /** Enter without a choice among what is listed takes the first, as what was typed is about it. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      setTyped(null)
      onLeave()
    }
    const first = found.groups[0]?.fields[0]
    if (event.key !== 'Enter' || typed === null || typed.trim() === '' || !first) return
    if (input.current?.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    choose(first.path)
  }
  return (
    <ComboBox
      className="field-choice"
      menuTrigger="focus"
      allowsEmptyCollection
      items={found.groups}
      inputValue={typed ?? name}
      onInputChange={(text) => {
        if (document.activeElement === input.current && text !== (typed ?? name)) setTyped(text)
      }}
      value={null}
      onChange={(key) => {
        if (key !== null) choose(String(key))
      }}
    >
      <Label className="field-label">{words.field}</Label>
      {/* It catches keys on their way to the box. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDownCapture={onKeyDownCapture}>
        <Input
          ref={input}
          className="input"
          placeholder={name || words.fieldPlaceholder}
          onFocus={() => setTyped((before) => before ?? '')}
          onBlur={() => setTyped(null)}
        />
      </div>
      <Popover className="popover field-choice-popover" offset={2}>
        <ListBox className="palette-list" renderEmptyState={() => <p className="palette-empty">{words.noFieldFound}</p>}>
          {(group: FieldGroup) => (
            <ListBoxSection id={group.id} className="palette-section">
              <Header className="palette-heading">{group.label}</Header>
              <Collection items={group.fields.map((field) => ({ ...field, id: field.path }))}>
                {(field) => (
                  <ListBoxItem id={field.id} className="palette-entry field-choice-entry" textValue={`${group.label}　${field.label}`}>
                    <Text slot="label">{field.label}</Text>
                    <span className="palette-note">{field.sample === '' ? words.nothingThere : field.sample}</span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
        {found.moreCount > 0 && <p className="field-choice-more">{words.moreFields(found.moreCount)}</p>}
      </Popover>
    </ComboBox>
  )
}
