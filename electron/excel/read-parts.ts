// Knows the parts of a foreign workbook around its sheets: which sheets there are, the texts that they share, how their numbers look.
import { AppError } from '../app-error.ts'
import type { ZipPackage } from './open-zip.ts'
import type { ReadName } from '../../shared/model/sheet-cells.ts'
import { makeNameReader } from './read-names.ts'
import { readXml } from './read-xml.ts'
import { builtInFormat } from './show-number.ts'

export type SheetPart = Readonly<{ name: string; part: string; isHidden: boolean }>
export type BookParts = Readonly<{
  sheets: readonly SheetPart[]
  is1904: boolean
  sharedStrings: string | null
  styles: string | null
  hasLinks: boolean
  /** The program's own. */
  names: readonly ReadName[]
}>

/** `sheetName`: Excel itself allows 31 letters. `formats`: some 250. `formatLetters`: Excel's own. Source: Microsoft, Excel specifications and limits. */
const most = { sheets: 200, sheetName: 255, sharedStrings: 400_000, formats: 5000, formatLetters: 255 }
const damaged = (): AppError => new AppError('E-IMPORT-01')

/** Throws E-IMPORT-01 where the package is no workbook or has no sheet. Parts named by links out of the package are not looked at. */
export async function readBookParts(zip: ZipPackage): Promise<BookParts> {
  const workbook = (await targetsOf(zip, '')).find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml'
  const xml = zip.read(workbook)
  if (!xml) throw damaged()
  const targets = await targetsOf(zip, workbook)
  const byId = new Map(targets.map((target) => [target.id, target]))
  const sheets: SheetPart[] = []
  let is1904 = false
  const names = makeNameReader()
  await readXml(xml, {
    ...names,
    open(name, attribute) {
      names.open(name, attribute)
      if (name === 'workbookPr') is1904 = isTrue(attribute('date1904'))
      if (name !== 'sheet') return
      const target = byId.get(attribute('id') ?? '')
      const isHidden = /hidden/i.test(attribute('state') ?? '')
      if ((attribute('name') ?? '').length > most.sheetName) throw damaged()
      // a sheet of charts has no cells
      if (target?.type.endsWith('/worksheet')) sheets.push({ name: attribute('name') ?? '', part: target.part, isHidden })
    },
  })
  if (sheets.length === 0 || sheets.length > most.sheets) throw damaged()
  const partOf = (kind: string): string | null => targets.find(({ type }) => type.endsWith(kind))?.part ?? null
  const parts = { sharedStrings: partOf('/sharedStrings'), styles: partOf('/styles') }
  return { sheets, is1904, ...parts, hasLinks: partOf('/externalLink') !== null, names: names.found() }
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}

export type Target = Readonly<{ id: string; type: string; part: string }>

/** What a part names in the package; '' = the package itself. */
export async function targetsOf(zip: ZipPackage, part: string): Promise<readonly Target[]> {
  const slash = part.lastIndexOf('/') + 1
  const rels = zip.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  if (!rels) return []
  const targets: Target[] = []
  await readXml(rels, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : part.slice(0, slash) + target
      targets.push({ id: attribute('Id') ?? '', type: attribute('Type') ?? '', part: withoutDots(path) })
    },
  })
  return targets
}

function withoutDots(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The texts of the book, runs joined, phonetic guides (ふりがな) left out. Throws E-IMPORT-03 beyond 400,000. */
export async function readSharedStrings(xml: AsyncIterable<Uint8Array> | null): Promise<readonly string[]> {
  if (!xml) return []
  const texts: string[] = []
  let text: string | null = null
  let isText = false
  let phonetic = 0
  await readXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') isText = true
      else if (name === 'rPh') phonetic += 1
    },
    close(name) {
      if (name === 'si') {
        if (text !== null) texts.push(cleanText(text))
        if (texts.length > most.sharedStrings) throw new AppError('E-IMPORT-03')
      } else if (name === 't') isText = false
      else if (name === 'rPh') phonetic -= 1
    },
    text(more) {
      if (isText && phonetic === 0 && text !== null) text += more
    },
  })
  return texts
}

/** The number format of each cell style, by its index. Throws E-IMPORT-03 beyond 5,000 formats; one longer than Excel's own is left out. */
export async function readNumberFormats(xml: AsyncIterable<Uint8Array> | null): Promise<readonly string[]> {
  if (!xml) return []
  const own = new Map<number, string>()
  const formats: string[] = []
  let isCellStyles = false
  await readXml(xml, {
    open(name, attribute) {
      if (name === 'cellXfs') isCellStyles = true
      else if (name === 'numFmt') {
        const code = attribute('formatCode') ?? 'General'
        own.set(Number(attribute('numFmtId')), code.length > most.formatLetters ? 'General' : code)
        if (own.size > most.formats) throw new AppError('E-IMPORT-03')
      } else if (name === 'xf' && isCellStyles) {
        const id = Number(attribute('numFmtId') ?? 0)
        formats.push(own.get(id) ?? builtInFormat(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false
    },
  })
  return formats
}

/** _x0041_ is how a workbook spells A; what no text of a plan can hold is left out; line ends are \n. */
export function cleanText(text: string): string {
  const spelt = text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  return spelt.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '')
}
