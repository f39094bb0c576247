// Knows the first part of a thread: what was said, in the words in which it was said, of the opinion itself and of those that were merged into it.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { OpinionThread, Piece } from '../../../../shared/model/opinion.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { Button } from '../../../components/button.tsx'
import { PieceOfVoice } from './piece-of-voice.tsx'

type VoicesPartProps = Readonly<{
  thread: OpinionThread
  book: CouncilBook
  mayWrite: boolean
  onEdit: (piece: Piece) => void
  onUnmerge: (opinionId: string) => void
}>

export function VoicesPart({ thread: { opinion, merged }, book, mayWrite, onEdit, onUnmerge }: VoicesPartProps) {
  const piecesOf = (pieces: readonly Piece[]) =>
    pieces.map((piece) => <PieceOfVoice key={piece.id} piece={piece} book={book} onEdit={mayWrite ? () => onEdit(piece) : null} />)
  return (
    <>
      {opinion.splitFrom !== null && <p className="opinion-note">{words.splitFrom}</p>}
      {piecesOf(opinion.pieces)}
      {merged.length > 0 && (
        <div className="opinion-merged" role="group" aria-label={words.mergedPart(merged.length)}>
          <h4>{words.mergedPart(merged.length)}</h4>
          {merged.map((one) => (
            <div key={one.id} className="opinion-merged-one">
              <div className="opinion-piece-head">
                <span className="opinion-number">{words.number(one)}</span>
                <span className="opinion-summary">{one.gist}</span>
                {mayWrite && (
                  <Button size="small" variant="quiet" onPress={() => onUnmerge(one.id)}>
                    {words.unmerge}
                  </Button>
                )}
              </div>
              {piecesOf(one.pieces)}
            </div>
          ))}
        </div>
      )}
    </>
  )
}
