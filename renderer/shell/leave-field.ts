// Knows that a text which is still open in the form is stored before another file comes to the front, or the plan goes out as Excel.
import { usePlan } from '../stores/plan.ts'

/** False where the open text cannot be stored as it is: then the person is led back to it, and nothing else may happen. */
export async function leaveField(): Promise<boolean> {
  if (usePlan.getState().isEditing) usePlan.getState().select(null)
  if (usePlan.getState().isEditing) return false
  await usePlan.getState().whenSaved()
  return true
}
