// Knows whose post is meant where rows of a list are given to one: the item of the row itself, for an indicator the item that it stands under.
import { isOwnedKind } from '../../../shared/model/fields.ts'
import type { OwnedRef } from '../../../shared/model/bulk.ts'
import type { ListRow } from '../../../shared/rules/list-rows.ts'

/** Each once, in the order of the rows. */
export function ownersOfRows(rows: readonly ListRow[]): readonly OwnedRef[] {
  const owners = new Map<string, OwnedRef>()
  for (const { kind, id, parentId } of rows) {
    if (isOwnedKind(kind)) owners.set(id, { kind, id })
    else owners.set(parentId, { kind: kind === 'outcomeIndicator' ? 'strategy' : 'initiative', id: parentId })
  }
  return [...owners.values()]
}
