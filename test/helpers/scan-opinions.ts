// Knows which opinions a list must show: each thread read from the file afresh, its texts folded and looked through one by one.
import type { Db } from '../../electron/db/db.ts'
import { getOpinionThread } from '../../electron/db/repositories/opinions.ts'
import type { Opinion, OpinionQuery } from '../../shared/model/opinion.ts'
import { foldText } from '../../shared/rules/fold-text.ts'

/** Ids, in no order. Slow and plain, on purpose. */
export function scanOpinions(db: Db, query: OpinionQuery, today: string): ReadonlySet<string> {
  const words = query.text
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '')
  const roots = db.prepare('SELECT id FROM opinion WHERE merged_into_id IS NULL').all() as { id: string }[]
  const classes = db.prepare(`SELECT id FROM answer_class WHERE meaning = 'reflected'`).all() as { id: string }[]
  const isReflected = (id: string | null) => classes.some((one) => one.id === id)
  const found = roots.flatMap(({ id }) => {
    const thread = getOpinionThread(db, id)
    if (!thread) throw new Error('an opinion that is not there')
    const all = [thread.opinion, ...thread.merged]
    const texts = all.flatMap((one) => textsOfOpinion(db, one)).map(foldText)
    if (!words.every((word) => texts.some((text) => text.includes(word)))) return []
    return holds(thread.opinion, all, query, today, isReflected) ? [id] : []
  })
  return new Set(found)
}

function textsOfOpinion(db: Db, opinion: Opinion): readonly string[] {
  const { gist, answer, measureTaken, internalNote, pieces, questions, reflections } = opinion
  const members = pieces.flatMap(({ voice }) => {
    const member = db.prepare('SELECT name, kana, short_name FROM member WHERE id = ?').get(voice.memberId)
    return member ? Object.values(member as Record<string, string>) : []
  })
  return [
    gist,
    answer,
    measureTaken,
    internalNote,
    ...members,
    ...pieces.flatMap(({ text, voice }) => [text, voice.speaker, voice.group]),
    ...questions.flatMap((question) => [question.text, question.answer]),
    ...reflections.map(({ note }) => note),
  ]
}

function holds(
  opinion: Opinion,
  all: readonly Opinion[],
  query: OpinionQuery,
  today: string,
  isReflected: (id: string | null) => boolean,
): boolean {
  const voices = all.flatMap((one) => (one.pieces[0] ? [one.pieces[0].voice] : []))
  const isPointing = all.some((one) => one.reflections.length > 0)
  const isOpen = opinion.answerState !== 'confirmed'
  const isTold = opinion.toldDay !== null || opinion.toldMeetingId !== null
  const isNamed = (asked: string | null, own: string | null) => asked === null || (asked === 'none' ? own === null : own === asked)
  const answers: Readonly<Record<string, boolean>> = { open: isOpen, late: isOpen && opinion.dueDate !== null && opinion.dueDate < today }
  return [
    query.fiscalYear === null || opinion.fiscalYear === query.fiscalYear,
    query.meetingId === null || voices.some((voice) => voice.meetingId === query.meetingId),
    query.channel === null || voices.some((voice) => voice.channel === query.channel),
    query.stage === null || voices.some((voice) => voice.stage === query.stage),
    isNamed(query.answerClassId, opinion.answerClassId),
    isNamed(query.sectionId, opinion.sectionId),
    query.postIds === null || query.postIds.some((id) => id === opinion.postId),
    query.answer === null || (answers[query.answer] ?? opinion.answerState === query.answer),
    query.aboutId === null || all.some((one) => one.about.some(({ id }) => id === query.aboutId)),
    query.reflection === null || (query.reflection === 'pointing' ? isPointing : !isPointing && isReflected(opinion.answerClassId)),
    query.told === null || isTold === query.told,
  ].every(Boolean)
}
