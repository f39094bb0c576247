// Knows a small whole number as people type it: 3, ３, 第3回, 12人.

/** null where it is none between the two. */
export function readCount(text: string, min: number, max: number): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,人名回第]/g, '')
  const number = Number(plain)
  return /^\d+$/.test(plain) && number >= min && number <= max ? number : null
}
