// Knows what of a plan is compared with another state of it, as a tree of named texts, and which of them no form prints. Notes of the office alone are left out.
import { keyOfField, type RecordKind, type ReviewKind, textFields } from '../model/fields.ts'
import type { FormGeneration } from '../model/form-generation.ts'
import type {
  Amount,
  AmountKind,
  Indicator,
  Initiative,
  ManagementIssue,
  OutcomeIndicator,
  ReformItem,
  Strategy,
  WardPlan,
} from '../model/ward-plan.ts'
import { numberOf } from './numbering.ts'

/** One text of a record. `place` is the same in every year; `key` as in keyOfField where a person can write there. */
export type ComparedText = Readonly<{
  place: string
  key: string
  kind: string
  recordId: string
  field: string
  label: string
  text: string
  /** No form prints it. */
  isInternal: boolean
}>
/** A record with what stands under it. An indicator goes by the number and title of its owner. `name`: what the record itself is called. */
export type ComparedNode = Readonly<{
  kind: string
  id: string
  number: string
  title: string
  name: string
  label: string
  isInternal: boolean
  texts: readonly ComparedText[]
  children: readonly ComparedNode[]
}>

/** Whether the strategy and the initiative around are marked 主な; a strategy's own initiative counts as unmarked. */
export type MainMarks = Readonly<{ strategy: boolean; initiative: boolean }>
/** What the forms of a plan print; made by shared/forms/shown-by-forms.ts. */
export type ShownByForms = Readonly<{
  unit: FormGeneration['unit']
  /** Years that labels name, counted from the plan's own. */
  years: ReadonlySet<number>
  /** Keys of labels that stand on the forms. */
  overrides: ReadonlySet<string>
  /** 'initiative.content'; of what a check says 'initiativeReview.results/selfEvaluation'. */
  field(place: string, marks: MainMarks): boolean
  /** Whether records of the kind are listed at all. */
  item(kind: string, marks: MainMarks): boolean
  /** Whether the mark 主な brings the record onto a form. */
  mark(kind: 'strategy' | 'initiative', marks: MainMarks): boolean
  cumulative(kind: string, marks: MainMarks): boolean
  amounts(marks: MainMarks): readonly Readonly<{ kind: AmountKind; yearOffset: number }>[]
}>

/** How things are called and shown; the sentences stand in words/comparison.ts. */
export type ComparisonWords = Readonly<{
  nameKind(kind: string): string
  nameField(kind: string, field: string): string
  nameAmount(kind: string, fund: string, fiscalYear: number, plan: WardPlan): string
  nameRelatedBudget(kind: string, fund: string): string
  nameReview(period: string, field: string, kind: string): string
  nameOverride(key: string): string
  /** '指標名' → '指標名（2）' where a record has several. */
  nameNth(name: string, nth: number): string
  nameTie(target: string): string
  showAmount(yen: number, unit: FormGeneration['unit']): string
  showMain(isMain: boolean): string
  showFirstReiwaYear(as: WardPlan['firstReiwaYearAs']): string
  showCumulative(from: number | null, until: number | null, plan: WardPlan): string
}>

/** Notes that nobody but the office reads, and no comparison either. */
const notCompared: ReadonlySet<string> = new Set(['internalNote', 'targetReason'])

const noMarks: MainMarks = { strategy: false, initiative: false }

/** The plan as one tree, in the order of the form. Amounts are shown in `unit`. */
export function comparedNodeOf(plan: WardPlan, words: ComparisonWords, shown: ShownByForms, unit: FormGeneration['unit']): ComparedNode {
  const numbers = numberOf(plan)
  const ownText = (kind: string, recordId: string, field: string, label: string, text: string, isShown: boolean): ComparedText => ({
    place: field,
    key: `${kind}/${recordId}/${field}`,
    kind,
    recordId,
    field,
    label,
    text,
    isInternal: !isShown,
  })
  const textsOf = (
    kind: RecordKind,
    record: Readonly<{ id: string }>,
    marks: MainMarks,
    name = (label: string) => label,
  ): readonly ComparedText[] =>
    textFields[kind]
      .filter((field) => !notCompared.has(field))
      .map((field) => {
        const text = (record as Readonly<Record<string, unknown>>)[field]
        const isShown = shown.field(`${kind}.${field}`, marks)
        return ownText(kind, record.id, field, name(words.nameField(kind, field)), typeof text === 'string' ? text : '', isShown)
      })
  const tiedTexts = (
    kind: 'strategy' | 'initiative',
    { id, isMain, ties }: Strategy | Initiative,
    marks: MainMarks,
  ): readonly ComparedText[] => [
    ownText(kind, id, 'isMain', words.nameField(kind, 'isMain'), words.showMain(isMain), shown.mark(kind, marks)),
    ownText(kind, id, 'ties', words.nameField(kind, 'ties'), ties.map(words.nameTie).join('、'), false),
  ]

  function indicatorNode(kind: 'outcomeIndicator' | 'processIndicator', owner: Owner, count: number, marks: MainMarks) {
    return (indicator: Indicator & Partial<OutcomeIndicator>, index: number): ComparedNode => {
      const nth = (label: string) => (count > 1 ? words.nameNth(label, index + 1) : label)
      const { id, cumulativeFrom, cumulativeUntil, reviews = [] } = indicator
      const own = (field: string, text: string, isShown = shown.field(`${kind}.${field}`, marks)) =>
        ownText(kind, id, field, nth(words.nameField(kind, field)), text, isShown)
      return {
        ...owner,
        kind,
        id,
        name: indicator.name,
        label: nth(words.nameKind(kind)),
        isInternal: !shown.item(kind, marks),
        texts: [
          ...textsOf(kind, indicator, marks, nth),
          own('cumulative', words.showCumulative(cumulativeFrom, cumulativeUntil, plan), shown.cumulative(kind, marks)),
          ...reviews.flatMap((review) => reviewTexts('outcomeReview', review, marks, nth)),
        ],
        children: [],
      }
    }
  }
  function reviewTexts(
    kind: ReviewKind,
    review: Readonly<{ id: string; period: string }>,
    marks: MainMarks,
    name = (label: string) => label,
  ): readonly ComparedText[] {
    return textsOf(kind, review, marks).map((text) => ({
      ...text,
      place: `${review.period}/${text.field}`,
      label: name(words.nameReview(review.period, text.field, kind)),
      isInternal: !shown.field(`${kind}.${text.field}/${review.period}`, marks),
    }))
  }
  /** The sums that the forms print; behind them what only the office sees: parts by fund, and amounts of other kinds and years. */
  function amountTexts({ id, amounts }: Initiative, marks: MainMarks): readonly ComparedText[] {
    const printed = new Map(
      shown
        .amounts(marks)
        .map(({ kind, yearOffset }, index) => [`${kind}/${plan.fiscalYear + yearOffset}`, yearOffset === 0 ? `own${index}` : kind]),
    )
    const textOf = (place: string, key: string, { kind, fund, fiscalYear }: Omit<Amount, 'id' | 'yen'>, yen: number): ComparedText => {
      const column = fund === 'undivided' ? printed.get(`${kind}/${fiscalYear}`) : undefined
      const label = words.nameAmount(kind, fund, fiscalYear, plan)
      const text = words.showAmount(column === undefined ? yen : roundTo(yen, unit.yen), unit)
      return { place, key, kind: 'amount', recordId: id, field: kind, label, text, isInternal: column === undefined }
    }
    const sums = new Map<string, Omit<Amount, 'id'>>()
    for (const { kind, fiscalYear, yen } of amounts) {
      const key = `${kind}/${fiscalYear}`
      sums.set(key, { kind, fund: 'undivided', fiscalYear, yen: (sums.get(key)?.yen ?? 0) + yen })
    }
    return [
      ...[...sums].map(([of, sum]) => {
        const key = keyOfField({ kind: 'amount', initiativeId: id, amountKind: sum.kind, fiscalYear: sum.fiscalYear })
        return textOf(`amount/${printed.get(of) ?? `hidden/${sum.kind}`}/${sum.fiscalYear}`, key, sum, sum.yen)
      }),
      ...amounts
        .filter(({ fund }) => fund !== 'undivided')
        .map((part) => {
          const key = keyOfField({ kind: 'amount', initiativeId: id, amountKind: part.kind, fiscalYear: part.fiscalYear })
          return textOf(`part/${part.kind}/${part.fund}/${part.fiscalYear}`, `${key}/${part.fund}`, part, part.yen)
        }),
    ]
  }
  function itemNode(
    kind: 'managementIssue' | 'strategy' | 'initiative' | 'reformItem',
    item: ManagementIssue | Strategy | Initiative | ReformItem,
    number: string,
    marks: MainMarks,
    more: readonly ComparedText[],
    children: readonly ComparedNode[],
  ): ComparedNode {
    const { id, title } = item
    const owner = { number, title }
    const isInternal = !shown.item(kind, marks)
    return {
      ...owner,
      kind,
      id,
      name: title,
      label: words.nameKind(kind),
      isInternal,
      texts: [...textsOf(kind, item, marks), ...more],
      children,
    }
  }
  const ownerOf = ({ id, title }: Strategy | Initiative): Owner => ({ number: numbers.get(id) ?? '', title })
  const initiativeNode = (item: Initiative, strategy: boolean): ComparedNode => {
    const marks = { strategy, initiative: item.isMain }
    const reviews = item.reviews.flatMap((review) => reviewTexts('initiativeReview', review, marks))
    return itemNode(
      'initiative',
      item,
      numbers.get(item.id) ?? '',
      marks,
      [...amountTexts(item, marks), ...tiedTexts('initiative', item, marks), ...reviews],
      item.processIndicators.map(indicatorNode('processIndicator', ownerOf(item), item.processIndicators.length, marks)),
    )
  }
  const strategyNode = (item: Strategy): ComparedNode => {
    const marks = { strategy: item.isMain, initiative: false }
    const reviews = item.reviews.flatMap((review) => reviewTexts('strategyReview', review, marks))
    return itemNode(
      'strategy',
      item,
      numbers.get(item.id) ?? '',
      marks,
      [...tiedTexts('strategy', item, marks), ...reviews],
      [
        ...item.outcomeIndicators.map(indicatorNode('outcomeIndicator', ownerOf(item), item.outcomeIndicators.length, marks)),
        ...item.initiatives.map((initiative) => initiativeNode(initiative, item.isMain)),
      ],
    )
  }
  return {
    kind: 'wardPlan',
    id: plan.id,
    number: '',
    title: '',
    name: '',
    label: words.nameKind('wardPlan'),
    isInternal: false,
    texts: [
      ...textsOf('wardPlan', plan, noMarks),
      ...plan.reviews.flatMap((review) => reviewTexts('wardPlanReview', review, noMarks)),
      ownText(
        'wardPlan',
        plan.id,
        'firstReiwaYearAs',
        words.nameField('wardPlan', 'firstReiwaYearAs'),
        words.showFirstReiwaYear(plan.firstReiwaYearAs),
        namesFirstReiwaYear(plan, shown),
      ),
      ...plan.relatedBudget.map(({ kind, fund, yen }) =>
        ownText(
          'wardPlan',
          plan.id,
          `relatedBudget/${kind}/${fund}`,
          words.nameRelatedBudget(kind, fund),
          words.showAmount(yen, unit),
          false,
        ),
      ),
      ...Object.keys(plan.overrides)
        .toSorted()
        .map((key) =>
          ownText('wardPlan', plan.id, `override/${key}`, words.nameOverride(key), plan.overrides[key] ?? '', shown.overrides.has(key)),
        ),
    ],
    children: [
      ...plan.managementIssues.map((issue) =>
        itemNode(
          'managementIssue',
          issue,
          numbers.get(issue.id) ?? '',
          noMarks,
          issue.reviews.flatMap((review) => reviewTexts('managementIssueReview', review, noMarks)),
          issue.strategies.map(strategyNode),
        ),
      ),
      ...plan.reformItems.map((item, index) =>
        itemNode(
          'reformItem',
          item,
          numbers.get(item.id) ?? String(item.number ?? index + 1),
          noMarks,
          item.reviews.flatMap((review) => reviewTexts('reformItemReview', review, noMarks)),
          [],
        ),
      ),
    ],
  }
}

/** Half away from zero, as the forms print it; never −0. */
function roundTo(yen: number, unitYen: number): number {
  return Math.sign(yen) * Math.round(Math.abs(yen) / unitYen) * unitYen || 0
}

/** Whether a label, or the years of a target that a form prints, name 平成31／令和元年度. */
function namesFirstReiwaYear(plan: WardPlan, shown: ShownByForms): boolean {
  if (shown.years.has(2019 - plan.fiscalYear)) return true
  const names = ({ cumulativeFrom, cumulativeUntil }: Indicator) => cumulativeFrom === 2019 || cumulativeUntil === 2019
  return plan.managementIssues
    .flatMap((issue) => issue.strategies)
    .some(
      ({ isMain, outcomeIndicators, initiatives }) =>
        (outcomeIndicators.some(names) && shown.cumulative('outcomeIndicator', { strategy: isMain, initiative: false })) ||
        initiatives.some(
          (item) =>
            item.processIndicators.some(names) && shown.cumulative('processIndicator', { strategy: isMain, initiative: item.isMain }),
        ),
    )
}

type Owner = Readonly<{ number: string; title: string }>
