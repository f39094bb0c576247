// Knows what the plan screen remembers of where a person was, kept in the window's own storage and never in the data file.

/** Zoom of the page: 'fit' follows the width of the desk, a number is per cent of the paper's size. */
export type Zoom = 'fit' | number
export const zoomLimits = { min: 75, max: 200 } as const
const zoomSteps: readonly number[] = [75, 80, 90, 100, 110, 125, 150, 175, 200]

/** Where a person was in a year's plan. `topPt`: how far the pages were scrolled, in points of paper. */
export type PlanPosition = Readonly<{ formId: string | null; activeKey: string | null; itemId: string | null; topPt: number }>
export const startOfPlan: PlanPosition = { formId: null, activeKey: null, itemId: null, topPt: 0 }

export function recallZoom(): Zoom {
  const kept = read('plan.zoom')
  return typeof kept === 'number' && kept >= zoomLimits.min && kept <= zoomLimits.max ? kept : 'fit'
}
export function rememberZoom(zoom: Zoom): void {
  write('plan.zoom', zoom)
}
/** The next larger or smaller step from what is shown now, in per cent. */
export function zoomStepFrom(percent: number, step: 1 | -1): number {
  const next = step > 0 ? zoomSteps.find((size) => size > percent + 0.5) : zoomSteps.findLast((size) => size < percent - 0.5)
  return next ?? (step > 0 ? zoomLimits.max : zoomLimits.min)
}

export function recallYear(fileName: string): number | null {
  const kept = read(`plan.year/${fileName}`)
  return typeof kept === 'number' ? kept : null
}
export function rememberYear(fileName: string, fiscalYear: number): void {
  write(`plan.year/${fileName}`, fiscalYear)
}

export function recallPosition(fileName: string, fiscalYear: number): PlanPosition {
  const kept = read(`plan.position/${fileName}/${fiscalYear}`)
  if (typeof kept !== 'object' || kept === null) return startOfPlan
  const { formId, activeKey, itemId, topPt } = kept as Record<string, unknown>
  const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    formId: textOrNull(formId),
    activeKey: textOrNull(activeKey),
    itemId: textOrNull(itemId),
    topPt: typeof topPt === 'number' && topPt >= 0 ? topPt : 0,
  }
}
export function rememberPosition(fileName: string, fiscalYear: number, position: PlanPosition): void {
  write(`plan.position/${fileName}/${fiscalYear}`, position)
}

// What is remembered is a convenience: storage that is full, blocked or holds something else is passed over in silence.
function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // see above
  }
}
