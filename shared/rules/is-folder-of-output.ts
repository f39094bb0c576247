// Knows whether what goes out is several files, which stand in a folder of their own.
import type { FormRepeats } from '../model/form-template.ts'

type Asked = Readonly<{ isOneBook: boolean; hasCover: boolean }>

/** `ownForms`: how many forms the program draws itself. A form file of the city is a file of its own, and one that repeats has a folder even for one. */
export function isFolderOfOutput({ isOneBook, hasCover }: Asked, ownForms: number, boundForms: readonly FormRepeats[]): boolean {
  const ownFiles = isOneBook && ownForms > 0 ? 1 : ownForms + (hasCover ? 1 : 0)
  return ownFiles + boundForms.length > 1 || boundForms.some((repeats) => repeats !== 'once')
}
