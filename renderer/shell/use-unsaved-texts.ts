// Knows that the window does not close over texts of the plan that were refused, opinions that were not recorded yet, or a form file's binding that is not saved, in whatever room the person is.
import { useEffect } from 'react'
import { askForUnsaved } from '../stores/ask-for-unsaved.ts'
import { useCapture } from '../stores/capture.ts'
import { useFormFiles } from '../stores/form-files.ts'
import { usePlan } from '../stores/plan.ts'

/** While a text is open in the form, the form itself asks (screens/plan/use-leaving.ts). */
export function useUnsavedTexts(): void {
  useEffect(() => {
    const beforeClosing = (event: BeforeUnloadEvent): void => {
      if (!usePlan.getState().isEditing && askForUnsaved()) event.preventDefault()
      if (useCapture.getState().holdClosing()) event.preventDefault()
      if (useFormFiles.getState().holdClosing()) event.preventDefault()
    }
    window.addEventListener('beforeunload', beforeClosing)
    return () => window.removeEventListener('beforeunload', beforeClosing)
  }, [])
}
