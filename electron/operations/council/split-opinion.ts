// Knows how an opinion that mixes several is split: its words are shared out, none is lost, and the voice stays one.
import { generateNKeysBetween } from 'fractional-indexing'
import type { SplitPart } from '../../../shared/council-api.ts'
import type { OpinionId } from '../../../shared/model/ids.ts'
import type { Opinion, Piece } from '../../../shared/model/opinion.ts'
import { cutPieces } from '../../../shared/rules/council/cut-pieces.ts'
import { nameOpinion } from '../../../shared/words/council.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { runDeed } from '../../db/deed.ts'
import { insertAbout, insertOpinion } from '../../db/repositories/opinion-rows.ts'
import { nextOpinionNumber } from '../../db/repositories/opinions.ts'
import { listPiecesOfVoice, putPiece } from '../../db/repositories/voices.ts'
import { requireOpinion } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

type Run = SplitPart['texts'][number]

/**
 * Returns the ids of the new opinions: of the same 年度, section, post, due date and subject, without an answer, standing alone. Throws E-OPINION-01 (no such
 * opinion), E-OPINION-03 (the texts are not all of the words, or one of the opinions would have none), E-OPINION-06 {opinions} (its answer is confirmed).
 */
export function splitOpinion(context: Context, id: string, parts: readonly SplitPart[]): readonly OpinionId[] {
  const db = context.files.writable()
  const opinion = requireOpinion(db, id)
  const split = cutPieces(opinion.pieces, parts)
  if (!split) throw new AppError('E-OPINION-03')
  if (opinion.answerState === 'confirmed') throw new AppError('E-OPINION-06', { opinions: nameOpinion(opinion) })
  const newIds = Array.from({ length: split.newOpinions }, () => context.newId() as OpinionId)
  runDeed(context, { name: 'splitOpinion', subject: subjectOfOpinion(opinion) }, (db) => {
    for (const newId of newIds) insertLike(context, db, opinion, newId)
    for (const { pieceId, texts } of split.cut) {
      const piece = opinion.pieces.find((one) => one.id === pieceId)
      if (piece) putRuns(context, db, piece, texts, (to) => (to === null ? opinion.id : (newIds[to] ?? opinion.id)))
    }
  })
  return newIds
}

function insertLike(context: Context, db: Db, opinion: Opinion, id: OpinionId): void {
  const { fiscalYear, dueDate, sectionId, postId, about } = opinion
  const number = nextOpinionNumber(db, fiscalYear)
  insertOpinion(db, { id, fiscalYear, number, gist: '', dueDate, sectionId, postId, splitFrom: opinion.id })
  for (const target of about) insertAbout(db, context.newId(), id, target)
}

/** The row of the piece keeps the first text that stays where it was, the others stand around it. */
function putRuns(context: Context, db: Db, { id, voice }: Piece, runs: readonly Run[], opinionOf: (to: number | null) => OpinionId): void {
  const pieces = listPiecesOfVoice(db, voice.id)
  const at = pieces.findIndex((piece) => piece.id === id)
  const own = pieces[at]?.position ?? null
  const positions = [own, ...generateNKeysBetween(own, pieces[at + 1]?.position ?? null, runs.length - 1)]
  const kept = Math.max(
    runs.findIndex(({ to }) => to === null),
    0,
  )
  runs.forEach(({ text, to }, nth) => {
    const pieceId = nth === kept ? id : context.newId()
    putPiece(db, voice.id, { id: pieceId, opinionId: opinionOf(to), position: positions[nth] ?? '', text })
  })
}
