// Knows how a person's acts on items are sent off: the next item comes to the front at once, and one that was refused comes back.
import { useState } from 'react'
import type { CheckBook } from '../../../../shared/model/check.ts'
import { queueWords as words, type SaidOfItem, sayDone } from '../../../../shared/words/queue.ts'
import { useChecks } from '../../../stores/checks.ts'
import { dayOfSitting } from './day-of-sitting.ts'
import { type AllowedAct, askedAndExpected, isHandIn, nameOfActs } from './item-acts.ts'
import { nameOfItem } from './name-of-item.ts'
import type { QueueItem, QueueWorld } from './queue-items.ts'
import type { Queue } from './use-queue.ts'
import { useTakenBack } from './use-taken-back.ts'

export type Act = Readonly<{ item: QueueItem; allowed: AllowedAct; comment: string }>
export type Confirming = Readonly<{
  /** What was done last, for the toolbar; null = nothing to tell. */
  said: SaidOfItem | null
  /** A whole sentence. */
  say: (sentence: string) => void
  /** One after the other, each a deed of its own. */
  act: (acts: readonly Act[]) => void
}>

const whole = (sentence: string): SaidOfItem => ({ name: '', done: sentence })

export function useConfirming(world: QueueWorld, { lines, selected, select }: Queue, onActed: () => void): Confirming {
  const { person, today, plan } = world
  const [said, setSaid] = useState<SaidOfItem | null>(null)
  useTakenBack(world.book, setSaid)
  const say = (sentence: string) => setSaid(whole(sentence))
  const send = ({ item, allowed, comment }: Act, book: CheckBook, decisionDate: string | null): Promise<boolean> => {
    const documentNumber = useChecks.getState().sitting.documentNumber.trim()
    const about = { fiscalYear: plan.fiscalYear, person, today, decisionDate, documentNumber, comment }
    const made = askedAndExpected(item, allowed, about, book.confirmations.at(-1)?.at ?? '')
    return made ? useChecks.getState().confirm(made.request, made.expected) : Promise.resolve(false)
  }
  const tell = (acts: readonly Act[]): void => {
    const [first, ...others] = acts
    if (!first) return setSaid(null)
    const { act } = first.allowed
    if (others.length === 0) return setSaid(sayDone(act, nameOfItem(first.item), isHandIn(first.allowed)))
    say(words.doneMany(acts.length, nameOfActs(acts.map(({ allowed }) => allowed))))
  }
  const act = (acts: readonly Act[]): void => {
    const { book, sitting } = useChecks.getState()
    const decisionDate = dayOfSitting(sitting.decisionDate)
    if (!book || acts.length === 0) return
    if (decisionDate === undefined) return say(words.badDay)
    const done = new Set(acts.map(({ item }) => item.key))
    const at = lines.findIndex(({ key }) => key === selected?.key)
    if (selected && done.has(selected.key)) {
      const isLeft = ({ key, kind }: (typeof lines)[number]) => kind === 'item' && !done.has(key)
      const next = lines.slice(at + 1).find(isLeft) ?? lines.slice(0, Math.max(at, 0)).findLast(isLeft)
      if (next) select(next.key)
    }
    tell(acts)
    onActed()
    const sent = acts.map((one) => send(one, book, decisionDate).then((isDone) => (isDone ? [] : [one])))
    void Promise.all(sent).then((all) => {
      const refused = new Set(all.flat())
      const [back] = refused
      if (!back) return
      tell(acts.filter((one) => !refused.has(one)))
      select(back.item.key)
    })
  }
  return { said, say, act }
}
