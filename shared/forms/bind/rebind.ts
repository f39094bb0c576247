// Knows how the bound cells of last year's file are found again in this year's: by what stands beside them, then by where they stand.
import type {
  BindingDoubt,
  BoundCell,
  ProposedCell,
  Proposal,
  RebindRow,
  TemplateBook,
  TemplateCell,
  TemplateSheet,
} from '../../model/form-template.ts'
import { emptyCell } from './fill-cells.ts'
import { asLabel, contextsOf, keyOfLabel, labelNear } from './label-near.ts'
import { likeness } from '../../rules/likeness.ts'
import { labelKey } from '../recognise/fold-label.ts'
import { positionOfCell } from '../../rules/position-of-cell.ts'

/** `proposal`: what the program would bind in the new file by itself. */
export type RebindRequest = Readonly<{ older: TemplateBook; cells: readonly BoundCell[]; newer: TemplateBook; proposal: Proposal }>
export type Rebound = Readonly<{ rows: readonly RebindRow[]; added: readonly ProposedCell[]; leftOver: Proposal['leftOver'] }>

/** A cell with all by which it is known. */
type Known = Readonly<{ sheet: string; cell: TemplateCell; left: string; above: string; self: string; section: string; label: string }>

export function rebind({ older, cells, newer, proposal }: RebindRequest): Rebound {
  const before = knownCellsOf(older, cells)
  const after = knownCellsOf(newer, [])
  const sheetOf = pairSheets(older, newer)
  const taken = new Set<Known>()
  const rows = cells.map((from): RebindRow => {
    const old = before.find(({ sheet, cell }) => sheet === from.sheet && cell.address === from.address)
    const inSheet = after.filter(({ sheet, cell }) => sheet === sheetOf(from.sheet) && !cell.obstacle)
    const beside = before.filter(({ sheet }) => sheet === from.sheet)
    const found = old ? find(old, beside, inSheet, taken) : null
    if (!found) return { state: 'gone', from, to: null, doubt: null }
    taken.add(found.known)
    const { sheet, cell, label } = found.known
    const to = { ...from, sheet, address: cell.address, label: label === '' ? from.label : label }
    const doubt = found.doubt ?? (cell.isLocked && !old?.cell.isLocked ? 'locked' : null)
    const isSame = sheet === from.sheet && cell.address === from.address
    return { state: doubt ? 'doubtful' : isSame ? 'same' : 'moved', from, to, doubt }
  })
  const used = new Set(rows.flatMap(({ to }) => (to ? [`${to.sheet}!${to.address}`] : [])))
  const shown = new Set(rows.flatMap(({ to }) => (to ? [to.fieldPath] : [])))
  const isFree = ({ sheet, address }: Readonly<{ sheet: string; address: string }>): boolean => !used.has(`${sheet}!${address}`)
  const added = proposal.cells.filter((cell) => isFree(cell) && !shown.has(cell.fieldPath))
  return { rows, added, leftOver: proposal.leftOver }
}

function knownCellsOf({ sheets }: TemplateBook, bound: readonly BoundCell[]): readonly Known[] {
  return sheets.flatMap((sheet) => {
    const contextOf = contextsOf(sheet)
    const listed = new Set(sheet.cells.map(({ address }) => address))
    const bare = bound.flatMap(({ sheet: name, address }) => {
      const position = name === sheet.name && !listed.has(address) ? positionOfCell(address) : null
      return position ? [emptyCell(address, position)] : []
    })
    return [...sheet.cells, ...bare].map((cell) => {
      const context = contextOf(cell)
      const { left, above, section } = context
      const key = (label: TemplateCell | null): string => (label ? keyOfLabel(label.text) : '')
      return {
        sheet: sheet.name,
        cell,
        section,
        left: key(left),
        above: key(above),
        self: keyOfLabel(cell.text),
        label: cell.text.trim() === '' ? labelNear(context, cell) : asLabel(cell.text),
      }
    })
  })
}

/** A sheet is found by its name, else by its place among those whose names are in one file only. */
function pairSheets(older: TemplateBook, newer: TemplateBook): (sheet: string) => string | null {
  const names = ({ sheets }: TemplateBook): readonly string[] => sheets.map(({ name }: TemplateSheet) => name)
  const both = new Set(names(older).filter((name) => names(newer).includes(name)))
  const renamed = names(older).filter((name) => !both.has(name))
  const fresh = names(newer).filter((name) => !both.has(name))
  return (sheet) => (both.has(sheet) ? sheet : (fresh[renamed.indexOf(sheet)] ?? null))
}

type Found = Readonly<{ known: Known; doubt: BindingDoubt | null }>
type Way = Readonly<{ doubt: BindingDoubt | null; isAlike(one: Known, other: Known): boolean }>

const isTold = ({ left, above, self }: Known): boolean => left + above + self !== ''
/** From the surest to the least sure. */
const ways: readonly Way[] = [
  { doubt: null, isAlike: (a, b) => isTold(a) && a.self === b.self && a.left === b.left && a.above === b.above && a.section === b.section },
  { doubt: null, isAlike: (a, b) => isTold(a) && a.self === b.self && a.section === b.section && isSameLabel(a, b) },
  { doubt: null, isAlike: (a, b) => a.self !== '' && a.self === b.self },
  { doubt: 'labelDiffers', isAlike: (a, b) => isTold(a) && a.section === b.section && isNearLabel(a, b) },
  {
    doubt: 'otherPlace',
    isAlike: (a, b) => a.cell.address === b.cell.address && a.self === b.self && hasSameSpan(a, b) && !contradicts(a, b),
  },
]

function find(old: Known, before: readonly Known[], after: readonly Known[], taken: ReadonlySet<Known>): Found | null {
  for (const { doubt, isAlike } of ways) {
    const candidates = after.filter((one) => isAlike(old, one))
    const siblings = before.filter((one) => isAlike(old, one))
    const turn = candidates[siblings.indexOf(old)]
    const isAtItsTurn = turn !== undefined && !taken.has(turn)
    // as many as before: each at its turn; else it is only likely
    if (isAtItsTurn && candidates.length === siblings.length) return { known: turn, doubt }
    const likely = isAtItsTurn ? turn : candidates.find((one) => !taken.has(one))
    if (likely) return { known: likely, doubt: doubt ?? 'severalPlaces' }
  }
  return null
}

/** The label that asks for it is the same, whichever side of it that stands on. */
function isSameLabel(a: Known, b: Known): boolean {
  return keyOfLabel(a.label) !== '' && keyOfLabel(a.label) === keyOfLabel(b.label)
}

function isNearLabel(a: Known, b: Known): boolean {
  if ((a.self === '') !== (b.self === '')) return false
  // a note behind it (＜…＞, ※…) is often all that differs
  const core = labelKey(a.label)
  return (core !== '' && core === labelKey(b.label)) || likeness(keyOfLabel(a.label), keyOfLabel(b.label)) >= 0.6
}

const hasSameSpan = (a: Known, b: Known): boolean => a.cell.rowSpan === b.cell.rowSpan && a.cell.columnSpan === b.cell.columnSpan

/** What is asked for there now is quite another thing. */
function contradicts(a: Known, b: Known): boolean {
  const [one, other] = [keyOfLabel(a.label), keyOfLabel(b.label)]
  return one !== '' && other !== '' && likeness(one, other) < 0.3
}
