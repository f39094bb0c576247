// Knows how the cells of a form are marked in a workbook: one hidden name for each place where a person writes, one for the book as a whole.
import { type FieldRef, type ItemKind, itemKinds, keyOfField, type RecordKind, textFields } from '../model/fields.ts'
import { amountKinds } from '../model/ward-plan.ts'
import type { FormLayout, FormOrigin, PlacedCell } from './form-layout.ts'

/** What every name of ours begins with. */
export const markPrefix = '_kusei.'
const bookMarkName = `${markPrefix}book`
/** Of each sheet its first cell, so that a sheet of ours is known whatever it is called. */
export const sheetMark = `${markPrefix}sheet.`
const version = '1'
/** A text within a name ends there. Source: Microsoft, Excel specifications and limits. */
const longestText = 255

/**
 * One cell of a place. `form`: which of the book's forms; `occurrence`: the field stands there for the first, second … time; `fragment`: which part of a
 * text that goes on over pages; `breaks`: a line ends between it and the next; `hash`: of what stood there when the book went out.
 */
export type CellMark = Readonly<{ form: number; occurrence: number; fragment: number; breaks: boolean; hash: string; key: string }>
export type BookMark = FormOrigin & Readonly<{ formIds: readonly string[] }>

/** The cells of each layout where a person writes, with their names, in reading order. Excel moves a name along with its cell. */
export function namedCellsOf(layouts: readonly FormLayout[]): readonly Readonly<{ layout: FormLayout; cell: PlacedCell; name: string }>[] {
  const names = new Set<string>()
  return layouts.flatMap((layout, form) => {
    if (!layout.origin) return []
    const bases = new Map<string, string[]>()
    const seams = new Map<string, Readonly<{ whole: string; at: number }>>()
    return [layout.title, ...layout.pages.map((page) => page.cells)].flat().flatMap((cell) => {
      const key = cell.mark ?? (cell.field ? keyOfField(cell.field) : null)
      if (key === null) return []
      const base = cell.fragment.index === 0 ? cell.key : cell.key.slice(0, cell.key.lastIndexOf('#'))
      const known = bases.get(key) ?? []
      bases.set(key, known)
      if (!known.includes(base)) known.push(base)
      const seam = seams.get(base) ?? { whole: wholeOf(cell), at: 0 }
      const end = seam.at + cell.text.length
      const breaks = cell.fragment.index < cell.fragment.count - 1 && seam.whole[end] === '\n'
      seams.set(base, { whole: seam.whole, at: breaks ? end + 1 : end })
      const mark = { form, occurrence: known.indexOf(base), fragment: cell.fragment.index, breaks, hash: hashOfCell(cell), key }
      const name = nameOfMark(mark)
      // the blank end of a row that goes on over pages
      if (names.has(name)) return []
      names.add(name)
      return [{ layout, cell, name }]
    })
  })
}

/** The text of a cell that goes on over pages, from its first letter on. */
function wholeOf({ around = ['', ''], value }: PlacedCell): string {
  return around[0] + value.replaceAll('\t', '\u3000') + around[1]
}

/** '' stands for everything that shows nothing: a workbook does not tell blanks from a cell that is empty. */
export function hashOfContent(content: string): string {
  if (content.trim() === '') return '0'
  let hash = 0x811c9dc5
  for (let at = 0; at < content.length; at += 1) hash = Math.imul(hash ^ content.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

export function hashOfCell({ number, text }: Pick<PlacedCell, 'number' | 'text'>): string {
  return hashOfContent(number ? String(number.value) : text)
}

export function nameOfMark({ form, occurrence, fragment, breaks, hash, key }: CellMark): string {
  return `${markPrefix}${form}.${occurrence}.${fragment}.${breaks ? 1 : 0}.${hash}.${nameOfPlace(key)}`
}

/** null where the name is none of ours. */
export function markOfName(name: string): CellMark | null {
  const [, form, occurrence, fragment, breaks, hash, place] =
    /^_kusei\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})\.([01])\.([0-9a-z]{1,8})\.([0-9a-z_.]{1,200})$/i.exec(name) ?? []
  const key = place === undefined ? null : placeOfName(place.toLowerCase())
  if (key === null) return null
  return {
    form: Number(form),
    occurrence: Number(occurrence),
    fragment: Number(fragment),
    breaks: breaks === '1',
    hash: String(hash).toLowerCase(),
    key,
  }
}

/** Excel takes letters, digits, dots and underscores, and capital letters for small ones: 'initiative/a-1/pastResults' → 'initiative.a_2d_1.past_52_esults'. */
export function nameOfPlace(key: string): string {
  return key.replaceAll(/[^0-9a-z/]/g, (letter) => `_${letter.charCodeAt(0).toString(16)}_`).replaceAll('/', '.')
}

/** null where it is no name of a place. */
export function placeOfName(name: string): string | null {
  const key = name
    .replaceAll('.', '/')
    .replaceAll(/_([0-9a-f]{1,4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return nameOfPlace(key) === name ? key : null
}

/** The inverse of keyOfField; null where it names no place of a plan. */
export function fieldOfKey(key: string): FieldRef | null {
  const [kind = '', ...rest] = key.split('/')
  if (kind === 'amount') {
    const [initiativeId = '', name, year = ''] = rest
    const amountKind = amountKinds.find((known) => known === name)
    return amountKind && /^\d{4}$/.test(year) && rest.length === 3 ? { kind, initiativeId, amountKind, fiscalYear: Number(year) } : null
  }
  if (kind === 'new') {
    const [name, parentId = '', field = ''] = rest
    const itemKind = itemKinds.find((known) => known === name)
    return itemKind && rest.length === 3 && isFieldOf(itemKind, field) ? { kind: 'newItem', itemKind, parentId, field } : null
  }
  const [id = '', field = ''] = rest
  return rest.length === 2 && Object.hasOwn(textFields, kind) && isFieldOf(kind as RecordKind, field)
    ? { kind: kind as RecordKind, id, field }
    : null
}

function isFieldOf(kind: RecordKind | ItemKind, field: string): boolean {
  return (textFields[kind] as readonly string[]).includes(field)
}

/** A name that stands for a text: which book it is. null where no form of it says where it comes from. */
export function bookMarkOf(layouts: readonly FormLayout[]): Readonly<{ name: string; text: string }> | null {
  const origins = layouts.flatMap((layout) => layout.origin ?? [])
  const origin = origins.find(({ planId }) => planId !== '') ?? origins[0]
  if (!origin) return null
  const { wardName, fiscalYear, planId, edition } = origin
  const head = [version, wardName, fiscalYear, planId, edition].map((part) => `${String(part).replaceAll('|', '｜')}|`).join('')
  const formIds = layouts.map(({ formId }) => formId)
  while (formIds.length > 1 && head.length + formIds.join(',').length > longestText) formIds.pop()
  return { name: bookMarkName, text: head + formIds.join(',') }
}

/** null where the text is none of ours, or of a later version of the program. */
export function readBookMark(name: string, text: string): BookMark | null {
  const [known, wardName = '', fiscalYear = '', planId = '', edition = '', formIds = '', ...rest] = text.split('|')
  if (name !== bookMarkName || known !== version || !/^\d{4}$/.test(fiscalYear) || rest.length > 0) return null
  return { wardName, fiscalYear: Number(fiscalYear), planId, edition, formIds: formIds.split(',') }
}
