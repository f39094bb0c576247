// Knows which commands can run now, and what each does; their labels and keys stand in shared/words/commands.ts.
import { create } from 'zustand'
import { type CommandId, commandWords } from '../../shared/words/commands.ts'

type Run = () => void | Promise<void>
type Registered = Readonly<{ run: Run; isEnabled: () => boolean }>
type CommandStore = Readonly<{
  registered: ReadonlyMap<CommandId, Registered>
  /** Gives a command its deed as long as a screen stands; the last one registered wins. Returns how to take it back. */
  register(id: CommandId, run: Run, isEnabled?: () => boolean): () => void
  isEnabled(id: CommandId): boolean
  /** Runs it where it can run now. Returns whether it ran. */
  run(id: CommandId): boolean
}>

const always = () => true

export const useCommands = create<CommandStore>((set, get) => ({
  registered: new Map(),
  register(id, run, isEnabled = always) {
    const entry = { run, isEnabled }
    const before = get().registered.get(id)
    set({ registered: new Map(get().registered).set(id, entry) })
    return () => {
      if (get().registered.get(id) !== entry) return
      const registered = new Map(get().registered)
      if (before) registered.set(id, before)
      else registered.delete(id)
      set({ registered })
    }
  },
  isEnabled: (id) => get().registered.get(id)?.isEnabled() ?? false,
  run(id) {
    const entry = get().registered.get(id)
    if (!entry?.isEnabled()) return false
    void entry.run()
    return true
  },
}))

/** The command that a combination such as 'Ctrl+Shift+Z' stands for and that can run now; null where none. */
export function findCommandOfKeys(keys: string): CommandId | null {
  const { isEnabled } = useCommands.getState()
  return commandWords.find((command) => command.keys.includes(keys) && isEnabled(command.id))?.id ?? null
}
