// Knows which acts a person can do with one item now, and for which of its steps.
import type { ConfirmationRequest } from '../../../../shared/api.ts'
import type { CheckDates, Confirmation, ConfirmationAct, ReviewStep } from '../../../../shared/model/check.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { isRefusal, mayAct, type Permission, type Refusal } from '../../../../shared/rules/check/may-act.ts'
import { nameOfAct } from '../../../../shared/words/queue.ts'
import type { QueueItem } from './queue-items.ts'

export type AllowedAct = Readonly<{ act: ConfirmationAct; stepIndex: number; permission: Permission }>
export type ItemActs = Readonly<{
  confirm: AllowedAct | null
  readLater: AllowedAct | null
  confirmFor: AllowedAct | null
  sendBack: AllowedAct | null
  /** One for each step that can be opened again, the last one first. */
  takeBack: readonly AllowedAct[]
  /** Why 確認 is not among them. */
  refusal: Refusal | null
}>
type Asked = Readonly<{ dates: CheckDates; organisation: Organisation; person: string; today: string; isPart: boolean }>

export function actsOfItem({ state, postId }: Pick<QueueItem, 'state' | 'postId'>, asked: Asked): ItemActs {
  const { isPart, ...world } = asked
  const answer = (act: ConfirmationAct, stepIndex: number) => mayAct({ act, stepIndex, state, postId, ...world, comment: '-' })
  const allowed = (act: ConfirmationAct, stepIndex: number): readonly AllowedAct[] => {
    if (isPart && state.steps[stepIndex]?.step.scope === 'ward') return []
    const permission = answer(act, stepIndex)
    return isRefusal(permission) ? [] : [{ act, stepIndex, permission }]
  }
  const indexes = state.steps.map((_, index) => index)
  const first = (act: ConfirmationAct) => indexes.flatMap((index) => allowed(act, index))[0] ?? null
  const { next } = state
  const atNext = (act: ConfirmationAct) => (next === null ? null : (allowed(act, next)[0] ?? null))
  const refused = answer('confirm', next ?? state.steps.length - 1)
  return {
    confirm: atNext('confirm'),
    readLater: first('readLater'),
    confirmFor: atNext('confirmFor'),
    sendBack: first('sendBack'),
    takeBack: indexes.toReversed().flatMap((index) => allowed('takeBack', index)),
    refusal: isRefusal(refused) ? refused : null,
  }
}

/** What Enter does: what waits for the person; else what he may do in another's place. */
export const mainActOf = ({ confirm, readLater, confirmFor }: ItemActs): AllowedAct | null => confirm ?? readLater ?? confirmFor

export const isHandIn = ({ act, stepIndex }: Pick<AllowedAct, 'act' | 'stepIndex'>): boolean => act === 'confirm' && stepIndex === 0
/** The same of what stands in the log. */
export const isHandInOf = ({ act, stepId }: Confirmation, route: readonly ReviewStep[]): boolean =>
  isHandIn({ act, stepIndex: route.findIndex(({ id }) => id === stepId) })
/** '確認', '提出・確認': each once, in the order of the acts. */
export const nameOfActs = (acts: readonly AllowedAct[]): string =>
  [...new Set(acts.map((one) => nameOfAct(one.act, isHandIn(one))))].join('・')

type Said = Readonly<{
  fiscalYear: number
  person: string
  today: string
  decisionDate: string | null
  documentNumber: string
  comment: string
}>

/** What is asked of the file, and what will stand in the log once it is done. `lastAt`: moment of the last act in the log. */
export function askedAndExpected(
  { kind, id, check, number, title, state }: QueueItem,
  { act, stepIndex, permission }: AllowedAct,
  { person, today, ...said }: Said,
  lastAt: string,
): Readonly<{ request: ConfirmationRequest; expected: Confirmation }> | null {
  const step = state.steps[stepIndex]?.step
  if (!step) return null
  const { contentHash } = state
  const request = { ...said, subject: { kind, id }, check, stepId: step.id, act, contentHash }
  const startOfToday = `${today}T00:00:00`
  const expected: Confirmation = {
    recordId: `expected ${kind}/${id}/${check}/${step.id}/${act}`,
    ...said,
    kind,
    id,
    check,
    stepId: step.id,
    stepName: step.name,
    act,
    isLast: (act === 'confirm' || act === 'confirmFor') && stepIndex === state.steps.length - 1,
    ...permission,
    postName: '',
    person,
    windowsUser: '',
    at: lastAt > startOfToday ? lastAt : startOfToday,
    contentHash,
    number,
    title,
    deedId: 0,
  }
  return { request, expected }
}
