// Knows the shared texts of a workbook: every text that stands in a cell, each once.
import { escapeCellText } from './escape-xml.ts'

export type TextTable = Readonly<{ indexOf(text: string): number; toXml(): string }>

export function makeTextTable(): TextTable {
  const places = new Map<string, number>()
  let uses = 0
  return {
    indexOf(text) {
      uses += 1
      const before = places.get(text)
      if (before !== undefined) return before
      places.set(text, places.size)
      return places.size - 1
    },
    toXml() {
      const items = [...places.keys()].map((text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`)
      const open = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${items.length}">`
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${open}${items.join('')}</sst>`
    },
  }
}
