// Knows what of a form generation cannot go out as pages and as a workbook, found by laying out plans that nobody wrote.
import type { FormDefinition, FormGeneration } from '../model/form-generation.ts'
import type { FormLayout, PlacedCell } from './form-layout.ts'
import { layoutForm } from './layout-form.ts'
import { paperSizeOf, pointsPerMillimetre } from './page-geometry.ts'
import { trialPlansOf } from './trial-plans.ts'

/** Of a form the first thing that is wrong with it, as the file of the generation calls it: '様式1 strategies stands outside the record that holds it'. */
export function unprintablePlacesOf(generation: FormGeneration): readonly string[] {
  const { forms, firstYear, lastYear } = generation
  const years = [...new Set([firstYear, lastYear ?? firstYear])]
  const plans = years.flatMap((year) => trialPlansOf(year, generation.id))
  return forms.flatMap((form, index) => {
    const twin = forms.slice(0, index).find((other) => keyOf(other) === keyOf(form))
    const found =
      wrongNameOf(form) ??
      (twin ? `sheetName ${form.sheetName} twice` : null) ??
      wrongPageOf({ ...generation, page: form.page ?? generation.page }) ??
      plans.reduce<string | null>(
        (first, plan) => first ?? wrongLayoutOf(() => layoutForm({ generation, formId: form.id, plan, wardName: '区' })),
        null,
      )
    return found === null ? [] : [`${form.name} ${found}`]
  })
}

/** Source: Microsoft, Rename a worksheet (letters that the name of a sheet cannot have). */
const forbiddenInNames = /[[\]:*?/\\]|^'|'$|^History$/i
const wrongNameOf = ({ sheetName }: FormDefinition): string | null => (forbiddenInNames.test(sheetName) ? `sheetName ${sheetName}` : null)
const keyOf = ({ sheetName }: FormDefinition): string => sheetName.normalize('NFKC').toLowerCase()

/** Half a point is lost in rounding. */
const tolerancePt = 0.5

function wrongPageOf({ page }: Pick<FormGeneration, 'page'>): string | null {
  const { left, right } = page.marginsMm
  const room = paperSizeOf(page).widthPt - (left + right) * pointsPerMillimetre
  const width = page.columnWidthsPt.reduce((sum, one) => sum + one, 0)
  return width > room + tolerancePt ? `columnWidthsPt ${Math.round(width)} > ${Math.round(room)}` : null
}

function wrongLayoutOf(lay: () => FormLayout): string | null {
  let layout: FormLayout
  try {
    layout = lay()
  } catch (error) {
    // the layout says what is wrong with a definition, and the stack ends before a definition that is nested without end
    if (error instanceof RangeError) return error.message
    throw error
  }
  for (const cells of [layout.title, ...layout.pages.map((page) => page.cells)]) {
    const covered = coveredIn(cells)
    if (covered) return `columns ${covered.columns.join('-')} ${covered.text.slice(0, 20)}`.trim()
  }
  return null
}

/** A cell that lies over another one. */
function coveredIn(cells: readonly PlacedCell[]): PlacedCell | null {
  const sorted = cells.toSorted((a, b) => a.topPt - b.topPt)
  const ends: number[] = []
  for (const cell of sorted) {
    for (let column = cell.columns[0]; column < cell.columns[1]; column += 1) {
      if ((ends[column] ?? 0) > cell.topPt) return cell
      ends[column] = cell.topPt + cell.heightPt
    }
  }
  return null
}
