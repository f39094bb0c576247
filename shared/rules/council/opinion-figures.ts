// Knows what the opinions of a year come to: how many are open, reflected, told back, and how long an answer takes.
import { type Channel, channels, type OpinionFigures, type OpinionRow, type Stage, stages } from '../../model/opinion.ts'
import { daysBetween } from '../days-between.ts'
import { isLate, isOpen, isPointless } from './match-opinion.ts'

/** An opinion that was not merged into another, with what was merged into it counted in. `day`: of its first voice, ISO. */
export type CountedOpinion = Pick<
  OpinionRow,
  'day' | 'channel' | 'stage' | 'answerClassId' | 'dueDate' | 'answerState' | 'isPublished' | 'isTold' | 'reflections'
> &
  Readonly<{ answeredDay: string | null }>

/** `voices`: how many acts of speaking they come from. `today`: ISO. `reflected`: the classes that mean 「反映」. Of an even number of answers the median lies between. */
export function opinionFigures(
  fiscalYear: number,
  opinions: readonly CountedOpinion[],
  voices: number,
  today: string,
  reflected: ReadonlySet<string>,
): OpinionFigures {
  const count = (holds: (opinion: CountedOpinion) => boolean): number => opinions.filter(holds).length
  const days = opinions
    .flatMap(({ day, answerState, answeredDay }) =>
      answerState === 'confirmed' && answeredDay !== null ? [daysBetween(day, answeredDay)] : [],
    )
    .toSorted((a, b) => a - b)
  const byClass = Map.groupBy(opinions, ({ answerClassId }) => answerClassId)
  return {
    fiscalYear,
    total: opinions.length,
    voices,
    open: count(isOpen),
    late: count((opinion) => isLate(opinion, today)),
    confirmed: count(({ answerState }) => answerState === 'confirmed'),
    published: count(({ isPublished }) => isPublished),
    reflected: count(({ reflections }) => reflections > 0),
    pointless: count((opinion) => isPointless(opinion, reflected)),
    told: count(({ isTold }) => isTold),
    medianAnswerDays: medianOf(days),
    longestAnswerDays: days.at(-1) ?? null,
    byClass: [...byClass].map(([answerClassId, own]) => ({ answerClassId, count: own.length })),
    byStage: Object.fromEntries(stages.map((stage) => [stage, count((one) => one.stage === stage)])) as Record<Stage, number>,
    byChannel: Object.fromEntries(channels.map((channel) => [channel, count((one) => one.channel === channel)])) as Record<Channel, number>,
  }
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2
  const [lower, upper] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}
