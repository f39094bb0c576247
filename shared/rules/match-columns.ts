// Knows which column of a list is meant by each heading of a pasted block, in whatever order and width they were typed.

/** A column and every way in which it is written: its own name first. */
export type NamedColumn = Readonly<{ key: string; names: readonly string[] }>

/** Full and half width, brackets, marks and spaces do not matter in a heading: 【撤退・再構築基準】 = 撤退再構築基準. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The key of the column that each heading names, null where none does. A column is named once: of two that name it, the one that is written
 * more alike, else the first.
 */
export function matchColumns(headings: readonly string[], columns: readonly NamedColumn[]): readonly (string | null)[] {
  const folded = headings.map(foldHeading)
  const named = columns.map(({ key, names }) => ({ key, names: names.map(foldHeading).filter((name) => name !== '') }))
  const found: (string | null)[] = headings.map(() => null)
  const taken = new Set<string>()
  for (const likeness of [likenessOfSame, likenessOfPart]) {
    for (const [index, heading] of folded.entries()) {
      if (heading === '' || found[index] !== null) continue
      let most = 0
      for (const { key, names } of named) {
        const like = taken.has(key) ? 0 : Math.max(0, ...names.map((name) => likeness(heading, name)))
        if (like <= most) continue
        most = like
        found[index] = key
      }
      const key = found[index]
      if (key !== null && key !== undefined) taken.add(key)
    }
  }
  return found
}

/** Whether a row is a row of headings: at least half of what is written in it names a column. */
export function isHeading(row: readonly string[], columns: readonly NamedColumn[]): boolean {
  const written = row.filter((text) => foldHeading(text) !== '')
  // A long text that happens to contain the name of a column is no heading.
  if (written.length === 0 || written.some((text) => text.length > longestHeading)) return false
  return matchColumns(row, columns).filter((key) => key !== null).length * 2 >= written.length
}
const longestHeading = 40

const likenessOfSame = (heading: string, name: string) => (heading === name ? 1 : 0)
/** '平成28年度予算額(千円)' is 28年度予算額; two letters alone could be anything, and 3予算額 is not in 13予算額. */
function likenessOfPart(heading: string, name: string): number {
  const at = name.length > 2 ? heading.indexOf(name) : -1
  const isCutNumber = at > 0 && /^\d/.test(name) && /\d/.test(heading.charAt(at - 1))
  return at === -1 || isCutNumber ? 0 : name.length
}
