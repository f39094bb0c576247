// Knows how F6 goes round the parts of the window: header, rooms, outline, form, what belongs to it, state line.

const tabbable = 'button:not([disabled], [tabindex="-1"]), input, select, textarea, summary, [tabindex="0"]'

/** Takes the keyboard to the next (1) or previous (-1) part of the window that a room or the frame marks with data-area. */
export function stepArea(by: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter((area) => entryOf(area) !== null)
  // Of areas that stand in one another, the innermost.
  const here = areas.findLastIndex((area) => area.contains(document.activeElement))
  const next = here < 0 ? (by > 0 ? 0 : areas.length - 1) : (here + by + areas.length) % areas.length
  const area = areas[next]
  if (area) entryOf(area)?.focus()
}

/** Where the keyboard enters a part: at its work, else at its first control; what stands in a part within it is not its own. */
function entryOf(area: HTMLElement): HTMLElement | null {
  if (area.matches(tabbable)) return area
  const own = [...area.querySelectorAll<HTMLElement>(tabbable)].filter((control) => control.closest('[data-area]') === area)
  return own.find((control) => control.matches('[data-home=work]')) ?? own[0] ?? null
}
