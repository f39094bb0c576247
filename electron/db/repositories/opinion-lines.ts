// Knows how the line that each opinion has in a list is read, with the texts that a search goes through; and which lines a change may have changed.
import type { OpinionRow } from '../../../shared/model/opinion.ts'
import type { OpinionTextField } from '../../../shared/model/search.ts'
import { summaryOf } from '../../../shared/rules/council/summary-of.ts'
import { untouchedQuestions } from '../../../shared/rules/council/untouched-questions.ts'
import { type Db, prepare } from '../db.ts'

/** What is written of an opinion, and how the members are called who said it. */
export type OpinionText = Readonly<{ field: OpinionTextField | 'member'; text: string }>
/** The opinion by itself, whatever was merged into it. `texts`: none is empty. */
export type OpinionLine = Readonly<{ row: OpinionRow; mergedInto: string | null; texts: readonly OpinionText[] }>
type Head = Pick<OpinionRow, 'id' | 'fiscalYear' | 'number' | 'answerClassId' | 'sectionId' | 'postId' | 'dueDate' | 'answerState'> &
  Readonly<{
    gist: string
    answer: string
    measureTaken: string
    internalNote: string
    main: 0 | 1
    published: 0 | 1
    told: 0 | 1
    mergedInto: string | null
    reflections: number
  }>
type Said = Pick<OpinionRow, 'day' | 'channel' | 'stage' | 'meetingId' | 'memberId'> &
  Readonly<{
    opinionId: string
    voiceId: string
    text: string
    speaker: string
    groupName: string
    name: string | null
    kana: string | null
    shortName: string | null
  }>
type Asked = Readonly<{ opinionId: string; text: string; answer: string; covered: 0 | 1 }>

const headColumns = `o.id, o.fiscal_year AS fiscalYear, o.number, o.gist, o.answer_class_id AS answerClassId, o.section_id AS sectionId,
  o.post_id AS postId, o.due_date AS dueDate, o.answer, o.answer_state AS answerState, o.measure_taken AS measureTaken,
  o.internal_note AS internalNote, o.is_main_measure AS main, o.published_day IS NOT NULL AS published,
  o.told_day IS NOT NULL OR o.told_meeting_id IS NOT NULL AS told, o.merged_into_id AS mergedInto,
  (SELECT count(*) FROM reflection r WHERE r.opinion_id = o.id) AS reflections`
const wanted = 'IN (SELECT value FROM json_each(?))'

/** The next `limit` lines by id behind `afterId`; '' = from the first. */
export function listNextLines(db: Db, afterId: string, limit: number): readonly OpinionLine[] {
  const sql = `SELECT ${headColumns} FROM opinion o WHERE o.id > ? ORDER BY o.id LIMIT ?`
  return toLines(db, prepare<[string, number], Head>(db, sql).all(afterId, limit))
}

/** Those of `ids` that are there. */
export function listLines(db: Db, ids: readonly string[]): readonly OpinionLine[] {
  const sql = `SELECT ${headColumns} FROM opinion o WHERE o.id ${wanted}`
  return toLines(db, prepare<[string], Head>(db, sql).all(JSON.stringify(ids)))
}

/** Opinions that may read otherwise since an entry of the change record; ids of some that are there no more among them. */
export function listOpinionsChangedAfter(db: Db, changeId: number): readonly string[] {
  // + keeps the walk to what is new: by the tables' index it would go through the whole record
  return prepare<[number], { id: string }>(
    db,
    `WITH change AS MATERIALIZED (SELECT table_name, row_id, before, after FROM row_change WHERE id > ? AND +table_name IN
        ('opinion', 'voice', 'voice_piece', 'opinion_question', 'opinion_about', 'reflection', 'member'))
      SELECT row_id AS id FROM change WHERE table_name = 'opinion'
      UNION SELECT json_extract(before, '$.opinion_id') FROM change WHERE json_extract(before, '$.opinion_id') IS NOT NULL
      UNION SELECT json_extract(after, '$.opinion_id') FROM change WHERE json_extract(after, '$.opinion_id') IS NOT NULL
      UNION SELECT x.opinion_id FROM change c CROSS JOIN voice_piece x ON x.id = c.row_id WHERE c.table_name = 'voice_piece'
      UNION SELECT x.opinion_id FROM change c CROSS JOIN opinion_question x ON x.id = c.row_id WHERE c.table_name = 'opinion_question'
      UNION SELECT x.opinion_id FROM change c CROSS JOIN opinion_about x ON x.id = c.row_id WHERE c.table_name = 'opinion_about'
      UNION SELECT x.opinion_id FROM change c CROSS JOIN reflection x ON x.id = c.row_id WHERE c.table_name = 'reflection'
      UNION SELECT p.opinion_id FROM change c CROSS JOIN voice_piece p ON p.voice_id = c.row_id WHERE c.table_name = 'voice'
      UNION SELECT p.opinion_id FROM change c CROSS JOIN voice v ON v.member_id = c.row_id CROSS JOIN voice_piece p ON p.voice_id = v.id
        WHERE c.table_name = 'member'`,
  )
    .all(changeId)
    .map(({ id }) => id)
}

/** The classes that mean 「反映」. */
export function listReflectedClasses(db: Db): ReadonlySet<string> {
  const rows = prepare<[], { id: string }>(db, `SELECT id FROM answer_class WHERE meaning = 'reflected'`).all()
  return new Set(rows.map(({ id }) => id))
}

function toLines(db: Db, heads: readonly Head[]): readonly OpinionLine[] {
  const asked = JSON.stringify(heads.map(({ id }) => id))
  const said = byOpinion(
    prepare<[string], Said>(
      db,
      `SELECT p.opinion_id AS opinionId, v.id AS voiceId, p.text, v.day, v.channel, v.stage, v.meeting_id AS meetingId, v.member_id AS memberId, v.speaker,
          v.group_name AS groupName, m.name, m.kana, m.short_name AS shortName
        FROM voice_piece p JOIN voice v ON v.id = p.voice_id LEFT JOIN member m ON m.id = v.member_id
        WHERE p.opinion_id ${wanted} ORDER BY v.day, v.id, p.position, p.id`,
    ).all(asked),
  )
  const questions = byOpinion(
    prepare<[string], Asked>(
      db,
      `SELECT opinion_id AS opinionId, text, answer, is_covered AS covered FROM opinion_question WHERE opinion_id ${wanted} ORDER BY position, id`,
    ).all(asked),
  )
  const about = byOpinion(
    prepare<[string], { opinionId: string; target: string }>(
      db,
      `SELECT opinion_id AS opinionId, target_id AS target FROM opinion_about WHERE opinion_id ${wanted} ORDER BY rowid`,
    ).all(asked),
  )
  const notes = byOpinion(
    prepare<[string], { opinionId: string; note: string }>(
      db,
      `SELECT opinion_id AS opinionId, note FROM reflection WHERE note <> '' AND opinion_id ${wanted} ORDER BY rowid`,
    ).all(asked),
  )
  return heads.map((head) => {
    const line = toLine(
      head,
      said.get(head.id) ?? [],
      questions.get(head.id) ?? [],
      (about.get(head.id) ?? []).map(({ target }) => target),
    )
    const more = (notes.get(head.id) ?? []).map(({ note }): OpinionText => ({ field: 'reflectionNote', text: note }))
    return more.length === 0 ? line : { ...line, texts: [...line.texts, ...more] }
  })
}

function toLine(head: Head, said: readonly Said[], questions: readonly Asked[], about: readonly string[]): OpinionLine {
  const { gist, answer, measureTaken, internalNote, main, published, told, mergedInto, ...rest } = head
  const [first] = said
  const touched = questions.map((question) => ({ answer: question.answer, isCovered: question.covered === 1 }))
  const row: OpinionRow = {
    ...rest,
    day: first?.day ?? '',
    channel: first?.channel ?? 'other',
    stage: first?.stage ?? 'planning',
    meetingId: first?.meetingId ?? null,
    memberId: first?.memberId ?? null,
    summary: summaryOf(gist, said.map(({ text }) => text).join('')),
    isPublished: published === 1,
    isTold: told === 1,
    isMainMeasure: main === 1,
    merged: 0,
    about,
    untouched: untouchedQuestions(answer, touched).length,
  }
  const ofQuestions = questions.flatMap((question): readonly OpinionText[] => [
    { field: 'question', text: question.text },
    { field: 'questionAnswer', text: question.answer },
  ])
  const texts: readonly OpinionText[] = [
    ...textsOfVoices(said),
    { field: 'gist', text: gist },
    ...ofQuestions,
    { field: 'answer', text: answer },
    { field: 'measureTaken', text: measureTaken },
    { field: 'internalNote', text: internalNote },
  ]
  return { row, mergedInto, texts: texts.filter(({ text }) => text !== '') }
}

/** Who said it stands once for each voice, however many pieces of it the opinion has; the names of a member once in all. */
function textsOfVoices(said: readonly Said[]): readonly OpinionText[] {
  const names = new Set(said.flatMap(({ name, kana, shortName }) => [name, kana, shortName]).filter((name) => name !== null))
  return [
    ...[...names].map((text): OpinionText => ({ field: 'member', text })),
    ...said.flatMap(({ voiceId, text, speaker, groupName }, nth): readonly OpinionText[] => [
      ...(said[nth - 1]?.voiceId === voiceId
        ? []
        : ([
            { field: 'speaker', text: speaker },
            { field: 'group', text: groupName },
          ] as const)),
      { field: 'words', text },
    ]),
  ]
}

const byOpinion = <T extends Readonly<{ opinionId: string }>>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(rows, (row) => row.opinionId)
