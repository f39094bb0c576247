// Knows what of a plan is published: exactly what its forms print, item by item, as the one source of the page and of the tables.
import { isOwnedKind, type RecordKind, reviewKindOf, textFields } from '../../model/fields.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { PublishedKind } from '../../model/publication.ts'
import type {
  AmountKind,
  CheckPeriod,
  Indicator,
  Initiative,
  ManagementIssue,
  OutcomeIndicator,
  ReformItem,
  Strategy,
  WardPlan,
} from '../../model/ward-plan.ts'
import { checkPeriods } from '../../model/ward-plan.ts'
import { sumOfFunds } from '../../rules/amount-totals.ts'
import type { MainMarks, ShownByForms } from '../../rules/compared-node.ts'
import { amountsShownBy, cellsOfGeneration } from '../../rules/form-cells.ts'
import { kindOfCollection } from '../../rules/kind-of-collection.ts'
import { missingNumbersOf, numberOf } from '../../rules/numbering.ts'
import { fillTemplate, type TemplateScope } from '../fill-template.ts'
import { generationOfPlan } from '../generation-of-plan.ts'
import { shownByForms } from '../shown-by-forms.ts'

/** phase null = of the plan itself. No text is ''. */
export type PublishedText = Readonly<{ field: string; phase: CheckPeriod | null; label: string; text: string }>
/** `value` in the forms' unit, as they print it; null = nobody entered it. */
export type PublishedAmount = Readonly<{ kind: AmountKind; fiscalYear: number; value: number | null }>
/** Texts are '' where the forms show none. `position` from 1 among those of its owner. */
export type PublishedIndicator = Readonly<{
  kind: 'outcomeIndicator' | 'processIndicator'
  position: number
  name: string
  target: string
  cumulative: Readonly<{ from: number; until: number }> | null
  /** What the forms print behind the target: '（R3～R5合計）'. */
  cumulativeMark: string
  result: string
  attainment: string
  previousResult: string
  previousRating: string
}>
export type PublishedItem = Readonly<{
  kind: PublishedKind
  number: string
  title: string
  texts: readonly PublishedText[]
  indicators: readonly PublishedIndicator[]
  amounts: readonly PublishedAmount[]
  children: readonly PublishedItem[]
  /** Numbers among its children that nobody has any more (欠番). */
  gaps: readonly string[]
}>
export type PublishedPlan = Readonly<{
  wardCode: string
  wardName: string
  fiscalYear: number
  firstReiwaYearAs: WardPlan['firstReiwaYearAs']
  unit: FormGeneration['unit']
  texts: readonly PublishedText[]
  issues: readonly PublishedItem[]
  gaps: readonly string[]
  reformItems: readonly PublishedItem[]
  reformGaps: readonly string[]
  /** How the forms of the year call what 取組項目 stand under; '' where they do not say. */
  reformHeading: string
  /** 凡例 that the forms of the year print, once each, and what kind of item they are of. */
  legends: readonly Readonly<{ kind: PublishedKind; text: string }>[]
}>

type Owner = Readonly<{ id: string; reviews?: readonly Readonly<{ period: string }>[] }>
type Place = Readonly<{ number: string; marks: MainMarks; position?: number }>

/** `official`: the forms as their file, or the edition that froze them, has them. `plan`: thawed, without what its edition does not show. */
export function publishedPlanOf(
  plan: WardPlan,
  official: FormGeneration,
  { code: wardCode, name: wardName }: Readonly<{ code: string; name: string }>,
): PublishedPlan {
  const { fiscalYear, firstReiwaYearAs } = plan
  const generation = generationOfPlan(official, plan)
  const shown = shownByForms(official, plan)
  const numbers = numberOf(plan)
  const scope: TemplateScope = {
    generation,
    fiscalYear,
    firstReiwaYearAs,
    wardName,
    number: '',
    position: 1,
    edition: '',
    cumulative: null,
  }
  const labels = labelsOf(generation)
  const isEstablished = plan.stage === 'established'
  const gapsOf = (items: readonly Readonly<{ number: number | null }>[], upTo: number, above: string): readonly string[] =>
    isEstablished ? missingNumbersOf(items, upTo).map((number) => `${above}${number}`) : []

  const textsOf = (kind: RecordKind, record: Owner, { number, marks, position = 1 }: Place): readonly PublishedText[] => {
    const at = { ...scope, number, position }
    const read = (of: RecordKind, from: unknown, phase: CheckPeriod | null): readonly PublishedText[] =>
      textFields[of].flatMap((name) => {
        const text = (from as Readonly<Record<string, unknown>> | undefined)?.[name]
        const place = `${of}.${name}${phase === null ? '' : `/${phase}`}`
        if (typeof text !== 'string' || text === '' || name === 'title' || !shown.field(place, marks)) return []
        return [{ field: `${of}.${name}`, phase, label: fillTemplate(labels.get(place) ?? '', at), text }]
      })
    const review = reviewKindOf(kind)
    const own = read(kind, record, null)
    if (review === null) return own
    const said = checkPeriods.flatMap((phase) =>
      read(
        review,
        record.reviews?.find(({ period }) => period === phase),
        phase,
      ),
    )
    return [...own, ...said]
  }

  const indicatorsOf = (
    kind: 'outcomeIndicator' | 'processIndicator',
    indicators: readonly (Indicator & Partial<OutcomeIndicator>)[],
    marks: MainMarks,
  ): readonly PublishedIndicator[] => {
    if (!shown.item(kind, marks)) return []
    return indicators.map((indicator, index) => {
      const own = (name: 'name' | 'target' | 'previousResult' | 'previousRating') => {
        const isShown = shown.field(`${kind}.${name}`, marks)
        return isShown ? (indicator[name] ?? '') : ''
      }
      const review = indicator.reviews?.find(({ period }) => period === 'selfEvaluation')
      const said = (name: 'result' | 'attainment') =>
        shown.field(`outcomeReview.${name}/selfEvaluation`, marks) ? (review?.[name] ?? '') : ''
      const { cumulativeFrom: from, cumulativeUntil: until } = indicator
      const cumulative = from === null || until === null || !shown.cumulative(kind, marks) ? null : { from, until }
      return {
        kind,
        position: index + 1,
        name: own('name'),
        target: own('target'),
        cumulative,
        cumulativeMark: fillTemplate('{cumulative}', { ...scope, cumulative }),
        result: said('result'),
        attainment: said('attainment'),
        previousResult: own('previousResult'),
        previousRating: own('previousRating'),
      }
    })
  }

  const plain = { indicators: [], amounts: [], children: [], gaps: [] }
  const initiativeOf = (initiative: Initiative, strategy: Strategy): PublishedItem => {
    const place = { number: numbers.get(initiative.id) ?? '', marks: { strategy: strategy.isMain, initiative: initiative.isMain } }
    return {
      ...plain,
      kind: 'initiative',
      number: place.number,
      title: initiative.title,
      texts: textsOf('initiative', initiative, place),
      indicators: indicatorsOf('processIndicator', initiative.processIndicators, place.marks),
      amounts: amountsOf(initiative, fiscalYear, shown.amounts(place.marks), generation),
    }
  }
  const strategyOf = (strategy: Strategy): PublishedItem => {
    const place = { number: numbers.get(strategy.id) ?? '', marks: { strategy: strategy.isMain, initiative: false } }
    const initiatives = strategy.initiatives.filter(({ isMain }) => shown.item('initiative', { ...place.marks, initiative: isMain }))
    return {
      ...plain,
      kind: 'strategy',
      number: place.number,
      title: strategy.title,
      texts: textsOf('strategy', strategy, place),
      indicators: indicatorsOf('outcomeIndicator', strategy.outcomeIndicators, place.marks),
      children: initiatives.map((initiative) => initiativeOf(initiative, strategy)),
      gaps: shown.item('initiative', noMarks) ? gapsOf(strategy.initiatives, strategy.numberedUpTo, `${place.number}-`) : [],
    }
  }
  const issueOf = (issue: ManagementIssue): PublishedItem => {
    const place = { number: numbers.get(issue.id) ?? '', marks: noMarks }
    const strategies = issue.strategies.filter(({ isMain }) => shown.item('strategy', { strategy: isMain, initiative: false }))
    return {
      ...plain,
      kind: 'managementIssue',
      number: place.number,
      title: issue.title,
      texts: textsOf('managementIssue', issue, place),
      children: strategies.map(strategyOf),
      gaps: gapsOf(issue.strategies, issue.numberedUpTo, `${place.number}-`),
    }
  }
  const reformOf = (item: ReformItem): PublishedItem => {
    const place = { number: numbers.get(item.id) ?? '', marks: noMarks }
    return { ...plain, kind: 'reformItem', number: place.number, title: item.title, texts: textsOf('reformItem', item, place) }
  }
  const hasReforms = shown.item('reformItem', noMarks)
  return {
    wardCode,
    wardName,
    fiscalYear,
    firstReiwaYearAs,
    unit: generation.unit,
    texts: textsOf('wardPlan', plan, { number: '', marks: noMarks }),
    issues: plan.managementIssues.map(issueOf),
    gaps: gapsOf(plan.managementIssues, plan.numberedUpTo, ''),
    reformItems: hasReforms ? plan.reformItems.map(reformOf) : [],
    reformGaps: hasReforms ? gapsOf(plan.reformItems, plan.reformNumberedUpTo, '') : [],
    reformHeading: generation.legends.some(({ id }) => id === reformHeadingId) ? fillTemplate(`{legend.${reformHeadingId}}`, scope) : '',
    legends: legendsOf(generation, scope),
  }
}

const noMarks: MainMarks = { strategy: false, initiative: false }

/** How the forms call each field (a template), by its place; the first form that shows it says it. */
function labelsOf(generation: FormGeneration): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const { cell } of cellsOfGeneration(generation)) {
    if (cell.field === undefined || cell.label === undefined || cell.adds) continue
    for (const place of [cell.field, `${cell.field}/${cell.phase}`]) if (!labels.has(place)) labels.set(place, cell.label)
  }
  return labels
}

/** Rounded as the forms round: half away from zero. */
function amountsOf(
  { amounts }: Initiative,
  fiscalYear: number,
  visible: ReturnType<ShownByForms['amounts']>,
  generation: FormGeneration,
): readonly PublishedAmount[] {
  const { yen: unit } = generation.unit
  return amountsShownBy(generation)
    .filter((one) => visible.some(({ kind, yearOffset }) => kind === one.kind && yearOffset === one.yearOffset))
    .map(({ kind, yearOffset }) => {
      const yen = sumOfFunds(amounts, kind, fiscalYear + yearOffset)
      const rounded = yen === null ? null : Math.sign(yen) * Math.round(Math.abs(yen) / unit)
      return { kind, fiscalYear: fiscalYear + yearOffset, value: rounded === 0 ? 0 : rounded }
    })
}

const reformHeadingId = 'reformItemHeading'

/** The lines of small print under a band, as the forms print them. */
function legendsOf(generation: FormGeneration, scope: TemplateScope): PublishedPlan['legends'] {
  const found = new Map<string, PublishedPlan['legends'][number]>()
  for (const { cell, around } of cellsOfGeneration(generation)) {
    const template = `${cell.before ?? ''}${cell.after ?? ''}`
    const of = around.at(-1)
    if (of === undefined || !template.includes('{legend.') || template.includes(reformHeadingId)) continue
    const kind = kindOfCollection[of]
    const text = fillTemplate(template, scope).trim()
    if (text !== '' && isOwnedKind(kind)) found.set(`${kind}/${text}`, { kind, text })
  }
  return [...found.values()]
}
