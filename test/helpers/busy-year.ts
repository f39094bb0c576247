// Knows how tests and measurements make a year in which everything was checked and confirmed up to 区長, as large as no ward's.
import path from 'node:path'
import { loadResources } from '../../electron/resources.ts'
import { type CheckBook, type Confirmation, isQuarter } from '../../shared/model/check.ts'
import type { ReviewId } from '../../shared/model/ids.ts'
import type { InitiativeReview, WardPlan } from '../../shared/model/ward-plan.ts'
import { checkDatesOf } from '../../shared/rules/check/check-dates.ts'
import { checkedItemsOf } from '../../shared/rules/check/checked-items.ts'
import { contentOfCheck, hashOfContent } from '../../shared/rules/check/content-of-check.ts'
import { makeCheckBook, makeConfirmation, makeReview, testRoute } from './check-factory.ts'
import { generation } from './generations.ts'
import { makePlan } from './plan-factory.ts'

const { checkCalendar } = loadResources(path.join(import.meta.dirname, '../../resources'))
const sentence = '窓口での案内を見直し、毎月の訪問を予定どおり行った。参加者は前年同月を上回り、地域の方からも好評だった。'

/** Of 平成27年度; every 取組 says some hundred letters in each check. `edited`: the plan after an edit of one 取組, several times over. */
export function makeBusyYear(initiatives: number): Readonly<{ plan: WardPlan; edited: readonly WardPlan[]; book: CheckBook }> {
  const g1 = generation('G1')
  const dates = checkDatesOf(checkCalendar, g1.checks, 2015, new Map())
  const bare = makePlan({ issues: 5, strategiesEach: 4, initiativesEach: initiatives / 20 }, (place, nth) => `${place} ${nth}`)
  const plan = mapInitiatives(bare, (id) =>
    dates.map(({ check }) =>
      makeReview(check, {
        id: `${id}-${check}` as ReviewId,
        results: sentence.repeat(3) + id,
        attainment: isQuarter(check) ? '○' : '①（ⅰ）',
        findingAndImprovement: sentence,
      }),
    ),
  )
  const confirmations: Confirmation[] = []
  for (const { check } of dates) {
    for (const checked of checkedItemsOf(plan, g1, check)) {
      if (checked.kind !== 'initiative') continue
      const contentHash = hashOfContent(contentOfCheck(checked, check))
      for (const { id: stepId } of testRoute) {
        const nth = confirmations.length
        const isLast = stepId === testRoute.at(-1)?.id
        confirmations.push(
          makeConfirmation(nth, { id: checked.item.id, check, stepId, isLast, contentHash, at: '2016-04-01T09:00:00+09:00' }),
        )
      }
    }
  }
  return { plan, edited: [1, 2, 3, 4, 5].map((nth) => editOne(plan, `initiative-${nth}`)), book: makeCheckBook({ dates, confirmations }) }
}

function mapInitiatives(plan: WardPlan, reviewsOf: (id: string) => readonly InitiativeReview[] | null): WardPlan {
  const managementIssues = plan.managementIssues.map((issue) => ({
    ...issue,
    strategies: issue.strategies.map((strategy) => ({
      ...strategy,
      initiatives: strategy.initiatives.map((initiative) => {
        const reviews = reviewsOf(initiative.id)
        return reviews ? { ...initiative, reviews } : initiative
      }),
    })),
  }))
  return { ...plan, managementIssues }
}

const editOne = (plan: WardPlan, edited: string): WardPlan =>
  mapInitiatives(plan, (id) => (id === edited ? [makeReview('firstQuarter', { results: '書き直した。' })] : null))
