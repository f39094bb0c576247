// Knows what holds of the ward council in a file whatever was done to it, and what was said as it reads without any opinion.
import type { Db } from '../../electron/db/db.ts'
import { listNextLines, type OpinionLine } from '../../electron/db/repositories/opinion-lines.ts'
import { listOpinionsById } from '../../electron/db/repositories/opinions.ts'
import { unreadyForConfirmation } from '../../shared/rules/council/unready-for-confirmation.ts'
import { fiscalYearOf } from '../../shared/rules/fiscal-year.ts'

/** What is wrong; [] = nothing. */
export function listUnsound(db: Db): readonly string[] {
  const opinions = listOpinionsById(db, db.prepare('SELECT id FROM opinion ORDER BY id').pluck().all() as string[])
  const byId = new Map(opinions.map((one) => [one.id as string, one]))
  const wrong = opinions.flatMap((one) => {
    const root = one.mergedInto === null ? null : byId.get(one.mergedInto)
    const said: readonly (readonly [string, boolean])[] = [
      ['stands in one that stands in another', root != null && root.mergedInto !== null],
      ['is merged with another year', root != null && root.fiscalYear !== one.fiscalYear],
      ['has no words', one.pieces.every(({ text }) => text.trim() === '')],
      ['is not of the year of its day', one.pieces.some(({ voice }) => fiscalYearOf(voice.day) !== one.fiscalYear)],
      ['is confirmed and not ready', one.answerState === 'confirmed' && unreadyForConfirmation(one) !== null],
      ['is published and not confirmed', one.publishedDay !== null && one.answerState !== 'confirmed'],
      ['has a confirmed answer without a day', one.answerState === 'confirmed' && one.answeredDay === null],
    ]
    return said.filter(([, is]) => is).map(([what]) => `${one.id} ${what}`)
  })
  const none = db.prepare('SELECT id FROM voice WHERE id NOT IN (SELECT voice_id FROM voice_piece)').pluck().all() as string[]
  const choices = db
    .prepare(
      `SELECT a.id FROM member_sheet_answer a JOIN member_sheet_item i ON i.id = a.item_id JOIN member_sheet s ON s.id = i.sheet_id
        WHERE a.choice >= json_array_length(s.choices) AND s.kind = 'evaluation'`,
    )
    .pluck()
    .all() as string[]
  return [
    ...wrong,
    ...none.map((id) => `voice ${id} says nothing`),
    ...choices.map((id) => `answer ${id} ticks what is not asked`),
    ...(db.pragma('foreign_key_check') as string[]),
  ]
}

/** Of each voice all that was said, by id: pieces one behind the other. */
export const wordsOfVoices = (db: Db): readonly unknown[] =>
  db
    .prepare(
      `SELECT voice_id AS id, group_concat(text, '') AS words FROM (SELECT voice_id, text FROM voice_piece ORDER BY voice_id, position, id)
        GROUP BY voice_id ORDER BY voice_id`,
    )
    .all()

/** The lines of all opinions that were not merged into another, as a plain reading of the file makes them, by id. */
export function linesOf(db: Db): ReadonlyMap<string, OpinionLine['row']> {
  const all = listNextLines(db, '', 1_000_000)
  const roots = all.filter(({ mergedInto }) => mergedInto === null)
  return new Map(
    roots.map(({ row }) => {
      const own = [row, ...all.filter(({ mergedInto }) => mergedInto === row.id).map((line) => line.row)]
      const [reflections, about] = [own.reduce((sum, one) => sum + one.reflections, 0), new Set(own.flatMap((one) => one.about))]
      return [row.id, { ...row, merged: own.length - 1, reflections, about: [...about].toSorted() }]
    }),
  )
}
