// Knows how the rows of a form that came back are listed: grouped by the item they belong to, those that the filter lets through.
import type { FormReturnRow } from '../../../shared/model/form-return.ts'
import { sortOfReturnRow } from '../../../shared/rules/form-return-rows.ts'
import { formReturnDialogWords as words } from '../../../shared/words/form-return-dialog.ts'
import type { ReturnFilter } from '../../stores/form-return.ts'

/** `keys` of a group: its rows that can be taken in together. Of two texts for one field a person chooses one by itself. */
export type ReturnLine =
  | Readonly<{ kind: 'group'; key: string; label: string; count: number; keys: readonly string[] }>
  | Readonly<{ kind: 'row'; key: string; row: FormReturnRow }>

export function countReturnRows(rows: readonly FormReturnRow[]): Readonly<Record<ReturnFilter, number>> {
  const counts = { all: rows.length, changing: 0, doubtful: 0, unreadable: 0, homeless: 0 }
  for (const row of rows) counts[sortOfReturnRow(row)] += 1
  return counts
}

/** Groups in the order in which the book has them; what belongs to no field comes last. */
export function listReturnLines(rows: readonly FormReturnRow[], filter: ReturnFilter): readonly ReturnLine[] {
  const groups = new Map<string, FormReturnRow[]>()
  for (const row of rows) {
    if (filter !== 'all' && sortOfReturnRow(row) !== filter) continue
    const name = row.kind === 'leftOver' ? 'leftOver' : `item ${row.itemNumber} ${row.itemTitle}`
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  const inOrder = [...groups].toSorted(([one], [other]) => Number(one === 'leftOver') - Number(other === 'leftOver'))
  return inOrder.flatMap(([name, members]): readonly ReturnLine[] => [
    {
      kind: 'group',
      key: `group ${name}`,
      label: labelOfGroup(members[0]),
      count: members.length,
      keys: members.filter((row) => row.canBeTaken && row.reason !== 'twoTexts').map(({ key }) => key),
    },
    ...members.map((row) => ({ kind: 'row', key: row.key, row }) as const),
  ])
}

function labelOfGroup(row: FormReturnRow | undefined): string {
  if (!row || row.kind === 'leftOver') return words.leftOverGroup
  const label = `${row.itemNumber}　${row.itemTitle}`.trim()
  return label === '' ? words.planGroup : label
}
