// Knows how tests write, change and take in a city's master file: real files, read by the real operations.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from '../../shared/api.ts'
import type { MasterContent, MasterPreview } from '../../shared/model/master.ts'
import type { TestApp } from './app-in-memory.ts'
import { makeFolder } from './data-files.ts'

type Editable<T> = T extends object ? { -readonly [K in keyof T]: Editable<T[K]> } : T
export type EditedMaster = Editable<MasterContent>

/** Answers of the file dialogs of an app in memory: what is written goes to `file`, what is read comes from it. */
export function masterFileOf(app: TestApp, fileName = '市のマスター.kmaster'): string {
  const file = path.join(makeFolder(), fileName)
  Object.assign(app.context.dialogs, { chooseSavePath: async () => file, chooseOpenPath: async () => file })
  return file
}

/** What the app would hand out now, changed. */
export async function writeEdited(
  app: TestApp,
  file: string,
  edit: (content: EditedMaster) => void,
  head: Readonly<{ name: string; issuedOn: string }> = { name: '令和9年度 市のマスター', issuedOn: '2027-04-01' },
): Promise<MasterContent> {
  await (app.api as Client).exportMaster(head.name, head.issuedOn)
  const { content } = JSON.parse(readFileSync(file, 'utf8')) as { content: EditedMaster }
  edit(content)
  writeFileSync(file, app.context.resources.writeMaster(content as MasterContent))
  return content as MasterContent
}

export async function preview(app: TestApp): Promise<MasterPreview> {
  const found = await app.api.previewMaster()
  if (!found) throw new Error('cancelled')
  return found
}

/** Reads the file and accepts it for the years that may take it, or for these. */
export async function accept(app: TestApp, years?: readonly number[]): Promise<void> {
  const { token, years: all } = await preview(app)
  await app.api.acceptMaster(token, years ?? all.filter(({ stays }) => stays === null).map(({ fiscalYear }) => fiscalYear))
}
