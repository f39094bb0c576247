// Knows how one sheet of a city's template is read: every cell that a person could see or choose, with how wide and high it is.
import { positionOfCell } from '../../shared/rules/position-of-cell.ts'
import type { CellArea } from '../../shared/model/form-template.ts'
import { AppError } from '../app-error.ts'
import { cleanText } from './read-parts.ts'
import { readXml } from './read-xml.ts'
import { showNumber } from './show-number.ts'

/** Above any form of the city, far below what a window could not draw. */
export const templateLimits = { rows: 10_000, columns: 1000, cells: 40_000, areas: 5000 }
const tooLarge = (): AppError => new AppError('E-FFILE-03')

export type RawTemplateCell = Readonly<{ row: number; column: number; style: number; text: string; isFormula: boolean }>
/** `choices`: as the rule says it, '"○,△"' or 'リスト!$A$1:$A$5'. Widths in digits of the standard font, heights in points. */
export type RawTemplateSheet = Readonly<{
  cells: readonly RawTemplateCell[]
  merges: readonly CellArea[]
  lists: readonly Readonly<{ areas: readonly CellArea[]; choices: string }>[]
  /** Where an array formula puts its results. */
  arrays: readonly CellArea[]
  columns: readonly Readonly<{ min: number; max: number; width: number; style: number }>[]
  rows: ReadonlyMap<number, number>
  defaultWidth: number | null
  baseWidth: number
  defaultHeight: number
  isProtected: boolean
  rowBreaks: readonly number[]
  columnBreaks: readonly number[]
}>
export type TemplateSources = Readonly<{ sharedStrings: readonly string[]; formats: readonly string[]; is1904: boolean }>
type Raw = { style: number; type: string; value: string; inline: string; isFormula: boolean }

/** Throws E-IMPORT-01 for addresses that no sheet has, E-FFILE-03 beyond templateLimits. */
export async function readTemplateSheet(xml: AsyncIterable<Uint8Array>, sources: TemplateSources): Promise<RawTemplateSheet> {
  const cells: RawTemplateCell[] = []
  const [merges, arrays]: [CellArea[], CellArea[]] = [[], []]
  const lists: { areas: readonly CellArea[]; choices: string }[] = []
  const columns: { min: number; max: number; width: number; style: number }[] = []
  const rows = new Map<number, number>()
  const [rowBreaks, columnBreaks]: [number[], number[]] = [[], []]
  const head = { defaultWidth: null as number | null, baseWidth: 8, defaultHeight: 13.5, isProtected: false }
  let row = 0
  let column = 0
  let raw: Raw | null = null
  let rule: { type: string; sqref: string; choices: string } | null = null
  let breaks: number[] | null = null
  let phonetic = 0
  const within: string[] = []

  await readXml(xml, {
    open(name, attribute) {
      within.push(name)
      switch (name) {
        case 'row': {
          row = placeWithin(attribute('r'), row + 1, 1_048_576)
          column = 0
          const height = isTrue(attribute('hidden')) ? 0 : numberOf(attribute('ht'), Number.NaN)
          if (Number.isFinite(height) && row <= templateLimits.rows) rows.set(row, height)
          break
        }
        case 'c': {
          const at = attribute('r') === null ? { row, column: column + 1 } : positionOfCell(attribute('r') ?? '')
          if (!at) throw new AppError('E-IMPORT-01')
          ;({ row, column } = at)
          raw = { style: numberOf(attribute('s'), 0), type: attribute('t') ?? 'n', value: '', inline: '', isFormula: false }
          break
        }
        case 'f': {
          if (!raw) break
          raw.isFormula = true
          if (/^(?:array|dataTable)$/.test(attribute('t') ?? '')) addArea(arrays, attribute('ref'))
          break
        }
        case 'mergeCell':
          addArea(merges, attribute('ref'))
          break
        case 'col':
          columns.push({
            min: numberOf(attribute('min'), 1),
            max: numberOf(attribute('max'), 1),
            width: isTrue(attribute('hidden')) ? 0 : numberOf(attribute('width'), Number.NaN),
            style: numberOf(attribute('style'), 0),
          })
          break
        case 'sheetFormatPr':
          head.defaultWidth = attribute('defaultColWidth') === null ? null : numberOf(attribute('defaultColWidth'), 8.38)
          head.baseWidth = numberOf(attribute('baseColWidth'), 8)
          head.defaultHeight = isTrue(attribute('zeroHeight')) ? 0 : numberOf(attribute('defaultRowHeight'), 13.5)
          break
        case 'sheetProtection':
          head.isProtected = isTrue(attribute('sheet'))
          break
        case 'dataValidation':
          rule = { type: attribute('type') ?? '', sqref: attribute('sqref') ?? '', choices: '' }
          break
        case 'rowBreaks':
          breaks = rowBreaks
          break
        case 'colBreaks':
          breaks = columnBreaks
          break
        case 'brk':
          breaks?.push(numberOf(attribute('id'), 0))
          break
        case 'rPh':
          phonetic += 1
          break
        default:
      }
    },
    close(name) {
      within.pop()
      if (name === 'rPh') phonetic -= 1
      else if (name === 'rowBreaks' || name === 'colBreaks') breaks = null
      else if (name === 'c' && raw) {
        const text = textOf(raw, sources)
        if (row <= templateLimits.rows && column <= templateLimits.columns)
          cells.push({ row, column, style: raw.style, text, isFormula: raw.isFormula })
        else if (text !== '' || raw.isFormula) throw tooLarge()
        raw = null
      } else if (name === 'dataValidation' && rule) {
        if (rule.type === 'list') lists.push({ areas: areasOf(rule.sqref), choices: rule.choices.trim() })
        rule = null
      }
    },
    text(text) {
      const inner = within.at(-1)
      if (raw && inner === 'v') raw.value += text
      else if (raw && inner === 't' && phonetic === 0) raw.inline += text
      else if (rule && within.includes('formula1')) rule.choices += text
      else if (rule && inner === 'sqref') rule.sqref += text
    },
  })
  return { cells, merges, lists, arrays, columns, rows, ...head, rowBreaks, columnBreaks }

  function addArea(areas: CellArea[], range: string | null): void {
    const area = areaOf(range ?? '')
    if (!area) throw new AppError('E-IMPORT-01')
    areas.push(area)
    if (areas.length > templateLimits.areas * 4) throw tooLarge()
  }
}

/** 'B3:D5', '$B$3'; null for anything else. */
export function areaOf(range: string): CellArea | null {
  const [from, to = from] = range.split(':').map((part) => positionOfCell(part))
  if (!from || !to || to.row < from.row || to.column < from.column) return null
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

function areasOf(sqref: string): readonly CellArea[] {
  const areas = sqref.split(/\s+/).flatMap((range) => areaOf(range) ?? [])
  if (areas.length > templateLimits.areas) throw tooLarge()
  return areas
}

function textOf({ type, value, inline, style }: Raw, { sharedStrings, formats, is1904 }: TemplateSources): string {
  if (type === 's') return sharedStrings[Number(value)] ?? ''
  if (type === 'inlineStr') return cleanText(inline)
  if (type === 'b') return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE'
  if (type !== 'n') return cleanText(value)
  const number = Number(value)
  return value === '' || !Number.isFinite(number) ? '' : showNumber(number, formats[style] ?? 'General', is1904)
}

function placeWithin(text: string | null, otherwise: number, max: number): number {
  const number = text === null ? otherwise : Number(text)
  if (!Number.isInteger(number) || number < 1 || number > max) throw new AppError('E-IMPORT-01')
  return number
}

function numberOf(text: string | null, otherwise: number): number {
  const number = text === null ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : otherwise
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true'
