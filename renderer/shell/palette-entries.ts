// Knows what the palette offers, items of the plan and commands, and which of it fits what was typed.
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { appWords } from '../../shared/words/app.ts'
import { commandGroups, commandWords, labelOfKeys } from '../../shared/words/commands.ts'
import { kindNames } from '../../shared/words/fields.ts'
import { policyWords } from '../../shared/words/policy.ts'
import { useApp } from '../stores/app.ts'
import { useCommands } from '../stores/commands.ts'
import { itemsOfPlan } from '../stores/plan-items.ts'
import { usePlan } from '../stores/plan.ts'

/** `names`: under which it is found, folded; the first is its own. `under`: its kind or menu, folded. `words`: the other names as they are read. */
type Entry = Readonly<{
  id: string
  label: string
  note: string
  keys: string
  names: readonly string[]
  under: string
  words: readonly string[]
  run: () => void
}>
export type PaletteSection = Readonly<{ id: string; label: string; entries: readonly Entry[] }>
/** As many as the list shows well: few while nothing is typed, so that the commands are in sight too. */
const mostItems = { untyped: 8, typed: 50 }

/**
 * What holds all that was typed, items of the plan first, unless a command is called or looked for just so: then the commands, that one on top. One that
 * is found by another word than its name says that word. Empty sections are left out.
 */
export function sectionsOf(typed: string, items: readonly Entry[], commands: readonly Entry[]): readonly PaletteSection[] {
  const parts = typed.split(/[\s　]+/).map(foldText)
  const whole = foldText(typed)
  const most = whole === '' ? mostItems.untyped : mostItems.typed
  const find = (entries: readonly Entry[]) =>
    entries
      .filter(({ names, under }) => parts.every((part) => under.includes(part) || names.some((name) => name.includes(part))))
      .slice(0, most)
  /** 0: called so, 1: looked for under that word, 2: it holds it. */
  const rankOf = ({ names: [name, ...others] }: Entry): number => (name === whole ? 0 : others.includes(whole) ? 1 : 2)
  const found = find(commands).toSorted((a, b) => rankOf(a) - rankOf(b))
  const sections: readonly PaletteSection[] = [
    { id: 'items', label: appWords.searchItems, entries: find(items) },
    { id: 'commands', label: appWords.searchCommands, entries: found.map((entry) => withWord(entry, parts)) },
  ]
  const isNamed = whole !== '' && commands.some((command) => rankOf(command) < 2)
  return (isNamed ? sections.toReversed() : sections).filter((section) => section.entries.length > 0)
}

function withWord(entry: Entry, parts: readonly string[]): Entry {
  const [name = ''] = entry.names
  const missing = parts.filter((part) => !name.includes(part))
  const word = entry.words.find((one) => missing.some((part) => foldText(one).includes(part)))
  return word === undefined ? entry : { ...entry, note: word }
}

export function listCommands(): readonly Entry[] {
  const { isEnabled, run } = useCommands.getState()
  return commandWords
    .filter(({ id }) => id !== 'search' && isEnabled(id))
    .map(({ id, label, group: groupId, keys: [keys], alsoFoundAs = [] }) => {
      const group = commandGroups.find((one) => one.id === groupId)?.label ?? ''
      return {
        id: `command/${id}`,
        label,
        note: group,
        keys: keys ? labelOfKeys(keys) : '',
        names: [label.replace(/…$/, ''), ...alsoFoundAs].map(foldText),
        under: foldText(group),
        words: alsoFoundAs,
        run: () => void run(id),
      }
    })
}

export function listItems(plan: WardPlan): readonly Entry[] {
  return itemsOfPlan(plan).map(({ kind, id, number, title }) => {
    const label = `${number}　${title === '' ? policyWords.untitled : title}`
    const run = () => {
      useApp.getState().goTo('plan')
      usePlan.getState().goToItem(id)
    }
    return {
      id: `item/${id}`,
      label,
      note: kindNames[kind],
      keys: '',
      names: [foldText(label)],
      under: foldText(kindNames[kind]),
      words: [],
      run,
    }
  })
}
