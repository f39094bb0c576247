// Knows that while a binding is worked on, undo and redo walk through it, and saving saves it.
import { useEffect } from 'react'
import { useCommands } from '../../stores/commands.ts'
import { useFormFiles } from '../../stores/form-files.ts'
import { isUnsaved } from '../../stores/opened-form-file.ts'

/** Once it is saved they mean the deeds of the file again. */
export function useDraftCommands(mayWrite: boolean): void {
  const isDirty = useFormFiles(({ opened }) => opened !== null && isUnsaved(opened))
  const canUndo = useFormFiles(({ opened }) => (opened?.history.past.length ?? 0) > 0)
  const canRedo = useFormFiles(({ opened }) => (opened?.history.future.length ?? 0) > 0)
  useEffect(() => {
    if (!mayWrite || (!isDirty && !canUndo && !canRedo)) return
    const { register } = useCommands.getState()
    const form = useFormFiles.getState()
    const leave = [
      ...(isDirty ? [register('confirmSaved', () => void form.save())] : []),
      ...(canUndo || isDirty ? [register('undo', form.undo, () => canUndo)] : []),
      ...(canRedo || isDirty ? [register('redo', form.redo, () => canRedo)] : []),
    ]
    return () => {
      for (const unregister of leave.toReversed()) unregister()
    }
  }, [mayWrite, isDirty, canUndo, canRedo])
}
