// Knows the window's menus: every command stands in one of them, with its key.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button, Keyboard, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text, Toolbar } from 'react-aria-components'
import { appWords } from '../../shared/words/app.ts'
import { type CommandGroup, type CommandId, commandGroups, commandWords, labelOfKeys } from '../../shared/words/commands.ts'
import { useApp } from '../stores/app.ts'
import { useCommands } from '../stores/commands.ts'
import { nameUndo } from './name-undo.ts'

export function MenuBar() {
  const [openGroup, setOpenGroup] = useState<CommandGroup | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const hasChosen = useGoingBack(bar)
  /** Left and right in an open menu open the one beside it. */
  useEffect(() => {
    if (openGroup === null) return
    const step = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
      if (by === 0) return
      const here = commandGroups.findIndex((group) => group.id === openGroup)
      setOpenGroup(commandGroups[(here + by + commandGroups.length) % commandGroups.length]?.id ?? null)
    }
    document.addEventListener('keydown', step)
    return () => document.removeEventListener('keydown', step)
  }, [openGroup])
  return (
    <nav aria-label={appWords.menu} className="menu-bar">
      <Toolbar ref={bar} aria-label={appWords.menu} className="menu-titles">
        {commandGroups.map((group) => (
          <MenuTrigger key={group.id} isOpen={openGroup === group.id} onOpenChange={(isOpen) => setOpenGroup(isOpen ? group.id : null)}>
            <Button className="menu-title">{group.label}</Button>
            <Popover className="popover" placement="bottom start" offset={2}>
              <GroupMenu
                group={group.id}
                label={group.label}
                onChoose={(id) => {
                  hasChosen.current = true
                  useCommands.getState().run(id)
                }}
              />
            </Popover>
          </MenuTrigger>
        ))}
      </Toolbar>
    </nav>
  )
}

/** F10 leads to the bar; Esc there, and what a command of it leaves behind, lead back to where the person was. Says that one was chosen. */
function useGoingBack(bar: RefObject<HTMLElement | null>): RefObject<boolean> {
  const hasChosen = useRef(false)
  useEffect(() => {
    const titles = bar.current
    if (!titles) return
    let cameFrom: Element | null = null
    const goBack = () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }
    const comeFrom = (from: Element | null) => {
      if (titles.contains(from)) return
      cameFrom = from === document.body ? null : from
      hasChosen.current = false
    }
    const onFocusIn = ({ relatedTarget: from }: FocusEvent) => {
      const isGivenBack = !(from instanceof Element) || from.closest('.menu, .dialog-veil') !== null
      if (!isGivenBack) comeFrom(from)
      // a menu or a dialog gives the keyboard back to the title that it was opened from
      else if (hasChosen.current) {
        hasChosen.current = false
        goBack()
      }
    }
    const focusBar = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || event.shiftKey || event.ctrlKey || event.altKey) return
      event.preventDefault()
      comeFrom(document.activeElement)
      titles.querySelector('button')?.focus()
    }
    const leaveBar = (event: KeyboardEvent) => {
      if (event.key === 'Escape') goBack()
    }
    titles.addEventListener('focusin', onFocusIn)
    titles.addEventListener('keydown', leaveBar)
    window.addEventListener('keydown', focusBar)
    return () => {
      titles.removeEventListener('focusin', onFocusIn)
      titles.removeEventListener('keydown', leaveBar)
      window.removeEventListener('keydown', focusBar)
    }
  }, [bar])
  return hasChosen
}

type GroupMenuProps = Readonly<{ group: CommandGroup; label: string; onChoose: (id: CommandId) => void }>

function GroupMenu({ group, label, onChoose }: GroupMenuProps) {
  const { isEnabled } = useCommands.getState()
  const undoState = useApp((app) => app.undoState)
  const sections = sectionsOf(group)
  const disabled = commandWords.filter((command) => command.group === group && !isEnabled(command.id)).map((command) => command.id)
  return (
    <Menu aria-label={label} className="menu" disabledKeys={disabled} onAction={(id) => onChoose(id as CommandId)}>
      {sections.map((section, index) => (
        <MenuSection key={section[0]?.id} className="menu-section" aria-label={`${label} ${index + 1}`}>
          {section.map((command) => (
            <MenuItem key={command.id} id={command.id} className="menu-item" textValue={command.label}>
              <Text slot="label">{nameUndo(command.id, command.label, undoState)}</Text>
              {command.keys[0] && <Keyboard>{labelOfKeys(command.keys[0])}</Keyboard>}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  )
}

/** A group's commands, cut where the table draws a line. */
function sectionsOf(group: CommandGroup) {
  const sections: (typeof commandWords)[number][][] = []
  for (const command of commandWords) {
    if (command.group !== group) continue
    if (sections.length === 0 || command.separated) sections.push([])
    sections.at(-1)?.push(command)
  }
  return sections
}
