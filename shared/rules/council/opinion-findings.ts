// Knows what is to be looked at in opinions before a form of them goes out: answers, questions, what they changed, and words that nobody summed up.
import type { Audience, CouncilFinding } from '../../model/council-form.ts'
import type { AnswerClass, Opinion, OpinionThread } from '../../model/opinion.ts'
import { untouchedQuestions } from './untouched-questions.ts'

/** Of opinions only what is asked for here. `isReflected`: it, or one that was merged into it, points at what it changed. */
export type AskedOpinion = Readonly<
  Pick<Opinion, 'id' | 'fiscalYear' | 'number' | 'answerState' | 'answerClassId' | 'isMainMeasure'> & { isReflected: boolean }
>

/** Detail: fiscalYear and number of an opinion, `count` of several. */
export function findInOpinions(opinions: readonly AskedOpinion[], answerClasses: readonly AnswerClass[]): readonly CouncilFinding[] {
  const open = opinions.filter(({ answerState }) => answerState !== 'confirmed')
  const reflected = new Set(answerClasses.filter(({ meaning }) => meaning === 'reflected').map(({ id }) => id))
  const pointless = opinions.filter(
    ({ answerClassId, isReflected }) => answerClassId !== null && reflected.has(answerClassId) && !isReflected,
  )
  return [
    ...(open.length === 0 ? [] : [about('unanswered', { count: open.length }, open[0]?.id ?? null)]),
    ...pointless.map((one) => of('pointless', one)),
    ...open.filter(({ isMainMeasure }) => isMainMeasure).map((one) => of('undecidedMeasure', one)),
  ]
}

/** Questions that an answer passes over; `questions`: their numbers. */
export function findUntouched(opinions: readonly Opinion[]): readonly CouncilFinding[] {
  return opinions.flatMap((opinion) => {
    const untouched = opinion.answerState === 'none' ? [] : untouchedQuestions(opinion.answer, opinion.questions)
    return untouched.length === 0 ? [] : [of('untouched', opinion, { questions: untouched.join('・') })]
  })
}

/** Without a gist the very words go out. */
export function findRawWords(threads: readonly OpinionThread[], audience: Audience): readonly CouncilFinding[] {
  const raw = audience === 'public' ? threads.filter(({ opinion }) => opinion.gist === '') : []
  return raw.length === 0 ? [] : [about('rawWords', { count: raw.length }, raw[0]?.opinion.id ?? null)]
}

const about = (code: string, detail: CouncilFinding['detail'], targetId: string | null): CouncilFinding => ({
  code,
  detail,
  isBlocking: false,
  targetId,
})
const of = (
  code: string,
  { id, fiscalYear, number }: Pick<Opinion, 'id' | 'fiscalYear' | 'number'>,
  more: CouncilFinding['detail'] = {},
): CouncilFinding => about(code, { fiscalYear, number, ...more }, id)
