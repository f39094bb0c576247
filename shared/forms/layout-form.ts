// Knows how a form generation and a plan become pages: the one layout that the screen shows, Excel prints and the meter reads.
import type { FormDefinition, FormGeneration, PageSetup } from '../model/form-generation.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { buildForm } from './build-form.ts'
import type { FormLayout, FormPage, PlacedCell } from './form-layout.ts'
import { type FormNode, type MeasuredCell, type StackNode, makeStack } from './form-node.ts'
import type { Scope } from './form-scope.ts'
import { generationOfPlan } from './generation-of-plan.ts'
import { piecesWithin } from './pieces-within.ts'
import { type Placement, placeNode } from './place-node.ts'
import { splitNode } from './split-node.ts'

/** `generation` as its file has it: what the plan calls otherwise is put in here. `edition`: the mark in the title, '（案）'; absent = none. */
export type LayoutRequest = Readonly<{ generation: FormGeneration; formId: string; plan: WardPlan; wardName: string; edition?: string }>

/**
 * Lays out one form of a generation for a plan. A form that is not yet filled by the program has no pages.
 * Throws RangeError for an unknown form and where the generation's file names what is not there.
 */
export function layoutForm({ generation: official, formId, plan, wardName, edition = '' }: LayoutRequest): FormLayout {
  const ofPlan = generationOfPlan(official, plan)
  const form = ofPlan.forms.find((f) => f.id === formId)
  if (!form) throw new RangeError(`no form ${formId} in ${ofPlan.id}`)
  const generation = form.page ? onPageOf(ofPlan, form.page) : ofPlan
  const { page, styles } = generation
  const shared = { formId, formName: form.name, sheetName: form.sheetName, page, styles }
  if (form.status === 'notYet') return { ...shared, title: [], titleHeightPt: 0, pages: [] }
  const scope: Scope = { ...scopeOfPlan(generation, form, plan, wardName), edition }
  const title = buildForm(form.title, { ...scope, key: 't' })
  const pagePt = bodyHeightOf(page) - title.heightPt
  const placedTitle: Placement[] = []
  placeNode(title, 0, title.heightPt, placedTitle)
  const pages = paginate(buildForm(form.blocks, { ...scope, key: 'b' }), pagePt)
  const origin = { wardName, fiscalYear: plan.fiscalYear, planId: plan.id, edition }
  return { ...shared, title: finish([placedTitle])[0]?.cells ?? [], titleHeightPt: title.heightPt, origin, pages }
}

const onOtherPages = new WeakMap<FormGeneration, WeakMap<PageSetup, FormGeneration>>()

/** The generation on the page of one of its forms: the very same object each time, by which parts are known to be unchanged. */
function onPageOf(generation: FormGeneration, page: PageSetup): FormGeneration {
  const known = onOtherPages.get(generation) ?? new WeakMap<PageSetup, FormGeneration>()
  onOtherPages.set(generation, known)
  const before = known.get(page)
  if (before) return before
  const made = { ...generation, page }
  known.set(page, made)
  return made
}

function scopeOfPlan(generation: FormGeneration, form: FormDefinition, plan: WardPlan, wardName: string): Omit<Scope, 'edition'> {
  const { fiscalYear, firstReiwaYearAs } = plan
  const around = { records: { wardPlan: plan }, item: plan, ownerId: '', number: '', position: 1, cumulative: null }
  return { generation, fiscalYear, firstReiwaYearAs, wardName, ...around, key: form.id }
}

const paperPt = { A4: [595.28, 841.89], A3: [841.89, 1190.55] } as const
const mmToPt = 72 / 25.4
/** Left free at the foot of every page: programs and printers round the heights of rows. */
const reservePt = 9

/** What a page holds in height, the repeated title rows included, in whole pixels of 0.75 pt. */
export function bodyHeightOf(page: PageSetup): number {
  const [short, long] = paperPt[page.paper]
  const height = page.orientation === 'portrait' ? long : short
  return Math.floor((height - (page.marginsMm.top + page.marginsMm.bottom) * mmToPt - reservePt) / 0.75) * 0.75
}

const laidOutSections = new WeakMap<FormNode, Readonly<{ section: readonly FormNode[]; pagePt: number; pages: readonly FormPage[] }>>()

/** What stands between two page breaks of the definition; the same parts as in the last layout keep their pages (the very same objects). */
export function paginate(form: StackNode, pagePt: number): readonly FormPage[] {
  return sectionsOf(form.children).flatMap((section) => {
    const group = section.find((node) => node.kind === 'stack') ?? section[0]
    const before = group && laidOutSections.get(group)
    const isSame = before?.pagePt === pagePt && before.section.length === section.length && before.section.every((n, i) => n === section[i])
    if (before && isSame) return before.pages
    const pages = finish(placePages(makeStack(section), pagePt))
    if (group) laidOutSections.set(group, { section, pagePt, pages })
    return pages
  })
}

function sectionsOf(nodes: readonly FormNode[]): readonly (readonly FormNode[])[] {
  const sections: FormNode[][] = [[]]
  for (const node of nodes) {
    const current = sections.at(-1)
    if (current?.some((n) => !n.isHeading) && node.kind === 'stack' && node.pageBreakBefore) sections.push([node])
    else current?.push(node)
  }
  return sections
}

function placePages(section: StackNode, pagePt: number): readonly Placement[][] {
  const pages: Placement[][] = []
  let rest: StackNode | null = section
  while (rest) {
    const [head, tail]: readonly [StackNode | null, StackNode | null] = splitNode(rest, { roomPt: pagePt, pagePt, isFresh: true })
    if (!head) throw new RangeError('a part of the form is higher than a page and cannot be torn')
    const placements: Placement[] = []
    placeNode(head, 0, head.heightPt, placements)
    pages.push(placements)
    rest = tail
  }
  return pages
}

/** Counts in how many pieces each text stands, and gives the cells their final shape. */
function finish(pages: readonly (readonly Placement[])[]): readonly FormPage[] {
  const pieces = new Map<string, number>()
  for (const page of pages) for (const { cell } of page) if (isPiece(cell)) pieces.set(cell.key, (pieces.get(cell.key) ?? 0) + 1)
  const begun = new Map<string, number>()
  return pages.map((page) => {
    let heightPt = 0
    const cells = page.map((placement) => {
      heightPt = Math.max(heightPt, placement.topPt + placement.heightPt)
      const { key } = placement.cell
      const count = pieces.get(key) ?? 1
      const index = count > 1 ? (begun.get(key) ?? 0) : 0
      if (count > 1) begun.set(key, index + 1)
      return finishCell(placement, index, count)
    })
    return { cells, heightPt }
  })
}

function isPiece({ from, to, broken }: MeasuredCell): boolean {
  return to > from && to - from < broken.lines.length
}

function finishCell({ cell, topPt, heightPt, frame }: Placement, index: number, count: number): PlacedCell {
  const { broken, from, to } = cell
  const isWhole = count === 1
  return {
    key: index === 0 ? cell.key : `${cell.key}#${index}`,
    columns: cell.columns,
    topPt,
    heightPt,
    style: cell.style,
    frame,
    vertical: cell.vertical,
    text: isWhole ? cell.text : textOfPiece(cell),
    ...(cell.pieces && cell.text !== '' ? { pieces: isWhole ? cell.pieces : piecesOfPiece(cell, cell.pieces) } : {}),
    lines: isWhole && cell.text !== '' ? broken.lines : broken.lines.slice(from, to),
    fragment: { index, count },
    number: cell.number,
    hint: cell.hint,
    ...(cell.isUnconfirmed && cell.text !== '' ? { isUnconfirmed: true } : {}),
    field: cell.field,
    ...(cell.around ? { around: cell.around } : {}),
    ...(cell.mark === undefined ? {} : { mark: cell.mark }),
    value: cell.value,
    label: cell.label,
    mandatory: cell.mandatory,
    meter: cell.meter,
    ownerId: cell.ownerId,
  }
}

/** The part of the text on this page; the line break between two pages belongs to neither. */
function textOfPiece({ text, broken, from, to }: MeasuredCell): string {
  const piece = text.slice(broken.starts[from], broken.starts[to] ?? text.length)
  return to < broken.lines.length && piece.endsWith('\n') ? piece.slice(0, -1) : piece
}

function piecesOfPiece(cell: MeasuredCell, pieces: NonNullable<PlacedCell['pieces']>): NonNullable<PlacedCell['pieces']> {
  const start = cell.broken.starts[cell.from] ?? 0
  return piecesWithin(pieces, start, start + textOfPiece(cell).length)
}
