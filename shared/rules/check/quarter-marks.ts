// Knows the marks with which a ward says how a quarter went (区内管理用): the city has none, and no form prints them.

/** ○ 順調 · △ やや遅れ · × 遅れ */
export const quarterMarks = ['○', '△', '×'] as const
export type QuarterMark = (typeof quarterMarks)[number]

/** The mark that a text means, whichever circle, triangle or cross was typed; null where it is none. */
export function quarterMarkOf(text: string): QuarterMark | null {
  const folded = text.trim()
  if (/^[○〇◯]$/.test(folded)) return '○'
  if (/^[△▲]$/.test(folded)) return '△'
  return /^[×✕✖xXｘＸ]$/.test(folded) ? '×' : null
}
