// Knows how tests make a Context of real parts, with dialogs that answer as they are told and settings in a folder of their own.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Context } from '../../electron/context.ts'
import { createBookReader } from '../../electron/excel/book-reader.ts'
import { createFileSession } from '../../electron/data-file/file-session.ts'
import { createSettingsStore } from '../../electron/data-file/settings-store.ts'
import { resourcesInEffect } from '../../electron/resources-in-effect.ts'
import { loadResources } from '../../electron/resources.ts'
import { makeFolder } from './data-files.ts'

const resourcesDir = path.join(import.meta.dirname, '../../resources')

export type Answers = {
  save?: string | null
  open?: string | null
  submissions?: readonly string[]
  folder?: string | null
  operator?: string | null
  settingsDir?: string
}
/** `asked`: the names that a save dialog suggested. */
export type TestContext = Context & Readonly<{ asked: readonly string[]; answers: Answers }>

export function makeTestContext(answers: Answers = {}): TestContext {
  const now = () => '2026-11-23T10:45:00+09:00'
  const settings = createSettingsStore(answers.settingsDir ?? makeFolder(), now)
  if (answers.operator !== null) settings.update((s) => ({ ...s, operator: answers.operator ?? '山田 花子' }))
  const asked: string[] = []
  const files = createFileSession({
    now: () => new Date().toISOString(),
    newId: randomUUID,
    log: () => {},
    operator: () => settings.get().operator,
  })
  onTestFinished(() => files.close())
  return {
    version: '0.1.0',
    clock: { now, today: () => '2026-11-23' },
    windowsUser: 'user01',
    newId: randomUUID,
    resources: resourcesInEffect(loadResources(resourcesDir), files),
    settings,
    files,
    dialogs: {
      async chooseSavePath(_kind, suggestedName) {
        asked.push(suggestedName)
        return answers.save ?? null
      },
      chooseOpenPath: async () => answers.open ?? null,
      chooseSubmissions: async () => answers.submissions ?? [],
      chooseFolder: async () => answers.folder ?? null,
      showInFolder: () => {},
    },
    exports: {} as Context['exports'],
    workbooks: createBookReader(),
    printer: null,
    fullScreen: null,
    log: () => {},
    asked,
    answers,
  }
}
