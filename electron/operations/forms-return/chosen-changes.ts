// Knows what the chosen rows of a form that came back write together: texts and new items, years of indicators, opinions, each place once.
import type { AnyFoundRow, OpinionChange, SeriesChange } from '../../../shared/forms/read-return/found-row.ts'
import type { BulkTexts, NewItemTexts } from '../../../shared/model/bulk.ts'
import { keyOfField } from '../../../shared/model/fields.ts'
import { formReturnReasons } from '../../../shared/words/form-return.ts'
import { AppError } from '../../app-error.ts'

/** `rows` of the plan: of each place and new item the row that it is told by. */
export type ChosenChanges = Readonly<{
  plan: Readonly<{ change: BulkTexts; rows: readonly AnyFoundRow[] }>
  series: readonly Readonly<{ row: AnyFoundRow; change: SeriesChange }>[]
  opinions: readonly Readonly<{ row: AnyFoundRow; change: OpinionChange }>[]
}>

/** Throws E-RETURN-04 {address, reason} for the first that cannot be taken, or that says of a place something else than one before it. */
export function changesOfRows(chosen: readonly AnyFoundRow[]): ChosenChanges {
  const places = new Map<string, AnyFoundRow>()
  const newItems = new Map<string, { row: AnyFoundRow; item: NewItemTexts }>()
  const series = new Map<string, { row: AnyFoundRow; change: SeriesChange }>()
  const opinions = new Map<string, { row: AnyFoundRow; change: OpinionChange }>()
  for (const row of chosen) {
    const { change } = row
    if (!change || !row.canBeTaken) throw refuseRow(row)
    if ('seriesId' in change) {
      const key = `${change.seriesId} ${change.year.fiscalYear} ${change.year.target === undefined ? 'figure' : 'target'}`
      if (series.has(key)) throw refuseRow(row, formReturnReasons.twoTexts)
      series.set(key, { row, change })
      continue
    }
    if ('opinionId' in change) {
      const known = opinions.get(change.opinionId)
      if (known && Object.keys(change.texts).some((field) => Object.hasOwn(known.change.texts, field)))
        throw refuseRow(row, formReturnReasons.twoTexts)
      const texts = { ...known?.change.texts, ...change.texts }
      opinions.set(change.opinionId, { row: known?.row ?? row, change: { ...known?.change, ...change, texts } })
      continue
    }
    const { ref, text, group } = change
    const key = keyOfField(ref)
    if (ref.kind !== 'newItem') {
      if (places.has(key)) throw refuseRow(row, formReturnReasons.twoTexts)
      places.set(key, row)
      continue
    }
    const item = `${ref.itemKind}/${ref.parentId}/${group}`
    const known = newItems.get(item)
    if (known?.item.texts[ref.field] !== undefined) throw refuseRow(row, formReturnReasons.twoTexts)
    const texts = { ...known?.item.texts, [ref.field]: text }
    newItems.set(item, { row: known?.row ?? row, item: { kind: ref.itemKind, parentId: ref.parentId, texts } })
  }
  const texts = [...places.values()].flatMap(({ change }) => (change && 'ref' in change ? [{ ref: change.ref, text: change.text }] : []))
  const items = [...newItems.values()]
  return {
    plan: {
      change: { places: texts, newItems: items.map(({ item }) => item) },
      rows: [...places.values(), ...items.map(({ row }) => row)],
    },
    series: [...series.values()],
    opinions: [...opinions.values()],
  }
}

export function refuseRow({ address, reason }: AnyFoundRow, because = reason === null ? '' : formReturnReasons[reason]): AppError {
  return new AppError('E-RETURN-04', { address, reason: because })
}
