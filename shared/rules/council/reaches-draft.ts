// Knows whether an opinion of a day still reaches next year's 素案, its 案, or only the year behind it, and how the budget stands then.
import type { CheckCalendar } from '../../model/check.ts'
import { dayInYear } from '../check/check-dates.ts'
import { daysBetween } from '../days-between.ts'
import { fiscalYearOf } from '../fiscal-year.ts'

/** ISO dates, both inclusive. */
type Span = Readonly<{ from: string; until: string }>
/** When next year's plan is drafted within a 年度; a season that the calendar does not know is null. */
type DraftSeasons = Readonly<{ draft: Span | null; plan: Span | null; budget: Span | null }>
/**
 * draft: before 素案 goes to the council · plan: too late for it, and before 案 is published · nextYear: too late for both. `planYear`: 年度 of the plan that
 * it reaches; `until`: the day by which it has to be there, `daysLeft` from the asked day to it (at least 1). `isTight`: its answer is due only after that.
 */
export type Reach = Readonly<{
  verdict: 'draft' | 'plan' | 'nextYear'
  planYear: number
  until: string
  daysLeft: number
  isTight: boolean
  /** Of the plan that is drafted in the year of the asked day. */
  budget: 'before' | 'during' | 'after' | null
  budgetFrom: string | null
}>

/** Source of the seasons: resources/check-calendar.json (阿倍野区: 素案 to the council in December; 政策企画室: 案 in February; 市民局: 予算編成). */
function draftSeasonsOf(calendar: CheckCalendar, fiscalYear: number): DraftSeasons {
  const spanOf = (id: string): Span | null => {
    const season = calendar.seasons.find((one) => one.id === id)
    return season ? { from: dayInYear(season.from, fiscalYear), until: dayInYear(season.until, fiscalYear) } : null
  }
  return { draft: spanOf('draftToCouncil'), plan: spanOf('draftPlan'), budget: spanOf('budget') }
}

/** null where the calendar does not say when 素案 goes to the council. `answerDays`: days from an opinion to its answer. */
export function reachOf(day: string, calendar: CheckCalendar, answerDays: number): Reach | null {
  const fiscalYear = fiscalYearOf(day)
  const { draft, plan, budget } = draftSeasonsOf(calendar, fiscalYear)
  const next = draftSeasonsOf(calendar, fiscalYear + 1).draft
  if (!draft || !next) return null
  const reached =
    day < draft.from
      ? { verdict: 'draft' as const, planYear: fiscalYear + 1, until: draft.from }
      : plan && day < plan.from
        ? { verdict: 'plan' as const, planYear: fiscalYear + 1, until: plan.from }
        : { verdict: 'nextYear' as const, planYear: fiscalYear + 2, until: next.from }
  const daysLeft = daysBetween(day, reached.until)
  return {
    ...reached,
    daysLeft,
    isTight: daysLeft < answerDays,
    budget: budget && (day < budget.from ? 'before' : day <= budget.until ? 'during' : 'after'),
    budgetFrom: budget?.from ?? null,
  }
}
