// Knows to whom a field says that its text cannot be stored: while the window closes, or after the field has gone.
import { createContext } from 'react'

type UnstoredTexts = Readonly<{
  /** The window was to close: whether the text is given up is the person's to say. `field`: whose text it is, so that it is asked about once. */
  askToDiscard: (unstored: Readonly<{ field: object; text: string; discard: () => void }>) => void
  /** Texts whose fields are gone: they are shown, to be copied. */
  rescue: (texts: readonly string[]) => void
}>

const nobody: UnstoredTexts = { askToDiscard: () => undefined, rescue: () => undefined }
export const UnstoredTextsContext = createContext<UnstoredTexts>(nobody)
