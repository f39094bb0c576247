// Knows what became of each cell of last year's form in this year's file, also after a person has corrected it.
import type { BoundCell, RebindPreview, RebindRow } from '../../../shared/model/form-template.ts'
import { type FormDraft, keyOfCell } from '../../stores/form-draft.ts'

export type RebindState = RebindRow['state'] | 'corrected'
/** `now`: the cell that shows the field in the new file; null = none. */
export type RebindLine = Readonly<{ id: string; from: BoundCell; now: BoundCell | null; state: RebindState }>

export function rebindLines({ rows, added }: RebindPreview, { typed, doubts }: FormDraft): readonly RebindLine[] {
  const byKey = new Map(typed.cells.map((cell) => [keyOfCell(cell), cell]))
  const byPath = Map.groupBy(typed.cells, ({ fieldPath }) => fieldPath)
  const wanted = new Set(rows.flatMap(({ to }) => (to === null ? [] : [keyOfCell(to)])))
  return rows.map(({ state, from, to }) => {
    const id = keyOfCell(from)
    const there = to === null ? undefined : byKey.get(keyOfCell(to))
    if (to !== null && there?.fieldPath === to.fieldPath) {
      const isSettled = state === 'doubtful' && doubts[keyOfCell(to)] === undefined
      return { id, from, now: there, state: isSettled ? 'corrected' : state }
    }
    // A person, or the program by another label, put it elsewhere: at a place that no other line stands for.
    const elsewhere = byPath.get(from.fieldPath)?.find((cell) => !wanted.has(keyOfCell(cell)) || keyOfCell(cell) === id)
    if (!elsewhere) return { id, from, now: null, state: 'gone' }
    const isAdded = added.some((cell) => keyOfCell(cell) === keyOfCell(elsewhere) && cell.fieldPath === from.fieldPath)
    return { id, from, now: elsewhere, state: isAdded ? 'moved' : 'corrected' }
  })
}

export const isOpenLine = ({ state }: RebindLine): boolean => state === 'doubtful' || state === 'gone'
