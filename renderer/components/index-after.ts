// Knows where a key leads among rows: one on, a page on, to an end.

/** Index of the row; null where the key is no movement, or there is no row. `pageRows`: rows that PageDown passes. */
export function indexAfter(key: string, at: number, count: number, pageRows: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1, PageDown: at + pageRows, PageUp: at - pageRows }[key]
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to))
}
