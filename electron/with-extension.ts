// Knows that a file which a person names is one of its kind, whatever they typed: a workbook can never take a data file's place.
import path from 'node:path'
import type { SavedKind } from './context.ts'

const extensions: Readonly<Record<SavedKind, string>> = {
  dataFile: 'kusei',
  handOver: 'kusei',
  workbook: 'xlsx',
  pdf: 'pdf',
  csv: 'csv',
  results: 'kjisseki',
  master: 'kmaster',
}

/** 'D:/北区' → 'D:/北区.xlsx'; 'D:/北区.kusei' → 'D:/北区.kusei.xlsx'; 'D:/北区.XLSX' stays. */
export function withExtension(file: string, kind: SavedKind): string {
  const extension = `.${extensions[kind]}`
  return path.extname(file).toLowerCase() === extension ? file : `${file}${extension}`
}
