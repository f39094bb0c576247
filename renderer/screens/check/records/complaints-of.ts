// Knows what is wrong with each text of a line before it is stored.
import type { Texts } from './quick-line.tsx'

/** By the field's key; a field whose text can be stored is not among them. */
export function complaintsOf(texts: Texts, complaintOf: (key: string, text: string) => string | null): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      const complaint = complaintOf(key, text)
      return complaint === null ? [] : [[key, complaint]]
    }),
  )
}
