// Knows what the program remembers outside any data file: who works at this PC, which files were open last, and which one to go on with.
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { violationsOfOperatorName } from '../../shared/rules/operator-name.ts'
import { replaceFileNow } from './write-beside.ts'

const schema = z.object({
  operator: z
    .string()
    .refine((name) => violationsOfOperatorName(name).length === 0)
    .nullable(),
  /** Newest first. Paths stay here; the window sees the rest. */
  recentFiles: z
    .array(z.object({ id: z.string(), path: z.string(), fileName: z.string(), wardName: z.string(), openedAt: z.string() }))
    .max(10),
  /** Path of the file that is open, or was when the program ended: it is opened again at the next start. null once a person closed it. */
  openFile: z.string().nullable().optional(),
})
export type Settings = Readonly<z.infer<typeof schema>>
export type SettingsStore = Readonly<{ get(): Settings; update(change: (settings: Settings) => Settings): void }>
export const maxRecentFiles = 10
const defaults: Settings = { operator: null, recentFiles: [] }

/**
 * Settings in `settings.json` of the folder, read once. A file that cannot be understood is kept aside as `settings.json.damaged-<time>` and the
 * defaults are used: nobody is kept from their work by a lost list. `now` gives ISO 8601 local time.
 */
export function createSettingsStore(folder: string, now: () => string): SettingsStore {
  const file = path.join(folder, 'settings.json')
  let settings = readSettings(file, now)
  return {
    get: () => settings,
    update(change) {
      const next = schema.parse(change(settings))
      mkdirSync(folder, { recursive: true })
      replaceFileNow(file, `${JSON.stringify(next, null, 2)}\n`)
      settings = next
    },
  }
}

function readSettings(file: string, now: () => string): Settings {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return defaults
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    try {
      renameSync(
        file,
        `${file}.damaged-${now()
          .replace(/[^0-9]/g, '')
          .slice(0, 14)}`,
      )
    } catch {
      // it stays where it is, and the next change replaces it
    }
    return defaults
  }
}
