// Knows which foreign workbooks carry something that could run: macros of both kinds, ActiveX, embedded objects. It is never looked into; the book is refused.
import { AppError } from '../app-error.ts'
import type { ZipPackage } from './open-zip.ts'
import { readXml } from './read-xml.ts'

const running = {
  /** Where Excel keeps such parts. */
  name: /(^|\/)(vbaProject[^/]*\.bin$|macrosheets\/|dialogsheets\/|activeX\/|embeddings\/)/i,
  /** What they are called, wherever they lie. Source: [MS-OFFMACRO2] 2.2, ECMA-376 part 1, 15.2.9. */
  type: /vbaProject|macrosheet|dialogsheet|activeX|oleObject/i,
}

/**
 * Throws E-IMPORT-12 for a book with macros (VBA, Excel 4.0), ActiveX controls or embedded objects. A book that is only called one with macros, and
 * from which they were taken out, has none.
 */
export async function refuseMacros(zip: ZipPackage): Promise<void> {
  if (zip.names.some((name) => running.name.test(name))) throw new AppError('E-IMPORT-12')
  const types = zip.read('[Content_Types].xml')
  if (!types) return
  const names = zip.names.map((name) => `/${name}`.toLowerCase())
  await readXml(types, {
    open(name, attribute) {
      if (!running.type.test(attribute('ContentType') ?? '')) return
      const part = (attribute('PartName') ?? '').toLowerCase()
      const extension = `.${(attribute('Extension') ?? '').toLowerCase()}`
      const isThere = name === 'Override' ? names.includes(part) : name === 'Default' && names.some((one) => one.endsWith(extension))
      if (isThere) throw new AppError('E-IMPORT-12')
    },
  })
}
