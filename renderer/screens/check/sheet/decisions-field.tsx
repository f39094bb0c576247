// Knows how 決定事項 are typed while the meeting goes on, and how one of them becomes a 改善アクション of the item in front.
import { useState } from 'react'
import type { ActSource } from '../../../../shared/model/act-item.ts'
import { actSourceKinds } from '../../../../shared/model/act-item.ts'
import type { Check } from '../../../../shared/model/check.ts'
import type { SheetItem } from '../../../../shared/words/sheet-item.ts'
import { reviewSheetWords as words } from '../../../../shared/words/review-sheet.ts'
import { KeptField } from '../../../components/kept-field.tsx'
import { useChecks } from '../../../stores/checks.ts'
import { useProblem } from '../../../stores/problem.ts'
import type { SheetArea } from './use-sheet-areas.ts'

type DecisionsFieldProps = Readonly<{
  area: SheetArea
  check: Check
  mayWrite: boolean
  rows: number
  takesFocus?: boolean
  onType: (text: string | null) => void
}>

export function DecisionsField({ area, check, mayWrite, rows, takesFocus = false, onType }: DecisionsFieldProps) {
  return (
    <KeptField
      key={`${area.id}/${check}`}
      label={words.decisions}
      value={area.sheet?.decisions ?? ''}
      note={words.decisionsNote}
      onKeep={(decisions) => saveSheet(area, check, { decisions })}
      onLost={(text) => useProblem.getState().rescue([text])}
      {...{ mayWrite, rows, takesFocus, onType }}
    />
  )
}

/** What is proposed stands there for good as soon as something was decided about it. False where it was refused. */
export async function saveSheet(
  { id: areaId, items, sheet }: SheetArea,
  check: Check,
  change: Partial<Readonly<{ itemIds: readonly string[]; decisions: string }>>,
): Promise<boolean> {
  const decisions = change.decisions ?? sheet?.decisions ?? ''
  const shown = items.map(({ id }) => id)
  const itemIds = change.itemIds ?? (sheet && sheet.itemIds.length > 0 ? sheet.itemIds.filter((id) => shown.includes(id)) : shown)
  const isDone = await useChecks.getState().deed(async (client) => {
    const isEmpty = decisions === '' && change.itemIds === undefined && (sheet?.itemIds.length ?? 0) === 0
    await client.saveReviewSheet({ areaId, check, itemIds: isEmpty ? [] : itemIds, decisions })
    return true
  })
  return isDone === true
}

/** The last line that was typed becomes one of `item`; says what came of it. */
export function useActOfDecision(
  area: SheetArea,
  check: Check,
): Readonly<{
  said: string
  onType: (text: string | null) => void
  make: (item: SheetItem | undefined) => Promise<void>
}> {
  const [said, setSaid] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const make = async (item: SheetItem | undefined) => {
    const text =
      (typed ?? area.sheet?.decisions ?? '')
        .split('\n')
        .findLast((line) => line.trim() !== '')
        ?.trim() ?? ''
    const source = item ? sourceOf(item, check) : null
    if (text === '' || !source) return setSaid(words.actEmpty)
    const isKnown = useChecks.getState().actItems.some((one) => one.text === text && one.source.id === source.id)
    if (isKnown) return setSaid(words.actKnown(text))
    const postId = area.candidates.find(({ item: { id } }) => id === source.id)?.postId ?? null
    const act = { text, postId, dueDate: null, destination: null, state: 'open', outcome: '' } as const
    const id = await useChecks.getState().deed((client) => client.saveActItem(null, source, act))
    if (id !== undefined) setSaid(words.actMade(text))
  }
  return { said, onType: setTyped, make }
}

/** Of a 経営課題 or the ward as a whole there is no 改善アクション. */
export function sourceOf({ kind, id }: Pick<SheetItem, 'kind' | 'id'>, check: Check): ActSource | null {
  const known = actSourceKinds.find((one) => one === kind)
  return known ? { kind: known, id, check } : null
}
