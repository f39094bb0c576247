// Knows that the window does not close over texts of the plan that were refused, in whatever room the person is: they are shown, and given up or kept.
import { useEffect } from 'react'
import { askForUnsaved } from '../stores/ask-for-unsaved.ts'
import { usePlan } from '../stores/plan.ts'

/** While a text is open in the form, the form itself asks (screens/plan/use-leaving.ts). */
export function useUnsavedTexts(): void {
  useEffect(() => {
    const beforeClosing = (event: BeforeUnloadEvent): void => {
      if (!usePlan.getState().isEditing && askForUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', beforeClosing)
    return () => window.removeEventListener('beforeunload', beforeClosing)
  }, [])
}
