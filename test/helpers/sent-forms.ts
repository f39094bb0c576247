// Knows how tests send forms of a data file out as the program does, and bring the book back as people changed it.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FormReturn, FormReturnRow } from '../../shared/model/form-return.ts'
import type { OutputForm } from '../../shared/model/output.ts'
import type { Audience } from '../../shared/model/council-form.ts'
import type { TestApp } from './app-in-memory.ts'
import { type DamagedBook, damage } from './damaged-book.ts'
import { makeFolder } from './data-files.ts'

export type SentForms = Readonly<{ file: string; bytes: Uint8Array; comeBack(act: (book: DamagedBook) => void): Promise<FormReturn> }>

/** One workbook of these forms; comeBack reads it back with what `act` did to it. */
export async function sendForms(
  app: TestApp,
  fiscalYear: number,
  forms: readonly OutputForm[],
  audience: Audience = 'internal',
  folder = makeFolder(),
): Promise<SentForms> {
  const file = path.join(folder, 'forms.xlsx')
  Object.assign(app.context.dialogs, { chooseSavePath: async () => file, chooseOpenPath: async () => file })
  await app.api.writeOutput({ fiscalYear, editionId: null, audience, forms, isOneBook: true, format: 'xlsx', hasCover: false })
  const bytes = readFileSync(file)
  return {
    file,
    bytes,
    async comeBack(act) {
      const book = damage(bytes)
      act(book)
      writeFileSync(file, book.pack())
      Object.assign(app.context.dialogs, { chooseOpenPath: async () => file })
      const found = await app.api.previewFormReturn(fiscalYear)
      if (!found) throw new Error('no dry run')
      return found
    },
  }
}

/** What of a row is asked about most: where, what, why, and whether it is proposed. */
export function gistOf({ kind, address, old, new: next, reason, isChosen }: FormReturnRow): readonly unknown[] {
  return [kind, address, old, next, reason, isChosen]
}

export const chosenOf = ({ rows }: FormReturn): readonly string[] => rows.filter((row) => row.isChosen).map((row) => row.key)
