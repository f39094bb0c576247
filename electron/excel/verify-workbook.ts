// Knows how a finished workbook is looked at once more: unpacked, read back, and compared with what was to stand in it.
import { strFromU8, unzipSync } from 'fflate'
import { AppError } from '../app-error.ts'

type WrittenCell = Readonly<{ text: string; number: Readonly<{ value: number }> | null }>
/** Of a sheet that was written what has to stand in it; a form's layout is one. */
type WrittenSheet = Readonly<{ title: readonly WrittenCell[]; pages: readonly Readonly<{ cells: readonly WrittenCell[] }>[] }>

/** Throws AppError 'E-OUT-04' where the package does not unpack or any text or number of the layouts is not in its sheets, in order. */
export function verifyWorkbook(bytes: Uint8Array, layouts: readonly WrittenSheet[]): void {
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes)
  } catch (cause) {
    throw new AppError('E-OUT-04', null, { cause })
  }
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  // A text of one look is one <t>, a compared text one for each of its pieces.
  const texts = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, parts = '']) =>
    [...parts.matchAll(/<t(?: xml:space="preserve")?>([^<]*)<\/t>/g)].map(([, text = '']) => unescapeCellText(text)).join(''),
  )
  layouts.forEach((layout, index) => {
    const xml = read(`xl/worksheets/sheet${index + 1}.xml`)
    const found = [...xml.matchAll(/<c [^>]*?( t="s")?><v>([^<]*)<\/v><\/c>/g)].map(([, isText, v = '']) =>
      isText ? (texts[Number(v)] ?? '') : v,
    )
    const wanted = [layout.title, ...layout.pages.map((page) => page.cells)].flatMap((cells) =>
      cells.filter((c) => c.number || c.text !== '').map((c) => (c.number ? String(c.number.value) : c.text.replaceAll(/\r\n?/g, '\n'))),
    )
    const isSame = xml.endsWith('</worksheet>') && found.length === wanted.length && isSameSet(found, wanted)
    if (!isSame) throw new AppError('E-OUT-04')
  })
}

/** Cells stand in the sheet row by row, in the layout block by block: the same ones in another order. */
function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a.toSorted(), b.toSorted()]
  return left.every((text, i) => text === right[i])
}

function unescapeCellText(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, '_')
}
