// Knows what a person is told before an edition is confirmed: what it waits for, what is still open, which bands of its forms are filled, and that it is for good.
import { TriangleAlert } from 'lucide-react'
import type { CheckBook, CheckDates } from '../../../shared/model/check.ts'
import type { EditionKind } from '../../../shared/model/edition.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { CheckPeriod, WardPlan } from '../../../shared/model/ward-plan.ts'
import { checkedItemsOf } from '../../../shared/rules/check/checked-items.ts'
import { keyOfCheck, statesOfYear } from '../../../shared/rules/check/states-of-year.ts'
import { isOfCheck } from '../../../shared/rules/edition-order.ts'
import { amountsThatChange } from '../../../shared/rules/form-cells.ts'
import { unsetTargetsOf } from '../../../shared/rules/unset-targets.ts'
import { editionKindNames, editionWords as words } from '../../../shared/words/editions.ts'
import { openFindings, useInspection } from '../../stores/inspection.ts'

type NoticesProps = Readonly<{
  kind: EditionKind
  /** What may be confirmed now. */
  kinds: readonly EditionKind[]
  plan: WardPlan
  generation: FormGeneration | null
  /** null = not read yet. */
  book: CheckBook | null
  /** ISO date. */
  today: string
}>

/** What stands in the way of the edition: targets not set at 策定, a check that has not begun. */
export function isBlocked({ kind, plan, generation, book, today }: NoticesProps): boolean {
  return countUnset(kind, plan, generation) > 0 || datesToCome(kind, book, today) !== null
}

const countUnset = (kind: EditionKind, plan: WardPlan, generation: FormGeneration | null): number =>
  kind === 'established' && generation ? unsetTargetsOf(plan, generation).length : 0

const datesToCome = (kind: EditionKind, book: CheckBook | null, today: string): CheckDates | null =>
  book?.dates.find(({ check, from }) => check === kind && today < from) ?? null

export function EditionNotices(props: NoticesProps) {
  const { kind, kinds, plan, generation, book, today } = props
  const findings = useInspection(openFindings)
  const unset = countUnset(kind, plan, generation)
  const toCome = datesToCome(kind, book, today)
  const goesOn = toCome ? undefined : book?.dates.find(({ check, until }) => check === kind && today < until)
  const name = editionKindNames[kind]
  const open = isOfCheck(kind) && generation && book ? countOpen(plan, generation, book, kind, today) : null
  return (
    <>
      <ul className="edition-notices">
        {unset > 0 && <li className="edition-blocked">{words.unsetTargets(unset)}</li>}
        {toCome && <li className="edition-blocked">{words.notBegun(name, toCome.from)}</li>}
        {goesOn && <li>{words.periodGoesOn(name, goesOn.until)}</li>}
        {kind === 'selfEvaluation' && kinds.includes('midYearReview') && <li>{words.closesMidYear}</li>}
        {open !== null && <li>{words.openItems(name, open)}</li>}
        {findings !== null && <li>{words.findings(findings)}</li>}
        {isOfCheck(kind) ? <li>{words.bandsShown(name)}</li> : kind !== 'revision' && <li>{words.bandsEmpty}</li>}
      </ul>
      <p className="edition-warning">
        <TriangleAlert size={18} aria-hidden="true" />
        <span>
          {words.cannotUndo}
          {kind === 'established' && words.cannotUndoEstablished}
          {kind === 'established' && generation && amountsThatChange(generation).length > 0 && words.amountsBecomeBudget}
        </span>
      </p>
    </>
  )
}

/** Items of the check that the last step of their way up has not confirmed as they are written now. */
function countOpen(plan: WardPlan, generation: FormGeneration, book: CheckBook, check: CheckPeriod, today: string): number {
  const states = statesOfYear(plan, generation, book, today)
  const isOpen = ({ kind, item }: ReturnType<typeof checkedItemsOf>[number]): boolean =>
    states.get(keyOfCheck(kind, item.id, check))?.stage !== 'confirmed'
  return checkedItemsOf(plan, generation, check).filter(isOpen).length
}
