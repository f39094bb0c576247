// Knows how what residents said is recorded: of each voice one opinion, with all of its words.
import type { OpinionId, VoiceId } from '../../../shared/model/ids.ts'
import type { NewVoice } from '../../../shared/model/opinion.ts'
import { dueDateOf } from '../../../shared/rules/council/due-date.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { getCouncilSettings } from '../../db/repositories/council-settings.ts'
import { insertAbout, insertOpinion, insertQuestion } from '../../db/repositories/opinion-rows.ts'
import { nextOpinionNumber } from '../../db/repositories/opinions.ts'
import { putPiece, putVoice } from '../../db/repositories/voices.ts'
import { firstPositions } from './first-positions.ts'
import { requireTargets } from './require-targets.ts'
import { normalisedPlace, requireVoicePlace, violationsOfPlace } from './require-voice-place.ts'

/**
 * Inside a deed. Returns `ids`, those of the opinions, in this order; they are due after the ward's days for an answer, and numbered on in the 年度 of their
 * day. Throws RuleBroken (`opinion/NTH/words`: no words, or an impossible text), E-OPINION-08 (about something that is not there), E-OPINION-09 (no such
 * meeting, agenda item or member), E-OPINION-11 (an impossible day).
 */
export function insertVoices(
  context: Context,
  db: Db,
  voices: readonly NewVoice[],
  ids: readonly OpinionId[] = voices.map(() => context.newId() as OpinionId),
): readonly OpinionId[] {
  const { operator } = context.settings.get()
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const said = voices.map(normalised)
  const violations = said.flatMap(violationsOf)
  if (violations.length > 0) throw new RuleBroken(violations)
  const { answerDays } = getCouncilSettings(db)
  const next = new Map<number, number>()
  said.forEach(({ words, gist, questions, about, answer = '', ...place }, nth) => {
    const id = ids[nth] as OpinionId
    const fiscalYear = requireVoicePlace(db, place)
    const number = next.get(fiscalYear) ?? nextOpinionNumber(db, fiscalYear)
    next.set(fiscalYear, number + 1)
    const voiceId = context.newId() as VoiceId
    insertOpinion(db, { id, fiscalYear, number, gist, answer, dueDate: dueDateOf(place.day, answerDays) })
    putVoice(db, { ...place, id: voiceId, typedBy: operator })
    const [position = ''] = firstPositions(1)
    putPiece(db, voiceId, { id: context.newId(), opinionId: id, position, text: words })
    const places = firstPositions(questions.length)
    questions.forEach((text, index) => {
      insertQuestion(db, id, places[index] ?? position, { id: context.newId(), text, answer: '', isCovered: false })
    })
    for (const target of requireTargets(context, db, about)) insertAbout(db, context.newId(), id, target)
  })
  return ids
}

/** The words stay as they were said; only spaces and line breaks around them go. */
function normalised({ words, gist, questions, about, answer = '', ...place }: NewVoice): NewVoice {
  return {
    ...normalisedPlace(place),
    words: normaliseText(words).trim(),
    gist: normaliseText(gist).trim(),
    questions: questions.map((question) => normaliseText(question).trim()).filter((question) => question !== ''),
    about,
    answer: normaliseText(answer).trim(),
  }
}

function violationsOf(voice: NewVoice, index: number): readonly Violation[] {
  const { words, gist, questions, answer = '' } = voice
  const missing: readonly Violation[] = words === '' ? [{ field: `opinion/${index}/words`, code: 'missing' }] : []
  return [
    ...missing,
    ...violationsOfText(`opinion/${index}/words`, words),
    ...violationsOfText(`opinion/${index}/gist`, gist),
    ...violationsOfText(`opinion/${index}/answer`, answer),
    ...questions.flatMap((question) => violationsOfText(`opinion/${index}/question`, question)),
    ...violationsOfPlace(`${index}`, voice),
  ].filter(isBlocking)
}
