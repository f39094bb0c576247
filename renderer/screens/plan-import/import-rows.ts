// Knows how the places of a dry run are listed: in groups, those that the filter lets through.
import type { ImportedPlace, ImportPreview } from '../../../shared/model/plan-import.ts'
import { planImportWords as words } from '../../../shared/words/plan-import.ts'
import type { ImportFilter } from '../../stores/plan-import.ts'

export type ImportRow =
  | Readonly<{ kind: 'group'; key: string; label: string }>
  | Readonly<{ kind: 'place'; key: string; place: ImportedPlace }>

export function countPlaces(preview: ImportPreview): Readonly<Record<ImportFilter, number>> {
  const { places, leftOver } = preview
  return {
    all: places.length,
    check: places.filter((place) => place.state === 'doubtful').length,
    missing: places.filter((place) => place.state === 'notFound').length,
    leftOver: leftOver.length,
  }
}

/** Groups without a place are left out. A place that was corrected stays where it was listed. */
export function listImportRows(places: readonly ImportedPlace[], filter: ImportFilter): readonly ImportRow[] {
  const titles = new Map(places.map((place) => [place.path, place.text]))
  const rows: ImportRow[] = []
  let group: string | null = null
  for (const place of places) {
    if (!passes(place, filter)) continue
    const own = groupOf(place.path)
    if (own !== group) rows.push({ kind: 'group', key: `group ${own}`, label: labelOfGroup(own, titles) })
    group = own
    rows.push({ kind: 'place', key: place.path, place })
  }
  return rows
}

function passes(place: ImportedPlace, filter: ImportFilter): boolean {
  if (filter === 'check') return place.state === 'doubtful'
  return filter === 'missing' ? place.state === 'notFound' : filter === 'all'
}

/** 'managementIssues.2', 'reformItems', '' for the plan itself. */
function groupOf(path: string): string {
  return /^managementIssues\.\d+/.exec(path)?.[0] ?? /^reformItems/.exec(path)?.[0] ?? ''
}

function labelOfGroup(group: string, titles: ReadonlyMap<string, string>): string {
  if (group === '') return words.planGroup
  if (group === 'reformItems') return words.reformGroup
  return words.issueGroup(Number(group.split('.')[1]) + 1, titles.get(`${group}.title`) ?? '')
}
