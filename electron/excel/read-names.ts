// Knows how the program's own hidden names are read out of a foreign workbook: of which cell each is, or which text.
import { markPrefix } from '../../shared/forms/cell-name.ts'
import type { ReadName } from '../../shared/model/sheet-cells.ts'
import { AppError } from '../app-error.ts'
import type { XmlHandlers } from './read-xml.ts'

/** Above the forms of any ward: 300 取組 have some 10,000 places. `letters`: Excel's longest name and its longest text within one. */
const most = { names: 100_000, letters: 1000 }

/** Is told the elements of the workbook's part; names of others are passed over. `found` throws nothing; E-IMPORT-03 beyond 100,000 names. */
export function makeNameReader(): Required<XmlHandlers> & Readonly<{ found(): readonly ReadName[] }> {
  const names: ReadName[] = []
  const sheets: string[] = []
  let own: Readonly<{ name: string; ofSheet: number | null }> | null = null
  let content = ''
  return {
    open(element, attribute) {
      if (element === 'sheet') sheets.push(attribute('name') ?? '')
      if (element !== 'definedName') return
      const name = attribute('name') ?? ''
      const ofSheet = attribute('localSheetId')
      own =
        name.toLowerCase().startsWith(markPrefix) && name.length < 256 ? { name, ofSheet: ofSheet === null ? null : Number(ofSheet) } : null
      content = ''
    },
    close(element) {
      if (element !== 'definedName' || !own) return
      names.push({ name: own.name, copyOn: own.ofSheet === null ? null : (sheets[own.ofSheet] ?? ''), ...placeOf(content.trim()) })
      own = null
      if (names.length > most.names) throw new AppError('E-IMPORT-03')
    },
    text(more) {
      if (own && content.length < most.letters) content += more
    },
    found: () => names,
  }
}

/** 様式2!$B$12, '様式 2'!$B$12:$F$14, "…" or #REF!. */
function placeOf(content: string): Pick<ReadName, 'sheet' | 'address' | 'text'> {
  const text = /^"((?:[^"]|"")*)"$/.exec(content)?.[1]
  if (text !== undefined) return { sheet: null, address: null, text: text.replaceAll('""', '"') }
  const [, quoted, bare, letters, digits] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/.exec(content) ?? []
  if (letters === undefined || digits === undefined) return { sheet: null, address: null, text: null }
  return { sheet: quoted?.replaceAll("''", "'") ?? bare ?? '', address: letters + digits, text: null }
}
