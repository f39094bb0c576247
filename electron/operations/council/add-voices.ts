// Knows how what residents said is recorded as a deed of its own: one line typed in a meeting, or a pasted list.
import type { DeedSubject } from '../../../shared/model/deed.ts'
import type { OpinionId } from '../../../shared/model/ids.ts'
import type { NewVoice } from '../../../shared/model/opinion.ts'
import { summaryOf } from '../../../shared/rules/council/summary-of.ts'
import { fiscalYearOf } from '../../../shared/rules/fiscal-year.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { insertVoices } from './insert-voices.ts'

/** Returns the ids of the opinions, in this order. Throws what insertVoices throws; then nothing is recorded. */
export function addVoices(context: Context, voices: readonly NewVoice[]): readonly OpinionId[] {
  const ids = voices.map(() => context.newId() as OpinionId)
  const [first] = voices
  const subject: DeedSubject | null = first
    ? { kind: 'opinion', id: ids[0] ?? '', title: summaryOf(first.gist, first.words), fiscalYear: fiscalYearOf(first.day) }
    : null
  return runDeed(context, { name: 'addVoices', subject }, (db) => insertVoices(context, db, voices, ids))
}
