// Knows how Excel calls a column.

/** From 1: 1 → 'A', 27 → 'AA'. */
export function lettersOfColumn(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters
  return letters
}
