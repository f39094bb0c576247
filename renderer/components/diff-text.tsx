// Knows how a text compared word by word is shown on one side: what went struck through, what came underlined, so that colour is not the only sign.
import type { TextPiece } from '../../shared/model/edition.ts'

type DiffTextProps = Readonly<{ pieces: readonly TextPiece[]; side: 'old' | 'new'; emptyLabel: string }>

export function DiffText({ pieces, side, emptyLabel }: DiffTextProps) {
  const hidden = side === 'old' ? 'added' : 'removed'
  const shown = pieces.filter((piece) => piece.state !== hidden)
  if (shown.length === 0) return <span className="diff-empty">{emptyLabel}</span>
  return (
    <span className="diff-text">
      {shown.map(({ text, state }, index) =>
        state === 'same' ? <span key={index}>{text}</span> : side === 'old' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>,
      )}
    </span>
  )
}
