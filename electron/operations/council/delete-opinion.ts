// Knows how an opinion that was recorded by mistake is deleted with its words, and that one of which something came stays.
import type { Opinion } from '../../../shared/model/opinion.ts'
import { stayReasons } from '../../../shared/words/council-opinion-refusals.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { deleteOpinionById } from '../../db/repositories/opinion-rows.ts'
import { listMergedInto } from '../../db/repositories/opinions.ts'
import { deleteEmptyVoice, listVoiceIdsOf } from '../../db/repositories/voices.ts'
import { requireOpinion } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/** A voice whose other words belong to other opinions stays with those. Throws E-OPINION-01 (no such opinion), E-OPINION-04 {why}. */
export function deleteOpinion(context: Context, id: string): void {
  const db = context.files.writable()
  const opinion = requireOpinion(db, id)
  const why = whyItStays(opinion, opinion.mergedInto !== null || listMergedInto(db, [id]).length > 0)
  if (why !== '') throw new AppError('E-OPINION-04', { why })
  runDeed(context, { name: 'deleteOpinion', subject: subjectOfOpinion(opinion) }, (db) => {
    const voices = listVoiceIdsOf(db, id)
    deleteOpinionById(db, id)
    for (const voice of voices) deleteEmptyVoice(db, voice)
  })
}

function whyItStays({ answerState, reflections, toldDay, toldMeetingId }: Opinion, isMerged: boolean): string {
  return [
    ...(answerState === 'confirmed' ? [stayReasons.confirmed] : []),
    ...(reflections.length > 0 ? [stayReasons.reflected] : []),
    ...(toldDay !== null || toldMeetingId !== null ? [stayReasons.told] : []),
    ...(isMerged ? [stayReasons.merged] : []),
  ].join('')
}
