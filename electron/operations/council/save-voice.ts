// Knows how what somebody said is corrected: where, when and by whom, and the words, piece by piece.
import type { Voice } from '../../../shared/model/opinion.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { getVoice, listPiecesOfVoice, type PieceOfVoice, putPiece, putVoice } from '../../db/repositories/voices.ts'
import { followFirstDay } from './follow-first-day.ts'
import { requireDaysBehind } from './require-answer-parts.ts'
import { requireOpinion } from './require-opinion.ts'
import { normalisedPlace, requireVoicePlace, violationsOfPlace } from './require-voice-place.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/**
 * The same again makes no deed; pieces that are not named stay. Who typed it stays as well. An opinion whose day comes to lie in another 年度 gets the next
 * number there. Throws E-OPINION-01 (no such voice, or a piece of another), RuleBroken (an opinion would have no words; impossible texts), E-OPINION-02
 * (merged with opinions of the old 年度), E-OPINION-09, E-OPINION-11 (as addVoices, or moved behind what came of it).
 */
export function saveVoice(
  context: Context,
  id: string,
  typed: Omit<Voice, 'id' | 'typedBy'>,
  words: readonly Readonly<{ id: string; text: string }>[],
): void {
  const db = context.files.writable()
  const before = getVoice(db, id)
  const pieces = listPiecesOfVoice(db, id)
  const [first] = pieces
  if (!before || !first || words.some((word) => pieces.every((piece) => piece.id !== word.id))) throw new AppError('E-OPINION-01')
  const place = normalisedPlace(typed)
  const texts = new Map(words.map((word) => [word.id, normaliseText(word.text)]))
  const after = pieces.map((piece) => ({ ...piece, text: texts.get(piece.id) ?? piece.text }))
  const violations = [...violationsOfWords(after), ...violationsOfPlace(first.opinionId, place)]
  if (violations.length > 0) throw new RuleBroken(violations)
  requireVoicePlace(db, place)
  const opinions = [...new Set(after.map(({ opinionId }) => opinionId))]
  runDeed(context, { name: 'saveVoice', subject: subjectOfOpinion(requireOpinion(db, first.opinionId)) }, (db) => {
    putVoice(db, { ...before, ...place })
    for (const piece of after) putPiece(db, id, piece)
    for (const opinionId of opinions) {
      const opinion = requireOpinion(db, opinionId)
      if (place.day > before.day) requireDaysBehind(opinion)
      followFirstDay(db, opinion)
    }
  })
}

function violationsOfWords(pieces: readonly PieceOfVoice[]): readonly Violation[] {
  const byOpinion = Map.groupBy(pieces, ({ opinionId }) => opinionId)
  const missing = [...byOpinion].filter(([, own]) => own.every(({ text }) => text.trim() === ''))
  return [
    ...missing.map(([opinionId]): Violation => ({ field: `opinion/${opinionId}/words`, code: 'missing' })),
    ...pieces.flatMap(({ opinionId, text }) => violationsOfText(`opinion/${opinionId}/words`, text)).filter(isBlocking),
  ]
}
