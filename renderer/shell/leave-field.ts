// Knows that a text which is still open in a form, a table or a field is stored before another file comes to the front, or the plan goes out as Excel.
import { isReadOnly, useApp } from '../stores/app.ts'
import { useIndicators } from '../stores/indicators.ts'
import { usePlan } from '../stores/plan.ts'

/** False where the open text cannot be stored as it is: then the person is led back to it, and nothing else may happen. */
export async function leaveField(): Promise<boolean> {
  if (!(await leaveKeptField())) return false
  if (usePlan.getState().isEditing) usePlan.getState().select(null)
  if (usePlan.getState().isEditing) return false
  await Promise.all([usePlan.getState().whenSaved(), useIndicators.getState().whenSaved()])
  return true
}

/** What is stored when it is left is left for a moment; false where it says that it cannot be stored. */
async function leaveKeptField(): Promise<boolean> {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || !field.matches('.kept-field .input, .grid-box:not([data-keys])')) return true
  field.blur()
  await Promise.resolve()
  field.focus()
  // In a file that is only read nothing can be mended: the text is shown again when its field has gone.
  return field.getAttribute('aria-invalid') !== 'true' || isReadOnly(useApp.getState())
}
