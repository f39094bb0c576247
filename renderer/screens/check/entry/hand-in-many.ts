// Knows how several items are handed in at once: what is whole goes, each as a deed of its own; what is not stays, and is told why.
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { isRefusal } from '../../../../shared/rules/check/may-act.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { entryWords as words } from '../../../../shared/words/entry.ts'
import { useChecks } from '../../../stores/checks.ts'
import { useInspection } from '../../../stores/inspection.ts'
import { usePlan } from '../../../stores/plan.ts'
import { requestToHandIn } from './entry-deeds.ts'
import { entryFieldsOf } from './entry-fields.ts'
import { type EntryItem, entryItemsOf, rowIdOf } from './entry-rows.ts'
import { contradictionsOfItem } from './item-contradictions.ts'
import { type HandingIn, mayHandIn } from './may-hand-in.ts'

export type ManyAsked = HandingIn & Readonly<{ generation: FormGeneration; sources: JudgeSources | null; lastYear: WardPlan | null }>
/** `left`: what was not handed in, and why not, as a sentence. */
export type HandedIn = Readonly<{ done: readonly EntryItem[]; left: readonly Readonly<{ entry: EntryItem; why: string }>[] }>

/** `chosen`: their `rowIdOf`. What is being typed is stored before. What the main process refuses is in neither: the problem is shown. */
export async function handInMany(chosen: ReadonlySet<string>, asked: ManyAsked): Promise<HandedIn> {
  await useChecks.getState().whenSaved()
  const { plan } = usePlan.getState()
  const { book } = useChecks.getState()
  const step = book?.route[0]
  if (!plan || !book || !step) return { done: [], left: [] }
  const { generation, dates, today } = asked
  const entries = entryItemsOf({ plan, generation, book, dates, today }).filter((entry) => chosen.has(rowIdOf(entry)))
  const looked = entries.map((entry) => ({ entry, why: whyNot(entry, plan, asked) }))
  const whole = looked.flatMap(({ entry, why }) => (why === '' ? [entry] : []))
  const done: EntryItem[] = []
  if (whole.length > 0) {
    await useChecks.getState().deed(async (client) => {
      for (const entry of whole) {
        await client.confirmCheck(requestToHandIn(plan.fiscalYear, entry.item, dates.check, step))
        done.push(entry)
      }
    })
  }
  return { done, left: looked.filter(({ why }) => why !== '') }
}

/** '' where it is whole. */
function whyNot(entry: EntryItem, plan: WardPlan, asked: ManyAsked): string {
  const { generation, dates, sources, lastYear } = asked
  const { check } = dates
  const { item } = entry
  const answer = mayHandIn(entry, asked)
  if (isRefusal(answer)) return answer.why === 'nothingWritten' ? words.leftOut.nothingWritten : words.leftOut.notOwn
  const { sentBack, contentHash, isBlankByReason } = entry.state
  if (sentBack?.contentHash === contentHash) return words.leftOut.unchanged
  const fields = entryFieldsOf({ plan, generation, check, item, lastYears: null, wardName: '' })
  const isEmpty = fields.some(({ isMandatory, value }) => isMandatory && value.trim() === '')
  if (isEmpty && !isBlankByReason) return words.leftOut.mandatory
  const { waived } = useInspection.getState()
  const { length } = contradictionsOfItem({ plan, generation, check, item, sources, lastYear, typed: {} }, waived)
  return length === 0 ? '' : words.leftOut.contradictions(length)
}
