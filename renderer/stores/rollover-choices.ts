// Knows what a person's choices for 年度更新 come to: which items go on, which improvements become one, what still lacks, and the request that is sent.
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { OwnedKind } from '../../shared/model/fields.ts'
import type { RolloverItem, RolloverRequest, RolloverTarget, YearShift } from '../../shared/model/rollover.ts'
import type { Indicator, WardPlan } from '../../shared/model/ward-plan.ts'
import { demandsOfForm } from '../../shared/rules/demands-of-form.ts'
import type { OfferedShift } from '../../shared/rules/list-year-shifts.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import { ownedItemsOf } from '../../shared/rules/owned-items.ts'
import type { ItemChoiceId } from '../../shared/words/rollover.ts'

/** 'rename' is carried under a new title. */
export type ItemChoice = Readonly<{ what: ItemChoiceId; titles: readonly string[]; into: string | null }>
export type TargetChoice = Readonly<Pick<RolloverTarget, 'do' | 'text'>>
/** An improvement that becomes an initiative under what comes of a strategy; '' = not said yet. */
export type ActChoice = Readonly<{ strategyId: string; title: string }>
export type Choices = Readonly<{
  items: Readonly<Record<string, ItemChoice>>
  /** Those that were ticked. */
  acts: Readonly<Record<string, ActChoice>>
  targets: Readonly<Record<string, TargetChoice>>
  /** Keys of the shifts that were ticked. */
  ticked: ReadonlySet<string>
}>
export const noChoices: Choices = { items: {}, acts: {}, targets: {}, ticked: new Set() }
export const carry: ItemChoice = { what: 'carry', titles: [], into: null }
export const later: TargetChoice = { do: 'later', text: '' }

export type RolloverRow = Readonly<{
  id: string
  kind: OwnedKind
  level: 1 | 2 | 3
  number: string
  title: string
  parentId: string
  /** Items under it, at any depth. */
  under: number
}>
export type IndicatorRow = Readonly<{
  id: string
  kind: 'outcomeIndicator' | 'processIndicator'
  ownerId: string
  number: string
  name: string
  target: string
}>
/** Why the choices cannot be sent as they are, and where. */
export type Misfit = Readonly<{ code: 'badSplit' | 'badMerge' | 'badTitle' | 'badAct' | 'badTarget'; id: string }>

const levels = { managementIssue: 1, strategy: 2, initiative: 3, reformItem: 1 } as const

/** The items that the form of the new year has a place for, in the plan's order. */
export function rowsOfPlan(last: WardPlan, generation: FormGeneration): readonly RolloverRow[] {
  const { listed } = demandsOfForm(generation)
  const numbers = numberOf(last)
  const owned = ownedItemsOf(last).filter(({ kind }) => listed.has(kind))
  const under = new Map<string, number>()
  for (const { item, parentId } of owned.toReversed()) under.set(parentId, (under.get(parentId) ?? 0) + 1 + (under.get(item.id) ?? 0))
  return owned.map(({ kind, item, parentId }) => ({
    id: item.id,
    kind,
    level: levels[kind],
    number: numbers.get(item.id) ?? '',
    title: item.title,
    parentId,
    under: under.get(item.id) ?? 0,
  }))
}

/** Items that go along with one above that is dropped. */
export function goneWithParent(rows: readonly RolloverRow[], items: Choices['items']): ReadonlySet<string> {
  const gone = new Set<string>()
  const away = new Set<string>()
  for (const row of rows) {
    const what = items[row.id]?.what ?? 'carry'
    if (away.has(row.parentId) && what !== 'merge') {
      gone.add(row.id)
      away.add(row.id)
    } else if (what === 'drop') away.add(row.id)
  }
  return gone
}

/** Indicators of items that go on, each with the number of its item. */
export function indicatorsGoingOn(last: WardPlan, rows: readonly RolloverRow[], items: Choices['items']): readonly IndicatorRow[] {
  const gone = goneWithParent(rows, items)
  const numberIn = new Map(rows.map((row) => [row.id, row.number]))
  const goesOn = (id: string) => numberIn.has(id) && !gone.has(id) && items[id]?.what !== 'drop'
  const of = (kind: IndicatorRow['kind'], ownerId: string, indicators: readonly Indicator[]): readonly IndicatorRow[] =>
    goesOn(ownerId)
      ? indicators.map(({ id, name, target }) => ({ id, kind, ownerId, number: numberIn.get(ownerId) ?? '', name, target }))
      : []
  return last.managementIssues.flatMap((issue) =>
    issue.strategies.flatMap((strategy) => [
      ...of('outcomeIndicator', strategy.id, strategy.outcomeIndicators),
      ...strategy.initiatives.flatMap((initiative) => of('processIndicator', initiative.id, initiative.processIndicators)),
    ]),
  )
}

/** The items that another of the same kind can go into: those that are carried. */
export function mergeTargetsOf(row: RolloverRow, rows: readonly RolloverRow[], items: Choices['items']): readonly RolloverRow[] {
  const gone = goneWithParent(rows, items)
  return rows.filter((one) => one.kind === row.kind && one.id !== row.id && !gone.has(one.id) && isCarried(items[one.id] ?? carry))
}

/** The strategies of which something comes: an improvement can become an initiative under it. */
export function strategiesGoingOn(rows: readonly RolloverRow[], items: Choices['items']): readonly RolloverRow[] {
  const gone = goneWithParent(rows, items)
  return rows.filter((row) => row.kind === 'strategy' && !gone.has(row.id) && items[row.id]?.what !== 'drop')
}

/** The first choice that is not finished, in the order of the steps. */
export function misfitOf(
  rows: readonly RolloverRow[],
  indicators: readonly IndicatorRow[],
  { items, acts, targets }: Choices,
): Misfit | null {
  const gone = goneWithParent(rows, items)
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  for (const row of rows) {
    const choice = items[row.id] ?? carry
    if (gone.has(row.id)) continue
    if (choice.what === 'rename' && (choice.titles[0] ?? '').trim() === '') return { code: 'badTitle', id: row.id }
    if (choice.what === 'split' && (choice.titles.length < 2 || choice.titles.some((title) => title.trim() === '')))
      return { code: 'badSplit', id: row.id }
    if (choice.what !== 'merge') continue
    const into = choice.into === null ? undefined : rowOf.get(choice.into)
    if (!into || into.kind !== row.kind || gone.has(into.id) || !isCarried(items[into.id] ?? carry)) return { code: 'badMerge', id: row.id }
  }
  const going = new Set(strategiesGoingOn(rows, items).map(({ id }) => id))
  const unfit = Object.entries(acts).find(([, { strategyId, title }]) => !going.has(strategyId) || title.trim() === '')
  if (unfit) return { code: 'badAct', id: unfit[0] }
  const empty = indicators.find(({ id }) => targets[id]?.do === 'set' && targets[id].text.trim() === '')
  return empty ? { code: 'badTarget', id: empty.id } : null
}

/** What the rules are asked: only what differs from carrying as it is. */
export function itemsOfRequest(rows: readonly RolloverRow[], items: Choices['items']): readonly RolloverItem[] {
  const gone = goneWithParent(rows, items)
  return rows.flatMap(({ kind, id }): readonly RolloverItem[] => {
    const choice = items[id] ?? carry
    if (choice.what === 'carry' || gone.has(id)) return []
    if (choice.what === 'rename') return [{ kind, id, do: 'carry', titles: [(choice.titles[0] ?? '').trim()], into: null }]
    const titles = choice.what === 'split' ? choice.titles.map((title) => title.trim()) : []
    return [{ kind, id, do: choice.what, titles, into: choice.what === 'merge' ? choice.into : null }]
  })
}

export function requestOf(
  years: Readonly<{ fromYear: number; toYear: number }>,
  rows: readonly RolloverRow[],
  indicators: readonly IndicatorRow[],
  offered: readonly OfferedShift[],
  { items, acts, targets, ticked }: Choices,
): RolloverRequest {
  return {
    ...years,
    items: itemsOfRequest(rows, items),
    shifts: offered.map(({ shift }) => shift).filter((shift) => ticked.has(keyOfShift(shift))),
    targets: indicators.map(({ id, kind }) => ({ kind, id, ...(targets[id] ?? later) })),
    actItems: Object.entries(acts).map(([id, { strategyId, title }]) => ({ id, strategyId, title: title.trim() })),
  }
}

/** The same place with the same year has the same key, whatever else of the text changed. */
export function keyOfShift({ kind, recordId, field, start, old }: YearShift): string {
  return `${kind}/${recordId}/${field}/${start}/${old}`
}

function isCarried({ what }: ItemChoice): boolean {
  return what === 'carry' || what === 'rename'
}
