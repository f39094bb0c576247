// Knows what stands in for the window on the command line: --file and --out for its dialogs, memory for its settings.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Context, Dialogs, Log } from '../context.ts'
import type { Settings, SettingsStore } from '../data-file/settings-store.ts'
import { makeContext } from '../make-context.ts'
import { withExtension } from '../with-extension.ts'

const root = path.join(import.meta.dirname, '../..')

export type CliPaths = Readonly<{ file: string | null; out: string | null; in?: string | null }>

/** Answers what a person would: a data file is --file, what is written goes to --out (a folder, or the file itself), what is read besides is --in. Without them the dialog counts as cancelled. */
export function makeCliDialogs({ file, out, in: input = null }: CliPaths): Dialogs {
  return {
    async chooseSavePath(kind, suggestedName) {
      if (kind === 'dataFile') return file && path.resolve(file)
      if (!out) return null
      const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? path.extname(out) === ''
      return path.resolve(isFolder ? path.join(out, suggestedName) : withExtension(out, kind))
    },
    async chooseOpenPath(kind = 'dataFile') {
      const chosen = kind === 'dataFile' ? file : input
      return chosen && path.resolve(chosen)
    },
    async chooseSubmissions() {
      if (!input) return []
      const isFolder = statSync(input, { throwIfNoEntry: false })?.isDirectory() ?? false
      const files = isFolder
        ? readdirSync(input)
            .toSorted()
            .map((name) => path.join(input, name))
        : [input]
      return files.filter((file) => /\.(?:kjisseki|xlsx)$/i.test(file)).map((file) => path.resolve(file))
    },
    async chooseFolder(kind = 'takeOut') {
      const chosen = kind === 'returnedSheets' ? input : out
      return chosen && path.resolve(chosen)
    },
    showInFolder: () => undefined,
  }
}

/** A script leaves no trace in what the window remembers: who works here, which files were open. */
function makeMemorySettings(): SettingsStore {
  let settings: Settings = { operator: null, recentFiles: [] }
  return {
    get: () => settings,
    update: (change) => {
      settings = change(settings)
    },
  }
}

export function makeCliContext(dialogs: Dialogs, log: Log = () => undefined): Context {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const settings = makeMemorySettings()
  return makeContext({
    userDataDir: '',
    resourcesDir: path.join(root, 'resources'),
    version,
    dialogs,
    standsAt: process.env['KUSEI_NOW'],
    settings,
    log,
  })
}
