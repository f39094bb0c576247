// Knows that what was found out of a text once need not be found out again: the same headings and labels come thousands of times.

/** `of` without effects; texts longer than `longest` are answered with `otherwise`. What is remembered is bounded. */
export function remembered<Found>(of: (text: string) => Found, longest: number, otherwise: Found): (text: string) => Found {
  const found = new Map<string, Found>()
  return (text) => {
    if (text.length > longest) return otherwise
    const known = found.get(text)
    if (known !== undefined || found.has(text)) return known as Found
    if (found.size >= most) found.clear()
    const now = of(text)
    found.set(text, now)
    return now
  }
}
const most = 5_000
