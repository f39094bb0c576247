// Knows what becomes of an open text when something leaves it: another cell, another room, the closing window.
import { useEffect, useRef } from 'react'
import { type FieldRef, keyOfField } from '../../../shared/model/fields.ts'
import { askForUnsaved } from '../../stores/ask-for-unsaved.ts'
import { usePlan } from '../../stores/plan.ts'

/** What is open in the editor now. */
export type OpenText = Readonly<{ field: FieldRef | null; text: string; isChanged: boolean; isValid: boolean }>

/**
 * `finish` ends the editing and says whether it could. What leaves the field asks it first; a closing window waits for the storing and stays
 * where the text is invalid, and asks where it was refused; a screen that is taken away stores the text, or keeps an invalid one for when it comes back.
 */
export function useLeaving(finish: () => boolean, openText: () => OpenText): void {
  const latest = useRef({ finish, openText })
  useEffect(() => {
    latest.current = { finish, openText }
  })
  useEffect(() => {
    const store = usePlan.getState
    const release = store().guardLeaving(() => latest.current.finish())
    const beforeClosing = (event: BeforeUnloadEvent) => {
      if (!store().isEditing) return
      event.preventDefault()
      if (!latest.current.finish()) return
      void store()
        .whenSaved()
        .then(() => {
          if (!askForUnsaved()) window.close()
        })
    }
    window.addEventListener('beforeunload', beforeClosing)
    return () => {
      window.removeEventListener('beforeunload', beforeClosing)
      release()
      if (!store().isEditing) return
      store().setEditing(false)
      const { field, text, isChanged, isValid } = latest.current.openText()
      if (!field || !isChanged) return
      if (isValid) void store().saveField(field, text)
      else store().keepUnsaved(keyOfField(field), text)
    }
  }, [])
}
