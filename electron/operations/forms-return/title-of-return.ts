// Knows how a file that was taken in is told apart in the change record: by its name and the beginning of its hash.

/** `mark` stands at the end of the title, so that the same file is known again. */
export function titleOfReturn(fileName: string, fileHash: string): Readonly<{ title: string; mark: string }> {
  const mark = `（${fileHash.slice(0, 12)}）`
  return { title: `${fileName}${mark}`, mark }
}
