// Knows the search box of the header: one place to find an item of the plan or a command by typing a part of its name.
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Collection, ComboBox, Group, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from 'react-aria-components'
import { appWords as words } from '../../shared/words/app.ts'
import { isComposing } from '../components/is-composing.ts'
import { useCommands } from '../stores/commands.ts'
import { usePlan } from '../stores/plan.ts'
import { listCommands, listItems, type PaletteSection, sectionsOf } from './palette-entries.ts'
import './palette.css'

export function Palette() {
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const cameFrom = useRef<HTMLElement>(null)
  const plan = usePlan((store) => store.plan)
  const registered = useCommands((store) => store.registered)
  const items = useMemo(() => (plan ? listItems(plan) : []), [plan])
  const sections = useMemo(() => sectionsOf(typed, items, registered.size > 0 ? listCommands() : []), [typed, items, registered])

  useEffect(
    () =>
      useCommands.getState().register('search', () => {
        input.current?.focus()
        input.current?.select()
      }),
    [],
  )
  const choose = (id: string) => {
    const entry = sections.flatMap((section) => section.entries).find((candidate) => candidate.id === id)
    setTyped('')
    // A command works on what the keyboard was at, and a dialog that it opens gives it back there; from beside the work it goes to the work.
    if (cameFrom.current?.closest('main')) goBack()
    else input.current?.blur()
    entry?.run()
  }
  const goBack = () => {
    if (cameFrom.current?.isConnected) cameFrom.current.focus()
    else input.current?.blur()
  }
  /** Esc goes back to the work. Enter without a choice among what is listed takes the first, as what was typed is about it. */
  const leaveOrChooseFirst = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') {
      setTyped('')
      goBack()
    }
    const first = sections[0]?.entries[0]
    if (event.key !== 'Enter' || typed.trim() === '' || !first) return
    if (input.current?.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    choose(first.id)
  }
  return (
    <ComboBox
      className="palette"
      aria-label={words.search}
      menuTrigger="focus"
      allowsEmptyCollection
      items={sections}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => {
        if (key !== null) choose(String(key))
      }}
    >
      <Group className="palette-box" onKeyDownCapture={leaveOrChooseFirst}>
        <Search size={16} aria-hidden="true" />
        <Input
          ref={input}
          className="palette-input"
          placeholder={words.searchPlaceholder}
          onFocus={(event) => {
            cameFrom.current = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : null
          }}
        />
        <kbd className="kbd" aria-hidden="true">
          Ctrl+K
        </kbd>
      </Group>
      <Popover className="popover palette-popover" offset={4}>
        <ListBox className="palette-list" renderEmptyState={() => <p className="palette-empty">{words.searchEmpty}</p>}>
          {(section: PaletteSection) => (
            <ListBoxSection id={section.id} className="palette-section">
              <Header className="palette-heading">{section.label}</Header>
              <Collection items={section.entries}>
                {(entry) => (
                  <ListBoxItem id={entry.id} className="palette-entry" textValue={entry.label}>
                    <Text slot="label">{entry.label}</Text>
                    <span className="palette-note">{entry.note}</span>
                    {entry.keys !== '' && <kbd className="kbd">{entry.keys}</kbd>}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
