// Knows how tests of what came of opinions bring one into the file without the room that records them.
import type { Channel, Stage } from '../../shared/model/opinion.ts'
import { runDeed } from '../../electron/db/deed.ts'
import { ensureCouncilDefaults } from '../../electron/operations/council/ensure-council-defaults.ts'
import type { TestApp } from './app-in-memory.ts'

export type PutOpinion = Readonly<{
  id: string
  year: number
  number: number
  words?: string
  gist?: string
  day?: string
  stage?: Stage
  channel?: Channel
  meetingId?: string
  classId?: string
  mergedInto?: string
  about?: readonly Readonly<{ kind: string; id: string }>[]
}>

/** With one voice `v-<id>` of one piece `p-<id>`, as one deed. */
export function putOpinion(app: TestApp, opinion: PutOpinion): void {
  const { id, year, number, words = '訓練を夜にも行ってほしい。', gist = '', day = `${year}-09-12` } = opinion
  const { stage = 'planning', channel = 'council', meetingId = null, classId = null, mergedInto = null, about = [] } = opinion
  runDeed(app.context, { name: 'addVoices', subject: null }, (db) => {
    ensureCouncilDefaults(app.context, db)
    db.prepare('INSERT INTO opinion (id, fiscal_year, number, gist, answer_class_id, merged_into_id) VALUES (?, ?, ?, ?, ?, ?)').run(
      id,
      year,
      number,
      gist,
      classId,
      mergedInto,
    )
    db.prepare(`INSERT INTO voice (id, channel, meeting_id, day, stage, typed_by) VALUES (?, ?, ?, ?, ?, '山田 花子')`).run(
      `v-${id}`,
      channel,
      meetingId,
      day,
      stage,
    )
    db.prepare(`INSERT INTO voice_piece (id, voice_id, position, opinion_id, text) VALUES (?, ?, 'a0', ?, ?)`).run(
      `p-${id}`,
      `v-${id}`,
      id,
      words,
    )
    for (const { kind, id: target } of about) {
      db.prepare('INSERT INTO opinion_about (id, opinion_id, target_kind, target_id) VALUES (?, ?, ?, ?)').run(
        `a-${id}-${target}`,
        id,
        kind,
        target,
      )
    }
  })
}
