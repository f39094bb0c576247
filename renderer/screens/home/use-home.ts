// Knows all that the home room is drawn from: plan, checks, people and today, the city's calendar, the year's inquiries.
import { useEffect, useMemo, useState } from 'react'
import { overrideGeneration } from '../../../shared/forms/override-generation.ts'
import type { CheckBook, CheckCalendar } from '../../../shared/model/check.ts'
import type { FormGeneration } from '../../../shared/model/form-generation.ts'
import type { Inquiry } from '../../../shared/model/inquiry.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../shared/model/ward-plan.ts'
import { itemsToLog } from '../../../shared/rules/check/items-in-scope.ts'
import { type BoardRow, boardRowsOf } from '../../../shared/rules/check/board-rows.ts'
import { checkedItemsOf } from '../../../shared/rules/check/checked-items.ts'
import { type DueLine, dueLinesOf } from '../../../shared/rules/check/due-lines.ts'
import { queueOf } from '../../../shared/rules/check/queue.ts'
import { termsOf } from '../../../shared/rules/check/route.ts'
import { useApp } from '../../stores/app.ts'
import { useChecks } from '../../stores/checks.ts'
import { useIndicators } from '../../stores/indicators.ts'
import { useLastYearDue } from './use-last-year-due.ts'

type Asked = Readonly<{ plan: WardPlan; generation: FormGeneration; book: CheckBook; organisation: Organisation }>
export type Home = Asked &
  Readonly<{
    /** Checks of the year that ask for anything in this plan. */
    dates: CheckBook['dates']
    person: string
    today: string
    /** Of the posts that the person holds today. */
    ownPosts: ReadonlySet<string>
    /** null until it was read. */
    calendar: CheckCalendar | null
    due: readonly DueLine[]
    /** Of last year's checks, while they are still due. */
    lastYearDue: readonly DueLine[]
    /** In a section's file its own items alone. */
    rows: readonly BoardRow[]
  }>

export function useHome({ plan, generation, book, organisation }: Asked): Home {
  const today = useApp((app) => app.state?.today ?? '')
  const person = useApp((app) => app.state?.operator ?? '')
  const isPart = useApp((app) => Boolean(app.state?.file?.handOver))
  const rules = useIndicators((store) => store.rules)
  const actItems = useChecks((store) => store.actItems)
  const calendar = useCalendar()
  const inquiries = useInquiriesOf(plan)
  const own = useMemo(() => overrideGeneration(generation, plan.overrides), [generation, plan.overrides])
  const ownPosts = useMemo(
    () => new Set<string>(termsOf(organisation, person, today).map(({ postId }) => postId)),
    [organisation, person, today],
  )
  const entries = useMemo(
    () => queueOf({ plan, generation: own, book, organisation, person, today, isPart, risksOf: () => [] }),
    [plan, own, book, organisation, person, today, isPart],
  )
  const due = useMemo(() => {
    const { dates, records } = book
    return dueLinesOf({ entries, dates, records, actItems, items: itemsToLog(plan, own), inquiries, organisation, person, today })
  }, [plan, own, book, entries, organisation, person, today, actItems, inquiries])
  const lastYearDue = useLastYearDue({ plan, organisation, person, today, isPart })
  const asked = useMemo(() => {
    const dates = book.dates.filter(({ check }) => checkedItemsOf(plan, own, check).length > 0)
    return dates.length === book.dates.length ? book : { ...book, dates }
  }, [plan, own, book])
  const rows = useMemo(() => {
    const all = boardRowsOf({ plan, generation: own, book: asked, rules, today })
    return isPart ? all.filter(({ postId }) => postId !== null) : all
  }, [plan, own, asked, rules, today, isPart])
  return { plan, generation: own, book, dates: asked.dates, organisation, person, today, ownPosts, calendar, due, lastYearDue, rows }
}

function useCalendar(): CheckCalendar | null {
  const [calendar, setCalendar] = useState<CheckCalendar | null>(null)
  useEffect(() => {
    let isOpen = true
    void useChecks
      .getState()
      .ask((client) => client.getCheckCalendar())
      .then((found) => isOpen && found && setCalendar(found))
    return () => {
      isOpen = false
    }
  }, [])
  return calendar
}

const none: readonly Inquiry[] = []

/** Read again with the plan and with what was taken back. */
function useInquiriesOf(plan: WardPlan): readonly Inquiry[] {
  const rereadCount = useApp((app) => app.rereadCount)
  const [inquiries, setInquiries] = useState(none)
  useEffect(() => {
    let isOpen = true
    void useChecks
      .getState()
      .ask((client) => client.listInquiries(plan.fiscalYear))
      .then((found) => isOpen && found && setInquiries(found))
    return () => {
      isOpen = false
    }
  }, [plan, rereadCount])
  return inquiries
}
