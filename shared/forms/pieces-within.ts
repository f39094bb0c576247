// Knows the part of a compared text that stands between two places of it.
import type { TextPiece } from '../model/edition.ts'

/** From `start` (inclusive) to `end` (exclusive), in UTF-16 units of the joined pieces. */
export function piecesWithin(pieces: readonly TextPiece[], start: number, end: number): readonly TextPiece[] {
  const within: TextPiece[] = []
  let at = 0
  for (const { text, state } of pieces) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (part !== '') within.push({ text: part, state })
    at += text.length
  }
  return within
}
