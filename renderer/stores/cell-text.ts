// Knows the text that lies in the editor of the form: what stands in it now, what is wrong with it, and what is said about it.
import { create } from 'zustand'

/** Remarks on the open text; the words are planWords.notices. */
export type CellNotice = 'keepTyping' | 'deleteAgain' | 'unsavedHere'
type CellText = Readonly<{
  text: string
  /** The sentence that says why the text cannot be stored; null where it can. */
  complaint: string | null
  notice: CellNotice | null
  isHelpShown: boolean
  show(text: string, complaint: string | null, notice: CellNotice | null): void
  say(notice: CellNotice | null): void
  toggleHelp(isShown?: boolean): void
}>

/** A store of its own: a keystroke redraws the editor alone, never the pages. */
export const useCellText = create<CellText>((set, get) => ({
  text: '',
  complaint: null,
  notice: null,
  isHelpShown: false,
  show: (text, complaint, notice) => set({ text, complaint, notice }),
  say: (notice) => set({ notice }),
  toggleHelp: (isShown = !get().isHelpShown) => set({ isHelpShown: isShown }),
}))
