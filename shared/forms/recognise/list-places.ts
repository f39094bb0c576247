// Knows how what was gathered becomes the places of a dry run, item by item in the order of the form.
import type { ImportedPlace } from '../../model/plan-import.ts'
import { type AmountKind, checkPeriods } from '../../model/ward-plan.ts'
import { chooseClaim } from './choose-claim.ts'
import { readAmount, withUnit, yearOfEra } from './draft-texts.ts'
import { type FieldLabels, labelOfAmount } from './field-labels.ts'
import { type AmountClaim, type Claim, type IndicatorClaim, inOrder, type OutcomeClaim, type PlanNode } from './plan-tree.ts'
import type { LeftOver } from './sweep-sheet.ts'

/** The items that the plan will have, each with the path under which its places stand. */
export type PlacedItem = Readonly<{ path: string; isMain: boolean }>
export type PlaceList = Readonly<{ places: readonly ImportedPlace[]; items: readonly PlacedItem[] }>

export type PlaceRequest = Readonly<{
  root: PlanNode
  labels: FieldLabels
  fiscalYear: number
  unitYen: number
  /** Sheets stand there besides the summary: what only the summary names is doubtful. */
  hasFullSheets: boolean
  leave(left: LeftOver): void
}>

/** An indicator of the plan: `nth` (from 1) of the `of` of its strategy. */
type PlacedIndicator = Readonly<{ path: string; number: string; nth: number; of: number }>

const textsOf = {
  plan: ['wardPlan.goal', 'wardPlan.mission', 'wardPlan.mayorPolicy'],
  issue: ['futureVision', 'currentState', 'causeAnalysis', 'challenge', 'recognition'].map((field) => `managementIssue.${field}`),
  strategy: ['strategy.desiredState', 'strategy.approach'],
  initiative: ['initiative.content', 'initiative.withdrawalCriterion', 'initiative.pastResults'],
  reform: ['purpose', 'overview', 'goal', 'content'].map((field) => `reformItem.${field}`),
} as const
const titleOf = {
  issue: 'managementIssue.title',
  strategy: 'strategy.title',
  initiative: 'initiative.title',
  reform: 'reformItem.title',
} as const

/** What the texts of a check are called on the form. */
const reviewNames = {
  wardPlanReview: {
    achievements: '1年間の取組成果と今後取り組みたいこと',
    challenges: '解決すべき課題と今後の改善方向',
    evaluation: '運営方針全体の定性評価',
    futurePolicy: '今後の方針',
  },
  managementIssueReview: { summary: '経営課題全体としての評価結果の総括' },
  strategyReview: {
    progress: '戦略の進捗状況',
    overall: 'アウトカム指標の全体の達成状況',
    effectiveness: '戦略のアウトカムに対する有効性',
    finding: '課題',
    direction: '今後の対応方向',
  },
  initiativeReview: {
    results: '当年度の取組実績',
    attainment: 'プロセス指標の達成状況',
    effectiveness: '戦略に対する取組の有効性',
    finding: '課題',
    improvement: '改善策',
    findingAndImprovement: '課題と改善策',
  },
  reformItemReview: {
    results: '当年度の取組実績',
    implementation: '取組内容の実施見込み',
    attainment: '目標の達成状況',
    findingAndImprovement: '課題と改善策',
  },
} as const

export function listPlaces({ root, labels, fiscalYear, unitYen, hasFullSheets, leave }: PlaceRequest): PlaceList {
  const places: ImportedPlace[] = []
  const items: PlacedItem[] = []
  const put = (path: string, label: string, claim: Claim | null): void => {
    const state = !claim ? 'notFound' : claim.reason === null ? 'found' : 'doubtful'
    places.push({ path, label, text: claim?.text ?? '', state, address: claim?.address ?? '', reason: claim?.reason ?? null })
  }
  const putTexts = (node: PlanNode, path: string, number: string): void => {
    for (const field of textsOf[node.level]) {
      const claim = chooseClaim(node.texts.get(field) ?? [], leave)
      if (claim || labels.isAsked(field)) put(join(path, field.split('.')[1] ?? ''), `${number}${labels.labelOf(field)}`, claim)
    }
  }

  putTexts(root, '', '')
  putReviews('wardPlanReview', root, '', '')
  const issues = inOrder(root.children.filter((node) => node.level === 'issue'))
  issues.forEach((issue, i) => {
    putItem(issue, issues, i, `managementIssues.${i}`, String(issue.number))
    putReviews('managementIssueReview', issue, `managementIssues.${i}`, `${issue.number} `)
    const strategies = inOrder(issue.children)
    shareIndicators(issue.indicators, strategies)
    const ofIssue: PlacedIndicator[] = []
    strategies.forEach((strategy, s) => {
      const path = `managementIssues.${i}.strategies.${s}`
      const number = `${issue.number}-${strategy.number}`
      putItem(strategy, strategies, s, path, number)
      putIndicators('outcomeIndicator', strategy.indicators, path, number)
      const placed = strategy.indicators.map((_, n, { length: of }) => ({ path: `${path}.outcomeIndicators.${n}`, number, nth: n + 1, of }))
      ofIssue.push(...placed)
      putOutcomes(strategy.outcomes, placed)
      putReviews('strategyReview', strategy, path, `${number} `)
      const initiatives = inOrder(strategy.children)
      initiatives.forEach((initiative, n) => {
        const under = `${path}.initiatives.${n}`
        const full = `${number}-${initiative.number}`
        putItem(initiative, initiatives, n, under, full)
        putIndicators('processIndicator', initiative.indicators, under, full)
        putAmounts(initiative, under, full)
        putReviews('initiativeReview', initiative, under, `${full} `)
      })
    })
    putOutcomes(issue.outcomes, ofIssue)
  })
  const reforms = inOrder(root.children.filter((node) => node.level === 'reform'))
  reforms.forEach((item, i) => {
    putItem(item, reforms, i, `reformItems.${i}`, `取組項目${item.number}`)
    putReviews('reformItemReview', item, `reformItems.${i}`, `取組項目${item.number} `)
  })
  return { places, items }

  function putItem(node: PlanNode, siblings: readonly PlanNode[], index: number, path: string, number: string): void {
    items.push({ path, isMain: node.isMain })
    const title = chooseClaim(node.titles, leave)
    const before = siblings[index - 1]?.number ?? 0
    const ofNumber = node.number === index + 1 ? null : node.number <= before ? 'outOfOrder' : 'numberGap'
    const ofSummary = hasFullSheets && node.openedAt === '' && node.level !== 'reform' ? 'onlyInSummary' : null
    const field = titleOf[node.level as keyof typeof titleOf]
    const reason = title?.reason ?? node.problem ?? ofSummary ?? ofNumber
    put(`${path}.title`, `${number} ${labels.labelOf(field)}`, title && { ...title, reason })
    putTexts(node, path, `${number} `)
  }

  function putIndicators(
    of: 'outcomeIndicator' | 'processIndicator',
    claims: readonly IndicatorClaim[],
    path: string,
    number: string,
  ): void {
    const label = (field: string, index: number): string => {
      const name = labels.labelOf(`${of}.${field}`)
      return claims.length > 1 ? `${number} ${name}（${index + 1}）` : `${number} ${name}`
    }
    const none: IndicatorClaim = { name: { text: '', address: '', isSummary: false, reason: null }, target: null }
    const listed = claims.length > 0 ? claims : labels.isAsked(`${of}.name`) ? [none] : []
    listed.forEach(({ name, target }, index) => {
      const under = `${path}.${of}s.${index}`
      put(`${under}.name`, label('name', index), name.text === '' ? null : name)
      put(`${under}.target`, label('target', index), target)
    })
  }

  function putAmounts(initiative: PlanNode, path: string, number: string): void {
    // A form that was published once the budget was decided calls 「27予算額」 what its draft calls 「27算定（見込）額」: it is the same cell.
    const ofThisYear = labels.amounts.filter(({ yearOffset }) => yearOffset === 0).map(({ kind }) => kind)
    const asksAssessed = ofThisYear.includes('assessed') && !ofThisYear.includes('budget')
    const byPlace = new Map<string, Readonly<{ kind: AmountKind; year: number; claims: Claim[] }>>()
    for (const claim of initiative.amounts) {
      const { fiscalYear: year, isFar } = yearOfEra(claim.era, fiscalYear, fiscalYear + (claim.amount === 'settlement' ? -2 : 0))
      const read = readPlacedAmount(claim, isFar)
      if (!read) continue
      const kind = claim.amount === 'budget' && year === fiscalYear && asksAssessed ? 'assessed' : claim.amount
      const key = `${kind}.${year}`
      const place = byPlace.get(key) ?? { kind, year, claims: [] }
      place.claims.push(read)
      byPlace.set(key, place)
    }
    for (const [key, { kind, year, claims }] of [...byPlace].toSorted(([, a], [, b]) => a.year - b.year))
      put(`${path}.amounts.${key}`, `${number} ${labelOfAmount(kind, year)}`, chooseClaim(claims, leave, isSameAmount))
    if (initiative.hasAmountLabels || byPlace.size > 0) return
    for (const { kind, yearOffset } of labels.amounts) {
      const year = fiscalYear + yearOffset
      put(`${path}.amounts.${kind}.${year}`, `${number} ${labelOfAmount(kind, year)}`, null)
    }
  }

  function readPlacedAmount(claim: AmountClaim, isFar: boolean): Claim | null {
    const text = withUnit(claim.text, claim.unitYen ?? unitYen)
    const yen = readAmount(text)
    if (yen === null) return null
    return { ...claim, text, reason: yen === 'unreadable' ? 'amountUnreadable' : isFar ? 'amountYear' : claim.reason }
  }

  /** A row of results for each indicator: else nobody knows whose is whose. */
  function putOutcomes(outcomes: readonly OutcomeClaim[], indicators: readonly PlacedIndicator[]): void {
    const areAll = outcomes.length === indicators.length
    for (const [index, { result, attainment, previous }] of outcomes.entries()) {
      const indicator = areAll ? indicators[index] : undefined
      if (!indicator) {
        for (const claim of [result, attainment, previous?.claim]) if (claim) leave({ address: claim.address, text: claim.text })
        continue
      }
      const { path, number, of } = indicator
      const nth = of > 1 ? `（${indicator.nth}）` : ''
      const under = `${path}.reviews.selfEvaluation`
      if (result) put(`${under}.result`, `${number} アウトカム指標の実績${nth}（自己評価）`, result)
      if (attainment) put(`${under}.attainment`, `${number} アウトカム指標の達成状況${nth}（自己評価）`, attainment)
      const name = previous?.field === 'previousRating' ? '前年度の評価' : '前年度の実績'
      if (previous) put(`${path}.${previous.field}`, `${number} アウトカム指標の${name}${nth}`, previous.claim)
    }
  }

  function putReviews(kind: keyof typeof reviewNames, node: PlanNode, path: string, number: string): void {
    for (const period of checkPeriods) {
      for (const [field, name] of Object.entries(reviewNames[kind])) {
        const claim = chooseClaim(node.texts.get(`${kind}.${field}@${period}`) ?? [], leave)
        const check = period === 'selfEvaluation' ? '自己評価' : '中間振り返り'
        if (claim) put(join(path, `reviews.${period}.${field}`), `${number}${name}（${check}）`, claim)
      }
    }
  }
}

/** The short sheet lists the indicators of all strategies of an issue in one table, and does not say whose each is. */
function shareIndicators(indicators: readonly IndicatorClaim[], strategies: readonly PlanNode[]): void {
  const [only] = strategies
  if (indicators.length === 0 || !only) return
  const isClear = strategies.length === 1
  const areOneEach = indicators.length === strategies.length
  for (const [index, claim] of indicators.entries()) {
    const owner = (areOneEach ? strategies[index] : only) ?? only
    owner.indicators.push(isClear ? claim : { ...claim, name: { ...claim.name, reason: claim.name.reason ?? 'strategyOfIndicator' } })
  }
}

const isSameAmount = (one: Claim, other: Claim): boolean => readAmount(one.text) === readAmount(other.text)

function join(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`
}
