// Knows how tests do random deeds on opinions: recorded, corrected, merged, split, answered, published, reflected and told back.
import { getOpinionById } from '../../electron/db/repositories/opinions.ts'
import { listPiecesOfVoice } from '../../electron/db/repositories/voices.ts'
import type { MeetingId, MemberId } from '../../shared/model/ids.ts'
import { answerStates, channels, type NewVoice, type Opinion, planTargetKinds, stages } from '../../shared/model/opinion.ts'
import { textsOf, voiceOf } from './opinion-factory.ts'
import type { RandomWorld, Step } from './random-deeds.ts'

type Act = (world: RandomWorld, step: Step) => readonly [method: string, ...args: readonly unknown[]] | null

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]
const ids = ({ app }: RandomWorld, table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
/** Three days of two 年度. */
const days = ['2015-06-30', '2015-11-10', '2016-05-20'] as const
const laterDay = '2016-12-01'

const someOf = (world: RandomWorld, { pick, other }: Step): readonly string[] => {
  const all = ids(world, 'opinion')
  return [...new Set([at(all, pick), at(all, other), ...(pick % 3 ? [] : [at(all, pick + other)])])].filter((id) => id !== undefined)
}
function opinionAt(world: RandomWorld, pick: number): Opinion | null {
  const id = at(ids(world, 'opinion'), pick)
  return id === undefined ? null : getOpinionById(world.app.db, id)
}
/** Of the classes that there are and those that come with the first use; null = none. */
const classAt = (world: RandomWorld, n: number) => at([...ids(world, 'answer_class'), 'class-reflected', null], n) ?? null
const targetsAt = (world: RandomWorld, n: number) => {
  const kind = at(['initiative', 'strategy', 'form'] as const, n) ?? planTargetKinds[0]
  const id = kind === 'form' ? 'form1' : at(ids(world, kind), n)
  return id === undefined ? [] : [{ kind, id }]
}

function voiceAt(world: RandomWorld, { kind, pick, other, text }: Step): Omit<NewVoice, 'words' | 'gist' | 'questions' | 'about'> {
  const meetingId = (pick % 2 ? (at(ids(world, 'meeting'), pick) ?? null) : null) as MeetingId | null
  const memberId = (other % 2 ? (at(ids(world, 'member'), other) ?? null) : null) as MemberId | null
  const { words: _, gist: _g, questions: _q, about: _a, ...place } = voiceOf('')
  return {
    ...place,
    channel: at(channels, kind) ?? 'other',
    stage: at(stages, pick) ?? 'planning',
    day: at(days, kind + other) ?? days[0],
    meetingId,
    memberId,
    speaker: memberId === null ? `区民${text.split('\n')[0]}` : '',
  }
}

/** null = there is nothing to do it with. */
export const opinionActs: Readonly<Record<string, Act>> = {
  voices: (world, step) => [
    'addVoices',
    Array.from({ length: 1 + (step.other % 3) }, (_, nth) => ({
      ...voiceAt(world, { ...step, other: step.other + nth }),
      words: `${step.text}夜の訓練を。駅前の灯りも${nth}。①いつから　②どこで`,
      gist: step.pick % 3 ? '' : `訓練${step.text}`,
      questions: step.pick % 4 ? [] : ['いつから', 'どこで'],
      about: targetsAt(world, step.kind),
      ...(step.kind % 5 ? {} : { answer: '検討します' }),
    })),
  ],
  voice(world, step) {
    const id = at(ids(world, 'voice'), step.pick)
    if (id === undefined) return null
    const words = listPiecesOfVoice(world.app.db, id).filter((_, nth) => (nth + step.other) % 2 === 0)
    return ['saveVoice', id, voiceAt(world, step), words.map((piece) => ({ id: piece.id, text: `${piece.text}${step.text}` }))]
  },
  opinion(world, { kind, pick, other, text }) {
    const opinion = opinionAt(world, pick)
    if (!opinion) return null
    const answerState = at(answerStates, kind) ?? 'none'
    const change = {
      gist: text,
      answer: kind % 4 ? `検討します${text} ①② 問1 問2` : '',
      answerState,
      answerClassId: (other % 3 ? classAt(world, other) : opinion.answerClassId) as Opinion['answerClassId'],
      answeredDay: answerState === 'confirmed' ? laterDay : null,
      postId: (other % 5 ? null : (at(ids(world, 'post'), other) ?? null)) as Opinion['postId'],
      isMainMeasure: other % 2 === 0,
    }
    const questions = opinion.questions.slice(0, 1 + (pick % 3)).map((one) => ({ ...one, isCovered: other % 2 === 0 }))
    const more = kind % 6 ? [] : [{ id: null, text: `設問${text}`, answer: text, isCovered: false }]
    return ['saveOpinion', opinion.id, textsOf(opinion, change), [...questions, ...more]]
  },
  opinions: (world, step) => [
    'saveOpinions',
    someOf(world, step),
    { answerClassId: classAt(world, step.kind), ...(step.kind % 2 ? { dueDate: at(days, step.other) } : {}) },
  ],
  opinionAbout(world, { kind, pick, other }) {
    const id = at(ids(world, 'opinion'), pick)
    return id === undefined ? null : ['saveOpinionAbout', id, [...targetsAt(world, kind), ...targetsAt(world, other)]]
  },
  deleteOpinion(world, { pick, other }) {
    const id = at(ids(world, 'opinion'), pick)
    return id === undefined || other % 2 ? null : ['deleteOpinion', id]
  },
  mergeOpinions: (world, step) => ['mergeOpinions', someOf(world, step)],
  unmergeOpinion(world, { pick }) {
    const merged = world.app.db.prepare('SELECT id FROM opinion WHERE merged_into_id IS NOT NULL ORDER BY id').pluck().all() as string[]
    const id = at(merged, pick)
    return id === undefined ? null : ['unmergeOpinion', id]
  },
  splitOpinion(world, { kind, pick, other }) {
    const opinion = opinionAt(world, pick)
    const piece = opinion ? at(opinion.pieces, other) : undefined
    if (!opinion || !piece) return null
    const letters = [...piece.text]
    const [a, b] = [other % letters.length, pick % letters.length].toSorted((x, y) => x - y)
    const runs = [letters.slice(0, a), letters.slice(a, b), letters.slice(b)].map((run) => run.join(''))
    const to = at(
      [
        [null, 0, null],
        [0, null, 1],
        [0, 1, null],
        [null, null, 0],
        [1, 0, null],
      ] as const,
      kind,
    )
    const texts = runs.map((text, nth) => ({ text, to: to?.[nth] ?? null }))
    return ['splitOpinion', opinion.id, [{ pieceId: piece.id, texts }]]
  },
  confirmAnswers(world, step) {
    const ready = world.app.db
      .prepare("SELECT id FROM opinion WHERE answer_state = 'draft' AND answer_class_id IS NOT NULL ORDER BY id")
      .pluck()
      .all() as string[]
    return ['confirmAnswers', step.kind % 4 ? ready.slice(0, 1 + (step.pick % 2)) : someOf(world, step), laterDay]
  },
  published(world, step) {
    const confirmed = world.app.db.prepare("SELECT id FROM opinion WHERE answer_state = 'confirmed' ORDER BY id").pluck().all() as string[]
    return ['setPublished', step.kind % 4 ? confirmed.slice(0, 2) : someOf(world, step), step.other % 3 ? '2016-12-20' : null]
  },
  toldBack: (world, step) => [
    'setToldBack',
    someOf(world, step),
    step.kind % 2 ? (at(ids(world, 'meeting'), step.other) ?? null) : null,
    step.kind % 3 ? '2016-12-20' : null,
  ],
  reflection(world, { kind, pick, other, text }) {
    const opinionId = at(ids(world, 'opinion'), pick)
    const [target] = targetsAt(world, kind)
    if (opinionId === undefined || !target) return null
    const known = world.app.db.prepare('SELECT id FROM reflection WHERE opinion_id = ? ORDER BY id').pluck().all(opinionId) as string[]
    const change = world.app.db
      .prepare(
        `SELECT deed_id AS deedId, row_id AS recordId FROM row_change WHERE table_name = 'initiative' AND json_extract(after, '$.content') IS NOT NULL
          ORDER BY id DESC LIMIT 1`,
      )
      .get() as { deedId: number; recordId: string } | undefined
    const isField = kind % 3 === 0 && change !== undefined
    const field = isField ? { recordKind: 'initiative', recordId: change.recordId, name: 'content' } : null
    return [
      'saveReflection',
      opinionId,
      other % 2 ? (at(known, other) ?? null) : null,
      { target, field, deedId: isField ? change.deedId : null, note: text },
    ]
  },
  deleteReflection(world, { pick }) {
    const id = at(ids(world, 'reflection'), pick)
    return id === undefined ? null : ['deleteReflection', id]
  },
}
