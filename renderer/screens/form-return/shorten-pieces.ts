// Knows how a compared text is shown in a few lines: what changed, with a little of what stands around it.
import type { TextPiece } from '../../../shared/model/edition.ts'

/** Letters kept on each side of a change. */
const around = 24

/** What stayed is cut where it is far from any change; what changed is never cut. */
export function shortenPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  if (pieces.every((piece) => piece.state === 'same')) return pieces
  return pieces.map((piece, index) =>
    piece.state === 'same' ? { ...piece, text: shorten(piece.text, index === 0, index === pieces.length - 1) } : piece,
  )
}

/** By whole characters, so that no pair is torn. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const letters = [...text]
  const most = isFirst || isLast ? around : around * 2
  if (letters.length <= most + 8) return text
  const head = isFirst ? '' : letters.slice(0, around).join('')
  const tail = isLast ? '' : letters.slice(-around).join('')
  return `${head}…${tail}`
}
