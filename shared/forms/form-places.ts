// Knows the places of a laid-out form where a person can write, in reading order, and which place lies in which direction of another.
import { keyOfField } from '../model/fields.ts'
import type { FormLayout, PlacedCell } from './form-layout.ts'

/** A rectangle on a page, in points; the top counts from the top of the page's body (the repeated title included). */
export type PlaceBox = Readonly<{ page: number; topPt: number; heightPt: number; leftPt: number; widthPt: number }>

/** One field of the form. A text that goes on over pages is one place with several boxes. */
export type FormPlace = Readonly<{
  /** keyOfField of its field; a field shown a second time has '#2' behind it. */
  key: string
  cell: PlacedCell
  boxes: readonly [PlaceBox, ...PlaceBox[]]
}>

export type Direction = 'up' | 'down' | 'left' | 'right'

/** Left edges of the grid's columns in points, the right edge of the last one included. */
export function columnEdgesOf(columnWidthsPt: readonly number[]): readonly number[] {
  const edges = [0]
  for (const width of columnWidthsPt) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

/** Every place of the layout, in the order in which the form is read. */
export function placesOfLayout(layout: FormLayout): readonly FormPlace[] {
  const edges = columnEdgesOf(layout.page.columnWidthsPt)
  const places: { key: string; cell: PlacedCell; boxes: [PlaceBox, ...PlaceBox[]] }[] = []
  const openFragments = new Map<string, { boxes: [PlaceBox, ...PlaceBox[]] }>()
  const seen = new Map<string, number>()
  layout.pages.forEach((page, pageIndex) => {
    for (const cell of page.cells) {
      if (!cell.field) continue
      const leftPt = edges[cell.columns[0]] ?? 0
      const box: PlaceBox = {
        page: pageIndex,
        topPt: layout.titleHeightPt + cell.topPt,
        heightPt: cell.heightPt,
        leftPt,
        widthPt: (edges[cell.columns[1]] ?? leftPt) - leftPt,
      }
      const fieldKey = keyOfField(cell.field)
      const begun = cell.fragment.index > 0 ? openFragments.get(fieldKey) : undefined
      if (begun) {
        begun.boxes.push(box)
        continue
      }
      const count = (seen.get(fieldKey) ?? 0) + 1
      seen.set(fieldKey, count)
      const place = { key: count === 1 ? fieldKey : `${fieldKey}#${count}`, cell, boxes: [box] as [PlaceBox, ...PlaceBox[]] }
      if (cell.fragment.count > 1) openFragments.set(fieldKey, place)
      places.push(place)
    }
  })
  return places
}

/** Further down than any page is high: lets pages be compared as one long strip. */
const pageStridePt = 100_000
const slackPt = 0.5

type Span = { left: number; right: number; top: number; bottom: number }
function spanOf(place: FormPlace): Span {
  const first = place.boxes[0]
  const last = place.boxes.at(-1) ?? first
  return {
    left: first.leftPt,
    right: first.leftPt + first.widthPt,
    top: first.page * pageStridePt + first.topPt,
    bottom: last.page * pageStridePt + last.topPt + last.heightPt,
  }
}

/**
 * The place that an arrow key leads to, or null at the edge of the form. Up and down prefer what stands in the same columns and take the nearest;
 * left and right stay on the same height.
 */
export function placeInDirection(places: readonly FormPlace[], key: string, direction: Direction): FormPlace | null {
  const from = places.find((place) => place.key === key)
  if (!from) return null
  const here = spanOf(from)
  let best: FormPlace | null = null
  let bestScore: readonly [number, number, number] = [Infinity, Infinity, Infinity]
  for (const place of places) {
    if (place === from) continue
    const score = scoreOf(here, spanOf(place), direction)
    if (score && isLess(score, bestScore)) {
      best = place
      bestScore = score
    }
  }
  return best
}

function scoreOf(here: Span, there: Span, direction: Direction): readonly [number, number, number] | null {
  if (direction === 'up' || direction === 'down') {
    const distance = direction === 'down' ? there.top - here.bottom : here.top - there.bottom
    if (distance < -slackPt) return null
    const overlaps = there.left < here.right - slackPt && there.right > here.left + slackPt
    return [overlaps ? 0 : 1, distance, Math.abs(there.left - here.left)]
  }
  const distance = direction === 'right' ? there.left - here.right : here.left - there.right
  const overlaps = there.top < here.bottom - slackPt && there.bottom > here.top + slackPt
  if (distance < -slackPt || !overlaps) return null
  return [0, distance, Math.abs(there.top - here.top)]
}

function isLess(a: readonly [number, number, number], b: readonly [number, number, number]): boolean {
  return a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2]
}

/** The place before or behind another in reading order, or null at the ends. */
export function placeInOrder(places: readonly FormPlace[], key: string, step: 1 | -1): FormPlace | null {
  const at = places.findIndex((place) => place.key === key)
  return at < 0 ? null : (places[at + step] ?? null)
}

/** The place of the same field of the nearest item above, whose value Ctrl+D copies; null where there is none. */
export function placeToFillFrom(places: readonly FormPlace[], key: string): FormPlace | null {
  const at = places.findIndex((place) => place.key === key)
  const sort = sortOf(places[at])
  for (let i = at - 1; i >= 0; i -= 1) {
    const place = places[i]
    if (place && sortOf(place) === sort) return place
  }
  return null
}

/** What a field is of, whichever item it belongs to: 'initiative/content', 'amount/budget/2015'. */
function sortOf(place: FormPlace | undefined): string {
  const field = place?.cell.field
  if (!field) return ''
  if (field.kind === 'amount') return `amount/${field.amountKind}/${field.fiscalYear}`
  return `${field.kind === 'newItem' ? field.itemKind : field.kind}/${field.field}`
}
