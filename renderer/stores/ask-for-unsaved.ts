// Knows how a person is asked, before the window closes, whether the texts of the plan that were refused are given up.
import { usePlan } from './plan.ts'
import { useProblem } from './problem.ts'

/** Of one place always the same object: it is asked about once. */
const places = new Map<string, object>()

/** False where there are none: the window may close. */
export function askForUnsaved(): boolean {
  const unsaved = Object.entries(usePlan.getState().unsaved)
  for (const [key, text] of unsaved) {
    const field = places.get(key) ?? { key }
    places.set(key, field)
    useProblem.getState().askToDiscard({ field, text, discard: () => giveUp(key) })
  }
  return unsaved.length > 0
}

function giveUp(key: string): void {
  const { activeKey, setEditing, keepUnsaved } = usePlan.getState()
  // its box may stand open with it
  if (activeKey === key) setEditing(false)
  keepUnsaved(key, null)
}
