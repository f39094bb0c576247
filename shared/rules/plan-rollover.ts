// Knows which records next year's plan begins with: what is carried, split, merged and renamed, what comes of improvements, with its lineage, its marks 前年度のまま and its amounts.
import { type ItemKind, type OwnedKind, type RecordKind, textFields } from '../model/fields.ts'
import type { FormGeneration } from '../model/form-generation.ts'
import type { RolloverItem, RolloverRequest, RolloverTarget, YearShift } from '../model/rollover.ts'
import type { Amount, CarriedText, Indicator, WardPlan } from '../model/ward-plan.ts'
import { amountsForNextYear } from './amounts-for-next-year.ts'
import { demandsOfForm } from './demands-of-form.ts'
import { defaultFirstReiwaYearAs } from './fiscal-year.ts'
import { type Owned, ownedItemsOf } from './owned-items.ts'
import { applyShifts } from './shift-years.ts'

/** A record to be made; those of a parent follow each other in their order. What its kind does not have is empty. */
export type NewRecord = Readonly<{
  kind: ItemKind
  id: string
  parentId: string
  texts: Readonly<Record<string, string>>
  postId: string | null
  isMain: boolean
  ties: readonly string[]
  cumulativeFrom: number | null
  cumulativeUntil: number | null
  amounts: readonly Omit<Amount, 'id'>[]
}>
export type LineageRow = Readonly<{ kind: ItemKind; recordId: string; originId: string }>
/** Parents stand before what is under them. Numbers, editions, reviews and 区関連予算 of last year do not go on. */
export type RolledPlan = Readonly<{
  head: Pick<WardPlan, 'fiscalYear' | 'formGeneration' | 'firstReiwaYearAs' | 'goal' | 'mission' | 'mayorPolicy' | 'internalNote'> &
    Readonly<{ id: string }>
  records: readonly NewRecord[]
  lineage: readonly LineageRow[]
  carried: readonly CarriedText[]
  overrides: WardPlan['overrides']
  /** Improvement → the initiative that comes of it. */
  born: readonly Readonly<{ actItemId: string; initiativeId: string }>[]
}>

const empty = { postId: null, isMain: false, ties: [], cumulativeFrom: null, cumulativeUntil: null, amounts: [] } as const

/**
 * `request` fits `last` (see misfitOfRollover; throws RangeError where a year to be shifted does not stand there). Items that the form of the new
 * year does not list (具体的取組 of the short form) stay in last year's plan; texts that it does not show are kept without a mark.
 * Of a split item all parts have its texts and indicators, the first also what stands under it and its amounts; a merged item's texts come
 * behind those of the item that it goes into, its amounts are added. An improvement becomes an initiative with a title and nothing else, behind those
 * that are carried; `postOf`: id of an improvement → whose it is.
 */
export function rollPlan(
  last: WardPlan,
  request: RolloverRequest,
  generation: FormGeneration,
  newId: () => string,
  postOf: ReadonlyMap<string, string | null>,
): RolledPlan {
  const { shown, listed } = demandsOfForm(generation)
  const records: NewRecord[] = []
  const lineage: LineageRow[] = []
  const carried: CarriedText[] = []
  const born: { actItemId: string; initiativeId: string }[] = []
  const actItemsOf = Map.groupBy(request.actItems, ({ strategyId }) => strategyId)
  const itemOf = new Map(request.items.map((item) => [`${item.kind}/${item.id}`, item]))
  const targetOf = new Map(request.targets.map((target) => [target.id, target]))
  const shiftsOf = Map.groupBy(request.shifts, keyOfShift)
  const mergedInto = mergedItems(last, itemOf)

  const markIfShown = (kind: RecordKind, recordId: string, field: string, lastText: string): void => {
    if (lastText !== '' && shown.has(`${kind}.${field}`)) carried.push({ kind, recordId, field, lastText })
  }
  const shifted = (kind: RecordKind, id: string, field: string, text: string): string =>
    applyShifts(text, shiftsOf.get(keyOfShift({ kind, recordId: id, field })) ?? [])

  /** One text of what one or several records become, marked where it comes over as it was. */
  const carryText = (kind: RecordKind, newRecordId: string, origins: readonly Readonly<{ id: string }>[], field: string): string => {
    const texts = origins.map((origin) => ({ id: origin.id, text: textIn(origin, field) })).filter(({ text }) => text !== '')
    if (field !== 'internalNote') markIfShown(kind, newRecordId, field, texts.map(({ text }) => text).join('\n'))
    return texts.map(({ id, text }) => (field === 'internalNote' ? text : shifted(kind, id, field, text))).join('\n')
  }

  const carryOwned = <Item extends Owned>(
    kind: OwnedKind,
    items: readonly Item[],
    parentId: string,
    under: (id: string, origins: readonly Item[], part: number) => void,
  ): void => {
    if (!listed.has(kind)) return
    for (const item of items) {
      const asked = itemOf.get(`${kind}/${item.id}`)
      if (asked?.do === 'drop' || asked?.do === 'merge') continue
      const origins = [item, ...((mergedInto.get(item.id) ?? []) as readonly Item[])]
      const titles = asked?.do === 'split' ? asked.titles : [asked?.titles[0] ?? '']
      for (const [part, title] of titles.entries()) {
        const id = newId()
        const texts: Record<string, string> = {}
        for (const field of textFields[kind]) {
          if (field === 'pastResults') continue
          const isName = field === 'title'
          texts[field] = isName && title !== '' ? title : carryText(kind, id, isName ? [item] : origins, field)
        }
        records.push({
          ...empty,
          kind,
          id,
          parentId,
          texts,
          postId: origins.find((o) => o.postId !== null)?.postId ?? null,
          isMain: origins.some((o) => 'isMain' in o && o.isMain),
          ties: [...new Set(origins.flatMap((o) => ('ties' in o ? o.ties : [])))],
          amounts:
            part === 0
              ? amountsForNextYear(
                  origins.flatMap((o) => ('amounts' in o ? o.amounts : [])),
                  last.fiscalYear,
                  request.toYear,
                )
              : [],
        })
        for (const origin of origins) lineage.push({ kind, recordId: id, originId: origin.id })
        under(id, origins, part)
      }
    }
  }

  const carryIndicators = (kind: 'outcomeIndicator' | 'processIndicator', indicators: readonly Indicator[], parentId: string): void => {
    for (const indicator of indicators) {
      const id = newId()
      const target = targetOf.get(indicator.id)
      if (!isDecided(target)) markIfShown(kind, id, 'target', indicator.target)
      const name = carryText(kind, id, [indicator], 'name')
      // why a target is one belongs to that target: it goes on only where the target does
      const targetReason = target?.do === 'keep' ? carryText(kind, id, [indicator], 'targetReason') : ''
      const texts = { name, target: textOfTarget(indicator, target), targetReason }
      const { cumulativeFrom, cumulativeUntil } = indicator
      records.push({ ...empty, kind, id, parentId, texts, cumulativeFrom, cumulativeUntil })
      lineage.push({ kind, recordId: id, originId: indicator.id })
    }
  }

  const bearInitiatives = (origins: readonly Readonly<{ id: string }>[], parentId: string): void => {
    for (const { id: actItemId, title } of origins.flatMap((origin) => actItemsOf.get(origin.id) ?? [])) {
      const id = newId()
      records.push({ ...empty, kind: 'initiative', id, parentId, texts: { title }, postId: postOf.get(actItemId) ?? null })
      born.push({ actItemId, initiativeId: id })
    }
  }

  const id = newId()
  const headText = (field: 'goal' | 'mission' | 'mayorPolicy') => carryText('wardPlan', id, [last], field)
  const head: RolledPlan['head'] = {
    id,
    fiscalYear: request.toYear,
    formGeneration: generation.id,
    firstReiwaYearAs: defaultFirstReiwaYearAs(request.toYear),
    goal: headText('goal'),
    mission: headText('mission'),
    mayorPolicy: headText('mayorPolicy'),
    internalNote: last.internalNote,
  }
  carryOwned('managementIssue', last.managementIssues, id, (issueId, issues, issuePart) => {
    if (issuePart > 0) return
    carryOwned(
      'strategy',
      issues.flatMap((i) => i.strategies),
      issueId,
      (strategyId, strategies, part) => {
        carryIndicators(
          'outcomeIndicator',
          strategies.flatMap((s) => s.outcomeIndicators),
          strategyId,
        )
        if (part > 0) return
        carryOwned(
          'initiative',
          strategies.flatMap((s) => s.initiatives),
          strategyId,
          (initiativeId, initiatives) =>
            carryIndicators(
              'processIndicator',
              initiatives.flatMap((i) => i.processIndicators),
              initiativeId,
            ),
        )
        bearInitiatives(strategies, strategyId)
      },
    )
  })
  carryOwned('reformItem', last.reformItems, id, () => {})
  return { head, records, lineage, carried, overrides: last.overrides, born }
}

/** A target that a person kept or set anew; the others are empty until somebody does. */
const isDecided = (target: RolloverTarget | undefined) => target !== undefined && target.do !== 'later'

function textOfTarget(indicator: Indicator, target: RolloverTarget | undefined): string {
  if (!target || target.do === 'later') return ''
  return target.do === 'keep' ? indicator.target : target.text
}

/** Id of the item that others go into → those others, in the plan's order. */
function mergedItems(last: WardPlan, itemOf: ReadonlyMap<string, RolloverItem>): ReadonlyMap<string, readonly Owned[]> {
  const merged = new Map<string, Owned[]>()
  for (const { kind, item } of ownedItemsOf(last)) {
    const asked = itemOf.get(`${kind}/${item.id}`)
    if (asked?.do !== 'merge' || asked.into === null) continue
    merged.set(asked.into, [...(merged.get(asked.into) ?? []), item])
  }
  return merged
}

const keyOfShift = ({ kind, recordId, field }: Pick<YearShift, 'kind' | 'recordId' | 'field'>) => `${kind}/${recordId}/${field}`

function textIn(record: object, field: string): string {
  const text = (record as Readonly<Record<string, unknown>>)[field]
  return typeof text === 'string' ? text : ''
}
