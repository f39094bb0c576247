// Knows how a city's own .xlsx is filled: only the bound cells of its sheets are written anew, and every other byte of the package stays.
import { AppError } from '../app-error.ts'
import { editPackage } from './edit-package.ts'
import { type CellEdit, editSheetCells } from './edit-sheet-cells.ts'
import { openZip, type ZipPackage } from './open-zip.ts'
import { readBookParts } from './read-parts.ts'

export type SheetEdit = CellEdit & Readonly<{ sheet: string }>

/**
 * Formulas keep the values that they had when the file was saved. Throws E-FFILE-05 {address} for a sheet or cell that cannot be filled, E-FFILE-09
 * {address} for a text that no cell can hold, and what openZip and editPackage throw.
 */
export async function fillTemplate(bytes: Uint8Array, edits: readonly SheetEdit[]): Promise<Uint8Array> {
  if (edits.length === 0) return bytes
  const zip = await openZip(bytes)
  const { sheets } = await readBookParts(zip)
  const parts = new Map<string, Uint8Array>()
  for (const [name, ofSheet] of Map.groupBy(edits, ({ sheet }) => sheet)) {
    const part = sheets.find((sheet) => sheet.name === name)?.part
    if (part === undefined) throw new AppError('E-FFILE-05', { address: `${name}!${ofSheet[0]?.address ?? ''}` })
    parts.set(part, editSheetCells(await readWhole(zip, part), ofSheet))
  }
  return editPackage(bytes, parts)
}

async function readWhole(zip: ZipPackage, part: string): Promise<Uint8Array> {
  const xml = zip.read(part)
  if (!xml) throw new AppError('E-IMPORT-01')
  const chunks: Uint8Array[] = []
  for await (const chunk of xml) chunks.push(chunk)
  return Buffer.concat(chunks)
}
