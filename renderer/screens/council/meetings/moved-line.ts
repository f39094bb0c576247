// Knows a list in which one line changed places with its neighbour.

/** As it stands where there is no neighbour on that side. */
export function movedLine<T extends Readonly<{ id: string | null }>>(lines: readonly T[], id: string, step: 1 | -1): readonly T[] {
  const at = lines.findIndex((line) => line.id === id)
  const own = lines[at]
  const other = lines[at + step]
  if (!own || !other) return lines
  return lines.map((line, index) => (index === at ? other : index === at + step ? own : line))
}
