// Knows how undo and redo are named in menus: with the deed that they would take back or do again.
import type { UndoState } from '../../shared/model/deed.ts'
import { appWords } from '../../shared/words/app.ts'
import type { CommandId } from '../../shared/words/commands.ts'
import { nameDeed } from '../../shared/words/history.ts'

export function nameUndo(id: CommandId, label: string, { undo, redo }: UndoState): string {
  if (id === 'undo' && undo) return appWords.undoCommand(nameDeed(undo))
  if (id === 'redo' && redo) return appWords.redoCommand(nameDeed(redo))
  return label
}
