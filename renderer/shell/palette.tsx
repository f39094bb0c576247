// Knows the search box of the header: one place to find an item of the plan or a command by typing a part of its name.
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Collection, ComboBox, Group, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from 'react-aria-components'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { appWords as words } from '../../shared/words/app.ts'
import { commandGroups, type CommandId, commandWords, labelOfKeys } from '../../shared/words/commands.ts'
import { kindNames } from '../../shared/words/fields.ts'
import { policyWords } from '../../shared/words/policy.ts'
import { isComposing } from '../components/is-composing.ts'
import { useApp } from '../stores/app.ts'
import { useCommands } from '../stores/commands.ts'
import { itemsOfPlan } from '../stores/plan-items.ts'
import { usePlan } from '../stores/plan.ts'
import './palette.css'

type Entry = Readonly<{ id: string; label: string; note: string; keys: string; haystack: string; run: () => void }>
type Section = Readonly<{ id: string; label: string; entries: readonly Entry[] }>
/** As many as the list shows well: few while nothing is typed, so that the commands are in sight too. */
const mostItems = { untyped: 8, typed: 50 }

export function Palette() {
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const cameFrom = useRef<HTMLElement>(null)
  const plan = usePlan((store) => store.plan)
  const registered = useCommands((store) => store.registered)
  const items = useMemo(() => (plan ? listItems(plan) : []), [plan])
  const sections = useMemo(() => findSections(typed, items, registered.size > 0 ? listCommands() : []), [typed, items, registered])

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
    input.current?.blur()
    entry?.run()
  }
  /** Esc goes back to the work. Enter without a choice among what is listed takes the first, as what was typed is about it. */
  const leaveOrChooseFirst = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') {
      setTyped('')
      if (cameFrom.current?.isConnected) cameFrom.current.focus()
      else input.current?.blur()
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
          {(section: Section) => (
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

/** What holds all that was typed, items of the plan first, unless a command is called just so; empty sections are left out. */
function findSections(typed: string, items: readonly Entry[], commands: readonly Entry[]): readonly Section[] {
  const wanted = typed.split(/[\s　]+/).map(foldText)
  const most = typed.trim() === '' ? mostItems.untyped : mostItems.typed
  const find = (entries: readonly Entry[]) =>
    entries.filter((entry) => wanted.every((part) => entry.haystack.includes(part))).slice(0, most)
  const sections: readonly Section[] = [
    { id: 'items', label: words.searchItems, entries: find(items) },
    { id: 'commands', label: words.searchCommands, entries: find(commands) },
  ]
  const isNamed = commands.some(({ label }) => foldText(label.replace(/…$/, '')) === foldText(typed.trim()))
  return (isNamed ? sections.toReversed() : sections).filter((section) => section.entries.length > 0)
}

function listCommands(): readonly Entry[] {
  const { isEnabled, run } = useCommands.getState()
  return commandWords
    .filter(({ id }) => id !== 'search' && isEnabled(id))
    .map((command) => {
      const group = commandGroups.find(({ id }) => id === command.group)?.label ?? ''
      const keys = command.keys[0]
      const start = () => void run(command.id as CommandId)
      return {
        id: `command/${command.id}`,
        label: command.label,
        note: group,
        keys: keys ? labelOfKeys(keys) : '',
        haystack: foldText([command.label, group, ...(command.alsoFoundAs ?? [])].join('\n')),
        run: start,
      }
    })
}

function listItems(plan: WardPlan): readonly Entry[] {
  return itemsOfPlan(plan).map(({ kind, id, number, title }) => {
    const label = `${number}　${title === '' ? policyWords.untitled : title}`
    const run = () => {
      useApp.getState().goTo('plan')
      usePlan.getState().goToItem(id)
    }
    return { id: `item/${id}`, label, note: kindNames[kind], keys: '', haystack: foldText(label + kindNames[kind]), run }
  })
}
