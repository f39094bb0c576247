// Knows all that レビュー資料 of a check is made of: each area with its items, those of them that are on the sheet, and what is said of each.
import { useEffect, useMemo, useState } from 'react'
import type { HeldActItem } from '../../../../shared/model/act-item.ts'
import type { Check, CheckBook, ReviewSheet } from '../../../../shared/model/check.ts'
import type { RowChange } from '../../../../shared/model/deed.ts'
import type { FormGeneration } from '../../../../shared/model/form-generation.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { checkedItemsOf, type ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { type RiskCode, scoreOf } from '../../../../shared/rules/check/risks.ts'
import { itemsOnSheet, lastOnTop, makeRisksOfItem } from '../../../../shared/rules/check/sheet-items.ts'
import { type SheetPlace, sheetPlacesOf } from '../../../../shared/rules/check/sheet-places.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { sheetItemOf, type SheetItem } from '../../../../shared/words/sheet-item.ts'
import { useApp } from '../../../stores/app.ts'
import { useChecks } from '../../../stores/checks.ts'
import { useIndicators } from '../../../stores/indicators.ts'
import { usePolicy } from '../../../stores/policy.ts'
import { useQueueWorld } from '../queue/use-queue-world.ts'

export type SheetArea = SheetPlace &
  Readonly<{
    /** As it is stored; null = nothing was chosen or decided yet. */
    sheet: ReviewSheet | null
    isChosen: boolean
    risksOf: (item: ItemToCheck) => readonly RiskCode[]
    /** What is on the sheet, in its order. */
    items: readonly SheetItem[]
  }>
export type SheetAreas = Readonly<{ areas: readonly SheetArea[]; judge: JudgeSources | null; isRead: boolean }>

type Asked = Readonly<{ plan: WardPlan; generation: FormGeneration; book: CheckBook; organisation: Organisation; check: Check }>

export function useSheetAreas({ plan, generation, book, organisation, check }: Asked): SheetAreas {
  const { world, judge, changes } = useQueueWorld({ plan, generation, book, organisation })
  const actItems = useOpenActItems(plan)
  useEffect(() => void usePolicy.getState().load(), [])
  const risksOf = useMemo(() => makeRisksOfItem(world), [world])
  const chosen = useMemo(() => {
    return sheetPlacesOf(plan, checkedItemsOf(plan, world.generation, check)).map((place) => {
      const sheet = book.sheets.find((one) => one.areaId === place.id && one.check === check) ?? null
      return { place, sheet, shown: itemsOnSheet(sheet, place.candidates, (item) => scoreOf(risksOf(item, check))) }
    })
  }, [plan, world.generation, book.sheets, check, risksOf])
  const { confirmations, route } = book
  const asked = useMemo(
    () =>
      chosen
        .flatMap(({ shown }) => shown)
        .flatMap((item): readonly AskedChange[] => {
          const last = lastOnTop(confirmations, route, item)
          return last ? [{ key: keyOf(item), subject: { kind: item.kind, id: item.item.id }, deedId: last.deedId }] : []
        }),
    [chosen, confirmations, route],
  )
  const known = useChangesOf(plan, asked)
  const areas = useMemo(() => {
    const sources = {
      plan,
      check,
      organisation,
      today: world.today,
      judge,
      targetChanges: changes,
      actItems,
      risksOf,
      lastOf: (item: ItemToCheck) => lastOnTop(confirmations, route, item),
      changesOf: (item: ItemToCheck) => known.get(keyOf(item)) ?? null,
    }
    return chosen.map(({ place, sheet, shown }): SheetArea => {
      const isChosen = sheet !== null && shown.some(({ item }) => sheet.itemIds.includes(item.id))
      return {
        ...place,
        sheet,
        isChosen,
        risksOf: (item) => risksOf(item, check),
        items: shown.map((item) => sheetItemOf(item, sources)),
      }
    })
  }, [plan, check, organisation, world.today, judge, changes, actItems, risksOf, confirmations, route, known, chosen])
  const isRead = judge !== null && asked.every(({ key }) => known.has(key))
  return useMemo(() => ({ areas, judge, isRead }), [areas, judge, isRead])
}

type AskedChange = Readonly<{ key: string; subject: Readonly<{ kind: ItemToCheck['kind']; id: string }>; deedId: number }>
const keyOf = ({ kind, item }: ItemToCheck): string => `${kind}/${item.id}`
const nothing: ReadonlyMap<string, readonly RowChange[]> = new Map()

/** Read again when the plan or a figure is another, or something was taken back. */
function useChangesOf({ fiscalYear }: WardPlan, asked: readonly AskedChange[]): ReadonlyMap<string, readonly RowChange[]> {
  const [known, setKnown] = useState(nothing)
  const rereadCount = useApp((app) => app.rereadCount)
  const indicators = useIndicators((store) => store.book)
  useEffect(() => {
    let isOpen = true
    void Promise.all(
      asked.map(async ({ key, subject, deedId }) => {
        const changes = await useChecks.getState().ask((client) => client.listChangesSince(fiscalYear, subject, deedId))
        return [key, changes ?? []] as const
      }),
    ).then((found) => isOpen && setKnown(new Map(found)))
    return () => {
      isOpen = false
    }
  }, [fiscalYear, asked, indicators, rereadCount])
  return known
}

const none: readonly HeldActItem[] = []

function useOpenActItems(plan: WardPlan): readonly HeldActItem[] {
  const [items, setItems] = useState(none)
  const ledger = useChecks((store) => store.actItems)
  useEffect(() => {
    let isOpen = true
    void useChecks
      .getState()
      .ask((client) => client.listOpenActItems(plan.fiscalYear))
      .then((found) => isOpen && found && setItems(found))
    return () => {
      isOpen = false
    }
  }, [plan, ledger])
  return items
}
